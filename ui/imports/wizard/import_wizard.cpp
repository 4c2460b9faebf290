#include "ui/imports/wizard/import_wizard.h"

#include "core/shop/shop.h"
#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "core/wording/import_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/imports/wizard/check_page.h"
#include "ui/imports/wizard/columns_page.h"
#include "ui/imports/wizard/file_page.h"
#include "ui/imports/wizard/kind_page.h"
#include "ui/imports/wizard/step_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

ImportWizard::ImportWizard(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_guessing(context.jobs, this)
    , m_steps(new StepBar)
    , m_message(new MessageBar)
    , m_stack(new QStackedLayout)
    , m_filePage(new FilePage)
    , m_kindPage(new KindPage)
    , m_columnsPage(new ColumnsPage)
    , m_checkPage(new CheckPage)
    , m_cancel(new QPushButton)
    , m_back(new QPushButton)
    , m_next(new QPushButton)
    , m_import(new QPushButton)
    , m_customers(new QPushButton)
    , m_another(new QPushButton)
{
    m_message->setObjectName(u"wizardMessage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageMargin, space::tight, space::pageMargin,
                               space::pageMargin);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(m_steps);
    layout->addWidget(m_message);
    // Before its pages come: without a parent the first would be shown as a window of its own.
    layout->addLayout(m_stack, 1);
    m_stack->addWidget(m_filePage); // in the order of Step
    m_stack->addWidget(m_kindPage);
    m_stack->addWidget(m_columnsPage);
    m_stack->addWidget(m_checkPage);
    layout->addLayout(makeFooter());
    connectPages();
    retranslate();
}

QHBoxLayout *ImportWizard::makeFooter()
{
    m_cancel->setObjectName(u"wizardCancel"_s);
    m_back->setObjectName(u"wizardBack"_s);
    m_next->setObjectName(u"wizardNext"_s);
    m_import->setObjectName(u"importButton"_s);
    m_customers->setObjectName(u"seeCustomers"_s);
    m_another->setObjectName(u"importAnother"_s);
    setPrimary(m_next);
    setPrimary(m_import);
    setPrimary(m_customers);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(space::tight);
    footer->addWidget(m_cancel);
    footer->addStretch(1);
    for (QPushButton *button : {m_back, m_next, m_import, m_another, m_customers})
        footer->addWidget(button);
    return footer;
}

void ImportWizard::connectPages()
{
    connect(m_filePage, &FilePage::sheetChosen, this, &ImportWizard::setSheet);
    connect(m_kindPage, &KindPage::kindChosen, this, &ImportWizard::setKind);
    connect(m_kindPage, &KindPage::headerRowChosen, this, &ImportWizard::setHeaderRow);
    connect(m_columnsPage, &ColumnsPage::changed, this, &ImportWizard::setColumns);
    connect(m_checkPage, &CheckPage::saveRejectsWanted, this, &ImportWizard::chooseRejectsFile);
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::close);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::back);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
    connect(m_import, &QPushButton::clicked, this, &ImportWizard::import);
    connect(m_customers, &QPushButton::clicked, this, [this] {
        close();
        m_context.navigator.goTo(PageId::Customers);
    });
    connect(m_another, &QPushButton::clicked, this, [this] {
        if (m_waiting.isEmpty())
            Q_EMIT anotherWanted();
        else
            openNext();
    });
}

void ImportWizard::setSources(const QStringList &names)
{
    m_filePage->setSources(names);
}

void ImportWizard::start(const QStringList &files)
{
    if (m_stage == Stage::Importing) {
        m_waiting += files;
        return;
    }
    m_waiting = files;
    openNext();
}

void ImportWizard::openNext()
{
    m_request = {};
    m_request.file = m_waiting.takeFirst();
    m_filePage->setFile(m_request.file);
    goTo(File);
    guess();
}

void ImportWizard::guess()
{
    m_hasGuess = false;
    showButtons();
    m_guessing.ask([&shop = m_context.shop,
                    request = m_request](JobControl &) { return shop.guessFile(request); },
                   [this](const Result<FileGuess> &guess) { showGuess(guess); });
}

void ImportWizard::showGuess(const Result<FileGuess> &guess)
{
    if (!guess) {
        showButtons();
        return fail(guess.error());
    }
    m_message->clear();
    m_guess = *guess;
    m_hasGuess = true;
    if (m_request.mapping.columns.empty())
        m_firstGuess = m_guess;
    else
        keepReasons(m_guess);
    const Language language = m_context.language.language();
    m_filePage->setSheets(m_guess.sheets, m_guess.mapping.sheet);
    m_kindPage->show(m_guess, language);
    m_columnsPage->show(m_guess.columns, m_guess.mapping.kind.value_or(ImportKind::Customers),
                        language);
    showButtons();
}

/// Once the owner has changed one column all of them are fixed; those that stayed as they were
/// keep the reason for which they were recognised.
void ImportWizard::keepReasons(FileGuess &guess) const
{
    for (std::size_t i = 0; i < guess.columns.size(); ++i) {
        if (i >= m_firstGuess.columns.size())
            return;
        const ColumnGuess &first = m_firstGuess.columns[i];
        ColumnGuess &column = guess.columns[i];
        column.reason = first.field == column.field ? first.reason : GuessReason::ByOwner;
    }
}

void ImportWizard::setSheet(const QString &sheet)
{
    m_request.sheet = sheet;
    m_request.kind.reset();
    m_request.mapping = {};
    guess();
}

void ImportWizard::setKind(ImportKind kind)
{
    m_request.kind = kind;
    m_request.mapping.columns.clear();
    guess();
}

void ImportWizard::setHeaderRow(int row)
{
    m_request.mapping.headerRow = row;
    m_request.mapping.columns.clear();
    guess();
}

void ImportWizard::setColumns()
{
    m_request.kind = m_guess.mapping.kind;
    m_request.mapping.headerRow = m_guess.mapping.headerRow;
    m_request.mapping.columns = m_columnsPage->columns();
    if (m_request.mapping.columns.empty()) {
        // An empty list would be guessed anew, against what the owner has just said.
        m_guessing.drop();
        m_hasGuess = false;
        m_message->say(MessageBar::Kind::Warning, tr("Choose what at least one column becomes."));
        return showButtons();
    }
    guess();
}

void ImportWizard::goTo(Step step)
{
    if (m_checking)
        m_checking->stop();
    ++m_round;
    m_step = step;
    m_stage = Stage::Choosing;
    m_message->clear();
    m_steps->setCurrent(step);
    m_stack->setCurrentIndex(step);
    showButtons();
}

void ImportWizard::next()
{
    if (m_step == Columns) {
        goTo(Check);
        return check();
    }
    goTo(m_step == File ? Kind : Columns);
}

void ImportWizard::back()
{
    if (m_step == Check)
        goTo(Columns);
    else
        goTo(m_step == Columns ? Kind : File);
}

void ImportWizard::close()
{
    m_guessing.drop();
    m_waiting.clear();
    goTo(File);
    Q_EMIT closed();
}

ImportRequest ImportWizard::request() const
{
    ImportRequest request = m_request;
    request.source = m_filePage->source();
    request.kind = m_guess.mapping.kind;
    request.mapping.headerRow = m_guess.mapping.headerRow;
    return request;
}

void ImportWizard::check()
{
    m_stage = Stage::Checking;
    m_checkPage->showWaiting();
    showButtons();
    ImportRequest dry = request();
    dry.dryRun = true;
    m_checking = m_context.jobs.run(
        this, tr("Checking %1").arg(QFileInfo(dry.file).fileName()),
        [&shop = m_context.shop, dry, now = QDateTime::currentDateTime()](JobControl &control) {
            return shop.importFile(dry, now, control);
        },
        [this, round = m_round](const Result<ImportReport> &report) {
            if (round == m_round)
                showCheck(report);
        });
}

void ImportWizard::showCheck(const Result<ImportReport> &report)
{
    if (!report) {
        goTo(Columns);
        return fail(report.error());
    }
    m_report = *report;
    m_stage = Stage::Checked;
    showReport();
    m_import->setFocus();
}

void ImportWizard::import()
{
    m_stage = Stage::Importing;
    m_message->clear();
    showButtons();
    m_context.jobs.run(
        this, tr("Importing %1").arg(QFileInfo(m_request.file).fileName()),
        [&shop = m_context.shop, request = request(), now = QDateTime::currentDateTime()](
            JobControl &control) { return shop.importFile(request, now, control); },
        [this](const Result<ImportReport> &report) { showImported(report); });
}

void ImportWizard::showImported(const Result<ImportReport> &report)
{
    if (!report) {
        m_stage = Stage::Checked;
        showButtons();
        return fail(report.error());
    }
    m_report = *report;
    m_stage = Stage::Done;
    showReport();
    const bool whole = m_report.record.rejected == 0;
    m_context.notices.say({whole ? Notice::Kind::Done : Notice::Kind::Warning,
                           sentenceOfImport(m_report.record, m_context.language.language()),
                           {},
                           {}});
    m_context.events.announce();
    m_customers->setFocus();
}

void ImportWizard::chooseRejectsFile()
{
    const QString name = tr("%1 - rejected rows", "name of a file")
                             .arg(QFileInfo(m_request.file).completeBaseName());
    const FileQuestion question{
        tr("Save rejected rows"),
        {{tr("CSV files"), {u"*.csv"_s}}, {tr("Excel files"), {u"*.xlsx"_s}}},
        name + u".csv"_s,
        u"csv"_s};
    m_context.dialogs.saveFile(this, question, [this](const QString &path) { saveRejects(path); });
}

/// The rows are read once more without importing them: they are turned away for the same reasons.
void ImportWizard::saveRejects(const QString &path)
{
    ImportRequest dry = request();
    dry.dryRun = true;
    dry.rejectsFile = path;
    dry.sentence = [words = Words(m_context.language.language())](const Reject &reject) {
        return sentenceFor(reject.reason, words);
    };
    m_context.jobs.run(
        this, tr("Saving the rejected rows"),
        [&shop = m_context.shop, dry, now = QDateTime::currentDateTime()](JobControl &control) {
            return shop.importFile(dry, now, control);
        },
        [this, path](const Result<ImportReport> &report) {
            if (!report)
                return fail(report.error());
            m_context.notices.say(
                {Notice::Kind::Done,
                 tr("Rejected rows saved: %1").arg(QDir::toNativeSeparators(path)),
                 tr("Show in folder"),
                 [&dialogs = m_context.dialogs, path] { dialogs.showInFolder(path); }});
        });
}

void ImportWizard::fail(const Error &error)
{
    const auto kind =
        error.code == ErrorCode::Cancelled ? MessageBar::Kind::Info : MessageBar::Kind::Error;
    m_message->say(kind, sentenceFor(error, Words(m_context.language.language())));
}

void ImportWizard::showReport()
{
    const Language language = m_context.language.language();
    if (m_stage == Stage::Done)
        m_checkPage->showAfter(m_report, language);
    else
        m_checkPage->showBefore(m_report, language);
    showButtons();
}

void ImportWizard::showButtons()
{
    const bool done = m_stage == Stage::Done;
    m_cancel->setText(done ? tr("Back to the imports") : tr("Cancel"));
    m_cancel->setEnabled(m_stage != Stage::Importing);
    m_back->setVisible(!done);
    m_back->setEnabled(m_step != File && m_stage != Stage::Importing);
    m_next->setVisible(m_step != Check);
    m_next->setEnabled(m_hasGuess);
    m_import->setVisible(m_step == Check && !done);
    m_import->setEnabled(m_stage == Stage::Checked && m_report.record.accepted > 0);
    const Formatter format(m_context.language.language(), u"VND"_s);
    m_import->setText(m_stage == Stage::Checked || m_stage == Stage::Importing
                          ? tr("Import %1 rows").arg(format.number(m_report.record.accepted))
                          : tr("Import"));
    // A file that cannot be read must not keep the ones behind it.
    const bool stuck = m_step == File && !m_hasGuess && !m_guessing.isWaiting();
    m_another->setVisible(done || (stuck && !m_waiting.isEmpty()));
    m_another->setText(m_waiting.isEmpty()
                           ? tr("Import another file")
                           : tr("Next file: %1").arg(QFileInfo(m_waiting.front()).fileName()));
    m_customers->setVisible(done);
}

void ImportWizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ImportWizard::retranslate()
{
    m_steps->setSteps({tr("File"), tr("What it is"), tr("Columns"), tr("Check and import")});
    m_back->setText(tr("Back"));
    m_next->setText(tr("Next"));
    m_customers->setText(tr("See the customers"));
    const Language language = m_context.language.language();
    if (m_hasGuess) {
        m_kindPage->show(m_guess, language);
        m_columnsPage->show(m_guess.columns, m_guess.mapping.kind.value_or(ImportKind::Customers),
                            language);
    }
    if (m_stage == Stage::Checking)
        m_checkPage->showWaiting();
    else if (m_stage != Stage::Choosing)
        showReport();
    showButtons();
}

} // namespace kq
