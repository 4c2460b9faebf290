#include "bench/history.h"

#include "bench/figures.h"
#include "bench/questions.h"
#include "core/shop/time_travel.h"
#include "core/tier/tier.h"

#include <QThreadPool>

#include <algorithm>
#include <chrono>
#include <thread>

namespace kq::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int months = 36;
const QDate asOf(2026, 1, 1);

Snapshot snapshotOf(const std::shared_ptr<const Profiles> &profiles)
{
    std::vector<Segment> segments;
    for (Question &question : questions(u":/bench/history_segments.json"_s)) {
        Segment segment;
        segment.id = {std::ssize(segments) + 1};
        segment.name = question.name;
        segment.condition = std::move(question.condition);
        segments.push_back(std::move(segment));
    }
    Snapshot snapshot;
    snapshot.profiles = std::make_shared<const ProfileLayers>(profiles);
    snapshot.definitions = DefinitionSet(std::move(segments), defaultTiers());
    return snapshot;
}

/// Counts the reports of a long piece of work, which may be cancelled meanwhile.
class Watched final : public JobControl {
public:
    void report(std::int64_t, std::int64_t) override { ++m_reports; }
    [[nodiscard]] bool cancelled() const override { return m_cancelled; }
    void cancel() { m_cancelled = true; }
    [[nodiscard]] std::int64_t reports() const { return m_reports; }

private:
    std::atomic<bool> m_cancelled = false;
    std::int64_t m_reports = 0;
};

ShopHistory historyOf(const Snapshot &snapshot, JobControl &control)
{
    Result<ShopHistory> history = shopHistory(snapshot, asOf, months, Language::English, control);
    if (!history)
        qFatal("history: error %d", static_cast<int>(history.error().code));
    return std::move(*history);
}

/// The longest that it went on after it was cancelled, at several moments of the usual time.
double longestCancel(const Snapshot &snapshot, double usual)
{
    constexpr int moments = 6;
    double longest = 0;
    for (int moment = 0; moment < moments; ++moment) {
        Watched control;
        std::thread working([&] {
            [[maybe_unused]] const bool done =
                bool(shopHistory(snapshot, asOf, months, Language::English, control));
        });
        std::this_thread::sleep_for(
            std::chrono::duration<double, std::milli>(usual * (moment + 0.5) / moments));
        const Stopwatch since;
        control.cancel();
        working.join();
        longest = std::max(longest, since.milliseconds());
    }
    return longest;
}

} // namespace

void timeHistory(const std::shared_ptr<const Profiles> &profiles, int turns)
{
    Snapshot snapshot = snapshotOf(profiles);
    for (const int helpers : {0, 1}) {
        snapshot.helpers.reset();
        if (helpers > 0) {
            snapshot.helpers = std::make_shared<QThreadPool>();
            snapshot.helpers->setMaxThreadCount(helpers);
        }
        std::vector<double> times;
        std::int64_t reports = 0;
        std::int64_t members = 0;
        for (int turn = 0; turn < turns; ++turn) {
            Watched control;
            const Stopwatch watch;
            const ShopHistory history = historyOf(snapshot, control);
            times.push_back(watch.milliseconds());
            reports = control.reports();
            members = 0;
            for (const GroupHistory &group : history.groups) {
                for (const std::int64_t customers : group.customers)
                    members += customers;
            }
        }
        Figure(u"history"_s)
            .with(u"months"_s, std::int64_t{months})
            .with(u"groups"_s, std::ssize(snapshot.definitions.segments()) +
                                   std::ssize(snapshot.definitions.tiers()))
            .with(u"threads"_s, std::int64_t{helpers} + 1)
            .with(u"ms"_s, median(times))
            .with(u"reports"_s, reports)
            .with(u"members_of_all"_s, members)
            .with(u"longest_cancel_ms"_s, longestCancel(snapshot, median(times)))
            .with(u"peak_mb"_s, peakMegabytes())
            .print();
    }
}

} // namespace kq::bench
