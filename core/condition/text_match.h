#pragma once

#include "core/condition/condition.h"

#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kq {

/// A text test made ready: its values folded, as UTF-8, to be compared with the folded text of a
/// customer (contract.md §2, rule 2).
class TextMatch {
public:
    enum class Kind { Equal, Contains, StartsWith, EndsWith, Empty };

    /// @p read gives the form of a value in which it is compared; a value without one is in no
    /// text.
    TextMatch(const TextTest &test, const std::function<QString(const QString &)> &read);

    /// The folded forms of the values.
    explicit TextMatch(const TextTest &test);

    [[nodiscard]] bool isNegated() const { return m_negated; }
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const std::vector<std::string> &values() const { return m_values; }
    /// The answer of the positive twin for a text that is not empty.
    [[nodiscard]] bool twinHolds(std::string_view compared) const;

private:
    Kind m_kind = Kind::Empty;
    bool m_negated = false;
    std::vector<std::string> m_values; // ascending, none of them empty
};

} // namespace kq
