#include "ui/customers/judging/people_judge.h"

#include "core/domain/keys.h"
#include "core/text/format.h"
#include "core/wording/condition_words.h"
#include "core/wording/import_words.h"
#include "ui/customers/people_merger.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/models/called_name.h"

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

enum Answer { SamePersonAnswer, TwoPeopleAnswer, LaterAnswer, AnswerCount };

/// One side of the comparison, ready to be read.
struct Side {
    const CustomerDetails &details;
    const Formatter &format;
    PurchaseSum sum;

    [[nodiscard]] const Customer &customer() const { return details.customer; }
    [[nodiscard]] QString phones() const
    {
        QStringList all;
        for (const Phone &phone : customer().phones)
            all << phoneForPeople(phone.number);
        return all.join(u'\n');
    }
    [[nodiscard]] QString codes(const Words &words) const
    {
        QStringList all;
        for (const CustomerCode &code : customer().codes) {
            const QString source = nameOfSource(nameOfSource(details, code.source), words);
            all << (source.isEmpty() ? code.code : QString(code.code + u" · "_s + source));
        }
        return all.join(u'\n');
    }
    [[nodiscard]] QString gender(const Words &words) const
    {
        const std::optional<Gender> gender = customer().gender;
        return gender ? nameOfChoice(Field::Gender, keyOf(*gender), words) : QString();
    }
    [[nodiscard]] QString birthday() const
    {
        return customer().birthday ? format.birthday(*customer().birthday) : QString();
    }
    [[nodiscard]] QString firstDay(const QString &orEarlier) const
    {
        const QString day = dayOf(sum.firstOn);
        return sum.isFirstKnown ? day : orEarlier.arg(day);
    }
    [[nodiscard]] QString lastDay() const { return dayOf(sum.lastOn); }
    [[nodiscard]] QString dayOf(QDate date) const
    {
        return date.isValid() ? format.date(date) : QString();
    }
};

} // namespace

PeopleJudge::PeopleJudge(const PageContext &context, PeopleMerger &merger, QWidget *parent)
    : JudgingCard(AnswerCount, parent)
    , m_context(context)
    , m_merger(merger)
    , m_question(context.jobs, this)
{
    connect(this, &JudgingCard::answered, this, &PeopleJudge::take);
    connect(this, &JudgingCard::actionTriggered, this, [this] {
        m_queue.askAllPutOff();
        Q_EMIT leftChanged();
        ask();
    });
    followMerger();
    retranslate();
}

void PeopleJudge::followMerger()
{
    connect(&m_merger, &PeopleMerger::merged, this, [this] { m_merging.reset(); });
    connect(&m_merger, &PeopleMerger::failed, this, [this] {
        if (!m_merging)
            return;
        m_queue.askAgain(*std::exchange(m_merging, {}));
        Q_EMIT leftChanged();
    });
    connect(&m_merger, &PeopleMerger::ended, this, [this] {
        if (m_details)
            setWaiting(false);
        else
            ask();
    });
}

const SimilarPair *PeopleJudge::current() const
{
    return m_chosen ? &*m_chosen : m_queue.current();
}

void PeopleJudge::setPairs(std::vector<SimilarPair> pairs)
{
    m_queue.setPairs(std::move(pairs));
    Q_EMIT leftChanged();
    ask();
}

void PeopleJudge::judgeChosen(CustomerId a, CustomerId b)
{
    m_chosen = SimilarPair{std::min(a, b), std::max(a, b), {}};
    ask();
}

void PeopleJudge::forgetChosen()
{
    if (!m_chosen)
        return;
    m_chosen.reset();
    ask();
}

void PeopleJudge::retranslate()
{
    setAnswers({tr("Same person"), tr("Two people"), tr("Later")});
    if (m_details)
        show();
    else
        ask();
}

void PeopleJudge::ask()
{
    const SimilarPair *pair = current();
    if (!pair) {
        m_question.drop();
        m_details.reset();
        showNobody();
        return;
    }
    setWaiting(true);
    m_question.ask(
        [&shop = m_context.shop, first = pair->first,
         second = pair->second](JobControl &) -> Result<BothDetails> {
            Result<CustomerDetails> a = readCustomer(shop, first);
            if (!a)
                return a.error();
            Result<CustomerDetails> b = readCustomer(shop, second);
            if (!b)
                return b.error();
            return BothDetails{std::move(*a), std::move(*b)};
        },
        [this](const Result<BothDetails> &details) {
            if (!details)
                return passOver(details.error());
            m_details = *details;
            show();
            setWaiting(m_merger.isBusy());
        });
}

void PeopleJudge::passOver(const Error &error)
{
    // One of the two was merged away a moment ago: the next list will not have the pair.
    const SimilarPair *pair = current();
    if (error.code != ErrorCode::UnknownCustomer)
        Q_EMIT failed(error);
    if (m_chosen) {
        m_chosen.reset();
        Q_EMIT chosenJudged();
    } else if (pair) {
        m_queue.answer(keyOfPair(*pair));
        Q_EMIT leftChanged();
    }
    ask();
}

void PeopleJudge::showNobody()
{
    const std::int64_t later = m_queue.later();
    showNothing(
        later > 0 ? tr("All are judged but %n that you put off.", nullptr, static_cast<int>(later))
                  : tr("Nobody seems to be in here twice. Who has the same name and "
                       "birthday, address or area as somebody else will be shown here."),
        later > 0 ? tr("Show them again") : QString());
}

QString PeopleJudge::reason() const
{
    const SimilarPair *pair = current();
    if (!pair || m_chosen)
        return tr("You chose these two.");
    switch (pair->why) {
    case Likeness::Birthday:
        return tr("They have the same name and were born on the same day.");
    case Likeness::Address:
        return tr("They have the same name and live at the same address.");
    case Likeness::Area:
        return tr("They have the same name, which few customers have, and live in the same area.");
    }
    Q_UNREACHABLE();
    return {};
}

std::vector<ComparedLine> PeopleJudge::lines() const
{
    const Language language = m_context.language.language();
    const Formatter format(language, m_details->first.settings.currency);
    const Words words(language);
    const QDate today = m_context.today();
    const Side a{m_details->first, format, purchasesOf(m_details->first, today)};
    const Side b{m_details->second, format, purchasesOf(m_details->second, today)};
    const QString separator = u", "_s;
    const QString orEarlier = tr("%1 or earlier");
    return {
        {tr("Name"), calledName(a.customer().name), calledName(b.customer().name)},
        {tr("Phone"), a.phones(), b.phones()},
        {tr("Email"), a.customer().emails.join(u'\n'), b.customer().emails.join(u'\n')},
        {tr("Customer code"), a.codes(words), b.codes(words)},
        {tr("Birthday"), a.birthday(), b.birthday()},
        {tr("Gender"), a.gender(words), b.gender(words)},
        {tr("Address"), a.customer().address, b.customer().address},
        {tr("Area"), a.customer().area, b.customer().area, true},
        {tr("Tags"), a.customer().tags.join(separator), b.customer().tags.join(separator)},
        {tr("Purchases"), format.number(a.sum.purchases), format.number(b.sum.purchases)},
        {tr("Total spend"), format.money(a.sum.total), format.money(b.sum.total)},
        {tr("First purchase"), a.firstDay(orEarlier), b.firstDay(orEarlier)},
        {tr("Last purchase"), a.lastDay(), b.lastDay()},
        {tr("Note"), a.customer().note, b.customer().note},
    };
}

void PeopleJudge::show()
{
    const Formatter format(m_context.language.language(), m_details->first.settings.currency);
    setQuestion(tr("Are they one person?"),
                m_chosen ? QString() : tr("%1 left").arg(format.number(m_queue.left())));
    setReason(reason(), tr("If they are, the one on the left stays and takes over all phones, "
                           "codes and orders of the other. You can take them apart again at any "
                           "later time."));
    comparison()->show(lines());
}

void PeopleJudge::take(int answer)
{
    const SimilarPair *asked = current();
    if (!asked || !m_details || m_merger.isBusy())
        return;
    const SimilarPair pair = *asked;
    const PairKey key = keyOfPair(pair);
    if (answer == SamePersonAnswer) {
        m_merging = key;
        m_merger.merge(pair.first, m_details->first.customer.name, pair.second,
                       m_details->second.customer.name);
    } else if (answer == TwoPeopleAnswer) {
        keepApart(pair);
    }
    if (m_chosen)
        return endAnswer();
    if (answer == LaterAnswer)
        m_queue.putOff(key);
    else
        m_queue.answer(key);
    endAnswer();
}

void PeopleJudge::endAnswer()
{
    const bool wasChosen = m_chosen.has_value();
    m_chosen.reset();
    m_details.reset();
    if (wasChosen)
        Q_EMIT chosenJudged();
    else
        Q_EMIT leftChanged();
    ask();
}

void PeopleJudge::keepApart(const SimilarPair &pair)
{
    // Pairs that were proposed go by too fast for a notice each.
    const QString told = m_chosen ? tr("%1 and %2 stay two customers.")
                                        .arg(calledName(m_details->first.customer.name),
                                             calledName(m_details->second.customer.name))
                                  : QString();
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, pair](JobControl &) -> Result<bool> {
            const Result<void> kept = shop.keepApart(pair.first, pair.second);
            if (!kept)
                return kept.error();
            return true;
        },
        [this, key = keyOfPair(pair), told](const Result<bool> &kept) {
            if (kept) {
                if (!told.isEmpty())
                    m_context.notices.say({Notice::Kind::Done, told, {}, {}});
                return;
            }
            m_queue.askAgain(key);
            Q_EMIT leftChanged();
            Q_EMIT failed(kept.error());
        });
}

} // namespace kq
