#include "ui/customers/customers_page.h"

#include "core/wording/error_words.h"
#include "ui/customers/customer_panel.h"
#include "ui/customers/edit_dialog.h"
#include "ui/customers/judging/judging_view.h"
#include "ui/customers/judging/people_judge.h"
#include "ui/customers/judging/sales_judge.h"
#include "ui/customers/list/customer_list.h"
#include "ui/customers/list/list_actions.h"
#include "ui/customers/people_merger.h"
#include "ui/customers/profile/profile_view.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/privacy/privacy_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QEvent>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int panelWidth = 360;
constexpr int leastPanelWidth = 340;
constexpr auto calmTime = 90ms;
constexpr int mostDoubles = 500; // more are not judged at one go

enum View { ListInView, NobodyInView, JudgingInView, ProfileInView };

/// @p part with the margins of a page around it.
QWidget *framed(QWidget *part)
{
    auto *frame = new QWidget;
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(space::pageMargin, space::tight, space::pageMargin,
                               space::pageMargin);
    layout->addWidget(part);
    return frame;
}

} // namespace

CustomersPage::CustomersPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_details(context.jobs, this)
    , m_standing(context.jobs, this)
    , m_editQuestion(context.jobs, this)
    , m_doublesQuestion(context.jobs, this)
    , m_import(new QAction(this))
    , m_merger(new PeopleMerger(context, this))
    , m_judging(new JudgingView(context, *m_merger))
    , m_stack(new QStackedLayout(this))
    , m_noCustomers(new EmptyState(Icon::Customers))
    , m_failure(new MessageBar)
    , m_list(new CustomerList(context))
    , m_panel(new CustomerPanel)
    , m_profile(new ProfileView)
{
    m_stack->addWidget(makeOverview());
    m_stack->addWidget(m_noCustomers);
    m_stack->addWidget(framed(m_judging));
    m_stack->addWidget(framed(m_profile));
    join();
    joinPanel(*m_panel);
    joinPanel(m_profile->panel());
    joinJudging();
    retranslate();
}

QWidget *CustomersPage::makeOverview()
{
    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::betweenCards);
    split->addWidget(m_list);
    m_panel->setMinimumWidth(leastPanelWidth);
    split->addWidget(m_panel);
    split->setStretchFactor(0, 1);
    split->setSizes({3 * panelWidth, panelWidth});
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(space::betweenFields);
    column->addWidget(m_failure);
    column->addWidget(split, 1);
    return framed(content);
}

void CustomersPage::join()
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(calmTime);
    connect(&m_calm, &QTimer::timeout, this, &CustomersPage::readChosen);
    connect(m_import, &QAction::triggered, this, [this] { m_context.navigator.importFiles(); });
    connect(m_noCustomers, &EmptyState::actionTriggered, m_import, &QAction::trigger);
    ListActions &actions = m_list->actions();
    addAction(actions.edit()); // F2 from the search and the panel, too
    connect(actions.edit(), &QAction::triggered, this, &CustomersPage::editChosen);
    connect(m_list, &CustomerList::failed, this, &CustomersPage::say);
    connect(m_list, &CustomerList::chosen, this, &CustomersPage::choose);
    connect(m_list, &CustomerList::opened, this, &CustomersPage::openProfile);
    connect(m_list, &CustomerList::shown, this, [this](bool shopIsEmpty) {
        m_failure->clear();
        const int view = m_stack->currentIndex();
        if (view == ListInView || view == NobodyInView)
            m_stack->setCurrentIndex(shopIsEmpty ? NobodyInView : ListInView);
    });
    connect(m_profile, &ProfileView::leave, this, &CustomersPage::closeProfile);
    connect(m_profile, &ProfileView::turn, this, &CustomersPage::turnPage);
    connect(m_profile, &ProfileView::privacyAsked, this, [this] {
        if (!m_chosen)
            return;
        auto *dialog = new PrivacyDialog(m_context, *m_chosen, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_profile, &ProfileView::segmentAsked, this,
            [this](SegmentId id) { m_context.navigator.showSegment(id); });
}

void CustomersPage::joinPanel(CustomerPanel &panel)
{
    connect(&panel, &CustomerPanel::openAsked, this, [this] {
        if (m_chosen)
            openProfile(*m_chosen);
    });
    connect(&panel, &CustomerPanel::editAsked, this, [this, panel = &panel] {
        if (panel->details())
            openEditor({panel->details()->customer.id}, *panel->details());
    });
    connect(&panel, &CustomerPanel::segmentAsked, this,
            [this](SegmentId id) { m_context.navigator.showSegment(id); });
    connect(&panel, &CustomerPanel::takeApartAsked, this,
            [this](CustomerId survivor, const Merge &merge) {
                m_merger->takeApart(survivor, merge.gone, merge.name);
            });
}

void CustomersPage::joinJudging()
{
    connect(m_list->actions().samePerson(), &QAction::triggered, this, &CustomersPage::uniteChosen);
    connect(&m_list->actions(), &ListActions::doublesAsked, this, &CustomersPage::openJudging);
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
    m_list->retranslate();
    m_judging->retranslate();
    showDoubles();
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
    m_list->refresh(asOf());
    if (m_chosen)
        readChosen();
    lookForDoubles();
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
    m_list->actions().setDoubles(static_cast<int>(m_judging->people()->left()),
                                 static_cast<int>(m_judging->sales()->left()));
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
    m_list->focusTable();
}

void CustomersPage::openProfile(CustomerId id)
{
    m_stack->setCurrentIndex(ProfileInView);
    m_profile->open();
    m_chosen = id;
    readChosen();
}

void CustomersPage::closeProfile()
{
    m_stack->setCurrentIndex(ListInView);
    if (m_chosen)
        m_list->pointTo(*m_chosen);
    m_list->focusTable();
}

void CustomersPage::turnPage(int by)
{
    const std::optional<CustomerId> other =
        m_chosen ? m_list->neighbour(*m_chosen, by) : std::nullopt;
    if (other)
        choose(*other);
}

void CustomersPage::uniteChosen()
{
    const std::vector<CustomerId> two = m_list->chosenTwo();
    if (two.empty())
        return;
    m_stack->setCurrentIndex(JudgingInView);
    m_judging->openFor(two[0], two[1]);
}

void CustomersPage::editChosen()
{
    const std::vector<CustomerId> ids = m_stack->currentIndex() == ProfileInView && m_chosen
                                            ? std::vector{*m_chosen}
                                            : m_list->chosenMany();
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

void CustomersPage::arrive(const Destination &destination)
{
    if (const auto *some = std::get_if<ToSomeCustomers>(&destination)) {
        if (m_stack->currentIndex() == JudgingInView)
            closeJudging();
        else if (m_stack->currentIndex() == ProfileInView)
            closeProfile();
        m_list->holdTo(some->who, some->customers);
        return;
    }
    const auto *to = std::get_if<ToCustomer>(&destination);
    if (!to)
        return;
    if (m_stack->currentIndex() == JudgingInView)
        closeJudging();
    choose(to->customer);
    m_list->pointTo(to->customer);
}

void CustomersPage::choose(CustomerId id)
{
    if (m_chosen == id)
        return;
    m_chosen = id;
    if (m_stack->currentIndex() == ProfileInView)
        readChosen();
    else
        m_calm.start();
}

void CustomersPage::readChosen()
{
    m_calm.stop();
    if (!m_chosen)
        return;
    m_details.ask(
        [&shop = m_context.shop, id = *m_chosen](JobControl &) { return readCustomer(shop, id); },
        [this](const Result<CustomerDetails> &details) {
            if (details)
                return showChosen(asOf() < m_context.today() ? asKnownOn(asOf(), *details)
                                                             : *details);
            m_chosen.reset();
            m_panel->clear();
            if (m_stack->currentIndex() == ProfileInView)
                closeProfile();
            if (details.error().code != ErrorCode::UnknownCustomer)
                say(details.error());
        });
}

void CustomersPage::showChosen(const CustomerDetails &details)
{
    const Language language = m_context.language.language();
    m_panel->show(details, asOf(), language);
    if (m_stack->currentIndex() == ProfileInView) { // nobody waits for a page out of view
        const CustomerId id = details.customer.id;
        m_profile->show(details, asOf(), language, m_list->neighbour(id, -1).has_value(),
                        m_list->neighbour(id, 1).has_value());
    }
    readStandingOfChosen();
}

void CustomersPage::readStandingOfChosen()
{
    if (!m_chosen)
        return;
    m_standing.ask(
        [&shop = m_context.shop, id = *m_chosen, day = asOf()](JobControl &control) {
            return readStanding(shop, id, day, control);
        },
        [this](const Result<CustomerStanding> &standing) {
            if (standing && m_chosen == standing->customer) {
                const Language language = m_context.language.language();
                m_panel->showStanding(wordsOf(*standing, language));
                m_profile->showStanding(*standing, language);
            } else if (!standing && standing.error().code != ErrorCode::UnknownCustomer) {
                say(standing.error());
            }
        });
}

void CustomersPage::say(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    const QString sentence = sentenceFor(error, Words(m_context.language.language()));
    if (m_stack->currentIndex() == ListInView)
        m_failure->say(MessageBar::Kind::Error, sentence);
    else
        m_context.notices.say({Notice::Kind::Failed, sentence, {}, {}});
}

} // namespace kq
