#include "bench/bare_inserts.h"
#include "bench/changing.h"
#include "bench/counting.h"
#include "bench/csv_shop.h"
#include "bench/figures.h"
#include "bench/history.h"
#include "bench/loading.h"
#include "bench/questions.h"
#include "bench/shop_generator.h"
#include "core/importing/import_file.h"
#include "core/profile/profile_builder.h"
#include "core/shop/shop.h"
#include "core/store/shop_file.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

/// The speed of the promises: importing, loading and counting a generated shop. Prints one JSON
/// line a figure. Figures depend on the machine and are read by people; no test runs this.
namespace {

using namespace kq;
using namespace kq::bench;
using namespace Qt::StringLiterals;

constexpr std::uint64_t seed = 42;

template <class T>
T orStop(Result<T> result, const char *what)
{
    if (!result) {
        qFatal("%s: error %d at %ls: %ls", what, static_cast<int>(result.error().code),
               qUtf16Printable(result.error().place), qUtf16Printable(result.error().found));
    }
    return std::move(*result);
}

/// Imports the three files of the shop and times each.
void importShop(const ShopGenerator &shop, const QString &folder, Connection &db)
{
    const CsvShop csv = writeCsv(shop, folder);
    const QDateTime now(QDate(2026, 1, 1), QTime(8, 0));
    const BareInserts bare = bareInserts(shop, folder);
    struct ImportedFile {
        QString path;
        ImportKind kind;
        double bareMilliseconds;
    };
    const ImportedFile files[] = {{csv.customers, ImportKind::Customers, bare.customers},
                                  {csv.orders, ImportKind::Orders, bare.orders},
                                  {csv.lines, ImportKind::OrderLines, bare.lines}};
    for (const auto &[file, kind, bareMilliseconds] : files) {
        Unwatched control;
        ImportRequest request;
        request.file = file;
        request.kind = kind;
        request.source = ShopGenerator::sourceName();
        const Stopwatch watch;
        const ImportReport report =
            orStop(importFile(db, request, ShopSettings(), now, control), "importing");
        Figure(u"import"_s)
            .with(u"kind"_s, QString(keyOf(kind)))
            .with(u"rows"_s, report.record.rows)
            .with(u"rejected"_s, report.record.rejected)
            .with(u"file_mb"_s, static_cast<double>(QFileInfo(file).size()) / 1e6)
            .with(u"ms"_s, watch.milliseconds())
            .with(u"bare_inserts_ms"_s, bareMilliseconds)
            .print();
    }
}

/// Imports the shop into @p path, or into a temporary file where that is empty; one that is there
/// already is taken as it is.
std::shared_ptr<const Profiles> imported(const ShopGenerator &shop, const QString &path, int turns)
{
    if (QFileInfo::exists(path))
        return load(orStop(ShopFile::open(path), "opening the shop"), turns);
    QTemporaryDir folder;
    const ShopFile file =
        orStop(ShopFile::create(path.isEmpty() ? folder.filePath(u"bench.khachquen"_s) : path),
               "creating the shop");
    {
        Connection db = orStop(file.connect(), "connecting");
        importShop(shop, folder.path(), db);
    }
    return load(file, turns);
}

/// The columns of the shop in @p path, which is made where there is none.
std::shared_ptr<const Profiles> kept(const ShopGenerator &shop, const QString &path)
{
    if (!QFileInfo::exists(path))
        return imported(shop, path, 1);
    const std::unique_ptr<Shop> opened = orStop(Shop::open(path), "opening the shop");
    Unwatched control;
    return orStop(opened->snapshot(control), "reading the shop")->profiles->sharedBase();
}

/// The columns without a shop file, to measure counting alone.
std::shared_ptr<const Profiles> builtInMemory(const ShopGenerator &shop)
{
    ProfileBuilder builder;
    builder.addSource(ShopGenerator::source(), ShopGenerator::sourceName());
    shop.customers([&](const Customer &customer) { builder.addCustomer(customer); });
    shop.orders([&](const GeneratedOrder &made) { builder.addOrder(made.order, made.lines); });
    const Stopwatch watch;
    auto profiles = orStop(builder.finish(), "building");
    Figure(u"sort and summarise"_s).with(u"ms"_s, watch.milliseconds()).print();
    return profiles;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Times importing, loading and counting on a generated shop."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"customers"_s, u"How many, with ten orders each (10000)."_s,
                                 u"[CUSTOMERS]"_s);
    const QCommandLineOption inMemory(u"in-memory"_s, u"Leaves importing and loading out."_s);
    const QCommandLineOption turns(u"turns"_s, u"Timed turns of each question (5)."_s, u"N"_s,
                                   u"5"_s);
    const QCommandLineOption named(
        u"named"_s, u"Asks only the questions with TEXT in their name."_s, u"TEXT"_s);
    const QCommandLineOption shopFile(
        u"shop"_s, u"Keeps the shop in FILE; takes the one that is there."_s, u"FILE"_s);
    const QCommandLineOption threads(u"threads"_s, u"Threads that count (1)."_s, u"N"_s, u"1"_s);
    const QCommandLineOption changes(u"changes"_s,
                                     u"Changes the shop of --shop as days do, and only that."_s);
    const QCommandLineOption history(u"history"_s,
                                     u"Times the history of 36 months, and only that."_s);
    parser.addOption(changes);
    parser.addOption(history);
    parser.addOption(inMemory);
    parser.addOption(named);
    parser.addOption(shopFile);
    parser.addOption(threads);
    parser.addOption(turns);
    parser.process(application);

    const QStringList sizes = parser.positionalArguments();
    const ShopGenerator shop(sizes.isEmpty() ? 10'000 : sizes.front().toLongLong(), seed);
    Figure(u"shop"_s)
        .with(u"customers"_s, shop.customerCount())
        .with(u"orders"_s, shop.orderCount())
        .print();
    if (parser.isSet(changes)) {
        if (!QFileInfo::exists(parser.value(shopFile)))
            imported(shop, parser.value(shopFile), 1);
        changeShop(parser.value(shopFile), shop.customerCount());
        return 0;
    }
    const int turnCount = parser.value(turns).toInt();
    if (parser.isSet(history)) {
        timeHistory(parser.isSet(shopFile) ? kept(shop, parser.value(shopFile))
                                           : builtInMemory(shop),
                    turnCount);
        return 0;
    }
    const std::shared_ptr<const Profiles> profiles =
        parser.isSet(inMemory) ? builtInMemory(shop)
                               : imported(shop, parser.value(shopFile), turnCount);
    Figure(u"columns"_s).with(u"mb"_s, static_cast<double>(profiles->bytes()) / 1e6).print();
    countQuestions(*profiles, {turnCount, parser.value(threads).toInt(), parser.value(named)});
    Figure(u"peak memory"_s).with(u"mb"_s, peakMegabytes()).print();
    return 0;
}
