#include "core/profile/first_traces.h"
#include "core/sample/sample_shop.h"
#include "tests/support/window_warnings.h"
#include "ui/segments/segment_answers.h"
#include "ui/segments/why_answers.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 20);

} // namespace

/// What the list of segments shows and what is made of chosen lines.
class TstSegmentAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(everyWarning()); }

    void aTrendEndsWithTodaysSize();
    void aTrendIsTheSizeAtTheEndsOfMonths();
    void chosenSegmentsAreCombined_data();
    void chosenSegmentsAreCombined();
    void whoIsInNoSegmentIsInNoneOfThem();
    void everyReadySegmentHasACount();
    void aSegmentTellsWhatUsesIt();
    void theFirstPeopleHaveTheColumnsOfTheConditions();
    void whySaysWhatHoldsAndWhatIsMissing();
    void whyNamesTheOrdersThatProveIt();

private:
    [[nodiscard]] BuilderContext context() const
    {
        return {m_answer.snapshot, Words(Language::English), Formatter(Language::English, u"VND"_s),
                today, m_answer.vocabulary};
    }
    [[nodiscard]] CustomerSet members(const Condition &condition) const
    {
        Unwatched control;
        const Result<CustomerSet> set = evaluate(condition, m_answer.snapshot->at(today), control);
        return set ? *set : CustomerSet();
    }
    [[nodiscard]] const GroupLine &line(std::size_t segment) const
    {
        return m_answer.lines[m_answer.snapshot->definitions.tiers().size() + segment];
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Shop> m_shop;
    SegmentListAnswer m_answer;
};

void TstSegmentAnswers::initTestCase()
{
    Unwatched control;
    auto made = makeSampleShop(m_folder.filePath(u"shop.khachquen"_s), Language::English,
                               QDateTime(today, QTime(9, 0)), control);
    QVERIFY(made);
    m_shop = std::move(*made);
    auto answer = segmentListOf(*m_shop, today, Language::English, control);
    QVERIFY(answer);
    m_answer = *answer;
}

void TstSegmentAnswers::aTrendEndsWithTodaysSize()
{
    Unwatched control;
    const Result<Trends> trends = trendsOf(m_answer, today, control);
    QVERIFY(trends);
    for (const GroupLine &one : m_answer.lines) {
        const std::vector<std::int64_t> &values = trends->at(keyOfLine(one));
        QCOMPARE(values.size(), std::size_t{trendMonths + 1});
        QCOMPARE(values.back(), one.customers);
    }
}

void TstSegmentAnswers::aTrendIsTheSizeAtTheEndsOfMonths()
{
    Unwatched control;
    const Result<Trends> trends = trendsOf(m_answer, today, control);
    QVERIFY(trends);
    const QDate first(2025, 11, 30);
    const CustomerSet notYet = FirstTraces(*m_answer.snapshot->profiles).comeAfter(first);
    QVERIFY(notYet.count() > 0);
    for (const GroupLine &one : m_answer.lines) {
        Result<CustomerSet> then = evaluate(memberOf(one), m_answer.snapshot->at(first), control);
        QVERIFY(then);
        *then -= notYet; // who came later was in no group
        QCOMPARE(trends->at(keyOfLine(one)).front(), then->count());
    }
}

void TstSegmentAnswers::chosenSegmentsAreCombined_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("union") << static_cast<int>(Combination::Union);
    QTest::newRow("intersection") << static_cast<int>(Combination::Intersection);
    QTest::newRow("difference") << static_cast<int>(Combination::Difference);
}

void TstSegmentAnswers::chosenSegmentsAreCombined()
{
    QFETCH(const int, how);
    const auto way = static_cast<Combination>(how);
    const CustomerSet tier = members(membersOfTier(u"basic"_s));
    const CustomerSet a = members(line(0).condition);
    CustomerSet expected = tier;
    if (way == Combination::Union)
        expected |= a;
    else if (way == Combination::Intersection)
        expected &= a;
    else
        expected -= a;
    const GroupLine &basic = m_answer.lines[2];
    QCOMPARE(basic.tierKey, u"basic"_s);
    QCOMPARE(members(combined({basic, line(0)}, way)), expected);
}

void TstSegmentAnswers::whoIsInNoSegmentIsInNoneOfThem()
{
    CustomerSet expected = CustomerSet::all(m_answer.snapshot->profiles->size());
    for (const GroupLine &one : m_answer.lines) {
        if (one.tierKey.isEmpty())
            expected -= members(one.condition);
    }
    QVERIFY(expected.count() > 0);
    QCOMPARE(members(outsideOf(m_answer.lines)), expected);
}

void TstSegmentAnswers::everyReadySegmentHasACount()
{
    Unwatched control;
    const Result<TemplateCounts> counts = templateCountsOf(*m_answer.snapshot, today, control);
    QVERIFY(counts);
    QVERIFY(counts->size() >= 16); // four classic ones and at least twelve others
    QCOMPARE(counts->at(u"potential"_s), members(line(0).condition).count());
}

void TstSegmentAnswers::aSegmentTellsWhatUsesIt()
{
    Unwatched control;
    const QDateTime now(today, QTime(9, 0));
    const Condition user{Group{Match::All, 1, {memberOf(line(0))}}};
    QVERIFY(m_shop->addSegment(u"Uses it"_s, user, {}, now));
    const auto answer = segmentListOf(*m_shop, today, Language::English, control);
    QVERIFY(answer);
    const GroupLine &used = answer->lines[answer->snapshot->definitions.tiers().size()];
    QVERIFY(used.usedBy.contains(u"Uses it"_s));
}

void TstSegmentAnswers::theFirstPeopleHaveTheColumnsOfTheConditions()
{
    Unwatched control;
    OrderFilter lately;
    lately.placed = DateTest{DateOp::WithinLast, Span{12, TimeUnit::Months}};
    const NumberTest once{NumberOp::AtLeast, Decimal(1)};
    const Condition area{FieldTest{Field::Area, {}, ChoiceTest{ChoiceOp::IsNotEmpty, {}}}};
    const Condition ofYear{MetricTest{Metric::Count, lately, once}};
    const Condition asked{
        Group{Match::All, 1, {area, {MetricTest{Metric::Count, {}, once}}, ofYear, area}}};
    const auto result = resultOf(*m_answer.snapshot, asked, asked, today, control);
    QVERIFY(result);
    // Purchases have a column anyway, and one thing has one column.
    QCOMPARE(result->spokenOf, (std::vector<Condition>{area, ofYear}));
    QVERIFY(!result->members.empty());
    for (const MemberLine &member : result->members) {
        QCOMPARE(member.values.size(), std::size_t{2});
        QVERIFY(std::holds_alternative<QStringList>(member.values[0]));
        QVERIFY(std::get<Ratio>(member.values[1]) <= Ratio(member.purchases));
    }
}

void TstSegmentAnswers::whySaysWhatHoldsAndWhatIsMissing()
{
    Unwatched control;
    const Condition never{
        MetricTest{Metric::Count, {}, NumberTest{NumberOp::AtLeast, Decimal(1'000)}}};
    const Condition always{
        MetricTest{Metric::Count, {}, NumberTest{NumberOp::AtLeast, Decimal(0)}}};
    const Condition asked{Group{Match::All, 1, {always, {Group{Match::Any, 1, {never}}}}}};
    const auto answer = whyOf(*m_shop, context(), asked, {1}, control);
    QVERIFY(answer);
    QVERIFY(!answer->holds);
    QVERIFY(!answer->name.isEmpty());
    QCOMPARE(answer->lines.size(), std::size_t{4});
    QVERIFY(answer->lines[1].holds && answer->lines[1].missing.isEmpty());
    QCOMPARE(answer->lines[2].depth, 1);
    QCOMPARE(answer->lines[3].depth, 2);
    QVERIFY(!answer->lines[3].holds);
    const int purchases = answer->lines[3].actual.toInt();
    QCOMPARE(answer->lines[3].missing, QString(QString::number(1'000 - purchases) + u" more"_s));
}

void TstSegmentAnswers::whyNamesTheOrdersThatProveIt()
{
    Unwatched control;
    const Condition bought{
        MetricTest{Metric::Total, {}, NumberTest{NumberOp::AtLeast, Decimal(1)}}};
    const CustomerSet buyers = members({Group{Match::All, 1, {bought}}});
    std::optional<CustomerId> first;
    buyers.forEach([&](std::size_t place) {
        if (!first)
            first = m_answer.snapshot->profiles->idAt(place);
    });
    QVERIFY(first);
    const auto answer =
        whyOf(*m_shop, context(), {Group{Match::All, 1, {bought}}}, *first, control);
    QVERIFY(answer);
    QVERIFY2(answer->lines[1].proof.contains(u'₫'), qPrintable(answer->lines[1].proof));
    QVERIFY(answer->lines[1].actual.endsWith(u'₫'));
}

QTEST_GUILESS_MAIN(TstSegmentAnswers)
#include "tst_segment_answers.moc"
