#include "core/care/own_placeholders.h"
#include "core/condition/json.h"
#include "core/segment/attribute_use.h"
#include "core/shop/definitions_store.h"
#include "core/shop/rule_changes_store.h"
#include "core/shop/shop.h"
#include "core/store/attributes_store.h"
#include "core/store/care_store.h"
#include "core/store/segments_store.h"
#include "core/store/settings_store.h"
#include "core/store/transaction.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace kq {

namespace {

/// What conditions may speak of, and the conditions.
struct NamedThings {
    ShopAttributes attributes;
    DefinitionSet definitions;
};

Result<NamedThings> namedThings(Connection &db)
{
    Result<std::vector<StoredAttribute>> attributes = listAttributes(db);
    if (!attributes)
        return attributes.error();
    ShopAttributes types(std::move(*attributes));
    Result<DefinitionSet> definitions = loadDefinitions(db, types);
    if (!definitions)
        return definitions.error();
    return NamedThings{std::move(types), std::move(*definitions)};
}

/// Error: AttributeInUse where a condition of the shop speaks of the attribute.
Result<void> checkUnused(Connection &db, const QString &name)
{
    const Result<NamedThings> named = namedThings(db);
    if (!named)
        return named.error();
    for (const Segment &segment : named->definitions.segments()) {
        if (usesAttribute(segment.condition, name))
            return Error{ErrorCode::AttributeInUse, name, {}, segment.name};
    }
    for (const Tier &tier : named->definitions.tiers()) {
        if (usesAttribute(tier.condition, name))
            return Error{ErrorCode::AttributeInUse, name, {}, tier.key};
    }
    return {};
}

bool isMessageText(QStringView field)
{
    return field == keyOf(PlanField::Zalo) || field == keyOf(PlanField::Sms) ||
           field == keyOf(PlanField::MessageInEnglish);
}

/// Lets the message texts of the care plans ask for the attribute by its new name.
Result<void> followInTexts(Connection &db, const QString &from, const QString &to)
{
    const Result<std::vector<StoredPlanEdit>> edits = listPlanEdits(db);
    if (!edits)
        return edits.error();
    std::map<std::pair<int, QString>, std::vector<StoredPlanEdit>> plans;
    std::set<std::pair<int, QString>> changed;
    for (StoredPlanEdit edit : *edits) {
        const std::pair group(edit.groupKind, edit.groupKey);
        const QString text =
            isMessageText(edit.field) ? withOwnRenamed(edit.value, from, to) : edit.value;
        if (text != edit.value)
            changed.insert(group);
        edit.value = text;
        plans[group].push_back(std::move(edit));
    }
    for (const auto &group : changed) {
        if (Result<void> kept = replacePlanEdits(db, group.first, group.second, plans[group]);
            !kept)
            return kept;
    }
    return {};
}

/// Lets the conditions of @p before, those of earlier rules and the texts of care plans speak of
/// the attribute by its new name.
Result<void> followName(Connection &db, const NamedThings &before, const QString &from,
                        const QString &to)
{
    const DefinitionSet &definitions = before.definitions;
    const auto renamedIn = [&](const Condition &condition) {
        return withAttributeRenamed(condition, from, to);
    };
    if (Result<void> followed = renameInRuleHistory(db, before.attributes, renamedIn); !followed)
        return followed;
    if (Result<void> followed = followInTexts(db, from, to); !followed)
        return followed;
    for (const Segment &segment : definitions.segments()) {
        const Condition renamed = renamedIn(segment.condition);
        if (renamed == segment.condition)
            continue;
        if (Result<void> kept =
                changeSegment(db, segment.id, writeCondition(renamed), segment.changedAt);
            !kept)
            return kept;
    }
    std::vector<Tier> tiers = definitions.tiers();
    for (Tier &tier : tiers)
        tier.condition = renamedIn(tier.condition);
    return tiers == definitions.tiers() ? Result<void>() : storeTiers(db, tiers);
}

} // namespace

Result<std::vector<StoredAttribute>> Shop::attributes() const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return listAttributes(*db);
}

Result<void> Shop::defineAttribute(const QString &name, AttributeType type,
                                   const QStringList &choices)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::defineAttribute(*db, name, type, choices);
}

Result<StepId> Shop::renameAttribute(const QString &name, const QString &newName,
                                     const QDateTime &now, JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    Result<Transaction> transaction = Transaction::begin(*db, Changes::Data);
    if (!transaction)
        return transaction.error();
    const Result<NamedThings> before = namedThings(*db);
    if (!before)
        return before.error();
    const Result<StepId> step = kq::renameAttribute(*db, name, newName, now, control);
    if (!step)
        return step.error();
    if (Result<void> followed = followName(*db, *before, name, newName.simplified()); !followed)
        return followed.error();
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return *step;
}

Result<StepId> Shop::setAttributeChoices(const QString &name, const QStringList &choices,
                                         const QDateTime &now, JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::setAttributeChoices(*db, name, choices, now, control);
}

Result<StepId> Shop::retypeAttribute(const QString &name, AttributeType type, const QDateTime &now,
                                     JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<ShopSettings> settings = loadSettings(*db);
    if (!settings)
        return settings.error();
    if (Result<void> unused = checkUnused(*db, name); !unused)
        return unused.error();
    return kq::retypeAttribute(*db, name, type, *settings, now, control);
}

Result<StepId> Shop::removeAttribute(const QString &name, const QDateTime &now, JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    if (Result<void> unused = checkUnused(*db, name); !unused)
        return unused.error();
    return kq::removeAttribute(*db, name, now, control);
}

Result<bool> Shop::undoEdit(StepId id, JobControl &control)
{
    const Result<UndoReport> undone = undoEdit(id, BuiltUpon::Stay, control);
    if (!undone)
        return undone.error();
    return undone->outcome == UndoOutcome::Undone;
}

Result<UndoReport> Shop::undoEdit(StepId id, BuiltUpon builtUpon, JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    Result<Transaction> transaction = Transaction::begin(*db, Changes::Data);
    if (!transaction)
        return transaction.error();
    const Result<NamedThings> before = namedThings(*db);
    if (!before)
        return before.error();
    Result<UndoReport> undone = kq::undoEdit(*db, id, builtUpon, control);
    if (!undone || undone->outcome != UndoOutcome::Undone)
        return undone;
    const Result<std::vector<StoredAttribute>> after = listAttributes(*db);
    if (!after)
        return after.error();
    for (const StoredAttribute &attribute : *after) {
        const std::vector<StoredAttribute> &all = before->attributes.all();
        const auto was = std::find_if(all.begin(), all.end(), [&](const auto &other) {
            return other.id == attribute.id && other.name != attribute.name;
        });
        if (was == all.end())
            continue;
        if (Result<void> followed = followName(*db, *before, was->name, attribute.name); !followed)
            return followed.error();
        if (Result<void> followed = renameInMappings(*db, was->name, attribute.name); !followed)
            return followed.error();
    }
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return undone;
}

} // namespace kq
