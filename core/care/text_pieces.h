#pragma once

#include "core/care/message_text.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace kq {

/// A stretch of a message text: plain words, a placeholder or a fault.
struct TextPiece {
    qsizetype at = 0;
    QStringView words; ///< with their braces
    std::optional<Placeholder> placeholder;
    bool isFault = false; ///< in braces, and none of the placeholders
};

/// All of @p text, which outlives them, in its order.
std::vector<TextPiece> piecesOf(QStringView text);

/// Adds a value to the text before it: with a capital where a sentence begins, in plain letters
/// where the style asks for them.
void addValue(QString &text, QString value, MessageStyle style);

/// Adds what @p piece becomes; a fault stays as it is.
void fillPiece(FilledMessage &message, const TextPiece &piece, const MessageValues &values,
               MessageStyle style);

} // namespace kq
