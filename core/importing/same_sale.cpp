#include "core/importing/same_sale.h"

#include "core/importing/earlier_steps.h"
#include "core/store/journal.h"
#include "core/store/sales_store.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace kq {

Result<StepId> uniteSales(Connection &db, OrderId kept, OrderId dropped, const QDateTime &now,
                          const JobControl &control)
{
    if (kept == dropped)
        return Error{ErrorCode::OutOfRange, u"sale"_s, {}, QString::number(kept.value)};
    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    Result<EarlierSteps> earlier = EarlierSteps::load(db);
    if (!earlier)
        return earlier.error();
    Result<OpenStep> step = OpenStep::begin(db, StepKind::Edit, now);
    if (!step)
        return step.error();
    if (Result<void> united = uniteOrders(db, kept, dropped, step->id()); !united)
        return united.error();
    earlier->noteOrder(kept);
    earlier->noteOrder(dropped);
    const Result<std::set<StepId>> uses = earlier->uses(db, control);
    if (!uses)
        return uses.error();
    if (Result<void> closed = step->close(*uses); !closed)
        return closed.error();
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return step->id();
}

} // namespace kq
