#include "ui/segments/builder/list_field.h"

#include "core/text/fold.h"
#include "ui/segments/builder/shop_vocabulary.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QMouseEvent>

#include <utility>

namespace kq {

ListField::ListField(const QStringList &values, const QStringList &suggestions,
                     std::function<QString(const QString &)> titleOf, QWidget *parent)
    : QLineEdit(parent)
    , m_sections{{{}, suggestions}}
    , m_suggestions(suggestions)
    , m_titleOf(std::move(titleOf))
{
    setObjectName(QStringLiteral("listField"));
    setValues(values);
    setPlaceholderText(tr("Choose or type, several separated by ;"));
    setMinimumWidth(140);
    if (!m_suggestions.isEmpty()) {
        QAction *choose = addAction(lineIcon(Icon::ChevronDown), QLineEdit::TrailingPosition);
        choose->setText(tr("Choose"));
        choose->setShortcut(QKeySequence(Qt::Key_Down));
        choose->setShortcutContext(Qt::WidgetShortcut);
        connect(choose, &QAction::triggered, this, &ListField::openChoices);
    }
    connect(this, &QLineEdit::textEdited, this, [this] { Q_EMIT listEdited(this->values()); });
}

QStringList ListField::values() const
{
    QStringList values;
    if (text().isEmpty())
        return values;
    if (m_byTitle.isEmpty()) {
        for (const QString &suggestion : m_suggestions)
            m_byTitle.insert(titleKey(m_titleOf(suggestion)), suggestion);
    }
    // Not parted by commas: goods have them in their names.
    for (const QString &part : text().split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QString typed = part.trimmed();
        if (!typed.isEmpty())
            values.append(m_byTitle.value(titleKey(typed), typed));
    }
    return values;
}

void ListField::setValues(const QStringList &values)
{
    QStringList titles;
    for (const QString &value : values)
        titles.append(m_titleOf(value));
    setText(titles.join(QStringLiteral("; ")));
    setCursorPosition(0);
}

void ListField::addSection(const QString &heading, const QStringList &words)
{
    m_sections.push_back({heading, words});
    m_suggestions += words;
    m_offered.clear();
    m_byTitle.clear();
}

bool ListField::offers(const QString &value) const
{
    if (m_suggestions.contains(value))
        return true;
    if (m_offered.isEmpty()) {
        for (const QString &suggestion : m_suggestions)
            m_offered.insert(folded(suggestion));
    }
    return m_offered.contains(folded(value));
}

void ListField::mouseReleaseEvent(QMouseEvent *event)
{
    QLineEdit::mouseReleaseEvent(event);
    // Whoever clicks where nothing stands yet wants to see what there is.
    if (event->button() == Qt::LeftButton && text().isEmpty() && !m_suggestions.isEmpty())
        openChoices();
}

QString ListField::unfinished() const
{
    const QStringList now = values();
    return now.isEmpty() || m_suggestions.contains(now.last()) ? QString() : now.last();
}

void ListField::setChosen(const QString &word, bool isChosen)
{
    QStringList now = values();
    if (isChosen && !m_sought.isEmpty())
        now.removeAll(std::exchange(m_sought, {})); // it was only typed to find this one
    if (isChosen)
        now.append(word);
    else
        now.removeAll(word);
    setValues(now);
    Q_EMIT listEdited(now);
}

void ListField::openChoices()
{
    auto *popup = new ChoicePopup(m_sections, m_titleOf, values(), this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    connect(popup, &ChoicePopup::toggled, this, &ListField::setChosen);
    m_sought = unfinished();
    popup->searchFor(m_sought);
    popup->openBelow(*this);
}

} // namespace kq
