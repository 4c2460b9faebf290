#include "core/tier/tier.h"

#include "core/condition/json.h"
#include "core/domain/keys.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QJsonArray tierEntries()
{
    QFile file(u":/tiers/default_tiers.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the tiers are missing from the program");
    return QJsonDocument::fromJson(file.readAll()).object()["tiers"_L1].toArray();
}

} // namespace

std::vector<Tier> defaultTiers()
{
    std::vector<Tier> tiers;
    const QJsonArray entries = tierEntries();
    for (const QJsonValue &entry : entries) {
        Result<Condition> condition =
            readCondition(QJsonDocument(entry["condition"_L1].toObject()).toJson());
        if (!condition)
            qFatal("a tier of the program is broken at %ls",
                   qUtf16Printable(condition.error().place));
        tiers.push_back({entry["key"_L1].toString(), {}, std::move(*condition)});
    }
    return tiers;
}

TierWords tierWords(QStringView key, Language language)
{
    const QLatin1String tongue = keyOf(language);
    const QJsonArray entries = tierEntries();
    for (const QJsonValue &entry : entries) {
        if (entry["key"_L1].toString() == key) {
            return {entry["name"_L1][tongue].toString(), entry["long_name"_L1][tongue].toString(),
                    entry["line"_L1][tongue].toString()};
        }
    }
    return {};
}

QString shortNameOf(const Tier &tier, Language language)
{
    if (!tier.name.isEmpty())
        return tier.name;
    const QString name = tierWords(tier.key, language).shortName;
    return name.isEmpty() ? tier.key : name;
}

} // namespace kq
