#include "core/condition/check.h"
#include "core/condition/evaluate.h"
#include "core/condition/json.h"
#include "support/case_file.h"
#include "support/slow_evaluator.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

QString listed(const std::vector<CustomerId> &members)
{
    QStringList ids;
    for (const CustomerId id : members)
        ids << QString::number(id.value);
    return ids.join(u' ');
}

Result<std::vector<CustomerId>> fastMembers(const Condition &condition, const TestShop &shop,
                                            const Profiles &profiles, QDate asOf)
{
    const ShopWords words(shop);
    const ContactColumns contacts = contactsOf(shop, profiles);
    Unwatched control;
    const Result<CustomerSet> set = evaluate(
        condition, {profiles, asOf, shop.country, &words, {}, nullptr, &contacts}, control);
    if (!set)
        return set.error();
    std::vector<CustomerId> members;
    set->forEach([&](std::size_t place) { members.push_back(profiles.idAt(place)); });
    return members;
}

/// Why a document is no condition of the shop; nothing where it is one.
Error faultOf(const Result<Condition> &condition, const ShopWords &words)
{
    if (!condition)
        return condition.error();
    const Result<void> checked = checkCondition(*condition, words);
    return checked ? Error() : checked.error();
}

} // namespace

/// Every case file, read once by each evaluator.
class TstConditionCases : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void findsTheMembers_data();
    void findsTheMembers();
};

void TstConditionCases::findsTheMembers_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("number");
    const QStringList paths = caseFiles();
    QVERIFY(!paths.isEmpty());
    for (const QString &path : paths) {
        const CaseFile file = readCaseFile(path);
        for (std::size_t i = 0; i < file.cases.size(); ++i) {
            const QString row = QFileInfo(path).completeBaseName() + u": "_s + file.cases[i].name;
            QTest::newRow(qUtf8Printable(row)) << path << static_cast<int>(i);
        }
    }
}

void TstConditionCases::findsTheMembers()
{
    QFETCH(const QString, path);
    QFETCH(const int, number);
    const CaseFile file = readCaseFile(path);
    const ConditionCase &question = file.cases[static_cast<std::size_t>(number)];
    const ShopWords words(file.shop);

    const Result<Condition> condition = readCondition(question.json, words);
    if (!question.refusedAt.isEmpty()) {
        const Error fault = faultOf(condition, words);
        QCOMPARE(fault.place, question.refusedAt);
        QVERIFY(!fault.expected.isEmpty());
        return;
    }
    QVERIFY2(condition, condition ? "" : qUtf8Printable(condition.error().place));
    QVERIFY(checkCondition(*condition, words));
    const QString expected = listed(question.members);
    QCOMPARE(listed(SlowEvaluator(file.shop).membersOf(*condition, question.asOf)), expected);

    const std::shared_ptr<const Profiles> profiles = profilesOf(file.shop);
    const Result<std::vector<CustomerId>> fast =
        fastMembers(*condition, file.shop, *profiles, question.asOf);
    QVERIFY2(fast, fast ? "" : qUtf8Printable(fast.error().place));
    QCOMPARE(listed(*fast), expected);
}

QTEST_APPLESS_MAIN(TstConditionCases)
#include "tst_condition_cases.moc"
