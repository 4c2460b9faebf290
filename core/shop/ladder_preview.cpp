#include "core/shop/ladder_preview.h"

#include "core/exporting/reach.h"
#include "core/shop/care_groups.h"

#include <array>
#include <tuple>

namespace kq {

namespace {

/// Whom each channel reaches, worked out once for both ladders.
using Reached = std::array<CustomerSet, KeyTable<MessageChannel>::entries.size()>;

Reached reachedIn(const Snapshot &snapshot)
{
    const auto by = [&](MessageChannel channel) { return reachable(*snapshot.profiles, channel); };
    return {by(MessageChannel::Zalo), by(MessageChannel::Sms), by(MessageChannel::Email),
            by(MessageChannel::Phone)};
}

Result<MessageBill> billOf(const Snapshot &snapshot, const Reached &reached, QDate asOf,
                           JobControl &control)
{
    const Result<std::vector<CustomerSet>> members = tierMembersAt(snapshot, asOf, control);
    if (!members)
        return members.error();
    const PriceList prices = snapshot.prices.on(asOf);
    MessageBill bill;
    for (std::size_t i = 0; i < members->size(); ++i) {
        const GroupRef tier{GroupKind::Tier, snapshot.definitions.tiers()[i].key};
        const CarePlan plan = planOf(tier, snapshot, Language::English).value_or(CarePlan());
        if (!plan.sending)
            continue;
        const auto channel = static_cast<std::size_t>(channelOf(plan.message));
        CustomerSet sentTo = (*members)[i];
        sentTo &= reached[channel];
        GroupFigures figures;
        figures.reachable[channel] = sentTo.count();
        const MessageCost cost = messageCost(plan, figures, figures, prices);
        bill.messages += cost.reachable;
        bill.cost += cost.round;
        bill.month += cost.month;
    }
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
    const Reached reached = reachedIn(snapshot);
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
