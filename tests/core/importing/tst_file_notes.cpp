#include "core/importing/content_hash.h"
#include "core/importing/import_file.h"
#include "core/store/imports_store.h"
#include "core/store/shop_file.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(9, 0));
const QDateTime written(QDate(2026, 11, 20), QTime(8, 0));

/// A file whose last row alone proves the order of its dates.
QByteArray orders(const char *last)
{
    QByteArray content = "order_code,placed_at,total\n";
    for (int i = 1; i <= 4000; ++i)
        content += 'A' + QByteArray::number(i) + ",01/02/2025,150000\n";
    return content + "B," + last + ",150000\n";
}

struct Desk {
    QTemporaryDir folder;
    ShopFile file = ShopFile::create(folder.filePath(u"shop.khachquen"_s)).value();
    Connection db = file.connect().value();
    QString path = folder.filePath(u"orders.csv"_s);

    void write(const QByteArray &content, const QDateTime &at) const
    {
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size() ||
            !out.flush() || !out.setFileTime(at, QFileDevice::FileModificationTime))
            qFatal("no file");
    }
    FileGuess guess(const std::shared_ptr<const FileNotes> &notes)
    {
        Unwatched control;
        ImportRequest request;
        request.file = path;
        request.notes = notes;
        return guessFile(db, request, {}, control).value();
    }
    ImportReport import(const std::shared_ptr<const FileNotes> &notes, bool dryRun)
    {
        Unwatched control;
        ImportRequest request;
        request.file = path;
        request.notes = notes;
        request.dryRun = dryRun;
        return importFile(db, request, {}, now, control).value();
    }
    [[nodiscard]] QString hash() const { return contentHash(path, Unwatched()).value(); }
};

} // namespace

/// What one request about a file leaves to the next.
class TstFileNotes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void theImportKnowsWhatTheDryRunFoundOut();
    void aFileThatChangedIsReadAnew();
    void columnsOfAnotherMeaningAreAskedAnew();
};

void TstFileNotes::theImportKnowsWhatTheDryRunFoundOut()
{
    Desk desk;
    desk.write(orders("01/31/2025"), written);
    const QString hash = desk.hash();
    const FileGuess guess = desk.guess({});
    QCOMPARE(guess.mapping.dateOrder, std::optional(DateOrder::Mdy));
    const ImportReport dry = desk.import(guess.notes, true);
    QVERIFY(dry.notes);
    QCOMPARE(dry.notes->contentHash, hash);

    // Nobody looks at what has the size and the time that it had.
    desk.write(orders("31/01/2025"), written);
    QVERIFY(desk.hash() != hash);
    const ImportReport taken = desk.import(dry.notes, false);
    QCOMPARE(taken.mapping.dateOrder, std::optional(DateOrder::Mdy));
    QCOMPARE(taken.record.rejected, 1);
    const FileGuess again = desk.guess(dry.notes);
    QVERIFY(again.forms.dateProof);
    QCOMPARE(again.forms.dateProof->value, u"01/31/2025"_s);
    const Result<std::optional<ImportRecord>> kept = importOfContent(desk.db, hash);
    QVERIFY(kept && kept->has_value());
}

void TstFileNotes::aFileThatChangedIsReadAnew()
{
    Desk desk;
    desk.write(orders("01/31/2025"), written);
    const ImportReport dry = desk.import(desk.guess({}).notes, true);
    desk.write(orders("31/01/2025"), written.addSecs(1));
    const ImportReport taken = desk.import(dry.notes, false);
    QCOMPARE(taken.mapping.dateOrder, std::optional(DateOrder::Dmy));
    QCOMPARE(taken.record.rejected, 0);
    QCOMPARE(taken.notes->contentHash, desk.hash());
}

void TstFileNotes::columnsOfAnotherMeaningAreAskedAnew()
{
    Desk desk;
    QByteArray content = "code,name,x,birthday\n";
    for (int i = 1; i <= 4000; ++i)
        content += "K1,Lan,01/02/2025,01/02/1990\n";
    desk.write(content + "K1,Lan,01/31/2025,01/02/1990\n", written);
    const std::shared_ptr<const FileNotes> notes = desk.guess({}).notes;
    QCOMPARE(notes->forms.size(), std::size_t(1));

    Unwatched control;
    ImportRequest request;
    request.file = desk.path;
    request.notes = notes;
    request.mapping.kind = ImportKind::Customers;
    request.mapping.columns = {{u"code"_s, ImportField::Code, {}},
                               {u"x"_s, ImportField::RegisteredOn, {}}};
    const Result<FileGuess> guess = guessFile(desk.db, request, {}, control);
    QVERIFY(guess);
    QCOMPARE(guess->mapping.dateOrder, std::optional(DateOrder::Mdy));
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstFileNotes)
#include "tst_file_notes.moc"
