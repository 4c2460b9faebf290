#include "ui/customers/customers_page.h"

#include "core/condition/evaluate.h"
#include "core/text/format.h"
#include "core/tier/tier.h"
#include "core/wording/error_words.h"
#include "ui/customers/customer_panel.h"
#include "ui/customers/customer_table_model.h"
#include "ui/customers/edit_dialog.h"
#include "ui/customers/judging/judging_view.h"
#include "ui/customers/judging/people_judge.h"
#include "ui/customers/judging/sales_judge.h"
#include "ui/customers/people_merger.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 440;
constexpr int leastPanelWidth = 360;
constexpr int leastListWidth = 320;
constexpr int leastTagsWidth = 64;
constexpr int longestSearch = 320;
constexpr int groupLetters = 12;
constexpr int mostDoubles = 500; // more are not judged at one go

/// Whom the search finds of the group; by id.
Result<std::vector<CustomerId>> customersOf(Shop &shop, const QString &text,
                                            const std::optional<Condition> &group, QDate day,
                                            JobControl &control)
{
    Result<std::vector<CustomerId>> found = shop.findCustomers(text, control);
    if (!found || !group)
        return found;
    const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
    if (!snapshot)
        return snapshot.error();
    const Result<CustomerSet> members = evaluate(*group, (*snapshot)->at(day), control);
    if (!members)
        return members.error();
    const Profiles &profiles = *(*snapshot)->profiles;
    std::vector<CustomerId> both;
    for (const CustomerId id : *found) {
        const std::optional<std::size_t> place = profiles.indexOf(id);
        if (place && members->contains(*place))
            both.push_back(id);
    }
    return both;
}

enum View { ListInView, NobodyInView, JudgingInView };

} // namespace

CustomersPage::CustomersPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_search(context.jobs, this)
    , m_details(context.jobs, this)
    , m_standing(context.jobs, this)
    , m_groupsQuestion(context.jobs, this)
    , m_editQuestion(context.jobs, this)
    , m_doublesQuestion(context.jobs, this)
    , m_import(new QAction(this))
    , m_samePerson(new QAction(this))
    , m_edit(new QAction(this))
    , m_merger(new PeopleMerger(context, this))
    , m_judging(new JudgingView(context, *m_merger))
    , m_stack(new QStackedLayout(this))
    , m_noCustomers(new EmptyState(Icon::Customers))
    , m_failure(new MessageBar)
    , m_field(new SearchField)
    , m_group(new QComboBox)
    , m_count(new QLabel)
    , m_doubts(new QWidget)
    , m_doubles(new QPushButton)
    , m_unite(new QPushButton)
    , m_editButton(new QPushButton)
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
    auto *judging = new QWidget;
    auto *judgingLayout = new QVBoxLayout(judging);
    judgingLayout->setContentsMargins(layout->contentsMargins());
    judgingLayout->addWidget(m_judging);
    m_stack->addWidget(content);
    m_stack->addWidget(m_noCustomers);
    m_stack->addWidget(judging);
    join();
    joinJudging();
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
    m_group->setObjectName(u"customerGroup"_s);
    m_group->setMinimumHeight(measure::control);
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->setMinimumContentsLength(groupLetters);
    head->addWidget(m_field, 2);
    head->addWidget(m_group, 1);
    head->addWidget(m_count);
    m_table->setObjectName(u"customerTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection); // two may be one person
    m_table->addAction(m_edit);
    m_table->addAction(m_samePerson);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->setOptionalColumn(CustomerTableModel::Email); // the panel beside it has it too
    auto *under = new QWidget;
    m_listStack = new QStackedLayout(under);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_nothingFound);
    list->body()->addLayout(head);
    list->body()->addWidget(makeDoubts());
    list->body()->addWidget(under, 1);
    return list;
}

QWidget *CustomersPage::makeDoubts()
{
    auto *flow = new FlowLayout(m_doubts, space::tight);
    m_doubles->setObjectName(u"doubles"_s);
    m_doubles->setIcon(lineIcon(Icon::Customers));
    setQuiet(m_doubles);
    m_unite->setObjectName(u"samePerson"_s);
    m_editButton->setObjectName(u"editChosen"_s);
    m_editButton->setIcon(lineIcon(Icon::Edit));
    flow->addWidget(m_editButton);
    flow->addWidget(m_unite);
    flow->addWidget(m_doubles);
    m_doubles->hide();
    m_unite->hide();
    m_editButton->setEnabled(false);
    return m_doubts;
}

void CustomersPage::join()
{
    connect(m_import, &QAction::triggered, this, [this] { m_context.navigator.importFiles(); });
    connect(m_noCustomers, &EmptyState::actionTriggered, m_import, &QAction::trigger);
    connect(m_nothingFound, &EmptyState::actionTriggered, m_field, &QLineEdit::clear);
    connect(m_field, &SearchField::searched, this, &CustomersPage::find);
    connect(m_group, &QComboBox::activated, this, &CustomersPage::find);
    m_edit->setObjectName(u"editAction"_s);
    m_edit->setShortcut(Qt::Key_F2);
    m_edit->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_edit->setEnabled(false);
    addAction(m_edit);
    connect(m_edit, &QAction::triggered, this, &CustomersPage::editChosen);
    connect(m_editButton, &QPushButton::clicked, m_edit, &QAction::trigger);
    connect(m_panel, &CustomerPanel::editAsked, this, [this] {
        if (m_panel->details())
            openEditor({m_panel->details()->customer.id}, *m_panel->details());
    });
    connect(m_panel, &CustomerPanel::segmentAsked, this,
            [this](SegmentId id) { m_context.navigator.showSegment(id); });
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

void CustomersPage::joinJudging()
{
    m_samePerson->setObjectName(u"samePersonAction"_s);
    m_samePerson->setEnabled(false);
    connect(m_samePerson, &QAction::triggered, this, &CustomersPage::uniteChosen);
    connect(m_unite, &QPushButton::clicked, m_samePerson, &QAction::trigger);
    connect(m_doubles, &QPushButton::clicked, this, &CustomersPage::openJudging);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CustomersPage::offerUniting);
    connect(m_judging, &JudgingView::leave, this, &CustomersPage::closeJudging);
    connect(m_judging, &JudgingView::leftChanged, this, &CustomersPage::showDoubles);
    connect(m_judging->people(), &PeopleJudge::chosenJudged, this, &CustomersPage::closeJudging);
    connect(m_judging->people(), &PeopleJudge::failed, this, &CustomersPage::say);
    connect(m_judging->sales(), &SalesJudge::failed, this, &CustomersPage::say);
    connect(m_merger, &PeopleMerger::failed, this, &CustomersPage::say);
    connect(m_merger, &PeopleMerger::merged, this, [this](CustomerId survivor, CustomerId gone) {
        if (m_chosen == gone)
            choose(survivor);
    });
    connect(m_panel, &CustomerPanel::takeApartAsked, this,
            [this](CustomerId survivor, const Merge &merge) {
                m_merger->takeApart(survivor, merge.gone, merge.name);
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
    m_samePerson->setText(tr("Same person…"));
    m_samePerson->setToolTip(tr("Choose two customers to say that they are one person."));
    m_unite->setText(m_samePerson->text());
    m_edit->setText(tr("Edit…"));
    m_group->setAccessibleName(tr("Tier or segment"));
    offerUniting();
    m_judging->retranslate();
    showDoubles();
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
    readGroups();
    find();
    if (m_chosen)
        readChosen();
    lookForDoubles();
}

void CustomersPage::find()
{
    m_count->setEnabled(false);
    const QString text = m_field->text().trimmed();
    const std::optional<Condition> group = chosenGroup();
    m_search.ask([&shop = m_context.shop, text, group, day = m_context.today()](
                     JobControl &control) { return customersOf(shop, text, group, day, control); },
                 [this, isSearch = !text.isEmpty() || group](
                     const Result<std::vector<CustomerId>> &found) { show(found, isSearch); });
}

void CustomersPage::lookForDoubles()
{
    // One job for both: in a large shop it takes a while, and the other threads are for the search.
    m_doublesQuestion.ask(
        [&shop = m_context.shop](JobControl &control) -> Result<Doubles> {
            Result<std::vector<SimilarPair>> people = shop.similarCustomers(mostDoubles, control);
            if (!people)
                return people.error();
            Result<std::vector<SamePair>> sales = shop.samePairs(mostDoubles, control);
            if (!sales)
                return sales.error();
            return Doubles{std::move(*people), std::move(*sales)};
        },
        [this](const Result<Doubles> &doubles) {
            if (!doubles)
                return say(doubles.error());
            m_judging->people()->setPairs(doubles->people);
            m_judging->sales()->setPairs(doubles->sales);
        });
}

void CustomersPage::showDoubles()
{
    const auto people = static_cast<int>(m_judging->people()->left());
    const auto sales = static_cast<int>(m_judging->sales()->left());
    if (people > 0 && sales > 0)
        m_doubles->setText(tr("%1 and %2 may be in here twice")
                               .arg(tr("%n customers", "may be in here twice", people),
                                    tr("%n orders", "may be in here twice", sales)));
    else if (people > 0)
        m_doubles->setText(tr("%n customers may be in here twice", nullptr, people));
    else if (sales > 0)
        m_doubles->setText(tr("%n orders may be in here twice", nullptr, sales));
    m_doubles->setVisible(people + sales > 0);
}

void CustomersPage::openJudging()
{
    m_stack->setCurrentIndex(JudgingInView);
    m_judging->open();
}

void CustomersPage::closeJudging()
{
    m_judging->people()->forgetChosen();
    m_stack->setCurrentIndex(ListInView);
    m_table->setFocus();
}

std::vector<CustomerId> CustomersPage::chosenTwo() const
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

std::vector<CustomerId> CustomersPage::chosenMany() const
{
    std::vector<CustomerId> many;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            many.push_back(m_model->idAt(row));
    }
    return many;
}

void CustomersPage::offerUniting()
{
    m_samePerson->setEnabled(!chosenTwo().empty());
    m_unite->setVisible(m_samePerson->isEnabled());
    int chosen = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        chosen += range.height();
    m_edit->setEnabled(chosen > 0);
    m_editButton->setEnabled(chosen > 0);
    m_editButton->setText(chosen > 1 ? tr("Edit %n customers…", nullptr, chosen) : tr("Edit…"));
    showDoubles();
}

void CustomersPage::editChosen()
{
    const std::vector<CustomerId> ids = chosenMany();
    if (ids.empty())
        return;
    m_editQuestion.ask(
        [&shop = m_context.shop, id = ids.front()](JobControl &) { return readCustomer(shop, id); },
        [this, ids](const Result<CustomerDetails> &details) {
            if (details)
                openEditor(ids, *details);
            else
                say(details.error());
        });
}

void CustomersPage::openEditor(const std::vector<CustomerId> &ids, const CustomerDetails &details)
{
    EditSubject subject{ids, {}, details.attributes, details.settings};
    if (subject.isOne())
        subject.one = details.customer;
    auto *dialog = new EditDialog(m_context, std::move(subject), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CustomersPage::readGroups()
{
    m_groupsQuestion.ask(
        [&shop = m_context.shop](JobControl &control) { return shop.snapshot(control); },
        [this](const Result<std::shared_ptr<const Snapshot>> &snapshot) {
            if (snapshot)
                showGroups(*snapshot);
            else
                say(snapshot.error());
        });
}

void CustomersPage::showGroups(const std::shared_ptr<const Snapshot> &snapshot)
{
    const QVariant chosen = m_group->currentData();
    m_group->clear();
    m_group->addItem(tr("All customers"));
    for (const Tier &tier : snapshot->definitions.tiers())
        m_group->addItem(shortNameOf(tier, m_context.language.language()), tier.key);
    const std::vector<Segment> &segments = snapshot->definitions.segments();
    if (!segments.empty())
        m_group->insertSeparator(m_group->count());
    for (const Segment &segment : segments)
        m_group->addItem(segment.name, qlonglong{segment.id.value});
    const int index = chosen.isValid() ? m_group->findData(chosen) : 0;
    m_group->setCurrentIndex(std::max(index, 0));
    if (index < 0)
        find(); // the group is gone
}

std::optional<Condition> CustomersPage::chosenGroup() const
{
    const QVariant chosen = m_group->currentData();
    if (!chosen.isValid())
        return std::nullopt;
    if (chosen.typeId() == QMetaType::LongLong)
        return Condition{SegmentTest{SegmentId{chosen.toLongLong()}, SegmentOp::IsMember, {}}};
    return Condition{
        FieldTest{Field::Tier, {}, ChoiceTest{ChoiceOp::IsAnyOf, {chosen.toString()}}}};
}

void CustomersPage::uniteChosen()
{
    const std::vector<CustomerId> two = chosenTwo();
    if (two.empty())
        return;
    m_stack->setCurrentIndex(JudgingInView);
    m_judging->openFor(two[0], two[1]);
}

void CustomersPage::arrive(const Destination &destination)
{
    const auto *to = std::get_if<ToCustomer>(&destination);
    if (!to)
        return;
    if (m_stack->currentIndex() == JudgingInView)
        closeJudging();
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
    if (m_stack->currentIndex() != JudgingInView)
        m_stack->setCurrentIndex(found->empty() && !isSearch ? NobodyInView : ListInView);
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
                readStandingOfChosen();
                return;
            }
            m_chosen.reset();
            m_panel->clear();
            if (details.error().code != ErrorCode::UnknownCustomer)
                say(details.error());
        });
}

void CustomersPage::readStandingOfChosen()
{
    if (!m_chosen)
        return;
    m_standing.ask([&shop = m_context.shop, id = *m_chosen, day = m_context.today()](
                       JobControl &control) { return readStanding(shop, id, day, control); },
                   [this](const Result<CustomerStanding> &standing) {
                       if (standing && m_chosen == standing->customer)
                           m_panel->showStanding(wordsOf(*standing, m_context.language.language()));
                       else if (!standing && standing.error().code != ErrorCode::UnknownCustomer)
                           say(standing.error());
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
    if (error.code == ErrorCode::Cancelled)
        return;
    const QString sentence = sentenceFor(error, Words(m_context.language.language()));
    if (m_stack->currentIndex() == JudgingInView)
        m_context.notices.say({Notice::Kind::Failed, sentence, {}, {}});
    else
        m_failure->say(MessageBar::Kind::Error, sentence);
}

} // namespace kq
