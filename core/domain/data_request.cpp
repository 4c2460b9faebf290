#include "core/domain/data_request.h"

namespace kq {

namespace {

constexpr int workingDaysToAnswer = 2;
constexpr int daysToStop = 15;
constexpr int daysForOthers = 10;

} // namespace

QDate answerDayOf(QDate receivedOn)
{
    QDate day = receivedOn;
    for (int left = workingDaysToAnswer; left > 0;) {
        day = day.addDays(1);
        if (day.dayOfWeek() < Qt::Saturday)
            --left;
    }
    return day;
}

QDate dueDayOf(RequestKind kind, QDate receivedOn)
{
    switch (kind) {
    case RequestKind::Withdrawal:
    case RequestKind::Restriction:
    case RequestKind::Objection:
        return receivedOn.addDays(daysToStop);
    case RequestKind::Access:
    case RequestKind::Correction:
    case RequestKind::Erasure:
        return receivedOn.addDays(daysForOthers);
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
