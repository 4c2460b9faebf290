#pragma once

#include "core/care/care_map.h"
#include "core/care/message_text.h"
#include "ui/widgets/card.h"

class QFormLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace kq {

class Formatter;

/// The chosen group of the care map: who they are, where they stand beside the whole shop, and what
/// to do for them.
class GroupPanel : public Card {
    Q_OBJECT
public:
    explicit GroupPanel(QWidget *parent = nullptr);

    /// @p values: what the shop has said that texts are filled with.
    void show(const CareGroup &group, const GroupFigures &shop, const MessageValues &values,
              const Formatter &format);
    /// Nothing is chosen.
    void clear();

Q_SIGNALS:
    /// The page of the group is wanted.
    void studyRequested();
    void openRequested();   ///< the group's conditions and members
    void exportRequested(); ///< a list of the group

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeScrolled();
    void fitWidth();
    void retranslate();
    void addFigure(int row, const QString &name, const QString &group, const QString &shop);
    void showFigures(const GroupFigures &group, const GroupFigures &shop, const Formatter &format);
    void showPlan(const CareGroup &group, const MessageValues &values, const Formatter &format);
    void addPlanRow(const QString &name, const QString &text);
    void clearLayouts();

    QLabel *m_line;
    QGridLayout *m_figures;
    QLabel *m_planTitle;
    QFormLayout *m_plan;
    QScrollArea *m_scroll = nullptr;
    QPushButton *m_study;
    QPushButton *m_open;
    QPushButton *m_export;
};

} // namespace kq
