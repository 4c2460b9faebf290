#pragma once

#include "core/base/language.h"
#include "core/domain/order.h"
#include "core/importing/import_file.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace kq {

class ColumnCard;
class FormsCard;
class ImportSession;
class StatusCard;

/// Step "Columns": each column of the file and what it becomes, and how its values are written.
class ColumnsPage : public QWidget {
    Q_OBJECT
public:
    explicit ColumnsPage(QWidget *parent = nullptr);

    /// Cards stay where they are when the same columns are shown again, and so does the focus.
    void show(const ImportSession &session, Language language);
    /// What the columns become, for a mapping: those of no use are left out.
    [[nodiscard]] std::vector<MappedColumn> columns() const;
    /// For another file; the same one is shown where it was left.
    void scrollToTop();

Q_SIGNALS:
    /// The owner chose otherwise.
    void changed();
    void dateOrderChosen(kq::DateOrder order);
    void decimalChosen(kq::DecimalMark mark);
    /// What an attribute that the shop has not yet is to hold.
    void typeChosen(const QString &attribute, kq::AttributeType type);
    /// Empty: the word is not known after all.
    void statusChosen(const QString &word, std::optional<kq::OrderStatus> status);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void makeCards(std::size_t count);
    void showCards(const ImportSession &session, Language language);

    QLabel *m_intro;
    FormsCard *m_forms;
    StatusCard *m_status;
    QVBoxLayout *m_list;
    QScrollArea *m_area;
    std::vector<ColumnGuess> m_columns;
    std::vector<ColumnCard *> m_cards; ///< of the first columns; further ones stay as guessed
};

} // namespace kq
