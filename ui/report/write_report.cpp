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
        for (std::size_t i = 0; i < figures.studies.size(); ++i) {
            if (control.cancelled())
                return Error{ErrorCode::Cancelled, {}, {}, {}};
            const std::optional<PlanPreview> &reader = figures.readers[i];
            pages.printGroup(figures.studies[i], reader ? &*reader : nullptr, paper);
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
