#include "bench/figures.h"
#include "bench/peer_shop.h"
#include "bench/questions.h"
#include "core/condition/evaluate.h"
#include "core/condition/json.h"

#include <QCoreApplication>

#include <array>
#include <iostream>
#include <map>

/// The product among its peers: answers the questions of performance.md on the peers' own data, one
/// name a line on standard input, `milliseconds value` a line on standard output, as they do.
/// peers.sh lets them take turns.
namespace {

using namespace kq;
using namespace kq::bench;
using namespace Qt::StringLiterals;

struct Answer {
    double milliseconds = 0;
    std::int64_t value = 0;
};

template <class T>
T orStop(Result<T> result)
{
    if (!result)
        qFatal("error %d at %ls", static_cast<int>(result.error().code),
               qUtf16Printable(result.error().place));
    return std::move(*result);
}

/// The ladder of Q13.
class PeerLadder final : public Definitions {
public:
    PeerLadder()
        : m_tiers(questions(u":/bench/peer_ladder.json"_s))
    {}
    [[nodiscard]] const Condition *segment(const std::variant<QString, SegmentId> &) const override
    {
        return nullptr;
    }
    [[nodiscard]] std::vector<TierDefinition> ladder() const override
    {
        std::vector<TierDefinition> ladder;
        for (const Question &tier : m_tiers)
            ladder.push_back({tier.name, &tier.condition});
        return ladder;
    }

private:
    std::vector<Question> m_tiers;
};

class Peer {
public:
    explicit Peer(const QString &folder)
        : m_profiles(peerShop(folder))
        , m_context{*m_profiles, QDate(2025, 12, 31), u"VN"_s, &m_ladder}
    {
        for (Question &question : questions(u":/bench/peer_questions.json"_s))
            m_questions.emplace(question.name.toStdString(), std::move(question.condition));
    }

    Answer ask(const std::string &name)
    {
        if (name == "Q11")
            return highestTenth();
        if (name == "Q12c")
            return scores();
        if (name == "Q13")
            return tiers();
        const auto question = m_questions.find(name);
        if (question == m_questions.end())
            qFatal("no question %s", name.c_str());
        return count(question->second);
    }
    [[nodiscard]] double columnMegabytes() const
    {
        return static_cast<double>(m_profiles->bytes()) / 1e6;
    }

private:
    Answer count(const Condition &condition)
    {
        const Stopwatch watch;
        const CustomerSet members = orStop(evaluate(condition, m_context, m_control));
        const std::int64_t value = members.count();
        return {watch.milliseconds(), value};
    }

    /// As the peers write it: how many a tenth of the customers with a purchase are, and the least
    /// total among them.
    Answer highestTenth()
    {
        const SummaryColumns &summaries = m_profiles->summaries();
        const auto buyers =
            std::ranges::count_if(summaries.counts, [](std::int64_t count) { return count > 0; });
        const std::int64_t tenth = buyers / 10;
        const QByteArray json =
            R"({"version":1,"match":"all","conditions":[{"rank":"total","op":"top_count","value":)" +
            QByteArray::number(static_cast<qlonglong>(tenth)) + "}]}";
        const Condition condition = orStop(readCondition(json));
        const Stopwatch watch;
        const CustomerSet members = orStop(evaluate(condition, m_context, m_control));
        const double milliseconds = watch.milliseconds();
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        members.forEach(
            [&](std::size_t place) { least = std::min(least, summaries.totals[place]); });
        return {milliseconds, tenth + least};
    }

    /// How many have each of the 125 combinations, squared and added up.
    Answer scores()
    {
        const Stopwatch watch;
        const Scores scores = orStop(scoresAt(m_context, m_control));
        const double milliseconds = watch.milliseconds();
        std::map<int, std::int64_t> cells;
        for (std::size_t i = 0; i < scores.recency.size(); ++i) {
            if (scores.recency[i] != 0)
                ++cells[scores.recency[i] * 100 + scores.frequency[i] * 10 + scores.monetary[i]];
        }
        std::int64_t sum = 0;
        for (const auto &[cell, people] : cells)
            sum += people * people;
        return {milliseconds, sum};
    }

    Answer tiers()
    {
        const Stopwatch watch;
        const TierPlaces places = orStop(tierPlacesAt(m_context, m_control));
        const double milliseconds = watch.milliseconds();
        std::array<std::int64_t, 256> people{};
        for (const std::uint8_t place : places.places)
            ++people.at(place);
        std::int64_t sum = 0;
        for (const std::int64_t count : people)
            sum += count * count;
        return {milliseconds, sum};
    }

    PeerLadder m_ladder;
    std::shared_ptr<const Profiles> m_profiles;
    EvaluationContext m_context;
    Unwatched m_control;
    std::map<std::string, Condition> m_questions;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2)
        qFatal("usage: khachquen-peer FOLDER, which holds the files of the peers' generator");
    Peer peer(arguments.at(1));
    for (std::string name; std::getline(std::cin, name);) {
        if (name == "memory") { // megabytes: the most that the program held, and the columns
            std::cout << peakMegabytes() << ' ' << static_cast<std::int64_t>(peer.columnMegabytes())
                      << std::endl;
            continue;
        }
        const Answer answer = peer.ask(name);
        std::cout << answer.milliseconds << ' ' << answer.value << std::endl;
    }
    return 0;
}
