#include "core/profile/build_profiles.h"
#include "core/profile/profile_builder.h"
#include "core/store/bulk_writes.h"
#include "core/store/shop_file.h"
#include "core/store/transaction.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

/// Two customers with something in every table.
std::vector<Customer> customers(SourceId till, SourceId market)
{
    Customer lan;
    lan.name = u"Nguyễn Thị Lan"_s;
    lan.address = u"12 Lê Lợi"_s;
    lan.area = u"Huế"_s;
    lan.app = u"ios"_s;
    lan.note = u"thích màu đỏ"_s;
    lan.gender = Gender::Female;
    lan.birthday = Birthday{0, 2, 29};
    lan.registeredOn = QDate(2024, 1, 31);
    lan.consents.sms = Consent::Refused;
    lan.codes = {{till, u"KH01"_s}, {market, u"0007"_s}};
    lan.phones = {{u"+84912345678"_s, PhoneKind::Mobile}, {u"12-34"_s, PhoneKind::Invalid}};
    lan.emails = {u"lan@thu.vn"_s};
    lan.tags = {u"VIP"_s, u"sỉ"_s};
    lan.sources = {till, market};
    lan.openingFigures = {{market, 3, Money{900}, {}, QDate(2023, 12, 31)}};
    lan.attributes = {{u"Cỡ áo"_s, u"M"_s}, {u"Điểm"_s, u"12.5"_s}};

    Customer bao;
    bao.name = u"Bảo"_s;
    bao.doNotContact = true;
    bao.tags = {u"sỉ"_s};
    bao.sources = {till};
    return {lan, bao};
}

struct Sale {
    Order order;
    std::vector<OrderLine> lines;
};

std::vector<Sale> sales(SourceId till, CustomerId lan, CustomerId bao)
{
    const auto line = [](const QString &code, std::int64_t amount) {
        return OrderLine{code, u"Áo"_s, u"Thời trang"_s, {1'500'000}, {amount}};
    };
    Order late{{},
               till,
               u"D1"_s,
               lan,
               Moment::of({2025, 6, 1}, {18, 30}),
               OrderStatus::Completed,
               u"Huế"_s,
               u"Zalo"_s,
               {},
               {5},
               {95}};
    Order early{{},
                till,
                u"D2"_s,
                lan,
                Moment::of({2025, 6, 1}, {9, 0}),
                OrderStatus::Open,
                u"Đà Nẵng"_s,
                {},
                u"CN 1"_s,
                {},
                {40}};
    Order returned{{}, till, u"D3"_s, bao,  Moment::of({2025, 2, 1}), OrderStatus::Returned, {},
                   {}, {},   {},      {-40}};
    Order walkIn{{}, till, u"D4"_s, {},  Moment::of({2025, 2, 1}), OrderStatus::Completed, {},
                 {}, {},   {},      {70}};
    return {{late, {line(u"A1"_s, 60), line(u"A2"_s, 40)}},
            {early, {line(u"A1"_s, 40)}},
            {returned, {}},
            {walkIn, {line(u"A3"_s, 70)}}};
}

} // namespace

class TstBuildProfiles : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsFromAShopFileWhatWasWrittenThere()
    {
        QTemporaryDir folder;
        Result<ShopFile> file = ShopFile::create(folder.filePath(u"shop.khachquen"_s));
        QVERIFY(file);
        Result<Connection> db = file->connect();
        QVERIFY(db);
        write(*db);
        if (QTest::currentTestFailed())
            return;
        Unwatched control;
        const Result<std::shared_ptr<const Profiles>> read = buildProfiles(*db, control);
        QVERIFY(read);
        Result<std::shared_ptr<const Profiles>> built = m_builder.finish();
        QVERIFY(built);

        const Profiles &a = **read;
        const Profiles &b = **built;
        QVERIFY(a.customers() == b.customers());
        QVERIFY(a.orders() == b.orders());
        QVERIFY(a.lines() == b.lines());
        QVERIFY(a.summaries() == b.summaries());
        QVERIFY(a.openings() == b.openings());
        QVERIFY(a.walkIns() == b.walkIns());
        QVERIFY(a.attributes() == b.attributes());
        QVERIFY(a == b);
        QCOMPARE(a.size(), std::size_t{2});
        QCOMPARE(a.orders().size(), std::size_t{3});
        QCOMPARE(a.orders().hours[0], std::uint8_t{9}); // by time, not by row
    }

    void stopsWhenCancelled()
    {
        QTemporaryDir folder;
        Result<ShopFile> file = ShopFile::create(folder.filePath(u"shop.khachquen"_s));
        QVERIFY(file);
        Result<Connection> db = file->connect();
        QVERIFY(db);
        Cancellable control;
        control.cancel();
        const Result<std::shared_ptr<const Profiles>> read = buildProfiles(*db, control);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
    }

private:
    /// Writes the shop into the file and adds the same, in the order of the tables, to m_builder.
    void write(Connection &db)
    {
        Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
        QVERIFY(transaction);
        Result<BulkWriter> opened = BulkWriter::open(db);
        QVERIFY(opened);
        BulkWriter &writer = *opened;
        const SourceId till = *writer.source(u"quầy"_s);
        const SourceId market = *writer.source(u"sàn"_s);
        const std::int64_t size = *writer.attribute(u"Cỡ áo"_s, u"choice"_s);
        const std::int64_t points = *writer.attribute(u"Điểm"_s, u"number"_s);
        m_builder = ProfileBuilder();
        for (const auto &[id, name] : {std::pair(till, u"quầy"_s), std::pair(market, u"sàn"_s)})
            m_builder.addSource(id, name);
        m_builder.addAttribute(u"Cỡ áo"_s, u"choice"_s);
        m_builder.addAttribute(u"Điểm"_s, u"number"_s);
        // The loader takes in the words of orders before it comes to customers.
        for (const QString &area : {u"Huế"_s, u"Đà Nẵng"_s})
            m_builder.areaCode(area);
        for (const QString &product : {u"A1"_s, u"A2"_s, u"A3"_s})
            m_builder.productCode(product, u"Áo"_s, u"Thời trang"_s);

        std::vector<CustomerId> ids;
        for (Customer &customer : customers(till, market)) {
            customer.id = *writer.addCustomer(customer);
            ids.push_back(customer.id);
            writeBelongings(writer, customer, {size, points});
            m_builder.addCustomer(customer);
        }
        for (Sale &sale : sales(till, ids[0], ids[1])) {
            sale.order.id = writeOrder(writer, sale);
            m_builder.addOrder(sale.order, sale.lines);
        }
        QVERIFY(transaction->commit());
    }

    static void writeBelongings(BulkWriter &writer, const Customer &customer,
                                const std::vector<std::int64_t> &attributes)
    {
        for (const CustomerCode &code : customer.codes)
            QVERIFY(writer.addCode(customer.id, code.source, code.code));
        for (const Phone &phone : customer.phones)
            QVERIFY(writer.addPhone(customer.id, phone));
        for (const QString &email : customer.emails)
            QVERIFY(writer.addEmail(customer.id, email));
        for (const QString &tag : customer.tags)
            QVERIFY(writer.addTag(customer.id, *writer.tag(tag)));
        for (const SourceId source : customer.sources)
            QVERIFY(writer.addSource(customer.id, source));
        for (const OpeningFigures &figures : customer.openingFigures)
            QVERIFY(writer.setOpeningFigures(customer.id, figures));
        for (std::size_t i = 0; i < customer.attributes.size(); ++i)
            QVERIFY(writer.setAttribute(customer.id, attributes[i], customer.attributes[i].value));
    }

    static OrderId writeOrder(BulkWriter &writer, const Sale &sale)
    {
        OrderRow row;
        row.source = sale.order.source;
        row.code = sale.order.code;
        row.customer = sale.order.customer.value_or(CustomerId());
        row.placedAt = sale.order.placedAt;
        row.status = sale.order.status;
        row.statedStatus = sale.order.status;
        row.area = *writer.area(sale.order.area);
        row.channel = *writer.channel(sale.order.channel);
        row.branch = *writer.branch(sale.order.branch);
        row.discount = sale.order.discount;
        row.total = sale.order.total;
        const OrderId id = *writer.addOrder(row);
        for (const OrderLine &line : sale.lines) {
            const std::int64_t product =
                *writer.product(line.productCode, line.productName, line.category);
            if (!writer.addLine(id, {product, line.quantity, line.amount}))
                return {};
        }
        return id;
    }

    ProfileBuilder m_builder;
};

QTEST_GUILESS_MAIN(TstBuildProfiles)
#include "tst_build_profiles.moc"
