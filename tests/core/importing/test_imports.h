#pragma once

#include "core/domain/keys.h"
#include "core/importing/import_file.h"
#include "core/importing/undo_import.h"
#include "core/store/imports_store.h"
#include "core/store/shop_file.h"
#include "random_files.h"
#include "shop_dump.h"

#include <QFile>
#include <QTemporaryDir>

#include <vector>

namespace kq {

/// A file to be imported.
struct TestFile {
    ImportKind kind = ImportKind::Customers;
    QString source;
    QByteArray content;
    QDateTime at;
};

inline TestFile customersFile(const QByteArray &content)
{
    return {ImportKind::Customers, {}, content, QDateTime(QDate(2026, 11, 21), QTime(9, 0))};
}

inline TestFile ordersFile(const QByteArray &content)
{
    return {ImportKind::Orders, {}, content, QDateTime(QDate(2026, 11, 22), QTime(9, 0))};
}

/// A new shop file into which files are imported.
class TestImports {
public:
    TestImports()
        : m_file(ShopFile::create(m_folder.filePath(QStringLiteral("shop.khachquen"))).value())
        , m_db(m_file.connect().value())
    {}

    Result<ImportReport> reportOf(const TestFile &file)
    {
        ImportRequest request;
        request.file = m_folder.filePath(QStringLiteral("f.csv"));
        request.kind = file.kind;
        request.source = file.source;
        QFile written(request.file);
        if (!written.open(QIODevice::WriteOnly))
            return Error{ErrorCode::FileUnwritable, request.file, {}, {}};
        written.write(file.content);
        written.close();
        Unwatched control;
        return importFile(m_db, request, {}, file.at, control);
    }

    ImportId import(const TestFile &file)
    {
        const Result<ImportReport> report = reportOf(file);
        return report ? report->record.id : ImportId{};
    }

    Result<UndoReport> undo(ImportId id, BuiltUpon builtUpon)
    {
        Unwatched control;
        return undoImport(m_db, id, builtUpon, control);
    }

    Connection &db() { return m_db; }
    QString dump() { return dumpOfShop(m_db); }
    std::vector<ImportRecord> history() { return listImports(m_db).value(); }

private:
    QTemporaryDir m_folder;
    ShopFile m_file;
    Connection m_db;
};

inline std::vector<TestFile> randomSeries(unsigned seed, int size)
{
    RandomFiles random(seed);
    std::vector<TestFile> files;
    for (int i = 0; i < size; ++i) {
        const auto kind = static_cast<ImportKind>(random.upTo(3));
        const QString source = random.upTo(2) == 0 ? QStringLiteral("other") : QString();
        files.push_back({kind, source, random.ofKind(kind),
                         QDateTime(QDate(2026, 11, 1).addDays(i), QTime(9, 0))});
    }
    return files;
}

inline QByteArray placeOf(unsigned seed, const std::vector<TestFile> &files)
{
    QByteArray place = "shop " + QByteArray::number(seed) + '\n';
    for (const TestFile &file : files)
        place += keyOf(file.kind).data() + (' ' + file.source.toUtf8()) + '\n' + file.content;
    return place;
}

} // namespace kq
