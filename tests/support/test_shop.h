#pragma once

#include "core/condition/catalogue.h"
#include "core/condition/condition.h"
#include "core/condition/definitions.h"
#include "core/domain/customer.h"
#include "core/domain/order.h"
#include "core/profile/contact_columns.h"
#include "core/profile/profile_layers.h"
#include "support/dice.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

/// What tests of several rooms share.
namespace kq::test {

struct TestOrder {
    Order order;
    std::vector<OrderLine> lines;
};

struct TestSource {
    SourceId id;
    QString name;
};

struct TestAttribute {
    QString name;
    ValueType type = ValueType::Text;
};

struct TestSegment {
    SegmentId id;
    QString name;
    Condition condition;
};

struct TestTier {
    QString key;
    Condition condition;
};

/// A message that an exported list has recorded.
struct TestContact {
    CustomerId customer;
    QDate on;
    QString channel;
};

/// A whole shop as plain values, small enough to be read in a failure. Customers by ascending id.
struct TestShop {
    QString country = QStringLiteral("VN");
    std::vector<TestSource> sources;
    std::vector<TestAttribute> attributes;
    std::vector<Customer> customers;
    std::vector<TestOrder> orders;
    std::vector<TestSegment> segments;
    std::vector<TestTier> tiers;
    std::vector<TestContact> contacts;
};

/// The attributes, segments and tiers of a shop, as reading and checking ask for them. The shop
/// must outlive it.
class ShopWords final : public AttributeTypes, public Definitions {
public:
    explicit ShopWords(const TestShop &shop)
        : m_shop(&shop)
    {}

    [[nodiscard]] std::optional<ValueType> typeOf(QStringView name) const override;
    [[nodiscard]] const Condition *
    segment(const std::variant<QString, SegmentId> &reference) const override;
    [[nodiscard]] std::vector<TierDefinition> ladder() const override;

private:
    const TestShop *m_shop;
};

/// The columns of @p shop, for the fast evaluator.
std::shared_ptr<const Profiles> profilesOf(const TestShop &shop);

/// The recorded messages of @p shop, beside its columns.
ContactColumns contactsOf(const TestShop &shop, const ProfileLayers &profiles);

/// The same columns in two layers: when the base was built, some customers were different or not
/// there, and there were some who are gone.
ProfileLayers layersOf(const TestShop &shop, Dice &dice);

} // namespace kq::test
