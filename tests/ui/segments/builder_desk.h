#pragma once

#include "core/condition/operator_keys.h"
#include "support/random_shop.h"
#include "ui/segments/builder/builder_view.h"

namespace kq::test {

/// The snapshot that a shop of plain values makes.
inline std::shared_ptr<const Snapshot> snapshotOf(const TestShop &shop)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->profiles = std::make_shared<const ProfileLayers>(profilesOf(shop));
    snapshot->contacts =
        std::make_shared<const ContactColumns>(contactsOf(shop, *snapshot->profiles));
    std::vector<Segment> segments;
    for (const TestSegment &segment : shop.segments)
        segments.push_back({segment.id, segment.name, segment.condition, {}, {}});
    std::vector<Tier> tiers;
    for (const TestTier &tier : shop.tiers)
        tiers.push_back({tier.key, {}, tier.condition});
    snapshot->definitions = DefinitionSet(std::move(segments), std::move(tiers));
    std::vector<StoredAttribute> attributes;
    for (const TestAttribute &attribute : shop.attributes) {
        attributes.push_back({static_cast<std::int64_t>(attributes.size()) + 1, attribute.name,
                              keyOf(attribute.type)});
    }
    snapshot->attributes = ShopAttributes(std::move(attributes));
    snapshot->settings.country = shop.country;
    return snapshot;
}

/// Without @p jobs there are no sliders.
inline BuilderContext contextOf(const std::shared_ptr<const Snapshot> &snapshot, Language language,
                                QDate asOf, Jobs *jobs = nullptr)
{
    return {snapshot,
            Words(language),
            Formatter(language, snapshot->settings.currency),
            asOf,
            ShopVocabulary::of(*snapshot),
            jobs};
}

} // namespace kq::test
