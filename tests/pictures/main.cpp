#include "app/pages.h"
#include "core/sample/sample_shop.h"
#include "core/shop/shop.h"
#include "ui/frame/language_controller.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/system_dialogs.h"
#include "ui/theme/theme_controller.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>

// Draws every page of the window on the sample shop of one fixed day, in both languages and both
// themes, as PNG files for people to look at. With --only those alone whose names begin so; with
// --every-size narrow and wide ones of every language and theme. Other scales of the screen:
// QT_SCALE_FACTOR=2.

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr QSize usual(1280, 800);
constexpr QSize narrow(1024, 700);
constexpr QSize wide(1920, 1080);
constexpr auto longestWait = 60s;

const QDateTime fixedNow(QDate(2026, 11, 20), QTime(9, 0));

struct PictureOf {
    QString name;
    kq::Destination destination;
    QString opened = {};   ///< by this button, where there is something to open
    QString closed = {};   ///< by this one, so that the page is as before
    bool isDialog = false; ///< what opens is a window of its own, and closes by itself
};

/// What one call is to draw.
struct Wish {
    QString folder;
    QString only;           ///< how the names of the wanted begin
    bool everySize = false; ///< of both languages and both themes, not of one of each alone
};

/// A tree of three levels with one of most kinds of editors.
kq::Condition manySidedCondition()
{
    using namespace kq;
    const Condition spend{
        MetricTest{Metric::Total, {}, NumberTest{NumberOp::AtLeast, Decimal(1'500'000)}}};
    OrderFilter evenings;
    evenings.placed = DateTest{DateOp::WithinLast, Span{12, TimeUnit::Months}};
    evenings.weekday = std::vector{6, 7};
    const Condition count{
        MetricTest{Metric::Count, evenings, NumberTest{NumberOp::AtLeast, Decimal(2)}}};
    const Condition quiet{MetricTest{
        Metric::LastDate, {}, DateTest{DateOp::NotWithinLast, Span{60, TimeUnit::Days}}}};
    const Condition area{
        FieldTest{Field::Area, {}, ChoiceTest{ChoiceOp::IsAnyOf, {u"Hà Nội"_s, u"Bắc Ninh"_s}}}};
    const Condition tag{FieldTest{Field::Tags, {}, TagsTest{TagsOp::HasAnyOf, {u"VIP"_s}}}};
    const Condition best{RankTest{Metric::Total, {}, RankOp::TopPercent, Decimal(20)}};
    const Condition inner{Group{Match::All, 1, {tag, best}}};
    return Condition{Group{
        Match::All, 1, {spend, count, quiet, Condition{Group{Match::Any, 1, {area, inner}}}}}};
}

/// Every page, with something chosen on it where it shows more then.
std::vector<PictureOf> allPages(kq::SegmentId manySided)
{
    return {
        {u"overview"_s, kq::ToPage{kq::PageId::Overview}},
        {u"customers"_s, kq::ToPage{kq::PageId::Customers}},
        {u"customers-judging"_s, kq::ToPage{kq::PageId::Customers}, u"doubles"_s,
         u"leaveJudging"_s},
        {u"customers-profile"_s, kq::ToPage{kq::PageId::Customers}, u"openProfile"_s,
         u"leaveProfile"_s},
        {u"customers-edit"_s, kq::ToPage{kq::PageId::Customers}, u"editCustomer"_s, {}, true},
        {u"customers-columns"_s,
         kq::ToPage{kq::PageId::Customers},
         u"chooseColumnsAction"_s,
         {},
         true},
        {u"segments"_s, kq::ToPage{kq::PageId::Segments}},
        {u"segments-builder"_s, kq::ToNewSegment{u"unhappy"_s}},
        {u"segments-tree"_s, kq::ToSegment{manySided}},
        {u"tiers"_s, kq::ToPage{kq::PageId::Tiers}},
        {u"history"_s, kq::ToPage{kq::PageId::History}},
        {u"care-map"_s, kq::ToCareOfTier{u"loyal"_s}},
        {u"care-group"_s, kq::ToCareOfTier{u"basic"_s}, u"studyGroup"_s, u"backToMap"_s},
        {u"analysis"_s, kq::ToPage{kq::PageId::Analysis}},
        {u"campaigns"_s, kq::ToPage{kq::PageId::Campaigns}},
        {u"campaigns-desk"_s, kq::ToListOfTier{u"loyal"_s}, {}, u"leaveDesk"_s},
        {u"campaigns-story"_s, kq::ToCampaign{1}, {}, u"leaveCampaign"_s},
        {u"campaigns-by-hand"_s, kq::ToCampaign{2}, {}, u"leaveHandDesk"_s},
        {u"imports"_s, kq::ToPage{kq::PageId::Imports}},
        {u"settings"_s, kq::ToPage{kq::PageId::Settings}},
    };
}

/// Lets the window work until @p isDone or the time is over. @p start joins what ends the loop.
template <class Start>
bool waitFor(const std::function<bool()> &isDone, Start start)
{
    if (isDone())
        return true;
    QEventLoop loop;
    QTimer late;
    late.setSingleShot(true);
    QObject::connect(&late, &QTimer::timeout, &loop, &QEventLoop::quit);
    late.start(longestWait);
    start(loop);
    loop.exec();
    return isDone();
}

/// One window on one shop, drawn again and again.
class Painter {
public:
    Painter(kq::ThemeController &theme, kq::LanguageController &language, const Wish &wish)
        : m_theme(theme)
        , m_folder(wish.folder)
        , m_only(wish.only)
        , m_dialogs(m_folder)
        , m_window({theme, language, m_dialogs, watchedPages(), [] { return fixedNow.date(); },
                    [](const QString &path, kq::Language chosen, kq::JobControl &control) {
                        return kq::makeSampleShop(path, chosen, fixedNow, control);
                    },
                    m_folder, [](const kq::WindowSettings &) {}},
                   kq::WindowSettings{{}, language.language(), theme.choice(), {}})
    {}

    bool open(const QString &shop, kq::SegmentId manySided)
    {
        m_manySided = manySided;
        m_window.resize(usual);
        m_window.show();
        m_window.openShop(shop);
        return waitFor([this] { return m_jobs != nullptr; },
                       [this](QEventLoop &loop) {
                           QObject::connect(&m_window, &kq::MainWindow::shopOpened, &loop,
                                            &QEventLoop::quit);
                       });
    }

    /// Every page in the theme and size of now; false where one was not ready or not written.
    bool draw(const QString &suffix)
    {
        bool isGood = true;
        for (const PictureOf &one : allPages(m_manySided)) {
            if (!hasPage(kq::pageOf(one.destination)) || !one.name.startsWith(m_only))
                continue;
            m_window.host()->go(one.destination);
            const QString file = m_folder + u'/' + one.name + u'-' + suffix + u".png"_s;
            isGood = settle() && isGood;
            dropEdits();
            isGood = settle() && isGood;
            press(one.opened);
            isGood = settle() && isGood;
            isGood = (one.isDialog ? drawDialog(file) : m_window.grab().save(file)) && isGood;
            press(one.closed);
        }
        return isGood;
    }

    void setTheme(kq::ThemeChoice choice) { m_theme.setChoice(choice); }
    void resize(QSize size) { m_window.resize(size); }

private:
    /// The pages of the window, which tell by the way what jobs run in it.
    std::vector<kq::PageFactory> watchedPages()
    {
        std::vector<kq::PageFactory> factories = kq::pageFactories();
        for (kq::PageFactory &factory : factories) {
            factory.make = [this, make = factory.make](const kq::PageContext &context) {
                m_jobs = &context.jobs;
                return make(context);
            };
        }
        return factories;
    }

    [[nodiscard]] bool hasPage(kq::PageId id) const
    {
        const std::vector<kq::PageId> pages = m_window.host()->pages();
        return std::find(pages.begin(), pages.end(), id) != pages.end();
    }

    /// Presses a button of the page in view, or triggers an action; an empty name is none.
    void press(const QString &name)
    {
        if (name.isEmpty())
            return;
        for (QAbstractButton *button : m_window.findChildren<QAbstractButton *>(name)) {
            if (button->isVisible())
                return button->click();
        }
        if (auto *action = m_window.findChild<QAction *>(name))
            action->trigger();
    }

    /// Says yes to leaving what the picture before has begun.
    void dropEdits()
    {
        for (QDialog *dialog : m_window.findChildren<QDialog *>()) {
            if (dialog->isVisible())
                dialog->accept();
        }
    }

    /// The dialog in view, which is closed then; false where there is none.
    bool drawDialog(const QString &file)
    {
        for (QDialog *dialog : m_window.findChildren<QDialog *>()) {
            if (!dialog->isVisible())
                continue;
            const bool isSaved = dialog->grab().save(file);
            dialog->reject();
            return isSaved;
        }
        return false;
    }

    /// Until nothing runs, also not what drawing itself asks for.
    bool settle()
    {
        constexpr int mostRounds = 20;
        for (int round = 0; round < mostRounds; ++round) {
            const bool isIdle =
                waitFor([this] { return m_jobs->isIdle(); },
                        [this](QEventLoop &loop) {
                            QObject::connect(m_jobs, &kq::Jobs::idle, &loop, &QEventLoop::quit,
                                             Qt::QueuedConnection);
                        });
            if (!isIdle)
                return false;
            QCoreApplication::processEvents();
            m_window.grab();
            QCoreApplication::processEvents();
            if (m_jobs->isIdle())
                return true;
        }
        return false;
    }

    kq::ThemeController &m_theme;
    QString m_folder;
    QString m_only;
    kq::SegmentId m_manySided;
    kq::Jobs *m_jobs = nullptr; ///< of the window, once it has made a page
    kq::SystemDialogs m_dialogs;
    kq::MainWindow m_window;
};

/// A list that went out some weeks ago and a round that is sent by hand, for the pages of
/// campaigns.
bool sendLists(const QString &file, kq::Language language)
{
    const auto shop = kq::Shop::open(file);
    if (!shop)
        return false;
    kq::Unwatched control;
    kq::ExportRequest list;
    list.condition = kq::everyone();
    list.groupName = language == kq::Language::Vietnamese ? u"Tất cả khách"_s : u"Everybody"_s;
    list.channel = kq::MessageChannel::Sms;
    list.holdoutPercent = 20;
    list.seed = 1;
    list.asOf = fixedNow.date().addDays(-45);
    list.ledger = kq::Ledger::Record;
    kq::ExportRequest byHand = list;
    byHand.channel = kq::MessageChannel::Zalo;
    byHand.holdoutPercent = 0;
    byHand.asOf = fixedNow.date();
    byHand.delivery = kq::Delivery::ByHand;
    byHand.fillsScript = true;
    byHand.script = language == kq::Language::Vietnamese
                        ? u"Dạ em chào {xung_ho} {ten}, lâu rồi chưa thấy {xung_ho} ghé."_s
                        : u"Hello {ten}, we have not seen you for a while."_s;
    byHand.style = language == kq::Language::Vietnamese ? kq::MessageStyle::Vietnamese
                                                        : kq::MessageStyle::English;
    for (const kq::ExportRequest &request : {list, byHand}) {
        if (!(*shop)->exportList(request, {}, language, fixedNow, control))
            return false;
    }
    return true;
}

/// The sample shop with one segment more, of which it tells the id.
kq::Result<kq::SegmentId> makeShop(const QString &file, kq::Language language)
{
    kq::Unwatched control;
    const kq::Result<std::unique_ptr<kq::Shop>> shop =
        kq::makeSampleShop(file, language, fixedNow, control);
    if (!shop)
        return shop.error();
    const bool isVietnamese = language == kq::Language::Vietnamese;
    return (*shop)->addSegment(isVietnamese ? u"Khách tốt lâu chưa mua"_s
                                            : u"Good customers gone quiet"_s,
                               manySidedCondition(), {}, fixedNow);
}

/// In the theme and language of now, in all sizes that are wanted of it.
bool drawSizes(Painter &painter, const QString &name, bool allSizes)
{
    bool isGood = painter.draw(name);
    if (!allSizes)
        return isGood;
    painter.resize(narrow);
    isGood = painter.draw(QString(name + u"-narrow"_s)) && isGood;
    painter.resize(wide);
    isGood = painter.draw(QString(name + u"-wide"_s)) && isGood;
    painter.resize(usual);
    return isGood;
}

bool drawLanguage(kq::ThemeController &theme, kq::Language language, const Wish &wish)
{
    const QTemporaryDir temporary;
    const QString file = temporary.filePath(u"sample.khachquen"_s);
    const kq::Result<kq::SegmentId> manySided = makeShop(file, language);
    if (!manySided || !sendLists(file, language))
        return false;
    kq::LanguageController controller(language);
    theme.setChoice(kq::ThemeChoice::Light);
    Painter painter(theme, controller, wish);
    if (!painter.open(file, *manySided))
        return false;
    const bool isVietnamese = language == kq::Language::Vietnamese;
    const QString name = isVietnamese ? u"vi"_s : u"en"_s;
    const bool isLightGood =
        drawSizes(painter, QString(name + u"-light"_s), isVietnamese || wish.everySize);
    painter.setTheme(kq::ThemeChoice::Dark);
    return drawSizes(painter, QString(name + u"-dark"_s), wish.everySize) && isLightGood;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    arguments.removeAll(u"--out"_s);
    Wish wish;
    wish.everySize = arguments.removeAll(u"--every-size"_s) > 0;
    const qsizetype wanted = arguments.indexOf(u"--only"_s);
    if (wanted >= 0 && wanted + 1 < arguments.size()) {
        wish.only = arguments.takeAt(wanted + 1);
        arguments.removeAt(wanted);
    }
    if (arguments.size() != 1 || arguments.front().startsWith(u"--"_s) ||
        !QDir().mkpath(arguments.front())) {
        QTextStream(stderr)
            << "usage: khachquen-pictures --out FOLDER [--only NAME] [--every-size]\n";
        return 2;
    }
    kq::ThemeController theme(application, kq::ThemeChoice::Light);
    wish.folder = QDir(arguments.front()).absolutePath();
    const bool vietnamese = drawLanguage(theme, kq::Language::Vietnamese, wish);
    const bool english = drawLanguage(theme, kq::Language::English, wish);
    if (!vietnamese || !english) {
        QTextStream(stderr) << "khachquen-pictures: not every page could be drawn\n";
        return 1;
    }
    return 0;
}
