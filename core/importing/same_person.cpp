#include "core/importing/same_person.h"

#include "core/importing/customer_fields.h"
#include "core/importing/earlier_steps.h"
#include "core/store/bulk_writes.h"
#include "core/store/journal.h"
#include "core/store/merges_store.h"
#include "core/store/owner_marks_store.h"
#include "core/store/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

Result<Customer> fieldsOf(BulkWriter &writer, CustomerId id)
{
    Result<std::optional<Customer>> fields = writer.customerFields(id);
    if (!fields)
        return fields.error();
    if (!*fields)
        return Error{ErrorCode::UnknownCustomer, {}, {}, QString::number(id.value)};
    return std::move(**fields);
}

/// Ends a step that touched the two.
Result<void> closeStep(Connection &db, OpenStep &step, EarlierSteps &earlier, CustomerId a,
                       CustomerId b, const JobControl &control)
{
    earlier.noteDescribed(a);
    earlier.noteDescribed(b);
    const Result<std::set<StepId>> uses = earlier.uses(db, control);
    if (!uses)
        return uses.error();
    return step.close(*uses);
}

/// The fields that the survivor has by the merge alone are as they were before it.
Customer withoutMerge(const Customer &now, const Customer &kept, FieldSet ownedOfKept,
                      const Customer &lost, FieldSet ownedOfLost)
{
    const Customer merged = unitedByOwner(kept, ownedOfKept, lost, ownedOfLost);
    Customer fields = now;
    const auto takeBack = [](auto &field, const auto &byMerge, const auto &before) {
        if (field == byMerge)
            field = before;
    };
    takeBack(fields.name, merged.name, kept.name);
    takeBack(fields.address, merged.address, kept.address);
    takeBack(fields.area, merged.area, kept.area);
    takeBack(fields.app, merged.app, kept.app);
    takeBack(fields.note, merged.note, kept.note);
    takeBack(fields.gender, merged.gender, kept.gender);
    takeBack(fields.birthday, merged.birthday, kept.birthday);
    takeBack(fields.registeredOn, merged.registeredOn, kept.registeredOn);
    takeBack(fields.doNotContact, merged.doNotContact, kept.doNotContact);
    takeBack(fields.consents.zalo, merged.consents.zalo, kept.consents.zalo);
    takeBack(fields.consents.sms, merged.consents.sms, kept.consents.sms);
    takeBack(fields.consents.email, merged.consents.email, kept.consents.email);
    takeBack(fields.consents.phone, merged.consents.phone, kept.consents.phone);
    return fields;
}

Result<std::optional<Merge>> mergeOf(Connection &db, CustomerId survivor, CustomerId gone)
{
    const Result<std::vector<Merge>> merges = mergesInto(db, survivor);
    if (!merges)
        return merges.error();
    const auto found = std::find_if(merges->begin(), merges->end(), [&](const Merge &merge) {
        return gone.value == 0 || merge.gone == gone;
    });
    return found == merges->end() ? std::nullopt : std::optional(*found);
}

} // namespace

Result<MergeReport> mergeCustomers(Connection &db, CustomerId a, CustomerId b, const QDateTime &now,
                                   const JobControl &control)
{
    if (a == b)
        return Error{ErrorCode::OutOfRange, u"merge"_s, {}, QString::number(a.value)};
    const auto [survivor, gone] = std::minmax(a, b);
    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    Result<EarlierSteps> earlier = EarlierSteps::load(db);
    if (!earlier)
        return earlier.error();
    Result<OpenStep> step = OpenStep::begin(db, StepKind::Merge, now);
    if (!step)
        return step.error();
    Result<BulkWriter> writer = BulkWriter::open(db);
    if (!writer)
        return writer.error();
    const Result<Customer> kept = fieldsOf(*writer, survivor);
    if (!kept)
        return kept.error();
    const Result<Customer> lost = fieldsOf(*writer, gone);
    if (!lost)
        return lost.error();
    const Result<FieldSet> ownedOfKept = ownerFieldsOf(db, survivor);
    if (!ownedOfKept)
        return ownedOfKept.error();
    const Result<FieldSet> ownedOfLost = ownerFieldsOf(db, gone);
    if (!ownedOfLost)
        return ownedOfLost.error();
    const Customer both = unitedByOwner(*kept, *ownedOfKept, *lost, *ownedOfLost);
    if (Result<void> written = writer->updateCustomer(both); !written)
        return written.error();
    if (Result<void> merged = writer->mergeCustomers(survivor, gone); !merged)
        return merged.error();
    if (Result<void> closed = closeStep(db, *step, *earlier, survivor, gone, control); !closed)
        return closed.error();
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return MergeReport{step->id(), survivor};
}

Result<ApartReport> takeCustomersApart(Connection &db, CustomerId survivor, CustomerId gone,
                                       const QDateTime &now, const JobControl &control)
{
    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    const Result<std::optional<Merge>> merge = mergeOf(db, survivor, gone);
    if (!merge)
        return merge.error();
    if (!*merge)
        return ApartReport{ApartOutcome::NotMerged, survivor, gone};
    const Merge &undone = **merge;
    ApartReport report{ApartOutcome::Apart, survivor, undone.gone};

    Result<EarlierSteps> earlier = EarlierSteps::load(db);
    if (!earlier)
        return earlier.error();
    Result<OpenStep> step = OpenStep::begin(db, StepKind::Edit, now);
    if (!step)
        return step.error();
    const Result<CustomerId> holder = presentCustomer(db, survivor);
    if (!holder)
        return holder.error();
    const Result<bool> apart = takeRowsApart(db, undone, *holder, step->id());
    if (!apart)
        return apart.error();
    if (!*apart) {
        report.outcome = ApartOutcome::NotRecorded;
        return report;
    }
    Result<BulkWriter> writer = BulkWriter::open(db);
    if (!writer)
        return writer.error();
    const Result<std::optional<Customer>> kept = customerBefore(db, undone.step, *holder);
    if (!kept)
        return kept.error();
    if (*kept) {
        const Result<Customer> present = fieldsOf(*writer, *holder);
        if (!present)
            return present.error();
        const Result<Customer> lost = fieldsOf(*writer, undone.gone);
        if (!lost)
            return lost.error();
        const Result<FieldSet> ownedOfKept = ownerFieldsOf(db, *holder);
        if (!ownedOfKept)
            return ownedOfKept.error();
        const Result<FieldSet> ownedOfLost = ownerFieldsOf(db, undone.gone);
        if (!ownedOfLost)
            return ownedOfLost.error();
        const Customer fields = withoutMerge(*present, **kept, *ownedOfKept, *lost, *ownedOfLost);
        if (Result<void> written = writer->updateCustomer(fields); !written)
            return written.error();
    }
    if (Result<void> noted = keepApart(db, *holder, undone.gone); !noted)
        return noted.error();
    if (Result<void> closed = closeStep(db, *step, *earlier, *holder, undone.gone, control);
        !closed)
        return closed.error();
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return report;
}

} // namespace kq
