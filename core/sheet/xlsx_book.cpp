#include "core/sheet/xlsx_book.h"

#include "core/sheet/xml_reader.h"

#include <charconv>
#include <string_view>
#include <unordered_map>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

struct Relation {
    std::string id;
    std::string type;
    std::string target;
};

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string folderOf(std::string_view part)
{
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(part.substr(0, slash));
}

/// `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`.
std::string relationsOf(std::string_view part)
{
    const std::string folder = folderOf(part);
    const std::string_view name = part.substr(folder.empty() ? 0 : folder.size() + 1);
    return (folder.empty() ? folder : folder + '/') + "_rels/" + std::string(name) + ".rels";
}

bool isTrue(std::string_view value)
{
    return value == "1" || value == "true" || value == "on";
}

class RelationsReader final : public XmlHandler {
public:
    explicit RelationsReader(std::string folder)
        : m_folder(std::move(folder))
    {}
    std::vector<Relation> relations;

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "Relationship" && attributes.value("TargetMode") != "External") {
            relations.push_back({std::string(attributes.value("Id")),
                                 std::string(attributes.value("Type")),
                                 resolvedPart(m_folder, attributes.value("Target"))});
        }
    }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}

private:
    std::string m_folder;
};

Result<std::vector<Relation>> relationsOfPart(ZipPackage &package, std::string_view part)
{
    const std::string name = relationsOf(part);
    if (!package.has(name))
        return std::vector<Relation>();
    Result<std::unique_ptr<ByteSource>> opened = package.part(name);
    if (!opened)
        return opened.error();
    RelationsReader reader(folderOf(part));
    if (Result<void> read = XmlReader(std::move(*opened), reader).readAll(); !read)
        return read.error();
    return std::move(reader.relations);
}

/// The target of the first relation whose type ends so; the rest differs between strict and
/// transitional files.
std::string targetOfType(const std::vector<Relation> &relations, std::string_view ending)
{
    for (const Relation &relation : relations) {
        if (relation.type.ends_with(ending))
            return relation.target;
    }
    return {};
}

struct NamedSheet {
    SheetInfo info;
    std::string relation;
};

class WorkbookReader final : public XmlHandler {
public:
    std::vector<NamedSheet> sheets;
    bool date1904 = false;

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "sheet") {
            const std::string_view state = attributes.value("state");
            sheets.push_back(
                {{toQString(attributes.value("name")), state == "hidden" || state == "veryHidden"},
                 std::string(attributes.value("id"))});
        } else if (name == "workbookPr") {
            // Extensions have an element of the same name without the attribute.
            date1904 = date1904 || isTrue(attributes.value("date1904"));
        }
    }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}
};

class StylesReader final : public XmlHandler {
public:
    std::vector<NumberKind> kinds;

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "numFmt") {
            m_written[idOf(attributes)] = kindOfFormat(attributes.value("formatCode"));
        } else if (name == "cellXfs") {
            m_inCellFormats = true;
        } else if (name == "xf" && m_inCellFormats) {
            const int id = idOf(attributes);
            const auto written = m_written.find(id);
            kinds.push_back(written == m_written.end() ? builtInKind(id) : written->second);
        }
    }
    void endElement(std::string_view name) override
    {
        if (name == "cellXfs")
            m_inCellFormats = false;
    }
    void text(std::string_view) override {}

private:
    static int idOf(const XmlAttributes &attributes)
    {
        const std::string_view written = attributes.value("numFmtId");
        int id = 0;
        std::from_chars(written.data(), written.data() + written.size(), id);
        return id;
    }

    std::unordered_map<int, NumberKind> m_written;
    bool m_inCellFormats = false;
};

Result<std::string> workbookPart(ZipPackage &package)
{
    const Result<std::vector<Relation>> relations = relationsOfPart(package, "");
    if (!relations)
        return relations.error();
    std::string part = targetOfType(*relations, "/officeDocument");
    if (part.empty() || !package.has(part))
        part = package.has("xl/workbook.bin") ? "xl/workbook.bin" : "xl/workbook.xml";
    if (part.ends_with(".bin"))
        return Error{ErrorCode::UnsupportedFormat, package.path(), {}, u"xlsb"_s};
    if (package.has("word/document.xml") || package.has("ppt/presentation.xml") ||
        (!package.has(part) && !package.has("[Content_Types].xml")))
        return Error{ErrorCode::NotASpreadsheet, package.path(), {}, {}};
    return part;
}

std::string partOfSheet(const NamedSheet &sheet, std::size_t number,
                        const std::vector<Relation> &relations, const ZipPackage &package)
{
    for (const Relation &relation : relations) {
        if (relation.id == sheet.relation)
            return relation.type.ends_with("/worksheet") ? relation.target : std::string();
    }
    // Without a relation the usual name is the best guess.
    const std::string usual = "xl/worksheets/sheet" + std::to_string(number) + ".xml";
    return package.has(usual) ? usual : std::string();
}

} // namespace

Result<XlsxBook> readXlsxBook(ZipPackage &package)
{
    const Result<std::string> workbook = workbookPart(package);
    if (!workbook)
        return workbook.error();
    const Result<std::vector<Relation>> relations = relationsOfPart(package, *workbook);
    if (!relations)
        return relations.error();
    Result<std::unique_ptr<ByteSource>> part = package.part(*workbook);
    if (!part)
        return part.error();
    WorkbookReader reader;
    if (Result<void> read = XmlReader(std::move(*part), reader).readAll(); !read)
        return read.error();

    XlsxBook book;
    book.date1904 = reader.date1904;
    for (const NamedSheet &sheet : reader.sheets) {
        book.sheets.push_back(
            {sheet.info, partOfSheet(sheet, book.sheets.size() + 1, *relations, package)});
    }
    const auto partOr = [&](std::string_view type, const char *usual) {
        std::string named = targetOfType(*relations, type);
        if (!named.empty() && package.has(named))
            return named;
        return package.has(usual) ? std::string(usual) : std::string();
    };
    book.sharedStrings = partOr("/sharedStrings", "xl/sharedStrings.xml");
    book.styles = partOr("/styles", "xl/styles.xml");
    return book;
}

Result<std::vector<NumberKind>> readCellStyles(std::unique_ptr<ByteSource> part)
{
    StylesReader reader;
    if (Result<void> read = XmlReader(std::move(part), reader).readAll(); !read)
        return read.error();
    return std::move(reader.kinds);
}

} // namespace kq::sheet
