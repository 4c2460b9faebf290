#pragma once

#include "core/exporting/list_target.h"

namespace kq {

/// A CSV file for Google Contacts. Source: field-notes.md, D1.
class GoogleContacts final : public ListTarget {
public:
    explicit GoogleContacts(const ListOptions &options);
    [[nodiscard]] FileForm form() const override { return FileForm::MachineCsv; }
    [[nodiscard]] std::size_t rowsPerFile() const override { return 3'000; }
};

/// A CSV file for Outlook. Source: field-notes.md, D8.
class OutlookContacts final : public ListTarget {
public:
    OutlookContacts();
    [[nodiscard]] FileForm form() const override { return FileForm::OutlookCsv; }
};

/// How an address book takes a name: a person's parts, or a business.
struct BookName {
    QString family;
    QString middle;
    QString given;
    QString business;
};

BookName bookNameOf(const QString &name);

} // namespace kq
