#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/customer.h"
#include "core/store/connection.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// The customer with all that belongs to it; empty where there is none of that id.
Result<std::optional<Customer>> customer(Connection &db, CustomerId id);

/// The number of customers. Cost: one pass over an index.
Result<std::int64_t> customerCount(Connection &db);

/// All ids, lowest first.
Result<std::vector<CustomerId>> customerIds(Connection &db, const JobControl &control);

/// What a table shows of a customer.
struct CustomerRow {
    CustomerId id;
    QString name;
    QString phone; ///< the first; likewise below. Empty where there is none
    QString email;
    QString area;
    QStringList tags; ///< by name

    friend bool operator==(const CustomerRow &, const CustomerRow &) = default;
};

/// The rows of @p ids, in that order; ids of nobody are left out. Meant for a page of some hundred.
Result<std::vector<CustomerRow>> customerRows(Connection &db, const std::vector<CustomerId> &ids);

/// Who is meant by what is typed into a search box, lowest id first; everybody for a blank text.
///
/// Found are customers whose name contains every word, tone marks and case aside; whose phone
/// contains the digits, or begins with them as written in the shop's country (`0912` finds
/// `+84912…`); whose e-mail begins with the text (contains it, with an `@` in it); one of whose
/// codes begins with the text; who have a tag that contains it.
/// Cost: one pass over the names, and over the phones if digits are typed. Errors: Cancelled.
Result<std::vector<CustomerId>> searchCustomers(Connection &db, const QString &text,
                                                const JobControl &control);

} // namespace kq
