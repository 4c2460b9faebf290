#include "ui/customers/list/list_export.h"

#include "core/exporting/people_cells.h"
#include "core/exporting/sheet_file.h"
#include "core/wording/error_words.h"
#include "core/wording/snapshot_names.h"
#include "core/wording/value_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/jobs/jobs.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QWidget>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

struct ListExport {
    Q_DECLARE_TR_FUNCTIONS(kq::ListExport)
};

/// The shown columns of one customer after another, in words.
class ViewRows {
public:
    ViewRows(std::vector<CustomerId> ids, std::shared_ptr<const CustomerTable> table,
             Language language)
        : m_ids(std::move(ids))
        , m_table(std::move(table))
        , m_words(language)
        , m_format(language, m_table->snapshot().settings.currency)
        , m_names(m_table->snapshot(), language)
    {}

    [[nodiscard]] SheetRows rows(const QString &sheet) const
    {
        QStringList titles;
        for (const CustomerColumn &column : m_table->columns())
            titles.append(nameOf(column, m_words));
        return {sheet,
                titles,
                m_ids.size(),
                [this](std::size_t row) {
                    return cells<QString>(row, [](const auto &...of) { return textOf(of...); });
                },
                [this](std::size_t row) { return cells<SheetValue>(row, sheetValueOf); },
                sheetFormats(m_format.language(), m_table->snapshot().settings.currency)};
    }

private:
    /// The cells of a row as @p read gives them; empty for who is gone since.
    template <class Cell, class Read>
    [[nodiscard]] QList<Cell> cells(std::size_t row, const Read &read) const
    {
        const std::vector<CustomerColumn> &columns = m_table->columns();
        const std::optional<std::size_t> place = m_table->snapshot().profiles->indexOf(m_ids[row]);
        QList<Cell> found;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const SentenceContext context{m_words, m_format, m_table->day(), m_names};
            found.append(place ? read(m_table->valueAt(column, *place), columns[column], context)
                               : Cell());
        }
        return found;
    }

    std::vector<CustomerId> m_ids;
    std::shared_ptr<const CustomerTable> m_table;
    Words m_words;
    Formatter m_format;
    SnapshotNames m_names;
};

void write(const PageContext &context, const std::vector<CustomerId> &ids,
           const std::shared_ptr<const CustomerTable> &table, const QString &path, QWidget *parent)
{
    const auto rows = std::make_shared<const ViewRows>(ids, table, context.language.language());
    const bool isBook = path.endsWith(u".xlsx"_s, Qt::CaseInsensitive);
    context.jobs.run(
        parent, ListExport::tr("Writing %1").arg(QFileInfo(path).fileName()),
        [rows, path, isBook,
         sheet = ListExport::tr("Customers")](JobControl &control) -> Result<bool> {
            const Result<void> written = writeSheetFile(
                rows->rows(sheet), isBook ? SheetForm::Workbook : SheetForm::Csv, path, control);
            if (!written)
                return written.error();
            return true;
        },
        [context, path, count = static_cast<int>(ids.size())](const Result<bool> &written) {
            if (!written) {
                if (written.error().code != ErrorCode::Cancelled) {
                    const Words words(context.language.language());
                    context.notices.say(
                        {Notice::Kind::Failed, sentenceFor(written.error(), words), {}, {}});
                }
                return;
            }
            context.notices.say({Notice::Kind::Done,
                                 ListExport::tr("%n customers were written to %1.", nullptr, count)
                                     .arg(QFileInfo(path).fileName()),
                                 ListExport::tr("Show in folder"),
                                 [context, path] { context.dialogs.showInFolder(path); }});
        });
}

} // namespace

void exportView(const PageContext &context, std::vector<CustomerId> ids,
                const std::shared_ptr<const CustomerTable> &table, QWidget *parent)
{
    const FileQuestion question{ListExport::tr("Write this list to a file"),
                                {{ListExport::tr("Excel workbook"), {u"*.xlsx"_s}},
                                 {ListExport::tr("CSV text"), {u"*.csv"_s}}},
                                ListExport::tr("customers", "name of a file") + u".xlsx"_s,
                                u"xlsx"_s};
    context.dialogs.saveFile(parent, question,
                             [context, ids = std::move(ids), table, parent](const QString &path) {
                                 write(context, ids, table, path, parent);
                             });
}

} // namespace kq
