#include "core/sheet/csv_reader.h"
#include "core/sheet/ods_reader.h"
#include "core/sheet/row_source.h"
#include "core/sheet/sniff.h"
#include "core/sheet/xlsx_reader.h"
#include "core/sheet/zip_package.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

Error unsupported(const QString &path, const QString &format)
{
    return {ErrorCode::UnsupportedFormat, path, {}, format};
}

Result<OpenedSheet> openPackage(const QString &path, const OpenOptions &options)
{
    const Result<std::shared_ptr<sheet::ZipPackage>> package = sheet::ZipPackage::open(path);
    if (!package)
        return package.error();
    return sheet::isOpenDocument(**package) ? sheet::openOds(*package, options)
                                            : sheet::openXlsx(*package, options);
}

} // namespace

Result<OpenedSheet> openSheet(const QString &path, const OpenOptions &options)
{
    const Result<sheet::FileKind> kind = sheet::sniffFile(path);
    if (!kind)
        return kind.error();
    switch (*kind) {
    case sheet::FileKind::Text:
        return sheet::openCsv(path, options);
    case sheet::FileKind::Package:
        return openPackage(path, options);
    case sheet::FileKind::BinaryXls:
        return unsupported(path, u"xls"_s);
    case sheet::FileKind::Encrypted:
        return Error{ErrorCode::EncryptedFile, path, {}, {}};
    case sheet::FileKind::Other:
        return Error{ErrorCode::NotASpreadsheet, path, {}, {}};
    }
    return Error{ErrorCode::Internal, path, {}, {}};
}

Result<std::vector<SheetInfo>> listSheets(const QString &path)
{
    const Result<sheet::FileKind> kind = sheet::sniffFile(path);
    if (!kind)
        return kind.error();
    if (*kind == sheet::FileKind::Package) {
        const Result<std::shared_ptr<sheet::ZipPackage>> package = sheet::ZipPackage::open(path);
        if (!package)
            return package.error();
        return sheet::isOpenDocument(**package) ? sheet::listOdsSheets(**package)
                                                : sheet::listXlsxSheets(**package);
    }
    const Result<OpenedSheet> opened = openSheet(path);
    if (!opened)
        return opened.error();
    return opened->sheets;
}

} // namespace kq
