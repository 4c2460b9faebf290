#include "core/shop/definition_set.h"

#include "core/condition/operator_keys.h"
#include "core/text/fold.h"

#include <algorithm>
#include <utility>

namespace kq {

DefinitionSet::DefinitionSet(std::vector<Segment> segments, std::vector<Tier> tiers)
    : m_segments(std::move(segments))
    , m_tiers(std::move(tiers))
{}

const Segment *DefinitionSet::find(const QString &name) const
{
    const QString wanted = folded(name);
    const auto found = std::find_if(m_segments.begin(), m_segments.end(),
                                    [&](const Segment &s) { return folded(s.name) == wanted; });
    return found == m_segments.end() ? nullptr : &*found;
}

const Segment *DefinitionSet::find(SegmentId id) const
{
    const auto found = std::find_if(m_segments.begin(), m_segments.end(),
                                    [&](const Segment &s) { return s.id == id; });
    return found == m_segments.end() ? nullptr : &*found;
}

const Condition *DefinitionSet::segment(const std::variant<QString, SegmentId> &reference) const
{
    const Segment *found = std::visit([&](const auto &key) { return find(key); }, reference);
    return found ? &found->condition : nullptr;
}

std::vector<TierDefinition> DefinitionSet::ladder() const
{
    std::vector<TierDefinition> ladder;
    ladder.reserve(m_tiers.size());
    for (const Tier &tier : m_tiers)
        ladder.push_back({tier.key, &tier.condition});
    return ladder;
}

ShopAttributes::ShopAttributes(std::vector<StoredAttribute> attributes)
    : m_attributes(std::move(attributes))
{}

std::optional<ValueType> ShopAttributes::typeOf(QStringView name) const
{
    const QString wanted = folded(name);
    for (const StoredAttribute &attribute : m_attributes) {
        if (folded(attribute.name) == wanted)
            return fromKey<ValueType>(attribute.type);
    }
    return std::nullopt;
}

} // namespace kq
