#include "bench/figures.h"
#include "core/sheet/row_source.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <expat.h>
#include <xlsxwriter.h>
#include <zip.h>

#include <array>
#include <memory>
#include <vector>

/// How fast a workbook is read, beside a bare loop of libzip and Expat over the same file (goal G9
/// of the performance page): `khachquen-bench-xlsx ROWS [TURNS]`. Prints JSON lines.
namespace {

using namespace kq;
using namespace kq::bench;
using namespace Qt::StringLiterals;

constexpr int columns = 7;

/// A file of orders as tills write it: codes, names and statuses as shared strings, days with a
/// format of their own, amounts as numbers.
void writeWorkbook(const QByteArray &path, int rows)
{
    lxw_workbook *book = workbook_new(path.constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, "orders");
    lxw_format *day = workbook_add_format(book);
    format_set_num_format(day, "dd/mm/yyyy hh:mm");
    const std::array<const char *, columns> heads{
        "order_code", "customer_code", "placed_at", "status", "area", "quantity", "total"};
    for (std::size_t i = 0; i < heads.size(); ++i)
        worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), heads[i], nullptr);
    for (int row = 1; row <= rows; ++row) {
        const auto at = static_cast<lxw_row_t>(row);
        const QByteArray order = "DH" + QByteArray::number(row);
        const QByteArray customer = "KH" + QByteArray::number(row * 7919 % (rows / 10 + 1));
        worksheet_write_string(sheet, at, 0, order.constData(), nullptr);
        worksheet_write_string(sheet, at, 1, customer.constData(), nullptr);
        worksheet_write_number(sheet, at, 2, 45'000 + row % 1000 + row % 24 / 24.0, day);
        worksheet_write_string(sheet, at, 3, row % 9 == 0 ? "Đã hủy" : "Hoàn thành", nullptr);
        worksheet_write_string(sheet, at, 4, row % 3 == 0 ? "Hà Nội" : "Đồng Nai", nullptr);
        worksheet_write_number(sheet, at, 5, row % 5 + 1, nullptr);
        worksheet_write_number(sheet, at, 6, 1000.0 * (row % 977), nullptr);
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("the workbook could not be written");
}

/// What the bare loop looks at: cells, and the length of their texts, so that nothing is left out.
struct Seen {
    std::int64_t cells = 0;
    std::int64_t characters = 0;
};

void XMLCALL onStart(void *user, const XML_Char *name, const XML_Char **)
{
    static_cast<Seen *>(user)->cells += name[0] == 'c' && name[1] == '\0' ? 1 : 0;
}

void XMLCALL onText(void *user, const XML_Char *, int length)
{
    static_cast<Seen *>(user)->characters += length;
}

void parsePart(zip_t *archive, const char *part, Seen &seen)
{
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen(archive, part, 0),
                                                                  &zip_fclose);
    const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr),
                                                                         &XML_ParserFree);
    if (!file || !parser)
        qFatal("the workbook has no %s", part);
    XML_SetUserData(parser.get(), &seen);
    XML_SetStartElementHandler(parser.get(), onStart);
    XML_SetCharacterDataHandler(parser.get(), onText);
    std::vector<char> buffer(64 * 1024);
    for (;;) {
        const zip_int64_t read = zip_fread(file.get(), buffer.data(), buffer.size());
        if (read < 0 || XML_Parse(parser.get(), buffer.data(), static_cast<int>(read), read == 0) !=
                            XML_STATUS_OK)
            qFatal("%s cannot be parsed", part);
        if (read == 0)
            return;
    }
}

Seen bareLoop(const QByteArray &path)
{
    const std::unique_ptr<zip_t, void (*)(zip_t *)> archive(
        zip_open(path.constData(), ZIP_RDONLY, nullptr), &zip_discard);
    if (!archive)
        qFatal("the workbook cannot be opened");
    Seen seen;
    parsePart(archive.get(), "xl/sharedStrings.xml", seen);
    parsePart(archive.get(), "xl/worksheets/sheet1.xml", seen);
    return seen;
}

std::int64_t readCells(const QString &path)
{
    Result<OpenedSheet> opened = openSheet(path);
    if (!opened)
        qFatal("the workbook cannot be opened");
    std::int64_t cells = 0;
    Row row;
    for (;;) {
        const Result<bool> more = opened->rows->next(row);
        if (!more)
            qFatal("the workbook cannot be read");
        if (!*more)
            return cells;
        cells += static_cast<std::int64_t>(row.size());
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int rows = words.value(1, u"300000"_s).toInt();
    const int turns = words.value(2, u"5"_s).toInt();
    if (rows < 1 || turns < 1)
        qFatal("khachquen-bench-xlsx ROWS [TURNS]");
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"orders.xlsx"_s);
    writeWorkbook(path.toUtf8(), rows);
    std::vector<double> bare;
    std::vector<double> product;
    std::int64_t cells = 0;
    for (int turn = 0; turn <= turns; ++turn) { // the first warms up
        const ProcessorWatch bareWatch;
        const Seen seen = bareLoop(path.toUtf8());
        const double bareTime = bareWatch.milliseconds();
        const ProcessorWatch watch;
        cells = readCells(path);
        if (cells != seen.cells)
            qFatal("%lld cells instead of %lld", static_cast<long long>(cells),
                   static_cast<long long>(seen.cells));
        if (turn == 0)
            continue;
        bare.push_back(bareTime);
        product.push_back(watch.milliseconds());
    }
    Figure(u"xlsx"_s)
        .with(u"cells"_s, cells)
        .with(u"bare_cpu_ms"_s, median(bare))
        .with(u"cpu_ms"_s, median(product))
        .with(u"ratio"_s, median(product) / median(bare))
        .with(u"peak_mb"_s, peakMegabytes())
        .print();
    return 0;
}
