#include "bench/questions.h"

#include "core/condition/json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kq::bench {

using namespace Qt::StringLiterals;

std::vector<Question> questions(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the questions are missing from the program");
    std::vector<Question> questions;
    for (const QJsonValue &entry : QJsonDocument::fromJson(file.readAll()).array()) {
        QJsonObject object = entry.toObject();
        const QString name = object.take("name"_L1).toString();
        object.insert("version"_L1, 1);
        Result<Condition> condition = readCondition(QJsonDocument(object).toJson());
        if (!condition)
            qFatal("question %ls is faulty at %ls", qUtf16Printable(name),
                   qUtf16Printable(condition.error().place));
        questions.push_back({name, std::move(*condition)});
    }
    return questions;
}

} // namespace kq::bench
