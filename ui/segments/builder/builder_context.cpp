#include "ui/segments/builder/builder_context.h"

#include "core/text/number.h"
#include "core/tier/tier.h"
#include "core/wording/condition_sentence.h"
#include "core/wording/condition_words.h"

namespace kq {

namespace {

class NamesOf final : public ShopNames {
public:
    explicit NamesOf(const BuilderContext &context)
        : m_context(context)
    {}
    [[nodiscard]] QString segmentName(SegmentId id) const override
    {
        const Segment *segment = m_context.snapshot->definitions.find(id);
        return segment ? segment->name : QString();
    }
    [[nodiscard]] QString tierName(const QString &key) const override
    {
        return m_context.titleOf(Field::Tier, key);
    }
    [[nodiscard]] std::optional<ValueType> attributeType(QStringView name) const override
    {
        return m_context.snapshot->attributes.typeOf(name);
    }

private:
    const BuilderContext &m_context;
};

} // namespace

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

QString BuilderContext::titleOf(Field field, const QString &key) const
{
    if (field == Field::Tier) {
        for (const Tier &tier : snapshot->definitions.tiers()) {
            if (tier.key == key)
                return shortNameOf(tier, words.language());
        }
    }
    return nameOfChoice(field, key, words);
}

QString BuilderContext::sentenceOf(const Condition &condition) const
{
    return sentenceFor(condition, {words, format, asOf, NamesOf(*this)});
}

QString BuilderContext::phraseOf(const Condition &condition) const
{
    return phraseFor(condition, {words, format, asOf, NamesOf(*this)});
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
