#include "sheet_input.h"

#include "core/sheet/csv_reader.h"
#include "core/sheet/row_source.h"

#include <QFile>
#include <QTemporaryDir>

#include <zip.h>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace kq::fuzz {
namespace {

constexpr int mostRows = 5000; // a sheet may honestly have a million empty ones

/// The file that the readers are given; one for the life of the program.
QString inputPath()
{
    static const QTemporaryDir folder;
    return folder.filePath(u"input"_s);
}

} // namespace

void readRows(const Result<OpenedSheet> &opened)
{
    if (!opened)
        return;
    Row row;
    for (int i = 0; i < mostRows; ++i) {
        const Result<bool> more = opened->rows->next(row);
        if (!more || !*more)
            return;
        for (const Cell &cell : row) {
            if (!cell.isEmpty() && readText(cell).size() > (1 << 22))
                std::abort(); // longer than any limit
        }
    }
}

QString writtenFile(Bytes bytes)
{
    QFile file(inputPath());
    if (!file.open(QIODevice::WriteOnly))
        std::abort();
    file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size()));
    return file.fileName();
}

QString writtenPackage(const Parts &parts)
{
    int fault = 0;
    zip_t *zip = zip_open(inputPath().toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, &fault);
    if (!zip)
        std::abort();
    for (const auto &[name, bytes] : parts) {
        zip_source_t *source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
        const zip_int64_t index = zip_file_add(zip, name, source, 0);
        zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    if (zip_close(zip) != 0)
        std::abort();
    return inputPath();
}

Bytes bytesOf(std::string_view text)
{
    return {reinterpret_cast<const unsigned char *>(text.data()), text.size()};
}

Bytes takePart(Bytes &rest)
{
    const auto end = std::find(rest.begin(), rest.end(), 0);
    const auto length = static_cast<std::size_t>(end - rest.begin());
    const Bytes part = rest.first(length);
    rest = rest.subspan(std::min(length + 1, rest.size()));
    return part;
}

} // namespace kq::fuzz
