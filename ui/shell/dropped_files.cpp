#include "ui/shell/dropped_files.h"

#include "core/importing/watched_folders.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace kq {

QStringList draggedPaths(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

QStringList filesMeantBy(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        const FolderLook look = lookInto({path, {}});
        for (const FileState &file : look.files)
            files << file.path;
    }
    return files;
}

} // namespace kq
