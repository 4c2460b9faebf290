#include "ui/shell/page_names.h"

#include <QCoreApplication>

namespace kq {

namespace {

struct PageNames {
    Q_DECLARE_TR_FUNCTIONS(kq::PageNames)
};

} // namespace

QString pageName(PageId page)
{
    switch (page) {
    case PageId::Overview:
        return PageNames::tr("Overview");
    case PageId::Customers:
        return PageNames::tr("Customers");
    case PageId::Segments:
        return PageNames::tr("Segments", "a page; the rail has little room");
    case PageId::Tiers:
        return PageNames::tr("Tiers", "a page");
    case PageId::History:
        return PageNames::tr("Over time", "a page");
    case PageId::CareMap:
        return PageNames::tr("Care map");
    case PageId::Analysis:
        return PageNames::tr("Analysis");
    case PageId::Campaigns:
        return PageNames::tr("Campaigns");
    case PageId::Imports:
        return PageNames::tr("Imports", "a page");
    case PageId::Settings:
        return PageNames::tr("Settings");
    }
    Q_UNREACHABLE();
    return {};
}

Icon pageIcon(PageId page)
{
    switch (page) {
    case PageId::Overview:
        return Icon::Overview;
    case PageId::Customers:
        return Icon::Customers;
    case PageId::Segments:
        return Icon::Segments;
    case PageId::Tiers:
        return Icon::Tiers;
    case PageId::History:
        return Icon::History;
    case PageId::CareMap:
        return Icon::CareMap;
    case PageId::Analysis:
        return Icon::Analysis;
    case PageId::Campaigns:
        return Icon::Campaigns;
    case PageId::Imports:
        return Icon::Imports;
    case PageId::Settings:
        return Icon::Settings;
    }
    Q_UNREACHABLE();
    return Icon::Overview;
}

} // namespace kq
