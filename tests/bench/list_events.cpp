#include "bench/timed_application.h"
#include "tests/support/fake_dialogs.h"
#include "ui/customers/customers_page.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/theme/theme_controller.h"

#include <QEventLoop>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTextStream>
#include <QUndoStack>
#include <QWheelEvent>

#include <functional>

// Goes through the customers of a shop file as an owner does - wheel, Page Down, a drag of the
// scroll bar, a search typed letter by letter, a click on a head - and prints how long the longest
// events of the GUI thread took: a window that answers within 16 ms never stalls.

namespace {

using namespace Qt::StringLiterals;
using namespace kq;
using namespace kq::bench;

constexpr int turns = 120;
constexpr int betweenKeys = 200; // milliseconds, as an owner types

class Silent final : public Navigator, public Notices {
public:
    void go(const Destination &) override {}
    void say(const Notice &) override {}
};

/// Lets the window work until no job runs.
void settle(const Jobs &jobs)
{
    do {
        QTest::qWait(5);
    } while (!jobs.isIdle());
    QTest::qWait(5);
}

void turnWheel(QTableView &table)
{
    const QPointF middle = QRectF(table.viewport()->rect()).center();
    QWheelEvent wheel(middle, table.viewport()->mapToGlobal(middle), {}, {0, -120}, {}, {},
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(table.viewport(), &wheel);
    QTest::qWait(1);
}

void walk(TimedApplication &application, Page &page, const Jobs &jobs)
{
    auto &table = *page.findChild<QTableView *>(u"customerTable"_s);
    auto &field = *page.findChild<QLineEdit *>(u"customerSearch"_s);
    const auto step = [&](const QString &name, const std::function<void()> &act) {
        application.begin(name);
        act();
        settle(jobs);
    };
    const auto often = [](const std::function<void(int)> &act) {
        for (int turn = 0; turn < turns; ++turn)
            act(turn);
    };
    step(u"wheel"_s, [&] { often([&](int) { turnWheel(table); }); });
    step(u"page down"_s, [&] {
        often([&](int) {
            QTest::keyClick(&table, Qt::Key_PageDown);
            QTest::qWait(1);
        });
    });
    step(u"drag the scroll bar"_s, [&] {
        QScrollBar &bar = *table.verticalScrollBar();
        often([&](int turn) {
            bar.setSliderPosition(static_cast<int>(qint64{bar.maximum()} * turn / turns));
            QTest::qWait(1);
        });
    });
    step(u"end and home"_s, [&] {
        QTest::keyClick(&table, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(&table, Qt::Key_Home, Qt::ControlModifier);
    });
    step(u"type a search"_s, [&] {
        for (const QChar letter : u"nguyen thi h"_s) {
            field.insert(letter);
            QTest::qWait(betweenKeys);
        }
    });
    step(u"empty the search"_s, [&] { field.clear(); });
    const QHeaderView &header = *table.horizontalHeader();
    for (int column = 0; column < std::min(4, header.count()); ++column) {
        step(u"sort by "_s + table.model()->headerData(column, Qt::Horizontal).toString(), [&] {
            const QPoint middle(header.sectionViewportPosition(column) +
                                    header.sectionSize(column) / 2,
                                header.height() / 2);
            QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, middle);
        });
    }
    step(u"choose all"_s, [&] { QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier); });
    application.begin({});
}

} // namespace

int main(int argc, char **argv)
{
    TimedApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() != 1) {
        QTextStream(stderr) << "usage: khachquen-bench-list SHOP.khachquen\n";
        return 2;
    }
    auto shop = Shop::open(arguments.front());
    if (!shop) {
        QTextStream(stderr) << "khachquen-bench-list: the shop cannot be opened\n";
        return 1;
    }
    const QDate day(2026, 1, 1);
    Jobs jobs;
    ThemeController theme(application, ThemeChoice::Light);
    LanguageController language(Language::English);
    Silent silent;
    FakeDialogs dialogs;
    ShopEvents events;
    QUndoStack undo;
    CustomersPage page(PageContext{**shop, jobs, silent, dialogs, silent, events, undo, theme,
                                   language, [day] { return day; }});
    page.resize(1400, 900);
    page.setAsOf(day);
    page.show();
    application.begin(u"open"_s);
    page.refresh();
    settle(jobs);
    const auto &table = *page.findChild<QTableView *>(u"customerTable"_s);
    const std::int64_t customers = table.model()->rowCount();
    walk(application, page, jobs);
    application.print(u"list_events"_s, customers);
    return 0;
}
