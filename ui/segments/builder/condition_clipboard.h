#pragma once

#include "core/condition/catalogue.h"
#include "core/condition/condition.h"

#include <QMimeData>

#include <memory>
#include <optional>

namespace kq {

/// The type of a condition on the clipboard: its JSON (contract.md §2), which is there as text too.
inline constexpr char conditionMimeType[] = "application/x-khachquen-condition+json";

std::unique_ptr<QMimeData> asMimeData(const Condition &condition);

/// The condition in @p data, of our own type or as text; empty where there is none. One that was
/// copied alone comes back alone, not in the group that a document needs.
std::optional<Condition> conditionIn(const QMimeData &data, const AttributeTypes &attributes);

} // namespace kq
