#include "core/shop/message_store.h"

#include "core/store/campaigns_store.h"
#include "core/store/consents_store.h"
#include "core/store/contact_rules_store.h"

namespace kq {

Result<void> readMessages(Connection &db, Snapshot &snapshot)
{
    const Result<ContactRules> rules = loadContactRules(db);
    if (!rules)
        return rules.error();
    snapshot.contactRules = *rules;
    const Result<std::vector<LedgerEntry>> ledger = readLedger(db);
    if (!ledger)
        return ledger.error();
    const Result<std::vector<CustomerId>> restricted = restrictedCustomers(db);
    if (!restricted)
        return restricted.error();
    snapshot.restricted = CustomerSet(snapshot.profiles->size());
    std::vector<ContactColumns::Gone> gone;
    if (!ledger->empty() || !restricted->empty()) {
        const Result<std::vector<GoneCustomer>> merged = goneCustomers(db);
        if (!merged)
            return merged.error();
        for (const GoneCustomer &entry : *merged)
            gone.push_back({entry.gone, entry.survivor});
    }
    std::vector<ContactColumns::Sent> sent;
    sent.reserve(ledger->size());
    for (const LedgerEntry &entry : *ledger)
        sent.push_back({entry.customer, entry.on, entry.channel});
    snapshot.contacts = std::make_shared<ContactColumns>(sent, gone, *snapshot.profiles);
    const Survivors survivors(gone, *snapshot.profiles);
    for (const CustomerId id : *restricted) {
        if (const auto place = survivors.placeOf(id))
            snapshot.restricted.insert(*place);
    }
    return {};
}

} // namespace kq
