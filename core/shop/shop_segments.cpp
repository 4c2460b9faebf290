#include "core/condition/check.h"
#include "core/condition/json.h"
#include "core/segment/segment.h"
#include "core/segment/segment_reference.h"
#include "core/shop/definitions_store.h"
#include "core/shop/rule_changes_store.h"
#include "core/shop/shop.h"
#include "core/store/attributes_store.h"
#include "core/store/segments_store.h"
#include "core/store/transaction.h"
#include "core/text/fold.h"

#include <algorithm>

namespace kq {

namespace {

/// A change of the segments: what there is now is read, checked and changed in one transaction.
class SegmentChange {
public:
    static Result<SegmentChange> begin(const ShopFile &file)
    {
        Result<Connection> db = file.connect();
        if (!db)
            return db.error();
        auto connection = std::make_unique<Connection>(std::move(*db));
        Result<Transaction> transaction = Transaction::begin(*connection, Changes::Definitions);
        if (!transaction)
            return transaction.error();
        Result<std::vector<StoredAttribute>> attributes = listAttributes(*connection);
        if (!attributes)
            return attributes.error();
        ShopAttributes types(std::move(*attributes));
        Result<DefinitionSet> definitions = loadDefinitions(*connection, types);
        if (!definitions)
            return definitions.error();
        return SegmentChange(std::move(connection), std::move(*transaction), std::move(types),
                             std::move(*definitions));
    }

    [[nodiscard]] Connection &db() { return *m_db; }
    [[nodiscard]] const DefinitionSet &definitions() const { return m_definitions; }
    /// Keeps how @p segment was before, for the causes of history.
    Result<void> noteRule(const Segment &segment, QDate day)
    {
        return addRuleChange(*m_db, m_types, {day, segment.id, {}, segment.condition});
    }
    /// Lets older rules name @p segment, which goes, by its id: another may be given its name.
    Result<void> noteRemoval(const Segment &segment)
    {
        return renameInRuleHistory(*m_db, m_types, [&](const Condition &before) {
            return withSegmentReferredTo(before, segment.name, segment.id);
        });
    }
    Result<void> commit() { return m_transaction.commit(); }

    /// Whether the segments would be sound with @p changed among them.
    [[nodiscard]] Result<void> check(const Segment &changed) const
    {
        std::vector<Segment> segments = m_definitions.segments();
        const auto same = std::find_if(segments.begin(), segments.end(),
                                       [&](const Segment &s) { return s.id == changed.id; });
        if (same == segments.end())
            segments.push_back(changed);
        else
            *same = changed;
        return checkCondition(changed.condition,
                              DefinitionSet(std::move(segments), m_definitions.tiers()));
    }

    /// Lets every condition that refers to a segment by its old name refer to it by its new one.
    Result<void> followRename(const QString &from, const QString &to, const QDateTime &now)
    {
        for (const Segment &other : m_definitions.segments()) {
            const Condition renamed = withSegmentRenamed(other.condition, from, to);
            if (renamed == other.condition)
                continue;
            if (Result<void> kept =
                    kq::changeSegment(*m_db, other.id, writeCondition(renamed), now);
                !kept)
                return kept;
        }
        std::vector<Tier> tiers = m_definitions.tiers();
        for (Tier &tier : tiers)
            tier.condition = withSegmentRenamed(tier.condition, from, to);
        const auto renamed = [&](const Condition &before) {
            return withSegmentRenamed(before, from, to);
        };
        if (Result<void> followed = renameInRuleHistory(*m_db, m_types, renamed); !followed)
            return followed;
        return tiers == m_definitions.tiers() ? Result<void>() : storeTiers(*m_db, tiers);
    }

private:
    SegmentChange(std::unique_ptr<Connection> db, Transaction transaction, ShopAttributes types,
                  DefinitionSet definitions)
        : m_db(std::move(db))
        , m_transaction(std::move(transaction))
        , m_types(std::move(types))
        , m_definitions(std::move(definitions))
    {}

    std::unique_ptr<Connection> m_db; // outlives the transaction, which is declared after it
    Transaction m_transaction;
    ShopAttributes m_types;
    DefinitionSet m_definitions;
};

Error unnamed()
{
    return {ErrorCode::EmptyText, QStringLiteral("name"), {}, {}};
}

Error unknown(SegmentId id)
{
    return {ErrorCode::UnknownSegment, {}, {}, QString::number(id.value)};
}

} // namespace

Result<SegmentId> Shop::addSegment(const QString &name, const Condition &condition,
                                   const QString &templateKey, const QDateTime &now)
{
    if (folded(name).isEmpty())
        return unnamed();
    Result<SegmentChange> change = SegmentChange::begin(m_file);
    if (!change)
        return change.error();
    if (change->definitions().find(name))
        return Error{ErrorCode::NameTaken, {}, {}, name};
    if (const Result<void> sound = change->check({{}, name, condition, templateKey, now}); !sound)
        return sound.error();
    const Result<SegmentId> id = kq::addSegment(
        change->db(), {{}, name.trimmed(), writeCondition(condition), templateKey, now});
    if (!id)
        return id.error();
    if (const Result<void> done = change->commit(); !done)
        return done.error();
    return *id;
}

Result<void> Shop::renameSegment(SegmentId id, const QString &name, const QDateTime &now)
{
    if (folded(name).isEmpty())
        return unnamed();
    Result<SegmentChange> change = SegmentChange::begin(m_file);
    if (!change)
        return change.error();
    const Segment *segment = change->definitions().find(id);
    if (!segment)
        return unknown(id);
    const Segment *taken = change->definitions().find(name);
    if (taken && taken->id != id)
        return Error{ErrorCode::NameTaken, {}, {}, name};
    if (Result<void> followed = change->followRename(segment->name, name.trimmed(), now); !followed)
        return followed;
    if (Result<void> renamed = kq::renameSegment(change->db(), id, name.trimmed(), now); !renamed)
        return renamed;
    return change->commit();
}

Result<void> Shop::changeSegment(SegmentId id, const Condition &condition, const QDateTime &now)
{
    Result<SegmentChange> change = SegmentChange::begin(m_file);
    if (!change)
        return change.error();
    const Segment *segment = change->definitions().find(id);
    if (!segment)
        return unknown(id);
    Segment changed = *segment;
    changed.condition = condition;
    if (Result<void> sound = change->check(changed); !sound)
        return sound;
    if (segment->condition != condition) {
        if (Result<void> noted = change->noteRule(*segment, now.date()); !noted)
            return noted;
    }
    if (Result<void> kept = kq::changeSegment(change->db(), id, writeCondition(condition), now);
        !kept)
        return kept;
    return change->commit();
}

Result<void> Shop::describeSegment(SegmentId id, const SegmentLook &look)
{
    Result<SegmentChange> change = SegmentChange::begin(m_file);
    if (!change)
        return change.error();
    if (!change->definitions().find(id))
        return unknown(id);
    if (Result<void> described =
            kq::describeSegment(change->db(), id, look.description.trimmed(), keyOf(look.colour));
        !described)
        return described;
    return change->commit();
}

Result<void> Shop::putSegmentBack(const Segment &segment)
{
    Result<SegmentChange> change = SegmentChange::begin(m_file);
    if (!change)
        return change.error();
    if (change->definitions().find(segment.id))
        return unknown(segment.id);
    if (change->definitions().find(segment.name))
        return Error{ErrorCode::NameTaken, {}, {}, segment.name};
    if (Result<void> sound = change->check(segment); !sound)
        return sound;
    const StoredSegment stored{segment.id,
                               segment.name,
                               writeCondition(segment.condition),
                               segment.templateKey,
                               segment.changedAt,
                               segment.look.description,
                               keyOf(segment.look.colour)};
    if (Result<void> back = kq::putSegmentBack(change->db(), stored); !back)
        return back;
    return change->commit();
}

Result<void> Shop::removeSegment(SegmentId id)
{
    Result<SegmentChange> change = SegmentChange::begin(m_file);
    if (!change)
        return change.error();
    const DefinitionSet &definitions = change->definitions();
    const Segment *segment = definitions.find(id);
    if (!segment)
        return unknown(id);
    for (const Segment &other : definitions.segments()) {
        if (other.id != id && refersTo(other.condition, segment->condition, definitions))
            return Error{ErrorCode::SegmentInUse, {}, {}, other.name};
    }
    for (const Tier &tier : definitions.tiers()) {
        if (refersTo(tier.condition, segment->condition, definitions))
            return Error{ErrorCode::SegmentInUse, {}, {}, tier.key};
    }
    if (Result<void> noted = change->noteRemoval(*segment); !noted)
        return noted;
    if (Result<void> removed = kq::removeSegment(change->db(), id); !removed)
        return removed;
    return change->commit();
}

} // namespace kq
