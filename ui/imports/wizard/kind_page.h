#pragma once

#include "core/base/language.h"
#include "core/importing/import_file.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace kq {

class Card;
class DataTable;
class RowsModel;

/// Step "What it is": what the file holds and where its headers stand, on its own first rows.
class KindPage : public QWidget {
    Q_OBJECT
public:
    explicit KindPage(QWidget *parent = nullptr);

    void show(const FileGuess &guess, Language language);

Q_SIGNALS:
    void kindChosen(kq::ImportKind kind);
    /// The first row is 1; noHeaderRow.
    void headerRowChosen(int row);
    void encodingChosen(const QString &name);
    void delimiterChosen(const QString &sign);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void retranslateHeader();
    void showRows(const FileGuess &guess);
    void showHeader(const FileGuess &guess);
    void showText(const Mapping &mapping);
    void fillText();

    QLabel *m_kindLabel;
    QComboBox *m_kind;
    QLabel *m_headerLabel;
    QSpinBox *m_header;
    QCheckBox *m_noHeader;
    QLabel *m_encodingLabel;
    QComboBox *m_encoding;
    QLabel *m_delimiterLabel;
    QComboBox *m_delimiter;
    Card *m_card;
    DataTable *m_table;
    RowsModel *m_rows;
};

} // namespace kq
