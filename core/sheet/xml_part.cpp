#include "core/sheet/xml_part.h"

#include "core/sheet/limits.h"

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

} // namespace

std::string_view XmlAttributes::value(std::string_view name) const
{
    for (const char *const *pair = m_pairs; *pair; pair += 2) {
        if (withoutPrefix(pair[0]) == name)
            return pair[1];
    }
    return {};
}

XmlPart::XmlPart(std::unique_ptr<ZipPart> part, XmlHandler &handler)
    : m_part(std::move(part))
    , m_handler(handler)
    , m_parser(XML_ParserCreate(nullptr))
{
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(m_parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), onDocumentType);
}

void XmlPart::onStart(void *self, const XML_Char *name, const XML_Char **attributes)
{
    auto *part = static_cast<XmlPart *>(self);
    if (++part->m_depth > deepestXml)
        part->fail({ErrorCode::FileTooLarge, part->m_part->path(), {}, u"depth"_s});
    else
        part->m_handler.startElement(withoutPrefix(name), XmlAttributes(attributes));
}

void XmlPart::onEnd(void *self, const XML_Char *name)
{
    auto *part = static_cast<XmlPart *>(self);
    --part->m_depth;
    part->m_handler.endElement(withoutPrefix(name));
}

void XmlPart::onText(void *self, const XML_Char *text, int length)
{
    static_cast<XmlPart *>(self)->m_handler.text({text, static_cast<std::size_t>(length)});
}

void XmlPart::onDocumentType(void *self, const XML_Char *, const XML_Char *, const XML_Char *, int)
{
    auto *part = static_cast<XmlPart *>(self);
    part->fail(part->damaged());
}

Error XmlPart::damaged() const
{
    return {ErrorCode::DamagedFile, m_part->path(), {}, m_part->name()};
}

void XmlPart::fail(const Error &error)
{
    if (!m_error)
        m_error = error;
    XML_StopParser(m_parser.get(), XML_FALSE);
}

void XmlPart::pause()
{
    XML_StopParser(m_parser.get(), XML_TRUE);
}

void XmlPart::finish()
{
    m_finished = true;
    XML_StopParser(m_parser.get(), XML_FALSE);
}

Result<bool> XmlPart::readBlock()
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
        const Result<std::int64_t> count = m_part->read(static_cast<char *>(buffer), blockSize);
        if (!count)
            return count.error();
        m_atEnd = *count == 0;
        status = XML_ParseBuffer(m_parser.get(), static_cast<int>(*count), m_atEnd);
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

Result<void> XmlPart::readAll()
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
