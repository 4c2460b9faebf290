#include "core/sheet/code_pages.h"
#include "core/sheet/detect_encoding.h"
#include "core/sheet/utf8.h"
#include "core/sheet/vietnamese_syllable.h"
#include "sheet_files.h"

#include <QRegularExpression>
#include <QStringConverter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;
using namespace kq::sheet;
using namespace kq::test;

namespace {

const QString vietnamese = u"Họ tên,Địa chỉ\nNguyễn Thị Ánh,Phường Bến Nghé\nĐặng Văn Phước,"
                           "Quận Hoàn Kiếm\nTrần Ổi,Bà Rịa\n"_s;

/// @p text in a code page, letters split into base and tone where the page wants that.
QByteArray encoded(CodePage page, const QString &text)
{
    const auto byteFor = [page](char16_t unit) {
        for (int byte = 0; byte < 256; ++byte) {
            if (decodedByte(page, static_cast<unsigned char>(byte)) == unit)
                return byte;
        }
        return -1;
    };
    QByteArray bytes;
    for (const QChar c : text) {
        int byte = byteFor(c.unicode());
        if (byte < 0) { // Ấ is Â and a combining acute there
            QString parts = QString(c).normalized(QString::NormalizationForm_D);
            const QChar tone =
                parts.size() == 3 && parts[1].unicode() == 0x0323 ? parts[1] : parts.back();
            parts.remove(tone);
            byte = byteFor(parts.normalized(QString::NormalizationForm_C)[0].unicode());
            bytes += static_cast<char>(byte);
            byte = byteFor(tone.unicode());
        }
        Q_ASSERT(byte >= 0);
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

} // namespace

class TstEncoding : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void findsTheEncoding_data();
    void findsTheEncoding();
    void findsTheEncodingOfOneLine_data();
    void findsTheEncodingOfOneLine();
    void findsAccentsFarBehindTheBeginning();
    void takesTheEncodingThatItIsGiven();
    void refusesAnUnknownEncoding();
    void knowsSyllables_data();
    void knowsSyllables();
    void replacesFaultyBytesOnly();
    void decodesEveryCodePointAsQtDoes();

private:
    TestFiles m_files;
};

void TstEncoding::findsTheEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    const QByteArray utf8 = vietnamese.toUtf8();
    QStringEncoder little(QStringConverter::Utf16LE);
    QStringEncoder big(QStringConverter::Utf16BE);
    const QByteArray utf16le = little(vietnamese);
    const QByteArray utf16be = big(vietnamese);
    QTest::newRow("UTF-8") << utf8 << u"utf-8"_s;
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + utf8 << u"utf-8"_s;
    QTest::newRow("UTF-8 with one faulty byte") << utf8 + "\xFF" << u"utf-8"_s;
    QTest::newRow("decomposed") << vietnamese.normalized(QString::NormalizationForm_D).toUtf8()
                                << u"utf-8"_s;
    QTest::newRow("UTF-16 LE") << utf16le << u"utf-16le"_s;
    QTest::newRow("UTF-16 LE with a mark") << "\xFF\xFE" + utf16le << u"utf-16le"_s;
    QTest::newRow("UTF-16 BE") << utf16be << u"utf-16be"_s;
    QTest::newRow("UTF-16 BE with a mark") << "\xFE\xFF" + utf16be << u"utf-16be"_s;
    for (const CodePage page : {CodePage::Windows1258, CodePage::Tcvn3, CodePage::Viscii})
        QTest::newRow(qPrintable(codePageName(page)))
            << encoded(page, vietnamese) << codePageName(page);
    // The bytes of VNI as they look in a program that takes them for Western ones.
    QTest::newRow("vni") << u"Hoï teân,Ñòa chæ\nNguyeãn Thò AÙnh,Phöôøng Beán Ngheù\n"
                            "Ñaëng Vaên Phöôùc,Quaän Hoaøn Kieám\nTraàn OÅi,Baø Ròa\n"_s.toLatin1()
                         << u"vni"_s;
    QTest::newRow("Western, where VNI would find marks too")
        << u"Nom,Ville\nZoé,Alençon\nĐặng Văn Phước,Quận Hoàn Kiếm\nTrần Ổi,Bà Rịa\n"_s.toUtf8()
        << u"utf-8"_s;
}

void TstEncoding::findsTheEncoding()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, name);
    const ReadFile read = readFile(m_files.write(u"a.csv"_s, bytes));
    QVERIFY(!read.error);
    QCOMPARE(read.encoding, name);
    QVERIFY(read.rows.size() == 4 || read.rows.size() == 5);
    QCOMPARE(read.rows[2], (QStringList{u"Đặng Văn Phước"_s, u"Quận Hoàn Kiếm"_s}));
    QCOMPARE(read.rows[3], (QStringList{u"Trần Ổi"_s, u"Bà Rịa"_s}));
}

void TstEncoding::findsTheEncodingOfOneLine_data()
{
    // Each was taken for another one before usual words counted more.
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("line");
    QTest::newRow("windows-1258") << encoded(CodePage::Windows1258, u"Lâm Du,Lâm Đồng"_s)
                                  << u"Lâm Du|Lâm Đồng"_s;
    QTest::newRow("viscii") << encoded(CodePage::Viscii, u"Tô Trân,Vĩnh Long"_s)
                            << u"Tô Trân|Vĩnh Long"_s;
    QTest::newRow("vni") << u"La Minh Trung,Ñoàng Nai"_s.toLatin1() << u"La Minh Trung|Đồng Nai"_s;
    QTest::newRow("windows-1252") << u"Chloé,Alençon"_s.toLatin1() << u"Chloé|Alençon"_s;
}

void TstEncoding::findsTheEncodingOfOneLine()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, line);
    const ReadFile read = readFile(m_files.write(u"one.csv"_s, "ten,tinh\n" + bytes + "\n"));
    QVERIFY(!read.error);
    QCOMPARE(shown(read.rows), shown(tableOf({u"ten|tinh"_s, line})));
}

void TstEncoding::findsAccentsFarBehindTheBeginning()
{
    QByteArray bytes;
    while (bytes.size() < 3'000'000)
        bytes += "KH001,0912345678\n";
    bytes += encoded(CodePage::Windows1258, u"Nguyễn Thị Ánh,Đặng Văn Phước\n"_s);
    const ReadFile read = readFile(m_files.write(u"late.csv"_s, bytes));
    QCOMPARE(read.encoding, u"windows-1258"_s);
    QCOMPARE(read.rows.back(), (QStringList{u"Nguyễn Thị Ánh"_s, u"Đặng Văn Phước"_s}));
}

void TstEncoding::takesTheEncodingThatItIsGiven()
{
    OpenOptions options;
    options.encoding = u"Windows-1252"_s;
    const ReadFile read = readFile(m_files.write(u"b.csv"_s, "Z\xFCrich,1\n"), options);
    QCOMPARE(read.encoding, u"windows-1252"_s);
    QCOMPARE(read.rows, tableOf({u"Zürich|1"_s}));
}

void TstEncoding::refusesAnUnknownEncoding()
{
    OpenOptions options;
    options.encoding = u"klingon"_s;
    const ReadFile read = readFile(m_files.write(u"c.csv"_s, "a,b\n"), options);
    QVERIFY(read.error);
    QCOMPARE(read.error->code, ErrorCode::UnknownEncoding);
    QCOMPARE(read.error->found, u"klingon"_s);
}

void TstEncoding::knowsSyllables_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isSyllable");
    for (const char16_t *word : {u"Nguyễn", u"nghiêng", u"ĐẶNG", u"khuya", u"quyết", u"giữ", u"ơ",
                                 u"Huỳnh", u"xoáy", u"nguệch", u"Thuý", u"hòa"})
        QTest::newRow(qPrintable(QString::fromUtf16(word))) << QString::fromUtf16(word) << true;
    for (const char16_t *word :
         {u"Jürgen", u"Müßig", u"Besançon", u"ngâĩ", u"đđ", u"François", u"ââ", u"wă", u"hàá"})
        QTest::newRow(qPrintable(QString::fromUtf16(word))) << QString::fromUtf16(word) << false;
}

void TstEncoding::knowsSyllables()
{
    QFETCH(const QString, word);
    QFETCH(const bool, isSyllable);
    QCOMPARE(isVietnameseSyllable(word), isSyllable);
}

void TstEncoding::replacesFaultyBytesOnly()
{
    QString text;
    assignUtf8(text, "a\xC3\x28z\xF0\x9F\x98\x8E\xED\xA0\x80\xE1\xBA");
    QCOMPARE(text, u"a\uFFFD(z😎\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"_s);
}

void TstEncoding::decodesEveryCodePointAsQtDoes()
{
    QString text;
    for (char32_t code = 1; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 61) {
        if (code >= 0xD800 && code <= 0xDFFF)
            continue;
        std::string utf8;
        appendUtf8(utf8, code);
        const QString expected = QString::fromUcs4(&code, 1);
        QCOMPARE(QString::fromStdString(utf8), expected);
        assignUtf8(text, utf8);
        QCOMPARE(text, expected);
    }
}

QTEST_APPLESS_MAIN(TstEncoding)
#include "tst_encoding.moc"
