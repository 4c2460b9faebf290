#pragma once

#include "ui/segments/segment_answers.h"

#include <QStyledItemDelegate>

#include <map>

namespace kq {

/// What stands in the second line of a row while the list is too narrow for columns of its own.
struct SecondLine {
    QString share;
    QStringList change; ///< since the begin of the trend, then the day of the last edit
    QString told;       ///< all of it in words, as a tool tip
};
using SecondLines = std::map<QString, SecondLine>; ///< by the key of the row

/// Draws names and figures of the list of segments: the mark of a tier is a square, that of a
/// segment a disc, and narrow lists have a second line with the trend, its change and the share.
class SegmentLineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int trendWidth = 56;

    /// Both outlive the delegate.
    SegmentLineDelegate(const Trends &trends, const SecondLines &lines, QObject *parent);

    void setTwoLines(bool twoLines) { m_twoLines = twoLines; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintMark(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintSecond(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;

    const Trends &m_trends;
    const SecondLines &m_lines;
    bool m_twoLines = false;
};

} // namespace kq
