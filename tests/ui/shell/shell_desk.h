#pragma once

#include "tests/support/fake_dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_names.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace kq {

/// The day on which the tests of the window take place. A function: other constants of a test are
/// made of it, and which of two constants comes first is not certain across files.
inline QDate shellToday()
{
    return {2026, 11, 21};
}

/// What the pages of a window were told.
struct Told {
    QStringList refreshed;
    QStringList arrived;
    QDate asOf;
    int alive = 0;
    bool mayLeave = true;
    Shop *shop = nullptr;
};

class FakePage final : public Page {
public:
    FakePage(PageId id, const PageContext &context, Told &told)
        : m_id(id)
        , m_told(told)
        , m_action(QStringLiteral("Import"))
    {
        ++m_told.alive;
        m_told.shop = &context.shop;
    }
    ~FakePage() override { --m_told.alive; }

    [[nodiscard]] QString title() const override { return pageName(m_id); }
    [[nodiscard]] QAction *primaryAction() const override
    {
        return m_id == PageId::Overview ? &m_action : nullptr;
    }
    [[nodiscard]] bool evaluates() const override { return m_id != PageId::Settings; }
    void refresh() override
    {
        m_told.refreshed << QString::number(static_cast<int>(m_id));
        m_told.asOf = asOf();
    }
    void arrive(const Destination &destination) override
    {
        if (const auto *customer = std::get_if<ToCustomer>(&destination))
            m_told.arrived << QStringLiteral("customer %1").arg(customer->customer.value);
        if (const auto *files = std::get_if<ToImportFiles>(&destination))
            m_told.arrived << QStringLiteral("files ") + files->files.join(QLatin1Char(' '));
    }
    [[nodiscard]] bool canLeave() const override { return m_told.mayLeave; }

private:
    PageId m_id;
    Told &m_told;
    mutable QAction m_action;
};

inline PageFactory fake(PageId id, Told &told, bool worksUnseen = false)
{
    return {id,
            [id, &told](const PageContext &context) -> Page * {
                return new FakePage(id, context, told);
            },
            worksUnseen};
}

/// A window over a temporary folder.
struct ShellDesk {
    QTemporaryDir folder;
    Told told;
    FakeDialogs dialogs;
    ThemeController theme{*qobject_cast<QApplication *>(QCoreApplication::instance()),
                          ThemeChoice::Light};
    LanguageController language{Language::English};
    WindowSettings stored;
    std::unique_ptr<MainWindow> window;

    explicit ShellDesk(const WindowSettings &settings = {}, bool importsWorkUnseen = false)
    {
        window = std::make_unique<MainWindow>(
            WindowParts{
                theme,
                language,
                dialogs,
                {fake(PageId::Overview, told), fake(PageId::Customers, told),
                 fake(PageId::Imports, told, importsWorkUnseen), fake(PageId::Settings, told)},
                &shellToday,
                [](const QString &path, Language, JobControl &) { return Shop::create(path, {}); },
                folder.path(),
                [this](const WindowSettings &changed) { stored = changed; }},
            settings);
        window->resize(1280, 800); // the screen of the tests is smaller, and the window fits itself
        window->show();
    }
    ~ShellDesk() { window.reset(); }

    void openSample()
    {
        QSignalSpy opened(window.get(), &MainWindow::shopOpened);
        QTest::mouseClick(window->findChild<QPushButton *>(QStringLiteral("welcomeSample")),
                          Qt::LeftButton);
        QTRY_COMPARE(opened.size(), 1);
    }
    template <class Part>
    Part *part(const QString &name = {}) const
    {
        return window->findChild<Part *>(name);
    }
};

} // namespace kq
