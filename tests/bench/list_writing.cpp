#include "bench/figures.h"
#include "core/shop/shop.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <array>

// Writes the list of everybody of a shop file in several forms and prints how long each took and
// how much memory the program has held by then: `khachquen-bench-lists SHOP [TURNS]`. The first
// figure of each form is a preview, which counts without writing.

namespace {

using namespace Qt::StringLiterals;
using namespace kq;
using namespace kq::bench;

/// The rows under one header, in the order in which memory is expected to grow.
constexpr std::array formats{ListFormat::Csv, ListFormat::Sms, ListFormat::Xlsx};

ExportRequest requestFor(ListFormat format, const QString &file)
{
    ExportRequest request;
    request.condition = everyone();
    request.channel = MessageChannel::Sms;
    request.format = format;
    request.asOf = QDate(2026, 11, 20);
    request.file = file;
    request.seed = 1;
    return request;
}

bool measure(Shop &shop, ListFormat format, const QString &folder)
{
    Unwatched control;
    const QString key = keyOf(format);
    ExportRequest request = requestFor(format, {});
    const Stopwatch counting;
    const auto preview = shop.exportList(request, {}, Language::English, {}, control);
    const double counted = counting.milliseconds();
    request.file = folder + u"/list."_s + key;
    const Stopwatch writing;
    const auto written = shop.exportList(request, {}, Language::English,
                                         QDateTime(request.asOf, QTime(9, 0)), control);
    if (!preview || !written)
        return false;
    Figure(u"list"_s)
        .with(u"format"_s, key)
        .with(u"rows"_s, written->written)
        .with(u"preview_ms"_s, counted)
        .with(u"ms"_s, writing.milliseconds())
        .with(u"megabytes"_s, std::int64_t{QFileInfo(request.file).size()} / 1'000'000)
        .with(u"peak_megabytes"_s, peakMegabytes())
        .print();
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        QTextStream(stderr) << "usage: khachquen-bench-lists SHOP [TURNS]\n";
        return 2;
    }
    const auto shop = Shop::open(arguments.first());
    Unwatched control;
    const QTemporaryDir folder;
    if (!shop || !(*shop)->snapshot(control)) {
        QTextStream(stderr) << "khachquen-bench-lists: the shop cannot be opened\n";
        return 1;
    }
    Figure(u"loaded"_s).with(u"peak_megabytes"_s, peakMegabytes()).print();
    const int turns = std::max(1, arguments.value(1).toInt());
    for (int turn = 0; turn < turns; ++turn) {
        for (const ListFormat format : formats) {
            if (!measure(**shop, format, folder.path())) {
                QTextStream(stderr) << "khachquen-bench-lists: a list cannot be written\n";
                return 1;
            }
        }
    }
    return 0;
}
