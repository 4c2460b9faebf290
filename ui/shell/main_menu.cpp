#include "ui/shell/main_menu.h"

#include "ui/shell/page_names.h"
#include "ui/shell/shop_places.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

namespace kq {

using namespace Qt::StringLiterals;

MainMenu::MainMenu(QMenuBar *bar, const std::vector<PageId> &pages, QUndoStack &undo,
                   QObject *parent)
    : QObject(parent)
    , m_undoStack(undo)
    , m_file(bar->addMenu(QString()))
    , m_recent(new QMenu(bar))
    , m_edit(bar->addMenu(QString()))
    , m_view(bar->addMenu(QString()))
    , m_themeMenu(new QMenu(bar))
    , m_languageMenu(new QMenu(bar))
    , m_help(bar->addMenu(QString()))
{
    fillFile();
    fillEdit();
    fillView(pages);
    m_about = m_help->addAction(QString(), this, &MainMenu::aboutWanted);
    m_about->setMenuRole(QAction::AboutRole);
    setHasShop(false);
    setRecentShops({});
    retranslate();
}

void MainMenu::fillFile()
{
    m_new = m_file->addAction(QString(), this, &MainMenu::newShopWanted);
    m_new->setShortcut(QKeySequence::New);
    m_open = m_file->addAction(lineIcon(Icon::Folder), QString(), this, &MainMenu::openWanted);
    m_open->setShortcut(QKeySequence::Open);
    m_file->addMenu(m_recent);
    m_sample = m_file->addAction(lineIcon(Icon::Shop), QString(), this, &MainMenu::sampleWanted);
    m_file->addSeparator();
    m_import = m_file->addAction(lineIcon(Icon::Imports), QString(), this, &MainMenu::importWanted);
    m_import->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    m_report = m_file->addAction(QString(), this, &MainMenu::reportWanted);
    m_report->setShortcut(QKeySequence::Print);
    m_restore = m_file->addAction(QString(), this, &MainMenu::restoreWanted);
    m_restore->setObjectName(u"restoreBackup"_s);
    m_file->addSeparator();
    m_quit = m_file->addAction(QString(), this, &MainMenu::quitWanted);
    m_quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q)); // Windows has no standard key for it
    m_quit->setMenuRole(QAction::QuitRole);
}

void MainMenu::fillEdit()
{
    m_undo = m_edit->addAction(lineIcon(Icon::Undo), QString(), &m_undoStack, &QUndoStack::undo);
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo = m_edit->addAction(lineIcon(Icon::Redo), QString(), &m_undoStack, &QUndoStack::redo);
    m_redo->setShortcut(QKeySequence::Redo);
    connect(&m_undoStack, &QUndoStack::indexChanged, this, &MainMenu::retranslate);
    connect(&m_undoStack, &QUndoStack::canUndoChanged, m_undo, &QAction::setEnabled);
    connect(&m_undoStack, &QUndoStack::canRedoChanged, m_redo, &QAction::setEnabled);
    m_undo->setEnabled(m_undoStack.canUndo());
    m_redo->setEnabled(m_undoStack.canRedo());
}

void MainMenu::fillView(const std::vector<PageId> &pages)
{
    constexpr int digits = 10;
    int number = 0;
    for (const PageId page : pages) {
        ++number;
        QAction *action = m_view->addAction(lineIcon(pageIcon(page)), QString(), this,
                                            [this, page] { Q_EMIT pageWanted(page); });
        if (number <= digits) // the tenth is the 0, which stands right of the 9
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number % digits)));
        m_pages[page] = action;
    }
    m_view->addSeparator();
    m_view->addMenu(m_themeMenu);
    m_view->addMenu(m_languageMenu);
    auto *themes = new QActionGroup(this);
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        QAction *action =
            m_themeMenu->addAction(QString(), this, [this, choice] { Q_EMIT themeWanted(choice); });
        action->setCheckable(true);
        themes->addAction(action);
        m_themes[choice] = action;
    }
    auto *languages = new QActionGroup(this);
    for (const Language language : {Language::Vietnamese, Language::English}) {
        // A language is called by its own name, so that who cannot read the other one finds it.
        const QString name = language == Language::Vietnamese ? u"Tiếng Việt"_s : u"English"_s;
        QAction *action = m_languageMenu->addAction(
            name, this, [this, language] { Q_EMIT languageWanted(language); });
        action->setCheckable(true);
        languages->addAction(action);
        m_languages[language] = action;
    }
}

void MainMenu::setRecentShops(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        QAction *action = m_recent->addAction(shopFileName(path), this,
                                              [this, path] { Q_EMIT recentWanted(path); });
        action->setToolTip(path);
    }
    m_recent->setToolTipsVisible(true);
    m_recent->setEnabled(!paths.isEmpty());
}

void MainMenu::setHasShop(bool hasShop)
{
    for (const auto &[page, action] : m_pages)
        action->setEnabled(hasShop);
    m_report->setEnabled(hasShop);
    m_restore->setEnabled(hasShop);
}

void MainMenu::setTheme(ThemeChoice choice)
{
    m_themes.at(choice)->setChecked(true);
}

void MainMenu::setLanguage(Language language)
{
    m_languages.at(language)->setChecked(true);
}

void MainMenu::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_new->setText(tr("&New shop…"));
    m_open->setText(tr("&Open shop…"));
    m_recent->setTitle(tr("Open &recent"));
    m_sample->setText(tr("Open the &sample shop"));
    m_import->setText(tr("&Import spreadsheets…"));
    m_report->setText(tr("Save the &report as PDF…"));
    m_restore->setText(tr("Restore a &backup…"));
    m_quit->setText(tr("&Quit"));
    m_edit->setTitle(tr("&Edit"));
    const QString undo = m_undoStack.undoText();
    const QString redo = m_undoStack.redoText();
    m_undo->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undo));
    m_redo->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redo));
    m_view->setTitle(tr("&View"));
    for (const auto &[page, action] : m_pages)
        action->setText(pageName(page));
    m_themeMenu->setTitle(tr("&Colours"));
    m_themes.at(ThemeChoice::System)->setText(tr("As the system"));
    m_themes.at(ThemeChoice::Light)->setText(tr("Light"));
    m_themes.at(ThemeChoice::Dark)->setText(tr("Dark"));
    m_languageMenu->setTitle(tr("&Language"));
    m_help->setTitle(tr("&Help"));
    m_about->setText(tr("&About Khách Quen"));
}

} // namespace kq
