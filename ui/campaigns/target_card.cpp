#include "ui/campaigns/target_card.h"

#include "core/exporting/people_lists.h"
#include "core/exporting/sender_lists.h"
#include "core/wording/list_words.h"
#include "ui/privacy/privacy_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <initializer_list>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHeldOut = 50; ///< percent; more would cost more purchases than it proves
constexpr int byHand = -1;      ///< in the place of a format
constexpr int leastField = 240; // pixels

void choose(QComboBox *box, int value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

/// The label of a row, which goes and comes with its field.
/// The name beside @p field; null where the field takes the whole line.
QLabel *labelOf(const QGridLayout *form, QWidget *field)
{
    int row = 0;
    int column = 0;
    int rows = 0;
    int columns = 0;
    form->getItemPosition(form->indexOf(field), &row, &column, &rows, &columns);
    return column == 0 ? nullptr : qobject_cast<QLabel *>(form->itemAtPosition(row, 0)->widget());
}

void showLine(const QGridLayout *form, QWidget *field, bool isShown)
{
    field->setVisible(isShown);
    if (QLabel *name = labelOf(form, field))
        name->setVisible(isShown);
}

} // namespace

TargetCard::TargetCard(QWidget *parent)
    : Card(parent)
    , m_form(new QGridLayout)
    , m_channel(new QComboBox)
    , m_target(new QComboBox)
    , m_targetNote(new QLabel)
    , m_hashed(new QCheckBox)
    , m_vcard4(new QCheckBox)
    , m_parameters(new QLineEdit)
    , m_columnsName(new QLabel)
    , m_columnBox(new QWidget)
    , m_use(new QComboBox)
    , m_holdout(new QSpinBox)
    , m_purpose(new QLineEdit)
    , m_recipient(new QLineEdit)
    , m_holdoutNote(new QLabel)
    , m_record(new QCheckBox)
    , m_recordNote(new QLabel)
{
    m_channel->setObjectName(u"channel"_s);
    m_target->setObjectName(u"format"_s);
    m_target->setMaxVisibleItems(1 + int(KeyTable<ListFormat>::entries.size())); // none hidden
    m_hashed->setObjectName(u"hashed"_s);
    m_vcard4->setObjectName(u"vcard4"_s);
    m_parameters->setObjectName(u"parameters"_s);
    m_use->setObjectName(u"use"_s);
    m_holdout->setObjectName(u"holdout"_s);
    m_purpose->setObjectName(u"purpose"_s);
    m_recipient->setObjectName(u"recipient"_s);
    m_record->setObjectName(u"recordCampaign"_s);
    m_recordNote->setObjectName(u"recordNote"_s);
    m_holdout->setRange(0, mostHeldOut);
    for (QLabel *note : {m_targetNote, m_holdoutNote, m_recordNote}) {
        note->setWordWrap(true);
        setTextRole(note, TextRole::Note);
    }
    for (QWidget *field : std::initializer_list<QWidget *>{m_channel, m_target, m_parameters, m_use,
                                                           m_holdout, m_purpose, m_recipient}) {
        field->setMinimumHeight(measure::control);
        field->setMinimumWidth(leastField);
    }
    auto *flow = new FlowLayout(m_columnBox);
    for (const auto &[column, key] : KeyTable<PeopleColumn>::entries) {
        if (column == PeopleColumn::Message || column == PeopleColumn::Voucher)
            continue; // they come with the text and the codes
        auto *box = new QCheckBox;
        box->setObjectName(u"column_"_s + QLatin1StringView(key));
        m_columns.emplace_back(column, box);
        flow->addWidget(box);
    }
    addForm();
    join();
}

void TargetCard::addForm()
{
    // No QFormLayout: one with texts that wrap gives lines no height after others were hidden.
    m_form->setColumnStretch(1, 1);
    m_form->setVerticalSpacing(space::betweenFields);
    const auto named = [this](QWidget *field) {
        auto *name = new QLabel;
        name->setBuddy(field);
        const int row = m_form->rowCount();
        m_form->addWidget(name, row, 0);
        m_form->addWidget(field, row, 1);
    };
    const auto whole = [this](QWidget *field) {
        m_form->addWidget(field, m_form->rowCount(), 0, 1, 2);
    };
    named(m_channel);
    named(m_target);
    whole(m_targetNote);
    whole(m_hashed);
    whole(m_vcard4);
    named(m_parameters);
    named(m_use);
    named(m_holdout);
    whole(m_holdoutNote);
    named(m_purpose);
    named(m_recipient);
    whole(m_record);
    whole(m_recordNote);
    body()->addLayout(m_form);
    // Not in the form, which gives boxes that flow too few lines.
    body()->addWidget(m_columnsName);
    body()->addWidget(m_columnBox);
}

void TargetCard::join()
{
    const auto tell = [this] {
        if (!m_isSetting)
            Q_EMIT changed();
    };
    connect(m_channel, &QComboBox::currentIndexChanged, this, [this, tell] {
        offerTargets();
        showOptions();
        tell();
    });
    connect(m_target, &QComboBox::currentIndexChanged, this, [this, tell] {
        showOptions();
        tell();
    });
    connect(m_use, &QComboBox::currentIndexChanged, this, tell);
    connect(m_holdout, &QSpinBox::valueChanged, this, tell);
    connect(m_parameters, &QLineEdit::textEdited, this, tell);
    for (QCheckBox *box : {m_hashed, m_vcard4, m_record})
        connect(box, &QCheckBox::toggled, this, tell);
    for (const auto &[column, box] : m_columns)
        connect(box, &QCheckBox::toggled, this, tell);
    for (QLineEdit *field : {m_purpose, m_recipient})
        connect(field, &QLineEdit::textEdited, this, tell);
}

/// Offers the forms that fit the channel, and no others: a hidden row would still be reached by
/// keys.
void TargetCard::offerTargets()
{
    const QSignalBlocker quiet(m_target);
    const auto channel = static_cast<MessageChannel>(m_channel->currentData().toInt());
    const QVariant chosen = m_target->currentData();
    m_target->clear();
    m_target->addItem(tr("One by one, by hand"), byHand);
    for (const auto &[format, key] : KeyTable<ListFormat>::entries) {
        if (fits(format, channel))
            m_target->addItem(nameOf(format, m_words), int(format));
    }
    chooseTarget(chosen.isValid() ? chosen.toInt() : int(ListFormat::Csv));
    for (const auto &[column, box] : m_columns)
        box->setText(nameOf(column, channel, m_words));
}

/// Where the form is not offered, a spreadsheet takes its place.
void TargetCard::chooseTarget(int value)
{
    const int row = m_target->findData(value);
    m_target->setCurrentIndex(row >= 0 ? row : m_target->findData(int(ListFormat::Csv)));
}

void TargetCard::retranslate(const Words &words)
{
    m_isSetting = true;
    m_words = words;
    setTitle(tr("How it goes out"));
    const int channel = m_channel->count() > 0 ? m_channel->currentData().toInt() : 0;
    const int use =
        m_use->count() > 0 ? m_use->currentData().toInt() : int(MessageUse::Advertising);
    m_channel->clear();
    for (const auto &[one, key] : KeyTable<MessageChannel>::entries)
        m_channel->addItem(channelName(one), int(one));
    choose(m_channel, channel);
    m_use->clear();
    m_use->addItem(tr("Advertising"), int(MessageUse::Advertising));
    m_use->addItem(tr("Care: about what they bought"), int(MessageUse::Care));
    choose(m_use, use);
    offerTargets();
    const auto name = [this](QWidget *field, const QString &text) {
        labelOf(m_form, field)->setText(text);
        field->setAccessibleName(text);
    };
    name(m_channel, tr("Channel"));
    name(m_target, tr("Form"));
    name(m_parameters, tr("Template parameters"));
    m_columnsName->setText(tr("Columns"));
    m_columnBox->setAccessibleName(m_columnsName->text());
    name(m_use, tr("What it is"));
    name(m_holdout, tr("Held out, to compare"));
    name(m_purpose, tr("Purpose"));
    name(m_recipient, tr("Who gets the list"));
    m_parameters->setPlaceholderText(u"customer_name=name,order_total=total"_s);
    m_parameters->setToolTip(tr("The names of your template's parameters and what fills them: %1")
                                 .arg(allKeys<ZnsParameter::Value>()));
    m_hashed->setText(tr("Disguise phones and emails (SHA-256)"));
    m_vcard4->setText(tr("New form of the cards (vCard 4.0)"));
    m_holdout->setSuffix(tr("%", "after the share that is held out"));
    m_holdoutNote->setText(tr("These people, chosen at random, get no message. What they buy all "
                              "the same shows later what the message brought."));
    m_purpose->setPlaceholderText(tr("Such as: thanks after the holiday"));
    m_recipient->setPlaceholderText(tr("Such as: the SMS sender, or Lan at the counter"));
    m_record->setText(tr("Record as a campaign"));
    m_recordNote->setText(tr("Your rules for messages (Settings) count it, and a page of its own "
                             "shows what it brought."));
    m_isSetting = false;
    showOptions();
}

std::optional<ListFormat> TargetCard::format() const
{
    const int value = m_target->currentData().toInt();
    if (value == byHand)
        return std::nullopt;
    return static_cast<ListFormat>(value);
}

void TargetCard::showOptions()
{
    const std::optional<ListFormat> chosen = format();
    showLine(m_form, m_hashed, chosen == ListFormat::Meta || chosen == ListFormat::GoogleAds);
    showLine(m_form, m_vcard4, chosen == ListFormat::VCard);
    showLine(m_form, m_parameters, chosen == ListFormat::Zns);
    const bool canChoose = chosen && hasColumns(*chosen);
    m_columnsName->setVisible(canChoose);
    m_columnBox->setVisible(canChoose);
    showLine(m_form, m_recipient, chosen.has_value());
    showLine(m_form, m_record, chosen.has_value()); // by hand all are recorded
    QString note;
    if (!chosen)
        note = tr("The program lays the people out one after the other with the text ready; you "
                  "send from your own phone or computer and tick them off.");
    else if (chosen == ListFormat::Zns)
        note = tr("At most 100,000 people a file; more become several files.");
    else if (chosen == ListFormat::Google)
        note = tr("Google takes at most 3,000 people a file; more become several files, to be "
                  "imported one after the other.");
    else if (chosen == ListFormat::Meta)
        note = tr("Meta wants at least 100 people.");
    m_targetNote->setText(note);
    showLine(m_form, m_targetNote, !note.isEmpty());
}

void TargetCard::setChoices(const ListChoices &choices)
{
    m_isSetting = true;
    choose(m_channel, int(choices.channel)); // and with it the forms that it offers
    chooseTarget(choices.delivery == Delivery::ByHand ? byHand : int(choices.format));
    m_hashed->setChecked(choices.hashing == Hashing::Sha256);
    m_vcard4->setChecked(choices.vcard == VCardVersion::V4);
    m_parameters->setText(choices.parameters);
    const std::vector<PeopleColumn> &shown =
        choices.columns.empty() ? usualColumns() : choices.columns;
    for (const auto &[column, box] : m_columns)
        box->setChecked(std::find(shown.begin(), shown.end(), column) != shown.end());
    choose(m_use, int(choices.use));
    m_holdout->setValue(choices.holdout);
    m_purpose->setText(choices.purpose);
    m_recipient->setText(choices.recipient);
    m_record->setChecked(choices.ledger == Ledger::Record);
    showOptions();
    m_isSetting = false;
}

void TargetCard::readInto(ListChoices &choices) const
{
    const std::optional<ListFormat> chosen = format();
    choices.channel = static_cast<MessageChannel>(m_channel->currentData().toInt());
    choices.delivery = chosen ? Delivery::ByList : Delivery::ByHand;
    choices.format = chosen.value_or(choices.format);
    choices.hashing = m_hashed->isChecked() ? Hashing::Sha256 : Hashing::Plain;
    choices.vcard = m_vcard4->isChecked() ? VCardVersion::V4 : VCardVersion::V3;
    choices.parameters = m_parameters->text();
    choices.columns.clear();
    for (const auto &[column, box] : m_columns) {
        if (box->isChecked())
            choices.columns.push_back(column);
    }
    choices.use = static_cast<MessageUse>(m_use->currentData().toInt());
    choices.holdout = m_holdout->value();
    choices.purpose = m_purpose->text().trimmed();
    choices.recipient = m_recipient->text().trimmed();
    choices.ledger = m_record->isChecked() ? Ledger::Record : Ledger::LeaveOut;
}

std::optional<Error> TargetCard::fault() const
{
    if (format() != ListFormat::Zns)
        return std::nullopt;
    const auto parameters = readZnsParameters(m_parameters->text());
    if (parameters)
        return std::nullopt;
    return parameters.error();
}

} // namespace kq
