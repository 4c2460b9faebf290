#include "ui/imports/wizard/import_wizard.h"

#include "core/shop/shop.h"
#include "core/wording/error_words.h"
#include "core/wording/import_words.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/imports/import_undo.h"
#include "ui/imports/wizard/check_notes.h"
#include "ui/imports/wizard/check_page.h"
#include "ui/imports/wizard/columns_page.h"
#include "ui/imports/wizard/file_page.h"
#include "ui/imports/wizard/kind_page.h"
#include "ui/imports/wizard/rejects_saver.h"
#include "ui/imports/wizard/step_bar.h"
#include "ui/imports/wizard/wizard_footer.h"
#include "ui/privacy/list_of_refusals.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

ImportWizard::ImportWizard(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_guessing(context.jobs, this)
    , m_rejects(new RejectsSaver(context, this))
    , m_undoing(new ImportUndo(context, this))
    , m_steps(new StepBar)
    , m_message(new MessageBar)
    , m_stack(new QStackedLayout)
    , m_filePage(new FilePage)
    , m_kindPage(new KindPage)
    , m_columnsPage(new ColumnsPage)
    , m_checkPage(new CheckPage)
    , m_footer(new WizardFooter)
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
    layout->addWidget(m_footer);
    connectPages();
    connectNotes();
    connectButtons();
    retranslate();
}

void ImportWizard::connectPages()
{
    // A choice makes the guess out of date; the next one shows what it led to.
    const auto choice = [this](auto choose) {
        return [this, choose](const auto &chosen) {
            (m_session.*choose)(chosen);
            guess();
        };
    };
    connect(m_filePage, &FilePage::sheetChosen, this, choice(&ImportSession::chooseSheet));
    connect(m_filePage, &FilePage::sheetsChosen, this, &ImportWizard::chooseSheets);
    connect(m_filePage, &FilePage::anewWanted, this, [this] {
        m_session.recogniseAnew();
        guess();
    });
    connect(m_kindPage, &KindPage::kindChosen, this, choice(&ImportSession::chooseKind));
    connect(m_kindPage, &KindPage::headerRowChosen, this, choice(&ImportSession::chooseHeaderRow));
    connect(m_kindPage, &KindPage::encodingChosen, this, choice(&ImportSession::chooseEncoding));
    connect(m_kindPage, &KindPage::delimiterChosen, this, choice(&ImportSession::chooseDelimiter));
    connect(m_columnsPage, &ColumnsPage::changed, this, &ImportWizard::setColumns);
    connect(m_columnsPage, &ColumnsPage::dateOrderChosen, this,
            choice(&ImportSession::chooseDateOrder));
    connect(m_columnsPage, &ColumnsPage::decimalChosen, this,
            choice(&ImportSession::chooseDecimal));
    connect(m_columnsPage, &ColumnsPage::statusChosen, this,
            [this](const QString &word, std::optional<OrderStatus> status) {
                m_session.chooseStatus(word, status);
                guess();
            });
    connect(m_columnsPage, &ColumnsPage::typeChosen, this,
            [this](const QString &attribute, AttributeType type) {
                m_session.chooseType(attribute, type);
                guess();
            });
    connect(m_checkPage, &CheckPage::saveRejectsWanted, this,
            [this] { m_rejects->save(request()); });
    connect(m_rejects, &RejectsSaver::failed, this, &ImportWizard::fail);
    connect(m_undoing, &ImportUndo::failed, this, &ImportWizard::fail);
    connect(m_undoing, &ImportUndo::undone, this, &ImportWizard::afterUndo);
}

void ImportWizard::connectNotes()
{
    const CheckNotes *notes = m_checkPage->notes();
    connect(notes, &CheckNotes::changeWanted, this, [this] { goTo(File); });
    connect(notes, &CheckNotes::explainWanted, this, [this] { goTo(Columns); });
    connect(notes, &CheckNotes::invoicesWanted, this, &ImportWizard::another);
    connect(notes, &CheckNotes::settingsWanted, this,
            [this] { m_context.navigator.goTo(PageId::Settings); });
}

void ImportWizard::connectButtons()
{
    connect(m_footer, &WizardFooter::cancelled, this, &ImportWizard::close);
    connect(m_footer, &WizardFooter::backWanted, this, &ImportWizard::back);
    connect(m_footer, &WizardFooter::nextWanted, this, &ImportWizard::next);
    connect(m_footer, &WizardFooter::importWanted, this, &ImportWizard::import);
    connect(m_footer, &WizardFooter::undoWanted, this,
            [this] { m_undoing->undo(m_report.record); });
    connect(m_footer, &WizardFooter::customersWanted, this,
            [this] { leaveFor(PageId::Customers); });
    connect(m_footer, &WizardFooter::tiersWanted, this, [this] { leaveFor(PageId::Overview); });
    connect(m_footer, &WizardFooter::anotherWanted, this, &ImportWizard::another);
    connect(m_message, &MessageBar::actionTriggered, this, &ImportWizard::takeAsRefusals);
}

void ImportWizard::leaveFor(PageId page)
{
    close();
    m_context.navigator.goTo(page);
}

void ImportWizard::another()
{
    if (m_round.hasNext())
        openNext();
    else
        Q_EMIT anotherWanted();
}

/// The file is no import then: the round goes on without it.
void ImportWizard::takeAsRefusals()
{
    takeListOfRefusals(m_context, this, m_session.file(), [this](const Error &error) {
        m_context.notices.say({Notice::Kind::Failed,
                               sentenceFor(error, Words(m_context.language.language())),
                               {},
                               {}});
    });
    if (m_round.hasNext())
        openNext();
    else
        close();
}

void ImportWizard::setSources(const QStringList &names)
{
    m_filePage->setSources(names);
}

void ImportWizard::start(const QStringList &files)
{
    if (m_stage == Stage::Importing) {
        m_round.add(files);
        return;
    }
    m_round.begin(files);
    m_filePage->setSource({});
    openNext();
}

void ImportWizard::checkFile(const QString &file, const QString &source)
{
    if (m_stage == Stage::Importing) {
        m_round.add({file});
        return;
    }
    start({file});
    m_straight = true;
    m_proposed = source;
    m_filePage->setSource(source);
}

void ImportWizard::openNext()
{
    const NextFile next = m_round.takeNext();
    m_session.open(next.file);
    if (!next.sheet.isEmpty())
        m_session.chooseSheet(next.sheet);
    m_filePage->setFile(m_session.file());
    // What the owner typed holds for all files of a round, what was proposed only for its file.
    if (m_proposed && m_filePage->source() == *m_proposed)
        m_filePage->setSource({});
    m_proposed.reset();
    m_straight = false;
    m_offersSheets = false;
    m_columnsPage->scrollToTop();
    goTo(File);
    guess();
}

void ImportWizard::guess()
{
    m_session.drop();
    showButtons();
    m_guessing.ask(
        [&shop = m_context.shop,
         request = m_session.question()](JobControl &control) -> Result<Guessed> {
            Result<FileGuess> guess = shop.guessFile(request, control);
            if (!guess)
                return guess.error();
            const Result<std::vector<StoredAttribute>> attributes = shop.attributes();
            if (!attributes)
                return attributes.error();
            Guessed guessed{std::move(*guess), {}, shop.isListOfRefusals(request.file)};
            for (const StoredAttribute &attribute : *attributes)
                guessed.ownAttributes += attribute.name;
            return guessed;
        },
        [this](const Result<Guessed> &guessed) { showGuess(guessed); });
}

void ImportWizard::showGuess(const Result<Guessed> &guessed)
{
    if (!guessed) {
        showButtons();
        return fail(guessed.error());
    }
    const FileGuess &guess = guessed->guess;
    m_session.setOwnAttributes(guessed->ownAttributes);
    m_message->clear();
    if (guess.found.size() > 1 && !m_offersSheets)
        return offerSheets(guess);
    m_session.take(guess);
    proposeSource(guess);
    showPages();
    showButtons();
    if (guessed->areRefusals)
        m_message->say(MessageBar::Kind::Warning,
                       tr("This looks like a list of people who want no messages. Imported as "
                          "customers they would stand on your lists."),
                       tr("Take in as refusals"));
    // The button that led to this file is gone, and the focus with it.
    if (m_step == File && isVisible() && !isAncestorOf(QApplication::focusWidget()))
        m_footer->focusNext();
    if ((guess.remembered || std::exchange(m_straight, false)) && m_step == File && !m_offersSheets)
        goStraight();
}

void ImportWizard::goStraight()
{
    goTo(Check);
    check();
}

/// The owner decides before anything else which sheets come, also of a file that is known.
void ImportWizard::offerSheets(const FileGuess &guess)
{
    m_offersSheets = true;
    m_straight = false;
    chooseSheets(m_filePage->offerSheets(guess));
}

void ImportWizard::chooseSheets(const QStringList &sheets)
{
    m_round.setSheets(m_session.file(), sheets.mid(1));
    if (m_session.question().sheet == sheets.front())
        return showButtons();
    m_session.chooseSheet(sheets.front());
    guess();
}

/// Once a file, so that a name that the owner takes away does not come back.
void ImportWizard::proposeSource(const FileGuess &guess)
{
    if (m_proposed)
        return;
    m_proposed = guess.remembered ? guess.remembered->source : guess.system;
    if (guess.remembered || m_filePage->source().isEmpty())
        m_filePage->setSource(*m_proposed);
}

void ImportWizard::showPages()
{
    const Language language = m_context.language.language();
    const FileGuess &guess = *m_session.guess();
    m_filePage->setSheets(guess.sheets, guess.mapping.sheet, language);
    m_filePage->setRemembered(m_session.remembered().has_value());
    m_kindPage->show(guess, language);
    m_columnsPage->show(m_session, language);
}

void ImportWizard::setColumns()
{
    if (m_session.chooseColumns(m_columnsPage->columns()))
        return guess();
    // An empty list would be guessed anew, against what the owner has just said.
    m_guessing.drop();
    m_message->say(MessageBar::Kind::Warning, tr("Choose what at least one column becomes."));
    showButtons();
}

void ImportWizard::goTo(Step step)
{
    if (m_checking)
        m_checking->stop();
    ++m_checkNumber;
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
    if (m_step == File && m_session.remembered() && m_offersSheets)
        return goStraight();
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
    m_round.giveUp();
    goTo(File);
    Q_EMIT closed();
}

ImportRequest ImportWizard::request() const
{
    return m_session.request(m_filePage->source());
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
        [this, check = m_checkNumber](const Result<ImportReport> &report) {
            if (check == m_checkNumber)
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
    m_session.keepNotes(m_report);
    m_unknownStatus = m_session.addStatusWords(m_report);
    if (m_unknownStatus)
        m_columnsPage->show(m_session, m_context.language.language());
    showReport();
    m_footer->focusImport();
}

void ImportWizard::import()
{
    m_stage = Stage::Importing;
    m_message->clear();
    showButtons();
    ImportRequest wanted = request();
    wanted.remember = true;
    m_context.jobs.run(
        this, tr("Importing %1").arg(QFileInfo(wanted.file).fileName()),
        [&shop = m_context.shop, wanted, now = QDateTime::currentDateTime()](JobControl &control) {
            return shop.importFile(wanted, now, control);
        },
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
    m_round.keep(m_report.record);
    showReport();
    sayImported();
    m_context.events.announce();
    m_footer->focusResult();
}

void ImportWizard::sayImported()
{
    const bool whole = m_report.record.rejected == 0;
    m_context.notices.say({whole ? Notice::Kind::Done : Notice::Kind::Warning,
                           noticeOfImport(m_report.record, m_context.language.language()),
                           tr("Undo"), [undoing = QPointer(m_undoing), record = m_report.record] {
                               if (undoing)
                                   undoing->undo(record);
                           }});
}

void ImportWizard::afterUndo(ImportId import)
{
    if (m_stage == Stage::Done && m_report.record.id == import)
        close();
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
    showNotes();
    showButtons();
}

void ImportWizard::showNotes()
{
    const bool before = m_stage != Stage::Done;
    CheckNotes::Facts facts;
    if (before)
        facts.remembered = m_session.remembered();
    facts.unknownStatus = before && m_unknownStatus;
    // What comes next may be the invoices.
    facts.figuresAlone = !before && !m_round.hasNext() && m_round.broughtFiguresAlone(m_report);
    m_checkPage->notes()->show(facts, m_report, m_context.language.language());
}

void ImportWizard::showButtons()
{
    WizardFooter::State state;
    state.isFirstStep = m_step == File;
    state.isLastStep = m_step == Check;
    state.isImporting = m_stage == Stage::Importing;
    state.isDone = m_stage == Stage::Done;
    state.mayGoOn = m_session.guess().has_value();
    state.mayImport = m_stage == Stage::Checked && m_report.record.accepted > 0;
    if (m_stage == Stage::Checked || m_stage == Stage::Importing)
        state.rows = m_report.record.accepted;
    // A file that cannot be read must not keep the ones behind it.
    const bool stuck = m_step == File && !m_session.guess() && !m_guessing.isWaiting();
    state.offersAnother = stuck && m_round.hasNext();
    state.nextFile = m_round.nextName();
    state.nextIsSheet = m_round.nextIsSheet();
    state.isFirstImport = m_round.isFirst();
    m_footer->show(state, m_context.language.language());
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
    if (m_session.guess())
        showPages();
    if (m_stage == Stage::Checking)
        m_checkPage->showWaiting();
    else if (m_stage != Stage::Choosing)
        showReport();
    showButtons();
}

} // namespace kq
