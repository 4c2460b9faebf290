#include "core/text/number.h"

#include "core/text/number_text.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <limits>

namespace kq {

namespace {

constexpr int mostDigits = 18; // what a Decimal holds

constexpr std::array<std::int64_t, mostDigits + 1> powersOfTen = [] {
    std::array<std::int64_t, mostDigits + 1> powers{};
    powers[0] = 1;
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}();

std::int64_t powerOfTen(int exponent)
{
    return powersOfTen[static_cast<std::size_t>(exponent)];
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QChar signOf(DecimalMark mark)
{
    return mark == DecimalMark::Point ? u'.' : u',';
}

/// Digits with the last @p fraction of them behind the decimal mark.
std::optional<Decimal> decimalFrom(QStringView digits, int fraction)
{
    while (fraction > 0 && digits.endsWith(u'0')) {
        digits.chop(1);
        --fraction;
    }
    while (digits.startsWith(u'0'))
        digits = digits.mid(1);
    if (digits.size() > mostDigits || fraction > Decimal::maxScale)
        return std::nullopt;
    std::int64_t units = 0;
    for (const QChar c : digits)
        units = units * 10 + (c.unicode() - u'0');
    return Decimal::scaled(units, fraction);
}

/// How a lone mark in front of a scale word is read: `1.2tr` is 1,200,000 in every column.
enum class LoneMarks { ByColumn, DecimalWhereItCannotGroup };

std::optional<Decimal> plainNumber(QStringView core, DecimalMark mark, LoneMarks lone)
{
    const std::optional<NumberShape> shape = numberShape(core);
    if (!shape)
        return std::nullopt;
    const QStringView digits = shape->digits;
    const bool byMark = shape->decimal == signOf(mark);
    switch (shape->marks) {
    case NumberShape::Marks::None:
    case NumberShape::Marks::Grouping:
        return decimalFrom(digits, 0);
    case NumberShape::Marks::Both:
        return decimalFrom(digits, shape->fractionDigits);
    case NumberShape::Marks::Lone:
        return decimalFrom(digits, byMark ? shape->fractionDigits : 0);
    case NumberShape::Marks::LoneDecimal:
        if (!byMark && lone == LoneMarks::ByColumn)
            return std::nullopt;
        return decimalFrom(digits, shape->fractionDigits);
    }
    return std::nullopt;
}

/// The power of ten of a scale word without tone marks; 0 for other words.
int scaleOf(QStringView word)
{
    struct Scale {
        QStringView word;
        int power;
    };
    static constexpr auto scales = std::to_array<Scale>({
        {u"k", 3},     {u"ng", 3},   {u"nghìn", 3},    {u"nghin", 3}, {u"ngàn", 3},
        {u"ngan", 3},  {u"ngìn", 3}, {u"thousand", 3}, {u"tr", 6},    {u"triệu", 6},
        {u"trieu", 6}, {u"m", 6},    {u"mil", 6},      {u"mn", 6},    {u"million", 6},
        {u"củ", 6},    {u"tỷ", 9},   {u"tỉ", 9},       {u"ty", 9},    {u"ti", 9},
        {u"b", 9},     {u"bn", 9},   {u"billion", 9},
    });
    for (const Scale &scale : scales) {
        if (scale.word == word)
            return scale.power;
    }
    // `1.200 trđ`: millions of đồng
    return word.size() > 1 && word.endsWith(u'đ') ? scaleOf(word.chopped(1)) : 0;
}

std::optional<Decimal> times(Decimal value, int power)
{
    const int kept = std::max(value.scale() - power, 0);
    const int more = std::max(power - value.scale(), 0);
    const std::int64_t room = std::numeric_limits<std::int64_t>::max() / powerOfTen(more);
    if (value.units() > room)
        return std::nullopt;
    return Decimal::scaled(value.units() * powerOfTen(more), kept);
}

/// The sum of two numbers that are not negative.
std::optional<Decimal> plus(Decimal a, Decimal b)
{
    const int scale = std::max(a.scale(), b.scale());
    const auto wideA = times(a, scale);
    const auto wideB = times(b, scale);
    if (!wideA || !wideB || wideA->units() >= powerOfTen(mostDigits) - wideB->units())
        return std::nullopt;
    return Decimal::scaled(wideA->units() + wideB->units(), scale);
}

/// `350k`, `1.2tr`, `1tr5`, `1 tỷ 250 triệu`: numbers with ever smaller scale words. Digits at the
/// end without a word are decimals of the word before them, as people say them.
std::optional<Decimal> scaledNumber(QStringView core, DecimalMark mark)
{
    std::optional<Decimal> sum = Decimal(0);
    int lastPower = mostDigits;
    for (qsizetype at = 0; at < core.size();) {
        qsizetype word = at;
        while (word < core.size() && !core[word].isLetter())
            ++word;
        qsizetype end = word;
        while (end < core.size() && (core[end].isLetter() || core[end].isMark()))
            ++end;
        const QStringView number = core.mid(at, word - at).trimmed();
        std::optional<Decimal> part;
        if (word == end) {
            const bool decimals = number.size() <= lastPower && number.size() <= 3 &&
                                  std::all_of(number.begin(), number.end(), isDigit);
            if (at == 0 || !decimals)
                return std::nullopt;
            part = decimalFrom(number, static_cast<int>(number.size()));
            part = part ? times(*part, lastPower) : part;
        } else {
            const int power = scaleOf(core.mid(word, end - word));
            if (power == 0 || power >= lastPower)
                return std::nullopt;
            part = plainNumber(number, mark, LoneMarks::DecimalWhereItCannotGroup);
            part = part ? times(*part, power) : part;
            lastPower = power;
        }
        sum = part ? plus(*sum, *part) : part;
        if (!sum)
            return std::nullopt;
        at = end;
    }
    return sum;
}

/// `1.5e+6` of programs; there the mark is always the decimal one.
std::optional<Decimal> scientificNumber(QStringView core)
{
    const qsizetype e = core.indexOf(u'e');
    if (e < 1 || !isDigit(core[0]) || !isDigit(core[e - 1]))
        return std::nullopt;
    QString text = core.toString();
    text.replace(u',', u'.');
    return Decimal::parse(text);
}

Decimal negated(Decimal value)
{
    return Decimal::scaled(-value.units(), value.scale());
}

/// What most cells hold, in one pass: digits, grouped by the other mark in threes or not at all, a
/// minus before them, decimals and the sign of the đồng behind. Empty leaves the cell to the
/// thorough way.
std::optional<Decimal> quickNumber(QStringView written, DecimalMark mark)
{
    const QChar point = signOf(mark);
    const QChar group = mark == DecimalMark::Point ? u',' : u'.';
    const bool negative = written.startsWith(u'-');
    if (written.endsWith(u'₫') || written.endsWith(u'đ'))
        written = written.chopped(1);
    if (written.endsWith(u' ') || written.endsWith(u'\u00a0'))
        written = written.chopped(1);
    std::int64_t units = 0;
    int digits = 0;
    int inGroup = 0; // digits since the last mark
    bool grouped = false;
    bool decimals = false;
    for (const QChar c : written.mid(negative ? 1 : 0)) {
        if (isDigit(c)) {
            if (++digits > mostDigits)
                return std::nullopt;
            units = units * 10 + (c.unicode() - u'0');
            ++inGroup;
            continue;
        }
        const bool firstGroup = !grouped && inGroup >= 1 && inGroup <= 3 && units != 0;
        const bool fits = grouped ? inGroup == 3 : firstGroup;
        if (c == group && fits && !decimals)
            grouped = true;
        else if (c == point && !decimals && inGroup > 0 && (!grouped || inGroup == 3))
            decimals = true;
        else
            return std::nullopt;
        inGroup = 0;
    }
    if (inGroup == 0 || (grouped && !decimals && inGroup != 3))
        return std::nullopt;
    return Decimal::scaled(negative ? -units : units, decimals ? inGroup : 0);
}

/// Shifts a number of many digits by @p minorDigits - @p scale places and rounds what falls off.
std::optional<Money> roundedMoney(std::string_view digits, int scale, int minorDigits,
                                  bool negative)
{
    const int dropped = scale - minorDigits;
    const auto kept = static_cast<std::ptrdiff_t>(digits.size()) - dropped;
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    std::int64_t minor = 0;
    for (std::ptrdiff_t i = 0; i < kept; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const int digit = at < digits.size() ? digits[at] - '0' : 0;
        if (minor > (most - digit) / 10)
            return std::nullopt;
        minor = minor * 10 + digit;
    }
    if (dropped > 0 && kept >= 0 && digits[static_cast<std::size_t>(kept)] >= '5')
        ++minor;
    return Money{negative ? -minor : minor};
}

/// a × b / 10^@p dropped, rounded half up, where it fits without wide numbers: nearly always.
std::optional<std::int64_t> smallProduct(std::uint64_t a, std::uint64_t b, int dropped)
{
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) / 2;
    if (dropped < -mostDigits || dropped > mostDigits || (a != 0 && b > most / a))
        return std::nullopt;
    const auto power = static_cast<std::uint64_t>(powerOfTen(dropped < 0 ? -dropped : dropped));
    if (dropped > 0)
        return static_cast<std::int64_t>((a * b + power / 2) / power);
    if (a * b > most / power)
        return std::nullopt;
    return static_cast<std::int64_t>(a * b * power);
}

/// The digits of the product of two numbers below 10^18, in 36 places.
std::array<char, 36> productDigits(std::uint64_t a, std::uint64_t b)
{
    constexpr std::uint64_t base = 1'000'000'000;
    const std::uint64_t low = (a % base) * (b % base);
    const std::uint64_t middle = (a / base) * (b % base) + (a % base) * (b / base) + low / base;
    const std::uint64_t high = (a / base) * (b / base) + middle / base;
    const std::array<std::uint64_t, 4> limbs{low % base, middle % base, high % base, high / base};
    std::array<char, 36> digits{};
    auto out = digits.rbegin();
    for (std::uint64_t limb : limbs) {
        for (int i = 0; i < 9; ++i, limb /= 10)
            *out++ = static_cast<char>('0' + limb % 10);
    }
    return digits;
}

} // namespace

std::optional<Decimal> readNumber(QStringView written, DecimalMark mark)
{
    if (auto quick = quickNumber(written, mark))
        return quick;
    const std::optional<NumberText> text = numberText(written);
    if (!text)
        return std::nullopt;
    std::optional<Decimal> value = plainNumber(text->core, mark, LoneMarks::ByColumn);
    if (!value)
        value = scientificNumber(text->core);
    if (!value)
        value = scaledNumber(text->core, mark);
    if (value && text->negative)
        return negated(*value);
    return value;
}

std::optional<Money> readMoney(QStringView written, DecimalMark mark, int minorDigits)
{
    const std::optional<Decimal> amount = readNumber(written, mark);
    if (!amount)
        return std::nullopt;
    return toMoney(*amount, minorDigits);
}

std::optional<Money> toMoney(Decimal amount, int minorDigits)
{
    return lineAmount(Decimal(1), amount, minorDigits);
}

std::optional<Money> lineAmount(Decimal quantity, Decimal unitPrice, int minorDigits)
{
    const auto size = [](std::int64_t units) {
        return static_cast<std::uint64_t>(units < 0 ? -units : units);
    };
    const std::uint64_t a = size(quantity.units());
    const std::uint64_t b = size(unitPrice.units());
    const int scale = quantity.scale() + unitPrice.scale();
    const bool negative = (quantity.units() < 0) != (unitPrice.units() < 0);
    if (const auto minor = smallProduct(a, b, scale - minorDigits))
        return Money{negative ? -*minor : *minor};
    const std::array<char, 36> digits = productDigits(a, b);
    return roundedMoney({digits.data(), digits.size()}, scale, minorDigits, negative);
}

std::optional<Decimal> decimalOf(double value)
{
    return Decimal::parse(QString::number(value, 'g', QLocale::FloatingPointShortest));
}

} // namespace kq
