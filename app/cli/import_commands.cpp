#include "app/cli/commands.h"
#include "core/importing/import_field_keys.h"
#include "core/wording/import_words.h"
#include "core/wording/undo_words.h"

#include <QFile>
#include <QTemporaryDir>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

QString fieldKey(const MappedColumn &column)
{
    if (column.field == ImportField::Attribute)
        return u"attribute:"_s + column.attribute;
    return keyOf(column.field);
}

QJsonObject jsonOf(const ImportReport &report, const Words &words)
{
    const ImportRecord &record = report.record;
    QJsonObject mapping;
    for (const MappedColumn &column : report.mapping.columns)
        mapping.insert(column.header, fieldKey(column));
    QJsonArray rejects;
    for (const Reject &reject : report.firstRejects) {
        rejects.append(QJsonObject{{"row"_L1, qint64(reject.row)},
                                   {"column"_L1, reject.column},
                                   {"value"_L1, reject.value},
                                   {"reason"_L1, sentenceFor(reject.reason, words)}});
    }
    QJsonArray shared;
    for (const SharedPhone &phone : report.sharedPhones) {
        shared.append(QJsonObject{{"customer"_L1, qint64(phone.customer.value)},
                                  {"phone"_L1, phone.phone},
                                  {"names"_L1, QJsonArray::fromStringList(phone.names)}});
    }
    QJsonObject object{
        {"import_id"_L1, record.id.value == 0 ? QJsonValue() : QJsonValue(qint64(record.id.value))},
        {"file"_L1, record.file},
        {"kind"_L1, QString(keyOf(record.kind))},
        {"rows"_L1, qint64(record.rows)},
        {"accepted"_L1, qint64(record.accepted)},
        {"rejected"_L1, qint64(record.rejected)},
        {"customers"_L1, QJsonObject{{"added"_L1, qint64(record.customersAdded)},
                                     {"updated"_L1, qint64(record.customersUpdated)},
                                     {"merged"_L1, qint64(record.customersMerged)}}},
        {"customers_unchanged"_L1, qint64(report.customersUnchanged)},
        {"orders"_L1, QJsonObject{{"added"_L1, qint64(record.ordersAdded)},
                                  {"updated"_L1, qint64(record.ordersUpdated)},
                                  {"unchanged"_L1, qint64(record.ordersUnchanged)}}},
        {"mapping"_L1, mapping},
        {"rejects"_L1, rejects},
        {"shared_phones"_L1, shared},
    };
    if (!record.sheet.isEmpty())
        object.insert("sheet"_L1, record.sheet);
    return object;
}

void printReport(const ImportReport &report, bool dryRun, const Session &session)
{
    const Words &words = session.words();
    const ImportRecord &record = report.record;
    const Formatter format = session.formatter({});
    const auto figure = [&](std::int64_t value) { return format.number(value); };
    printLine(nameOf(record) + u" · "_s + nameOf(record.kind, words));
    const QString rows =
        dryRun ? words.say(QT_TRANSLATE_NOOP(
                     "Words", "  %1 rows would be taken, %2 cannot be read (nothing was changed)"))
               : words.say(QT_TRANSLATE_NOOP("Words", "  %1 rows taken, %2 could not be read"));
    printLine(rows.arg(figure(record.accepted), figure(record.rejected)));
    printLine(
        words
            .say(QT_TRANSLATE_NOOP(
                "Words", "  Customers: %1 added, %2 updated, %3 duplicates merged, %4 unchanged"))
            .arg(figure(record.customersAdded), figure(record.customersUpdated),
                 figure(record.customersMerged), figure(report.customersUnchanged)));
    printLine(words.say(QT_TRANSLATE_NOOP("Words", "  Orders: %1 added, %2 updated, %3 unchanged"))
                  .arg(figure(record.ordersAdded), figure(record.ordersUpdated),
                       figure(record.ordersUnchanged)));
    for (const SharedPhone &phone : report.sharedPhones)
        printLine(u"  "_s + sentenceFor(phone, words));
    for (const Reject &reject : report.firstRejects) {
        if (reject.column.isEmpty()) {
            printLine(words.say(QT_TRANSLATE_NOOP("Words", "  Row %1: %2"))
                          .arg(QString::number(reject.row), sentenceFor(reject.reason, words)));
            continue;
        }
        printLine(words.say(QT_TRANSLATE_NOOP("Words", "  Row %1, %2 “%3”: %4"))
                      .arg(QString::number(reject.row), reject.column, reject.value,
                           sentenceFor(reject.reason, words)));
    }
}

/// The request that all files of the call share; empty, with the message written, where the words
/// of the call are wrong.
std::variant<ImportRequest, ExitStatus> requestOf(Session &session)
{
    const Call &call = session.call();
    ImportRequest request;
    request.source = call.value(u"source"_s);
    request.dryRun = call.has(u"dry-run"_s);
    request.rejectsFile = call.value(u"rejects"_s);
    request.sentence = [&words = session.words()](const Reject &reject) {
        return sentenceFor(reject.reason, words);
    };
    const QString kind = call.value(u"as"_s);
    if (!kind.isEmpty() && kind != "auto"_L1) {
        request.kind = fromKey<ImportKind>(kind);
        if (!request.kind) {
            return session.wrongCall(
                session.words()
                    .say(QT_TRANSLATE_NOOP("Words", "--as cannot be “%1”. Expected: %2."))
                    .arg(kind, u"auto "_s + allKeys<ImportKind>()));
        }
    }
    if (call.has(u"all-sheets"_s) && (call.has(u"sheet"_s) || call.has(u"mapping"_s))) {
        return session.wrongCall(session.words().say(
            QT_TRANSLATE_NOOP("Words", "--all-sheets goes with neither --sheet nor --mapping.")));
    }
    if (!request.rejectsFile.isEmpty() && !request.rejectsFile.endsWith(".csv"_L1) &&
        !request.rejectsFile.endsWith(".xlsx"_L1)) {
        return session.wrongCall(session.words().say(QT_TRANSLATE_NOOP(
            "Words", "--rejects needs a file name that ends with .csv or .xlsx.")));
    }
    if (call.has(u"mapping"_s)) {
        QFile file(call.value(u"mapping"_s));
        if (!file.open(QIODevice::ReadOnly)) {
            return session.fail(
                {file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound,
                 file.fileName()});
        }
        Result<Mapping> mapping = readMapping(file.readAll());
        if (!mapping)
            return session.fail(mapping.error());
        request.mapping = std::move(*mapping);
    }
    return request;
}

/// Where the rejects of the file at @p position of the call go: each file has columns of its own,
/// so that the second one's are written beside the first one's as `NAME-2.csv`.
QString rejectsFileFor(const QString &named, std::size_t position)
{
    if (named.isEmpty() || position == 0)
        return named;
    const qsizetype dot = named.lastIndexOf(u'.');
    return named.left(dot) + u'-' + QString::number(position + 1) + named.mid(dot);
}

/// A file of the call, or one sheet of it; an import of its own.
struct Part {
    QString file;
    QString sheet;
    std::shared_ptr<const SheetCopy> copy;
    std::shared_ptr<const FileNotes> notes;
};

/// What is imported of the file that @p request names: a part for each sheet that the call names,
/// in its order; all sheets worth it with `--all-sheets`; else the file as a whole.
Result<std::vector<Part>> partsOfFile(Session &session, const Shop &shop, ImportRequest request)
{
    std::vector<Part> parts;
    QStringList sheets = session.call().values(u"sheet"_s);
    if (sheets.isEmpty())
        sheets.append(QString());
    for (const QString &sheet : sheets) {
        request.sheet = sheet;
        const Result<FileGuess> guess = shop.guessFile(request, session.control());
        if (!guess)
            return guess.error();
        request.copy = guess->copy;
        request.notes = guess->notes;
        if (session.call().has(u"all-sheets"_s)) {
            for (const FoundSheet &found : guess->found)
                parts.push_back({request.file, found.name, request.copy, request.notes});
        }
        if (parts.empty() || !sheet.isEmpty())
            parts.push_back({request.file, sheet, request.copy, request.notes});
    }
    return parts;
}

/// What is imported, in order. All files are looked at before the first is imported, so that a
/// wrong name changes nothing. Errors: of Shop::guessFile().
Result<std::vector<Part>> partsOf(Session &session, const Shop &shop, ImportRequest request)
{
    std::vector<Part> parts;
    for (const QString &file : session.call().words) {
        request.file = file;
        const Result<std::vector<Part>> ofFile = partsOfFile(session, shop, request);
        if (!ofFile)
            return ofFile.error();
        parts.insert(parts.end(), ofFile->begin(), ofFile->end());
    }
    return parts;
}

/// A dry run of a shop that does not exist yet must not leave one behind.
Shop *shopFor(Session &session, bool dryRun, QTemporaryDir &scratch,
              std::unique_ptr<Shop> &scratchShop)
{
    if (!dryRun || QFile::exists(session.call().shop))
        return session.openOrCreateShop();
    Result<std::unique_ptr<Shop>> made = Shop::create(scratch.filePath(u"dry-run.khachquen"_s), {});
    if (!made) {
        session.fail(made.error());
        return nullptr;
    }
    scratchShop = std::move(*made);
    return scratchShop.get();
}

} // namespace

ExitStatus runImport(Session &session)
{
    auto wanted = requestOf(session);
    if (const auto *status = std::get_if<ExitStatus>(&wanted))
        return *status;
    ImportRequest request = std::get<ImportRequest>(std::move(wanted));

    QTemporaryDir scratch;
    std::unique_ptr<Shop> scratchShop;
    Shop *shop = shopFor(session, request.dryRun, scratch, scratchShop);
    if (!shop)
        return ExitStatus::Failed;

    const Result<std::vector<Part>> parts = partsOf(session, *shop, request);
    if (!parts) {
        session.discardCreatedShop();
        return session.fail(parts.error());
    }
    QJsonArray reports;
    bool turnedAway = false;
    std::optional<Error> failure;
    const QString rejectsFile = request.rejectsFile;
    for (std::size_t i = 0; i < parts->size(); ++i) {
        request.file = (*parts)[i].file;
        request.sheet = (*parts)[i].sheet;
        request.copy = (*parts)[i].copy;
        request.notes = (*parts)[i].notes;
        request.rejectsFile = rejectsFileFor(rejectsFile, i);
        const Result<ImportReport> report =
            shop->importFile(request, QDateTime::currentDateTime(), session.control());
        if (!report) {
            failure = report.error();
            break;
        }
        turnedAway = turnedAway || report->record.rejected > 0;
        if (session.call().json) {
            reports.append(jsonOf(*report, session.words()));
        } else {
            printReport(*report, request.dryRun, session);
        }
    }
    if (failure) {
        if (reports.isEmpty())
            session.discardCreatedShop();
        return session.fail(*failure);
    }
    if (session.call().json)
        printJson(reports);
    return turnedAway ? ExitStatus::RowsTurnedAway : ExitStatus::Done;
}

ExitStatus runImports(Session &session)
{
    const Shop *shop = session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    const Result<std::vector<ImportRecord>> imports = shop->imports();
    if (!imports)
        return session.fail(imports.error());
    if (session.call().json) {
        QJsonArray array;
        for (const ImportRecord &record : *imports) {
            ImportReport report;
            report.record = record;
            QJsonObject object = jsonOf(report, session.words());
            object.remove("mapping"_L1);
            object.remove("rejects"_L1);
            object.remove("shared_phones"_L1);
            object.remove("customers_unchanged"_L1); // is not kept
            object.insert("source"_L1, record.source);
            object.insert("imported_at"_L1, record.importedAt.toString(Qt::ISODate));
            array.append(object);
        }
        printJson(array);
        return ExitStatus::Done;
    }
    const Words &words = session.words();
    const Formatter format = session.formatter({});
    std::vector<QStringList> rows;
    for (const ImportRecord &record : *imports) {
        rows.push_back({QString::number(record.id.value),
                        record.importedAt.toString(u"yyyy-MM-dd HH:mm"_s), nameOf(record),
                        nameOf(record.kind, words), format.number(record.accepted),
                        format.number(record.rejected)});
    }
    printTable({u"#"_s, words.say(QT_TRANSLATE_NOOP("Words", "When")),
                words.say(QT_TRANSLATE_NOOP("Words", "File")),
                words.say(QT_TRANSLATE_NOOP("Words", "What it holds")),
                words.say(QT_TRANSLATE_NOOP("Words", "Rows taken")),
                words.say(QT_TRANSLATE_NOOP("Words", "Not read"))},
               rows, {0, 4, 5});
    return ExitStatus::Done;
}

namespace {

QJsonObject jsonOf(const UndoReport &report)
{
    QJsonArray also;
    for (const ImportRecord &record : report.alsoImports)
        also.append(qint64(record.id.value));
    const UndoCounts &counts = report.counts;
    return {
        {"import_id"_L1, qint64(report.import.id.value)},
        {"file"_L1, report.import.file},
        {"also_undone"_L1, also},
        {"customers"_L1, QJsonObject{{"removed"_L1, qint64(counts.customersRemoved)},
                                     {"restored"_L1, qint64(counts.customersRestored)}}},
        {"orders"_L1, QJsonObject{{"removed"_L1, qint64(counts.ordersRemoved)},
                                  {"restored"_L1, qint64(counts.ordersRestored)}}},
    };
}

} // namespace

ExitStatus runUndoImport(Session &session)
{
    const Words &words = session.words();
    const QString written = session.call().words.front();
    bool isNumber = false;
    const qint64 id = written.toLongLong(&isNumber);
    if (!isNumber || id <= 0) {
        return session.wrongCall(
            words.say(QT_TRANSLATE_NOOP("Words", "“%1” is not the number of an import."))
                .arg(written));
    }
    Shop *shop = session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    const BuiltUpon builtUpon =
        session.call().has(u"with-later"_s) ? BuiltUpon::UndoToo : BuiltUpon::Stay;
    const Result<UndoReport> report = shop->undoImport({id}, builtUpon, session.control());
    if (!report)
        return session.fail(report.error());
    if (report->outcome != UndoOutcome::Undone) {
        QString why = sentenceOfUndo(*report, words);
        if (report->outcome == UndoOutcome::InTheWay) {
            why += u' ' + words.say(QT_TRANSLATE_NOOP(
                              "Words", "With --with-later these are taken back too."));
        }
        return session.failWith(why);
    }
    if (session.call().json)
        printJson(jsonOf(*report));
    else
        printLine(sentenceOfUndo(*report, words));
    return ExitStatus::Done;
}

} // namespace kq::cli
