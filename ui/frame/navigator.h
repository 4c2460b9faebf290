#pragma once

#include "ui/frame/destination.h"

#include <utility>

namespace kq {

/// How a page leads to another without knowing it. The window's own is in ui/shell.
class Navigator {
public:
    Navigator() = default;
    Navigator(const Navigator &) = delete;
    Navigator &operator=(const Navigator &) = delete;
    virtual ~Navigator() = default;

    /// Shows the page of @p destination and lets it arrive there.
    virtual void go(const Destination &destination) = 0;

    void goTo(PageId page) { go(ToPage{page}); }
    void showCustomer(CustomerId customer) { go(ToCustomer{customer}); }
    /// The list of @p customers, who are @p who.
    void showCustomers(const QString &who, std::vector<CustomerId> customers)
    {
        go(ToSomeCustomers{who,
                           std::make_shared<const std::vector<CustomerId>>(std::move(customers))});
    }
    void showSegment(SegmentId segment) { go(ToSegment{segment}); }
    void showTier(const QString &key) { go(ToTier{key}); }
    void exportTier(const QString &key) { go(ToListOfTier{key}); }
    void exportSegment(SegmentId segment) { go(ToListOfSegment{segment}); }
    void newSegment(const QString &templateKey = {}) { go(ToNewSegment{templateKey}); }
    /// Opens the import wizard; without files it begins by asking for them.
    void importFiles(const QStringList &files = {}) { go(ToImportFiles{files}); }
};

} // namespace kq
