#include "core/exporting/contact_list.h"

#include "core/exporting/people_cells.h"
#include "core/sheet/csv_writer.h"
#include "core/sheet/xlsx_writer.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t blockOfRows = 1024;

/// One file of a list; it appears under its name after commit() alone.
class ListFile {
public:
    virtual ~ListFile() = default;
    /// The row above the people.
    virtual Result<void> writeRow(const QStringList &cells) = 0;
    virtual Result<void> writePerson(const ListTarget &target, const Contact &contact)
    {
        return writeRow(target.row(contact));
    }
    /// After the last row.
    virtual Result<void> finish() { return {}; }
    virtual Result<void> commit() = 0;

protected:
    ListFile() = default;
    ListFile(const ListFile &) = default;
    ListFile &operator=(const ListFile &) = default;
};

class CsvFile final : public ListFile {
public:
    CsvFile(const QString &path, const CsvWriterOptions &options)
        : m_writer(path, options)
    {}
    Result<void> open() { return m_writer.open(); }
    Result<void> writeRow(const QStringList &cells) override { return m_writer.writeRow(cells); }
    Result<void> commit() override { return m_writer.commit(); }

private:
    CsvWriter m_writer;
};

class WorkbookFile final : public ListFile {
public:
    WorkbookFile(const QString &path, const QString &sheet, SheetFormats formats)
        : m_writer(path, sheet, std::move(formats))
    {}
    Result<void> open(const std::vector<double> &widths) { return m_writer.open(widths); }
    Result<void> writeRow(const QStringList &cells) override { return m_writer.writeRow(cells); }
    Result<void> writePerson(const ListTarget &target, const Contact &contact) override
    {
        return m_writer.writeRow(std::span<const SheetValue>(target.sheetRow(contact)));
    }
    Result<void> commit() override { return m_writer.commit(); }

private:
    XlsxWriter m_writer;
};

class TextFile final : public ListFile {
public:
    explicit TextFile(const QString &path)
        : m_file(path)
    {}
    Result<void> open()
    {
        return m_file.open(QIODevice::WriteOnly) ? Result<void>() : unwritable();
    }
    Result<void> writeRow(const QStringList &cells) override
    {
        for (const QString &cell : cells) {
            const QByteArray utf8 = cell.toUtf8();
            if (m_file.write(utf8) != utf8.size())
                return unwritable();
        }
        return {};
    }
    Result<void> commit() override { return m_file.commit() ? Result<void>() : unwritable(); }

private:
    [[nodiscard]] Result<void> unwritable() const
    {
        return Error{ErrorCode::FileUnwritable, m_file.fileName(), {}, m_file.errorString()};
    }

    QSaveFile m_file;
};

/// Keeps the rows until there is no more: pages are laid out together.
class PaperFile final : public ListFile {
public:
    PaperFile(const QString &path, PrintedList list, ListPrinter printer)
        : m_file(path)
        , m_list(std::move(list))
        , m_printer(std::move(printer))
    {}
    Result<void> open()
    {
        return m_printer && m_file.open(QIODevice::WriteOnly) ? Result<void>() : unwritable();
    }
    Result<void> writeRow(const QStringList &cells) override
    {
        m_list.rows.push_back(cells);
        return {};
    }
    Result<void> finish() override
    {
        Result<void> printed = m_printer(m_list, m_file);
        m_list.rows.clear();
        return printed;
    }
    Result<void> commit() override { return m_file.commit() ? Result<void>() : unwritable(); }

private:
    [[nodiscard]] Result<void> unwritable() const
    {
        return Error{ErrorCode::FileUnwritable, m_file.fileName(), {}, m_file.errorString()};
    }

    QSaveFile m_file;
    PrintedList m_list;
    ListPrinter m_printer;
};

template <class File, class... Words>
Result<std::unique_ptr<ListFile>> opened(std::unique_ptr<File> file, const Words &...words)
{
    if (Result<void> open = file->open(words...); !open)
        return open.error();
    return std::unique_ptr<ListFile>(std::move(file));
}

PrintedList emptyPages(const ListJob &job, const ListTarget &target)
{
    PrintedList pages{job.title, job.note, {}, {}};
    pages.columns.reserve(target.columns().size());
    for (const ListColumn &column : target.columns())
        pages.columns.push_back({column.header, column.width, column.toTick});
    return pages;
}

Result<std::unique_ptr<ListFile>> openFile(const ListJob &job, const ListTarget &target,
                                           const Formatter &formatter, const QString &path)
{
    switch (target.form()) {
    case FileForm::PeopleCsv:
        return opened(std::make_unique<CsvFile>(path, CsvWriterOptions{}));
    case FileForm::MachineCsv:
        return opened(
            std::make_unique<CsvFile>(path, CsvWriterOptions{u',', false, FormulaGuard::Off}));
    case FileForm::OutlookCsv:
        return opened(
            std::make_unique<CsvFile>(path, CsvWriterOptions{u',', true, FormulaGuard::Off}));
    case FileForm::Workbook: {
        std::vector<double> widths;
        widths.reserve(target.columns().size());
        for (const ListColumn &column : target.columns())
            widths.push_back(column.width);
        return opened(
            std::make_unique<WorkbookFile>(
                path, job.headers.sheet, sheetFormats(formatter.language(), job.options.currency)),
            widths);
    }
    case FileForm::Paper:
        return opened(std::make_unique<PaperFile>(path, emptyPages(job, target), job.printer));
    case FileForm::Text:
        return opened(std::make_unique<TextFile>(path));
    }
    Q_UNREACHABLE();
    return Error{};
}

/// The name of the file at @p index from 0.
QString pathOf(const QString &path, std::size_t index)
{
    if (index == 0)
        return path;
    const QFileInfo info(path);
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    const QString folder = path.left(path.size() - info.fileName().size());
    return folder + info.completeBaseName() + u'-' + QString::number(index + 1) + suffix;
}

/// Passes the rows of a list one after another.
class RowFeed {
public:
    RowFeed(const ListJob &job, const ContactReader &reader, JobControl &control)
        : m_job(&job)
        , m_reader(&reader)
        , m_control(&control)
    {}

    /// Calls @p take with the place and the contact of each row until it fails; progress is counted
    /// from @p done of @p total.
    template <class Take>
    Result<void> forEach(std::size_t done, std::size_t total, const Take &take) const
    {
        for (std::size_t i = 0; i < m_job->people.size(); ++i) {
            if (i % blockOfRows == 0) {
                if (m_control->cancelled())
                    return Error{ErrorCode::Cancelled};
                m_control->report(static_cast<std::int64_t>(done + i),
                                  static_cast<std::int64_t>(total));
            }
            Contact contact = m_reader->at(m_job->people[i]);
            if (m_job->complete)
                m_job->complete(i, contact);
            if (Result<void> taken = take(i, contact); !taken)
                return taken;
        }
        return {};
    }

private:
    const ListJob *m_job;
    const ContactReader *m_reader;
    JobControl *m_control;
};

/// The files of a list, begun one after another and put into their places together.
class ListFiles final : public ReadyList {
public:
    /// @p job is needed until the last row is written.
    ListFiles(const ListJob &job, std::shared_ptr<const ListTarget> target, Formatter formatter)
        : m_job(&job)
        , m_target(std::move(target))
        , m_formatter(std::move(formatter))
    {}

    Result<void> write(std::size_t row, const Contact &contact)
    {
        const std::size_t most = m_target->rowsPerFile();
        if (row == 0 || (most != ListTarget::anyNumber && row % most == 0)) {
            if (Result<void> begun = beginFile(); !begun)
                return begun;
        }
        return m_files.back()->writePerson(*m_target, contact);
    }

    /// Also a list of nobody is a file.
    Result<void> end()
    {
        if (m_files.empty()) {
            if (Result<void> begun = beginFile(); !begun)
                return begun;
        }
        return m_files.back()->finish();
    }

    Result<QStringList> put() override
    {
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            const Result<void> done = m_files[i]->commit();
            if (done)
                continue;
            for (std::size_t put = 0; put < i; ++put)
                QFile::remove(m_names[static_cast<qsizetype>(put)]);
            return done.error();
        }
        return m_names;
    }

private:
    Result<void> beginFile()
    {
        if (!m_files.empty()) {
            if (Result<void> finished = m_files.back()->finish(); !finished)
                return finished;
        }
        const QString path = pathOf(m_job->path, m_files.size());
        Result<std::unique_ptr<ListFile>> file = openFile(*m_job, *m_target, m_formatter, path);
        if (!file)
            return file.error();
        m_files.push_back(std::move(*file));
        m_names.append(path);
        if (m_target->form() == FileForm::Text || m_target->form() == FileForm::Paper)
            return {}; // no row of headers
        return m_files.back()->writeRow(m_target->headers());
    }

    const ListJob *m_job;
    std::shared_ptr<const ListTarget> m_target;
    Formatter m_formatter;
    std::vector<std::unique_ptr<ListFile>> m_files;
    QStringList m_names;
};

bool isChecked(FileForm form)
{
    return form == FileForm::MachineCsv || form == FileForm::OutlookCsv;
}

} // namespace

Result<std::unique_ptr<ReadyList>> prepareContactList(const ListJob &job,
                                                      const Formatter &formatter,
                                                      const EvaluationContext &context,
                                                      JobControl &control)
{
    const Result<ContactReader> reader =
        ContactReader::of(context, job.options.channel, traitsOf(job.options.format).need, control);
    if (!reader)
        return reader.error();
    const std::shared_ptr<const ListTarget> target =
        makeTarget(job.options, job.headers, formatter);
    const RowFeed feed(job, *reader, control);
    const std::size_t rows = job.people.size();
    const std::size_t checked = isChecked(target->form()) ? rows : 0;
    if (checked > 0) {
        const Result<void> sound =
            feed.forEach(0, rows + checked, [&](std::size_t row, const Contact &contact) {
                Result<void> fits = target->check(target->row(contact));
                if (fits)
                    return fits;
                Error error = fits.error();
                error.row = static_cast<std::int64_t>(row) + 1;
                return Result<void>(error);
            });
        if (!sound)
            return sound.error();
    }
    auto files = std::make_unique<ListFiles>(job, target, formatter);
    const Result<void> written =
        feed.forEach(checked, rows + checked, [&](std::size_t row, const Contact &contact) {
            return files->write(row, contact);
        });
    if (!written)
        return written.error();
    if (const Result<void> ended = files->end(); !ended)
        return ended.error();
    return std::unique_ptr<ReadyList>(std::move(files));
}

Result<QStringList> writeContactList(const ListJob &job, const Formatter &formatter,
                                     const EvaluationContext &context, JobControl &control)
{
    const Result<std::unique_ptr<ReadyList>> ready =
        prepareContactList(job, formatter, context, control);
    if (!ready)
        return ready.error();
    return (*ready)->put();
}

} // namespace kq
