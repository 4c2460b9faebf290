#pragma once

#include "core/profile/profiles.h"

#include <QString>

namespace kq::bench {

struct CountingPlan {
    int turns = 5;   ///< timed turns of each question
    int threads = 1; ///< that count, the asking one included
    QString named;   ///< what the names of questions must contain
};

/// Counts each question and prints a line for each: the median and best time with nothing kept
/// between evaluations; the time when all its conditions are remembered, as after an edit that was
/// taken back; and the longest that a cancelled count took to stop.
void countQuestions(const Profiles &profiles, const CountingPlan &plan);

} // namespace kq::bench
