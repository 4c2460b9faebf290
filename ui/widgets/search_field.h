#pragma once

#include <QLineEdit>
#include <QTimer>

namespace kq {

/// A search box that waits for a pause in typing. Enter searches at once, Escape empties it.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Placeholder and accessible name ("Name, phone, e-mail or code").
    void setHint(const QString &hint);

Q_SIGNALS:
    /// The text to search for, trimmed; only when it differs from the one before.
    void searched(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();

    QTimer m_pause;
    QString m_last;
};

} // namespace kq
