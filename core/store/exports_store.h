#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "core/domain/message_channel.h"
#include "core/store/connection.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// A list that went out.
struct ExportRecord {
    std::int64_t id = 0;
    QDateTime exportedAt; ///< wall clock
    QString groupName;    ///< the segment or tier; empty for a condition without a name
    MessageChannel channel = MessageChannel::Zalo;
    QString format;    ///< key of the format, such as `csv`
    QString purpose;   ///< why these people are written to
    QString recipient; ///< who gets the list: a sender, a member of staff
    QString file;      ///< name without its folder
    std::int64_t written = 0;
    std::int64_t excluded = 0;
    std::int64_t heldOut = 0;
    Money cost;

    friend bool operator==(const ExportRecord &, const ExportRecord &) = default;
};

/// All exports, newest first.
Result<std::vector<ExportRecord>> listExports(Connection &db);

/// Keeps the record and returns its id; the record's own id is not looked at.
Result<std::int64_t> addExport(Connection &db, const ExportRecord &record);

} // namespace kq
