#pragma once

#include "core/exporting/list_target.h"

namespace kq {

/// The columns that a list for people has where nobody chose others.
const std::vector<PeopleColumn> &usualColumns();

/// A list for staff to open in a spreadsheet program.
class PeopleCsv final : public ListTarget {
public:
    PeopleCsv(const ListOptions &options, const ListHeaders &headers, const Formatter &formatter);
    [[nodiscard]] FileForm form() const override { return FileForm::PeopleCsv; }
};

/// The same as a workbook: typed texts keep the zeros of phones, and counts, amounts and days are
/// what a spreadsheet program counts with.
class PeopleWorkbook final : public ListTarget {
public:
    PeopleWorkbook(const ListOptions &options, const ListHeaders &headers,
                   const Formatter &formatter);
    [[nodiscard]] FileForm form() const override { return FileForm::Workbook; }
};

/// A workbook for whoever calls the people on it, with what to say and columns to be filled in.
class CallSheet final : public ListTarget {
public:
    CallSheet(const ListOptions &options, const ListHeaders &headers, const Formatter &formatter);
    [[nodiscard]] FileForm form() const override { return FileForm::Workbook; }
};

/// The same to print, with boxes to tick.
class CallPaper final : public ListTarget {
public:
    CallPaper(const ListOptions &options, const ListHeaders &headers, const Formatter &formatter);
    [[nodiscard]] FileForm form() const override { return FileForm::Paper; }
    [[nodiscard]] std::size_t rowsPerFile() const override { return 2000; } // some 150 pages
};

} // namespace kq
