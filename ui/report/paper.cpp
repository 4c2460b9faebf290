#include "ui/report/paper.h"

#include "ui/theme/fonts.h"

#include <QPageSize>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kq {

namespace {

constexpr int unitsPerInch = 96;
constexpr int dotsPerInch = 600;
constexpr double margin = 60;
constexpr double footerHeight = 24;
constexpr double cellGap = 8;
constexpr double rowPadding = 4;
constexpr double markSize = 9;
constexpr double markRoom = 15;
constexpr double barHeight = 9;
constexpr double barShare = 0.4; ///< of a cell's width, for the longest bar
constexpr double barGap = 6;
constexpr double tickSize = 16; ///< of a box to be ticked with a pen
constexpr double termWidth = 120;
constexpr double endlessHeight = 1e6; ///< of a page that nothing fills
constexpr double pictureGap = 20;     ///< between pictures beside each other

/// The text in lines of @p width; the layout keeps where each stands.
double laidOut(QTextLayout &layout, double width, Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

/// A line feed inside a text, as a layout wants it.
QString ofOneParagraph(const QString &text)
{
    QString lines = text;
    return lines.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

double heightOf(const QString &text, const QFont &font, double width)
{
    QTextLayout layout(ofOneParagraph(text), font);
    return laidOut(layout, width, Qt::AlignLeft);
}

void drawText(QPainter &painter, const QRectF &place, const QString &text, const QFont &font,
              const QColor &colour, Qt::Alignment alignment)
{
    QTextLayout layout(ofOneParagraph(text), font);
    laidOut(layout, place.width(), alignment);
    painter.setPen(colour);
    layout.draw(&painter, place.topLeft());
}

Qt::Alignment alignmentOf(const PaperColumn &column)
{
    return column.isNumber ? Qt::AlignRight : Qt::AlignLeft;
}

QRectF bodyOfPage(QPageLayout::Orientation orientation)
{
    QSizeF page = QPageSize(QPageSize::A4).size(QPageSize::Inch) * unitsPerInch;
    if (orientation == QPageLayout::Landscape)
        page.transpose();
    return QRectF(QPointF(0, 0), page).adjusted(margin, margin, -margin, -margin - footerHeight);
}

} // namespace

Paper::Paper(QPdfWriter &writer, QString footer, QPageLayout::Orientation orientation)
    : m_writer(&writer)
    , m_footer(std::move(footer))
    , m_body(bodyOfPage(orientation))
    , m_y(m_body.top())
{
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), orientation, QMarginsF(0, 0, 0, 0)));
    m_painter.begin(&writer);
    const double scale = static_cast<double>(dotsPerInch) / unitsPerInch;
    m_painter.scale(scale, scale);
    m_painter.setRenderHint(QPainter::Antialiasing);
    drawFooter();
}

Paper::Paper(const QRectF &body)
    : m_draft(1, 1, QImage::Format_RGB32)
    , m_painter(&m_draft)
    , m_body(body)
    , m_y(body.top())
{}

int Paper::pagesOf(const Part &part) const
{
    Paper draft(m_body);
    part(draft);
    return draft.m_page;
}

void Paper::keepTogether(const Part &part)
{
    QRectF endless = m_body;
    endless.setHeight(endlessHeight);
    Paper draft(endless);
    part(draft);
    const double height = draft.m_y - endless.top();
    if (height <= m_body.height())
        makeRoom(height);
    part(*this);
}

QFont Paper::font(TextRole role, bool bold) const
{
    // Not the window's font: paper does not follow the owner's screen.
    QFont font = carriedFont();
    font.setHintingPreference(QFont::PreferNoHinting);
    // Spaced letters are not joined: who searches the file for "first" would not find it with its
    // first two letters in one.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    font.setBold(bold);
    switch (role) {
    case TextRole::Note:
        font.setPixelSize(11);
        break;
    case TextRole::Body:
        font.setPixelSize(13);
        break;
    case TextRole::Section:
        font.setPixelSize(15);
        break;
    case TextRole::PageTitle:
        font.setPixelSize(22);
        break;
    case TextRole::KeyFigure:
        font.setPixelSize(24);
        break;
    }
    return font;
}

void Paper::drawFooter()
{
    const QFont small = font(TextRole::Note);
    const QRectF place(m_body.left(), m_body.bottom() + footerHeight, width(), footerHeight);
    drawText(m_painter, place, m_footer, small, m_colours.secondText, Qt::AlignLeft);
    drawText(m_painter, place, QString::number(m_page), small, m_colours.secondText,
             Qt::AlignRight);
}

void Paper::nextPage()
{
    ++m_page;
    m_y = m_body.top();
    if (!m_writer)
        return;
    m_writer->newPage();
    drawFooter();
}

void Paper::makeRoom(double height)
{
    if (!fits(height) && m_y > m_body.top())
        nextPage();
}

void Paper::startPage()
{
    if (m_y > m_body.top())
        nextPage();
}

void Paper::gap(double height)
{
    if (m_y > m_body.top())
        m_y += height;
}

void Paper::flowing(const QString &text, const QFont &font, const QColor &colour, double left)
{
    QTextLayout layout(ofOneParagraph(text), font);
    laidOut(layout, width() - left, Qt::AlignLeft);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        makeRoom(line.height());
        m_painter.setPen(colour);
        line.draw(&m_painter, QPointF(m_body.left() + left, m_y) - line.position());
        m_y += line.height();
    }
}

void Paper::title(const QString &text)
{
    flowing(text, font(TextRole::PageTitle, true), m_colours.text);
    m_y += 6;
}

void Paper::heading(const QString &text)
{
    const QFont large = font(TextRole::Section, true);
    // A heading never stands alone at the foot of a page.
    makeRoom(heightOf(text, large, width()) + 80);
    flowing(text, large, m_colours.text);
    m_y += 6;
}

void Paper::paragraph(const QString &text)
{
    flowing(text, font(TextRole::Body), m_colours.text);
    m_y += 6;
}

void Paper::note(const QString &text)
{
    flowing(text, font(TextRole::Note), m_colours.secondText);
    m_y += 4;
}

void Paper::statement(const QString &text)
{
    flowing(text, font(TextRole::Section, true), m_colours.accent);
    m_y += 8;
}

void Paper::figures(const std::vector<PaperFigure> &figures)
{
    if (figures.empty())
        return;
    const QFont large = font(TextRole::KeyFigure, true);
    const QFont small = font(TextRole::Note);
    const double tile = (width() - cellGap * static_cast<double>(figures.size() - 1)) /
                        static_cast<double>(figures.size());
    const double inner = tile - 2 * cellGap;
    double valueHeight = 0;
    double captionHeight = 0;
    for (const PaperFigure &figure : figures) {
        valueHeight = std::max(valueHeight, heightOf(figure.value, large, inner));
        captionHeight = std::max(captionHeight, heightOf(figure.caption, small, inner));
    }
    const double height = valueHeight + captionHeight + 2 * cellGap;
    makeRoom(height);
    double x = m_body.left();
    for (const PaperFigure &figure : figures) {
        m_painter.setPen(QPen(m_colours.line, 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(QRectF(x, m_y, tile, height), 6, 6);
        drawText(m_painter, {x + cellGap, m_y + cellGap, inner, valueHeight}, figure.value, large,
                 m_colours.text, Qt::AlignLeft);
        drawText(m_painter, {x + cellGap, m_y + cellGap + valueHeight, inner, captionHeight},
                 figure.caption, small, m_colours.secondText, Qt::AlignLeft);
        x += tile + cellGap;
    }
    m_y += height + 8;
}

void Paper::facts(const std::vector<PaperFact> &facts)
{
    const QFont body = font(TextRole::Body);
    const QFont quiet = font(TextRole::Note);
    for (const PaperFact &fact : facts) {
        const double lineHeight = heightOf(fact.term, quiet, termWidth - cellGap);
        makeRoom(std::max(lineHeight, heightOf(QStringLiteral("x"), body, width())));
        drawText(m_painter, {m_body.left(), m_y + 2, termWidth - cellGap, lineHeight}, fact.term,
                 quiet, m_colours.secondText, Qt::AlignLeft);
        const double top = m_y;
        const int page = m_page;
        flowing(fact.text, body, m_colours.text, termWidth);
        if (page == m_page)
            m_y = std::max(m_y, top + lineHeight + 2);
        m_y += 5;
    }
}

std::vector<QRectF> Paper::columnsOf(const PaperTable &table) const
{
    const double gaps = cellGap * static_cast<double>(table.columns.size() - 1);
    const double weights =
        std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                        [](double sum, const PaperColumn &column) { return sum + column.weight; });
    std::vector<QRectF> places;
    double x = m_body.left();
    for (const PaperColumn &column : table.columns) {
        const double own = (width() - gaps) * column.weight / weights;
        places.emplace_back(x, 0, own, 0);
        x += own + cellGap;
    }
    return places;
}

double Paper::rowHeight(const PaperTable &table, const PaperRow &row, const QFont &font) const
{
    const std::vector<QRectF> places = columnsOf(table);
    double height = 0;
    for (std::size_t i = 0; i < std::min(places.size(), row.cells.size()); ++i) {
        double room = places[i].width();
        if (i == 0 && row.mark.isValid())
            room -= markRoom;
        if (row.cells[i].bar)
            room -= places[i].width() * barShare + barGap;
        height = std::max(height, heightOf(row.cells[i].text, font, room));
    }
    return std::max(height + 2 * rowPadding, table.leastRow);
}

void Paper::drawHead(const PaperTable &table)
{
    const QFont small = font(TextRole::Note);
    const std::vector<QRectF> places = columnsOf(table);
    double height = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
        height = std::max(height, heightOf(table.columns[i].head, small, places[i].width()));
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double own = heightOf(table.columns[i].head, small, places[i].width());
        drawText(m_painter, {places[i].left(), m_y + height - own, places[i].width(), own},
                 table.columns[i].head, small, m_colours.secondText, alignmentOf(table.columns[i]));
    }
    m_y += height + rowPadding;
    m_painter.setPen(QPen(m_colours.secondText, 1));
    m_painter.drawLine(QPointF(m_body.left(), m_y), QPointF(m_body.right(), m_y));
}

void Paper::drawTick(const QRectF &cell)
{
    m_painter.setPen(QPen(m_colours.secondText, 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(cell.left(), cell.top() + 2, tickSize, tickSize));
}

void Paper::drawRow(const PaperTable &table, const PaperRow &row, double height)
{
    const QFont body = font(TextRole::Body);
    const std::vector<QRectF> places = columnsOf(table);
    for (std::size_t i = 0; i < std::min(places.size(), row.cells.size()); ++i) {
        QRectF place(places[i].left(), m_y + rowPadding, places[i].width(), height);
        if (table.columns[i].isTick) {
            drawTick(place);
            continue;
        }
        if (i == 0 && row.mark.isValid()) {
            m_painter.setPen(QPen(m_colours.outline(row.mark), 0.5));
            m_painter.setBrush(row.mark);
            m_painter.drawRect(QRectF(place.left(), place.top() + 5, markSize, markSize));
            place.setLeft(place.left() + markRoom);
        }
        if (row.cells[i].bar) {
            const QColor fill = row.mark.isValid() ? row.mark : m_colours.accent;
            const double longest = place.width() * barShare;
            m_painter.setPen(QPen(m_colours.outline(fill), 0.5));
            m_painter.setBrush(fill);
            m_painter.drawRect(
                QRectF(place.left(), place.top() + 5,
                       std::max(1.0, longest * std::clamp(*row.cells[i].bar, 0., 1.)), barHeight));
            place.setLeft(place.left() + longest + barGap);
        }
        drawText(m_painter, place, row.cells[i].text, body, m_colours.text,
                 alignmentOf(table.columns[i]));
    }
    m_y += height;
    m_painter.setPen(QPen(m_colours.line, 0.75));
    m_painter.drawLine(QPointF(m_body.left(), m_y), QPointF(m_body.right(), m_y));
}

void Paper::table(const PaperTable &table)
{
    if (table.columns.empty())
        return;
    const QFont body = font(TextRole::Body);
    makeRoom(80);
    drawHead(table);
    for (const PaperRow &row : table.rows) {
        const double height = rowHeight(table, row, body);
        if (!fits(height)) {
            nextPage();
            drawHead(table);
        }
        drawRow(table, row, height);
    }
    m_y += 10;
}

void Paper::drawings(double height, const std::vector<Picture> &pictures)
{
    if (pictures.empty())
        return;
    const QFont small = font(TextRole::Note, true);
    const auto count = static_cast<double>(pictures.size());
    const double gaps = pictureGap * (count - 1);
    const double own = (width() - gaps) / count;
    double titleHeight = 0;
    for (const Picture &picture : pictures)
        titleHeight = std::max(titleHeight, heightOf(picture.title, small, own));
    makeRoom(titleHeight + height);
    double x = m_body.left();
    for (const Picture &picture : pictures) {
        drawText(m_painter, {x, m_y, own, titleHeight}, picture.title, small, m_colours.text,
                 Qt::AlignLeft);
        m_painter.save();
        picture.draw(ChartCanvas{m_painter, QRectF(x, m_y + titleHeight + 2, own, height - 2),
                                 m_colours, font(TextRole::Body)});
        m_painter.restore();
        x += own + pictureGap;
    }
    m_y += titleHeight + height + 8;
}

void Paper::drawing(double height, const std::function<void(const ChartCanvas &)> &draw)
{
    makeRoom(height);
    m_painter.save();
    draw(ChartCanvas{m_painter, QRectF(m_body.left(), m_y, width(), height), m_colours,
                     font(TextRole::Body)});
    m_painter.restore();
    m_y += height + 8;
}

} // namespace kq
