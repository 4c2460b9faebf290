#include "ui/widgets/tier_check_card.h"

#include "core/text/format.h"
#include "ui/frame/language_controller.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTiersInView = 12;

QLabel *makeSentence()
{
    auto *sentence = new QLabel;
    sentence->setWordWrap(true);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return sentence;
}

QString shareWhoBought(const TierOutcome &outcome, const Formatter &format)
{
    return outcome.customers == 0 ? u"–"_s
                                  : format.percent(Ratio(outcome.buyers, outcome.customers), 1);
}

RowsRow rowOf(const QString &name, const TierOutcome &outcome, const Formatter &format)
{
    const QString each = outcome.customers == 0
                             ? u"–"_s
                             : format.money(Ratio(outcome.revenue.minor, outcome.customers));
    return {outcome.key,
            {{name, {}},
             {format.number(outcome.customers), {}},
             {format.number(outcome.buyers), {}},
             {shareWhoBought(outcome, format), {}},
             {format.money(outcome.revenue), {}},
             {each, {}}},
            {}};
}

} // namespace

TierCheckCard::TierCheckCard(const PageContext &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_question(context.jobs, this)
    , m_hidden(new QComboBox)
    , m_verdict(makeSentence())
    , m_how(makeSentence())
    , m_rows(new RowsModel(this))
    , m_table(new DataTable)
{
    m_hidden->setObjectName(u"hiddenDays"_s);
    m_verdict->setObjectName(u"tierVerdict"_s);
    setTextRole(m_verdict, TextRole::Section);
    setQuiet(m_how);
    m_table->setObjectName(u"tierCheck"_s);
    m_table->setSortingEnabled(false); // the order of the tiers is what is checked
    m_table->setModel(m_rows);
    addHeaderWidget(m_hidden);
    body()->addWidget(m_verdict);
    body()->addWidget(m_how);
    body()->addWidget(m_table);
    connect(m_hidden, &QComboBox::currentIndexChanged, this, &TierCheckCard::askAgain);
    retranslate();
}

void TierCheckCard::retranslate()
{
    setTitle(tr("Do the tiers foretell who buys?"));
    m_table->setAccessibleName(title());
    m_hidden->setAccessibleName(tr("How many days are hidden"));
    {
        const QSignalBlocker silent(m_hidden);
        const int before = hiddenDays();
        m_hidden->clear();
        for (const int days : {30, 60, 90, 180, 365})
            m_hidden->addItem(tr("the last %n days hidden", nullptr, days), days);
        m_hidden->setCurrentIndex(m_hidden->findData(before));
    }
    m_rows->setColumns({{tr("Tier"), false},
                        {tr("Customers then"), true},
                        {tr("Bought since"), true},
                        {tr("Share who bought"), true},
                        {tr("Revenue since"), true},
                        {tr("Revenue a customer"), true}});
}

void TierCheckCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate(); // the page asks anew
    Card::changeEvent(event);
}

int TierCheckCard::hiddenDays() const
{
    const QVariant days = m_hidden->currentData();
    return days.isValid() ? days.toInt() : TierCheck::usualDays;
}

void TierCheckCard::ask(Source source, QDate asOf)
{
    m_source = std::move(source);
    m_asOf = asOf;
    askAgain();
}

void TierCheckCard::askAgain()
{
    if (!m_source)
        return;
    m_question.ask(
        [source = m_source, asOf = m_asOf, days = hiddenDays(),
         language = m_context.language.language()](JobControl &control) -> Result<Answer> {
            const Result<std::shared_ptr<const Snapshot>> snapshot = source(control);
            if (!snapshot)
                return snapshot.error();
            Result<TierCheck> check = tierCheckAt(**snapshot, asOf, days, language, control);
            if (!check)
                return check.error();
            return Answer{std::move(*check), (*snapshot)->settings, days};
        },
        [this](const Result<Answer> &answer) {
            if (answer)
                show(*answer);
            else
                Q_EMIT failed(answer.error());
        });
}

void TierCheckCard::show(const Answer &answer)
{
    const Formatter format(m_context.language.language(), answer.settings.currency);
    m_verdict->setText(verdictOf(answer, format));
    m_how->setText(tr("The last %1 days are hidden, everyone gets a tier from what was known "
                      "before, and then it is shown what each tier really bought in these days. "
                      "Good tiers rise from bottom to top.")
                       .arg(answer.days));
    const TierOutcomes &outcomes = answer.check.outcomes;
    std::vector<RowsRow> rows;
    for (std::size_t i = 0; i < outcomes.tiers.size(); ++i) {
        const QString &name = answer.check.names[i];
        rows.push_back(
            rowOf(name.isEmpty() ? tr("Without a tier") : name, outcomes.tiers[i], format));
    }
    if (outcomes.newcomers.customers > 0)
        rows.push_back(
            rowOf(tr("Came only in these days, no tier before"), outcomes.newcomers, format));
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(0);
    m_table->fitHeight(mostTiersInView);
}

QString TierCheckCard::verdictOf(const Answer &answer, const Formatter &format) const
{
    const TierVerdict verdict = verdictOn(answer.check.outcomes);
    const auto name = [&](std::size_t tier) { return answer.check.names[tier]; };
    const auto share = [&](std::size_t tier) {
        return shareWhoBought(answer.check.outcomes.tiers[tier], format);
    };
    if (!verdict.isTold()) {
        return tr("It cannot be told yet: not even two tiers had %n customers then.", nullptr,
                  static_cast<int>(TierVerdict::leastCustomers));
    }
    if (verdict.contradiction) {
        const auto [better, lower] = *verdict.contradiction;
        return tr("Not quite: of “%1” %2 bought, but of “%3”, which stands below it, %4. Look at "
                  "the numbers of these two tiers.")
            .arg(name(better), share(better), name(lower), share(lower));
    }
    const std::size_t best = verdict.judged.front();
    const std::size_t lowest = verdict.judged.back();
    return tr("Yes: on the whole, the better the tier, the larger the part of it that bought, from "
              "%1 of “%2” up to %3 of “%4”.")
        .arg(share(lowest), name(lowest), share(best), name(best));
}

} // namespace kq
