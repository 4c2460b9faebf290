#pragma once

#include "tests/support/window_desk.h"
#include "ui/imports/imports_page.h"

#include <QPushButton>
#include <QTest>

#include <memory>
#include <vector>

namespace kq {

/// The page of imports over a new shop.
struct Desk : WindowDesk {
    std::unique_ptr<Page> page;

    Desk()
        : page(std::make_unique<ImportsPage>(context()))
    {
        QObject::connect(&events, &ShopEvents::changed, page.get(), &Page::refresh);
        page->resize(1100, 750);
        page->show();
        page->refresh();
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
