#include "ui/campaigns/list_choices.h"

#include "core/exporting/sender_lists.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

template <class Enum>
void readKey(const QJsonObject &object, QLatin1StringView name, Enum &value)
{
    value = fromKey<Enum>(object.value(name).toString()).value_or(value);
}

QJsonObject jsonOf(const ListChoices &choices)
{
    QJsonArray columns;
    for (const PeopleColumn column : choices.columns)
        columns.append(QString(keyOf(column)));
    return {{"name"_L1, choices.name},
            {"channel"_L1, QString(keyOf(choices.channel))},
            {"by_hand"_L1, choices.delivery == Delivery::ByHand},
            {"format"_L1, QString(keyOf(choices.format))},
            {"hashed"_L1, choices.hashing == Hashing::Sha256},
            {"vcard4"_L1, choices.vcard == VCardVersion::V4},
            {"parameters"_L1, choices.parameters},
            {"columns"_L1, columns},
            {"text"_L1, choices.fillsScript},
            {"style"_L1, QString(keyOf(choices.style))},
            {"script"_L1, choices.script},
            {"pattern"_L1, choices.pattern},
            {"own_codes"_L1, choices.ownCodes},
            {"use"_L1, QString(keyOf(choices.use))},
            {"holdout"_L1, choices.holdout},
            {"record"_L1, choices.ledger == Ledger::Record},
            {"purpose"_L1, choices.purpose},
            {"recipient"_L1, choices.recipient}};
}

ListChoices choicesOf(const QJsonObject &object)
{
    ListChoices choices;
    choices.name = object.value("name"_L1).toString();
    readKey(object, "channel"_L1, choices.channel);
    readKey(object, "format"_L1, choices.format);
    readKey(object, "style"_L1, choices.style);
    readKey(object, "use"_L1, choices.use);
    choices.delivery = object.value("by_hand"_L1).toBool() ? Delivery::ByHand : Delivery::ByList;
    choices.hashing = object.value("hashed"_L1).toBool() ? Hashing::Sha256 : Hashing::Plain;
    choices.vcard = object.value("vcard4"_L1).toBool() ? VCardVersion::V4 : VCardVersion::V3;
    choices.parameters = object.value("parameters"_L1).toString();
    const QJsonArray columns = object.value("columns"_L1).toArray();
    for (const QJsonValue &column : columns) {
        if (const auto known = fromKey<PeopleColumn>(column.toString()))
            choices.columns.push_back(*known);
    }
    choices.fillsScript = object.value("text"_L1).toBool();
    choices.script = object.value("script"_L1).toString();
    choices.pattern = object.value("pattern"_L1).toString();
    choices.ownCodes = object.value("own_codes"_L1).toBool();
    choices.holdout = std::clamp(object.value("holdout"_L1).toInt(), 0, 100);
    choices.ledger = object.value("record"_L1).toBool(true) ? Ledger::Record : Ledger::LeaveOut;
    choices.purpose = object.value("purpose"_L1).toString();
    choices.recipient = object.value("recipient"_L1).toString();
    return choices;
}

} // namespace

bool carriesText(ListFormat format)
{
    return hasColumns(format) || format == ListFormat::Sms || format == ListFormat::CallSheet ||
           format == ListFormat::CallPaper;
}

bool hasColumns(ListFormat format)
{
    return format == ListFormat::Csv || format == ListFormat::Xlsx;
}

ExportRequest requestOf(const ListChoices &choices)
{
    const bool isByHand = choices.delivery == Delivery::ByHand;
    ExportRequest request;
    request.channel = choices.channel;
    request.delivery = choices.delivery;
    request.format = choices.format;
    request.hashing = choices.hashing;
    request.vcard = choices.vcard;
    if (const auto parameters = readZnsParameters(choices.parameters))
        request.parameters = *parameters;
    if (hasColumns(choices.format))
        request.columns = choices.columns;
    request.script = choices.script;
    request.fillsScript = isByHand || (choices.fillsScript && carriesText(choices.format));
    request.style = choices.style;
    request.vouchers.pattern = choices.pattern;
    request.use = choices.use;
    request.holdoutPercent = choices.holdout;
    request.ledger = isByHand ? Ledger::Record : choices.ledger;
    request.purpose = choices.purpose;
    request.recipient = choices.recipient;
    return request;
}

QString writePresets(const std::vector<ListChoices> &presets)
{
    QJsonArray array;
    for (const ListChoices &choices : presets)
        array.append(jsonOf(choices));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<ListChoices> readPresets(const QString &kept)
{
    const QJsonArray array = QJsonDocument::fromJson(kept.toUtf8()).array();
    std::vector<ListChoices> presets;
    presets.reserve(static_cast<std::size_t>(array.size()));
    for (const QJsonValue &value : array)
        presets.push_back(choicesOf(value.toObject()));
    return presets;
}

std::vector<ListChoices> withPreset(std::vector<ListChoices> presets, const ListChoices &choices)
{
    const auto same = std::find_if(presets.begin(), presets.end(), [&](const ListChoices &preset) {
        return preset.name == choices.name;
    });
    if (same == presets.end())
        presets.push_back(choices);
    else
        *same = choices;
    return presets;
}

} // namespace kq
