#pragma once

#include <QWidget>

namespace kq {

/// The hairline around a group inside another.
class GroupFrame : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace kq
