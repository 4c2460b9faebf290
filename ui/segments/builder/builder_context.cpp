#include "ui/segments/builder/builder_context.h"

#include "core/text/fold.h"
#include "core/text/number.h"
#include "core/tier/tier.h"
#include "core/wording/condition_sentence.h"
#include "core/wording/condition_words.h"
#include "core/wording/snapshot_names.h"

namespace kq {

QStringList BuilderContext::suggestionsFor(Field field) const
{
    if (field == Field::Tier) {
        QStringList keys;
        for (const Tier &tier : snapshot->definitions.tiers())
            keys.append(tier.key);
        return keys;
    }
    if (field == Field::Area)
        return vocabulary->areas;
    if (field == Field::Source)
        return vocabulary->sources;
    if (field == Field::App)
        return vocabulary->apps;
    if (field == Field::Tags)
        return vocabulary->tags;
    QStringList keys;
    if (field != Field::Attribute) {
        for (const char *key : entryOf(field).fixedKeys)
            keys.append(QString::fromLatin1(key));
    }
    return keys;
}

bool BuilderContext::hasProduct(const QString &word) const
{
    const QString wanted = folded(word);
    const auto isIn = [&wanted](const Profiles &columns) {
        const ProductDictionary &products = columns.products();
        for (std::size_t code = 0; code < products.size(); ++code) {
            if (products[code].foldedName == wanted || products[code].foldedCode == wanted)
                return true;
        }
        return false;
    };
    const ProfileLayers &profiles = *snapshot->profiles;
    return isIn(profiles.base()) || (profiles.changes() && isIn(*profiles.changes()->columns));
}

QString BuilderContext::titleOf(Field field, const QString &key) const
{
    if (field == Field::Tier)
        return SnapshotNames(*snapshot, words.language()).tierName(key);
    return nameOfChoice(field, key, words);
}

QString BuilderContext::sentenceOf(const Condition &condition) const
{
    return sentenceFor(condition,
                       {words, format, asOf, SnapshotNames(*snapshot, words.language())});
}

QString BuilderContext::phraseOf(const Condition &condition) const
{
    return phraseFor(condition, {words, format, asOf, SnapshotNames(*snapshot, words.language())});
}

std::optional<Decimal> BuilderContext::readNumber(const QString &typed, bool isMoney) const
{
    const DecimalMark mark =
        words.language() == Language::Vietnamese ? DecimalMark::Comma : DecimalMark::Point;
    if (!isMoney)
        return kq::readNumber(typed, mark);
    const std::optional<Money> money =
        readMoney(typed, mark, minorUnitDigits(snapshot->settings.currency));
    return money ? std::optional(Decimal(money->minor)) : std::nullopt;
}

QString BuilderContext::writeNumber(Decimal value, bool isMoney) const
{
    if (isMoney && value.isWhole())
        return format.money(Money{value.units()});
    return format.number(value);
}

} // namespace kq
