#include "ui/report/write_report.h"

#include "ui/report/paper.h"
#include "ui/report/report_pages.h"

#include <QPdfWriter>
#include <QSaveFile>

namespace kq {

using namespace Qt::StringLiterals;

Result<ReportSummary> writeReport(const ReportFigures &figures, const QString &file,
                                  Language language, JobControl &control)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return Error{ErrorCode::FileUnwritable, file, {}, target.errorString()};
    const ReportPages pages(figures, language);
    const auto total = static_cast<std::int64_t>(figures.careMap.groups.size());
    ReportSummary summary;
    {
        QPdfWriter writer(&target);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        writer.setTitle(pages.title());
        writer.setCreator(u"Khách Quen"_s);
        Paper paper(writer, pages.footer());
        pages.printOverview(paper);
        pages.printCareMap(paper);
        for (const GroupStudy &study : figures.studies) {
            if (control.cancelled())
                return Error{ErrorCode::Cancelled, {}, {}, {}};
            pages.printGroup(study, paper);
            ++summary.groups;
            control.report(summary.groups, total);
        }
        summary.pages = paper.pages();
    }
    if (!target.commit())
        return Error{ErrorCode::FileUnwritable, file, {}, target.errorString()};
    return summary;
}

} // namespace kq
