#pragma once

#include "core/base/result.h"
#include "core/condition/catalogue.h"
#include "core/condition/definitions.h"
#include "core/segment/segment.h"
#include "core/store/attributes_store.h"
#include "core/tier/tier.h"

#include <vector>

namespace kq {

/// The segments and tiers of one shop at one moment: what conditions may refer to.
class DefinitionSet final : public Definitions {
public:
    DefinitionSet() = default;
    DefinitionSet(std::vector<Segment> segments, std::vector<Tier> tiers);

    [[nodiscard]] const std::vector<Segment> &segments() const { return m_segments; }
    [[nodiscard]] const std::vector<Tier> &tiers() const { return m_tiers; }

    /// By name (compared folded); null where there is none.
    [[nodiscard]] const Segment *find(const QString &name) const;
    [[nodiscard]] const Segment *find(SegmentId id) const;

    [[nodiscard]] const Condition *
    segment(const std::variant<QString, SegmentId> &reference) const override;
    [[nodiscard]] std::vector<TierDefinition> ladder() const override;

private:
    std::vector<Segment> m_segments;
    std::vector<Tier> m_tiers;
};

/// Whether @p tiers may take the place of the ladder of @p definitions: keys and names differ,
/// every condition is sound among these tiers, and no segment speaks of a tier that would be gone.
/// Errors: OutOfRange (no tier), NameTaken, UnknownTier (a key that is none), SegmentInUse (`found`
/// is the segment), and those of checkCondition().
Result<void> checkLadder(const std::vector<Tier> &tiers, const DefinitionSet &definitions);

/// The shop's own attributes with their declared types.
class ShopAttributes final : public AttributeTypes {
public:
    ShopAttributes() = default;
    explicit ShopAttributes(std::vector<StoredAttribute> attributes);

    [[nodiscard]] const std::vector<StoredAttribute> &all() const { return m_attributes; }
    [[nodiscard]] std::optional<ValueType> typeOf(QStringView name) const override;

private:
    std::vector<StoredAttribute> m_attributes;
};

} // namespace kq
