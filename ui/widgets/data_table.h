#pragma once

#include <QTableView>

#include <optional>

namespace kq {

/// A table as all of the program's are: calm rows of one height, whole rows chosen, figures right
/// aligned (by the model's TextAlignmentRole), what does not fit told by a tooltip, rows opened by
/// double click or Enter and copied with Ctrl+C.
class DataTable : public QTableView {
    Q_OBJECT
public:
    static constexpr int mostCopied = 10'000; ///< rows

    explicit DataTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Widths from the heads and the first rows; @p stretched takes what is left, but never less
    /// than its own words want: then the table scrolls. Call it once the model has rows.
    /// @p least: its least width all the same, for words that may be wrapped or cut.
    void fitColumns(int stretched = 0, std::optional<int> least = {});
    /// Leaves out the columns, but for the first, in which no row has a word. Before fitColumns().
    void hideEmptyColumns();
    /// Heads of several words stand in two lines, so that more columns fit. Before fitColumns().
    void wrapHeads();
    /// @p column is left out while the table is too narrow for it.
    void setOptionalColumn(int column) { m_optional = column; }
    /// Fixes the height to the rows there are, at most @p mostRows; more are scrolled. For a table
    /// on a page that scrolls itself.
    void fitHeight(int mostRows);
    /// As high as all rows together with their wrapped lines, at any width: for a table on a page
    /// that scrolls as a whole. To be called when the rows have changed.
    void fitAllRows();
    /// The width at which no column is cut off; 0 before fitColumns().
    [[nodiscard]] int wantedWidth() const;
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }

Q_SIGNALS:
    /// Double click or Enter; an index of the model that was set.
    void rowOpened(const QModelIndex &index);
    /// Ctrl+C with more rows chosen than anybody pastes; nothing was copied.
    void tooManyToCopy(int rows);
    /// The current row moved, by mouse or keyboard; may be invalid.
    void rowChosen(const QModelIndex &index);

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setUpHead();
    void copyRows();
    void stretch();
    void setHoveredRow(int row);

    QItemSelectionModel *m_headSelection = nullptr; ///< of the head alone: always empty
    int m_hoveredRow = -1;
    int m_stretched = -1;      ///< the column that takes what is left; -1 before fitColumns()
    int m_stretchedWanted = 0; ///< its least width
    int m_optional = -1;       ///< the column that narrow tables leave out; -1 for none
    int m_optionalWidth = 0;
    bool m_fitsAllRows = false;
};

} // namespace kq
