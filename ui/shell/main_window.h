#pragma once

#include "core/shop/shop.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/page_host.h"
#include "ui/shell/report_desk.h"
#include "ui/shell/window_settings.h"

#include <QMainWindow>
#include <QUndoStack>

#include <functional>
#include <memory>

class QStackedLayout;

namespace kq {

class ColumnKeeper;
class Dialogs;
class LanguageController;
class MainMenu;
class OldDataHint;
class PageHeader;
class ProgressStrip;
class Rail;
class ThemeController;
class WelcomePage;

/// What the window is given from outside. All references outlive it.
struct WindowParts {
    ThemeController &theme;
    LanguageController &language;
    Dialogs &dialogs;
    std::vector<PageFactory> pages; ///< in the order of the rail; the first is shown first
    std::function<QDate()> today;
    /// Makes the sample shop in a new file.
    std::function<Result<std::unique_ptr<Shop>>(const QString &path, Language, JobControl &)>
        sample;
    /// Where new shops are made.
    QString shopFolder;
    /// Keeps the settings for the next run.
    std::function<void(const WindowSettings &)> store;
};

/// The window: places the pages of the open shop and joins their signals with its own.
class MainWindow : public QMainWindow, private Notices {
    Q_OBJECT
public:
    MainWindow(WindowParts parts, WindowSettings settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a shop file as a job; shows why where it cannot be opened.
    void openShop(const QString &path);
    /// Opens a shop file that was dropped, or imports spreadsheets, into a new shop if none is
    /// open.
    void takeFiles(const QStringList &files);
    [[nodiscard]] bool hasShop() const { return m_shop != nullptr; }
    [[nodiscard]] PageHost *host() const { return m_host; }

Q_SIGNALS:
    /// A shop is open and its first page in view.
    void shopOpened();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using OpenedShop = Result<std::unique_ptr<Shop>>;

    void layOut();
    void joinMenu();
    void joinControllers();
    void say(const Notice &notice) override;

    void askNewShop();
    void askOpenShop();
    void askRestore();
    /// Closes the shop, waits until nobody works on it, and opens what @p backup holds in its
    /// place.
    void restore(const QString &backup);
    void restoreNow(const QString &backup, const QString &path);
    void openSample();
    /// Makes a shop file beside the others and goes on with @p then.
    void makeShop(const QString &path, std::function<void()> then);
    /// Runs @p work, which opens or makes a shop, and shows it.
    template <class Work>
    void begin(const QString &title, Work work, std::function<void()> then = {});
    void showShop(std::unique_ptr<Shop> shop);
    void showFault(const Error &error);
    void sayFailed(const QString &sentence);
    void showHeader();
    void showTitle();
    void keepSettings();
    [[nodiscard]] QString dateText(QDate date) const;

    WindowParts m_parts;
    WindowSettings m_settings;
    ShopEvents m_events;
    QUndoStack m_undo;
    std::vector<std::unique_ptr<Shop>> m_leftShops; ///< until the last job on them has ended
    std::unique_ptr<Shop> m_shop;                   ///< outlives pages and jobs
    Jobs m_jobs;
    MainMenu *m_menu = nullptr;
    Rail *m_rail = nullptr;
    PageHeader *m_header = nullptr;
    ProgressStrip *m_strip = nullptr;
    OldDataHint *m_oldData = nullptr;
    WelcomePage *m_welcome = nullptr;
    PageHost *m_host = nullptr;
    ColumnKeeper *m_columnKeeper = nullptr;
    QStackedLayout *m_stack = nullptr;
    ReportDesk m_reports;
    QDate m_shownToday;
    bool m_closing = false;
};

} // namespace kq
