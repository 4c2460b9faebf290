#include "core/sheet/byte_source.h"

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

class FileSource final : public ByteSource {
public:
    explicit FileSource(const QString &path)
        : m_file(path)
    {}
    bool open() { return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    [[nodiscard]] Error unreadable() const
    {
        return {ErrorCode::FileUnreadable, m_file.fileName(), {}, m_file.errorString()};
    }

    Result<std::int64_t> read(char *to, std::int64_t size) override
    {
        const qint64 count = m_file.read(to, size);
        if (count < 0)
            return unreadable();
        return std::int64_t{count};
    }
    [[nodiscard]] std::int64_t bytesDone() const override { return m_file.pos(); }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_file.size(); }
    [[nodiscard]] QString name() const override { return u"xml"_s; }
    [[nodiscard]] QString path() const override { return m_file.fileName(); }

private:
    QFile m_file;
};

} // namespace

Result<std::unique_ptr<ByteSource>> openFileSource(const QString &path)
{
    auto source = std::make_unique<FileSource>(path);
    if (!source->open())
        return source->unreadable();
    return std::unique_ptr<ByteSource>(std::move(source));
}

} // namespace kq::sheet
