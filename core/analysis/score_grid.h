#pragma once

#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace kq {

/// The buyers by their quintile scores (contract.md §2, rule 11), and what they brought.
class ScoreGrid {
public:
    static constexpr int best = 5; ///< scores go from 1 to this

    struct Cell {
        std::int64_t customers = 0;
        Money revenue;

        friend bool operator==(const Cell &, const Cell &) = default;
    };

    /// Errors: as scoresAt().
    static Result<ScoreGrid> at(const EvaluationContext &context, JobControl &control);

    /// Both scores from 1 to best.
    [[nodiscard]] const Cell &cell(int recency, int frequency) const
    {
        return m_cells[place(recency, frequency)];
    }
    /// The buyers, who all stand in one of the cells.
    [[nodiscard]] std::int64_t customers() const;

private:
    static std::size_t place(int recency, int frequency)
    {
        return static_cast<std::size_t>((recency - 1) * best + frequency - 1);
    }

    std::array<Cell, std::size_t{best} * best> m_cells;
};

} // namespace kq
