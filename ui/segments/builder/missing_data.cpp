#include "ui/segments/builder/missing_data.h"

#include "core/base/overloaded.h"

#include <QCoreApplication>

namespace kq {

namespace {

class MissingWords {
    Q_DECLARE_TR_FUNCTIONS(kq::MissingWords)
};

/// What opening figures of a customer list answer, too.
bool needsOrders(Metric metric, const OrderFilter &where)
{
    if (where != OrderFilter())
        return true;
    switch (metric) {
    case Metric::Count:
    case Metric::Total:
    case Metric::Average:
    case Metric::FirstDate:
    case Metric::LastDate:
    case Metric::DaysSinceLast:
    case Metric::DaysSinceFirst:
    case Metric::Tenure:
        return false;
    case Metric::Largest:
    case Metric::Smallest:
    case Metric::Quantity:
    case Metric::ActiveMonths:
    case Metric::Products:
    case Metric::DiscountedPercent:
    case Metric::OverdueRatio:
        return true;
    }
    Q_UNREACHABLE();
    return true;
}

QString missingFor(Metric metric, const OrderFilter &where, const ShopVocabulary &shop)
{
    if (!shop.hasOrders && needsOrders(metric, where))
        return missingOrders();
    const bool asksDiscounts = metric == Metric::DiscountedPercent || where.discounted.has_value();
    return asksDiscounts && !shop.hasDiscounts ? missingDiscounts() : QString();
}

QString missingFor(const Group &group, const ShopVocabulary &shop)
{
    if (group.match == Match::None)
        return {}; // then nobody is taken away
    // One of several ways is enough where one is.
    const bool needsAll = group.match == Match::All;
    QString first;
    for (const Condition &child : group.children) {
        const QString missing = missingFor(child, shop);
        if (missing.isEmpty() && !needsAll)
            return {};
        if (first.isEmpty())
            first = missing;
    }
    return first;
}

} // namespace

QString missingField()
{
    return MissingWords::tr(
        "No file has brought it yet: import a customer list with such a column.");
}

QString missingOrders()
{
    return MissingWords::tr("There are no orders yet: import them first.");
}

QString missingDiscounts()
{
    return MissingWords::tr("No order has a discount yet: import orders with a discount column.");
}

QString missingMessages()
{
    return MissingWords::tr("No message is recorded yet: it fills with the lists that you send.");
}

QString missingFor(const Condition &condition, const ShopVocabulary &shop)
{
    return std::visit(
        Overloaded{
            [&](const Group &group) { return missingFor(group, shop); },
            [&](const FieldTest &test) {
                return shop.unknown.contains(test.field) ? missingField() : QString();
            },
            [&](const MetricTest &test) { return missingFor(test.metric, test.where, shop); },
            [&](const RankTest &test) { return missingFor(test.metric, test.where, shop); },
            [](const SegmentTest &) { return QString(); },
            [&](const TierMoveTest &) { return shop.hasOrders ? QString() : missingOrders(); },
            [&](const ContactTest &) { return shop.hasMessages ? QString() : missingMessages(); },
        },
        condition.node);
}

} // namespace kq
