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

/// The questions of a file; without one conditions modelled on the fifteen of performance.md and on
/// its goal G1.
std::vector<Question> questions(const QString &path = QStringLiteral(":/bench/questions.json"));

} // namespace kq::bench
