#pragma once

#include "core/exporting/list_target.h"

namespace kq {

/// A campaign file for Zalo's notification service: the number, then the template's parameters.
/// Source: field-notes.md, D5.
class ZnsCampaign final : public ListTarget {
public:
    explicit ZnsCampaign(const ListOptions &options);
    [[nodiscard]] FileForm form() const override { return FileForm::MachineCsv; }
    [[nodiscard]] std::size_t rowsPerFile() const override { return 100'000; }
};

/// A file for a sender of SMS: the number and, where the contacts carry a text, the text and the
/// parts that it is sent and charged in; else the name in plain letters, to be merged there.
/// Source: field-notes.md, D6.
class SmsCampaign final : public ListTarget {
public:
    explicit SmsCampaign(const ListOptions &options);
    [[nodiscard]] FileForm form() const override { return FileForm::MachineCsv; }
};

/// Reads `NAME=VALUE,…`, the parameters of a template. Error: BadParameter with the part that is
/// wrong: a name that is not of ASCII letters, digits and `_`, or a value that is no key of
/// ZnsParameter::Value.
Result<std::vector<ZnsParameter>> readZnsParameters(const QString &text);

} // namespace kq
