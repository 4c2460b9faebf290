#include "ui/campaigns/summary_card.h"

#include "core/wording/list_words.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop);
    return label;
}

} // namespace

SummaryCard::SummaryCard(QWidget *parent)
    : Card(parent)
    , m_figure(new QLabel)
    , m_people(new QLabel)
    , m_cost(new QLabel)
    , m_costs(new QLabel)
    , m_leftOut(new QLabel)
    , m_reasons(new QVBoxLayout)
    , m_exampleTitle(new QLabel)
    , m_example(new QLabel)
{
    setTextRole(m_figure, TextRole::KeyFigure);
    m_figure->setObjectName(u"listFigure"_s);
    m_people->setObjectName(u"listPeople"_s);
    setQuiet(wrapped(m_people));
    setTextRole(wrapped(m_cost), TextRole::Section);
    m_cost->setObjectName(u"listCost"_s);
    setQuiet(wrapped(m_costs));
    m_costs->setObjectName(u"listSaving"_s);
    setTextRole(m_leftOut, TextRole::Section);
    m_reasons->setSpacing(0);
    setTextRole(m_exampleTitle, TextRole::Note);
    wrapped(m_example)->setObjectName(u"listExample"_s);
    m_example->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addWidget(m_figure);
    body()->addWidget(m_people);
    body()->addWidget(m_cost);
    body()->addWidget(m_costs);
    body()->addWidget(m_leftOut);
    body()->addLayout(m_reasons);
    body()->addWidget(m_exampleTitle);
    body()->addWidget(m_example);
    body()->addStretch(1);
    retranslate();
}

void SummaryCard::retranslate()
{
    setTitle(tr("What goes out"));
    m_leftOut->setText(tr("Left out"));
}

void SummaryCard::setPending(bool pending)
{
    for (QLabel *label : {m_figure, m_people, m_cost, m_costs, m_example})
        label->setEnabled(!pending);
}

void SummaryCard::show(const ExportReport &report, MessageChannel channel, const Formatter &format)
{
    setPending(false);
    m_figure->setText(format.number(report.written));
    m_people->setText(tr("customers of %1 get a message", nullptr, static_cast<int>(report.written))
                          .arg(format.number(report.members)));
    QString cost = format.money(report.cost);
    if (report.messageParts > report.written)
        cost = tr("%1 for %2 SMS parts", "the cost of a list")
                   .arg(cost, format.number(report.messageParts));
    m_cost->setText(cost);
    m_costs->setText(
        tr("To everybody: %1. Saved: %2.")
            .arg(format.money(report.costOfAll), format.money(report.costOfAll - report.cost)));
    showReasons(report, channel, format);
    m_exampleTitle->setVisible(!report.example.isEmpty());
    m_exampleTitle->setText(tr("As %1 reads it").arg(report.exampleName));
    m_example->setVisible(!report.example.isEmpty());
    m_example->setText(report.example);
}

void SummaryCard::showReasons(const ExportReport &report, MessageChannel channel,
                              const Formatter &format)
{
    while (QLayoutItem *item = m_reasons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Words words(format.language());
    addReason(tr("Gets a message"), report.written, format, u"seeWritten"_s,
              [this] { Q_EMIT writtenWanted(); });
    if (report.heldOut > 0)
        addReason(tr("Held out, to compare"), report.heldOut, format, u"seeHeldOut"_s,
                  [this] { Q_EMIT heldOutWanted(); });
    for (const auto &[reason, people] : report.excluded) {
        if (people > 0 && reason == ExclusionReason::Gone)
            addGone(people, format);
        else if (people > 0)
            addReason(nameOf(reason, channel, words), people, format, u"see_"_s + keyOf(reason),
                      [this, reason = reason] { Q_EMIT excludedWanted(reason); });
    }
    m_leftOut->setText(m_reasons->count() > 1 ? tr("Who, and who is left out")
                                              : tr("Nobody is left out"));
}

/// Nothing is left of them that could be shown.
void SummaryCard::addGone(std::int64_t people, const Formatter &format)
{
    auto *words = new QLabel(
        tr("No longer in the shop: %1. They were merged with somebody, erased, or came with an "
           "import that was taken back.")
            .arg(format.number(people)));
    words->setObjectName(u"goneFromTheShop"_s);
    setQuiet(wrapped(words));
    m_reasons->addWidget(words);
}

void SummaryCard::addReason(const QString &name, std::int64_t people, const Formatter &format,
                            const QString &objectName, std::function<void()> wanted)
{
    auto *button =
        new QPushButton(tr("%1: %2", "a reason and how many").arg(name, format.number(people)));
    button->setObjectName(objectName);
    button->setToolTip(tr("See these people"));
    button->setEnabled(people > 0);
    setQuiet(button);
    connect(button, &QPushButton::clicked, this, std::move(wanted));
    m_reasons->addWidget(button, 0, Qt::AlignLeft);
}

} // namespace kq
