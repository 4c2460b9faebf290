#include "core/shop/own_values.h"

#include "core/exporting/people_cells.h"

namespace kq {

using namespace Qt::StringLiterals;

namespace {

Language languageOf(MessageStyle style)
{
    return style == MessageStyle::English ? Language::English : Language::Vietnamese;
}

/// As a customer reads it, whatever the language of the window.
ListHeaders wordsIn(Language language)
{
    ListHeaders headers;
    headers.yes = language == Language::English ? u"yes"_s : u"có"_s;
    headers.no = language == Language::English ? u"no"_s : u"không"_s;
    return headers;
}

} // namespace

OwnValues::OwnValues(const ProfileLayers &profiles, const QString &currency, MessageStyle style)
    : m_placeholders(AttributeCells::namesOf(profiles))
    , m_cells(profiles, wordsIn(languageOf(style)))
    , m_format(languageOf(style), currency)
{}

QStringList OwnValues::at(std::size_t place) const
{
    QStringList texts;
    for (const SheetValue &value : m_cells.at(place))
        texts += textOf(value, m_format);
    return texts;
}

} // namespace kq
