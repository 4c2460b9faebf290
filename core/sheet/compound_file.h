#pragma once

#include <QByteArray>
#include <QIODevice>

#include <cstdint>
#include <vector>

namespace kq::sheet {

/// What stands in an OLE compound file, the frame of old binary workbooks and of encrypted new
/// ones.
enum class CompoundContent {
    Workbook,          ///< a binary workbook, BIFF5 or BIFF8
    EncryptedWorkbook, ///< the same behind a password, or an encrypted OOXML file
    Other,             ///< another document
    Damaged,
};

/// Looks into the compound file @p device, which must be open and seekable.
CompoundContent contentOfCompoundFile(QIODevice &device);

/// A stretch of a file, in bytes.
struct Extent {
    qint64 at = 0;
    qint64 size = 0;
};

/// Where the binary workbook in the compound file @p device lies, piece by piece in its order;
/// empty where there is none, or where its chain of sectors is broken.
std::vector<Extent> extentsOfWorkbook(QIODevice &device);

} // namespace kq::sheet
