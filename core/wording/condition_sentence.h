#pragma once

#include "core/base/id.h"
#include "core/condition/catalogue.h"
#include "core/condition/condition.h"
#include "core/text/format.h"
#include "core/wording/words.h"

#include <QDate>
#include <QString>

#include <optional>

namespace kq {

/// The names that only the shop knows. The floors above fulfil it.
class ShopNames {
public:
    ShopNames() = default;
    ShopNames(const ShopNames &) = default;
    ShopNames &operator=(const ShopNames &) = default;
    virtual ~ShopNames() = default;

    /// Empty where the shop has no segment of that id.
    [[nodiscard]] virtual QString segmentName(SegmentId id) const = 0;
    /// The key itself where the shop has no tier of it.
    [[nodiscard]] virtual QString tierName(const QString &key) const = 0;
    /// As AttributeTypes::typeOf().
    [[nodiscard]] virtual std::optional<ValueType> attributeType(QStringView name) const = 0;
};

/// How conditions are said. All of it outlives the saying.
struct SentenceContext {
    const Words &words;
    const Formatter &format; ///< of the same language
    QDate asOf;              ///< from which relative windows count back
    const ShopNames &names;
};

/// The whole tree as one sentence that ends with a full stop: "Customers whose total spend is at
/// least 2,000,000 ₫, and who have not bought in the last 60 days (since 21 Sep 2026)."
///
/// Relative windows are followed by the days that they mean as of the day of the context, in round
/// brackets. A group inside another stands in square brackets, so that no "or" can be heard with
/// the "and" beside it. Of a list of more than eight words the rest is counted.
QString sentenceFor(const Condition &condition, const SentenceContext &context);

/// The same of one node, as it follows "customers": "whose total spend is at least 2,000,000 ₫".
QString phraseFor(const Condition &condition, const SentenceContext &context);

} // namespace kq
