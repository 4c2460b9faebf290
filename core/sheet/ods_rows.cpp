#include "core/sheet/ods_rows.h"

#include "core/sheet/cell_text.h"
#include "core/sheet/limits.h"
#include "core/sheet/number_format.h"
#include "core/sheet/ods_text.h"
#include "core/sheet/xml_rows.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

constexpr std::int64_t mostRepeatedCells = 64LL << 20; // cells that a few bytes may stand for

std::size_t repeats(std::string_view written)
{
    std::size_t count = 1;
    std::from_chars(written.data(), written.data() + written.size(), count);
    return std::max<std::size_t>(count, 1);
}

/// `PT10H10M10.5S`, the length of time of ISO 8601, without years and months.
std::optional<Duration> durationOf(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    if (!text.starts_with('P'))
        return {};
    text.remove_prefix(1);
    bool inTime = false;
    std::int64_t seconds = 0;
    while (!text.empty()) {
        if (text.front() == 'T') {
            inTime = true;
            text.remove_prefix(1);
            continue;
        }
        std::int64_t number = 0;
        const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (fault != std::errc() || number > 1'000'000'000)
            return {};
        text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
        if (text.starts_with('.') || text.starts_with(','))
            text.remove_prefix(std::min(text.find_first_not_of("0123456789", 1), text.size()));
        if (text.empty())
            return {};
        switch (text.front()) {
        case 'D':
            seconds += number * 86400;
            break;
        case 'H':
            seconds += number * 3600;
            break;
        case 'M':
            if (!inTime)
                return {};
            seconds += number * 60;
            break;
        case 'S':
            seconds += number;
            break;
        default:
            return {};
        }
        text.remove_prefix(1);
    }
    return Duration{negative ? -seconds : seconds};
}

/// The rows of one table, found as the XML is read.
class OdsRows final : public XmlRows {
public:
    OdsRows(std::unique_ptr<ByteSource> source, std::size_t table)
        : XmlRows(std::move(source))
        , m_wanted(table)
    {}

private:
    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (m_tables.startElement(name))
            m_inTable = m_seen++ == m_wanted;
        else if (!m_inTable)
            return;
        else if (m_cellDepth > 0)
            startInCell(name, attributes);
        else if (name == "table-row")
            beginRow(attributes);
        else if (m_inRow && (name == "table-cell" || name == "covered-table-cell"))
            beginCell(name == "covered-table-cell", attributes);
    }

    void endElement(std::string_view name) override
    {
        const bool atTable = m_tables.atTable();
        m_tables.endElement();
        if (!m_inTable)
            return;
        if (m_cellDepth > 1) {
            --m_cellDepth;
            m_text.endElement(name);
        } else if (m_cellDepth == 1) {
            m_cellDepth = 0;
            endCell();
        } else if (name == "table-row" && m_inRow) {
            endTableRow();
        } else if (atTable) {
            m_inTable = false;
            finish();
        }
    }

    void text(std::string_view piece) override
    {
        if (m_cellDepth > 1 && m_wantsText && !m_text.text(piece))
            tooLarge(u"cell"_s);
    }

    void beginRow(const XmlAttributes &attributes)
    {
        m_inRow = true;
        m_column = 0;
        m_rowTimes = repeats(attributes.value("number-rows-repeated"));
        queue().beginRow(queue().nextNumber());
    }

    void endTableRow()
    {
        m_inRow = false;
        const auto first = static_cast<std::size_t>(queue().nextNumber() - 1);
        if (queue().width() > 0 && first + m_rowTimes - 1 > mostRows)
            tooLarge(u"rows"_s);
        const auto times = static_cast<std::int64_t>(std::min(m_rowTimes, mostRows));
        if (m_rowTimes > 1)
            countRepeated(static_cast<std::int64_t>(queue().width()) * times);
        endRow(times);
    }

    void beginCell(bool covered, const XmlAttributes &attributes)
    {
        m_cellDepth = 1;
        m_cellTimes = 1;
        m_covered = covered;
        m_type.clear();
        m_value.clear();
        m_isError = false;
        m_hasStringValue = false;
        m_text.clear();
        for (const char *const *pair = attributes.pairs(); *pair; pair += 2)
            takeAttribute(pair[0], pair[1]);
        const bool isText = m_type.empty() || m_type == "string";
        m_wantsText = !covered && (m_isError || (isText && !m_hasStringValue));
    }

    void takeAttribute(std::string_view name, std::string_view value)
    {
        if (name == "calcext:value-type") {
            m_isError = value == "error"; // LibreOffice's own, beside office:value-type="string"
            return;
        }
        name.remove_prefix(std::min(name.rfind(':') + 1, name.size()));
        if (name == "number-columns-repeated") {
            m_cellTimes = repeats(value);
        } else if (name == "value-type") {
            m_type = value;
        } else if (name == "value" || name == "date-value" || name == "time-value" ||
                   name == "boolean-value") {
            m_value = value;
        } else if (name == "string-value") {
            m_value = value;
            m_hasStringValue = true;
        }
    }

    void startInCell(std::string_view name, const XmlAttributes &attributes)
    {
        ++m_cellDepth;
        m_text.startElement(name, attributes);
    }

    void endCell()
    {
        Cell cell;
        if (!m_covered)
            fill(cell);
        if (cell.isEmpty()) {
            m_column = std::min(m_column + std::min(m_cellTimes, mostColumns), mostColumns);
            return;
        }
        if (m_cellTimes > mostColumns || m_column + m_cellTimes > mostColumns) {
            tooLarge(u"columns"_s);
            return;
        }
        if (m_cellTimes > 1)
            countRepeated(static_cast<std::int64_t>(m_cellTimes));
        for (std::size_t i = 0; i + 1 < m_cellTimes; ++i)
            queue().cell(m_column++) = cell;
        queue().cell(m_column++) = std::move(cell);
    }

    void fill(Cell &cell)
    {
        if (m_isError) {
            const std::string_view code = m_text.value().empty() ? m_value : m_text.value();
            cell.value =
                CellError{QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()))};
        } else if (m_type == "float" || m_type == "percentage" || m_type == "currency") {
            if (const std::optional<double> number = parsedNumber(m_value))
                cell.value = *number;
            else
                setText(cell, m_value);
        } else if (m_type == "date") {
            if (const std::optional<CellValue> moment = cellFromIso(m_value))
                cell.value = withoutMidnight(*moment);
            else
                setText(cell, m_value);
        } else if (m_type == "time") {
            if (const std::optional<Duration> duration = durationOf(m_value))
                cell.value = *duration;
            else
                setText(cell, m_value);
        } else if (m_type == "boolean") {
            cell.value = m_value == "true";
        } else {
            setText(cell, m_hasStringValue ? std::string_view(m_value) : m_text.value());
        }
    }

    /// A date alone, as LibreOffice writes every midnight; other writers add `T00:00:00` to dates.
    static CellValue withoutMidnight(CellValue value)
    {
        auto *moment = std::get_if<Moment>(&value);
        if (moment && moment->second == 0)
            moment->second = Moment::noTime;
        return value;
    }

    /// Refuses what unfolds to more cells than any honest sheet repeats.
    void countRepeated(std::int64_t cells)
    {
        m_repeatedCells += cells;
        if (m_repeatedCells > mostRepeatedCells)
            tooLarge(u"repeated cells"_s);
    }

    TableCounter m_tables;
    std::size_t m_wanted;
    std::size_t m_seen = 0;
    bool m_inTable = false;
    bool m_inRow = false;
    int m_cellDepth = 0; // elements open from the cell on
    std::size_t m_column = 0;
    std::size_t m_rowTimes = 1;
    std::size_t m_cellTimes = 1;
    std::int64_t m_repeatedCells = 0;
    bool m_covered = false;
    bool m_isError = false;
    bool m_hasStringValue = false;
    bool m_wantsText = false;
    std::string m_type;
    std::string m_value;
    OdsText m_text;
};

} // namespace

std::unique_ptr<RowSource> odsRows(std::unique_ptr<ByteSource> content, std::size_t table)
{
    return std::make_unique<OdsRows>(std::move(content), table);
}

} // namespace kq::sheet
