#include "ui/shell/question_dialogs.h"

#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int textWidth = 400;

QVBoxLayout *columnOf(QDialog *dialog, const QString &title)
{
    dialog->setWindowTitle(title);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::pageMargin, space::pageMargin, space::pageMargin,
                               space::insideCard);
    column->setSpacing(space::betweenFields);
    return column;
}

QLabel *addText(QVBoxLayout *column, const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(textWidth);
    column->addWidget(label);
    return label;
}

/// The two buttons below; the first does it.
QPushButton *addButtons(QDialog *dialog, QVBoxLayout *column, const QString &accept)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *button = buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    button->setObjectName(u"accept"_s);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addSpacing(space::tight);
    column->addWidget(buttons);
    return button;
}

} // namespace

ConfirmDialog::ConfirmDialog(const Confirmation &question, QWidget *parent)
    : QDialog(parent)
{
    QVBoxLayout *column = columnOf(this, question.title);
    addText(column, question.text);
    if (!question.details.isEmpty())
        setTextRole(addText(column, question.details), TextRole::Note);
    QPushButton *button = addButtons(this, column, question.button);
    setDangerous(button);
    button->setAutoDefault(false);
    auto *cancel = findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
}

TextDialog::TextDialog(const TextQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_field(new QLineEdit(question.value, this))
    , m_objection(new QLabel(this))
{
    QVBoxLayout *column = columnOf(this, question.title);
    QLabel *label = addText(column, question.label);
    label->setBuddy(m_field);
    m_field->setAccessibleName(question.label);
    m_field->setMinimumWidth(textWidth);
    m_field->selectAll();
    setTextRole(m_objection, TextRole::Note);
    m_objection->setWordWrap(true);
    column->addWidget(m_field);
    column->addWidget(m_objection);
    m_accept = addButtons(this, column, question.button);
    setPrimary(m_accept);
    connect(m_field, &QLineEdit::textChanged, this, &TextDialog::check);
    check();
}

QString TextDialog::text() const
{
    return m_field->text().trimmed();
}

void TextDialog::check()
{
    const QString objection = m_question.objection ? m_question.objection(text()) : QString();
    m_objection->setText(objection);
    m_accept->setEnabled(objection.isEmpty() && !text().isEmpty());
}

ChoiceDialog::ChoiceDialog(const Choice &question, QWidget *parent)
    : QDialog(parent)
    , m_options(new QComboBox(this))
{
    QVBoxLayout *column = columnOf(this, question.title);
    addText(column, question.text)->setBuddy(m_options);
    m_options->addItems(question.options);
    m_options->setCurrentIndex(question.current);
    m_options->setAccessibleName(question.text);
    column->addWidget(m_options);
    setPrimary(addButtons(this, column, question.button));
}

int ChoiceDialog::chosen() const
{
    return m_options->currentIndex();
}

} // namespace kq
