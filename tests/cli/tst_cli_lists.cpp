#include "cli/cli_folder.h"
#include "cli/raw_csv.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

#include <map>

using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

/// Everybody who has bought more than three times.
const QByteArray regulars = R"({"version":1,"match":"all","conditions":[)"
                            R"({"orders":"count","op":"greater_than","value":3}]})";

std::map<qint64, QString> statesIn(const CliAnswer &round)
{
    std::map<qint64, QString> states;
    for (const QJsonValue &person : round.json()["people"_L1].toArray())
        states[person["customer"_L1].toInteger()] = person["state"_L1].toString();
    std::erase_if(states, [](const auto &one) { return one.second == u"held_out"_s; });
    return states;
}

} // namespace

/// Lists and messages by the command line, on the sample shop.
class TstCliLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aRoundByHandIsMarkedPersonByPerson();
    void faultyMarksChangeNothing_data();
    void faultyMarksChangeNothing();
    void aWordThatNoListHasIsAWrongCall_data();
    void aWordThatNoListHasIsAWrongCall();
    void aRecordedListIsToldInWords();
    void thePeopleOfAListAreTold();
    void codesComeFromAFile();
    void reasonsAreThoseOfTheChannel();
    void erasureTellsOfSavedLists();
    void answersReachTheCampaign();
    void refusalsOfStrangersAreKept();
    void whatAPersonSaidAndAskedIsTold();
    void faultyWordsOfConsentAreWrongCalls_data();
    void faultyWordsOfConsentAreWrongCalls();
    void peopleAreCounted();

private:
    [[nodiscard]] CliAnswer call(const QStringList &words, const QByteArray &input = {}) const
    {
        return m_folder.call(words + QStringList{u"--shop"_s, u"s.khachquen"_s, u"--lang"_s,
                                                 u"en"_s, u"--as-of"_s, u"2026-11-20"_s},
                             input);
    }
    [[nodiscard]] CliAnswer call(const QString &line, const QByteArray &input = {}) const
    {
        return call(line.split(u' '), input);
    }
    /// Begins a round to the regulars, all of whom get the same text.
    [[nodiscard]] CliAnswer begin() const
    {
        return call({u"campaign"_s, u"by-hand"_s, u"--where"_s, u"-"_s, u"--channel"_s, u"phone"_s,
                     u"--script"_s, u"Hello"_s, u"--holdout"_s, u"20"_s, u"--json"_s},
                    regulars);
    }

    CliFolder m_folder;
};

void TstCliLists::initTestCase()
{
    const CliAnswer made = call(u"sample"_s);
    QVERIFY2(made.status == 0, made.err.constData());
}

void TstCliLists::aRoundByHandIsMarkedPersonByPerson()
{
    const CliAnswer round = begin();
    QVERIFY2(round.status == 0, round.err.constData());
    const qint64 id = round.json()["id"_L1].toInteger();
    QVERIFY(round.json()["held_out"_L1].toInt() > 0);
    QCOMPARE(round.json()["sent"_L1].toInt(), 0);
    const std::map<qint64, QString> states = statesIn(round);
    QVERIFY(states.size() > 3);
    const qint64 first = states.begin()->first;
    const qint64 second = std::next(states.begin())->first;

    const QString mark = u"campaign mark %1 %2 %3 --json"_s;
    QCOMPARE(statesIn(call(mark.arg(id).arg(first).arg(u"sent"_s)))[first], u"sent"_s);
    const CliAnswer refused = call(mark.arg(id).arg(second).arg(u"refused"_s));
    QCOMPARE(statesIn(refused)[second], u"refused"_s);
    QCOMPARE(refused.json()["sent"_L1].toInt(), 1);
    QCOMPARE(call(u"campaign people %1 --json"_s.arg(id)).out, refused.out);
    // Who wants no messages gets none by this channel from now on.
    const QByteArray consent = call(u"consent show %1"_s.arg(second)).out;
    QVERIFY2(consent.contains("phone call · refused\n"), consent.constData());
    const CliAnswer told = call(u"campaign people %1"_s.arg(id));
    QVERIFY2(told.out.contains("Message sent") && told.out.contains("Wants no messages"),
             told.out.constData());
    QCOMPARE(told.out.count("Held out"), round.json()["held_out"_L1].toInt());
}

void TstCliLists::faultyMarksChangeNothing_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("status");

    QTest::newRow("no state") << u"mark %1 1"_s << 2;
    QTest::newRow("an unknown state") << u"mark %1 1 done"_s << 2;
    QTest::newRow("no number of a customer") << u"mark %1 x sent"_s << 2;
    QTest::newRow("somebody else") << u"mark %1 999999 sent"_s << 1;
    QTest::newRow("no such campaign") << u"mark 999999 1 sent"_s << 1;
    QTest::newRow("people of no such campaign") << u"people 999999"_s << 1;
    QTest::newRow("show no such campaign") << u"show 999999"_s << 1;
    QTest::newRow("remove no such campaign") << u"remove 999999"_s << 1;
    QTest::newRow("a name for a number") << u"show Opening"_s << 2;
    QTest::newRow("a file for a number") << u"take-back answers.csv"_s << 2;
}

void TstCliLists::faultyMarksChangeNothing()
{
    QFETCH(const QString, words);
    QFETCH(const int, status);
    const CliAnswer round = begin();
    const qint64 id = round.json()["id"_L1].toInteger();
    const QString line = u"campaign "_s + (words.contains(u"%1"_s) ? words.arg(id) : words);
    const CliAnswer answer = call(line);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.out.isEmpty());
    QCOMPARE(answer.err.count('\n'), 1);
    QCOMPARE(call(u"campaign people %1 --json"_s.arg(id)).out, round.out);
}

void TstCliLists::aWordThatNoListHasIsAWrongCall_data()
{
    QTest::addColumn<QString>("words");

    QTest::newRow("format") << u"export --where - --channel zalo --format doc --out list.csv"_s;
    QTest::newRow("column") << u"export --where - --channel zalo --format csv --out list.csv "
                               "--columns name,xyz"_s;
    QTest::newRow("channel") << u"export --where - --channel fax --format csv --out list.csv"_s;
    QTest::newRow("parameter") << u"export --where - --channel zalo --format zns --out list.csv "
                                  "--params bad-name=name"_s;
    QTest::newRow("message") << u"prices remove fax 2026-01-01"_s;
}

void TstCliLists::aWordThatNoListHasIsAWrongCall()
{
    QFETCH(const QString, words);
    const CliAnswer answer = call(words, regulars);
    QCOMPARE(answer.status, 2);
    QVERIFY(answer.out.isEmpty());
    QCOMPARE(answer.err.count('\n'), 1);
    QVERIFY(!QFile::exists(m_folder.path(u"list.csv"_s)));
}

void TstCliLists::aRecordedListIsToldInWords()
{
    const CliAnswer recorded =
        call(u"campaign record --where - --channel sms --purpose Opening --holdout 10 --json"_s,
             regulars);
    QVERIFY2(recorded.status == 0, recorded.err.constData());
    const QByteArray listed = call(u"campaign list"_s).out;
    QVERIFY2(listed.contains("SMS") && listed.contains("Opening"), listed.constData());
    const QString id = QString::number(recorded.json()["id"_L1].toInteger());
    QCOMPARE(call(QString(u"campaign remove "_s + id)).status, 0);
    QVERIFY(!call(u"campaign list"_s).out.contains("Opening"));
    QCOMPARE(call(QString(u"campaign bring-back "_s + id)).status, 0);
    QVERIFY(call(u"campaign list"_s).out.contains("Opening"));
}

void TstCliLists::thePeopleOfAListAreTold()
{
    const CliAnswer sent = call(u"export --where - --channel sms --format sms --out list.csv "
                                "--holdout 20 --code-pattern QUA-#### --json"_s,
                                regulars);
    QVERIFY2(sent.status == 0, sent.err.constData());
    const QString people = u"campaign people %1"_s.arg(sent.json()["campaign"_L1].toInteger());
    const QJsonObject roll = call(QString(people + u" --json"_s)).json().object();
    QCOMPARE(roll["contacted"_L1], sent.json()["written"_L1]);
    QCOMPARE(roll["held_out"_L1], sent.json()["held_out"_L1]);
    int contacted = 0;
    for (const QJsonValue &person : roll["people"_L1].toArray()) {
        const bool isContacted = person["state"_L1].toString() == u"contacted"_s;
        contacted += isContacted ? 1 : 0;
        QCOMPARE(person["state"_L1].toString(), isContacted ? u"contacted"_s : u"held_out"_s);
        QCOMPARE(person["code"_L1].toString().startsWith(u"QUA-"_s), isContacted);
        QVERIFY(person["address"_L1].toString().startsWith(u"+84"_s));
    }
    QCOMPARE(contacted, sent.json()["written"_L1].toInt());
    const CliAnswer told = call(people);
    QCOMPARE(told.status, 0);
    QCOMPARE(told.out.count("Message sent"), contacted);
    QCOMPARE(told.out.count("Held out"), roll["held_out"_L1].toInt());
    QVERIFY(told.out.contains("QUA-"));
}

void TstCliLists::codesComeFromAFile()
{
    QByteArray codes = "\xEF\xBB\xBFM\xC3\xA3 voucher;Note\r\n"; // a title, as Excel writes it
    for (int i = 1; i <= 800; ++i)
        codes += "TET" + QByteArray::number(i) + ";x\r\n";
    m_folder.write(u"codes.csv"_s, codes);
    m_folder.write(u"empty.txt"_s, "\n\n");
    const QString line = u"export --where - --channel phone --format csv --columns name,voucher "
                         "--out coded.csv --json --codes "_s;
    const CliAnswer written = call(QString(line + u"codes.csv"_s), regulars);
    QVERIFY2(written.status == 0, written.err.constData());
    const QList<QStringList> rows = recordsOf(m_folder.read(u"coded.csv"_s));
    QCOMPARE(rows.size(), written.json()["written"_L1].toInt() + 1);
    for (qsizetype i = 1; i < rows.size(); ++i)
        QCOMPARE(rows[i][1], u"TET%1"_s.arg(i));
    QFile::remove(m_folder.path(u"coded.csv"_s));
    for (const QString &wrong : {u"empty.txt"_s, u"no such file.txt"_s}) {
        const CliAnswer refused =
            call(line.split(u' ', Qt::SkipEmptyParts) + QStringList{wrong}, regulars);
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.err.count('\n'), 1);
        QVERIFY(!QFile::exists(m_folder.path(u"coded.csv"_s)));
    }
}

void TstCliLists::reasonsAreThoseOfTheChannel()
{
    const QByteArray everyone = R"({"version":1,"match":"all","conditions":[]})";
    const CliAnswer mail = call(
        u"export --where - --channel email --format csv --out mail.csv --no-record"_s, everyone);
    QVERIFY2(mail.out.contains("(No email)"), mail.out.constData());
    QVERIFY(!mail.out.contains("phone"));
    const QString sms = u"export --where - --channel sms --format csv --out s.csv --no-record"_s;
    const CliAnswer text = call(sms, everyone);
    QVERIFY2(text.out.contains("(No phone number)"), text.out.constData());
    QVERIFY(!text.out.contains("email"));
    const QJsonObject json = call(QString(sms + u" --json"_s), everyone).json().object();
    qint64 told = 0;
    for (const QJsonValue &people : json["excluded"_L1].toObject())
        told += people.toInteger();
    QCOMPARE(told, json["members"_L1].toInteger() - json["written"_L1].toInteger());
}

void TstCliLists::erasureTellsOfSavedLists()
{
    const CliAnswer sent =
        call(u"export --where - --channel phone --format csv --out saved.csv --json"_s, regulars);
    const qint64 campaign = sent.json()["campaign"_L1].toInteger();
    const QJsonArray people =
        call(u"campaign people %1 --json"_s.arg(campaign)).json()["people"_L1].toArray();
    QVERIFY(!people.isEmpty());
    const qint64 customer = people[0]["customer"_L1].toInteger();
    const CliAnswer ahead = call(u"erase --customer %1 --dry-run"_s.arg(customer));
    QCOMPARE(ahead.status, 0);
    QVERIFY2(ahead.out.contains("Files of such lists that you saved still hold the person"),
             ahead.out.constData());
    QCOMPARE(call(u"consent show %1"_s.arg(customer)).status, 0); // nothing has happened yet
}

void TstCliLists::answersReachTheCampaign()
{
    const CliAnswer recorded =
        call(u"campaign record --where - --channel phone --json"_s, regulars);
    const QString id = QString::number(recorded.json()["id"_L1].toInteger());
    const QList<QStringList> members =
        recordsOf(call(u"members --where - --fields id,phone"_s, regulars).out);
    QVERIFY(members.size() > 1);
    QByteArray answers = "Phone,Status\n";
    for (const QStringList &member : members.mid(1)) {
        if (!member[1].isEmpty())
            answers += member[1].toUtf8() + ",Delivered\n";
    }
    m_folder.write(u"answers.csv"_s, answers);
    const CliAnswer taken = call(QString(u"campaign answers "_s + id + u" answers.csv --json"_s));
    QVERIFY2(taken.status == 0 || taken.status == 3, taken.err.constData());
    QVERIFY2(taken.json()["matched"_L1].toInt() > 0, taken.out.constData());
    QCOMPARE(taken.json()["answers"_L1]["delivered"_L1], taken.json()["matched"_L1]);
    const QJsonArray files =
        call(QString(u"campaign answer-files "_s + id + u" --json"_s)).json()["files"_L1].toArray();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0]["file"_L1].toString(), u"answers.csv"_s);
    QCOMPARE(files[0]["matched"_L1], taken.json()["matched"_L1]);
    const QByteArray told = call(QString(u"campaign answer-files "_s + id)).out;
    QVERIFY2(told.contains("answers.csv") && !told.contains('T'),
             told.constData()); // no 2026-11-22T
    const QString number = QString::number(files[0]["number"_L1].toInteger());
    QCOMPARE(files[0]["number"_L1], taken.json()["number"_L1]);
    QCOMPARE(call(QString(u"campaign take-back "_s + number)).status, 0);
    QCOMPARE(call(QString(u"campaign take-back "_s + number)).status, 1);
    QCOMPARE(call(QString(u"campaign answer-files "_s + id)).out,
             QByteArray("No file has been taken in yet.\n"));
}

void TstCliLists::refusalsOfStrangersAreKept()
{
    m_folder.write(u"out.csv"_s, "Phone\n0918273645\n");
    const CliAnswer taken = call(u"consent refusals out.csv --channel sms,zalo --json"_s);
    QVERIFY2(taken.status == 0, taken.err.constData());
    m_folder.write(u"new.csv"_s, "Customer code,Name,Phone\nNEW1,Lan,0918 273 645\n");
    QCOMPARE(call(u"import new.csv --as customers"_s).status, 0);
    const QByteArray lan =
        R"({"version":1,"match":"all","conditions":[{"field":"code","op":"is","value":"NEW1"}]})";
    const QJsonArray found =
        call(u"members --where - --fields id,consent_sms,consent_zalo,consent_email --json"_s, lan)
            .json()["members"_L1]
            .toArray();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0]["consent_sms"_L1].toString(), u"refused"_s);
    QCOMPARE(found[0]["consent_zalo"_L1].toString(), u"refused"_s);
    QCOMPARE(found[0]["consent_email"_L1].toString(), u"unknown"_s);
    const QJsonArray lists = call(u"consent lists --json"_s).json()["files"_L1].toArray();
    QCOMPARE(lists.size(), 1);
    QCOMPARE(lists[0]["remembered"_L1].toInt(), 1);
    QCOMPARE(call(u"consent take-back %1"_s.arg(lists[0]["number"_L1].toInteger())).status, 0);
}

void TstCliLists::whatAPersonSaidAndAskedIsTold()
{
    QCOMPARE(call({u"consent"_s, u"set"_s, u"40"_s, u"zalo"_s, u"granted"_s, u"--how"_s,
                   u"at the counter"_s})
                 .status,
             0);
    const QByteArray asked = call(u"consent request 40 access --note letter"_s).out;
    for (const char *line :
         {"Zalo: granted\n", "SMS: not asked yet\n", " · Zalo · granted · at the counter\n",
          "20 Nov 2026 · See the data · to be done by 30 Nov 2026 · letter\n"})
        QVERIFY2(asked.contains(line), asked.constData());
    QVERIFY(call(u"consent requests"_s).out.contains("See the data"));
}

void TstCliLists::faultyWordsOfConsentAreWrongCalls_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("status");

    QTest::newRow("no verb of ours") << u"consent foo"_s << 2;
    QTest::newRow("no number") << u"consent show"_s << 2;
    QTest::newRow("a word too many") << u"consent show 1 2"_s << 2;
    QTest::newRow("no file") << u"consent refusals"_s << 2;
    QTest::newRow("no such state") << u"consent set 1 zalo yes"_s << 2;
    QTest::newRow("no such request") << u"consent request 1 foo"_s << 2;
    QTest::newRow("nobody") << u"consent show 99999"_s << 1;
    QTest::newRow("request of nobody") << u"consent done 99999"_s << 1;
    QTest::newRow("no such file of answers") << u"consent take-back 99999"_s << 1;
}

void TstCliLists::faultyWordsOfConsentAreWrongCalls()
{
    QFETCH(const QString, words);
    QFETCH(const int, status);
    const CliAnswer answer = call(words);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.out.isEmpty(), answer.out.constData());
    QCOMPARE(answer.err.count('\n'), 1);
    QVERIFY2(!answer.err.contains("import"), answer.err.constData());
}

void TstCliLists::peopleAreCounted()
{
    const CliAnswer counted = call(u"consent people --json"_s);
    QCOMPARE(counted.status, 0);
    const CliAnswer everybody =
        call(u"count --where - --json"_s, R"({"version":1,"match":"all","conditions":[]})");
    QCOMPARE(counted.json()["people"_L1].toInteger(), everybody.json()["count"_L1].toInteger());
    QCOMPARE(counted.json()["limit"_L1].toInt(), 100'000);
    QVERIFY(!counted.json()["near_limit"_L1].toBool());
}

QTEST_GUILESS_MAIN(TstCliLists)
#include "tst_cli_lists.moc"
