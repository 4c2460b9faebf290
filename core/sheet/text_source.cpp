#include "core/sheet/text_source.h"

#include "core/sheet/detect_encoding.h"
#include "core/sheet/utf8.h"

#include <QFileInfo>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

constexpr std::size_t blockSize = 256 * 1024;
constexpr std::size_t headSize = 1024 * 1024;

bool hasHighByte(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

/// Reads up to @p limit bytes behind those in @p bytes; false on a failure.
bool readInto(QFile &file, std::string &bytes, std::size_t limit)
{
    const std::size_t before = bytes.size();
    // One byte past the end, so that the last block is seen to be the last.
    const qint64 left = std::max<qint64>(file.size() - file.pos(), 0) + 1;
    const auto wanted =
        static_cast<std::size_t>(std::min<qint64>(left, static_cast<qint64>(limit)));
    bytes.resize(before + wanted);
    const qint64 count = file.read(bytes.data() + before, static_cast<qint64>(wanted));
    bytes.resize(before + static_cast<std::size_t>(std::max<qint64>(count, 0)));
    return count >= 0;
}

void removeZeros(std::string &bytes, std::size_t from)
{
    if (bytes.size() > from && std::memchr(bytes.data() + from, 0, bytes.size() - from))
        bytes.erase(
            std::remove(bytes.begin() + static_cast<std::ptrdiff_t>(from), bytes.end(), '\0'),
            bytes.end());
}

Error unreadable(const QFile &file)
{
    return {ErrorCode::FileUnreadable, file.fileName(), {}, file.errorString()};
}

} // namespace

TextSource::TextSource(const QString &path)
    : m_file(path)
{}

Result<std::unique_ptr<TextSource>> TextSource::open(const QString &path,
                                                     const std::optional<QString> &encoding)
{
    std::unique_ptr<TextSource> source(new TextSource(path));
    if (!QFileInfo::exists(path))
        return Error{ErrorCode::FileNotFound, path, {}, {}};
    // Blocks are read whole into place; a buffer of QFile's own would copy them twice.
    if (!source->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(source->m_file);
    if (Result<void> found = source->findEncoding(encoding); !found)
        return found.error();
    return source;
}

Result<void> TextSource::findEncoding(const std::optional<QString> &wanted)
{
    std::string head;
    if (!readInto(m_file, head, headSize))
        return unreadable(m_file);
    const Result<std::string> sample = sampleOf(head);
    if (!sample)
        return sample.error();
    const Encoding found = detectEncoding(head, *sample);
    if (!m_file.seek(found.byteOrderMark))
        return unreadable(m_file);
    m_bytesDone = found.byteOrderMark;
    return useEncoding(wanted ? wanted->trimmed().toLower() : found.name);
}

/// What the encoding is judged by: the first part of the file with bytes outside ASCII.
Result<std::string> TextSource::sampleOf(const std::string &head)
{
    std::string sample = head;
    auto first = std::find_if(sample.begin(), sample.end(), hasHighByte);
    while (first == sample.end() && !sample.empty()) {
        sample.clear();
        if (!readInto(m_file, sample, headSize))
            return unreadable(m_file);
        first = std::find_if(sample.begin(), sample.end(), hasHighByte);
    }
    // From the beginning of the word, as far as it can be seen.
    const auto begin = first - std::min<std::ptrdiff_t>(first - sample.begin(), 16);
    sample.erase(sample.begin(), begin);
    return sample;
}

Result<void> TextSource::useEncoding(const QString &name)
{
    m_encoding = name;
    if (name == u"utf-8") {
        m_form = Form::Utf8;
        return {};
    }
    if (name == u"utf-16le" || name == u"utf-16be") {
        m_form = name == u"utf-16le" ? Form::Utf16Le : Form::Utf16Be;
        return {};
    }
    for (const CodePage page : codePages) {
        if (name == codePageName(page)) {
            useCodePage(page);
            return {};
        }
    }
    m_decoder.emplace(name.toLatin1().constData());
    if (!m_decoder->isValid())
        return Error{ErrorCode::UnknownEncoding, m_file.fileName(), {}, name};
    m_form = Form::Qt;
    return {};
}

void TextSource::useCodePage(CodePage page)
{
    m_form = Form::SingleByte;
    for (unsigned byte = 0; byte < 256; ++byte) {
        std::string utf8;
        appendUtf8(utf8, decodedByte(page, static_cast<unsigned char>(byte)));
        if (const char16_t tone = toneBehind(page, static_cast<unsigned char>(byte)); tone != 0)
            appendUtf8(utf8, tone);
        Utf8Unit &unit = m_units[byte];
        std::copy(utf8.begin(), utf8.end(), unit.bytes.begin());
        unit.length = static_cast<std::uint8_t>(utf8.size());
    }
}

Result<bool> TextSource::readMore(std::string &utf8)
{
    if (m_form == Form::Utf8) {
        const std::size_t before = utf8.size();
        if (!readInto(m_file, utf8, blockSize))
            return unreadable(m_file);
        const std::size_t count = utf8.size() - before;
        m_bytesDone += static_cast<std::int64_t>(count);
        removeZeros(utf8, before);
        return count > 0;
    }
    std::string bytes;
    bytes.swap(m_carry);
    if (!readInto(m_file, bytes, blockSize))
        return unreadable(m_file);
    const bool atEnd = m_file.atEnd();
    m_bytesDone = m_file.pos();
    if (bytes.empty())
        return false;
    const std::size_t before = utf8.size();
    if (m_form == Form::Utf16Le || m_form == Form::Utf16Be)
        appendUtf16(utf8, bytes, atEnd);
    else
        appendDecoded(utf8, bytes);
    removeZeros(utf8, before);
    return true;
}

void TextSource::appendUtf16(std::string &utf8, const std::string &bytes, bool atEnd)
{
    const bool little = m_form == Form::Utf16Le;
    const auto unitAt = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(little ? first | second << 8 : first << 8 | second);
    };
    std::size_t i = 0;
    while (i + 2 <= bytes.size()) {
        const char32_t unit = unitAt(i);
        if (unit < 0xD800 || unit > 0xDFFF) {
            appendUtf8(utf8, unit);
            i += 2;
        } else if (i + 4 > bytes.size() && !atEnd) {
            break;
        } else if (const char32_t low = i + 4 <= bytes.size() ? unitAt(i + 2) : 0;
                   unit < 0xDC00 && low >= 0xDC00 && low <= 0xDFFF) {
            appendUtf8(utf8, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
            i += 4;
        } else {
            appendUtf8(utf8, 0xFFFD);
            i += 2;
        }
    }
    if (!atEnd)
        m_carry = bytes.substr(i);
}

void TextSource::appendDecoded(std::string &utf8, const std::string &bytes)
{
    if (m_form == Form::Qt) {
        const QString text =
            m_decoder->decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        utf8 += text.toUtf8().toStdString();
        return;
    }
    for (const char byte : bytes) {
        const Utf8Unit &unit = m_units[static_cast<unsigned char>(byte)];
        utf8.append(unit.bytes.data(), unit.length);
    }
}

} // namespace kq::sheet
