#include "ui/campaigns/campaigns_page.h"

#include "core/domain/people_limit.h"
#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "core/wording/list_words.h"
#include "ui/campaigns/campaign_view.h"
#include "ui/campaigns/campaign_words.h"
#include "ui/campaigns/export_desk.h"
#include "ui/campaigns/hand_desk.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/models/rows_model.h"
#include "ui/privacy/list_of_refusals.h"
#include "ui/privacy/privacy_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int aimColumn = 8;  // takes the room that is left
constexpr int leastAim = 160; // pixels

/// What the list was for and who got it, also where it has no page of its own.
QString aimOf(const ExportRecord &record)
{
    QStringList parts{record.purpose, record.recipient};
    if (parts[0] == groupTitle(record))
        parts[0].clear(); // told at the head of the row
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

CampaignsPage::CampaignsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_question(context.jobs, this)
    , m_new(new QAction(this))
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(Icon::Campaigns))
    , m_failure(new MessageBar)
    , m_people(new QLabel)
    , m_card(new Card)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
    , m_open(new QPushButton)
    , m_refusals(new QPushButton)
    , m_desk(new ExportDesk(context))
    , m_story(new CampaignView(context))
    , m_byHand(new HandDesk(context))
{
    m_stack->addWidget(makeHistory()); // in the order of View
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_desk);
    m_stack->addWidget(m_story);
    m_stack->addWidget(m_byHand);
    m_new->setObjectName(u"newList"_s);
    join();
    retranslate();
}

QWidget *CampaignsPage::makeHistory()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::pageMargin, space::tight, space::pageMargin,
                               space::pageMargin);
    layout->setSpacing(space::betweenCards);
    m_table->setObjectName(u"exportsTable"_s);
    m_table->setModel(m_rows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_open->setObjectName(u"openCampaign"_s);
    m_open->setEnabled(false);
    m_refusals->setObjectName(u"importRefusals"_s);
    m_card->addHeaderWidget(m_refusals);
    m_card->addHeaderWidget(m_open);
    m_card->body()->addWidget(m_table);
    layout->addWidget(m_failure);
    layout->addWidget(m_card, 1);
    m_people->setObjectName(u"peopleCount"_s);
    m_people->setWordWrap(true);
    setTextRole(m_people, TextRole::Note);
    layout->addWidget(m_people);
    return content;
}

void CampaignsPage::join()
{
    connect(m_new, &QAction::triggered, this, [this] { openDesk(u"all"_s); });
    connect(m_empty, &EmptyState::actionTriggered, m_new, &QAction::trigger);
    connect(m_empty, &EmptyState::secondTriggered, this, &CampaignsPage::askForRefusals);
    connect(m_table, &DataTable::rowOpened, this, &CampaignsPage::openRow);
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        m_open->setEnabled(index.isValid() &&
                           m_answer.campaigns.contains(m_rows->keyAt(index.row()).toLongLong()));
    });
    connect(m_open, &QPushButton::clicked, this, [this] { openRow(m_table->currentIndex()); });
    connect(m_refusals, &QPushButton::clicked, this, &CampaignsPage::askForRefusals);
    connect(m_desk, &ExportDesk::closed, this, &CampaignsPage::showHistory);
    connect(m_desk, &ExportDesk::written, this, [this](std::int64_t campaign, Delivery delivery) {
        if (campaign == 0)
            showHistory();
        else if (delivery == Delivery::ByHand)
            openByHand(campaign);
        else
            openCampaign(campaign);
    });
    connect(m_story, &CampaignView::closed, this, &CampaignsPage::showHistory);
    connect(m_story, &CampaignView::handWanted, this, &CampaignsPage::openByHand);
    connect(m_byHand, &HandDesk::closed, this, &CampaignsPage::showHistory);
}

QString CampaignsPage::title() const
{
    return tr("Campaigns");
}

void CampaignsPage::retranslate()
{
    m_new->setText(tr("New list"));
    m_empty->setText(tr("No list has gone out yet. Choose whom to write to: before anything leaves "
                        "you see how many it goes to, who is left out and what it costs."));
    m_empty->setAction(m_new->text());
    m_card->setTitle(tr("Lists that went out"));
    m_table->setAccessibleName(m_card->title());
    m_open->setText(tr("Open"));
    m_refusals->setText(tr("People who want no messages…"));
    m_empty->setSecondAction(m_refusals->text());
    m_refusals->setToolTip(tr("Takes a spreadsheet of phones or emails: these people are left out "
                              "from then on."));
    m_rows->setColumns({{tr("When"), false},
                        {tr("Segment"), false},
                        {tr("Channel"), false},
                        {tr("Sent to"), true},
                        {tr("Left out"), true},
                        {tr("Held out"), true},
                        {tr("Cost"), true},
                        {tr("State"), false},
                        {tr("What for, and who got it"), false}});
    Q_EMIT headerChanged();
}

void CampaignsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void CampaignsPage::refresh()
{
    const int view = m_stack->currentIndex();
    if (view == Desk)
        m_desk->refresh(asOf());
    else if (view == Story)
        m_story->refresh(asOf());
    else if (view == ByHand)
        m_byHand->refresh(asOf());
    m_question.ask(
        [&shop = m_context.shop](JobControl &control) -> Result<CampaignsAnswer> {
            const Result<ShopSettings> settings = shop.settings();
            if (!settings)
                return settings.error();
            Result<std::vector<ExportRecord>> exports = shop.exports();
            if (!exports)
                return exports.error();
            CampaignsAnswer answer{*settings, std::move(*exports), {}, {}};
            const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
            if (!snapshot)
                return snapshot.error();
            answer.people = static_cast<std::int64_t>((*snapshot)->profiles->size());
            const Result<std::vector<Campaign>> campaigns = shop.campaigns();
            if (!campaigns)
                return campaigns.error();
            for (const Campaign &campaign : *campaigns)
                answer.campaigns.emplace(campaign.list.id, campaign);
            const Result<std::vector<HandProgress>> byHand = shop.handProgress();
            if (!byHand)
                return byHand.error();
            for (const HandProgress &progress : *byHand)
                answer.byHand.emplace(progress.campaign, progress);
            return answer;
        },
        [this](const Result<CampaignsAnswer> &answer) { show(answer); });
}

void CampaignsPage::arrive(const Destination &destination)
{
    if (const auto *tier = std::get_if<ToListOfTier>(&destination)) {
        openDesk(keyOfTier(tier->key));
    } else if (const auto *segment = std::get_if<ToListOfSegment>(&destination)) {
        openDesk(keyOfSegment(segment->segment));
    } else if (const auto *campaign = std::get_if<ToCampaign>(&destination)) {
        m_wanted = campaign->campaign;
        openWanted();
    } else if (const auto *list = std::get_if<ToList>(&destination)) {
        DeskGroup people;
        people.condition = list->condition;
        people.chosen = list->chosen;
        people.groupName = list->name;
        people.name = list->name;
        if (people.name.isEmpty())
            people.name = people.chosen.empty() ? tr("The conditions on the segments page")
                                                : tr("%n chosen customers", nullptr,
                                                     static_cast<int>(people.chosen.size()));
        setView(Desk);
        m_desk->openFor(people, asOf());
    }
}

void CampaignsPage::openDesk(const QString &group)
{
    setView(Desk);
    m_desk->open(group, asOf());
}

void CampaignsPage::openRow(const QModelIndex &index)
{
    m_wanted = index.isValid() ? m_rows->keyAt(index.row()).toLongLong() : 0;
    openWanted();
}

void CampaignsPage::openWanted()
{
    const auto campaign = m_answer.campaigns.find(m_wanted);
    if (campaign == m_answer.campaigns.end())
        return; // it may come with the next answer
    const std::int64_t id = std::exchange(m_wanted, 0);
    const auto byHand = m_answer.byHand.find(id);
    if (byHand != m_answer.byHand.end() && byHand->second.open > 0)
        openByHand(id);
    else
        openCampaign(id);
}

void CampaignsPage::openCampaign(std::int64_t campaign)
{
    setView(Story);
    m_story->open(campaign, asOf());
}

void CampaignsPage::openByHand(std::int64_t campaign)
{
    setView(ByHand);
    m_byHand->open(campaign, asOf());
}

void CampaignsPage::setView(View view)
{
    m_stack->setCurrentIndex(view);
    m_new->setVisible(view == History); // the others have a first button of their own
}

void CampaignsPage::showHistory()
{
    setView(m_answer.exports.empty() ? Empty : History);
    refresh();
}

QString CampaignsPage::stateOf(const ExportRecord &record, const Formatter &format) const
{
    const auto campaign = m_answer.campaigns.find(record.id);
    if (campaign == m_answer.campaigns.end())
        return tr("not recorded", "of a list: its messages do not count");
    const auto byHand = m_answer.byHand.find(record.id);
    if (byHand == m_answer.byHand.end())
        return record.file.isEmpty() ? tr("recorded") : record.file;
    if (byHand->second.open == 0)
        return tr("by hand: done");
    return tr("by hand: %1 to go").arg(format.number(byHand->second.open));
}

void CampaignsPage::show(const Result<CampaignsAnswer> &answer)
{
    if (!answer) {
        m_failure->say(MessageBar::Kind::Error,
                       sentenceFor(answer.error(), Words(m_context.language.language())));
        return;
    }
    m_failure->clear();
    m_answer = *answer;
    if (m_stack->currentIndex() == History || m_stack->currentIndex() == Empty)
        setView(m_answer.exports.empty() ? Empty : History);
    const Formatter format(m_context.language.language(), m_answer.settings.currency);
    const auto figure = [&](std::int64_t value) {
        return RowsCell{format.number(value), QVariant::fromValue(value)};
    };
    std::vector<RowsRow> rows;
    rows.reserve(m_answer.exports.size());
    for (const ExportRecord &record : m_answer.exports) {
        const QDateTime at = record.exportedAt;
        rows.push_back({QString::number(record.id),
                        {{format.moment(Moment::of(at.date(), at.time())), at},
                         {groupTitle(record), {}},
                         {channelName(record.channel), {}},
                         figure(record.written),
                         figure(record.excluded),
                         figure(record.heldOut),
                         {format.money(record.cost), QVariant::fromValue(record.cost.minor)},
                         {stateOf(record, format), {}},
                         {aimOf(record), {}}},
                        {}});
    }
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(aimColumn, leastAim);
    showPeople(format);
    openWanted();
}

void CampaignsPage::showPeople(const Formatter &format)
{
    const QString count = format.number(m_answer.people);
    const QString limit = format.number(peopleLimit);
    if (m_answer.people < nearPeopleLimit)
        m_people->setText(tr("This shop file keeps data of %1 people.").arg(count));
    else
        m_people->setText(
            tr("⚠ This shop file keeps data of %1 people. From %2 on, counted over the "
               "years, the data law asks more of a business (an impact dossier, "
               "somebody in charge). Ask somebody who knows the law.")
                .arg(count, limit));
}

void CampaignsPage::askForRefusals()
{
    askForListOfRefusals(m_context, this, [this](const Error &error) {
        if (m_stack->currentIndex() == Empty) // where no message of the page has a place
            m_context.notices.say({Notice::Kind::Failed,
                                   sentenceFor(error, Words(m_context.language.language())),
                                   {},
                                   {}});
        else
            m_failure->say(MessageBar::Kind::Error,
                           sentenceFor(error, Words(m_context.language.language())));
    });
}

} // namespace kq
