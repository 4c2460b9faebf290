#include "tests/support/window_warnings.h"
#include "tests/ui/imports/import_desk.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const char january[] = "Mã hóa đơn,Thời gian,Điện thoại,Tổng tiền\n"
                       "HD1,13/01/2026,0901234561,150000\n"
                       "HD2,hôm qua,0901234562,250000\n";
const char february[] = "Mã hóa đơn,Thời gian,Điện thoại,Tổng tiền\n"
                        "HD5,03/02/2026,0901234561,90000\n";

QString noteOf(const Desk &desk, const QString &name)
{
    const auto *note = desk.part<MessageBar>(name);
    return note->isVisible() ? note->text() : QString();
}

/// Imports January, whose source the owner calls Quầy.
#define TEACH(desk)                                                                                \
    (desk).arrive({(desk).write(u"january.csv"_s, january)});                                      \
    (desk).part<QComboBox>(u"sourceBox"_s)->setEditText(u"Quầy"_s);                                \
    WALK_TO_THE_LAST_STEP(desk);                                                                   \
    (desk).click(u"importButton"_s);                                                               \
    QTRY_VERIFY((desk).isReady(u"seeCustomers"_s))

} // namespace

/// Files whose kind, or whose content, the shop has seen before.
class TstKnownFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void knownFileGoesStraightToTheLastStep();
    void backAndChangeLeadToTheOtherSteps();
    void ownerMayHaveItRecognisedAnew();
    void importedContentIsRecognised();
    void mendedRejectsComeBackAlone();
    void abandonedWizardRemembersNothing();
    void checkShowsWhatWouldChange();
    void checkShowsChoicesInWords();
    void columnOfTimesIsRememberedAsChosen();
};

void TstKnownFiles::knownFileGoesStraightToTheLastStep()
{
    Desk desk;
    TEACH(desk);
    desk.arrive({desk.write(u"february.csv"_s, february)});
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    QCOMPARE(noteOf(desk, u"rememberedNote"_s), u"Read as last time: Orders, from Quầy"_s);
    QVERIFY(noteOf(desk, u"importedBeforeNote"_s).isEmpty());
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    QCOMPARE(desk.imports().front().source, u"Quầy"_s);
    QCOMPARE(desk.imports().front().ordersAdded, 1);
    QVERIFY(noteOf(desk, u"rememberedNote"_s).isEmpty());
}

void TstKnownFiles::backAndChangeLeadToTheOtherSteps()
{
    Desk desk;
    TEACH(desk);
    desk.arrive({desk.write(u"february.csv"_s, february)});
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    desk.click(u"wizardBack"_s);
    QVERIFY(desk.part<QComboBox>(u"columnBox_0"_s)->isVisible());
    desk.click(u"wizardNext"_s);
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    QTest::mouseClick(
        desk.part<MessageBar>(u"rememberedNote"_s)->findChild<QPushButton *>(u"messageAction"_s),
        Qt::LeftButton);
    QVERIFY(desk.part<QComboBox>(u"sourceBox"_s)->isVisible());
    QVERIFY(desk.isReady(u"recogniseAnew"_s));
    // On the way forward nothing is skipped: the owner came to look.
    desk.click(u"wizardNext"_s);
    QVERIFY(desk.part<QComboBox>(u"kindBox"_s)->isVisible());
}

void TstKnownFiles::ownerMayHaveItRecognisedAnew()
{
    Desk desk;
    TEACH(desk);
    desk.arrive({desk.write(u"february.csv"_s, february)});
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    for (int step = 0; step < 3; ++step)
        desk.click(u"wizardBack"_s);
    desk.click(u"recogniseAnew"_s);
    QTRY_VERIFY(!desk.part<QPushButton>(u"recogniseAnew"_s)->isVisible());
    WALK_TO_THE_LAST_STEP(desk);
    QVERIFY(noteOf(desk, u"rememberedNote"_s).isEmpty());
}

void TstKnownFiles::importedContentIsRecognised()
{
    Desk desk;
    TEACH(desk);
    desk.arrive({desk.write(u"copy.csv"_s, january)});
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    QVERIFY(
        noteOf(desk, u"importedBeforeNote"_s).endsWith(u"importing it again changes nothing."_s));
    const auto *news = desk.part<QLabel>(u"resultOrders"_s);
    QVERIFY(news->isVisible());
    QCOMPARE(news->text(), u"The shop knows all of this already: importing it changes nothing. "
                           "Customers as before: 1. Orders: 0 new, 0 changed, 1 as before."_s);
}

void TstKnownFiles::mendedRejectsComeBackAlone()
{
    Desk desk;
    TEACH(desk);
    desk.dialogs.fileToSave = desk.folder.filePath(u"rejected.xlsx"_s);
    desk.click(u"saveRejects"_s);
    QVERIFY(desk.dialogs.lastFile->suggestedName.endsWith(u".xlsx"_s));
    QTRY_VERIFY(QFile::exists(desk.dialogs.fileToSave));
    QTRY_VERIFY(desk.jobs.isIdle());

    // As it is, the row is turned away again; mended, it comes in under the same source.
    desk.arrive({desk.dialogs.fileToSave});
    QTRY_VERIFY(noteOf(desk, u"rememberedNote"_s).contains(u"Quầy"_s));
    QVERIFY(!desk.isReady(u"importButton"_s));
    desk.arrive({desk.write(u"mended.csv"_s, "Mã hóa đơn,Thời gian,Điện thoại,Tổng tiền,reason\n"
                                             "HD2,14/01/2026,0901234562,250000,no date\n")});
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    QCOMPARE(desk.imports().front().ordersAdded, 1);
    QCOMPARE(desk.imports().front().source, u"Quầy"_s);
}

void TstKnownFiles::abandonedWizardRemembersNothing()
{
    Desk desk;
    desk.arrive({desk.write(u"january.csv"_s, january)});
    WALK_TO_THE_LAST_STEP(desk);
    desk.click(u"wizardCancel"_s);
    desk.arrive({desk.write(u"february.csv"_s, february)});
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    QVERIFY(desk.part<QComboBox>(u"sourceBox"_s)->isVisible());
}

void TstKnownFiles::checkShowsWhatWouldChange()
{
    Desk desk;
    TEACH(desk);
    desk.arrive({desk.write(u"again.csv"_s, "Mã hóa đơn,Thời gian,Điện thoại,Tổng tiền\n"
                                            "HD1,14/01/2026,0901234561,175000\n")});
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    auto *table = desk.part<QTableView>(u"changesTable"_s);
    QVERIFY(table->isVisible());
    const QAbstractItemModel *changes = table->model();
    QCOMPARE(changes->rowCount(), 2);
    const auto row = [&](int number) {
        QStringList cells;
        for (int column = 0; column < changes->columnCount(); ++column)
            cells += changes->index(number, column).data().toString();
        return cells.join(u" | "_s);
    };
    QCOMPARE(row(0), u"Order HD1 | Order date | 13 Jan 2026 | 14 Jan 2026"_s);
    QCOMPARE(row(1), u"Order HD1 | Order total (paid) | 150,000\u00a0₫ | 175,000\u00a0₫"_s);
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    QVERIFY(!table->isVisible());
}

void TstKnownFiles::checkShowsChoicesInWords()
{
    Desk desk;
    desk.language.setLanguage(Language::Vietnamese);
    desk.arrive({desk.write(u"may.csv"_s, "Mã khách hàng,Tên khách hàng,Giới tính,Ngày sinh\n"
                                          "KH1,Lan,nam,\nKH2,Mai,nam,05/03\n")});
    WALK_TO_THE_LAST_STEP(desk);
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    desk.arrive({desk.write(u"june.csv"_s, "Mã khách hàng,Tên khách hàng,Giới tính,Ngày sinh\n"
                                           "KH1,Lan,nữ,07/04\nKH2,Mai,nam,05/03/1990\n")});
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    const QAbstractItemModel *changes = desk.part<QTableView>(u"changesTable"_s)->model();
    QStringList shown;
    for (int row = 0; row < changes->rowCount(); ++row)
        shown += changes->index(row, 2).data().toString() + u" > "_s +
                 changes->index(row, 3).data().toString();
    QCOMPARE(shown, QStringList({u"nam > nữ"_s, u" > 07/04"_s, u"05/03 > 05/03/1990"_s}));
}

void TstKnownFiles::columnOfTimesIsRememberedAsChosen()
{
    Desk desk;
    const QByteArray times = "Mã hóa đơn,Ngày bán,Lượt,Tổng tiền\n"
                             "HD1,14/01/2026,14h30,250000\nHD2,15/01/2026,9h,150000\n";
    desk.arrive({desk.write(u"february.csv"_s, times)});
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    desk.click(u"wizardNext"_s);
    desk.click(u"wizardNext"_s);
    auto *box = desk.part<QComboBox>(u"columnBox_2"_s);
    box->setCurrentIndex(box->findData(static_cast<int>(ImportField::PlacedTime)));
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    desk.click(u"wizardNext"_s);
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));

    ImportRequest march;
    march.file = desk.write(u"march.csv"_s, "Mã hóa đơn,Ngày bán,Lượt,Tổng tiền\n"
                                            "HD3,14/03/2026,7h15,250000\n");
    Unwatched control;
    const Result<FileGuess> guess = desk.shop->guessFile(march, control);
    QVERIFY(guess);
    QVERIFY(guess->remembered);
    QCOMPARE(guess->mapping.columns.at(2).field, ImportField::PlacedTime);
}

QTEST_MAIN(TstKnownFiles)
#include "tst_known_files.moc"
