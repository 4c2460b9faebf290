#include "bench/shop_generator.h"
#include "bench/timed_application.h"
#include "core/profile/profile_builder.h"
#include "tests/support/fake_dialogs.h"
#include "tests/ui/segments/hands.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/segments/builder/distribution_field.h"
#include "ui/segments/builder/node_handle.h"
#include "ui/segments/segment_editor.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/distribution_handle.h"

#include <QComboBox>
#include <QEventLoop>
#include <QLabel>
#include <QTemporaryDir>
#include <QTextStream>
#include <QUndoStack>

// Edits conditions on a large shop as an owner does, and prints how long the longest events of the
// GUI thread took: a window that answers within 16 ms never stalls.

namespace {

using namespace Qt::StringLiterals;
using namespace kq;
using namespace kq::bench;

class Silent final : public Navigator, public Notices {
public:
    void go(const Destination &) override {}
    void say(const Notice &) override {}
};

std::shared_ptr<const Snapshot> generated(std::int64_t customers)
{
    const ShopGenerator shop(customers, 1);
    ProfileBuilder builder;
    builder.addSource(ShopGenerator::source(), ShopGenerator::sourceName());
    shop.customers([&](const Customer &customer) { builder.addCustomer(customer); });
    shop.orders([&](const GeneratedOrder &order) { builder.addOrder(order.order, order.lines); });
    auto snapshot = std::make_shared<Snapshot>();
    auto profiles = builder.finish();
    if (!profiles)
        return nullptr;
    snapshot->profiles = std::make_shared<const ProfileLayers>(*profiles);
    snapshot->definitions = DefinitionSet({}, defaultTiers());
    return snapshot;
}

/// Lets the window work until the figures belong to what is on screen.
void settle(const SegmentEditor &editor)
{
    const auto *summary = editor.findChild<QLabel *>(u"summary"_s);
    QEventLoop loop;
    while (!summary->isEnabled())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    loop.processEvents();
}

/// Pulls the slider of the first number along its line, as fast as a hand does: the counts on the
/// way are never waited for.
void pullSlider(TimedApplication &application, const SegmentEditor &editor)
{
    auto *slider = editor.findChild<DistributionField *>();
    QEventLoop loop;
    while (!slider->distribution())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    application.begin(u"pull a slider"_s);
    constexpr int steps = 60;
    const auto at = [slider](int step) {
        return QPoint(DistributionHandle::size + step * (slider->width() - 40) / steps, 10);
    };
    QTest::mousePress(slider, Qt::LeftButton, {}, at(0));
    for (int step = 1; step <= steps; ++step) {
        QTest::mouseMove(slider, at(step));
        loop.processEvents();
    }
    QTest::mouseRelease(slider, Qt::LeftButton, {}, at(steps));
    settle(editor);
}

void edit(TimedApplication &application, SegmentEditor &editor, QUndoStack &undo)
{
    const Hands hands(&editor);
    const auto step = [&](const QString &name, const std::function<void()> &act) {
        application.begin(name);
        act();
        settle(editor);
    };
    for (const QString &title : {u"Total spend"_s, u"Number of purchases"_s, u"Last purchase"_s,
                                 u"Area"_s, u"Bought a product"_s, u"Rank by: Total spend"_s})
        step(u"add: "_s + title, [&] { (void)hands.addCondition(title); });
    step(u"type an amount"_s, [&] { (void)hands.typeNumber(u"2500000"_s); });
    pullSlider(application, editor);
    step(u"type a product"_s, [&] { (void)hands.typeList(u"Product 12; Product 7"_s, 1); });
    step(u"change an operator"_s, [&] {
        QTest::keyClick(editor.findChildren<QComboBox *>().value(1), Qt::Key_Down);
        Hands::settle();
    });
    step(u"add a group"_s, [&] { hands.click(u"addGroup"_s); });
    step(u"pull into the group"_s, [&] {
        const auto grips = editor.findChildren<NodeHandle *>();
        const QPoint end = grips[1]->mapFromGlobal(grips.last()->mapToGlobal(QPoint(10, 24)));
        QTest::mousePress(grips[1], Qt::LeftButton);
        QTest::mouseMove(grips[1], QPoint(4, 30));
        QTest::mouseMove(grips[1], end);
        QTest::mouseRelease(grips[1], Qt::LeftButton, {}, end);
        Hands::settle();
    });
    step(u"undo all"_s, [&] {
        while (undo.canUndo())
            undo.undo();
    });
    step(u"redo all"_s, [&] {
        while (undo.canRedo())
            undo.redo();
    });
    application.begin({});
}

} // namespace

int main(int argc, char **argv)
{
    TimedApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const std::int64_t customers = arguments.isEmpty() ? 1'000'000 : arguments.front().toLongLong();
    const std::shared_ptr<const Snapshot> snapshot = generated(customers);
    QTemporaryDir folder;
    auto shop = Shop::create(folder.filePath(u"bench.khachquen"_s), {});
    if (!snapshot || !shop) {
        QTextStream(stderr) << "khachquen-bench-window: the shop could not be made\n";
        return 1;
    }
    const QDate asOf(2026, 1, 1);
    Jobs jobs;
    ThemeController theme(application, ThemeChoice::Light);
    LanguageController language(Language::English);
    Silent silent;
    FakeDialogs dialogs;
    ShopEvents events;
    QUndoStack undo;
    {
        SegmentEditor editor(PageContext{**shop, jobs, silent, dialogs, silent, events, undo, theme,
                                         language, [asOf] { return asOf; }});
        editor.resize(1000, 800);
        editor.setVisible(true);
        editor.begin({}, everyone(), {}, {snapshot, ShopVocabulary::of(*snapshot)}, asOf);
        settle(editor);
        edit(application, editor, undo);
    }
    application.print(u"window_events"_s, customers);
    return 0;
}
