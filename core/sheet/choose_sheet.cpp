#include "core/sheet/choose_sheet.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

/// A source whose first row has been read already, to see whether there is one.
class PeekedRows final : public RowSource {
public:
    PeekedRows(std::unique_ptr<RowSource> rows, Row first)
        : m_rows(std::move(rows))
        , m_first(std::move(first))
    {}

    Result<bool> next(Row &row) override
    {
        if (m_taken)
            return m_rows->next(row);
        m_taken = true;
        row = std::move(m_first);
        return true;
    }
    [[nodiscard]] std::int64_t bytesDone() const override { return m_rows->bytesDone(); }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_rows->bytesTotal(); }

private:
    std::unique_ptr<RowSource> m_rows;
    Row m_first;
    bool m_taken = false;
};

OpenedSheet openedSheet(std::vector<SheetInfo> sheets, std::size_t position,
                        std::unique_ptr<RowSource> rows)
{
    OpenedSheet opened;
    opened.sheet = sheets[position].name;
    opened.sheets = std::move(sheets);
    opened.rows = std::move(rows);
    return opened;
}

} // namespace

Result<std::size_t> positionOfSheet(const QString &wanted, const std::vector<SheetInfo> &sheets,
                                    const QString &path)
{
    const auto byName = [&](Qt::CaseSensitivity sensitivity) {
        return std::find_if(sheets.begin(), sheets.end(), [&](const SheetInfo &sheet) {
            return sheet.name.compare(wanted, sensitivity) == 0;
        });
    };
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        if (const auto found = byName(sensitivity); found != sheets.end())
            return static_cast<std::size_t>(found - sheets.begin());
    }
    bool isNumber = false;
    const qulonglong number = wanted.toULongLong(&isNumber);
    if (isNumber && number >= 1 && number <= sheets.size())
        return static_cast<std::size_t>(number - 1);
    return Error{ErrorCode::SheetNotFound, path, {}, wanted};
}

Result<OpenedSheet> openChosenSheet(const QString &wanted, std::vector<SheetInfo> sheets,
                                    const QString &path, const RowsOfSheet &rowsOf)
{
    if (sheets.empty())
        return Error{ErrorCode::DamagedFile, path, {}, u"workbook"_s};
    if (!wanted.isEmpty()) {
        const Result<std::size_t> position = positionOfSheet(wanted, sheets, path);
        if (!position)
            return position.error();
        Result<std::unique_ptr<RowSource>> rows = rowsOf(*position);
        if (!rows)
            return rows.error();
        return openedSheet(std::move(sheets), *position, std::move(*rows));
    }

    std::size_t fallback = 0;
    while (fallback + 1 < sheets.size() && sheets[fallback].hidden)
        ++fallback;
    if (sheets[fallback].hidden)
        fallback = 0;
    for (std::size_t i = fallback; i < sheets.size(); ++i) {
        if (sheets[i].hidden && i != fallback)
            continue;
        Result<std::unique_ptr<RowSource>> rows = rowsOf(i);
        if (!rows)
            return rows.error();
        Row first;
        const Result<bool> any = (*rows)->next(first);
        if (!any)
            return any.error();
        if (*any) {
            auto peeked = std::make_unique<PeekedRows>(std::move(*rows), std::move(first));
            return openedSheet(std::move(sheets), i, std::move(peeked));
        }
    }
    Result<std::unique_ptr<RowSource>> rows = rowsOf(fallback);
    if (!rows)
        return rows.error();
    return openedSheet(std::move(sheets), fallback, std::move(*rows));
}

} // namespace kq::sheet
