#include "core/text/date_text.h"

#include "core/text/date_tokens.h"
#include "core/text/fold.h"
#include "core/text/time_of_day.h"

#include <algorithm>
#include <array>

namespace kq {

namespace {

using Shape = DateText::Shape;

constexpr int hoursOfDay = 24;
constexpr int minutesOfHour = 60;

/// The word behind `thứ`, from `hai` to `bảy`.
bool isVietnameseWeekday(QStringView word)
{
    static constexpr auto words =
        std::to_array<QStringView>({u"hai", u"ba", u"tu", u"nam", u"sau", u"bay"});
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Weekdays, `ngày`, `năm`, ordinals and commas say nothing that the numbers do not.
void dropFillers(std::vector<DateToken> &tokens)
{
    std::vector<DateToken> kept;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const DateToken &token = tokens[at];
        const DateToken *const next = at + 1 < tokens.size() ? &tokens[at + 1] : nullptr;
        const DateToken *const afterNext = at + 2 < tokens.size() ? &tokens[at + 2] : nullptr;
        // `Thứ 2, 05/03/2025`, `T2 05/03`
        if ((token.isWord(u"thu") || (token.isWord(u"t") && at == 0)) && next && next->isNumber() &&
            next->text.size() == 1 && afterNext && !isDateSign(*afterNext)) {
            ++at;
            continue;
        }
        const bool wordedWeekday = token.isWord(u"thu") && next && isVietnameseWeekday(next->text);
        if (wordedWeekday || (token.isWord(u"chu") && next && next->isWord(u"nhat"))) {
            ++at;
            continue;
        }
        if (isWeekdayWord(token.text) || token.isWord(u"ngay") || token.isWord(u"nam") ||
            token.isWord(u"of") || token.isWord(u"the"))
            continue;
        const bool ordinal =
            !kept.empty() && kept.back().isNumber() && !token.afterBlank &&
            (token.isWord(u"st") || token.isWord(u"nd") || token.isWord(u"rd") ||
             (token.isWord(u"th") && !(next && next->isNumber() && !next->afterBlank)));
        if (ordinal || token.isSign(u','))
            continue;
        // A full stop behind an abbreviation: `Dec. 31`, `thg. 12`
        if (token.isSign(u'.') && !kept.empty() && kept.back().kind == DateToken::Kind::Word)
            continue;
        kept.push_back(token);
    }
    tokens = std::move(kept);
}

bool isMonthMarker(const DateToken &token)
{
    return token.isWord(u"thang") || token.isWord(u"thg") || token.isWord(u"th") ||
           token.isWord(u"t");
}

/// `Th12`, `thang 12` and `Dec` become one word token with the month as its value.
bool joinMonthWords(std::vector<DateToken> &tokens)
{
    std::vector<DateToken> kept;
    int months = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        DateToken token = tokens[at];
        if (token.kind == DateToken::Kind::Word) {
            if (isMonthMarker(token) && at + 1 < tokens.size() && tokens[at + 1].isNumber())
                token.value = tokens[++at].value;
            else
                token.value = monthOfWord(token.text);
            if (token.value == 0)
                return false;
            ++months;
        }
        kept.push_back(token);
    }
    tokens = std::move(kept);
    return months <= 1;
}

/// Numbers and the month word without the signs between them; empty where the signs are not those
/// of a date.
std::optional<std::vector<DateToken>> withoutSigns(const std::vector<DateToken> &tokens)
{
    std::vector<DateToken> kept;
    QStringView sign;
    bool afterSign = true;
    for (const DateToken &token : tokens) {
        if (token.kind == DateToken::Kind::Sign) {
            // The same sign between all parts: `1/2-2025` is something else.
            if (afterSign || !isDateSign(token) || (!sign.isEmpty() && sign != token.text))
                return std::nullopt;
            sign = token.text;
            afterSign = true;
            continue;
        }
        kept.push_back(token);
        afterSign = false;
    }
    if (afterSign)
        return std::nullopt;
    return kept;
}

std::optional<DateText> wordedDate(const std::vector<DateToken> &parts)
{
    DateText date;
    std::vector<DateToken> numbers;
    for (const DateToken &part : parts) {
        if (part.isNumber())
            numbers.push_back(part);
        else
            date.numbers[1] = part.value;
    }
    constexpr qsizetype yearSize = 4;
    if (numbers.size() == 2) {
        date.shape = Shape::Worded;
        if (numbers[0].text.size() == yearSize)
            std::swap(numbers[0], numbers[1]);
        date.numbers[2] = numbers[1].value;
        date.yearDigits = static_cast<int>(numbers[1].text.size());
    } else if (numbers.size() == 1) {
        date.shape = Shape::MonthWord;
    } else {
        return std::nullopt;
    }
    if (numbers[0].text.size() > 2)
        return std::nullopt;
    date.numbers[0] = numbers[0].value;
    return date;
}

std::optional<DateText> numericDate(const std::vector<DateToken> &parts)
{
    constexpr qsizetype yearSize = 4;
    DateText date;
    for (std::size_t i = 0; i < parts.size(); ++i)
        date.numbers[i] = parts[i].value;
    date.firstDigits = static_cast<int>(parts[0].text.size());
    date.yearDigits = static_cast<int>(parts.back().text.size());
    if (parts.size() == 2) {
        date.shape = Shape::DayMonth;
        const bool small = parts[0].text.size() <= 2 && parts[1].text.size() <= 2;
        return small ? std::optional(date) : std::nullopt;
    }
    if (parts[1].text.size() > 2)
        return std::nullopt;
    if (parts[0].text.size() == yearSize && parts[2].text.size() <= 2) {
        date.shape = Shape::YearFirst;
        date.yearDigits = static_cast<int>(yearSize);
        return date;
    }
    const bool yearLast = parts[2].text.size() == yearSize || parts[2].text.size() == 2;
    // Two digits at both ends: read by the order of the column. `25-3-5` has its year in front.
    const bool eitherEnd = parts[2].text.size() == 1 && parts[0].text.size() == 2;
    if (parts[0].text.size() > 2 || !(yearLast || eitherEnd))
        return std::nullopt;
    return date;
}

/// `20251231`, `202512312359`, `20251231235959`
std::optional<DateText> packedDate(QStringView digits)
{
    constexpr qsizetype dateSize = 8;
    if (digits.size() != dateSize && digits.size() != 12 && digits.size() != 14)
        return std::nullopt;
    const auto number = [&](qsizetype from, qsizetype size) {
        int value = 0;
        for (const QChar c : digits.mid(from, size))
            value = value * 10 + c.digitValue();
        return value;
    };
    DateText date;
    date.shape = Shape::YearFirst;
    date.yearDigits = 4;
    date.firstDigits = static_cast<int>(digits.size()); // all of it is one number
    date.numbers[0] = number(0, 4);
    date.numbers[1] = number(4, 2);
    date.numbers[2] = number(6, 2);
    if (digits.size() > dateSize) {
        const int hour = number(8, 2);
        const int minute = number(10, 2);
        const int second = number(12, 2);
        if (hour >= hoursOfDay || minute >= minutesOfHour || second >= minutesOfHour)
            return std::nullopt;
        date.second = (hour * minutesOfHour + minute) * minutesOfHour + second;
    }
    return date;
}

/// `--12-31` and `--1231` of address books.
std::optional<DateText> yearlessDate(QStringView text)
{
    QString digits = text.mid(2).toString().remove(u'-');
    const bool allDigits =
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits.size() != 4 || !allDigits)
        return std::nullopt;
    DateText date;
    date.shape = Shape::MonthDay;
    date.numbers[0] = digits.left(2).toInt();
    date.numbers[1] = digits.mid(2).toInt();
    return date;
}

} // namespace

std::optional<DateText> dateText(QStringView written)
{
    constexpr qsizetype longest = 100;
    if (written.size() > longest)
        return std::nullopt;
    const QString text = folded(written);
    QStringView rest = text;
    if (rest.startsWith(u'\''))
        rest = rest.mid(1);
    if (rest.startsWith(u"--"))
        return yearlessDate(rest);
    std::vector<DateToken> tokens = dateTokens(rest);
    if (tokens.size() == 1 && tokens[0].isNumber())
        return packedDate(tokens[0].text);

    const TakenTime time = takeTime(tokens);
    if (!time.exists)
        return std::nullopt;
    dropFillers(tokens);
    if (tokens.size() == 1 &&
        tokens[0].isNumber()) { // `20251231 23:59`, `20251231T2359` is not read
        std::optional<DateText> packed = packedDate(tokens[0].text);
        if (packed && !packed->second)
            packed->second = time.second;
        return packed;
    }
    if (!joinMonthWords(tokens))
        return std::nullopt;
    const std::optional<std::vector<DateToken>> parts = withoutSigns(tokens);
    if (!parts || parts->size() < 2 || parts->size() > 3)
        return std::nullopt;
    const bool worded = std::any_of(parts->begin(), parts->end(),
                                    [](const DateToken &part) { return !part.isNumber(); });
    std::optional<DateText> date = worded ? wordedDate(*parts) : numericDate(*parts);
    if (date)
        date->second = time.second;
    return date;
}

} // namespace kq
