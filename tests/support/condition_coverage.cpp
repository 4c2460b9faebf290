#include "support/condition_coverage.h"

#include "core/base/overloaded.h"
#include "core/condition/catalogue.h"
#include "core/condition/operator_keys.h"

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

/// Groups inside each other below the root that random trees and cases must have reached.
constexpr int deepestAsked = 3;

constexpr QLatin1String phone("phone");
constexpr QLatin1String area("area");
constexpr QLatin1String dateField("date field");
constexpr QLatin1String dateMetric("date metric");
constexpr QLatin1String placed("where placed");

QString nameOf(const char *kind, const QString &what)
{
    return QLatin1String(kind) + u' ' + what;
}

template <class Enum>
void listKeys(QStringList &all, const QString &kind)
{
    for (const auto &[value, key] : KeyTable<Enum>::entries)
        all << kind + u' ' + QLatin1String(key);
}

void listDates(QStringList &all, const QString &kind)
{
    listKeys<DateOp>(all, kind);
    listKeys<TimeUnit>(all, kind + u" of"_s);
    listKeys<CalendarPeriod>(all, kind + u" of"_s);
}

QString attributeKind(const FieldTest &test)
{
    return std::visit(Overloaded{
                          [](const TextTest &) { return u"text"_s; },
                          [](const NumberTest &) { return u"number"_s; },
                          [](const DateTest &) { return u"date"_s; },
                          [](const ChoiceTest &) { return u"choice"_s; },
                          [](const TagsTest &) { return u"tags"_s; },
                          [](const YesNoTest &) { return u"yes/no"_s; },
                      },
                      test.test);
}

} // namespace

QStringList ConditionCoverage::everything()
{
    QStringList all;
    listKeys<Match>(all, u"group"_s);
    for (const char *match : {"all", "any", "none"})
        all << nameOf("empty group", QLatin1String(match));
    all << u"depth %1"_s.arg(deepestAsked);
    for (const FieldEntry &entry : customerFields())
        all << nameOf("field", QLatin1String(entry.key));
    for (const char *type : {"text", "number", "date", "choice", "yes/no"})
        all << nameOf("attribute", QLatin1String(type));
    listKeys<TextOp>(all, u"text"_s);
    listKeys<TextOp>(all, phone);
    listKeys<NumberOp>(all, u"number field"_s);
    listDates(all, dateField);
    listKeys<ChoiceOp>(all, u"choice"_s);
    listKeys<ChoiceOp>(all, area);
    listKeys<TagsOp>(all, u"tags"_s);
    listKeys<YesNoOp>(all, u"yes/no"_s);
    for (const MetricEntry &entry : orderMetrics()) {
        const QLatin1String key(entry.key);
        all << nameOf("metric", key) << nameOf("metric with where", key)
            << nameOf("metric with lines", key) << nameOf("rank", key);
    }
    listKeys<NumberOp>(all, u"number metric"_s);
    listDates(all, dateMetric);
    for (const char *statistic : {"mean", "median", "pNN"})
        all << nameOf("of_shop", QLatin1String(statistic));
    for (const char *op :
         {"equals", "not_equals", "greater_than", "at_least", "less_than", "at_most"})
        all << nameOf("of_shop", QLatin1String(op));
    listKeys<RankOp>(all, u"rank"_s);
    listKeys<SegmentOp>(all, u"segment"_s);
    all << u"segment by name"_s << u"segment by id"_s;
    listKeys<TierMove>(all, u"tier"_s);
    for (const ContactMetricEntry &entry : contactMetrics())
        all << nameOf("contacts", QLatin1String(entry.key));
    all << u"contacts where placed"_s << u"contacts where channel"_s;
    for (const char *key : {"placed", "status", "area", "channel", "branch", "source", "discounted",
                            "total", "weekday", "hours", "product", "category"})
        all << nameOf("where", QLatin1String(key));
    listKeys<OrderStatus>(all, u"where status"_s);
    listDates(all, placed);
    listKeys<NumberOp>(all, u"where total"_s);
    return all;
}

QStringList ConditionCoverage::missing() const
{
    QStringList parts = everything();
    parts.removeIf([this](const QString &part) { return m_seen.contains(part); });
    return parts;
}

void ConditionCoverage::addNode(const Condition &condition, int depth)
{
    std::visit(Overloaded{
                   [&](const Group &group) {
                       m_seen << u"group "_s + keyOf(group.match) << u"depth %1"_s.arg(depth);
                       if (group.children.empty())
                           m_seen << u"empty group "_s + keyOf(group.match);
                       for (const Condition &child : group.children)
                           addNode(child, depth + 1);
                   },
                   [&](const FieldTest &test) { addField(test); },
                   [&](const MetricTest &test) { addMetric(test); },
                   [&](const RankTest &test) { addRank(test); },
                   [&](const SegmentTest &test) { addSegment(test); },
                   [&](const TierMoveTest &test) { m_seen << u"tier "_s + keyOf(test.move); },
                   [&](const ContactTest &test) { addContact(test); },
               },
               condition.node);
}

void ConditionCoverage::addField(const FieldTest &test)
{
    if (test.field == Field::Attribute)
        m_seen << u"attribute "_s + attributeKind(test);
    else
        m_seen << nameOf("field", QLatin1String(entryOf(test.field).key));
    const QString ofText = test.field == Field::Phone ? QString(phone) : u"text"_s;
    const QString ofChoice = test.field == Field::Area ? QString(area) : u"choice"_s;
    std::visit(Overloaded{
                   [&](const TextTest &text) { m_seen << ofText + u' ' + keyOf(text.op); },
                   [&](const NumberTest &number) { addNumber(u"number field"_s, number); },
                   [&](const DateTest &date) { addDate(dateField, date); },
                   [&](const ChoiceTest &choice) { m_seen << ofChoice + u' ' + keyOf(choice.op); },
                   [&](const TagsTest &tags) { m_seen << u"tags "_s + keyOf(tags.op); },
                   [&](const YesNoTest &yesNo) { m_seen << u"yes/no "_s + keyOf(yesNo.op); },
               },
               test.test);
}

void ConditionCoverage::addMetric(const MetricTest &test)
{
    const QLatin1String key(entryOf(test.metric).key);
    m_seen << nameOf("metric", key);
    if (test.where != OrderFilter())
        m_seen << nameOf("metric with where", key);
    if (test.where.product || test.where.category)
        m_seen << nameOf("metric with lines", key);
    addWhere(test.where);
    std::visit(Overloaded{
                   [&](const NumberTest &number) { addNumber(u"number metric"_s, number); },
                   [&](const DateTest &date) { addDate(dateMetric, date); },
               },
               test.test);
}

void ConditionCoverage::addRank(const RankTest &test)
{
    m_seen << nameOf("rank", QLatin1String(entryOf(test.metric).key))
           << u"rank "_s + keyOf(test.op);
    addWhere(test.where);
}

void ConditionCoverage::addSegment(const SegmentTest &test)
{
    const bool byName = std::holds_alternative<QString>(test.segment);
    m_seen << u"segment "_s + keyOf(test.op)
           << (byName ? u"segment by name"_s : u"segment by id"_s);
}

void ConditionCoverage::addContact(const ContactTest &test)
{
    m_seen << nameOf("contacts", QLatin1String(entryOf(test.metric).key));
    if (test.where.placed)
        m_seen << u"contacts where placed"_s;
    if (test.where.channel)
        m_seen << u"contacts where channel"_s;
}

void ConditionCoverage::addWhere(const OrderFilter &where)
{
    const auto note = [this](const char *key, bool there) {
        if (there)
            m_seen << nameOf("where", QLatin1String(key));
    };
    note("placed", where.placed.has_value());
    note("status", where.status.has_value());
    note("area", where.area.has_value());
    note("channel", where.channel.has_value());
    note("branch", where.branch.has_value());
    note("source", where.source.has_value());
    note("discounted", where.discounted.has_value());
    note("total", where.total.has_value());
    note("weekday", where.weekday.has_value());
    note("hours", where.hours.has_value());
    note("product", where.product.has_value());
    note("category", where.category.has_value());
    if (where.placed)
        addDate(placed, *where.placed);
    if (where.total)
        addNumber(u"where total"_s, *where.total);
    for (const OrderStatus status : where.status.value_or(std::vector<OrderStatus>()))
        m_seen << u"where status "_s + keyOf(status);
}

void ConditionCoverage::addNumber(const QString &kind, const NumberTest &test)
{
    m_seen << kind + u' ' + keyOf(test.op);
    const ShopStatistic *statistic = std::get_if<ShopStatistic>(&test.value);
    if (!statistic)
        return;
    m_seen << u"of_shop "_s + keyOf(test.op);
    switch (statistic->kind) {
    case ShopStatistic::Kind::Mean:
        m_seen << u"of_shop mean"_s;
        return;
    case ShopStatistic::Kind::Median:
        m_seen << u"of_shop median"_s;
        return;
    case ShopStatistic::Kind::Percentile:
        m_seen << u"of_shop pNN"_s;
        return;
    }
}

void ConditionCoverage::addDate(const QString &kind, const DateTest &test)
{
    m_seen << kind + u' ' + keyOf(test.op);
    if (const Span *span = std::get_if<Span>(&test.value))
        addSpan(kind, *span);
    if (const CalendarPeriod *period = std::get_if<CalendarPeriod>(&test.value))
        m_seen << kind + u" of "_s + keyOf(*period);
}

void ConditionCoverage::addSpan(const QString &kind, const Span &span)
{
    m_seen << kind + u" of "_s + keyOf(span.unit);
}

} // namespace kq::test
