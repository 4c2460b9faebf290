#pragma once

#include "core/base/language.h"
#include "core/importing/import_file.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace kq {

class ColumnCard;

/// Step "Columns": each column of the file and what it becomes.
class ColumnsPage : public QWidget {
    Q_OBJECT
public:
    explicit ColumnsPage(QWidget *parent = nullptr);

    /// Cards stay where they are when the same columns are shown again, and so does the focus.
    void show(const std::vector<ColumnGuess> &columns, ImportKind kind, Language language);
    /// What the columns become, for a mapping: those of no use are left out.
    [[nodiscard]] std::vector<MappedColumn> columns() const;

Q_SIGNALS:
    /// The owner chose otherwise.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void makeCards(std::size_t count);

    QLabel *m_intro;
    QVBoxLayout *m_list;
    std::vector<ColumnGuess> m_columns;
    std::vector<ColumnCard *> m_cards; ///< of the first columns; further ones stay as guessed
};

} // namespace kq
