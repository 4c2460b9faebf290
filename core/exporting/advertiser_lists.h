#pragma once

#include "core/exporting/list_target.h"

namespace kq {

/// A CSV file for a Mailchimp audience. Source: field-notes.md, D2.
class MailchimpAudience final : public ListTarget {
public:
    explicit MailchimpAudience(const ListOptions &options);
    [[nodiscard]] FileForm form() const override { return FileForm::MachineCsv; }
};

/// A customer list for Meta, plain or hashed. Source: field-notes.md, D3.
class MetaAudience final : public ListTarget {
public:
    static constexpr std::int64_t fewestPeople = 100; ///< Meta takes no smaller list

    explicit MetaAudience(const ListOptions &options);
    [[nodiscard]] FileForm form() const override { return FileForm::MachineCsv; }
};

/// A Customer Match file for Google Ads, plain or hashed. Source: field-notes.md, D4.
class GoogleAdsAudience final : public ListTarget {
public:
    explicit GoogleAdsAudience(const ListOptions &options);
    [[nodiscard]] FileForm form() const override { return FileForm::MachineCsv; }
};

/// SHA-256 of @p text in UTF-8 as lower-case hexadecimal digits; empty for an empty text.
QString sha256Of(const QString &text);

} // namespace kq
