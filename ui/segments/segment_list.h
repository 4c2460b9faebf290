#pragma once

#include "core/text/format.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"
#include "ui/segments/segment_answers.h"
#include "ui/segments/segment_line_delegate.h"

#include <QWidget>

#include <vector>

class QAction;
class QMenu;
class QPushButton;

namespace kq {

class DataTable;
class RowsModel;
struct RowsRow;
class SearchField;

/// The left part of the page: tiers and segments with size, share, the line of the last 12 months
/// and last change; searched, sorted, several chosen at once.
class SegmentList : public QWidget {
    Q_OBJECT
public:
    explicit SegmentList(const PageContext &context, QWidget *parent = nullptr);

    void show(const SegmentListAnswer &answer, QDate asOf);
    /// Marks the line of that key; an empty one marks none.
    void pointTo(const QString &key);
    /// The line in the editor, which decides what can be done.
    void setOpen(const GroupLine *line);
    /// Puts the keys on the list.
    void takeFocus();

Q_SIGNALS:
    void chosen(const QString &key);
    void newWanted();
    void templateWanted(const QString &key);
    void duplicateWanted();
    void removeWanted();
    void combinationWanted(const std::vector<kq::GroupLine> &lines, kq::Combination how);
    void outsideWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void showRows();
    void tellChosen();
    void fitColumns();
    [[nodiscard]] int narrowFigureWidth() const;
    void setTwoLines(bool twoLines);
    [[nodiscard]] RowsRow rowOf(const GroupLine &line, const QColor &dot, const Formatter &format);
    void addSorting(QMenu &menu);
    void fillTemplateMenu();
    void fillMoreMenu();
    [[nodiscard]] std::vector<GroupLine> chosenLines() const;

    PageContext m_context;
    NewestQuestion<Trends> m_trendQuestion;
    NewestQuestion<TemplateCounts> m_countQuestion;
    SegmentListAnswer m_answer;
    QDate m_asOf;
    Trends m_trends;
    SecondLines m_secondLines;
    QString m_pointed;
    SearchField *m_search;
    DataTable *m_table;
    RowsModel *m_rows;
    SegmentLineDelegate *m_lineDelegate;
    QPushButton *m_new;
    QPushButton *m_ready;
    QPushButton *m_more;
    QPushButton *m_remove;
    bool m_isSegmentOpen = false;
    bool m_onlyUnused = false;
};

} // namespace kq
