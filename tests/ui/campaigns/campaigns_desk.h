#pragma once

#include "core/sample/sample_shop.h"
#include "core/shop/shop.h"
#include "tests/support/fake_dialogs.h"
#include "ui/campaigns/campaigns_page.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"
#include "ui/theme/theme_controller.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <memory>
#include <vector>

namespace kq {

/// What the page told the window.
class CampaignsTold final : public Navigator, public Notices {
public:
    std::vector<Destination> went;
    std::vector<Notice> said;

    void go(const Destination &destination) override { went.push_back(destination); }
    void say(const Notice &notice) override { said.push_back(notice); }
};

/// The campaigns page over the sample shop, refreshed after each change as the window does it.
struct CampaignsDesk {
    static QDate today() { return QDate(2026, 11, 20); }

    QTemporaryDir folder;
    std::unique_ptr<Shop> shop;
    Jobs jobs;
    CampaignsTold told;
    FakeDialogs dialogs;
    ShopEvents events;
    QUndoStack undo;
    ThemeController theme{*qobject_cast<QApplication *>(QCoreApplication::instance()),
                          ThemeChoice::Light};
    LanguageController language{Language::English};
    std::unique_ptr<CampaignsPage> page;

    CampaignsDesk()
    {
        const QString path = folder.filePath(QStringLiteral("shop.khachquen"));
        Unwatched control;
        if (!makeSampleShop(path, Language::English, QDateTime(today(), QTime(9, 0)), control))
            qFatal("no sample shop");
        Result<std::unique_ptr<Shop>> opened = Shop::open(path);
        if (!opened)
            qFatal("the sample shop cannot be opened");
        shop = std::move(*opened);
    }

    void open()
    {
        page = std::make_unique<CampaignsPage>(PageContext{*shop, jobs, told, dialogs, told, events,
                                                           undo, theme, language,
                                                           [] { return today(); }});
        QObject::connect(&events, &ShopEvents::changed, page.get(), [this] { page->refresh(); });
        page->resize(1080, 720);
        page->setAsOf(today());
        page->setVisible(true);
        page->refresh();
    }

    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return page->findChild<Widget *>(QLatin1StringView(name));
    }

    /// Presses a button that can be seen; false where there is none that can be pressed.
    [[nodiscard]] bool press(const char *name) const
    {
        auto *button = part<QAbstractButton>(name);
        if (!button || !button->isVisible() || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }

    /// Chooses in a box by value; false where it is not there.
    [[nodiscard]] bool choose(const char *name, const QVariant &value) const
    {
        auto *box = part<QComboBox>(name);
        const int index = box ? box->findData(value) : -1;
        if (index < 0)
            return false;
        box->setCurrentIndex(index);
        return true;
    }
};

} // namespace kq
