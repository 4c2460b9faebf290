#include "core/shop/ladder_preview.h"

#include "core/exporting/reach.h"
#include "core/shop/care_groups.h"

#include <tuple>

namespace kq {

namespace {

/// Whether messages go to a tier: unless its plan says no (words.md §3, `uninterested`).
bool isSentTo(const Tier &tier, const Snapshot &snapshot)
{
    const std::optional<CarePlan> plan =
        planOf({GroupKind::Tier, tier.key}, snapshot, Language::English);
    return !plan || plan->sending;
}

Result<MessageBill> billOf(const Snapshot &snapshot, const CustomerSet &reached, QDate asOf,
                           JobControl &control)
{
    const Result<std::vector<CustomerSet>> members = tierMembersAt(snapshot, asOf, control);
    if (!members)
        return members.error();
    MessageBill bill;
    for (std::size_t i = 0; i < members->size(); ++i) {
        if (!isSentTo(snapshot.definitions.tiers()[i], snapshot))
            continue;
        CustomerSet sentTo = (*members)[i];
        sentTo &= reached;
        bill.messages += sentTo.count();
    }
    bill.cost.minor = bill.messages * snapshot.prices.on(asOf).of(MessageChannel::Zalo).minor;
    return bill;
}

} // namespace

Snapshot withTiers(const Snapshot &snapshot, const std::vector<Tier> &tiers)
{
    Snapshot draft = snapshot;
    draft.definitions = DefinitionSet(snapshot.definitions.segments(), tiers);
    draft.memory = std::make_shared<LiveMemory>(); // what is remembered was of the other ladder
    return draft;
}

Result<LadderPreview> previewLadder(const Snapshot &snapshot, const std::vector<Tier> &draft,
                                    QDate asOf, Language language, JobControl &control)
{
    if (Result<void> sound = checkLadder(draft, snapshot.definitions); !sound)
        return sound.error();
    const Snapshot edited = withTiers(snapshot, draft);
    LadderPreview preview;
    const CustomerSet reached = reachable(*snapshot.profiles, MessageChannel::Zalo);
    for (const auto &[shop, figures, bill] :
         {std::tuple(&snapshot, &preview.now, &preview.billNow),
          std::tuple(&edited, &preview.draft, &preview.billDraft)}) {
        Result<std::vector<TierFigures>> tiers = tiersAt(*shop, asOf, language, control);
        if (!tiers)
            return tiers.error();
        *figures = std::move(*tiers);
        const Result<MessageBill> sum = billOf(*shop, reached, asOf, control);
        if (!sum)
            return sum.error();
        *bill = *sum;
    }
    Result<Movement> movement = movementByRule(snapshot.at(asOf), edited.at(asOf), control);
    if (!movement)
        return movement.error();
    preview.movement = std::move(*movement);
    return preview;
}

Result<LadderProposal> proposalFor(const Snapshot &snapshot, QDate asOf, JobControl &control)
{
    return proposeLadder(snapshot.definitions.tiers(), snapshot.at(asOf), control);
}

} // namespace kq
