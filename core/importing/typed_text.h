#pragma once

#include "core/domain/settings.h"
#include "core/importing/column_evidence.h"

#include <QString>

#include <optional>

namespace kq {

/// Reads texts as values of one type of attribute, by the rules of the import.
class TypedText {
public:
    TypedText(AttributeType type, const ShopSettings &settings)
        : m_type(type)
        , m_settings(settings)
    {}

    /// The stable text of the value; empty where the text is none of the type.
    [[nodiscard]] std::optional<QString> read(const QString &text) const;

private:
    AttributeType m_type;
    const ShopSettings &m_settings;
};

/// A value as a person would write it, so that any type can read it: a date as `31/12/2025`, money
/// in units of the currency, yes and no as words.
QString textForPeople(const QString &stable, AttributeType type, const ShopSettings &settings);

} // namespace kq
