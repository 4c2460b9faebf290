#pragma once

#include "core/shop/group_study.h"
#include "core/text/format.h"
#include "ui/models/rows_model.h"

#include <QCoreApplication>

#include <vector>

namespace kq {

/// The tables of one group, with their words in the language of the window.
class GroupTables {
    Q_DECLARE_TR_FUNCTIONS(kq::GroupTables)
public:
    static std::vector<RowsColumn> sellerColumns(const QString &what);
    static std::vector<RowsRow> sellerRows(const std::vector<SoldShare> &shares,
                                           const Formatter &format);
    static std::vector<RowsColumn> pairColumns(const QString &first, const QString &second);
    static std::vector<RowsRow> pairRows(const std::vector<ProductPair> &pairs,
                                         const Formatter &format);
};

} // namespace kq
