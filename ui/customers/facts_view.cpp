#include "ui/customers/facts_view.h"

#include "core/domain/keys.h"
#include "core/wording/condition_words.h"
#include "core/wording/import_words.h"
#include "core/wording/value_words.h"
#include "ui/models/called_name.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mergesInView = 10;
constexpr int widestMark = 160; // pixels

struct ConsentLine {
    OwnerField field;
    MessageChannel channel;
    QString name;
    Consent consent;
};

/// What a person said last on a channel; null where it is not known, or where the state of now came
/// from somewhere else since.
const ConsentEvent *wordOn(const CustomerDetails &details, const ConsentLine &line)
{
    const auto last =
        std::find_if(details.consents.rbegin(), details.consents.rend(),
                     [&](const ConsentEvent &event) { return event.channel == line.channel; });
    return last != details.consents.rend() && last->state == line.consent ? &*last : nullptr;
}

} // namespace

FactsView::FactsView(QWidget *parent)
    : QWidget(parent)
    , m_facts(new QFormLayout(this))
{
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(space::insideCard);
    m_facts->setVerticalSpacing(space::labelToField);
}

void FactsView::show(const CustomerDetails &details, QDate today, Language language)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const Formatter format(language, details.settings.currency);
    const Words words(language);
    const Telling telling{details, today, format, words};
    addIdentity(telling);
    addDates(telling);
    addFact(telling, OwnerField::Note, tr("Note"), details.customer.note);
    addRhythm(telling);
    addAttributes(telling);
    addSources(telling);
    addConsents(telling);
    addDoNotContact(telling);
    addMerges(telling);
}

bool FactsView::Telling::isOwners(OwnerField field) const
{
    return (details.word.fields & bitOf(field)) != 0;
}

const FactOrigin *FactsView::Telling::originOf(OwnerField field) const
{
    const auto origin = details.word.origins.find(field);
    return origin == details.word.origins.end() ? nullptr : &origin->second;
}

QString FactsView::Telling::sentenceOn(OwnerField field) const
{
    const FactOrigin *origin = originOf(field);
    const QString day = origin ? format.date(origin->at.date()) : QString();
    if (isOwners(field))
        return day.isEmpty() ? tr("You wrote this; no file changes it.")
                             : tr("You wrote this on %1; no file changes it.").arg(day);
    if (!origin || origin->file.isEmpty())
        return {};
    return tr("The file %1 of %2 said so, imported on %3.")
        .arg(origin->file, nameOfSource(nameOfSource(details, origin->source), words), day);
}

QLabel *FactsView::makeValue(const QString &name, const QString &value) const
{
    auto *text = new QLabel(value);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(QString(name + u": "_s + value));
    return text;
}

void FactsView::addFact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *label = new QLabel(name);
    setQuiet(label);
    m_facts->addRow(label, makeValue(name, value));
}

void FactsView::addFact(const Telling &telling, OwnerField field, const QString &name,
                        const QString &value)
{
    addFact(name, value, tellerOf(telling, field));
}

FactsView::Teller FactsView::tellerOf(const Telling &telling, OwnerField field)
{
    const FactOrigin *origin = telling.originOf(field);
    const bool isOneOfSeveral =
        telling.details.customer.sources.size() > 1 && origin && origin->source != SourceId();
    Teller teller{{}, telling.sentenceOn(field), telling.isOwners(field)};
    if (teller.isOwner)
        teller.mark = tr("you", "who wrote this value of a customer");
    else if (isOneOfSeveral)
        teller.mark = nameOfSource(nameOfSource(telling.details, origin->source), telling.words);
    return teller;
}

void FactsView::addFact(const QString &name, const QString &value, const Teller &teller)
{
    if (value.isEmpty())
        return;
    auto *label = new QLabel(name);
    setQuiet(label);
    QLabel *text = makeValue(name, value);
    text->setToolTip(teller.sentence);
    if (teller.mark.isEmpty()) {
        m_facts->addRow(label, text);
        return;
    }
    auto *mark = new QLabel;
    mark->setTextFormat(Qt::PlainText);
    mark->setText(mark->fontMetrics().elidedText(teller.mark, Qt::ElideMiddle, widestMark));
    mark->setObjectName(teller.isOwner ? u"ownersWord"_s : u"factSource"_s);
    mark->setToolTip(text->toolTip());
    mark->setAccessibleDescription(text->toolTip());
    setQuiet(mark);
    auto *line = new QHBoxLayout;
    line->addWidget(text, 1);
    line->addWidget(mark, 0, Qt::AlignTop);
    m_facts->addRow(label, line);
}

void FactsView::addIdentity(const Telling &telling)
{
    const Customer &customer = telling.details.customer;
    QStringList phones;
    for (const Phone &phone : customer.phones)
        phones << phoneForPeople(phone.number);
    QStringList codes;
    for (const CustomerCode &code : customer.codes)
        codes << code.code;
    addFact(telling, OwnerField::Phone, tr("Phone"), phones.join(u'\n'));
    addFact(telling, OwnerField::Email, tr("Email"), customer.emails.join(u'\n'));
    addFact(tr("Customer code"), codes.join(u", "_s));
    addFact(telling, OwnerField::Address, tr("Address"), customer.address);
    addFact(telling, OwnerField::Area, tr("Area"), customer.area);
    if (customer.gender)
        addFact(telling, OwnerField::Gender, tr("Gender"),
                nameOfChoice(Field::Gender, keyOf(*customer.gender), telling.words));
}

void FactsView::addDates(const Telling &telling)
{
    const Customer &customer = telling.details.customer;
    const Formatter &format = telling.format;
    if (customer.birthday)
        addFact(telling, OwnerField::Birthday, tr("Birthday"), format.birthday(*customer.birthday));
    if (customer.registeredOn)
        addFact(telling, OwnerField::RegisteredOn, tr("Customer since"),
                format.date(*customer.registeredOn));
    const PurchaseSum sum = purchasesOf(telling.details, telling.today);
    if (!sum.firstOn.isValid())
        return;
    const QString first = format.date(sum.firstOn);
    addFact(tr("First purchase"), sum.isFirstKnown ? first : tr("%1 or earlier").arg(first));
    addFact(tr("Last purchase"), format.date(sum.lastOn));
}

void FactsView::addRhythm(const Telling &telling)
{
    const std::optional<Rhythm> rhythm = rhythmOf(telling.details, telling.today);
    if (!rhythm)
        return;
    addFact(tr("Rhythm"), tr("Buys about every %1 days; the last purchase was %2 days ago.")
                              .arg(telling.format.number(rhythm->medianDays),
                                   telling.format.number(rhythm->silentDays)));
}

void FactsView::addAttributes(const Telling &telling)
{
    const CustomerDetails &details = telling.details;
    for (const AttributeValue &value : details.customer.attributes) {
        addFact(value.attribute, textOf(value, details.attributes, telling.format, telling.words));
    }
}

void FactsView::addSources(const Telling &telling)
{
    QStringList names;
    for (const SourceId source : telling.details.customer.sources)
        names << nameOfSource(nameOfSource(telling.details, source), telling.words);
    addFact(tr("From"), names.join(u", "_s));
}

void FactsView::addConsents(const Telling &telling)
{
    const Consents &consents = telling.details.customer.consents;
    const auto said = [&](Consent consent) {
        return nameOfChoice(Field::ConsentZalo, keyOf(consent), telling.words);
    };
    const ConsentLine all[] = {
        {OwnerField::ConsentZalo, MessageChannel::Zalo, tr("Zalo"), consents.zalo},
        {OwnerField::ConsentSms, MessageChannel::Sms, tr("SMS"), consents.sms},
        {OwnerField::ConsentEmail, MessageChannel::Email, tr("Email"), consents.email},
        {OwnerField::ConsentPhone, MessageChannel::Phone, tr("Call"), consents.phone}};
    bool any = false;
    for (const ConsentLine &one : all) {
        if (one.consent == Consent::Unknown && !telling.isOwners(one.field))
            continue;
        Teller teller = tellerOf(telling, one.field);
        const ConsentEvent *word = wordOn(telling.details, one);
        if (word && !word->evidence.isEmpty()) {
            teller = {word->evidence,
                      tr("Said on %1; it can be seen in: %2.")
                          .arg(telling.format.date(word->saidAt.date()), word->evidence),
                      false};
        }
        addFact(any ? QString() : tr("Messages"), QString(one.name + u": "_s + said(one.consent)),
                teller);
        any = true;
    }
    if (!any)
        addFact(tr("Messages"), said(Consent::Unknown));
}

void FactsView::addDoNotContact(const Telling &telling)
{
    if (!telling.details.customer.doNotContact)
        return;
    QStringList lines{tr("This customer goes on no list.")};
    const QString origin = telling.sentenceOn(OwnerField::DoNotContact);
    if (!origin.isEmpty())
        lines << origin;
    const QString name = tr("Do not contact");
    auto *label = new QLabel(name);
    setQuiet(label);
    QLabel *text = makeValue(name, lines.join(u'\n'));
    text->setObjectName(u"doNotContactReason"_s);
    m_facts->addRow(label, text);
}

void FactsView::addMerges(const Telling &telling)
{
    const std::vector<Merge> &merges = telling.details.merges;
    for (std::size_t i = 0; i < std::min(merges.size(), mergesInView); ++i) {
        const Merge &merge = merges[i];
        auto *label = new QLabel(tr("Merged from"));
        setQuiet(label);
        const QString name = calledName(merge.name);
        auto *text = new QLabel(name);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        auto *button = new QPushButton(tr("Take apart"));
        button->setObjectName(u"takeApart"_s);
        button->setAccessibleName(tr("Take apart: %1").arg(name));
        connect(button, &QPushButton::clicked, this,
                [this, survivor = telling.details.customer.id, merge] {
                    Q_EMIT takeApartAsked(survivor, merge);
                });
        auto *line = new QHBoxLayout;
        line->addWidget(text, 1);
        line->addWidget(button, 0, Qt::AlignTop);
        m_facts->addRow(label, line);
    }
}

} // namespace kq
