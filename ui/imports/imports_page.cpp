#include "ui/imports/imports_page.h"

#include "core/importing/default_source.h"
#include "core/shop/shop.h"
#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "core/wording/import_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/imports/folder_question.h"
#include "ui/imports/folder_watch.h"
#include "ui/imports/folders_card.h"
#include "ui/imports/import_undo.h"
#include "ui/imports/wizard/check_page.h"
#include "ui/imports/wizard/import_wizard.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QItemSelectionModel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastHistory = 200; // a table of a few rows

} // namespace

ImportsPage::ImportsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_question(context.jobs, this)
    , m_import(new QAction(this))
    , m_stack(new QStackedLayout(this))
    , m_failure(new MessageBar)
    , m_card(new Card)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
    , m_undo(new QPushButton)
    , m_watchFirst(new QPushButton)
    , m_watchEmpty(new QPushButton)
    , m_undoing(new ImportUndo(context, this))
    , m_watch(new FolderWatch(context, this))
    , m_folderQuestion(new FolderQuestion(context, *m_watch, this))
    , m_folders(new FoldersCard(*m_watch, context.language.language()))
    , m_empty(new EmptyState(Icon::Imports))
    , m_wizard(new ImportWizard(context))
{
    m_stack->addWidget(makeHistory()); // in the order of View
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(m_wizard);
    connect(m_import, &QAction::triggered, this, &ImportsPage::askForFiles);
    // The wizard has a first button of its own: two green ones would say nothing.
    connect(m_stack, &QStackedLayout::currentChanged, this,
            [this](int view) { m_import->setVisible(view != Wizard); });
    connect(m_empty, &EmptyState::actionTriggered, m_import, &QAction::trigger);
    connect(m_wizard, &ImportWizard::anotherWanted, this, &ImportsPage::askForFiles);
    connect(m_wizard, &ImportWizard::closed, this, [this] {
        m_inWizard = false;
        showHistory();
    });
    joinWatch();
    retranslate();
}

void ImportsPage::joinWatch()
{
    for (QPushButton *button : {m_watchFirst, m_watchEmpty})
        connect(button, &QPushButton::clicked, m_folderQuestion, &FolderQuestion::ask);
    connect(m_folders, &FoldersCard::folderWanted, m_folderQuestion, &FolderQuestion::ask);
    connect(m_folders, &FoldersCard::lookWanted, this, [this](const QString &file) {
        for (const WaitingFile &waiting : m_watch->waiting()) {
            if (waiting.state.path != file)
                continue;
            m_inWizard = true;
            m_stack->setCurrentIndex(Wizard);
            return m_wizard->checkFile(file, waiting.source);
        }
    });
    connect(m_watch, &FolderWatch::changed, this, &ImportsPage::showHistory);
    connect(m_watch, &FolderWatch::offered, this, &ImportsPage::sayOffered);
    connect(m_watch, &FolderWatch::imported, this, &ImportsPage::sayImported);
    connect(m_watch, &FolderWatch::failed, this, &ImportsPage::showFailure);
}

QWidget *ImportsPage::makeEmpty()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, space::pageMargin);
    layout->addStretch(1);
    layout->addWidget(m_empty);
    layout->addWidget(m_watchEmpty, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    m_watchEmpty->setObjectName(u"watchFolderEmpty"_s);
    setQuiet(m_watchEmpty);
    return content;
}

QWidget *ImportsPage::makeHistory()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::pageMargin, space::tight, space::pageMargin,
                               space::pageMargin);
    layout->setSpacing(space::betweenCards);
    m_table->setObjectName(u"importsTable"_s);
    m_table->setModel(m_rows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTextElideMode(Qt::ElideMiddle); // the end of a file name tells its month
    m_undo->setObjectName(u"undoChosenImport"_s);
    m_undo->setEnabled(false);
    m_watchFirst->setObjectName(u"watchFolder"_s);
    m_card->addHeaderWidget(m_watchFirst);
    m_card->addHeaderWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, &ImportsPage::undoChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportsPage::showActions);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &ImportsPage::showActions);
    connect(m_undoing, &ImportUndo::failed, this, &ImportsPage::showFailure);
    m_card->body()->addWidget(m_table);
    layout->addWidget(m_failure);
    layout->addWidget(m_folders);
    layout->addWidget(m_card, 1);
    layout->addStretch(0);
    m_table->setMinimumHeight(leastHistory);
    auto *area = new QScrollArea; // many folders and waiting files want more than a small screen
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    return area;
}

QString ImportsPage::title() const
{
    return tr("Imports");
}

void ImportsPage::retranslate()
{
    m_import->setText(tr("Import spreadsheets"));
    m_empty->setText(tr("Do you have a file of customers or orders? Drop it here. It stays on this "
                        "computer and is sent nowhere."));
    m_empty->setAction(m_import->text());
    m_undo->setText(tr("Undo this import"));
    for (QPushButton *button : {m_watchFirst, m_watchEmpty}) {
        button->setText(tr("Watch a folder…"));
        button->setToolTip(tr("New exports that you save in a folder are found, checked and "
                              "offered to you."));
    }
    m_folders->setLanguage(m_context.language.language());
    m_card->setTitle(tr("Files imported so far"));
    m_table->setAccessibleName(m_card->title());
    m_rows->setColumns({{tr("When"), false},
                        {tr("File"), false},
                        {tr("What it holds"), false},
                        {tr("Source"), false},
                        {tr("Rows"), true},
                        {tr("Not read"), true},
                        {tr("New customers"), true},
                        {tr("New orders"), true}});
    Q_EMIT headerChanged();
}

void ImportsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void ImportsPage::refresh()
{
    m_question.ask([&shop = m_context.shop](JobControl &) { return shop.imports(); },
                   [this](const Result<std::vector<ImportRecord>> &answer) { show(answer); });
}

void ImportsPage::show(const Result<std::vector<ImportRecord>> &answer)
{
    if (!answer) {
        m_isEmpty = false;
        showFailure(answer.error());
        return showHistory();
    }
    m_failure->clear();
    m_isEmpty = answer->empty();
    m_records = *answer;
    showRows(m_records);
    QStringList sources;
    for (const ImportRecord &record : *answer) {
        const bool isNamed = record.source.compare(defaultSource, Qt::CaseInsensitive) != 0;
        if (isNamed && !sources.contains(record.source, Qt::CaseInsensitive))
            sources += record.source;
    }
    m_wizard->setSources(sources);
    m_wizard->setHistory(m_records);
    m_folders->setSources(sources);
    showHistory();
    choose(std::exchange(m_wanted, {}));
}

void ImportsPage::showRows(const std::vector<ImportRecord> &records)
{
    const Language language = m_context.language.language();
    const Words words(language);
    const Formatter format(language, u"VND"_s); // writes counts and moments only
    const auto figure = [&](std::int64_t value) {
        return RowsCell{format.number(value), QVariant::fromValue(value)};
    };
    std::vector<RowsRow> rows;
    for (const ImportRecord &record : records) {
        const QDateTime at = record.importedAt;
        rows.push_back({QString::number(record.id.value),
                        {{format.moment(Moment::of(at.date(), at.time())), at},
                         {nameOf(record), {}},
                         {nameOf(record.kind, words), {}},
                         {nameOfSource(record.source, words), {}},
                         figure(record.accepted),
                         figure(record.rejected),
                         figure(record.customersAdded),
                         figure(record.ordersAdded)},
                        {}});
    }
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(1);
}

void ImportsPage::showHistory()
{
    const bool watches = !m_watch->folders().empty();
    m_watchFirst->setVisible(!watches);
    m_card->setVisible(!m_isEmpty);
    if (!m_inWizard)
        m_stack->setCurrentIndex(m_isEmpty && !watches ? Empty : History);
}

void ImportsPage::showFailure(const Error &error)
{
    m_failure->say(MessageBar::Kind::Error,
                   sentenceFor(error, Words(m_context.language.language())));
}

void ImportsPage::sayOffered(const WaitingFile &file)
{
    if (isVisible())
        return;
    const auto count = static_cast<int>(m_watch->waiting().size());
    m_context.notices.say(
        {Notice::Kind::Done,
         count > 1
             ? tr("%n new files wait to be imported.", nullptr, count)
             : tr("A new file waits to be imported: %1").arg(QFileInfo(file.state.path).fileName()),
         tr("See it"), [page = QPointer(this)] {
             if (page)
                 page->m_context.navigator.goTo(PageId::Imports);
         }});
}

void ImportsPage::sayImported(const ImportReport &report)
{
    const ImportRecord &record = report.record;
    m_context.notices.say({record.rejected == 0 ? Notice::Kind::Done : Notice::Kind::Warning,
                           noticeOfImport(record, m_context.language.language()), tr("Undo"),
                           [undoing = QPointer(m_undoing), record] {
                               if (undoing)
                                   undoing->undo(record);
                           }});
}

void ImportsPage::arrive(const Destination &destination)
{
    if (const auto *files = std::get_if<ToImportFiles>(&destination)) {
        if (files->files.isEmpty())
            askForFiles();
        else
            openWizard(files->files);
    } else if (const auto *import = std::get_if<ToImport>(&destination)) {
        m_wanted = import->import;
        choose(import->import);
    }
}

void ImportsPage::askForFiles()
{
    const FileQuestion question{tr("Import spreadsheets"),
                                {{tr("Spreadsheets"),
                                  {u"*.csv"_s, u"*.tsv"_s, u"*.txt"_s, u"*.xlsx"_s, u"*.xlsm"_s,
                                   u"*.ods"_s, u"*.fods"_s, u"*.xls"_s}}},
                                {},
                                {}};
    m_context.dialogs.openFiles(this, question,
                                [this](const QStringList &files) { openWizard(files); });
}

void ImportsPage::openWizard(const QStringList &files)
{
    if (files.isEmpty())
        return;
    m_inWizard = true;
    m_stack->setCurrentIndex(Wizard);
    m_wizard->start(files);
}

void ImportsPage::choose(ImportId import)
{
    const int row = m_rows->rowOf(QString::number(import.value));
    if (row >= 0)
        m_table->selectRow(row);
}

const ImportRecord *ImportsPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return nullptr;
    const QString key = rows.front().data(RowsModel::KeyRole).toString();
    const auto found =
        std::find_if(m_records.begin(), m_records.end(), [&](const ImportRecord &record) {
            return QString::number(record.id.value) == key;
        });
    return found == m_records.end() ? nullptr : &*found;
}

void ImportsPage::showActions()
{
    m_undo->setEnabled(chosen() != nullptr);
}

void ImportsPage::undoChosen()
{
    if (const ImportRecord *import = chosen())
        m_undoing->undo(*import);
}

} // namespace kq
