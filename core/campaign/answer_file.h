#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/message_state.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <set>
#include <vector>

namespace kq {

/// What one row of a file says of one person.
struct AnswerRow {
    QStringList phones; ///< E.164
    QStringList emails; ///< in lower case
    std::set<AnswerKind> kinds;
    QString note;
};

/// What a file of answers says.
struct AnswerFile {
    std::vector<AnswerRow> rows; ///< those with anything in them
    bool tellsKinds = false;     ///< whether a column says what happened
};

/// Reads a sender's report, a filled-in call sheet or a list of people who want no messages, as
/// their senders and our own lists write them, in Vietnamese or English: columns of phones or
/// e-mails, one with words for what happened, or one for each answer to be ticked.
/// @p country: of numbers without a code.
///
/// Errors: NoAnswerColumns, EmptyFile, Cancelled, and those of openSheet().
Result<AnswerFile> readAnswerFile(const QString &path, const QString &country, JobControl &control);

/// Whether a file is, by its name or by what its first rows say, a list of people who want no
/// messages and not one of customers or orders. False where it cannot be read.
bool looksLikeRefusals(const QString &path, const QString &country);

/// What a sender's word for the fate of a message means; empty where it is not known.
std::optional<AnswerKind> readAnswerWord(QStringView written);

} // namespace kq
