#pragma once

#include "core/shop/shop.h"
#include "tests/support/fake_dialogs.h"
#include "ui/customers/customers_page.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <memory>
#include <type_traits>
#include <vector>

namespace kq {

/// What the page told the window.
class Told final : public Navigator, public Notices {
public:
    std::vector<Destination> went;
    std::vector<Notice> said;

    void go(const Destination &destination) override { went.push_back(destination); }
    void say(const Notice &notice) override { said.push_back(notice); }
};

/// The customers page over a new shop in a temporary folder, refreshed after each change as the
/// window does it.
struct CustomersDesk {
    static QDate today() { return QDate(2026, 11, 21); }

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

    CustomersDesk()
    {
        Result<std::unique_ptr<Shop>> made =
            Shop::create(folder.filePath(QStringLiteral("shop.khachquen")), ShopSettings{});
        if (!made)
            qFatal("no shop");
        shop = std::move(*made);
    }

    void import(const QByteArray &csv, const QString &source = {}) const
    {
        QFile file(folder.filePath(QStringLiteral("file.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) < 0)
            qFatal("no file");
        file.close();
        ImportRequest request;
        request.file = file.fileName();
        request.source = source;
        Unwatched control;
        if (!shop->importFile(request, QDateTime(today(), QTime(9, 0)), control))
            qFatal("no import");
    }

    void openPage()
    {
        page = std::make_unique<CustomersPage>(PageContext{*shop, jobs, told, dialogs, told, events,
                                                           undo, theme, language,
                                                           [] { return today(); }});
        QObject::connect(&events, &ShopEvents::changed, page.get(), &Page::refresh);
        page->resize(1100, 700);
        page->show();
        page->setAsOf(today());
        page->refresh();
    }

    /// The part that is in view, where the list and the customer's own page both have one.
    template <class Part>
    [[nodiscard]] Part *part(const QString &name) const
    {
        const QList<Part *> all = page->findChildren<Part *>(name);
        for (Part *one : all) {
            if constexpr (std::is_base_of_v<QWidget, Part>) {
                if (one->isVisible())
                    return one;
            }
        }
        return all.isEmpty() ? nullptr : all.last();
    }
    [[nodiscard]] QAbstractItemModel *customers() const
    {
        return part<QTableView>(QStringLiteral("customerTable"))->model();
    }
    [[nodiscard]] QAbstractItemModel *ordersInView() const
    {
        return part<QTableView>(QStringLiteral("customerOrders"))->model();
    }
    /// Edits whoever @p who finds first.
    [[nodiscard]] bool edit(const QString &who, const CustomerEdits &edits) const
    {
        Unwatched control;
        const Result<std::vector<CustomerId>> found = shop->findCustomers(who, control);
        return found && !found->empty() &&
               shop->editCustomers({found->front()}, edits, QDateTime(today(), QTime(10, 0)),
                                   control);
    }
    /// Key by key, as fast as people who type well, and without Enter.
    void typeSearch(const QString &text) const
    {
        auto *field = part<QLineEdit>(QStringLiteral("customerSearch"));
        QTest::mouseClick(field, Qt::LeftButton);
        for (const QChar letter : text) {
            field->insert(letter); // as an input method does it
            QTest::qWait(40);
        }
    }
    void search(const QString &text) const
    {
        auto *field = part<QLineEdit>(QStringLiteral("customerSearch"));
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }
};

} // namespace kq
