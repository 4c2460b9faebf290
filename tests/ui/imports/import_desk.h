#pragma once

#include "core/shop/shop.h"
#include "tests/support/fake_dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/imports/imports_page.h"
#include "ui/jobs/jobs.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <memory>
#include <vector>

namespace kq {

class Told final : public Navigator, public Notices {
public:
    std::vector<Destination> went;
    QStringList said;
    Notice last;

    void go(const Destination &destination) override { went.push_back(destination); }
    void say(const Notice &notice) override
    {
        said << notice.text;
        last = notice;
    }
};

/// The page over a new shop in a temporary folder.
struct Desk {
    QTemporaryDir folder;
    std::unique_ptr<Shop> shop;
    Jobs jobs;
    Told told;
    FakeDialogs dialogs;
    ShopEvents events;
    QUndoStack undo;
    ThemeController theme{*qobject_cast<QApplication *>(QCoreApplication::instance()),
                          ThemeChoice::Light};
    LanguageController language{Language::English};
    std::unique_ptr<Page> page;

    Desk()
    {
        Result<std::unique_ptr<Shop>> made =
            Shop::create(folder.filePath(QStringLiteral("shop.khachquen")), ShopSettings{});
        if (!made)
            qFatal("no shop");
        shop = std::move(*made);
        page = std::make_unique<ImportsPage>(PageContext{*shop, jobs, told, dialogs, told, events,
                                                         undo, theme, language,
                                                         [] { return QDate(2026, 11, 21); }});
        QObject::connect(&events, &ShopEvents::changed, page.get(), &Page::refresh);
        page->resize(1100, 750);
        page->show();
        page->refresh();
    }

    /// Of a file in the desk's folder.
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }
    template <class Part>
    Part *part(const QString &name) const
    {
        return page->findChild<Part *>(name);
    }
    [[nodiscard]] bool isReady(const QString &button) const
    {
        const auto *found = part<QPushButton>(button);
        return found->isVisible() && found->isEnabled();
    }
    void click(const QString &button) const
    {
        QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton);
    }
    void arrive(const QStringList &files) const { page->arrive(ToImportFiles{files}); }
    [[nodiscard]] std::vector<ImportRecord> imports() const
    {
        const Result<std::vector<ImportRecord>> found = shop->imports();
        return found ? *found : std::vector<ImportRecord>();
    }
};

/// From the first step to the last, whose figures are there then.
#define WALK_TO_THE_LAST_STEP(desk)                                                                \
    for (int step = 0; step < 3; ++step) {                                                         \
        QTRY_VERIFY((desk).isReady(u"wizardNext"_s));                                              \
        (desk).click(u"wizardNext"_s);                                                             \
    }                                                                                              \
    QTRY_VERIFY((desk).isReady(u"importButton"_s))

} // namespace kq
