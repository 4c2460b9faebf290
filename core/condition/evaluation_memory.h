#pragma once

#include "core/condition/condition.h"
#include "core/profile/customer_set.h"

#include <QDate>

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>

namespace kq {

/// Who matches single conditions, kept from one evaluation to the next, so that after an edit only
/// what was edited is worked out. It belongs to one state of columns, definitions and settings and
/// must not outlive it. Several threads may use it; what they find is immutable.
class EvaluationMemory {
public:
    static constexpr std::size_t defaultBytes = 64U << 20U;

    /// Beyond @p mostBytes what was not asked for the longest is given up.
    explicit EvaluationMemory(std::size_t mostBytes = defaultBytes)
        : m_mostBytes(mostBytes)
    {}

    /// Null where it is not known.
    [[nodiscard]] std::shared_ptr<const CustomerSet> find(const Condition &leaf, QDate asOf);
    void keep(const Condition &leaf, QDate asOf, std::shared_ptr<const CustomerSet> members);

    [[nodiscard]] std::size_t size() const; ///< conditions kept

private:
    struct Entry {
        Condition leaf;
        QDate asOf;
        std::shared_ptr<const CustomerSet> members;
    };

    const std::size_t m_mostBytes;
    mutable std::mutex m_mutex; // held for looking up alone
    std::list<Entry> m_entries; // what was asked for last is the first
    std::size_t m_bytes = 0;
};

} // namespace kq
