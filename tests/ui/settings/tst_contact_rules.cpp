#include "tests/support/page_desk.h"
#include "ui/settings/settings_page.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSpinBox>

using namespace kq;
using namespace Qt::StringLiterals;

/// The rules for messages among the settings.
class TstContactRules : public QObject, private PageDesk<SettingsPage> {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { closeDesk(); }

    void nothingIsRuledAtFirst();
    void aRuleIsKeptAtOnce();
    void rulesOfTheShopAreShown();
    void aNumberIsTypedWhole();
    void aListOfRefusalsIsTakenInAndBack();
};

void TstContactRules::init()
{
    openShop(Shop::create(newFile(), {}).value(), {1000, 800});
    QTRY_VERIFY(part<QComboBox>(u"unasked"_s)->isVisible());
    QTRY_VERIFY(m_jobs->isIdle());
}

void TstContactRules::nothingIsRuledAtFirst()
{
    QCOMPARE(part<QComboBox>(u"unasked"_s)->currentText(), u"every message"_s);
    QCOMPARE(part<QSpinBox>(u"cooldownDays"_s)->text(), u"no rule"_s);
    QCOMPARE(part<QSpinBox>(u"mostMessages"_s)->text(), u"no rule"_s);
    QVERIFY(!part<QSpinBox>(u"capDays"_s)->isEnabled());
}

void TstContactRules::aRuleIsKeptAtOnce()
{
    part<QSpinBox>(u"cooldownDays"_s)->setValue(14);
    QTRY_COMPARE(m_shop->contactRules()->cooldownDays, 14);
    QTRY_VERIFY(m_jobs->isIdle());
    part<QSpinBox>(u"mostMessages"_s)->setValue(2);
    QTRY_COMPARE(m_shop->contactRules()->mostMessages, 2);
    QTRY_VERIFY(part<QSpinBox>(u"capDays"_s)->isEnabled());
    QTRY_VERIFY(m_jobs->isIdle());
    part<QComboBox>(u"unasked"_s)->setCurrentIndex(2);
    QTRY_COMPARE(m_shop->contactRules()->unasked, UnaskedMay::GetNothing);
    QCOMPARE(m_shop->contactRules()->cooldownDays, 14);
}

void TstContactRules::rulesOfTheShopAreShown()
{
    QVERIFY(m_shop->changeContactRules({UnaskedMay::GetCare, 7, 3, 60}));
    m_events->announce();
    QTRY_COMPARE(part<QSpinBox>(u"cooldownDays"_s)->value(), 7);
    QCOMPARE(part<QComboBox>(u"unasked"_s)->currentText(), u"care, but no advertising"_s);
    QCOMPARE(part<QSpinBox>(u"mostMessages"_s)->value(), 3);
    QCOMPARE(part<QSpinBox>(u"capDays"_s)->value(), 60);
}

void TstContactRules::aNumberIsTypedWhole()
{
    auto *days = part<QSpinBox>(u"cooldownDays"_s);
    days->selectAll();
    QTest::keyClicks(days, u"30"_s);
    QCOMPARE(m_shop->contactRules()->cooldownDays, 0); // not before the number is whole
    QTest::keyClick(days, Qt::Key_Return);
    QTRY_COMPARE(m_shop->contactRules()->cooldownDays, 30);
}

void TstContactRules::aListOfRefusalsIsTakenInAndBack()
{
    QFile file(m_folder.filePath(u"stop.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Phone\n0912345601\n");
    file.close();
    m_dialogs.filesToOpen = {file.fileName()};
    part<QPushButton>(u"takeListOfRefusals"_s)->click();
    QTRY_COMPARE(m_told->said.size(), std::size_t{1});
    QVERIFY2(m_told->last().text.contains(u"1 more are not in the shop"_s),
             qPrintable(m_told->last().text));
    QTRY_VERIFY(part<QPushButton>(u"takeFileBack1"_s) != nullptr);
    QTRY_VERIFY(m_jobs->isIdle());
    part<QPushButton>(u"takeFileBack1"_s)->click();
    QTRY_VERIFY(m_shop->answerFiles(0)->empty());
    QTRY_VERIFY(m_told->last().text.contains(u"stop.csv"_s));
    QTRY_VERIFY(part<QPushButton>(u"takeFileBack1"_s) == nullptr);
    QTRY_VERIFY(m_jobs->isIdle());
}

QTEST_MAIN(TstContactRules)
#include "tst_contact_rules.moc"
