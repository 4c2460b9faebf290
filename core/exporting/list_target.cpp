#include "core/exporting/list_target.h"

#include "core/exporting/address_books.h"
#include "core/exporting/advertiser_lists.h"
#include "core/exporting/people_lists.h"
#include "core/exporting/sender_lists.h"
#include "core/exporting/vcard.h"
#include "core/sheet/csv_writer.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool allOf(QStringView text, bool (*holds)(QChar))
{
    return std::all_of(text.begin(), text.end(), holds);
}

bool isWords(QStringView text)
{
    return !looksLikeFormula(text) &&
           allOf(text, [](QChar c) { return c.category() != QChar::Other_Control; });
}

bool isPhone(QStringView text)
{
    const QStringView digits = text.startsWith(u'+') ? text.mid(1) : text;
    return digits.size() >= 3 && digits.size() <= 15 && allOf(digits, isDigit);
}

bool isEmail(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at < text.size() - 1 && !looksLikeFormula(text) &&
           allOf(text.left(at), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F; }) &&
           allOf(text, [](QChar c) { return !c.isSpace(); });
}

bool isDigest(QStringView text)
{
    return text.size() == 64 &&
           allOf(text, [](QChar c) { return isDigit(c) || (c >= u'a' && c <= u'f'); });
}

bool isDate(QStringView text)
{
    return allOf(text, [](QChar c) { return isDigit(c) || c == u'/' || c == u'-'; });
}

bool isCountry(QStringView text)
{
    return text.size() == 2 && allOf(text, [](QChar c) { return c.isLetter(); });
}

/// Whether a cell is what its column promises. Every column but the address may be empty, and
/// whoever has no address is not on the list.
bool keeps(CellRule rule, QStringView cell)
{
    if (cell.isEmpty())
        return true;
    switch (rule) {
    case CellRule::Words:
        return isWords(cell);
    case CellRule::Phone:
        return isPhone(cell);
    case CellRule::Phones: {
        const QList<QStringView> numbers = cell.split(u" ::: "_s);
        return std::all_of(numbers.begin(), numbers.end(), isPhone);
    }
    case CellRule::Email:
        return isEmail(cell);
    case CellRule::Digest:
        return isDigest(cell);
    case CellRule::Date:
        return isDate(cell);
    case CellRule::Number:
        return allOf(cell, isDigit);
    case CellRule::CountryCode:
        return isCountry(cell);
    }
    Q_UNREACHABLE();
    return false;
}

} // namespace

QStringList ListTarget::headers() const
{
    QStringList headers;
    for (const ListColumn &column : m_columns)
        headers.append(column.header);
    return headers;
}

QStringList ListTarget::row(const Contact &contact) const
{
    QStringList cells;
    cells.reserve(static_cast<qsizetype>(m_columns.size()));
    for (const ListColumn &column : m_columns)
        cells.append(column.cell ? column.cell(contact) : QString());
    return cells;
}

std::vector<SheetValue> ListTarget::sheetRow(const Contact &contact) const
{
    std::vector<SheetValue> cells;
    cells.reserve(m_columns.size());
    for (const ListColumn &column : m_columns) {
        if (column.value)
            cells.push_back(column.value(contact));
        else
            cells.emplace_back(column.cell ? column.cell(contact) : QString());
    }
    return cells;
}

Result<void> ListTarget::check(const QStringList &row) const
{
    if (form() == FileForm::Text)
        return {}; // made line by line by the target itself
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const ListColumn &column = m_columns[i];
        const QString &cell = row[static_cast<qsizetype>(i)];
        if (column.mostCharacters > 0 && cell.size() > column.mostCharacters)
            return Error{ErrorCode::UnfitListValue, column.header,
                         QString::number(column.mostCharacters), cell};
        if (!keeps(column.rule, cell))
            return Error{ErrorCode::UnfitListValue, column.header, keyOf(column.rule), cell};
    }
    return {};
}

std::unique_ptr<ListTarget> makeTarget(const ListOptions &options, const ListHeaders &headers,
                                       const Formatter &formatter)
{
    switch (options.format) {
    case ListFormat::Csv:
        return std::make_unique<PeopleCsv>(options, headers, formatter);
    case ListFormat::Xlsx:
        return std::make_unique<PeopleWorkbook>(options, headers, formatter);
    case ListFormat::CallSheet:
        return std::make_unique<CallSheet>(options, headers, formatter);
    case ListFormat::CallPaper:
        return std::make_unique<CallPaper>(options, headers, formatter);
    case ListFormat::VCard:
        return std::make_unique<VCards>(options);
    case ListFormat::Google:
        return std::make_unique<GoogleContacts>(options);
    case ListFormat::Outlook:
        return std::make_unique<OutlookContacts>();
    case ListFormat::Mailchimp:
        return std::make_unique<MailchimpAudience>(options);
    case ListFormat::Meta:
        return std::make_unique<MetaAudience>(options);
    case ListFormat::GoogleAds:
        return std::make_unique<GoogleAdsAudience>(options);
    case ListFormat::Zns:
        return std::make_unique<ZnsCampaign>(options);
    case ListFormat::Sms:
        return std::make_unique<SmsCampaign>(options);
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
