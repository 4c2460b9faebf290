#include "ui/segments/builder/shop_vocabulary.h"

#include <algorithm>

namespace kq {

namespace {

QStringList sorted(QStringList words)
{
    words.removeAll(QString());
    words.sort(Qt::CaseInsensitive);
    words.removeDuplicates();
    return words;
}

QStringList wordsOf(const Dictionary &dictionary)
{
    QStringList words;
    for (std::size_t code = 1; code < dictionary.size(); ++code)
        words.append(dictionary.written(code));
    return sorted(std::move(words));
}

template <class Column, class Value>
bool holdsOnly(const Column &column, Value nothing)
{
    return std::all_of(column.begin(), column.end(),
                       [nothing](auto value) { return value == nothing; });
}

} // namespace

std::shared_ptr<const ShopVocabulary> ShopVocabulary::of(const Snapshot &snapshot)
{
    const Profiles &profiles = *snapshot.profiles;
    auto words = std::make_shared<ShopVocabulary>();
    words->areas = wordsOf(profiles.areaWords());
    words->channels = wordsOf(profiles.channelWords());
    words->branches = wordsOf(profiles.branchWords());
    words->sources = wordsOf(profiles.sourceWords());
    words->apps = wordsOf(profiles.appWords());
    words->tags = wordsOf(profiles.tagWords());
    const ProductDictionary &products = profiles.products();
    for (std::size_t code = 0; code < products.size(); ++code) {
        const auto &product = products[code];
        words->products.append(product.name.isEmpty() ? product.code : product.name);
        words->categories.append(product.category);
    }
    words->products = sorted(std::move(words->products));
    words->categories = sorted(std::move(words->categories));
    const auto &flags = profiles.orders().flags;
    words->hasOrders = !flags.empty();
    words->hasDiscounts = std::any_of(flags.begin(), flags.end(), [](std::uint8_t flag) {
        return (flag & OrderColumns::discountedFlag) != 0;
    });
    const CustomerColumns &customers = profiles.customers();
    const auto note = [&](Field field, bool isUnknown) {
        if (isUnknown)
            words->unknown.insert(field);
    };
    note(Field::App, words->apps.isEmpty());
    note(Field::Tags, words->tags.isEmpty());
    const bool noBirthdays = holdsOnly(customers.birthdays, CustomerColumns::noDate);
    note(Field::Birthday, noBirthdays);
    note(Field::Age, noBirthdays);
    note(Field::RegisteredOn, holdsOnly(customers.registeredOn, CustomerColumns::noDate));
    note(Field::Gender, holdsOnly(customers.genders, 0));
    return words;
}

} // namespace kq
