#include "ui/overview/overview_answer.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t slippingShown = 50;
Result<void> addMovement(OverviewAnswer &answer, const Snapshot &snapshot, QDate since, QDate asOf,
                         JobControl &control)
{
    const Result<Movement> movement = tierMovement(snapshot, since, asOf, control);
    if (!movement)
        return movement.error();
    for (const Mover &mover : movement->movers) {
        (mover.rose() ? answer.rose : answer.fell)
            .push_back(snapshot.profiles->idAt(mover.customer));
        ++(mover.rose() ? answer.roseBy : answer.fellBy)[mover.cause];
    }
    for (const Mover &mover : movement->newcomers)
        answer.came.push_back(snapshot.profiles->idAt(mover.customer));
    Result<std::optional<RuleMovement>> byRule = tierRuleMovement(snapshot, since, asOf, control);
    if (!byRule)
        return byRule.error();
    answer.byRule = std::move(*byRule);
    return {};
}

/// What the shop file says beside the columns.
Result<void> addRecords(OverviewAnswer &answer, const Shop &shop, QDate asOf)
{
    const Result<std::vector<ImportRecord>> imports = shop.imports();
    if (!imports)
        return imports.error();
    const auto last =
        std::find_if(imports->begin(), imports->end(), [asOf](const ImportRecord &record) {
            return record.importedAt.date() <= asOf;
        });
    if (last != imports->end())
        answer.lastImport = *last;
    const Result<QString> kept = shop.keptView(proposalView());
    if (!kept)
        return kept.error();
    answer.keepsNumbers = !kept->isEmpty();
    return {};
}

} // namespace

QString proposalView()
{
    return u"proposal_kept"_s;
}

Result<OverviewAnswer> overviewOf(Shop &shop, QDate asOf, QDate since, Language language,
                                  JobControl &control)
{
    const Result<std::shared_ptr<const Snapshot>> current = shop.snapshot(control);
    if (!current)
        return current.error();
    const Snapshot &snapshot = **current;
    OverviewAnswer answer;
    answer.settings = snapshot.settings;
    Result<ShopFigures> figures = shopFigures(snapshot, asOf, control);
    if (!figures)
        return figures.error();
    answer.figures = std::move(*figures);
    Result<std::vector<TierFigures>> tiers = tiersAt(snapshot, asOf, language, control);
    if (!tiers)
        return tiers.error();
    answer.tiers = std::move(*tiers);
    Result<std::vector<TierFigures>> before = tiersAt(snapshot, since, language, control);
    if (!before)
        return before.error();
    answer.tiersBefore = std::move(*before);
    if (Result<void> added = addMovement(answer, snapshot, since, asOf, control); !added)
        return added.error();
    if (Result<void> added = addRecords(answer, shop, asOf); !added)
        return added.error();
    const Result<std::vector<SentList>> lists = listsToFollowUp(shop, asOf);
    if (!lists)
        return lists.error();
    Result<CareTasks> tasks = careTasks(snapshot, *lists, asOf, language, control);
    if (!tasks)
        return tasks.error();
    answer.tasks = std::move(*tasks);
    answer.ladder = snapshot.definitions.tiers();
    Result<LadderProposal> proposal = proposalFor(snapshot, asOf, control);
    if (!proposal)
        return proposal.error();
    answer.proposal = std::move(*proposal);
    Result<std::vector<SlippingCustomer>> slipping =
        slippingCustomers(snapshot, asOf, language, control);
    if (!slipping)
        return slipping.error();
    answer.slipping = std::move(*slipping);
    answer.allSlipping.reserve(answer.slipping.size());
    for (const SlippingCustomer &customer : answer.slipping)
        answer.allSlipping.push_back(customer.id);
    if (answer.slipping.size() > slippingShown)
        answer.slipping.resize(slippingShown);
    return answer;
}

} // namespace kq
