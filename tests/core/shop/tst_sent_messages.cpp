#include "core/condition/json.h"
#include "core/shop/shop.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 20);

QDateTime noon()
{
    return {today, QTime(12, 0)};
}

Condition read(const QByteArray &json)
{
    const Result<Condition> condition = readCondition(json);
    if (!condition)
        qFatal("a condition of the test is broken");
    return *condition;
}

QByteArray contacts(const QByteArray &metric, const QByteArray &test)
{
    return R"({"version":1,"match":"all","conditions":[{"contacts":")" + metric + R"(",)" + test +
           "}]}";
}

} // namespace

/// Recorded messages, the rules for new ones, and what people said about them.
class TstSentMessages : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_shop.reset(); }

    void aListIsOnTheLedgerFromItsDayOn();
    void whoIsHeldOutGotNoMessage();
    void aPersonsMessagesNameTheirLists();
    void aRemovedCampaignNoLongerCounts();
    void theChannelOfAMessageIsLookedAt();
    void messagesFollowWhoIsMerged();
    void aCooldownLeavesOutForItsDays();
    void aCapCountsMessages();
    void whoWasNeverAskedIsLeftOutByTheRule();
    void consentIsKeptWithItsEvidence();
    void restrictedPeopleAreOnNoList();
    void requestsHaveTheirDays();
    void aRequestIsHeededAtOnce_data();
    void aRequestIsHeededAtOnce();

private:
    [[nodiscard]] ExportReport send(QDate day, MessageChannel channel = MessageChannel::Sms,
                                    double holdout = 0);
    [[nodiscard]] std::int64_t count(const QByteArray &json, QDate asOf);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Shop> m_shop;
};

void TstSentMessages::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    Result<std::unique_ptr<Shop>> made = Shop::create(m_folder->filePath(u"a.khachquen"_s), {});
    QVERIFY(made);
    m_shop = std::move(*made);
    QFile file(m_folder->filePath(u"people.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Mã KH,Tên khách hàng,Số điện thoại,Email\n");
    for (int i = 1; i <= 10; ++i)
        file.write(u"K%1,Khách số %1,09123456%2,k%1@thu.vn\n"_s.arg(i).arg(i + 10).toUtf8());
    file.close();
    Unwatched control;
    ImportRequest request;
    request.file = file.fileName();
    request.kind = ImportKind::Customers;
    const Result<ImportReport> report = m_shop->importFile(request, noon(), control);
    QVERIFY(report);
    QCOMPARE(report->record.customersAdded, 10);
}

ExportReport TstSentMessages::send(QDate day, MessageChannel channel, double holdout)
{
    Unwatched control;
    ExportRequest request;
    request.condition = read(R"({"version":1,"match":"all","conditions":[]})");
    request.groupName = u"Everyone"_s;
    request.channel = channel;
    request.asOf = day;
    request.holdoutPercent = holdout;
    request.seed = 7;
    request.ledger = Ledger::Record;
    request.file = m_folder->filePath(u"list.csv"_s);
    const auto report = m_shop->exportList(request, {}, Language::English, noon(), control);
    return report ? *report : ExportReport{};
}

std::int64_t TstSentMessages::count(const QByteArray &json, QDate asOf)
{
    Unwatched control;
    const auto snapshot = m_shop->snapshot(control);
    if (!snapshot)
        return -1;
    const auto members = evaluate(read(json), (*snapshot)->at(asOf), control);
    return members ? members->count() : -1;
}

void TstSentMessages::aListIsOnTheLedgerFromItsDayOn()
{
    const ExportReport sent = send(today);
    QCOMPARE(sent.written, 10);
    QVERIFY(sent.campaign > 0);
    const QByteArray once = contacts("count", R"("op":"equals","value":1)");
    QCOMPARE(count(once, today), 10);
    QCOMPARE(count(once, today.addDays(-1)), 0);
    QCOMPARE(count(contacts("last_date", R"("op":"on","value":"2026-03-20")"), today), 10);
    const QByteArray fiveDays = contacts("days_since_last", R"("op":"equals","value":5)");
    QCOMPARE(count(fiveDays, today.addDays(5)), 10);
    QCOMPARE(count(contacts("last_date", R"("op":"is_empty")"), today.addDays(-1)), 10);
    const auto campaign = m_shop->campaign(sent.campaign);
    QVERIFY(campaign);
    QCOMPARE(campaign->sentOn, today);
    QCOMPARE(campaign->seed, std::uint64_t{7});
    QCOMPARE(campaign->list.written, 10);
}

void TstSentMessages::whoIsHeldOutGotNoMessage()
{
    const ExportReport sent = send(today, MessageChannel::Sms, 30);
    QCOMPARE(sent.written, 7);
    QCOMPARE(sent.heldOut, 3);
    QCOMPARE(count(contacts("count", R"("op":"equals","value":0)"), today), 3);
}

void TstSentMessages::aPersonsMessagesNameTheirLists()
{
    QCOMPARE(send(today.addDays(-9), MessageChannel::Zalo).written, 10);
    const ExportReport sent = send(today, MessageChannel::Sms, 30);
    std::size_t both = 0;
    for (std::int64_t id = 1; id <= 10; ++id) {
        const auto messages = m_shop->messagesTo({id});
        QVERIFY(messages && !messages->empty());
        QCOMPARE(messages->back().on, today.addDays(-9));
        QCOMPARE(messages->back().channel, MessageChannel::Zalo);
        QCOMPARE(messages->back().groupName, u"Everyone"_s);
        if (messages->size() < 2)
            continue; // held out
        ++both;
        QCOMPARE(messages->front().on, today);
        QCOMPARE(messages->front().campaign, sent.campaign);
    }
    QCOMPARE(both, std::size_t{7});
}

void TstSentMessages::aRemovedCampaignNoLongerCounts()
{
    const ExportReport sent = send(today);
    QVERIFY(m_shop->removeCampaign(sent.campaign));
    QCOMPARE(count(contacts("count", R"("op":"equals","value":0)"), today), 10);
    QVERIFY(!m_shop->removeCampaign(sent.campaign));
    QCOMPARE(m_shop->exports()->size(), std::size_t{1}); // that the list was written stays known
}

void TstSentMessages::theChannelOfAMessageIsLookedAt()
{
    QCOMPARE(send(today).written, 10);
    const QByteArray zalo =
        contacts("count", R"("where":{"channel":["Zalo"]},"op":"at_least","value":1)");
    QCOMPARE(count(zalo, today), 0);
    QCOMPARE(send(today, MessageChannel::Zalo).written, 10);
    QCOMPARE(count(zalo, today), 10);
    const QByteArray earlier = contacts(
        "count",
        R"("where":{"placed":{"op":"before","value":"2026-03-20"}},"op":"at_least","value":1)");
    QCOMPARE(count(earlier, today), 0);
}

void TstSentMessages::messagesFollowWhoIsMerged()
{
    QCOMPARE(send(today).written, 10);
    Unwatched control;
    QVERIFY(m_shop->mergeCustomers({1}, {2}, noon(), control));
    QCOMPARE(count(contacts("count", R"("op":"equals","value":2)"), today), 1);
    QCOMPARE(m_shop->messagesTo({1})->size(), std::size_t{2});
    QVERIFY(m_shop->takeCustomersApart({1}, {}, noon(), control));
    QCOMPARE(count(contacts("count", R"("op":"equals","value":1)"), today), 10);
}

void TstSentMessages::aCooldownLeavesOutForItsDays()
{
    ContactRules rules;
    rules.cooldownDays = 7;
    QVERIFY(m_shop->changeContactRules(rules));
    QCOMPARE(*m_shop->contactRules(), rules);
    QCOMPARE(send(today).written, 10);
    const ExportReport tooSoon = send(today.addDays(6));
    QCOMPARE(tooSoon.written, 0);
    QCOMPARE(tooSoon.excluded.at(ExclusionReason::ContactedRecently), 10);
    QCOMPARE(send(today.addDays(7)).written, 10);
}

void TstSentMessages::aCapCountsMessages()
{
    ContactRules rules;
    rules.mostMessages = 2;
    rules.capDays = 30;
    QVERIFY(m_shop->changeContactRules(rules));
    QCOMPARE(send(today).written, 10);
    QCOMPARE(send(today.addDays(1)).written, 10);
    QCOMPARE(send(today.addDays(2)).written, 0);
    QCOMPARE(send(today.addDays(30)).written, 10);
}

void TstSentMessages::whoWasNeverAskedIsLeftOutByTheRule()
{
    ContactRules rules;
    rules.unasked = UnaskedMay::GetCare;
    QVERIFY(m_shop->changeContactRules(rules));
    Unwatched control;
    QVERIFY(m_shop->recordConsent({1}, {MessageChannel::Sms, Consent::Granted, {}, {}}, noon(),
                                  control));
    const ExportReport sent = send(today);
    QCOMPARE(sent.written, 1);
    QCOMPARE(sent.excluded.at(ExclusionReason::NotAsked), 9);
}

void TstSentMessages::consentIsKeptWithItsEvidence()
{
    Unwatched control;
    QVERIFY(m_shop->recordConsent(
        {1}, {MessageChannel::Sms, Consent::Granted, u"tại quầy"_s, u"phiếu 12"_s}, noon(),
        control));
    QVERIFY(m_shop->recordConsent(
        {1}, {MessageChannel::Sms, Consent::Refused, u"tin nhắn"_s, u"TC"_s}, noon(), control));
    const auto file = m_shop->personFile({1});
    QVERIFY(file);
    QCOMPARE(file->customer.consents.sms, Consent::Refused);
    QCOMPARE(file->consents.size(), std::size_t{2});
    QCOMPARE(file->consents.front().evidence, u"phiếu 12"_s);
    QCOMPARE(file->consents.back().state, Consent::Refused);
    QCOMPARE(file->consents.back().saidAt, noon());
    QCOMPARE(send(today).excluded.at(ExclusionReason::OptedOut), 1);
    QCOMPARE(m_shop->recordConsent({99}, {}, noon(), control).error().code,
             ErrorCode::UnknownCustomer);
}

void TstSentMessages::restrictedPeopleAreOnNoList()
{
    QVERIFY(m_shop->setRestricted({3}, true, today, u"yêu cầu qua điện thoại"_s));
    QVERIFY(m_shop->personFile({3})->restricted);
    QCOMPARE(send(today).excluded.at(ExclusionReason::Restricted), 1);
    QVERIFY(m_shop->setRestricted({3}, false, today, {}));
    QCOMPARE(send(today).written, 10);
}

void TstSentMessages::requestsHaveTheirDays()
{
    const QDate friday(2026, 3, 20);
    const auto id = m_shop->addDataRequest({4}, RequestKind::Withdrawal, friday, {});
    QVERIFY(id);
    const DataRequest request = m_shop->dataRequests()->front();
    QCOMPARE(request.answerBy, QDate(2026, 3, 24)); // two working days on
    QCOMPARE(request.dueOn, QDate(2026, 4, 4));
    QVERIFY(!request.doneOn.isValid());
    QCOMPARE(*m_shop->finishDataRequest(*id, friday.addDays(1)), true);
    QCOMPARE(m_shop->dataRequests()->front().doneOn, friday.addDays(1));
    QCOMPARE(*m_shop->finishDataRequest(*id + 1, friday), false);
    QCOMPARE(m_shop->personFile({4})->requests.size(), std::size_t{1});
}

void TstSentMessages::aRequestIsHeededAtOnce_data()
{
    QTest::addColumn<RequestKind>("kind");
    QTest::addColumn<ExclusionReason>("reason"); // of the person, until then on the list
    QTest::addColumn<bool>("isLeftOut");
    QTest::newRow("withdrawal") << RequestKind::Withdrawal << ExclusionReason::OptedOut << true;
    QTest::newRow("restriction") << RequestKind::Restriction << ExclusionReason::Restricted << true;
    QTest::newRow("objection") << RequestKind::Objection << ExclusionReason::Restricted << true;
    QTest::newRow("access") << RequestKind::Access << ExclusionReason::Restricted << false;
}

void TstSentMessages::aRequestIsHeededAtOnce()
{
    QFETCH(const RequestKind, kind);
    QFETCH(const ExclusionReason, reason);
    QFETCH(const bool, isLeftOut);
    const std::int64_t before = send(today).written;
    QVERIFY(m_shop->addDataRequest({4}, kind, today, u"qua điện thoại"_s));
    const ExportReport report = send(today);
    QCOMPARE(report.written, before - (isLeftOut ? 1 : 0));
    const auto left = report.excluded.find(reason);
    QCOMPARE(left == report.excluded.end() ? 0 : left->second, isLeftOut ? 1 : 0);
    const auto file = m_shop->personFile({4});
    QCOMPARE(file->requests.size(), std::size_t{1});
    const bool withdrawn = kind == RequestKind::Withdrawal;
    QCOMPARE(file->customer.consents.email, withdrawn ? Consent::Refused : Consent::Unknown);
    QCOMPARE(file->consents.size(), withdrawn ? std::size_t{4} : std::size_t{0});
    if (withdrawn)
        QCOMPARE(file->consents.back().how, u"qua điện thoại"_s);
}

QTEST_GUILESS_MAIN(TstSentMessages)
#include "tst_sent_messages.moc"
