#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/condition.h"
#include "core/condition/definitions.h"
#include "core/condition/helpers.h"
#include "core/profile/customer_set.h"
#include "core/profile/profile_layers.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

class ContactColumns;
class EvaluationMemory;

/// What a condition is evaluated on. All of it outlives the evaluation.
struct EvaluationContext {
    ProfileLayers profiles;
    QDate asOf;      ///< orders after it do not exist
    QString country; ///< of the shop, ISO 3166-1 alpha-2: how typed phone numbers are read
    const Definitions *definitions = nullptr; ///< null stands for a shop without any
    Helpers helpers = {};                     ///< the answer does not depend on them
    /// Where members of single conditions are kept; null: nowhere. It belongs to the above.
    EvaluationMemory *memory = nullptr;
    const ContactColumns *contacts = nullptr; ///< null stands for a shop without messages
};

/// The customers who match @p condition.
///
/// Cost: a few milliseconds for a million customers; with a memory, next to nothing for conditions
/// that were evaluated before.
/// Errors: UnknownSegment, SegmentCycle, UnknownAttribute, WrongType (a test that the attribute's
/// type does not have), Cancelled. None of the first four after checkCondition().
Result<CustomerSet> evaluate(const Condition &condition, const EvaluationContext &context,
                             JobControl &control);

/// Where each customer stands in the ladder.
struct TierPlaces {
    static constexpr std::uint8_t none = 255; ///< no tier takes the customer

    std::vector<QString> keys;        ///< of the ladder, best first
    std::vector<std::uint8_t> places; ///< one a customer: index in keys, or none
};

/// Errors: as evaluate(), and OutOfRange for a ladder of more than 255 tiers.
Result<TierPlaces> tierPlacesAt(const EvaluationContext &context, JobControl &control);

/// Quintile scores (contract.md §2, rule 11): 1 to 5, one a customer; 0 without a purchase.
struct Scores {
    std::vector<std::uint8_t> recency;
    std::vector<std::uint8_t> frequency;
    std::vector<std::uint8_t> monetary;
};

Result<Scores> scoresAt(const EvaluationContext &context, JobControl &control);

} // namespace kq
