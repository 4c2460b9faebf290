#include "ui/customers/judging/sales_judge.h"

#include "core/text/format.h"
#include "core/wording/condition_words.h"
#include "core/wording/import_words.h"
#include "ui/customers/judging/comparison.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/models/called_name.h"

#include <QDateTime>
#include <QPointer>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

enum Answer { KeepFirstAnswer, KeepSecondAnswer, TwoSalesAnswer, LaterAnswer, AnswerCount };

constexpr std::size_t goodsShown = 8;

bool holdsTheOther(const SamePair &pair)
{
    return pair.first.code.contains(pair.second.code) || pair.second.code.contains(pair.first.code);
}

} // namespace

SalesJudge::SalesJudge(const PageContext &context, QWidget *parent)
    : JudgingCard(AnswerCount, parent)
    , m_context(context)
    , m_question(context.jobs, this)
{
    connect(this, &JudgingCard::answered, this, &SalesJudge::take);
    connect(this, &JudgingCard::actionTriggered, this, [this] {
        m_queue.askAllPutOff();
        Q_EMIT leftChanged();
        ask();
    });
    retranslate();
}

void SalesJudge::setPairs(std::vector<SamePair> pairs)
{
    m_queue.setPairs(std::move(pairs));
    Q_EMIT leftChanged();
    ask();
}

void SalesJudge::retranslate()
{
    if (m_orders)
        show();
    else
        ask();
}

Result<SalesJudge::BothOrders> SalesJudge::readBoth(const Shop &shop, const SamePair &pair)
{
    Result<std::vector<OrderWithLines>> orders = shop.ordersOf(pair.customer);
    if (!orders)
        return orders.error();
    const Result<ShopSettings> settings = shop.settings();
    if (!settings)
        return settings.error();
    const auto find = [&](OrderId id) {
        return std::find_if(orders->begin(), orders->end(),
                            [&](const OrderWithLines &one) { return one.order.id == id; });
    };
    const auto first = find(pair.first.id);
    const auto second = find(pair.second.id);
    if (first == orders->end() || second == orders->end())
        return Error{ErrorCode::UnknownCustomer, {}, {}, {}};
    return BothOrders{*first, *second, settings->currency};
}

void SalesJudge::ask()
{
    const SamePair *pair = m_queue.current();
    if (!pair) {
        m_question.drop();
        m_orders.reset();
        showNothingLeft();
        return;
    }
    setWaiting(true);
    m_question.ask(
        [&shop = m_context.shop, asked = *pair](JobControl &) { return readBoth(shop, asked); },
        [this, key = keyOfPair(*pair)](const Result<BothOrders> &orders) {
            if (!orders) {
                // Gone a moment ago: the next list will not have the pair.
                if (orders.error().code != ErrorCode::UnknownCustomer)
                    Q_EMIT failed(orders.error());
                m_queue.answer(key);
                Q_EMIT leftChanged();
                return ask();
            }
            m_orders = *orders;
            show();
            setWaiting(m_isUniting);
        });
}

void SalesJudge::showNothingLeft()
{
    const std::int64_t later = m_queue.later();
    showNothing(
        later > 0 ? tr("All are judged but %n that you put off.", nullptr, static_cast<int>(later))
                  : tr("No sale seems to be in here twice. When two systems tell of one "
                       "sale, such as a marketplace and your till, both are shown here."),
        later > 0 ? tr("Show them again") : QString());
}

QString SalesJudge::goodsOf(const OrderWithLines &order, const Formatter &format)
{
    QStringList all;
    for (const OrderLine &line : order.lines) {
        const QString name = line.productName.isEmpty() ? line.productCode : line.productName;
        if (name.isEmpty())
            continue;
        if (static_cast<std::size_t>(all.size()) == goodsShown) {
            const auto more = static_cast<std::int64_t>(order.lines.size() - goodsShown);
            all << tr("and %1 more").arg(format.number(more));
            break;
        }
        all << u"%1 × %2"_s.arg(format.number(Decimal::scaled(line.quantity.millionths, 6)), name);
    }
    return all.join(u'\n');
}

void SalesJudge::show()
{
    const SamePair *pair = m_queue.current();
    if (!pair)
        return;
    const Language language = m_context.language.language();
    const Formatter format(language, m_orders->currency);
    const Words words(language);
    const auto &[first, second, currency] = *m_orders;
    setQuestion(tr("Are they one sale?"), tr("%1 left").arg(format.number(m_queue.left())));
    const QString name = calledName(pair->customerName);
    setReason(
        holdsTheOther(*pair)
            ? tr("%1 has two orders from two systems; the code of one is in the other.").arg(name)
            : tr("%1 has two orders of the same day and total, from two systems.").arg(name),
        tr("If they are one sale, the other order goes, and no later file brings it back."));
    comparison()->show({
        {tr("Source"), nameOfSource(first.source, words), nameOfSource(second.source, words)},
        {tr("Order code"), first.order.code, second.order.code},
        {tr("Date"), format.moment(first.order.placedAt), format.moment(second.order.placedAt)},
        {tr("Status"), nameOf(first.order.status, words), nameOf(second.order.status, words)},
        {tr("Total"), format.money(first.order.total), format.money(second.order.total)},
        {tr("Discount"), format.money(first.order.discount), format.money(second.order.discount)},
        {tr("Goods"), goodsOf(first, format), goodsOf(second, format)},
        {tr("Channel"), first.order.channel, second.order.channel},
        {tr("Branch"), first.order.branch, second.order.branch},
        {tr("Area"), first.order.area, second.order.area, true},
    });
    setAnswers({tr("One sale: keep that of %1").arg(nameOfSource(first.source, words)),
                tr("One sale: keep that of %1").arg(nameOfSource(second.source, words)),
                tr("Two sales"), tr("Later")});
}

void SalesJudge::take(int answer)
{
    const SamePair *asked = m_queue.current();
    if (!asked || !m_orders || m_isUniting)
        return;
    const SamePair pair = *asked;
    if (answer == KeepFirstAnswer)
        unite(pair, pair.first, pair.second);
    else if (answer == KeepSecondAnswer)
        unite(pair, pair.second, pair.first);
    else if (answer == TwoSalesAnswer)
        keepApart(pair);
    if (answer == LaterAnswer)
        m_queue.putOff(keyOfPair(pair));
    else
        m_queue.answer(keyOfPair(pair));
    m_orders.reset();
    Q_EMIT leftChanged();
    ask();
}

void SalesJudge::unite(const SamePair &pair, const SamePair::Side &kept,
                       const SamePair::Side &dropped)
{
    m_isUniting = true;
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, keep = kept.id, drop = dropped.id,
         now = QDateTime::currentDateTime()](JobControl &control) {
            return shop.uniteSales(keep, drop, now, control);
        },
        [this, key = keyOfPair(pair), kept, dropped](const Result<StepId> &step) {
            m_isUniting = false;
            setWaiting(!m_orders);
            if (!step)
                return fail(key, step.error());
            const Words words(m_context.language.language());
            m_context.notices.say({Notice::Kind::Done,
                                   tr("Order %1 of %2 stays, order %3 of %4 is gone.")
                                       .arg(kept.code, nameOfSource(kept.source, words),
                                            dropped.code, nameOfSource(dropped.source, words)),
                                   tr("Undo"), [self = QPointer(this), step = *step, dropped] {
                                       if (self)
                                           self->bringBack(step, dropped);
                                   }});
            m_context.events.announce();
        });
}

void SalesJudge::bringBack(StepId step, const SamePair::Side &dropped)
{
    m_context.jobs.run(
        this, tr("Bringing an order back"),
        [&shop = m_context.shop, step](JobControl &control) {
            return shop.undoEdit(step, control);
        },
        [this, dropped](const Result<bool> &undone) {
            if (!undone)
                return Q_EMIT failed(undone.error());
            const Words words(m_context.language.language());
            m_context.notices.say({*undone ? Notice::Kind::Done : Notice::Kind::Warning,
                                   *undone
                                       ? tr("Order %1 of %2 is there again.")
                                             .arg(dropped.code, nameOfSource(dropped.source, words))
                                       : tr("Later imports build on this; take these back first."),
                                   {},
                                   {}});
            m_context.events.announce();
        });
}

void SalesJudge::keepApart(const SamePair &pair)
{
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, a = pair.first.id,
         b = pair.second.id](JobControl &) -> Result<bool> {
            const Result<void> kept = shop.keepSalesApart(a, b);
            if (!kept)
                return kept.error();
            return true;
        },
        [this, key = keyOfPair(pair)](const Result<bool> &kept) {
            if (!kept)
                fail(key, kept.error());
        });
}

void SalesJudge::fail(const PairKey &key, const Error &error)
{
    m_queue.askAgain(key);
    Q_EMIT leftChanged();
    Q_EMIT failed(error);
    if (!m_orders)
        ask();
}

} // namespace kq
