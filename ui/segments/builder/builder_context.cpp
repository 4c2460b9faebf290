#include "ui/segments/builder/builder_context.h"

#include "core/text/number.h"
#include "core/tier/tier.h"
#include "core/wording/condition_sentence.h"
#include "core/wording/condition_words.h"

#include <algorithm>

namespace kq {

namespace {

QStringList wordsOf(const Dictionary &dictionary)
{
    QStringList words;
    for (std::size_t code = 1; code < dictionary.size(); ++code)
        words.append(dictionary.written(code));
    words.sort(Qt::CaseInsensitive);
    return words;
}

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
        return areas();
    if (field == Field::Source)
        return sources();
    if (field == Field::App)
        return wordsOf(snapshot->profiles->appWords());
    if (field == Field::Tags)
        return wordsOf(snapshot->profiles->tagWords());
    QStringList keys;
    if (field != Field::Attribute) {
        for (const char *key : entryOf(field).fixedKeys)
            keys.append(QString::fromLatin1(key));
    }
    return keys;
}

QStringList BuilderContext::areas() const
{
    return wordsOf(snapshot->profiles->areaWords());
}

QStringList BuilderContext::channels() const
{
    return wordsOf(snapshot->profiles->channelWords());
}

QStringList BuilderContext::branches() const
{
    return wordsOf(snapshot->profiles->branchWords());
}

QStringList BuilderContext::sources() const
{
    return wordsOf(snapshot->profiles->sourceWords());
}

QStringList BuilderContext::products() const
{
    QStringList names;
    const ProductDictionary &products = snapshot->profiles->products();
    for (std::size_t code = 0; code < products.size(); ++code)
        names.append(products[code].name.isEmpty() ? products[code].code : products[code].name);
    names.removeDuplicates();
    names.removeAll(QString());
    names.sort(Qt::CaseInsensitive);
    return names;
}

QStringList BuilderContext::categories() const
{
    QStringList names;
    const ProductDictionary &products = snapshot->profiles->products();
    for (std::size_t code = 0; code < products.size(); ++code)
        names.append(products[code].category);
    names.removeDuplicates();
    names.removeAll(QString());
    names.sort(Qt::CaseInsensitive);
    return names;
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
