#pragma once

#include "core/base/id.h"
#include "core/domain/keys.h"

#include <QDate>
#include <QString>

#include <cstdint>

namespace kq {

/// What a person may ask about their data. Keys as below.
enum class RequestKind { Access, Correction, Withdrawal, Restriction, Objection, Erasure };

template <>
struct KeyTable<RequestKind> {
    static constexpr KeyEntries<RequestKind, 6> entries{{{RequestKind::Access, "access"},
                                                         {RequestKind::Correction, "correction"},
                                                         {RequestKind::Withdrawal, "withdrawal"},
                                                         {RequestKind::Restriction, "restriction"},
                                                         {RequestKind::Objection, "objection"},
                                                         {RequestKind::Erasure, "erasure"}}};
};

/// A request of a person, with the days by which the law wants it answered and done.
struct DataRequest {
    std::int64_t id = 0;
    CustomerId customer;
    RequestKind kind = RequestKind::Access;
    QDate receivedOn;
    QDate answerBy;
    QDate dueOn;
    QDate doneOn; ///< invalid while it is open
    QString note;

    friend bool operator==(const DataRequest &, const DataRequest &) = default;
};

/// The day by which a request is to be answered: two working days, Saturday and Sunday not counted.
/// Source: Decree 356/2025/ND-CP as field-notes.md, F, tells it; public holidays are not known
/// here.
QDate answerDayOf(QDate receivedOn);

/// The day by which a request is to be done: 15 days for a withdrawal, restriction or objection, 10
/// for the others, the shortest term told of them. Source: as above.
QDate dueDayOf(RequestKind kind, QDate receivedOn);

} // namespace kq
