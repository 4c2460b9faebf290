#include "core/condition/json.h"
#include "core/shop/live_count.h"
#include "core/shop/shop.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;

namespace {

const QDateTime noon(QDate(2026, 11, 25), QTime(12, 0));

/// A shop with two customers.
struct Desk {
    QTemporaryDir folder;
    std::unique_ptr<Shop> shop;
    Unwatched control;

    Desk()
        : shop(std::move(*Shop::create(folder.filePath(u"s.khachquen"_s), ShopSettings{})))
    {
        import("code,name\nK1,Lan\nK2,Hoa\n");
    }

    void import(const QByteArray &csv)
    {
        QFile file(folder.filePath(u"f.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) < 0)
            qFatal("no file");
        file.close();
        ImportRequest request;
        request.file = file.fileName();
        if (!shop->importFile(request, noon, control))
            qFatal("no import");
    }

    Result<StepId> give(std::int64_t id, const QString &attribute, const QString &text)
    {
        CustomerEdits edits;
        edits.attributes.push_back({attribute, text});
        return shop->editCustomers({{id}}, edits, noon, control);
    }

    [[nodiscard]] QString valueOf(std::int64_t id) const
    {
        const Customer customer = shop->customer({id}).value();
        return customer.attributes.empty() ? QString() : customer.attributes.front().value;
    }

    [[nodiscard]] Condition isAttribute(const QByteArray &test)
    {
        const std::shared_ptr<const Snapshot> snapshot = shop->snapshot(control).value();
        return readCondition("{\"version\": 1, \"match\": \"all\", \"conditions\": [" + test + "]}",
                             snapshot->attributes)
            .value();
    }
};

} // namespace

class TstAttributes : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void definedOnesAreUsedAtOnce();
    void namesAreUnique();
    void renamingIsFollowedByConditions();
    void aTypeThatFitsIsTaken_data();
    void aTypeThatFitsIsTaken();
    void aTypeThatDoesNotFitNamesTheValues();
    void choicesAreTheOwners();
    void removingCanBeTakenBack();
    void whatConditionsUseIsNotRemoved();
    void importsAfterAChangeStandInItsWay();
};

void TstAttributes::definedOnesAreUsedAtOnce()
{
    Desk desk;
    QVERIFY(desk.shop->defineAttribute(u"Cỡ giày"_s, AttributeType::Number, {}));
    QVERIFY(desk.give(1, u"cỡ giày"_s, u"38"_s));
    const Condition condition =
        desk.isAttribute(R"({"field": "attribute:Cỡ giày", "op": "at_least", "value": 38})");
    const std::shared_ptr<const Snapshot> snapshot = desk.shop->snapshot(desk.control).value();
    const Result<CustomerSet> members =
        evaluate(condition, snapshot->at(QDate(2026, 11, 25)), desk.control);
    QVERIFY(members);
    QCOMPARE(members->count(), 1);
}

void TstAttributes::namesAreUnique()
{
    Desk desk;
    QVERIFY(desk.shop->defineAttribute(u"Da"_s, AttributeType::Text, {}));
    QCOMPARE(desk.shop->defineAttribute(u" đa "_s, AttributeType::Text, {}).error().code,
             ErrorCode::NameTaken);
    QCOMPARE(desk.shop->defineAttribute(u" "_s, AttributeType::Text, {}).error().code,
             ErrorCode::EmptyText);
    QVERIFY(desk.shop->defineAttribute(u"Tóc"_s, AttributeType::Text, {}));
    QCOMPARE(desk.shop->renameAttribute(u"Tóc"_s, u"DA"_s, noon, desk.control).error().code,
             ErrorCode::NameTaken);
    QVERIFY(desk.shop->renameAttribute(u"da"_s, u"Đa"_s, noon, desk.control)); // itself
    QCOMPARE(desk.shop->renameAttribute(u"Mắt"_s, u"x"_s, noon, desk.control).error().code,
             ErrorCode::UnknownAttribute);
}

void TstAttributes::renamingIsFollowedByConditions()
{
    Desk desk;
    QVERIFY(desk.shop->defineAttribute(u"Da"_s, AttributeType::Text, {}));
    const Condition dry =
        desk.isAttribute(R"({"field": "attribute:DA", "op": "is", "value": "khô"})");
    QVERIFY(desk.shop->addSegment(u"Da khô"_s, dry, {}, noon));
    const Result<StepId> step =
        desk.shop->renameAttribute(u"Da"_s, u"Loại da"_s, noon, desk.control);
    QVERIFY(step);
    const auto nameInSegment = [&] {
        const auto snapshot = desk.shop->snapshot(desk.control).value();
        const Condition &kept = snapshot->definitions.segments().at(0).condition;
        return std::get<FieldTest>(std::get<Group>(kept.node).children.at(0).node).attribute;
    };
    QCOMPARE(nameInSegment(), u"Loại da"_s);
    QCOMPARE(desk.shop->undoEdit(*step, desk.control).value(), true);
    QCOMPARE(nameInSegment(), u"Da"_s);
    QCOMPARE(desk.shop->attributes()->at(0).name, u"Da"_s);
}

void TstAttributes::aTypeThatFitsIsTaken_data()
{
    QTest::addColumn<AttributeType>("from");
    QTest::addColumn<QString>("written");
    QTest::addColumn<AttributeType>("to");
    QTest::addColumn<QString>("value");
    QTest::newRow("text to number")
        << AttributeType::Text << u"38"_s << AttributeType::Number << u"38"_s;
    QTest::newRow("text to date") << AttributeType::Text << u"31/12/2025"_s << AttributeType::Date
                                  << u"2025-12-31"_s;
    QTest::newRow("date to text") << AttributeType::Date << u"31/12/2025"_s << AttributeType::Text
                                  << u"31/12/2025"_s;
    QTest::newRow("number to money")
        << AttributeType::Number << u"38000"_s << AttributeType::Money << u"38000"_s;
    QTest::newRow("text to yes and no")
        << AttributeType::Text << u"có"_s << AttributeType::YesNo << u"1"_s;
    QTest::newRow("text to choice")
        << AttributeType::Text << u"Da khô"_s << AttributeType::Choice << u"Da khô"_s;
}

void TstAttributes::aTypeThatFitsIsTaken()
{
    QFETCH(const AttributeType, from);
    QFETCH(const QString, written);
    QFETCH(const AttributeType, to);
    QFETCH(const QString, value);
    Desk desk;
    QVERIFY(desk.shop->defineAttribute(u"A"_s, from, {}));
    QVERIFY(desk.give(1, u"A"_s, written));
    const QString before = desk.valueOf(1);
    const Result<StepId> step = desk.shop->retypeAttribute(u"A"_s, to, noon, desk.control);
    QVERIFY(step);
    QCOMPARE(desk.valueOf(1), value);
    QCOMPARE(desk.shop->attributes()->at(0).type, QString(keyOf(to)));
    QCOMPARE(desk.shop->undoEdit(*step, desk.control).value(), true);
    QCOMPARE(desk.valueOf(1), before);
    QCOMPARE(desk.shop->attributes()->at(0).type, QString(keyOf(from)));
}

void TstAttributes::aTypeThatDoesNotFitNamesTheValues()
{
    Desk desk;
    QVERIFY(desk.shop->defineAttribute(u"A"_s, AttributeType::Text, {}));
    QVERIFY(desk.give(1, u"A"_s, u"38"_s));
    QVERIFY(desk.give(2, u"A"_s, u"ba tám"_s));
    const Error refused =
        desk.shop->retypeAttribute(u"A"_s, AttributeType::Number, noon, desk.control).error();
    QCOMPARE(refused.code, ErrorCode::ValuesDoNotFit);
    QCOMPARE(refused.found, u"ba tám"_s);
    QCOMPARE(refused.place, u"A"_s);
    QCOMPARE(desk.valueOf(1), u"38"_s);
    QCOMPARE(desk.shop->attributes()->at(0).type, u"text"_s);
}

void TstAttributes::choicesAreTheOwners()
{
    Desk desk;
    QVERIFY(desk.shop->defineAttribute(u"Da"_s, AttributeType::Choice,
                                       {u"Khô"_s, u" Dầu "_s, u"khô"_s, {}}));
    QCOMPARE(desk.shop->attributes()->at(0).choices, (QStringList{u"Khô"_s, u"Dầu"_s}));
    QVERIFY(desk.give(1, u"Da"_s, u"kho"_s));
    QCOMPARE(desk.valueOf(1), u"Khô"_s);
    QCOMPARE(desk.give(1, u"Da"_s, u"Nhạy cảm"_s).error().code, ErrorCode::UnknownWord);
    const Result<StepId> step =
        desk.shop->setAttributeChoices(u"Da"_s, {u"Nhạy cảm"_s}, noon, desk.control);
    QVERIFY(step);
    QVERIFY(desk.give(2, u"Da"_s, u"nhạy cảm"_s));
    QCOMPARE(desk.valueOf(1), u"Khô"_s); // what customers have stays
    QVERIFY(desk.shop->defineAttribute(u"Tên ở nhà"_s, AttributeType::Text, {}));
    QCOMPARE(
        desk.shop->setAttributeChoices(u"Tên ở nhà"_s, {u"x"_s}, noon, desk.control).error().code,
        ErrorCode::WrongType);
}

void TstAttributes::removingCanBeTakenBack()
{
    Desk desk;
    QVERIFY(desk.shop->defineAttribute(u"Da"_s, AttributeType::Text, {}));
    const StepId edit = desk.give(1, u"Da"_s, u"khô"_s).value();
    const Result<StepId> step = desk.shop->removeAttribute(u"Da"_s, noon, desk.control);
    QVERIFY(step);
    QVERIFY(desk.shop->attributes()->empty());
    QCOMPARE(desk.valueOf(1), QString());
    QCOMPARE(desk.shop->undoEdit(edit, desk.control).value(), false); // the removal builds on it
    // Another of that name stands in the way.
    QVERIFY(desk.shop->defineAttribute(u"Da"_s, AttributeType::Number, {}));
    QCOMPARE(desk.shop->undoEdit(*step, desk.control).value(), false);
    QVERIFY(desk.shop->renameAttribute(u"Da"_s, u"Da số"_s, noon, desk.control));
    QCOMPARE(desk.shop->undoEdit(*step, desk.control).value(), true);
    QCOMPARE(desk.valueOf(1), u"khô"_s);
    QCOMPARE(desk.shop->attributes()->size(), std::size_t{2});
    QCOMPARE(desk.shop->undoEdit(edit, desk.control).value(), true);
    QCOMPARE(desk.valueOf(1), QString());
}

void TstAttributes::whatConditionsUseIsNotRemoved()
{
    Desk desk;
    QVERIFY(desk.shop->defineAttribute(u"Da"_s, AttributeType::Text, {}));
    const Condition dry =
        desk.isAttribute(R"({"field": "attribute:da", "op": "is", "value": "khô"})");
    QVERIFY(desk.shop->addSegment(u"Da khô"_s, dry, {}, noon));
    const Error removal = desk.shop->removeAttribute(u"Da"_s, noon, desk.control).error();
    QCOMPARE(removal.code, ErrorCode::AttributeInUse);
    QCOMPARE(removal.found, u"Da khô"_s);
    QCOMPARE(
        desk.shop->retypeAttribute(u"Da"_s, AttributeType::Date, noon, desk.control).error().code,
        ErrorCode::AttributeInUse);
}

void TstAttributes::importsAfterAChangeStandInItsWay()
{
    Desk desk;
    QVERIFY(desk.shop->defineAttribute(u"Da"_s, AttributeType::Text, {}));
    const Result<StepId> step =
        desk.shop->retypeAttribute(u"Da"_s, AttributeType::Number, noon, desk.control);
    QVERIFY(step);
    desk.import("code,name,Da\nK1,Lan,7\n");
    QCOMPARE(desk.valueOf(1), u"7"_s);
    QCOMPARE(desk.shop->undoEdit(*step, desk.control).value(), false);
}

QTEST_GUILESS_MAIN(TstAttributes)
#include "tst_attributes.moc"
