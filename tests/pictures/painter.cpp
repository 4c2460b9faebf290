#include "painter.h"

#include "app/pages.h"
#include "core/sample/sample_shop.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>

namespace kq::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestWait = 60s;
constexpr auto lookAgain = 20ms;

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

} // namespace

QDateTime pictureTime()
{
    return {QDate(2026, 11, 20), QTime(9, 0)};
}

Painter::Painter(ThemeController &theme, LanguageController &language, const Wish &wish)
    : m_theme(theme)
    , m_folder(wish.folder)
    , m_only(wish.only)
    , m_dialogs(m_folder)
    , m_window({theme, language, m_dialogs, watchedPages(), [] { return pictureTime().date(); },
                [](const QString &path, Language chosen, JobControl &control) {
                    return makeSampleShop(path, chosen, pictureTime(), control);
                },
                m_folder, [](const WindowSettings &) {}},
               WindowSettings{{}, language.language(), theme.choice(), {}})
{}

bool Painter::open(const QString &shop, QSize size)
{
    m_window.resize(size);
    m_window.show();
    m_window.openShop(shop);
    return waitFor([this] { return m_jobs != nullptr; },
                   [this](QEventLoop &loop) {
                       QObject::connect(&m_window, &MainWindow::shopOpened, &loop,
                                        &QEventLoop::quit);
                   });
}

bool Painter::draw(const std::vector<PictureOf> &pictures, const QString &suffix)
{
    bool isGood = true;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        if (isWanted(i, pictures)) {
            const PictureOf &one = pictures[i];
            isGood =
                drawOne(one, QString(m_folder + u'/' + one.name + u'-' + suffix + u".png"_s)) &&
                isGood;
        }
    }
    return isGood;
}

bool Painter::drawOne(const PictureOf &one, const QString &file)
{
    bool isGood = true;
    if (one.destination) {
        m_window.host()->go(*one.destination);
        isGood = settle() && isGood;
        dropEdits();
        isGood = settle() && isGood;
    }
    isGood = waitToPress(one.opened) && isGood;
    isGood = settle() && isGood;
    isGood = (one.isDialog ? drawDialog(file) : m_window.grab().save(file)) && isGood;
    press(one.closed);
    return isGood;
}

/// Whether it is asked for itself, or one that comes further from it.
bool Painter::isWanted(std::size_t place, const std::vector<PictureOf> &pictures) const
{
    std::size_t first = place;
    while (first > 0 && !pictures[first].destination)
        --first;
    if (!pictures[first].destination || !hasPage(pageOf(*pictures[first].destination)))
        return false;
    do {
        if (pictures[place].name.startsWith(m_only))
            return true;
        ++place;
    } while (place < pictures.size() && !pictures[place].destination);
    return false;
}

/// The pages of the window, which tell by the way what jobs run in it.
std::vector<PageFactory> Painter::watchedPages()
{
    std::vector<PageFactory> factories = pageFactories();
    for (PageFactory &factory : factories) {
        factory.make = [this, make = factory.make](const PageContext &context) {
            m_jobs = &context.jobs;
            return make(context);
        };
    }
    return factories;
}

bool Painter::hasPage(PageId id) const
{
    const std::vector<PageId> pages = m_window.host()->pages();
    return std::find(pages.begin(), pages.end(), id) != pages.end();
}

/// Presses a button of the page in view, or triggers an action; an empty name is none.
void Painter::press(const QString &name)
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

/// Presses what may come into view only some time after the jobs are done, as the card of a person
/// in the list does; false where it never comes.
bool Painter::waitToPress(const QString &name)
{
    const auto isThere = [this, &name] {
        const QList<QAbstractButton *> buttons = m_window.findChildren<QAbstractButton *>(name);
        return name.isEmpty() || m_window.findChild<QAction *>(name) ||
               std::any_of(buttons.begin(), buttons.end(), [](const QAbstractButton *button) {
                   return button->isVisible() && button->isEnabled();
               });
    };
    QTimer look;
    const bool isFound = waitFor(isThere, [&](QEventLoop &loop) {
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (isThere())
                loop.quit();
        });
        look.start(lookAgain);
    });
    press(name);
    return isFound;
}

/// Says yes to leaving what the picture before has begun.
void Painter::dropEdits()
{
    for (QDialog *dialog : m_window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            dialog->accept();
    }
}

/// The dialog in view, which is closed then; false where there is none.
bool Painter::drawDialog(const QString &file)
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
bool Painter::settle()
{
    constexpr int mostRounds = 20;
    for (int round = 0; round < mostRounds; ++round) {
        const bool isIdle = waitFor([this] { return m_jobs->isIdle(); },
                                    [this](QEventLoop &loop) {
                                        QObject::connect(m_jobs, &Jobs::idle, &loop,
                                                         &QEventLoop::quit, Qt::QueuedConnection);
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

} // namespace kq::test
