#pragma once

#include "core/base/id.h"
#include "core/base/overloaded.h"
#include "core/condition/condition.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

namespace kq {

/// The pages of the window, in the order of the rail.
enum class PageId {
    Overview,
    Customers,
    Segments,
    Tiers,
    History,
    CareMap,
    Analysis,
    Campaigns,
    Imports,
    Settings
};

/// A page as it was left.
struct ToPage {
    PageId page = PageId::Overview;
};
/// One customer, with orders, on the customers page.
struct ToCustomer {
    CustomerId customer;
};
/// Some customers that a page has picked, as the list of the customers page.
struct ToSomeCustomers {
    QString who; ///< in a few words, in the language of the window
    std::shared_ptr<const std::vector<CustomerId>> customers;
};
/// A stored segment in the builder.
struct ToSegment {
    SegmentId segment;
};
/// A new segment in the builder; empty key: without conditions, otherwise from that template.
struct ToNewSegment {
    QString templateKey;
};
/// A tier of this key, with its conditions and members.
struct ToTier {
    QString key;
};
/// The care map with this tier or segment chosen. Exactly one of the two is set.
struct ToCareOfTier {
    QString key;
};
struct ToCareOfSegment {
    SegmentId segment;
};
/// The list of this tier or segment, ready to be exported. Exactly one of the two is set.
struct ToListOfTier {
    QString key;
};
struct ToListOfSegment {
    SegmentId segment;
};
/// The list of these people, ready to be exported: of a condition that need not be stored, or of
/// customers who were chosen one by one.
struct ToList {
    Condition condition;
    std::vector<CustomerId> chosen; ///< these instead of the condition's; none: those
    QString name;                   ///< of the group, for the record; may be empty
};
/// The page of a campaign, or the desk at which its messages are sent by hand while some are left.
struct ToCampaign {
    std::int64_t campaign = 0;
};
/// The import wizard with these files; without files it begins by asking for them.
struct ToImportFiles {
    QStringList files;
};
/// An import of the history.
struct ToImport {
    ImportId import;
};

/// Where a page or the window can lead to. What it means to arrive is up to the page.
using Destination = std::variant<ToPage, ToCustomer, ToSomeCustomers, ToSegment, ToNewSegment,
                                 ToTier, ToCareOfTier, ToCareOfSegment, ToListOfTier,
                                 ToListOfSegment, ToList, ToCampaign, ToImportFiles, ToImport>;

/// The page on which @p destination is shown.
inline PageId pageOf(const Destination &destination)
{
    return std::visit(Overloaded{
                          [](const ToPage &to) { return to.page; },
                          [](const ToCustomer &) { return PageId::Customers; },
                          [](const ToSomeCustomers &) { return PageId::Customers; },
                          [](const ToSegment &) { return PageId::Segments; },
                          [](const ToNewSegment &) { return PageId::Segments; },
                          [](const ToTier &) { return PageId::Segments; },
                          [](const ToCareOfTier &) { return PageId::CareMap; },
                          [](const ToCareOfSegment &) { return PageId::CareMap; },
                          [](const ToListOfTier &) { return PageId::Campaigns; },
                          [](const ToListOfSegment &) { return PageId::Campaigns; },
                          [](const ToList &) { return PageId::Campaigns; },
                          [](const ToCampaign &) { return PageId::Campaigns; },
                          [](const ToImportFiles &) { return PageId::Imports; },
                          [](const ToImport &) { return PageId::Imports; },
                      },
                      destination);
}

} // namespace kq
