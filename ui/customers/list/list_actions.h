#pragma once

#include <QWidget>

class QAction;
class QMenu;
class QPushButton;

namespace kq {

/// What can be done with the chosen customers and with the list: buttons under the search.
class ListActions : public QWidget {
    Q_OBJECT
public:
    explicit ListActions(QWidget *parent = nullptr);

    /// So many rows are chosen.
    void setChosen(int rows);
    /// Who and what may be in the shop twice.
    void setDoubles(int people, int sales);
    /// Whether a tier or segment is in view, whose list for messages can be made.
    void setGroup(bool isGroup);
    void retranslate();

    [[nodiscard]] QAction *open() const { return m_open; }
    [[nodiscard]] QAction *edit() const { return m_edit; }
    [[nodiscard]] QAction *samePerson() const { return m_samePerson; }
    [[nodiscard]] QAction *columns() const { return m_columns; }
    [[nodiscard]] QAction *exportView() const { return m_exportView; }
    [[nodiscard]] QAction *exportList() const { return m_exportList; }
    /// The menu "sort by" under the button of the list; filled by its owner.
    [[nodiscard]] QMenu *sortMenu() const { return m_sortMenu; }

Q_SIGNALS:
    void doublesAsked();

private:
    void showTexts();

    QAction *m_open;
    QAction *m_edit;
    QAction *m_samePerson;
    QAction *m_columns;
    QAction *m_exportView;
    QAction *m_exportList;
    QMenu *m_sortMenu;
    QPushButton *m_editButton;
    QPushButton *m_unite;
    QPushButton *m_doubles;
    QPushButton *m_more;
    int m_chosen = 0;
    bool m_isGroup = false;
    int m_people = 0;
    int m_sales = 0;
};

} // namespace kq
