#pragma once

#include "core/condition/condition.h"
#include "support/test_shop.h"

#include <QSqlDatabase>

#include <optional>
#include <vector>

namespace kq::test {

/// The third voice: conditions as SQL on raw tables of a shop, worked out by SQLite. It shares
/// folding with the others and nothing else; windows of days come from QDate's own calendar.
///
/// What SQL can say exactly, the rest of a tree is left out by expressible():
/// - every group;
/// - text fields, codes and e-mails with every operator; of phones whether there are any;
/// - every choice but areas, tags, yes/no, consents, scores; birthdays and registration by day;
///   own attributes but numbers and money;
/// - every order metric but `overdue_ratio`, with every key of `where` but `area`; anniversaries
///   only by month; decimals with two places, where no product leaves 64 bits;
/// - `of_shop` of whole numbers; ranks of all but ratios and `top_share`, N whole;
/// - segments and tiers, their moves included, whose own conditions can be said and are not deep;
/// - every contact metric, with anniversaries as above.
class SqlVoice {
public:
    /// Loads @p shop into a database in memory; it must outlive the voice.
    explicit SqlVoice(const TestShop &shop);
    SqlVoice(const SqlVoice &) = delete;
    SqlVoice &operator=(const SqlVoice &) = delete;
    ~SqlVoice();

    /// @p condition without the leaves that SQL cannot say; empty where nothing remains.
    [[nodiscard]] std::optional<Condition> expressible(const Condition &condition,
                                                       QDate asOf) const;

    /// Members by ascending id of a condition that expressible() gave.
    [[nodiscard]] std::vector<CustomerId> membersOf(const Condition &condition, QDate asOf) const;

private:
    void loadCustomers();
    void loadOrders();
    void exec(const QString &sql, const QVariantList &values = {});

    const TestShop &m_shop;
    QSqlDatabase m_db;
    bool m_hasHugeTotals = false;
};

} // namespace kq::test
