#include "ui/privacy/privacy_dialog.h"

#include "core/text/format.h"
#include "core/wording/condition_words.h"
#include "core/wording/erasure_words.h"
#include "core/wording/error_words.h"
#include "core/wording/request_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/models/rows_model.h"
#include "ui/privacy/access_report.h"
#include "ui/privacy/privacy_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize(760, 640); // pixels
constexpr int rowsInView = 4;

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    setTextRole(label, TextRole::Section);
    return label;
}

/// What the person said last on a channel; null where nothing is kept.
const ConsentEvent *lastWord(const PersonFile &person, MessageChannel channel)
{
    const auto last =
        std::find_if(person.consents.rbegin(), person.consents.rend(),
                     [&](const ConsentEvent &event) { return event.channel == channel; });
    return last == person.consents.rend() ? nullptr : &*last;
}

} // namespace

PrivacyDialog::PrivacyDialog(const PageContext &context, CustomerId customer, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_customer(customer)
    , m_question(context.jobs, this)
    , m_failure(new MessageBar)
    , m_consents(new DataTable)
    , m_consentRows(new RowsModel(this))
    , m_channel(new QComboBox)
    , m_state(new QComboBox)
    , m_how(new QLineEdit)
    , m_evidence(new QLineEdit)
    , m_keep(new QPushButton(tr("Keep")))
    , m_restricted(new QCheckBox(tr("Keep the data, but use them for nothing")))
    , m_requests(new DataTable)
    , m_requestRows(new RowsModel(this))
    , m_kind(new QComboBox)
    , m_note(new QLineEdit)
    , m_add(new QPushButton(tr("Note the request")))
    , m_done(new QPushButton(tr("It is done")))
    , m_report(new QPushButton(tr("Report for the person…")))
    , m_erase(new QPushButton(tr("Erase for good…")))
{
    setObjectName(u"privacyDialog"_s);
    setWindowTitle(tr("Messages and data"));
    resize(usualSize);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_channel, m_state, m_how, m_evidence, m_kind, m_note})
        field->setMinimumHeight(measure::control);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageMargin, space::pageMargin, space::pageMargin,
                               space::pageMargin);
    layout->setSpacing(space::betweenFields);
    layout->addWidget(m_failure);
    layout->addWidget(makeConsents());
    layout->addWidget(m_restricted);
    layout->addWidget(makeRequests());
    layout->addStretch(1);
    layout->addWidget(makeButtons());
    m_restricted->setObjectName(u"restricted"_s);
    join();
    ask();
}

QWidget *PrivacyDialog::makeConsents()
{
    m_consents->setObjectName(u"consents"_s);
    m_consents->setAccessibleName(tr("Consent"));
    m_consents->setModel(m_consentRows);
    m_consentRows->setColumns({{tr("Channel"), false},
                               {tr("Messages"), false},
                               {tr("Since"), false},
                               {tr("How"), false},
                               {tr("Where it can be seen"), false}});
    m_channel->setObjectName(u"consentChannel"_s);
    m_channel->setAccessibleName(tr("Channel"));
    m_state->setObjectName(u"consentState"_s);
    m_state->setAccessibleName(tr("Messages"));
    m_how->setObjectName(u"consentHow"_s);
    m_how->setPlaceholderText(tr("How: said in the shop, by message…"));
    m_how->setAccessibleName(tr("How"));
    m_evidence->setObjectName(u"consentEvidence"_s);
    m_evidence->setPlaceholderText(tr("Where it can be seen: form 12, chat of 3 May…"));
    m_evidence->setAccessibleName(tr("Where it can be seen"));
    m_keep->setObjectName(u"keepConsent"_s);
    for (const auto &[channel, key] : KeyTable<MessageChannel>::entries)
        m_channel->addItem(channelName(channel), int(channel));
    const Words words(m_context.language.language());
    for (const Consent state : {Consent::Granted, Consent::Refused, Consent::Unknown})
        m_state->addItem(nameOfChoice(Field::ConsentZalo, keyOf(state), words), int(state));
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tight);
    layout->addWidget(heading(tr("Consent")));
    layout->addWidget(m_consents);
    auto *line = new QHBoxLayout;
    line->addWidget(m_channel);
    line->addWidget(m_state);
    line->addWidget(m_how, 1);
    line->addWidget(m_evidence, 1);
    line->addWidget(m_keep);
    layout->addLayout(line);
    return box;
}

QWidget *PrivacyDialog::makeRequests()
{
    m_requests->setObjectName(u"requests"_s);
    m_requests->setAccessibleName(tr("Requests"));
    m_requests->setModel(m_requestRows);
    m_requests->setSelectionMode(QAbstractItemView::SingleSelection);
    m_requestRows->setColumns({{tr("Request"), false},
                               {tr("Received"), false},
                               {tr("Answer by"), false},
                               {tr("Do by"), false},
                               {tr("Done"), false},
                               {tr("Note"), false}});
    m_kind->setObjectName(u"requestKind"_s);
    m_kind->setAccessibleName(tr("Request"));
    m_note->setObjectName(u"requestNote"_s);
    m_note->setPlaceholderText(tr("Note"));
    m_note->setAccessibleName(tr("Note"));
    m_add->setObjectName(u"addRequest"_s);
    m_done->setObjectName(u"finishRequest"_s);
    const Words words(m_context.language.language());
    for (const auto &[kind, key] : KeyTable<RequestKind>::entries)
        m_kind->addItem(nameOf(kind, words), int(kind));
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tight);
    layout->addWidget(heading(tr("What the person asked for")));
    layout->addWidget(m_requests);
    auto *line = new QHBoxLayout;
    line->addWidget(m_kind);
    line->addWidget(m_note, 1);
    line->addWidget(m_add);
    line->addWidget(m_done);
    layout->addLayout(line);
    return box;
}

QWidget *PrivacyDialog::makeButtons()
{
    m_report->setObjectName(u"accessReport"_s);
    m_erase->setObjectName(u"erasePerson"_s);
    setDangerous(m_erase);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_report, QDialogButtonBox::ActionRole);
    buttons->addButton(m_erase, QDialogButtonBox::DestructiveRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void PrivacyDialog::join()
{
    connect(m_keep, &QPushButton::clicked, this, &PrivacyDialog::keepConsent);
    connect(m_restricted, &QCheckBox::toggled, this, [this](bool restricted) {
        if (!m_isShowing)
            keepRestriction(restricted);
    });
    connect(m_add, &QPushButton::clicked, this, &PrivacyDialog::addRequest);
    connect(m_done, &QPushButton::clicked, this, &PrivacyDialog::finishRequest);
    connect(m_report, &QPushButton::clicked, this, &PrivacyDialog::saveReport);
    connect(m_erase, &QPushButton::clicked, this, &PrivacyDialog::askToErase);
    connect(m_requests, &DataTable::rowChosen, this,
            [this](const QModelIndex &index) { m_done->setEnabled(index.isValid()); });
}

void PrivacyDialog::ask()
{
    m_question.ask(
        [&shop = m_context.shop, customer = m_customer](JobControl &) -> Result<Answer> {
            Result<PersonFile> person = shop.personFile(customer);
            if (!person)
                return person.error();
            const Result<ShopSettings> settings = shop.settings();
            if (!settings)
                return settings.error();
            return Answer{std::move(*person), *settings};
        },
        [this](const Result<Answer> &answer) { show(answer); });
}

void PrivacyDialog::showFault(const Error &error)
{
    m_failure->say(MessageBar::Kind::Error,
                   sentenceFor(error, Words(m_context.language.language())));
}

void PrivacyDialog::show(const Result<Answer> &answer)
{
    if (!answer) {
        showFault(answer.error());
        return;
    }
    m_failure->clear();
    m_answer = *answer;
    const QString name = m_answer.person.customer.name;
    setWindowTitle(name.isEmpty() ? tr("Messages and data")
                                  : tr("Messages and data: %1").arg(name));
    m_isShowing = true;
    m_restricted->setChecked(m_answer.person.restricted);
    m_isShowing = false;
    showConsents();
    showRequests();
}

void PrivacyDialog::showConsents()
{
    const Formatter format(m_context.language.language(), m_answer.settings.currency);
    const Words words(m_context.language.language());
    const Consents &now = m_answer.person.customer.consents;
    std::vector<RowsRow> rows;
    for (const auto &[channel, state] :
         {std::pair{MessageChannel::Zalo, now.zalo}, std::pair{MessageChannel::Sms, now.sms},
          std::pair{MessageChannel::Email, now.email},
          std::pair{MessageChannel::Phone, now.phone}}) {
        const ConsentEvent *word = lastWord(m_answer.person, channel);
        // An older word says nothing of a state that came from a file since.
        const bool isTold = word != nullptr && word->state == state;
        const QDate on = isTold ? word->saidAt.date() : QDate();
        rows.push_back({keyOf(channel),
                        {{channelName(channel), {}},
                         {nameOfChoice(Field::ConsentZalo, keyOf(state), words), {}},
                         {isTold ? format.date(on) : QString(), {}},
                         {isTold ? word->how : QString(), {}},
                         {isTold ? word->evidence : QString(), {}}},
                        {}});
    }
    m_consentRows->setRows(std::move(rows));
    m_consents->fitColumns(4);
    m_consents->fitHeight(rowsInView);
}

void PrivacyDialog::showRequests()
{
    const Formatter format(m_context.language.language(), m_answer.settings.currency);
    const Words words(m_context.language.language());
    const auto day = [&](QDate date) { return date.isValid() ? format.date(date) : QString(); };
    std::vector<RowsRow> rows;
    rows.reserve(m_answer.person.requests.size());
    for (const DataRequest &request : m_answer.person.requests) {
        const bool isLate = !request.doneOn.isValid() && request.dueOn < m_context.today();
        const QString due = isLate ? tr("%1, late").arg(day(request.dueOn)) : day(request.dueOn);
        rows.push_back({QString::number(request.id),
                        {{nameOf(request.kind, words), {}},
                         {day(request.receivedOn), {}},
                         {day(request.answerBy), {}},
                         {due, {}},
                         {day(request.doneOn), {}},
                         {request.note, {}}},
                        {}});
    }
    m_requestRows->setRows(std::move(rows));
    m_requests->fitColumns(5);
    m_requests->fitHeight(rowsInView);
    m_done->setEnabled(false);
}

template <class Work>
void PrivacyDialog::change(Work work)
{
    m_context.jobs.run(
        this, {},
        [work = std::move(work)](JobControl &control) -> Result<bool> {
            const Result<void> done = work(control);
            if (!done)
                return done.error();
            return true;
        },
        [this](const Result<bool> &done) {
            if (!done)
                return showFault(done.error());
            m_context.events.announce();
            ask();
        });
}

void PrivacyDialog::keepConsent()
{
    const ConsentWord word{static_cast<MessageChannel>(m_channel->currentData().toInt()),
                           static_cast<Consent>(m_state->currentData().toInt()),
                           m_how->text().trimmed(), m_evidence->text().trimmed()};
    m_how->clear();
    m_evidence->clear();
    change([&shop = m_context.shop, customer = m_customer, word,
            now = QDateTime::currentDateTime()](JobControl &control) {
        return shop.recordConsent(customer, word, now, control);
    });
}

void PrivacyDialog::keepRestriction(bool restricted)
{
    change([&shop = m_context.shop, customer = m_customer, restricted, since = m_context.today()](
               JobControl &) { return shop.setRestricted(customer, restricted, since, {}); });
}

void PrivacyDialog::addRequest()
{
    const auto kind = static_cast<RequestKind>(m_kind->currentData().toInt());
    const QString note = m_note->text().trimmed();
    m_note->clear();
    change([&shop = m_context.shop, customer = m_customer, kind, note,
            on = m_context.today()](JobControl &) -> Result<void> {
        const Result<std::int64_t> added = shop.addDataRequest(customer, kind, on, note);
        if (!added)
            return added.error();
        return {};
    });
}

void PrivacyDialog::finishRequest()
{
    const QModelIndex index = m_requests->currentIndex();
    if (!index.isValid())
        return;
    change([&shop = m_context.shop, id = m_requestRows->keyAt(index.row()).toLongLong(),
            on = m_context.today()](JobControl &) -> Result<void> {
        const Result<bool> finished = shop.finishDataRequest(id, on);
        if (!finished)
            return finished.error();
        return {};
    });
}

void PrivacyDialog::saveReport()
{
    const FileQuestion question{tr("Report for the person"),
                                {{tr("PDF"), {u"*.pdf"_s}}},
                                tr("what we keep", "name of a file") + u".pdf"_s,
                                u"pdf"_s};
    m_context.dialogs.saveFile(this, question, [this](const QString &path) { writeReport(path); });
}

void PrivacyDialog::writeReport(const QString &path)
{
    m_context.jobs.run(
        this, tr("Writing the report"),
        [&shop = m_context.shop, customer = m_customer, path,
         language = m_context.language.language(),
         on = m_context.today()](JobControl &) -> Result<bool> {
            Result<PersonFile> person = shop.personFile(customer);
            if (!person)
                return person.error();
            Result<std::vector<OrderWithLines>> orders = shop.ordersOf(customer);
            if (!orders)
                return orders.error();
            const Result<ShopSettings> settings = shop.settings();
            if (!settings)
                return settings.error();
            Result<std::vector<PersonMessage>> messages = shop.messagesTo(customer);
            if (!messages)
                return messages.error();
            Result<std::vector<StoredAttribute>> attributes = shop.attributes();
            if (!attributes)
                return attributes.error();
            const AccessReport report{std::move(*person), std::move(*orders), *settings,
                                      std::move(*messages), std::move(*attributes)};
            const Formatter format(language, settings->currency);
            const Result<void> written =
                writeAccessReport(accessReportText(report, format, on), path);
            if (!written)
                return written.error();
            return true;
        },
        [this, path](const Result<bool> &written) {
            if (!written)
                return showFault(written.error());
            m_context.notices.say(
                {Notice::Kind::Done, tr("Report saved: %1").arg(QDir::toNativeSeparators(path)),
                 tr("Show in folder"),
                 [&dialogs = m_context.dialogs, path] { dialogs.showInFolder(path); }});
        });
}

void PrivacyDialog::askToErase()
{
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, customer = m_customer](JobControl &) {
            return shop.erasureOf(customer);
        },
        [this](const Result<ErasureReport> &ahead) {
            if (!ahead)
                return showFault(ahead.error());
            const QString name = m_answer.person.customer.name;
            const Words words(m_context.language.language());
            m_context.dialogs.confirm(
                this,
                {tr("Erase this person for good?"),
                 name.isEmpty() ? tr("This cannot be taken back.")
                                : tr("“%1” is taken out of this shop file. This cannot be taken "
                                     "back.")
                                      .arg(name),
                 erasureSentences(*ahead, words).join(u'\n'), tr("Erase")},
                [this, report = *ahead] { erase(report); });
        });
}

void PrivacyDialog::erase(const ErasureReport &ahead)
{
    m_context.jobs.run(
        this, tr("Erasing"),
        [&shop = m_context.shop, customer = ahead.customer,
         on = m_context.today()](JobControl &control) { return shop.erase(customer, on, control); },
        [this](const Result<ErasureReport> &erased) {
            if (!erased)
                return showFault(erased.error());
            m_context.notices.say(
                {erased->traces ? Notice::Kind::Warning : Notice::Kind::Done,
                 erased->traces
                     ? tr("The person is erased, but traces are left in the file until it is "
                          "closed and opened again.")
                     : tr("The person is erased; no trace is left in the shop file."),
                 {},
                 {}});
            m_context.events.announce();
            accept();
        });
}

} // namespace kq
