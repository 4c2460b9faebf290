#include "ui/caremap/plan_edit.h"

#include "core/shop/shop.h"
#include "core/wording/error_words.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"

#include <QEvent>

#include <utility>

namespace kq {

PlanEdit::PlanEdit(const PageContext &context, const QString &name, GroupRef group,
                   PlanEdits before, PlanEdits after)
    : QUndoCommand(name)
    , m_context(context)
    , m_group(std::move(group))
    , m_before(std::move(before))
    , m_after(std::move(after))
{}

void PlanEdit::apply(const PlanEdits &edits)
{
    m_context.jobs.run(
        &m_context.events, {},
        [&shop = m_context.shop, group = m_group, edits](JobControl &) -> Result<bool> {
            const Result<void> changed = shop.changePlan(group, edits);
            if (!changed)
                return changed.error();
            return true;
        },
        [context = m_context](const Result<bool> &changed) {
            if (!changed) {
                context.notices.say(
                    {Notice::Kind::Failed,
                     sentenceFor(changed.error(), Words(context.language.language())),
                     {},
                     {}});
            }
            context.events.announce();
        });
}

bool FocusLeft::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        m_left();
    return QObject::eventFilter(watched, event);
}

} // namespace kq
