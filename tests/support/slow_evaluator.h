#pragma once

#include "core/condition/condition.h"
#include "core/condition/metric_column.h"
#include "support/rational.h"
#include "support/test_shop.h"

#include <QDate>
#include <QStringList>

#include <deque>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace kq::test {

/// The condition language of contract.md §2 word by word: one customer at a time over plain
/// structs, nothing prepared, nothing shared with the product but folding and the list of
/// provinces. It is the second voice beside the fast evaluator and must never learn from it.
///
/// In five files by subject: slow_evaluator.cpp for groups, segments and tiers, slow_fields.cpp for
/// customer fields, slow_metrics.cpp for orders, contacts, ranks and statistics, slow_tests.cpp for
/// what operators say of a value, slow_values.cpp for the values themselves.
///
/// What the contract leaves open is read so:
/// - `phone_kind` of several phones: a test holds if it holds for any of them.
/// - A tier move is false where the customer is in no tier at one of the two days.
/// - Opening figures count at an as-of date while no order of their source exists at that date.
///   Without a first date the last one stands for it; without a total they add nothing to it.
/// - The median gap of an even number of gaps is the mean of the two in the middle.
/// - Lines without code and name count as no product.
/// - `top_share` of 0 percent, or of a sum that is not above 0, is nobody: no customers reach it.
class SlowEvaluator {
public:
    /// @p shop must outlive the evaluator.
    explicit SlowEvaluator(const TestShop &shop)
        : m_shop(shop)
        , m_words(shop)
    {}

    [[nodiscard]] std::vector<CustomerId> membersOf(const Condition &condition, QDate asOf) const;
    [[nodiscard]] bool holds(const Condition &condition, const Customer &customer,
                             QDate asOf) const;

    /// The key of the first tier that takes the customer; empty where none does.
    [[nodiscard]] std::optional<QString> tierOf(const Customer &customer, QDate asOf) const;

    /// A metric is a number or a date, or empty.
    using Value = std::variant<std::monostate, Rational, QDate>;
    [[nodiscard]] Value metricOf(Metric metric, const OrderFilter &where, const Customer &customer,
                                 QDate asOf) const;
    /// The orders that a metric with this filter counts, in the order of the shop.
    [[nodiscard]] std::vector<OrderId> countedOrders(const OrderFilter &where,
                                                     const Customer &customer, QDate asOf) const;
    /// The value that a test of a field looks at, in the form in which an explanation tells it.
    [[nodiscard]] kq::Value fieldValueOf(const FieldTest &test, const Customer &customer,
                                         QDate asOf) const;
    /// The value of a contact metric, likewise.
    [[nodiscard]] kq::Value contactValueOf(const ContactTest &test, const Customer &customer,
                                           QDate asOf) const;

private:
    // slow_evaluator.cpp
    [[nodiscard]] bool groupHolds(const Group &group, const Customer &customer, QDate asOf) const;
    [[nodiscard]] bool segmentHolds(const SegmentTest &test, const Customer &customer,
                                    QDate asOf) const;
    [[nodiscard]] bool moveHolds(const TierMoveTest &test, const Customer &customer,
                                 QDate asOf) const;
    [[nodiscard]] std::optional<std::size_t> tierPlaceOf(const Customer &customer,
                                                         QDate asOf) const;

    // slow_fields.cpp
    [[nodiscard]] bool fieldHolds(const FieldTest &test, const Customer &customer,
                                  QDate asOf) const;
    [[nodiscard]] bool textFieldHolds(Field field, const TextTest &test,
                                      const Customer &customer) const;
    [[nodiscard]] bool choiceFieldHolds(Field field, const ChoiceTest &test,
                                        const Customer &customer, QDate asOf) const;
    [[nodiscard]] bool dateFieldHolds(Field field, const DateTest &test, const Customer &customer,
                                      QDate asOf) const;
    [[nodiscard]] std::optional<Rational> numberField(Field field, const Customer &customer,
                                                      QDate asOf) const;
    [[nodiscard]] bool attributeHolds(const FieldTest &test, const Customer &customer,
                                      QDate asOf) const;
    [[nodiscard]] int scoreOf(Field field, const Customer &customer, QDate asOf) const;
    [[nodiscard]] QString sourceName(SourceId id) const;

    // slow_metrics.cpp
    /// An order that a filter keeps, with those of its lines that match.
    struct Kept {
        const Order *order;
        std::vector<const OrderLine *> lines;
    };
    [[nodiscard]] bool metricHolds(const MetricTest &test, const Customer &customer,
                                   QDate asOf) const;
    [[nodiscard]] bool rankHolds(const RankTest &test, const Customer &customer, QDate asOf) const;
    [[nodiscard]] bool contactHolds(const ContactTest &test, const Customer &customer,
                                    QDate asOf) const;
    [[nodiscard]] std::vector<Kept> ordersOf(const Customer &customer, const OrderFilter &where,
                                             QDate asOf) const;
    [[nodiscard]] bool keeps(const OrderFilter &where, const Order &order, QDate asOf) const;
    [[nodiscard]] std::vector<OpeningFigures> openingOf(const Customer &customer,
                                                        const OrderFilter &where, QDate asOf) const;
    /// The values of everybody for whom the metric is not empty, dates as day numbers. They are
    /// the same for every customer who is asked about, so they are kept from one to the next.
    using ShopValues = std::vector<std::pair<CustomerId, Rational>>;
    struct Remembered {
        Metric metric;
        OrderFilter where;
        QDate asOf;
        ShopValues values;
    };
    [[nodiscard]] const ShopValues &valuesOfShop(Metric metric, const OrderFilter &where,
                                                 QDate asOf) const;

    const TestShop &m_shop;
    ShopWords m_words;
    mutable std::deque<Remembered> m_remembered;
};

// slow_tests.cpp

/// Whether the test holds for a text field with these values; none is the empty value.
bool textHolds(const TextTest &test, const QStringList &values);
/// The same for phone numbers, rule 3.
bool phoneHolds(const TextTest &test, const QStringList &numbers, const QString &country);
bool choiceHolds(const ChoiceTest &test, const QStringList &values);
/// The same for areas, rule 12.
bool areaHolds(const ChoiceTest &test, const QString &area);
bool tagsHold(const TagsTest &test, const QStringList &tags);
bool yesNoHolds(const YesNoTest &test, std::optional<bool> value);
/// @p ofShop is what a statistic of the shop in the test came to.
bool numberHolds(const NumberTest &test, const std::optional<Rational> &value,
                 const std::optional<Rational> &ofShop = {});
bool dateHolds(const DateTest &test, std::optional<QDate> value, QDate asOf);
/// The two date operators that need no year.
bool anniversaryHolds(const DateTest &test, int month, int day, QDate asOf);
/// @p day less a stretch of time, rule 5.
QDate before(QDate day, Span span);
/// The anniversary that falls into @p year, rule 6.
QDate anniversaryIn(int year, int month, int day);

} // namespace kq::test
