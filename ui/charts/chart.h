#pragma once

#include "ui/theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QWidget>

namespace kq {

/// The numbers behind a picture, as written in it: the table beside it, its CSV, and what a screen
/// reader says.
struct ChartNumbers {
    QStringList columns;
    QList<QStringList> rows;
};

/// What a chart is drawn with. A drawing function uses nothing else, so that the window, a picture
/// file and the report draw the same.
struct ChartCanvas {
    QPainter &painter;
    QRectF area;
    const Colours &theme;
    QFont font;       ///< body text
    int hovered = -1; ///< item under the pointer
    int chosen = -1;  ///< item that was chosen
    bool focused = false;

    [[nodiscard]] QFont note() const;
    [[nodiscard]] QFont bold() const;
};

/// A picture of numbers made of items (bars, bubbles) that can be pointed at, chosen by mouse or
/// arrow keys and opened by double click or Enter.
class Chart : public QWidget {
    Q_OBJECT
public:
    explicit Chart(QWidget *parent = nullptr);

    /// What the picture shows, in a few words; also its accessible name.
    void setTitle(const QString &title);
    [[nodiscard]] QString title() const { return m_title; }

    [[nodiscard]] virtual ChartNumbers numbers() const = 0;

    [[nodiscard]] int chosen() const { return m_chosen; }
    /// Chooses without a signal; -1 for none.
    void setChosen(int item);

    /// The picture with its title, without hover and choice, on the card colour of @p theme.
    [[nodiscard]] QImage toImage(QSize size, const Colours &theme, double pixelRatio = 2) const;
    [[nodiscard]] QByteArray toSvg(QSize size, const Colours &theme) const;

Q_SIGNALS:
    void itemChosen(int item);
    /// Double click or Enter.
    void itemOpened(int item);

protected:
    virtual void draw(const ChartCanvas &canvas) const = 0;
    [[nodiscard]] virtual int itemCount() const = 0;
    /// The item at @p point when drawn into @p area; -1 for none.
    [[nodiscard]] virtual int itemAt(QPointF point, const QRectF &area) const = 0;
    /// What pointing at an item says.
    [[nodiscard]] virtual QString itemText(int item) const = 0;

    /// To be called after the data have changed.
    void showNewData();

    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void choose(int item);
    void describe();

    QString m_title;
    int m_hovered = -1;
    int m_chosen = -1;
};

} // namespace kq
