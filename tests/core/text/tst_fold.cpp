#include "core/text/fold.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;

class TstFold : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void foldsAsRuleTwoSays_data();
    void foldsAsRuleTwoSays();
    void composedAndDecomposedAreTheSame_data();
    void composedAndDecomposedAreTheSame();
    void everyLetterFoldsAsTheSlowRule();
    void knowsWordsForNothing_data();
    void knowsWordsForNothing();
    void isFast();
};

void TstFold::foldsAsRuleTwoSays_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("blanks only") << u" \t\u00a0\u3000 "_s << u""_s;
    QTest::newRow("marks only") << u"\u0301\u0323"_s << u""_s;
    QTest::newRow("plain") << u"Ha Noi"_s << u"ha noi"_s;
    QTest::newRow("Vietnamese") << u"Nguyễn Thị Đào"_s << u"nguyen thi dao"_s;
    QTest::newRow("small d with stroke") << u"đường đi"_s << u"duong di"_s;
    QTest::newRow("all vowels") << u"ăâêôơưĂÂÊÔƠƯ ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ýỳỷỹỵ"_s
                                << u"aaeoouaaeoou aaaaa aaaaa eeeee ooooo ooooo uuuuu yyyyy"_s;
    QTest::newRow("trimmed, inner blanks one") << u"  Lê \t\n Văn\u00a0 Tám "_s << u"le van tam"_s;
    QTest::newRow("thin and ideographic blanks") << u"a\u2009b\u3000c\u202fd"_s << u"a b c d"_s;
    QTest::newRow("blank before a mark") << u"a \u0301 b"_s << u"a b"_s;
    QTest::newRow("full case fold of sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("capital sharp s") << u"STRAẞE"_s << u"strasse"_s;
    QTest::newRow("ligature") << u"ﬁn"_s << u"fin"_s;
    QTest::newRow("long s") << u"ſ"_s << u"s"_s;
    QTest::newRow("Turkish dotted capital") << u"İ"_s << u"i"_s;
    QTest::newRow("dotless stays") << u"ı"_s << u"ı"_s;
    QTest::newRow("Kelvin sign") << u"\u212a"_s << u"k"_s;
    QTest::newRow("Greek, final sigma") << u"ΆΣ ς"_s << u"ασ σ"_s;
    QTest::newRow("Cyrillic with breve") << u"Й"_s << u"и"_s;
    QTest::newRow("Chinese stays") << u"越南"_s << u"越南"_s;
    QTest::newRow("beyond the basic plane") << u"𐐀 x\U0001e130"_s << u"𐐨 x"_s;
    QTest::newRow("full-width stays, only case") << u"ＡＢ"_s << u"ａｂ"_s;
    QTest::newRow("o with stroke stays") << u"Ø"_s << u"ø"_s;
    QTest::newRow("lone surrogate does not crash")
        << QString(QChar(0xd800)) << QString(QChar(0xd800));
    QTest::newRow("signs stay") << u"A-1/B_2 (cũ)"_s << u"a-1/b_2 (cu)"_s;
}

void TstFold::foldsAsRuleTwoSays()
{
    QFETCH(const QString, written);
    QFETCH(const QString, expected);
    QCOMPARE(folded(written), expected);
    QCOMPARE(folded(folded(written)), expected);
}

void TstFold::composedAndDecomposedAreTheSame_data()
{
    QTest::addColumn<QString>("written");
    for (const char *text : {"Nguyễn Thị Ánh Tuyết", "TRẦN VĂN ĐỨC", "Đắk Lắk", "Thừa Thiên – Huế",
                             "khoẻ", "Hoà Bình", "quý khách"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TstFold::composedAndDecomposedAreTheSame()
{
    QFETCH(const QString, written);
    const QString composed = written.normalized(QString::NormalizationForm_C);
    const QString decomposed = written.normalized(QString::NormalizationForm_D);
    QCOMPARE(folded(composed), folded(decomposed));
    QCOMPARE(folded(written.toUpper()), folded(written.toLower()));
}

void TstFold::everyLetterFoldsAsTheSlowRule()
{
    // A letter outside the table sends the whole text down the general way.
    const QString outside = u"\u4e00"_s;
    for (char16_t c = 1; c < 0xd800; ++c) {
        const QString letter = u"x"_s + QChar(c) + u"y"_s;
        QCOMPARE(QString(folded(letter) + outside), folded(QString(letter + outside)));
    }
}

void TstFold::knowsWordsForNothing_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("nothing");
    for (const char *text :
         {"", "  ", "-", "--", " – ", "N/A", "null", "Không có", "không", "Chưa có"})
        QTest::newRow(*text == 0 ? "empty" : text) << QString::fromUtf8(text) << true;
    for (const char *text : {"0", "Không tên", "Lan", "-5"})
        QTest::newRow(text) << QString::fromUtf8(text) << false;
}

void TstFold::knowsWordsForNothing()
{
    QFETCH(const QString, written);
    QFETCH(const bool, nothing);
    QCOMPARE(saysNothing(written), nothing);
}

void TstFold::isFast()
{
    const QString name = u"Nguyễn Thị Ánh Tuyết"_s;
    QBENCHMARK
    {
        (void)folded(name);
    }
}

QTEST_APPLESS_MAIN(TstFold)
#include "tst_fold.moc"
