#include "ui/customers/customers_page.h"

#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "ui/customers/customer_panel.h"
#include "ui/customers/customer_table_model.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 440;
constexpr int leastPanelWidth = 360;
constexpr int leastListWidth = 320;
constexpr int leastTagsWidth = 64;
constexpr int longestSearch = 320;

} // namespace

CustomersPage::CustomersPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_search(context.jobs, this)
    , m_details(context.jobs, this)
    , m_import(new QAction(this))
    , m_stack(new QStackedLayout(this))
    , m_noCustomers(new EmptyState(Icon::Customers))
    , m_failure(new MessageBar)
    , m_field(new SearchField)
    , m_count(new QLabel)
    , m_listStack(nullptr)
    , m_table(new DataTable)
    , m_model(new CustomerTableModel(context.shop, context.jobs, this))
    , m_nothingFound(new EmptyState(Icon::Search))
    , m_panel(new CustomerPanel)
{
    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::betweenCards);
    split->addWidget(makeList());
    m_panel->setMinimumWidth(leastPanelWidth);
    split->addWidget(m_panel);
    split->setStretchFactor(0, 1);
    split->setSizes({2 * panelWidth, panelWidth});
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::pageMargin, space::tight, space::pageMargin,
                               space::pageMargin);
    layout->setSpacing(space::betweenFields);
    layout->addWidget(m_failure);
    layout->addWidget(split, 1);
    m_stack->addWidget(content);
    m_stack->addWidget(m_noCustomers);
    join();
    retranslate();
}

QWidget *CustomersPage::makeList()
{
    auto *list = new Card;
    list->setMinimumWidth(leastListWidth);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::betweenFields);
    m_field->setObjectName(u"customerSearch"_s);
    m_field->setMinimumWidth(longestSearch / 2);
    m_count->setObjectName(u"customerCount"_s);
    setQuiet(m_count);
    head->addWidget(m_field, 1);
    head->addWidget(m_count);
    m_table->setObjectName(u"customerTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setOptionalColumn(CustomerTableModel::Email); // the panel beside it has it too
    auto *under = new QWidget;
    m_listStack = new QStackedLayout(under);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_nothingFound);
    list->body()->addLayout(head);
    list->body()->addWidget(under, 1);
    return list;
}

void CustomersPage::join()
{
    connect(m_import, &QAction::triggered, this, [this] { m_context.navigator.importFiles(); });
    connect(m_noCustomers, &EmptyState::actionTriggered, m_import, &QAction::trigger);
    connect(m_nothingFound, &EmptyState::actionTriggered, m_field, &QLineEdit::clear);
    connect(m_field, &SearchField::searched, this, &CustomersPage::refresh);
    connect(m_model, &CustomerTableModel::failed, this, &CustomersPage::say);
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        if (index.isValid())
            choose(m_model->idAt(index.row()));
    });
    // The first page of rows tells how wide the columns want to be.
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!std::exchange(m_isFitted, true))
            m_table->fitColumns(CustomerTableModel::Tags, leastTagsWidth);
    });
}

QString CustomersPage::title() const
{
    return tr("Customers");
}

void CustomersPage::retranslate()
{
    m_import->setText(tr("Import customers"));
    m_noCustomers->setText(tr("Your customers will stand here. Import a file of customers or "
                              "orders; it stays on this computer."));
    m_noCustomers->setAction(m_import->text());
    m_nothingFound->setText(tr("No customer found. Try part of the name, a phone number, a code or "
                               "a tag; tone marks do not matter."));
    m_nothingFound->setAction(tr("Show all customers"));
    m_field->setHint(tr("Name, phone, email, code or tag"));
    m_table->setAccessibleName(tr("Customers"));
    m_model->retranslate();
    showCount();
    Q_EMIT headerChanged();
}

void CustomersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void CustomersPage::refresh()
{
    m_count->setEnabled(false);
    const QString text = m_field->text().trimmed();
    m_search.ask([&shop = m_context.shop,
                  text](JobControl &control) { return shop.findCustomers(text, control); },
                 [this, isSearch = !text.isEmpty()](const Result<std::vector<CustomerId>> &found) {
                     show(found, isSearch);
                 });
    if (m_chosen)
        readChosen();
}

void CustomersPage::arrive(const Destination &destination)
{
    const auto *to = std::get_if<ToCustomer>(&destination);
    if (!to)
        return;
    choose(to->customer);
    pointToChosen();
}

void CustomersPage::show(const Result<std::vector<CustomerId>> &found, bool isSearch)
{
    m_count->setEnabled(true);
    if (!found) {
        say(found.error());
        return;
    }
    m_failure->clear();
    m_model->setIds(*found);
    m_stack->setCurrentIndex(found->empty() && !isSearch ? 1 : 0);
    m_listStack->setCurrentIndex(found->empty() ? 1 : 0);
    showCount();
    if (!m_chosen && !found->empty())
        choose(found->front());
    pointToChosen();
}

void CustomersPage::showCount()
{
    const Formatter format(m_context.language.language(), {});
    const int count = m_model->rowCount();
    m_count->setText(tr("Found: %1").arg(format.number(count)));
}

void CustomersPage::choose(CustomerId id)
{
    if (m_chosen == id)
        return;
    m_chosen = id;
    readChosen();
}

void CustomersPage::readChosen()
{
    m_details.ask(
        [&shop = m_context.shop, id = *m_chosen](JobControl &) { return readCustomer(shop, id); },
        [this](const Result<CustomerDetails> &details) {
            if (details) {
                m_panel->show(*details, m_context.today(), m_context.language.language());
                return;
            }
            m_chosen.reset();
            m_panel->clear();
            if (details.error().code != ErrorCode::UnknownCustomer)
                say(details.error());
        });
}

void CustomersPage::pointToChosen()
{
    const int row = m_chosen ? m_model->rowOf(*m_chosen) : -1;
    if (row < 0) {
        m_table->clearSelection();
        return;
    }
    if (m_table->currentIndex().row() == row)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void CustomersPage::say(const Error &error)
{
    m_failure->say(MessageBar::Kind::Error,
                   sentenceFor(error, Words(m_context.language.language())));
}

} // namespace kq
