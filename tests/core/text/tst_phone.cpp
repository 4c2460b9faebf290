#include "core/text/phone.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;

using What = ReadPhone::What;
Q_DECLARE_METATYPE(kq::ReadPhone::What)
Q_DECLARE_METATYPE(kq::PhoneKind)

class TstPhone : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void repairsVietnameseNumbers_data();
    void repairsVietnameseNumbers();
    void movesEveryOldMobilePrefix_data();
    void movesEveryOldMobilePrefix();
    void movesOldAreaCodes_data();
    void movesOldAreaCodes();
    void readsForeignNumbers_data();
    void readsForeignNumbers();
    void countsFillersAsNone_data();
    void countsFillersAsNone();
    void keepsWhatIsNoNumberAsWritten_data();
    void keepsWhatIsNoNumberAsWritten();
    void readsSeveralNumbersOfOneCell_data();
    void readsSeveralNumbersOfOneCell();
    void readsItsOwnNumbersAgain();
    void readsConditionValuesByTheRuleAlone_data();
    void readsConditionValuesByTheRuleAlone();
    void takesDigitsAlone();
    void knowsCallingCodes();
    void isFast();
};

void TstPhone::repairsVietnameseNumbers_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<PhoneKind>("kind");
    const auto mobile = [](const char *name, const QString &written,
                           const QString &stored = u"+84912345678"_s) {
        QTest::newRow(name) << written << stored << PhoneKind::Mobile;
    };
    mobile("plain", u"0912345678"_s);
    mobile("blanks", u"0912 345 678"_s);
    mobile("dots and blanks", u"0912.345 678"_s);
    mobile("dashes", u"0912-345-678"_s);
    mobile("en dashes and hard blanks", u"0912–345\u00a0678"_s);
    mobile("slashes", u"0912/345/678"_s);
    mobile("brackets", u"(0912) 345 678"_s);
    mobile("blanks around", u"  0912345678\t"_s);
    mobile("Excel lost the zero", u"912345678"_s);
    mobile("lost zero, grouped as a number", u"912,345,678"_s);
    mobile("lost zero, grouped with points", u"912.345.678"_s);
    mobile("lost zero of a number that begins with 84", u"841234567"_s, u"+84841234567"_s);
    mobile("apostrophe against Excel", u"'0912345678"_s);
    mobile("formula against Excel", u"=\"0912345678\""_s);
    mobile("country code", u"+84912345678"_s);
    mobile("country code in groups", u"+84 91 234 56 78"_s);
    mobile("country code without plus", u"84912345678"_s);
    mobile("country code with zeros", u"0084912345678"_s);
    mobile("zeros and blanks", u"00 84 912 345 678"_s);
    mobile("country code and zero", u"+840912345678"_s);
    mobile("country code and zero in brackets", u"+84 (0) 912 345 678"_s);
    mobile("country code in brackets", u"(+84) 912 345 678"_s);
    mobile("country code in brackets, no plus", u"(84) 912345678"_s);
    mobile("country code and zero, no plus", u"840912345678"_s);
    mobile("zero before the country code", u"084912345678"_s);
    mobile("plus before the zero", u"+0912345678"_s);
    mobile("full-width", u"０９１２３４５６７８"_s);
    mobile("full-width with plus", u"＋８４９１２３４５６７８"_s);
    mobile("direction marks", u"\u202d0912345678\u202c"_s);
    mobile("soft hyphen and zero-width blank", u"0912\u00ad345\u200b678"_s);
    mobile("scientific, all digits there", u"8.4912345678E+10"_s);
    mobile("scientific with comma", u"9,12345678E+8"_s);
    mobile("scientific, small e", u"9.12345678e8"_s);
    mobile("a program's decimal", u"912345678.0"_s);
    mobile("a program's decimal with code", u"84912345678.0"_s);
    mobile("letter O first", u"O912345678"_s);
    mobile("letters o and l", u"o9l2 345 678"_s);
    mobile("letter l inside", u"09l2345678"_s);
    mobile("remark in brackets", u"0912345678 (Zalo)"_s);
    mobile("remark glued", u"0912345678(zalo)"_s);
    mobile("remark behind", u"0912345678 - chị Lan"_s);
    mobile("remark before", u"Zalo: 0912 345 678"_s);
    mobile("remark before, glued", u"ĐT0912345678"_s);
    mobile("numbered remark", u"sđt2: 0912345678"_s);
    mobile("numbered remark, glued by a blank", u"sđt2 0912345678"_s);
    mobile("label", u"tel:+84-912-345-678"_s);
    mobile("single star as emphasis", u"*0912345678"_s);
    mobile("second half cut short", u"0912345678 / 0987"_s);
    mobile("prefix 03", u"0362345678"_s, u"+84362345678"_s);
    mobile("prefix 05", u"0562345678"_s, u"+84562345678"_s);
    mobile("prefix 07", u"0762345678"_s, u"+84762345678"_s);
    mobile("prefix 08", u"0862345678"_s, u"+84862345678"_s);
    mobile("pre-2018", u"0168 1234567"_s, u"+84381234567"_s);
    mobile("pre-2018, zero lost", u"1681234567"_s, u"+84381234567"_s);
    mobile("pre-2018 with code", u"+841681234567"_s, u"+84381234567"_s);
    mobile("pre-2018 with code, no plus", u"841681234567"_s, u"+84381234567"_s);
    mobile("pre-2018 with code and zero", u"+84 0168 123 4567"_s, u"+84381234567"_s);

    const auto fixed = [](const char *name, const QString &written, const QString &stored) {
        QTest::newRow(name) << written << stored << PhoneKind::Fixed;
    };
    fixed("Hanoi", u"024 3825 1234"_s, u"+842438251234"_s);
    fixed("Hanoi in brackets", u"(024) 3825.1234"_s, u"+842438251234"_s);
    fixed("Hanoi with code", u"+84 24 3825 1234"_s, u"+842438251234"_s);
    fixed("Hanoi, zero lost", u"2438251234"_s, u"+842438251234"_s);
    fixed("Hanoi with code, no plus", u"842438251234"_s, u"+842438251234"_s);
    fixed("Saigon", u"02838251234"_s, u"+842838251234"_s);
    fixed("Da Nang", u"0236 3812345"_s, u"+842363812345"_s);
    fixed("extension in words", u"024 3825 1234 ext 12"_s, u"+842438251234"_s);
    fixed("extension in Vietnamese", u"024 3825 1234 (máy lẻ 12)"_s, u"+842438251234"_s);
    fixed("extension by sign", u"024 3825 1234 #12"_s, u"+842438251234"_s);
    fixed("hotline", u"1900 6017"_s, u"+8419006017"_s);
    fixed("free hotline", u"1800 1234 56"_s, u"+841800123456"_s);
}

void TstPhone::repairsVietnameseNumbers()
{
    QFETCH(const QString, written);
    QFETCH(const QString, stored);
    QFETCH(const PhoneKind, kind);
    const ReadPhone read = readPhone(written, u"VN");
    QCOMPARE(read.what, What::Number);
    QCOMPARE(read.phone.number, stored);
    QCOMPARE(read.phone.kind, kind);
    QCOMPARE(readPhones(written, u"VN").size(), std::size_t(1));
}

void TstPhone::movesEveryOldMobilePrefix_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("now");
    // field-notes.md, C6
    const std::pair<const char *, const char *> moves[] = {
        {"0162", "032"}, {"0163", "033"}, {"0164", "034"}, {"0165", "035"}, {"0166", "036"},
        {"0167", "037"}, {"0168", "038"}, {"0169", "039"}, {"0120", "070"}, {"0121", "079"},
        {"0122", "077"}, {"0126", "076"}, {"0128", "078"}, {"0123", "083"}, {"0124", "084"},
        {"0125", "085"}, {"0127", "081"}, {"0129", "082"}, {"0186", "056"}, {"0188", "058"},
        {"0199", "059"}};
    for (const auto &[before, now] : moves)
        QTest::newRow(before) << QString::fromLatin1(before) << QString::fromLatin1(now);
}

void TstPhone::movesEveryOldMobilePrefix()
{
    QFETCH(const QString, before);
    QFETCH(const QString, now);
    const QString expected = u"+84"_s + now.mid(1) + u"2345671"_s;
    for (const QString &written :
         {QString(before + u"2345671"_s), QString(before.mid(1) + u"2345671"_s),
          QString(u"+84"_s + before.mid(1) + u"2345671"_s)}) {
        const ReadPhone read = readPhone(written, u"VN");
        QCOMPARE(read.phone.number, expected);
        QCOMPARE(read.phone.kind, PhoneKind::Mobile);
    }
}

void TstPhone::movesOldAreaCodes_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("stored");
    QTest::newRow("Hanoi") << u"04 3825 1234"_s << u"+842438251234"_s;
    QTest::newRow("Hanoi with code") << u"+84 4 3825 1234"_s << u"+842438251234"_s;
    QTest::newRow("Dong Nai") << u"061 3822 123"_s << u"+842513822123"_s;
    QTest::newRow("Lao Cai") << u"020 3822 123"_s << u"+842143822123"_s;
    QTest::newRow("Da Nang") << u"0511 3822123"_s << u"+842363822123"_s;
    QTest::newRow("Bac Ninh") << u"0241 3822123"_s << u"+842223822123"_s;
    QTest::newRow("Binh Duong") << u"0650 3822123"_s << u"+842743822123"_s;
    QTest::newRow("Ca Mau") << u"0780 3822123"_s << u"+842903822123"_s;
}

void TstPhone::movesOldAreaCodes()
{
    QFETCH(const QString, written);
    QFETCH(const QString, stored);
    const ReadPhone read = readPhone(written, u"VN");
    QCOMPARE(read.phone.number, stored);
    QCOMPARE(read.phone.kind, PhoneKind::Fixed);
}

void TstPhone::readsForeignNumbers_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<PhoneKind>("kind");
    QTest::newRow("American in Vietnam")
        << u"+1 650-253-0000"_s << u"VN"_s << u"+16502530000"_s << PhoneKind::Mobile;
    QTest::newRow("with zeros") << u"001 650 253 0000"_s << u"VN"_s << u"+16502530000"_s
                                << PhoneKind::Mobile;
    QTest::newRow("British mobile")
        << u"+44 7911 123456"_s << u"VN"_s << u"+447911123456"_s << PhoneKind::Mobile;
    QTest::newRow("Korean mobile")
        << u"+82 10-1234-5678"_s << u"VN"_s << u"+821012345678"_s << PhoneKind::Mobile;
    QTest::newRow("at home in Britain")
        << u"07911 123456"_s << u"GB"_s << u"+447911123456"_s << PhoneKind::Mobile;
    QTest::newRow("small letters of the country")
        << u"07911 123456"_s << u"gb"_s << u"+447911123456"_s << PhoneKind::Mobile;
    QTest::newRow("British line") << u"020 7946 0958"_s << u"GB"_s << u"+442079460958"_s
                                  << PhoneKind::Fixed;
    QTest::newRow("at home in America")
        << u"(650) 253-0000"_s << u"US"_s << u"+16502530000"_s << PhoneKind::Mobile;
    QTest::newRow("Shopify's apostrophe")
        << u"'+16502530000"_s << u"US"_s << u"+16502530000"_s << PhoneKind::Mobile;
    QTest::newRow("Vietnamese abroad")
        << u"+84 912 345 678"_s << u"US"_s << u"+84912345678"_s << PhoneKind::Mobile;
    QTest::newRow("Vietnamese abroad, before 2018")
        << u"0084 168 1234567"_s << u"US"_s << u"+84381234567"_s << PhoneKind::Mobile;
    QTest::newRow("remark abroad")
        << u"07911 123456 (work)"_s << u"GB"_s << u"+447911123456"_s << PhoneKind::Mobile;
}

void TstPhone::readsForeignNumbers()
{
    QFETCH(const QString, written);
    QFETCH(const QString, country);
    QFETCH(const QString, stored);
    QFETCH(const PhoneKind, kind);
    const ReadPhone read = readPhone(written, country);
    QCOMPARE(read.phone.number, stored);
    QCOMPARE(read.phone.kind, kind);
    QCOMPARE(read.what, What::Number);
}

void TstPhone::countsFillersAsNone_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<What>("what");
    for (const char *text : {"", "   ", "-", "N/A", "null", "không có", "Không"})
        QTest::newRow(qPrintable(u"none: "_s + QString::fromUtf8(text)))
            << QString::fromUtf8(text) << What::None;
    for (const char *text :
         {"0", "00", "0000000000", "0123456789", "0999999999", "999999999", "1111111111",
          "123456789", "0000 000 000", "+84000000000", "+84 999 999 999", "84123456789",
          "0888888888", "'0000000000", "0000000000 (khách lẻ)", "9999999999", "+84 0123456789"})
        QTest::newRow(text) << QString::fromUtf8(text) << What::Placeholder;
    for (const char *text : {"*****678", "******2345", "0912***678", "09*****678", "84******78",
                             "(+84)9*****678", "xxxxx678", "09xxxxx678", "**912345678", "•••• 678"})
        QTest::newRow(text) << QString::fromUtf8(text) << What::Masked;
}

void TstPhone::countsFillersAsNone()
{
    QFETCH(const QString, written);
    QFETCH(const What, what);
    const ReadPhone read = readPhone(written, u"VN");
    QCOMPARE(read.what, what);
    QVERIFY(read.phone.number.isEmpty());
    const ReadPhone abroad = readPhone(written, u"US");
    QCOMPARE(abroad.what, what);
}

void TstPhone::keepsWhatIsNoNumberAsWritten_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("digits lost") << u"8.49E+10"_s;
    QTest::newRow("digits lost, comma") << u"9,12E+08"_s;
    QTest::newRow("one digit lost") << u"9.1234567E+8"_s;
    QTest::newRow("one too many") << u"09123456789"_s;
    QTest::newRow("one too many, in groups") << u"0912 345 678 9"_s;
    QTest::newRow("one too few") << u"091234567"_s;
    QTest::newRow("eight digits") << u"91234567"_s;
    QTest::newRow("eight digits and a decimal") << u"91234567.0"_s;
    QTest::newRow("emergency") << u"113"_s;
    QTest::newRow("unknown area code") << u"0230 123 456"_s;
    QTest::newRow("old Hanoi code, impossible subscriber") << u"0407085378"_s;
    QTest::newRow("words") << u"hỏi mẹ"_s;
    QTest::newRow("an address") << u"12 Nguyễn Trãi"_s;
    QTest::newRow("an e-mail") << u"lan@gmail.com"_s;
    QTest::newRow("impossible old prefix") << u"0187 1234567"_s;
    QTest::newRow("very long") << QString(5000, u'9').replace(7, 1, u'8');
    QTest::newRow("unknown country code") << u"+999 123 456 789"_s;
}

void TstPhone::keepsWhatIsNoNumberAsWritten()
{
    QFETCH(const QString, written);
    const ReadPhone read = readPhone(QString(u" "_s + written + u" "_s), u"VN");
    QCOMPARE(read.what, What::Invalid);
    QCOMPARE(read.phone.kind, PhoneKind::Invalid);
    QCOMPARE(read.phone.number, written);
}

void TstPhone::readsSeveralNumbersOfOneCell_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QStringList>("stored");
    const QStringList both{u"+84912345678"_s, u"+84987654321"_s};
    QTest::newRow("slash") << u"0912345678/0987654321"_s << both;
    QTest::newRow("slash and blanks") << u"0912 345 678 / 0987 654 321"_s << both;
    QTest::newRow("dash") << u"0912345678 - 0987654321"_s << both;
    QTest::newRow("dash in groups") << u"0912.345.678 - 0987.654.321"_s << both;
    QTest::newRow("comma") << u"0912345678, 0987654321"_s << both;
    QTest::newRow("semicolon") << u"0912345678;0987654321"_s << both;
    QTest::newRow("bar") << u"0912345678|0987654321"_s << both;
    QTest::newRow("line break") << u"0912345678\n0987654321"_s << both;
    QTest::newRow("blank") << u"0912345678 0987654321"_s << both;
    QTest::newRow("blanks in groups") << u"0912 345 678 0987 654 321"_s << both;
    QTest::newRow("word") << u"0912345678 hoặc 0987654321"_s << both;
    QTest::newRow("ampersand") << u"0912345678 & 0987654321"_s << both;
    QTest::newRow("Google's colons") << u"+84 912 345 678 ::: 0987 654 321"_s << both;
    QTest::newRow("remarks") << u"0912345678 (Zalo), 0987654321 (mẹ)"_s << both;
    QTest::newRow("two plus") << u"+84912345678+84987654321"_s << both;
    QTest::newRow("zeros lost") << u"912345678/987654321"_s << both;
    QTest::newRow("the same twice") << u"0912345678 / +84912345678"_s << QStringList{both[0]};
    QTest::newRow("line and mobile")
        << u"028 3825 1234 - 0912345678"_s << QStringList{u"+842838251234"_s, both[0]};
    QTest::newRow("three") << u"0912345678/0987654321/0362345678"_s
                           << QStringList{both[0], both[1], u"+84362345678"_s};
    QTest::newRow("filler and number") << u"0000000000 / 0912345678"_s << QStringList{both[0]};
    QTest::newRow("masked and number") << u"*****678 / 0912345678"_s << QStringList{both[0]};
}

void TstPhone::readsSeveralNumbersOfOneCell()
{
    QFETCH(const QString, written);
    QFETCH(const QStringList, stored);
    QStringList numbers;
    for (const ReadPhone &read : readPhones(written, u"VN")) {
        QCOMPARE(read.what, What::Number);
        numbers.append(read.phone.number);
    }
    QCOMPARE(numbers, stored);
    QCOMPARE(readPhone(written, u"VN").phone.number, stored.front());
}

void TstPhone::readsItsOwnNumbersAgain()
{
    // Whatever was once stored reads back as itself, in every way in which it leaves the program.
    for (int first : {3, 5, 7, 8, 9}) {
        for (int rest = 0; rest < 100'000'000; rest += 99'991) {
            const QString national =
                QString::number(first) + QString::number(rest).rightJustified(8, u'0');
            const QString stored = u"+84"_s + national;
            const ReadPhone read = readPhone(stored, u"VN");
            if (read.what == What::Placeholder)
                continue;
            QCOMPARE(read.phone.number, stored);
            QCOMPARE(read.phone.kind, PhoneKind::Mobile);
            QCOMPARE(readPhone(QString(u"0"_s + national), u"VN"), read);
            QCOMPARE(readPhone(national, u"VN"), read);
            QCOMPARE(readPhone(QString(u"84"_s + national), u"VN"), read);
        }
    }
}

void TstPhone::readsConditionValuesByTheRuleAlone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("query");
    QTest::newRow("leading zero") << u"0912 345 678"_s << u"VN"_s << u"+84912345678"_s;
    QTest::newRow("beginning") << u"09"_s << u"VN"_s << u"+849"_s;
    QTest::newRow("a zero alone") << u"0"_s << u"VN"_s << u"+84"_s;
    QTest::newRow("two zeros") << u"0084 912-345.678"_s << u"VN"_s << u"+84912345678"_s;
    QTest::newRow("plus") << u"+84 (912) 345/678"_s << u"VN"_s << u"+84912345678"_s;
    QTest::newRow("plus and zero stay") << u"+84 (0)912"_s << u"VN"_s << u"+840912"_s;
    QTest::newRow("no code is added to other digits")
        << u"912345678"_s << u"VN"_s << u"912345678"_s;
    QTest::newRow("old numbers are not moved") << u"01681234567"_s << u"VN"_s << u"+841681234567"_s;
    QTest::newRow("another country") << u"07911 123456"_s << u"GB"_s << u"+447911123456"_s;
    QTest::newRow("unknown country") << u"0791"_s << u"XX"_s << u"0791"_s;
    QTest::newRow("letters stay and match nothing") << u"abc"_s << u"VN"_s << u"abc"_s;
    QTest::newRow("stars stay and match nothing") << u"**678"_s << u"VN"_s << u"**678"_s;
    QTest::newRow("separators alone") << u" - "_s << u"VN"_s << u""_s;
    QTest::newRow("full-width") << u"０９１２"_s << u"VN"_s << u"+84912"_s;
}

void TstPhone::readsConditionValuesByTheRuleAlone()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, country);
    QFETCH(const QString, query);
    QCOMPARE(phoneQuery(typed, country), query);
}

void TstPhone::takesDigitsAlone()
{
    QCOMPARE(digitsOf(u"+84 (912) 345-678 x"), u"84912345678"_s);
    QCOMPARE(digitsOf(u"９１"), u"91"_s);
    QCOMPARE(digitsOf(u"abc"), u""_s);
}

void TstPhone::knowsCallingCodes()
{
    QCOMPARE(callingCode(u"VN"), u"84"_s);
    QCOMPARE(callingCode(u"US"), u"1"_s);
    QCOMPARE(callingCode(u"gb"), u"44"_s);
    QCOMPARE(callingCode(u"XX"), u""_s);
    QCOMPARE(callingCode(u""), u""_s);
}

void TstPhone::isFast()
{
    const QString written = u"0912 345 678"_s;
    QBENCHMARK
    {
        (void)readPhone(written, u"VN");
    }
}

QTEST_APPLESS_MAIN(TstPhone)
#include "tst_phone.moc"
