#include "core/exporting/recipients.h"
#include "core/profile/profiles.h"
#include "support/test_shop.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

Customer customer(std::int64_t id, const std::vector<Phone> &phones, const QStringList &emails = {})
{
    Customer result;
    result.id = {id};
    result.name = u"Khách %1"_s.arg(id);
    result.phones = phones;
    result.emails = emails;
    return result;
}

const Phone mobile{u"+84912345678"_s, PhoneKind::Mobile};
const Phone fixedLine{u"+842438251234"_s, PhoneKind::Fixed};
const Phone broken{u"12-34"_s, PhoneKind::Invalid};

} // namespace

class TstRecipients : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void leavesOutExactly_data();
    void leavesOutExactly();
    void oneMessageAnAddress();
    void theShopsRulesHaveReasonsOfTheirOwn();
    void everyReasonIsToldUnderOneOfTheContract();
};

void TstRecipients::leavesOutExactly_data()
{
    QTest::addColumn<MessageChannel>("channel");
    QTest::addColumn<AddressNeed>("need");
    QTest::addColumn<Customer>("who");
    QTest::addColumn<QString>("reason"); // empty: gets the message

    using C = MessageChannel;
    using N = AddressNeed;
    QTest::newRow("no phone") << C::Sms << N::OfChannel << customer(1, {}, {u"a@b.vn"_s})
                              << u"no_address"_s;
    QTest::newRow("no e-mail") << C::Email << N::OfChannel << customer(1, {mobile})
                               << u"no_address"_s;
    QTest::newRow("fixed line, SMS")
        << C::Sms << N::OfChannel << customer(1, {fixedLine}) << u"wrong_kind"_s;
    QTest::newRow("a broken number and a fixed line, Zalo")
        << C::Zalo << N::OfChannel << customer(1, {broken, fixedLine}) << u"wrong_kind"_s;
    QTest::newRow("broken number, Zalo")
        << C::Zalo << N::OfChannel << customer(1, {broken}) << u"invalid_address"_s;
    QTest::newRow("fixed line, call")
        << C::Phone << N::OfChannel << customer(1, {fixedLine}) << QString();
    QTest::newRow("broken number")
        << C::Phone << N::OfChannel << customer(1, {broken}) << u"invalid_address"_s;
    QTest::newRow("second number works")
        << C::Zalo << N::OfChannel << customer(1, {fixedLine, mobile}) << QString();
    QTest::newRow("a call list for a sender of SMS")
        << C::Phone << N::Mobile << customer(1, {fixedLine}) << u"wrong_kind"_s;
    QTest::newRow("an audience by phone")
        << C::Sms << N::PlainEmail << customer(1, {mobile}) << u"no_address"_s;
    QTest::newRow("letters that the audience refuses")
        << C::Email << N::PlainEmail << customer(1, {}, {u"lân@b.vn"_s}) << u"invalid_address"_s;
    QTest::newRow("letters that a mail takes")
        << C::Email << N::OfChannel << customer(1, {}, {u"lân@b.vn"_s}) << QString();

    Customer refused = customer(1, {mobile});
    refused.consents.sms = Consent::Refused;
    QTest::newRow("refused") << C::Sms << N::OfChannel << refused << u"opted_out"_s;
    QTest::newRow("refused another channel") << C::Zalo << N::OfChannel << refused << QString();
    Customer left = customer(1, {mobile});
    left.doNotContact = true;
    QTest::newRow("do not contact") << C::Sms << N::OfChannel << left << u"do_not_contact"_s;
}

void TstRecipients::leavesOutExactly()
{
    QFETCH(const MessageChannel, channel);
    QFETCH(const AddressNeed, need);
    QFETCH(const Customer, who);
    QFETCH(const QString, reason);
    TestShop shop;
    shop.customers = {who};
    const auto profiles = profilesOf(shop);
    RecipientChoice choice;
    choice.channel = channel;
    choice.need = need;
    const Recipients recipients = chooseRecipients(CustomerSet::all(1), *profiles, choice);
    QCOMPARE(recipients.written.size(), std::size_t{reason.isEmpty() ? 1U : 0U});
    QString found;
    for (const auto &[why, people] : recipients.excluded)
        found += keyOf(why);
    QCOMPARE(found, reason);
}

void TstRecipients::oneMessageAnAddress()
{
    TestShop shop;
    Customer same = customer(2, {}, {u"nha@thu.vn"_s});
    shop.customers = {customer(1, {}, {u"nha@thu.vn"_s}), same, customer(3, {}, {u"c@thu.vn"_s})};
    const auto profiles = profilesOf(shop);
    RecipientChoice choice;
    choice.channel = MessageChannel::Email;
    const Recipients recipients = chooseRecipients(CustomerSet::all(3), *profiles, choice);
    QCOMPARE(recipients.written, (std::vector<std::size_t>{0, 2}));
    QCOMPARE(recipients.excluded.at(ExclusionReason::DuplicateAddress),
             std::vector<std::size_t>{1});
}

void TstRecipients::theShopsRulesHaveReasonsOfTheirOwn()
{
    TestShop shop;
    Customer asked = customer(4, {{u"+84912345674"_s, PhoneKind::Mobile}});
    asked.consents.sms = Consent::Granted;
    shop.customers = {customer(1, {mobile}), asked};
    for (const std::int64_t id : {2, 3}) {
        Customer also = asked;
        also.id = {id};
        also.phones = {{u"+8491234567%1"_s.arg(id), PhoneKind::Mobile}};
        shop.customers.push_back(also);
    }
    std::ranges::sort(shop.customers, {}, [](const Customer &one) { return one.id; });
    const auto profiles = profilesOf(shop);
    const QDate day(2026, 3, 20);
    const ContactColumns sent({{{2}, day.addDays(-1), MessageChannel::Sms},
                               {{3}, day.addDays(-10), MessageChannel::Sms},
                               {{3}, day.addDays(-20), MessageChannel::Sms},
                               {{4}, day.addDays(-20), MessageChannel::Sms}},
                              {}, *profiles);
    RecipientChoice choice;
    choice.channel = MessageChannel::Sms;
    choice.limits.rules.unasked = UnaskedMay::GetCare;
    choice.limits.rules.cooldownDays = 7;
    choice.limits.rules.mostMessages = 2;
    choice.limits.rules.capDays = 30;
    choice.limits.contacts = &sent;
    choice.limits.asOf = day;
    const Recipients recipients = chooseRecipients(CustomerSet::all(4), *profiles, choice);
    QCOMPARE(recipients.written, std::vector<std::size_t>{3});
    QCOMPARE(recipients.excluded.at(ExclusionReason::NotAsked), std::vector<std::size_t>{0});
    QCOMPARE(recipients.excluded.at(ExclusionReason::ContactedRecently),
             std::vector<std::size_t>{1});
    QCOMPARE(recipients.excluded.at(ExclusionReason::OverTheCap), std::vector<std::size_t>{2});
}

void TstRecipients::everyReasonIsToldUnderOneOfTheContract()
{
    // contract.md §5; a text and a chosen person of another day are additions.
    const QStringList known{u"no_address"_s,     u"invalid_address"_s,    u"opted_out"_s,
                            u"do_not_contact"_s, u"contacted_recently"_s, u"duplicate_address"_s,
                            u"restricted"_s,     u"text_incomplete"_s,    u"gone"_s};
    for (const auto &[reason, key] : KeyTable<ExclusionReason>::entries)
        QVERIFY2(known.contains(keyOf(contractReasonOf(reason))), key);
}

QTEST_GUILESS_MAIN(TstRecipients)
#include "tst_recipients.moc"
