#include "ui/campaigns/hand_desk.h"

#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "core/wording/list_words.h"
#include "ui/campaigns/campaign_words.h"
#include "ui/campaigns/list_people_dialog.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/message_bar.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int peopleWidth = 360; // pixels

/// The place of a state in the list: who waits comes first.
int orderOf(const HandPerson &person)
{
    if (person.obstacle && person.state != HandState::Sent)
        return 4;
    return static_cast<int>(person.state);
}

} // namespace

HandDesk::HandDesk(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_question(context.jobs, this)
    , m_failure(new MessageBar)
    , m_back(new QPushButton)
    , m_progress(new QLabel)
    , m_heldOut(new QPushButton)
    , m_peopleCard(new Card)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
    , m_personCard(new Card)
    , m_name(new QLabel)
    , m_address(new QLabel)
    , m_note(new QLabel)
    , m_text(new QPlainTextEdit)
    , m_copy(new QPushButton)
    , m_chat(new QPushButton)
    , m_sent(new QPushButton)
    , m_later(new QPushButton)
    , m_refused(new QPushButton)
    , m_takeBack(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageMargin, space::tight, space::pageMargin,
                               space::pageMargin);
    layout->setSpacing(space::betweenFields);
    auto *top = new QHBoxLayout;
    top->addWidget(m_back);
    top->addWidget(m_progress, 1);
    top->addWidget(m_heldOut);
    layout->addWidget(m_failure);
    layout->addLayout(top);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(space::betweenCards);
    sides->addWidget(makePeople());
    sides->addWidget(makePerson(), 1);
    layout->addLayout(sides, 1);
    m_back->setObjectName(u"leaveHandDesk"_s);
    setQuiet(m_back);
    m_heldOut->setObjectName(u"handHeldOut"_s);
    setQuiet(m_heldOut);
    m_heldOut->hide();
    m_progress->setObjectName(u"handProgress"_s);
    m_progress->setWordWrap(true);
    setTextRole(m_progress, TextRole::Section);
    join();
    retranslate();
}

QWidget *HandDesk::makePeople()
{
    m_peopleCard->setFixedWidth(peopleWidth);
    m_table->setObjectName(u"handPeople"_s);
    m_table->setModel(m_rows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_peopleCard->body()->addWidget(m_table);
    return m_peopleCard;
}

QWidget *HandDesk::makePerson()
{
    setTextRole(m_name, TextRole::PageTitle);
    m_name->setObjectName(u"handName"_s);
    m_address->setObjectName(u"handAddress"_s);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Note);
    m_text->setObjectName(u"handText"_s);
    m_text->setTabChangesFocus(true);
    m_copy->setObjectName(u"copyText"_s);
    m_chat->setObjectName(u"openChat"_s);
    m_sent->setObjectName(u"markSent"_s);
    m_later->setObjectName(u"markLater"_s);
    m_refused->setObjectName(u"markRefused"_s);
    m_takeBack->setObjectName(u"takeBack"_s);
    auto *first = new FlowLayout;
    first->addWidget(m_copy);
    first->addWidget(m_chat);
    auto *second = new FlowLayout;
    second->addWidget(m_sent);
    second->addWidget(m_later);
    second->addWidget(m_refused);
    second->addWidget(m_takeBack);
    QVBoxLayout *body = m_personCard->body();
    body->addWidget(m_name);
    body->addWidget(m_address);
    body->addWidget(m_text, 1);
    body->addLayout(first);
    body->addLayout(second);
    body->addWidget(m_note);
    setPrimary(m_sent);
    setQuiet(m_takeBack);
    return m_personCard;
}

void HandDesk::join()
{
    connect(m_back, &QPushButton::clicked, this, &HandDesk::closed);
    connect(m_heldOut, &QPushButton::clicked, this, &HandDesk::seeHeldOut);
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        if (index.isValid())
            choose(CustomerId{m_rows->keyAt(index.row()).toLongLong()});
    });
    connect(m_copy, &QPushButton::clicked, this, &HandDesk::copyText);
    connect(m_chat, &QPushButton::clicked, this, &HandDesk::openChat);
    connect(m_sent, &QPushButton::clicked, this, [this] { mark(HandState::Sent); });
    connect(m_later, &QPushButton::clicked, this, [this] { mark(HandState::Later); });
    connect(m_refused, &QPushButton::clicked, this, [this] { mark(HandState::Refused); });
    connect(m_takeBack, &QPushButton::clicked, this, &HandDesk::takeBack);
}

void HandDesk::retranslate()
{
    m_back->setText(tr("‹ Campaigns", "back to the list of campaigns"));
    m_peopleCard->setTitle(tr("People"));
    m_table->setAccessibleName(m_peopleCard->title());
    m_rows->setColumns({{tr("Name"), false}, {tr("State"), false}});
    m_text->setAccessibleName(tr("Text of the message"));
    const auto name = [](QPushButton *button, const QString &text, const QKeySequence &keys) {
        button->setText(text);
        button->setShortcut(keys);
        button->setToolTip(keys.toString(QKeySequence::NativeText));
    };
    name(m_copy, tr("Copy text"), QKeySequence(u"Ctrl+Shift+C"_s));
    name(m_chat, tr("Open chat"), QKeySequence(u"Ctrl+Shift+O"_s));
    name(m_sent, tr("Sent"), QKeySequence(u"Ctrl+Return"_s));
    name(m_later, tr("Later"), QKeySequence(u"Ctrl+L"_s));
    name(m_refused, tr("Does not want messages"), QKeySequence(u"Ctrl+D"_s));
    name(m_takeBack, tr("Take back the last"), QKeySequence(u"Ctrl+Shift+Z"_s));
    m_note->setText(tr("Copy the text, open the chat, paste and send. Then press “Sent”: the next "
                       "person comes. You can stop at any time and go on tomorrow."));
}

void HandDesk::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_answer)
            showRows();
    }
    QWidget::changeEvent(event);
}

void HandDesk::open(std::int64_t campaign, QDate asOf)
{
    m_campaign = campaign;
    m_answer.reset();
    m_current = {};
    m_done.clear();
    m_rows->setRows({});
    showPerson();
    refresh(asOf);
}

void HandDesk::refresh(QDate asOf)
{
    m_asOf = asOf;
    if (m_campaign == 0)
        return;
    m_question.ask(
        [&shop = m_context.shop, campaign = m_campaign,
         asOf](JobControl &control) -> Result<HandAnswer> {
            Result<HandRound> round = shop.handRound(campaign, asOf, control);
            if (!round)
                return round.error();
            const Result<ShopSettings> settings = shop.settings();
            if (!settings)
                return settings.error();
            return HandAnswer{std::move(*round), *settings};
        },
        [this](const Result<HandAnswer> &answer) { show(answer); });
}

void HandDesk::show(const Result<HandAnswer> &answer)
{
    if (!answer) {
        m_failure->say(MessageBar::Kind::Error,
                       sentenceFor(answer.error(), Words(m_context.language.language())));
        return;
    }
    m_failure->clear();
    m_answer = *answer;
    std::stable_sort(
        m_answer->round.people.begin(), m_answer->round.people.end(),
        [](const HandPerson &a, const HandPerson &b) { return orderOf(a) < orderOf(b); });
    showRows();
    if (HandPerson *person = personOf(m_current); person && isOpen(*person))
        choose(m_current);
    else
        chooseNext();
}

bool HandDesk::isOpen(const HandPerson &person)
{
    return !person.obstacle &&
           (person.state == HandState::Waiting || person.state == HandState::Later);
}

QString HandDesk::stateName(const HandPerson &person) const
{
    if (person.obstacle && person.state != HandState::Sent && person.state != HandState::Refused)
        return nameOf(*person.obstacle, m_answer->round.campaign.list.channel,
                      Words(m_context.language.language()));
    switch (person.state) {
    case HandState::Waiting:
        return tr("waiting", "state of a message");
    case HandState::Later:
        return tr("later", "state of a message");
    case HandState::Sent:
        return tr("sent", "state of a message");
    case HandState::Refused:
        return tr("wants no messages", "state of a message");
    }
    Q_UNREACHABLE();
    return {};
}

void HandDesk::showRows()
{
    std::vector<RowsRow> rows;
    rows.reserve(m_answer->round.people.size());
    for (const HandPerson &person : m_answer->round.people) {
        const QString name = person.customer.value == 0 ? tr("No longer in the shop") : person.name;
        rows.push_back(
            {QString::number(person.listed.value), {{name, {}}, {stateName(person), {}}}, {}});
    }
    {
        const QSignalBlocker quiet(m_table);
        m_rows->setRows(std::move(rows));
    }
    m_table->fitColumns(0, peopleWidth / 3);
    showProgress();
}

void HandDesk::showProgress()
{
    std::int64_t open = 0;
    std::int64_t sent = 0;
    for (const HandPerson &person : m_answer->round.people) {
        open += isOpen(person) ? 1 : 0;
        sent += person.state == HandState::Sent ? 1 : 0;
    }
    const Formatter format(m_context.language.language(), m_answer->settings.currency);
    const std::int64_t heldOut = m_answer->round.campaign.list.heldOut;
    m_heldOut->setText(tr("Held out, do not write: %1").arg(format.number(heldOut)));
    m_heldOut->setVisible(heldOut > 0);
    const QString group = m_answer->round.campaign.list.groupName;
    const QString figures =
        open == 0 ? tr("All done: %1 sent.").arg(format.number(sent))
                  : tr("%1 sent, %2 to go").arg(format.number(sent), format.number(open));
    m_progress->setText(
        group.isEmpty() ? figures
                        : tr("%1: %2", "a group and how far its messages are").arg(group, figures));
}

void HandDesk::seeHeldOut()
{
    auto *dialog = new ListPeopleDialog(
        m_context, tr("Who is held out"),
        [&shop = m_context.shop,
         campaign = m_campaign](JobControl &) -> Result<std::vector<CustomerId>> {
            const Result<CampaignPeople> people = shop.campaignPeople(campaign);
            if (!people)
                return people.error();
            return people->heldOut;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

HandPerson *HandDesk::personOf(CustomerId listed)
{
    if (!m_answer)
        return nullptr;
    auto &people = m_answer->round.people;
    const auto found = std::find_if(people.begin(), people.end(), [&](const HandPerson &person) {
        return person.listed == listed;
    });
    return found == people.end() ? nullptr : &*found;
}

HandPerson *HandDesk::current()
{
    return personOf(m_current);
}

void HandDesk::choose(CustomerId listed)
{
    m_current = listed;
    const int row = m_rows->rowOf(QString::number(listed.value));
    if (row >= 0 && m_table->currentIndex().row() != row) {
        const QSignalBlocker quiet(m_table);
        m_table->selectRow(row);
    }
    showPerson();
}

void HandDesk::chooseNext()
{
    const auto &people = m_answer->round.people;
    for (const HandState wanted : {HandState::Waiting, HandState::Later}) {
        const auto next = std::find_if(people.begin(), people.end(), [&](const HandPerson &person) {
            return isOpen(person) && person.state == wanted;
        });
        if (next != people.end())
            return choose(next->listed);
    }
    if (personOf(m_current) == nullptr && !people.empty())
        m_current = people.front().listed;
    showPerson();
}

void HandDesk::showPerson()
{
    const HandPerson *person = current();
    // While one is kept the buttons stay as they are and do nothing: a button that is switched off
    // loses the focus, and whoever works by keyboard their place.
    if (m_isKeeping)
        return;
    const bool canSend = person != nullptr && isOpen(*person);
    QWidget *focused = focusWidget();
    const bool sends = focused == m_copy || focused == m_chat || focused == m_sent ||
                       focused == m_later || focused == m_refused;
    const bool takesBack = focused == m_takeBack;
    for (QPushButton *button : {m_copy, m_chat, m_sent, m_later, m_refused})
        button->setEnabled(canSend);
    m_takeBack->setEnabled(!m_done.empty());
    if ((sends && !canSend) || (takesBack && m_done.empty()))
        (canSend ? m_sent : m_back)->setFocus(Qt::OtherFocusReason);
    m_personCard->setVisible(person != nullptr);
    if (!person)
        return;
    m_name->setText(person->name.isEmpty() ? tr("No name") : person->name);
    QString address =
        person->address.startsWith(u'+') ? phoneForPeople(person->address) : person->address;
    address =
        tr("%1 · %2", "an address and how far the message is").arg(address, stateName(*person));
    m_address->setText(address);
    m_text->setPlainText(person->text);
}

void HandDesk::copyText()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
}

QString HandDesk::linkTo(MessageChannel channel, const QString &address, const QString &text)
{
    switch (channel) {
    case MessageChannel::Zalo:
        return u"https://zalo.me/"_s + QString(address).remove(u'+');
    case MessageChannel::Sms:
        return u"sms:"_s + address;
    case MessageChannel::Email:
        return u"mailto:"_s + address + u"?body="_s +
               QString::fromLatin1(QUrl::toPercentEncoding(text));
    case MessageChannel::Phone:
        return u"tel:"_s + address;
    }
    Q_UNREACHABLE();
    return {};
}

void HandDesk::openChat()
{
    const HandPerson *person = current();
    if (!person)
        return;
    copyText(); // so that it only has to be pasted
    m_context.dialogs.openWithSystem(
        linkTo(m_answer->round.campaign.list.channel, person->address, m_text->toPlainText()));
}

void HandDesk::mark(HandState state)
{
    const HandPerson *person = current();
    if (!person || m_isKeeping)
        return;
    keep({person->listed, state, m_context.today()},
         {person->listed, person->state, person->doneOn, {}});
}

void HandDesk::keep(const HandMessage &message, const Done &done)
{
    m_isKeeping = true;
    showPerson();
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, campaign = m_campaign, message,
         now = QDateTime::currentDateTime()](JobControl &control) {
            return shop.markHandMessage(campaign, message, now, control);
        },
        [this, message, done](const Result<StepId> &kept) {
            m_isKeeping = false;
            if (!kept) {
                m_failure->say(MessageBar::Kind::Error,
                               sentenceFor(kept.error(), Words(m_context.language.language())));
                return showPerson();
            }
            Done told = done;
            told.step = *kept;
            m_done.push_back(told);
            if (HandPerson *person = personOf(message.customer)) {
                person->state = message.state;
                person->doneOn = message.doneOn;
            }
            showRows();
            chooseNext();
        });
}

void HandDesk::takeBack()
{
    if (m_done.empty() || m_isKeeping)
        return;
    const Done last = m_done.back();
    m_done.pop_back();
    m_isKeeping = true;
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, campaign = m_campaign, last,
         now = QDateTime::currentDateTime()](JobControl &control) -> Result<bool> {
            if (last.step.value != 0) {
                if (const Result<bool> undone = shop.undoEdit(last.step, control); !undone)
                    return undone.error();
            }
            const Result<StepId> marked = shop.markHandMessage(
                campaign, {last.listed, last.before, last.beforeOn}, now, control);
            if (!marked)
                return marked.error();
            return true;
        },
        [this, last](const Result<bool> &done) {
            m_isKeeping = false;
            if (!done) {
                m_failure->say(MessageBar::Kind::Error,
                               sentenceFor(done.error(), Words(m_context.language.language())));
                return showPerson();
            }
            m_current = last.listed;
            refresh(m_asOf);
        });
}

} // namespace kq
