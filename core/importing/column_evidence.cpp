#include "core/importing/column_evidence.h"

#include "core/importing/cell_values.h"
#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/person_words.h"
#include "core/text/phone.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr std::int64_t fewCells = 5;  // too few to say that a column is not what its header says
constexpr qsizetype mostChoices = 12; // more different values are texts, not a choice
constexpr qsizetype wordsRemembered = 64;

bool hasCurrencySign(const QString &text)
{
    static const QLatin1String vnd("vnd");
    return text.contains(u'₫') || text.contains(u'đ') || text.contains(u'$') ||
           text.contains(u'€') || text.contains(u'£') || text.contains(vnd, Qt::CaseInsensitive);
}

bool hasLeadingZero(const QString &text)
{
    return text.size() > 1 && text[0] == u'0' && text[1].isDigit();
}

/// `KH00012`, `C-103`
bool isCode(const QString &text)
{
    constexpr qsizetype mostLetters = 6;
    constexpr qsizetype leastDigits = 2;
    const auto isDigit = [](QChar sign) { return sign >= u'0' && sign <= u'9'; };
    const auto isLetter = [](QChar sign) { return sign.unicode() < 0x80 && sign.isLetter(); };
    const auto digits = std::find_if_not(text.rbegin(), text.rend(), isDigit);
    const bool mark =
        digits != text.rend() && (*digits == u'-' || *digits == u'.' || *digits == u'_');
    const auto letters = mark ? std::next(digits) : digits;
    return digits - text.rbegin() >= leastDigits && letters != text.rend() &&
           text.rend() - letters <= mostLetters && std::all_of(letters, text.rend(), isLetter);
}

/// Whether a date is from before shops kept their customers in a program. Day and month do not
/// matter, so any order of them will do.
bool isLongAgo(const Cell &cell, const QString &text)
{
    constexpr int firstYearOfTills = 2010;
    std::optional<Moment> date;
    if (const Moment *moment = cell.moment())
        date = *moment;
    for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy}) {
        if (!date && cell.text() != nullptr)
            date = readMoment(text, order);
    }
    return date && date->date().year() < firstYearOfTills;
}

bool isPlainWords(const QString &text)
{
    const auto isOdd = [](QChar sign) { return sign.isDigit() || sign == u'@' || sign == u'/'; };
    const auto isLetter = [](QChar sign) { return sign.isLetter(); };
    return std::any_of(text.begin(), text.end(), isLetter) &&
           std::none_of(text.begin(), text.end(), isOdd);
}

/// At least @p percent of @p all, which must be some.
bool share(std::int64_t part, std::int64_t all, int percent)
{
    return all > 0 && part * 100 >= all * percent;
}

} // namespace

void ColumnEvidence::addForm(const Cell &cell)
{
    const QString *text = cell.text();
    if (text == nullptr || saysNothing(*text))
        return;
    m_dates.add(*text);
    m_numbers.add(*text);
}

void ColumnEvidence::add(const Cell &cell)
{
    const QString text = readText(cell);
    const bool yesNo = readYesNo(text).has_value(); // `không` is an answer here
    if (saysNothing(text) && !yesNo)
        return;
    ++m_filled;
    m_typedDates += cell.moment() != nullptr;
    m_typedNumbers += cell.number() != nullptr;
    m_phones += readPhone(text, m_country).what == ReadPhone::What::Number;
    m_emails += examineEmail(text).what == ReadEmail::What::Address;
    m_times += cell.moment() == nullptr && secondOfCell(cell, text).has_value();
    m_yesNo += yesNo;
    m_plainWords += isPlainWords(text);
    m_codes += isCode(text);
    m_longAgo += isLongAgo(cell, text);
    m_currencySigns += hasCurrencySign(text);
    m_leadingZeros = m_leadingZeros || hasLeadingZero(text);
    if (m_words.size() < wordsRemembered)
        m_words.insert(folded(text));
    const std::int64_t dates = m_dates.dates();
    const std::int64_t numbers = m_numbers.numbers();
    addForm(cell);
    m_textDates += m_dates.dates() - dates;
    m_textNumbers += m_numbers.numbers() - numbers;
}

bool ColumnEvidence::mostlyPhones() const
{
    return share(m_phones, m_filled, 60);
}

bool ColumnEvidence::mostlyEmails() const
{
    return share(m_emails, m_filled, 60);
}

bool ColumnEvidence::mostlyDates() const
{
    return share(m_typedDates + m_textDates, m_filled, 80);
}

bool ColumnEvidence::mostlyNumbers() const
{
    return share(m_typedNumbers + m_textNumbers, m_filled, 80);
}

bool ColumnEvidence::mostlyTimes() const
{
    return share(m_times, m_filled, 80);
}

bool ColumnEvidence::mostlyNames() const
{
    const auto different = static_cast<std::int64_t>(m_words.size());
    const std::int64_t enough = std::min<std::int64_t>(m_filled, wordsRemembered);
    return share(m_plainWords, m_filled, 80) && share(different, enough, 60);
}

bool ColumnEvidence::mostlyCodes() const
{
    const auto different = static_cast<std::int64_t>(m_words.size());
    return share(m_codes, m_filled, 80) &&
           different == std::min<std::int64_t>(m_filled, wordsRemembered);
}

bool ColumnEvidence::mostlyBirthdays() const
{
    return mostlyDates() && share(m_longAgo, m_filled, 60);
}

bool ColumnEvidence::couldBe(ImportField field) const
{
    // `Time` above `14:30` is no date, however few cells there are.
    if (field == ImportField::PlacedTime || field == ImportField::PlacedAt) {
        const bool time = field == ImportField::PlacedTime;
        if (time || mostlyTimes())
            return time == mostlyTimes();
    }
    if (m_filled < fewCells)
        return true;
    switch (field) {
    case ImportField::Birthday:
    case ImportField::RegisteredOn:
    case ImportField::FirstOrderOn:
    case ImportField::LastOrderOn:
    case ImportField::PlacedAt:
        return m_typedDates + m_typedNumbers + m_dates.dates() + m_numbers.numbers() > 0;
    case ImportField::OrdersCount:
    case ImportField::OrdersTotal:
    case ImportField::Discount:
    case ImportField::Refund:
    case ImportField::Total:
    case ImportField::Quantity:
    case ImportField::UnitPrice:
    case ImportField::Amount:
        return m_typedNumbers + m_numbers.numbers() > 0;
    case ImportField::Ignore:
    case ImportField::Code:
    case ImportField::Name:
    case ImportField::Phone:
    case ImportField::Email:
    case ImportField::Address:
    case ImportField::Area:
    case ImportField::Gender:
    case ImportField::Tags:
    case ImportField::App:
    case ImportField::Note:
    case ImportField::ConsentZalo:
    case ImportField::ConsentSms:
    case ImportField::ConsentEmail:
    case ImportField::ConsentPhone:
    case ImportField::DoNotContact:
    case ImportField::Attribute:
    case ImportField::OrderCode:
    case ImportField::CustomerCode:
    case ImportField::CustomerName:
    case ImportField::CustomerPhone:
    case ImportField::CustomerEmail:
    case ImportField::PlacedTime:
    case ImportField::Status:
    case ImportField::Channel:
    case ImportField::Branch:
    case ImportField::ProductCode:
    case ImportField::ProductName:
    case ImportField::Category:
        return true;
    }
    Q_UNREACHABLE();
    return true;
}

AttributeType ColumnEvidence::attributeType() const
{
    if (m_filled == 0)
        return AttributeType::Text;
    const bool zeroOrOne = m_words.size() <= 2;
    if (m_yesNo == m_filled && zeroOrOne && (m_typedNumbers == 0 || m_words.contains(u"0"_s)))
        return AttributeType::YesNo;
    if (m_typedDates + m_textDates == m_filled && m_textNumbers < m_filled)
        return AttributeType::Date;
    // Numbers with a leading zero are codes, and a code is a text.
    if (m_typedNumbers + m_textNumbers == m_filled && !m_leadingZeros)
        return m_currencySigns > 0 ? AttributeType::Money : AttributeType::Number;
    if (m_words.size() <= mostChoices && m_filled >= 2 * m_words.size())
        return AttributeType::Choice;
    return AttributeType::Text;
}

bool ColumnEvidence::dateOrderOpen() const
{
    return m_dates.unclear() > 0 && m_dates.dayFirst() == 0 && m_dates.monthFirst() == 0;
}

bool ColumnEvidence::decimalOpen() const
{
    const bool proven = m_numbers.provingPoint() > 0 || m_numbers.provingComma() > 0;
    // Without a proof decide() follows the groups of three where there are any.
    return !proven && m_numbers.decide(DecimalMark::Point) == m_numbers.decide(DecimalMark::Comma);
}

int ColumnEvidence::formsProven() const
{
    return (m_dates.dayFirst() > 0) + (m_dates.monthFirst() > 0) + (m_numbers.provingPoint() > 0) +
           (m_numbers.provingComma() > 0);
}

} // namespace kq
