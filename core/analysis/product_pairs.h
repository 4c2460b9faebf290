#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"
#include "core/profile/customer_set.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kq {

/// Two products that meet more often than chance would have it.
struct ProductPair {
    QString first;
    QString second;
    std::int64_t count = 0;       ///< how often both meet
    std::int64_t firstCount = 0;  ///< how often the first is there
    std::int64_t secondCount = 0; ///< how often the second is there
    double support = 0;           ///< count of all, 0 to 1
    double confidence = 0;        ///< count of firstCount, 0 to 1
    double lift = 0;              ///< how many times as often as by chance; above 1

    friend bool operator==(const ProductPair &, const ProductPair &) = default;
};

/// What is bought together and what is bought next, for cross-selling and reminders.
///
/// Together: of purchases with known products, those that hold both. Next: of purchases that follow
/// another of the same customer, those that hold the second where the one before held the first;
/// the same product again is none. Only pairs that meet at least five times and more often than by
/// chance; those first that meet most often beyond chance.
///
/// The 300 products that stand in most purchases of the group are looked at, and of one purchase
/// the 30 of them that are bought most often: this bounds the work for twenty million lines.
struct ProductPairs {
    static constexpr std::size_t products = 300;
    static constexpr std::size_t productsOfPurchase = 30;
    static constexpr std::int64_t leastCount = 5;

    std::int64_t purchases = 0;   ///< with known products
    std::int64_t successions = 0; ///< of two such purchases, one after the other
    std::vector<ProductPair> together;
    std::vector<ProductPair> next;
};

/// At most @p most pairs of either kind. @p group null stands for everyone. Errors: Cancelled.
Result<ProductPairs> productPairsAt(const EvaluationContext &context, const CustomerSet *group,
                                    std::size_t most, JobControl &control);

} // namespace kq
