#include "ui/shell/main_window.h"

#include "core/wording/error_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/page.h"
#include "ui/jobs/progress_strip.h"
#include "ui/shell/about.h"
#include "ui/shell/column_keeper.h"
#include "ui/shell/dropped_files.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/old_data_hint.h"
#include "ui/shell/page_header.h"
#include "ui/shell/rail.h"
#include "ui/shell/shop_places.h"
#include "ui/shell/shop_watch.h"
#include "ui/shell/welcome_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/as_of_picker.h"
#include "ui/widgets/message_bar.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenuBar>
#include <QScreen>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize{1280, 820};
constexpr QSize leastSize{900, 600};
constexpr int titleBarRoom = 40; ///< the system's frame, whose height is not known before it shows

QLocale localeOf(Language language)
{
    return language == Language::Vietnamese ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                            : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

MainWindow::MainWindow(WindowParts parts, WindowSettings settings, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
    , m_settings(std::move(settings))
    , m_reports(m_jobs, m_parts.dialogs, *this, m_parts.language)
    , m_shownToday(m_parts.today())
{
    setAcceptDrops(true);
    const QSize room = screen()->availableSize() - QSize(0, titleBarRoom);
    setMinimumSize(leastSize.boundedTo(room));
    resize(firstSize.boundedTo(room));
    setLocale(localeOf(m_parts.language.language()));
    layOut();
    joinMenu();
    joinControllers();
    restoreGeometry(m_settings.geometry);
    showHeader();
}

MainWindow::~MainWindow()
{
    m_host->closeShop();
}

void MainWindow::layOut()
{
    m_host = new PageHost(m_parts.pages, this);
    m_rail = new Rail(m_host->pages(), this);
    m_header = new PageHeader(
        m_parts.today, [this](QDate date) { return dateText(date); }, this);
    m_strip = new ProgressStrip(m_jobs, this);
    m_oldData = new OldDataHint(
        m_jobs, m_events, [this](QDate date) { return dateText(date); }, this);
    m_welcome = new WelcomePage(this);
    auto *central = new QWidget(this);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, 1);
    column->addWidget(m_header);
    column->addWidget(m_strip);
    auto *hint = new QHBoxLayout;
    hint->setContentsMargins(space::pageMargin, 0, space::pageMargin, 0);
    hint->addWidget(m_oldData);
    column->addLayout(hint);
    m_stack = new QStackedLayout;
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_host);
    setCentralWidget(central);
    m_columnKeeper = new ColumnKeeper(m_jobs, m_events, ColumnKeeper::calmTime, this);
    m_host->setAsOf(m_header->asOf()->date());
    m_oldData->setAsOf(m_header->asOf()->date());

    connect(m_rail, &Rail::pageWanted, m_host, [this](PageId page) { m_host->goTo(page); });
    connect(m_host, &PageHost::pageShown, m_rail, &Rail::setCurrent);
    connect(m_host, &PageHost::pageShown, this, &MainWindow::showHeader);
    connect(m_host, &PageHost::headerChanged, this, &MainWindow::showHeader);
    connect(m_header->asOf(), &AsOfPicker::changed, m_host, &PageHost::setAsOf);
    connect(m_header->asOf(), &AsOfPicker::changed, m_oldData, &OldDataHint::setAsOf);
    connect(m_oldData, &OldDataHint::dayWanted, m_header->asOf(), &AsOfPicker::setFixed);
    connect(&m_events, &ShopEvents::changed, m_host, &PageHost::refresh);
    connect(&m_jobs, &Jobs::idle, this, [this] { m_leftShops.clear(); });
    connect(m_welcome, &WelcomePage::sampleWanted, this, &MainWindow::openSample);
    connect(m_welcome, &WelcomePage::openWanted, this, &MainWindow::askOpenShop);
    connect(m_welcome, &WelcomePage::importWanted, this, [this] { takeFiles({}); });
}

void MainWindow::joinMenu()
{
    m_menu = new MainMenu(menuBar(), m_host->pages(), m_undo, this);
    m_menu->setRecentShops(m_settings.recentShops);
    m_menu->setTheme(m_parts.theme.choice());
    m_menu->setLanguage(m_parts.language.language());
    connect(m_menu, &MainMenu::newShopWanted, this, &MainWindow::askNewShop);
    connect(m_menu, &MainMenu::openWanted, this, &MainWindow::askOpenShop);
    connect(m_menu, &MainMenu::recentWanted, this, &MainWindow::openShop);
    connect(m_menu, &MainMenu::sampleWanted, this, &MainWindow::openSample);
    connect(m_menu, &MainMenu::importWanted, this, [this] { takeFiles({}); });
    connect(m_menu, &MainMenu::reportWanted, this,
            [this] { m_reports.write(this, *m_shop, m_header->asOf()->date()); });
    connect(m_menu, &MainMenu::restoreWanted, this, &MainWindow::askRestore);
    connect(m_menu, &MainMenu::quitWanted, this, &QWidget::close);
    connect(m_menu, &MainMenu::pageWanted, m_host, [this](PageId page) { m_host->goTo(page); });
    connect(m_menu, &MainMenu::aboutWanted, this, [this] { showAbout(this); });
    connect(m_menu, &MainMenu::themeWanted, &m_parts.theme, &ThemeController::setChoice);
    connect(m_menu, &MainMenu::languageWanted, &m_parts.language, &LanguageController::setLanguage);
}

void MainWindow::joinControllers()
{
    connect(&m_parts.theme, &ThemeController::changed, this, [this] {
        m_menu->setTheme(m_parts.theme.choice());
        m_settings.theme = m_parts.theme.choice();
        keepSettings();
    });
    connect(&m_parts.language, &LanguageController::changed, this, [this](Language language) {
        m_menu->setLanguage(language);
        setLocale(localeOf(language));
        m_settings.language = language;
        keepSettings();
    });
}

void MainWindow::say(const Notice &notice)
{
    const Colours &theme = m_parts.theme.theme();
    const auto colour = [&] {
        switch (notice.kind) {
        case Notice::Kind::Done:
            return theme.good;
        case Notice::Kind::Warning:
            return theme.warning;
        case Notice::Kind::Failed:
            return theme.bad;
        }
        Q_UNREACHABLE();
        return theme.text;
    };
    const auto stay = notice.kind == Notice::Kind::Done ? ProgressStrip::Stay::Passing
                                                        : ProgressStrip::Stay::UntilRead;
    m_strip->say(notice.text, colour(), notice.actionText, notice.action, stay);
}

void MainWindow::openShop(const QString &path)
{
    if (m_shop && QFileInfo(path) == QFileInfo(m_shop->path()))
        return m_host->goTo(m_host->pages().front());
    begin(tr("Opening %1").arg(shopFileName(path)),
          [path](JobControl &) { return Shop::open(path); });
}

void MainWindow::takeFiles(const QStringList &files)
{
    if (files.size() == 1 && files.front().endsWith(shopSuffix(), Qt::CaseInsensitive))
        return openShop(files.front());
    if (m_shop)
        return m_host->importFiles(files);
    makeShop(freeShopPath(m_parts.shopFolder, tr("My shop", "name of a new shop file")),
             [this, files] { m_host->importFiles(files); });
}

void MainWindow::askNewShop()
{
    FileQuestion question;
    question.title = tr("New shop");
    question.kinds = {{tr("Shop file"), {u'*' + shopSuffix()}}};
    question.suggestedName = tr("My shop", "name of a new shop file") + shopSuffix();
    question.suffix = shopSuffix().mid(1);
    m_parts.dialogs.saveFile(this, question, [this](const QString &path) { makeShop(path, {}); });
}

void MainWindow::askOpenShop()
{
    FileQuestion question;
    question.title = tr("Open a shop file");
    question.kinds = {{tr("Shop file"), {u'*' + shopSuffix()}}};
    m_parts.dialogs.openFiles(this, question,
                              [this](const QStringList &files) { openShop(files.front()); });
}

void MainWindow::askRestore()
{
    FileQuestion question;
    question.title = tr("Restore a backup");
    question.kinds = {{tr("Shop file"), {u'*' + shopSuffix()}}};
    m_parts.dialogs.openFiles(this, question, [this](const QStringList &files) {
        const QString &backup = files.front();
        const Confirmation confirmation{
            tr("Restore a backup"),
            tr("%1 becomes what it was in %2.")
                .arg(shopFileName(m_shop->path()), QFileInfo(backup).fileName()),
            tr("What it holds now is kept beside it, in a file ending in .before-restore."),
            tr("Restore")};
        m_parts.dialogs.confirm(this, confirmation, [this, backup] { restore(backup); });
    });
}

void MainWindow::restore(const QString &backup)
{
    if (!m_host->canClose())
        return;
    m_host->closeShop();
    m_undo.clear();
    m_strip->clearNotice();
    m_columnKeeper->forgetShop();
    m_oldData->setShop(nullptr);
    const QString path = m_shop->path();
    m_leftShops.push_back(std::exchange(m_shop, nullptr));
    m_stack->setCurrentWidget(m_welcome);
    showHeader();
    if (m_jobs.isIdle())
        return restoreNow(backup, path);
    connect(
        &m_jobs, &Jobs::idle, this, [this, backup, path] { restoreNow(backup, path); },
        Qt::SingleShotConnection);
    m_jobs.stopAll();
}

void MainWindow::restoreNow(const QString &backup, const QString &path)
{
    m_leftShops.clear(); // nobody has the file open from here on
    auto fault = std::make_shared<std::optional<Error>>();
    begin(
        tr("Restoring %1").arg(shopFileName(path)),
        [backup, path, fault](JobControl &control) {
            if (const Result<void> restored = Shop::restore(backup, path, control); !restored)
                fault->emplace(restored.error()); // the shop is what it was
            return Shop::open(path);
        },
        [this, fault] {
            if (*fault)
                return showFault(**fault);
            say({Notice::Kind::Done, tr("The backup is restored."), {}, {}});
        });
}

void MainWindow::openSample()
{
    const QDir folder(m_parts.shopFolder);
    const QString path = folder.filePath(tr("Sample shop", "name of a file") + shopSuffix());
    if (QFileInfo::exists(path))
        return openShop(path);
    begin(tr("Making the sample shop"),
          [path, make = m_parts.sample, language = m_parts.language.language()](
              JobControl &control) { return make(path, language, control); });
}

void MainWindow::makeShop(const QString &path, std::function<void()> then)
{
    ShopSettings settings;
    settings.language = m_parts.language.language();
    begin(
        tr("Making %1").arg(shopFileName(path)),
        [path, settings](JobControl &) { return Shop::create(path, settings); }, std::move(then));
}

template <class Work>
void MainWindow::begin(const QString &title, Work work, std::function<void()> then)
{
    if (!m_host->canClose())
        return;
    m_welcome->message()->clear();
    m_welcome->setBusy(true);
    m_jobs.run(this, title, std::move(work), [this, then = std::move(then)](OpenedShop opened) {
        m_welcome->setBusy(false);
        if (!opened)
            return showFault(opened.error());
        showShop(std::move(opened).value());
        if (then)
            then();
    });
}

void MainWindow::showShop(std::unique_ptr<Shop> shop)
{
    m_host->closeShop(); // its questions are stopped, but may still be at work for a moment
    m_undo.clear();
    m_strip->clearNotice();
    if (m_shop)
        m_leftShops.push_back(std::exchange(m_shop, nullptr));
    m_shop = std::move(shop);
    m_settings.remember(m_shop->path());
    keepSettings();
    m_menu->setRecentShops(m_settings.recentShops);
    m_rail->setShopName(shopFileName(m_shop->path()), QDir::toNativeSeparators(m_shop->path()));
    m_stack->setCurrentWidget(m_host);
    m_host->openShop({*m_shop, m_jobs, *m_host, m_parts.dialogs, *this, m_events, m_undo,
                      m_parts.theme, m_parts.language, m_parts.today});
    showHeader();
    watchShop(*m_shop, m_jobs, *this, this, Words(m_parts.language.language()));
    m_columnKeeper->setShop(*m_shop);
    m_oldData->setShop(m_shop.get());
    Q_EMIT shopOpened();
}

void MainWindow::showFault(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    if (error.code == ErrorCode::ShopNotFound) {
        m_settings.forget(error.place);
        m_menu->setRecentShops(m_settings.recentShops);
    }
    sayFailed(sentenceFor(error, Words(m_parts.language.language())));
}

/// Where the eyes are: on the page, or on the welcome.
void MainWindow::sayFailed(const QString &sentence)
{
    if (m_shop)
        say({Notice::Kind::Failed, sentence, {}, {}});
    else
        m_welcome->message()->say(MessageBar::Kind::Error, sentence);
}

void MainWindow::showHeader()
{
    const Page *page = m_host->current();
    const bool shown = page != nullptr;
    m_rail->setVisible(shown);
    m_header->setVisible(shown);
    m_oldData->setEvaluates(page && page->evaluates());
    m_menu->setHasShop(shown);
    if (page) {
        m_header->setTitle(page->title());
        m_header->setEvaluates(page->evaluates());
        m_header->setPrimaryAction(page->primaryAction());
    }
    showTitle();
}

void MainWindow::showTitle()
{
    setWindowTitle(m_shop ? shopFileName(m_shop->path()) + u" – Khách Quen"_s : u"Khách Quen"_s);
}

void MainWindow::keepSettings()
{
    if (m_parts.store)
        m_parts.store(m_settings);
}

QString MainWindow::dateText(QDate date) const
{
    const bool vietnamese = m_parts.language.language() == Language::Vietnamese;
    return QLocale(QLocale::English).toString(date, vietnamese ? u"dd/MM/yyyy"_s : u"d MMM yyyy"_s);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_menu->retranslate();
    // A window left open over midnight shows the new day when somebody comes back to it.
    const bool woken = event->type() == QEvent::ActivationChange && isActiveWindow();
    if (woken && m_parts.today() != m_shownToday) {
        m_shownToday = m_parts.today();
        m_host->setAsOf(m_header->asOf()->date());
        m_oldData->setAsOf(m_header->asOf()->date());
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing && !m_host->canClose())
        return event->ignore();
    m_settings.geometry = saveGeometry();
    keepSettings();
    if (m_jobs.isIdle())
        return event->accept();
    // Work is asked to stop and takes back what it began; the window closes when it has.
    event->ignore();
    if (m_closing)
        return;
    m_closing = true;
    connect(&m_jobs, &Jobs::idle, this, &QWidget::close);
    m_jobs.stopAll();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = draggedPaths(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    const QStringList files = filesMeantBy(paths);
    if (!files.isEmpty())
        return takeFiles(files);
    sayFailed(tr("There is no Excel or CSV file in this folder. Drop the files that your till "
                 "exported."));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_rail->setNarrow(width() < measure::narrowWindow);
    QMainWindow::resizeEvent(event);
}

} // namespace kq
