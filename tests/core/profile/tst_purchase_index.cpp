#include "core/profile/profile_builder.h"

#include <QRegularExpression>
#include <QtTest>

#include <utility>
#include <vector>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t latestMonth = std::uint64_t{1} << 63U;

class Shop {
public:
    Shop()
    {
        for (std::int64_t id = 1; id <= 3; ++id) {
            Customer customer;
            customer.id = {id};
            m_builder.addCustomer(customer);
        }
    }

    Shop &order(std::int64_t of, QDate on, const QStringList &categories = {},
                OrderStatus status = OrderStatus::Completed)
    {
        Order order;
        order.id = {++m_orders};
        order.customer = CustomerId{of};
        order.placedAt = Moment::of(on);
        order.status = status;
        std::vector<OrderLine> lines;
        for (const QString &category : categories) {
            OrderLine line;
            line.productName = u"hàng "_s + category;
            line.category = category;
            lines.push_back(line);
        }
        m_builder.addOrder(order, lines);
        return *this;
    }

    std::shared_ptr<const Profiles> profiles()
    {
        Result<std::shared_ptr<const Profiles>> built = m_builder.finish();
        return built ? *built : nullptr;
    }

private:
    ProfileBuilder m_builder;
    std::int64_t m_orders = 0;
};

/// The places of customers with a purchase of a category, and the day of the last.
std::vector<std::pair<std::uint32_t, QDate>> purchasers(const Profiles &profiles,
                                                        const QString &folded)
{
    const CategoryColumns &columns = profiles.categories();
    const std::uint32_t category = profiles.products().categoryNumber(folded);
    std::vector<std::pair<std::uint32_t, QDate>> found;
    for (std::size_t i = columns.starts[category]; i < columns.starts[category + 1]; ++i) {
        found.emplace_back(columns.customers[i],
                           QDate::fromJulianDay(profiles.orders().firstDay + columns.lastDays[i]));
    }
    return found;
}

} // namespace

class TstPurchaseIndex : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void monthsCountBackFromTheLastOrder()
    {
        const auto profiles = Shop()
                                  .order(1, {2025, 12, 31})
                                  .order(1, {2025, 12, 1})
                                  .order(1, {2025, 10, 1})
                                  .order(2, {2026, 1, 1}, {}, OrderStatus::Cancelled)
                                  .order(2, {2025, 11, 30}, {}, OrderStatus::Open)
                                  .profiles();
        const std::vector<std::uint64_t> &months = profiles->orders().purchaseMonths;
        QCOMPARE(months.size(), std::size_t{3});
        QCOMPARE(months[0], (latestMonth >> 1U) | (latestMonth >> 3U));
        QCOMPARE(months[1], latestMonth >> 2U); // a cancelled order is no purchase
        QCOMPARE(months[2], std::uint64_t{0});
    }

    void monthsEarlierThan64HaveNoBit()
    {
        const auto profiles = Shop()
                                  .order(1, {2020, 9, 30})
                                  .order(1, {2020, 10, 1})
                                  .order(2, {2026, 1, 15})
                                  .profiles();
        QCOMPARE(profiles->orders().purchaseMonths[0], std::uint64_t{1});
        QCOMPARE(profiles->orders().purchaseMonths[1], latestMonth);
    }

    void categoriesKnowTheLastPurchaseOfEachCustomer()
    {
        const auto profiles = Shop()
                                  .order(3, {2025, 2, 1}, {u"Trà"_s, u"Bánh"_s})
                                  .order(3, {2025, 3, 1}, {u"TRÀ"_s, u"Trà"_s})
                                  .order(3, {2025, 4, 1}, {u"Trà"_s}, OrderStatus::Returned)
                                  .order(1, {2025, 1, 5}, {u"Trà"_s, QString()})
                                  .profiles();
        using Found = std::vector<std::pair<std::uint32_t, QDate>>;
        QCOMPARE(purchasers(*profiles, u"tra"_s),
                 (Found{{0, QDate(2025, 1, 5)}, {2, QDate(2025, 3, 1)}}));
        QCOMPARE(purchasers(*profiles, u"banh"_s), (Found{{2, QDate(2025, 2, 1)}}));
        QCOMPARE(purchasers(*profiles, u"xôi"_s), Found()); // no such category
    }
};

QTEST_APPLESS_MAIN(TstPurchaseIndex)
#include "tst_purchase_index.moc"
