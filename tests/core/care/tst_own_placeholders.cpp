#include "core/care/own_placeholders.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace Qt::StringLiterals;

/// The shop's own attributes in message texts.
class TstOwnPlaceholders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyAttributeHasAWord_data();
    void everyAttributeHasAWord();
    void wordsOfTheProgramComeFirst();
    void valuesAreFilledLikeAllOthers();
    void anEmptyValueIsMissing();
    void aTextMayAskForThemAndForNothingElse();
    void textsFollowAnotherName();

private:
    const OwnPlaceholders m_own{QStringList{u"Loại da"_s, u"Cỡ giày"_s, u"Bé tên"_s}};
};

void TstOwnPlaceholders::everyAttributeHasAWord_data()
{
    QTest::addColumn<QString>("braced");
    QTest::addColumn<int>("place");
    QTest::newRow("as it is offered") << u"{loai_da}"_s << 0;
    QTest::newRow("with tone marks") << u"{cỡ_giày}"_s << 1;
    QTest::newRow("in capitals") << u"{BE_TEN}"_s << 2;
    QTest::newRow("nobody's") << u"{mau_toc}"_s << -1;
    QTest::newRow("no word") << u"{}"_s << -1;
    QTest::newRow("a brace alone") << u"{"_s << -1;
}

void TstOwnPlaceholders::everyAttributeHasAWord()
{
    QFETCH(const QString, braced);
    QFETCH(const int, place);
    const std::optional<std::size_t> found = m_own.find(braced);
    QCOMPARE(found ? static_cast<int>(*found) : -1, place);
}

void TstOwnPlaceholders::wordsOfTheProgramComeFirst()
{
    // Two names that are written alike, and one that the program has itself.
    const OwnPlaceholders own(QStringList{u"Tên"_s, u"Da - khô"_s, u"Dạ khó"_s, u"!"_s});
    QCOMPARE(own.keyAt(0), QString());
    QCOMPARE(own.keyAt(1), u"da_kho"_s);
    QCOMPARE(own.keyAt(2), QString());
    QCOMPARE(own.keyAt(3), QString());
    QVERIFY(!own.find(u"{ten}"));
    const OwnFilled text = filled(u"Chào {ten}", {{Placeholder::GivenName, u"Lan"_s}},
                                  MessageStyle::Vietnamese, own, {u"x"_s, {}, {}, {}});
    QCOMPARE(text.message.text, u"Chào Lan"_s);
}

void TstOwnPlaceholders::valuesAreFilledLikeAllOthers()
{
    const QStringList values{u"da khô"_s, u"38"_s, u"Bông {ten}"_s};
    const MessageValues lan{{Placeholder::GivenName, u"Lan"_s}};
    const OwnFilled text = filled(u"Chào {ten}. {loai_da} thì cỡ {co_giay}, {be_ten} nhé {x}", lan,
                                  MessageStyle::Vietnamese, m_own, values);
    // With its capital where a sentence begins; a value is never read again.
    QCOMPARE(text.message.text, u"Chào Lan. Da khô thì cỡ 38, Bông {ten} nhé {x}"_s);
    QVERIFY(!text.lacksOwn);
    QVERIFY(text.message.missing.empty());
    QCOMPARE(
        filled(u"{ten}: {loai_da}", lan, MessageStyle::PlainVietnamese, m_own, values).message.text,
        u"Lan: da kho"_s);
}

void TstOwnPlaceholders::anEmptyValueIsMissing()
{
    const OwnFilled text =
        filled(u"Da {loai_da}", {}, MessageStyle::Vietnamese, m_own, {u"  "_s, {}, {}});
    QCOMPARE(text.message.text, u"Da {loai_da}"_s);
    QVERIFY(text.lacksOwn);
    QVERIFY(asksForOwn(u"Da {loai_da}", m_own));
    QVERIFY(!asksForOwn(u"Chào {ten}", m_own));
}

void TstOwnPlaceholders::aTextMayAskForThemAndForNothingElse()
{
    QVERIFY(faultsOf(u"{ten} {loai_da}", m_own).empty());
    QCOMPARE(faultsOf(u"{ten} {mau_toc}", m_own).size(), std::size_t{1});
    const QString sound = u"Chào {ten}, cỡ {co_giay}"_s;
    QCOMPARE(checkedFieldText(PlanField::Zalo, sound, m_own).value(), sound);
    QVERIFY(!checkedFieldText(PlanField::Zalo, sound));
    const Error fault = checkedFieldText(PlanField::Sms, u"{co_giay} {mau_toc}"_s, m_own).error();
    QCOMPARE(fault.code, ErrorCode::UnknownPlaceholder);
    QCOMPARE(fault.found, u"{mau_toc}"_s);
    QVERIFY(fault.expected.endsWith(u" loai_da co_giay be_ten"_s));
}

void TstOwnPlaceholders::textsFollowAnotherName()
{
    QCOMPARE(withOwnRenamed(u"{ten}: {Loại_da} {co_giay} {", u"Loại da"_s, u"Da"_s),
             u"{ten}: {da} {co_giay} {"_s);
    QCOMPARE(withOwnRenamed(u"{loai_da}", u"Loại da"_s, u"!"_s), u"{loai_da}"_s);
}

QTEST_GUILESS_MAIN(TstOwnPlaceholders)
#include "tst_own_placeholders.moc"
