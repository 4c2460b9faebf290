#pragma once

#include "core/condition/field.h"
#include "core/domain/keys.h"

#include <QLatin1String>
#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace kq {

/// What kind of test a field or metric takes.
enum class ValueType { Text, Number, Money, Date, Choice, Tags, YesNo };

/// What a number counts, for editors and for words.
enum class Unit {
    None,
    Years,
    Days,
    Orders,
    Months,
    Percent,
    Pieces,
    Products,
    Score,
    Ratio,
    Messages
};

/// The groups in which the builder and the manual list conditions, as people think of them.
enum class Theme {
    Customer,
    Bought,
    HowMuch,
    When,
    TierAndScore,
    Segments,
    Messages,
    OwnAttributes,
};

struct FieldEntry {
    Field field;
    const char *key;
    ValueType type;
    Unit unit;
    Theme theme;
    bool neverEmpty;                        ///< such as consent: `is_empty` holds for nobody
    std::span<const char *const> fixedKeys; ///< the words of a choice with fixed keys, else empty
};

struct MetricEntry {
    Metric metric;
    const char *key;
    ValueType type;
    Unit unit;
    Theme theme;
    bool neverEmpty;  ///< 0 without orders instead of empty
    bool canTopShare; ///< metrics of money and number that can be added up
};

struct ContactMetricEntry {
    ContactMetric metric;
    const char *key;
    ValueType type;
    Unit unit;
};

/// The one list of every customer field, in the order of the contract. `attribute:NAME` is not in
/// it: its type is the shop's.
std::span<const FieldEntry> customerFields();

/// The one list of every order metric.
std::span<const MetricEntry> orderMetrics();

/// The one list of every contact metric.
std::span<const ContactMetricEntry> contactMetrics();

const FieldEntry &entryOf(Field field); ///< of any field but Field::Attribute
const MetricEntry &entryOf(Metric metric);
const ContactMetricEntry &entryOf(ContactMetric metric);

/// The entry of a key, compared letter by letter; null where there is none.
const FieldEntry *findField(QStringView key);
const MetricEntry *findMetric(QStringView key);
const ContactMetricEntry *findContactMetric(QStringView key);

/// What stands before the name of one of the shop's own attributes: `attribute:`.
inline constexpr QLatin1String attributePrefix{"attribute:"};

/// The types of the shop's own attributes, which the catalogue cannot know.
class AttributeTypes {
public:
    AttributeTypes() = default;
    AttributeTypes(const AttributeTypes &) = default;
    AttributeTypes &operator=(const AttributeTypes &) = default;
    virtual ~AttributeTypes() = default;

    /// The declared type of the attribute whose folded name is that of @p name; empty where the
    /// shop has none of that name.
    [[nodiscard]] virtual std::optional<ValueType> typeOf(QStringView name) const = 0;
};

/// A shop without attributes of its own.
class NoAttributes final : public AttributeTypes {
public:
    [[nodiscard]] std::optional<ValueType> typeOf(QStringView) const override
    {
        return std::nullopt;
    }
};

} // namespace kq
