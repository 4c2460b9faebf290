#include "core/sheet/xml_reader.h"

#include "core/sheet/code_pages.h"
#include "core/sheet/limits.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

constexpr int blockSize = 64 * 1024;

std::string_view withoutPrefix(const char *name)
{
    const char *begin = name;
    const char *at = name;
    for (; *at; ++at) {
        if (*at == ':')
            begin = at + 1;
    }
    return {begin, static_cast<std::size_t>(at - begin)};
}

/// Expat knows UTF-8, UTF-16 and Latin 1; the code pages are ours.
int XMLCALL onUnknownEncoding(void *, const XML_Char *name, XML_Encoding *encoding)
{
    const QString wanted = QString::fromUtf8(name).toLower();
    for (const CodePage page : codePages) {
        if (wanted != codePageName(page))
            continue;
        for (int byte = 0; byte < 256; ++byte) {
            const char16_t unit = decodedByte(page, static_cast<unsigned char>(byte));
            encoding->map[byte] = unit == 0xFFFD ? -1 : unit;
        }
        encoding->data = nullptr;
        encoding->convert = nullptr;
        encoding->release = nullptr;
        return XML_STATUS_OK;
    }
    return XML_STATUS_ERROR;
}

} // namespace

std::string_view XmlAttributes::value(std::string_view name) const
{
    for (const char *const *pair = m_pairs; *pair; pair += 2) {
        if (withoutPrefix(pair[0]) == name)
            return pair[1];
    }
    return {};
}

XmlReader::XmlReader(std::unique_ptr<ByteSource> source, XmlHandler &handler)
    : m_source(std::move(source))
    , m_handler(handler)
    , m_parser(XML_ParserCreate(nullptr))
{
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(m_parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), onDocumentType);
    XML_SetUnknownEncodingHandler(m_parser.get(), onUnknownEncoding, nullptr);
}

void XmlReader::onStart(void *self, const XML_Char *name, const XML_Char **attributes)
{
    auto *reader = static_cast<XmlReader *>(self);
    if (++reader->m_depth > deepestXml)
        reader->fail({ErrorCode::FileTooLarge, reader->m_source->path(), {}, u"depth"_s});
    else
        reader->m_handler.startElement(withoutPrefix(name), XmlAttributes(attributes));
}

void XmlReader::onEnd(void *self, const XML_Char *name)
{
    auto *reader = static_cast<XmlReader *>(self);
    --reader->m_depth;
    reader->m_handler.endElement(withoutPrefix(name));
}

void XmlReader::onText(void *self, const XML_Char *text, int length)
{
    static_cast<XmlReader *>(self)->m_handler.text({text, static_cast<std::size_t>(length)});
}

void XmlReader::onDocumentType(void *self, const XML_Char *, const XML_Char *, const XML_Char *,
                               int)
{
    auto *reader = static_cast<XmlReader *>(self);
    reader->fail(reader->damaged());
}

Error XmlReader::damaged() const
{
    return {ErrorCode::DamagedFile, m_source->path(), {}, m_source->name()};
}

void XmlReader::fail(const Error &error)
{
    if (!m_error)
        m_error = error;
    XML_StopParser(m_parser.get(), XML_FALSE);
}

void XmlReader::pause()
{
    XML_StopParser(m_parser.get(), XML_TRUE);
}

void XmlReader::finish()
{
    m_finished = true;
    XML_StopParser(m_parser.get(), XML_FALSE);
}

Result<bool> XmlReader::readBlock()
{
    if (m_finished)
        return false;
    XML_Status status = XML_STATUS_OK;
    if (m_paused) {
        m_paused = false;
        status = XML_ResumeParser(m_parser.get());
    } else if (m_atEnd) {
        return false;
    } else {
        void *buffer = XML_GetBuffer(m_parser.get(), blockSize);
        if (!buffer)
            return damaged();
        const Result<std::int64_t> count = m_source->read(static_cast<char *>(buffer), blockSize);
        if (!count)
            return count.error();
        m_atEnd = *count == 0;
        status = XML_ParseBuffer(m_parser.get(), static_cast<int>(*count), m_atEnd);
        m_given += *count;
        refuseEndlessMarkup();
    }
    if (m_error)
        return *m_error;
    if (m_finished)
        return true;
    if (status == XML_STATUS_ERROR)
        return damaged();
    m_paused = status == XML_STATUS_SUSPENDED;
    return true;
}

/// Expat keeps a tag or comment until it ends and looks at it from its beginning for every block.
void XmlReader::refuseEndlessMarkup()
{
    const XML_Index begin = XML_GetCurrentByteIndex(m_parser.get());
    if (!m_error && !m_finished && m_given - std::max<XML_Index>(begin, 0) > longestMarkup)
        m_error = Error{ErrorCode::FileTooLarge, m_source->path(), {}, u"markup"_s};
}

Result<void> XmlReader::readAll()
{
    while (true) {
        const Result<bool> more = readBlock();
        if (!more)
            return more.error();
        if (!*more)
            return {};
    }
}

} // namespace kq::sheet
