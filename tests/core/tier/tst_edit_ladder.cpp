#include "core/tier/edit_ladder.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace Qt::StringLiterals;

/// Edits of the ladder that a new shop starts with.
class TstEditLadder : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keysComeFromNames_data();
    void keysComeFromNames();
    void aTierIsAddedMovedAndRemoved();
    void namesComeAndGo();
    void faultsAreTold();

private:
    static QStringList keys(const std::vector<Tier> &ladder)
    {
        QStringList all;
        for (const Tier &tier : ladder)
            all.append(tier.key);
        return all;
    }
};

void TstEditLadder::keysComeFromNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    QTest::newRow("plain") << u"VIP"_s << u"vip"_s;
    QTest::newRow("marks and blanks") << u"  Khách đặc biệt  "_s << u"khach_dac_biet"_s;
    QTest::newRow("signs") << u"Sỉ & lẻ (2026)!"_s << u"si_le_2026"_s;
    QTest::newRow("taken") << u"Loyal"_s << u"loyal_2"_s;
    QTest::newRow("nothing that can be written") << u"★★"_s << u"tier"_s;
}

void TstEditLadder::keysComeFromNames()
{
    QFETCH(const QString, name);
    QTEST(newTierKey(name, defaultTiers()), "key");
}

void TstEditLadder::aTierIsAddedMovedAndRemoved()
{
    std::vector<Tier> ladder = withTier(defaultTiers(), u"VIP"_s, everyone(), 1).value();
    QCOMPARE(keys(ladder), (QStringList{u"loyal"_s, u"vip"_s, u"growing"_s, u"basic"_s,
                                        u"triggered"_s, u"uninterested"_s}));
    ladder = movedTier(ladder, u"vip"_s, 0).value();
    QCOMPARE(keys(ladder).first(), u"vip"_s);
    ladder = movedTier(ladder, u"vip"_s, 5).value();
    QCOMPARE(keys(ladder).last(), u"vip"_s);
    ladder = withoutTier(ladder, u"vip"_s).value();
    QCOMPARE(ladder, defaultTiers());
    QCOMPARE(withCondition(ladder, u"basic"_s, everyone()).value()[2].condition, everyone());
}

void TstEditLadder::namesComeAndGo()
{
    std::vector<Tier> ladder = renamedTier(defaultTiers(), u"loyal"_s, u" Ruột "_s).value();
    QCOMPARE(ladder[0].name, u"Ruột"_s);
    QCOMPARE(shortNameOf(ladder[0], Language::English), u"Ruột"_s);
    ladder = renamedTier(ladder, u"loyal"_s, {}).value();
    QCOMPARE(shortNameOf(ladder[0], Language::English), u"Loyal"_s);
    ladder = withTier(ladder, u"VIP"_s, everyone(), 0).value();
    QCOMPARE(renamedTier(ladder, u"vip"_s, u"  "_s).error().code, ErrorCode::EmptyText);
}

void TstEditLadder::faultsAreTold()
{
    const std::vector<Tier> ladder = defaultTiers();
    QCOMPARE(renamedTier(ladder, u"gold"_s, u"Gold"_s).error().code, ErrorCode::UnknownTier);
    QCOMPARE(withoutTier(ladder, u"gold"_s).error().code, ErrorCode::UnknownTier);
    QCOMPARE(withoutTier({ladder[0]}, u"loyal"_s).error().code, ErrorCode::OutOfRange);
    QCOMPARE(movedTier(ladder, u"loyal"_s, 5).error().code, ErrorCode::OutOfRange);
    QCOMPARE(withTier(ladder, u"  "_s, everyone(), 0).error().code, ErrorCode::EmptyText);
    QCOMPARE(withTier(ladder, u"VIP"_s, everyone(), 6).error().code, ErrorCode::OutOfRange);
}

QTEST_APPLESS_MAIN(TstEditLadder)
#include "tst_edit_ladder.moc"
