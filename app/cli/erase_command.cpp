#include "app/cli/commands.h"
#include "core/wording/erasure_words.h"

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const ErasureReport &report, bool erased)
{
    return {{"customer"_L1, qint64(report.customer.value)},
            {"erased"_L1, erased},
            {"orders_kept"_L1, qint64(report.rows.orders)},
            {"campaigns"_L1, qint64(report.rows.campaigns)},
            {"changes_no_longer_undone"_L1, qint64(report.rows.journal)},
            {"identities"_L1, qint64(report.identities)},
            {"opening_figures"_L1, report.opening},
            {"older_copies"_L1, QJsonArray::fromStringList(report.olderCopies)},
            {"traces"_L1, report.traces}};
}

void print(const Session &session, const ErasureReport &report, bool erased)
{
    const Words &words = session.words();
    printLine(words
                  .say(erased ? QT_TRANSLATE_NOOP("Words", "Customer %1 is erased.")
                              : QT_TRANSLATE_NOOP("Words", "Erasing customer %1 would do this:"))
                  .arg(report.customer.value));
    for (const QString &sentence : erasureSentences(report, words))
        printLine(sentence);
}

} // namespace

ExitStatus runErase(Session &session)
{
    const Call &call = session.call();
    bool isNumber = false;
    const CustomerId id{call.value(u"customer"_s).toLongLong(&isNumber)};
    if (!isNumber) {
        return session.wrongCall(session.words().say(
            QT_TRANSLATE_NOOP("Words", "--customer needs a customer's number.")));
    }
    Shop *shop = session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    const bool erases = !call.has(u"dry-run"_s);
    const Result<ErasureReport> report =
        erases ? shop->erase(id, QDate::currentDate(), session.control()) : shop->erasureOf(id);
    if (!report)
        return session.fail(report.error());
    if (call.json)
        printJson(jsonOf(*report, erases));
    else
        print(session, *report, erases);
    return ExitStatus::Done;
}

} // namespace kq::cli
