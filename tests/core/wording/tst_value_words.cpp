#include "core/wording/value_words.h"

#include <QRegularExpression>
#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 20);

/// A shop with an amount, a number and texts of its own.
class Names final : public ShopNames {
public:
    [[nodiscard]] QString segmentName(SegmentId) const override { return {}; }
    [[nodiscard]] QString tierName(const QString &key) const override { return key.toUpper(); }
    [[nodiscard]] std::optional<ValueType> attributeType(QStringView name) const override
    {
        if (name == u"Hạn mức")
            return ValueType::Money;
        return name == u"Điểm" ? ValueType::Number : ValueType::Text;
    }
};

const Names shopNames;

FieldColumn own(const QString &name)
{
    return {Field::Attribute, name};
}

} // namespace

Q_DECLARE_METATYPE(kq::CustomerColumn)
Q_DECLARE_METATYPE(kq::Value)
Q_DECLARE_METATYPE(kq::SheetValue)

/// The cells of a list of customers that the window writes, as texts and for a workbook.
class TstValueWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aCellIsATextAndAValueToCountWith_data();
    void aCellIsATextAndAValueToCountWith();
    void anOwnAttributeIsSaidByItsType_data();
    void anOwnAttributeIsSaidByItsType();
};

void TstValueWords::aCellIsATextAndAValueToCountWith_data()
{
    QTest::addColumn<CustomerColumn>("column");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("text");
    QTest::addColumn<SheetValue>("cell");
    const auto add = [](const char *name, const CustomerColumn &column, const Value &value,
                        const QString &text, const SheetValue &cell) {
        QTest::newRow(name) << column << value << text << cell;
    };
    add("count", OrdersColumn{Metric::Count}, Ratio{1200, 1}, u"1.200"_s, Decimal(1200));
    add("money", OrdersColumn{Metric::Total}, Ratio{250'000, 1}, u"250.000 ₫"_s, Money{250'000});
    add("average", OrdersColumn{Metric::Average}, Ratio{500'000, 3}, u"166.667 ₫"_s,
        Money{166'667});
    // The column is called by its percent.
    add("percentage", OrdersColumn{Metric::DiscountedPercent}, Ratio{100, 3}, u"33%"_s,
        Decimal(33));
    add("ratio", OrdersColumn{Metric::OverdueRatio}, Ratio{3, 2}, u"1,5"_s,
        *Decimal::parse(u"1.5"));
    add("day", OrdersColumn{Metric::LastDate}, QDate(2026, 3, 1), u"01/03/2026"_s,
        QDate(2026, 3, 1));
    add("yes or no", FieldColumn{Field::DoNotContact, {}}, true, u"Có"_s, u"Có"_s);
    add("phone", FieldColumn{Field::Phone, {}}, QStringList{u"+84912345678"_s}, u"0912 345 678"_s,
        u"0912 345 678"_s);
    add("birthday", FieldColumn{Field::Birthday, {}}, Birthday{1990, 5, 31}, u"31/05/1990"_s,
        QDate(1990, 5, 31));
    add("birthday without its year", FieldColumn{Field::Birthday, {}}, Birthday{0, 5, 31},
        u"31/05"_s, u"31/05"_s);
    add("own number", own(u"Điểm"_s), Ratio{25, 2}, u"12,5"_s, *Decimal::parse(u"12.5"));
    add("own amount", own(u"Hạn mức"_s), Ratio{2'000'000, 1}, u"2.000.000 ₫"_s, Money{2'000'000});
    add("own text, such as a percentage of a file", own(u"Tỷ lệ giảm"_s), QStringList{u"12,5%"_s},
        u"12,5%"_s, u"12,5%"_s);
    add("nothing", own(u"Điểm"_s), std::monostate(), {}, QString());
}

void TstValueWords::aCellIsATextAndAValueToCountWith()
{
    QFETCH(const CustomerColumn, column);
    QFETCH(const Value, value);
    QFETCH(const QString, text);
    QFETCH(const SheetValue, cell);
    const Words words(Language::Vietnamese);
    const Formatter format(Language::Vietnamese, u"VND"_s, MoneySpace::Plain);
    const SentenceContext context{words, format, today, shopNames};
    QCOMPARE(textOf(value, column, context), text);
    QVERIFY(sheetValueOf(value, column, context) == cell);
}

void TstValueWords::anOwnAttributeIsSaidByItsType_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("text");
    QTest::newRow("date") << u"date"_s << u"2020-02-29"_s << u"29/02/2020"_s;
    QTest::newRow("money") << u"money"_s << u"2000000"_s << u"2.000.000 ₫"_s;
    QTest::newRow("yes") << u"yes_no"_s << u"1"_s << u"Có"_s;
    QTest::newRow("no") << u"yes_no"_s << u"0"_s << u"Không"_s;
    QTest::newRow("number") << u"number"_s << u"12.5"_s << u"12,5"_s;
    QTest::newRow("choice") << u"choice"_s << u"Vàng"_s << u"Vàng"_s;
    QTest::newRow("text") << u"text"_s << u"5%"_s << u"5%"_s;
}

void TstValueWords::anOwnAttributeIsSaidByItsType()
{
    QFETCH(const QString, type);
    QFETCH(const QString, kept);
    QFETCH(const QString, text);
    const Words words(Language::Vietnamese);
    const Formatter format(Language::Vietnamese, u"VND"_s, MoneySpace::Plain);
    const AttributeValue value{u"Của tiệm"_s, kept};
    QCOMPARE(textOf(value, {{1, u"Của tiệm"_s, type}}, format, words), text);
    QCOMPARE(textOf(value, {}, format, words), kept); // not among those of the shop
}

QTEST_GUILESS_MAIN(TstValueWords)
#include "tst_value_words.moc"
