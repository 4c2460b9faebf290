#include "app/cli/arguments.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace kq::cli;
using namespace Qt::StringLiterals;

/// The words of a call: what may stand anywhere, and what is refused.
class TstArguments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void globalOptionsStandAnywhere_data();
    void globalOptionsStandAnywhere();
    void wrongWordsAreRefused_data();
    void wrongWordsAreRefused();
    void languageIsKnownInAWrongCall();

private:
    const std::vector<CallSpec> m_commands{
        {"read", 1, 1, {{"sheet"}, {"list-sheets", false}}, "", false, false},
        {"count", 0, 0, {{"where"}, {"segment"}}, "", true, true},
    };
};

void TstArguments::globalOptionsStandAnywhere_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("behind") << u"count --where - --shop s --as-of 2026-02-28 --lang en --json"_s;
    QTest::newRow("before") << u"--json --lang en --as-of 2026-02-28 --shop s count --where -"_s;
    QTest::newRow("with equals signs")
        << u"--json --lang=en count --as-of=2026-02-28 --shop=s --where=-"_s;
}

void TstArguments::globalOptionsStandAnywhere()
{
    QFETCH(const QString, line);
    const auto read = readCall(line.split(u' '), m_commands);
    const auto *call = std::get_if<Call>(&read);
    QVERIFY(call);
    QCOMPARE(call->command, u"count"_s);
    QCOMPARE(call->shop, u"s"_s);
    QCOMPARE(call->asOf, std::optional(QDate(2026, 2, 28)));
    QCOMPARE(call->language, std::optional(Language::English));
    QCOMPARE(call->value(u"where"_s), u"-"_s);
    QVERIFY(call->json);
}

void TstArguments::wrongWordsAreRefused_data()
{
    using Kind = WrongCall::Kind;
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QString &line, Kind kind) {
        QTest::newRow(name) << line << static_cast<int>(kind);
    };
    row("nothing", u"--json"_s, Kind::NoCommand);
    row("no such command", u"cuont --shop s"_s, Kind::UnknownCommand);
    row("no such option", u"count --shop s --wehre -"_s, Kind::UnknownOption);
    row("another command's option", u"count --shop s --where - --sheet 1"_s, Kind::UnknownOption);
    row("no value", u"count --where - --shop"_s, Kind::MissingValue);
    row("an option for a value", u"count --where --shop s"_s, Kind::MissingValue);
    row("a value too many", u"read f --list-sheets=yes"_s, Kind::SuperfluousValue);
    row("too few words", u"read"_s, Kind::TooFewWords);
    row("too many words", u"read a b"_s, Kind::TooManyWords);
    row("no day", u"count --shop s --where - --as-of 2026-02-30"_s, Kind::BadValue);
    row("no such language", u"count --shop s --where - --lang fr"_s, Kind::BadValue);
    row("no shop", u"count --where -"_s, Kind::MissingShop);
    row("no condition", u"count --shop s"_s, Kind::NotOneCondition);
    row("two conditions", u"count --shop s --where - --segment a"_s, Kind::NotOneCondition);
}

void TstArguments::wrongWordsAreRefused()
{
    QFETCH(const QString, line);
    QFETCH(const int, kind);
    const auto read = readCall(line.split(u' '), m_commands);
    const auto *wrong = std::get_if<WrongCall>(&read);
    QVERIFY(wrong);
    QCOMPARE(static_cast<int>(wrong->kind), kind);
}

void TstArguments::languageIsKnownInAWrongCall()
{
    using Asked = std::optional<Language>;
    QCOMPARE(languageIn({u"count"_s, u"--as-of"_s, u"x"_s, u"--lang"_s, u"en"_s}),
             Asked(Language::English));
    QCOMPARE(languageIn({u"--lang=vi"_s, u"nonsense"_s}), Asked(Language::Vietnamese));
    QCOMPARE(languageIn({u"--lang"_s}), Asked());
    QCOMPARE(languageIn({u"--lang"_s, u"fr"_s}), Asked());
    QCOMPARE(languageIn({u"--"_s, u"--lang=en"_s}), Asked());
}

QTEST_GUILESS_MAIN(TstArguments)
#include "tst_arguments.moc"
