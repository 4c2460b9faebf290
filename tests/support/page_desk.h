#pragma once

#include "core/sample/sample_shop.h"
#include "core/shop/shop.h"
#include "tests/support/fake_dialogs.h"
#include "tests/support/told_window.h"
#include "tests/support/window_warnings.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/page.h"
#include "ui/frame/page_context.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <memory>
#include <utility>

namespace kq {

/// A page over a shop of its own, with all that a window would give it. A test class is one and
/// opens a desk in init() and closes it in cleanup(). It speaks English on a light screen.
template <class PageType>
class PageDesk {
protected:
    static inline const QDate today{2026, 11, 20};

    /// On a new copy of the sample shop.
    void openSample(QSize size) { openShop(newSample(), size); }
    void openShop(std::unique_ptr<Shop> shop, QSize size)
    {
        QTest::failOnWarning(everyWarning());
        m_shop = std::move(shop);
        if (!m_theme) // there is an application only by now
            m_theme = std::make_unique<ThemeController>(
                *qobject_cast<QApplication *>(QCoreApplication::instance()), ThemeChoice::Light);
        m_jobs = std::make_unique<Jobs>();
        m_told = std::make_unique<ToldWindow>();
        m_events = std::make_unique<ShopEvents>();
        m_page = std::make_unique<PageType>(context());
        QObject::connect(m_events.get(), &ShopEvents::changed, m_page.get(),
                         [this] { asPage().refresh(); });
        asPage().resize(size);
        asPage().setAsOf(today);
        asPage().show();
        asPage().refresh();
    }
    /// What a page on this desk is given.
    [[nodiscard]] PageContext context()
    {
        return {*m_shop,   *m_jobs, *m_told,  m_dialogs,  *m_told,
                *m_events, m_undo,  *m_theme, m_language, [] { return today; }};
    }
    void closeDesk()
    {
        m_page.reset();
        m_undo.clear();
        m_jobs.reset();
        m_shop.reset();
    }
    [[nodiscard]] std::unique_ptr<Shop> newSample()
    {
        const QString first = m_folder.filePath(QStringLiteral("sample.khachquen"));
        Unwatched control;
        if (!QFile::exists(first))
            static_cast<void>(
                makeSampleShop(first, Language::English, QDateTime(today, QTime(9, 0)), control));
        const QString copy = newFile();
        QFile::copy(first, copy);
        return Shop::open(copy).value();
    }
    /// A path at which there is no shop yet.
    [[nodiscard]] QString newFile()
    {
        return m_folder.filePath(QStringLiteral("%1.khachquen").arg(++m_shops));
    }
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const
    {
        Unwatched control;
        return m_shop->snapshot(control).value();
    }
    template <class Part>
    [[nodiscard]] Part *part(const QString &name) const
    {
        return m_page->template findChild<Part *>(name);
    }
    /// The page by what every page can do, whatever it hides.
    [[nodiscard]] Page &asPage() const { return *m_page; }

    QTemporaryDir m_folder;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<ThemeController> m_theme;
    LanguageController m_language{Language::English};
    std::unique_ptr<ToldWindow> m_told;
    FakeDialogs m_dialogs;
    std::unique_ptr<ShopEvents> m_events;
    QUndoStack m_undo;
    std::unique_ptr<PageType> m_page;

private:
    int m_shops = 0;
};

} // namespace kq
