#pragma once

#include "core/care/message_settings.h"
#include "core/care/prices.h"
#include "ui/frame/page_context.h"
#include "ui/widgets/card.h"

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace kq {

class DataTable;
class DayField;
class MoneyField;
class RowsModel;

/// What the card shows of the shop.
struct PriceBookAnswer {
    PriceBook book;
    std::vector<DatedPrice> own; ///< those that the owner wrote
    MessageSettings messages;
};

/// What one message of each kind costs since when, and how many the shop's account may send a day.
/// The owner writes prices with the day from which they hold; every edit can be taken back.
class PriceCard : public Card {
    Q_OBJECT
public:
    explicit PriceCard(const PageContext &context, QWidget *parent = nullptr);

    void show(const PriceBookAnswer &answer, QDate asOf);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeForm();
    void retranslate();
    void showTable();
    /// Puts the price of the chosen row into the form.
    void choose(int row);
    void setPrice();
    void removePrice();
    void keepQuota(int quota);
    void pushPrices(const std::vector<DatedPrice> &after, const QString &name);
    [[nodiscard]] bool isOwn(const DatedPrice &price) const;

    PageContext m_context;
    PriceBookAnswer m_answer;
    QDate m_asOf;
    QLabel *m_note;
    DataTable *m_table;
    RowsModel *m_rows;
    QLabel *m_kindLabel;
    QComboBox *m_kind;
    QLabel *m_sinceLabel;
    DayField *m_since;
    QLabel *m_priceLabel;
    MoneyField *m_price;
    QPushButton *m_set;
    QPushButton *m_remove;
    QLabel *m_quotaLabel;
    QSpinBox *m_quota;
};

} // namespace kq
