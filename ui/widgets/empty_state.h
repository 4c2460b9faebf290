#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace kq {

/// What stands where there is nothing yet: what will be here, and the one step that fills it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(Icon picture, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// Empty: no button.
    void setAction(const QString &text);
    [[nodiscard]] QPushButton *button() const { return m_button; }
    /// A quiet button under the first, for what may be done besides. Empty: none.
    void setSecondAction(const QString &text);

Q_SIGNALS:
    void actionTriggered();
    void secondTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawPicture();

    Icon m_which;
    QLabel *m_picture;
    QLabel *m_text;
    QPushButton *m_button;
    QPushButton *m_second;
};

} // namespace kq
