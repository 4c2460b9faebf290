#include "ui/imports/wizard/rejects_saver.h"

#include "core/shop/shop.h"
#include "core/wording/import_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/jobs/jobs.h"

#include <QDir>
#include <QFileInfo>
#include <QWidget>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

RejectsSaver::RejectsSaver(const PageContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{}

void RejectsSaver::save(const ImportRequest &request)
{
    const QString name =
        tr("%1 - rejected rows", "name of a file").arg(QFileInfo(request.file).completeBaseName());
    const FileQuestion question{
        tr("Save rejected rows"),
        {{tr("Excel files"), {u"*.xlsx"_s}}, {tr("CSV files"), {u"*.csv"_s}}},
        name + u".xlsx"_s,
        u"xlsx"_s};
    m_context.dialogs.saveFile(m_window, question,
                               [this, request](const QString &path) { write(request, path); });
}

void RejectsSaver::write(ImportRequest request, const QString &path)
{
    request.dryRun = true;
    request.remember = false;
    request.rejectsFile = path;
    request.sentence = [words = Words(m_context.language.language())](const Reject &reject) {
        return sentenceFor(reject.reason, words);
    };
    m_context.jobs.run(
        this, tr("Saving the rejected rows"),
        [&shop = m_context.shop, request = std::move(request), now = QDateTime::currentDateTime()](
            JobControl &control) { return shop.importFile(request, now, control); },
        [this, path](const Result<ImportReport> &report) {
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            m_context.notices.say(
                {Notice::Kind::Done,
                 tr("Rejected rows saved: %1").arg(QDir::toNativeSeparators(path)),
                 tr("Show in folder"),
                 [&dialogs = m_context.dialogs, path] { dialogs.showInFolder(path); }});
        });
}

} // namespace kq
