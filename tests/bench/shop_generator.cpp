#include "bench/shop_generator.h"

#include "bench/dice.h"

#include <QStringList>

#include <algorithm>

namespace kq::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int ordersPerCustomer = 10;
constexpr int days = 1826; // 2021 to 2025
constexpr int secondsPerDay = 86'400;
constexpr int productCount = 20'000;
constexpr int categoryCount = 40;
constexpr int tagCount = 40;

const QDate firstDay(2021, 1, 1);

const QStringList &familyNames()
{
    static const QStringList names{u"Nguyễn"_s, u"Trần"_s, u"Lê"_s,  u"Phạm"_s, u"Hoàng"_s,
                                   u"Huỳnh"_s,  u"Phan"_s, u"Vũ"_s,  u"Võ"_s,   u"Đặng"_s,
                                   u"Bùi"_s,    u"Đỗ"_s,   u"Ngô"_s, u"Dương"_s};
    return names;
}

const QStringList &middleNames()
{
    static const QStringList names{u"Văn"_s,  u"Thị"_s,  u"Hữu"_s,   u"Đức"_s,
                                   u"Ngọc"_s, u"Minh"_s, u"Thanh"_s, u"Xuân"_s};
    return names;
}

const QStringList &givenNames()
{
    static const QStringList names{
        u"An"_s,   u"Bình"_s, u"Châu"_s, u"Dũng"_s,  u"Giang"_s, u"Hà"_s,    u"Hải"_s,
        u"Hạnh"_s, u"Hiếu"_s, u"Hoa"_s,  u"Hùng"_s,  u"Hương"_s, u"Khánh"_s, u"Lan"_s,
        u"Linh"_s, u"Long"_s, u"Mai"_s,  u"Nam"_s,   u"Nga"_s,   u"Phong"_s, u"Phúc"_s,
        u"Quân"_s, u"Sơn"_s,  u"Thảo"_s, u"Trang"_s, u"Tuấn"_s,  u"Vy"_s};
    return names;
}

const QStringList &areas()
{
    static const QStringList names{
        u"Hồ Chí Minh"_s, u"Hà Nội"_s,     u"Đà Nẵng"_s,   u"Hải Phòng"_s, u"Cần Thơ"_s,
        u"Đồng Nai"_s,    u"Bình Dương"_s, u"Khánh Hòa"_s, u"Lâm Đồng"_s,  u"Quảng Ninh"_s,
        u"Nghệ An"_s,     u"Thanh Hóa"_s,  u"An Giang"_s,  u"Đắk Lắk"_s,   u"Bình Định"_s};
    return names;
}

/// The lower numbers come more often.
int skewed(Dice &dice, int count)
{
    return static_cast<int>(count * dice.share() * dice.share());
}

Customer generatedCustomer(std::int64_t id, std::int32_t registered, Dice &dice)
{
    Customer customer;
    customer.id = {id};
    customer.name = familyNames()[skewed(dice, static_cast<int>(familyNames().size()))] + u' ' +
                    middleNames()[dice.below(static_cast<int>(middleNames().size()))] + u' ' +
                    givenNames()[dice.below(static_cast<int>(givenNames().size()))];
    static const QStringList prefixes{u"90"_s, u"91"_s, u"93"_s, u"96"_s, u"98"_s,
                                      u"32"_s, u"70"_s, u"79"_s, u"86"_s, u"35"_s};
    const QString subscriber = QString::number(id % 10'000'000).rightJustified(7, u'0');
    customer.phones = {{u"+84"_s + prefixes[dice.below(10)] + subscriber, PhoneKind::Mobile}};
    if (dice.share() < 0.7)
        customer.emails = {u"kh"_s + QString::number(id) + u"@thu.vn"_s};
    customer.codes = {{ShopGenerator::source(), u"KH"_s + QString::number(id)}};
    customer.sources = {ShopGenerator::source()};
    customer.area = areas()[skewed(dice, static_cast<int>(areas().size()))];
    customer.registeredOn = firstDay.addDays(registered);
    const int gender = dice.below(3);
    if (gender < 2)
        customer.gender = static_cast<Gender>(gender);
    const QDate born = QDate(1955, 1, 1).addDays(dice.below(18'250));
    customer.birthday = Birthday{born.year(), born.month(), born.day()};
    customer.consents.zalo = dice.share() < 0.65 ? Consent::Granted : Consent::Unknown;
    for (int tags = dice.poisson(1.2); tags > 0; --tags) {
        const QString tag = u"nhãn "_s + QString::number(skewed(dice, tagCount));
        if (!customer.tags.contains(tag))
            customer.tags.append(tag);
    }
    return customer;
}

OrderLine generatedLine(double spending, Dice &dice)
{
    const double share = dice.share();
    const int product = static_cast<int>(productCount * share * share * share);
    const int quantity = 1 + dice.poisson(0.4);
    const double price = spending * std::exp(11.5 + 0.8 * dice.normal());
    OrderLine line;
    line.productCode = u"SP"_s + QString::number(product);
    line.productName = u"Hàng "_s + QString::number(product);
    line.category = u"Nhóm "_s + QString::number(product * 7919 % categoryCount);
    line.quantity = {quantity * Quantity::perUnit};
    line.amount = {
        std::max<std::int64_t>(1000, static_cast<std::int64_t>(price) * quantity / 100 * 100)};
    return line;
}

} // namespace

QString ShopGenerator::sourceName()
{
    return u"quầy"_s;
}

ShopGenerator::ShopGenerator(std::int64_t customers, std::uint64_t seed)
    : m_customers(customers)
    , m_seed(seed)
{
    Dice dice(seed);
    struct Life {
        double rate;
        int length; // days in which the customer buys
    };
    std::vector<Life> lives;
    double expected = 0;
    for (std::int64_t i = 0; i < customers; ++i) {
        const auto registered = static_cast<std::int32_t>(days * std::pow(dice.share(), 0.75));
        const int left = days - registered;
        const int length = std::min(left, 1 + static_cast<int>(-700 * std::log(1 - dice.share())));
        m_registered.push_back(registered);
        m_spending.push_back(static_cast<float>(std::exp(0.6 * dice.normal())));
        lives.push_back({dice.gamma(0.75), length});
        expected += lives.back().rate * length;
    }
    static constexpr double season[12] = {1.15, 0.6, 0.8,  0.9,  0.9,  1.0,
                                          0.85, 0.9, 0.95, 1.05, 1.35, 1.5};
    const double scale = static_cast<double>(customers) * ordersPerCustomer / expected;
    for (std::uint32_t i = 0; i < lives.size(); ++i) {
        const int count = dice.poisson(lives[i].rate * lives[i].length * scale);
        for (int order = 0; order < count; ++order) {
            double day = 0;
            do {
                day = m_registered[i] + dice.share() * lives[i].length;
            } while (dice.share() * 1.5 > season[static_cast<int>(day) % 365 / 31]);
            m_events.push_back({static_cast<std::int64_t>(day * secondsPerDay), i});
        }
    }
    std::ranges::sort(m_events, {},
                      [](const Event &event) { return std::pair(event.second, event.customer); });
}

void ShopGenerator::customers(const std::function<void(const Customer &)> &visit) const
{
    Dice dice(m_seed + 1);
    for (std::int64_t i = 0; i < m_customers; ++i)
        visit(generatedCustomer(i + 1, m_registered[static_cast<std::size_t>(i)], dice));
}

void ShopGenerator::orders(const std::function<void(const GeneratedOrder &)> &visit) const
{
    static const QStringList channels{u"cửa hàng"_s, u"Shopee"_s, u"Zalo"_s, u"điện thoại"_s};
    Dice dice(m_seed + 2);
    std::int64_t id = 0;
    GeneratedOrder made;
    for (const Event &event : m_events) {
        Order &order = made.order;
        order.id = {++id};
        order.source = source();
        order.code = u"DH"_s + QString::number(id);
        order.customer = CustomerId{event.customer + 1};
        order.placedAt = Moment::of(firstDay.addDays(event.second / secondsPerDay));
        order.placedAt.second = static_cast<std::int32_t>(event.second % secondsPerDay);
        const double fate = dice.share();
        order.status = fate < 0.88   ? OrderStatus::Completed
                       : fate < 0.91 ? OrderStatus::Open
                       : fate < 0.97 ? OrderStatus::Cancelled
                                     : OrderStatus::Returned;
        order.area = areas()[skewed(dice, static_cast<int>(areas().size()))];
        order.channel = channels[dice.below(static_cast<int>(channels.size()))];
        made.lines.clear();
        order.total = {};
        for (int lines = 1 + dice.poisson(1.0); lines > 0; --lines) {
            made.lines.push_back(generatedLine(m_spending[event.customer], dice));
            order.total += made.lines.back().amount;
        }
        const bool discounted = dice.share() < 0.2;
        order.discount = {discounted ? order.total.minor / 10 : 0};
        order.total = order.total - order.discount;
        visit(made);
    }
}

} // namespace kq::bench
