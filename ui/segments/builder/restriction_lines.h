#pragma once

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace kq {

/// What a condition is restricted to: one line for each restriction, and a button for one more.
/// Edits of a value are the editor's own; a restriction more or less builds the lines anew.
class RestrictionLines : public QWidget {
    Q_OBJECT
public:
    /// The button for one more restriction, to be placed beside what is restricted.
    [[nodiscard]] QPushButton *addButton() const { return m_add; }

protected:
    RestrictionLines(const QString &addText, QWidget *parent);

    void addLine(const QString &title, QWidget *editor, std::function<void()> remove);
    /// Offers one more; grey where it is @p taken.
    void offerLine(const QString &title, bool taken, std::function<void()> add);
    /// Throws all lines and offers away and has @p build make them; the focus stays where it was.
    void rebuild(const std::function<void()> &build);
    /// Takes room only where there are lines.
    void showLines();

private:
    QVBoxLayout *m_lines;
    QPushButton *m_add;
};

} // namespace kq
