#include "core/profile/build_profiles.h"
#include "core/profile/column_file.h"
#include "core/shop/shop.h"
#include "core/store/connection.h"
#include "support/columns_text.h"
#include "support/dice.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0));

std::unique_ptr<Shop> opened(const QString &path)
{
    Result<std::unique_ptr<Shop>> shop = Shop::open(path);
    return shop ? std::move(*shop) : nullptr;
}

std::shared_ptr<const ProfileLayers> columnsOf(Shop &shop)
{
    Unwatched control;
    const auto current = shop.snapshot(control);
    return current ? (*current)->profiles : nullptr;
}

/// A shop in which a few people buy, and what can happen to it.
class BusyShop {
public:
    BusyShop(const QString &folder, std::uint64_t seed)
        : m_folder(folder)
        , m_path(QDir(folder).filePath(u"shop-%1.khachquen"_s.arg(seed)))
        , m_dice(seed)
    {
        const Result<std::unique_ptr<Shop>> made = Shop::create(m_path, {});
        if (!made)
            qFatal("no shop");
    }
    ~BusyShop()
    {
        QFile::remove(m_path);
        removeColumnFile(m_path);
    }

    [[nodiscard]] QString path() const { return m_path; }

    /// One change of any kind; its name, with what came of it.
    QString change(Shop &shop)
    {
        using Act = QString (BusyShop::*)(Shop &);
        const Act act = m_dice.oneOf<Act>({&BusyShop::importCustomers, &BusyShop::importOrders,
                                           &BusyShop::importOrders, &BusyShop::importFlat,
                                           &BusyShop::edit, &BusyShop::edit, &BusyShop::merge,
                                           &BusyShop::takeApart, &BusyShop::undoImport,
                                           &BusyShop::undoEdit, &BusyShop::changeAttributes});
        return (this->*act)(shop);
    }

    QString importCustomers(Shop &shop)
    {
        QByteArray rows =
            "Mã KH,Tên,SĐT,Email,Khu vực,Nhóm,Cỡ giày,Số đơn,Tổng chi tiêu,Đơn cuối\n";
        for (int i = m_dice.small(1, 6); i > 0; --i) {
            rows += person() + ',' + m_dice.oneOf({"An", "Bình", "Chi"}) + ',' + phone() + ',' +
                    mail() + ',' + m_dice.oneOf({"", "Huế", "Hà Nội"}) + ',' +
                    m_dice.oneOf({"", "sỉ", "lẻ;sỉ"}) + ',' + m_dice.oneOf({"", "38", "40"}) + ',' +
                    m_dice.oneOf({",,", "3,900000,2026-02-01"}) + '\n';
        }
        return import(shop, rows, u"customers"_s);
    }

    QString importOrders(Shop &shop)
    {
        QByteArray rows = "Mã đơn,Mã KH,SĐT,Ngày đặt,Trạng thái,Giảm giá,Tổng tiền\n";
        for (int i = m_dice.small(1, 8); i > 0; --i) {
            const bool walkIn = m_dice.chance(25);
            rows += order() + ',' + (walkIn ? QByteArray() : person()) + ',' +
                    (walkIn ? QByteArray() : phone()) + ',' + day() + ',' +
                    m_dice.oneOf({"completed", "cancelled", "returned"}) + ",0," +
                    QByteArray::number(m_dice.small(1, 9) * 1'000) + '\n';
        }
        return import(shop, rows, u"orders"_s);
    }

    QString importFlat(Shop &shop)
    {
        QByteArray rows = "Mã đơn,Mã KH,Ngày đặt,Mã hàng,Tên hàng,Nhóm hàng,Số lượng,Đơn giá\n";
        for (int i = m_dice.small(1, 8); i > 0; --i) {
            const QByteArray goods = m_dice.oneOf({"P1,Dép,Giày dép", "P2,Mũ,Nón", "P3,Áo,Áo"});
            rows += order() + ',' + person() + ',' + day() + ',' + goods + ',' +
                    QByteArray::number(m_dice.small(1, 3)) + ",5000\n";
        }
        return import(shop, rows, u"flat"_s);
    }

    QString importRows(Shop &shop, const QByteArray &rows) { return import(shop, rows, u"rows"_s); }

    QString edit(Shop &shop)
    {
        CustomerEdits edits;
        switch (m_dice.small(0, 3)) {
        case 0:
            edits.addTags = {m_dice.oneOf({u"quen"_s, u"mới %1"_s.arg(m_dice.small(1, 90))})};
            break;
        case 1:
            edits.removeTags = {u"sỉ"_s};
            break;
        case 2:
            edits.fields = {{OwnerField::Area, u"Cần Thơ"_s}};
            break;
        default:
            edits.fields = {{OwnerField::Name, u"Tên %1"_s.arg(m_dice.small(1, 90))}};
        }
        const Result<StepId> step =
            shop.editCustomers({anybody(shop), anybody(shop)}, edits, noon, m_control);
        return noted(step, u"edit"_s);
    }

    QString merge(Shop &shop)
    {
        const Result<MergeReport> report =
            shop.mergeCustomers(anybody(shop), anybody(shop), noon, m_control);
        if (report)
            m_survivors.push_back(report->survivor);
        return u"merge"_s + QString::number(report.has_value());
    }

    QString takeApart(Shop &shop)
    {
        if (m_survivors.empty())
            return u"nobody to take apart"_s;
        const auto apart = shop.takeCustomersApart(m_dice.oneOf(m_survivors), {}, noon, m_control);
        return u"apart"_s + QString::number(apart.has_value());
    }

    QString undoImport(Shop &shop)
    {
        const auto records = shop.imports();
        if (!records || records->empty())
            return u"no import"_s;
        const auto report =
            shop.undoImport(m_dice.oneOf(*records).id, BuiltUpon::UndoToo, m_control);
        return u"undo import"_s + QString::number(report.has_value());
    }

    QString undoEdit(Shop &shop)
    {
        if (m_steps.empty())
            return u"no edit"_s;
        const auto done = shop.undoEdit(m_steps.back(), m_control);
        m_steps.pop_back();
        return u"undo edit"_s + QString::number(done && *done);
    }

    QString changeAttributes(Shop &shop)
    {
        if (m_dice.chance(50)) {
            const auto made = shop.defineAttribute(u"Cỡ giày"_s, AttributeType::Number, {});
            return u"attribute"_s + QString::number(made.has_value());
        }
        return noted(shop.removeAttribute(u"Cỡ giày"_s, noon, m_control), u"attribute gone"_s);
    }

private:
    QByteArray person() { return "K" + QByteArray::number(m_dice.small(1, 12)); }
    QByteArray order() { return "D" + QByteArray::number(m_dice.small(1, 40)); }
    QByteArray phone()
    {
        return m_dice.chance(60) ? QByteArray()
                                 : "09121112" + QByteArray::number(m_dice.small(10, 18));
    }
    QByteArray mail()
    {
        return m_dice.chance(60) ? QByteArray()
                                 : "m" + QByteArray::number(m_dice.small(1, 6)) + "@quen.vn";
    }
    /// Few days and hours, so that orders of one customer meet within an hour.
    QByteArray day()
    {
        return "2026-0" + QByteArray::number(m_dice.small(1, 4)) + "-15" +
               m_dice.oneOf({"", "", " 09:05", " 09:40", " 09:40", " 14:20"});
    }

    CustomerId anybody(Shop &shop)
    {
        const auto columns = columnsOf(shop);
        if (!columns || columns->size() == 0)
            return {1};
        return columns->idAt(static_cast<std::size_t>(
            m_dice.from(0, static_cast<std::int64_t>(columns->size()) - 1)));
    }

    QString noted(const Result<StepId> &step, const QString &what)
    {
        if (step)
            m_steps.push_back(*step);
        return what + QString::number(step.has_value());
    }

    QString import(Shop &shop, const QByteArray &rows, const QString &what)
    {
        ImportRequest request;
        request.file = QDir(m_folder).filePath(u"file.csv"_s);
        request.source = m_dice.oneOf({u"default"_s, u"web"_s});
        QFile file(request.file);
        if (!file.open(QIODevice::WriteOnly) || file.write(rows) != rows.size())
            qFatal("no file");
        file.close();
        const auto report = shop.importFile(request, noon, m_control);
        return what + QString::number(report ? report->record.accepted : -1);
    }

    QString m_folder;
    QString m_path;
    Dice m_dice;
    Unwatched m_control;
    std::vector<StepId> m_steps;
    std::vector<CustomerId> m_survivors;
};

/// What the tables say now.
QStringList truthOf(const QString &path)
{
    Unwatched control;
    Result<Connection> db = Connection::open(path, OpenMode::ReadWrite); // the shop is open already
    Result<std::shared_ptr<const Profiles>> built = buildProfiles(*db, control);
    return built ? columnsText(ProfileLayers(*built)) : QStringList();
}

} // namespace

/// Columns follow the changes of an open shop, by what changed alone where the journal tells it.
class TstShopChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void anySeriesOfChangesIsFollowed();
    void whatChangedIsReadAlone();
    void ordersWithinAnHourKeepTheirOrder();
    void theSideFileServesAfterChanges();
    void muchChangeRenewsTheBase();

private:
    QTemporaryDir m_folder;
};

void TstShopChanges::anySeriesOfChangesIsFollowed()
{
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("KQ_SERIES", &given);
    const int series = given ? asked : 12;
    int layered = 0;
    for (int i = 0; i < series; ++i) {
        BusyShop busy(m_folder.path(), static_cast<std::uint64_t>(20'261'122 + i));
        std::unique_ptr<Shop> shop = opened(busy.path());
        QStringList done;
        for (int step = 0; step < 16; ++step) {
            for (int changes = 1 + step % 2; changes > 0; --changes)
                done << busy.change(*shop);
            if (step % 5 == 4) {
                Unwatched control;
                QVERIFY(shop->keepColumns(control, 0));
                shop.reset();
                shop = opened(busy.path());
            }
            const auto columns = columnsOf(*shop);
            QVERIFY(columns);
            layered += columns->changes() != nullptr ? 1 : 0;
            const QStringList got = columnsText(*columns);
            const QStringList truth = truthOf(busy.path());
            QVERIFY2(got == truth,
                     qUtf8Printable(u"series %1: %2\n got:\n%3\n truth:\n%4"_s.arg(i).arg(
                         done.join(u", "_s), got.join(u'\n'), truth.join(u'\n'))));
        }
    }
    QVERIFY(layered > series * 4); // else little was shown
}

void TstShopChanges::whatChangedIsReadAlone()
{
    BusyShop busy(m_folder.path(), 5);
    const std::unique_ptr<Shop> shop = opened(busy.path());
    for (int i = 0; i < 5; ++i)
        busy.importOrders(*shop);
    const std::shared_ptr<const Profiles> base = columnsOf(*shop)->sharedBase();
    QVERIFY(columnsOf(*shop)->size() > 4);
    Unwatched control;
    CustomerEdits edits;
    edits.addTags = {u"quen"_s};
    QVERIFY(shop->editCustomers({base->idAt(2)}, edits, noon, control));

    const auto columns = columnsOf(*shop);
    QCOMPARE(columns->sharedBase(), base);
    QVERIFY(columns->changes() != nullptr);
    QCOMPARE(columns->changes()->columns->size(), std::size_t{1});
    QCOMPARE(columns->changes()->places, std::vector<std::uint32_t>{2});
}

void TstShopChanges::ordersWithinAnHourKeepTheirOrder()
{
    BusyShop busy(m_folder.path(), 8);
    const std::unique_ptr<Shop> shop = opened(busy.path());
    const QByteArray head = "Mã đơn,SĐT,Ngày đặt,Tổng tiền\n";
    busy.importRows(
        *shop, head + "D1,0912111210,2026-01-15 10:40,1000\nD2,0912111210,2026-01-15 10:05,2000\n"
                      "D3,0912111211,2026-01-15,3000\nD4,0912111211,2026-01-15 09:00,4000\n");
    QVERIFY(columnsOf(*shop));
    busy.importRows(*shop,
                    head + "D5,0912111210,2026-01-15 10:20,5000\nD6,0912111211,2026-01-15,6000\n");

    const auto columns = columnsOf(*shop);
    QVERIFY(columns->changes() != nullptr);
    const Profiles &changed = *columns->changes()->columns;
    std::vector<std::int64_t> totals;
    for (std::size_t order = 0; order < changed.orders().size(); ++order)
        totals.push_back(changed.orders().totals[order]);
    QCOMPARE(totals, (std::vector<std::int64_t>{2000, 5000, 1000, 3000, 6000, 4000}));
    QCOMPARE(columnsText(*columns), truthOf(busy.path()));
}

void TstShopChanges::theSideFileServesAfterChanges()
{
    BusyShop busy(m_folder.path(), 6);
    std::unique_ptr<Shop> shop = opened(busy.path());
    busy.importOrders(*shop);
    QVERIFY(columnsOf(*shop));
    Unwatched control;
    QVERIFY(shop->keepColumns(control, 0));
    const std::optional<std::int64_t> kept = columnFileVersion(busy.path());
    QVERIFY(kept);
    busy.importOrders(*shop);
    QVERIFY(columnsOf(*shop));
    QVERIFY(shop->keepColumns(control, 0)); // what it has is still of use
    QCOMPARE(columnFileVersion(busy.path()), kept);

    shop.reset();
    shop = opened(busy.path());
    QVERIFY(columnsOf(*shop)->changes() != nullptr);
    QCOMPARE(columnsText(*columnsOf(*shop)), truthOf(busy.path()));
}

void TstShopChanges::muchChangeRenewsTheBase()
{
    BusyShop busy(m_folder.path(), 7);
    const std::unique_ptr<Shop> shop = opened(busy.path());
    busy.importCustomers(*shop);
    QVERIFY(columnsOf(*shop));
    Unwatched control;
    QVERIFY(shop->keepColumns(control, 0));
    const std::optional<std::int64_t> kept = columnFileVersion(busy.path());

    QByteArray rows = "Mã KH,Tên\n";
    for (int i = 0; i < 300; ++i)
        rows += "N" + QByteArray::number(i) + ",Người " + QByteArray::number(i) + '\n';
    QFile file(m_folder.filePath(u"many.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size());
    file.close();
    ImportRequest request;
    request.file = file.fileName();
    QVERIFY(shop->importFile(request, noon, control));
    QVERIFY(columnsOf(*shop)->changes() != nullptr);
    QVERIFY(shop->keepColumns(control, 0));
    QVERIFY(columnsOf(*shop)->changes() == nullptr);
    QVERIFY(columnFileVersion(busy.path()) != kept);
    QCOMPARE(columnsText(*columnsOf(*shop)), truthOf(busy.path()));
}

QTEST_GUILESS_MAIN(TstShopChanges)
#include "tst_shop_changes.moc"
