#include "support/read_condition.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray codeName(ErrorCode code)
{
    return QByteArray::number(static_cast<int>(code));
}

} // namespace

/// What a condition file must not hold is refused with the place of the fault and what was expected
/// there.
class TstConditionFaults : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void namesTheFaultOfALeaf_data();
    void namesTheFaultOfALeaf();
    void refusesNumbersThatItCannotHold_data();
    void refusesNumbersThatItCannotHold();
    void namesTheFaultOfADocument_data();
    void namesTheFaultOfADocument();
    void refusesEndlessNesting();
    void refusesTooManyConditions();
};

void TstConditionFaults::namesTheFaultOfALeaf_data()
{
    QTest::addColumn<QByteArray>("leaf");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("place"); // below $.conditions[0]
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *leaf, ErrorCode code, const QString &place,
                        const QString &expected = {}) {
        QTest::newRow(leaf) << QByteArray(leaf) << code << place << expected;
    };
    using enum ErrorCode;

    // Shapes
    row("7", WrongType, u""_s, u"object"_s);
    row("null", WrongType, u""_s, u"object"_s);
    row("{}", MissingKey, u""_s, u"match field orders rank segment contacts"_s);
    row(R"({"op":"is","value":"x"})", MissingKey, u""_s);
    row(R"({"field":"name","orders":"count","op":"is_empty"})", UnknownKey, u".orders"_s,
        u"field op value"_s);
    row(R"({"field":"name","op":"is_empty","where":{}})", UnknownKey, u".where"_s);
    row(R"({"Field":"name","op":"is_empty"})", MissingKey, u""_s);
    row(R"({"field":"name","op":"is_empty","two words":1})", UnknownKey, u"[\"two words\"]"_s);
    row(R"({"field":"name","op":"is_empty","op":"is_empty"})", SuperfluousKey, u".op"_s);

    // Groups
    row(R"({"match":"all"})", MissingKey, u".conditions"_s);
    row(R"({"conditions":[]})", MissingKey, u".match"_s, u"all any none at_least"_s);
    row(R"({"match":"All","conditions":[]})", UnknownWord, u".match"_s, u"all any none at_least"_s);
    row(R"({"match":"all","conditions":{}})", WrongType, u".conditions"_s);
    row(R"({"match":"all","n":1,"conditions":[]})", SuperfluousKey, u".n"_s);
    row(R"({"match":"at_least","conditions":[{"match":"all","conditions":[]}]})", MissingKey,
        u".n"_s, u"whole number from 1 to 1"_s);
    row(R"({"match":"at_least","n":0,"conditions":[{"match":"all","conditions":[]}]})", OutOfRange,
        u".n"_s);
    row(R"({"match":"at_least","n":2,"conditions":[{"match":"all","conditions":[]}]})", OutOfRange,
        u".n"_s, u"whole number from 1 to 1"_s);
    row(R"({"match":"at_least","n":1,"conditions":[]})", OutOfRange, u".n"_s);
    row(R"({"match":"at_least","n":"1","conditions":[{"match":"all","conditions":[]}]})", WrongType,
        u".n"_s);
    row(R"({"version":1,"match":"all","conditions":[]})", UnknownKey, u".version"_s);
    row(R"({"match":"all","conditions":[{"match":"any","conditions":[3]}]})", WrongType,
        u".conditions[0].conditions[0]"_s);

    // Fields and operators
    row(R"({"field":"nmae","op":"is_empty"})", UnknownWord, u".field"_s);
    row(R"({"field":7,"op":"is_empty"})", WrongType, u".field"_s);
    row(R"({"field":"name"})", MissingKey, u".op"_s);
    row(R"({"field":"name","op":"equals","value":"x"})", UnknownWord, u".op"_s,
        u"is is_not contains not_contains starts_with not_starts_with ends_with is_any_of "
        u"is_none_of is_empty is_not_empty"_s);
    row(R"({"field":"name","op":["is"],"value":"x"})", WrongType, u".op"_s);
    row(R"({"field":"name","op":"is"})", MissingKey, u".value"_s, u"text"_s);
    row(R"({"field":"name","op":"is_empty","value":null})", SuperfluousKey, u".value"_s);
    row(R"({"field":"name","op":"is","value":null})", WrongType, u".value"_s);
    row(R"({"field":"name","op":"is","value":5})", WrongType, u".value"_s);
    row(R"({"field":"name","op":"is","value":["x"]})", WrongType, u".value"_s);
    row(R"({"field":"name","op":"is_any_of","value":"x"})", WrongType, u".value"_s);
    row(R"({"field":"name","op":"is_any_of","value":["x",1]})", WrongType, u".value[1]"_s);
    row(R"({"field":"name","op":"is","value":""})", EmptyText, u".value"_s);
    row(R"({"field":"name","op":"contains","value":" \t "})", EmptyText, u".value"_s);
    row(R"({"field":"name","op":"contains","value":"\u0301"})", EmptyText, u".value"_s);
    row(R"({"field":"tags","op":"has_any_of","value":["vip"," "]})", EmptyText, u".value[1]"_s);
    row(R"({"field":"area","op":"is_any_of","value":[""]})", EmptyText, u".value[0]"_s);
    row(R"({"field":"area","op":"is","value":"x"})", UnknownWord, u".op"_s);
    row(R"({"field":"tags","op":"is_any_of","value":["x"]})", UnknownWord, u".op"_s);

    // Fixed words
    row(R"({"field":"gender","op":"is_any_of","value":["nam"]})", UnknownWord, u".value[0]"_s,
        u"male female other"_s);
    row(R"({"field":"gender","op":"is_any_of","value":["male","Male"]})", UnknownWord,
        u".value[1]"_s);
    row(R"({"field":"phone_kind","op":"is_none_of","value":["landline"]})", UnknownWord,
        u".value[0]"_s);
    row(R"({"field":"consent_email","op":"is_any_of","value":["yes"]})", UnknownWord,
        u".value[0]"_s);
    row(R"({"field":"tier","op":"is_any_of","value":["Loyal"]})", UnknownWord, u".value[0]"_s);
    row(R"({"field":"tier","op":"is","value":"loyal"})", UnknownWord, u".op"_s);
    row(R"({"field":"tier","op":"moved_up_within"})", MissingKey, u".value"_s);
    row(R"({"field":"tier","op":"moved_up_within","value":["loyal"]})", WrongType, u".value"_s);
    row(R"({"field":"gender","op":"moved_up_within","value":{"n":1,"unit":"days"}})", UnknownWord,
        u".op"_s);

    // Numbers
    row(R"({"field":"age","op":"equals","value":"5"})", WrongType, u".value"_s, u"number"_s);
    row(R"({"field":"age","op":"equals","value":true})", WrongType, u".value"_s);
    row(R"({"field":"age","op":"equals","value":1234567890123456789})", OutOfRange, u".value"_s);
    row(R"({"field":"age","op":"equals","value":0.1234567890123456789})", OutOfRange, u".value"_s);
    row(R"({"field":"age","op":"equals","value":1e400})", OutOfRange, u".value"_s);
    row(R"({"field":"age","op":"equals","value":99999999999999999999})", OutOfRange, u".value"_s);
    row(R"({"field":"age","op":"between","value":5})", WrongType, u".value"_s);
    row(R"({"field":"age","op":"between","value":[5]})", WrongType, u".value"_s);
    row(R"({"field":"age","op":"between","value":[1,2,3]})", WrongType, u".value"_s);
    row(R"({"field":"age","op":"between","value":[1,"2"]})", WrongType, u".value[1]"_s);
    row(R"({"field":"age","op":"at_least","value":{"of_shop":"mean"}})", WrongType, u".value"_s);
    row(R"({"field":"do_not_contact","op":"is","value":"true"})", WrongType, u".value"_s,
        u"true or false"_s);
    row(R"({"field":"do_not_contact","op":"is","value":1})", WrongType, u".value"_s);
    row(R"({"field":"do_not_contact","op":"is"})", MissingKey, u".value"_s);

    // Dates
    row(R"({"field":"birthday","op":"on","value":"2023-02-29"})", OutOfRange, u".value"_s,
        u"date YYYY-MM-DD"_s);
    row(R"({"field":"birthday","op":"on","value":"2023-2-3"})", OutOfRange, u".value"_s);
    row(R"({"field":"birthday","op":"on","value":"2023-02-03T00:00:00"})", OutOfRange, u".value"_s);
    row(R"({"field":"birthday","op":"on","value":"03/02/2023"})", OutOfRange, u".value"_s);
    row(R"({"field":"birthday","op":"on","value":"0000-01-01"})", OutOfRange, u".value"_s);
    row(R"({"field":"birthday","op":"on","value":""})", OutOfRange, u".value"_s);
    row(R"({"field":"birthday","op":"on","value":20230101})", WrongType, u".value"_s);
    row(R"({"field":"birthday","op":"between","value":["2023-01-01"]})", WrongType, u".value"_s);
    row(R"({"field":"birthday","op":"within_last","value":30})", WrongType, u".value"_s,
        u"object with n and unit"_s);
    row(R"({"field":"birthday","op":"within_last","value":{"n":30}})", MissingKey, u".value.unit"_s,
        u"days weeks months years"_s);
    row(R"({"field":"birthday","op":"within_last","value":{"unit":"days"}})", MissingKey,
        u".value.n"_s);
    row(R"({"field":"birthday","op":"within_last","value":{"n":36501,"unit":"days"}})", OutOfRange,
        u".value.n"_s, u"whole number from 0 to 36500"_s);
    row(R"({"field":"birthday","op":"within_last","value":{"n":-1,"unit":"days"}})", OutOfRange,
        u".value.n"_s);
    row(R"({"field":"birthday","op":"within_last","value":{"n":1.5,"unit":"days"}})", OutOfRange,
        u".value.n"_s);
    row(R"({"field":"birthday","op":"within_last","value":{"n":"1","unit":"days"}})", WrongType,
        u".value.n"_s);
    row(R"({"field":"birthday","op":"within_last","value":{"n":1,"unit":"day"}})", UnknownWord,
        u".value.unit"_s);
    row(R"({"field":"birthday","op":"within_last","value":{"n":1,"unit":"days","x":0}})",
        UnknownKey, u".value.x"_s, u"n unit"_s);
    row(R"({"field":"birthday","op":"in_this","value":"decade"})", UnknownWord, u".value"_s,
        u"week month quarter year"_s);
    row(R"({"field":"birthday","op":"in_this","value":{"n":1,"unit":"days"}})", WrongType,
        u".value"_s);
    row(R"({"field":"birthday","op":"anniversary_in_month","value":0})", OutOfRange, u".value"_s);
    row(R"({"field":"birthday","op":"anniversary_in_month","value":13})", OutOfRange, u".value"_s);
    row(R"({"field":"birthday","op":"anniversary_in_month","value":"5"})", WrongType, u".value"_s);
    row(R"({"field":"birthday","op":"anniversary_within_next","value":{"n":1,"unit":"weeks"}})",
        UnknownWord, u".value.unit"_s, u"days"_s);

    // Attributes
    row(R"({"field":"attribute:unheard","op":"is_empty"})", UnknownAttribute, u".field"_s);
    row(R"({"field":"attribute:","op":"is_empty"})", EmptyText, u".field"_s);
    row(R"({"field":"attribute: ","op":"is_empty"})", EmptyText, u".field"_s);
    row(R"({"field":"Attribute:text","op":"is_empty"})", UnknownWord, u".field"_s);
    row(R"({"field":"attribute:number","op":"is","value":"x"})", UnknownWord, u".op"_s);
    row(R"({"field":"attribute:money","op":"at_least","value":{"of_shop":"mean"}})", WrongType,
        u".value"_s);

    // Order metrics
    row(R"({"orders":"sum","op":"equals","value":1})", UnknownWord, u".orders"_s);
    row(R"({"orders":"last_date","op":"at_least","value":1})", UnknownWord, u".op"_s);
    row(R"({"orders":"last_date","op":"on","value":{"of_shop":"mean"}})", WrongType, u".value"_s);
    row(R"({"orders":"count","op":"is_empty","value":{"of_shop":"mean"}})", SuperfluousKey,
        u".value"_s);
    row(R"({"orders":"count","op":"between","value":{"of_shop":"mean"}})", WrongType, u".value"_s);
    row(R"({"orders":"count","op":"between","value":[{"of_shop":"mean"},5]})", WrongType,
        u".value[0]"_s);
    row(R"({"orders":"count","op":"equals","value":{"of_shop":"p0"}})", UnknownWord,
        u".value.of_shop"_s, u"mean median p1 to p100"_s);
    row(R"({"orders":"count","op":"equals","value":{"of_shop":"p101"}})", UnknownWord,
        u".value.of_shop"_s);
    row(R"({"orders":"count","op":"equals","value":{"of_shop":"p05"}})", UnknownWord,
        u".value.of_shop"_s);
    row(R"({"orders":"count","op":"equals","value":{"of_shop":"P50"}})", UnknownWord,
        u".value.of_shop"_s);
    row(R"({"orders":"count","op":"equals","value":{"of_shop":50}})", WrongType,
        u".value.of_shop"_s);
    row(R"({"orders":"count","op":"equals","value":{}})", MissingKey, u".value.of_shop"_s);
    row(R"({"orders":"count","op":"equals","value":{"of_shop":"mean","x":1}})", UnknownKey,
        u".value.x"_s);

    // Filters
    row(R"({"orders":"count","where":null,"op":"equals","value":1})", WrongType, u".where"_s);
    row(R"({"orders":"count","where":{"place":1},"op":"equals","value":1})", UnknownKey,
        u".where.place"_s);
    row(R"({"orders":"count","where":{"placed":"2024-01-01"},"op":"equals","value":1})", WrongType,
        u".where.placed"_s);
    row(R"({"orders":"count","where":{"placed":{"op":"within_last","value":{"n":-1,"unit":"days"}}})"
        R"(,"op":"equals","value":1})",
        OutOfRange, u".where.placed.value.n"_s);
    row(R"({"orders":"count","where":{"placed":{"op":"on","value":"2024-01-01","x":1}})"
        R"(,"op":"equals","value":1})",
        UnknownKey, u".where.placed.x"_s, u"op value"_s);
    row(R"({"orders":"count","where":{"status":["done"]},"op":"equals","value":1})", UnknownWord,
        u".where.status[0]"_s, u"completed open cancelled returned"_s);
    row(R"({"orders":"count","where":{"status":"open"},"op":"equals","value":1})", WrongType,
        u".where.status"_s);
    row(R"({"orders":"count","where":{"area":[" "]},"op":"equals","value":1})", EmptyText,
        u".where.area[0]"_s);
    row(R"({"orders":"count","where":{"product":"x"},"op":"equals","value":1})", WrongType,
        u".where.product"_s);
    row(R"({"orders":"count","where":{"discounted":"true"},"op":"equals","value":1})", WrongType,
        u".where.discounted"_s);
    row(R"({"orders":"count","where":{"total":5},"op":"equals","value":1})", WrongType,
        u".where.total"_s);
    row(R"({"orders":"count","where":{"total":{"op":"at_least","value":{"of_shop":"mean"}}})"
        R"(,"op":"equals","value":1})",
        WrongType, u".where.total.value"_s);
    row(R"({"orders":"count","where":{"weekday":[0]},"op":"equals","value":1})", OutOfRange,
        u".where.weekday[0]"_s, u"whole number from 1 to 7"_s);
    row(R"({"orders":"count","where":{"weekday":[1,8]},"op":"equals","value":1})", OutOfRange,
        u".where.weekday[1]"_s);
    row(R"({"orders":"count","where":{"weekday":["monday"]},"op":"equals","value":1})", WrongType,
        u".where.weekday[0]"_s);
    row(R"({"orders":"count","where":{"hours":[22,2]},"op":"equals","value":1})", OutOfRange,
        u".where.hours"_s);
    row(R"({"orders":"count","where":{"hours":[8]},"op":"equals","value":1})", WrongType,
        u".where.hours"_s);
    row(R"({"orders":"count","where":{"hours":[]},"op":"equals","value":1})", WrongType,
        u".where.hours"_s);
    row(R"({"orders":"count","where":{"hours":[0,24]},"op":"equals","value":1})", OutOfRange,
        u".where.hours[1]"_s);

    // Ranks
    row(R"({"rank":"total","op":"top_percent"})", MissingKey, u".value"_s);
    row(R"({"rank":"total","op":"top_percent","value":100.5})", OutOfRange, u".value"_s,
        u"number from 0 to 100"_s);
    row(R"({"rank":"total","op":"bottom_percent","value":-1})", OutOfRange, u".value"_s);
    row(R"({"rank":"total","op":"top_count","value":1.5})", OutOfRange, u".value"_s,
        u"whole number from 0"_s);
    row(R"({"rank":"total","op":"top_count","value":-1})", OutOfRange, u".value"_s);
    row(R"({"rank":"total","op":"top_count","value":"3"})", WrongType, u".value"_s);
    row(R"({"rank":"total","op":"top_share","value":101})", OutOfRange, u".value"_s);
    row(R"({"rank":"last_date","op":"top_share","value":50})", UnknownWord, u".op"_s,
        u"top_percent bottom_percent top_count bottom_count"_s);
    row(R"({"rank":"age","op":"top_count","value":1})", UnknownWord, u".rank"_s);
    row(R"({"rank":"total","op":"at_least","value":1})", UnknownWord, u".op"_s);

    // Segments
    row(R"({"segment":" ","op":"is_member"})", EmptyText, u".segment"_s);
    row(R"({"segment":0,"op":"is_member"})", OutOfRange, u".segment"_s);
    row(R"({"segment":1.5,"op":"is_member"})", OutOfRange, u".segment"_s);
    row(R"({"segment":null,"op":"is_member"})", WrongType, u".segment"_s);
    row(R"({"segment":"x","op":"is_member","value":true})", SuperfluousKey, u".value"_s);
    row(R"({"segment":"x","op":"entered_within"})", MissingKey, u".value"_s);
    row(R"({"segment":"x","op":"is"})", UnknownWord, u".op"_s,
        u"is_member is_not_member entered_within left_within"_s);

    // Contacts
    row(R"({"contacts":"total","op":"equals","value":1})", UnknownWord, u".contacts"_s,
        u"count last_date days_since_last"_s);
    row(R"({"contacts":"count","where":{"status":[]},"op":"equals","value":1})", UnknownKey,
        u".where.status"_s, u"placed channel"_s);
    row(R"({"contacts":"count","op":"at_least","value":{"of_shop":"mean"}})", WrongType,
        u".value"_s);
}

void TstConditionFaults::namesTheFaultOfALeaf()
{
    QFETCH(const QByteArray, leaf);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, place);
    QFETCH(const QString, expected);
    const Result<Condition> condition = read(documentOf(leaf));
    QVERIFY2(!condition, "it was read");
    const Error &error = condition.error();
    QCOMPARE(error.place, QString(u"$.conditions[0]"_s + place));
    QCOMPARE(codeName(error.code), codeName(code));
    QVERIFY(!error.expected.isEmpty());
    if (!expected.isEmpty())
        QCOMPARE(error.expected, expected);
}

void TstConditionFaults::refusesNumbersThatItCannotHold_data()
{
    QTest::addColumn<QByteArray>("leaf");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &leaf, const QString &place) {
        QTest::newRow(name) << leaf << place;
    };
    row("19 digits", R"({"orders":"total","op":"less_than","value":1000000000000000000})",
        u".value"_s);
    row("an exponent", R"({"orders":"total","op":"less_than","value":1e18})", u".value"_s);
    row("19 decimals", R"({"orders":"average","op":"at_least","value":1e-19})", u".value"_s);
    row("digits on both sides",
        R"({"orders":"average","op":"at_least","value":1234567890.1234567891})", u".value"_s);
    row("a pair", R"({"orders":"count","op":"between","value":[1,-12345678901234567890]})",
        u".value[1]"_s);
    row("a where",
        R"({"orders":"count","where":{"total":{"op":"at_least","value":12345678901234567890}},)"
        R"("op":"equals","value":1})",
        u".where.total.value"_s);
    row("a rank", R"({"rank":"total","op":"top_percent","value":33.3333333333333333333})",
        u".value"_s);
    row("an attribute", R"({"field":"attribute:money","op":"equals","value":1e30})", u".value"_s);
}

void TstConditionFaults::refusesNumbersThatItCannotHold()
{
    QFETCH(const QByteArray, leaf);
    QFETCH(const QString, place);
    const Result<Condition> condition = read(documentOf(leaf));
    QVERIFY2(!condition, "it was read");
    QCOMPARE(condition.error().place, QString(u"$.conditions[0]"_s + place));
    QCOMPARE(codeName(condition.error().code), codeName(ErrorCode::OutOfRange));
    QVERIFY(condition.error().expected.contains(u"18 digits"_s));
}

void TstConditionFaults::namesTheFaultOfADocument_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &json, ErrorCode code,
                        const QString &place) { QTest::newRow(name) << json << code << place; };
    using enum ErrorCode;

    row("nothing", "", MalformedJson, u"$"_s);
    row("a blank", " ", MalformedJson, u"$"_s);
    row("a number", "1", WrongType, u"$"_s);
    row("a list", "[]", WrongType, u"$"_s);
    row("an empty object", "{}", MissingKey, u"$.version"_s);
    row("no version", R"({"match":"all","conditions":[]})", MissingKey, u"$.version"_s);
    row("next version", R"({"version":2,"match":"all","conditions":[]})", UnsupportedVersion,
        u"$.version"_s);
    row("version as text", R"({"version":"1","match":"all","conditions":[]})", WrongType,
        u"$.version"_s);
    row("a leaf at the root", R"({"version":1,"field":"name","op":"is_empty"})", UnknownKey,
        u"$.field"_s);
    row("no conditions", R"({"version":1,"match":"all"})", MissingKey, u"$.conditions"_s);
    row("no match", R"({"version":1,"conditions":[]})", MissingKey, u"$.match"_s);
    row("a name", R"({"version":1,"name":"x","match":"all","conditions":[]})", UnknownKey,
        u"$.name"_s);
    row("version twice", R"({"version":1,"version":1,"match":"all","conditions":[]})",
        SuperfluousKey, u"$.version"_s);
    row("cut off", R"({"version":1,"match":"all","conditions":[{"field":"na)", MalformedJson,
        u"$.conditions[0]"_s);
    row("more behind it", R"({"version":1,"match":"all","conditions":[]} {})", MalformedJson,
        u"$"_s);
    row("a comma too many", R"({"version":1,"match":"all","conditions":[],})", MalformedJson,
        u"$"_s);
    row("a comment", R"({"version":1,/**/"match":"all","conditions":[]})", MalformedJson, u"$"_s);
    row("leading zero", R"({"version":01,"match":"all","conditions":[]})", MalformedJson, u"$"_s);
    row("not a number", R"({"version":NaN,"match":"all","conditions":[]})", MalformedJson, u"$"_s);
    row("Latin-1", "{\"version\":1,\"match\":\"all\",\"conditions\":[\"\xe9\"]}", MalformedJson,
        u"$.conditions"_s);
    row("half a surrogate", R"({"version":1,"match":"all","conditions":["\ud800"]})", MalformedJson,
        u"$.conditions"_s);
    row("UTF-16", QByteArray("{\0\"\0", 4), MalformedJson, u"$"_s);
    row("the second of two",
        R"({"version":1,"match":"any","conditions":[{"field":"name","op":"is_empty"},)"
        R"({"field":"name","op":"has"}]})",
        UnknownWord, u"$.conditions[1].op"_s);
}

void TstConditionFaults::namesTheFaultOfADocument()
{
    QFETCH(const QByteArray, json);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, place);
    const Result<Condition> condition = read(json);
    QVERIFY2(!condition, "it was read");
    QCOMPARE(condition.error().place, place);
    QCOMPARE(codeName(condition.error().code), codeName(code));
    QVERIFY(!condition.error().expected.isEmpty());
    if (code == ErrorCode::MalformedJson)
        QVERIFY(condition.error().found.startsWith(u"byte "_s) && condition.error().row >= 1);
}

void TstConditionFaults::refusesEndlessNesting()
{
    const QByteArray opened = R"({"match":"all","conditions":[)";
    const Result<Condition> groups = read(documentOf(opened.repeated(100'000)));
    QVERIFY(!groups);
    QCOMPARE(codeName(groups.error().code), codeName(ErrorCode::TooDeep));
    const Result<Condition> lists = read(QByteArray("[").repeated(1'000'000));
    QVERIFY(!lists);
    QCOMPARE(codeName(lists.error().code), codeName(ErrorCode::TooDeep));
    const int one = maxGroupDepth;
    const Result<Condition> oneTooMany =
        read(documentOf(opened.repeated(one) + QByteArray("]}").repeated(one)));
    QVERIFY(!oneTooMany);
    QCOMPARE(codeName(oneTooMany.error().code), codeName(ErrorCode::TooDeep));
}

void TstConditionFaults::refusesTooManyConditions()
{
    const QByteArray leaf = R"({"field":"name","op":"is_empty"},)";
    QByteArray leaves = leaf.repeated(maxConditions);
    leaves.chop(1);
    QVERIFY(read(documentOf(leaves)));
    const Result<Condition> tooMany = read(documentOf(leaf + leaves));
    QVERIFY(!tooMany);
    QCOMPARE(codeName(tooMany.error().code), codeName(ErrorCode::TooManyConditions));
    QCOMPARE(tooMany.error().place, u"$.conditions[10000]"_s);
}

QTEST_APPLESS_MAIN(TstConditionFaults)
#include "tst_condition_faults.moc"
