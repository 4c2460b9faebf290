#include "core/text/email.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;

using What = ReadEmail::What;
Q_DECLARE_METATYPE(kq::ReadEmail::What)

class TstEmail : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsAddresses_data();
    void readsAddresses();
    void turnsAwayWhatIsNobodysAddress_data();
    void turnsAwayWhatIsNobodysAddress();
    void readsSeveralOfOneCell_data();
    void readsSeveralOfOneCell();
};

void TstEmail::readsAddresses_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("address");
    const QString lan = u"lan@gmail.com"_s;
    QTest::newRow("plain") << u"lan@gmail.com"_s << lan;
    QTest::newRow("capitals and blanks") << u" Lan@Gmail.COM \u00a0"_s << lan;
    QTest::newRow("in angle brackets") << u"Nguyễn Lan <LAN@gmail.com>"_s << lan;
    QTest::newRow("mailto") << u"mailto:lan@gmail.com"_s << lan;
    QTest::newRow("comma behind") << u"lan@gmail.com,"_s << lan;
    QTest::newRow("full stop behind") << u"lan@gmail.com."_s << lan;
    QTest::newRow("apostrophe") << u"'lan@gmail.com"_s << lan;
    QTest::newRow("zero-width blank") << u"\u200blan@gmail.com\ufeff"_s << lan;
    QTest::newRow("dots, plus, underline")
        << u"lan.nguyen_1+shop@mail.co.uk"_s << u"lan.nguyen_1+shop@mail.co.uk"_s;
    QTest::newRow("domain in letters of the country") << u"info@hànội.vn"_s << u"info@hànội.vn"_s;
    QTest::newRow("a person's relay")
        << u"abc123@privaterelay.appleid.com"_s << u"abc123@privaterelay.appleid.com"_s;
    QTest::newRow("phone as a name at a real domain")
        << u"0912345678@gmail.com"_s << u"0912345678@gmail.com"_s;
    QTest::newRow("a real domain that only ends alike")
        << u"lan@notexample.com"_s << u"lan@notexample.com"_s;
}

void TstEmail::readsAddresses()
{
    QFETCH(const QString, written);
    QFETCH(const QString, address);
    QCOMPARE(examineEmail(written).what, What::Address);
    QCOMPARE(readEmail(written), std::optional(address));
    QCOMPARE(readEmail(address), std::optional(address));
}

void TstEmail::turnsAwayWhatIsNobodysAddress_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<What>("what");
    const auto rows = [](What what, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::newRow(*text == 0 ? "empty" : text) << QString::fromUtf8(text) << what;
    };
    rows(What::None, {"", "  ", "-", "n/a", "không có", "null"});
    rows(What::Invented, {"0912345678@vn.phone", "+84912345678@vn.phone", "84912345678@VN.PHONE",
                          "6502530000@us.phone", "noemail@shop.vn", "khongco@gmail.com",
                          "x7@marketplace.amazon.com", "a@b.invalid", "123@scs.tiktokw.us"});
    rows(What::Masked, {"l***@gmail.com", "******@gmail.com", "lan@g****.com"});
    rows(What::Invalid, {"lan", "lan@", "@gmail.com", "lan@gmail", "lan gmail.com",
                         "lan@@gmail.com", "lan@gmail..com", ".lan@gmail.com", "lan.@gmail.com",
                         "la..n@gmail.com", "lan@-gmail.com", "lan@gmail.c", "lan@192.168.1.1",
                         "lân@gmail.com", "lan nguyen@gmail.com", "lan@gmail.com/", "0912345678"});
    QTest::newRow("too long a name")
        << QString(QString(65, u'a') + u"@gmail.com"_s) << What::Invalid;
    QTest::newRow("too long") << QString(u"a@"_s + QString(u"abcdefghi."_s).repeated(26) + u"vn"_s)
                              << What::Invalid;
}

void TstEmail::turnsAwayWhatIsNobodysAddress()
{
    QFETCH(const QString, written);
    QFETCH(const What, what);
    QCOMPARE(examineEmail(written).what, what);
    QCOMPARE(readEmail(written), std::nullopt);
    QCOMPARE(examineEmail(written).address, what == What::Invalid ? written : QString());
}

void TstEmail::readsSeveralOfOneCell_data()
{
    QTest::addColumn<QString>("written");
    const QString a = u"lan@gmail.com"_s;
    const QString b = u"hoa@yahoo.com.vn"_s;
    for (const QString &between :
         {u";"_s, u"; "_s, u","_s, u", "_s, u" "_s, u"\n"_s, u" ::: "_s, u" / "_s})
        QTest::newRow(qPrintable(u"parted by '"_s + between + u"'"_s)) << QString(a + between + b);
    QTest::newRow("one of them twice") << QString(a + u";"_s + a.toUpper() + u";"_s + b);
    QTest::newRow("with rubbish") << QString(a + u"; không nhớ; "_s + b);
    QTest::newRow("with an invented one") << QString(a + u"; 0912345678@vn.phone; "_s + b);
}

void TstEmail::readsSeveralOfOneCell()
{
    QFETCH(const QString, written);
    QStringList addresses;
    for (const ReadEmail &read : examineEmails(written))
        addresses.append(read.address);
    QCOMPARE(addresses, QStringList({u"lan@gmail.com"_s, u"hoa@yahoo.com.vn"_s}));
}

QTEST_APPLESS_MAIN(TstEmail)
#include "tst_email.moc"
