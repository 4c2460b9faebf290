#pragma once

#include "core/condition/explain.h"
#include "core/store/orders_store.h"
#include "core/wording/condition_sentence.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace kq {

/// One node of a condition with what it says of one customer.
struct ReasonLine {
    int depth = 0; ///< 0 for the root
    bool holds = false;
    QString test;    ///< the test, or what a group asks of those below it
    QString actual;  ///< what the customer has; empty for a group
    QString missing; ///< how far a number is from holding; empty where that cannot be counted
    QString proof;   ///< the newest orders that the value comes from, one a line
};

/// Why a customer matches @p condition or does not: the tree in document order, as @p explanation
/// (of the same condition) found it. @p orders: of the customer, newest first.
std::vector<ReasonLine> reasonsFor(const Condition &condition, const Explanation &explanation,
                                   const std::vector<OrderWithLines> &orders,
                                   const SentenceContext &context);

/// The short answer to why a customer matches @p condition: the tests that hold and by which it
/// holds, in document order, each with what the customer has. Of "at least one of" the first that
/// holds. Empty where the condition does not hold, or only because something is not so.
QStringList shortReasons(const Condition &condition, const Explanation &explanation,
                         const SentenceContext &context);

/// What a customer has of the thing that a leaf asks about, as people read it; "not known" where
/// there is nothing.
QString actualText(const Condition &leaf, const Value &value, const SentenceContext &context);

/// The tests that would have to change for an answer other than that of @p explanation, at least:
/// 0 where it holds.
int testsMissing(const Condition &condition, const Explanation &explanation);

} // namespace kq
