#include "support/read_condition.h"

#include <QRegularExpression>
#include <QtTest>

#include <clocale>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

class TstConditionJson : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsWhatItReads_data();
    void keepsWhatItReads();
    void readsKeysInAnyOrder();
    void readsNumbersExactlyUnderEveryLocale();
    void takesWholeNumbersByTheirValue();
    void takesTheDeepestNestingAllowed();
    void writesALeafAsAGroup();
    void writesIndented();
    void catalogueFollowsItsEnums();
};

void TstConditionJson::keepsWhatItReads_data()
{
    QTest::addColumn<QByteArray>("leaf");
    const auto row = [](const char *leaf) { QTest::newRow(leaf) << QByteArray(leaf); };

    row(R"({"match":"all","conditions":[]})");
    row(R"({"match":"any","conditions":[{"match":"none","conditions":[]}]})");
    row(R"({"match":"at_least","n":1,"conditions":[{"match":"all","conditions":[]}]})");

    row(R"({"field":"name","op":"is","value":"Nguyễn \"An\" \\ \u0001"})");
    row(R"({"field":"email","op":"is_not","value":"a@b.vn"})");
    row(R"({"field":"address","op":"contains","value":"lê lợi"})");
    row(R"({"field":"note","op":"not_contains","value":"x"})");
    row(R"({"field":"code","op":"starts_with","value":"KH"})");
    row(R"({"field":"phone","op":"not_starts_with","value":"09"})");
    row(R"({"field":"phone","op":"ends_with","value":"678"})");
    row(R"({"field":"code","op":"is_any_of","value":["a","b","a"]})");
    row(R"({"field":"code","op":"is_none_of","value":[]})");
    row(R"({"field":"name","op":"is_empty"})");
    row(R"({"field":"name","op":"is_not_empty"})");

    row(R"({"field":"gender","op":"is_any_of","value":["male","female","other"]})");
    row(R"json({"field":"area","op":"is_none_of","value":["Cần Thơ (cũ)"]})json");
    row(R"({"field":"source","op":"is_empty"})");
    row(R"({"field":"app","op":"is_not_empty"})");
    row(R"({"field":"phone_kind","op":"is_any_of","value":["mobile","fixed","invalid"]})");
    row(R"({"field":"consent_sms","op":"is_any_of","value":["granted","refused","unknown"]})");
    row(R"({"field":"consent_zalo","op":"is_empty"})");
    row(R"({"field":"tier","op":"is_any_of","value":["loyal","của-tôi"]})");
    row(R"({"field":"tier","op":"moved_up_within","value":{"n":3,"unit":"months"}})");
    row(R"({"field":"tier","op":"moved_down_within","value":{"n":0,"unit":"years"}})");
    row(R"({"field":"tags","op":"has_any_of","value":["vip"]})");
    row(R"({"field":"tags","op":"has_all_of","value":[]})");
    row(R"({"field":"tags","op":"has_none_of","value":["a","b"]})");
    row(R"({"field":"tags","op":"is_empty"})");

    row(R"({"field":"birthday","op":"anniversary_within_next","value":{"n":36500,"unit":"days"}})");
    row(R"({"field":"birthday","op":"anniversary_in_month","value":12})");
    row(R"({"field":"registered_on","op":"on","value":"2024-02-29"})");
    row(R"({"field":"registered_on","op":"not_on","value":"0001-01-01"})");
    row(R"({"field":"registered_on","op":"between","value":["2024-12-31","2024-01-01"]})");
    row(R"({"field":"registered_on","op":"within_last","value":{"n":36500,"unit":"weeks"}})");
    row(R"({"field":"registered_on","op":"not_within_last","value":{"n":0,"unit":"days"}})");
    row(R"({"field":"registered_on","op":"in_this","value":"quarter"})");
    row(R"({"field":"registered_on","op":"in_previous","value":"week"})");
    row(R"({"field":"registered_on","op":"is_empty"})");
    row(R"({"field":"age","op":"between","value":[18.5,-3]})");
    row(R"({"field":"age","op":"not_between","value":[0.000000000000000001,1]})");
    row(R"({"field":"do_not_contact","op":"is","value":false})");
    row(R"({"field":"do_not_contact","op":"is_empty"})");
    row(R"({"field":"recency_score","op":"at_least","value":4})");

    row(R"({"field":"attribute:text","op":"contains","value":"x"})");
    row(R"({"field":"attribute:number","op":"equals","value":0.1})");
    row(R"({"field":"attribute:money","op":"at_most","value":999999999999999999})");
    row(R"({"field":"attribute:date","op":"after","value":"2024-01-01"})");
    row(R"({"field":"attribute:yes_no","op":"is","value":true})");
    row(R"({"field":"attribute:choice","op":"is_any_of","value":["Gold"]})");
    row(R"({"field":"attribute:tags","op":"has_any_of","value":["Gold"]})");

    row(R"({"orders":"count","op":"equals","value":0})");
    row(R"({"orders":"average","op":"at_least","value":{"of_shop":"median"}})");
    row(R"({"orders":"total","op":"not_equals","value":{"of_shop":"mean"}})");
    row(R"({"orders":"largest","op":"less_than","value":{"of_shop":"p1"}})");
    row(R"({"orders":"tenure","op":"greater_than","value":{"of_shop":"p100"}})");
    row(R"({"orders":"last_date","op":"in_this","value":"year"})");
    row(R"({"orders":"first_date","op":"anniversary_in_month","value":1})");
    row(R"({"orders":"overdue_ratio","op":"is_not_empty"})");
    row(R"({"orders":"count","where":{"placed":{"op":"on_or_after","value":"2024-01-01"},)"
        R"("status":["completed","open","cancelled","returned"],"area":["Hà Nội"],)"
        R"("channel":["Shopee"],"branch":[],"source":["till"],"discounted":true,)"
        R"("total":{"op":"at_least","value":100000},"weekday":[1,7],"hours":[0,23],)"
        R"("product":["SP1"],"category":["Áo"]},"op":"at_least","value":2})");
    row(R"({"orders":"total","where":{"placed":{"op":"is_empty"},)"
        R"("total":{"op":"is_not_empty"}},"op":"is_empty"})");

    row(R"({"rank":"total","op":"top_percent","value":0.5})");
    row(R"({"rank":"last_date","op":"bottom_percent","value":100})");
    row(R"({"rank":"count","where":{"discounted":false},"op":"top_count","value":0})");
    row(R"({"rank":"quantity","op":"bottom_count","value":1000000})");
    row(R"({"rank":"days_since_last","op":"top_share","value":80})");

    row(R"({"segment":"Khách mới","op":"is_member"})");
    row(R"({"segment":7,"op":"is_not_member"})");
    row(R"({"segment":"x","op":"entered_within","value":{"n":7,"unit":"days"}})");
    row(R"({"segment":"x","op":"left_within","value":{"n":1,"unit":"months"}})");

    row(R"({"contacts":"count","where":{"placed":{"op":"within_last",)"
        R"("value":{"n":30,"unit":"days"}},"channel":["zalo"]},"op":"equals","value":0})");
    row(R"({"contacts":"last_date","op":"before","value":"2025-01-01"})");
    row(R"({"contacts":"days_since_last","op":"is_empty"})");
}

void TstConditionJson::keepsWhatItReads()
{
    QFETCH(const QByteArray, leaf);
    const QByteArray json = documentOf(leaf);
    const Result<Condition> condition = read(json);
    QVERIFY2(condition, condition ? "" : qPrintable(condition.error().place));
    QCOMPARE(writeCondition(*condition), json);
    QCOMPARE(*read(writeCondition(*condition, JsonLayout::Indented)), *condition);
}

void TstConditionJson::readsKeysInAnyOrder()
{
    const Result<Condition> turned =
        read(R"({"conditions":[{"value":5,"where":{},"op":"equals","orders":"count"}],)"
             R"("match":"any","version":1})");
    QVERIFY(turned);
    QCOMPARE(writeCondition(*turned),
             QByteArray(R"({"version":1,"match":"any","conditions":)"
                        R"([{"orders":"count","op":"equals","value":5}]})"));
}

void TstConditionJson::readsNumbersExactlyUnderEveryLocale()
{
    const char *before = std::setlocale(LC_NUMERIC, nullptr);
    const QByteArray kept(before);
    // With a decimal comma, where the machine has such a locale.
    for (const char *locale : {"vi_VN.UTF-8", "de_DE.UTF-8", "C"}) {
        if (!std::setlocale(LC_NUMERIC, locale))
            continue;
        const Result<Condition> condition =
            read(documentOf(R"({"field":"age","op":"equals","value":0.10000000000000003})"));
        QVERIFY(condition);
        QVERIFY(writeCondition(*condition).contains("\"value\":0.10000000000000003}"));
    }
    std::setlocale(LC_NUMERIC, kept.constData());
}

void TstConditionJson::takesWholeNumbersByTheirValue()
{
    for (const char *written : {"30", "30.0", "3e1", "300E-1"}) {
        const Result<Condition> condition =
            read(documentOf(R"({"field":"birthday","op":"within_last","value":{"n":)" +
                            QByteArray(written) + R"(,"unit":"days"}})"));
        QVERIFY2(condition, written);
        QVERIFY(writeCondition(*condition).contains("\"n\":30,"));
    }
}

void TstConditionJson::takesTheDeepestNestingAllowed()
{
    const int inner = maxGroupDepth - 1;
    const QByteArray opened = R"({"match":"all","conditions":[)";
    const QByteArray deepest =
        R"({"orders":"count","where":{"placed":{"op":"within_last","value":{"n":1,"unit":"days"}}},)"
        R"("op":"equals","value":{"of_shop":"mean"}})";
    const QByteArray json =
        documentOf(opened.repeated(inner) + deepest + QByteArray("]}").repeated(inner));
    const Result<Condition> condition = read(json);
    QVERIFY2(condition, condition ? "" : qPrintable(condition.error().place));
    QCOMPARE(writeCondition(*condition), json);
}

void TstConditionJson::writesALeafAsAGroup()
{
    const Condition leaf{FieldTest{Field::Name, {}, TextTest{TextOp::IsEmpty, {}}}};
    QCOMPARE(writeCondition(leaf), documentOf(R"({"field":"name","op":"is_empty"})"));
}

void TstConditionJson::writesIndented()
{
    const Result<Condition> condition =
        read(documentOf(R"({"field":"code","op":"is_any_of","value":["a"]})"));
    QVERIFY(condition);
    QCOMPARE(writeCondition(*condition, JsonLayout::Indented), QByteArray(R"({
  "version": 1,
  "match": "all",
  "conditions": [
    {
      "field": "code",
      "op": "is_any_of",
      "value": [
        "a"
      ]
    }
  ]
})"));
}

void TstConditionJson::catalogueFollowsItsEnums()
{
    for (const FieldEntry &entry : customerFields()) {
        QCOMPARE(&entryOf(entry.field), &entry);
        QCOMPARE(findField(QLatin1String(entry.key).toString()), &entry);
    }
    for (const MetricEntry &entry : orderMetrics()) {
        QCOMPARE(&entryOf(entry.metric), &entry);
        QCOMPARE(findMetric(QLatin1String(entry.key).toString()), &entry);
    }
    for (const ContactMetricEntry &entry : contactMetrics()) {
        QCOMPARE(&entryOf(entry.metric), &entry);
        QCOMPARE(findContactMetric(QLatin1String(entry.key).toString()), &entry);
    }
    QCOMPARE(std::ssize(customerFields()), static_cast<std::ptrdiff_t>(Field::Attribute));
    QVERIFY(!findField(u"attribute"));
}

QTEST_APPLESS_MAIN(TstConditionJson)
#include "tst_condition_json.moc"
