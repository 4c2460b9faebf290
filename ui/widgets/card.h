#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace kq {

/// A white sheet on the page with an optional title and small controls beside it.
class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    /// Without a title the card begins with its content.
    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    /// A small control at the right of the title.
    void addHeaderWidget(QWidget *widget);
    /// Where the content goes.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QHBoxLayout *m_header;
    QVBoxLayout *m_body;
};

} // namespace kq
