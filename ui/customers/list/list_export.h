#pragma once

#include "core/shop/customer_table.h"
#include "ui/frame/page_context.h"

#include <memory>
#include <vector>

class QWidget;

namespace kq {

/// Asks for a file and writes there the customers @p ids with the columns of @p table, as a job.
void exportView(const PageContext &context, std::vector<CustomerId> ids,
                const std::shared_ptr<const CustomerTable> &table, QWidget *parent);

} // namespace kq
