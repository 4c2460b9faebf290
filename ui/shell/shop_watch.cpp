#include "ui/shell/shop_watch.h"

#include "core/shop/shop.h"
#include "core/wording/error_words.h"
#include "ui/frame/notices.h"
#include "ui/jobs/jobs.h"

#include <QCoreApplication>

namespace kq {

namespace {

class WatchWords {
    Q_DECLARE_TR_FUNCTIONS(kq::WatchWords)
};

QString warningOf(FolderRisk risk)
{
    switch (risk) {
    case FolderRisk::None:
        return {};
    case FolderRisk::Network:
        return WatchWords::tr(
            "This shop file lies on a network drive, where two programs may write "
            "into it at once. Move it to this computer.");
    case FolderRisk::Cloud:
        return WatchWords::tr(
            "This shop file lies in a folder that is copied to a cloud, which may "
            "bring an old state back. Move it to another folder.");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

void watchShop(Shop &shop, Jobs &jobs, Notices &notices, QObject *context, const Words &words)
{
    if (const QString warning = warningOf(shop.folderRisk()); !warning.isEmpty())
        notices.say({Notice::Kind::Warning, warning, {}, {}});
    if (!shop.endedUncleanly())
        return;
    jobs.run(
        context, {},
        [&shop](JobControl &control) -> Result<bool> {
            const Result<void> whole = shop.check(control);
            if (!whole)
                return whole.error();
            return true;
        },
        [&notices, words](const Result<bool> &whole) {
            if (!whole && whole.error().code != ErrorCode::Cancelled)
                notices.say({Notice::Kind::Failed, sentenceFor(whole.error(), words), {}, {}});
        });
}

} // namespace kq
