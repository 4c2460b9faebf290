#include "core/text/number_text.h"

#include <algorithm>
#include <array>

namespace kq {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// What a character of a number is in plain signs; a null character for marks without meaning.
QChar plainSign(QChar c)
{
    if (c.isDigit())
        return QChar(u'0' + c.digitValue());
    if (c.isSpace())
        return u' ';
    switch (c.unicode()) {
    case u'．':
        return u'.';
    case u'，':
        return u',';
    case u'’':
    case u'＇':
        return u'\'';
    case u'−':
    case u'–':
    case u'－':
        return u'-';
    case u'＋':
        return u'+';
    case u'（':
        return u'(';
    case u'）':
        return u')';
    default:
        break;
    }
    return c.category() == QChar::Other_Format ? QChar() : c.toLower();
}

QString plainSigns(QStringView written)
{
    QString plain;
    plain.reserve(written.size());
    for (const QChar c : written) {
        const QChar sign = plainSign(c);
        if (sign.isNull() || (sign == u' ' && (plain.isEmpty() || plain.back() == u' ')))
            continue;
        plain.append(sign);
    }
    return plain;
}

/// Words that name a currency, in lower case.
bool isCurrencyWord(QStringView word)
{
    static constexpr auto words = std::to_array<QStringView>(
        {u"đ",   u"d",   u"vnd", u"vnđ", u"đồng", u"dong", u"usd", u"us",  u"eur", u"gbp", u"jpy",
         u"cny", u"rmb", u"krw", u"thb", u"sgd",  u"myr",  u"rm",  u"idr", u"rp",  u"php", u"aud",
         u"cad", u"chf", u"hkd", u"twd", u"inr",  u"rs",   u"lak", u"khr", u"sek", u"nok", u"dkk",
         u"kr",  u"pln", u"zł",  u"czk", u"kč",   u"brl",  u"mxn", u"nzd", u"rub", u"try", u"kwd"});
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Peeler {
public:
    explicit Peeler(QStringView text)
        : m_text(text.trimmed())
    {}

    /// Takes off what stands before and behind until nothing more comes off.
    bool peel()
    {
        if (m_text.startsWith(u'\''))
            drop(1, 0);
        if (m_text.startsWith(u'(') && m_text.endsWith(u')')) {
            ++m_signs;
            m_negative = true;
            drop(1, 1);
        }
        while (!m_text.isEmpty() && (peelFront() || peelBack())) {
        }
        return m_signs <= 1 && !m_text.isEmpty();
    }

    [[nodiscard]] QStringView rest() const { return m_text; }
    [[nodiscard]] bool negative() const { return m_negative; }

private:
    void drop(qsizetype front, qsizetype back)
    {
        m_text = m_text.mid(front, m_text.size() - front - back).trimmed();
    }

    bool peelFront()
    {
        const QChar first = m_text.front();
        if (first == u'-' || first == u'+') {
            ++m_signs;
            m_negative = first == u'-';
            drop(1, 0);
            return true;
        }
        if (first.category() == QChar::Symbol_Currency) {
            drop(1, 0);
            return true;
        }
        qsizetype end = 0;
        while (end < m_text.size() && m_text[end].isLetter())
            ++end;
        if (end > 0 && isCurrencyWord(m_text.left(end))) {
            drop(end, 0);
            if (m_text.startsWith(u'.')) // `Rs. 500`
                drop(m_text.size() > 1 && m_text[1] == u' ' ? 1 : 0, 0);
            return true;
        }
        return false;
    }

    bool peelBack()
    {
        const QChar last = m_text.back();
        if (last == u'-') { // `1.200-` of accounting programs
            ++m_signs;
            m_negative = true;
            drop(0, 1);
            return true;
        }
        if (last.category() == QChar::Symbol_Currency) {
            drop(0, 1);
            return true;
        }
        qsizetype start = m_text.size();
        while (start > 0 && m_text[start - 1].isLetter())
            --start;
        if (start < m_text.size() && isCurrencyWord(m_text.mid(start))) {
            drop(0, m_text.size() - start);
            return true;
        }
        return false;
    }

    QStringView m_text;
    int m_signs = 0;
    bool m_negative = false;
};

/// Whether the digits before @p end are groups of three parted by @p mark, the first of one to
/// three digits and not a zero.
bool areGroups(QStringView text, QChar mark)
{
    const qsizetype first = text.indexOf(mark);
    if (first < 1 || first > 3 || text[0] == u'0')
        return false;
    for (qsizetype at = first; at < text.size(); at += 4) {
        if (text[at] != mark || at + 4 > text.size())
            return false;
        for (qsizetype digit = at + 1; digit < at + 4; ++digit) {
            if (!isDigit(text[digit]))
                return false;
        }
    }
    return std::all_of(text.begin(), text.begin() + first, isDigit);
}

/// @p core with blanks or apostrophes between groups taken out; empty where they part no groups.
QString withoutBlanks(QStringView core)
{
    qsizetype end = 0;
    while (end < core.size() && core[end] != u'.' && core[end] != u',')
        ++end;
    const QStringView whole = core.left(end);
    for (const QChar mark : {QChar(u' '), QChar(u'\'')}) {
        if (!whole.contains(mark))
            continue;
        if (!areGroups(whole, mark))
            return {};
        return whole.toString().remove(mark) + core.mid(end);
    }
    return core.toString();
}

NumberShape shapeOf(QStringView text, NumberShape::Marks marks, QChar decimal, QChar group)
{
    NumberShape shape;
    shape.marks = marks;
    shape.decimal = decimal;
    shape.group = group;
    shape.digits.reserve(text.size());
    for (const QChar c : text) {
        if (isDigit(c))
            shape.digits.append(c);
    }
    if (!decimal.isNull())
        shape.fractionDigits = static_cast<int>(text.size() - text.lastIndexOf(decimal) - 1);
    return shape;
}

} // namespace

std::optional<NumberText> numberText(QStringView written)
{
    const bool decomposed = std::any_of(written.begin(), written.end(), [](QChar c) {
        return c.category() == QChar::Mark_NonSpacing;
    });
    const QString plain =
        decomposed ? plainSigns(written.toString().normalized(QString::NormalizationForm_C))
                   : plainSigns(written);
    Peeler peeler(plain);
    if (!peeler.peel())
        return std::nullopt;
    return NumberText{peeler.rest().toString(), peeler.negative()};
}

std::optional<NumberShape> numberShape(QStringView core)
{
    using Marks = NumberShape::Marks;
    const QString text = withoutBlanks(core);
    const auto points = text.count(u'.');
    const auto commas = text.count(u',');
    const bool onlyNumber = std::all_of(
        text.begin(), text.end(), [](QChar c) { return isDigit(c) || c == u'.' || c == u','; });
    if (text.isEmpty() || !onlyNumber || !isDigit(text.back()))
        return std::nullopt;
    if (points == 0 && commas == 0)
        return shapeOf(text, Marks::None, {}, {});
    const QChar last = text[std::max(text.lastIndexOf(u'.'), text.lastIndexOf(u','))];
    const QChar other = last == u'.' ? u',' : u'.';
    if (points > 0 && commas > 0) {
        if (text.count(last) != 1 || !areGroups(QStringView(text).left(text.indexOf(last)), other))
            return std::nullopt;
        return shapeOf(text, Marks::Both, last, other);
    }
    if (points + commas > 1) {
        if (!areGroups(text, last))
            return std::nullopt;
        return shapeOf(text, Marks::Grouping, {}, last);
    }
    // Blanks have already grouped the thousands of `1 234,567`.
    if (text.size() != core.size())
        return shapeOf(text, Marks::Both, last, {});
    return shapeOf(text, areGroups(text, last) ? Marks::Lone : Marks::LoneDecimal, last, {});
}

} // namespace kq
