#include "core/care/plan.h"

#include "core/domain/keys.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kq {

using namespace Qt::StringLiterals;

std::optional<CarePlan> carePlan(QStringView key, Language language)
{
    QFile file(u":/care/plans.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the care plans are missing from the program");
    const QJsonArray plans = QJsonDocument::fromJson(file.readAll()).object()["plans"_L1].toArray();
    const QLatin1String tongue = keyOf(language);
    for (const QJsonValue &plan : plans) {
        if (plan["key"_L1].toString() != key)
            continue;
        return CarePlan{plan["goal"_L1][tongue].toString(),
                        plan["offer"_L1][tongue].toString(),
                        plan["channel"_L1][tongue].toString(),
                        plan["rhythm"_L1][tongue].toString(),
                        plan["zalo"_L1].toString(),
                        plan["sms"_L1]["text"_L1].toString(),
                        plan["sms"_L1]["purpose"_L1].toString() == "advertising"_L1,
                        plan["message_en"_L1].toString(),
                        plan["sending"_L1].toBool()};
    }
    return std::nullopt;
}

} // namespace kq
