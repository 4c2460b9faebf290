#include "ui/segments/segment_line_delegate.h"

#include "ui/charts/sparkline.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 6;
constexpr int markSize = 10;
constexpr int aboveAndBelow = 4;

bool isTier(const QModelIndex &index)
{
    return index.data(RowsModel::KeyRole).toString().startsWith("tier:"_L1);
}

} // namespace

SegmentLineDelegate::SegmentLineDelegate(const Trends &trends, const SecondLines &lines,
                                         QObject *parent)
    : QStyledItemDelegate(parent)
    , m_trends(trends)
    , m_lines(lines)
{}

QSize SegmentLineDelegate::sizeHint(const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const QFontMetrics body(option.font);
    const QFontMetrics note(fontFor(TextRole::Note));
    const int lines = body.height() + (m_twoLines ? note.height() : 0);
    const int mark = index.column() == 0 ? markSize + padding : 0;
    const int text = body.horizontalAdvance(index.data().toString());
    return {text + mark + 2 * padding, std::max(measure::control, lines + 2 * aboveAndBelow)};
}

void SegmentLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    cell.icon = {};
    cell.features &= ~QStyleOptionViewItem::HasDecoration;
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);

    painter->save();
    QRect area = option.rect.adjusted(padding, aboveAndBelow, -padding, -aboveAndBelow);
    const int nameHeight = QFontMetrics(cell.font).height();
    QRect name = area;
    if (m_twoLines)
        name.setHeight(nameHeight);
    if (index.column() == 0) {
        paintMark(*painter, name, index);
        name.setLeft(name.left() + markSize + padding);
        area.setLeft(name.left());
    }
    painter->setFont(cell.font);
    painter->setPen(Colours::of(option.palette).text);
    const QFontMetrics metrics(cell.font);
    painter->drawText(name, static_cast<int>(cell.displayAlignment),
                      metrics.elidedText(text, Qt::ElideRight, name.width()));
    if (m_twoLines) {
        area.setTop(name.bottom() + 1);
        paintSecond(*painter, area, option, index);
    }
    painter->restore();
}

void SegmentLineDelegate::paintMark(QPainter &painter, const QRect &area,
                                    const QModelIndex &index) const
{
    const auto colour = index.data(Qt::DecorationRole).value<QColor>();
    if (!colour.isValid())
        return;
    const QRectF mark(area.left(), area.top() + (area.height() - markSize) / 2.0, markSize,
                      markSize);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (isTier(index))
        painter.drawRoundedRect(mark, 2, 2);
    else
        painter.drawEllipse(mark);
    painter.setBrush(Qt::NoBrush);
}

void SegmentLineDelegate::paintSecond(QPainter &painter, const QRect &area,
                                      const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const QString key = index.data(RowsModel::KeyRole).toString();
    const auto line = m_lines.find(key);
    if (line == m_lines.end())
        return;
    const Colours &colours = Colours::of(option.palette);
    painter.setFont(fontFor(TextRole::Note));
    painter.setPen(colours.secondText);
    if (index.column() != 0) {
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, line->second.share);
        return;
    }
    QRect rest = area;
    if (const auto trend = m_trends.find(key); trend != m_trends.end()) {
        const QRectF drawn(area.left() - 3, area.top(), trendWidth, area.height());
        const std::vector<double> values(trend->second.begin(), trend->second.end());
        Sparkline::draw(painter, drawn, values, colours.accent);
        rest.setLeft(area.left() + trendWidth);
    }
    painter.setPen(colours.secondText);
    const QFontMetrics metrics(painter.font());
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(line->second.change, Qt::ElideRight, rest.width()));
}

bool SegmentLineDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto line = m_lines.find(index.data(RowsModel::KeyRole).toString());
    if (event->type() != QEvent::ToolTip || line == m_lines.end())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), line->second.told, view);
    return true;
}

} // namespace kq
