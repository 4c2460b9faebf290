#include "tests/support/window_warnings.h"
#include "tests/ui/imports/import_desk.h"
#include "ui/widgets/message_bar.h"

#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const char orders[] = "Mã hóa đơn,Thời gian,Mã khách hàng,Điện thoại,Tổng tiền\n"
                      "HD1,13/02/2026,KH1,0901234561,150000\n";
const char totals[] = "Mã khách hàng,Tên khách hàng,Điện thoại,Tổng bán,Ngày giao dịch cuối\n"
                      "KH1,Lan,0901234561,1500000,13/02/2026\n";
const char list[] = "Mã khách hàng,Tên khách hàng,Điện thoại\n"
                    "KH1,Lan,0901234561\n";
// One number under three names: the shop's own, most likely.
const char shared[] = "Mã khách hàng,Tên khách hàng,Điện thoại\n"
                      "KH1,Lan,0901234561\n"
                      "KH2,Mai,0901234561\n"
                      "KH3,Đào,0901234561\n";

#define IMPORT(desk, name, content)                                                                \
    (desk).arrive({(desk).write(name, content)});                                                  \
    WALK_TO_THE_LAST_STEP(desk);                                                                   \
    (desk).click(u"importButton"_s);                                                               \
    QTRY_VERIFY((desk).isReady(u"seeCustomers"_s));                                                \
    QTRY_VERIFY((desk).jobs.isIdle())

} // namespace

/// What the last step tells beside the figures, and where it leads.
class TstResultNotes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void firstImportLeadsToTheTiers();
    void laterImportLeadsToTheCustomers();
    void filesThatWaitComeFirst();
    void totalsAloneAskForTheInvoices();
    void totalsBesideOrdersAskForNothing();
    void listWithoutTotalsAsksForNothing();
    void sharedPhoneLeadsToTheSettings();
};

void TstResultNotes::firstImportLeadsToTheTiers()
{
    Desk desk;
    IMPORT(desk, u"orders.csv"_s, orders);
    QVERIFY(desk.isReady(u"seeTiers"_s));
    QVERIFY(desk.part<QPushButton>(u"seeTiers"_s)->isDefault());
    QVERIFY(!desk.part<QPushButton>(u"seeCustomers"_s)->isDefault());
    desk.click(u"seeTiers"_s);
    QCOMPARE(pageOf(desk.told.went.back()), PageId::Overview);
}

void TstResultNotes::laterImportLeadsToTheCustomers()
{
    Desk desk;
    IMPORT(desk, u"orders.csv"_s, orders);
    IMPORT(desk, u"list.csv"_s, list);
    QVERIFY(!desk.isReady(u"seeTiers"_s));
    QVERIFY(desk.part<QPushButton>(u"seeCustomers"_s)->isDefault());
}

void TstResultNotes::filesThatWaitComeFirst()
{
    Desk desk;
    desk.arrive({desk.write(u"orders.csv"_s, orders), desk.write(u"list.csv"_s, list)});
    WALK_TO_THE_LAST_STEP(desk);
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"importAnother"_s));
    QVERIFY(!desk.isReady(u"seeTiers"_s));
    QVERIFY(desk.part<QPushButton>(u"importAnother"_s)->isDefault());
    desk.click(u"importAnother"_s);
    WALK_TO_THE_LAST_STEP(desk);
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeTiers"_s));
}

void TstResultNotes::totalsAloneAskForTheInvoices()
{
    Desk desk;
    IMPORT(desk, u"totals.csv"_s, totals);
    const auto *note = desk.part<MessageBar>(u"invoicesNote"_s);
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(u"The invoice file would make tiers exact"_s));
}

void TstResultNotes::totalsBesideOrdersAskForNothing()
{
    Desk desk;
    IMPORT(desk, u"orders.csv"_s, orders);
    IMPORT(desk, u"totals.csv"_s, totals);
    QVERIFY(!desk.part<MessageBar>(u"invoicesNote"_s)->isVisible());
}

void TstResultNotes::listWithoutTotalsAsksForNothing()
{
    Desk desk;
    IMPORT(desk, u"list.csv"_s, list);
    QVERIFY(!desk.part<MessageBar>(u"invoicesNote"_s)->isVisible());
}

void TstResultNotes::sharedPhoneLeadsToTheSettings()
{
    Desk desk;
    desk.arrive({desk.write(u"shared.csv"_s, shared)});
    WALK_TO_THE_LAST_STEP(desk);
    const auto *note = desk.part<MessageBar>(u"sharedPhonesNote"_s);
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(u"Lan, Mai, Đào"_s));
    auto *button = note->findChild<QPushButton *>();
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(pageOf(desk.told.went.back()), PageId::Settings);
}

QTEST_MAIN(TstResultNotes)
#include "tst_result_notes.moc"
