#include "ui/imports/wizard/check_notes.h"

#include "core/text/format.h"
#include "core/wording/import_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namesShown = 5;
constexpr qsizetype phonesShown = 4;

/// With no more names than a sentence bears.
SharedPhone shortened(const SharedPhone &shared)
{
    SharedPhone few = shared;
    if (few.names.size() > namesShown) {
        few.names = few.names.first(namesShown);
        few.names += u"…"_s;
    }
    return few;
}

bool changesAnything(const ImportRecord &record)
{
    return record.customersAdded + record.customersUpdated + record.customersMerged +
               record.ordersAdded + record.ordersUpdated >
           0;
}

} // namespace

CheckNotes::CheckNotes(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::tight);
    m_remembered = addNote(u"rememberedNote"_s);
    m_known = addNote(u"importedBeforeNote"_s);
    m_status = addNote(u"unknownStatusNote"_s);
    m_invoices = addNote(u"invoicesNote"_s);
    m_phones = addNote(u"sharedPhonesNote"_s);
    connect(m_remembered, &MessageBar::actionTriggered, this, &CheckNotes::changeWanted);
    connect(m_status, &MessageBar::actionTriggered, this, &CheckNotes::explainWanted);
    connect(m_phones, &MessageBar::actionTriggered, this, &CheckNotes::settingsWanted);
    connect(m_invoices, &MessageBar::actionTriggered, this, &CheckNotes::invoicesWanted);
    clear();
}

MessageBar *CheckNotes::addNote(const QString &name)
{
    auto *note = new MessageBar;
    note->setObjectName(name);
    note->setClosable(false);
    layout()->addWidget(note);
    m_all.push_back(note);
    return note;
}

void CheckNotes::clear()
{
    for (MessageBar *note : m_all)
        note->clear();
    hide(); // without a note there is no gap either
}

void CheckNotes::show(const Facts &facts, const ImportReport &report, Language language)
{
    clear();
    if (facts.remembered)
        showRemembered(*facts.remembered, report.record.kind, language);
    if (report.before)
        showBefore(report, language);
    if (facts.unknownStatus)
        m_status->say(MessageBar::Kind::Warning,
                      tr("Rows are turned away because their status words are not known."),
                      tr("Explain the words"));
    if (facts.figuresAlone)
        m_invoices->say(MessageBar::Kind::Info,
                        tr("Tiers work from the totals in this file. The invoice file would make "
                           "tiers exact."),
                        tr("Import the invoices"));
    if (!report.sharedPhones.empty())
        showSharedPhones(report.sharedPhones, language);
    const bool any = facts.remembered || report.before || facts.unknownStatus ||
                     facts.figuresAlone || !report.sharedPhones.empty();
    setVisible(any);
}

void CheckNotes::showRemembered(const RememberedMapping &remembered, ImportKind kind,
                                Language language)
{
    const Words words(language);
    const QString name = nameOf(kind, words);
    const QString &source = remembered.source;
    m_remembered->say(
        MessageBar::Kind::Info,
        source.isEmpty()
            ? tr("Read as last time: %1").arg(name)
            : tr("Read as last time: %1, from %2").arg(name, nameOfSource(source, words)),
        tr("Change"));
}

void CheckNotes::showBefore(const ImportReport &report, Language language)
{
    const Formatter format(language, u"VND"_s); // writes moments only
    const QDateTime at = report.before->importedAt;
    const QString when = format.moment(Moment::of(at.date(), at.time()));
    m_known->say(
        MessageBar::Kind::Info,
        changesAnything(report.record)
            ? tr("This file was imported on %1.").arg(when)
            : tr("This file was imported on %1; importing it again changes nothing.").arg(when));
}

void CheckNotes::showSharedPhones(const std::vector<SharedPhone> &shared, Language language)
{
    QString text = sentenceFor(shortened(shared.front()), Words(language));
    QStringList others;
    for (std::size_t i = 1; i < shared.size(); ++i)
        others += phoneForPeople(shared[i].phone);
    if (others.size() > phonesShown) {
        others = others.first(phonesShown);
        others += u"…"_s;
    }
    if (!others.isEmpty()) {
        text += u'\n';
        text += tr("Other numbers with several names: %1").arg(others.join(u", "_s));
    }
    m_phones->say(MessageBar::Kind::Info, text, tr("Open the settings"));
}

} // namespace kq
