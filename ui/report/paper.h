#pragma once

#include "ui/charts/chart.h"

#include <QColor>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace kq {

/// One cell of a printed table.
struct PaperCell {
    QString text;
    std::optional<double> bar; ///< from 0 to 1: a bar of this length stands before the text
};

struct PaperColumn {
    QString head;
    double weight = 1; ///< its part of the width, against the other columns
    bool isNumber = false;
    bool isTick = false; ///< each cell is a box to be ticked by hand
};

struct PaperRow {
    std::vector<PaperCell> cells; ///< one a column
    QColor mark;                  ///< of the square before the first cell and of the bars
};

/// A table on paper. Cells wrap; a row is never cut by the end of a page, and the head stands again
/// on the next one.
struct PaperTable {
    std::vector<PaperColumn> columns;
    std::vector<PaperRow> rows;
    double leastRow = 0; ///< height that every row has at least
};

/// A key figure with a word under it.
struct PaperFigure {
    QString value;
    QString caption;
};

/// A term and what is said about it, such as "Goal" and the goal.
struct PaperFact {
    QString term;
    QString text;
};

/// Lays text, tables and charts down an A4 page, upright or across, and goes on to the next where
/// the page ends. One unit is a pixel of 1/96 inch, so that sizes and charts are those of the
/// window.
///
/// It may be used on any thread; the application must have been made (fonts need it).
class Paper {
public:
    /// @p footer stands at the foot of each page, beside the page's number.
    Paper(QPdfWriter &writer, QString footer,
          QPageLayout::Orientation orientation = QPageLayout::Portrait);

    /// Something that is printed by and by, on the paper that it is given.
    using Part = std::function<void(Paper &)>;
    /// Prints @p part on the next page where it would be broken on this one. What is longer than a
    /// page begins here all the same.
    void keepTogether(const Part &part);
    /// How many pages @p part takes from the head of an empty one.
    [[nodiscard]] int pagesOf(const Part &part) const;

    /// What follows stands on a page of its own. Nothing happens on a page that is still empty.
    void startPage();
    void title(const QString &text);
    void heading(const QString &text);
    void paragraph(const QString &text);
    /// Small and quiet.
    void note(const QString &text);
    /// The sentence that matters most.
    void statement(const QString &text);
    void figures(const std::vector<PaperFigure> &figures);
    void facts(const std::vector<PaperFact> &facts);
    void table(const PaperTable &table);
    /// A picture over the whole width, drawn as the window draws it.
    void drawing(double height, const std::function<void(const ChartCanvas &)> &draw);
    /// One of several pictures beside each other, with a title of its own.
    struct Picture {
        QString title;
        std::function<void(const ChartCanvas &)> draw;
    };
    /// Pictures that share the width, each under its title.
    void drawings(double height, const std::vector<Picture> &pictures);
    /// Room between two parts; none at the head of a page.
    void gap(double height);

    [[nodiscard]] int pages() const { return m_page; }

private:
    /// A draft of this body, which is measured and thrown away.
    explicit Paper(const QRectF &body);

    [[nodiscard]] QFont font(TextRole role, bool bold = false) const;
    [[nodiscard]] double width() const { return m_body.width(); }
    [[nodiscard]] bool fits(double height) const { return m_y + height <= m_body.bottom(); }
    void makeRoom(double height);
    void nextPage();
    void drawFooter();
    void flowing(const QString &text, const QFont &font, const QColor &colour, double left = 0);
    [[nodiscard]] double rowHeight(const PaperTable &table, const PaperRow &row,
                                   const QFont &font) const;
    [[nodiscard]] std::vector<QRectF> columnsOf(const PaperTable &table) const;
    void drawHead(const PaperTable &table);
    void drawTick(const QRectF &cell);
    void drawRow(const PaperTable &table, const PaperRow &row, double height);

    QPdfWriter *m_writer = nullptr; ///< null for a draft
    QImage m_draft;                 ///< on which nobody looks
    QPainter m_painter;
    QString m_footer;
    QRectF m_body;
    const Colours &m_colours = Colours::light();
    double m_y = 0;
    int m_page = 1;
};

} // namespace kq
