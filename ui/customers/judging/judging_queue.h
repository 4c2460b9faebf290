#pragma once

#include "core/shop/shop.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

namespace kq {

/// By what a pair is known again in a list that was asked anew.
using PairKey = std::pair<std::int64_t, std::int64_t>;

inline PairKey keyOfPair(const SimilarPair &pair)
{
    return {pair.first.value, pair.second.value};
}
inline PairKey keyOfPair(const SamePair &pair)
{
    return {pair.first.id.value, pair.second.id.value};
}

/// Pairs to be judged, one after another. The list may be asked anew at any time: the pair in view
/// stays in view while it is still a question, and what was answered or put off stays so.
template <class Pair>
class JudgingQueue {
public:
    void setPairs(std::vector<Pair> pairs)
    {
        const Pair *before = current();
        const PairKey inView = before ? keyOfPair(*before) : PairKey{};
        m_pairs = std::move(pairs);
        const auto isSame = [&](const Pair &pair) { return keyOfPair(pair) == inView; };
        const auto found = std::find_if(m_pairs.begin(), m_pairs.end(), isSame);
        if (found != m_pairs.end())
            std::rotate(m_pairs.begin(), found, found + 1);
    }

    /// The pair in view; null where none is left.
    [[nodiscard]] const Pair *current() const
    {
        const auto found = std::find_if(m_pairs.begin(), m_pairs.end(),
                                        [this](const Pair &pair) { return isOpen(pair); });
        return found == m_pairs.end() ? nullptr : &*found;
    }
    /// How many are left, the one in view among them.
    [[nodiscard]] std::int64_t left() const
    {
        return std::count_if(m_pairs.begin(), m_pairs.end(),
                             [this](const Pair &pair) { return isOpen(pair); });
    }
    /// How many were put off and are still questions.
    [[nodiscard]] std::int64_t later() const
    {
        return std::count_if(m_pairs.begin(), m_pairs.end(), [this](const Pair &pair) {
            return m_later.count(keyOfPair(pair)) > 0 && m_answered.count(keyOfPair(pair)) == 0;
        });
    }

    void answer(const PairKey &key) { m_answered.insert(key); }
    /// The answer could not be kept, or was taken back.
    void askAgain(const PairKey &key) { m_answered.erase(key); }
    void putOff(const PairKey &key) { m_later.insert(key); }
    void askAllPutOff() { m_later.clear(); }

private:
    [[nodiscard]] bool isOpen(const Pair &pair) const
    {
        const PairKey key = keyOfPair(pair);
        return m_answered.count(key) == 0 && m_later.count(key) == 0;
    }

    std::vector<Pair> m_pairs;
    std::set<PairKey> m_answered;
    std::set<PairKey> m_later;
};

} // namespace kq
