#pragma once

#include "core/store/connection.h"

#include <QString>

namespace kq {

/// Everything that imports write, as text: a line a customer, then a line an order, by id.
///
///     1 Lan · code default:KH1 · phone +84912345678 · from default
///     order default:A1 of 1 on 2025-01-31T09:00:00 completed total 90 discount 10: P1*2=100
///
/// What is not known is left out; `~` before a total says that it follows the lines.
QString dumpOfShop(Connection &db);

/// The lines of the one that the other has not: all of a dump would not fit into a message.
QByteArray differencesOfDumps(const QString &before, const QString &after);

} // namespace kq
