#include "core/care/own_placeholders.h"

#include "core/care/text_pieces.h"
#include "core/text/fold.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

/// `loai_da` of *Loại da* as of *{Loại_da}*: letters and digits, all else is one low line.
QString keyOfWords(QStringView words)
{
    QString key;
    for (const QChar c : folded(words.toString())) {
        if (c.isLetterOrNumber())
            key += c;
        else if (!key.isEmpty() && !key.endsWith(u'_'))
            key += u'_';
    }
    while (key.endsWith(u'_'))
        key.chop(1);
    return key;
}

} // namespace

OwnPlaceholders::OwnPlaceholders(const QStringList &names)
    : m_names(names)
{
    for (const QString &name : names) {
        const QString key = keyOfWords(name);
        const bool isTaken = fromKey<Placeholder>(key) || m_keys.contains(key);
        m_keys.append(isTaken ? QString() : key);
    }
}

QString OwnPlaceholders::keyAt(std::size_t place) const
{
    return m_keys.value(static_cast<qsizetype>(place));
}

std::optional<std::size_t> OwnPlaceholders::find(QStringView braced) const
{
    const QString key = braced.size() > 2 ? keyOfWords(braced) : QString();
    const qsizetype place = key.isEmpty() ? -1 : m_keys.indexOf(key);
    return place < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(place));
}

QString allWordsInBraces(const OwnPlaceholders &own)
{
    QStringList words{allKeys<Placeholder>()};
    for (std::size_t place = 0; place < static_cast<std::size_t>(own.names().size()); ++place)
        words.append(own.keyAt(place));
    words.removeAll(QString());
    return words.join(u' ');
}

std::vector<TextFault> faultsOf(QStringView text, const OwnPlaceholders &own)
{
    std::vector<TextFault> faults = faultsOf(text);
    std::erase_if(faults, [&](const TextFault &fault) { return own.find(fault.word).has_value(); });
    return faults;
}

bool asksForOwn(QStringView text, const OwnPlaceholders &own)
{
    const std::vector<TextFault> words = faultsOf(text);
    return std::any_of(words.begin(), words.end(),
                       [&](const TextFault &word) { return own.find(word.word).has_value(); });
}

OwnFilled filled(QStringView text, const MessageValues &values, MessageStyle style,
                 const OwnPlaceholders &own, const QStringList &ownValues)
{
    OwnFilled result;
    for (const TextPiece &piece : piecesOf(text)) {
        const std::optional<std::size_t> place =
            piece.isFault ? own.find(piece.words) : std::nullopt;
        const QString value =
            place ? ownValues.value(static_cast<qsizetype>(*place)).simplified() : QString();
        if (value.isEmpty()) {
            result.lacksOwn = result.lacksOwn || place;
            fillPiece(result.message, piece, values, style);
        } else {
            addValue(result.message.text, value, style);
        }
    }
    return result;
}

QString withOwnRenamed(QStringView text, const QString &from, const QString &to)
{
    const OwnPlaceholders before(QStringList{from});
    const QString key = OwnPlaceholders(QStringList{to}).keyAt(0);
    QString renamed;
    for (const TextPiece &piece : piecesOf(text)) {
        if (piece.isFault && !key.isEmpty() && before.find(piece.words))
            renamed += QString(u'{' + key + u'}');
        else
            renamed += piece.words;
    }
    return renamed;
}

Result<QString> checkedFieldText(PlanField field, const QString &text, const OwnPlaceholders &own)
{
    Result<QString> checked = checkedFieldText(field, text);
    if (checked || checked.error().code != ErrorCode::UnknownPlaceholder)
        return checked;
    const QString trimmed = text.trimmed();
    const std::vector<TextFault> faults = faultsOf(trimmed, own);
    if (faults.empty())
        return trimmed;
    return Error{ErrorCode::UnknownPlaceholder, checked.error().place, allWordsInBraces(own),
                 faults.front().word};
}

} // namespace kq
