#include "ui/widgets/undo_notice.h"

#include "core/shop/shop.h"
#include "core/wording/error_words.h"
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

void undo(const PageContext &context, StepId step)
{
    // The window's own parts outlive every page; the page may be gone by now.
    context.jobs.run(
        &context.events, UndoNotice::tr("Taking an edit back"),
        [&shop = context.shop, step](JobControl &control) { return shop.undoEdit(step, control); },
        [context](const Result<bool> &undone) {
            if (!undone) {
                const Words words(context.language.language());
                context.notices.say(
                    {Notice::Kind::Failed, sentenceFor(undone.error(), words), {}, {}});
                return;
            }
            if (!*undone) {
                context.notices.say({Notice::Kind::Warning,
                                     UndoNotice::tr("Files or edits that came later build on "
                                                    "this; take those back first."),
                                     {},
                                     {}});
                return;
            }
            context.notices.say({Notice::Kind::Done, UndoNotice::tr("Taken back."), {}, {}});
            context.events.announce();
        });
}

} // namespace

void sayWithUndo(const PageContext &context, const QString &done, StepId step)
{
    context.notices.say({Notice::Kind::Done, done, UndoNotice::tr("Undo"),
                         [context, step] { undo(context, step); }});
    context.events.announce();
}

} // namespace kq
