#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/customer.h"
#include "core/domain/owner_field.h"
#include "core/store/connection.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace kq {

/// One thing that the owner said of a customer by hand.
struct OwnerMark {
    enum class Of {
        Field,     ///< `item`: OwnerField
        Attribute, ///< `item`: StoredAttribute::id
        Untagged,  ///< the owner took the tag of the id `item` away
    };

    CustomerId customer;
    Of of = Of::Field;
    std::int64_t item = 0;
};

/// All marks of all customers.
Result<void> readOwnerMarks(Connection &db, const std::function<void(const OwnerMark &)> &visit,
                            const JobControl &control);
/// The fields of one customer that the owner wrote.
Result<FieldSet> ownerFieldsOf(Connection &db, CustomerId id);
/// The ids of the attributes of one customer that the owner wrote.
Result<std::vector<std::int64_t>> ownerAttributesOf(Connection &db, CustomerId id);

/// What belongs to customers, as the owner edits it. Inside a Transaction with an open step.
class OwnerEdits {
public:
    explicit OwnerEdits(Connection &db)
        : m_db(db)
    {}

    Result<void> markField(CustomerId id, OwnerField field);
    /// Empty takes the value away.
    Result<void> setAttribute(CustomerId id, std::int64_t attribute, const QString &value);
    /// The id of the tag of that name, compared folded; empty where there is none.
    Result<std::optional<std::int64_t>> findTag(const QString &name);
    Result<void> removeTag(CustomerId id, std::int64_t tag);
    /// Files may give the tag again.
    Result<void> allowTag(CustomerId id, std::int64_t tag);

    /// Who has a phone or e-mail, and whether only files know it.
    struct Holder {
        CustomerId customer;
        bool hidden = false;
    };
    Result<std::optional<Holder>> holderOfPhone(const QString &number);
    Result<std::optional<Holder>> holderOfEmail(const QString &email);
    /// Hides all phones but @p numbers.
    Result<void> hidePhonesBut(CustomerId id, const QStringList &numbers);
    Result<void> hideEmailsBut(CustomerId id, const QStringList &emails);
    /// Gives the customer a phone that somebody has, seen from now on.
    Result<void> showPhone(CustomerId id, const QString &number);
    Result<void> showEmail(CustomerId id, const QString &email);

private:
    Connection &m_db;
};

} // namespace kq
