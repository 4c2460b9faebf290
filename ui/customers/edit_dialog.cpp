#include "ui/customers/edit_dialog.h"

#include "core/domain/owner_field.h"
#include "core/importing/typed_text.h"
#include "core/text/format.h"
#include "core/wording/condition_words.h"
#include "core/wording/error_words.h"
#include "ui/customers/customer_details.h"
#include "ui/frame/language_controller.h"
#include "ui/jobs/jobs.h"
#include "ui/models/called_name.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/undo_notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWidth = 520;
constexpr int letters = 12; // of a choice; longer ones are read in its list
constexpr int usualHeight = 560;
constexpr auto asItIs = "\x1f"; // no choice and no text: the field stays

QString untouched()
{
    return QString::fromLatin1(asItIs);
}

/// As the rules of the import read it.
QString typedBirthday(const std::optional<Birthday> &birthday)
{
    if (!birthday)
        return {};
    const QString day =
        u"%1/%2"_s.arg(birthday->day, 2, 10, QChar(u'0')).arg(birthday->month, 2, 10, QChar(u'0'));
    return birthday->year == 0 ? day : QString(day + u'/' + QString::number(birthday->year));
}

/// Parted by what parts them in files, too (contract.md §4).
QStringList tagsOf(const QString &text)
{
    static const QRegularExpression separator(u"[,;|]"_s);
    QStringList tags;
    for (const QString &part : text.split(separator)) {
        if (!part.trimmed().isEmpty())
            tags << part.trimmed();
    }
    return tags;
}

QString phonesOf(const Customer &customer)
{
    QStringList numbers;
    for (const Phone &phone : customer.phones)
        numbers << phoneForPeople(phone.number);
    return numbers.join(u", "_s);
}

QString valueOf(const Customer &customer, const QString &attribute)
{
    for (const AttributeValue &value : customer.attributes) {
        if (value.attribute == attribute)
            return value.value;
    }
    return {};
}

} // namespace

EditDialog::EditDialog(const PageContext &context, EditSubject subject, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_subject(std::move(subject))
    , m_failure(new MessageBar)
    , m_save(new QPushButton(tr("Save")))
{
    setObjectName(u"editCustomers"_s);
    setWindowTitle(m_subject.isOne() ? tr("Edit: %1").arg(calledName(m_subject.one))
                                     : tr("Edit %n customers", nullptr,
                                          static_cast<int>(m_subject.customers.size())));
    setMinimumWidth(leastWidth);
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 0, space::tight, 0);
    form->setHorizontalSpacing(space::insideCard);
    form->setVerticalSpacing(space::tight);
    addFields(form);
    addConsents(form);
    addTags(form);
    addAttributes(form);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *note = new QLabel(m_subject.isOne()
                                ? tr("What you write here is your word: no file changes it again. "
                                     "You can take it back.")
                                : tr("Empty fields stay as they are. What you write is your word: "
                                     "no file changes it again."));
    note->setWordWrap(true);
    setQuiet(note);
    m_save->setObjectName(u"saveEdit"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageMargin, space::pageMargin, space::pageMargin,
                               space::pageMargin);
    layout->setSpacing(space::betweenFields);
    layout->addWidget(m_failure);
    layout->addWidget(note);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    setPrimary(m_save); // only a button that is in its dialog already becomes its default
    resize(leastWidth + space::section, usualHeight);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &EditDialog::save);
}

QLineEdit *EditDialog::textLine(const QString &objectName, const QString &value)
{
    auto *edit = new QLineEdit(value);
    edit->setObjectName(objectName);
    edit->setMinimumHeight(measure::control);
    if (!m_subject.isOne())
        edit->setPlaceholderText(tr("Leave as it is"));
    return edit;
}

void EditDialog::addText(QFormLayout *form, OwnerField field, const QString &label,
                         const QString &value)
{
    addTextLine(form, QString(keyOf(field)), label, value,
                [field](CustomerEdits &edits, const QString &text) {
                    edits.fields.push_back({field, text});
                });
}

void EditDialog::addTextLine(QFormLayout *form, const QString &objectName, const QString &label,
                             const QString &value,
                             std::function<void(CustomerEdits &, const QString &)> add)
{
    QLineEdit *edit = textLine(objectName, value);
    edit->setAccessibleName(label);
    if (m_subject.isOne()) {
        form->addRow(label, edit);
        m_lines.push_back({std::move(add), [edit] { return edit->text(); }, value});
        return;
    }
    // Of many, an empty line leaves what they have; emptying it has to be said.
    auto *empty = new QCheckBox(tr("Empty it"));
    empty->setObjectName(u"empty:"_s + objectName);
    empty->setAccessibleName(tr("Empty %1 of all these customers").arg(label));
    auto *line = new QHBoxLayout;
    line->setSpacing(space::tight);
    line->addWidget(edit, 1);
    line->addWidget(empty);
    form->addRow(label, line);
    connect(empty, &QCheckBox::toggled, edit, &QWidget::setDisabled);
    m_lines.push_back({std::move(add),
                       [edit, empty] {
                           if (empty->isChecked())
                               return QString();
                           return edit->text().isEmpty() ? untouched() : edit->text();
                       },
                       untouched()});
}

void EditDialog::addChoice(QFormLayout *form, OwnerField field, const QString &label,
                           const std::vector<std::pair<QString, QString>> &choices,
                           const QString &value)
{
    auto *box = new QComboBox;
    box->setObjectName(QString(keyOf(field)));
    box->setMinimumHeight(measure::control);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(letters);
    box->setAccessibleName(label);
    const QString before = m_subject.isOne() ? value : untouched();
    if (!m_subject.isOne())
        box->addItem(tr("Leave as it is"), untouched());
    for (const auto &[key, name] : choices)
        box->addItem(name, key);
    box->setCurrentIndex(box->findData(before));
    form->addRow(label, box);
    m_lines.push_back({[field](CustomerEdits &edits, const QString &text) {
                           edits.fields.push_back({field, text});
                       },
                       [box] { return box->currentData().toString(); }, before});
}

void EditDialog::addFields(QFormLayout *form)
{
    const Words words(m_context.language.language());
    const Customer &one = m_subject.one;
    const auto gender = [&](Gender which) {
        return std::pair(QString(keyOf(which)), nameOfChoice(Field::Gender, keyOf(which), words));
    };
    if (m_subject.isOne()) { // what two people cannot share
        addText(form, OwnerField::Name, tr("Name"), one.name);
        addText(form, OwnerField::Phone, tr("Phone"), phonesOf(one));
        addText(form, OwnerField::Email, tr("Email"), one.emails.join(u", "_s));
        addText(form, OwnerField::Birthday, tr("Birthday"), typedBirthday(one.birthday));
    }
    addChoice(form, OwnerField::Gender, tr("Gender"),
              {{QString(), tr("Not known")},
               gender(Gender::Female),
               gender(Gender::Male),
               gender(Gender::Other)},
              one.gender ? QString(keyOf(*one.gender)) : QString());
    addText(form, OwnerField::Address, tr("Address"), one.address);
    addText(form, OwnerField::Area, tr("Area"), one.area);
    addText(form, OwnerField::Note, tr("Note"), one.note);
}

void EditDialog::addConsents(QFormLayout *form)
{
    const Words words(m_context.language.language());
    std::vector<std::pair<QString, QString>> choices;
    for (const Consent consent : {Consent::Unknown, Consent::Granted, Consent::Refused}) {
        choices.emplace_back(QString(keyOf(consent)),
                             nameOfChoice(Field::ConsentZalo, keyOf(consent), words));
    }
    const Consents &consents = m_subject.one.consents;
    const auto add = [&](OwnerField field, const QString &label, Consent consent) {
        addChoice(form, field, label, choices, QString(keyOf(consent)));
    };
    add(OwnerField::ConsentZalo, tr("Messages by Zalo"), consents.zalo);
    add(OwnerField::ConsentSms, tr("Messages by SMS"), consents.sms);
    add(OwnerField::ConsentEmail, tr("Messages by email"), consents.email);
    add(OwnerField::ConsentPhone, tr("Calls"), consents.phone);
    addChoice(form, OwnerField::DoNotContact, tr("Do not contact"),
              {{u"no"_s, tr("No")}, {u"yes"_s, tr("Yes, put on no list")}},
              m_subject.one.doNotContact ? u"yes"_s : u"no"_s);
}

void EditDialog::addTags(QFormLayout *form)
{
    const QString before = m_subject.one.tags.join(u", "_s);
    QLineEdit *tags = textLine(u"tags"_s, before);
    const QString label = m_subject.isOne() ? tr("Tags, separated by commas") : tr("Add tags");
    tags->setAccessibleName(label);
    form->addRow(label, tags);
    m_lines.push_back({[known = m_subject.one.tags](CustomerEdits &edits, const QString &text) {
                           const QStringList wanted = tagsOf(text);
                           for (const QString &tag : wanted) {
                               if (!known.contains(tag))
                                   edits.addTags << tag;
                           }
                           for (const QString &tag : known) {
                               if (!wanted.contains(tag))
                                   edits.removeTags << tag;
                           }
                       },
                       [tags] { return tags->text(); }, before});
    if (m_subject.isOne())
        return;
    QLineEdit *away = textLine(u"untag"_s, {});
    away->setAccessibleName(tr("Take tags away"));
    form->addRow(tr("Take tags away"), away);
    m_lines.push_back(
        {[](CustomerEdits &edits, const QString &text) { edits.removeTags << tagsOf(text); },
         [away] { return away->text(); },
         {}});
}

void EditDialog::addAttributes(QFormLayout *form)
{
    for (const StoredAttribute &attribute : m_subject.attributes) {
        const auto type = fromKey<AttributeType>(attribute.type).value_or(AttributeType::Text);
        const QString stable = valueOf(m_subject.one, attribute.name);
        const QString name = attribute.name;
        const auto add = [name](CustomerEdits &edits, const QString &text) {
            edits.attributes.push_back({name, text});
        };
        const bool isList = type == AttributeType::YesNo || !attribute.choices.isEmpty();
        if (!isList) {
            const QString before =
                stable.isEmpty() ? QString() : textForPeople(stable, type, m_subject.settings);
            addTextLine(form, u"attribute:"_s + name, name, before, add);
            continue;
        }
        auto *box = new QComboBox;
        box->setObjectName(u"attribute:"_s + name);
        box->setMinimumHeight(measure::control);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(letters);
        box->setAccessibleName(name);
        if (!m_subject.isOne())
            box->addItem(tr("Leave as it is"), untouched());
        box->addItem(tr("Not known"), QString());
        if (type == AttributeType::YesNo) {
            box->addItem(tr("Yes"), u"yes"_s);
            box->addItem(tr("No"), u"no"_s);
        }
        for (const QString &choice : attribute.choices)
            box->addItem(choice, choice);
        const QString known = stable.isEmpty() || type != AttributeType::YesNo
                                  ? stable
                                  : textForPeople(stable, type, m_subject.settings);
        const QString before = m_subject.isOne() ? known : untouched();
        if (box->findData(before) < 0)
            box->addItem(before, before); // one that files brought
        box->setCurrentIndex(box->findData(before));
        form->addRow(name, box);
        m_lines.push_back({add, [box] { return box->currentData().toString(); }, before});
    }
}

CustomerEdits EditDialog::edits() const
{
    CustomerEdits edits;
    for (const Line &line : m_lines) {
        const QString text = line.text();
        if (text != line.before)
            line.add(edits, text);
    }
    return edits;
}

void EditDialog::save()
{
    const CustomerEdits changed = edits();
    if (changed.isEmpty())
        return accept();
    m_save->setEnabled(false);
    m_failure->clear();
    m_context.jobs.run(
        this, tr("Editing customers"),
        [&shop = m_context.shop, customers = m_subject.customers, changed,
         now = QDateTime::currentDateTime()](JobControl &control) {
            return shop.editCustomers(customers, changed, now, control);
        },
        [this](const Result<StepId> &step) { told(step); });
}

void EditDialog::told(const Result<StepId> &step)
{
    m_save->setEnabled(true);
    if (!step) {
        m_failure->say(MessageBar::Kind::Error,
                       sentenceFor(step.error(), Words(m_context.language.language())));
        return;
    }
    const QString done = m_subject.isOne() ? tr("%1 was edited.").arg(calledName(m_subject.one))
                                           : tr("%n customers were edited.", nullptr,
                                                static_cast<int>(m_subject.customers.size()));
    sayWithUndo(m_context, done, *step);
    accept();
}

} // namespace kq
