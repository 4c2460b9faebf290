#include "bench/counting.h"

#include "bench/figures.h"
#include "bench/questions.h"
#include "core/condition/evaluate.h"
#include "core/condition/evaluation_memory.h"
#include "core/tier/tier.h"

#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <optional>
#include <thread>

namespace kq::bench {

using namespace Qt::StringLiterals;

namespace {

/// The ladder that a new shop starts with.
class NewShop final : public Definitions {
public:
    NewShop()
        : m_tiers(defaultTiers())
    {}

    [[nodiscard]] const Condition *segment(const std::variant<QString, SegmentId> &) const override
    {
        return nullptr;
    }
    [[nodiscard]] std::vector<TierDefinition> ladder() const override
    {
        std::vector<TierDefinition> ladder;
        for (const Tier &tier : m_tiers)
            ladder.push_back({tier.key, &tier.condition});
        return ladder;
    }

private:
    std::vector<Tier> m_tiers;
};

std::int64_t members(const Condition &condition, const EvaluationContext &context,
                     JobControl &control)
{
    const Result<CustomerSet> found = evaluate(condition, context, control);
    if (!found)
        qFatal("counting: error %d", static_cast<int>(found.error().code));
    return found->count();
}

/// The best of some turns after one that fills the memory.
double rememberedMilliseconds(const Condition &condition, EvaluationContext context, int turns)
{
    EvaluationMemory memory;
    context.memory = &memory;
    double best = 0;
    for (int turn = 0; turn <= turns; ++turn) {
        Unwatched control;
        const Stopwatch watch;
        members(condition, context, control);
        if (turn > 0)
            best = turn == 1 ? watch.milliseconds() : std::min(best, watch.milliseconds());
    }
    return best;
}

/// From being cancelled to having stopped, the longest of several counts that are cancelled at
/// different moments of the @p usual milliseconds. The processor's time, because other work on the
/// machine may keep the counting thread waiting for far longer.
double cancelMilliseconds(const Condition &condition, const EvaluationContext &context,
                          double usual)
{
    constexpr int moments = 16;
    double longest = 0;
    for (int moment = 0; moment < moments; ++moment) {
        Cancellable control;
        std::optional<ProcessorWatch> since;
        std::atomic<bool> begun = false;
        double took = 0;
        std::thread counting([&] {
            begun = true;
            // Cancelled already or not, the answer does not matter here.
            [[maybe_unused]] const bool done = bool(evaluate(condition, context, control));
            if (control.cancelled())
                took = since->milliseconds();
        });
        while (!begun)
            std::this_thread::yield();
        std::this_thread::sleep_for(
            std::chrono::duration<double, std::milli>(usual * moment / moments));
        since.emplace();
        control.cancel();
        counting.join();
        longest = std::max(longest, took);
    }
    return longest;
}

} // namespace

void countQuestions(const Profiles &profiles, const CountingPlan &plan)
{
    const NewShop definitions;
    QThreadPool pool;
    pool.setMaxThreadCount(plan.threads - 1);
    const EvaluationContext context{
        profiles, QDate(2026, 1, 1), u"VN"_s, &definitions, {plan.threads > 1 ? &pool : nullptr}};
    for (const Question &question : questions()) {
        if (!question.name.contains(plan.named))
            continue;
        std::vector<double> times;
        std::vector<double> processorTimes;
        std::int64_t found = 0;
        for (int turn = 0; turn <= plan.turns; ++turn) {
            Unwatched control;
            const Stopwatch watch;
            const ProcessorWatch processor;
            found = members(question.condition, context, control);
            if (turn == 0)
                continue; // it warms the caches
            times.push_back(watch.milliseconds());
            processorTimes.push_back(processor.milliseconds());
        }
        const double usual = median(times);
        Figure(u"count"_s)
            .with(u"question"_s, question.name)
            .with(u"members"_s, found)
            .with(u"ms"_s, usual)
            .with(u"best_ms"_s, *std::min_element(times.begin(), times.end()))
            .with(u"processor_ms"_s, median(processorTimes))
            .with(u"remembered_ms"_s,
                  rememberedMilliseconds(question.condition, context, plan.turns))
            .with(u"longest_cancel_processor_ms"_s,
                  cancelMilliseconds(question.condition, context, usual))
            .print();
    }
}

} // namespace kq::bench
