#include "core/sheet/ods_reader.h"

#include "core/sheet/choose_sheet.h"
#include "core/sheet/ods_rows.h"
#include "core/sheet/xml_reader.h"

#include <functional>
#include <set>
#include <string>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

constexpr std::string_view content = "content.xml";
class OdsLister final : public XmlHandler {
public:
    std::vector<SheetInfo> sheets;

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (m_tables.startElement(name)) {
            const std::string_view written = attributes.value("name");
            sheets.push_back(
                {QString::fromUtf8(written.data(), static_cast<qsizetype>(written.size())),
                 m_hidden.contains(std::string(attributes.value("style-name")))});
        } else if (name == "style") {
            m_style = attributes.value("name");
        } else if (name == "table-properties" && attributes.value("display") == "false") {
            m_hidden.insert(m_style);
        }
    }
    void endElement(std::string_view) override { m_tables.endElement(); }
    void text(std::string_view) override {}

private:
    TableCounter m_tables;
    std::string m_style;
    std::set<std::string> m_hidden; // styles of tables that are not shown
};

/// Sees whether the package says that its parts are encrypted; they are no XML then.
class ManifestReader final : public XmlHandler {
public:
    bool encrypted = false;

    void startElement(std::string_view name, const XmlAttributes &) override
    {
        encrypted |= name == "encryption-data";
    }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}
};

Result<void> refuseEncrypted(ZipPackage &package)
{
    constexpr std::string_view manifest = "META-INF/manifest.xml";
    if (!package.has(manifest))
        return {};
    Result<std::unique_ptr<ByteSource>> part = package.part(manifest);
    if (!part)
        return part.error();
    ManifestReader reader;
    if (Result<void> read = XmlReader(std::move(*part), reader).readAll(); !read)
        return read;
    if (reader.encrypted)
        return Error{ErrorCode::EncryptedFile, package.path(), {}, {}};
    return {};
}

/// Text documents and drawings are packages of the same make.
Result<void> refuseOtherDocuments(ZipPackage &package)
{
    if (!package.has("mimetype"))
        return {};
    Result<std::unique_ptr<ByteSource>> part = package.part("mimetype");
    if (!part)
        return part.error();
    std::string type(80, '\0');
    const Result<std::int64_t> count =
        (*part)->read(type.data(), static_cast<std::int64_t>(type.size()));
    if (!count)
        return count.error();
    if (type.find("opendocument") != std::string::npos &&
        type.find("opendocument.spreadsheet") == std::string::npos)
        return Error{ErrorCode::NotASpreadsheet, package.path(), {}, {}};
    return {};
}

Result<std::vector<SheetInfo>> sheetsIn(Result<std::unique_ptr<ByteSource>> source)
{
    if (!source)
        return source.error();
    OdsLister lister;
    if (Result<void> read = XmlReader(std::move(*source), lister).readAll(); !read)
        return read.error();
    return std::move(lister.sheets);
}

/// Opens a sheet of the document that @p open gives anew whenever it is asked.
Result<OpenedSheet> openIn(const std::function<Result<std::unique_ptr<ByteSource>>()> &open,
                           std::vector<SheetInfo> sheets, const QString &path,
                           const OpenOptions &options)
{
    const auto rowsOf = [&](std::size_t position) -> Result<std::unique_ptr<RowSource>> {
        Result<std::unique_ptr<ByteSource>> source = open();
        if (!source)
            return source.error();
        return odsRows(std::move(*source), position);
    };
    return openChosenSheet(options.sheet, std::move(sheets), path, rowsOf);
}

} // namespace

bool isOpenDocument(const ZipPackage &package)
{
    return package.has(content);
}

Result<std::vector<SheetInfo>> listOdsSheets(ZipPackage &package)
{
    if (Result<void> allowed = refuseOtherDocuments(package); !allowed)
        return allowed.error();
    if (Result<void> readable = refuseEncrypted(package); !readable)
        return readable.error();
    return sheetsIn(package.part(content));
}

Result<OpenedSheet> openOds(const std::shared_ptr<ZipPackage> &package, const OpenOptions &options)
{
    Result<std::vector<SheetInfo>> sheets = listOdsSheets(*package);
    if (!sheets)
        return sheets.error();
    return openIn([&] { return package->part(content); }, std::move(*sheets), package->path(),
                  options);
}

Result<OpenedSheet> openFlatOds(const QString &path, const OpenOptions &options)
{
    Result<std::vector<SheetInfo>> sheets = sheetsIn(openFileSource(path));
    if (!sheets)
        return sheets.error();
    if (sheets->empty())
        return Error{ErrorCode::NotASpreadsheet, path, {}, {}};
    return openIn([&] { return openFileSource(path); }, std::move(*sheets), path, options);
}

} // namespace kq::sheet
