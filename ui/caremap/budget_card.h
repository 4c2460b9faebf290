#pragma once

#include "core/care/care_map.h"
#include "core/care/message_settings.h"
#include "core/domain/settings.h"
#include "ui/frame/page_context.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace kq {

class DataTable;
class MoneyField;
class RowsModel;

/// What messages may cost in a month, how that is spread over the tiers, and why so. The budget is
/// kept in the shop file; every edit can be taken back.
class BudgetCard : public Card {
    Q_OBJECT
public:
    explicit BudgetCard(const PageContext &context, QWidget *parent = nullptr);

    void show(const CareMap &map, const MessageSettings &messages, const ShopSettings &settings);

Q_SIGNALS:
    /// The tier of this key is to be looked at.
    void tierOpened(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSpread();
    void keep(std::optional<Money> budget);

    PageContext m_context;
    CareMap m_map;
    MessageSettings m_messages;
    QString m_currency;
    Money m_planned; ///< what all plans want in a month
    QLabel *m_label;
    MoneyField *m_budget;
    QPushButton *m_wanted;
    QLabel *m_fault;
    QLabel *m_reasons;
    DataTable *m_table;
    RowsModel *m_rows;
};

} // namespace kq
