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

} // namespace kq::sheet
