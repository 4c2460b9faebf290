#include "core/store/bulk_writes.h"
#include "core/store/customers_store.h"
#include "core/store/shop_file.h"
#include "core/store/transaction.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;

/// What is typed into the search box finds the people who are meant.
class TstCustomerSearch : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void finds_data();
    void finds();
    void rowsComeInTheOrderAskedFor();

private:
    CustomerId add(BulkWriter &writer, const QString &name, const QString &phone,
                   const QString &email, const QString &code, const QString &tag);

    QTemporaryDir m_folder;
    std::optional<ShopFile> m_shop;
    std::optional<Connection> m_db;
};

CustomerId TstCustomerSearch::add(BulkWriter &writer, const QString &name, const QString &phone,
                                  const QString &email, const QString &code, const QString &tag)
{
    Customer customer;
    customer.name = name;
    customer.area = u"Huế"_s;
    const CustomerId id = writer.addCustomer(customer).value();
    const SourceId source = writer.source(u"Quầy"_s).value();
    bool done = true;
    if (!phone.isEmpty())
        done = done && writer.addPhone(id, {phone, PhoneKind::Mobile});
    if (!email.isEmpty())
        done = done && writer.addEmail(id, email);
    if (!code.isEmpty())
        done = done && writer.addCode(id, source, code);
    if (!tag.isEmpty())
        done = done && writer.addTag(id, writer.tag(tag).value());
    return done ? id : CustomerId{};
}

void TstCustomerSearch::initTestCase()
{
    m_shop.emplace(ShopFile::create(m_folder.filePath(u"shop.khachquen"_s)).value());
    m_db.emplace(m_shop->connect().value());
    Transaction change = Transaction::begin(*m_db, Changes::Data).value();
    BulkWriter writer = BulkWriter::open(*m_db).value();
    QCOMPARE(add(writer, u"Nguyễn Thị Hằng"_s, u"+84912345678"_s, u"hang@shop.vn"_s, u"KH001"_s,
                 u"VIP"_s),
             CustomerId{1});
    QCOMPARE(add(writer, u"Đỗ Hằng Nga"_s, u"+84351234091"_s, u"nga@gmail.com"_s, u"KH002"_s,
                 u"Đại lý"_s),
             CustomerId{2});
    QCOMPARE(add(writer, u"Trần Văn Minh"_s, u"+14155550100"_s, {}, u"abc"_s, u"VIP"_s),
             CustomerId{3});
    QCOMPARE(add(writer, u"Zoë 100%"_s, {}, u"zoe_x@gmail.com"_s, {}, {}), CustomerId{4});
    QVERIFY(change.commit());
}

void TstCustomerSearch::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TstCustomerSearch::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("found");
    using Ids = QList<int>;
    QTest::newRow("nothing typed") << u"  "_s << Ids{1, 2, 3, 4};
    QTest::newRow("part of a name") << u"hằng"_s << Ids{1, 2};
    QTest::newRow("without tone marks") << u"HANG"_s << Ids{1, 2};
    QTest::newRow("d for đ") << u"do"_s << Ids{2};
    QTest::newRow("words apart") << u"nguyen hang"_s << Ids{1};
    QTest::newRow("words turned round") << u"nga  đỗ"_s << Ids{2};
    QTest::newRow("one word of nobody") << u"nguyen nga"_s << Ids{};
    QTest::newRow("end of a phone") << u"678"_s << Ids{1};
    QTest::newRow("phone as people write it") << u"0912.345 678"_s << Ids{1};
    QTest::newRow("beginning of a phone") << u"0912"_s << Ids{1};
    QTest::newRow("phone of another country") << u"+1 415"_s << Ids{3};
    QTest::newRow("two digits are no phone") << u"12"_s << Ids{};
    QTest::newRow("beginning of an e-mail") << u"NGA@"_s << Ids{2};
    QTest::newRow("domain") << u"@gmail.com"_s << Ids{2, 4};
    QTest::newRow("code") << u"KH001"_s << Ids{1};
    QTest::newRow("beginning of a code in lower case") << u"kh0"_s << Ids{1, 2};
    QTest::newRow("lower-case code in upper case") << u"ABC"_s << Ids{3};
    QTest::newRow("tag") << u"vip"_s << Ids{1, 3};
    QTest::newRow("tag without tone marks") << u"dai ly"_s << Ids{2};
    QTest::newRow("sign of patterns") << u"%"_s << Ids{4};
    QTest::newRow("nobody") << u"không ai cả"_s << Ids{};
    QTest::newRow("quotes") << u"' OR 1=1 --"_s << Ids{};
}

void TstCustomerSearch::finds()
{
    QFETCH(const QString, typed);
    QFETCH(const QList<int>, found);
    const Result<std::vector<CustomerId>> ids = searchCustomers(*m_db, typed, Unwatched());
    QVERIFY(ids);
    QList<int> numbers;
    for (const CustomerId id : *ids)
        numbers.append(static_cast<int>(id.value));
    QCOMPARE(numbers, found);
}

void TstCustomerSearch::rowsComeInTheOrderAskedFor()
{
    const std::vector<CustomerRow> rows = customerRows(*m_db, {{4}, {99}, {1}}).value();
    const CustomerRow zoe{{4}, u"Zoë 100%"_s, {}, u"zoe_x@gmail.com"_s, u"Huế"_s, {}};
    const CustomerRow hang{
        {1}, u"Nguyễn Thị Hằng"_s, u"+84912345678"_s, u"hang@shop.vn"_s, u"Huế"_s, {u"VIP"_s}};
    QCOMPARE(rows, (std::vector{zoe, hang}));
    QVERIFY(customerRows(*m_db, {})->empty());
    QCOMPARE(customerCount(*m_db).value(), 4);
}

QTEST_GUILESS_MAIN(TstCustomerSearch)
#include "tst_customer_search.moc"
