#include "core/wording/ladder_words.h"

#include "core/base/overloaded.h"
#include "core/wording/test_phrases.h"

#include <algorithm>
#include <cmath>

namespace kq {

namespace {

QString days(int n, const Words &words)
{
    return phraseFor(Span{n, TimeUnit::Days}, words);
}

QString statisticText(const ShopStatistic &statistic, const Words &words)
{
    switch (statistic.kind) {
    case ShopStatistic::Kind::Mean:
        return words.say(QT_TRANSLATE_NOOP("Words", "the shop's mean"));
    case ShopStatistic::Kind::Median:
        return words.say(QT_TRANSLATE_NOOP("Words", "the shop's median"));
    case ShopStatistic::Kind::Percentile:
        return words.say(QT_TRANSLATE_NOOP("Words", "what %1% of customers stay below"))
            .arg(statistic.percentile);
    }
    Q_UNREACHABLE();
    return {};
}

QString numberText(const Threshold &threshold, Decimal value, const LadderSpeech &speech)
{
    const Words &words = speech.words;
    const int n = static_cast<int>(value.toDouble());
    switch (threshold.kind) {
    case ThresholdKind::OrderValue:
        return speech.format.money(Money{std::llround(value.toDouble())});
    case ThresholdKind::Silence:
    case ThresholdKind::Tenure:
        return days(n, words);
    case ThresholdKind::ActiveMonths:
    case ThresholdKind::ActivityWindow:
        return phraseFor(Span{n, TimeUnit::Months}, words);
    case ThresholdKind::Purchases:
        return threshold.above
                   ? words.say(QT_TRANSLATE_N_NOOP("Words", "more than %n purchase(s)"), n)
                   : words.say(QT_TRANSLATE_N_NOOP("Words", "at least %n purchase(s)"), n);
    }
    Q_UNREACHABLE();
    return {};
}

/// The count that somebody has to pass.
std::int64_t passed(const Threshold &threshold, const ThresholdValue &value)
{
    const auto *count = std::get_if<Decimal>(&value);
    return count ? count->units() - (threshold.above ? 0 : 1) : 0;
}

QString silenceReason(const ThresholdProposal &proposal, const ShopHabits &habits,
                      const LadderSpeech &speech)
{
    const char *source =
        proposal.reason == ProposalReason::GapsAreLonger
            ? QT_TRANSLATE_NOOP("Words",
                                "Nine in ten of those who came back had never been silent for more "
                                "than %1. After %2 many who still come back would count as gone; "
                                "%3 fit your shop.")
        : proposal.reason == ProposalReason::GapsAreShorter
            ? QT_TRANSLATE_NOOP("Words",
                                "Nine in ten of those who came back had never been silent for more "
                                "than %1. Whoever is silent for %2 has long gone elsewhere; with "
                                "%3 you notice in time.")
            : QT_TRANSLATE_NOOP("Words",
                                "Nine in ten of those who came back had never been silent for more "
                                "than %1: %2 fit your shop.");
    QString sentence = speech.words.say(source).arg(
        days(*habits.longestSilence, speech.words),
        valueText(proposal.threshold, proposal.threshold.value, speech));
    if (proposal.changes())
        sentence = sentence.arg(valueText(proposal.threshold, proposal.proposed, speech));
    return sentence;
}

QString tenureReason(const ThresholdProposal &proposal, const ShopHabits &habits,
                     const LadderSpeech &speech)
{
    const int known = static_cast<int>(habits.daysKnown);
    if (!proposal.changes()) {
        return speech.words
            .say(QT_TRANSLATE_NOOP("Words", "Your orders reach back %1: who has stayed for %2 can "
                                            "be told."))
            .arg(days(known, speech.words),
                 valueText(proposal.threshold, proposal.threshold.value, speech));
    }
    return speech.words
        .say(QT_TRANSLATE_NOOP("Words", "Your orders begin on %1 and reach back %2, so hardly "
                                        "anybody can have stayed for %3. Half of the time is %4."))
        .arg(speech.format.date(habits.firstOrder), days(known, speech.words),
             valueText(proposal.threshold, proposal.threshold.value, speech),
             valueText(proposal.threshold, proposal.proposed, speech));
}

QString orderValueReason(const ThresholdProposal &proposal, const ShopHabits &habits,
                         const LadderSpeech &speech)
{
    const QString median = speech.format.money(*habits.medianAverage);
    const QString mean = speech.format.money(*habits.meanAverage);
    return proposal.changes()
               ? speech.words
                     .say(QT_TRANSLATE_NOOP("Words", "A few large buyers lift the mean to %1 an "
                                                     "order, while half of your customers spend "
                                                     "less than %2. Nobody lifts the median."))
                     .arg(mean, median)
               : speech.words
                     .say(QT_TRANSLATE_NOOP("Words", "Half of your customers spend at least %1 an "
                                                     "order; the mean is %2."))
                     .arg(median, mean);
}

QString countReason(const ThresholdProposal &proposal, const ShopHabits &habits,
                    const LadderSpeech &speech)
{
    const Formatter &format = speech.format;
    const auto times = [&](const ThresholdValue &value) {
        return speech.words.say(QT_TRANSLATE_N_NOOP("Words", "more than %n time(s)"),
                                static_cast<int>(passed(proposal.threshold, value)));
    };
    const auto share = [&](std::int64_t reached) {
        return format.percent(Ratio(reached, std::max<std::int64_t>(habits.buyers, 1)), 1);
    };
    QString now =
        speech.words.say(QT_TRANSLATE_NOOP("Words", "%1 of %2 buyers (%3) have bought %4."))
            .arg(format.number(proposal.reached), format.number(habits.buyers),
                 share(proposal.reached), times(proposal.threshold.value));
    if (!proposal.changes())
        return now;
    return speech.words
        .say(proposal.reason == ProposalReason::TooFewReachIt
                 ? QT_TRANSLATE_NOOP("Words", "%1 That is hardly anybody; %2 it is %3 (%4).")
                 : QT_TRANSLATE_NOOP("Words", "%1 That does not single anybody out; %2 it is %3 "
                                              "(%4)."))
        .arg(now, times(proposal.proposed), format.number(proposal.wouldReach),
             share(proposal.wouldReach));
}

QString monthsReason(const ThresholdProposal &proposal, const ShopHabits &habits,
                     const LadderSpeech &speech)
{
    const QString usual = days(*habits.usualGap, speech.words);
    if (!proposal.changes()) {
        return speech.words
            .say(QT_TRANSLATE_NOOP("Words", "Your customers usually return after %1; this fits."))
            .arg(usual);
    }
    return speech.words
        .say(proposal.threshold.kind == ThresholdKind::ActivityWindow
                 ? QT_TRANSLATE_NOOP("Words", "Your customers usually return after %1, so “buys "
                                              "monthly” is too strict. Six such rounds take %2.")
                 : QT_TRANSLATE_NOOP("Words", "Your customers usually return after %1, so “buys "
                                              "monthly” is too strict. Who buys five times in six "
                                              "rounds has bought in %2."))
        .arg(usual, valueText(proposal.threshold, proposal.proposed, speech));
}

} // namespace

QString nameOf(MoveCause cause, const Words &words)
{
    switch (cause) {
    case MoveCause::FirstPurchase:
        return words.say(QT_TRANSLATE_NOOP("Words", "First purchase"));
    case MoveCause::Registered:
        return words.say(QT_TRANSLATE_NOOP("Words", "Came without a purchase"));
    case MoveCause::Returned:
        return words.say(QT_TRANSLATE_NOOP("Words", "Came back after a long silence"));
    case MoveCause::BoughtMore:
        return words.say(QT_TRANSLATE_NOOP("Words", "Bought more"));
    case MoveCause::BoughtLess:
        return words.say(QT_TRANSLATE_NOOP("Words", "Buys less than before"));
    case MoveCause::BoughtAgain:
        return words.say(QT_TRANSLATE_NOOP("Words", "Bought again"));
    case MoveCause::WentSilent:
        return words.say(QT_TRANSLATE_NOOP("Words", "Went silent"));
    case MoveCause::TimePassed:
        return words.say(QT_TRANSLATE_NOOP("Words", "Time passed"));
    case MoveCause::RuleChanged:
        return words.say(QT_TRANSLATE_NOOP("Words", "Rule changed"));
    }
    Q_UNREACHABLE();
    return {};
}

QString nameOf(ThresholdKind kind, const Words &words)
{
    switch (kind) {
    case ThresholdKind::OrderValue:
        return words.say(QT_TRANSLATE_NOOP("Words", "Large order from"));
    case ThresholdKind::Silence:
        return words.say(QT_TRANSLATE_NOOP("Words", "Silent after"));
    case ThresholdKind::Tenure:
        return words.say(QT_TRANSLATE_NOOP("Words", "Long with the shop from"));
    case ThresholdKind::Purchases:
        return words.say(QT_TRANSLATE_NOOP("Words", "Purchases"));
    case ThresholdKind::ActiveMonths:
        return words.say(QT_TRANSLATE_NOOP("Words", "Months with a purchase"));
    case ThresholdKind::ActivityWindow:
        return words.say(QT_TRANSLATE_NOOP("Words", "Counted over the last"));
    }
    Q_UNREACHABLE();
    return {};
}

QString titleOf(const Threshold &threshold, const std::vector<Tier> &ladder,
                const LadderSpeech &speech)
{
    QString kind = nameOf(threshold.kind, speech.words);
    if (threshold.places.size() > 1)
        return kind;
    const Tier &tier = ladder[threshold.places.front().tier];
    return speech.words.say(QT_TRANSLATE_NOOP("Words", "%1 · %2"))
        .arg(shortNameOf(tier, speech.words.language()), kind);
}

QString valueText(const Threshold &threshold, const ThresholdValue &value,
                  const LadderSpeech &speech)
{
    return std::visit(
        Overloaded{
            [&](Decimal number) { return numberText(threshold, number, speech); },
            [&](const ShopStatistic &statistic) { return statisticText(statistic, speech.words); },
            [&](const Span &span) { return phraseFor(span, speech.words); }},
        value);
}

QString reasonFor(const ThresholdProposal &proposal, const ShopHabits &habits,
                  const LadderSpeech &speech)
{
    if (proposal.reason == ProposalReason::NotEnoughData)
        return speech.words.say(QT_TRANSLATE_NOOP("Words", "Too few data to say anything yet."));
    switch (proposal.threshold.kind) {
    case ThresholdKind::Silence:
        return silenceReason(proposal, habits, speech);
    case ThresholdKind::Tenure:
        return tenureReason(proposal, habits, speech);
    case ThresholdKind::OrderValue:
        return orderValueReason(proposal, habits, speech);
    case ThresholdKind::Purchases:
        return countReason(proposal, habits, speech);
    case ThresholdKind::ActiveMonths:
    case ThresholdKind::ActivityWindow:
        return monthsReason(proposal, habits, speech);
    }
    Q_UNREACHABLE();
    return {};
}

QString sentenceFor(DataWarning warning, const ShopHabits &habits, const LadderSpeech &speech)
{
    const Words &words = speech.words;
    const Formatter &format = speech.format;
    switch (warning) {
    case DataWarning::FewBuyers:
        return words
            .say(QT_TRANSLATE_NOOP("Words", "Only %1 customers have bought so far; from %2 on the "
                                            "numbers say something. Keep the usual setting and "
                                            "look again later."))
            .arg(format.number(habits.buyers), format.number(LadderProposal::leastBuyers));
    case DataWarning::ShortHistory:
        return words
            .say(QT_TRANSLATE_NOOP("Words", "Your orders reach back only %1. Import older ones, or "
                                            "look again in %2."))
            .arg(days(static_cast<int>(habits.daysKnown), words),
                 days(static_cast<int>(LadderProposal::leastDays - habits.daysKnown), words));
    case DataWarning::FewReturns:
        return words
            .say(QT_TRANSLATE_NOOP("Words", "Only %1 customers have come back for a second "
                                            "purchase, so no rhythm can be told. Keep the usual "
                                            "setting."))
            .arg(format.number(habits.returned));
    case DataWarning::FewBringMost:
        return words
            .say(QT_TRANSLATE_NOOP("Words", "One buyer in a hundred (%1) brings %2 of revenue: "
                                            "wholesale, most likely. Give them a tag and a segment "
                                            "of their own, and measure the others by the median, "
                                            "which they do not lift."))
            .arg(format.number(habits.fewBuyers),
                 format.percent(Ratio(std::llround(habits.fewBuyersShare * 1000), 1000)));
    case DataWarning::NoSingleOrders:
        return words.say(
            QT_TRANSLATE_NOOP("Words", "There are no single orders yet, only sums. Import the file "
                                       "of invoices to see who buys regularly."));
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
