#pragma once

#include "core/condition/condition.h"

#include <QString>

#include <vector>

namespace kq::bench {

/// A condition whose count is timed.
struct Question {
    QString name;
    Condition condition;
};

/// Conditions modelled on the fifteen of performance.md and on its goal G1.
std::vector<Question> questions();

} // namespace kq::bench
