#include "ui/shell/report_desk.h"

#include "core/report/report_figures.h"
#include "core/shop/shop.h"
#include "core/wording/error_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/jobs/jobs.h"
#include "ui/report/write_report.h"
#include "ui/shell/shop_places.h"

#include <QDir>
#include <QWidget>

namespace kq {

using namespace Qt::StringLiterals;

ReportDesk::ReportDesk(Jobs &jobs, Dialogs &dialogs, Notices &notices,
                       const LanguageController &language)
    : m_jobs(jobs)
    , m_dialogs(dialogs)
    , m_notices(notices)
    , m_language(language)
{}

void ReportDesk::write(QWidget *parent, Shop &shop, QDate asOf) const
{
    FileQuestion question;
    question.title = tr("Save the report");
    question.kinds = {{tr("PDF file"), {u"*.pdf"_s}}};
    question.suggestedName =
        shopFileName(shop.path()) + u'-' + asOf.toString(Qt::ISODate) + u".pdf"_s;
    question.suffix = u"pdf"_s;
    m_dialogs.saveFile(parent, question, [this, parent, &shop, asOf](const QString &file) {
        start(parent, shop, asOf, file);
    });
}

void ReportDesk::start(QWidget *parent, Shop &shop, QDate asOf, const QString &file) const
{
    const Language language = m_language.language();
    m_jobs.run(
        parent, tr("Writing the report"),
        [&shop, asOf, file, language](JobControl &control) -> Result<ReportSummary> {
            const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
            if (!snapshot)
                return snapshot.error();
            const Result<ReportFigures> figures =
                reportFigures(**snapshot, asOf, language, control);
            if (!figures)
                return figures.error();
            return writeReport(*figures, file, language, control);
        },
        [this, file, language](const Result<ReportSummary> &written) {
            if (!written) {
                if (written.error().code != ErrorCode::Cancelled)
                    m_notices.say({Notice::Kind::Failed,
                                   sentenceFor(written.error(), Words(language)),
                                   {},
                                   {}});
                return;
            }
            m_notices.say({Notice::Kind::Done,
                           tr("Report of %n page(s) saved to %1", nullptr, written->pages)
                               .arg(QDir::toNativeSeparators(file)),
                           tr("Open"), [this, file] { m_dialogs.openWithSystem(file); }});
        });
}

} // namespace kq
