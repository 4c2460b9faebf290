#include "ui/segments/builder/field_note.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <utility>

namespace kq {

namespace {

constexpr int signSize = 16;

} // namespace

FieldNote::FieldNote(QLineEdit &field, Weight weight,
                     std::function<QString(const QString &)> faultOf, std::function<void()> changed)
    : m_field(field)
    , m_weight(weight)
    , m_faultOf(std::move(faultOf))
    , m_changed(std::move(changed))
    , m_text(new QLabel)
{
    setObjectName(QStringLiteral("fieldNote"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::labelToField);
    auto *sign = new QLabel;
    sign->setPixmap(lineIcon(Icon::Warning).pixmap(signSize, signSize));
    row->addWidget(sign, 0, Qt::AlignTop);
    setTextRole(m_text, TextRole::Note);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(weight == Weight::Hint); // the others are short and stand beside the field
    row->addWidget(m_text, 1);
    show(m_faultOf(field.text()));
    connect(&field, &QLineEdit::textChanged, this, &FieldNote::check);
}

void FieldNote::check()
{
    const QString fault = m_faultOf(m_field.text());
    if (fault == m_text->text())
        return;
    show(fault);
    if (m_changed)
        m_changed();
}

void FieldNote::show(const QString &fault)
{
    m_text->setText(fault);
    // Before it has a parent it would show as a window of its own; with the parent it shows anyway.
    if (parentWidget() || fault.isEmpty())
        setVisible(!fault.isEmpty());
    m_field.setAccessibleDescription(fault);
}

QString FieldNote::missing() const
{
    return m_weight == Weight::Missing ? m_text->text() : QString();
}

QWidget *withNoteBelow(QLineEdit *field, FieldNote *note)
{
    auto *editor = new QWidget;
    auto *column = new QVBoxLayout(editor);
    column->setContentsMargins({});
    column->setSpacing(space::labelToField);
    column->addWidget(field);
    column->addWidget(note);
    editor->setFocusProxy(field);
    return editor;
}

} // namespace kq
