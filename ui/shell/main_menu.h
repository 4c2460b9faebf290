#pragma once

#include "core/base/language.h"
#include "ui/frame/destination.h"
#include "ui/theme/theme_controller.h"

#include <QObject>

#include <map>
#include <vector>

class QAction;
class QMenu;
class QMenuBar;
class QUndoStack;

namespace kq {

/// The menu bar: every command of the window that is no page's own, with its shortcut.
class MainMenu : public QObject {
    Q_OBJECT
public:
    MainMenu(QMenuBar *bar, const std::vector<PageId> &pages, QUndoStack &undo, QObject *parent);

    void setRecentShops(const QStringList &paths);
    void setHasShop(bool hasShop);
    void setTheme(ThemeChoice choice);
    void setLanguage(Language language);
    void retranslate();

Q_SIGNALS:
    void newShopWanted();
    void openWanted();
    void recentWanted(const QString &path);
    void sampleWanted();
    void importWanted();
    void reportWanted();
    void restoreWanted();
    void quitWanted();
    void pageWanted(kq::PageId page);
    void themeWanted(kq::ThemeChoice choice);
    void languageWanted(kq::Language language);
    void aboutWanted();

private:
    void fillFile();
    void fillEdit();
    void fillView(const std::vector<PageId> &pages);

    QUndoStack &m_undoStack;
    QMenu *m_file;
    QMenu *m_recent;
    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_themeMenu;
    QMenu *m_languageMenu;
    QMenu *m_help;
    QAction *m_new = nullptr;
    QAction *m_open = nullptr;
    QAction *m_sample = nullptr;
    QAction *m_import = nullptr;
    QAction *m_report = nullptr;
    QAction *m_restore = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_about = nullptr;
    std::map<PageId, QAction *> m_pages;
    std::map<ThemeChoice, QAction *> m_themes;
    std::map<Language, QAction *> m_languages;
};

} // namespace kq
