#include "app/cli/commands.h"

namespace kq::cli {

using namespace Qt::StringLiterals;

ExitStatus runBackup(Session &session)
{
    const Shop *shop = session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    const QString &target = session.call().words[0];
    const Result<void> copied = shop->backup(target, Existing::Replace, session.control());
    if (!copied)
        return session.fail(copied.error());
    if (session.call().json)
        printJson(QJsonObject{{"backup"_L1, target}});
    return ExitStatus::Done;
}

ExitStatus runRestore(Session &session)
{
    const QString &source = session.call().words[0];
    const QString target = session.shopPath();
    const Result<void> restored = Shop::restore(source, target, session.control());
    if (!restored)
        return session.fail(restored.error());
    if (session.call().json) {
        printJson(QJsonObject{{"restored"_L1, source}, {"shop"_L1, target}});
    } else {
        printLine(session.words()
                      .say(QT_TRANSLATE_NOOP("Words", "Restored from %1. What stood there before, "
                                                      "if anything, is kept as %2."))
                      .arg(source, target + u".before-restore"_s));
    }
    return ExitStatus::Done;
}

ExitStatus runCheck(Session &session)
{
    const Shop *shop = session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    const Result<void> whole = shop->check(session.control());
    if (!whole)
        return session.fail(whole.error());
    if (session.call().json)
        printJson(QJsonObject{{"whole"_L1, true}});
    else
        printLine(session.words().say(QT_TRANSLATE_NOOP("Words", "The shop file is whole.")));
    return ExitStatus::Done;
}

} // namespace kq::cli
