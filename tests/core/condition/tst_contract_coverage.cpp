#include "core/condition/json.h"
#include "core/tier/tier.h"
#include "support/case_file.h"
#include "support/condition_coverage.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int numberedRules = 14;

/// What contract.md §2 says of a tree beside the numbered rules.
const char *const shapes[] = {"group", "customer field", "order metric",   "where",
                              "rank",  "segment",        "tier move",      "contact metric",
                              "as-of", "value tiers",    "opening figures"};

/// Sentences of the contract, each with the cases that hold the evaluators to it.
QJsonObject rules()
{
    QFile file(QStringLiteral(KQ_TEST_DATA "/contract_rules.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QSet<QString> caseNames()
{
    QSet<QString> names;
    for (const QString &path : caseFiles()) {
        const CaseFile file = readCaseFile(path);
        for (const ConditionCase &one : file.cases)
            names << QFileInfo(path).completeBaseName() + u": "_s + one.name;
    }
    return names;
}

} // namespace

/// Nothing that contract.md §2 says of conditions is without a case file.
class TstContractCoverage : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyRuleIsListed();
    void everySentenceHasACase_data();
    void everySentenceHasACase();
    void casesUseTheWholeLanguage();
    void namesOfCasesAreDifferent();
    void aNewShopHasTheTiersOfTheCases();
};

void TstContractCoverage::everyRuleIsListed()
{
    const QJsonObject listed = rules();
    for (int rule = 1; rule <= numberedRules; ++rule)
        QVERIFY2(listed.contains(u"rule %1"_s.arg(rule)), qPrintable(QString::number(rule)));
    for (const char *shape : shapes)
        QVERIFY2(listed.contains(QLatin1String(shape)), shape);
    QCOMPARE(listed.size(), numberedRules + std::ssize(shapes));
}

void TstContractCoverage::everySentenceHasACase_data()
{
    QTest::addColumn<QStringList>("cases");
    const QJsonObject listed = rules();
    for (const QString &rule : listed.keys()) {
        const QJsonObject sentences = listed[rule].toObject();
        QVERIFY2(!sentences.isEmpty(), qPrintable(rule));
        for (const QString &sentence : sentences.keys()) {
            QStringList cases;
            for (const QJsonValue &name : sentences[sentence].toArray())
                cases << name.toString();
            QTest::newRow(qUtf8Printable(QString(rule + u": "_s + sentence))) << cases;
        }
    }
}

void TstContractCoverage::everySentenceHasACase()
{
    QFETCH(const QStringList, cases);
    QVERIFY(!cases.isEmpty());
    const QSet<QString> known = caseNames();
    for (const QString &name : cases)
        QVERIFY2(known.contains(name), qUtf8Printable(name));
}

void TstContractCoverage::casesUseTheWholeLanguage()
{
    ConditionCoverage used;
    for (const QString &path : caseFiles()) {
        const CaseFile file = readCaseFile(path);
        const ShopWords words(file.shop);
        for (const ConditionCase &one : file.cases) {
            if (const Result<Condition> condition = readCondition(one.json, words))
                used.add(*condition);
        }
    }
    QVERIFY2(used.missing().isEmpty(), qUtf8Printable(used.missing().join(u", "_s)));
}

void TstContractCoverage::namesOfCasesAreDifferent()
{
    for (const QString &path : caseFiles()) {
        QSet<QString> names;
        for (const ConditionCase &one : readCaseFile(path).cases) {
            QVERIFY2(!names.contains(one.name), qUtf8Printable(QString(path + one.name)));
            names << one.name;
        }
    }
}

void TstContractCoverage::aNewShopHasTheTiersOfTheCases()
{
    const CaseFile file = readCaseFile(QStringLiteral(KQ_TEST_DATA "/conditions/value_tiers.json"));
    const std::vector<Tier> tiers = defaultTiers();
    QCOMPARE(tiers.size(), file.shop.tiers.size());
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        QCOMPARE(tiers[i].key, file.shop.tiers[i].key);
        QVERIFY2(tiers[i].condition == file.shop.tiers[i].condition, qUtf8Printable(tiers[i].key));
    }
}

QTEST_APPLESS_MAIN(TstContractCoverage)
#include "tst_contract_coverage.moc"
