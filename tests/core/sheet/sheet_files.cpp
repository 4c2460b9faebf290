#include "sheet_files.h"

#include <QFile>

#include <zip.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kq::test {
namespace {

using Parts = std::vector<std::pair<QByteArray, QByteArray>>;

constexpr const char *mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char *relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

Parts usualParts(const QByteArray &sheetData)
{
    const QByteArray ns = mainNamespace;
    const QByteArray rel = relations;
    const QByteArray package = "http://schemas.openxmlformats.org/package/2006/relationships";
    return {
        {"[Content_Types].xml",
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {"_rels/.rels", "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"r1\" Type=\"" +
                            rel +
                            "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                            "</Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns=\"" + ns + "\" xmlns:r=\"" + rel +
                                "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/>"
                                "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"r1\" Type=\"" + rel +
             "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
        {"xl/worksheets/sheet1.xml",
         "<worksheet xmlns=\"" + ns + "\"><sheetData>" + sheetData + "</sheetData></worksheet>"},
    };
}

} // namespace

ReadFile readFile(const QString &path, const OpenOptions &options)
{
    ReadFile read;
    Result<OpenedSheet> opened = openSheet(path, options);
    if (!opened) {
        read.error = opened.error();
        return read;
    }
    read.sheet = opened->sheet;
    read.sheets = opened->sheets;
    read.encoding = opened->encoding;
    read.delimiter = opened->delimiter;
    Row row;
    while (true) {
        const Result<bool> more = opened->rows->next(row);
        if (!more) {
            read.error = more.error();
            return read;
        }
        if (!*more)
            return read;
        QStringList cells;
        for (const Cell &cell : row)
            cells << readText(cell);
        read.rows.push_back(cells);
    }
}

QString TestFiles::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a file for a test");
    return file.fileName();
}

QString TestFiles::writeZip(const QString &name, const Parts &parts) const
{
    const QString file = path(name);
    int fault = 0;
    zip_t *zip = zip_open(file.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, &fault);
    if (!zip)
        qFatal("cannot make a ZIP file for a test");
    for (const auto &[part, content] : parts) {
        zip_source_t *source = zip_source_buffer(zip, content.constData(),
                                                 static_cast<zip_uint64_t>(content.size()), 0);
        if (zip_file_add(zip, part.constData(), source, ZIP_FL_ENC_UTF_8) < 0)
            qFatal("cannot add a part to a ZIP file for a test");
    }
    if (zip_close(zip) != 0)
        qFatal("cannot write a ZIP file for a test");
    return file;
}

QString TestFiles::writeXlsx(const QByteArray &sheetData, const Parts &others) const
{
    Parts parts = usualParts(sheetData);
    for (const auto &other : others) {
        const auto same = std::find_if(parts.begin(), parts.end(),
                                       [&](const auto &part) { return part.first == other.first; });
        if (same == parts.end())
            parts.push_back(other);
        else
            same->second = other.second;
    }
    return writeZip(u"book.xlsx"_s, parts);
}

QString TestFiles::writeOds(const QByteArray &tables, const QByteArray &styles) const
{
    const QByteArray oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    return writeZip(
        u"book.ods"_s,
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          "<office:document-content xmlns:office=\"" + oasis + "office:1.0\" xmlns:table=\"" +
              oasis + "table:1.0\" xmlns:text=\"" + oasis + "text:1.0\" xmlns:style=\"" + oasis +
              "style:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:"
              "xmlns:calcext:1.0\"><office:automatic-styles>" +
              styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
              "</office:spreadsheet></office:body></office:document-content>"}});
}

Table tableOf(const QStringList &rows)
{
    Table table;
    for (const QString &row : rows)
        table.push_back(row.isEmpty() ? QStringList() : row.split(u'|'));
    return table;
}

QString shown(const Table &table)
{
    QString text;
    for (const QStringList &row : table)
        text += u'[' + row.join(u'|') + u"]\n";
    return text;
}

} // namespace kq::test
