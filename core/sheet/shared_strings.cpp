#include "core/sheet/shared_strings.h"

#include "core/sheet/cell_text.h"
#include "core/sheet/limits.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

constexpr std::size_t arenaBlock = 1 << 20;

} // namespace

void StringItem::clear()
{
    m_value.clear();
    m_inRun = false;
    m_phonetic = 0;
}

void StringItem::startElement(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "t") {
        m_run.clear();
        m_inRun = m_phonetic == 0;
        m_preserve = attributes.value("space") == "preserve";
    } else if (name == "rPh") {
        ++m_phonetic;
    }
}

void StringItem::endElement(std::string_view name)
{
    if (name == "t" && m_inRun) {
        appendUnescaped(m_value, m_preserve ? std::string_view(m_run) : withoutXmlBlanks(m_run));
        m_inRun = false;
    } else if (name == "rPh" && m_phonetic > 0) {
        --m_phonetic;
    }
}

bool StringItem::text(std::string_view piece)
{
    if (!m_inRun)
        return true;
    m_run += piece;
    return m_run.size() + m_value.size() <= longestText;
}

class SharedStrings::Reader final : public XmlHandler {
public:
    Reader(SharedStrings &strings, std::unique_ptr<ByteSource> part)
        : m_strings(strings)
        , m_reader(std::move(part), *this)
    {}

    Result<void> read() { return m_reader.readAll(); }

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "si") {
            m_item.clear();
            m_inItem = true;
        } else if (m_inItem) {
            m_item.startElement(name, attributes);
        }
    }

    void endElement(std::string_view name) override
    {
        if (!m_inItem)
            return;
        m_item.endElement(name);
        if (name == "si") {
            m_inItem = false;
            if (!m_strings.add(m_item.value()))
                tooLarge(u"shared strings"_s);
        }
    }

    void text(std::string_view piece) override
    {
        if (m_inItem && !m_item.text(piece))
            tooLarge(u"cell"_s);
    }

private:
    void tooLarge(const QString &what)
    {
        m_reader.fail({ErrorCode::FileTooLarge, m_reader.source().path(), {}, what});
    }

    SharedStrings &m_strings;
    XmlReader m_reader;
    StringItem m_item;
    bool m_inItem = false;
};

Result<void> SharedStrings::read(std::unique_ptr<ByteSource> part)
{
    return Reader(*this, std::move(part)).read();
}

bool SharedStrings::add(std::string_view text)
{
    m_bytes += text.size();
    if (m_strings.size() >= mostStrings || m_bytes > mostStringBytes)
        return false;
    if (text.empty()) {
        m_strings.emplace_back();
        return true;
    }
    if (text.size() > m_left) {
        m_left = std::max(arenaBlock, text.size());
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_left));
        m_blockSize = m_left;
    }
    char *const at = m_blocks.back().get() + (m_blockSize - m_left);
    std::memcpy(at, text.data(), text.size());
    m_left -= text.size();
    m_strings.emplace_back(at, text.size());
    return true;
}

} // namespace kq::sheet
