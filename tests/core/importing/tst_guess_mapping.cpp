#include "core/importing/guess_mapping.h"
#include "core/importing/header_words.h"
#include "core/importing/import_field_keys.h"
#include "core/importing/import_file.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

Row rowOf(const QString &cells)
{
    Row row;
    for (const QString &cell : cells.split(u','))
        row.push_back({cell.isEmpty() ? CellValue() : CellValue(cell)});
    return row;
}

QStringList foundIn(const Mapping &mapping)
{
    QStringList found;
    for (const MappedColumn &column : mapping.columns)
        found += column.header + u"="_s + fieldWord(column);
    return found;
}

} // namespace

class TstGuessMapping : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void comparesHeadersWithoutSigns_data();
    void comparesHeadersWithoutSigns();
    void knowsFilesByTheirHeaders_data();
    void knowsFilesByTheirHeaders();
    void everyExampleOfSystemsIsUnderstood_data();
    void everyExampleOfSystemsIsUnderstood();
    void takesSilentColumnsByTheirValues();
    void theWholeColumnDecidesTheOrderOfDates();
    void theWholeColumnDecidesTheDecimalMark();
    void otherColumnsDecideWhatOneLeavesOpen_data();
    void otherColumnsDecideWhatOneLeavesOpen();
    void tellsWhatAnOwnAttributeWouldHold_data();
    void tellsWhatAnOwnAttributeWouldHold();
    void theShopsWordOnAnAttributeWinsAndTheOwnersOverTheValues();
    void listsWithoutHeadersAreToldByTheirValues();
    void recentDatesWithoutAHeaderAreNoBirthdays();
    void tellsWhatAColumnCannotTake();
    void saysHowSureEachPresetIs();
};

void TstGuessMapping::comparesHeadersWithoutSigns_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("key");
    QTest::newRow("camel case") << u"InvoiceNo"_s << u"invoice no"_s;
    QTest::newRow("capitals at the end") << u"CustomerID"_s << u"customer id"_s;
    QTest::newRow("underscores") << u"customer_id"_s << u"customer id"_s;
    QTest::newRow("tone marks") << u"Mã hoá  đơn (*)"_s << u"ma hoa don"_s;
    QTest::newRow("slash") << u"Tỉnh/Thành"_s << u"tinh thanh"_s;
}

void TstGuessMapping::comparesHeadersWithoutSigns()
{
    QFETCH(const QString, header);
    QFETCH(const QString, key);
    QCOMPARE(headerKey(header), key);
}

void TstGuessMapping::knowsFilesByTheirHeaders_data()
{
    QTest::addColumn<QString>("headers");
    QTest::addColumn<ImportKind>("kind");
    QTest::addColumn<QStringList>("found");
    using enum ImportKind;
    QTest::newRow("Online Retail")
        << u"InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"_s
        << Flat << QStringList{u"InvoiceNo=order_code"_s,     u"StockCode=product_code"_s,
                               u"Description=product_name"_s, u"Quantity=quantity"_s,
                               u"InvoiceDate=placed_at"_s,    u"UnitPrice=unit_price"_s,
                               u"CustomerID=customer_code"_s, u"Country=area"_s};
    QTest::newRow("the contract's own words")
        << u"order_code,customer_code,customer_name,customer_phone,placed_at,status,total,area"_s
        << Orders
        << QStringList{u"order_code=order_code"_s,
                       u"customer_code=customer_code"_s,
                       u"customer_name=customer_name"_s,
                       u"customer_phone=customer_phone"_s,
                       u"placed_at=placed_at"_s,
                       u"status=status"_s,
                       u"total=total"_s,
                       u"area=area"_s};
    QTest::newRow("KiotViet customers")
        << u"Loại khách,Chi nhánh tạo,Mã khách hàng,Tên khách hàng,Điện thoại,Địa chỉ,Khu vực giao "
           "hàng,Phường/Xã,Công ty,Mã số thuế,Số CMND/CCCD,Ngày sinh,Giới tính,Email,Facebook,Nhóm "
           "khách hàng,Ghi chú,Điểm hiện tại,Tổng điểm,Người tạo,Ngày tạo,Ngày giao dịch cuối,Số "
           "ngày nợ,Nợ cần thu hiện tại,Tổng bán,Tổng bán trừ trả hàng,Trạng thái"_s
        << Customers
        << QStringList{u"Mã khách hàng=code"_s,
                       u"Tên khách hàng=name"_s,
                       u"Điện thoại=phone"_s,
                       u"Địa chỉ=address"_s,
                       u"Khu vực giao hàng=area"_s,
                       u"Ngày sinh=birthday"_s,
                       u"Giới tính=gender"_s,
                       u"Email=email"_s,
                       u"Nhóm khách hàng=tags"_s,
                       u"Ghi chú=note"_s,
                       u"Ngày tạo=registered_on"_s,
                       u"Ngày giao dịch cuối=last_order_on"_s,
                       u"Tổng bán trừ trả hàng=orders_total"_s};
    QTest::newRow("Sapo customers")
        << u"Mã khách hàng,Tên khách hàng,Số điện thoại,Nhóm khách hàng,Công nợ hiện tại,Tổng chi "
           "tiêu,Tổng SL đơn hàng"_s
        << Customers
        << QStringList{u"Mã khách hàng=code"_s,         u"Tên khách hàng=name"_s,
                       u"Số điện thoại=phone"_s,        u"Nhóm khách hàng=tags"_s,
                       u"Tổng chi tiêu=orders_total"_s, u"Tổng SL đơn hàng=orders_count"_s};
    QTest::newRow("a parcel's number is no order")
        << u"Mã vận đơn,Mã đơn hàng,Ngày đặt hàng,Tên tài khoản người mua,Tên người nhận,Số điện "
           "thoại,Tỉnh/Thành phố,Tổng giá trị đơn hàng,Trạng thái đơn hàng"_s
        << Orders
        << QStringList{u"Mã đơn hàng=order_code"_s,
                       u"Ngày đặt hàng=placed_at"_s,
                       u"Tên tài khoản người mua=customer_code"_s,
                       u"Tên người nhận=customer_name"_s,
                       u"Số điện thoại=customer_phone"_s,
                       u"Tỉnh/Thành phố=area"_s,
                       u"Tổng giá trị đơn hàng=total"_s,
                       u"Trạng thái đơn hàng=status"_s};
    QTest::newRow("order lines")
        << u"Mã hóa đơn,Mã hàng,Tên hàng,Nhóm hàng,Số lượng,Đơn giá,Thành tiền"_s << OrderLines
        << QStringList{u"Mã hóa đơn=order_code"_s, u"Mã hàng=product_code"_s,
                       u"Tên hàng=product_name"_s, u"Nhóm hàng=category"_s,
                       u"Số lượng=quantity"_s,     u"Đơn giá=unit_price"_s,
                       u"Thành tiền=amount"_s};
    QTest::newRow("a bare ID beside products is the order's")
        << u"ID,Kho hàng,Ngày,Khách hàng,Điện thoại,Sản phẩm,SL,Giá,Tổng tiền,Trạng thái"_s << Flat
        << QStringList{u"ID=order_code"_s,
                       u"Ngày=placed_at"_s,
                       u"Khách hàng=customer_name"_s,
                       u"Điện thoại=customer_phone"_s,
                       u"Sản phẩm=product_name"_s,
                       u"SL=quantity"_s,
                       u"Giá=unit_price"_s,
                       u"Tổng tiền=total"_s,
                       u"Trạng thái=status"_s};
    QTest::newRow("a bare ID of a customer list")
        << u"ID,Tên,SĐT,Ngày tạo,Tổng tiền"_s << Customers
        << QStringList{u"ID=code"_s, u"Tên=name"_s, u"SĐT=phone"_s, u"Ngày tạo=registered_on"_s,
                       u"Tổng tiền=orders_total"_s};
    QTest::newRow("several phones, e-mails and kinds of labels")
        << u"Mã khách hàng,Tên,Điện thoại,Điện thoại 2,Email 1,Email 2,Tags,Nhóm khách hàng,Địa chỉ 2"_s
        << Customers << QStringList{u"Mã khách hàng=code"_s, u"Tên=name"_s,
                                    u"Điện thoại=phone"_s,   u"Điện thoại 2=phone"_s,
                                    u"Email 1=email"_s,      u"Email 2=email"_s,
                                    u"Tags=tags"_s,          u"Nhóm khách hàng=tags"_s,
                                    u"Địa chỉ 2=address"_s};
    QTest::newRow("customers called KH")
        << u"STT,Mã KH,Tên KH,SĐT KH,Địa chỉ KH,Nhóm KH"_s << Customers
        << QStringList{u"Mã KH=code"_s, u"Tên KH=name"_s, u"SĐT KH=phone"_s,
                       u"Địa chỉ KH=address"_s, u"Nhóm KH=tags"_s};
    QTest::newRow("orders called HĐ")
        << u"Số HĐ,Ngày HĐ,Tên KH,SĐT KH,Trạng thái HĐ,Giảm giá HĐ,Tổng tiền HĐ"_s << Orders
        << QStringList{u"Số HĐ=order_code"_s,     u"Ngày HĐ=placed_at"_s,
                       u"Tên KH=customer_name"_s, u"SĐT KH=customer_phone"_s,
                       u"Trạng thái HĐ=status"_s, u"Giảm giá HĐ=discount"_s,
                       u"Tổng tiền HĐ=total"_s};
    QTest::newRow("goods called SP")
        << u"Mã HĐ,Mã SP,Tên SP,Nhóm SP,SL,ĐG,Thành tiền"_s << OrderLines
        << QStringList{u"Mã HĐ=order_code"_s, u"Mã SP=product_code"_s, u"Tên SP=product_name"_s,
                       u"Nhóm SP=category"_s, u"SL=quantity"_s,        u"ĐG=unit_price"_s,
                       u"Thành tiền=amount"_s};
    QTest::newRow("cash on delivery")
        << u"Ngày tạo,Mã đơn hàng,Mã vận đơn,Người nhận,SĐT người nhận,Tiền thu hộ,Trạng thái"_s
        << Orders << QStringList{u"Ngày tạo=placed_at"_s,       u"Mã đơn hàng=order_code"_s,
                                 u"Người nhận=customer_name"_s, u"SĐT người nhận=customer_phone"_s,
                                 u"Tiền thu hộ=total"_s,        u"Trạng thái=status"_s};
    QTest::newRow("a count of orders, not a code")
        << u"Tên,SĐT,Số hóa đơn,Doanh số"_s << Customers
        << QStringList{u"Tên=name"_s, u"SĐT=phone"_s, u"Số hóa đơn=orders_count"_s,
                       u"Doanh số=orders_total"_s};
}

void TstGuessMapping::knowsFilesByTheirHeaders()
{
    QFETCH(const QString, headers);
    QFETCH(const ImportKind, kind);
    QFETCH(const QStringList, found);
    Result<SheetGuess> guess = SheetGuess::make({rowOf(headers)}, {}, {}, {});
    QVERIFY(guess);
    guess->settleForms({});
    QCOMPARE(guess->kind(), kind);
    QCOMPARE(foundIn(guess->mapping()), found);
    QVERIFY(guess->checkRequired());
}

void TstGuessMapping::everyExampleOfSystemsIsUnderstood_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<ImportKind>("kind");
    QTest::addColumn<QStringList>("needed");
    using enum ImportKind;
    const QStringList person{u"name"_s, u"phone"_s, u"email"_s};
    const QStringList spending{u"name"_s,         u"phone"_s, u"email"_s,        u"orders_total"_s,
                               u"orders_count"_s, u"tags"_s,  u"consent_email"_s};
    QTest::newRow("google_contacts_current") << u"google_contacts_current"_s << Customers << person;
    QTest::newRow("google_contacts_legacy") << u"google_contacts_legacy"_s << Customers << person;
    QTest::newRow("kiotviet_customers_export")
        << u"kiotviet_customers_export"_s << Customers
        << QStringList{u"code"_s, u"name"_s, u"phone"_s, u"orders_total"_s, u"last_order_on"_s};
    QTest::newRow("kiotviet_invoices_export_columns_seen")
        << u"kiotviet_invoices_export_columns_seen"_s << Flat
        << QStringList{u"order_code"_s, u"placed_at"_s, u"customer_name"_s, u"total"_s,
                       u"unit_price"_s, u"amount"_s,    u"status"_s};
    QTest::newRow("mailchimp_audience_export") << u"mailchimp_audience_export"_s << Customers
                                               << QStringList{u"name"_s, u"email"_s, u"tags"_s};
    QTest::newRow("outlook_contacts") << u"outlook_contacts"_s << Customers << person;
    QTest::newRow("sapo_customers_list_columns")
        << u"sapo_customers_list_columns"_s << Customers
        << QStringList{u"code"_s, u"orders_total"_s, u"orders_count"_s, u"tags"_s};
    QTest::newRow("shopify_customers_export_current")
        << u"shopify_customers_export_current"_s << Customers << spending;
    QTest::newRow("shopify_customers_export_legacy")
        << u"shopify_customers_export_legacy"_s << Customers << spending;
    QTest::newRow("shopify_customers_import_template")
        << u"shopify_customers_import_template"_s << Customers << person;
    QTest::newRow("shopify_orders_export")
        << u"shopify_orders_export"_s << Flat
        << QStringList{u"order_code"_s, u"placed_at"_s,  u"total"_s,       u"status"_s,
                       u"quantity"_s,   u"unit_price"_s, u"product_code"_s};
    QTest::newRow("stripe_customers_export")
        << u"stripe_customers_export"_s << Customers
        << QStringList{u"code"_s, u"name"_s, u"phone"_s, u"email"_s, u"orders_total"_s};
}

void TstGuessMapping::everyExampleOfSystemsIsUnderstood()
{
    QFETCH(const QString, file);
    QFETCH(const ImportKind, kind);
    QFETCH(const QStringList, needed);
    ImportRequest request;
    request.file = QStringLiteral(KQ_SHARED_DATA "/exports/") + file + u".headers.csv"_s;
    if (!QFile::exists(request.file))
        QSKIP("the shared data are not here");
    const QString sample = QStringLiteral(KQ_SHARED_DATA "/exports/") + file + u".sample.csv"_s;
    if (QFile::exists(sample))
        request.file = sample;
    const Result<FileGuess> guess = guessFile(request, {});
    QVERIFY2(guess, guess ? "" : qPrintable(guess.error().found));
    QCOMPARE(guess->mapping.kind, std::optional(kind));
    QStringList fields;
    for (const MappedColumn &column : guess->mapping.columns)
        fields += fieldWord(column);
    for (const QString &field : needed)
        QVERIFY2(fields.contains(field), qPrintable(field + u" is not in "_s + fields.join(u' ')));
    for (const ColumnGuess &column : guess->columns)
        QVERIFY2(column.unreadable.isEmpty(), qPrintable(column.header));
}

void TstGuessMapping::takesSilentColumnsByTheirValues()
{
    std::vector<Row> head{rowOf(u"Column1,Họ tên,,X"_s)};
    for (int i = 0; i < 8; ++i)
        head.push_back(rowOf(u"0912345%1,Lan,lan%1@shop.vn,7"_s.arg(100 + i)));
    Result<SheetGuess> guess = SheetGuess::make(head, {}, {}, {});
    QVERIFY(guess);
    guess->settleForms({});
    const QStringList found{u"Column1=phone"_s, u"Họ tên=name"_s, u"#3=email"_s};
    QCOMPARE(foundIn(guess->mapping()), found);
}

void TstGuessMapping::theWholeColumnDecidesTheOrderOfDates()
{
    QTemporaryDir folder;
    ImportRequest request;
    request.file = folder.filePath(u"a.csv"_s);
    QFile file(request.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("order_code,placed_at,total\n");
    for (int i = 1; i <= 5000; ++i)
        file.write("A,01/02/2025,1\n");
    file.write("A,01/31/2025,1\n");
    file.close();
    const Result<FileGuess> guess = guessFile(request, {});
    QVERIFY(guess);
    QCOMPARE(guess->mapping.dateOrder, std::optional(DateOrder::Mdy));
}

void TstGuessMapping::otherColumnsDecideWhatOneLeavesOpen_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<DecimalMark>("mark");
    QTest::newRow("with cents") << u"USD"_s << DecimalMark::Point;
    QTest::newRow("without") << u"VND"_s << DecimalMark::Comma;
}

void TstGuessMapping::otherColumnsDecideWhatOneLeavesOpen()
{
    QFETCH(const QString, currency);
    QFETCH(const DecimalMark, mark);
    std::vector<Row> head{rowOf(u"order_code,placed_at,quantity,product_code,unit_price"_s),
                          rowOf(u"1,2025-01-01,0.5,P1,1.250"_s),
                          rowOf(u"2,2025-01-01,1.5,P1,2.750"_s)};
    ShopSettings settings;
    settings.currency = currency;
    Result<SheetGuess> guess = SheetGuess::make(head, {}, {}, settings);
    QVERIFY(guess);
    guess->settleForms(settings);
    QCOMPARE(guess->columns()[2].decimal, DecimalMark::Point);
    QCOMPARE(guess->columns()[4].decimal, mark);
}

void TstGuessMapping::theWholeColumnDecidesTheDecimalMark()
{
    std::vector<Row> head{rowOf(u"order_code,placed_at,total"_s), rowOf(u"1,2025-01-01,1.500"_s),
                          rowOf(u"2,2025-01-01,12.5"_s)};
    ShopSettings settings;
    settings.currency = u"USD"_s;
    Result<SheetGuess> guess = SheetGuess::make(head, {}, {}, settings);
    QVERIFY(guess);
    guess->settleForms(settings);
    QCOMPARE(guess->columns()[2].decimal, DecimalMark::Point);
}

void TstGuessMapping::tellsWhatAnOwnAttributeWouldHold_data()
{
    QTest::addColumn<QString>("value"); // %1 is a number from 10 on
    QTest::addColumn<AttributeType>("type");
    QTest::newRow("dates") << u"%1/11/2024"_s << AttributeType::Date;
    QTest::newRow("numbers") << u"%1"_s << AttributeType::Number;
    QTest::newRow("money") << u"%1.000 ₫"_s << AttributeType::Money;
    QTest::newRow("answers") << u"có"_s << AttributeType::YesNo;
    QTest::newRow("few words") << u"da dầu"_s << AttributeType::Choice;
    QTest::newRow("texts") << u"thích màu số %1"_s << AttributeType::Text;
    QTest::newRow("codes") << u"00%1"_s << AttributeType::Text;
}

void TstGuessMapping::tellsWhatAnOwnAttributeWouldHold()
{
    QFETCH(const QString, value);
    QFETCH(const AttributeType, type);
    std::vector<Row> head{rowOf(u"Tên,Điện thoại,Ghi thêm"_s)};
    for (int i = 0; i < 900; ++i) { // more than are looked at closely
        const QString own = value.contains(u'%') ? value.arg(10 + i % 20) : value;
        head.push_back(rowOf(u"Lan,0912345%1,"_s.arg(100 + i) + own));
    }
    Result<SheetGuess> guess = SheetGuess::make(head, {}, {}, {});
    QVERIFY(guess);
    guess->settleForms({});
    QCOMPARE(guess->columns()[2].mapped.field, ImportField::Ignore);
    QCOMPARE(guess->columns()[2].attributeType, type);
    QVERIFY(!guess->isOwnAttribute(guess->columns()[2]));
}

void TstGuessMapping::theShopsWordOnAnAttributeWinsAndTheOwnersOverTheValues()
{
    Mapping fixed;
    fixed.columns = {{u"Tên"_s, ImportField::Name, {}},
                     {u"Hạng"_s, ImportField::Attribute, u"Hạng thẻ"_s},
                     {u"Cỡ"_s, ImportField::Attribute, u"Cỡ"_s}};
    fixed.attributeTypes = {{u"hang the"_s, AttributeType::Text}, {u"co"_s, AttributeType::Text}};
    const std::vector<Row> head{rowOf(u"Tên,Hạng,Cỡ"_s), rowOf(u"Lan,1,38"_s),
                                rowOf(u"Hoa,2,36"_s)};
    Result<SheetGuess> guess = SheetGuess::make(head, fixed, ImportKind::Customers, {});
    QVERIFY(guess);
    guess->knowOwnAttributes({{u"HẠNG THẺ"_s, AttributeType::Money}});
    guess->settleForms({});
    QCOMPARE(guess->columns()[1].attributeType, AttributeType::Money);
    QVERIFY(guess->isOwnAttribute(guess->columns()[1]));
    QCOMPARE(guess->columns()[2].attributeType, AttributeType::Text);
    QVERIFY(!guess->isOwnAttribute(guess->columns()[2]));
    QCOMPARE(guess->mapping().attributeTypes, fixed.attributeTypes);
}

void TstGuessMapping::listsWithoutHeadersAreToldByTheirValues()
{
    std::vector<Row> head;
    const QStringList names{u"Trần Lan"_s, u"Lê Minh"_s, u"Võ Hoa"_s, u"Đỗ Tú"_s};
    for (int i = 0; i < 4; ++i) {
        head.push_back(
            rowOf(u"KH0%1,%2,1%1/05/199%1,091234510%1,2%1/03/2025"_s.arg(i).arg(names[i])));
    }
    Result<SheetGuess> guess = SheetGuess::make(head, {}, {}, {});
    QVERIFY(guess);
    guess->settleForms({});
    QVERIFY(guess->isNameless());
    const QStringList found{u"#1=code"_s, u"#2=name"_s, u"#3=birthday"_s, u"#4=phone"_s};
    QCOMPARE(foundIn(guess->mapping()), found);
}

void TstGuessMapping::recentDatesWithoutAHeaderAreNoBirthdays()
{
    std::vector<Row> head;
    for (int i = 0; i < 4; ++i) // the codes repeat: a branch's
        head.push_back(rowOf(u"CN01,091234510%1,1%1/05/2024"_s.arg(i)));
    Result<SheetGuess> guess = SheetGuess::make(head, {}, {}, {});
    QVERIFY(guess);
    guess->settleForms({});
    QVERIFY(guess->isNameless());
    QCOMPARE(foundIn(guess->mapping()), QStringList{u"#2=phone"_s});
}

void TstGuessMapping::tellsWhatAColumnCannotTake()
{
    QTemporaryDir folder;
    ImportRequest request;
    request.file = folder.filePath(u"a.csv"_s);
    QFile file(request.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("order_code,placed_at,status\nA,2025-01-01,completed\nB,soon,lost in space\n");
    file.close();
    const Result<FileGuess> guess = guessFile(request, {});
    QVERIFY(guess);
    QCOMPARE(guess->columns[1].unreadable, QStringList{u"soon"_s});
    QCOMPARE(guess->columns[2].unreadable, QStringList{u"lost in space"_s});
    QCOMPARE(guess->columns[0].samples, (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(guess->firstRows.size(), std::size_t(3));
}

void TstGuessMapping::saysHowSureEachPresetIs()
{
    const Result<HeaderWords> words = HeaderWords::load();
    QVERIFY(words);
    using enum HeaderWords::Evidence;
    const QHash<QString, HeaderWords::Evidence> known{
        {u"Shopify orders"_s, Verified},     {u"Shopify customers"_s, Verified},
        {u"Google Contacts"_s, Verified},    {u"KiotViet customers"_s, Verified},
        {u"KiotViet invoices"_s, Verified},  {u"Shopee orders"_s, Verified},
        {u"TikTok Shop orders"_s, Verified}, {u"Lazada orders"_s, Verified},
        {u"Sapo customers"_s, Guessed},      {u"Haravan customers"_s, Guessed},
        {u"WooCommerce orders"_s, Guessed},  {u"Outlook contacts"_s, Guessed}};
    int found = 0;
    for (const HeaderWords::Preset &preset : words->presets()) {
        QVERIFY2(words->presetFor(preset.when) == &preset, qPrintable(preset.name));
        if (!known.contains(preset.name))
            continue;
        QCOMPARE(preset.evidence, known[preset.name]);
        ++found;
    }
    QCOMPARE(found, known.size());
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstGuessMapping)
#include "tst_guess_mapping.moc"
