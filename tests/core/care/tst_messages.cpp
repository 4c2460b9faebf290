#include "core/care/message_length.h"
#include "core/care/message_text.h"
#include "core/care/person_values.h"
#include "core/text/names.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace Qt::StringLiterals;

/// Message texts: what stands in braces, how texts are filled, how long they are.
class TstMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void fills_data();
    void fills();
    void saysWhatIsMissing();
    void findsFaults_data();
    void findsFaults();
    void namesPlaceholdersInTheirOrder();
    void countsSmsParts_data();
    void countsSmsParts();
    void roomOfPartsIsThatOfTheFieldNotes();
    void everyLengthFitsItsPartsAndNoFewer();
    void lettersAreCountedAsPeopleDo();
    void productsHaveAShortName_data();
    void productsHaveAShortName();
};

void TstMessages::fills_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("style");
    QTest::addColumn<QString>("result");
    const auto vi = static_cast<int>(MessageStyle::Vietnamese);
    const auto plain = static_cast<int>(MessageStyle::PlainVietnamese);
    const auto en = static_cast<int>(MessageStyle::English);
    QTest::newRow("values") << u"Dạ {ten_shop} chào {xung_ho} {ten}."_s << vi
                            << u"Dạ Mẹ Bông chào chị Phượng."_s;
    QTest::newRow("plain letters")
        << u"{ten_shop} chao {xung_ho} {ten}."_s << plain << u"Me Bong chao chi Phuong."_s;
    QTest::newRow("capital at the start of a sentence")
        << u"Chào. {xung_ho} {ten} khỏe? {xung_ho} xem nhé"_s << vi
        << u"Chào. Chị Phượng khỏe? Chị xem nhé"_s;
    QTest::newRow("no capital behind a decimal point")
        << u"Giá 1.{ten}"_s << vi << u"Giá 1.Phượng"_s;
    QTest::newRow("product without purchases")
        << u"Mua {san_pham} nhé"_s << vi << u"Mua món hàng nhé"_s;
    QTest::newRow("product in English")
        << u"You took {san_pham}."_s << en << u"You took the item."_s;
    QTest::newRow("no placeholder") << u"Chào"_s << vi << u"Chào"_s;
    QTest::newRow("empty") << QString() << vi << QString();
}

void TstMessages::fills()
{
    QFETCH(const QString, text);
    QFETCH(const int, style);
    QFETCH(const QString, result);
    const MessageValues values{{Placeholder::Salutation, u"chị"_s},
                               {Placeholder::GivenName, u"Phượng"_s},
                               {Placeholder::ShopName, u"Mẹ Bông"_s}};
    const FilledMessage message = filled(text, values, static_cast<MessageStyle>(style));
    QCOMPARE(message.text, result);
    QVERIFY(message.missing.empty());
}

void TstMessages::saysWhatIsMissing()
{
    const FilledMessage message =
        filled(u"Chào {xung_ho} {ten}, {uu_dai} đến {han}, {uu_dai}", {}, MessageStyle::Vietnamese);
    // Nobody's name goes with its blank, the form of address has words that always fit.
    QCOMPARE(message.text, u"Chào anh/chị, {uu_dai} đến {han}, {uu_dai}"_s);
    QCOMPARE(message.missing, (std::vector{Placeholder::Offer, Placeholder::LastDay}));
    const FilledMessage english = filled(u"Hello {ten}, hi", {}, MessageStyle::English);
    QCOMPARE(english.text, u"Hello, hi"_s);
}

void TstMessages::findsFaults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("none") << u"{ten} {ma}"_s << QStringList();
    QTest::newRow("unknown") << u"a {tenn} b"_s << QStringList{u"{tenn}"_s};
    QTest::newRow("capitals are another word") << u"{Ten}"_s << QStringList{u"{Ten}"_s};
    QTest::newRow("empty braces") << u"{}"_s << QStringList{u"{}"_s};
    QTest::newRow("open brace") << u"chào {ten"_s << QStringList{u"{"_s};
    QTest::newRow("lonely closing brace") << u"chào ten}"_s << QStringList{u"}"_s};
    QTest::newRow("blank inside") << u"{ ten }"_s << QStringList{u"{"_s, u"}"_s};
    QTest::newRow("twice open") << u"{{ten}"_s << QStringList{u"{"_s};
}

void TstMessages::findsFaults()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    QStringList found;
    for (const TextFault &fault : faultsOf(text)) {
        found += fault.word;
        QCOMPARE(text.mid(fault.at, fault.word.size()), fault.word);
    }
    QCOMPARE(found, words);
}

void TstMessages::namesPlaceholdersInTheirOrder()
{
    QCOMPARE(placeholdersIn(u"{ma} {ten} {ma} {x}"),
             (std::vector{Placeholder::Code, Placeholder::GivenName}));
}

void TstMessages::countsSmsParts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("labelled");
    QTest::addColumn<int>("parts");
    QTest::addColumn<bool>("plain");
    const auto row = [](const char *name, const QString &text, bool labelled, int parts,
                        bool plain) { QTest::newRow(name) << text << labelled << parts << plain; };
    row("empty", {}, false, 0, true);
    row("160 plain", QString(160, u'a'), false, 1, true);
    row("161 plain", QString(161, u'a'), false, 2, true);
    row("306 plain", QString(306, u'a'), false, 2, true);
    row("307 plain", QString(307, u'a'), false, 3, true);
    row("459 plain", QString(459, u'a'), false, 3, true);
    row("460 plain", QString(460, u'a'), false, 4, true);
    row("122 with the label", QString(122, u'a'), true, 1, true);
    row("123 with the label", QString(123, u'a'), true, 2, true);
    row("268 with the label", QString(268, u'a'), true, 2, true);
    row("269 with the label", QString(269, u'a'), true, 3, true);
    row("421 with the label", QString(421, u'a'), true, 3, true);
    row("422 with the label", QString(422, u'a'), true, 4, true);
    row("70 with a mark", QString(69, u'a') + u'ạ', false, 1, false);
    row("71 with a mark", QString(70, u'a') + u'ạ', false, 2, false);
    row("134 with a mark", QString(133, u'a') + u'ạ', false, 2, false);
    row("135 with a mark", QString(134, u'a') + u'ạ', false, 3, false);
    row("a mark that the plain alphabet has", QString(159, u'a') + u'à', false, 3, false);
    row("signs of two units", QString(80, u'{'), false, 1, true);
    row("signs of two units, one more", QString(81, u'{'), false, 2, true);
}

void TstMessages::countsSmsParts()
{
    QFETCH(const QString, text);
    QFETCH(const bool, labelled);
    QFETCH(const int, parts);
    QFETCH(const bool, plain);
    const SmsLength length = smsLength(text, labelled ? SmsLabel::Advertising : SmsLabel::None);
    QCOMPARE(length.parts, parts);
    QCOMPARE(length.isPlain, plain);
}

void TstMessages::roomOfPartsIsThatOfTheFieldNotes()
{
    QCOMPARE(smsRoom(1, true, SmsLabel::None), 160);
    QCOMPARE(smsRoom(2, true, SmsLabel::None), 306);
    QCOMPARE(smsRoom(3, true, SmsLabel::None), 459);
    QCOMPARE(smsRoom(1, true, SmsLabel::Advertising), 122);
    QCOMPARE(smsRoom(2, true, SmsLabel::Advertising), 268);
    QCOMPARE(smsRoom(3, true, SmsLabel::Advertising), 421);
    QCOMPARE(smsRoom(1, false, SmsLabel::None), 70);
    QCOMPARE(smsRoom(2, false, SmsLabel::None), 134);
}

void TstMessages::everyLengthFitsItsPartsAndNoFewer()
{
    for (const SmsLabel label : {SmsLabel::None, SmsLabel::Advertising}) {
        for (int units = 1; units < 1500; ++units) {
            const SmsLength length = smsLength(QString(units, u'x'), label);
            QVERIFY(units <= smsRoom(length.parts, true, label));
            QVERIFY(length.parts == 1 || units > smsRoom(length.parts - 1, true, label));
            QCOMPARE(units + length.room, smsRoom(length.parts, true, label));
        }
    }
}

void TstMessages::lettersAreCountedAsPeopleDo()
{
    QCOMPARE(letterCount(u"Phượng"), 6);
    QCOMPARE(letterCount(u"Phượng"_s.normalized(QString::NormalizationForm_D)), 6);
    QCOMPARE(letterCount(u""), 0);
}

void TstMessages::productsHaveAShortName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shortName");
    QTest::newRow("plain") << u"Sữa tươi"_s << u"Sữa tươi"_s;
    QTest::newRow("brackets") << u"Sữa tươi (thùng 48 hộp)"_s << u"Sữa tươi"_s;
    QTest::newRow("bar") << u"Áo thun | trắng [M]"_s << u"Áo thun"_s;
    QTest::newRow("begins with brackets") << u"[Combo] Dầu gội"_s << u"[Combo] Dầu gội"_s;
}

void TstMessages::productsHaveAShortName()
{
    QFETCH(const QString, name);
    QFETCH(const QString, shortName);
    QCOMPARE(shortProductName(name), shortName);
}

QTEST_APPLESS_MAIN(TstMessages)
#include "tst_messages.moc"
