#pragma once

#include "core/base/language.h"
#include "core/condition/condition.h"

#include <QString>

#include <vector>

namespace kq {

/// One step of the ladder. A customer is in the first tier whose condition matches; the last one
/// takes whoever is left.
struct Tier {
    QString key;
    QString name; ///< the owner's; empty stands for the product's own name of this key
    Condition condition;

    friend bool operator==(const Tier &, const Tier &) = default;
};

/// The words of a tier that the product brings (words.md §2).
struct TierWords {
    QString shortName; ///< for charts, lists and the rail
    QString longName;  ///< for the tier editor
    QString line;      ///< what the owner reads first
};

/// The five tiers of contract.md §3, best first, without names.
std::vector<Tier> defaultTiers();

/// The product's words for @p key; all empty for a tier of the owner's own making.
TierWords tierWords(QStringView key, Language language);

/// What a chart or list calls @p tier.
QString shortNameOf(const Tier &tier, Language language);

} // namespace kq
