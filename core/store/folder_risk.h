#pragma once

#include <QString>
#include <QStringView>

namespace kq {

/// Why a folder is a bad place for a shop file that is in use.
enum class FolderRisk {
    None,
    Network, ///< locks of network drives cannot be relied on: two programs may write at once
    Cloud,   ///< a cloud folder copies the file half written and brings old states back
};

/// The risk of the folder in which @p path lies, by the kind of its file system and the names of
/// the folders above it.
FolderRisk folderRisk(const QString &path);

/// The same for a known file system, as QStorageInfo names it (`ext4`, `nfs4`, `fuse.sshfs`).
FolderRisk folderRisk(const QString &absolutePath, QStringView fileSystem);

} // namespace kq
