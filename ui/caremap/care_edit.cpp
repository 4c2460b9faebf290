#include "ui/caremap/care_edit.h"

#include "core/shop/shop.h"
#include "core/wording/error_words.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"

#include <QEvent>

#include <utility>

namespace kq {

CareEdit::CareEdit(const PageContext &context, const QString &name, Work back, Work forth)
    : QUndoCommand(name)
    , m_context(context)
    , m_back(std::move(back))
    , m_forth(std::move(forth))
{}

void CareEdit::apply(const Work &work)
{
    m_context.jobs.run(
        &m_context.events, {},
        [&shop = m_context.shop, work](JobControl &) -> Result<bool> {
            const Result<void> changed = work(shop);
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
