#include "core/care/prices.h"

#include "core/domain/keys.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kq {

using namespace Qt::StringLiterals;

PriceList defaultPrices(const QString &currency)
{
    QFile file(u":/care/prices.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the message prices are missing from the program");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    PriceList list{currency, QDate::fromString(root["as_of"_L1].toString(), Qt::ISODate), {}};
    const QJsonArray prices = root["prices"_L1].toArray();
    for (const QJsonValue &price : prices) {
        const auto channel = fromKey<MessageChannel>(price["channel"_L1].toString());
        if (channel && price["currency"_L1].toString() == currency)
            list.byChannel[static_cast<std::size_t>(*channel)] = {price["minor"_L1].toInteger()};
    }
    return list;
}

} // namespace kq
