#pragma once

#include "core/base/id.h"
#include "core/domain/owner_field.h"

#include <QHash>
#include <QVarLengthArray>

#include <cstdint>

namespace kq {

/// Which fields a file gave of each customer, and in which order. Of what it gave two customers who
/// turn out to be one the later counts, as it will when the file comes again and finds one person.
class GivenFields {
public:
    /// The next row gives @p fields of the customer.
    void give(CustomerId id, FieldSet fields);
    /// How many rows gave something so far: when something was given.
    [[nodiscard]] std::uint32_t rows() const { return m_row; }

    /// Fields of two customers by who was given them last.
    struct Last {
        FieldSet ofGone = 0;
        FieldSet ofSurvivor = 0;
    };
    /// From now on what was given of @p gone was given of @p survivor.
    Last unite(CustomerId survivor, CustomerId gone);

private:
    /// The row, counted from 1, that last gave these fields of a customer.
    struct Given {
        std::uint32_t row = 0;
        FieldSet fields = 0;
    };
    using AllGiven = QVarLengthArray<Given, 1>;

    static void add(AllGiven &all, Given given);

    std::uint32_t m_row = 0;
    QHash<std::int64_t, AllGiven> m_given;
};

} // namespace kq
