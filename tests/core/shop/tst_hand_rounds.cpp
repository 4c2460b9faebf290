#include "list_shop_test.h"

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

/// Messages that are sent one by one.
class TstHandRounds : public ListShopTest {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_shop.reset(); }

    void byHandOnlyWhatWasSentCounts();
    void byHandARefusalIsKept();
    void byHandNobodyIsShownWhoRefusedSince();
    void theRollTellsWhoGotAListAndWhoWasHeldOut();
};

void TstHandRounds::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    openShop();
}

void TstHandRounds::byHandOnlyWhatWasSentCounts()
{
    ExportRequest asked = request();
    asked.channel = MessageChannel::Zalo;
    asked.style = MessageStyle::Vietnamese;
    asked.script = u"{ten_shop} chào {xung_ho} {ten}, tặng {uu_dai}"_s;
    asked.values = {{Placeholder::Offer, u"quà"_s}};
    asked.delivery = Delivery::ByHand;
    asked.ledger = Ledger::Record;
    asked.file.clear();
    const auto begun = run(asked);
    QVERIFY(begun);
    const QByteArray once =
        R"({"version":1,"match":"all","conditions":[{"contacts":"count","op":"equals","value":1}]})";
    QCOMPARE(count(once), 0);
    const auto round = m_shop->handRound(begun->campaign, today, m_control);
    QVERIFY(round);
    QCOMPARE(round->people.size(), std::size_t{4});
    QCOMPARE(round->people[0].text, u"Tiệm Sen chào chị Lan, tặng quà"_s);
    QCOMPARE(round->people[0].address, u"+84912345601"_s);
    QCOMPARE(round->people[0].state, HandState::Waiting);
    QVERIFY(
        m_shop->markHandMessage(begun->campaign, {{1}, HandState::Sent, today}, noon(), m_control));
    QVERIFY(m_shop->markHandMessage(begun->campaign, {{2}, HandState::Later, today}, noon(),
                                    m_control));
    QCOMPARE(count(once), 1);
    const auto progress = m_shop->handProgress();
    QCOMPARE(progress->size(), std::size_t{1});
    QCOMPARE(progress->front().open, 3);
    QCOMPARE(progress->front().sent, 1);
    // It goes on where it stopped, also in a file that was closed.
    const QString path = m_shop->path();
    m_shop.reset();
    m_shop = std::move(*Shop::open(path));
    const auto tomorrow = m_shop->handRound(begun->campaign, today.addDays(1), m_control);
    QCOMPARE(tomorrow->people[0].state, HandState::Sent);
    QCOMPARE(tomorrow->people[1].state, HandState::Later);
    QCOMPARE(tomorrow->people[2].state, HandState::Waiting);
    QCOMPARE(
        m_shop->markHandMessage(begun->campaign, {{99}, HandState::Sent, today}, noon(), m_control)
            .error()
            .code,
        ErrorCode::UnknownCustomer);
}

void TstHandRounds::byHandARefusalIsKept()
{
    ExportRequest asked = request();
    asked.delivery = Delivery::ByHand;
    asked.ledger = Ledger::Record;
    asked.file.clear();
    const auto begun = run(asked);
    QVERIFY(begun);
    const auto step = m_shop->markHandMessage(begun->campaign, {{3}, HandState::Refused, today},
                                              noon(), m_control);
    QVERIFY(step && step->value != 0);
    QCOMPARE(m_shop->customer({3})->consents.sms, Consent::Refused);
    QVERIFY(m_shop->undoEdit(*step, m_control).value());
    QCOMPARE(m_shop->customer({3})->consents.sms, Consent::Unknown);
    // Of somebody who is not in the round nothing is kept at all.
    asked.chosen = {{1}};
    const auto other = run(asked);
    QVERIFY(!m_shop->markHandMessage(other->campaign, {{2}, HandState::Refused, today}, noon(),
                                     m_control));
    QCOMPARE(m_shop->customer({2})->consents.sms, Consent::Unknown);
}

void TstHandRounds::byHandNobodyIsShownWhoRefusedSince()
{
    ExportRequest asked = request();
    asked.delivery = Delivery::ByHand;
    asked.ledger = Ledger::Record;
    asked.file.clear();
    const auto begun = run(asked);
    QVERIFY(m_shop->recordConsent({1}, {MessageChannel::Sms, Consent::Refused, {}, {}}, noon(),
                                  m_control));
    QVERIFY(m_shop->setRestricted({2}, true, today, {}));
    QVERIFY(m_shop->erase({4}, today, m_control));
    const auto round = m_shop->handRound(begun->campaign, today, m_control);
    QVERIFY(round);
    QCOMPARE(round->people.size(), std::size_t{3}); // an erased person leaves no line
    QCOMPARE(round->people[0].obstacle, std::optional(ExclusionReason::OptedOut));
    QCOMPARE(round->people[1].obstacle, std::optional(ExclusionReason::Restricted));
    QVERIFY(!round->people[2].obstacle);
}

void TstHandRounds::theRollTellsWhoGotAListAndWhoWasHeldOut()
{
    ExportRequest asked = request();
    asked.holdoutPercent = 25;
    asked.ledger = Ledger::Record;
    asked.vouchers.pattern = u"T-####"_s;
    const auto sent = run(asked);
    QVERIFY(sent);
    const CampaignPeople people = *m_shop->campaignPeople(sent->campaign);
    QCOMPARE(people.heldOut.size(), std::size_t{1});
    const QString number = m_shop->customer(people.written[0])->phones.front().number;
    QVERIFY(m_shop->importAnswers(
        sent->campaign, write(u"report.csv"_s, "Phone,Status\n" + number.toUtf8() + ",Delivered\n"),
        noon(), m_control));
    QVERIFY(m_shop->mergeCustomers(people.written[1], {people.written[2]}, noon(), m_control));
    const auto roll = m_shop->campaignRoll(sent->campaign, m_control);
    QVERIFY(roll);
    QCOMPARE(roll->people.size(), std::size_t{4});
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(roll->people[i].listed, people.written[i]);
        QCOMPARE(roll->people[i].code, people.codes[static_cast<qsizetype>(i)]);
        QVERIFY(!roll->people[i].heldOut);
    }
    QCOMPARE(roll->people[0].address, number);
    QCOMPARE(roll->people[0].answers, std::set<AnswerKind>{AnswerKind::Delivered});
    QCOMPARE(roll->people[2].customer, people.written[1]); // who survives
    QVERIFY(roll->people[3].heldOut);
    QCOMPARE(roll->people[3].listed, people.heldOut[0]);
    QVERIFY(roll->people[3].code.isEmpty());
    // Marks are for messages that are sent one by one.
    QCOMPARE(m_shop
                 ->markHandMessage(sent->campaign, {people.written[0], HandState::Sent, today},
                                   noon(), m_control)
                 .error()
                 .code,
             ErrorCode::UnknownCampaign);
    QCOMPARE(m_shop->campaignRoll(999, m_control).error().code, ErrorCode::UnknownCampaign);
}

QTEST_GUILESS_MAIN(TstHandRounds)
#include "tst_hand_rounds.moc"
