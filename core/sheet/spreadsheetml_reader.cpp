#include "core/sheet/spreadsheetml_reader.h"

#include "core/sheet/byte_source.h"
#include "core/sheet/cell_text.h"
#include "core/sheet/choose_sheet.h"
#include "core/sheet/limits.h"
#include "core/sheet/number_format.h"
#include "core/sheet/xml_rows.h"

#include <QDate>

#include <charconv>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

using Styles = std::unordered_map<std::string, NumberKind>;

/// The formats that this file type calls by name, else the written one.
NumberKind kindOfNamedFormat(std::string_view name)
{
    if (name == "General Date")
        return NumberKind::DateTime;
    if (name.ends_with(" Date"))
        return NumberKind::Date;
    if (name.ends_with(" Time"))
        return NumberKind::Time;
    for (const std::string_view plain :
         {"General", "General Number", "Currency", "Euro Currency", "Fixed", "Standard", "Percent",
          "Scientific", "Yes/No", "True/False", "On/Off"}) {
        if (name == plain)
            return NumberKind::Number;
    }
    return kindOfFormat(name);
}

std::size_t indexOr(std::string_view written, std::size_t otherwise)
{
    std::size_t number = 0;
    const auto [stop, fault] =
        std::from_chars(written.data(), written.data() + written.size(), number);
    return fault == std::errc() && stop == written.data() + written.size() ? number : otherwise;
}

/// The sheets and the styles, without the cells.
class BookReader final : public XmlHandler {
public:
    std::vector<SheetInfo> sheets;
    Styles styles;
    bool isWorkbook = false;

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        m_inVisible = name == "Visible";
        if (name == "Workbook") {
            isWorkbook = true;
        } else if (name == "Worksheet") {
            const std::string_view written = attributes.value("Name");
            sheets.push_back(
                {QString::fromUtf8(written.data(), static_cast<qsizetype>(written.size())), false});
        } else if (name == "Style") {
            m_style = attributes.value("ID");
        } else if (name == "NumberFormat") {
            styles[m_style] = kindOfNamedFormat(attributes.value("Format"));
        }
    }
    void endElement(std::string_view) override { m_inVisible = false; }
    void text(std::string_view piece) override
    {
        if (m_inVisible && !sheets.empty() && piece.find("Hidden") != std::string_view::npos)
            sheets.back().hidden = true;
    }

private:
    std::string m_style;
    bool m_inVisible = false;
};

class SpreadsheetMlRows final : public XmlRows {
public:
    SpreadsheetMlRows(std::unique_ptr<ByteSource> source, std::size_t sheet,
                      std::shared_ptr<const Styles> styles)
        : XmlRows(std::move(source))
        , m_wanted(sheet)
        , m_styles(std::move(styles))
    {}

private:
    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "Worksheet")
            m_inSheet = m_seen++ == m_wanted;
        else if (!m_inSheet || m_inComment)
            return;
        else if (name == "Row")
            beginRow(attributes);
        else if (name == "Cell" && m_inRow)
            beginCell(attributes);
        else if (name == "Comment")
            m_inComment = true;
        else if (name == "Data" && m_inCell) {
            m_inData = true;
            m_type = attributes.value("Type");
        }
    }

    void endElement(std::string_view name) override
    {
        if (!m_inSheet)
            return;
        if (name == "Comment") {
            m_inComment = false;
        } else if (m_inComment) {
            return;
        } else if (name == "Data") {
            m_inData = false;
        } else if (name == "Cell" && m_inCell) {
            endCell();
        } else if (name == "Row" && m_inRow) {
            m_inRow = false;
            endRow();
        } else if (name == "Table" || name == "Worksheet") {
            m_inSheet = false;
            finish();
        }
    }

    void text(std::string_view piece) override
    {
        if (!m_inData)
            return;
        m_value += piece;
        if (m_value.size() > longestText)
            tooLarge(u"cell"_s);
    }

    void beginRow(const XmlAttributes &attributes)
    {
        const auto otherwise = static_cast<std::size_t>(queue().nextNumber());
        const std::size_t number = indexOr(attributes.value("Index"), otherwise);
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
        m_value.clear();
        m_type.clear();
        const std::size_t index = indexOr(attributes.value("Index"), m_column + 1);
        m_column = index > 0 ? index - 1 : m_column;
        m_across = indexOr(attributes.value("MergeAcross"), 0);
        const auto style = m_styles->find(std::string(attributes.value("StyleID")));
        m_kind = style == m_styles->end() ? NumberKind::Number : style->second;
        if (m_column >= mostColumns || m_across >= mostColumns)
            tooLarge(u"columns"_s);
    }

    void endCell()
    {
        m_inCell = false;
        if (m_column >= mostColumns)
            return;
        if (!m_value.empty())
            fill(queue().cell(m_column));
        m_column += 1 + m_across;
    }

    void fill(Cell &cell)
    {
        const std::optional<double> number =
            m_type == "Number" ? parsedNumber(m_value) : std::nullopt;
        const std::optional<CellValue> moment =
            m_type == "DateTime" ? cellFromIso(m_value) : std::nullopt;
        if (number)
            cell.value = cellFromSerial(*number, m_kind, false);
        else if (moment)
            cell.value = asShown(*moment);
        else if (m_type == "Boolean")
            cell.value = m_value == "1";
        else if (m_type == "Error")
            cell.value = CellError{
                QString::fromUtf8(m_value.data(), static_cast<qsizetype>(m_value.size()))};
        else
            setText(cell, m_value);
    }

    /// Every moment is written as a date with a time; the cell's format says what is meant.
    [[nodiscard]] CellValue asShown(const CellValue &value) const
    {
        static const std::int64_t dayOfTimes = QDate(1899, 12, 31).toJulianDay();
        const Moment *moment = std::get_if<Moment>(&value);
        if (!moment || !moment->hasTime())
            return value;
        const std::int64_t days = moment->day - dayOfTimes;
        if (m_kind == NumberKind::Elapsed || (m_kind == NumberKind::Time && days == 0))
            return Duration{days * 86400 + moment->second};
        if (m_kind == NumberKind::Date && moment->second == 0)
            return Moment{moment->day, Moment::noTime};
        return value;
    }

    std::size_t m_wanted;
    std::size_t m_seen = 0;
    std::shared_ptr<const Styles> m_styles;
    bool m_inSheet = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inData = false;
    bool m_inComment = false;
    std::size_t m_column = 0;
    std::size_t m_across = 0;
    NumberKind m_kind = NumberKind::Number;
    std::string m_type;
    std::string m_value;
};

} // namespace

Result<OpenedSheet> openSpreadsheetMl(const QString &path, const OpenOptions &options)
{
    Result<std::unique_ptr<ByteSource>> source = openFileSource(path);
    if (!source)
        return source.error();
    BookReader book;
    if (Result<void> read = XmlReader(std::move(*source), book).readAll(); !read)
        return read.error();
    if (!book.isWorkbook)
        return Error{ErrorCode::NotASpreadsheet, path, {}, {}};
    const auto styles = std::make_shared<const Styles>(std::move(book.styles));
    const auto rowsOf = [&](std::size_t position) -> Result<std::unique_ptr<RowSource>> {
        Result<std::unique_ptr<ByteSource>> again = openFileSource(path);
        if (!again)
            return again.error();
        return std::unique_ptr<RowSource>(
            std::make_unique<SpreadsheetMlRows>(std::move(*again), position, styles));
    };
    return openChosenSheet(options.sheet, std::move(book.sheets), path, rowsOf);
}

} // namespace kq::sheet
