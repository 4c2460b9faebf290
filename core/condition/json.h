#pragma once

#include "core/base/result.h"
#include "core/condition/catalogue.h"
#include "core/condition/condition.h"

#include <QByteArray>

namespace kq {

/// Bounds against hostile and runaway files; far beyond what a person writes.
constexpr int maxGroupDepth = 200;
constexpr int maxConditions = 10'000;

/// Reads a condition file or a stored segment (contract.md §2): `{"version": 1, "match": …,
/// "conditions": […]}`. The answer's node is always a Group.
///
/// The first fault ends it. Error::place is the JSON path of the fault (`$.conditions[2].op`; a
/// missing key has the path that it should have), Error::expected what may stand there, in stable
/// words, Error::found what stood there. Nothing is ever read as something else.
///
/// Errors: MalformedJson (no JSON, no UTF-8; `found` is the place in bytes, `row` the line),
/// UnknownKey, UnknownWord, MissingKey, SuperfluousKey (also a key that stands twice), WrongType,
/// OutOfRange, EmptyText (text that folds to nothing), TooDeep, TooManyConditions,
/// UnsupportedVersion, UnknownAttribute.
///
/// Where the contract leaves room:
/// - A number is whole by its value: `30.0` and `3e1` are 30. Numbers of more than 18 significant
///   digits or decimals are OutOfRange, because they could not be compared exactly.
/// - Percentiles are `p1` to `p100`, written without leading zeros.
/// - `anniversary_within_next` takes the unit `days` alone, and n up to 36,500 as every span.
/// - `of_shop` stands for the whole value of `equals`, `not_equals`, `greater_than`, `at_least`,
///   `less_than` and `at_most` of an order metric; nowhere else, not in `where` either.
/// - `top_share` takes every order metric but dates.
/// - Words of `gender`, `phone_kind` and the consents are known here; tier keys, which belong to
/// the
///   shop, must be in lower case here and are compared with the ladder by checkCondition().
/// - An attribute that the shop does not have is UnknownAttribute: without its type no operator has
///   a meaning.
/// - Ids of segments are whole numbers from 1.
Result<Condition> readCondition(const QByteArray &json, const AttributeTypes &attributes);

/// The same for a document that names no attribute of the shop's own.
Result<Condition> readCondition(const QByteArray &json);

enum class JsonLayout { Compact, Indented };

/// Writes @p condition so that readCondition() gives it back. A condition that is no group is
/// written as the only one of a group `all`, because a document is always a group.
QByteArray writeCondition(const Condition &condition, JsonLayout layout = JsonLayout::Compact);

} // namespace kq
