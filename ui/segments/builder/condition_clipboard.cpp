#include "ui/segments/builder/condition_clipboard.h"

#include "core/condition/json.h"

namespace kq {

namespace {

constexpr qsizetype longestText = 1'000'000; ///< what is longer was copied from somewhere else

} // namespace

std::unique_ptr<QMimeData> asMimeData(const Condition &condition)
{
    auto data = std::make_unique<QMimeData>();
    const QByteArray json = writeCondition(condition, JsonLayout::Indented);
    data->setData(QString::fromLatin1(conditionMimeType), json);
    data->setText(QString::fromUtf8(json));
    return data;
}

std::optional<Condition> conditionIn(const QMimeData &data, const AttributeTypes &attributes)
{
    const QString type = QString::fromLatin1(conditionMimeType);
    const QByteArray json = data.hasFormat(type) ? data.data(type) : data.text().toUtf8();
    if (json.isEmpty() || json.size() > longestText)
        return std::nullopt;
    Result<Condition> read = readCondition(json, attributes);
    if (!read)
        return std::nullopt;
    const Group &group = std::get<Group>(read->node);
    const bool isOne = group.match == Match::All && group.children.size() == 1;
    return isOne ? group.children.front() : *read;
}

} // namespace kq
