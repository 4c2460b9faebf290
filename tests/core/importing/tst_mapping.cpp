#include "core/importing/import_field_keys.h"
#include "core/importing/mapping.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {

class TstMapping : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsEverything();
    void writesWhatItReads();
    void everyFieldHasOneWord();
    void refuses_data();
    void refuses();
};

void TstMapping::readsEverything()
{
    const Result<Mapping> mapping = readMapping(R"({
        "version": 1, "kind": "customers", "sheet": 2, "header_row": 3, "encoding": "windows-1258",
        "delimiter": ";", "date_order": "dmy", "decimal": ",", "status": {"Đã Giao": "completed"},
        "attribute_types": {"Hạng Thẻ": "choice"},
        "columns": {"Mã KH": "code", "Họ": "name", "Tên": "name", "Hạng": "attribute:Hạng thẻ",
                    "Bỏ": "ignore"}})");
    QVERIFY2(mapping, mapping ? "" : qPrintable(mapping.error().place));
    QCOMPARE(mapping->kind, std::optional(ImportKind::Customers));
    QCOMPARE(mapping->sheet, u"2"_s);
    QCOMPARE(mapping->headerRow, 3);
    QCOMPARE(mapping->encoding, u"windows-1258"_s);
    QCOMPARE(mapping->delimiter, u";"_s);
    QCOMPARE(mapping->dateOrder, std::optional(DateOrder::Dmy));
    QCOMPARE(mapping->decimal, std::optional(DecimalMark::Comma));
    QCOMPARE(mapping->status.value(u"da giao"_s, OrderStatus::Open), OrderStatus::Completed);
    QCOMPARE(mapping->attributeTypes.value(u"hang the"_s, AttributeType::Text),
             AttributeType::Choice);
    const std::vector<MappedColumn> columns{{u"Mã KH"_s, ImportField::Code, {}},
                                            {u"Họ"_s, ImportField::Name, {}},
                                            {u"Tên"_s, ImportField::Name, {}},
                                            {u"Hạng"_s, ImportField::Attribute, u"Hạng thẻ"_s},
                                            {u"Bỏ"_s, ImportField::Ignore, {}}};
    QVERIFY(mapping->columns == columns);
}

void TstMapping::writesWhatItReads()
{
    Mapping mapping;
    mapping.kind = ImportKind::Flat;
    mapping.columns = {{u"Mã \"đơn\""_s, ImportField::OrderCode, {}},
                       {u"Ngày"_s, ImportField::PlacedAt, {}}};
    mapping.sheet = u"Đơn hàng"_s;
    mapping.headerRow = 4;
    mapping.dateOrder = DateOrder::Ymd;
    mapping.decimal = DecimalMark::Point;
    mapping.attributeTypes = {{u"size"_s, AttributeType::Number}, {u"da"_s, AttributeType::Text}};
    mapping.status = {{u"da huy"_s, OrderStatus::Cancelled}, {u"xong"_s, OrderStatus::Completed}};
    const Result<Mapping> again = readMapping(writeMapping(mapping));
    QVERIFY2(again, again ? "" : qPrintable(again.error().place));
    QVERIFY(*again == mapping);
    QCOMPARE(writeMapping(*again), writeMapping(mapping));
}

void TstMapping::everyFieldHasOneWord()
{
    QSet<QString> words;
    for (const auto &[field, key] : KeyTable<ImportField>::entries) {
        const QString word = QString::fromLatin1(key);
        QVERIFY2(!words.contains(word), key);
        words.insert(word);
        QCOMPARE(keyOf(field), QLatin1String(key));
    }
}

void TstMapping::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("place");
    const auto with = [](const char *rest) -> QByteArray {
        return QByteArray(R"({"version": 1, "kind": "orders", "columns": {"a": "order_code"})") +
               rest + '}';
    };
    using enum ErrorCode;
    QTest::newRow("no JSON") << QByteArray("{") << MalformedJson << u"$"_s;
    QTest::newRow("no object") << QByteArray("[]") << WrongType << u"$"_s;
    QTest::newRow("no version") << QByteArray(R"({"kind":"orders","columns":{"a":"total"}})")
                                << MissingKey << u"$"_s;
    QTest::newRow("version 2") << QByteArray(
                                      R"({"version":2,"kind":"orders","columns":{"a":"total"}})")
                               << UnsupportedVersion << u"$.version"_s;
    QTest::newRow("unknown kind") << QByteArray(
                                         R"({"version":1,"kind":"order","columns":{"a":"total"}})")
                                  << UnknownWord << u"$.kind"_s;
    QTest::newRow("no columns") << QByteArray(R"({"version":1,"kind":"orders"})") << MissingKey
                                << u"$"_s;
    QTest::newRow("empty columns") << QByteArray(R"({"version":1,"kind":"orders","columns":{}})")
                                   << MissingKey << u"$.columns"_s;
    QTest::newRow("unknown field")
        << QByteArray(R"({"version":1,"kind":"orders","columns":{"a":"totals"}})") << UnknownField
        << u"$.columns[\"a\"]"_s;
    QTest::newRow("field of another kind")
        << QByteArray(R"({"version":1,"kind":"orders","columns":{"a":"birthday"}})") << UnknownField
        << u"$.columns[\"a\"]"_s;
    QTest::newRow("attribute without a name")
        << QByteArray(R"({"version":1,"kind":"customers","columns":{"a":"attribute: "}})")
        << UnknownField << u"$.columns[\"a\"]"_s;
    QTest::newRow("field twice")
        << QByteArray(R"({"version":1,"kind":"orders","columns":{"a":"total","b":"total"}})")
        << FieldMappedTwice << u"$.columns[\"b\"]"_s;
    QTest::newRow("header twice")
        << QByteArray(R"({"version":1,"kind":"orders","columns":{"a":"total","a":"status"}})")
        << SuperfluousKey << u"$"_s;
    QTest::newRow("field is no text")
        << QByteArray(R"({"version":1,"kind":"orders","columns":{"a":1}})") << WrongType
        << u"$.columns[\"a\"]"_s;
    QTest::newRow("unknown key") << with(R"(,"dates":"dmy")") << UnknownKey << u"$.dates"_s;
    QTest::newRow("header row 0") << with(R"(,"header_row":0)") << OutOfRange << u"$.header_row"_s;
    QTest::newRow("header row of another word")
        << with(R"(,"header_row":"None")") << WrongType << u"$.header_row"_s;
    QTest::newRow("header row text")
        << with(R"(,"header_row":"1")") << WrongType << u"$.header_row"_s;
    QTest::newRow("two delimiters")
        << with(R"(,"delimiter":";;")") << OutOfRange << u"$.delimiter"_s;
    QTest::newRow("unknown date order")
        << with(R"(,"date_order":"DMY")") << UnknownWord << u"$.date_order"_s;
    QTest::newRow("unknown decimal mark")
        << with(R"(,"decimal":";")") << UnknownWord << u"$.decimal"_s;
    QTest::newRow("unknown status")
        << with(R"(,"status":{"xong":"done"})") << UnknownWord << u"$.status[\"xong\"]"_s;
    QTest::newRow("unknown attribute type") << with(R"(,"attribute_types":{"Size":"size"})")
                                            << UnknownWord << u"$.attribute_types[\"Size\"]"_s;
    QTest::newRow("attribute type without a name")
        << with(R"(,"attribute_types":{" ":"date"})") << EmptyText << u"$.attribute_types[\" \"]"_s;
    QTest::newRow("attribute types as a list")
        << with(R"(,"attribute_types":["date"])") << WrongType << u"$.attribute_types"_s;
    QTest::newRow("empty encoding") << with(R"(,"encoding":"")") << EmptyText << u"$.encoding"_s;
}

void TstMapping::refuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, place);
    const Result<Mapping> mapping = readMapping(json);
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().code, code);
    QCOMPARE(mapping.error().place, place);
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstMapping)
#include "tst_mapping.moc"
