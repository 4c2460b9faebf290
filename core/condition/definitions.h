#pragma once

#include "core/base/id.h"

#include <QString>

#include <variant>
#include <vector>

namespace kq {

struct Condition;

/// One step of the tier ladder, as conditions see it.
struct TierDefinition {
    QString key;
    const Condition *condition = nullptr; ///< belongs to the Definitions that gave it; never null
};

/// The segments and tiers of the shop, to which a condition may refer. The floors above fulfil it.
class Definitions {
public:
    Definitions() = default;
    Definitions(const Definitions &) = default;
    Definitions &operator=(const Definitions &) = default;
    virtual ~Definitions() = default;

    /// The condition of the segment of that name (compared folded) or id; null where there is none.
    /// The same segment always gives the same pointer, by name and by id.
    [[nodiscard]] virtual const Condition *
    segment(const std::variant<QString, SegmentId> &reference) const = 0;

    /// The tiers, the first that matches wins.
    [[nodiscard]] virtual std::vector<TierDefinition> ladder() const = 0;
};

/// A shop without segments and tiers.
class NoDefinitions final : public Definitions {
public:
    [[nodiscard]] const Condition *segment(const std::variant<QString, SegmentId> &) const override
    {
        return nullptr;
    }
    [[nodiscard]] std::vector<TierDefinition> ladder() const override { return {}; }
};

} // namespace kq
