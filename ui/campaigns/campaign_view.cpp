#include "ui/campaigns/campaign_view.h"

#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "core/wording/list_words.h"
#include "ui/campaigns/campaign_words.h"
#include "ui/campaigns/list_people_dialog.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/models/rows_model.h"
#include "ui/privacy/answer_files.h"
#include "ui/privacy/answers_notice.h"
#include "ui/privacy/privacy_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"

#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWindow = 30; // days
constexpr int longestWindow = 366;
constexpr int groups = 2; // that are compared

QString share(std::int64_t part, std::int64_t all, const Formatter &format)
{
    return all == 0 ? u"–"_s : format.percent(Ratio{part, all}, 1);
}

Result<CampaignStory> storyOf(Shop &shop, std::int64_t id, int window, QDate asOf,
                              JobControl &control)
{
    Result<Campaign> campaign = shop.campaign(id);
    if (!campaign)
        return campaign.error();
    const Result<CampaignPeople> people = shop.campaignPeople(id);
    if (!people)
        return people.error();
    const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
    if (!snapshot)
        return snapshot.error();
    const Result<std::vector<CampaignAnswer>> answers = shop.campaignAnswers(id);
    if (!answers)
        return answers.error();
    CampaignStory story;
    story.figures = campaignFigures(**snapshot, *campaign, *people, window, asOf);
    story.campaign = std::move(*campaign);
    story.settings = (*snapshot)->settings;
    for (const CampaignAnswer &answer : *answers)
        ++story.answers[answer.kind];
    Result<std::vector<AnswerFileRecord>> files = shop.answerFiles(id);
    if (!files)
        return files.error();
    story.files = std::move(*files);
    return story;
}

} // namespace

CampaignView::CampaignView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_question(context.jobs, this)
    , m_failure(new MessageBar)
    , m_back(new QPushButton)
    , m_title(new QLabel)
    , m_goOn(new QPushButton)
    , m_remove(new QPushButton)
    , m_factsCard(new Card)
    , m_facts(new QFormLayout)
    , m_seeWritten(new QPushButton)
    , m_seeHeldOut(new QPushButton)
    , m_effectCard(new Card)
    , m_windowLabel(new QLabel)
    , m_window(new QSpinBox)
    , m_verdict(new QLabel)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
    , m_effectNote(new QLabel)
    , m_answersCard(new Card)
    , m_answers(new QLabel)
    , m_files(new AnswerFiles(context))
    , m_report(new QPushButton)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::pageMargin, space::tight, space::pageMargin,
                               space::pageMargin);
    layout->setSpacing(space::betweenCards);
    auto *top = new QHBoxLayout;
    top->addWidget(m_back);
    top->addWidget(m_title, 1);
    top->addWidget(m_goOn);
    top->addWidget(m_remove);
    layout->addWidget(m_failure);
    layout->addLayout(top);
    addEffect(layout);
    addAnswers(layout);
    addFacts(layout);
    layout->addStretch(1);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    m_back->setObjectName(u"leaveCampaign"_s);
    setQuiet(m_back);
    m_goOn->setObjectName(u"goOnByHand"_s);
    setPrimary(m_goOn);
    m_remove->setObjectName(u"removeCampaign"_s);
    m_title->setObjectName(u"campaignTitle"_s);
    m_title->setWordWrap(true);
    setTextRole(m_title, TextRole::Section);
    join();
    retranslate();
}

void CampaignView::addFacts(QVBoxLayout *layout)
{
    m_facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_facts->setHorizontalSpacing(space::pageMargin);
    m_facts->setVerticalSpacing(space::tight);
    m_seeWritten->setObjectName(u"seeCampaignWritten"_s);
    m_seeHeldOut->setObjectName(u"seeCampaignHeldOut"_s);
    m_factsCard->addHeaderWidget(m_seeWritten);
    m_factsCard->addHeaderWidget(m_seeHeldOut);
    m_factsCard->body()->addLayout(m_facts);
    layout->addWidget(m_factsCard);
}

void CampaignView::addEffect(QVBoxLayout *layout)
{
    m_window->setObjectName(u"campaignWindow"_s);
    m_window->setRange(1, longestWindow);
    m_window->setValue(usualWindow);
    m_window->setMinimumHeight(measure::control);
    m_window->setKeyboardTracking(false);
    m_windowLabel->setMinimumHeight(measure::control); // in line with the field
    m_windowLabel->setBuddy(m_window);
    m_effectCard->addHeaderWidget(m_windowLabel);
    m_effectCard->addHeaderWidget(m_window);
    m_verdict->setObjectName(u"campaignVerdict"_s);
    m_verdict->setWordWrap(true);
    setTextRole(m_verdict, TextRole::Section);
    m_table->setObjectName(u"campaignGroups"_s);
    m_table->setModel(m_rows);
    m_effectNote->setWordWrap(true);
    setTextRole(m_effectNote, TextRole::Note);
    m_effectCard->body()->addWidget(m_verdict);
    m_effectCard->body()->addWidget(m_table);
    m_effectCard->body()->addWidget(m_effectNote);
    layout->addWidget(m_effectCard);
}

void CampaignView::addAnswers(QVBoxLayout *layout)
{
    m_report->setObjectName(u"importAnswers"_s);
    m_answers->setObjectName(u"campaignAnswers"_s);
    m_answers->setWordWrap(true);
    m_answersCard->addHeaderWidget(m_report);
    m_answersCard->body()->addWidget(m_answers);
    m_answersCard->body()->addWidget(m_files);
    layout->addWidget(m_answersCard);
}

void CampaignView::join()
{
    connect(m_back, &QPushButton::clicked, this, &CampaignView::closed);
    connect(m_goOn, &QPushButton::clicked, this, [this] { Q_EMIT handWanted(m_campaign); });
    connect(m_remove, &QPushButton::clicked, this, &CampaignView::remove);
    connect(m_window, &QSpinBox::valueChanged, this, [this] { refresh(m_asOf); });
    connect(m_report, &QPushButton::clicked, this, &CampaignView::askForReport);
    connect(m_seeWritten, &QPushButton::clicked, this, [this] { seePeople(false); });
    connect(m_seeHeldOut, &QPushButton::clicked, this, [this] { seePeople(true); });
}

void CampaignView::retranslate()
{
    m_back->setText(tr("‹ Campaigns", "back to the list of campaigns"));
    m_goOn->setText(tr("Go on sending"));
    m_remove->setText(tr("It was not sent"));
    m_remove->setToolTip(tr("Takes the campaign back: its messages no longer count."));
    m_factsCard->setTitle(tr("What went out"));
    m_seeWritten->setText(tr("See who got it"));
    m_seeHeldOut->setText(tr("See who was held out"));
    m_effectCard->setTitle(tr("What it brought"));
    m_windowLabel->setText(tr("Days after sending"));
    m_window->setAccessibleName(m_windowLabel->text());
    m_answersCard->setTitle(tr("What came back"));
    m_report->setText(tr("Take in a report or call sheet…"));
    m_report->setToolTip(tr("The sender's report, or the call sheet as it was filled in."));
    m_table->setAccessibleName(m_effectCard->title());
    m_rows->setColumns({{tr("Group", "of people of a campaign"), false},
                        {tr("Customers"), true},
                        {tr("Bought"), true},
                        {tr("Share"), true},
                        {tr("Orders a person"), true},
                        {tr("Revenue a person"), true}});
    m_effectNote->setText(tr("People were held out at random, so what differs beyond chance comes "
                             "from the message. “95% confidence” means: of 100 such ranges about "
                             "95 hold the true value."));
}

void CampaignView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CampaignView::open(std::int64_t campaign, QDate asOf)
{
    m_campaign = campaign;
    m_title->clear();
    refresh(asOf);
}

void CampaignView::refresh(QDate asOf)
{
    m_asOf = asOf;
    if (m_campaign == 0)
        return;
    m_question.ask(
        [&shop = m_context.shop, campaign = m_campaign, window = m_window->value(),
         asOf](JobControl &control) { return storyOf(shop, campaign, window, asOf, control); },
        [this](const Result<CampaignStory> &story) { show(story); });
}

void CampaignView::show(const Result<CampaignStory> &story)
{
    if (!story) {
        if (story.error().code == ErrorCode::UnknownCampaign) {
            m_campaign = 0;
            Q_EMIT closed();
            return;
        }
        m_failure->say(MessageBar::Kind::Error,
                       sentenceFor(story.error(), Words(m_context.language.language())));
        return;
    }
    m_failure->clear();
    m_story = *story;
    const Formatter format(m_context.language.language(), story->settings.currency);
    const ExportRecord &list = story->campaign.list;
    m_title->setText(
        tr("%1 · %2 · %3", "group, channel and day of a campaign")
            .arg(groupTitle(list), channelName(list.channel), format.date(story->campaign.sentOn)));
    m_goOn->setVisible(!story->campaign.handStyle.isEmpty());
    m_seeHeldOut->setVisible(list.heldOut > 0);
    showFacts(format);
    showEffect(format);
    showAnswers(format);
}

void CampaignView::addFact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *label = new QLabel(name);
    setQuiet(label);
    auto *text = new QLabel(value);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addRow(label, text);
}

void CampaignView::showFacts(const Formatter &format)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const Words words(m_context.language.language());
    const ExportRecord &list = m_story->campaign.list;
    addFact(tr("Sent to"), format.number(list.written));
    addFact(tr("Held out"), format.number(list.heldOut));
    addFact(tr("Left out"), format.number(list.excluded));
    addFact(tr("Cost"), format.money(list.cost));
    if (!m_story->campaign.handStyle.isEmpty())
        addFact(tr("Form"), tr("One by one, by hand"));
    else if (const auto form = fromKey<ListFormat>(list.format))
        addFact(tr("Form"), nameOf(*form, words));
    addFact(tr("File"), list.file);
    addFact(tr("Purpose"), list.purpose);
    addFact(tr("Who got the list"), list.recipient);
    addFact(tr("Text"), m_story->campaign.script);
}

void CampaignView::showEffect(const Formatter &format)
{
    const CampaignFigures &figures = m_story->figures;
    m_verdict->setText(effectSentences(figures, m_story->campaign.list.cost, format).join(u' '));
    const auto row = [&](const QString &name, const GroupOutcome &group) {
        const bool isEmpty = group.people == 0;
        const auto revenue = static_cast<std::int64_t>(group.revenue);
        return RowsRow{
            {},
            {{name, {}},
             {format.number(group.people), {}},
             {format.number(group.buyers), {}},
             {share(group.buyers, group.people, format), {}},
             {isEmpty ? u"–"_s : format.number(Ratio{group.orders, group.people}, 2), {}},
             {isEmpty ? u"–"_s : format.money(Ratio{revenue, group.people}), {}}},
            {}};
    };
    m_rows->setRows({row(tr("Got the message"), figures.contacted),
                     row(tr("Held out, no message"), figures.heldOut)});
    m_table->fitColumns(0);
    m_table->fitHeight(groups);
    m_effectCard->setTitle(figures.to < figures.from
                               ? tr("What it brought")
                               : tr("What it brought, %1 to %2")
                                     .arg(format.date(figures.from), format.date(figures.to)));
}

void CampaignView::showAnswers(const Formatter &format)
{
    const Words words(m_context.language.language());
    QStringList lines;
    for (const auto &[kind, people] : m_story->answers)
        lines.append(tr("%1: %2", "an answer and how many gave it")
                         .arg(nameOf(kind, words), format.number(people)));
    m_answers->setText(lines.isEmpty()
                           ? tr("Nothing yet. Take in the sender's report or the filled-in call "
                                "sheet: who asked for no more messages is left out from then on.")
                           : lines.join(u" · "_s));
    m_files->show(m_story->files, format);
}

void CampaignView::askForReport()
{
    m_context.dialogs.openFiles(
        this,
        {tr("Report or call sheet"),
         {{tr("Spreadsheets"), {u"*.csv"_s, u"*.xlsx"_s, u"*.xls"_s, u"*.ods"_s, u"*.txt"_s}}},
         {},
         {}},
        [this](const QStringList &files) { takeReport(files.value(0)); });
}

void CampaignView::takeReport(const QString &file)
{
    m_context.jobs.run(
        this, tr("Reading the answers"),
        [&shop = m_context.shop, campaign = m_campaign, file, now = QDateTime::currentDateTime()](
            JobControl &control) { return shop.importAnswers(campaign, file, now, control); },
        [this, file](const Result<AnswerReport> &report) {
            if (!report) {
                m_failure->say(MessageBar::Kind::Error,
                               sentenceFor(report.error(), Words(m_context.language.language())));
                return;
            }
            sayTaken(QFileInfo(file).fileName(), *report);
        });
}

void CampaignView::sayTaken(const QString &file, const AnswerReport &report)
{
    const Formatter format(m_context.language.language(), m_story->settings.currency);
    const QString said =
        tr("%1 rows read: %2 of people of this campaign, %3 of nobody on it. %4 want no more "
           "messages.")
            .arg(format.number(report.rows), format.number(report.matched),
                 format.number(report.unmatched),
                 format.number(static_cast<std::int64_t>(report.refused.size())));
    sayAnswersTaken(m_context, said, file, report);
}

void CampaignView::seePeople(bool heldOut)
{
    auto *dialog = new ListPeopleDialog(
        m_context, heldOut ? tr("Who was held out") : tr("Who got it"),
        [&shop = m_context.shop, campaign = m_campaign,
         heldOut](JobControl &) -> Result<std::vector<CustomerId>> {
            const Result<CampaignPeople> people = shop.campaignPeople(campaign);
            if (!people)
                return people.error();
            return heldOut ? people->heldOut : people->written;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CampaignView::remove()
{
    const std::int64_t campaign = m_campaign;
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, campaign](JobControl &) -> Result<bool> {
            const Result<void> removed = shop.removeCampaign(campaign);
            if (!removed)
                return removed.error();
            return true;
        },
        [this, campaign](const Result<bool> &removed) {
            if (!removed) {
                m_failure->say(MessageBar::Kind::Error,
                               sentenceFor(removed.error(), Words(m_context.language.language())));
                return;
            }
            const auto bringBack = [context = m_context, campaign] {
                context.jobs.run(
                    &context.events, {},
                    [&shop = context.shop, campaign](JobControl &) -> Result<bool> {
                        const Result<void> back = shop.bringCampaignBack(campaign);
                        if (!back)
                            return back.error();
                        return true;
                    },
                    [context](const Result<bool> &) { context.events.announce(); });
            };
            m_context.notices.say({Notice::Kind::Done,
                                   tr("The campaign is taken back: its messages no longer count."),
                                   tr("Undo"), bringBack});
            m_campaign = 0;
            m_context.events.announce();
            Q_EMIT closed();
        });
}

} // namespace kq
