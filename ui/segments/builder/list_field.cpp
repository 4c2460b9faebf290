#include "ui/segments/builder/list_field.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace kq {

namespace {

constexpr qsizetype mostChoices = 300; // a menu of more is no help; the rest can be typed

} // namespace

ListField::ListField(const QStringList &values, const QStringList &suggestions,
                     std::function<QString(const QString &)> titleOf, QWidget *parent)
    : QLineEdit(parent)
    , m_suggestions(suggestions)
    , m_titleOf(std::move(titleOf))
{
    setObjectName(QStringLiteral("listField"));
    setValues(values);
    setPlaceholderText(tr("Choose or type, several parted by ;"));
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
    QStringList values; // not parted by commas: goods have them in their names
    for (const QString &part : text().split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QString typed = part.trimmed();
        if (typed.isEmpty())
            continue;
        QString value = typed;
        for (const QString &suggestion : m_suggestions) {
            if (m_titleOf(suggestion).compare(typed, Qt::CaseInsensitive) == 0)
                value = suggestion;
        }
        values.append(value);
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

void ListField::openChoices()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList chosen = values();
    for (const QString &suggestion :
         m_suggestions.first(std::min(mostChoices, m_suggestions.size()))) {
        QAction *action = menu->addAction(m_titleOf(suggestion));
        action->setCheckable(true);
        action->setChecked(chosen.contains(suggestion));
        connect(action, &QAction::triggered, this, [this, suggestion](bool on) {
            QStringList now = values();
            if (on)
                now.append(suggestion);
            else
                now.removeAll(suggestion);
            setValues(now);
            Q_EMIT listEdited(now);
        });
    }
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace kq
