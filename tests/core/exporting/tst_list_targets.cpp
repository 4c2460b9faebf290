#include "core/exporting/advertiser_lists.h"
#include "core/exporting/clean_cells.h"
#include "core/exporting/contact_list.h"
#include "core/exporting/sender_lists.h"
#include "core/exporting/vcard.h"
#include "list_samples.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

/// What each target makes of a person, cell by cell.
class TstListTargets : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyFormatHasATarget_data();
    void everyFormatHasATarget();
    void headersStandToTheLetter_data();
    void headersStandToTheLetter();
    void splitsVietnameseNames_data();
    void splitsVietnameseNames();
    void googleJoinsSeveralValues();
    void outlookPutsNumbersByTheirKind();
    void mailchimpTakesDatesAndAddressesInItsForm();
    void hashesAreThoseOfThePublishedExamples();
    void advertisersNormaliseInTheirOwnWay();
    void metaNamesLoseTheirPunctuation_data();
    void metaNamesLoseTheirPunctuation();
    void znsTakesParametersOfTheTemplate();
    void znsParametersAreReadOrRefused();
    void aCodeThatIsWantedStandsInTheList_data();
    void aCodeThatIsWantedStandsInTheList();
    void smsNamesArePlainLetters();
    void cardsAreEscapedAndFolded();
    void cardsOfVersionFourHaveTheirForms();
    void machinesNeverGetAFormula_data();
    void machinesNeverGetAFormula();
    void aCellThatWouldBeRefusedIsFoundBeforehand();
};

void TstListTargets::everyFormatHasATarget_data()
{
    QTest::addColumn<ListFormat>("format");
    for (const auto &[format, key] : KeyTable<ListFormat>::entries)
        QTest::newRow(key) << format;
}

void TstListTargets::everyFormatHasATarget()
{
    QFETCH(const ListFormat, format);
    const auto list = target(options(format));
    QVERIFY(list);
    QCOMPARE(list->row(lan()).size(), list->headers().size());
    const Result<void> checked = list->check(list->row(lan()));
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().place));
}

void TstListTargets::headersStandToTheLetter_data()
{
    QTest::addColumn<ListFormat>("format");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<int>("columns");
    QTest::newRow("google") << ListFormat::Google << u"First Name"_s << u"Custom Field 1 - Value"_s
                            << 36;
    QTest::newRow("outlook") << ListFormat::Outlook << u"Title"_s << u"Web Page"_s << 92;
    QTest::newRow("mailchimp") << ListFormat::Mailchimp << u"Email Address"_s << u"Tags"_s << 7;
    QTest::newRow("meta") << ListFormat::Meta << u"email"_s << u"gen"_s << 9;
    QTest::newRow("google-ads") << ListFormat::GoogleAds << u"Email"_s << u"Zip"_s << 6;
    QTest::newRow("sms") << ListFormat::Sms << u"phone"_s << u"name"_s << 2;
    QTest::newRow("zns") << ListFormat::Zns << u"phone"_s << u"name"_s << 2;
}

void TstListTargets::headersStandToTheLetter()
{
    QFETCH(const ListFormat, format);
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    QFETCH(const int, columns);
    const QStringList found = target(options(format))->headers();
    QCOMPARE(found.first(), first);
    QCOMPARE(found.last(), last);
    QCOMPARE(found.size(), columns);
}

void TstListTargets::splitsVietnameseNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("middle");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("business");
    QTest::newRow("three words") << u"Nguyễn Thị Lan"_s << u"Lan"_s << u"Thị"_s << u"Nguyễn"_s
                                 << QString();
    QTest::newRow("two words") << u"Trần Đức"_s << u"Đức"_s << QString() << u"Trần"_s << QString();
    QTest::newRow("one word") << u"Lan"_s << u"Lan"_s << QString() << QString() << QString();
    QTest::newRow("business") << u"Công ty TNHH Mai Anh"_s << QString() << QString() << QString()
                              << u"Công ty TNHH Mai Anh"_s;
    QTest::newRow("formula") << u"=Nguyễn Thị Lan"_s << u"Lan"_s << u"Thị"_s << u"Nguyễn"_s
                             << QString();
}

void TstListTargets::splitsVietnameseNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, given);
    QFETCH(const QString, middle);
    QFETCH(const QString, family);
    QFETCH(const QString, business);
    const auto google = target(options(ListFormat::Google));
    QCOMPARE(cell(*google, named(name), u"First Name"_s), given);
    QCOMPARE(cell(*google, named(name), u"Middle Name"_s), middle);
    QCOMPARE(cell(*google, named(name), u"Last Name"_s), family);
    QCOMPARE(cell(*google, named(name), u"Organization Name"_s), business);
    const auto outlook = target(options(ListFormat::Outlook));
    QCOMPARE(cell(*outlook, named(name), u"First Name"_s), given);
    QCOMPARE(cell(*outlook, named(name), u"Company"_s), business);
}

void TstListTargets::googleJoinsSeveralValues()
{
    const auto google = target(options(ListFormat::Google));
    QCOMPARE(cell(*google, lan(), u"Phone 1 - Value"_s), u"+84912345678 ::: +842438251234"_s);
    QCOMPARE(cell(*google, lan(), u"Phone 1 - Label"_s), u"Mobile ::: Home"_s);
    QCOMPARE(cell(*google, lan(), u"E-mail 1 - Value"_s), u"lan@thu.vn ::: hai@thu.vn"_s);
    QCOMPARE(cell(*google, lan(), u"Labels"_s), u"* myContacts ::: VIP ::: sỉ, lẻ"_s);
    QCOMPARE(cell(*google, lan(), u"Birthday"_s), u"1990-05-31"_s);
    QCOMPARE(cell(*google, lan(), u"Address 1 - Postal Code"_s), u"700000"_s);
    Contact yearless = lan();
    yearless.birthday = Birthday{0, 5, 3};
    QCOMPARE(cell(*google, yearless, u"Birthday"_s), u"--05-03"_s);
}

void TstListTargets::outlookPutsNumbersByTheirKind()
{
    const auto outlook = target(options(ListFormat::Outlook));
    QCOMPARE(cell(*outlook, lan(), u"Mobile Phone"_s), u"+84912345678"_s);
    QCOMPARE(cell(*outlook, lan(), u"Home Phone"_s), u"+842438251234"_s);
    QCOMPARE(cell(*outlook, lan(), u"E-mail 2 Address"_s), u"hai@thu.vn"_s);
    QCOMPARE(cell(*outlook, lan(), u"E-mail 3 Type"_s), QString());
    QCOMPARE(cell(*outlook, lan(), u"Categories"_s), u"VIP;sỉ, lẻ"_s);
}

void TstListTargets::mailchimpTakesDatesAndAddressesInItsForm()
{
    const auto mailchimp = target(options(ListFormat::Mailchimp));
    QCOMPARE(cell(*mailchimp, lan(), u"Birthday"_s), u"05/31"_s);
    QCOMPARE(cell(*mailchimp, lan(), u"Address"_s), u"12 Lê Lợi  Quận 1  700000  Hà Nội  VN"_s);
    QCOMPARE(cell(*mailchimp, lan(), u"Tags"_s), u"VIP,sỉ lẻ"_s);
    ListOptions withCodes = options(ListFormat::Mailchimp);
    withCodes.withVouchers = true;
    Contact lucky = lan();
    lucky.voucher = u"TET-7K2M"_s;
    QCOMPARE(cell(*target(withCodes), lucky, u"Voucher"_s), u"TET-7K2M"_s);
    QVERIFY(!mailchimp->headers().contains(u"Voucher"_s));
    Contact wordy = lan();
    wordy.name = QString(300, u'ế');
    const QString cut = cell(*mailchimp, wordy, u"First Name"_s);
    QCOMPARE(cut.toUtf8().size(), 255); // three bytes each
}

void TstListTargets::hashesAreThoseOfThePublishedExamples()
{
    // FIPS 180-4, the one-block example of SHA-256.
    QCOMPARE(sha256Of(u"abc"_s),
             u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    // Meta, "Customer file custom audiences": hashing of an e-mail and of a country.
    QCOMPARE(sha256Of(u"mary@example.com"_s),
             u"f1904cf1a9d73a55fa5de0ac823c4403ded71afd4c3248d00bdcd0866552bb79"_s);
    QCOMPARE(sha256Of({}), QString());
}

void TstListTargets::advertisersNormaliseInTheirOwnWay()
{
    Contact contact = named(u"NGUYỄN Thị L’Lan"_s);
    contact.emails = {u"Nguyen.Lan@Gmail.com"_s};
    const auto meta = target(options(ListFormat::Meta));
    QCOMPARE(cell(*meta, contact, u"phone"_s), u"84912345678"_s);
    QCOMPARE(cell(*meta, contact, u"email"_s), u"nguyen.lan@gmail.com"_s);
    QCOMPARE(cell(*meta, contact, u"ln"_s), u"nguyễn"_s);
    QCOMPARE(cell(*meta, contact, u"ct"_s), u"hànội"_s);
    QCOMPARE(cell(*meta, contact, u"country"_s), u"vn"_s);
    QCOMPARE(cell(*meta, contact, u"dob"_s), u"19900531"_s);
    QCOMPARE(cell(*meta, contact, u"gen"_s), u"f"_s);
    const auto hashedMeta = target(options(ListFormat::Meta, Hashing::Sha256));
    QCOMPARE(cell(*hashedMeta, contact, u"phone"_s), sha256Of(u"84912345678"_s));
    QCOMPARE(cell(*hashedMeta, contact, u"country"_s), sha256Of(u"vn"_s));

    const auto google = target(options(ListFormat::GoogleAds));
    QCOMPARE(cell(*google, contact, u"Phone"_s), u"+84912345678"_s);
    QCOMPARE(cell(*google, contact, u"Country"_s), u"VN"_s);
    const auto hashedGoogle = target(options(ListFormat::GoogleAds, Hashing::Sha256));
    QCOMPARE(cell(*hashedGoogle, contact, u"Phone"_s), sha256Of(u"+84912345678"_s));
    QCOMPARE(cell(*hashedGoogle, contact, u"Last Name"_s), sha256Of(u"nguyễn"_s));
    QCOMPARE(cell(*hashedGoogle, contact, u"Country"_s), u"VN"_s);
    QCOMPARE(cell(*hashedGoogle, contact, u"Zip"_s), u"700000"_s);
}

void TstListTargets::metaNamesLoseTheirPunctuation_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("given");
    QTest::newRow("apostrophe") << u"Mary O'Hara"_s << u"ohara"_s;
    QTest::newRow("curly apostrophe") << u"Mary O’Hara"_s << u"ohara"_s;
    QTest::newRow("hyphen") << u"Nguyễn Anh-Thư"_s << u"anhthư"_s;
    QTest::newRow("decomposed") << u"Trần Đức"_s.normalized(QString::NormalizationForm_D)
                                << u"đức"_s;
}

/// Meta hashes names in lower case and without punctuation.
void TstListTargets::metaNamesLoseTheirPunctuation()
{
    QFETCH(const QString, name);
    QFETCH(const QString, given);
    QCOMPARE(cell(*target(options(ListFormat::Meta)), named(name), u"fn"_s), given);
    const auto hashed = target(options(ListFormat::Meta, Hashing::Sha256));
    QCOMPARE(cell(*hashed, named(name), u"fn"_s), sha256Of(given));
}

void TstListTargets::znsTakesParametersOfTheTemplate()
{
    ListOptions zns = options(ListFormat::Zns);
    zns.parameters = *readZnsParameters(u"customer_name=name,order_date=last_date,total,ma=code"_s);
    const auto list = target(zns);
    QCOMPARE(list->headers(),
             QStringList({u"phone"_s, u"customer_name"_s, u"order_date"_s, u"total"_s, u"ma"_s}));
    QCOMPARE(list->row(lan()), QStringList({u"84912345678"_s, u"Nguyễn Thị Lan"_s, u"09/02/2025"_s,
                                            u"1250000"_s, u"KH01"_s}));
    const QString name =
        cell(*list, named(u"Công Tằng Tôn Nữ Thị Hoàng Phương Bảo Ngọc"_s), u"customer_name"_s);
    QVERIFY(name.size() <= 30);
    QVERIFY(name.endsWith(u"Bảo Ngọc"_s));
    QCOMPARE(list->rowsPerFile(), std::size_t{100'000});
}

void TstListTargets::znsParametersAreReadOrRefused()
{
    QCOMPARE(readZnsParameters({})->size(), std::size_t{0});
    QCOMPARE(readZnsParameters(u"tên=name"_s).error().code, ErrorCode::BadParameter);
    QCOMPARE(readZnsParameters(u"a-b=name"_s).error().found, u"a-b=name"_s);
    QCOMPARE(readZnsParameters(u"name=shoe"_s).error().code, ErrorCode::BadParameter);
    // Two columns of one name would be refused; one is there already.
    QCOMPARE(readZnsParameters(u"a=name,a=total"_s).error().found, u"a=total"_s);
    QCOMPARE(readZnsParameters(u"phone=code"_s).error().found, u"phone=code"_s);
}

void TstListTargets::aCodeThatIsWantedStandsInTheList_data()
{
    QTest::addColumn<ListFormat>("format");
    for (const auto &[format, key] : KeyTable<ListFormat>::entries)
        QTest::newRow(key) << format;
}

void TstListTargets::aCodeThatIsWantedStandsInTheList()
{
    QFETCH(const ListFormat, format);
    ListOptions withCodes = options(format);
    withCodes.withVouchers = true;
    withCodes.parameters = {{u"ma"_s, ZnsParameter::Value::Voucher}};
    Contact lucky = lan();
    lucky.voucher = u"TET-7K2M"_s;
    QCOMPARE(target(withCodes)->row(lucky).contains(lucky.voucher),
             traitsOf(format).carriesVouchers);
}

void TstListTargets::smsNamesArePlainLetters()
{
    const auto sms = target(options(ListFormat::Sms));
    QCOMPARE(sms->row(named(u"Đỗ Thị Hằng"_s)), QStringList({u"84912345678"_s, u"Do Thi Hang"_s}));
    ListOptions merged = options(ListFormat::Sms);
    merged.withMessages = true;
    Contact contact = lan();
    contact.message = u"Chao chi Lan"_s;
    contact.messageParts = 1;
    QCOMPARE(target(merged)->row(contact),
             QStringList({u"84912345678"_s, u"Chao chi Lan"_s, u"1"_s}));
}

void TstListTargets::cardsAreEscapedAndFolded()
{
    Contact contact = lan();
    contact.street = u"Số 5; ngõ 7, phố Nguyễn Đình Chiểu, phường Lê Đại Hành, quận Hai Bà Trưng"_s;
    const QString card = vCardOf(contact, VCardVersion::V3, u"VN"_s);
    for (const QByteArray &line : card.toUtf8().split('\n'))
        QVERIFY2(line.size() <= 76, line.constData()); // with the carriage return
    QVERIFY(card.endsWith(u"END:VCARD\r\n"_s));
    QString unfolded = card;
    unfolded.remove(u"\r\n "_s);
    QVERIFY(unfolded.contains(u"\r\nN:Nguyễn;Lan;Thị;;\r\n"_s));
    QVERIFY(unfolded.contains(u"\r\nFN:Nguyễn Thị Lan\r\n"_s));
    QVERIFY(unfolded.contains(u"\r\nTEL;TYPE=CELL:+84912345678\r\n"_s));
    QVERIFY(unfolded.contains(u"\r\nBDAY:1990-05-31\r\n"_s));
    QVERIFY(unfolded.contains(u"ADR;TYPE=HOME:;;Số 5\\; ngõ 7\\, phố"_s));
    QVERIFY(unfolded.contains(u"\r\nCATEGORIES:VIP,sỉ\\, lẻ\r\n"_s));
}

void TstListTargets::cardsOfVersionFourHaveTheirForms()
{
    Contact contact = lan();
    contact.birthday = Birthday{0, 5, 31};
    const QString card = vCardOf(contact, VCardVersion::V4, u"VN"_s);
    QVERIFY(card.startsWith(u"BEGIN:VCARD\r\nVERSION:4.0\r\n"_s));
    QVERIFY(card.contains(u"\r\nTEL;VALUE=uri;TYPE=cell:tel:+84912345678\r\n"_s));
    QVERIFY(card.contains(u"\r\nBDAY:--0531\r\n"_s));
    QVERIFY(!vCardOf(contact, VCardVersion::V3, u"VN"_s).contains(u"BDAY"_s));
}

void TstListTargets::machinesNeverGetAFormula_data()
{
    QTest::addColumn<QString>("payload");
    int number = 0;
    for (const QString &payload : payloads())
        QTest::addRow("payload %d", ++number) << payload;
}

void TstListTargets::machinesNeverGetAFormula()
{
    QFETCH(const QString, payload);
    Contact contact = named(payload);
    contact.street = payload;
    contact.area = payload;
    contact.tags = {payload};
    contact.code = payload;
    for (const auto &[format, key] : KeyTable<ListFormat>::entries) {
        if (format == ListFormat::Csv || format == ListFormat::Xlsx ||
            format == ListFormat::CallSheet || format == ListFormat::CallPaper)
            continue; // guarded or typed by their writers
        ListOptions wanted = options(format);
        wanted.parameters = {{u"ten"_s, ZnsParameter::Value::Name},
                             {u"khu_vuc"_s, ZnsParameter::Value::Area}};
        const auto list = target(wanted);
        const QStringList row = list->row(contact);
        if (format == ListFormat::VCard) {
            const QRegularExpression begins(u":[=@\\t＝＋－＠]|[^:]\\r[^\\n]"_s);
            QVERIFY2(!row.first().contains(begins), qPrintable(row.first()));
            continue;
        }
        const Result<void> checked = list->check(row);
        QVERIFY2(checked, key);
    }
}

void TstListTargets::aCellThatWouldBeRefusedIsFoundBeforehand()
{
    ListOptions zns = options(ListFormat::Zns);
    zns.parameters = {{u"ma"_s, ZnsParameter::Value::Code}};
    Contact contact = lan();
    contact.code = QString(31, u'x');
    const auto list = target(zns);
    const Result<void> checked = list->check(list->row(contact));
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::UnfitListValue);
    QCOMPARE(checked.error().place, u"ma"_s);
}

QTEST_GUILESS_MAIN(TstListTargets)
#include "tst_list_targets.moc"
