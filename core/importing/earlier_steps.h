#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/store/journal.h"

#include <cstdint>
#include <set>
#include <vector>

namespace kq {

/// Finds out on which earlier steps an import builds: those without which its rows would have found
/// other customers or orders, or would have had to say again what the shop file already knew. These
/// cannot be taken back before the import is.
class EarlierSteps {
public:
    /// Before the import writes anything.
    static Result<EarlierSteps> load(Connection &db);

    // Rows that the import met. Those that it added itself are nobody else's and may be noted too.
    /// The customer was found by code, phone or e-mail.
    void noteFound(CustomerId id) { note(m_found, id.value); }
    /// The file also says what the customer is like.
    void noteDescribed(CustomerId id) { note(m_described, id.value); }
    void noteOrder(OrderId id) { note(m_orders, id.value); }
    /// The import says something of one of the shop's own attributes, or changes what it is.
    void noteAttribute(std::int64_t id) { note(m_attributes, id); }
    /// The last of an order's lines, where the file has lines of it.
    void noteLine(std::int64_t line);

    /// The steps behind all that was noted.
    Result<std::set<StepId>> uses(Connection &db, const JobControl &control) const;

private:
    using Bits = std::vector<bool>; // by id
    static void note(Bits &bits, std::int64_t id);
    static bool isNoted(const Bits &bits, std::int64_t id);
    [[nodiscard]] bool isUsed(const ChangedRow &row) const;
    void addAdders(JournalEntity entity, const Bits &noted, std::set<StepId> &steps) const;

    std::vector<AddedRows> m_added;
    Bits m_found;
    Bits m_described;
    Bits m_orders;
    Bits m_attributes;
    std::set<StepId> m_ofLines;
};

} // namespace kq
