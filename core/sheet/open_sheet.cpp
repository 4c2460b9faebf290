#include "core/sheet/csv_reader.h"
#include "core/sheet/html_reader.h"
#include "core/sheet/libre_office.h"
#include "core/sheet/ods_reader.h"
#include "core/sheet/row_source.h"
#include "core/sheet/sniff.h"
#include "core/sheet/spreadsheetml_reader.h"
#include "core/sheet/xlsx_reader.h"
#include "core/sheet/zip_package.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

using sheet::FileKind;
using sheet::ZipPackage;

Result<OpenedSheet> openPackage(const QString &path, const OpenOptions &options)
{
    const Result<std::shared_ptr<ZipPackage>> package = ZipPackage::open(path);
    if (!package)
        return package.error();
    return sheet::isOpenDocument(**package) ? sheet::openOds(*package, options)
                                            : sheet::openXlsx(*package, options);
}

Result<OpenedSheet> openBinaryXls(const QString &path, const OpenOptions &options)
{
    std::shared_ptr<const SheetCopy> copy = options.copy;
    if (!copy || !copy->isOf(path)) {
        const Unwatched unwatched;
        Result<sheet::ConvertedFile> converted =
            sheet::convertToXlsx(path, options.control ? *options.control : unwatched);
        if (!converted)
            return converted.error();
        const QString made = converted->path;
        copy = std::make_shared<const SheetCopy>(
            path, made, std::make_shared<const sheet::ConvertedFile>(std::move(*converted)));
    }
    Result<OpenedSheet> opened = openPackage(copy->path(), options);
    if (!opened) {
        Error error = opened.error();
        error.place = path;
        return error;
    }
    opened->readable = copy->path();
    opened->copy = std::move(copy);
    return opened;
}

Result<OpenedSheet> openByContent(const QString &path, const OpenOptions &options)
{
    const Result<FileKind> kind = sheet::sniffFile(path);
    if (!kind)
        return kind.error();
    switch (*kind) {
    case FileKind::Text:
        return sheet::openCsv(path, options);
    case FileKind::Package:
        return openPackage(path, options);
    case FileKind::SpreadsheetMl:
        return sheet::openSpreadsheetMl(path, options);
    case FileKind::Html:
        return sheet::openHtml(path, options);
    case FileKind::FlatOds:
        return sheet::openFlatOds(path, options);
    case FileKind::BinaryXls:
        return openBinaryXls(path, options);
    case FileKind::Encrypted:
        return Error{ErrorCode::EncryptedFile, path, {}, {}};
    case FileKind::Other:
        return Error{ErrorCode::NotASpreadsheet, path, {}, {}};
    }
    return Error{ErrorCode::Internal, path, {}, {}};
}

} // namespace

Result<OpenedSheet> openSheet(const QString &path, const OpenOptions &options)
{
    Result<OpenedSheet> opened = openByContent(path, options);
    if (opened && opened->readable.isEmpty())
        opened->readable = path;
    return opened;
}

Result<std::vector<SheetInfo>> listSheets(const QString &path, const JobControl *control)
{
    const Result<FileKind> kind = sheet::sniffFile(path);
    if (!kind)
        return kind.error();
    if (*kind == FileKind::Package) {
        const Result<std::shared_ptr<ZipPackage>> package = ZipPackage::open(path);
        if (!package)
            return package.error();
        return sheet::isOpenDocument(**package) ? sheet::listOdsSheets(**package)
                                                : sheet::listXlsxSheets(**package);
    }
    OpenOptions options;
    options.control = control;
    const Result<OpenedSheet> opened = openSheet(path, options);
    if (!opened)
        return opened.error();
    return opened->sheets;
}

} // namespace kq
