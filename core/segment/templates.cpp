#include "core/segment/templates.h"

#include "core/condition/json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

/// The season of buying before Tết.
constexpr int tetSeasonDays = 30;

struct TetSeason {
    QDate lastFrom; ///< 30 days before the last Tết on or before the as-of date
    QDate lastTo;   ///< that Tết
    QDate thisFrom; ///< 30 days before the next one
};

std::optional<TetSeason> tetSeason(const QJsonArray &days, QDate asOf)
{
    QDate last;
    for (const QJsonValue &value : days) {
        const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
        if (day <= asOf)
            last = day;
        else if (last.isValid())
            return TetSeason{last.addDays(-tetSeasonDays), last, day.addDays(-tetSeasonDays)};
        else
            return std::nullopt;
    }
    return std::nullopt;
}

SegmentTemplate::Text textOf(const QJsonValue &value)
{
    return {value["vi"_L1].toString(), value["en"_L1].toString()};
}

} // namespace

std::vector<SegmentTemplate> segmentTemplates(QDate asOf)
{
    QFile file(u":/segments/templates.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the ready segments are missing from the program");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const std::optional<TetSeason> season = tetSeason(root["tet_days"_L1].toArray(), asOf);

    std::vector<SegmentTemplate> templates;
    const QJsonArray entries = root["templates"_L1].toArray();
    for (const QJsonValue &entry : entries) {
        QByteArray json =
            QJsonDocument(entry["condition"_L1].toObject()).toJson(QJsonDocument::Compact);
        if (json.contains("_season_")) {
            if (!season)
                continue;
            const auto fill = [&](const char *name, QDate day) {
                json.replace(name, day.toString(Qt::ISODate).toUtf8());
            };
            fill("{last_tet_season_from}", season->lastFrom);
            fill("{last_tet_season_to}", season->lastTo);
            fill("{this_tet_season_from}", season->thisFrom);
        }
        Result<Condition> condition = readCondition(json);
        if (!condition)
            qFatal("the ready segment at %ls is broken", qUtf16Printable(condition.error().place));
        templates.push_back({entry["key"_L1].toString(), entry["classic"_L1].toBool(),
                             textOf(entry["name"_L1]), textOf(entry["line"_L1]),
                             std::move(*condition)});
    }
    return templates;
}

Result<SegmentTemplate> segmentTemplate(QStringView key, QDate asOf)
{
    for (SegmentTemplate &candidate : segmentTemplates(asOf)) {
        if (candidate.key == key)
            return std::move(candidate);
    }
    return Error{ErrorCode::UnknownTemplate, {}, {}, key.toString()};
}

} // namespace kq
