#pragma once

#include "core/shop/shop.h"
#include "ui/customers/list/table_look.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace kq {

/// Whom a list of customers is to show, and in which order.
struct ListQuestion {
    QString text;                   ///< what is searched for; empty: everybody
    std::optional<Condition> group; ///< a tier or segment
    /// Those whom another page has picked, to whom the list is held; null: everybody.
    std::shared_ptr<const std::vector<CustomerId>> among;
    std::optional<SortOrder> sort; ///< empty: by id
    QDate day;

    [[nodiscard]] bool isEverybody() const { return text.isEmpty() && !group && !among; }
};

/// The answer. A sort by an attribute that is gone is as none.
/// Errors: those of the shop file, evaluate() and Cancelled.
Result<std::vector<CustomerId>> customersFor(const ListQuestion &question, Shop &shop,
                                             JobControl &control);

/// The values of @p columns for every customer of the shop as it is now.
Result<std::shared_ptr<const CustomerTable>> tableFor(std::vector<CustomerColumn> columns,
                                                      QDate day, Shop &shop, JobControl &control);

} // namespace kq
