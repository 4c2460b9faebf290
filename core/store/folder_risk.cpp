#include "core/store/folder_risk.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace kq {

namespace {

constexpr std::array networkFileSystems{
    u"nfs", u"nfs4", u"cifs", u"smb3", u"smbfs", u"afpfs", u"webdav", u"davfs", u"ncpfs", u"9p",
};

// Beginnings of folder names, lower case: "OneDrive - Shop ABC" is one as well.
constexpr std::array cloudFolders{
    u"onedrive", u"dropbox",          u"google drive",        u"googledrive",  u"drivefs",
    u"icloud",   u"mobile documents", u"com~apple~clouddocs", u"cloudstorage", u"nextcloud",
    u"owncloud", u"pcloud",           u"yandex.disk",         u"box sync",     u"megasync",
};

bool isNetwork(const QString &path, QStringView fileSystem)
{
    if (path.startsWith(QLatin1String("//"))) // \\server\share on Windows
        return true;
    if (fileSystem.startsWith(u"fuse.")) // sshfs, rclone, …; a local NTFS disk is `fuseblk`
        return true;
    return std::any_of(networkFileSystems.begin(), networkFileSystems.end(),
                       [&](const char16_t *name) { return fileSystem == QStringView(name); });
}

bool isCloud(const QString &path)
{
    const QStringList folders = path.toLower().split(u'/', Qt::SkipEmptyParts);
    return std::any_of(folders.begin(), folders.end(), [](const QString &folder) {
        return std::any_of(cloudFolders.begin(), cloudFolders.end(), [&](const char16_t *name) {
            return folder.startsWith(QStringView(name));
        });
    });
}

} // namespace

FolderRisk folderRisk(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QStorageInfo storage(folder);
    return folderRisk(folder, QString::fromLatin1(storage.fileSystemType()));
}

FolderRisk folderRisk(const QString &absolutePath, QStringView fileSystem)
{
    if (isCloud(absolutePath))
        return FolderRisk::Cloud;
    return isNetwork(absolutePath, fileSystem) ? FolderRisk::Network : FolderRisk::None;
}

} // namespace kq
