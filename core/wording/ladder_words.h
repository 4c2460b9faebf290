#pragma once

#include "core/analysis/ladder_proposal.h"
#include "core/analysis/movement.h"
#include "core/text/format.h"
#include "core/wording/words.h"

#include <QString>

namespace kq {

/// How what is said of ladders is written. Both outlive the saying and speak one language.
struct LadderSpeech {
    const Words &words;
    const Formatter &format;
};

/// Why somebody moved, in two or three words.
QString nameOf(MoveCause cause, const Words &words);

/// What a number decides: "Long silence".
QString nameOf(ThresholdKind kind, const Words &words);

/// The same with its tier before it, where the number is of one tier alone: "Loyal · Purchases".
QString titleOf(const Threshold &threshold, const std::vector<Tier> &ladder,
                const LadderSpeech &speech);

/// A number of a ladder with its unit: "180 days", "more than 5", "the shop's median".
QString valueText(const Threshold &threshold, const ThresholdValue &value,
                  const LadderSpeech &speech);

/// What the shop's data say about a number, with the arithmetic: one or two sentences.
QString reasonFor(const ThresholdProposal &proposal, const ShopHabits &habits,
                  const LadderSpeech &speech);

/// What to know before trusting any number, and what to do about it.
QString sentenceFor(DataWarning warning, const ShopHabits &habits, const LadderSpeech &speech);

} // namespace kq
