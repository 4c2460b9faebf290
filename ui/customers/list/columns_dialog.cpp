#include "ui/customers/list/columns_dialog.h"

#include "core/text/fold.h"
#include "core/wording/value_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/search_field.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidthOfDialog = 440;
constexpr int usualHeight = 560;
constexpr int keyRole = Qt::UserRole;

} // namespace

ColumnsDialog::ColumnsDialog(const TableLook &look, const Snapshot &snapshot, const Words &words,
                             QWidget *parent)
    : QDialog(parent)
    , m_before(look)
    , m_search(new SearchField)
    , m_list(new QListWidget)
    , m_up(new QPushButton(tr("Up")))
    , m_down(new QPushButton(tr("Down")))
    , m_usual(new QPushButton(tr("As at first")))
    , m_keep(new QPushButton(tr("Show these")))
{
    setObjectName(u"chooseColumns"_s);
    setWindowTitle(tr("Columns of the list"));
    auto *note = new QLabel(tr("Tick what the list shows. Drag a column, or move it with Alt and "
                               "the arrow keys."));
    note->setWordWrap(true);
    setQuiet(note);
    m_search->setObjectName(u"columnSearch"_s);
    m_search->setHint(tr("Find a column"));
    m_list->setObjectName(u"columns"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    fill(snapshot, words);
    m_up->setIcon(lineIcon(Icon::ChevronUp));
    m_down->setIcon(lineIcon(Icon::ChevronDown));
    m_up->setObjectName(u"columnUp"_s);
    m_down->setObjectName(u"columnDown"_s);
    m_usual->setObjectName(u"usualColumns"_s);
    m_keep->setObjectName(u"keepColumns"_s);
    auto *order = new QHBoxLayout;
    order->addWidget(m_up);
    order->addWidget(m_down);
    order->addStretch(1);
    order->addWidget(m_usual);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_keep, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageMargin, space::pageMargin, space::pageMargin,
                               space::pageMargin);
    layout->setSpacing(space::betweenFields);
    layout->addWidget(note);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(order);
    layout->addWidget(buttons);
    setPrimary(m_keep);
    resize(usualWidthOfDialog, usualHeight);
    join();
    offer();
}

void ColumnsDialog::fill(const Snapshot &snapshot, const Words &words)
{
    const auto add = [&](const CustomerColumn &column, bool isShown) {
        auto *item = new QListWidgetItem(nameOf(column, words), m_list);
        item->setData(keyRole, keyOf(column));
        item->setSizeHint(QSize(0, measure::control));
        item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDropEnabled);
        item->setCheckState(isShown ? Qt::Checked : Qt::Unchecked);
    };
    m_list->clear();
    for (const TableLook::Column &one : m_before.columns)
        add(one.column, true);
    for (const CustomerColumn &column : columnsOf(snapshot)) {
        if (!m_before.shows(column))
            add(column, false);
    }
    m_list->setCurrentRow(0);
}

void ColumnsDialog::join()
{
    connect(m_search, &QLineEdit::textChanged, this, &ColumnsDialog::filter);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsDialog::offer);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::offer);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    m_list->installEventFilter(this);
    connect(m_usual, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(usualLook());
        accept();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(look());
        accept();
    });
}

void ColumnsDialog::filter(const QString &text)
{
    const QString wanted = folded(text);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!folded(item->text()).contains(wanted));
    }
}

bool ColumnsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isUp = key->key() == Qt::Key_Up;
        if ((isUp || key->key() == Qt::Key_Down) && key->modifiers().testFlag(Qt::AltModifier)) {
            move(isUp ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ColumnsDialog::move(int by)
{
    const int row = m_list->currentRow();
    int to = row + by;
    while (to >= 0 && to < m_list->count() && m_list->item(to)->isHidden())
        to += by; // past what the search leaves out
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
    offer();
}

void ColumnsDialog::offer()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    bool any = false;
    for (int i = 0; i < m_list->count(); ++i)
        any = any || m_list->item(i)->checkState() == Qt::Checked;
    m_keep->setEnabled(any);
}

TableLook ColumnsDialog::look() const
{
    TableLook look{{}, m_before.sort};
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        const std::optional<CustomerColumn> column = columnOf(item->data(keyRole).toString());
        if (!column || item->checkState() != Qt::Checked)
            continue;
        int width = 0;
        for (const TableLook::Column &before : m_before.columns) {
            if (before.column == *column)
                width = before.width;
        }
        look.columns.push_back({*column, width});
    }
    return look;
}

} // namespace kq
