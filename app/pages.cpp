#include "app/pages.h"

#include "ui/analysis/analysis_page.h"
#include "ui/campaigns/campaigns_page.h"
#include "ui/caremap/care_map_page.h"
#include "ui/customers/customers_page.h"
#include "ui/history/history_page.h"
#include "ui/imports/imports_page.h"
#include "ui/overview/overview_page.h"
#include "ui/segments/segments_page.h"
#include "ui/segments/tiers_page.h"
#include "ui/settings/settings_page.h"

namespace kq {

namespace {

/// The window takes the page as its child.
template <class Made>
PageFactory factory(PageId id, bool worksUnseen = false)
{
    return {id, [](const PageContext &context) -> Page * { return new Made(context); },
            worksUnseen};
}

} // namespace

std::vector<PageFactory> pageFactories()
{
    return {
        factory<OverviewPage>(PageId::Overview),     factory<CustomersPage>(PageId::Customers),
        factory<SegmentsPage>(PageId::Segments),     factory<TiersPage>(PageId::Tiers),
        factory<HistoryPage>(PageId::History),       factory<CareMapPage>(PageId::CareMap),
        factory<AnalysisPage>(PageId::Analysis),     factory<CampaignsPage>(PageId::Campaigns),
        factory<ImportsPage>(PageId::Imports, true), factory<SettingsPage>(PageId::Settings),
    };
}

} // namespace kq
