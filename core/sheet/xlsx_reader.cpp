#include "core/sheet/xlsx_reader.h"

#include "core/sheet/cell_text.h"
#include "core/sheet/choose_sheet.h"
#include "core/sheet/limits.h"
#include "core/sheet/number_format.h"
#include "core/sheet/shared_strings.h"
#include "core/sheet/xlsx_book.h"
#include "core/sheet/xml_rows.h"

#include <charconv>
#include <string>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

/// What cells refer to; shared by the sheets of a book.
struct BookParts {
    SharedStrings strings;
    std::vector<NumberKind> styles;
    bool date1904 = false;
};

std::size_t wholeNumber(std::string_view text, std::size_t otherwise)
{
    std::size_t number = 0;
    const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() && stop == text.data() + text.size() ? number : otherwise;
}

/// The column of a reference such as `AB12`, from 0; @p otherwise where it is none.
std::size_t columnOf(std::string_view reference, std::size_t otherwise)
{
    std::size_t column = 0;
    std::size_t letters = 0;
    for (const char c : reference) {
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (upper < 'A' || upper > 'Z' || letters == 4)
            break;
        column = column * 26 + static_cast<std::size_t>(upper - 'A' + 1);
        ++letters;
    }
    return letters > 0 ? column - 1 : otherwise;
}

/// The rows of one sheet, found as its XML is read.
class XlsxRows final : public XmlRows {
public:
    XlsxRows(std::unique_ptr<ByteSource> part, std::shared_ptr<const BookParts> book)
        : XmlRows(std::move(part))
        , m_book(std::move(book))
    {}

private:
    enum class CellType { Number, Shared, Formula, Inline, Boolean, ErrorCode, IsoDate };

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (m_inCell) {
            startInCell(name, attributes);
        } else if (name == "c" && m_inRow) {
            beginCell(attributes);
        } else if (name == "row" && m_inRows) {
            beginRow(attributes);
        } else if (name == "sheetData") {
            m_inRows = true;
        }
    }

    void startInCell(std::string_view name, const XmlAttributes &attributes)
    {
        if (name == "v") {
            m_inValue = true;
        } else if (name == "is") {
            m_inItem = true;
            m_hasItem = true;
            m_item.clear();
        } else if (m_inItem) {
            m_item.startElement(name, attributes);
        }
    }

    void endElement(std::string_view name) override
    {
        if (m_inCell) {
            if (name == "v")
                m_inValue = false;
            else if (name == "c")
                endCell();
            else if (name == "is")
                m_inItem = false;
            else if (m_inItem)
                m_item.endElement(name);
        } else if (name == "row" && m_inRow) {
            m_inRow = false;
            endRow();
        } else if (name == "sheetData") {
            m_inRows = false;
            finish(); // what follows, such as a million merged ranges, is of no use here
        }
    }

    void text(std::string_view piece) override
    {
        if (m_inValue) {
            m_value += piece;
            if (m_value.size() > longestText)
                tooLarge(u"cell"_s);
        } else if (m_inItem && !m_item.text(piece)) {
            tooLarge(u"cell"_s);
        }
    }

    void beginRow(const XmlAttributes &attributes)
    {
        const auto otherwise = static_cast<std::size_t>(queue().nextNumber());
        const std::size_t number = wholeNumber(attributes.value("r"), otherwise);
        if (number > mostRows) {
            tooLarge(u"rows"_s);
            return;
        }
        m_inRow = true;
        m_column = 0;
        queue().beginRow(static_cast<std::int64_t>(number));
    }

    void beginCell(const XmlAttributes &attributes)
    {
        m_inCell = true;
        m_inValue = false;
        m_inItem = false;
        m_hasItem = false;
        m_value.clear();
        m_type = CellType::Number;
        m_style = 0;
        for (const char *const *pair = attributes.pairs(); *pair; pair += 2) {
            if (pair[0][0] == '\0' || pair[0][1] != '\0')
                continue; // the ones that matter have one letter
            if (pair[0][0] == 'r')
                m_column = columnOf(pair[1], m_column);
            else if (pair[0][0] == 's')
                m_style = wholeNumber(pair[1], 0);
            else if (pair[0][0] == 't')
                m_type = typeOf(pair[1]);
        }
        if (m_column >= mostColumns)
            tooLarge(u"columns"_s);
    }

    static CellType typeOf(std::string_view name)
    {
        if (name == "s")
            return CellType::Shared;
        if (name == "str")
            return CellType::Formula;
        if (name == "inlineStr")
            return CellType::Inline;
        if (name == "b")
            return CellType::Boolean;
        if (name == "e")
            return CellType::ErrorCode;
        return name == "d" ? CellType::IsoDate : CellType::Number;
    }

    void endCell()
    {
        m_inCell = false;
        if (m_column >= mostColumns)
            return;
        if (!m_value.empty() || m_hasItem)
            fill(queue().cell(m_column));
        ++m_column;
    }

    void fill(Cell &cell)
    {
        switch (m_type) {
        case CellType::Number:
            fillNumber(cell);
            break;
        case CellType::Shared:
            setText(cell, m_book->strings.at(wholeNumber(m_value, static_cast<std::size_t>(-1))));
            break;
        case CellType::Formula:
            setUnescaped(cell);
            break;
        case CellType::Inline:
            if (m_hasItem)
                setText(cell, m_item.value());
            else
                setUnescaped(cell);
            break;
        case CellType::Boolean:
            cell.value = m_value == "1" || m_value == "true";
            break;
        case CellType::ErrorCode:
            cell.value = CellError{QString::fromUtf8(m_value.data(), qsizetype(m_value.size()))};
            break;
        case CellType::IsoDate:
            if (std::optional<CellValue> moment = cellFromIso(m_value))
                cell.value = withoutMidnight(*moment);
            else
                setUnescaped(cell);
            break;
        }
    }

    void fillNumber(Cell &cell)
    {
        const std::optional<double> number = parsedNumber(m_value);
        if (!number)
            setUnescaped(cell);
        else if (kind() == NumberKind::Number)
            cell.value = *number;
        else
            cell.value = cellFromSerial(*number, kind(), m_book->date1904);
    }

    /// A date in ISO form may carry a midnight that its format does not show.
    CellValue withoutMidnight(CellValue value) const
    {
        auto *moment = std::get_if<Moment>(&value);
        if (moment && moment->second == 0 && kind() == NumberKind::Date)
            moment->second = Moment::noTime;
        return value;
    }

    [[nodiscard]] NumberKind kind() const
    {
        return m_style < m_book->styles.size() ? m_book->styles[m_style] : NumberKind::Number;
    }

    void setUnescaped(Cell &cell)
    {
        m_scratch.clear();
        appendUnescaped(m_scratch, m_value);
        setText(cell, m_scratch);
    }

    std::shared_ptr<const BookParts> m_book;
    std::string m_value;
    std::string m_scratch;
    StringItem m_item;
    std::size_t m_column = 0;
    std::size_t m_style = 0;
    CellType m_type = CellType::Number;
    bool m_inRows = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inValue = false;
    bool m_inItem = false;
    bool m_hasItem = false;
};

/// A sheet without rows: a chart.
class NoRows final : public RowSource {
public:
    Result<bool> next(Row &) override { return false; }
    [[nodiscard]] std::int64_t bytesDone() const override { return 0; }
    [[nodiscard]] std::int64_t bytesTotal() const override { return 0; }
};

Result<std::shared_ptr<const BookParts>> readBookParts(ZipPackage &package, const XlsxBook &book)
{
    auto parts = std::make_shared<BookParts>();
    parts->date1904 = book.date1904;
    if (!book.styles.empty()) {
        Result<std::unique_ptr<ByteSource>> part = package.part(book.styles);
        if (!part)
            return part.error();
        Result<std::vector<NumberKind>> styles = readCellStyles(std::move(*part));
        if (!styles)
            return styles.error();
        parts->styles = std::move(*styles);
    }
    if (!book.sharedStrings.empty()) {
        Result<std::unique_ptr<ByteSource>> part = package.part(book.sharedStrings);
        if (!part)
            return part.error();
        if (Result<void> read = parts->strings.read(std::move(*part)); !read)
            return read.error();
    }
    return std::shared_ptr<const BookParts>(std::move(parts));
}

std::vector<SheetInfo> infosOf(const XlsxBook &book)
{
    std::vector<SheetInfo> infos;
    infos.reserve(book.sheets.size());
    for (const XlsxSheet &sheet : book.sheets)
        infos.push_back(sheet.info);
    return infos;
}

} // namespace

Result<OpenedSheet> openXlsx(const std::shared_ptr<ZipPackage> &package, const OpenOptions &options)
{
    const Result<XlsxBook> book = readXlsxBook(*package);
    if (!book)
        return book.error();
    const Result<std::shared_ptr<const BookParts>> parts = readBookParts(*package, *book);
    if (!parts)
        return parts.error();
    const auto rowsOf = [&](std::size_t position) -> Result<std::unique_ptr<RowSource>> {
        const std::string &name = book->sheets[position].part;
        if (name.empty())
            return std::unique_ptr<RowSource>(std::make_unique<NoRows>());
        Result<std::unique_ptr<ByteSource>> part = package->part(name);
        if (!part)
            return part.error();
        return std::unique_ptr<RowSource>(std::make_unique<XlsxRows>(std::move(*part), *parts));
    };
    Result<OpenedSheet> opened =
        openChosenSheet(options.sheet, infosOf(*book), package->path(), rowsOf);
    if (opened)
        opened->datesFrom1904 = book->date1904;
    return opened;
}

Result<std::vector<SheetInfo>> listXlsxSheets(ZipPackage &package)
{
    const Result<XlsxBook> book = readXlsxBook(package);
    if (!book)
        return book.error();
    return infosOf(*book);
}

} // namespace kq::sheet
