#pragma once

#include "core/care/message_settings.h"
#include "core/care/plan.h"
#include "core/care/prices.h"
#include "core/condition/evaluate.h"
#include "core/domain/contact_rules.h"
#include "core/domain/settings.h"
#include "core/profile/contact_columns.h"
#include "core/profile/profile_layers.h"
#include "core/shop/definition_set.h"
#include "core/shop/live_memory.h"
#include "core/shop/rule_history.h"

#include <QDate>
#include <QThreadPool>

#include <cstdint>
#include <memory>

namespace kq {

/// The shop at one moment, in memory and immutable: columns, definitions, settings. Everything that
/// evaluates works on one, so that figures shown together belong together.
struct Snapshot {
    std::shared_ptr<const ProfileLayers> profiles;
    std::shared_ptr<const ContactColumns> contacts;
    ContactRules contactRules;
    CustomerSet restricted; ///< people whose data may not be used
    DefinitionSet definitions;
    RuleHistory rules;
    ShopAttributes attributes;
    ShopSettings settings;
    PriceBook prices;
    PlanBook plans;
    MessageSettings messages;
    std::int64_t version = 0; ///< of the shop file's data
    /// Who helps with long evaluations; null where nobody does.
    std::shared_ptr<QThreadPool> helpers;
    /// Knows nothing but what this snapshot says, and so does not change it.
    std::shared_ptr<LiveMemory> memory = std::make_shared<LiveMemory>();

    /// What conditions are evaluated on as of a day. The snapshot outlives it.
    [[nodiscard]] EvaluationContext at(QDate asOf) const
    {
        return {*profiles,       asOf,    settings.country, &definitions,
                {helpers.get()}, nullptr, contacts.get()};
    }
};

} // namespace kq
