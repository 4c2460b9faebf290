#include "core/condition/condition.h"
#include "core/condition/evaluate.h"
#include "core/condition/json.h"
#include "core/profile/contact_columns.h"
#include "core/profile/profiles.h"
#include "support/slow_evaluator.h"
#include "support/test_shop.h"

#include <QRegularExpression>
#include <QtTest>

#include <random>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2025, 6, 30);

/// People with up to five messages each around today, on every channel.
TestShop randomShop(std::mt19937 &random)
{
    TestShop shop;
    for (int i = 1; i <= 70; ++i) {
        Customer customer;
        customer.id = {i};
        shop.customers.push_back(customer);
        for (auto messages = random() % 6; messages > 0; --messages) {
            const auto channel = static_cast<MessageChannel>(random() % 4);
            const QDate on = today.addDays(static_cast<int>(random() % 120) - 100);
            shop.contacts.push_back({{i}, on, QString(keyOf(channel))});
        }
    }
    return shop;
}

QByteArrayList tests()
{
    return {
        R"("contacts":"count","op":"at_least","value":2)",
        R"("contacts":"count","op":"equals","value":0)",
        R"("contacts":"count","op":"not_equals","value":1)",
        R"("contacts":"count","op":"between","value":[1,3])",
        R"("contacts":"count","op":"is_empty")",
        R"("contacts":"count","where":{"channel":["SMS","zalo"]},"op":"at_least","value":1)",
        R"("contacts":"count","where":{"channel":[]},"op":"at_least","value":1)",
        R"("contacts":"count","where":{"channel":["fax"]},"op":"equals","value":0)",
        R"("contacts":"count","where":{"placed":{"op":"within_last","value":)"
        R"({"n":30,"unit":"days"}}},"op":"at_least","value":1)",
        R"("contacts":"count","where":{"placed":{"op":"not_within_last","value":)"
        R"({"n":1,"unit":"months"}},"channel":["email"]},"op":"at_least","value":1)",
        R"("contacts":"last_date","op":"on_or_after","value":"2025-06-01")",
        R"("contacts":"last_date","op":"not_on","value":"2025-06-30")",
        R"("contacts":"last_date","op":"is_empty")",
        R"("contacts":"last_date","op":"is_not_empty")",
        R"("contacts":"last_date","op":"in_this","value":"month")",
        R"("contacts":"last_date","op":"not_within_last","value":{"n":7,"unit":"days"})",
        R"("contacts":"days_since_last","op":"at_most","value":14)",
        R"("contacts":"days_since_last","op":"is_empty")",
        R"("contacts":"days_since_last","op":"not_between","value":[10,20])",
        R"("contacts":"days_since_last","where":{"channel":["phone"]},"op":"equals","value":0)"};
}

} // namespace

/// Contact metrics over recorded messages, against the slow evaluator.
class TstContactMetrics : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void agreeWithTheSlowEvaluator_data();
    void agreeWithTheSlowEvaluator();
    void messagesOfTheGoneGoToWhoSurvives();
};

void TstContactMetrics::agreeWithTheSlowEvaluator_data()
{
    QTest::addColumn<QByteArray>("test");
    for (const QByteArray &test : tests())
        QTest::newRow(test.constData()) << test;
}

void TstContactMetrics::agreeWithTheSlowEvaluator()
{
    QFETCH(const QByteArray, test);
    const Result<Condition> condition =
        readCondition(R"({"version":1,"match":"all","conditions":[{)" + test + "}]}");
    QVERIFY(condition);
    std::mt19937 random(11);
    Unwatched control;
    for (int round = 0; round < 30; ++round) {
        const TestShop shop = randomShop(random);
        const auto profiles = profilesOf(shop);
        const ContactColumns contacts = contactsOf(shop, *profiles);
        for (const int back : {0, 17, 90}) {
            const QDate asOf = today.addDays(-back);
            EvaluationContext context{*profiles, asOf, u"VN"_s};
            context.contacts = &contacts;
            const auto members = evaluate(*condition, context, control);
            QVERIFY(members);
            std::vector<CustomerId> found;
            members->forEach([&](std::size_t i) { found.push_back(profiles->idAt(i)); });
            QVERIFY(found == SlowEvaluator(shop).membersOf(*condition, asOf));
        }
    }
}

void TstContactMetrics::messagesOfTheGoneGoToWhoSurvives()
{
    TestShop shop;
    for (const int id : {1, 4}) {
        Customer customer;
        customer.id = {id};
        shop.customers.push_back(customer);
    }
    const auto profiles = profilesOf(shop);
    const ContactColumns contacts({{{3}, today, MessageChannel::Sms},
                                   {{4}, today, MessageChannel::Sms},
                                   {{9}, today, MessageChannel::Sms}},
                                  {{{3}, {2}}, {{2}, {1}}}, *profiles);
    QCOMPARE(contacts.of(0).size(), std::size_t{1});
    QCOMPARE(contacts.of(1).size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TstContactMetrics)
#include "tst_contact_metrics.moc"
