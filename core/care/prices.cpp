#include "core/care/prices.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t highestPrice = 1'000'000'000;

bool isSamePlace(const DatedPrice &a, const DatedPrice &b)
{
    return a.type == b.type && a.since == b.since;
}

} // namespace

std::vector<DatedPrice> broughtPrices(const QString &currency)
{
    QFile file(u":/care/prices.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the message prices are missing from the program");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const QDate since = QDate::fromString(root["as_of"_L1].toString(), Qt::ISODate);
    std::vector<DatedPrice> prices;
    for (const auto &[type, key] : KeyTable<MessageType>::entries)
        prices.push_back({type, since, {}});
    const QJsonArray entries = root["prices"_L1].toArray();
    for (const QJsonValue &entry : entries) {
        const auto type = fromKey<MessageType>(entry["message"_L1].toString());
        if (type && entry["currency"_L1].toString() == currency)
            prices[static_cast<std::size_t>(*type)].price = {entry["minor"_L1].toInteger()};
    }
    return prices;
}

PriceBook::PriceBook(const QString &currency, const std::vector<DatedPrice> &own)
    : m_currency(currency)
    , m_prices(broughtPrices(currency))
{
    for (const DatedPrice &price : own)
        m_prices = withPrice(std::move(m_prices), price);
}

PriceList PriceBook::on(QDate day) const
{
    PriceList list;
    std::array<bool, KeyTable<MessageType>::entries.size()> isKnown{};
    for (const DatedPrice &price : m_prices) {
        const auto place = static_cast<std::size_t>(price.type);
        if (isKnown[place] && price.since > day)
            continue;
        list.byType[place] = price.price;
        isKnown[place] = true;
    }
    return list;
}

Result<void> checkPrice(const DatedPrice &price)
{
    const QString place = keyOf(price.type);
    if (!price.since.isValid())
        return Error{ErrorCode::OutOfRange, place, u"2026-01-31"_s, {}};
    if (price.price.minor < 0 || price.price.minor > highestPrice) {
        return Error{ErrorCode::OutOfRange, place, u"0 – 1000000000"_s,
                     QString::number(price.price.minor)};
    }
    return {};
}

std::vector<DatedPrice> withPrice(std::vector<DatedPrice> own, const DatedPrice &price)
{
    const auto same = std::find_if(
        own.begin(), own.end(), [&](const DatedPrice &each) { return isSamePlace(each, price); });
    if (same != own.end())
        *same = price;
    else
        own.push_back(price);
    std::sort(own.begin(), own.end(), [](const DatedPrice &a, const DatedPrice &b) {
        return std::tuple(a.type, a.since) < std::tuple(b.type, b.since);
    });
    return own;
}

} // namespace kq
