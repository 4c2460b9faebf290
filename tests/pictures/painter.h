#pragma once

#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/system_dialogs.h"
#include "ui/theme/theme_controller.h"

#include <QDateTime>
#include <QSize>
#include <QString>

#include <optional>
#include <vector>

namespace kq::test {

/// When all pictures are taken, so that they are the same on every day.
QDateTime pictureTime();

struct PictureOf {
    QString name;
    std::optional<Destination> destination; ///< empty: further from the picture before
    QString opened = {};                    ///< by this button, where there is something to open
    QString closed = {};                    ///< by this one, so that the page is as before
    bool isDialog = false; ///< what opens is a window of its own, and closes by itself
};

/// What one call is to draw.
struct Wish {
    QString folder;
    QString only;           ///< how the names of the wanted begin
    bool everySize = false; ///< of both languages and both themes, not of one of each alone
};

/// One window on one shop, drawn again and again.
class Painter {
public:
    Painter(ThemeController &theme, LanguageController &language, const Wish &wish);

    /// Opens the shop file @p shop in a window of @p size; false where that fails.
    bool open(const QString &shop, QSize size);
    /// The wanted of @p pictures in the theme and size of now; false where one was not ready or not
    /// written.
    bool draw(const std::vector<PictureOf> &pictures, const QString &suffix);

    void setTheme(ThemeChoice choice) { m_theme.setChoice(choice); }
    void resize(QSize size) { m_window.resize(size); }

private:
    [[nodiscard]] std::vector<PageFactory> watchedPages();
    [[nodiscard]] bool isWanted(std::size_t place, const std::vector<PictureOf> &pictures) const;
    [[nodiscard]] bool hasPage(PageId id) const;
    bool drawOne(const PictureOf &one, const QString &file);
    void press(const QString &name);
    bool waitToPress(const QString &name);
    void dropEdits();
    bool drawDialog(const QString &file);
    bool settle();

    ThemeController &m_theme;
    QString m_folder;
    QString m_only;
    Jobs *m_jobs = nullptr; ///< of the window, once it has made a page
    SystemDialogs m_dialogs;
    MainWindow m_window;
};

} // namespace kq::test
