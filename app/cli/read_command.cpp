#include "app/cli/commands.h"
#include "core/sheet/row_source.h"

#include <QJsonDocument>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray jsonOf(const std::vector<SheetInfo> &sheets)
{
    QJsonArray array;
    for (const SheetInfo &sheet : sheets)
        array.append(QJsonObject{{"name"_L1, sheet.name}, {"hidden"_L1, sheet.hidden}});
    return array;
}

/// A cell as a field of CSV (RFC 4180).
QString quoted(const QString &text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') &&
        !text.contains(u'\r'))
        return text;
    QString escaped = text;
    escaped.replace(u"\""_s, u"\"\""_s);
    return u'"' + escaped + u'"';
}

ExitStatus listSheetsOf(Session &session, const QString &file)
{
    const Result<std::vector<SheetInfo>> sheets = listSheets(file, &session.control());
    if (!sheets)
        return session.fail(sheets.error());
    if (session.call().json) {
        printJson(QJsonObject{{"sheets"_L1, jsonOf(*sheets)}});
    } else {
        for (const SheetInfo &sheet : *sheets)
            printLine(sheet.name);
    }
    return ExitStatus::Done;
}

} // namespace

ExitStatus runRead(Session &session)
{
    const QString &file = session.call().words[0];
    if (session.call().has(u"list-sheets"_s))
        return listSheetsOf(session, file);

    OpenOptions options;
    options.sheet = session.call().value(u"sheet"_s);
    options.control = &session.control();
    Result<OpenedSheet> opened = openSheet(file, options);
    if (!opened)
        return session.fail(opened.error());

    // Rows are gathered before anything is printed: a file that breaks off in its middle must not
    // leave half a document behind.
    const bool json = session.call().json;
    QByteArray rows;
    Row row;
    for (;;) {
        if (session.control().cancelled())
            return session.fail({ErrorCode::Cancelled});
        const Result<bool> more = opened->rows->next(row);
        if (!more)
            return session.fail(more.error());
        if (!*more)
            break;
        if (json) {
            QJsonArray cells;
            for (const Cell &cell : row)
                cells.append(readText(cell));
            rows += rows.isEmpty() ? "" : ",";
            rows += QJsonDocument(cells).toJson(QJsonDocument::Compact);
        } else {
            QStringList cells;
            for (const Cell &cell : row)
                cells.append(quoted(readText(cell)));
            rows += cells.join(u',').toUtf8() + '\n';
        }
        session.control().report(opened->rows->bytesDone(), opened->rows->bytesTotal());
    }
    if (!json) {
        printText(QString::fromUtf8(rows));
        return ExitStatus::Done;
    }
    QByteArray head = QJsonDocument(QJsonObject{{"sheets"_L1, jsonOf(opened->sheets)},
                                                {"sheet"_L1, opened->sheet},
                                                {"encoding"_L1, opened->encoding},
                                                {"delimiter"_L1, opened->delimiter}})
                          .toJson(QJsonDocument::Compact);
    head.chop(1);
    printText(QString::fromUtf8(head + ",\"rows\":[" + rows + "]}\n"));
    return ExitStatus::Done;
}

} // namespace kq::cli
