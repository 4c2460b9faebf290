#include "app/cli/commands.h"
#include "app/cli/value_text.h"
#include "core/condition/explain.h"
#include "core/condition/funnel.h"
#include "core/condition/json.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>
#include <functional>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr double nanosecondsPerMillisecond = 1e6;

/// The tree as JSON with something added to each of its nodes, which are visited in document
/// order: the JSON has the children of a group under the same key as the condition has them.
using Annotate = std::function<void(QJsonObject &node, const Condition &condition)>;

QJsonObject annotated(QJsonObject node, const Condition &condition, const Annotate &annotate)
{
    annotate(node, condition);
    if (const auto *group = std::get_if<Group>(&condition.node)) {
        const QJsonArray plain = node["conditions"_L1].toArray();
        QJsonArray children;
        for (qsizetype i = 0; i < plain.size(); ++i) {
            children.append(annotated(plain[i].toObject(),
                                      group->children[static_cast<std::size_t>(i)], annotate));
        }
        node["conditions"_L1] = children;
    }
    return node;
}

QJsonObject treeOf(const Condition &condition, const Annotate &annotate)
{
    const QJsonObject tree = QJsonDocument::fromJson(writeCondition(condition)).object();
    return annotated(tree, condition, annotate);
}

/// The nodes of an answer that has the shape of the tree, in document order.
template <class Node>
void flatten(const Node &node, std::vector<const Node *> &flat)
{
    flat.push_back(&node);
    for (const Node &child : node.children)
        flatten(child, flat);
}

/// One line a node, indented as deep as it lies.
void printTree(const QJsonObject &node, const std::function<QString(const QJsonObject &)> &line,
               int depth = 0)
{
    QJsonObject leaf = node;
    for (const char *key :
         {"conditions", "holds", "actual", "alone", "remaining", "version", "orders_that_prove_it"})
        leaf.remove(QLatin1String(key));
    printLine(QString(2 * depth, u' ') + line(node) + u"  "_s +
              QString::fromUtf8(QJsonDocument(leaf).toJson(QJsonDocument::Compact)));
    const QJsonArray children = node["conditions"_L1].toArray();
    for (const QJsonValue &child : children)
        printTree(child.toObject(), line, depth + 1);
}

/// What a leaf was tested on. Of several texts all, because any of them may be the one that holds.
QJsonValue actualOf(const Value &value)
{
    const auto *texts = std::get_if<QStringList>(&value);
    return texts != nullptr && texts->size() > 1 ? QJsonArray::fromStringList(*texts)
                                                 : jsonOf(value);
}

QString textOf(const QJsonValue &actual)
{
    if (!actual.isArray())
        return csvOf(actual);
    QStringList texts;
    const QJsonArray values = actual.toArray();
    for (const QJsonValue &value : values)
        texts.append(csvOf(value));
    return texts.join("; "_L1);
}

} // namespace

ExitStatus runCount(Session &session)
{
    QElapsedTimer clock;
    clock.start();
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    const double loaded = static_cast<double>(clock.nsecsElapsed()) / nanosecondsPerMillisecond;
    const std::optional<Condition> condition = session.readCondition(*snapshot);
    if (!condition)
        return ExitStatus::Failed;

    int repeat = 1;
    if (session.call().has(u"repeat"_s)) {
        bool isNumber = false;
        repeat = session.call().value(u"repeat"_s).toInt(&isNumber);
        if (!isNumber || repeat < 1) {
            return session.wrongCall(
                session.words().say(QT_TRANSLATE_NOOP("Words", "--repeat needs a number from 1.")));
        }
    }
    std::vector<double> times;
    std::int64_t count = 0;
    for (int i = 0; i < repeat; ++i) {
        clock.restart();
        const Result<CustomerSet> members =
            evaluate(*condition, snapshot->at(session.asOf()), session.control());
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / nanosecondsPerMillisecond);
        if (!members)
            return session.fail(members.error());
        count = members->count();
    }
    std::sort(times.begin(), times.end());
    if (session.call().json) {
        printJson(QJsonObject{{"count"_L1, qint64(count)},
                              {"customers"_L1, qint64(snapshot->profiles->size())},
                              {"as_of"_L1, session.asOf().toString(Qt::ISODate)},
                              {"load_ms"_L1, loaded},
                              {"elapsed_ms"_L1, times[times.size() / 2]}});
        return ExitStatus::Done;
    }
    const Formatter format = session.formatter(snapshot->settings);
    printLine(session.words()
                  .say(QT_TRANSLATE_NOOP("Words", "%1 of %2 customers"))
                  .arg(format.number(count),
                       format.number(static_cast<std::int64_t>(snapshot->profiles->size()))));
    return ExitStatus::Done;
}

ExitStatus runExplain(Session &session)
{
    bool isNumber = false;
    const qint64 id = session.call().value(u"customer"_s).toLongLong(&isNumber);
    if (!isNumber) {
        return session.wrongCall(session.words().say(
            QT_TRANSLATE_NOOP("Words", "--customer needs a customer's number.")));
    }
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    const std::optional<Condition> condition = session.readCondition(*snapshot);
    if (!condition)
        return ExitStatus::Failed;
    const Result<Explanation> explanation =
        explain(*condition, CustomerId{id}, snapshot->at(session.asOf()), session.control());
    if (!explanation)
        return session.fail(explanation.error());

    std::vector<const Explanation *> nodes;
    flatten(*explanation, nodes);
    std::size_t at = 0;
    const QJsonObject tree = treeOf(*condition, [&](QJsonObject &node, const Condition &test) {
        const Explanation &answer = *nodes[at++];
        node.insert("holds"_L1, answer.holds);
        if (std::holds_alternative<Group>(test.node))
            return;
        node.insert("actual"_L1,
                    answer.actual ? actualOf(*answer.actual) : QJsonValue(QJsonValue::Null));
        QJsonArray orders;
        for (const OrderId order : answer.orders)
            orders.append(qint64(order.value));
        if (!orders.isEmpty())
            node.insert("orders_that_prove_it"_L1, orders);
    });
    if (session.call().json) {
        printJson(tree);
        return ExitStatus::Done;
    }
    printTree(tree, [](const QJsonObject &node) {
        const QString sign = node["holds"_L1].toBool() ? u"✓"_s : u"✗"_s;
        const QString actual = textOf(node["actual"_L1]);
        return actual.isEmpty() ? sign : QString(sign + u' ' + actual);
    });
    return ExitStatus::Done;
}

ExitStatus runFunnel(Session &session)
{
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    const std::optional<Condition> condition = session.readCondition(*snapshot);
    if (!condition)
        return ExitStatus::Failed;
    const Result<FunnelStep> steps =
        funnel(*condition, snapshot->at(session.asOf()), session.control());
    if (!steps)
        return session.fail(steps.error());

    std::vector<const FunnelStep *> nodes;
    flatten(*steps, nodes);
    std::size_t at = 0;
    const QJsonObject tree = treeOf(*condition, [&](QJsonObject &node, const Condition &) {
        const FunnelStep &step = *nodes[at++];
        node.insert("alone"_L1, qint64(step.alone));
        node.insert("remaining"_L1, qint64(step.remaining));
    });
    if (session.call().json) {
        printJson(tree);
        return ExitStatus::Done;
    }
    printTree(tree, [](const QJsonObject &node) {
        return QString(csvOf(node["alone"_L1]) + u" → "_s + csvOf(node["remaining"_L1]));
    });
    return ExitStatus::Done;
}

} // namespace kq::cli
