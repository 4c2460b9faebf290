#include "core/condition/json.h"
#include "core/segment/attribute_use.h"
#include "core/shop/definitions_store.h"
#include "core/shop/shop.h"
#include "core/store/attributes_store.h"
#include "core/store/segments_store.h"
#include "core/store/settings_store.h"
#include "core/store/transaction.h"

#include <algorithm>

namespace kq {

namespace {

Result<DefinitionSet> definitionsOf(Connection &db)
{
    Result<std::vector<StoredAttribute>> attributes = listAttributes(db);
    if (!attributes)
        return attributes.error();
    return loadDefinitions(db, ShopAttributes(std::move(*attributes)));
}

/// Error: AttributeInUse where a condition of the shop speaks of the attribute.
Result<void> checkUnused(Connection &db, const QString &name)
{
    const Result<DefinitionSet> definitions = definitionsOf(db);
    if (!definitions)
        return definitions.error();
    for (const Segment &segment : definitions->segments()) {
        if (usesAttribute(segment.condition, name))
            return Error{ErrorCode::AttributeInUse, name, {}, segment.name};
    }
    for (const Tier &tier : definitions->tiers()) {
        if (usesAttribute(tier.condition, name))
            return Error{ErrorCode::AttributeInUse, name, {}, tier.key};
    }
    return {};
}

/// Lets the conditions in @p definitions, read before, speak of the attribute by its new name.
Result<void> followName(Connection &db, const DefinitionSet &definitions, const QString &from,
                        const QString &to)
{
    for (const Segment &segment : definitions.segments()) {
        const Condition renamed = withAttributeRenamed(segment.condition, from, to);
        if (renamed == segment.condition)
            continue;
        if (Result<void> kept =
                changeSegment(db, segment.id, writeCondition(renamed), segment.changedAt);
            !kept)
            return kept;
    }
    std::vector<Tier> tiers = definitions.tiers();
    for (Tier &tier : tiers)
        tier.condition = withAttributeRenamed(tier.condition, from, to);
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
    const Result<DefinitionSet> definitions = definitionsOf(*db);
    if (!definitions)
        return definitions.error();
    const Result<StepId> step = kq::renameAttribute(*db, name, newName, now, control);
    if (!step)
        return step.error();
    if (Result<void> followed = followName(*db, *definitions, name, newName.simplified());
        !followed)
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
    const Result<std::vector<StoredAttribute>> before = listAttributes(*db);
    if (!before)
        return before.error();
    const Result<DefinitionSet> definitions = definitionsOf(*db);
    if (!definitions)
        return definitions.error();
    Result<UndoReport> undone = kq::undoEdit(*db, id, builtUpon, control);
    if (!undone || undone->outcome != UndoOutcome::Undone)
        return undone;
    const Result<std::vector<StoredAttribute>> after = listAttributes(*db);
    if (!after)
        return after.error();
    for (const StoredAttribute &attribute : *after) {
        const auto was = std::find_if(before->begin(), before->end(), [&](const auto &other) {
            return other.id == attribute.id && other.name != attribute.name;
        });
        if (was == before->end())
            continue;
        if (Result<void> followed = followName(*db, *definitions, was->name, attribute.name);
            !followed)
            return followed.error();
        if (Result<void> followed = renameInMappings(*db, was->name, attribute.name); !followed)
            return followed.error();
    }
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return undone;
}

} // namespace kq
