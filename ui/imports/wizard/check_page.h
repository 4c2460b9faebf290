#pragma once

#include "core/base/language.h"
#include "core/importing/import_file.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace kq {

class Card;
class ChangesCard;
class DataTable;
class MessageBar;
class RowsModel;

/// The sentence of words.md after an import; the same figures before one.
QString sentenceOfImport(const ImportRecord &record, Language language);

/// Step "Check and import": what an import would do, then what it did, and what could not be read.
class CheckPage : public QWidget {
    Q_OBJECT
public:
    explicit CheckPage(QWidget *parent = nullptr);

    /// The figures are on their way.
    void showWaiting();
    void showBefore(const ImportReport &report, Language language);
    void showAfter(const ImportReport &report, Language language);

    /// What the owner should know of the file beside the figures.
    struct Notes {
        std::optional<RememberedMapping> remembered; ///< it is read as the last of its kind
        bool unknownStatus = false;                  ///< rows are turned away for a status word
    };
    void showNotes(const Notes &notes, const ImportReport &report, Language language);

Q_SIGNALS:
    void saveRejectsWanted();
    /// The file is to be read otherwise than the last one.
    void changeWanted();
    /// The owner wants to say what status words mean.
    void explainWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showOrders(const ImportRecord &record, Language language);
    void showRejects(const ImportReport &report, Language language);

    MessageBar *m_remembered;
    MessageBar *m_known;
    MessageBar *m_status;
    QLabel *m_sentence;
    QLabel *m_orders;
    ChangesCard *m_changes;
    Card *m_card;
    DataTable *m_table;
    RowsModel *m_rows;
    QPushButton *m_save;
};

} // namespace kq
