#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace kq {

/// A message that stands where its cause is: a fault in a file, a warning about a folder, a hint.
/// Hidden until show() is given something to say.
class MessageBar : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Info, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    /// @p action: the word on its button; empty: none.
    void say(Kind kind, const QString &text, const QString &action = {});
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Whether a person may put the message away; yes unless told otherwise.
    void setClosable(bool closable);

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void drawSign();
    [[nodiscard]] QColor colour() const;

    Kind m_kind = Kind::Info;
    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace kq
