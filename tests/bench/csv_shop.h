#pragma once

#include "bench/shop_generator.h"

#include <QString>

namespace kq::bench {

/// The three files as which a generated shop is imported.
struct CsvShop {
    QString customers;
    QString orders;
    QString lines;
};

/// Writes @p shop into @p folder. Ends the program where that fails.
CsvShop writeCsv(const ShopGenerator &shop, const QString &folder);

} // namespace kq::bench
