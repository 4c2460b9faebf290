#include "core/store/attributes_store.h"
#include "core/store/bulk_writes.h"
#include "core/store/customers_store.h"
#include "core/store/orders_store.h"
#include "core/store/shop_file.h"
#include "core/store/sources_store.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;

/// What imports write is what everybody else reads.
class TstBulkWrites : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void needsATransaction();
    void wordsAreKeptOnce();
    void customersComeBackWhole();
    void updatesEveryFieldOfACustomer();
    void identitiesAreFound();
    void ownIdentitiesAreNoFault();
    void foreignIdentitiesAreAFault();
    void attributesAndFiguresAreReplaced();
    void ordersComeBackWhole();
    void linesOfAnOrderAreReplaced();
    void mergingMovesEverything();
    void mergingAddsFiguresOfOneSource();
    void mergingLeavesNoBrokenReference();
    void schemaIsTheSameAfterRebuiltIndexes();
    void orderKeysAreComplete();

private:
    CustomerId addNamed(const QString &name);

    QTemporaryDir m_folder;
    std::optional<ShopFile> m_shop;
    std::optional<Connection> m_db;
    std::optional<Transaction> m_change; // never committed: each test begins with an empty shop
    std::optional<BulkWriter> m_writer;
};

namespace {

constexpr Sql readSchema{"test.schema", "SELECT coalesce(group_concat(sql, ';'), '') FROM"
                                        " (SELECT sql FROM sqlite_schema ORDER BY name)"};
constexpr Sql brokenReferences{"test.foreign_keys", "PRAGMA foreign_key_check"};

Customer wholeCustomer()
{
    Customer customer;
    customer.name = u"Nguyễn Thị Hằng"_s;
    customer.address = u"12 Hàng Bông"_s;
    customer.area = u"Hà Nội"_s;
    customer.app = u"ios"_s;
    customer.note = u"thích trà sen"_s;
    customer.gender = Gender::Female;
    customer.birthday = Birthday{0, 2, 29};
    customer.registeredOn = QDate(2024, 5, 1);
    customer.doNotContact = true;
    customer.consents = {Consent::Granted, Consent::Refused, Consent::Unknown, Consent::Granted};
    return customer;
}

} // namespace

void TstBulkWrites::initTestCase()
{
    m_shop.emplace(ShopFile::create(m_folder.filePath(u"shop.khachquen"_s)).value());
    m_db.emplace(m_shop->connect().value());
}

void TstBulkWrites::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_change.emplace(Transaction::begin(*m_db, Changes::Data).value());
    m_writer.emplace(BulkWriter::open(*m_db).value());
}

void TstBulkWrites::cleanup()
{
    m_writer.reset();
    m_change.reset();
}

CustomerId TstBulkWrites::addNamed(const QString &name)
{
    Customer customer;
    customer.name = name;
    return m_writer->addCustomer(customer).value();
}

void TstBulkWrites::needsATransaction()
{
    cleanup();
    QCOMPARE(BulkWriter::open(*m_db).error().code, ErrorCode::Internal);
}

void TstBulkWrites::wordsAreKeptOnce()
{
    const auto twice = [&](auto ask) {
        const std::int64_t id = ask().value();
        QVERIFY(id > 0);
        QCOMPARE(ask().value(), id);
        m_writer.emplace(BulkWriter::open(*m_db).value()); // forgets what it remembered
        QCOMPARE(ask().value(), id);
    };
    twice([&] { return m_writer->area(u"Hà Nội"_s); });
    twice([&] { return m_writer->channel(u"Shopee"_s); });
    twice([&] { return m_writer->branch(u"Quận 1"_s); });
    twice([&] { return m_writer->tag(u"VIP"_s); });
    twice([&] { return m_writer->attribute(u"Loại da"_s, u"choice"_s); });
    twice([&] { return m_writer->product(u"SP1"_s, u"Trà"_s, {}); });
    QCOMPARE(m_writer->area({}).value(), 0);
    QCOMPARE(m_writer->tag(u" "_s).value(), 0);
    QVERIFY(m_writer->area(u"Ha Noi"_s).value() != m_writer->area(u"Hà Nội"_s).value());
    QCOMPARE(m_writer->tag(u"vip"_s).value(), m_writer->tag(u"VIP"_s).value());
    QCOMPARE(m_writer->source(u"quầy"_s).value(), m_writer->source(u"Quay"_s).value());
    QVERIFY(m_writer->product(u"SP1"_s, u"Trà"_s, u"Đồ uống"_s).value() !=
            m_writer->product(u"SP1"_s, u"Trà"_s, {}).value());
}

void TstBulkWrites::customersComeBackWhole()
{
    const SourceId till = m_writer->source(u"Quầy"_s).value();
    const SourceId shopee = m_writer->source(u"Shopee"_s).value();
    Customer whole = wholeCustomer();
    whole.id = m_writer->addCustomer(whole).value();
    QCOMPARE(m_writer->customerFields(whole.id).value(), std::optional(whole));

    whole.codes = {{shopee, u"S-9"_s}, {till, u"KH001"_s}};
    whole.phones = {{u"+84912345678"_s, PhoneKind::Mobile}, {u"09l2"_s, PhoneKind::Invalid}};
    whole.emails = {u"hang@shop.vn"_s, u"a@b.vn"_s};
    whole.tags = {u"Đại lý"_s, u"VIP"_s};
    whole.sources = {till, shopee};
    whole.openingFigures = {{till, 4, Money{900'000}, QDate(2023, 1, 2), QDate(2024, 1, 2)},
                            {shopee, 1, std::nullopt, std::nullopt, QDate(2024, 1, 2)}};
    whole.attributes = {{u"Loại da"_s, u"khô"_s}};
    for (const CustomerCode &code : whole.codes)
        QVERIFY(m_writer->addCode(whole.id, code.source, code.code));
    for (const Phone &phone : whole.phones)
        QVERIFY(m_writer->addPhone(whole.id, phone));
    for (const QString &email : whole.emails)
        QVERIFY(m_writer->addEmail(whole.id, email));
    for (const QString &tag : whole.tags)
        QVERIFY(m_writer->addTag(whole.id, m_writer->tag(tag).value()));
    for (const SourceId source : whole.sources)
        QVERIFY(m_writer->addSource(whole.id, source));
    for (const OpeningFigures &figures : whole.openingFigures)
        QVERIFY(m_writer->setOpeningFigures(whole.id, figures));
    const std::int64_t skin = m_writer->attribute(u"Loại da"_s, u"choice"_s).value();
    QVERIFY(m_writer->setAttribute(whole.id, skin, u"khô"_s));

    QCOMPARE(customer(*m_db, whole.id).value(), std::optional(whole));
    QCOMPARE(customer(*m_db, {whole.id.value + 1}).value(), std::nullopt);
    QCOMPARE(m_writer->customerFields({whole.id.value + 1}).value(), std::nullopt);
}

void TstBulkWrites::updatesEveryFieldOfACustomer()
{
    Customer before = wholeCustomer();
    before.id = m_writer->addCustomer(before).value();
    Customer after;
    after.id = before.id;
    QVERIFY(m_writer->updateCustomer(after));
    QCOMPARE(customer(*m_db, before.id).value(), std::optional(after));
    QVERIFY(m_writer->updateCustomer(before));
    QCOMPARE(customer(*m_db, before.id).value(), std::optional(before));
}

void TstBulkWrites::identitiesAreFound()
{
    const SourceId till = m_writer->source(u"Quầy"_s).value();
    const SourceId shopee = m_writer->source(u"Shopee"_s).value();
    const CustomerId id = addNamed(u"Lan"_s);
    QVERIFY(m_writer->addCode(id, till, u"KH001"_s));
    QVERIFY(m_writer->addPhone(id, {u"+84912345678"_s, PhoneKind::Mobile}));
    QVERIFY(m_writer->addPhone(id, {u"123"_s, PhoneKind::Invalid}));
    QVERIFY(m_writer->addEmail(id, u"lan@shop.vn"_s));
    const std::optional<CustomerId> found(id);
    QCOMPARE(m_writer->customerWithCode(till, u"KH001"_s).value(), found);
    QCOMPARE(m_writer->customerWithCode(shopee, u"KH001"_s).value(), std::nullopt);
    QCOMPARE(m_writer->customerWithPhone(u"+84912345678"_s).value(), found);
    QCOMPARE(m_writer->customerWithPhone(u"123"_s).value(), std::nullopt);
    QCOMPARE(m_writer->customerWithEmail(u"lan@shop.vn"_s).value(), found);
    QCOMPARE(m_writer->customerWithEmail(u"x@shop.vn"_s).value(), std::nullopt);
}

void TstBulkWrites::ownIdentitiesAreNoFault()
{
    const SourceId till = m_writer->source(u"Quầy"_s).value();
    const std::int64_t tag = m_writer->tag(u"VIP"_s).value();
    const CustomerId id = addNamed(u"Lan"_s);
    QVERIFY(!m_writer->hasTag(id, tag).value());
    for (int i = 0; i < 2; ++i) {
        QVERIFY(m_writer->addCode(id, till, u"KH001"_s));
        QVERIFY(m_writer->addPhone(id, {u"+84912345678"_s, PhoneKind::Mobile}));
        QVERIFY(m_writer->addEmail(id, u"lan@shop.vn"_s));
        QVERIFY(m_writer->addTag(id, tag));
        QVERIFY(m_writer->addSource(id, till));
    }
    QVERIFY(m_writer->hasTag(id, tag).value());
    const Customer lan = customer(*m_db, id).value().value();
    QCOMPARE(lan.codes.size(), std::size_t{1});
    QCOMPARE(lan.phones.size(), std::size_t{1});
    QCOMPARE(lan.emails.size(), 1);
}

void TstBulkWrites::foreignIdentitiesAreAFault()
{
    const SourceId till = m_writer->source(u"Quầy"_s).value();
    const CustomerId lan = addNamed(u"Lan"_s);
    const CustomerId minh = addNamed(u"Minh"_s);
    QVERIFY(m_writer->addCode(lan, till, u"KH001"_s));
    QVERIFY(m_writer->addPhone(lan, {u"+84912345678"_s, PhoneKind::Mobile}));
    QVERIFY(m_writer->addPhone(lan, {u"123"_s, PhoneKind::Invalid}));
    QVERIFY(m_writer->addEmail(lan, u"lan@shop.vn"_s));
    QVERIFY(!m_writer->addCode(minh, till, u"KH001"_s));
    QVERIFY(!m_writer->addPhone(minh, {u"+84912345678"_s, PhoneKind::Fixed}));
    QVERIFY(m_writer->addPhone(minh, {u"123"_s, PhoneKind::Invalid}));
    QVERIFY(!m_writer->addEmail(minh, u"lan@shop.vn"_s));
}

void TstBulkWrites::attributesAndFiguresAreReplaced()
{
    const SourceId till = m_writer->source(u"Quầy"_s).value();
    const CustomerId id = addNamed(u"Lan"_s);
    const std::int64_t skin = m_writer->attribute(u"Loại da"_s, u"choice"_s).value();
    QCOMPARE(m_writer->attributeValue(id, skin).value(), std::nullopt);
    QCOMPARE(m_writer->openingFigures(id, till).value(), std::nullopt);
    const OpeningFigures figures{till, 2, std::nullopt, QDate(2024, 1, 1), QDate(2024, 2, 2)};
    QVERIFY(m_writer->setAttribute(id, skin, u"khô"_s));
    QVERIFY(m_writer->setAttribute(id, skin, u"dầu"_s));
    QVERIFY(m_writer->setOpeningFigures(id, {till, 1, Money{5}, std::nullopt, QDate(2020, 1, 1)}));
    QVERIFY(m_writer->setOpeningFigures(id, figures));
    QCOMPARE(m_writer->attributeValue(id, skin).value(), std::optional(u"dầu"_s));
    QCOMPARE(m_writer->openingFigures(id, till).value(), std::optional(figures));
}

void TstBulkWrites::ordersComeBackWhole()
{
    const CustomerId lan = addNamed(u"Lan"_s);
    OrderRow row;
    row.source = m_writer->source(u"Quầy"_s).value();
    row.code = u"DH1"_s;
    row.customer = lan;
    row.placedAt = Moment::of(QDate(2026, 1, 31), QTime(23, 59, 59));
    row.status = OrderStatus::Returned;
    row.statedStatus = OrderStatus::Open;
    row.area = m_writer->area(u"Huế"_s).value();
    row.channel = m_writer->channel(u"Facebook"_s).value();
    row.branch = m_writer->branch(u"Quận 1"_s).value();
    row.discount = {5'000};
    row.refund = {20'000};
    row.total = {-1'000};
    row.totalGiven = false;
    row.id = m_writer->addOrder(row).value();
    QCOMPARE(m_writer->order(row.id).value(), std::optional(row));
    const OrderHead byCode = m_writer->orderHead(row.source, u"DH1"_s).value().value();
    QCOMPARE(byCode.id, row.id);
    QCOMPARE(byCode.totalGiven, row.totalGiven);
    QVERIFY(!m_writer->orderHead(row.source, u"DH2"_s).value());
    const OrderHead byId = m_writer->orderHead(row.id, row.source, u"DH1"_s).value().value();
    QCOMPARE(byId.id, row.id);
    QCOMPARE(byId.totalGiven, row.totalGiven);
    QVERIFY(!m_writer->orderHead(row.id, row.source, u"DH2"_s).value());
    QVERIFY(!m_writer->orderHead({row.id.value + 1}, row.source, u"DH1"_s).value());
    QVERIFY(!m_writer->orderHead(row.id, {row.source.value + 1}, u"DH1"_s).value());

    const std::int64_t tea = m_writer->product(u"T"_s, u"Trà"_s, u"Đồ uống"_s).value();
    QVERIFY(m_writer->addLine(row.id, {tea, {500'000}, {30'000}}));
    OrderRow later = row;
    later.code = u"DH0"_s;
    later.placedAt = Moment::of(QDate(2026, 2, 1));
    later.area = 0;
    later.id = m_writer->addOrder(later).value();
    const std::vector<OrderWithLines> orders = ordersOf(*m_db, lan).value();
    QCOMPARE(orders.size(), std::size_t{2});
    QCOMPARE(orders[0].order.id, later.id);
    QCOMPARE(orders[0].order.area, QString());
    QVERIFY(!orders[0].order.placedAt.hasTime());
    const Order expected{row.id,       row.source,   u"DH1"_s, lan,
                         row.placedAt, row.status,   u"Huế"_s, u"Facebook"_s,
                         u"Quận 1"_s,  row.discount, row.total};
    QCOMPARE(orders[1].order, expected);
    QCOMPARE(orders[1].source, u"Quầy"_s);
    const std::vector<OrderLine> lines{{u"T"_s, u"Trà"_s, u"Đồ uống"_s, {500'000}, {30'000}}};
    QCOMPARE(orders[1].lines, lines);

    OrderRow changed;
    changed.id = row.id;
    changed.source = row.source;
    changed.code = u"DH1b"_s;
    changed.placedAt = Moment::of(QDate(2020, 1, 1));
    QVERIFY(m_writer->updateOrder(changed));
    QCOMPARE(m_writer->order(row.id).value(), std::optional(changed));
    QVERIFY(!m_writer->addOrder(changed)); // the same source and code again
}

void TstBulkWrites::linesOfAnOrderAreReplaced()
{
    OrderRow order;
    order.source = m_writer->source(u"Quầy"_s).value();
    order.code = u"DH1"_s;
    order.id = m_writer->addOrder(order).value();
    const std::int64_t tea = m_writer->product({}, u"Trà"_s, {}).value();
    const LineRow line{tea, {}, {10}};
    const LineRow other{tea, {}, {20}};
    QVERIFY(m_writer->addLine(order.id, other));
    QVERIFY(m_writer->addLine(order.id, line));
    QVERIFY(m_writer->addLine(order.id, line)); // equal lines are all kept
    QCOMPARE(m_writer->lines(order.id)->rows, (std::vector{other, line, line}));
    QVERIFY(m_writer->removeLines(order.id));
    QVERIFY(m_writer->addLine(order.id, line));
    QCOMPARE(m_writer->lines(order.id)->rows, std::vector{line});
}

void TstBulkWrites::mergingMovesEverything()
{
    const SourceId till = m_writer->source(u"Quầy"_s).value();
    const SourceId shopee = m_writer->source(u"Shopee"_s).value();
    const std::int64_t vip = m_writer->tag(u"VIP"_s).value();
    const std::int64_t skin = m_writer->attribute(u"Loại da"_s, u"choice"_s).value();
    const std::int64_t size = m_writer->attribute(u"Cỡ"_s, u"text"_s).value();
    const CustomerId first = addNamed(u"Lan"_s);
    const CustomerId second = addNamed(u"Lan Anh"_s);
    for (const CustomerId id : {first, second}) {
        QVERIFY(m_writer->addTag(id, vip));
        QVERIFY(m_writer->addSource(id, till));
        QVERIFY(m_writer->addPhone(id, {u"123"_s, PhoneKind::Invalid}));
    }
    QVERIFY(m_writer->setAttribute(first, skin, u"khô"_s));
    QVERIFY(m_writer->setAttribute(second, skin, u"dầu"_s));
    QVERIFY(m_writer->setAttribute(second, size, u"M"_s));
    QVERIFY(m_writer->addSource(second, shopee));
    QVERIFY(m_writer->addCode(second, shopee, u"S1"_s));
    QVERIFY(m_writer->addEmail(second, u"lan@shop.vn"_s));
    QVERIFY(m_writer->addPhone(second, {u"+84912345678"_s, PhoneKind::Mobile}));
    OrderRow order;
    order.source = till;
    order.code = u"DH1"_s;
    order.customer = second;
    QVERIFY(m_writer->addOrder(order));

    QVERIFY(m_writer->mergeCustomers(first, second));

    Customer expected;
    expected.id = first;
    expected.name = u"Lan"_s;
    expected.codes = {{shopee, u"S1"_s}};
    expected.phones = {{u"123"_s, PhoneKind::Invalid}, {u"+84912345678"_s, PhoneKind::Mobile}};
    expected.emails = {u"lan@shop.vn"_s};
    expected.tags = {u"VIP"_s};
    expected.sources = {till, shopee};
    expected.attributes = {{u"Loại da"_s, u"khô"_s}, {u"Cỡ"_s, u"M"_s}};
    QCOMPARE(customer(*m_db, first).value(), std::optional(expected));
    QCOMPARE(customer(*m_db, second).value(), std::nullopt);
    QCOMPARE(ordersOf(*m_db, first)->size(), std::size_t{1});
}

void TstBulkWrites::mergingAddsFiguresOfOneSource()
{
    const SourceId till = m_writer->source(u"Quầy"_s).value();
    const SourceId shopee = m_writer->source(u"Shopee"_s).value();
    const CustomerId first = addNamed(u"Lan"_s);
    const CustomerId second = addNamed(u"Lan Anh"_s);
    const OpeningFigures mine{till, 2, Money{100}, std::nullopt, QDate(2024, 5, 1)};
    const OpeningFigures other{till, 3, std::nullopt, QDate(2023, 1, 1), QDate(2024, 4, 1)};
    const OpeningFigures third{shopee, 1, Money{7}, QDate(2022, 1, 1), QDate(2022, 1, 1)};
    QVERIFY(m_writer->setOpeningFigures(first, mine));
    QVERIFY(m_writer->setOpeningFigures(second, other));
    QVERIFY(m_writer->setOpeningFigures(second, third));
    QVERIFY(m_writer->mergeCustomers(first, second));
    const OpeningFigures sum{till, 5, Money{100}, QDate(2023, 1, 1), QDate(2024, 5, 1)};
    QCOMPARE(customer(*m_db, first).value()->openingFigures, (std::vector{sum, third}));
}

void TstBulkWrites::mergingLeavesNoBrokenReference()
{
    const SourceId till = m_writer->source(u"Quầy"_s).value();
    std::vector<CustomerId> people;
    for (int i = 0; i < 6; ++i) {
        people.push_back(addNamed(QString::number(i)));
        OrderRow order;
        order.source = till;
        order.code = QString::number(i);
        order.customer = people.back();
        QVERIFY(m_writer->addOrder(order));
        QVERIFY(m_writer->addSource(people.back(), till));
    }
    for (std::size_t i = 1; i < people.size(); ++i)
        QVERIFY(m_writer->mergeCustomers(people[0], people[i]));
    Query broken(*m_db, brokenReferences);
    QVERIFY(!broken.next().value());
    QCOMPARE(ordersOf(*m_db, people[0])->size(), people.size());
    QCOMPARE(customerCount(*m_db).value(), 1);
}

void TstBulkWrites::schemaIsTheSameAfterRebuiltIndexes()
{
    const auto schema = [&] {
        Query query(*m_db, readSchema);
        return query.next().value() ? query.text(0) : QString();
    };
    const QString before = schema();
    QVERIFY(dropSecondaryIndexes(*m_db));
    QVERIFY(schema() != before);
    QVERIFY(createSecondaryIndexes(*m_db));
    QVERIFY(createSecondaryIndexes(*m_db)); // what is there stays
    const QString after = schema();
    // SQLite keeps the words of CREATE INDEX as they were, but for IF NOT EXISTS.
    QCOMPARE(after, before);
}

void TstBulkWrites::orderKeysAreComplete()
{
    OrderRow order;
    order.source = m_writer->source(u"Quầy"_s).value();
    QStringList codes;
    for (int i = 0; i < 3; ++i) {
        order.code = u"ĐH"_s + QString::number(i);
        QVERIFY(m_writer->addOrder(order));
    }
    const auto visit = [&](const OrderKeyView &key) {
        QCOMPARE(key.source, order.source);
        codes.append(QString::fromUtf8(key.code.data(), static_cast<qsizetype>(key.code.size())));
    };
    QVERIFY(readOrderKeys(*m_db, visit, Unwatched()));
    QCOMPARE(codes, (QStringList{u"ĐH0"_s, u"ĐH1"_s, u"ĐH2"_s}));
}

QTEST_GUILESS_MAIN(TstBulkWrites)
#include "tst_bulk_writes.moc"
