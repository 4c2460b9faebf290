#include "core/sheet/detect_encoding.h"

#include "core/sheet/code_pages.h"
#include "core/sheet/utf8.h"
#include "core/sheet/vietnamese_syllable.h"

#include <algorithm>
#include <cstddef>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

constexpr std::size_t wordsSample = 64 * 1024; // enough words to judge by
constexpr std::size_t faultsAllowed = 20;      // one faulty byte to so many good characters

/// The byte order of UTF-16 without a mark: text in Latin letters has a zero in every second byte.
QString utf16ByZeros(std::string_view head)
{
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (head[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    const std::size_t pairs = head.size() / 2;
    if (pairs < 2)
        return {};
    if (odd * 10 > pairs * 3 && even * 20 < odd)
        return u"utf-16le"_s;
    if (even * 10 > pairs * 3 && odd * 20 < even)
        return u"utf-16be"_s;
    return {};
}

struct Score {
    qint64 vietnamese = 0; ///< letters in words with accents that are Vietnamese syllables
    qint64 other = 0;      ///< letters in other words with accents, and bytes that mean nothing
};

/// Whether a capital stands behind a small letter, as when a tone's byte is taken for a letter.
bool isCaseMixed(QStringView word)
{
    const auto isSmallThenCapital = [](QChar a, QChar b) { return a.isLower() && b.isUpper(); };
    return std::adjacent_find(word.begin(), word.end(), isSmallThenCapital) != word.end();
}

void countWord(QStringView word, Score &score)
{
    constexpr qint64 weightOfCommon =
        4; // many wrong readings are syllables, few of them usual ones
    const bool accented =
        std::any_of(word.begin(), word.end(), [](QChar c) { return c.unicode() >= 0x80; });
    if (!accented)
        return;
    if (isCommonSyllable(word))
        score.vietnamese += weightOfCommon * word.size();
    else if (isVietnameseSyllable(word) && !isCaseMixed(word))
        score.vietnamese += word.size();
    else
        score.other += word.size();
}

Score scoreOf(CodePage page, std::string_view bytes)
{
    Score score;
    const QString text = decoded(page, bytes);
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && (text[i].isLetter() || text[i].isMark()))
            continue;
        countWord(QStringView(text).mid(begin, i - begin), score);
        begin = i + 1;
        if (i < text.size() && text[i] == QChar::ReplacementCharacter)
            score.other += 4;
    }
    return score;
}

/// In VNI nearly every accent of Europe means some mark, so that it is believed only where it makes
/// several words, hardly any other ones, and far more than the next best.
bool isClearlyVni(const Score &score, qint64 bestMargin)
{
    constexpr qint64 severalWords = 8; // letters
    const qint64 margin = score.vietnamese - score.other;
    return score.vietnamese >= severalWords && score.vietnamese > 4 * score.other &&
           margin > 2 * bestMargin;
}

QString codePageByWords(std::string_view sample)
{
    CodePage best = CodePage::Windows1252;
    qint64 bestMargin = 0;
    for (const CodePage page : {CodePage::Windows1258, CodePage::Tcvn3, CodePage::Viscii}) {
        const Score score = scoreOf(page, sample);
        const qint64 margin = score.vietnamese - score.other;
        if (margin > bestMargin) {
            best = page;
            bestMargin = margin;
        }
    }
    if (isClearlyVni(scoreOf(CodePage::Vni, sample), bestMargin))
        best = CodePage::Vni;
    return codePageName(best);
}

} // namespace

Encoding detectEncoding(std::string_view head, std::string_view sample)
{
    if (head.starts_with("\xEF\xBB\xBF"))
        return {u"utf-8"_s, 3};
    if (head.starts_with("\xFF\xFE"))
        return {u"utf-16le"_s, 2};
    if (head.starts_with("\xFE\xFF"))
        return {u"utf-16be"_s, 2};
    if (const QString utf16 = utf16ByZeros(head); !utf16.isEmpty())
        return {utf16, 0};
    const Utf8Check check = checkUtf8(sample);
    if (check.faults == 0 || check.sequences > faultsAllowed * check.faults)
        return {u"utf-8"_s, 0};
    // A line with an accent counts; a sample in the middle of a word does not matter much.
    return {codePageByWords(sample.substr(0, wordsSample)), 0};
}

} // namespace kq::sheet
