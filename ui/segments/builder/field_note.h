#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;

namespace kq {

/// What is wrong with the text of a field, in a line of its own that takes room only where there is
/// something to say.
class FieldNote : public QWidget {
    Q_OBJECT
public:
    /// Whether a condition with this fault can be counted all the same.
    enum class Weight { Hint, Missing };

    /// @p faultOf says what is wrong with a text; empty where nothing is. It is asked for every
    /// text that the field has; @p changed is called when the answer is another one.
    FieldNote(QLineEdit &field, Weight weight, std::function<QString(const QString &)> faultOf,
              std::function<void()> changed = {});

    /// What keeps the condition from being counted; empty where nothing does.
    [[nodiscard]] QString missing() const;

private:
    void check();
    void show(const QString &fault);

    QLineEdit &m_field;
    Weight m_weight;
    std::function<QString(const QString &)> m_faultOf;
    std::function<void()> m_changed;
    QLabel *m_text;
};

/// @p field with @p note below it, as one editor.
QWidget *withNoteBelow(QLineEdit *field, FieldNote *note);

} // namespace kq
