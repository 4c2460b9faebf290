#include "support/test_shop.h"

#include "core/base/overloaded.h"
#include "core/condition/operator_keys.h"
#include "core/profile/profile_builder.h"
#include "core/text/fold.h"

#include <algorithm>

namespace kq::test {

std::optional<ValueType> ShopWords::typeOf(QStringView name) const
{
    for (const TestAttribute &attribute : m_shop->attributes) {
        if (folded(attribute.name) == folded(name))
            return attribute.type;
    }
    return std::nullopt;
}

const Condition *ShopWords::segment(const std::variant<QString, SegmentId> &reference) const
{
    const auto isMeant = [&](const TestSegment &segment) {
        return std::visit(
            Overloaded{
                [&](const QString &name) { return folded(name) == folded(segment.name); },
                [&](SegmentId id) { return id == segment.id; },
            },
            reference);
    };
    const auto found = std::find_if(m_shop->segments.begin(), m_shop->segments.end(), isMeant);
    return found == m_shop->segments.end() ? nullptr : &found->condition;
}

std::vector<TierDefinition> ShopWords::ladder() const
{
    std::vector<TierDefinition> ladder;
    for (const TestTier &tier : m_shop->tiers)
        ladder.push_back({tier.key, &tier.condition});
    return ladder;
}

std::shared_ptr<const Profiles> profilesOf(const TestShop &shop)
{
    ProfileBuilder builder;
    for (const TestSource &source : shop.sources)
        builder.addSource(source.id, source.name);
    for (const TestAttribute &attribute : shop.attributes)
        builder.addAttribute(attribute.name, keyOf(attribute.type));
    for (const Customer &customer : shop.customers)
        builder.addCustomer(customer);
    for (const TestOrder &placed : shop.orders)
        builder.addOrder(placed.order, placed.lines);
    Result<std::shared_ptr<const Profiles>> profiles = builder.finish();
    if (!profiles)
        qFatal("a test shop that does not fit into columns");
    return *profiles;
}

} // namespace kq::test
