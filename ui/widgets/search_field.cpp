#include "ui/widgets/search_field.h"

#include "ui/theme/icons.h"

#include <QKeyEvent>

#include <chrono>

namespace kq {

using namespace std::chrono_literals;

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    addAction(lineIcon(Icon::Search), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    setAcceptDrops(false); // a file dropped here is meant for the window
    m_pause.setSingleShot(true);
    m_pause.setInterval(180ms);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &SearchField::search);
}

void SearchField::setHint(const QString &hint)
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return search();
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return search();
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::search()
{
    m_pause.stop();
    const QString wanted = text().trimmed();
    if (wanted == m_last)
        return;
    m_last = wanted;
    Q_EMIT searched(wanted);
}

} // namespace kq
