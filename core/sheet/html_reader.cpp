#include "core/sheet/html_reader.h"

#include "core/sheet/cell_text.h"
#include "core/sheet/html_tokens.h"
#include "core/sheet/limits.h"
#include "core/sheet/number_format.h"
#include "core/sheet/row_queue.h"
#include "core/sheet/text_source.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

constexpr std::size_t mostSpan = 1000; // as browsers limit it

std::size_t spanOf(std::string_view written)
{
    std::size_t span = 1;
    std::from_chars(written.data(), written.data() + written.size(), span);
    return std::clamp<std::size_t>(span, 1, mostSpan);
}

/// Turns the tags and texts of tables into rows.
class TableBuilder {
public:
    explicit TableBuilder(RowQueue &queue)
        : m_queue(queue)
    {}

    /// Takes the next piece; the name of a limit when one was passed, else empty.
    QString take(const HtmlToken &token)
    {
        switch (token.kind) {
        case HtmlToken::Kind::Text:
            return takeText(token.text);
        case HtmlToken::Kind::StartTag:
            return startTag(token);
        case HtmlToken::Kind::EndTag:
            endTag(token.name);
            return {};
        }
        return {};
    }

    void finish() { endRow(); }

private:
    QString startTag(const HtmlToken &token)
    {
        const std::string_view name = token.name;
        if (isHtmlName(name, "style") || isHtmlName(name, "script") || isHtmlName(name, "title"))
            m_unseen = true;
        else if (isHtmlName(name, "tr"))
            return beginRow();
        else if (isHtmlName(name, "td") || isHtmlName(name, "th"))
            return beginCell(token.attributes);
        else if (m_inCell && isHtmlName(name, "br"))
            lineBreak();
        else if (m_inCell && (isHtmlName(name, "p") || isHtmlName(name, "div")) && !m_text.empty())
            lineBreak();
        return {};
    }

    void endTag(std::string_view name)
    {
        if (isHtmlName(name, "style") || isHtmlName(name, "script") || isHtmlName(name, "title"))
            m_unseen = false;
        else if (isHtmlName(name, "td") || isHtmlName(name, "th"))
            endCell();
        else if (isHtmlName(name, "tr"))
            endRow();
        else if (isHtmlName(name, "table")) {
            endRow();
            m_spans.clear();
        }
    }

    QString beginRow()
    {
        endRow();
        if (static_cast<std::size_t>(m_queue.nextNumber()) > mostRows)
            return u"rows"_s;
        m_queue.beginRow(m_queue.nextNumber());
        m_inRow = true;
        m_column = 0;
        return {};
    }

    QString beginCell(std::string_view attributes)
    {
        endCell();
        if (!m_inRow) { // a cell without a row, as careless writers have it
            if (QString limit = beginRow(); !limit.isEmpty())
                return limit;
        }
        while (m_spans.contains(m_column))
            ++m_column;
        m_columnSpan = spanOf(htmlAttribute(attributes, "colspan"));
        m_rowSpan = spanOf(htmlAttribute(attributes, "rowspan"));
        if (m_column + m_columnSpan > mostColumns)
            return u"columns"_s;
        m_number = parsedNumber(htmlAttribute(attributes, "x:num"));
        m_text.clear();
        m_blank = false;
        m_inCell = true;
        return {};
    }

    QString takeText(std::string_view text)
    {
        if (!m_inCell || m_unseen)
            return {};
        // Runs of blanks are one; a no-break space is none of them.
        while (!text.empty()) {
            const std::size_t word = text.find_first_not_of(" \t\r\n\f");
            if (word != 0)
                m_blank = !m_text.empty() && m_text.back() != '\n';
            if (word == std::string_view::npos)
                break;
            text.remove_prefix(word);
            const std::size_t length = std::min(text.find_first_of(" \t\r\n\f"), text.size());
            if (m_blank)
                m_text += ' ';
            m_blank = false;
            appendHtmlText(m_text, text.substr(0, length));
            text.remove_prefix(length);
        }
        return m_text.size() > longestText ? u"cell"_s : QString();
    }

    void lineBreak()
    {
        m_blank = false;
        m_text += '\n';
    }

    void endCell()
    {
        if (!m_inCell)
            return;
        m_inCell = false;
        while (m_text.ends_with('\n'))
            m_text.pop_back();
        if (m_text == "\u00A0")
            m_text.clear(); // how an empty cell is written
        if (m_number)
            m_queue.cell(m_column).value = *m_number;
        else if (!m_text.empty())
            setComposedText(m_queue.cell(m_column), m_text);
        for (std::size_t i = 0; i < m_columnSpan; ++i, ++m_column) {
            if (m_rowSpan > 1)
                m_newSpans[m_column] = m_rowSpan - 1;
        }
    }

    void endRow()
    {
        endCell();
        if (!m_inRow)
            return;
        m_inRow = false;
        std::erase_if(m_spans, [](const auto &span) { return span.second == 1; });
        for (auto &[column, rows] : m_spans)
            --rows;
        m_spans.merge(m_newSpans);
        m_newSpans.clear();
        m_queue.endRow();
    }

    RowQueue &m_queue;
    std::map<std::size_t, std::size_t> m_spans; // columns that a cell above reaches down into
    std::map<std::size_t, std::size_t> m_newSpans;
    std::size_t m_column = 0;
    std::size_t m_columnSpan = 1;
    std::size_t m_rowSpan = 1;
    std::optional<double> m_number;
    std::string m_text;
    bool m_blank = false; // a blank that counts only when something follows
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_unseen = false;
};

class HtmlRows final : public RowSource {
public:
    explicit HtmlRows(std::unique_ptr<TextSource> source)
        : m_source(std::move(source))
        , m_builder(m_queue)
    {}

    Result<bool> next(Row &row) override
    {
        while (m_queue.isEmpty()) {
            Result<bool> more = readOn();
            if (!more || (!*more && m_queue.isEmpty()))
                return more;
        }
        m_queue.take(row);
        return true;
    }
    [[nodiscard]] std::int64_t bytesDone() const override { return m_source->bytesDone(); }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_source->bytesTotal(); }

private:
    /// Takes the pieces of what is there until rows wait; reads more where there is none.
    Result<bool> readOn()
    {
        std::string_view rest = std::string_view(m_buffer).substr(m_begin);
        HtmlToken token;
        HtmlStep step = HtmlStep::Token;
        while (!m_queue.isFull() &&
               (step = nextHtmlToken(rest, m_atEnd, token)) == HtmlStep::Token) {
            if (const QString limit = m_builder.take(token); !limit.isEmpty())
                return Error{
                    ErrorCode::FileTooLarge, m_source->path(), {}, limit, m_queue.given() + 1};
        }
        m_begin = m_buffer.size() - rest.size();
        if (step == HtmlStep::End) {
            m_builder.finish();
            return false;
        }
        if (step == HtmlStep::NeedMore) {
            m_buffer.erase(0, m_begin);
            m_begin = 0;
            Result<bool> more = m_source->readMore(m_buffer);
            if (!more)
                return more;
            m_atEnd = !*more;
        }
        return true;
    }

    std::unique_ptr<TextSource> m_source;
    RowQueue m_queue;
    TableBuilder m_builder;
    std::string m_buffer;
    std::size_t m_begin = 0;
    bool m_atEnd = false;
};

/// The encoding that a `meta` tag names; empty where the file speaks for itself.
std::optional<QString> namedEncoding(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = file.read(2048).toLower();
    const qsizetype mark = head.indexOf("charset=");
    if (mark < 0 || head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        return {};
    qsizetype begin = mark + 8;
    while (begin < head.size() && (head[begin] == '"' || head[begin] == '\''))
        ++begin;
    qsizetype end = begin;
    while (end < head.size() &&
           QByteArrayView("\"' />;\r\n").indexOf(QByteArrayView(&head.data()[end], 1)) < 0)
        ++end;
    const QString name = QString::fromLatin1(head.mid(begin, end - begin));
    // Nearly everything says UTF-8 without thinking; then the bytes decide.
    if (name.isEmpty() || name.startsWith(u"utf") || name.startsWith(u"unicode"))
        return {};
    return name;
}

} // namespace

Result<OpenedSheet> openHtml(const QString &path, const OpenOptions &options)
{
    const std::optional<QString> encoding =
        options.encoding ? options.encoding : namedEncoding(path);
    Result<std::unique_ptr<TextSource>> source = TextSource::open(path, encoding);
    if (!source && source.error().code == ErrorCode::UnknownEncoding && !options.encoding)
        source = TextSource::open(path, {});
    if (!source)
        return source.error();
    const QString name = QFileInfo(path).completeBaseName();
    if (!options.sheet.isEmpty() && options.sheet != name && options.sheet != u"1")
        return Error{ErrorCode::SheetNotFound, path, name, options.sheet};
    OpenedSheet opened;
    opened.sheets = {{name, false}};
    opened.sheet = name;
    opened.encoding = (*source)->encoding();
    opened.rows = std::make_unique<HtmlRows>(std::move(*source));
    return opened;
}

} // namespace kq::sheet
