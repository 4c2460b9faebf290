#include "app/pages.h"

#ifdef KQ_PAGE_OVERVIEW
#include "ui/overview/overview_page.h"
#endif
#ifdef KQ_PAGE_CUSTOMERS
#include "ui/customers/customers_page.h"
#endif
#ifdef KQ_PAGE_SEGMENTS
#include "ui/segments/segments_page.h"
#endif
#ifdef KQ_PAGE_CAREMAP
#include "ui/caremap/care_map_page.h"
#endif
#ifdef KQ_PAGE_ANALYSIS
#include "ui/analysis/analysis_page.h"
#endif
#ifdef KQ_PAGE_CAMPAIGNS
#include "ui/campaigns/campaigns_page.h"
#endif
#ifdef KQ_PAGE_IMPORTS
#include "ui/imports/imports_page.h"
#endif
#ifdef KQ_PAGE_SETTINGS
#include "ui/settings/settings_page.h"
#endif

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
#ifdef KQ_PAGE_OVERVIEW
        factory<OverviewPage>(PageId::Overview),
#endif
#ifdef KQ_PAGE_CUSTOMERS
        factory<CustomersPage>(PageId::Customers),
#endif
#ifdef KQ_PAGE_SEGMENTS
        factory<SegmentsPage>(PageId::Segments),
#endif
#ifdef KQ_PAGE_CAREMAP
        factory<CareMapPage>(PageId::CareMap),
#endif
#ifdef KQ_PAGE_ANALYSIS
        factory<AnalysisPage>(PageId::Analysis),
#endif
#ifdef KQ_PAGE_CAMPAIGNS
        factory<CampaignsPage>(PageId::Campaigns),
#endif
#ifdef KQ_PAGE_IMPORTS
        factory<ImportsPage>(PageId::Imports, true),
#endif
#ifdef KQ_PAGE_SETTINGS
        factory<SettingsPage>(PageId::Settings),
#endif
    };
}

} // namespace kq
