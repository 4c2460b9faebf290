#include "bench/loading.h"

#include "bench/figures.h"
#include "core/profile/build_profiles.h"
#include "core/profile/column_file.h"
#include "core/store/all_statements.h"
#include "core/store/transaction.h"

#include <QFileInfo>

#include <algorithm>
#include <sqlite3.h>

namespace kq::bench {

using namespace Qt::StringLiterals;

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("loading: error %d: %ls", static_cast<int>(result.error().code),
               qUtf16Printable(result.error().found));
    return std::move(*result);
}

/// Reads every cell of every row that the columns are built from, and does nothing with it.
std::int64_t bareLoop(Connection &db)
{
    std::int64_t seen = 0;
    for (const Sql &sql : profileStatements()) {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(db.handle(), sql.text, -1, &statement, nullptr) != SQLITE_OK)
            qFatal("loading: %s", sqlite3_errmsg(db.handle()));
        const int columns = sqlite3_column_count(statement);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = 0; column < columns; ++column) {
                if (sqlite3_column_type(statement, column) == SQLITE_TEXT) {
                    seen += sqlite3_column_text(statement, column) != nullptr ? 1 : 0;
                    seen += sqlite3_column_bytes(statement, column);
                } else {
                    seen += sqlite3_column_int64(statement, column);
                }
            }
        }
        sqlite3_finalize(statement);
    }
    return seen;
}

double best(const std::vector<double> &times)
{
    return *std::min_element(times.begin(), times.end());
}

std::shared_ptr<const Profiles> fromTables(const ShopFile &file, Connection &db, int turns)
{
    std::shared_ptr<const Profiles> profiles;
    std::vector<double> bare;
    std::vector<double> built;
    std::int64_t seen = 0;
    for (int turn = 0; turn < turns; ++turn) {
        const Stopwatch bareWatch;
        seen = bareLoop(db);
        bare.push_back(bareWatch.milliseconds());
        Unwatched control;
        profiles.reset();
        const Stopwatch watch;
        profiles = must(buildProfiles(db, control));
        built.push_back(watch.milliseconds());
    }
    Figure(u"load from tables"_s)
        .with(u"customers"_s, static_cast<std::int64_t>(profiles->size()))
        .with(u"orders"_s, static_cast<std::int64_t>(profiles->orders().size()))
        .with(u"shop_file_mb"_s, static_cast<double>(QFileInfo(file.path()).size()) / 1e6)
        .with(u"ms"_s, median(built))
        .with(u"best_ms"_s, best(built))
        .with(u"bare_loop_ms"_s, median(bare))
        .with(u"ratio"_s, median(built) / median(bare))
        .with(u"seen"_s, seen)
        .print();
    return profiles;
}

void fromSideFile(const Profiles &profiles, const ShopFile &file, std::int64_t version, int turns)
{
    std::vector<double> written;
    std::vector<double> read;
    std::vector<double> processorTimes;
    for (int turn = 0; turn < turns; ++turn) {
        const Unwatched control;
        const Stopwatch writing;
        if (Result<void> done = writeColumnFile(profiles, version, file.path(), control); !done)
            qFatal("the side file cannot be written: %ls", qUtf16Printable(done.error().found));
        written.push_back(writing.milliseconds());
        const Stopwatch reading;
        const ProcessorWatch processor;
        const std::shared_ptr<const Profiles> kept = readColumnFile(file.path(), version, control);
        read.push_back(reading.milliseconds());
        processorTimes.push_back(processor.milliseconds());
        if (!kept || !(*kept == profiles))
            qFatal("the side file gives other columns than the tables");
    }
    const double megabytes = static_cast<double>(QFileInfo(columnFileOf(file.path())).size()) / 1e6;
    Figure(u"keep columns"_s)
        .with(u"mb"_s, megabytes)
        .with(u"ms"_s, median(written))
        .with(u"best_ms"_s, best(written))
        .print();
    Figure(u"load from side file"_s)
        .with(u"mb"_s, megabytes)
        .with(u"ms"_s, median(read))
        .with(u"best_ms"_s, best(read))
        .with(u"processor_ms"_s, median(processorTimes))
        .with(u"gb_per_second"_s, megabytes / median(read))
        .print();
}

} // namespace

std::shared_ptr<const Profiles> load(const ShopFile &file, int turns)
{
    Connection db = must(file.connect());
    std::shared_ptr<const Profiles> profiles = fromTables(file, db, turns);
    fromSideFile(*profiles, file, must(dataVersion(db)), turns);
    return profiles;
}

} // namespace kq::bench
