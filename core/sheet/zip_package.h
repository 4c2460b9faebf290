#pragma once

#include "core/sheet/byte_source.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct zip;
struct zip_file;

namespace kq::sheet {

class ZipPackage;

/// One part of a package while it is read.
class ZipPart final : public ByteSource {
public:
    /// Errors: DamagedFile (`found` names the part), FileTooLarge (the package unpacks to more than
    /// any honest one).
    Result<std::int64_t> read(char *to, std::int64_t size) override;

    [[nodiscard]] std::int64_t bytesDone() const override { return m_done; }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_total; }
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] QString path() const override;

private:
    friend class ZipPackage;
    struct Close {
        void operator()(zip_file *file) const;
    };
    ZipPart() = default;

    std::shared_ptr<ZipPackage> m_package;
    std::unique_ptr<zip_file, Close> m_file;
    QString m_name;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

/// A ZIP file whose parts are found as the programs that write them mean it: without regard to
/// case, to `\` or `/`, or to a leading slash. Of several parts of one name the first is taken.
class ZipPackage : public std::enable_shared_from_this<ZipPackage> {
public:
    /// Errors: FileNotFound, FileUnreadable, DamagedFile.
    static Result<std::shared_ptr<ZipPackage>> open(const QString &path);
    ~ZipPackage();
    ZipPackage(const ZipPackage &) = delete;
    ZipPackage &operator=(const ZipPackage &) = delete;

    [[nodiscard]] bool has(std::string_view name) const;
    /// Errors: DamagedFile (it is not there or cannot be unpacked), EncryptedFile.
    Result<std::unique_ptr<ByteSource>> part(std::string_view name);

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    friend class ZipPart;
    explicit ZipPackage(const QString &path)
        : m_path(path)
    {}
    /// Counts what was unpacked; false when it is too much.
    bool allowInflated(std::int64_t bytes);

    QString m_path;
    zip *m_zip = nullptr;
    std::int64_t m_packedSize = 0;
    std::int64_t m_inflated = 0;
    std::unordered_map<std::string, std::uint64_t> m_parts;
};

/// Where @p target leads that stands in a part of the folder @p base (`xl`): absolute with a
/// leading slash, else relative, `..` and `.` taken out. No slash in front.
std::string resolvedPart(std::string_view base, std::string_view target);

} // namespace kq::sheet
