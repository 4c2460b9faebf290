#include "core/tier/edit_ladder.h"

#include "core/text/fold.h"

#include <algorithm>

namespace kq {

namespace {

using Ladder = std::vector<Tier>;
using Place = Ladder::difference_type;

constexpr std::size_t mostTiers = 255; // TierPlaces

bool hasKey(const Ladder &ladder, const QString &key)
{
    return std::any_of(ladder.begin(), ladder.end(),
                       [&](const Tier &tier) { return tier.key == key; });
}

Error outOfRange(std::size_t most)
{
    return {ErrorCode::OutOfRange, QStringLiteral("position"), QString::number(most), {}, 0};
}

} // namespace

QString newTierKey(const QString &name, const Ladder &ladder)
{
    QString key;
    const QString letters = folded(name);
    for (const QChar letter : letters) {
        const bool plain = (letter >= u'a' && letter <= u'z') || letter.isDigit();
        if (plain && letter.unicode() < 0x80)
            key += letter;
        else if (!key.isEmpty() && !key.endsWith(u'_'))
            key += u'_';
    }
    while (key.endsWith(u'_'))
        key.chop(1);
    if (key.isEmpty())
        key = QStringLiteral("tier");
    QString free = key;
    for (int n = 2; hasKey(ladder, free); ++n)
        free = key + u'_' + QString::number(n);
    return free;
}

bool haveSameRules(const std::vector<Tier> &one, const std::vector<Tier> &other)
{
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(),
        [](const Tier &a, const Tier &b) { return a.key == b.key && a.condition == b.condition; });
}

Result<std::size_t> placeOfTier(const Ladder &ladder, const QString &key)
{
    const auto found = std::find_if(ladder.begin(), ladder.end(),
                                    [&](const Tier &tier) { return tier.key == key; });
    if (found == ladder.end())
        return Error{ErrorCode::UnknownTier, {}, {}, key, 0};
    return static_cast<std::size_t>(found - ladder.begin());
}

Result<Ladder> renamedTier(Ladder ladder, const QString &key, const QString &name)
{
    const Result<std::size_t> place = placeOfTier(ladder, key);
    if (!place)
        return place.error();
    const bool isOfTheProduct = !tierWords(key, Language::English).shortName.isEmpty();
    if (name.trimmed().isEmpty() && !isOfTheProduct)
        return Error{ErrorCode::EmptyText, QStringLiteral("name"), {}, {}, 0};
    ladder[*place].name = name.trimmed();
    return ladder;
}

Result<Ladder> withTier(Ladder ladder, const QString &name, const Condition &condition,
                        std::size_t place)
{
    if (folded(name).isEmpty())
        return Error{ErrorCode::EmptyText, QStringLiteral("name"), {}, {}, 0};
    if (place > ladder.size() || ladder.size() >= mostTiers)
        return outOfRange(std::min(ladder.size(), mostTiers));
    Tier tier{newTierKey(name, ladder), name.trimmed(), condition};
    ladder.insert(ladder.begin() + static_cast<Place>(place), std::move(tier));
    return ladder;
}

Result<Ladder> withoutTier(Ladder ladder, const QString &key)
{
    const Result<std::size_t> place = placeOfTier(ladder, key);
    if (!place)
        return place.error();
    if (ladder.size() == 1)
        return outOfRange(1);
    ladder.erase(ladder.begin() + static_cast<Place>(*place));
    return ladder;
}

Result<Ladder> movedTier(Ladder ladder, const QString &key, std::size_t place)
{
    const Result<std::size_t> from = placeOfTier(ladder, key);
    if (!from)
        return from.error();
    if (place >= ladder.size())
        return outOfRange(ladder.size());
    Tier tier = std::move(ladder[*from]);
    ladder.erase(ladder.begin() + static_cast<Place>(*from));
    ladder.insert(ladder.begin() + static_cast<Place>(place), std::move(tier));
    return ladder;
}

Result<Ladder> withCondition(Ladder ladder, const QString &key, const Condition &condition)
{
    const Result<std::size_t> place = placeOfTier(ladder, key);
    if (!place)
        return place.error();
    ladder[*place].condition = condition;
    return ladder;
}

} // namespace kq
