#include "core/shop/care_groups.h"

#include "core/segment/templates.h"
#include "core/shop/tier_figures.h"

#include <algorithm>

namespace kq {

Result<CareMap> careMapAt(const Snapshot &snapshot, QDate asOf, Language language,
                          JobControl &control)
{
    const EvaluationContext context = snapshot.at(asOf);
    const Result<FactorColumns> factors = FactorColumns::of(context, control);
    if (!factors)
        return factors.error();
    const Result<std::vector<CustomerSet>> members = tierMembersAt(snapshot, asOf, control);
    if (!members)
        return members.error();

    CareMap map;
    map.shop = factors->figuresOf(CustomerSet::all(context.profiles.size()), snapshot.prices);
    for (std::size_t i = 0; i < members->size(); ++i) {
        const Tier &tier = snapshot.definitions.tiers()[i];
        map.groups.push_back({GroupKind::Tier,
                              tier.key,
                              {},
                              shortNameOf(tier, language),
                              tierWords(tier.key, language).line,
                              factors->figuresOf((*members)[i], snapshot.prices),
                              carePlan(tier.key, language)});
    }
    const std::vector<SegmentTemplate> templates = segmentTemplates(asOf);
    for (const Segment &segment : snapshot.definitions.segments()) {
        const Result<CustomerSet> group = evaluate(segment.condition, context, control);
        if (!group)
            return group.error();
        const auto ready =
            std::find_if(templates.begin(), templates.end(), [&](const SegmentTemplate &entry) {
                return entry.key == segment.templateKey;
            });
        map.groups.push_back(
            {GroupKind::Segment, QString::number(segment.id.value), segment.id, segment.name,
             ready == templates.end() ? QString() : ready->line.in(language),
             factors->figuresOf(*group, snapshot.prices), carePlan(segment.templateKey, language)});
    }
    return map;
}

} // namespace kq
