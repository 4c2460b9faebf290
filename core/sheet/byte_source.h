#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QString>

#include <cstdint>
#include <memory>

namespace kq::sheet {

/// Bytes that are read from front to end: a file, or a part of a package.
class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;
    virtual ~ByteSource() = default;

    /// Reads up to @p size bytes; 0 at the end. Errors: FileUnreadable, DamagedFile, FileTooLarge.
    virtual Result<std::int64_t> read(char *to, std::int64_t size) = 0;

    [[nodiscard]] virtual std::int64_t bytesDone() const = 0;
    [[nodiscard]] virtual std::int64_t bytesTotal() const = 0;
    /// What is read, for errors: the part of a package, or "xml" for a whole file.
    [[nodiscard]] virtual QString name() const = 0;
    /// The file, for errors.
    [[nodiscard]] virtual QString path() const = 0;
};

/// A whole file as a source. Errors: FileUnreadable.
Result<std::unique_ptr<ByteSource>> openFileSource(const QString &path);

} // namespace kq::sheet
