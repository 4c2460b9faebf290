#include "core/importing/own_attributes.h"

#include "core/importing/earlier_steps.h"
#include "core/importing/typed_text.h"
#include "core/store/attributes_store.h"
#include "core/store/journal.h"
#include "core/store/transaction.h"
#include "core/text/fold.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr qsizetype misfitsTold = 5;

Result<StoredAttribute> attributeOf(Connection &db, const QString &name)
{
    const Result<std::vector<StoredAttribute>> all = listAttributes(db);
    if (!all)
        return all.error();
    const auto found = std::find_if(all->begin(), all->end(), [&](const auto &known) {
        return folded(known.name) == folded(name);
    });
    if (found == all->end())
        return Error{ErrorCode::UnknownAttribute, u"attribute"_s, {}, name};
    return *found;
}

Result<void> checkName(Connection &db, const QString &name, std::int64_t own)
{
    if (folded(name).isEmpty())
        return Error{ErrorCode::EmptyText, u"name"_s, {}, {}};
    const Result<StoredAttribute> taken = attributeOf(db, name);
    if (taken && taken->id != own)
        return Error{ErrorCode::NameTaken, {}, {}, name};
    return {};
}

QStringList cleanChoices(const QStringList &choices)
{
    QStringList clean;
    for (const QString &choice : choices) {
        const auto same = [&](const QString &known) { return folded(known) == folded(choice); };
        if (!folded(choice).isEmpty() && std::none_of(clean.begin(), clean.end(), same))
            clean += choice.simplified();
    }
    return clean;
}

/// One step that changes an attribute, and what it finds.
using AttributeChange = std::function<Result<void>(const StoredAttribute &, EarlierSteps &)>;

Result<StepId> changeAttribute(Connection &db, const QString &name, const QDateTime &now,
                               const JobControl &control, const AttributeChange &change)
{
    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    const Result<StoredAttribute> attribute = attributeOf(db, name);
    if (!attribute)
        return attribute.error();
    Result<EarlierSteps> earlier = EarlierSteps::load(db);
    if (!earlier)
        return earlier.error();
    Result<OpenStep> step = OpenStep::begin(db, StepKind::Edit, now);
    if (!step)
        return step.error();
    earlier->noteAttribute(attribute->id);
    if (Result<void> changed = change(*attribute, *earlier); !changed)
        return changed.error();
    Result<std::set<StepId>> uses = earlier->uses(db, control);
    if (!uses)
        return uses.error();
    const Result<std::vector<StepId>> writers = stepsOnAttribute(db, attribute->id);
    if (!writers)
        return writers.error();
    uses->insert(writers->begin(), writers->end());
    if (Result<void> closed = step->close(*uses); !closed)
        return closed.error();
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return step->id();
}

/// The values in the text of the new type; ValuesDoNotFit names those that are none.
Result<std::vector<CustomerValue>> readAnew(const StoredAttribute &attribute, AttributeType type,
                                            const std::vector<CustomerValue> &values,
                                            const ShopSettings &settings)
{
    const AttributeType before =
        fromKey<AttributeType>(attribute.type).value_or(AttributeType::Text);
    const TypedText reader(type, settings);
    std::vector<CustomerValue> read;
    QStringList misfits;
    for (const CustomerValue &value : values) {
        const std::optional<QString> anew =
            reader.read(textForPeople(value.value, before, settings));
        if (anew)
            read.push_back({value.customer, *anew});
        else if (!misfits.contains(value.value) && misfits.size() <= misfitsTold)
            misfits += value.value;
    }
    if (misfits.isEmpty())
        return read;
    if (misfits.size() > misfitsTold)
        misfits.back() = u"…"_s;
    return Error{ErrorCode::ValuesDoNotFit, attribute.name, keyOf(type), misfits.join(u", "_s)};
}

} // namespace

Result<void> defineAttribute(Connection &db, const QString &name, AttributeType type,
                             const QStringList &choices)
{
    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    if (Result<void> free = checkName(db, name, 0); !free)
        return free;
    const Result<StoredAttribute> declared = declareAttribute(db, name.simplified(), keyOf(type));
    if (!declared)
        return declared.error();
    if (type == AttributeType::Choice) {
        StoredAttribute chosen = *declared;
        chosen.choices = cleanChoices(choices);
        if (Result<void> kept = updateAttribute(db, chosen); !kept)
            return kept;
    }
    return transaction->commit();
}

Result<StepId> renameAttribute(Connection &db, const QString &name, const QString &newName,
                               const QDateTime &now, const JobControl &control)
{
    return changeAttribute(db, name, now, control,
                           [&](const StoredAttribute &attribute, EarlierSteps &) -> Result<void> {
                               if (Result<void> free = checkName(db, newName, attribute.id); !free)
                                   return free;
                               StoredAttribute renamed = attribute;
                               renamed.name = newName.simplified();
                               if (Result<void> kept = updateAttribute(db, renamed); !kept)
                                   return kept;
                               return renameInMappings(db, attribute.name, renamed.name);
                           });
}

Result<StepId> setAttributeChoices(Connection &db, const QString &name, const QStringList &choices,
                                   const QDateTime &now, const JobControl &control)
{
    return changeAttribute(
        db, name, now, control,
        [&](const StoredAttribute &attribute, EarlierSteps &) -> Result<void> {
            if (fromKey<AttributeType>(attribute.type) != AttributeType::Choice)
                return Error{ErrorCode::WrongType, attribute.name, u"choice"_s, attribute.type};
            StoredAttribute changed = attribute;
            changed.choices = cleanChoices(choices);
            return updateAttribute(db, changed);
        });
}

Result<StepId> retypeAttribute(Connection &db, const QString &name, AttributeType type,
                               const ShopSettings &settings, const QDateTime &now,
                               const JobControl &control)
{
    return changeAttribute(
        db, name, now, control,
        [&](const StoredAttribute &attribute, EarlierSteps &earlier) -> Result<void> {
            const Result<std::vector<CustomerValue>> values = valuesOfAttribute(db, attribute.id);
            if (!values)
                return values.error();
            const Result<std::vector<CustomerValue>> anew =
                readAnew(attribute, type, *values, settings);
            if (!anew)
                return anew.error();
            StoredAttribute changed = attribute;
            changed.type = keyOf(type);
            if (Result<void> kept = updateAttribute(db, changed); !kept)
                return kept;
            for (const CustomerValue &value : *anew)
                earlier.noteDescribed(value.customer);
            return writeAttributeValues(db, attribute.id, *anew);
        });
}

Result<StepId> removeAttribute(Connection &db, const QString &name, const QDateTime &now,
                               const JobControl &control)
{
    return changeAttribute(
        db, name, now, control,
        [&](const StoredAttribute &attribute, EarlierSteps &earlier) -> Result<void> {
            const Result<std::vector<CustomerValue>> values = valuesOfAttribute(db, attribute.id);
            if (!values)
                return values.error();
            for (const CustomerValue &value : *values)
                earlier.noteDescribed(value.customer);
            return putAttributeAway(db, attribute.id);
        });
}

} // namespace kq
