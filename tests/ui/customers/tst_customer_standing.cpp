#include "tests/support/window_warnings.h"
#include "tests/ui/customers/customers_desk.h"
#include "ui/customers/customer_standing.h"

using namespace kq;
using namespace Qt::StringLiterals;

/// What a customer lacks for the next tier, with the figures that it is measured by.
class TstCustomerStanding : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(everyWarning()); }
    void aFigureOfTheShopStandsBesideTheCustomersOwn();
};

void TstCustomerStanding::aFigureOfTheShopStandsBesideTheCustomersOwn()
{
    CustomersDesk desk;
    // four orders of 100,000 on the average; the other two customers make the median 300,000
    desk.import("Mã hóa đơn,Thời gian,Mã khách hàng,Tên khách hàng,Trạng thái,Tổng tiền\n"
                "HD1,01/09/2026,KH1,Lan,Hoàn thành,100000\n"
                "HD2,11/09/2026,KH1,Lan,Hoàn thành,100000\n"
                "HD3,21/09/2026,KH1,Lan,Hoàn thành,100000\n"
                "HD4,01/10/2026,KH1,Lan,Hoàn thành,100000\n"
                "HD5,01/10/2026,KH2,Hoa,Hoàn thành,300000\n"
                "HD6,01/10/2026,KH3,Cúc,Hoàn thành,300000\n");
    Unwatched control;
    const std::vector<CustomerId> lan = desk.shop->findCustomers(u"KH1"_s, control).value();
    QCOMPARE(lan.size(), std::size_t(1));
    const CustomerStanding standing =
        readStanding(*desk.shop, lan.front(), CustomersDesk::today(), control).value();
    const QStringList missing = wordsOf(standing, Language::English).missing;
    QCOMPARE(missing.size(), 2);
    QVERIFY2(missing.front().endsWith(u" – now 4"_s), qPrintable(missing.front()));
    QVERIFY2(missing.back().contains(u" – now "_s) && missing.back().contains(u"100,000"_s) &&
                 missing.back().contains(u"the shop's figure is "_s) &&
                 missing.back().contains(u"300,000"_s),
             qPrintable(missing.back()));
}

QTEST_MAIN(TstCustomerStanding)
#include "tst_customer_standing.moc"
