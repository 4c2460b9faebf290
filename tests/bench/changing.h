#pragma once

#include <QString>

#include <cstdint>

namespace kq::bench {

/// Changes the generated shop in @p path in the ways of every day and prints for each a line: how
/// long the change took, how long until a snapshot had it, and how long a count on that took.
void changeShop(const QString &path, std::int64_t customers);

} // namespace kq::bench
