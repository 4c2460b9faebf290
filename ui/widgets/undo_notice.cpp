#include "ui/widgets/undo_notice.h"

#include "core/shop/shop.h"
#include "core/wording/error_words.h"
#include "core/wording/undo_words.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"

#include <QCoreApplication>

namespace kq {

namespace {

struct UndoNotice {
    Q_DECLARE_TR_FUNCTIONS(UndoNotice)
};

void undo(const PageContext &context, const QString &done, StepId step, BuiltUpon builtUpon);

void answer(const PageContext &context, const QString &done, StepId step, const UndoReport &report)
{
    switch (report.outcome) {
    case UndoOutcome::Undone:
        context.notices.say(
            {Notice::Kind::Done,
             UndoNotice::tr("Taken back: %1", "what was done, a whole sentence").arg(done),
             {},
             {}});
        context.events.announce();
        return;
    case UndoOutcome::InTheWay:
        context.notices.say({Notice::Kind::Warning,
                             UndoNotice::tr("Later changes build on this: %1.")
                                 .arg(othersOf(report, Words(context.language.language()))),
                             UndoNotice::tr("Take all back"), [context, done, step] {
                                 undo(context, done, step, BuiltUpon::UndoToo);
                             }});
        return;
    case UndoOutcome::NotRecorded:
        context.notices.say(
            {Notice::Kind::Warning, UndoNotice::tr("This cannot be taken back any more."), {}, {}});
        return;
    }
}

void undo(const PageContext &context, const QString &done, StepId step, BuiltUpon builtUpon)
{
    // The window's own parts outlive every page; the page may be gone by now.
    context.jobs.run(
        &context.events, UndoNotice::tr("Taking an edit back"),
        [&shop = context.shop, step, builtUpon](JobControl &control) {
            return shop.undoEdit(step, builtUpon, control);
        },
        [context, done, step](const Result<UndoReport> &report) {
            if (report)
                return answer(context, done, step, *report);
            const Words words(context.language.language());
            context.notices.say({Notice::Kind::Failed, sentenceFor(report.error(), words), {}, {}});
        });
}

} // namespace

void sayWithUndo(const PageContext &context, const QString &done, StepId step)
{
    context.notices.say({Notice::Kind::Done, done, UndoNotice::tr("Undo"),
                         [context, done, step] { undo(context, done, step, BuiltUpon::Stay); }});
    context.events.announce();
}

} // namespace kq
