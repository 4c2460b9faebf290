#pragma once

#include "core/condition/json.h"
#include "core/condition/operator_keys.h"
#include "support/random_shop.h"
#include "ui/segments/builder/builder_view.h"

#include <QByteArray>

#include <memory>

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

/// The tree of one leaf, written as the contract has it.
inline Condition treeWith(const QByteArray &leaf)
{
    const Result<Condition> condition =
        readCondition("{\"version\":1,\"match\":\"all\",\"conditions\":[" + leaf + "]}");
    return condition ? *condition : Condition{RankTest{}}; // no tree that a test expects
}

/// A builder in view, large enough to be clicked.
inline std::unique_ptr<BuilderView> builderInView(const BuilderContext &context)
{
    auto view = std::make_unique<BuilderView>();
    view->setContext(context);
    view->resize(900, 600);
    view->show();
    return view;
}

} // namespace kq::test
