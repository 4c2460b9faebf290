#include "core/condition/evaluate.h"
#include "core/condition/json.h"
#include "core/profile/profiles.h"
#include "support/condition_coverage.h"
#include "support/random_condition.h"
#include "support/random_shop.h"
#include "support/slow_evaluator.h"
#include "support/sql_voice.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

std::uint64_t numberFromEnvironment(const char *name, std::uint64_t otherwise)
{
    bool given = false;
    const qulonglong number = qEnvironmentVariable(name).toULongLong(&given);
    return given ? number : otherwise;
}

QString listed(const std::vector<CustomerId> &members)
{
    QStringList ids;
    for (const CustomerId id : members)
        ids << QString::number(id.value);
    return ids.join(u' ');
}

std::vector<CustomerId> fastMembers(const Condition &condition, const TestShop &shop,
                                    const Profiles &profiles, QDate asOf)
{
    const ShopWords words(shop);
    const ContactColumns contacts = contactsOf(shop, profiles);
    Unwatched control;
    const Result<CustomerSet> set = evaluate(
        condition, {profiles, asOf, shop.country, &words, {}, nullptr, &contacts}, control);
    std::vector<CustomerId> members;
    if (set)
        set->forEach([&](std::size_t place) { members.push_back(profiles.idAt(place)); });
    return members;
}

} // namespace

/// The fast evaluator, the slow one and SQL on raw tables, on what of random trees SQL can say.
class TstThreeVoices : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void agree();
};

void TstThreeVoices::agree()
{
    const std::uint64_t seed = numberFromEnvironment("KQ_SEED", 20'261'123);
    const std::uint64_t trees = numberFromEnvironment("KQ_TREES", 600);
    Dice seeds(seed);
    std::uint64_t spoken = 0; // trees of which SQL said something
    std::uint64_t whole = 0;  // and all
    ConditionCoverage said;
    for (std::uint64_t done = 0; done < trees; done += 10) {
        const std::uint64_t shopSeed = seeds.seed();
        const TestShop shop = randomShop(shopSeed);
        const std::shared_ptr<const Profiles> profiles = profilesOf(shop);
        const SlowEvaluator slow(shop);
        const SqlVoice sql(shop);
        Dice dice(shopSeed + 1);
        for (int i = 0; i < 10; ++i) {
            const Condition tree = RandomConditions(dice, shop).tree(1);
            const QDate asOf = randomDay(dice);
            const std::optional<Condition> condition = sql.expressible(tree, asOf);
            if (!condition)
                continue;
            ++spoken;
            whole += *condition == tree ? 1 : 0;
            said.add(*condition);
            const std::vector<CustomerId> expected = sql.membersOf(*condition, asOf);
            const auto told = [&](const char *voice, const std::vector<CustomerId> &members) {
                return QString(
                    u"shop %1, as of %2, "_s.arg(shopSeed).arg(asOf.toString(Qt::ISODate)) +
                    QString::fromUtf8(writeCondition(*condition)) + u"\nSQL: "_s +
                    listed(expected) + u'\n' + QLatin1String(voice) + u": "_s + listed(members));
            };
            const std::vector<CustomerId> fast = fastMembers(*condition, shop, *profiles, asOf);
            if (fast != expected)
                QFAIL(qUtf8Printable(told("fast", fast)));
            const std::vector<CustomerId> slowly = slow.membersOf(*condition, asOf);
            if (slowly != expected)
                QFAIL(qUtf8Printable(told("slow", slowly)));
        }
    }
    qInfo("seed %llu: of %llu trees SQL had a voice in %llu, and said %llu of them as a whole; "
          "unsaid: %s",
          static_cast<unsigned long long>(seed), static_cast<unsigned long long>(trees),
          static_cast<unsigned long long>(spoken), static_cast<unsigned long long>(whole),
          qUtf8Printable(said.missing().join(u", "_s)));
    QVERIFY(spoken > trees * 8 / 10);
    QVERIFY(whole > trees / 4);
}

QTEST_GUILESS_MAIN(TstThreeVoices)
#include "tst_three_voices.moc"
