#include "core/exporting/recipients.h"
#include "core/profile/profiles.h"
#include "support/test_shop.h"

#include <QRegularExpression>
#include <QtTest>

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
        << C::Sms << N::OfChannel << customer(1, {fixedLine}) << u"invalid_address"_s;
    QTest::newRow("fixed line, call")
        << C::Phone << N::OfChannel << customer(1, {fixedLine}) << QString();
    QTest::newRow("broken number")
        << C::Phone << N::OfChannel << customer(1, {broken}) << u"invalid_address"_s;
    QTest::newRow("second number works")
        << C::Zalo << N::OfChannel << customer(1, {fixedLine, mobile}) << QString();
    QTest::newRow("a call list for a sender of SMS")
        << C::Phone << N::Mobile << customer(1, {fixedLine}) << u"invalid_address"_s;
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

QTEST_GUILESS_MAIN(TstRecipients)
#include "tst_recipients.moc"
