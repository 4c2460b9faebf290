#include "core/text/area.h"
#include "core/text/fold.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <bit>

using namespace Qt::StringLiterals;
using namespace kq;

namespace {

bool holds(const QString &query, const QString &area)
{
    return matches(areaQuery(query), areaKey(area));
}

/// The rows of a file of ../shared/data/vn without its header; empty where it is absent.
QList<QStringList> sharedRows(const QString &name)
{
    QFile file(QStringLiteral(KQ_SHARED_DATA) + u"/vn/"_s + name);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        rows.append(line.trimmed().split(u','));
    rows.removeFirst();
    return rows;
}

} // namespace

class TstArea : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void matchesByRuleTwelve_data();
    void matchesByRuleTwelve();
    void knowsEveryProvinceOfTheSharedLists();
    void knowsEveryAliasOfTheSharedLists();
    void newProvincesTakeInTheOldOnes();
    void everyMenuEntryAsksForItself();
    void namesProvinces_data();
    void namesProvinces();
    void findsTheProvinceOfAnAddress_data();
    void findsTheProvinceOfAnAddress();
    void isFast();
};

void TstArea::matchesByRuleTwelve_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("area");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *query, const char *area, bool expected) {
        QTest::newRow(
            qPrintable(QString(QString::fromUtf8(query) + u" asks "_s + QString::fromUtf8(area))))
            << QString::fromUtf8(query) << QString::fromUtf8(area) << expected;
    };
    // aliases, both ways round
    row("Hồ Chí Minh", "TP.HCM", true);
    row("Hồ Chí Minh", "tphcm", true);
    row("Hồ Chí Minh", "TP HCM", true);
    row("Hồ Chí Minh", "TP. Hồ Chí Minh", true);
    row("Hồ Chí Minh", "Thành phố Hồ Chí Minh", true);
    row("Hồ Chí Minh", "ho chi minh", true);
    row("Hồ Chí Minh", "HoChiMinh", true);
    row("Hồ Chí Minh", "Sài Gòn", true);
    row("Hồ Chí Minh", "Saigon", true);
    row("Hồ Chí Minh", "SG", true);
    row("Hồ Chí Minh", "HCM", true);
    row("Hồ Chí Minh", "Ho Chi Minh City", true);
    row("Sài Gòn", "Hồ Chí Minh", true);
    row("TP.HCM", "Ho Chi Minh City", true);
    row("HCM", "Bình Dương", true);
    row("Hà Nội", "Hanoi", true);
    row("Hà Nội", "HN", true);
    row("Hà Nội", "Thủ đô Hà Nội", true);
    row("Hà Nội", "Ha Noi City", true);
    row("Đắk Lắk", "Đắc Lắc", true);
    row("Đắk Lắk", "Daklak", true);
    row("Thừa Thiên Huế", "Huế", true);
    row("Huế", "Thừa Thiên - Huế", true);
    row("Huế", "TT Huế", true);
    row("Hòa Bình", "Hoà Bình", true);
    row("Bà Rịa - Vũng Tàu", "Bà Rịa – Vũng Tàu", true);
    row("Bà Rịa - Vũng Tàu", "BRVT", true);
    row("Bình Dương", "Tỉnh Bình Dương", true);
    row("Tỉnh Bình Dương", "bình dương", true);
    row("Bình Dương", "T. Bình Dương", true);
    row("Binh Duong Province", "Bình Dương", true);
    // an old province alone
    row("Bình Dương", "Hồ Chí Minh", false);
    row("Bình Dương", "Bà Rịa - Vũng Tàu", false);
    row("Hà Giang", "Tuyên Quang", false);
    // a new one and what went into it
    row("Hồ Chí Minh", "Bình Dương", true);
    row("Hồ Chí Minh", "Bà Rịa - Vũng Tàu", true);
    row("Hồ Chí Minh", "Đồng Nai", false);
    row("Tuyên Quang", "Hà Giang", true);
    row("Phú Thọ", "Hòa Bình", true);
    row("Phú Thọ", "Vĩnh Phúc", true);
    row("Hải Phòng", "Hải Dương", true);
    row("Đà Nẵng", "Quảng Nam", true);
    row("Cần Thơ", "Sóc Trăng", true);
    row("Quảng Nam", "Đà Nẵng", false);
    // the old one of a name that is both
    row("Hồ Chí Minh (cũ)", "Hồ Chí Minh", true);
    row("Hồ Chí Minh (cũ)", "TP.HCM", true);
    row("Hồ Chí Minh (cũ)", "Hồ Chí Minh (cũ)", true);
    row("Hồ Chí Minh (cũ)", "Bình Dương", false);
    row("TP.HCM (cũ)", "Bình Dương", false);
    row("ho chi minh (cu)", "Sài Gòn", true);
    row("Hồ Chí Minh", "Hồ Chí Minh (cũ)", true);
    row("Bình Dương", "Bình Dương (cũ)", true);
    row("Bình Dương (cũ)", "Bình Dương", true);
    row("Hà Nội (cũ)", "Hà Nội", true);
    // other names match themselves
    row("United Kingdom", "united  kingdom", true);
    row("United Kingdom", "United States", false);
    row("Quận 1", "quận 1", true);
    row("Quận 1", "Quận 10", false);
    row("Quận 1", "Hồ Chí Minh - Quận 1", false);
    row("Việt Nam", "Vietnam", false);
    row("Đức", "đức", true);
    row("Hà Tây", "Hà Tây", true);
    row("Hà Tây", "Hà Nội", false);
    row("Nowhere (cũ)", "Nowhere (cũ)", true);
    row("Nowhere (cũ)", "Nowhere", false);
    // districts beside the province
    row("Hồ Chí Minh", "Hồ Chí Minh - Quận 1", true);
    row("Hồ Chí Minh", "Hồ Chí Minh-Quận 1", true);
    row("Hồ Chí Minh", "Quận 1, TP.HCM", true);
    row("Hồ Chí Minh", "Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh, Việt Nam", true);
    row("Hồ Chí Minh", "TP Thủ Đức (TP.HCM)", true);
    row("Hồ Chí Minh (cũ)", "Hồ Chí Minh - Quận 1", true);
    row("Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu - Phường 7", true);
    row("Bình Dương", "Bình Dương - Thuận An", true);
    row("Hồ Chí Minh", "Bình Dương - Thuận An", true);
    row("Quảng Nam", "Xã Bình Dương, Thăng Bình, Quảng Nam", true);
    row("Bình Dương", "Xã Bình Dương, Thăng Bình, Quảng Nam", false);
    row("Hồ Chí Minh - Quận 1", "hồ chí minh - quận 1", true);
    row("Hồ Chí Minh - Quận 1", "Hồ Chí Minh - Quận 2", false);
    row("Hồ Chí Minh - Quận 1", "Hồ Chí Minh", false);
    row("Hà Nội", "", false);
    row("An Giang", "Giang", false);
}

void TstArea::matchesByRuleTwelve()
{
    QFETCH(const QString, query);
    QFETCH(const QString, area);
    QFETCH(const bool, expected);
    QCOMPARE(holds(query, area), expected);
}

void TstArea::knowsEveryProvinceOfTheSharedLists()
{
    const QList<QStringList> old = sharedRows(u"provinces_63_before_2025-07.csv"_s);
    if (old.isEmpty())
        QSKIP("../shared/data is not there");
    QCOMPARE(old.size(), 63);
    for (const QStringList &row : old) {
        const ProvinceSet province = areaKey(row[1]).province;
        QCOMPARE(std::popcount(province), 1);
        for (int column : {2, 3, 4}) // without tone marks, with `Tỉnh`, in English
            QCOMPARE(areaKey(row[column]).province, province);
        // its own name, with the mark of the old ones, asks for it alone
        QCOMPARE(areaQuery(QString(row[1] + u" (cũ)"_s)).provinces, province);
        // the new one of the name asks for it among others
        QVERIFY((areaQuery(row[7]).provinces & province) != 0);
        const bool isNewName = areaQuery(row[7]).folded == folded(row[1]);
        QCOMPARE(std::popcount(areaQuery(row[1]).provinces) == 1,
                 !isNewName || std::popcount(areaQuery(row[7]).provinces) == 1);
    }
}

void TstArea::knowsEveryAliasOfTheSharedLists()
{
    const QList<QStringList> aliases = sharedRows(u"province_aliases.csv"_s);
    if (aliases.isEmpty())
        QSKIP("../shared/data is not there");
    for (const QStringList &row : aliases) {
        QCOMPARE(areaKey(row[1]).province, areaKey(row[0]).province);
        QCOMPARE(areaQuery(row[1]).provinces, areaQuery(row[0]).provinces);
    }
}

void TstArea::newProvincesTakeInTheOldOnes()
{
    const QList<QStringList> rows = sharedRows(u"provinces_34_from_2025-07.csv"_s);
    if (rows.isEmpty())
        QSKIP("../shared/data is not there");
    QCOMPARE(rows.size(), 34);
    ProvinceSet all = 0;
    for (const QStringList &row : rows) {
        ProvinceSet merged = 0;
        for (const QString &old : row[3].split(u';'))
            merged |= areaKey(old).province;
        QCOMPARE(areaQuery(row[1]).provinces, merged);
        QCOMPARE(areaQuery(row[2]).provinces, merged);
        QCOMPARE(all & merged, ProvinceSet(0));
        all |= merged;
    }
    QCOMPARE(std::popcount(all), 63);
}

void TstArea::everyMenuEntryAsksForItself()
{
    const QStringList fresh = newProvinceNames();
    QCOMPARE(fresh.size(), 34);
    ProvinceSet all = 0;
    for (const QString &name : fresh)
        all |= areaQuery(name).provinces;
    QCOMPARE(std::popcount(all), 63);

    const QStringList old = oldProvinceNames();
    QCOMPARE(old.size(), 63);
    QCOMPARE(QSet<QString>(old.begin(), old.end()).size(), 63);
    for (const QString &name : old)
        QCOMPARE(std::popcount(areaQuery(name).provinces), 1);
    QVERIFY(old.contains(u"Hồ Chí Minh (cũ)"_s));
    QVERIFY(old.contains(u"Bình Dương"_s));
}

void TstArea::namesProvinces_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("name");
    QTest::newRow("alias") << u"tp.hcm"_s << u"Hồ Chí Minh"_s;
    QTest::newRow("spelling") << u"Hoà bình"_s << u"Hòa Bình"_s;
    QTest::newRow("district beside it") << u"Hồ Chí Minh - Quận 1"_s << QString();
    QTest::newRow("unknown") << u"Atlantis"_s << QString();
    QTest::newRow("empty") << u""_s << QString();
}

void TstArea::namesProvinces()
{
    QFETCH(const QString, written);
    QFETCH(const QString, name);
    QCOMPARE(provinceName(written).value_or(QString()), name);
}

void TstArea::findsTheProvinceOfAnAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("province");
    const auto row = [](const char *address, const char *province) {
        QTest::newRow(*address == 0 ? "empty" : address)
            << QString::fromUtf8(address) << QString::fromUtf8(province);
    };
    row("12 Nguyễn Trãi, Phường Bến Thành, Quận 1, TP.HCM", "Hồ Chí Minh");
    row("12 Nguyễn Trãi, P. Bến Thành, Q.1, Tp Hồ Chí Minh, Việt Nam", "Hồ Chí Minh");
    row("12 Nguyễn Trãi, Quận 1, TP.HCM 700000", "Hồ Chí Minh");
    row("12 Nguyễn Trãi Q1 TPHCM", "Hồ Chí Minh");
    row("12 Nguyễn Trãi, Quận 1", "Hồ Chí Minh");
    row("12 Nguyễn Trãi, Q.10", "Hồ Chí Minh");
    row("12 Nguyễn Trãi, q1", "Hồ Chí Minh");
    row("35 Đường số 5, TP Thủ Đức", "Hồ Chí Minh");
    row("Xa lộ Hà Nội, Thủ Đức", "Hồ Chí Minh");
    row("144 Xuân Thủy, Cầu Giấy", "Hà Nội");
    row("144 Xuân Thủy, Quận Cầu Giấy, Hà Nội", "Hà Nội");
    row("144 Xuân Thủy Cầu Giấy Hà Nội", "Hà Nội");
    row("Xã Tam Hưng, Huyện Thanh Oai", "Hà Nội");
    row("5 Đại lộ Bình Dương, Thủ Dầu Một", "Bình Dương");
    row("Thuận An, Tỉnh Bình Dương", "Bình Dương");
    row("Thôn 3, Xã Hòa Bình, Kon Tum", "Kon Tum");
    row("1 Lê Lợi, Nha Trang", "Khánh Hòa");
    row("1 Trần Phú, TP. Vũng Tàu, Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu");
    row("1 Trần Phú, TP. Vũng Tàu", "Bà Rịa - Vũng Tàu");
    row("Hồ Chí Minh - Quận 1", "Hồ Chí Minh");
    row("1 Lê Lợi, Hải Châu, Đà Nẵng, 0912345678", "Đà Nẵng");
    row("Phường Hòa Bình", "");
    row("12 đường Điện Biên", "");
    row("12/3 Nguyễn Trãi", "");
    row("Số 1", "");
    row("1, 2, 3", "");
    row("221B Baker Street, London, United Kingdom", "");
    row("", "");
}

void TstArea::findsTheProvinceOfAnAddress()
{
    QFETCH(const QString, address);
    QFETCH(const QString, province);
    QCOMPARE(provinceOfAddress(address).value_or(QString()), province);
}

void TstArea::isFast()
{
    const QString area = u"TP. Hồ Chí Minh"_s;
    QBENCHMARK
    {
        (void)areaKey(area);
    }
}

QTEST_APPLESS_MAIN(TstArea)
#include "tst_area.moc"
