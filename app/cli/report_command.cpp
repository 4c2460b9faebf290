#include "app/cli/commands.h"
#include "core/report/report_figures.h"
#include "ui/report/write_report.h"

namespace kq::cli {

using namespace Qt::StringLiterals;

ExitStatus runReport(Session &session)
{
    const QString file = session.call().value(u"out"_s);
    if (file.isEmpty()) {
        return session.wrongCall(
            session.words().say(QT_TRANSLATE_NOOP("Words", "--out needs a file name.")));
    }
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    const Result<ReportFigures> figures =
        reportFigures(*snapshot, session.asOf(), session.language(), session.control());
    if (!figures)
        return session.fail(figures.error());
    const Result<ReportSummary> written =
        writeReport(*figures, file, session.language(), session.control());
    if (!written)
        return session.fail(written.error());
    if (session.call().json) {
        printJson(QJsonObject{
            {"file"_L1, file}, {"pages"_L1, written->pages}, {"groups"_L1, written->groups}});
    } else {
        printLine(session.words()
                      .say(QT_TRANSLATE_N_NOOP("Words", "Written: %1, %2 pages."), written->pages)
                      .arg(file, QString::number(written->pages)));
    }
    return ExitStatus::Done;
}

} // namespace kq::cli
