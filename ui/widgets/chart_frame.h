#pragma once

#include "ui/charts/chart.h"
#include "ui/widgets/card.h"

class QPushButton;
class QStackedLayout;
class QStandardItemModel;

namespace kq {

class DataTable;
class Dialogs;
class MessageBar;

/// A card that holds a chart, shows its numbers as a table on demand, and saves or copies both.
class ChartFrame : public Card {
    Q_OBJECT
public:
    /// Takes @p chart as its child.
    ChartFrame(Chart *chart, Dialogs &dialogs, QWidget *parent = nullptr);

    /// Title of the card, accessible name of the chart, name of saved files.
    void setChartTitle(const QString &title);
    [[nodiscard]] Chart *chart() const { return m_chart; }
    [[nodiscard]] bool showsNumbers() const;
    void setShowsNumbers(bool numbers);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Format { Png, Svg, Csv };

    void save(Format format);
    void write(Format format, const QString &path);
    void fillTable();
    void retranslate();
    void copyPicture() const;

    Chart *m_chart;
    Dialogs &m_dialogs;
    QStackedLayout *m_stack;
    DataTable *m_table;
    QStandardItemModel *m_numbers;
    QPushButton *m_toggle;
    QPushButton *m_more;
    MessageBar *m_message;
    QAction *m_savePng;
    QAction *m_saveSvg;
    QAction *m_saveCsv;
    QAction *m_copy;
};

} // namespace kq
