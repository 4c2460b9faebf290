#include "ui/imports/folder_question.h"

#include "ui/frame/dialogs.h"
#include "ui/imports/folder_watch.h"
#include "ui/jobs/jobs.h"

#include <QDir>
#include <QWidget>

namespace kq {

using namespace Qt::StringLiterals;

FolderQuestion::FolderQuestion(const PageContext &context, FolderWatch &watch, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_watch(watch)
    , m_window(window)
{}

void FolderQuestion::ask()
{
    m_context.dialogs.chooseFolder(m_window, tr("Watch a folder"),
                                   [this](const QString &path) { lookAt(path); });
}

void FolderQuestion::lookAt(const QString &path)
{
    const WatchedFolder folder{QDir(path).absolutePath(), {}, false};
    for (const FolderLook &known : m_watch.folders()) {
        if (known.folder.path == folder.path)
            return;
    }
    m_context.jobs.run(
        this, {}, [folder](JobControl &) -> Result<FolderLook> { return lookInto(folder); },
        [this](const Result<FolderLook> &look) {
            if (!look)
                return;
            if (look->files.empty())
                m_watch.watch(look->folder);
            else
                askAboutFiles(*look);
        });
}

void FolderQuestion::askAboutFiles(const FolderLook &look)
{
    const auto count = static_cast<int>(look.files.size());
    const Choice question{
        tr("Watch a folder"),
        tr("%n spreadsheets lie in %1 already. What should be offered to you?", nullptr, count)
            .arg(QDir(look.folder.path).dirName()),
        {tr("Only what comes from now on"), tr("These files too")},
        0,
        tr("Watch")};
    m_context.dialogs.choose(m_window, question, [this, look](int option) {
        m_watch.watch(look.folder, option == 0 ? look.files : std::vector<FileState>());
    });
}

} // namespace kq
