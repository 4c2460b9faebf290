#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace kq {

/// A tag, or a small state such as a tier, as a pill; with a cross where it can be taken off.
class TagPill : public QWidget {
    Q_OBJECT
public:
    explicit TagPill(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// A dot of this colour before the text, such as a tier's; an invalid colour: none.
    void setDot(const QColor &colour);
    void setRemovable(bool removable);

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_text;
    QToolButton *m_cross;
    QColor m_dot;
};

} // namespace kq
