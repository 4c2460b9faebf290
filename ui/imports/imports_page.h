#pragma once

#include "core/base/result.h"
#include "core/domain/import_record.h"
#include "ui/frame/page.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <vector>

class QAction;
class QPushButton;
class QStackedLayout;

namespace kq {

class Card;
class DataTable;
class EmptyState;
class FolderQuestion;
class FolderWatch;
class FoldersCard;
class ImportUndo;
class ImportWizard;
class MessageBar;
class RowsModel;
struct ImportReport;
struct WaitingFile;

/// What was imported, newest first, the folders that are watched for more, and the wizard that
/// imports it.
class ImportsPage : public Page {
    Q_OBJECT
public:
    explicit ImportsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_import; }
    [[nodiscard]] bool evaluates() const override { return false; }
    void refresh() override;
    /// ToImportFiles opens the wizard, asking for files where it has none; ToImport chooses an
    /// import of the history.
    void arrive(const Destination &destination) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum View { History, Empty, Wizard };

    QWidget *makeHistory();
    QWidget *makeEmpty();
    void joinWatch();
    void retranslate();
    void show(const Result<std::vector<ImportRecord>> &answer);
    void showRows(const std::vector<ImportRecord> &records);
    void showHistory();
    void showFailure(const Error &error);
    void askForFiles();
    void openWizard(const QStringList &files);
    void choose(ImportId import);
    void undoChosen();
    void sayOffered(const WaitingFile &file);
    void sayImported(const ImportReport &report);
    void showActions();
    [[nodiscard]] const ImportRecord *chosen() const;

    PageContext m_context;
    NewestQuestion<std::vector<ImportRecord>> m_question;
    QAction *m_import;
    QStackedLayout *m_stack;
    MessageBar *m_failure;
    Card *m_card;
    DataTable *m_table;
    RowsModel *m_rows;
    QPushButton *m_undo;
    QPushButton *m_watchFirst; ///< in the history, while no folder is watched
    QPushButton *m_watchEmpty; ///< the same where nothing was imported yet
    ImportUndo *m_undoing;
    FolderWatch *m_watch;
    FolderQuestion *m_folderQuestion;
    FoldersCard *m_folders;
    std::vector<ImportRecord> m_records; ///< as in the table before sorting
    EmptyState *m_empty;
    ImportWizard *m_wizard;
    ImportId m_wanted; ///< to choose once its row is there
    bool m_inWizard = false;
    bool m_isEmpty = false;
};

} // namespace kq
