#include "core/report/report_figures.h"

#include "core/shop/care_groups.h"

#include <iterator>

namespace kq {

namespace {

/// The texts of the group's plan as the first who can be reached gets them.
Result<std::optional<PlanPreview>> readerOf(const CareGroup &group, const Snapshot &snapshot,
                                            QDate asOf, JobControl &control)
{
    if (!group.plan)
        return std::optional<PlanPreview>();
    const Result<std::vector<CustomerId>> people =
        previewPeople(group.ref(), channelOf(group.plan->message), 1, snapshot, asOf, control);
    if (!people)
        return people.error();
    if (people->empty())
        return std::optional<PlanPreview>();
    Result<PlanPreview> preview = previewPlan(*group.plan, people->front(), snapshot, asOf);
    if (!preview)
        return preview.error();
    return std::optional(std::move(*preview));
}

} // namespace

Result<ReportFigures> reportFigures(const Snapshot &snapshot, QDate asOf, Language language,
                                    JobControl &control)
{
    Result<ShopFigures> shop = shopFigures(snapshot, asOf, control);
    if (!shop)
        return shop.error();
    Result<std::vector<TierFigures>> tiers = tiersAt(snapshot, asOf, language, control);
    if (!tiers)
        return tiers.error();
    const QDate before = asOf.addMonths(-1);
    Result<std::vector<TierFigures>> tiersBefore = tiersAt(snapshot, before, language, control);
    if (!tiersBefore)
        return tiersBefore.error();
    Result<CareMap> careMap = careMapAt(snapshot, asOf, language, control);
    if (!careMap)
        return careMap.error();
    if (const Result<void> added = addTrails(*careMap, snapshot, asOf, control); !added)
        return added.error();
    Result<std::vector<SlippingCustomer>> slipping =
        slippingCustomers(snapshot, asOf, language, control);
    if (!slipping)
        return slipping.error();
    std::vector<GroupStudy> studies;
    studies.reserve(careMap->groups.size());
    std::vector<std::optional<PlanPreview>> readers;
    readers.reserve(careMap->groups.size());
    for (const CareGroup &group : careMap->groups) {
        Result<GroupStudy> study = groupStudyAt(group.ref(), snapshot, asOf, language, control);
        if (!study)
            return study.error();
        studies.push_back(std::move(*study));
        Result<std::optional<PlanPreview>> reader = readerOf(group, snapshot, asOf, control);
        if (!reader)
            return reader.error();
        readers.push_back(std::move(*reader));
        control.report(std::ssize(studies), std::ssize(careMap->groups));
    }
    return ReportFigures{snapshot.settings,
                         asOf,
                         std::move(*shop),
                         std::move(*tiers),
                         before,
                         std::move(*tiersBefore),
                         std::move(*careMap),
                         std::move(*slipping),
                         std::move(studies),
                         std::move(readers)};
}

} // namespace kq
