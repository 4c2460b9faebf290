#include "ui/charts/chart.h"

#include <QAccessible>
#include <QBuffer>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSvgGenerator>
#include <QToolTip>

#include <algorithm>

namespace kq {

namespace {

/// Away from its page a picture says itself what it shows; the chart has the rest of the canvas.
ChartCanvas belowTitle(const QString &title, QPainter &painter, QSize size, const Colours &theme)
{
    constexpr double margin = 16;
    QRectF area = QRectF(QPointF(), size).adjusted(margin, margin, -margin, -margin);
    if (!title.isEmpty()) {
        painter.setFont(fontFor(TextRole::Section));
        painter.setPen(theme.text);
        QRectF words;
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, title, &words);
        area.setTop(words.bottom() + margin / 2);
    }
    return {painter, area, theme, fontFor(TextRole::Body)};
}

} // namespace

QFont ChartCanvas::note() const
{
    QFont made = font;
    made.setPixelSize(std::max(10, font.pixelSize() - 1));
    return made;
}

QFont ChartCanvas::bold() const
{
    QFont made = font;
    made.setBold(true);
    return made;
}

Chart::Chart(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void Chart::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
}

void Chart::setChosen(int item)
{
    m_chosen = item < itemCount() ? item : -1;
    update();
}

QImage Chart::toImage(QSize size, const Colours &theme, double pixelRatio) const
{
    QImage image(size * pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(theme.card);
    QPainter painter(&image);
    draw(belowTitle(m_title, painter, size, theme));
    return image;
}

QByteArray Chart::toSvg(QSize size, const Colours &theme) const
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(m_title);
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(), size), theme.card);
    draw(belowTitle(m_title, painter, size, theme));
    painter.end();
    return buffer.data();
}

void Chart::showNewData()
{
    m_hovered = -1;
    if (m_chosen >= itemCount())
        m_chosen = -1;
    describe();
    updateGeometry();
    update();
}

/// A screen reader gets the numbers, row by row.
void Chart::describe()
{
    const ChartNumbers all = numbers();
    QStringList rows;
    for (const QStringList &row : all.rows) {
        QStringList cells;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString column = i < all.columns.size() ? all.columns.at(i) : QString();
            cells << (i == 0 || column.isEmpty() ? row.at(i) : QString(column + u' ' + row.at(i)));
        }
        rows << cells.join(QLatin1String(", "));
    }
    setAccessibleDescription(rows.join(QLatin1String("; ")));
}

bool Chart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int item = itemAt(help->pos(), rect());
        if (item >= 0)
            QToolTip::showText(help->globalPos(), itemText(item), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void Chart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showNewData();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
    QWidget::changeEvent(event);
}

void Chart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw({painter, QRectF(rect()), Colours::of(palette()), fontFor(TextRole::Body), m_hovered,
          m_chosen, hasFocus()});
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    const int item = itemAt(event->position(), rect());
    if (item != m_hovered) {
        m_hovered = item;
        setCursor(item >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void Chart::mousePressEvent(QMouseEvent *event)
{
    const int item = itemAt(event->position(), rect());
    if (event->button() == Qt::LeftButton && item >= 0)
        choose(item);
}

void Chart::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int item = itemAt(event->position(), rect());
    if (event->button() == Qt::LeftButton && item >= 0)
        Q_EMIT itemOpened(item);
}

void Chart::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    const int last = itemCount() - 1;
    if (last < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        return choose(std::min(m_chosen + 1, last));
    case Qt::Key_Up:
    case Qt::Key_Left:
        return choose(std::max(m_chosen - 1, 0));
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_chosen >= 0)
            Q_EMIT itemOpened(m_chosen);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Chart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void Chart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void Chart::choose(int item)
{
    if (item == m_chosen)
        return;
    m_chosen = item;
    update();
    QAccessibleEvent changed(this, QAccessible::Selection);
    QAccessible::updateAccessibility(&changed);
    Q_EMIT itemChosen(item);
}

} // namespace kq
