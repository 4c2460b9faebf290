#pragma once

#include <QAction>
#include <QApplication>
#include <QLineEdit>
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
        QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton);
        settle();
    }
    /// Chooses from the menu of the n-th "Condition" button, innermost group first; false where
    /// there is no such choice.
    [[nodiscard]] bool addCondition(const QString &title, int button = 0) const
    {
        const auto buttons = m_page->findChildren<QPushButton *>(QStringLiteral("addCondition"));
        return button < buttons.size() && choose(*buttons[button]->menu(), title);
    }
    /// The same of the n-th "Only some orders" button.
    [[nodiscard]] bool addRestriction(const QString &title, int button = 0) const
    {
        const auto buttons = m_page->findChildren<QPushButton *>(QStringLiteral("addRestriction"));
        return button < buttons.size() && choose(*buttons[button]->menu(), title);
    }
    /// Types over the n-th field for a number or an amount; false where there are not so many.
    [[nodiscard]] bool typeNumber(const QString &text, int field = 0) const
    {
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
