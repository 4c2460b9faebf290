#include "ui/widgets/chart_frame.h"

#include "core/sheet/csv_writer.h"
#include "ui/frame/dialogs.h"
#include "ui/theme/icons.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize pictureSize{960, 600};

/// Pictures go into letters and slides, so they are always on white.
const Colours &pictureTheme()
{
    return Colours::light();
}

bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

bool writeCsv(const QString &path, const ChartNumbers &numbers)
{
    CsvWriter writer(path, {});
    if (!writer.open())
        return false;
    if (!writer.writeRow(std::vector<QString>(numbers.columns.begin(), numbers.columns.end())))
        return false;
    for (const QStringList &row : numbers.rows) {
        if (!writer.writeRow(std::vector<QString>(row.begin(), row.end())))
            return false;
    }
    return writer.commit().has_value();
}

} // namespace

ChartFrame::ChartFrame(Chart *chart, Dialogs &dialogs, QWidget *parent)
    : Card(parent)
    , m_chart(chart)
    , m_dialogs(dialogs)
    , m_stack(new QStackedLayout)
    , m_table(new DataTable(this))
    , m_numbers(new QStandardItemModel(this))
    , m_toggle(new QPushButton(this))
    , m_more(new QPushButton(this))
    , m_message(new MessageBar(this))
{
    auto *menu = new QMenu(m_more);
    m_copy = menu->addAction(lineIcon(Icon::Copy), QString(), this, &ChartFrame::copyPicture);
    menu->addSeparator();
    m_savePng = menu->addAction(QString(), this, [this] { save(Format::Png); });
    m_saveSvg = menu->addAction(QString(), this, [this] { save(Format::Svg); });
    m_saveCsv = menu->addAction(QString(), this, [this] { save(Format::Csv); });

    m_toggle->setObjectName(u"showNumbers"_s);
    m_toggle->setCheckable(true);
    m_toggle->setIcon(lineIcon(Icon::Table));
    m_more->setObjectName(u"chartMenu"_s);
    m_more->setIcon(lineIcon(Icon::More));
    connect(m_more, &QPushButton::clicked, menu,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    for (QPushButton *button : {m_toggle, m_more}) {
        setQuiet(button);
        button->setAutoDefault(false);
        addHeaderWidget(button);
    }
    m_table->setModel(m_numbers);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    body()->addWidget(m_message);
    body()->addLayout(m_stack, 1);
    connect(m_toggle, &QPushButton::toggled, this, &ChartFrame::setShowsNumbers);
    retranslate();
}

void ChartFrame::setChartTitle(const QString &title)
{
    setTitle(title);
    m_chart->setTitle(title);
    m_table->setAccessibleName(title);
}

bool ChartFrame::showsNumbers() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartFrame::setShowsNumbers(bool numbers)
{
    if (numbers)
        fillTable();
    m_toggle->setChecked(numbers);
    m_stack->setCurrentWidget(numbers ? static_cast<QWidget *>(m_table) : m_chart);
}

void ChartFrame::save(Format format)
{
    FileQuestion question;
    question.title = format == Format::Csv ? tr("Save the numbers") : tr("Save the picture");
    switch (format) {
    case Format::Png:
        question.kinds = {{tr("Picture"), {u"*.png"_s}}};
        question.suffix = u"png"_s;
        break;
    case Format::Svg:
        question.kinds = {{tr("Drawing"), {u"*.svg"_s}}};
        question.suffix = u"svg"_s;
        break;
    case Format::Csv:
        question.kinds = {{tr("Spreadsheet"), {u"*.csv"_s}}};
        question.suffix = u"csv"_s;
        break;
    }
    question.suggestedName = m_chart->title() + u'.' + question.suffix;
    m_dialogs.saveFile(this, question,
                       [this, format](const QString &path) { write(format, path); });
}

void ChartFrame::write(Format format, const QString &path)
{
    bool written = false;
    switch (format) {
    case Format::Png:
        written = m_chart->toImage(pictureSize, pictureTheme()).save(path, "PNG");
        break;
    case Format::Svg:
        written = writeBytes(path, m_chart->toSvg(pictureSize, pictureTheme()));
        break;
    case Format::Csv:
        written = writeCsv(path, m_chart->numbers());
        break;
    }
    if (written)
        m_message->clear();
    else
        m_message->say(MessageBar::Kind::Error,
                       tr("%1 could not be written. Choose another folder, or close the program "
                          "that has it open.")
                           .arg(path));
}

void ChartFrame::fillTable()
{
    const ChartNumbers all = m_chart->numbers();
    m_numbers->clear();
    m_numbers->setHorizontalHeaderLabels(all.columns);
    for (const QStringList &row : all.rows) {
        QList<QStandardItem *> items;
        for (const QString &cell : row) {
            auto *item = new QStandardItem(cell);
            if (!items.isEmpty())
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            items << item;
        }
        m_numbers->appendRow(items);
    }
    for (int column = 1; column < m_numbers->columnCount(); ++column)
        m_numbers->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                                 Qt::TextAlignmentRole);
    m_table->fitColumns();
}

void ChartFrame::copyPicture() const
{
    QGuiApplication::clipboard()->setImage(m_chart->toImage(pictureSize, pictureTheme()));
}

void ChartFrame::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void ChartFrame::retranslate()
{
    m_toggle->setText(tr("Numbers", "shows the numbers behind a chart"));
    m_toggle->setToolTip(tr("Show the numbers behind the picture"));
    m_more->setAccessibleName(tr("Save or copy"));
    m_more->setToolTip(m_more->accessibleName());
    m_copy->setText(tr("Copy the picture"));
    m_savePng->setText(tr("Save as a picture (PNG)…"));
    m_saveSvg->setText(tr("Save as a drawing (SVG)…"));
    m_saveCsv->setText(tr("Save the numbers (CSV)…"));
    if (showsNumbers())
        fillTable();
}

} // namespace kq
