#include "core/sheet/xlsx_writer.h"

#include "core/base/overloaded.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#ifdef Q_OS_UNIX
#include <clocale> // newlocale() and uselocale() of POSIX
#ifdef Q_OS_DARWIN
#include <xlocale.h>
#endif
#endif

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr std::uint8_t paperA4 = 9; // as the format numbers papers
constexpr qsizetype longestCell = 32767;
constexpr std::uint32_t mostRows = 1048576;
constexpr std::size_t mostColumns = 16384;
constexpr lxw_color_t markColour = 0xFFE08A; // soft amber
constexpr qint64 copyBlock = 1 << 20;

/// What looks like an escape of Office's own, `_x000D_`, must have its first character escaped, or
/// readers take it for one.
QString escaped(const QString &text)
{
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    return text.contains(u"_x") ? QString(text).replace(escape, u"_x005F_"_s) : text;
}

#ifdef Q_OS_UNIX
/// While it lives, numbers of this thread are written with a decimal point. libxlsxwriter writes
/// numbers, margins and widths with printf(), and Qt takes over the locale of the desk on Unix: in
/// a Vietnamese one they would get a comma, and Excel calls such a file damaged.
class DecimalPoint {
public:
    DecimalPoint()
        : m_plain(newlocale(LC_NUMERIC_MASK, "C", locale_t{}))
        , m_before(m_plain ? uselocale(m_plain) : locale_t{})
    {}
    ~DecimalPoint()
    {
        if (!m_plain)
            return;
        uselocale(m_before);
        freelocale(m_plain);
    }
    DecimalPoint(const DecimalPoint &) = delete;
    DecimalPoint &operator=(const DecimalPoint &) = delete;

private:
    locale_t m_plain;
    locale_t m_before;
};
#else
/// Other systems keep the point anyhow.
class DecimalPoint {};
#endif

constexpr int mostDecimals = 15; // digits that a number of a workbook has
constexpr int firstYear = 1900;  // of the days that it counts

/// `#,##0` or, with two decimals, `#,##0.00`.
QByteArray groupedForm(int decimals)
{
    return decimals == 0 ? QByteArray("#,##0") : "#,##0." + QByteArray(decimals, '0');
}

/// Writes what is left of @p book, packs it and frees it.
lxw_error close(lxw_workbook *book)
{
    [[maybe_unused]] const DecimalPoint point{};
    return workbook_close(book);
}

} // namespace

struct XlsxWriter::Book {
    lxw_workbook *workbook = nullptr;
    lxw_worksheet *sheet = nullptr;
    lxw_format *header = nullptr;
    lxw_format *mark = nullptr;
    lxw_format *money = nullptr;
    lxw_format *date = nullptr;
    std::array<lxw_format *, mostDecimals + 1> numbers{}; // by decimals, made when they are needed
    QByteArray folder;                                    // libxlsxwriter keeps the pointer
    QString file;

    lxw_format *formatFor(int decimals)
    {
        lxw_format *&format = numbers[static_cast<std::size_t>(std::min(decimals, mostDecimals))];
        if (!format) {
            format = workbook_add_format(workbook);
            format_set_num_format(format, groupedForm(std::min(decimals, mostDecimals)));
        }
        return format;
    }

    lxw_error write(std::uint32_t row, lxw_col_t column, const QString &text, lxw_format *format)
    {
        if (text.isEmpty() && !format)
            return LXW_NO_ERROR;
        const QByteArray utf8 = escaped(text.left(longestCell)).toUtf8();
        return utf8.isEmpty()
                   ? worksheet_write_blank(sheet, row, column, format)
                   : worksheet_write_string(sheet, row, column, utf8.constData(), format);
    }

    lxw_error write(std::uint32_t row, lxw_col_t column, QDate day)
    {
        if (day.isValid() && day.year() < firstYear)
            return write(row, column, day.toString(Qt::ISODate), nullptr);
        lxw_datetime moment{day.year(), day.month(), day.day(), 0, 0, 0};
        return day.isValid() ? worksheet_write_datetime(sheet, row, column, &moment, date)
                             : LXW_NO_ERROR;
    }
};

XlsxWriter::XlsxWriter(const QString &path, const QString &sheetName, SheetFormats formats)
    : m_path(path)
    , m_sheetName(sheetName)
    , m_formats(std::move(formats))
{}

XlsxWriter::~XlsxWriter()
{
    if (m_book && m_book->workbook)
        close(m_book->workbook); // frees it; the temporary folder goes with us
}

Error XlsxWriter::unwritable(const QString &reason) const
{
    return {ErrorCode::FileUnwritable, m_path, {}, reason};
}

Result<void> XlsxWriter::open(std::span<const double> columnWidths)
{
    if (!m_folder.isValid())
        return unwritable(m_folder.errorString());
    m_book = std::make_unique<Book>();
    m_book->file = m_folder.filePath(u"sheet.xlsx"_s);
    m_book->folder = m_folder.path().toUtf8();
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_book->folder.data();
    m_book->workbook = workbook_new_opt(m_book->file.toUtf8().constData(), &options);
    if (!m_book->workbook)
        return unwritable({});
    m_book->sheet =
        workbook_add_worksheet(m_book->workbook, m_sheetName.left(31).toUtf8().constData());
    m_book->header = workbook_add_format(m_book->workbook);
    m_book->mark = workbook_add_format(m_book->workbook);
    m_book->money = workbook_add_format(m_book->workbook);
    m_book->date = workbook_add_format(m_book->workbook);
    if (!m_book->sheet || !m_book->header || !m_book->mark || !m_book->money || !m_book->date)
        return unwritable({});
    format_set_num_format(m_book->money, m_formats.money.toUtf8().constData());
    format_set_num_format(m_book->date, m_formats.date.toUtf8().constData());
    format_set_bold(m_book->header);
    format_set_bg_color(m_book->mark, markColour);
    worksheet_freeze_panes(m_book->sheet, 1, 0);
    // On paper: every column on one page, the header at the top of each.
    worksheet_set_landscape(m_book->sheet);
    worksheet_set_paper(m_book->sheet, paperA4);
    worksheet_fit_to_pages(m_book->sheet, 1, 0);
    worksheet_repeat_rows(m_book->sheet, 0, 0);
    for (std::size_t i = 0; i < columnWidths.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(m_book->sheet, column, column, columnWidths[i], nullptr);
    }
    return {};
}

Result<void> XlsxWriter::writeRow(std::span<const QString> cells)
{
    return writeRow(cells, {});
}

Result<void> XlsxWriter::checkSize(std::size_t columns) const
{
    if (m_row >= mostRows)
        return Error{ErrorCode::FileTooLarge, m_path, {}, u"rows"_s};
    if (columns > mostColumns)
        return Error{ErrorCode::FileTooLarge, m_path, {}, u"columns"_s};
    return {};
}

Result<void> XlsxWriter::writeRow(std::span<const QString> cells, std::span<const int> marked)
{
    if (Result<void> fits = checkSize(cells.size()); !fits)
        return fits;
    // The first cell of a row writes the row before it, numbers and all.
    [[maybe_unused]] const DecimalPoint point{};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool isMarked =
            std::find(marked.begin(), marked.end(), static_cast<int>(i)) != marked.end();
        lxw_format *const format = m_row == 0 ? m_book->header : isMarked ? m_book->mark : nullptr;
        const lxw_error fault = m_book->write(m_row, static_cast<lxw_col_t>(i), cells[i], format);
        if (fault != LXW_NO_ERROR)
            return unwritable(QString::fromUtf8(lxw_strerror(fault)));
    }
    ++m_row;
    return {};
}

Result<void> XlsxWriter::writeRow(std::span<const SheetValue> cells)
{
    if (Result<void> fits = checkSize(cells.size()); !fits)
        return fits;
    [[maybe_unused]] const DecimalPoint point{};
    const double minorUnits = std::pow(10.0, m_formats.moneyDecimals);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        const lxw_error fault = std::visit(
            Overloaded{
                [&](const QString &text) { return m_book->write(m_row, column, text, nullptr); },
                [&](Decimal number) {
                    return worksheet_write_number(m_book->sheet, m_row, column, number.toDouble(),
                                                  m_book->formatFor(number.scale()));
                },
                [&](Money amount) {
                    return worksheet_write_number(m_book->sheet, m_row, column,
                                                  static_cast<double>(amount.minor) / minorUnits,
                                                  m_book->money);
                },
                [&](QDate day) { return m_book->write(m_row, column, day); }},
            cells[i]);
        if (fault != LXW_NO_ERROR)
            return unwritable(QString::fromUtf8(lxw_strerror(fault)));
    }
    ++m_row;
    return {};
}

Result<void> XlsxWriter::commit()
{
    const lxw_error fault = close(std::exchange(m_book->workbook, nullptr));
    if (fault != LXW_NO_ERROR)
        return unwritable(QString::fromUtf8(lxw_strerror(fault)));
    QFile made(m_book->file);
    QSaveFile target(m_path);
    if (!made.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return unwritable(target.errorString());
    while (!made.atEnd()) {
        const QByteArray block = made.read(copyBlock);
        if (block.isEmpty() || target.write(block) != block.size())
            return unwritable(target.errorString());
    }
    if (!target.commit())
        return unwritable(target.errorString());
    return {};
}

} // namespace kq
