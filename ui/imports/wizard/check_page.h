#pragma once

#include "core/base/language.h"
#include "core/importing/import_file.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace kq {

class Card;
class ChangesCard;
class CheckNotes;
class DataTable;
class RowsModel;

/// The sentence of words.md after an import; the same figures before one.
QString sentenceOfImport(const ImportRecord &record, Language language);
/// The same behind the name of the file, and with what became of the orders where it held any.
QString noticeOfImport(const ImportRecord &record, Language language);

/// Step "Check and import": what an import would do, then what it did, and what could not be read.
class CheckPage : public QWidget {
    Q_OBJECT
public:
    explicit CheckPage(QWidget *parent = nullptr);

    /// The figures are on their way.
    void showWaiting();
    void showBefore(const ImportReport &report, Language language);
    void showAfter(const ImportReport &report, Language language);

    /// What stands above the figures.
    [[nodiscard]] CheckNotes *notes() const { return m_notes; }

Q_SIGNALS:
    void saveRejectsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showRejects(const ImportReport &report, Language language);

    CheckNotes *m_notes;
    QLabel *m_sentence;
    QLabel *m_orders;
    ChangesCard *m_changes;
    Card *m_card;
    DataTable *m_table;
    RowsModel *m_rows;
    QPushButton *m_save;
};

} // namespace kq
