#pragma once

#include <QTableView>

namespace kq {

/// A table as all of the program's are: calm rows of one height, whole rows chosen, figures right
/// aligned (by the model's TextAlignmentRole), what does not fit told by a tooltip, rows opened by
/// double click or Enter and copied with Ctrl+C.
class DataTable : public QTableView {
    Q_OBJECT
public:
    explicit DataTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Widths from the heads and the first rows; @p stretched takes what is left. Call it once the
    /// model has rows; a width that a person has set stays.
    void fitColumns(int stretched = 0);
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }

Q_SIGNALS:
    /// Double click or Enter; an index of the model that was set.
    void rowOpened(const QModelIndex &index);
    /// The current row moved, by mouse or keyboard; may be invalid.
    void rowChosen(const QModelIndex &index);

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void copyRows() const;
    void setHoveredRow(int row);

    int m_hoveredRow = -1;
};

} // namespace kq
