#pragma once

#include "core/base/job_control.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/report/report_figures.h"

#include <QString>

namespace kq {

/// What was printed.
struct ReportSummary {
    int pages = 0;
    int groups = 0; ///< that have a page of their own
};

/// Writes the report as a PDF of A4 pages: the overview, who is slipping away, the care map, and
/// pages for each tier and segment with its plan and how its people buy. The file appears whole or
/// not at all. It may be called on any thread, once the application has been made. Errors:
/// FileUnwritable, Cancelled.
Result<ReportSummary> writeReport(const ReportFigures &figures, const QString &file,
                                  Language language, JobControl &control);

} // namespace kq
