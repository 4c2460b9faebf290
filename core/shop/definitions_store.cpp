#include "core/shop/definitions_store.h"

#include "core/condition/json.h"
#include "core/store/segments_store.h"
#include "core/store/tiers_store.h"

namespace kq {

Result<DefinitionSet> loadDefinitions(Connection &db, const AttributeTypes &attributes)
{
    const Result<std::vector<StoredSegment>> storedSegments = listSegments(db);
    if (!storedSegments)
        return storedSegments.error();
    std::vector<Segment> segments;
    for (const StoredSegment &stored : *storedSegments) {
        Result<Condition> condition = readCondition(stored.condition, attributes);
        if (!condition)
            return condition.error();
        // A colour of a later version is none here.
        const SegmentColour colour =
            fromKey<SegmentColour>(stored.colour).value_or(SegmentColour::None);
        segments.push_back({stored.id,
                            stored.name,
                            std::move(*condition),
                            stored.templateKey,
                            stored.changedAt,
                            {stored.description, colour}});
    }
    const Result<std::vector<StoredTier>> storedTiers = listTiers(db);
    if (!storedTiers)
        return storedTiers.error();
    std::vector<Tier> tiers;
    for (const StoredTier &stored : *storedTiers) {
        Result<Condition> condition = readCondition(stored.condition, attributes);
        if (!condition)
            return condition.error();
        tiers.push_back({stored.key, stored.name, std::move(*condition)});
    }
    return DefinitionSet(std::move(segments), std::move(tiers));
}

Result<void> storeTiers(Connection &db, const std::vector<Tier> &tiers)
{
    std::vector<StoredTier> stored;
    stored.reserve(tiers.size());
    for (const Tier &tier : tiers) {
        stored.push_back(
            {tier.key, static_cast<int>(stored.size()), tier.name, writeCondition(tier.condition)});
    }
    return replaceTiers(db, stored);
}

} // namespace kq
