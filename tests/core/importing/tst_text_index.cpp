#include "core/importing/text_index.h"

#include <QHash>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {

/// Compared with what it stands in for.
class TstTextIndex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void findsNothingInNothing();
    void tellsTextsApartLetterByLetter();
    void isAsAHashOfStrings();
};

void TstTextIndex::findsNothingInNothing()
{
    const TextIndex index;
    QCOMPARE(index.find(u"KH1"), 0);
    QCOMPARE(index.find(u""), 0);
}

void TstTextIndex::tellsTextsApartLetterByLetter()
{
    TextIndex index;
    index.insert(u"KH1", 1);
    index.insert(u"kh1", 2);
    index.insert(u"KH", 3);
    index.insert(u"1", 4);
    QCOMPARE(index.find(u"KH1"), 1);
    QCOMPARE(index.find(u"kh1"), 2);
    QCOMPARE(index.find(u"KH"), 3);
    QCOMPARE(index.find(u"1"), 4);
    QCOMPARE(index.find(u"KH11"), 0);
    index.insert(u"KH1", 5);
    QCOMPARE(index.find(u"KH1"), 5);
}

void TstTextIndex::isAsAHashOfStrings()
{
    TextIndex index;
    QHash<QString, std::int64_t> hash;
    for (std::int64_t i = 1; i <= 50'000; ++i) {
        const QString text = QString::number(i * 7919 % 40'000, 36);
        index.insert(text, i);
        hash.insert(text, i);
    }
    for (int i = 0; i < 60'000; ++i) {
        const QString text = QString::number(i, 36);
        QCOMPARE(index.find(text), hash.value(text));
    }
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstTextIndex)
#include "tst_text_index.moc"
