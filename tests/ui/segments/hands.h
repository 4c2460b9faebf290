#pragma once

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>

/// What an owner does to the segments page, by its real widgets: click, choose from a menu, type.
/// The window speaks English.
class Hands {
public:
    explicit Hands(QWidget *page)
        : m_page(page)
    {}

    template <class Part>
    [[nodiscard]] Part *part(const QString &name) const
    {
        return m_page->findChild<Part *>(name);
    }
    /// Widgets that an edit has built are shown, and those that it replaced are gone.
    static void settle()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
    void click(const QString &button) const
    {
        settle();
        QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton);
        settle();
    }
    /// Presses the n-th "Condition" button, innermost group first, types @p title into the list
    /// that opens and takes what is marked; false where that is something else.
    [[nodiscard]] bool addCondition(const QString &title, int button = 0) const
    {
        settle();
        // What was rebuilt just now has no height until it is laid out, and no click would hit it.
        QPushButton *adder = nullptr;
        const bool canBeHit = QTest::qWaitFor([&] {
            adder =
                m_page->findChildren<QPushButton *>(QStringLiteral("addCondition")).value(button);
            return adder && !adder->size().isEmpty();
        });
        if (!canBeHit)
            return false;
        QTest::mouseClick(adder, Qt::LeftButton);
        auto *search = part<QLineEdit>(QStringLiteral("conditionSearch"));
        auto *list = part<QListView>(QStringLiteral("conditionList"));
        if (!search || !search->isVisible())
            return false;
        QTest::keyClicks(search, title);
        if (list->currentIndex().data().toString() != title)
            return false;
        QTest::keyClick(search, Qt::Key_Return);
        settle();
        return true;
    }
    /// The same of the n-th "Only some orders" button.
    [[nodiscard]] bool addRestriction(const QString &title, int button = 0) const
    {
        settle();
        const auto buttons = m_page->findChildren<QPushButton *>(QStringLiteral("addRestriction"));
        return button < buttons.size() && choose(*buttons[button]->menu(), title);
    }
    /// Types over the n-th field for a number or an amount; false where there are not so many.
    [[nodiscard]] bool typeNumber(const QString &text, int field = 0) const
    {
        settle();
        QList<QLineEdit *> numbers;
        for (QLineEdit *edit : m_page->findChildren<QLineEdit *>()) {
            const QString name = edit->accessibleName();
            if (edit->isVisible() &&
                (name == QLatin1String("Number") || name == QLatin1String("Amount")))
                numbers.append(edit);
        }
        if (field >= numbers.size())
            return false;
        numbers[field]->selectAll();
        QTest::keyClicks(numbers[field], text);
        return true;
    }

    /// Types over the n-th field for several words; false where there are not so many.
    [[nodiscard]] bool typeList(const QString &text, int field = 0) const
    {
        settle();
        const auto lists = m_page->findChildren<QLineEdit *>(QStringLiteral("listField"));
        if (field >= lists.size())
            return false;
        lists[field]->selectAll();
        QTest::keyClicks(lists[field], text);
        return true;
    }

private:
    [[nodiscard]] static bool choose(const QMenu &menu, const QString &title)
    {
        for (QAction *action : menu.findChildren<QAction *>()) {
            if (action->text() != title || action->menu())
                continue;
            action->trigger();
            settle();
            return true;
        }
        return false;
    }

    QWidget *m_page;
};
