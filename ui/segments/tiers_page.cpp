#include "ui/segments/tiers_page.h"

#include "core/condition/metric_column.h"
#include "core/shop/shop.h"
#include "core/text/format.h"
#include "core/tier/edit_ladder.h"
#include "core/wording/error_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/models/rows_model.h"
#include "ui/segments/builder/builder_view.h"
#include "ui/segments/threshold_sliders.h"
#include "ui/theme/theme.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/proposal_card.h"
#include "ui/widgets/tier_check_card.h"

#include <QAction>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t moversShown = 100;
constexpr int moversInView = 12;
constexpr int tiersInView = 12;

QLabel *wrapping()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

Ratio ratioOf(double share)
{
    return {std::llround(share * 1000), 1000};
}

Result<AveragePercentiles> percentilesOf(const Snapshot &snapshot, QDate asOf, JobControl &control)
{
    const Result<MetricColumn> averages =
        metricColumn(Metric::Average, {}, snapshot.at(asOf), control);
    if (!averages)
        return averages.error();
    std::vector<double> values;
    for (std::size_t i = 0; i < averages->size(); ++i) {
        if (!averages->isEmpty(i))
            values.push_back(averages->at(i).toDouble());
    }
    AveragePercentiles percentiles;
    if (values.empty())
        return percentiles;
    std::sort(values.begin(), values.end());
    for (std::size_t p = 0; p <= 100; ++p) {
        const std::size_t rank = std::max<std::size_t>(1, (values.size() * p + 99) / 100);
        percentiles.push_back({std::llround(values[rank - 1])});
    }
    return percentiles;
}

} // namespace

TiersPage::TiersPage(const PageContext &context, QWidget *parent)
    : AnswerPage(context, Icon::Tiers, parent)
    , m_question(context.jobs, this)
    , m_effectQuestion(context.jobs, this)
    , m_draft(new LadderDraft(context.undo, this))
    , m_save(new QAction(this))
{
    makeContent();
    join();
    retranslate();
    connect(&context.theme, &ThemeController::changed, this, [this] {
        if (m_shown.snapshot) // the colours of the tiers are those of the theme
            askEffect();
    });
}

void TiersPage::makeContent()
{
    m_unsaved = new MessageBar;
    m_unsaved->setObjectName(u"unsavedTiers"_s);
    content()->addWidget(m_unsaved);
    m_sentence = wrapping();
    m_sentence->setObjectName(u"ladderSentence"_s);
    setTextRole(m_sentence, TextRole::Section);
    content()->addWidget(m_sentence);
    m_proposal = new ProposalCard;
    content()->addWidget(m_proposal);
    content()->addWidget(makeLadder());
    m_outcomes = new TierCheckCard(context());
    m_outcomes->setVisible(false); // until it is asked for
    content()->addWidget(m_outcomes);

    m_numbersCard = new Card;
    m_sliders = new ThresholdSliders;
    m_numbersCard->body()->addWidget(m_sliders);
    content()->addWidget(m_numbersCard);

    m_moversCard = new Card;
    m_moverRows = new RowsModel(this);
    m_movers = new DataTable;
    m_movers->setObjectName(u"movers"_s);
    m_movers->setModel(m_moverRows);
    m_moversCard->body()->addWidget(m_movers);
    content()->addWidget(m_moversCard);

    m_conditionCard = new Card;
    m_line = wrapping();
    setQuiet(m_line);
    m_builder = new BuilderView;
    m_conditionSentence = wrapping();
    m_conditionCard->body()->addWidget(m_line);
    m_conditionCard->body()->addWidget(m_builder);
    m_conditionCard->body()->addWidget(m_conditionSentence);
    content()->addWidget(m_conditionCard);
    content()->addStretch(1);
}

QWidget *TiersPage::makeLadder()
{
    m_ladderCard = new Card;
    m_ladderRows = new RowsModel(this);
    m_ladder = new DataTable;
    m_ladder->setObjectName(u"ladder"_s);
    m_ladder->setModel(m_ladderRows);
    m_ladder->setSortingEnabled(false); // the order of a ladder is its meaning
    m_ladderCard->body()->addWidget(m_ladder);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    for (const auto &[button, name] :
         {std::pair(&m_rename, "renameTier"), std::pair(&m_up, "tierUp"),
          std::pair(&m_down, "tierDown"), std::pair(&m_add, "addTier"),
          std::pair(&m_remove, "removeTier"), std::pair(&m_reset, "resetTiers"),
          std::pair(&m_discard, "discardTiers"), std::pair(&m_check, "checkTiers")}) {
        *button = new QPushButton;
        (*button)->setObjectName(QLatin1String(name));
        flow->addWidget(*button);
    }
    m_check->setCheckable(true);
    m_ladderCard->body()->addWidget(buttons);
    return m_ladderCard;
}

void TiersPage::join()
{
    connect(m_save, &QAction::triggered, this, &TiersPage::save);
    connect(m_draft, &LadderDraft::changed, this, &TiersPage::showDraft);
    connect(m_sliders, &ThresholdSliders::pulled, this,
            [this](std::size_t index, const ThresholdValue &value) {
                m_draft->setThreshold(index, value, tr("Move a number of the tiers"));
            });
    connect(m_builder, &BuilderView::edited, this, [this](const BuilderEdit &edited) {
        edit(withCondition(m_draft->ladder(), m_chosen, edited.after), edited.name);
    });
    connect(m_ladder, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        if (index.isValid())
            choose(m_ladderRows->keyAt(index.row()));
    });
    connect(m_movers, &DataTable::rowOpened, this, [this](const QModelIndex &index) {
        context().navigator.showCustomer({m_moverRows->keyAt(index.row()).toLongLong()});
    });
    connect(m_rename, &QPushButton::clicked, this, &TiersPage::rename);
    connect(m_add, &QPushButton::clicked, this, &TiersPage::add);
    connect(m_up, &QPushButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveBy(1); });
    connect(m_remove, &QPushButton::clicked, this,
            [this] { edit(withoutTier(m_draft->ladder(), m_chosen), tr("Remove a tier")); });
    connect(m_reset, &QPushButton::clicked, this,
            [this] { edit(defaultTiers(), tr("Back to the usual tiers")); });
    const auto drop = [this] { edit(m_draft->kept(), tr("Drop the changes")); };
    connect(m_discard, &QPushButton::clicked, this, drop);
    connect(m_unsaved, &MessageBar::actionTriggered, this, drop);
    connect(m_check, &QPushButton::toggled, this, &TiersPage::showCheck);
    connect(m_outcomes, &TierCheckCard::failed, this, &TiersPage::showFault);
    connect(m_proposal, &ProposalCard::useWanted, this, &TiersPage::useProposal);
    connect(m_proposal, &ProposalCard::keepWanted, this, [this] {
        m_isKept = true;
        m_proposal->setVisible(false);
    });
}

QString TiersPage::title() const
{
    return tr("Tiers", "a page");
}

void TiersPage::retranslate()
{
    m_unsaved->clear(); // it answers a try to close the window, and can be asked for again
    m_save->setText(tr("Save"));
    m_ladderCard->setTitle(tr("The tiers, the best first"));
    m_ladder->setAccessibleName(m_ladderCard->title());
    m_ladderRows->setColumns({{tr("Tier"), false},
                              {tr("Customers now"), true},
                              {tr("With the changes"), true},
                              {tr("Share of revenue now"), true},
                              {tr("With the changes"), true}});
    m_rename->setText(tr("Rename"));
    m_add->setText(tr("Add a tier"));
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
    m_remove->setText(tr("Remove"));
    m_reset->setText(tr("Usual tiers"));
    m_discard->setText(tr("Drop the changes"));
    m_check->setText(tr("Do the tiers foretell who buys?"));
    m_numbersCard->setTitle(tr("The numbers that decide"));
    m_moversCard->setTitle(tr("Who would change tier"));
    m_movers->setAccessibleName(m_moversCard->title());
    m_moverRows->setColumns({{tr("Name"), false},
                             {tr("Now in"), false},
                             {tr("Then in"), false},
                             {tr("Total spend"), true},
                             {tr("Last purchase"), false}});
    if (!m_shown.snapshot)
        return;
    renewBuilder();
    showDraft();
}

Formatter TiersPage::format() const
{
    return formatter(m_shown.snapshot->settings);
}

void TiersPage::refresh()
{
    ask(
        m_question,
        [&shop = context().shop, asOf = asOf()](JobControl &control) {
            return shopNow(shop, asOf, control);
        },
        [this](Shown shown) { take(std::move(shown)); });
}

Result<TiersPage::Shown> TiersPage::shopNow(Shop &shop, QDate asOf, JobControl &control)
{
    Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
    if (!snapshot)
        return snapshot.error();
    Result<AveragePercentiles> percentiles = percentilesOf(**snapshot, asOf, control);
    if (!percentiles)
        return percentiles.error();
    Result<LadderProposal> proposal = proposalFor(**snapshot, asOf, control);
    if (!proposal)
        return proposal.error();
    return Shown{*snapshot, ShopVocabulary::of(**snapshot), std::move(*percentiles),
                 std::move(*proposal)};
}

void TiersPage::renewBuilder()
{
    m_builder->setContext(BuilderContext{m_shown.snapshot, Words(context().language.language()),
                                         format(), asOf(), m_shown.vocabulary, &context().jobs});
}

void TiersPage::take(Shown shown)
{
    m_shown = std::move(shown);
    renewBuilder();
    const std::vector<Tier> &kept = m_shown.snapshot->definitions.tiers();
    // A draft outlives what happens elsewhere in the shop; a ladder changed elsewhere ends it.
    if (!m_draft->isEdited() || m_draft->kept() != kept)
        m_draft->start(kept);
    else
        showDraft();
}

void TiersPage::showDraft()
{
    if (!m_shown.snapshot)
        return;
    const std::vector<Tier> &ladder = m_draft->ladder();
    const Words words(context().language.language());
    const Formatter writing = format();
    const LadderSpeech speech{words, writing};
    if (!m_draft->isEdited())
        m_unsaved->clear();
    m_save->setEnabled(m_draft->isEdited());
    m_discard->setEnabled(m_draft->isEdited());
    m_reset->setEnabled(ladder != defaultTiers());
    if (m_isKept || m_draft->isEdited())
        m_proposal->setVisible(false);
    else
        m_proposal->show(m_shown.proposal, m_draft->kept(), speech);
    m_sliders->show(*m_draft, m_shown.percentiles, speech);
    m_numbersCard->setVisible(!m_draft->thresholds().empty());
    if (!placeOfTier(ladder, m_chosen))
        m_chosen = ladder.empty() ? QString() : ladder.front().key;
    showLadder(nullptr);
    showChosen();
    askEffect();
    askCheck();
}

void TiersPage::showLadder(const LadderPreview *preview)
{
    const Formatter writing = format();
    const std::vector<Tier> &ladder = m_draft->ladder();
    const auto figuresIn = [](const std::vector<TierFigures> &tiers,
                              const QString &key) -> const TierFigures * {
        const auto found = std::find_if(tiers.begin(), tiers.end(),
                                        [&](const TierFigures &tier) { return tier.key == key; });
        return found == tiers.end() ? nullptr : &*found;
    };
    const auto number = [&](const TierFigures *tier) {
        return tier ? writing.number(tier->customers) : u"–"_s;
    };
    const auto share = [&](const TierFigures *tier) {
        return tier ? writing.percent(ratioOf(tier->revenueShare), 1) : u"–"_s;
    };
    std::vector<RowsRow> rows;
    for (std::size_t i = 0; i < ladder.size(); ++i) {
        const TierFigures *now = preview ? figuresIn(preview->now, ladder[i].key) : nullptr;
        const TierFigures *then = preview ? figuresIn(preview->draft, ladder[i].key) : nullptr;
        rows.push_back(
            {ladder[i].key,
             {{shortNameOf(ladder[i], context().language.language()), {}},
              {number(now), {}},
              {number(then), {}},
              {share(now), {}},
              {share(then), {}}},
             context().theme.theme().tier(static_cast<int>(i), static_cast<int>(ladder.size()))});
    }
    m_ladderRows->setRows(std::move(rows));
    m_ladder->fitColumns(0);
    m_ladder->fitHeight(tiersInView);
    m_ladder->selectRow(m_ladderRows->rowOf(m_chosen));
}

void TiersPage::askEffect()
{
    ask(
        m_effectQuestion,
        [snapshot = m_shown.snapshot, ladder = m_draft->ladder(), asOf = asOf(),
         language = context().language.language()](JobControl &control) -> Result<Effect> {
            Result<LadderPreview> preview =
                previewLadder(*snapshot, ladder, asOf, language, control);
            if (!preview)
                return preview.error();
            Result<std::vector<MovedCustomer>> movers =
                movedCustomers(*snapshot, preview->movement.movers, asOf, moversShown, control);
            if (!movers)
                return movers.error();
            return Effect{std::move(*preview), std::move(*movers)};
        },
        [this](const Effect &effect) { showEffect(effect); });
}

void TiersPage::showCheck(bool isWanted)
{
    m_outcomes->setVisible(isWanted);
    askCheck();
    if (!isWanted)
        return;
    // Once it has its place on the page.
    QTimer::singleShot(0, m_outcomes, [card = m_outcomes] {
        for (QWidget *around = card->parentWidget(); around; around = around->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(around))
                area->ensureWidgetVisible(card);
        }
    });
}

void TiersPage::askCheck()
{
    if (!m_shown.snapshot || m_outcomes->isHidden())
        return;
    m_outcomes->ask(
        [snapshot = m_shown.snapshot, ladder = m_draft->ladder(),
         isEdited = m_draft->isEdited()](JobControl &) -> Result<std::shared_ptr<const Snapshot>> {
            if (!isEdited)
                return snapshot;
            if (Result<void> sound = checkLadder(ladder, snapshot->definitions); !sound)
                return sound.error();
            return std::make_shared<const Snapshot>(withTiers(*snapshot, ladder));
        },
        asOf());
}

void TiersPage::showEffect(const Effect &effect)
{
    const Formatter writing = format();
    const LadderPreview &preview = effect.preview;
    showLadder(&preview);
    const auto moved = static_cast<int>(preview.movement.movers.size());
    const QString bill =
        preview.billNow == preview.billDraft
            ? tr("By the care plans of the tiers, a round of messages costs %1, a month %2.")
                  .arg(writing.money(preview.billNow.cost), writing.money(preview.billNow.month))
            : tr("By the care plans of the tiers, a round of messages would cost %1 instead of %2, "
                 "a month %3 instead of %4.")
                  .arg(writing.money(preview.billDraft.cost), writing.money(preview.billNow.cost),
                       writing.money(preview.billDraft.month),
                       writing.money(preview.billNow.month));
    const QString change =
        moved == 0
            ? m_draft->isEdited() ? tr("Nobody would change tier.")
                                  : tr("Nothing has been changed yet.")
            : tr("%1 customers would change tier.", nullptr, moved).arg(writing.number(moved));
    m_sentence->setText(change + u' ' + bill);
    std::vector<RowsRow> rows;
    const auto nameIn = [](const std::vector<TierFigures> &tiers, std::uint8_t place) {
        return place == TierPlaces::none ? tr("Without a tier") : tiers[place].name;
    };
    rows.reserve(effect.movers.size());
    for (const MovedCustomer &mover : effect.movers) {
        rows.push_back({QString::number(mover.id.value),
                        {{mover.name, {}},
                         {nameIn(preview.now, mover.from), {}},
                         {nameIn(preview.draft, mover.to), {}},
                         {writing.money(mover.total), QVariant::fromValue(mover.total.minor)},
                         {mover.lastPurchase ? writing.date(*mover.lastPurchase) : u"–"_s,
                          mover.lastPurchase.value_or(QDate())}},
                        {}});
    }
    m_moverRows->setRows(std::move(rows));
    m_movers->fitColumns(0);
    m_movers->fitHeight(moversInView);
    m_moversCard->setVisible(moved > 0);
}

void TiersPage::choose(const QString &key)
{
    if (m_chosen == key)
        return;
    m_chosen = key;
    showChosen();
}

std::size_t TiersPage::chosenPlace() const
{
    return placeOfTier(m_draft->ladder(), m_chosen).value();
}

void TiersPage::showChosen()
{
    const Language language = context().language.language();
    const std::vector<Tier> &ladder = m_draft->ladder();
    const std::size_t place = chosenPlace();
    const Tier &tier = ladder[place];
    m_up->setEnabled(place > 0);
    m_down->setEnabled(place + 1 < ladder.size());
    m_remove->setEnabled(ladder.size() > 1);
    const TierWords words = tierWords(tier.key, language);
    m_conditionCard->setTitle(tier.name.isEmpty() ? words.longName : tier.name);
    m_line->setText(words.line);
    m_line->setVisible(!words.line.isEmpty());
    if (m_builder->condition() != tier.condition)
        m_builder->setCondition(tier.condition);
    m_conditionSentence->setText(m_builder->sentence());
}

void TiersPage::edit(const Result<std::vector<Tier>> &ladder, const QString &what)
{
    if (ladder)
        m_draft->change(*ladder, what);
    else
        showFault(ladder.error());
}

void TiersPage::rename()
{
    const Tier &tier = m_draft->ladder()[chosenPlace()];
    TextQuestion question;
    question.title = tr("Rename the tier");
    question.label = tr("Name");
    question.value = shortNameOf(tier, context().language.language());
    question.button = tr("Rename");
    context().dialogs.askText(this, question, [this](const QString &name) {
        edit(renamedTier(m_draft->ladder(), m_chosen, name), tr("Rename a tier"));
    });
}

void TiersPage::add()
{
    TextQuestion question;
    question.title = tr("Add a tier");
    question.label = tr("Name");
    question.button = tr("Add");
    question.objection = [](const QString &name) {
        return name.trimmed().isEmpty() ? tr("A tier needs a name.") : QString();
    };
    context().dialogs.askText(this, question, [this](const QString &name) {
        // Nobody is in it until it has a condition, so that it takes nobody from those below.
        const Condition nobody{Group{Match::Any, 1, {}}};
        const QString key = newTierKey(name, m_draft->ladder());
        const std::size_t place = chosenPlace();
        m_chosen = key;
        edit(withTier(m_draft->ladder(), name, nobody, place), tr("Add a tier"));
    });
}

void TiersPage::moveBy(int steps)
{
    const auto place = static_cast<std::ptrdiff_t>(chosenPlace()) + steps;
    edit(movedTier(m_draft->ladder(), m_chosen, static_cast<std::size_t>(place)),
         tr("Move a tier"));
}

void TiersPage::useProposal()
{
    edit(m_shown.proposal.ladder, tr("Use the proposed numbers"));
}

void TiersPage::save()
{
    keepLadder(m_draft->ladder(), tr("The tiers were saved."));
}

void TiersPage::keepLadder(const std::vector<Tier> &ladder, const QString &done)
{
    const std::vector<Tier> before = m_draft->kept();
    context().jobs.run(
        this, tr("Saving the tiers"),
        [&shop = context().shop, ladder, day = context().today()](JobControl &) {
            return shop.changeTiers(ladder, day.startOfDay());
        },
        [this, before, ladder, done](const Result<void> &kept) {
            if (!kept)
                return showFault(kept.error());
            m_draft->start(ladder);
            context().notices.say(
                {Notice::Kind::Done, done, tr("Undo"), [page = QPointer(this), before] {
                     if (page)
                         page->keepLadder(before, tr("Taken back."));
                 }});
            context().events.announce();
        });
}

bool TiersPage::canClose() const
{
    if (!m_draft->isEdited())
        return true;
    m_unsaved->say(MessageBar::Kind::Warning,
                   tr("The tiers have changes that are not saved. Save or drop them first."),
                   tr("Drop the changes"));
    showTop();
    return false;
}

} // namespace kq
