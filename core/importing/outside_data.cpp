#include "core/importing/outside_data.h"

#include "core/importing/import_field_keys.h"
#include "core/text/fold.h"
#include "core/text/number.h"

#include <QStringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

/// Names may stand this many rows below the titles of those who sign.
constexpr int rowsOfSignatures = 3;

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar sign) { return sign.isDigit(); });
}

bool isFilled(const Cell &cell)
{
    const QString *text = cell.text();
    return !cell.isEmpty() && (text == nullptr || !text->trimmed().isEmpty());
}

/// A label of sums and nothing more.
bool isSumWord(QStringView label)
{
    static constexpr auto words = std::to_array<QStringView>(
        {u"tong cong", u"tong", u"cong", u"total", u"totals", u"grand total", u"sum", u"tong so",
         u"tong tien", u"subtotal", u"sub total", u"tong ket", u"cong don", u"luy ke"});
    return std::find(words.begin(), words.end(), label) != words.end();
}

/// A label that begins like one of sums and says of what (`Cộng trang 1`, `Tổng số đơn: 3`).
bool beginsAsSum(QStringView label)
{
    static constexpr auto beginnings = std::to_array<QStringView>(
        {u"tong cong", u"cong trang", u"tong so", u"tong tien", u"tong doanh thu", u"tong don",
         u"grand total", u"total", u"subtotal", u"cong chuyen trang", u"cong mang sang"});
    const bool company = label.startsWith(u"tong cong ty"); // a corporation is a customer
    return !company && std::any_of(beginnings.begin(), beginnings.end(), [&](QStringView word) {
        return label.startsWith(word) &&
               (label.size() == word.size() || !label[word.size()].isLetter());
    });
}

/// A title below which or behind which somebody signs (`Người lập: Nguyễn Thị Mai`).
bool isSigner(QStringView label)
{
    if (const qsizetype colon = label.indexOf(u':'); colon > 0)
        label = label.first(colon).trimmed();

    static constexpr auto titles = std::to_array<QStringView>(
        {u"nguoi lap", u"nguoi lap bieu", u"nguoi lap phieu", u"nguoi lap bang", u"ke toan",
         u"ke toan truong", u"giam doc", u"thu quy", u"thu kho", u"chu cua hang", u"ky ten",
         u"(ky, ho ten)", u"(ky ten)", u"(ky, ghi ro ho ten)", u"(ky va ghi ro ho ten)"});
    return std::find(titles.begin(), titles.end(), label) != titles.end();
}

/// When and by whom the file was made, as it stands alone below or above a table: `Ngày in: …`,
/// `Hà Nội, ngày 31 tháng 5 năm 2025`.
bool isImprint(QStringView label)
{
    static constexpr auto beginnings = std::to_array<QStringView>(
        {u"ngay in", u"ngay xuat", u"ngay lap", u"in luc", u"in ngay", u"xuat luc", u"xuat ngay",
         u"thoi gian in", u"thoi gian xuat", u"nguoi in", u"nguoi xuat", u"printed on",
         u"printed at", u"exported on", u"exported at"});
    const bool begins = std::any_of(beginnings.begin(), beginnings.end(), [&](QStringView word) {
        return label.startsWith(word) &&
               (label.size() == word.size() || !label[word.size()].isLetter());
    });
    const qsizetype day = label.indexOf(u"ngay ");
    const qsizetype month = day < 0 ? -1 : label.indexOf(u" thang ", day);
    return begins || (month > 0 && label.indexOf(u" nam ", month) > 0);
}

/// Whether such a row may begin with the letter, which spares every other row the folding.
bool mayBegin(QChar first)
{
    static constexpr QStringView letters = u"TtCcGgSsLlNnKk(";
    return letters.contains(first);
}

bool isTelling(ImportField field)
{
    return field == ImportField::PlacedAt || field == ImportField::CustomerPhone ||
           field == ImportField::Phone || field == ImportField::Email ||
           field == ImportField::CustomerEmail || field == ImportField::CustomerCode ||
           field == ImportField::OrderCode || field == ImportField::Code ||
           field == ImportField::ProductCode || field == ImportField::ProductName;
}

bool isWrittenInDigits(ImportField field)
{
    return field == ImportField::PlacedAt || field == ImportField::PlacedTime ||
           field == ImportField::RegisteredOn || field == ImportField::LastOrderOn ||
           field == ImportField::Total || field == ImportField::Discount ||
           field == ImportField::Refund || field == ImportField::Quantity ||
           field == ImportField::UnitPrice || field == ImportField::Amount ||
           field == ImportField::OrdersCount || field == ImportField::OrdersTotal;
}

bool isWithoutDigits(const Row &row)
{
    return std::all_of(row.begin(), row.end(), [](const Cell &cell) {
        return !isFilled(cell) || (cell.text() != nullptr && !hasDigit(*cell.text()));
    });
}

} // namespace

bool OutsideData::holds(const Row &row)
{
    if (m_signatures > 0) {
        --m_signatures;
        if (isWithoutDigits(row))
            return true;
        m_signatures = 0;
    }
    return isOutside(row);
}

bool OutsideData::isOutside(const Row &row)
{
    const auto first = std::find_if(row.begin(), row.end(), isFilled);
    if (first == row.end() || first->text() == nullptr)
        return false;
    if (isHeaderAgain(row) || isExplanation(row))
        return true;
    const QString &text = *first->text();
    const bool alone = std::none_of(first + 1, row.end(), isFilled) && m_columns.size() > 1;
    if (alone && isImprint(folded(text)))
        return true;
    if (!mayBegin(text.at(0)) && !text.at(0).isSpace())
        return false;
    QString label = folded(text);
    while (label.endsWith(u':') || label.endsWith(u'.'))
        label = label.chopped(1).trimmed();
    const auto position = static_cast<std::size_t>(first - row.begin());
    if (isSigner(label)) {
        const bool signs = isWithoutDigits(row);
        m_signatures = signs ? rowsOfSignatures : 0;
        return signs;
    }
    if (isSumWord(label)) {
        // A row that has its own date, phone or code is data, whatever its first word is.
        return std::none_of(m_columns.begin(), m_columns.end(), [&](const BoundColumn &column) {
            const auto index = static_cast<std::size_t>(column.index);
            return isTelling(column.mapped.field) && index < row.size() && index != position &&
                   isFilled(row[index]);
        });
    }
    return beginsAsSum(label) && isSum(row, position);
}

bool OutsideData::isHeaderAgain(const Row &row) const
{
    int same = 0;
    for (const BoundColumn &column : m_columns) {
        const auto index = static_cast<std::size_t>(column.index);
        if (index >= row.size() || !isFilled(row[index]))
            continue;
        const QString *text = row[index].text();
        const QString &header = column.mapped.header;
        // Nearly every row ends here, at its first cell and before anything is copied.
        if (text == nullptr || QStringView(*text).trimmed().front() != header.front() ||
            text->simplified() != header)
            return false;
        ++same;
    }
    return same > 1;
}

bool OutsideData::isExplanation(const Row &row) const
{
    constexpr qsizetype shortestSentence = 10;
    int sentences = 0;
    for (const BoundColumn &column : m_columns) {
        const auto index = static_cast<std::size_t>(column.index);
        if (!isWrittenInDigits(column.mapped.field) || index >= row.size() || !isFilled(row[index]))
            continue;
        const QString *text = row[index].text();
        if (text == nullptr || text->size() < shortestSentence || hasDigit(*text))
            return false;
        ++sentences;
    }
    return sentences > 2;
}

/// Whether all cells but the label are numbers.
bool OutsideData::isSum(const Row &row, std::size_t label) const
{
    bool numbers = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i == label || !isFilled(row[i]))
            continue;
        const QString *text = row[i].text();
        const bool number = row[i].number() != nullptr ||
                            (text != nullptr && readNumber(*text, DecimalMark::Comma));
        if (!number)
            return false;
        numbers = true;
    }
    return numbers || hasDigit(*row[label].text());
}

} // namespace kq
