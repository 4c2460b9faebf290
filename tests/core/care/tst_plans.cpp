#include "core/care/message_length.h"
#include "core/care/message_text.h"
#include "core/care/plan.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QStringList keys{u"uninterested"_s, u"triggered"_s, u"basic"_s,
                       u"growing"_s,      u"loyal"_s,     u"potential"_s,
                       u"top_revenue"_s,  u"low_value"_s, u"unhappy"_s};

} // namespace

/// The plans that a shop starts with, and edits of them.
class TstPlans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyOriginalTextStandsInTheWords_data();
    void everyOriginalTextStandsInTheWords();
    void everyOriginalSmsFitsOnePart_data();
    void everyOriginalSmsFitsOnePart();
    void aGroupWithoutOriginalSendsNothing();
    void everyFieldCanBeEditedAndRead();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void editsLieOverTheOriginal();
};

void TstPlans::everyOriginalTextStandsInTheWords_data()
{
    QTest::addColumn<QString>("key");
    for (const QString &key : keys)
        QTest::newRow(key.toLatin1().constData()) << key;
}

void TstPlans::everyOriginalTextStandsInTheWords()
{
    QFile file(QStringLiteral(KQ_SHARED_DATA "/../words.md"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("words.md is not on this machine");
    const QString words = QString::fromUtf8(file.readAll());
    QFETCH(const QString, key);
    const qsizetype from = words.indexOf(u" `"_s + key + u"`: "_s);
    QVERIFY(from > 0);
    const QString section = words.mid(from, words.indexOf(u"\n### "_s, from) - from);
    for (const Language language : {Language::Vietnamese, Language::English}) {
        const CarePlan plan = originalPlan(key, language);
        for (const QString &text : {plan.goal, plan.offer, plan.channel, plan.rhythm, plan.zalo,
                                    plan.sms, plan.messageInEnglish}) {
            QVERIFY(!text.isEmpty());
            QVERIFY2(section.contains(text), qPrintable(text));
        }
        QCOMPARE(plan.smsIsAdvertising, section.contains(u"(advertising"_s));
    }
}

void TstPlans::everyOriginalSmsFitsOnePart_data()
{
    everyOriginalTextStandsInTheWords_data();
}

void TstPlans::everyOriginalSmsFitsOnePart()
{
    QFETCH(const QString, key);
    const CarePlan plan = originalPlan(key, Language::Vietnamese);
    const FilledMessage sms = filled(plan.sms, longValues(), MessageStyle::PlainVietnamese);
    QVERIFY(sms.missing.empty());
    const SmsLength length =
        smsLength(sms.text, plan.smsIsAdvertising ? SmsLabel::Advertising : SmsLabel::None);
    QVERIFY2(length.isPlain && length.parts == 1, qPrintable(sms.text));
    const FilledMessage zalo = filled(plan.zalo, longValues(), MessageStyle::Vietnamese);
    QVERIFY(zalo.missing.empty() && letterCount(zalo.text) <= 400);
}

void TstPlans::aGroupWithoutOriginalSendsNothing()
{
    const CarePlan plan = originalPlan(u"my_own", Language::Vietnamese);
    QVERIFY(plan.goal.isEmpty());
    QCOMPARE(plan.roundsPerYear, 0);
    QVERIFY(!hasOriginalPlan(u"my_own"));
    QVERIFY(hasOriginalPlan(u"loyal"));
}

void TstPlans::everyFieldCanBeEditedAndRead()
{
    const std::map<PlanField, QString> texts{
        {PlanField::SmsPurpose, u"care"_s},     {PlanField::Sending, u"no"_s},
        {PlanField::Message, u"call"_s},        {PlanField::RoundsPerYear, u"7"_s},
        {PlanField::NextDate, u"2026-12-31"_s}, {PlanField::Budget, u"500000"_s}};
    const CarePlan original = originalPlan(u"basic", Language::Vietnamese);
    for (const auto &[field, key] : KeyTable<PlanField>::entries) {
        const auto fixed = texts.find(field);
        const QString text = fixed == texts.end() ? u"chào {ten}"_s : fixed->second;
        const Result<QString> checked = checkedFieldText(field, u"  "_s + text + u' ');
        QVERIFY2(checked, key);
        QCOMPARE(*checked, text);
        const CarePlan plan = edited(original, {{field, *checked}});
        QCOMPARE(fieldText(plan, field), text);
        QVERIFY2(!(plan == original), key);
        // An edit of one field leaves the others alone.
        QCOMPARE(edited(plan, {{field, fieldText(original, field)}}), original);
    }
}

void TstPlans::whatCannotBeIsRefused_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, PlanField field, const QString &text, ErrorCode code) {
        QTest::newRow(name) << static_cast<int>(field) << text << static_cast<int>(code);
    };
    row("unknown placeholder", PlanField::Zalo, u"Chào {tenn}"_s, ErrorCode::UnknownPlaceholder);
    row("unknown message", PlanField::Message, u"pigeon"_s, ErrorCode::UnknownWord);
    row("unknown purpose", PlanField::SmsPurpose, u"spam"_s, ErrorCode::UnknownWord);
    row("half a yes", PlanField::Sending, u"ye"_s, ErrorCode::UnknownWord);
    row("rounds below 0", PlanField::RoundsPerYear, u"-1"_s, ErrorCode::OutOfRange);
    row("rounds of more than every day", PlanField::RoundsPerYear, u"367"_s, ErrorCode::OutOfRange);
    row("rounds as a word", PlanField::RoundsPerYear, u"two"_s, ErrorCode::OutOfRange);
    row("no such day", PlanField::NextDate, u"2026-02-30"_s, ErrorCode::OutOfRange);
    row("budget below 0", PlanField::Budget, u"-5"_s, ErrorCode::OutOfRange);
    row("endless text", PlanField::Note, QString(4001, u'x'), ErrorCode::OutOfRange);
}

void TstPlans::whatCannotBeIsRefused()
{
    QFETCH(const int, field);
    QFETCH(const QString, text);
    QFETCH(const int, code);
    const Result<QString> checked = checkedFieldText(static_cast<PlanField>(field), text);
    QVERIFY(!checked);
    QCOMPARE(static_cast<int>(checked.error().code), code);
}

void TstPlans::editsLieOverTheOriginal()
{
    const PlanEdits edits{{PlanField::Goal, u"Giữ khách"_s}, {PlanField::Budget, QString()}};
    const CarePlan plan = edited(originalPlan(u"loyal", Language::English), edits);
    QCOMPARE(plan.goal, u"Giữ khách"_s);
    QVERIFY(!plan.monthlyBudget);
    QCOMPARE(plan.offer, originalPlan(u"loyal", Language::English).offer);
}

QTEST_APPLESS_MAIN(TstPlans)
#include "tst_plans.moc"
