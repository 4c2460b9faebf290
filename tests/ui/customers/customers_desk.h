#pragma once

#include "tests/support/window_desk.h"
#include "ui/customers/customers_page.h"

#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <memory>
#include <type_traits>
#include <vector>

namespace kq {

/// The customers page over a new shop, refreshed after each change as the window does it.
struct CustomersDesk : WindowDesk {
    std::unique_ptr<Page> page;

    void openPage()
    {
        page = std::make_unique<CustomersPage>(context());
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
