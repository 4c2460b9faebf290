#pragma once

#include "core/base/result.h"
#include "core/importing/import_file.h"
#include "ui/frame/destination.h"
#include "ui/frame/page_context.h"
#include "ui/imports/wizard/import_round.h"
#include "ui/imports/wizard/import_session.h"
#include "ui/jobs/newest_question.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QStackedLayout;

namespace kq {

class CheckPage;
class ColumnsPage;
class FilePage;
class ImportUndo;
class KindPage;
class MessageBar;
class RejectsSaver;
class StepBar;
class WizardFooter;

/// Leads one file after the other from its path to the shop: what it is, what its columns become,
/// what would happen, and what happened. Nothing is changed before the button on the last step. A
/// file whose kind the owner has imported before goes straight to that step.
class ImportWizard : public QWidget {
    Q_OBJECT
public:
    explicit ImportWizard(const PageContext &context, QWidget *parent = nullptr);

    /// Begins with the first of @p files. While a file is being imported they wait for it.
    void start(const QStringList &files);
    /// Begins with a file that was recognised already: reads it as it is proposed, for @p source,
    /// and goes straight to the last step.
    void checkFile(const QString &file, const QString &source);
    /// What the shop has imported so far.
    void setHistory(const std::vector<ImportRecord> &imports) { m_round.setHistory(imports); }
    /// Names of sources that the shop knows.
    void setSources(const QStringList &names);

Q_SIGNALS:
    /// The owner has done or given up.
    void closed();
    /// Another file is wanted: ask for it.
    void anotherWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What the program makes of a file, and what the shop has for its columns to become.
    struct Guessed {
        FileGuess guess;
        QStringList ownAttributes;
        bool areRefusals = false; ///< people who want no messages
    };

    enum Step { File, Kind, Columns, Check };
    enum class Stage { Choosing, Checking, Checked, Importing, Done };

    void connectPages();
    void connectNotes();
    void connectButtons();
    void retranslate();
    void openNext();
    void guess();
    void showGuess(const Result<Guessed> &guessed);
    void proposeSource(const FileGuess &guess);
    void offerSheets(const FileGuess &guess);
    void chooseSheets(const QStringList &sheets);
    void goStraight();
    void showPages();
    void setColumns();
    void goTo(Step step);
    void next();
    void back();
    void close();
    void check();
    void showCheck(const Result<ImportReport> &report);
    void import();
    void showImported(const Result<ImportReport> &report);
    void sayImported();
    void afterUndo(ImportId import);
    void fail(const Error &error);
    void showButtons();
    void showReport();
    void showNotes();
    void leaveFor(PageId page);
    void another();
    void takeAsRefusals();
    [[nodiscard]] ImportRequest request() const;

    PageContext m_context;
    NewestQuestion<Guessed> m_guessing;
    QPointer<Job> m_checking;
    quint64 m_checkNumber = 0; ///< of checks: an answer to an older one is dropped
    ImportRound m_round;
    bool m_straight = false;     ///< whether this file goes straight to the last step
    bool m_offersSheets = false; ///< whether the owner chooses which of its sheets come
    ImportSession m_session;
    std::optional<QString> m_proposed; ///< source, of this file
    bool m_unknownStatus = false;      ///< whether rows are turned away for a status word
    ImportReport m_report;
    Step m_step = File;
    Stage m_stage = Stage::Choosing;
    RejectsSaver *m_rejects;
    ImportUndo *m_undoing;
    StepBar *m_steps;
    MessageBar *m_message;
    QStackedLayout *m_stack;
    FilePage *m_filePage;
    KindPage *m_kindPage;
    ColumnsPage *m_columnsPage;
    CheckPage *m_checkPage;
    WizardFooter *m_footer;
};

} // namespace kq
