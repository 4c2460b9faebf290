#include "core/report/report_figures.h"

#include "core/shop/care_groups.h"

namespace kq {

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
    return ReportFigures{snapshot.settings,  asOf,   std::move(*shop),
                         std::move(*tiers),  before, std::move(*tiersBefore),
                         std::move(*careMap)};
}

} // namespace kq
