#pragma once

#include "core/exporting/list_target.h"

namespace kq {

/// One card after another. Sources: RFC 2426 (3.0), RFC 6350 (4.0), field-notes.md, D7.
class VCards final : public ListTarget {
public:
    explicit VCards(const ListOptions &options);
    [[nodiscard]] FileForm form() const override { return FileForm::Text; }
};

/// The card of a person with CRLF behind every line, folded at 75 octets. A birthday without its
/// year stands in version 4.0 alone, because 3.0 has no form for it.
QString vCardOf(const Contact &contact, VCardVersion version, const QString &country);

} // namespace kq
