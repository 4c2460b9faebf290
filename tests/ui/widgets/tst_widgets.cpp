#include "tests/support/fake_dialogs.h"
#include "tests/support/window_warnings.h"
#include "ui/charts/tier_bars.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/as_of_picker.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/tag_pill.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 21);

std::unique_ptr<AsOfPicker> picker()
{
    return std::make_unique<AsOfPicker>([] { return today; },
                                        [](QDate date) { return date.toString(u"dd/MM/yyyy"_s); });
}

std::unique_ptr<TierBars> chart()
{
    auto bars = std::make_unique<TierBars>();
    bars->setBars(
        {{u"loyal"_s, u"=Trung thành"_s, 0.4, u"214"_s, u"40%"_s, 0.6, u"790 tr"_s, u"60%"_s}});
    return bars;
}

} // namespace

class TstWidgets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void searchWaitsForAPauseAndForEnter();
    void searchIsEmptiedByEscape();
    void emptyStateOffersItsStep();
    void tileSaysItsFigureToAScreenReader();
    void tagIsTakenOffByItsCross();
    void messageStandsUntilItIsClosed();
    void asOfPickerTakesThePastAndToday();
    void asOfPickerOffersDays();
    void weekendsOfACalendarCanBeRead();
    void tableOpensRowsByEnterAndCopiesThem();
    void tableRowsHaveOneHeightAndNoColumnIsLost();
    void flowBeginsANewLine();
    void chartFrameShowsNumbers();
    void chartFrameSaves_data();
    void chartFrameSaves();
    void chartFrameSaysWhatCouldNotBeWritten();
};

void TstWidgets::init()
{
    QTest::failOnWarning(everyWarning());
}

void TstWidgets::searchWaitsForAPauseAndForEnter()
{
    SearchField field;
    field.setHint(u"Tên, số điện thoại"_s);
    QCOMPARE(field.accessibleName(), u"Tên, số điện thoại"_s);
    QSignalSpy searched(&field, &SearchField::searched);
    QTest::keyClicks(&field, u"lan"_s);
    QCOMPARE(searched.size(), 0);
    QTRY_COMPARE(searched.size(), 1);
    QCOMPARE(searched.last().value(0).toString(), u"lan"_s);
    QTest::keyClicks(&field, u" "_s);
    QTest::keyClick(&field, Qt::Key_Return); // the same text once more
    QCOMPARE(searched.size(), 1);
    QTest::keyClicks(&field, u"a"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searched.size(), 2);
}

void TstWidgets::searchIsEmptiedByEscape()
{
    SearchField field;
    QSignalSpy searched(&field, &SearchField::searched);
    field.setText(u"lan"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QCOMPARE(searched.last().value(0).toString(), QString());
}

void TstWidgets::emptyStateOffersItsStep()
{
    EmptyState state(Icon::Segments);
    state.setText(u"Chưa có nhóm nào của riêng bạn."_s);
    QVERIFY(state.button()->isHidden());
    state.setAction(u"Chọn nhóm có sẵn"_s);
    const QSignalSpy triggered(&state, &EmptyState::actionTriggered);
    QTest::keyClick(state.button(), Qt::Key_Space);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(state.accessibleName(), u"Chưa có nhóm nào của riêng bạn."_s);
}

void TstWidgets::tileSaysItsFigureToAScreenReader()
{
    FigureTile tile;
    tile.setFigure(u"4.210"_s, u"khách"_s);
    tile.setDelta(u"▲ +12"_s, FigureTile::Mood::Good);
    QCOMPARE(tile.accessibleName(), u"khách: 4.210"_s);
    QCOMPARE(tile.accessibleDescription(), u"▲ +12"_s);
    tile.setPending(true);
    QVERIFY(!tile.findChild<QLabel *>(u"figure"_s)->isEnabled());
}

void TstWidgets::tagIsTakenOffByItsCross()
{
    TagPill pill(u"VIP"_s);
    auto *cross = pill.findChild<QToolButton *>();
    QVERIFY(cross->isHidden());
    pill.setRemovable(true);
    QVERIFY(cross->accessibleName().contains(u"VIP"_s));
    const QSignalSpy removed(&pill, &TagPill::removeRequested);
    QTest::mouseClick(cross, Qt::LeftButton);
    QCOMPARE(removed.size(), 1);
}

void TstWidgets::messageStandsUntilItIsClosed()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    bar.say(MessageBar::Kind::Error, u"File này đang mở ở chương trình khác."_s, u"Thử lại"_s);
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.kind(), MessageBar::Kind::Error);
    const QSignalSpy acted(&bar, &MessageBar::actionTriggered);
    QTest::mouseClick(bar.findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    QCOMPARE(acted.size(), 1);
    QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(bar.isHidden());
    QVERIFY(bar.text().isEmpty());
}

void TstWidgets::asOfPickerTakesThePastAndToday()
{
    const auto asOf = picker();
    const QSignalSpy changed(asOf.get(), &AsOfPicker::changed);
    QCOMPARE(asOf->date(), today);
    QVERIFY(!asOf->fixed());
    asOf->setFixed(QDate(2026, 10, 31));
    QCOMPARE(asOf->date(), QDate(2026, 10, 31));
    QVERIFY(asOf->text().contains(u"31/10/2026"_s));
    asOf->setFixed(QDate(2027, 1, 1)); // the future counts as today
    QVERIFY(!asOf->fixed());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.last().value(0).toDate(), today);
}

void TstWidgets::asOfPickerOffersDays()
{
    const auto asOf = picker();
    asOf->show();
    QTest::mouseClick(asOf.get(), Qt::LeftButton);
    auto *popup = asOf->findChild<QWidget *>(u"asOfPopup"_s);
    QVERIFY(popup);
    const auto offers = popup->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    QCOMPARE(offers.size(), 3);
    QTest::mouseClick(offers.at(1), Qt::LeftButton);
    QCOMPARE(asOf->date(), QDate(2026, 10, 31));
}

void TstWidgets::weekendsOfACalendarCanBeRead()
{
    const auto luminance = [](const QColor &colour) {
        const auto part = [](double value) {
            return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
               0.0722 * part(colour.blueF());
    };
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        ThemeController theme(*qobject_cast<QApplication *>(QCoreApplication::instance()), choice);
        QWidget parent;
        const QCalendarWidget *calendar = newCalendar({}, today, today, &parent);
        const double card = luminance(Colours::of(parent.palette()).card);
        for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) {
            const double text = luminance(calendar->weekdayTextFormat(day).foreground().color());
            const double contrast = (std::max(text, card) + 0.05) / (std::min(text, card) + 0.05);
            QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
        }
        QCOMPARE(calendar->firstDayOfWeek(), Qt::Monday);
        QCOMPARE(calendar->maximumDate(), today);
    }
}

void TstWidgets::tableOpensRowsByEnterAndCopiesThem()
{
    QStandardItemModel model(3, 2);
    for (int row = 0; row < 3; ++row) {
        model.setItem(row, 0, new QStandardItem(u"Lan %1"_s.arg(row)));
        model.setItem(row, 1, new QStandardItem(u"%1 ₫"_s.arg(row)));
    }
    DataTable table;
    table.setModel(&model);
    const QSignalSpy opened(&table, &DataTable::rowOpened);
    const QSignalSpy chosen(&table, &DataTable::rowChosen);
    table.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(chosen.size(), 2);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.last().value(0).toModelIndex().row(), 1);
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Lan 1\t1 ₫\nLan 2\t2 ₫"_s);
}

void TstWidgets::tableRowsHaveOneHeightAndNoColumnIsLost()
{
    QStandardItemModel model(2, 4);
    model.setItem(0, 0, new QStandardItem(QString(400, u'x')));
    DataTable table;
    table.resize(300, 200);
    table.setModel(&model);
    table.fitColumns();
    for (int column = 0; column < 4; ++column)
        QVERIFY(table.columnWidth(column) >= 48);
    QCOMPARE(table.rowHeight(0), table.rowHeight(1));
}

void TstWidgets::flowBeginsANewLine()
{
    QWidget box;
    auto *flow = new FlowLayout(&box);
    QList<QWidget *> parts;
    for (int i = 0; i < 4; ++i) {
        auto *part = new QLabel(u"x"_s, &box);
        part->setFixedSize(80, 20);
        flow->addWidget(part);
        parts << part;
    }
    QVERIFY(flow->heightForWidth(400) < flow->heightForWidth(200));
    box.resize(200, 100);
    box.show();
    QTRY_COMPARE(parts.at(2)->y(), 28);
    QCOMPARE(parts.at(1)->y(), 0);
}

void TstWidgets::chartFrameShowsNumbers()
{
    FakeDialogs dialogs;
    ChartFrame frame(chart().release(), dialogs);
    frame.setChartTitle(u"5 hạng khách"_s);
    QVERIFY(!frame.showsNumbers());
    QTest::mouseClick(frame.findChild<QPushButton *>(u"showNumbers"_s), Qt::LeftButton);
    QVERIFY(frame.showsNumbers());
    const auto *table = frame.findChild<DataTable *>();
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"214"_s);
    QCOMPARE(frame.chart()->accessibleName(), u"5 hạng khách"_s);
}

void TstWidgets::chartFrameSaves_data()
{
    QTest::addColumn<int>("entry");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << 0 << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("svg") << 1 << u"svg"_s << QByteArray("<?xml");
    QTest::newRow("csv") << 2 << u"csv"_s << QByteArray("\xEF\xBB\xBF");
}

void TstWidgets::chartFrameSaves()
{
    QFETCH(const int, entry);
    QFETCH(const QString, suffix);
    QFETCH(const QByteArray, start);
    const QTemporaryDir folder;
    FakeDialogs dialogs;
    dialogs.fileToSave = folder.filePath(u"chart."_s + suffix);
    ChartFrame frame(chart().release(), dialogs);
    frame.setChartTitle(u"Hạng"_s);
    const auto *menu = frame.findChild<QMenu *>();
    menu->actions().at(2 + entry)->trigger();
    QCOMPARE(dialogs.lastFile->suffix, suffix);
    QFile file(dialogs.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.startsWith(start));
    if (suffix == u"csv"_s)
        QVERIFY(written.contains("'=Trung")); // never a formula in somebody's Excel
}

void TstWidgets::chartFrameSaysWhatCouldNotBeWritten()
{
    FakeDialogs dialogs;
    dialogs.fileToSave = u"/nowhere/at/all/chart.svg"_s;
    ChartFrame frame(chart().release(), dialogs);
    frame.findChild<QMenu *>()->actions().at(3)->trigger();
    QVERIFY(frame.findChild<MessageBar *>()->text().contains(dialogs.fileToSave));
}

QTEST_MAIN(TstWidgets)
#include "tst_widgets.moc"
