#include "ui/campaigns/export_desk.h"

#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "core/wording/list_words.h"
#include "core/wording/plan_words.h"
#include "ui/campaigns/list_people_dialog.h"
#include "ui/campaigns/preset_bar.h"
#include "ui/campaigns/summary_card.h"
#include "ui/campaigns/target_card.h"
#include "ui/campaigns/text_card.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/report/print_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int summaryWidth = 340; // pixels

/// @p name without what a system takes for parts of a path.
QString fileName(QString name)
{
    static const QRegularExpression forbidden(u"[\\\\/:*?\"<>|\\x00-\\x1f]"_s);
    return name.replace(forbidden, u"-"_s);
}

} // namespace

ExportDesk::ExportDesk(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_groupsQuestion(context.jobs, this)
    , m_question(context.jobs, this)
    , m_seed(QRandomGenerator::global()->generate64())
    , m_failure(new MessageBar)
    , m_back(new QPushButton)
    , m_group(new QComboBox)
    , m_presets(new PresetBar(context, [this] { return choices(); }))
    , m_target(new TargetCard)
    , m_text(new TextCard)
    , m_summary(new SummaryCard)
    , m_objection(new MessageBar)
    , m_go(new QPushButton)
{
    m_back->setObjectName(u"leaveDesk"_s);
    setQuiet(m_back);
    m_group->setObjectName(u"deskGroup"_s);
    m_go->setObjectName(u"saveList"_s);
    m_summary->setObjectName(u"listSummary"_s);
    m_objection->setClosable(false);
    m_group->setMinimumHeight(measure::control);
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageMargin, space::tight, space::pageMargin,
                               space::pageMargin);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(m_failure);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(space::betweenCards);
    sides->addWidget(makeForm(), 1);
    sides->addWidget(makeSummary());
    layout->addLayout(sides, 1);
    join();
    retranslate();
    m_target->setChoices({});
    m_text->setChoices({});
}

QWidget *ExportDesk::makeForm()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    auto *top = new Card;
    auto *line = new QHBoxLayout;
    line->addWidget(m_back);
    line->addWidget(m_group, 1);
    top->body()->addLayout(line);
    top->body()->addWidget(m_presets);
    layout->addWidget(top);
    layout->addWidget(m_target);
    layout->addWidget(m_text);
    layout->addStretch(1);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

QWidget *ExportDesk::makeSummary()
{
    auto *side = new QWidget;
    side->setFixedWidth(summaryWidth);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenFields);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_summary);
    layout->addWidget(area, 1);
    layout->addWidget(m_objection);
    layout->addWidget(m_go);
    setPrimary(m_go);
    return side;
}

void ExportDesk::join()
{
    connect(m_back, &QPushButton::clicked, this, &ExportDesk::closed);
    connect(m_group, &QComboBox::currentIndexChanged, this, &ExportDesk::chooseGroup);
    connect(m_target, &TargetCard::changed, this, [this] {
        m_text->follow(choices());
        ask();
    });
    connect(m_text, &TextCard::changed, this, &ExportDesk::ask);
    connect(m_text, &TextCard::codesWanted, this, [this] {
        m_context.dialogs.openFiles(
            this,
            {tr("Codes, one a line"),
             {{tr("Spreadsheets"), {u"*.txt"_s, u"*.csv"_s, u"*.xlsx"_s, u"*.xls"_s, u"*.ods"_s}}},
             {},
             {}},
            [this](const QStringList &files) { takeCodesFile(files.value(0)); });
    });
    connect(m_summary, &SummaryCard::writtenWanted, this,
            [this] { showPeople(tr("Who gets a message"), {}, false); });
    connect(m_summary, &SummaryCard::heldOutWanted, this,
            [this] { showPeople(tr("Who is held out"), {}, true); });
    connect(m_summary, &SummaryCard::excludedWanted, this, [this](ExclusionReason reason) {
        showPeople(nameOf(reason, choices().channel, Words(m_context.language.language())), reason,
                   false);
    });
    connect(m_go, &QPushButton::clicked, this, &ExportDesk::go);
    connect(m_presets, &PresetBar::picked, this, [this](const ListChoices &preset) {
        m_target->setChoices(preset);
        m_text->setChoices(preset);
        ask();
    });
}

void ExportDesk::retranslate()
{
    const Words words(m_context.language.language());
    m_back->setText(tr("‹ Campaigns", "back to the list of campaigns"));
    m_group->setAccessibleName(tr("People"));
    m_presets->retranslate();
    m_target->retranslate(words);
    m_text->retranslate(words);
    m_summary->retranslate();
}

void ExportDesk::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExportDesk::open(const QString &key, QDate asOf)
{
    m_loose.reset();
    m_wanted = key;
    m_seed = QRandomGenerator::global()->generate64();
    refresh(asOf);
}

void ExportDesk::openFor(const DeskGroup &people, QDate asOf)
{
    m_loose = people;
    m_loose->key = u"loose"_s;
    m_wanted = m_loose->key;
    m_seed = QRandomGenerator::global()->generate64();
    refresh(asOf);
}

void ExportDesk::refresh(QDate asOf)
{
    m_asOf = asOf;
    askGroups();
}

void ExportDesk::askGroups()
{
    m_go->setEnabled(false);
    m_groupsQuestion.ask([&shop = m_context.shop, language = m_context.language.language()](
                             JobControl &control) { return deskAnswer(shop, language, control); },
                         [this](const Result<DeskAnswer> &answer) { showGroups(answer); });
}

void ExportDesk::showGroups(const Result<DeskAnswer> &answer)
{
    if (!answer) {
        m_failure->say(MessageBar::Kind::Error,
                       sentenceFor(answer.error(), Words(m_context.language.language())));
        return;
    }
    m_failure->clear();
    m_answer = *answer;
    DeskGroup &everybody = m_answer.groups.front();
    everybody.name = tr("All customers");
    everybody.groupName = everybody.name;
    if (m_loose)
        m_answer.groups.insert(m_answer.groups.begin(), *m_loose);
    m_text->setMessages(m_answer.messages);
    m_text->setOwn(m_answer.own);
    if (!m_isLoaded) {
        m_isLoaded = true;
        const auto last = std::find_if(m_answer.presets.begin(), m_answer.presets.end(),
                                       [](const ListChoices &one) { return one.name.isEmpty(); });
        if (last != m_answer.presets.end()) {
            m_target->setChoices(*last);
            m_text->setChoices(*last);
        }
    }
    {
        const QSignalBlocker quiet(m_group);
        m_group->clear();
        for (const DeskGroup &one : m_answer.groups)
            m_group->addItem(one.name, one.key);
        m_group->setCurrentIndex(std::max(0, m_group->findData(m_wanted)));
    }
    m_presets->setPresets(m_answer.presets);
    chooseGroup();
}

const DeskGroup *ExportDesk::group() const
{
    const QString key = m_group->currentData().toString();
    const auto found = std::find_if(m_answer.groups.begin(), m_answer.groups.end(),
                                    [&](const DeskGroup &one) { return one.key == key; });
    return found == m_answer.groups.end() ? nullptr : &*found;
}

void ExportDesk::chooseGroup()
{
    const DeskGroup *chosen = group();
    if (!chosen)
        return;
    m_wanted = chosen->key;
    m_text->setPlan(chosen->plan);
    m_text->follow(choices());
    ask();
}

ListChoices ExportDesk::choices() const
{
    ListChoices choices;
    m_target->readInto(choices);
    m_text->readInto(choices);
    return choices;
}

ExportRequest ExportDesk::request() const
{
    const ListChoices chosenForm = choices();
    ExportRequest request = requestOf(chosenForm);
    if (TextCard::isWanted(chosenForm))
        m_text->readInto(request);
    else
        request.vouchers = {}; // chosen for another form
    request.seed = m_seed;
    request.asOf = m_asOf;
    if (const DeskGroup *chosen = group()) {
        request.condition = chosen->condition;
        request.chosen = chosen->chosen;
        request.groupName = chosen->groupName;
    }
    return request;
}

void ExportDesk::ask()
{
    if (!group())
        return;
    m_go->setEnabled(false);
    m_summary->setPending(true);
    ExportRequest wanted = request();
    m_go->setText(wanted.delivery == Delivery::ByHand ? tr("Begin to send") : tr("Save list…"));
    wanted.ledger = Ledger::LeaveOut;
    wanted.file.clear();
    m_question.ask(
        [&shop = m_context.shop, wanted, language = m_context.language.language()](
            JobControl &control) { return shop.exportList(wanted, {}, language, {}, control); },
        [this](const Result<ExportReport> &report) { show(report); });
}

void ExportDesk::show(const Result<ExportReport> &report)
{
    const Language language = m_context.language.language();
    if (!report) {
        m_objection->say(MessageBar::Kind::Error, sentenceFor(report.error(), Words(language)));
        return;
    }
    m_summary->show(*report, choices().channel, Formatter(language, m_answer.settings.currency));
    const QString objection = objectionTo(*report);
    if (objection.isEmpty())
        m_objection->clear();
    else
        m_objection->say(MessageBar::Kind::Warning, objection);
    m_go->setEnabled(objection.isEmpty() && report->written > 0);
}

QString ExportDesk::objectionTo(const ExportReport &report) const
{
    const Words words(m_context.language.language());
    if (const std::optional<Error> fault = m_target->fault())
        return sentenceFor(*fault, words);
    const ListChoices chosen = choices();
    if (chosen.delivery == Delivery::ByHand && chosen.script.isEmpty())
        return tr("Write the text first, or take that of the care plan.");
    if (!report.unfilled.empty()) {
        QStringList names;
        for (const Placeholder placeholder : report.unfilled)
            names.append(nameOf(placeholder, words));
        return tr("The text still asks for: %1.").arg(names.join(u", "_s));
    }
    // Without a single one the request asks for none.
    const bool lacksAll =
        TextCard::isWanted(chosen) && chosen.ownCodes && request().vouchers.given.isEmpty();
    if (const std::int64_t missing = lacksAll ? report.written : report.codesMissing; missing > 0)
        return tr("%n more codes are needed.", nullptr, static_cast<int>(missing));
    return {};
}

void ExportDesk::showPeople(const QString &title, std::optional<ExclusionReason> reason,
                            bool heldOut)
{
    auto *dialog = new ListPeopleDialog(
        m_context, title,
        [&shop = m_context.shop, wanted = request(), reason,
         heldOut](JobControl &control) -> Result<std::vector<CustomerId>> {
            const Result<ListPeople> people = shop.peopleOfList(wanted, control);
            if (!people)
                return people.error();
            if (!reason)
                return heldOut ? people->heldOut : people->written;
            const auto found = people->excluded.find(*reason);
            return found == people->excluded.end() ? std::vector<CustomerId>() : found->second;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ExportDesk::go()
{
    m_presets->keepLast();
    keepValues();
    if (choices().delivery == Delivery::ByHand)
        write({});
    else
        chooseFile();
}

void ExportDesk::chooseFile()
{
    const ListFormat format = choices().format;
    const QString suffix = QLatin1StringView(traitsOf(format).suffix);
    const Words words(m_context.language.language());
    const DeskGroup *chosen = group();
    const QString name = chosen && !chosen->groupName.isEmpty() ? fileName(chosen->groupName)
                                                                : tr("List", "name of a file");
    const FileQuestion question{tr("Save list"),
                                {{nameOf(format, words), {u"*."_s + suffix}}},
                                name + u' ' + m_context.today().toString(Qt::ISODate) + u'.' +
                                    suffix,
                                suffix};
    m_context.dialogs.saveFile(this, question, [this](const QString &path) { write(path); });
}

void ExportDesk::write(const QString &file)
{
    ExportRequest wanted = request();
    wanted.file = file;
    wanted.printer = printList;
    const Language language = m_context.language.language();
    m_go->setEnabled(false);
    m_context.jobs.run(
        this, tr("Writing the list"),
        [&shop = m_context.shop, wanted, headers = listHeaders(Words(language)), language,
         now = QDateTime::currentDateTime()](JobControl &control) {
            return shop.exportList(wanted, headers, language, now, control);
        },
        [this, delivery = wanted.delivery](const Result<ExportReport> &report) {
            m_go->setEnabled(true);
            if (!report) {
                m_objection->say(MessageBar::Kind::Error,
                                 sentenceFor(report.error(), Words(m_context.language.language())));
                return;
            }
            if (delivery == Delivery::ByList)
                sayWritten(*report);
            if (report->campaign != 0) // the next list must not give them to somebody else
                m_text->useUpCodes(report->written);
            m_seed = QRandomGenerator::global()->generate64();
            m_context.events.announce();
            Q_EMIT written(report->campaign, delivery);
        });
}

void ExportDesk::sayWritten(const ExportReport &report)
{
    const QString path = report.files.value(0);
    const QString said = report.files.size() > 1 ? tr("%n files saved, the first: %1", nullptr,
                                                      static_cast<int>(report.files.size()))
                                                 : tr("List saved: %1");
    m_context.notices.say({Notice::Kind::Done, said.arg(QDir::toNativeSeparators(path)),
                           tr("Show in folder"),
                           [&dialogs = m_context.dialogs, path] { dialogs.showInFolder(path); }});
}

void ExportDesk::takeCodesFile(const QString &path)
{
    m_context.jobs.run(
        this, {}, [path](JobControl &control) { return readCodes(path, control); },
        [this](const Result<QStringList> &codes) {
            if (codes)
                m_text->setCodes(*codes);
            else
                m_objection->say(MessageBar::Kind::Error,
                                 sentenceFor(codes.error(), Words(m_context.language.language())));
        });
}

void ExportDesk::keepValues()
{
    MessageSettings messages = m_answer.messages;
    for (const auto &[placeholder, text] : m_text->values())
        messages.values[placeholder] = text;
    if (messages == m_answer.messages)
        return;
    m_answer.messages = messages;
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, messages](JobControl &) -> Result<bool> {
            const Result<void> done = shop.changeMessageSettings(messages);
            if (!done)
                return done.error();
            return true;
        },
        [](const Result<bool> &) {});
}

} // namespace kq
