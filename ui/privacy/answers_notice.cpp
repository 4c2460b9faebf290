#include "ui/privacy/answers_notice.h"

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

QString withUntold(const PageContext &context, const QString &said,
                   const std::optional<Error> &untold)
{
    if (!untold)
        return said;
    return AnswersNotice::tr("%1 What strangers refused could not be written beside the shop file "
                             "yet; it counts, and is written when the shop is opened again. (%2)")
        .arg(said, sentenceFor(*untold, Words(context.language.language())));
}

} // namespace

void takeAnswersBack(const PageContext &context, std::int64_t file, const QString &name)
{
    context.jobs.run(
        &context.events, {},
        [&shop = context.shop, file](JobControl &control) {
            return shop.takeAnswersBack(file, control);
        },
        [context, name](const Result<AnswersTakenBack> &back) {
            if (!back) {
                context.notices.say({Notice::Kind::Failed,
                                     sentenceFor(back.error(), Words(context.language.language())),
                                     {},
                                     {}});
            } else if (!back->done) {
                context.notices.say(
                    {Notice::Kind::Failed,
                     AnswersNotice::tr("“%1” stays: people in it were changed again since. Take "
                                       "those changes back first.")
                         .arg(name),
                     {},
                     {}});
            } else {
                context.notices.say(
                    {back->untold ? Notice::Kind::Warning : Notice::Kind::Done,
                     withUntold(context,
                                AnswersNotice::tr("What “%1” brought is taken back.").arg(name),
                                back->untold),
                     {},
                     {}});
            }
            context.events.announce();
        });
}

void sayAnswersTaken(const PageContext &context, const QString &done, const QString &name,
                     const AnswerReport &report)
{
    Notice notice{report.untold ? Notice::Kind::Warning : Notice::Kind::Done,
                  withUntold(context, done, report.untold),
                  {},
                  {}};
    if (report.file != 0) {
        notice.actionText = AnswersNotice::tr("Undo");
        notice.action = [context, file = report.file, name] {
            takeAnswersBack(context, file, name);
        };
    }
    context.notices.say(notice);
    context.events.announce();
}

} // namespace kq
