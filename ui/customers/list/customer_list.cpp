#include "ui/customers/list/customer_list.h"

#include "core/text/format.h"
#include "core/wording/value_words.h"
#include "ui/customers/customer_table_model.h"
#include "ui/customers/list/columns_dialog.h"
#include "ui/customers/list/group_filter.h"
#include "ui/customers/list/list_actions.h"
#include "ui/customers/list/list_export.h"
#include "ui/customers/list/table_header.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int leastListWidth = 320;
constexpr int leastSearchWidth = 160;
constexpr auto keptAfter = 800ms;

QString nameOfView()
{
    return u"customers"_s;
}

} // namespace

CustomerList::CustomerList(const PageContext &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_search(context.jobs, this)
    , m_tableQuestion(context.jobs, this)
    , m_lookQuestion(context.jobs, this)
    , m_field(new SearchField)
    , m_group(new GroupFilter)
    , m_count(new QLabel)
    , m_picked(new MessageBar)
    , m_actions(new ListActions)
    , m_table(new DataTable)
    , m_model(new CustomerTableModel(context.shop, context.jobs, this))
    , m_nothingFound(new EmptyState(Icon::Search))
{
    setMinimumWidth(leastListWidth);
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keptAfter);
    makeHead();
    makeTable();
    join();
    joinActions();
    retranslate();
}

CustomerList::~CustomerList()
{
    if (m_keeping.isActive()) // nobody is told of a failure: it is only how a table looks
        static_cast<void>(m_context.shop.keepView(nameOfView(), textOf(m_header->look())));
}

void CustomerList::makeHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(space::betweenFields);
    m_field->setObjectName(u"customerSearch"_s);
    m_field->setMinimumWidth(leastSearchWidth);
    m_count->setObjectName(u"customerCount"_s);
    setQuiet(m_count);
    m_group->setObjectName(u"customerGroup"_s);
    head->addWidget(m_field, 2);
    head->addWidget(m_group, 1);
    head->addWidget(m_count);
    m_picked->setObjectName(u"pickedCustomers"_s);
    m_picked->setClosable(false);
    body()->addWidget(m_picked);
    body()->addLayout(head);
    body()->addWidget(m_actions);
}

void CustomerList::makeTable()
{
    m_table->setObjectName(u"customerTable"_s);
    m_table->wrapHeads();
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection); // two may be one person
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_header = new TableHeader(*m_table, *m_model, this);
    auto *under = new QWidget;
    m_stack = new QStackedLayout(under);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothingFound);
    body()->addWidget(under, 1);
}

void CustomerList::join()
{
    connect(m_nothingFound, &EmptyState::actionTriggered, this, [this] {
        m_group->setCurrentIndex(0);
        m_field->clear();
        letGo();
        find(true);
    });
    connect(m_picked, &MessageBar::actionTriggered, this, [this] {
        letGo();
        find(true);
    });
    connect(m_field, &SearchField::searched, this, [this] { find(true); });
    connect(m_group, &GroupFilter::changed, this, [this] { find(true); });
    connect(m_model, &CustomerTableModel::failed, this, &CustomerList::failed);
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        m_pointed = m_model->idAt(index.row());
        Q_EMIT chosen(*m_pointed);
    });
    connect(m_table, &DataTable::rowOpened, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model->idAt(index.row())); });
    connect(m_table, &DataTable::tooManyToCopy, this, [this] {
        m_context.notices.say({Notice::Kind::Warning,
                               tr("That is too much to copy. Write the list to a file instead."),
                               {},
                               {}});
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CustomerList::offerActions);
    connect(m_header, &TableHeader::columnsChanged, this, [this] {
        readTable();
        point();
    });
    connect(m_header, &TableHeader::sortChanged, this, [this] { find(true); });
    connect(m_header, &TableHeader::lookChanged, &m_keeping, qOverload<>(&QTimer::start));
    connect(m_header, &TableHeader::columnsAsked, this, &CustomerList::chooseColumns);
    connect(&m_keeping, &QTimer::timeout, this, &CustomerList::keepLook);
}

void CustomerList::joinActions()
{
    for (QAction *action : {m_actions->open(), m_actions->edit(), m_actions->samePerson()})
        m_table->addAction(action);
    auto *line = new QAction(m_table);
    line->setSeparator(true);
    m_table->addActions(
        {line, m_actions->columns(), m_actions->exportView(), m_actions->exportList()});
    auto *down = new QAction(m_field);
    down->setShortcut(Qt::Key_Down);
    down->setShortcutContext(Qt::WidgetShortcut);
    m_field->addAction(down);
    connect(down, &QAction::triggered, this, &CustomerList::moveToTable);
    connect(m_actions->open(), &QAction::triggered, this, [this] {
        if (m_pointed)
            Q_EMIT opened(*m_pointed);
    });
    connect(m_actions->columns(), &QAction::triggered, this, &CustomerList::chooseColumns);
    connect(m_actions->sortMenu(), &QMenu::aboutToShow, this, &CustomerList::fillSortMenu);
    connect(m_actions->exportView(), &QAction::triggered, this, [this] {
        if (m_model->table())
            exportView(m_context, m_model->ids(), m_model->table(), this);
    });
    connect(m_actions->exportList(), &QAction::triggered, this, &CustomerList::exportGroup);
}

void CustomerList::retranslate()
{
    m_nothingFound->setText(tr("No customer found. Try part of the name, a phone number, a code or "
                               "a tag; tone marks do not matter."));
    m_nothingFound->setAction(tr("Show all customers"));
    m_field->setHint(tr("Name, phone, email, code or tag"));
    m_table->setAccessibleName(tr("Customers"));
    m_group->retranslate();
    m_actions->retranslate();
    m_model->retranslate(m_context.language.language());
    if (m_among) // in what words they were picked is known in the other language alone
        m_picked->say(MessageBar::Kind::Info, tr("Only the customers who were picked."),
                      tr("Show all customers"));
    showCount();
}

void CustomerList::refresh(QDate asOf)
{
    m_asOf = asOf;
    if (!m_isLookRead)
        readLook();
    m_model->doubtTable();
    readTable();
    find(false);
}

void CustomerList::holdTo(const QString &who,
                          std::shared_ptr<const std::vector<CustomerId>> customers)
{
    m_among = std::move(customers);
    m_picked->say(MessageBar::Kind::Info, tr("Only these: %1").arg(who), tr("Show all customers"));
    m_group->setCurrentIndex(0);
    m_field->clear();
    m_pointed.reset();
    find(true);
}

void CustomerList::letGo()
{
    m_among.reset();
    m_picked->clear();
}

void CustomerList::readLook()
{
    m_isLookRead = true;
    m_lookQuestion.ask(
        [&shop = m_context.shop](JobControl &) { return shop.keptView(nameOfView()); },
        [this](const Result<QString> &kept) {
            if (kept && !kept->isEmpty() && !m_keeping.isActive())
                m_header->setLook(lookOf(*kept));
        });
}

void CustomerList::keepLook()
{
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, look = textOf(m_header->look())](JobControl &) -> Result<bool> {
            const Result<void> kept = shop.keepView(nameOfView(), look);
            if (!kept)
                return kept.error();
            return true;
        },
        [](const Result<bool> &) {}); // the list looks as before the next time
}

void CustomerList::readTable()
{
    m_tableQuestion.ask([&shop = m_context.shop, columns = m_header->look().shown(), day = m_asOf](
                            JobControl &control) { return tableFor(columns, day, shop, control); },
                        [this](const Result<std::shared_ptr<const CustomerTable>> &table) {
                            if (!table) {
                                Q_EMIT failed(table.error());
                                return;
                            }
                            m_model->setTable(*table);
                            m_group->fill((*table)->snapshot(), m_context.language.language());
                        });
}

void CustomerList::find(bool byHand)
{
    m_count->setEnabled(false);
    const ListQuestion question{m_field->text().trimmed(), m_group->condition(), m_among,
                                m_header->look().sort, m_asOf};
    m_actions->setGroup(question.group.has_value());
    m_search.ask([&shop = m_context.shop,
                  question](JobControl &control) { return customersFor(question, shop, control); },
                 [this, question, byHand](const Result<std::vector<CustomerId>> &found) {
                     show(question, found, byHand);
                 });
}

void CustomerList::show(const ListQuestion &question, const Result<std::vector<CustomerId>> &found,
                        bool byHand)
{
    m_count->setEnabled(true);
    if (!found) {
        Q_EMIT failed(found.error());
        return;
    }
    m_model->setSearch(question.text);
    m_model->setIds(*found);
    m_stack->setCurrentIndex(found->empty() ? 1 : 0);
    showCount();
    Q_EMIT shown(found->empty() && question.isEverybody());
    // A search that does not find whom the owner looked at shows whom it did find.
    const bool isLost = !m_pointed || (byHand && m_model->rowOf(*m_pointed) < 0);
    if (isLost && !found->empty()) {
        m_pointed = found->front();
        Q_EMIT chosen(*m_pointed);
    }
    point();
    if (byHand)
        m_table->scrollToTop();
}

void CustomerList::showCount()
{
    const Formatter format(m_context.language.language(), {});
    m_count->setText(tr("Found: %1").arg(format.number(m_model->rowCount())));
}

void CustomerList::pointTo(CustomerId id)
{
    m_pointed = id;
    point();
}

void CustomerList::point()
{
    const int row = m_pointed ? m_model->rowOf(*m_pointed) : -1;
    if (row < 0) {
        m_table->clearSelection();
        return;
    }
    if (m_table->currentIndex().row() == row)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

std::optional<CustomerId> CustomerList::neighbour(CustomerId id, int by) const
{
    const int row = m_model->rowOf(id);
    const CustomerId other = row < 0 ? CustomerId() : m_model->idAt(row + by);
    return other == CustomerId() ? std::nullopt : std::optional(other);
}

std::vector<CustomerId> CustomerList::chosenTwo() const
{
    std::vector<CustomerId> two;
    // By ranges: all of a million rows may be chosen.
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (two.size() == 2)
                return {};
            two.push_back(m_model->idAt(row));
        }
    }
    return two.size() == 2 ? two : std::vector<CustomerId>{};
}

std::vector<CustomerId> CustomerList::chosenMany() const
{
    std::vector<CustomerId> many;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            many.push_back(m_model->idAt(row));
    }
    return many;
}

void CustomerList::offerActions()
{
    int rows = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        rows += range.height();
    m_actions->setChosen(rows);
}

void CustomerList::focusTable()
{
    m_table->setFocus();
}

void CustomerList::moveToTable()
{
    if (m_model->rowCount() == 0)
        return;
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(0);
    m_table->setFocus(Qt::TabFocusReason);
}

void CustomerList::chooseColumns()
{
    if (!m_model->table())
        return;
    auto *dialog = new ColumnsDialog(m_header->look(), m_model->table()->snapshot(),
                                     Words(m_context.language.language()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColumnsDialog::chosen, this, [this](const TableLook &look) {
        m_header->setLook(look);
        m_keeping.start();
    });
    dialog->open();
}

void CustomerList::fillSortMenu()
{
    QMenu *menu = m_actions->sortMenu();
    menu->clear();
    const Words words(m_context.language.language());
    const std::optional<SortOrder> sort = m_header->look().sort;
    for (const CustomerColumn &column : m_header->look().shown()) {
        QAction *action = menu->addAction(nameOf(column, words), this,
                                          [this, column] { m_header->sortBy(column); });
        action->setCheckable(true);
        action->setChecked(sort && sort->by == column);
    }
    menu->addSeparator();
    QAction *turned = menu->addAction(tr("The other way round"), this,
                                      [this, sort] { m_header->sortBy(sort->by); });
    turned->setEnabled(sort.has_value());
    QAction *none =
        menu->addAction(tr("As they came"), this, [this] { m_header->setSort(std::nullopt); });
    none->setEnabled(sort.has_value());
}

void CustomerList::exportGroup()
{
    // Several rows that were chosen are meant themselves.
    if (std::vector<CustomerId> many = chosenMany(); many.size() > 1)
        m_context.navigator.go(ToList{everyone(), std::move(many), {}});
    else if (const std::optional<SegmentId> segment = m_group->segment())
        m_context.navigator.exportSegment(*segment);
    else if (!m_group->tierKey().isEmpty())
        m_context.navigator.exportTier(m_group->tierKey());
}

} // namespace kq
