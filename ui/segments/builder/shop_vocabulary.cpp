#include "ui/segments/builder/shop_vocabulary.h"

#include "core/text/area.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace kq {

namespace {

QStringList sorted(QStringList words)
{
    words.removeAll(QString());
    words.sort(Qt::CaseInsensitive);
    words.removeDuplicates();
    return words;
}

void addWords(const Dictionary &dictionary, QStringList &words)
{
    for (std::size_t code = 1; code < dictionary.size(); ++code)
        words.append(dictionary.written(code));
}

void addProducts(const ProductDictionary &products, ShopVocabulary &words)
{
    for (std::size_t code = 0; code < products.size(); ++code) {
        const auto &product = products[code];
        words.products.append(product.name.isEmpty() ? product.code : product.name);
        words.categories.append(product.category);
    }
}

/// @p written with each province once, by its own name.
QStringList withProvincesOnce(const QStringList &written)
{
    QStringList areas;
    areas.reserve(written.size());
    for (const QString &area : written)
        areas.append(provinceName(area).value_or(area));
    return areas;
}

QStringList without(QStringList names, const QStringList &offered)
{
    names.removeIf([&](const QString &name) { return offered.contains(name); });
    return names;
}

template <class Column, class Value>
bool holdsOnly(const Column &column, std::size_t first, std::size_t last, Value nothing)
{
    const auto at = [&](std::size_t place) {
        return column.begin() + static_cast<std::ptrdiff_t>(place);
    };
    return std::all_of(at(first), at(last), [nothing](auto value) { return value == nothing; });
}

/// Takes in what the customers of a stretch have.
void addStretch(const Profiles &columns, std::size_t first, std::size_t last, ShopVocabulary &words)
{
    const OrderColumns &orders = columns.orders();
    const auto flag = [&](std::size_t customer) {
        return orders.flags.begin() + static_cast<std::ptrdiff_t>(orders.starts[customer]);
    };
    words.hasOrders |= flag(first) != flag(last);
    words.hasDiscounts |= std::any_of(flag(first), flag(last), [](std::uint8_t flags) {
        return (flags & OrderColumns::discountedFlag) != 0;
    });
    const CustomerColumns &customers = columns.customers();
    const auto note = [&](Field field, bool isUnknown) {
        if (!isUnknown)
            words.unknown.erase(field);
    };
    const bool noBirthdays = holdsOnly(customers.birthdays, first, last, CustomerColumns::noDate);
    note(Field::Birthday, noBirthdays);
    note(Field::Age, noBirthdays);
    note(Field::RegisteredOn,
         holdsOnly(customers.registeredOn, first, last, CustomerColumns::noDate));
    note(Field::Gender, holdsOnly(customers.genders, first, last, 0));
}

} // namespace

QString titleKey(const QString &title)
{
    return title.toCaseFolded();
}

std::shared_ptr<const ShopVocabulary> ShopVocabulary::of(const Snapshot &snapshot)
{
    const ProfileLayers &profiles = *snapshot.profiles;
    auto words = std::make_shared<ShopVocabulary>();
    // A word that somebody had before a change may stay in the list until the base is built anew.
    std::vector<const Profiles *> layers{&profiles.base()};
    if (profiles.changes() != nullptr)
        layers.push_back(profiles.changes()->columns.get());
    for (const Profiles *layer : layers) {
        addWords(layer->areaWords(), words->areas);
        addWords(layer->channelWords(), words->channels);
        addWords(layer->branchWords(), words->branches);
        addWords(layer->sourceWords(), words->sources);
        addWords(layer->appWords(), words->apps);
        addWords(layer->tagWords(), words->tags);
        addProducts(layer->products(), *words);
    }
    words->areas = withProvincesOnce(words->areas);
    for (QStringList *list : {&words->areas, &words->channels, &words->branches, &words->sources,
                              &words->apps, &words->tags, &words->products, &words->categories}) {
        *list = sorted(std::move(*list));
    }
    words->productsByTitle.reserve(words->products.size());
    for (const QString &product : std::as_const(words->products))
        words->productsByTitle.insert(titleKey(product), product);
    words->otherNewProvinces = without(newProvinceNames(), words->areas);
    words->otherOldProvinces =
        without(without(oldProvinceNames(), words->areas), words->otherNewProvinces);
    words->hasMessages = snapshot.contacts && !snapshot.contacts->isEmpty();
    words->unknown = {Field::Birthday, Field::Age, Field::RegisteredOn, Field::Gender};
    profiles.forEachStretch([&](const Profiles &columns, std::size_t first, std::size_t last) {
        addStretch(columns, first, last, *words);
    });
    if (words->apps.isEmpty())
        words->unknown.insert(Field::App);
    if (words->tags.isEmpty())
        words->unknown.insert(Field::Tags);
    return words;
}

} // namespace kq
