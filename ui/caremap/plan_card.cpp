#include "ui/caremap/plan_card.h"

#include "core/exporting/attribute_cells.h"
#include "core/shop/care_groups.h"
#include "core/shop/shop.h"
#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "core/wording/plan_words.h"
#include "ui/caremap/care_edit.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"
#include "ui/theme/theme.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/insert_word.h"
#include "ui/widgets/money_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t peopleToChooseFrom = 20;
constexpr int mostRounds = 366;

/// Leaves alone what is being typed.
void setText(QPlainTextEdit &editor, const QString &text)
{
    const bool isTyped = editor.hasFocus() && editor.document()->isModified();
    if (!isTyped && editor.toPlainText() != text)
        editor.setPlainText(text);
}

void setText(QLineEdit &editor, const QString &text)
{
    if (!editor.hasFocus() || !editor.isModified())
        editor.setText(text);
}

/// Whether it is kept with the shop's settings.
bool isSetting(Placeholder placeholder)
{
    return placeholder == Placeholder::ShopName || placeholder == Placeholder::Hotline;
}

Result<PlanAnswer> planAnswer(const Snapshot &snapshot, const GroupRef &group, QDate asOf,
                              Language language, JobControl &control)
{
    PlanAnswer answer;
    answer.plan = planOf(group, snapshot, language).value_or(CarePlan());
    if (const auto edits = snapshot.plans.find(group); edits != snapshot.plans.end())
        answer.edits = edits->second;
    answer.messages = snapshot.messages;
    answer.own = OwnPlaceholders(AttributeCells::namesOf(*snapshot.profiles));
    answer.currency = snapshot.settings.currency;
    const Result<std::vector<CustomerId>> people = previewPeople(
        group, channelOf(answer.plan.message), peopleToChooseFrom, snapshot, asOf, control);
    if (!people)
        return people.error();
    for (const CustomerId id : *people) {
        Result<PlanPreview> preview = previewPlan(answer.plan, id, snapshot, asOf);
        if (!preview)
            return preview.error();
        answer.people.push_back(std::move(*preview));
    }
    return answer;
}

} // namespace

PlanCard::PlanCard(const PageContext &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_question(context.jobs, this)
    , m_form(new QFormLayout)
    , m_cost(new QLabel)
    , m_fault(new QLabel)
    , m_reset(new QPushButton)
    , m_previewTitle(new QLabel)
{
    m_reset->setObjectName(u"resetPlan"_s);
    setQuiet(m_reset);
    addHeaderWidget(m_reset);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setVerticalSpacing(space::labelToField);
    m_cost->setWordWrap(true);
    m_cost->setObjectName(u"planCost"_s);
    m_fault->setWordWrap(true);
    m_fault->setObjectName(u"planFault"_s);
    body()->addWidget(m_cost);
    body()->addLayout(m_form);
    body()->addWidget(m_fault);
    makeFields();
    makePreview();
    connect(m_reset, &QPushButton::clicked, this, [this] { push({}, tr("Reset the plan")); });
    retranslate();
}

QPlainTextEdit *PlanCard::addText(PlanField field, int lines)
{
    auto *editor = new QPlainTextEdit;
    editor->setTabChangesFocus(true);
    editor->setFixedHeight(editor->fontMetrics().lineSpacing() * lines + space::insideCard);
    editor->installEventFilter(
        new FocusLeft(editor, [this, field, editor] { take(field, editor->toPlainText()); }));
    m_texts[field] = editor;
    addRow(field, editor);
    return editor;
}

void PlanCard::addMessage(PlanField field, int lines)
{
    m_inserts.push_back(new InsertWord(addText(field, lines)));
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_inserts.back());
    m_form->addRow(line);
}

QLineEdit *PlanCard::addLine(PlanField field)
{
    auto *editor = new QLineEdit;
    connect(editor, &QLineEdit::editingFinished, this,
            [this, field, editor] { take(field, editor->text()); });
    m_lines[field] = editor;
    addRow(field, editor);
    return editor;
}

void PlanCard::addNextDate()
{
    m_nextDate = new DayField;
    addRow(PlanField::NextDate, m_nextDate);
    connect(m_nextDate, &DayField::dayEdited, this,
            [this](QDate day) { take(PlanField::NextDate, day.toString(Qt::ISODate)); });
    connect(m_nextDate, &DayField::faultChanged, this, [this](bool isFaulty) {
        m_fault->setText(tr("The next date is no day that can be read, such as 31/12/2026."));
        m_fault->setVisible(isFaulty);
    });
}

void PlanCard::addBudget()
{
    m_budget = new MoneyField;
    addRow(PlanField::Budget, m_budget);
    connect(m_budget, &MoneyField::moneyEdited, this, [this](std::optional<Money> money) {
        take(PlanField::Budget, money ? QString::number(money->minor) : QString());
    });
    connect(m_budget, &MoneyField::faultChanged, this, [this](bool isFaulty) {
        m_fault->setText(tr("The budget is no amount that can be read, such as 350k or 1.2m."));
        m_fault->setVisible(isFaulty);
    });
}

void PlanCard::addRow(PlanField field, QWidget *editor)
{
    auto *label = new QLabel;
    setTextRole(label, TextRole::Note);
    label->setBuddy(editor);
    editor->setObjectName(u"plan_"_s + keyOf(field));
    m_labels[field] = label;
    m_form->addRow(label, editor);
}

void PlanCard::makeFields()
{
    m_sending = new QCheckBox;
    m_sending->setObjectName(u"plan_sending"_s);
    m_form->addRow(m_sending);
    connect(m_sending, &QCheckBox::clicked, this,
            [this](bool on) { take(PlanField::Sending, on ? u"yes"_s : u"no"_s); });
    addText(PlanField::Goal, 2);
    addText(PlanField::Offer, 2);
    addText(PlanField::Channel, 1);
    addText(PlanField::Rhythm, 2);
    m_message = new QComboBox;
    addRow(PlanField::Message, m_message);
    connect(m_message, &QComboBox::activated, this,
            [this] { take(PlanField::Message, m_message->currentData().toString()); });
    m_rounds = new QSpinBox;
    m_rounds->setRange(0, mostRounds);
    m_rounds->setKeyboardTracking(false);
    addRow(PlanField::RoundsPerYear, m_rounds);
    connect(m_rounds, &QSpinBox::valueChanged, this,
            [this](int rounds) { take(PlanField::RoundsPerYear, QString::number(rounds)); });
    addMessage(PlanField::Zalo, 5);
    addMessage(PlanField::Sms, 3);
    m_purpose = new QComboBox;
    addRow(PlanField::SmsPurpose, m_purpose);
    connect(m_purpose, &QComboBox::activated, this,
            [this] { take(PlanField::SmsPurpose, m_purpose->currentData().toString()); });
    addMessage(PlanField::MessageInEnglish, 4);
    addLine(PlanField::Owner);
    addNextDate();
    addBudget();
    addText(PlanField::Note, 2);
}

void PlanCard::makePreview()
{
    setTextRole(m_previewTitle, TextRole::Section);
    m_people = new QComboBox;
    m_people->setObjectName(u"previewCustomer"_s);
    m_which = new QComboBox;
    m_which->setObjectName(u"previewText"_s);
    m_preview = new QLabel;
    m_preview->setObjectName(u"planPreview"_s);
    m_preview->setWordWrap(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_length = new QLabel;
    m_length->setObjectName(u"planLength"_s);
    m_length->setWordWrap(true);
    setQuiet(m_length);
    m_values = new QFormLayout;
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_people, 1);
    choices->addWidget(m_which, 1);
    body()->addSpacing(space::tight);
    body()->addWidget(m_previewTitle);
    body()->addLayout(choices);
    body()->addWidget(m_preview);
    body()->addWidget(m_length);
    body()->addLayout(m_values);
    connect(m_people, &QComboBox::currentIndexChanged, this, &PlanCard::showPreview);
    connect(m_which, &QComboBox::currentIndexChanged, this, &PlanCard::showPreview);
}

void PlanCard::retranslate()
{
    const Words words(m_context.language.language());
    setTitle(tr("Care plan"));
    m_reset->setText(tr("Back to the original"));
    m_previewTitle->setText(tr("As a customer reads it"));
    m_sending->setText(nameOf(PlanField::Sending, words));
    m_sending->setAccessibleName(m_sending->text());
    for (const auto &[field, label] : m_labels) {
        label->setText(nameOf(field, words));
        label->buddy()->setAccessibleName(nameOf(field, words));
    }
    for (InsertWord *insert : m_inserts)
        insert->offer(words, m_answer.own);
    m_nextDate->setPlaceholderText(tr("such as 31/12/2026"));
    m_nextDate->setLanguage(words.language());
    m_budget->setPlaceholderText(tr("such as 350k or 1.2m"));
    m_budget->setFormat(words.language(), m_answer.currency);
    m_people->setAccessibleName(tr("Customer of the group"));
    m_which->setAccessibleName(tr("Which text"));
    {
        const QSignalBlocker quiet(m_message);
        m_message->clear();
        for (const auto &[type, key] : KeyTable<MessageType>::entries)
            m_message->addItem(nameOf(type, words), QString(QLatin1String(key)));
        m_purpose->clear();
        m_purpose->addItem(tr("Advertising: 122 letters and the label [QC]"), u"advertising"_s);
        m_purpose->addItem(tr("Care: 160 letters"), u"care"_s);
    }
    const QSignalBlocker quiet(m_which);
    const int before = std::max(0, m_which->currentIndex());
    m_which->clear();
    for (const PlanField field : {PlanField::Zalo, PlanField::Sms, PlanField::MessageInEnglish})
        m_which->addItem(nameOf(field, words));
    m_which->setCurrentIndex(before);
}

void PlanCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void PlanCard::ask(const GroupRef &group, QDate asOf)
{
    m_group = group;
    m_asOf = asOf;
    m_question.ask(
        [&shop = m_context.shop, group, asOf,
         language = m_context.language.language()](JobControl &control) -> Result<PlanAnswer> {
            const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
            if (!snapshot)
                return snapshot.error();
            return planAnswer(**snapshot, group, asOf, language, control);
        },
        [this](const Result<PlanAnswer> &answer) {
            if (answer)
                show(*answer);
        });
}

void PlanCard::show(const PlanAnswer &answer)
{
    m_answer = answer;
    for (InsertWord *insert : m_inserts)
        insert->offer(Words(m_context.language.language()), answer.own);
    const CarePlan &plan = answer.plan;
    for (const auto &[field, editor] : m_texts)
        setText(*editor, fieldText(plan, field));
    for (const auto &[field, editor] : m_lines)
        setText(*editor, fieldText(plan, field));
    m_nextDate->setDay(plan.nextDate);
    m_budget->setFormat(m_context.language.language(), answer.currency);
    m_budget->setMoney(plan.monthlyBudget);
    m_sending->setChecked(plan.sending);
    m_message->setCurrentIndex(m_message->findData(fieldText(plan, PlanField::Message)));
    m_purpose->setCurrentIndex(m_purpose->findData(fieldText(plan, PlanField::SmsPurpose)));
    {
        const QSignalBlocker quiet(m_rounds);
        m_rounds->setValue(plan.roundsPerYear);
    }
    m_reset->setEnabled(!answer.edits.empty());
    m_fault->setVisible(m_nextDate->isFaulty() || m_budget->isFaulty());
    writeCost();
    const int chosen = std::max(0, m_people->currentIndex());
    const QSignalBlocker quiet(m_people);
    m_people->clear();
    for (const PlanPreview &person : answer.people)
        m_people->addItem(person.name);
    m_people->setCurrentIndex(std::min(chosen, m_people->count() - 1));
    showPreview();
}

void PlanCard::showCost(const CareGroup &group)
{
    m_costed = group;
    writeCost();
}

void PlanCard::writeCost()
{
    if (!m_costed || m_costed->ref() != m_group)
        return m_cost->clear();
    const Words words(m_context.language.language());
    const Formatter format(words.language(), m_answer.currency);
    const MessageCost &cost = m_costed->cost;
    const CarePlan plan = m_costed->plan.value_or(CarePlan());
    QStringList lines;
    if (plan.sending) {
        lines += tr("One round to %1 who can be reached: %2. To everybody (%3) it would be %4: %5 "
                    "saved.")
                     .arg(format.number(cost.reachable), format.money(cost.round),
                          format.number(cost.reachableOfShop), format.money(cost.everyone),
                          format.money(cost.saved));
    } else {
        lines += tr("Nothing is sent to this group. Leaving out its %1 who can be reached saves %2 "
                    "whenever you write to everybody.")
                     .arg(format.number(cost.reachable), format.money(cost.round));
    }
    if (plan.sending && plan.roundsPerYear > 0)
        lines += tr("In the planned rhythm: %1 a month, %2 a year.")
                     .arg(format.money(cost.month), format.money(cost.year));
    const int quota = m_answer.messages.zaloDailyQuota;
    lines += rulesFor(plan, cost, quota, format, words);
    if (plan.sending) {
        for (const PlanConcern concern : concernsOf(plan, cost, quota))
            lines += sentenceFor(concern, words);
    }
    m_cost->setText(lines.join(u'\n'));
}

void PlanCard::showPreview()
{
    const int person = m_people->currentIndex();
    const bool isKnown = person >= 0 && static_cast<std::size_t>(person) < m_answer.people.size();
    if (!isKnown) {
        m_preview->setText(tr("Nobody of this group can be reached."));
        m_length->clear();
        askForValues({});
        return;
    }
    const PlanPreview &filledPlan = m_answer.people[static_cast<std::size_t>(person)];
    const TextPreview *texts[] = {&filledPlan.zalo, &filledPlan.sms, &filledPlan.english};
    showText(*texts[std::clamp(m_which->currentIndex(), 0, 2)], m_which->currentIndex() == 1);
}

void PlanCard::showText(const TextPreview &text, bool isSms)
{
    m_preview->setText(text.message.text.isEmpty() ? tr("This text is still empty.")
                                                   : text.message.text);
    const QString letters = tr("%n letters", nullptr, text.letters);
    m_length->setText(isSms ? tr("%1. As SMS: %2 as written, %3 without tone marks.")
                                  .arg(letters, tr("%n parts", nullptr, text.asWritten.parts),
                                       tr("%n parts", nullptr, text.plain.parts))
                            : tr("%1. Sent as SMS it would be %2, or %3 without tone marks.")
                                  .arg(letters, tr("%n parts", nullptr, text.asWritten.parts),
                                       tr("%n parts", nullptr, text.plain.parts)));
    std::vector<Placeholder> asked;
    const int which = m_which->currentIndex();
    const QString &source = which == 1   ? m_answer.plan.sms
                            : which == 2 ? m_answer.plan.messageInEnglish
                                         : m_answer.plan.zalo;
    for (const Placeholder placeholder : placeholdersIn(source)) {
        // The shop's name and number have a page of their own; asked for while they are missing.
        const bool isKnown =
            isSetting(placeholder) && m_answer.messages.values.contains(placeholder);
        if (!isKnown && valueFrom(placeholder) != ValueFrom::Customer)
            asked.push_back(placeholder);
    }
    askForValues(asked);
}

void PlanCard::askForValues(const std::vector<Placeholder> &asked)
{
    const Words words(m_context.language.language());
    if (asked != m_asked) {
        while (m_values->rowCount() > 0)
            m_values->removeRow(0);
        for (const Placeholder placeholder : asked) {
            auto *editor = new QLineEdit;
            editor->setObjectName(u"value_"_s + keyOf(placeholder));
            editor->setAccessibleName(nameOf(placeholder, words));
            connect(editor, &QLineEdit::editingFinished, this,
                    [this, placeholder, editor] { keepValue(placeholder, editor->text()); });
            auto *label =
                new QLabel(u'{' + keyOf(placeholder) + u"} "_s + nameOf(placeholder, words));
            setTextRole(label, TextRole::Note);
            label->setBuddy(editor);
            m_values->addRow(label, editor);
        }
        m_asked = asked;
    }
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const QLayoutItem *item = m_values->itemAt(static_cast<int>(i), QFormLayout::FieldRole);
        const auto value = m_answer.messages.values.find(asked[i]);
        auto *editor = qobject_cast<QLineEdit *>(item->widget());
        if (editor && !editor->hasFocus())
            editor->setText(value == m_answer.messages.values.end() ? QString() : value->second);
    }
}

void PlanCard::take(PlanField field, const QString &text)
{
    const Result<QString> checked = checkedFieldText(field, text, m_answer.own);
    if (!checked) {
        m_fault->setText(sentenceFor(checked.error(), Words(m_context.language.language())));
        m_fault->show();
        return;
    }
    m_fault->hide();
    if (*checked == fieldText(m_answer.plan, field))
        return;
    PlanEdits after = m_answer.edits;
    after[field] = *checked;
    push(after, tr("Edit of the plan"));
}

void PlanCard::push(const PlanEdits &after, const QString &name)
{
    const PlanEdits before = std::exchange(m_answer.edits, after);
    m_answer.plan = edited(m_answer.plan, after);
    const auto keep = [group = m_group](const PlanEdits &edits) {
        return [group, edits](Shop &shop) { return shop.changePlan(group, edits); };
    };
    m_context.undo.push(new CareEdit(m_context, name, keep(before), keep(after)));
}

void PlanCard::keepSetting(Placeholder placeholder, const QString &text)
{
    const auto keep = [placeholder](const QString &value) {
        return [placeholder, value](Shop &shop) -> Result<void> {
            Result<ShopSettings> settings = shop.settings();
            if (!settings)
                return settings.error();
            (placeholder == Placeholder::ShopName ? settings->name : settings->hotline) = value;
            return shop.changeSettings(*settings);
        };
    };
    const QString value = text.trimmed();
    if (value == m_answer.messages.values[placeholder])
        return;
    const QString before = std::exchange(m_answer.messages.values[placeholder], value);
    m_context.undo.push(
        new CareEdit(m_context, tr("What messages are filled with"), keep(before), keep(value)));
}

void PlanCard::keepValue(Placeholder placeholder, const QString &text)
{
    if (isSetting(placeholder))
        return keepSetting(placeholder, text);
    MessageSettings settings = m_answer.messages;
    if (settings.values[placeholder] == text)
        return;
    settings.values[placeholder] = text;
    const MessageSettings before = std::exchange(m_answer.messages, settings);
    const auto keep = [](const MessageSettings &messages) {
        return [messages](Shop &shop) { return shop.changeMessageSettings(messages); };
    };
    m_context.undo.push(
        new CareEdit(m_context, tr("What messages are filled with"), keep(before), keep(settings)));
}

} // namespace kq
