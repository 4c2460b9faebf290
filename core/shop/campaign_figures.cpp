#include "core/shop/campaign_figures.h"

#include <algorithm>
#include <cmath>

namespace kq {

namespace {

/// The purchases of a person from @p first to @p last, both Julian days in.
void addPerson(const ProfileLayers &profiles, std::size_t place, qint64 first, qint64 last,
               GroupOutcome &group)
{
    const auto [columns, customer] = profiles.at(place);
    const OrderColumns &orders = columns.orders();
    std::int64_t count = 0;
    std::int64_t revenue = 0;
    for (std::size_t i = orders.starts[customer]; i < orders.starts[customer + 1]; ++i) {
        if (orders.days[i] > last)
            break; // by time: those after it come later, too
        if (orders.days[i] < first || !isPurchase(orders.status(i)))
            continue;
        ++count;
        revenue += orders.totals[i];
    }
    group.add(count, revenue);
}

} // namespace

CampaignFigures campaignFigures(const Snapshot &shop, const Campaign &campaign,
                                const CampaignPeople &people, int windowDays, QDate asOf)
{
    CampaignFigures figures;
    figures.from = campaign.sentOn;
    figures.to = std::min(campaign.sentOn.addDays(windowDays - 1), asOf);
    const ProfileLayers &profiles = *shop.profiles;
    for (const auto &[ids, group] :
         {std::pair{&people.written, &figures.contacted}, {&people.heldOut, &figures.heldOut}}) {
        for (const CustomerId id : *ids) {
            if (const auto place = profiles.indexOf(id))
                addPerson(profiles, *place, figures.from.toJulianDay(), figures.to.toJulianDay(),
                          *group);
        }
    }
    figures.effect = effectOf(figures.contacted, figures.heldOut);
    if (figures.effect) {
        figures.extraRevenue = {std::llround(figures.effect->revenue.value *
                                             static_cast<double>(figures.contacted.people))};
    }
    return figures;
}

} // namespace kq
