#include "ui/campaigns/answers_notice.h"

#include "core/shop/shop.h"
#include "core/wording/error_words.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"

#include <QCoreApplication>

namespace kq {

namespace {

struct AnswersNotice {
    Q_DECLARE_TR_FUNCTIONS(kq::AnswersNotice)
};

void takeBack(const PageContext &context, const AnswerReport &report)
{
    context.jobs.run(
        &context.events, {},
        [&shop = context.shop, report](JobControl &control) {
            return shop.takeAnswersBack(report, control);
        },
        [context](const Result<bool> &done) {
            QString failure;
            if (!done)
                failure = sentenceFor(done.error(), Words(context.language.language()));
            else if (!*done)
                failure = AnswersNotice::tr("Later changes build on these answers: they stay.");
            if (failure.isEmpty())
                context.notices.say({Notice::Kind::Done, AnswersNotice::tr("Taken back."), {}, {}});
            else
                context.notices.say({Notice::Kind::Failed, failure, {}, {}});
            context.events.announce();
        });
}

} // namespace

void sayAnswersTaken(const PageContext &context, const QString &done, const AnswerReport &report)
{
    const bool isNews =
        report.refusalStep.value != 0 || !report.kept.empty() || !report.strangers.isEmpty();
    if (isNews)
        context.notices.say({Notice::Kind::Done, done, AnswersNotice::tr("Undo"),
                             [context, report] { takeBack(context, report); }});
    else
        context.notices.say({Notice::Kind::Done, done, {}, {}});
    context.events.announce();
}

} // namespace kq
