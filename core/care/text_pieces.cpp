#include "core/care/text_pieces.h"

#include "core/text/names.h"

namespace kq {

using namespace Qt::StringLiterals;

namespace {

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// The stretch in braces that begins at @p at.
TextPiece braced(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < text.size() && isOfWord(text[end]))
        ++end;
    if (text[at] == u'}' || end == text.size() || text[end] != u'}')
        return {at, text.mid(at, 1), {}, true};
    const QStringView word = text.mid(at + 1, end - at - 1);
    const std::optional<Placeholder> placeholder = fromKey<Placeholder>(word);
    return {at, text.mid(at, end + 1 - at), placeholder, !placeholder};
}

bool beginsSentence(const QString &before)
{
    qsizetype end = before.size();
    while (end > 0 && before[end - 1].isSpace())
        --end;
    if (end == 0)
        return true;
    return u".!?…"_s.contains(before[end - 1]) && end < before.size();
}

} // namespace

std::vector<TextPiece> piecesOf(QStringView text)
{
    std::vector<TextPiece> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at] == u'{' || text[at] == u'}') {
            pieces.push_back(braced(text, at));
            at += pieces.back().words.size();
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && text[end] != u'{' && text[end] != u'}')
            ++end;
        pieces.push_back({at, text.mid(at, end - at), {}, false});
        at = end;
    }
    return pieces;
}

void addValue(QString &text, QString value, MessageStyle style)
{
    if (style == MessageStyle::PlainVietnamese)
        value = plainLetters(value);
    if (beginsSentence(text))
        value[0] = value[0].toUpper();
    text += value;
}

} // namespace kq
