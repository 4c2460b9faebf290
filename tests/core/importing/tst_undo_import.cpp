#include "core/importing/undo_import.h"
#include "shop_dump.h"
#include "test_imports.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

/// The dump with customers numbered from 1 and words in the order of the alphabet, because ids of
/// what was taken back are not given again.
QString withoutIds(const QString &dump)
{
    QHash<QString, QString> numbers;
    QStringList lines;
    static const QRegularExpression customerOf(u" of (\\d+) on "_s);
    for (const QString &line : dump.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith("order "_L1)) {
            QString renamed = line;
            const QRegularExpressionMatch match = customerOf.match(line);
            if (match.hasMatch())
                renamed.replace(match.captured(),
                                u" of "_s + numbers.value(match.captured(1)) + u" on "_s);
            lines += renamed;
            continue;
        }
        const QString id = line.section(u' ', 0, 0);
        numbers.insert(id, QString::number(numbers.size() + 1));
        const QString renumbered = numbers.value(id) + line.mid(id.size());
        QStringList parts = renumbered.split(u" · "_s);
        for (QString &part : parts) {
            if (!part.startsWith("from "_L1))
                continue;
            QStringList sources = part.mid(5).split(u", "_s);
            sources.sort();
            part = u"from "_s + sources.join(u", "_s);
        }
        parts.sort();
        lines += parts.join(u" · "_s);
    }
    return lines.join(u'\n');
}

} // namespace

class TstUndoImport : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void importUndoImportIsTheSame();
    void whatStaysIsAsIfItHadNeverBeen();
    void anImportThatOthersBuildOnStays();
    void whoCameAndWasChangedIsCountedOnce();
    void importsThatDoNotTouchAreApart();
    void mergedCustomersComeApart();
    void whatLaterFilesSaidAgainIsNotLost();
    void whatCameLaterKeepsItsPlace();
    void unknownImportsAreRefused();
};

void TstUndoImport::importUndoImportIsTheSame()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        TestImports shop;
        const std::vector<TestFile> files = randomSeries(seed, 6);
        for (const TestFile &file : files) {
            const QString before = shop.dump();
            const ImportId id = shop.import(file);
            QVERIFY(id.value != 0);
            const QString after = shop.dump();
            const Result<UndoReport> undone = shop.undo(id, BuiltUpon::Stay);
            QVERIFY2(undone, placeOf(seed, files));
            QCOMPARE(undone->outcome, UndoOutcome::Undone);
            QVERIFY2(shop.dump() == before,
                     QByteArray(differencesOfDumps(before, shop.dump()) + placeOf(seed, files)));
            shop.import(file);
            QVERIFY2(shop.dump() == after,
                     QByteArray(differencesOfDumps(after, shop.dump()) + placeOf(seed, files)));
        }
    }
}

void TstUndoImport::whatStaysIsAsIfItHadNeverBeen()
{
    int alone = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const std::vector<TestFile> files = randomSeries(seed, 5);
        TestImports shop;
        std::vector<ImportId> ids;
        for (const TestFile &file : files)
            ids.push_back(shop.import(file));
        const ImportId undone = ids[seed % ids.size()];
        const Result<UndoReport> report = shop.undo(undone, BuiltUpon::UndoToo);
        QVERIFY2(report, placeOf(seed, files));
        alone += report->alsoImports.empty() ? 1 : 0;

        const std::vector<ImportRecord> stayed = shop.history();
        QCOMPARE(stayed.size() + report->alsoImports.size() + 1, files.size());
        TestImports without;
        for (std::size_t i = 0; i < files.size(); ++i) {
            const bool stays = std::any_of(stayed.begin(), stayed.end(),
                                           [&](const ImportRecord &r) { return r.id == ids[i]; });
            if (stays)
                without.import(files[i]);
        }
        const QString expected = withoutIds(without.dump());
        const QString found = withoutIds(shop.dump());
        QVERIFY2(found == expected,
                 QByteArray(differencesOfDumps(expected, found) + "undone " +
                            QByteArray::number(undone.value) + '\n' + placeOf(seed, files)));
    }
    QVERIFY(alone > 0); // also where something stayed
}

void TstUndoImport::anImportThatOthersBuildOnStays()
{
    TestImports shop;
    const ImportId people = shop.import(customersFile("code,name\nK1,Lan\nK2,Hoa\n"));
    const ImportId orders =
        shop.import(ordersFile("order_code,customer_code,placed_at,total\nD1,K1,2026-01-05,100\n"));
    const QString before = shop.dump();
    const Result<UndoReport> refused = shop.undo(people, BuiltUpon::Stay);
    QVERIFY(refused);
    QCOMPARE(refused->outcome, UndoOutcome::InTheWay);
    QCOMPARE(refused->import.id, people);
    QCOMPARE(refused->alsoImports.size(), std::size_t{1});
    QCOMPARE(refused->alsoImports.front().id, orders);
    QCOMPARE(refused->alsoOthers, 0);
    QCOMPARE(shop.dump(), before);
    QCOMPARE(shop.history().size(), std::size_t{2});

    const Result<UndoReport> undone = shop.undo(people, BuiltUpon::UndoToo);
    QVERIFY(undone);
    QCOMPARE(undone->outcome, UndoOutcome::Undone);
    QCOMPARE(undone->counts.customersRemoved, 2);
    QCOMPARE(undone->counts.ordersRemoved, 1);
    QCOMPARE(shop.dump(), QString());
    QVERIFY(shop.history().empty());
}

void TstUndoImport::whoCameAndWasChangedIsCountedOnce()
{
    TestImports shop;
    shop.import(customersFile("code,name\nK0,Minh\n"));
    const ImportId people = shop.import(customersFile("code,name\nK1,Lan\nK2,Hoa\n"));
    shop.import(ordersFile("order_code,customer_code,placed_at,total\nD1,K1,2026-01-05,100\n"));
    shop.import(customersFile("code,name\nK0,Minh Anh\nK1,Lan Anh\n"));
    shop.import(ordersFile("order_code,customer_code,placed_at,total\nD1,K1,2026-01-05,150\n"));
    const Result<UndoReport> undone = shop.undo(people, BuiltUpon::UndoToo);
    QVERIFY(undone);
    QCOMPARE(undone->outcome, UndoOutcome::Undone);
    QCOMPARE(undone->alsoImports.size(), std::size_t{3});
    const UndoCounts once{2, 1, 1, 0};
    QCOMPARE(undone->counts, once);
}

void TstUndoImport::importsThatDoNotTouchAreApart()
{
    TestImports shop;
    const ImportId first = shop.import(customersFile("code,name\nK1,Lan\n"));
    const TestFile second = customersFile("code,name\nK2,Hoa\n");
    shop.import(second);
    const Result<UndoReport> undone = shop.undo(first, BuiltUpon::Stay);
    QVERIFY(undone);
    QCOMPARE(undone->outcome, UndoOutcome::Undone);
    QCOMPARE(shop.dump(), u"2 Hoa · code default:K2 · from default\n"_s);
    QCOMPARE(shop.history().size(), std::size_t{1});
}

void TstUndoImport::mergedCustomersComeApart()
{
    TestImports shop;
    shop.import(customersFile("code,name,phone,tags\nK1,Lan,0912345671,A\nK2,Lan,0912345672,B\n"));
    shop.import(ordersFile("order_code,customer_code,placed_at,total\nD1,K1,2026-01-05,100\n"
                           "D2,K2,2026-01-06,200\n"));
    const QString before = shop.dump();
    // One person under both numbers: the second customer becomes the first.
    const ImportId merging =
        shop.import(customersFile("code,name,phone,email,tags\nK1,Lan Anh,0912345672,a@b.vn,C\n"));
    QVERIFY(!shop.dump().contains(u"\n2 "_s));
    const Result<UndoReport> undone = shop.undo(merging, BuiltUpon::Stay);
    QVERIFY(undone);
    QCOMPARE(undone->outcome, UndoOutcome::Undone);
    QCOMPARE(undone->counts.customersRestored, 2);
    QCOMPARE(undone->counts.ordersRestored, 1);
    QCOMPARE(shop.dump(), before);
}

void TstUndoImport::whatLaterFilesSaidAgainIsNotLost()
{
    TestImports shop;
    const TestFile file = customersFile("code,name\nK1,Lan\n");
    const ImportId first = shop.import(file);
    const ImportId again = shop.import(file);
    const Result<UndoReport> refused = shop.undo(first, BuiltUpon::Stay);
    QVERIFY(refused);
    QCOMPARE(refused->outcome, UndoOutcome::InTheWay);
    QCOMPARE(refused->alsoImports.front().id, again);
    QCOMPARE(shop.undo(again, BuiltUpon::Stay)->outcome, UndoOutcome::Undone);
    QCOMPARE(shop.undo(first, BuiltUpon::Stay)->outcome, UndoOutcome::Undone);
    QCOMPARE(shop.dump(), QString());
}

/// A step that takes the newest rows away must not leave their places to those that come after:
/// what it took away comes back to them.
void TstUndoImport::whatCameLaterKeepsItsPlace()
{
    const auto flatFile = [](const QByteArray &rows) {
        return TestFile{ImportKind::Flat,
                        {},
                        "order_code,placed_at,product_name,amount\n" + rows,
                        QDateTime(QDate(2026, 11, 22), QTime(9, 0))};
    };
    const TestFile whole = flatFile("D1,2026-01-05,Tra,100\nD1,2026-01-05,Sua,50\n");
    const TestFile shorter = flatFile("D1,2026-01-05,Tra,100\n");
    const TestFile later = flatFile("D2,2026-01-06,Banh,70\nD2,2026-01-06,Keo,30\n");
    TestImports shop;
    shop.import(whole);
    const ImportId cut = shop.import(shorter);
    shop.import(later);
    QVERIFY(shop.undo(cut, BuiltUpon::Stay));
    TestImports without;
    without.import(whole);
    without.import(later);
    QCOMPARE(withoutIds(shop.dump()), withoutIds(without.dump()));
}

void TstUndoImport::unknownImportsAreRefused()
{
    TestImports shop;
    const Result<UndoReport> refused = shop.undo({7}, BuiltUpon::Stay);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::UnknownImport);
    QCOMPARE(refused.error().found, u"7"_s);
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstUndoImport)
#include "tst_undo_import.moc"
