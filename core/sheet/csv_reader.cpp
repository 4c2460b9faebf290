#include "core/sheet/csv_reader.h"

#include "core/sheet/cell_text.h"
#include "core/sheet/csv_dialect.h"
#include "core/sheet/csv_splitter.h"
#include "core/sheet/text_source.h"

#include <QFileInfo>

#include <algorithm>
#include <string>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

constexpr std::size_t dialectSample = 64 * 1024;
constexpr std::size_t longestRecord = 32 * 1024 * 1024;

class CsvRows final : public RowSource {
public:
    CsvRows(std::unique_ptr<TextSource> source, std::string buffer, const FoundDialect &found)
        : m_source(std::move(source))
        , m_splitter(found.dialect)
        , m_buffer(std::move(buffer))
        , m_begin(found.skip)
    {}

    Result<bool> next(Row &row) override
    {
        if (!m_held) {
            if (Result<bool> found = findFilledRecord(); !found || !*found)
                return found;
            m_held = true;
        }
        ++m_row;
        if (m_emptyRows > 0) {
            --m_emptyRows;
            row.clear();
            return true;
        }
        m_held = false;
        fill(row);
        return true;
    }

    [[nodiscard]] std::int64_t bytesDone() const override { return m_source->bytesDone(); }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_source->bytesTotal(); }

private:
    /// Reads on to the next record that has a cell, counting the empty ones before it.
    Result<bool> findFilledRecord()
    {
        while (true) {
            const Result<CsvStep> step = readRecord();
            if (!step)
                return step.error();
            if (*step != CsvStep::Record)
                return false;
            const auto filled = std::find_if(m_fields.rbegin(), m_fields.rend(),
                                             [](const CsvField &f) { return !f.text.empty(); });
            m_fields.erase(filled.base(), m_fields.end());
            if (!m_fields.empty())
                return true;
            ++m_emptyRows;
        }
    }

    Result<CsvStep> readRecord()
    {
        while (true) {
            std::string_view text = std::string_view(m_buffer).substr(m_begin);
            const CsvStep step = m_splitter.next(text, m_atEnd, m_fields);
            m_begin = m_buffer.size() - text.size();
            if (step == CsvStep::TooLarge || text.size() > longestRecord)
                return Error{ErrorCode::FileTooLarge,
                             m_source->path(),
                             {},
                             m_fields.size() == CsvSplitter::mostColumns ? u"columns"_s : u"cell"_s,
                             m_row + m_emptyRows + 1};
            if (step != CsvStep::NeedMore)
                return step;
            m_buffer.erase(0, m_begin);
            m_begin = 0;
            const Result<bool> more = readBlock();
            if (!more)
                return more.error();
            m_atEnd = !*more;
        }
    }

    /// A record that is longer than a block is read again from its beginning; reading as much as
    /// there is already keeps that from becoming quadratic.
    Result<bool> readBlock()
    {
        const std::size_t wanted = m_buffer.size() * 2;
        bool any = false;
        do {
            const Result<bool> more = m_source->readMore(m_buffer);
            if (!more)
                return more.error();
            if (!*more)
                break;
            any = true;
        } while (m_buffer.size() < wanted);
        return any;
    }

    void fill(Row &row)
    {
        row.resize(m_fields.size());
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            const CsvField &field = m_fields[i];
            if (field.form == CsvField::Form::Escaped)
                setComposedText(row[i], m_splitter.unescaped(field.text, m_scratch));
            else
                setComposedText(row[i], field.text);
        }
    }

    std::unique_ptr<TextSource> m_source;
    CsvSplitter m_splitter;
    std::string m_buffer;
    std::size_t m_begin = 0; // of what is not read yet
    std::vector<CsvField> m_fields;
    std::string m_scratch;
    std::int64_t m_row = 0;       // rows given
    std::int64_t m_emptyRows = 0; // to be given before the held record
    bool m_held = false;          // m_fields is a record that was not given yet
    bool m_atEnd = false;
};

/// Whether @p sample is no text at all but a picture, a document or another binary file.
bool isBinary(std::string_view sample)
{
    const auto odd = std::count_if(sample.begin(), sample.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' &&
               c != '\f' && c != '\v' && c != '\x1A';
    });
    return odd * 20 > static_cast<std::ptrdiff_t>(sample.size());
}

} // namespace

Result<OpenedSheet> openCsv(const QString &path, const OpenOptions &options)
{
    Result<std::unique_ptr<TextSource>> source = TextSource::open(path, options.encoding);
    if (!source)
        return source.error();
    std::string buffer;
    while (buffer.size() < dialectSample) {
        const Result<bool> more = (*source)->readMore(buffer);
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    const std::string_view sample = std::string_view(buffer).substr(0, dialectSample);
    if (isBinary(sample))
        return Error{ErrorCode::NotASpreadsheet, path, {}, {}};

    std::optional<char> delimiter;
    if (options.delimiter && options.delimiter->unicode() < 0x80)
        delimiter = static_cast<char>(options.delimiter->unicode());
    const FoundDialect found = findDialect(sample, delimiter);

    const QString name = QFileInfo(path).completeBaseName();
    if (!options.sheet.isEmpty() && options.sheet != name && options.sheet != u"1")
        return Error{ErrorCode::SheetNotFound, path, name, options.sheet};
    OpenedSheet opened;
    opened.sheets = {{name, false}};
    opened.sheet = name;
    opened.encoding = (*source)->encoding();
    opened.delimiter = QChar::fromLatin1(found.dialect.delimiter);
    opened.rows = std::make_unique<CsvRows>(std::move(*source), std::move(buffer), found);
    return opened;
}

} // namespace kq::sheet
