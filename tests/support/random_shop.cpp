#include "support/random_shop.h"

#include "core/condition/operator_keys.h"
#include "support/random_condition.h"

namespace kq::test {

using namespace Qt::StringLiterals;

QStringList Vocabulary::names()
{
    return {u"Nguyễn Văn An"_s,
            u"nguyen van an"_s,
            u"NGUYỄN  VĂN\u00a0AN"_s,
            u"Nguye\u0302\u0303n Va\u0306n An"_s,
            u"Đặng Thị Ơn"_s,
            u"dang thi on"_s,
            u"Straße 24/7"_s,
            u"An"_s,
            u"李小龍"_s,
            u"ΣΊΣΥΦΟΣ σοφός"_s,
            u"İpek ıŞIK"_s,
            u"Trần 🌸 Hoa‍"_s,
            u"x"_s};
}

QStringList Vocabulary::addresses()
{
    return {u"12 Lê Lợi, Q.1"_s, u"12 le loi, q.1"_s, u"Ấp 3, xã Tân Phú"_s, u"1"_s};
}

QStringList Vocabulary::emails()
{
    return {u"an@shop.vn"_s, u"an.nguyen@shop.vn"_s, u"binh@mail.com"_s, u"b@x.io"_s};
}

QStringList Vocabulary::codes()
{
    return {u"KH001"_s, u"kh001"_s, u"KH002"_s, u"000123"_s, u"Đ-1"_s};
}

QStringList Vocabulary::areas()
{
    return {u"Hà Nội"_s,     u"ha noi"_s,       u"TP.HCM"_s,           u"Hồ Chí Minh"_s,
            u"Bình Dương"_s, u"Cần Thơ"_s,      u"Quận 1, TP.HCM"_s,   u"Hậu Giang"_s,
            u"Đà Nẵng"_s,    u"Quảng Nam"_s,    u"Hồ Chí Minh (cũ)"_s, u"Nhật Bản"_s,
            u"Vĩnh Long"_s,  u"Tỉnh Bến Tre"_s, u"Cần Thơ (cũ)"_s};
}

QStringList Vocabulary::apps()
{
    return {u"none"_s, u"ios"_s, u"Android"_s, u"android"_s};
}

QStringList Vocabulary::tags()
{
    return {u"VIP"_s, u"vip"_s, u"khiếu nại"_s, u"sỉ"_s, u"mẹ & bé"_s};
}

QStringList Vocabulary::sources()
{
    return {u"default"_s, u"Shopee"_s, u"Cửa hàng"_s, u"Zalo OA"_s};
}

QStringList Vocabulary::channels()
{
    return {u"Online"_s, u"online"_s, u"Tại quầy"_s, u"Shopee"_s};
}

QStringList Vocabulary::branches()
{
    return {u"CN Quận 1"_s, u"CN Hà Đông"_s, u"cn  quan 1"_s};
}

QStringList Vocabulary::productCodes()
{
    return {u"SP1"_s, u"sp1"_s, u"SP2"_s, u"SP3"_s};
}

QStringList Vocabulary::productNames()
{
    return {u"Áo thun"_s, u"ao thun"_s, u"Quần jean"_s, u"SP2"_s};
}

QStringList Vocabulary::categories()
{
    return {u"Áo"_s, u"ao"_s, u"Quần"_s, u"Phụ kiện"_s};
}

QStringList Vocabulary::choices()
{
    return {u"Vàng"_s, u"vang"_s, u"Bạc"_s, u"Kim cương"_s};
}

namespace {

/// A word of the list, or none.
QString maybe(Dice &dice, const QStringList &words, int percent = 75)
{
    return dice.chance(percent) ? dice.oneOf(words) : QString();
}

Moment randomMoment(Dice &dice)
{
    const QDate day = randomDay(dice);
    if (dice.chance(25))
        return Moment::of(day);
    const QTime time =
        dice.oneOf({QTime(0, 0), QTime(23, 59, 59), QTime(8, 0), QTime(7, 59, 59), QTime(12, 30)});
    return Moment::of(day, time);
}

Money randomTotal(Dice &dice, OrderStatus status)
{
    if (!isPurchase(status) && dice.chance(50))
        return {-dice.from(0, 3) * 100'000};
    if (dice.chance(2))
        return {dice.oneOf({std::int64_t{900'000'000'000'001}, std::int64_t{900'000'000'000'000},
                            std::int64_t{999'999'999'999'999'999}})};
    if (dice.chance(60))
        return {dice.oneOf({std::int64_t{0}, std::int64_t{1}, std::int64_t{99'999},
                            std::int64_t{100'000}, std::int64_t{250'000}})};
    return {dice.from(0, 5'000'000)};
}

OrderLine randomLine(Dice &dice)
{
    OrderLine line;
    line.productCode = maybe(dice, Vocabulary::productCodes(), 60);
    line.productName = maybe(dice, Vocabulary::productNames(), 70);
    line.category = maybe(dice, Vocabulary::categories());
    line.quantity.millionths =
        dice.oneOf({std::int64_t{1'000'000}, std::int64_t{2'000'000}, std::int64_t{500'000},
                    std::int64_t{333'333}, std::int64_t{0}});
    line.amount.minor = dice.oneOf(
        {std::int64_t{0}, std::int64_t{50'000}, std::int64_t{100'000}, dice.from(0, 900'000)});
    return line;
}

class ShopMaker {
public:
    explicit ShopMaker(std::uint64_t seed)
        : m_dice(seed)
    {}

    TestShop make()
    {
        if (m_dice.chance(10))
            m_shop.country = u"US"_s;
        const QStringList sources = Vocabulary::sources();
        for (qsizetype i = 0; i < sources.size(); ++i)
            m_shop.sources.push_back({SourceId{i + 1}, sources[i]});
        m_shop.attributes = {
            {u"Ghi chú riêng"_s, ValueType::Text}, {u"Điểm"_s, ValueType::Number},
            {u"Công nợ"_s, ValueType::Money},      {u"Ngày hẹn"_s, ValueType::Date},
            {u"Nhận quà"_s, ValueType::YesNo},     {u"Hạng thẻ"_s, ValueType::Choice}};
        addCustomers();
        addOrders();
        addDefinitions();
        addContacts();
        return std::move(m_shop);
    }

private:
    /// What lists have recorded: in some shops nothing.
    void addContacts()
    {
        if (m_dice.chance(30))
            return;
        for (const Customer &customer : m_shop.customers) {
            for (int message = m_dice.small(0, 4); message > 0; --message) {
                const auto channel = static_cast<MessageChannel>(m_dice.from(0, 3));
                m_shop.contacts.push_back(
                    {customer.id, randomDay(m_dice), QString(keyOf(channel))});
            }
        }
    }

    void addCustomers()
    {
        // Mostly a handful; sometimes more than a word of a bitmap, sometimes nobody.
        const int size = m_dice.chance(3) ? 0 : m_dice.chance(15) ? 70 : m_dice.small(1, 24);
        std::int64_t id = 0;
        for (int i = 0; i < size; ++i) {
            id += m_dice.from(1, 3);
            m_shop.customers.push_back(customer({id}));
        }
    }

    Customer customer(CustomerId id)
    {
        Customer customer;
        customer.id = id;
        customer.name = maybe(m_dice, Vocabulary::names(), 85);
        customer.address = maybe(m_dice, Vocabulary::addresses());
        customer.note = maybe(m_dice, Vocabulary::addresses(), 30);
        customer.area = maybe(m_dice, Vocabulary::areas());
        customer.app = maybe(m_dice, Vocabulary::apps());
        if (m_dice.chance(70))
            customer.gender = m_dice.oneOf({Gender::Male, Gender::Female, Gender::Other});
        customer.birthday = birthday();
        if (m_dice.chance(75))
            customer.registeredOn = randomDay(m_dice);
        customer.doNotContact = m_dice.chance(20);
        customer.consents = {consent(), consent(), consent(), consent()};
        addIdentities(customer);
        addOpeningFigures(customer);
        addAttributes(customer);
        return customer;
    }

    std::optional<Birthday> birthday()
    {
        if (m_dice.chance(25))
            return std::nullopt;
        const QDate day = m_dice.chance(25) ? QDate(2000, 2, 29) : randomDay(m_dice);
        const int year = m_dice.chance(25) ? 0 : day.year() - 4 * m_dice.small(0, 15);
        return Birthday{year, day.month(), day.day()};
    }

    Consent consent()
    {
        return m_dice.oneOf({Consent::Unknown, Consent::Granted, Consent::Refused});
    }

    void addIdentities(Customer &customer)
    {
        for (int i = m_dice.small(0, 2); i > 0; --i)
            customer.codes.push_back(
                {SourceId{m_dice.from(1, 4)}, m_dice.oneOf(Vocabulary::codes())});
        const std::vector<Phone> phones{{u"+84912345678"_s, PhoneKind::Mobile},
                                        {u"+84912345679"_s, PhoneKind::Mobile},
                                        {u"+842838123456"_s, PhoneKind::Fixed},
                                        {u"+12025550123"_s, PhoneKind::Fixed},
                                        {u"12345"_s, PhoneKind::Invalid}};
        for (int i = m_dice.small(0, 2); i > 0; --i) {
            const Phone phone = m_dice.oneOf(phones);
            if (std::find(customer.phones.begin(), customer.phones.end(), phone) ==
                customer.phones.end())
                customer.phones.push_back(phone);
        }
        for (int i = m_dice.small(0, 2); i > 0; --i)
            customer.emails << m_dice.oneOf(Vocabulary::emails());
        for (int i = m_dice.small(0, 3); i > 0; --i)
            customer.tags << m_dice.oneOf(Vocabulary::tags());
        customer.emails.removeDuplicates();
        customer.tags.removeDuplicates();
        for (std::int64_t source = 1; source <= 4; ++source) {
            if (m_dice.chance(35))
                customer.sources.push_back({source});
        }
    }

    void addOpeningFigures(Customer &customer)
    {
        for (std::int64_t source = 1; source <= 4; ++source) {
            if (!m_dice.chance(8))
                continue;
            OpeningFigures figures;
            figures.source = {source};
            figures.count = m_dice.from(1, 6);
            if (m_dice.chance(80))
                figures.total = Money{m_dice.from(0, 9) * 100'000};
            figures.lastOn = randomDay(m_dice);
            if (m_dice.chance(70))
                figures.firstOn = figures.lastOn.addDays(-m_dice.from(0, 500));
            customer.openingFigures.push_back(figures);
        }
    }

    void addAttributes(Customer &customer)
    {
        const auto add = [&](const QString &name, const QString &value) {
            if (m_dice.chance(60))
                customer.attributes.push_back({name, value});
        };
        add(u"Ghi chú riêng"_s, m_dice.oneOf(Vocabulary::names()));
        add(u"Điểm"_s, m_dice.oneOf({u"0"_s, u"1.5"_s, u"-3"_s, u"12"_s, u"0.1"_s}));
        add(u"Công nợ"_s, QString::number(m_dice.from(-2, 5) * 50'000));
        add(u"Ngày hẹn"_s, randomDay(m_dice).toString(Qt::ISODate));
        add(u"Nhận quà"_s, m_dice.chance(50) ? u"1"_s : u"0"_s);
        add(u"Hạng thẻ"_s, m_dice.oneOf(Vocabulary::choices()));
    }

    void addOrders()
    {
        for (const Customer &customer : m_shop.customers) {
            const int orders = m_dice.chance(25) ? 0 : m_dice.small(1, m_dice.chance(20) ? 9 : 4);
            for (int i = 0; i < orders; ++i)
                addOrder(customer.id);
        }
        for (int i = m_dice.small(0, 3); i > 0; --i)
            addOrder(std::nullopt);
    }

    void addOrder(std::optional<CustomerId> customer)
    {
        Order order;
        order.id = {static_cast<std::int64_t>(m_shop.orders.size()) + 1};
        order.source = {m_dice.from(1, 4)};
        order.code = QString::number(order.id.value);
        order.customer = customer;
        order.placedAt = randomMoment(m_dice);
        // Several orders of one day.
        if (m_dice.chance(20) && !m_shop.orders.empty())
            order.placedAt = m_shop.orders.back().order.placedAt;
        order.status =
            m_dice.chance(70)
                ? OrderStatus::Completed
                : m_dice.oneOf({OrderStatus::Open, OrderStatus::Cancelled, OrderStatus::Returned});
        order.area = maybe(m_dice, Vocabulary::areas());
        order.channel = maybe(m_dice, Vocabulary::channels());
        order.branch = maybe(m_dice, Vocabulary::branches());
        order.discount.minor = m_dice.chance(30) ? m_dice.from(1, 50'000) : 0;
        order.total = randomTotal(m_dice, order.status);
        std::vector<OrderLine> lines;
        for (int i = m_dice.small(0, 3); i > 0; --i)
            lines.push_back(randomLine(m_dice));
        m_shop.orders.push_back({order, lines});
    }

    /// Tiers that refer to nothing, then segments that refer to tiers and the segments before them.
    void addDefinitions()
    {
        const QStringList keys{u"loyal"_s, u"growing"_s, u"left"_s};
        const std::vector<TestTier> none;
        std::vector<TestTier> tiers;
        const int ladder = m_dice.small(0, 3);
        for (int i = 0; i < ladder; ++i)
            tiers.push_back({keys[i], RandomConditions(m_dice, m_shop).tree(2)});
        if (!tiers.empty() && m_dice.chance(60))
            tiers.back().condition = everyone();
        m_shop.tiers = tiers;
        const QStringList names{u"Khách mới"_s, u"Khách sỉ"_s, u"Đã rời"_s};
        for (qsizetype i = 0; i < m_dice.small(0, 3); ++i) {
            const Condition condition = RandomConditions(m_dice, m_shop).tree(2);
            m_shop.segments.push_back({SegmentId{i + 1}, names[i], condition});
        }
    }

    Dice m_dice;
    TestShop m_shop;
};

} // namespace

TestShop randomShop(std::uint64_t seed)
{
    return ShopMaker(seed).make();
}

QDate randomDay(Dice &dice)
{
    if (dice.chance(50))
        return dice.oneOf({QDate(2023, 2, 28), QDate(2023, 3, 1), QDate(2023, 12, 31),
                           QDate(2024, 1, 1), QDate(2024, 1, 31), QDate(2024, 2, 28),
                           QDate(2024, 2, 29), QDate(2024, 3, 1), QDate(2024, 3, 30),
                           QDate(2024, 3, 31), QDate(2024, 4, 30), QDate(2024, 6, 30),
                           QDate(2024, 7, 1), QDate(2024, 12, 29), QDate(2024, 12, 30),
                           QDate(2024, 12, 31), QDate(2025, 2, 28), QDate(2025, 3, 1)});
    if (dice.chance(60))
        return QDate(2024, 1, 1).addDays(dice.from(0, 120));
    return QDate(2022, 1, 1).addDays(dice.from(0, 1'400));
}

void grow(TestShop &shop, std::size_t size, Dice &dice)
{
    const std::vector<Customer> originals = shop.customers;
    const std::vector<TestOrder> orders = shop.orders;
    while (shop.customers.size() < size) {
        const std::int64_t shift = shop.customers.back().id.value;
        const std::int64_t days = dice.from(0, 40);
        for (Customer copy : originals) {
            copy.id.value += shift;
            shop.customers.push_back(copy);
        }
        for (TestOrder copy : orders) {
            if (!copy.order.customer)
                continue;
            copy.order.customer->value += shift;
            copy.order.id.value = std::ssize(shop.orders) + 1;
            copy.order.placedAt.day += static_cast<std::int32_t>(days);
            shop.orders.push_back(copy);
        }
    }
}

} // namespace kq::test
