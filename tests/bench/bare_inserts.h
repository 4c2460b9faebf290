#pragma once

#include "bench/shop_generator.h"

#include <QString>

namespace kq::bench {

/// How long SQLite alone takes for the rows of a shop: prepared statements into the tables of a new
/// shop file, one transaction for each of the three files that an import takes, indexes that an
/// import spares built at its end. Milliseconds, without the time that making the rows up takes.
struct BareInserts {
    double customers = 0;
    double orders = 0;
    double lines = 0;
};

/// Writes a shop file into @p folder. Ends the program where that fails.
BareInserts bareInserts(const ShopGenerator &shop, const QString &folder);

} // namespace kq::bench
