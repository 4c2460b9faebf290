#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QPushButton;

namespace kq {

class AsOfPicker;

/// The line above a page: its title, the as-of date and its one primary button.
class PageHeader : public QWidget {
    Q_OBJECT
public:
    PageHeader(std::function<QDate()> today, std::function<QString(QDate)> writeDate,
               QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setEvaluates(bool evaluates);
    /// Null: no button.
    void setPrimaryAction(QAction *action);
    [[nodiscard]] AsOfPicker *asOf() const { return m_asOf; }

private:
    void followAction();

    QLabel *m_title;
    AsOfPicker *m_asOf;
    QPushButton *m_primary;
    QPointer<QAction> m_action;
};

} // namespace kq
