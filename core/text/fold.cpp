#include "core/text/fold.h"

#include <algorithm>
#include <array>

namespace kq {

namespace {

// The Latin blocks that Vietnamese is written with, and the combining marks, are folded by a table.
// It is filled by the general way below, so that the two cannot differ.
constexpr char16_t latinEnd = 0x0370; // Latin to Latin Extended-B, IPA, modifiers, combining marks
constexpr char16_t additionalStart = 0x1e00; // Latin Extended Additional: ạ ế ữ …
constexpr char16_t additionalEnd = 0x1f00;

constexpr char16_t dropped = 0xffff;    // a combining mark
constexpr char16_t outOfTable = 0xfffe; // folds to several letters, or is not in these blocks

using LatinTable = std::array<char16_t, latinEnd + (additionalEnd - additionalStart)>;

/// The letters that a full case fold turns into several and that no decomposition has taken apart
/// before: Unicode's CaseFolding.txt, status F. QString::toCaseFolded() knows only the simple
/// folds.
struct Expansion {
    char16_t letter = 0;
    QStringView folded;
};
constexpr std::array<Expansion, 17> expansions{{
    {u'\u00df', u"ss"},           // ß
    {u'\u0149', u"\u02bcn"},      // ŉ
    {u'\u0587', u"\u0565\u0582"}, // Armenian ech-yiwn
    {u'\u1e9a', u"a\u02be"},      // ẚ
    {u'\u1e9e', u"ss"},           // ẞ
    {u'\ufb00', u"ff"},
    {u'\ufb01', u"fi"},
    {u'\ufb02', u"fl"},
    {u'\ufb03', u"ffi"},
    {u'\ufb04', u"ffl"},
    {u'\ufb05', u"st"},
    {u'\ufb06', u"st"},
    {u'\ufb13', u"\u0574\u0576"}, // Armenian ligatures
    {u'\ufb14', u"\u0574\u0565"},
    {u'\ufb15', u"\u0574\u056b"},
    {u'\ufb16', u"\u057e\u0576"},
    {u'\ufb17', u"\u0574\u056d"},
}};

QString caseFolded(const QString &text)
{
    QString result;
    result.reserve(text.size() + 2);
    for (const QChar c : text) {
        const auto *const found =
            std::find_if(expansions.begin(), expansions.end(),
                         [c](const Expansion &expansion) { return expansion.letter == c; });
        if (found != expansions.end())
            result.append(found->folded);
        else
            result.append(c == u'đ' || c == u'Đ' ? QChar(u'd') : c);
    }
    return result.toCaseFolded();
}

/// The rule as it is written, without the table and without regard to white space.
QString foldedLetters(QStringView text)
{
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_D);
    QString kept;
    kept.reserve(decomposed.size());
    for (qsizetype i = 0; i < decomposed.size(); ++i) {
        const QChar c = decomposed[i];
        if (c.isHighSurrogate() && i + 1 < decomposed.size() &&
            decomposed[i + 1].isLowSurrogate()) {
            const char32_t point = QChar::surrogateToUcs4(c, decomposed[i + 1]);
            if (QChar::category(point) != QChar::Mark_NonSpacing)
                kept.append(QStringView(decomposed).mid(i, 2));
            ++i;
        } else if (c.category() != QChar::Mark_NonSpacing) {
            kept.append(c);
        }
    }
    return caseFolded(kept);
}

LatinTable makeLatinTable()
{
    LatinTable table{};
    const auto fill = [&table](char16_t from, char16_t end, std::size_t at) {
        for (char16_t c = from; c < end; ++c, ++at) {
            const QString letters = foldedLetters(QStringView(&c, 1));
            if (letters.isEmpty())
                table[at] = dropped;
            else
                table[at] = letters.size() == 1 ? letters[0].unicode() : outOfTable;
        }
    };
    fill(0, latinEnd, 0);
    fill(additionalStart, additionalEnd, latinEnd);
    return table;
}

const LatinTable &latinTable()
{
    static const LatinTable table = makeLatinTable();
    return table;
}

QString simplifiedFold(QStringView text)
{
    return foldedLetters(text).simplified();
}

} // namespace

QString folded(QStringView text)
{
    const LatinTable &table = latinTable();
    QString result(text.size(), Qt::Uninitialized);
    QChar *const begin = result.data();
    QChar *out = begin;
    bool blankDue = false;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        char16_t letter = outOfTable;
        if (unit < latinEnd)
            letter = table[unit];
        else if (unit >= additionalStart && unit < additionalEnd)
            letter = table[unit - additionalStart + latinEnd];
        if (letter == outOfTable)
            return simplifiedFold(text);
        if (letter == dropped)
            continue;
        if (letter <= 0xa0 && QChar(letter).isSpace()) {
            blankDue = out != begin;
            continue;
        }
        if (blankDue) {
            *out++ = u' ';
            blankDue = false;
        }
        *out++ = QChar(letter);
    }
    result.truncate(out - begin);
    return result;
}

bool saysNothing(QStringView written)
{
    static constexpr std::array<QStringView, 19> words{
        u"n/a",     u"na",       u"#n/a",  u"null",  u"(null)",   u"none", u"nil",
        u"nan",     u"khong co", u"khong", u"ko co", u"ko",       u"k co", u"chua co",
        u"chua ro", u"khong ro", u"trong", u"empty", u"undefined"};
    // Nearly every cell holds something: it is long, or begins with a digit.
    constexpr qsizetype longest = 20;
    const QStringView trimmed = written.trimmed();
    if (trimmed.size() > longest || (!trimmed.isEmpty() && trimmed.front().isDigit()))
        return false;
    const QString word = folded(trimmed);
    const auto isSign = [](QChar c) {
        return c == u'-' || c == u'–' || c == u'—' || c == u'.' || c == u'_' || c == u'/';
    };
    if (std::all_of(word.begin(), word.end(), isSign))
        return true;
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace kq
