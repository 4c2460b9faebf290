#include "core/exporting/attribute_cells.h"
#include "core/exporting/people_lists.h"
#include "support/test_shop.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

/// The shop's own attributes in lists for people.
class TstAttributeCells : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyTypeIsGivenAsItIs();
    void aListHasAColumnForEach();
    void aListThatDoesNotAskHasNone();

private:
    static TestShop shop();
    static ListHeaders headers();

    const Formatter m_format{Language::Vietnamese, u"VND"_s};
};

TestShop TstAttributeCells::shop()
{
    TestShop made;
    made.attributes = {{u"Cỡ áo"_s, ValueType::Choice},   {u"Sở thích"_s, ValueType::Text},
                       {u"Điểm"_s, ValueType::Number},    {u"Hạn mức"_s, ValueType::Money},
                       {u"Ngày cưới"_s, ValueType::Date}, {u"Có con nhỏ"_s, ValueType::YesNo}};
    Customer full;
    full.id = {1};
    full.attributes = {
        {u"Cỡ áo"_s, u"L"_s},         {u"Sở thích"_s, u"=1+1"_s},        {u"Điểm"_s, u"12.5"_s},
        {u"Hạn mức"_s, u"2000000"_s}, {u"Ngày cưới"_s, u"2020-02-29"_s}, {u"Có con nhỏ"_s, u"1"_s}};
    Customer bare;
    bare.id = {2};
    made.customers = {full, bare};
    return made;
}

ListHeaders TstAttributeCells::headers()
{
    ListHeaders words;
    words.name = u"Tên"_s;
    words.yes = u"Có"_s;
    words.no = u"Không"_s;
    return words;
}

void TstAttributeCells::everyTypeIsGivenAsItIs()
{
    const auto profiles = profilesOf(shop());
    const ProfileLayers layers(*profiles);
    const AttributeCells cells(layers, headers());
    QCOMPARE(AttributeCells::namesOf(layers),
             (QStringList{u"Cỡ áo"_s, u"Sở thích"_s, u"Điểm"_s, u"Hạn mức"_s, u"Ngày cưới"_s,
                          u"Có con nhỏ"_s}));
    // The writer makes the formula harmless.
    const std::vector<SheetValue> full{
        u"L"_s, u"=1+1"_s, *Decimal::parse(u"12.5"), Money{2'000'000}, QDate(2020, 2, 29), u"Có"_s};
    QVERIFY(cells.at(0) == full);
    QVERIFY(cells.at(1) == std::vector<SheetValue>(6));
}

void TstAttributeCells::aListHasAColumnForEach()
{
    ListOptions options;
    options.columns = {PeopleColumn::Name, PeopleColumn::Attributes};
    ListHeaders words = headers();
    words.attributes = {u"Cỡ áo"_s, u"Điểm"_s};
    const PeopleCsv list(options, words, m_format);
    QCOMPARE(list.headers(), (QStringList{u"Tên"_s, u"Cỡ áo"_s, u"Điểm"_s}));
    Contact contact;
    contact.name = u"Lan"_s;
    contact.attributes = {u"L"_s, *Decimal::parse(u"12.5")};
    QCOMPARE(list.row(contact), (QStringList{u"Lan"_s, u"L"_s, u"12,5"_s}));
    // A workbook counts with what the text shows.
    QVERIFY(list.sheetRow(contact) ==
            (std::vector<SheetValue>{u"Lan"_s, u"L"_s, *Decimal::parse(u"12.5")}));
}

void TstAttributeCells::aListThatDoesNotAskHasNone()
{
    const std::vector<PeopleColumn> &usual = usualColumns();
    QVERIFY(std::find(usual.begin(), usual.end(), PeopleColumn::Attributes) == usual.end());
}

QTEST_APPLESS_MAIN(TstAttributeCells)
#include "tst_attribute_cells.moc"
