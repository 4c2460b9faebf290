#pragma once

#include "core/base/result.h"
#include "core/sheet/code_pages.h"

#include <QFile>
#include <QString>
#include <QStringDecoder>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace kq::sheet {

/// A text file as a stream of UTF-8, whatever its encoding. Zero bytes are left out, a byte order
/// mark too. Single-byte encodings with combining tones are not composed here: a tone may come with
/// the next block.
class TextSource {
public:
    /// Opens @p path and finds its encoding out where @p encoding does not name it. Errors:
    /// FileNotFound, FileUnreadable, UnknownEncoding.
    static Result<std::unique_ptr<TextSource>> open(const QString &path,
                                                    const std::optional<QString> &encoding);

    /// Appends the next part of the text to @p utf8; false at the end of the file, when nothing
    /// was appended. Error: FileUnreadable.
    Result<bool> readMore(std::string &utf8);

    [[nodiscard]] QString encoding() const { return m_encoding; }
    [[nodiscard]] QString path() const { return m_file.fileName(); }
    [[nodiscard]] std::int64_t bytesDone() const { return m_bytesDone; }
    [[nodiscard]] std::int64_t bytesTotal() const { return m_file.size(); }

private:
    enum class Form { Utf8, Utf16Le, Utf16Be, SingleByte, Qt };
    struct Utf8Unit {
        std::array<char, 4> bytes{};
        std::uint8_t length = 0;
    };

    explicit TextSource(const QString &path);
    Result<void> findEncoding(const std::optional<QString> &wanted);
    Result<void> useEncoding(const QString &name);
    void useCodePage(CodePage page);
    Result<std::string> sampleOf(const std::string &head);
    void appendUtf16(std::string &utf8, const std::string &bytes, bool atEnd);
    void appendDecoded(std::string &utf8, const std::string &bytes);

    QFile m_file;
    QString m_encoding;
    Form m_form = Form::Utf8;
    std::array<Utf8Unit, 256> m_units{}; // of a single-byte encoding
    std::optional<QStringDecoder> m_decoder;
    std::string m_carry; // bytes of a UTF-16 character whose rest comes with the next block
    std::int64_t m_bytesDone = 0;
};

} // namespace kq::sheet
