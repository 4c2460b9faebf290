#include "core/store/bulk_writes.h"
#include "core/store/profile_rows.h"
#include "core/store/shop_file.h"
#include "core/store/transaction.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;

/// The rows that the profiles are built from are those that were written.
class TstProfileRows : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void customersComeByIdWithAllFields();
    void identitiesComeInTheirOrder();
    void linksComeByCustomer();
    void figuresKeepWhatIsUnknown();
    void ordersComeById();
    void linesComeInTheirOrder();
    void someOrdersComeAlone();
    void rangesOfOrdersMeet();
    void dictionariesAreComplete();
    void boundsCoverAllRows();
    void stopsWhenCancelled();

private:
    static QString text(std::string_view utf8)
    {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }

    QTemporaryDir m_folder;
    std::optional<ShopFile> m_shop;
    std::optional<Connection> m_db;
    CustomerId m_lan;
    CustomerId m_minh;
    SourceId m_till;
    OrderId m_order;
    OrderId m_walkIn;
};

void TstProfileRows::initTestCase()
{
    m_shop.emplace(ShopFile::create(m_folder.filePath(u"shop.khachquen"_s)).value());
    m_db.emplace(m_shop->connect().value());
    Transaction change = Transaction::begin(*m_db, Changes::Data).value();
    BulkWriter writer = BulkWriter::open(*m_db).value();
    m_till = writer.source(u"Quầy"_s).value();

    Customer lan;
    lan.name = u"Đỗ Lan"_s;
    lan.address = u"1 Hàng Bông"_s;
    lan.area = u"Hà Nội"_s;
    lan.app = u"ios"_s;
    lan.note = u"sỉ"_s;
    lan.gender = Gender::Female;
    lan.birthday = Birthday{0, 2, 29};
    lan.registeredOn = QDate(2024, 1, 1);
    lan.doNotContact = true;
    lan.consents.sms = Consent::Refused;
    m_lan = writer.addCustomer(lan).value();
    m_minh = writer.addCustomer({}).value();

    QVERIFY(writer.addPhone(m_minh, {u"+84987654321"_s, PhoneKind::Mobile}));
    QVERIFY(writer.addPhone(m_lan, {u"+842438251111"_s, PhoneKind::Fixed}));
    QVERIFY(writer.addPhone(m_lan, {u"12"_s, PhoneKind::Invalid}));
    QVERIFY(writer.addEmail(m_lan, u"lan@shop.vn"_s));
    QVERIFY(writer.addCode(m_lan, m_till, u"KH1"_s));
    QVERIFY(writer.addSource(m_lan, m_till));
    QVERIFY(writer.addTag(m_lan, writer.tag(u"VIP"_s).value()));
    QVERIFY(writer.setAttribute(m_lan, writer.attribute(u"Cỡ"_s, u"text"_s).value(), u"M"_s));
    QVERIFY(writer.setOpeningFigures(m_lan,
                                     {m_till, 3, std::nullopt, std::nullopt, QDate(2024, 6, 1)}));
    QVERIFY(writer.setOpeningFigures(m_minh,
                                     {m_till, 1, Money{0}, QDate(2024, 5, 1), QDate(2024, 6, 1)}));

    OrderRow order;
    order.source = m_till;
    order.code = u"DH1"_s;
    order.customer = m_lan;
    order.placedAt = Moment::of(QDate(2026, 3, 4), QTime(0, 0));
    order.status = OrderStatus::Open;
    order.channel = writer.channel(u"Shopee"_s).value();
    order.branch = writer.branch(u"Quận 1"_s).value();
    order.area = writer.area(u"Huế"_s).value();
    order.discount = {10};
    order.total = {90};
    m_order = writer.addOrder(order).value();
    order.code = u"DH2"_s;
    order.customer = {};
    order.placedAt = Moment::of(QDate(2026, 3, 5));
    order.status = OrderStatus::Cancelled;
    m_walkIn = writer.addOrder(order).value();
    const std::int64_t tea = writer.product(u"T"_s, u"Trà"_s, u"Đồ uống"_s).value();
    QVERIFY(writer.addLine(m_walkIn, {tea, {250'000}, {5}}));
    QVERIFY(writer.addLine(m_order, {tea, {}, {6}}));
    QVERIFY(change.commit());
}

void TstProfileRows::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TstProfileRows::customersComeByIdWithAllFields()
{
    std::vector<CustomerId> ids;
    const auto visit = [&](const CustomerView &row) {
        ids.push_back(row.id);
        if (row.id == m_minh) {
            QVERIFY(row.name.empty() && !row.gender && !row.birthday && !row.doNotContact);
            QCOMPARE(row.registeredOn, noDay);
            QCOMPARE(row.consents, Consents());
            return;
        }
        QCOMPARE(text(row.name), u"Đỗ Lan"_s);
        QCOMPARE(text(row.search), u"do lan"_s);
        QCOMPARE(text(row.address), u"1 Hàng Bông"_s);
        QCOMPARE(text(row.area), u"Hà Nội"_s);
        QCOMPARE(text(row.app), u"ios"_s);
        QCOMPARE(text(row.note), u"sỉ"_s);
        QCOMPARE(row.gender, std::optional(Gender::Female));
        QCOMPARE(row.birthday, std::optional(Birthday{0, 2, 29}));
        QCOMPARE(row.registeredOn, QDate(2024, 1, 1).toJulianDay());
        QVERIFY(row.doNotContact);
        QCOMPARE(row.consents.sms, Consent::Refused);
    };
    QVERIFY(readCustomers(*m_db, visit, Unwatched()));
    QCOMPARE(ids, (std::vector{m_lan, m_minh}));
}

void TstProfileRows::identitiesComeInTheirOrder()
{
    QStringList found;
    QVERIFY(readPhones(
        *m_db,
        [&](const PhoneView &row) {
            found.append(text(row.number));
            QCOMPARE(row.customer, found.size() == 1 ? m_minh : m_lan);
        },
        Unwatched()));
    QVERIFY(readEmails(
        *m_db, [&](const EmailView &row) { found.append(text(row.email)); }, Unwatched()));
    QVERIFY(readCodes(
        *m_db,
        [&](const CodeView &row) {
            QCOMPARE(row.source, m_till);
            found.append(text(row.code));
        },
        Unwatched()));
    QCOMPARE(found, (QStringList{u"+84987654321"_s, u"+842438251111"_s, u"12"_s, u"lan@shop.vn"_s,
                                 u"KH1"_s}));
}

void TstProfileRows::linksComeByCustomer()
{
    int links = 0;
    const auto visit = [&](LinkView link) {
        ++links;
        QCOMPARE(link.customer, m_lan);
        QCOMPARE(link.entry, 1);
    };
    QVERIFY(readCustomerTags(*m_db, visit, Unwatched()));
    QVERIFY(readCustomerSources(*m_db, visit, Unwatched()));
    QVERIFY(readAttributeValues(
        *m_db,
        [&](const AttributeView &row) {
            ++links;
            QCOMPARE(row.customer, m_lan);
            QCOMPARE(row.attribute, listAttributes(*m_db)->front().id);
            QCOMPARE(text(row.value), u"M"_s);
        },
        Unwatched()));
    QCOMPARE(links, 3);
}

void TstProfileRows::figuresKeepWhatIsUnknown()
{
    std::vector<OpeningFiguresView> rows;
    QVERIFY(readOpeningFigures(
        *m_db, [&](const OpeningFiguresView &row) { rows.push_back(row); }, Unwatched()));
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].customer, m_lan);
    QCOMPARE(rows[0].count, 3);
    QVERIFY(!rows[0].total);
    QCOMPARE(rows[0].firstOn, noDay);
    QCOMPARE(rows[0].lastOn, QDate(2024, 6, 1).toJulianDay());
    QCOMPARE(rows[1].total, std::optional(Money{0}));
    QCOMPARE(rows[1].firstOn, QDate(2024, 5, 1).toJulianDay());
}

void TstProfileRows::ordersComeById()
{
    std::vector<OrderView> rows;
    QVERIFY(readOrders(
        *m_db, [&](const OrderView &row) { rows.push_back(row); }, Unwatched()));
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].id, m_order);
    QCOMPARE(rows[0].customer, m_lan);
    QCOMPARE(rows[0].source, m_till);
    QCOMPARE(rows[0].placedAt, Moment::of(QDate(2026, 3, 4), QTime(0, 0)));
    QCOMPARE(rows[0].status, OrderStatus::Open);
    QCOMPARE(rows[0].area * rows[0].channel * rows[0].branch, 1);
    QCOMPARE(rows[0].discount, Money{10});
    QCOMPARE(rows[0].total, Money{90});
    QCOMPARE(rows[1].id, m_walkIn);
    QCOMPARE(rows[1].customer, CustomerId{});
    QCOMPARE(rows[1].placedAt, Moment::of(QDate(2026, 3, 5)));
    QCOMPARE(rows[1].status, OrderStatus::Cancelled);
}

void TstProfileRows::linesComeInTheirOrder()
{
    std::vector<LineView> rows;
    QVERIFY(readLines(
        *m_db, [&](const LineView &row) { rows.push_back(row); }, Unwatched()));
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].order, m_walkIn);
    QCOMPARE(rows[0].quantity, Quantity{250'000});
    QCOMPARE(rows[0].amount, Money{5});
    QCOMPARE(rows[1].order, m_order);
    QCOMPARE(rows[1].product, rows[0].product);
}

void TstProfileRows::someOrdersComeAlone()
{
    const OrderRanges some({{m_walkIn.value, m_walkIn.value + 5}});
    std::vector<OrderId> orders;
    std::vector<std::int64_t> products;
    QVERIFY(readOrders(
        *m_db, [&](const OrderView &row) { orders.push_back(row.id); }, Unwatched(), &some));
    QVERIFY(readLines(
        *m_db,
        [&](const LineView &row) {
            QCOMPARE(row.order, m_walkIn);
            products.push_back(row.product);
        },
        Unwatched(), &some));
    QCOMPARE(orders, std::vector{m_walkIn});
    QCOMPARE(products.size(), std::size_t{1});
    const auto entries = productEntries(*m_db, products);
    QVERIFY(entries);
    QCOMPARE(entries->size(), std::size_t{1});
    QCOMPARE(entries->front().name, u"Trà"_s);
    const OrderRanges none;
    QVERIFY(readOrders(
        *m_db, [&](const OrderView &) { QFAIL("nobody asked for it"); }, Unwatched(), &none));
}

void TstProfileRows::rangesOfOrdersMeet()
{
    const OrderRanges ranges({{7, 9}, {1, 2}, {3, 3}, {8, 8}, {12, 20}, {9, 10}});
    using Range = OrderRanges::Range;
    QCOMPARE(ranges.ranges(), (std::vector<Range>{{1, 3}, {7, 10}, {12, 20}}));
    QCOMPARE(ranges.size(), std::size_t{16});
    QVERIFY(!ranges.isEmpty());
    for (const std::int64_t in : {1, 3, 7, 10, 12, 20})
        QVERIFY(ranges.contains({in}));
    for (const std::int64_t out : {0, 4, 6, 11, 21})
        QVERIFY(!ranges.contains({out}));
    QVERIFY(OrderRanges().isEmpty());
    QVERIFY(!OrderRanges().contains({1}));
}

void TstProfileRows::dictionariesAreComplete()
{
    const auto only = [](const Result<std::vector<DictionaryEntry>> &entries) {
        return entries->size() == 1 ? entries->front().name : QString();
    };
    QCOMPARE(only(areaEntries(*m_db)), u"Huế"_s);
    QCOMPARE(only(channelEntries(*m_db)), u"Shopee"_s);
    QCOMPARE(only(branchEntries(*m_db)), u"Quận 1"_s);
    QCOMPARE(only(tagEntries(*m_db)), u"VIP"_s);
    QCOMPARE(only(sourceEntries(*m_db)), u"Quầy"_s);
    const std::vector<ProductEntry> products = productEntries(*m_db).value();
    QCOMPARE(products.size(), std::size_t{1});
    QCOMPARE(products[0].code, u"T"_s);
    QCOMPARE(products[0].name, u"Trà"_s);
    QCOMPARE(products[0].category, u"Đồ uống"_s);
}

void TstProfileRows::boundsCoverAllRows()
{
    const RowBounds bounds = rowBounds(*m_db).value();
    QCOMPARE(bounds.customers, 2);
    QCOMPARE(bounds.orders, 2);
    QCOMPARE(bounds.lines, 2);
}

void TstProfileRows::stopsWhenCancelled()
{
    Transaction change = Transaction::begin(*m_db, Changes::Data).value();
    BulkWriter writer = BulkWriter::open(*m_db).value();
    for (int i = 0; i < 20'000; ++i)
        QVERIFY(writer.addCustomer({}));
    Cancellable control;
    int seen = 0;
    const Result<void> read = readCustomers(
        *m_db,
        [&](const CustomerView &) {
            if (++seen == 100)
                control.cancel();
        },
        control);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
    QVERIFY(seen < 20'000);
}

QTEST_GUILESS_MAIN(TstProfileRows)
#include "tst_profile_rows.moc"
