#include "app/cli/care_json.h"
#include "app/cli/commands.h"
#include "core/shop/care_groups.h"

#include <cmath>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

QString rounded(const std::optional<double> &value, const Formatter &format)
{
    return value ? format.number(Ratio(std::llround(*value * 10), 10), 1) : QString();
}

void printCareMap(const CareMap &map, const Session &session, const ShopSettings &settings)
{
    const Words &words = session.words();
    const Formatter format = session.formatter(settings);
    std::vector<QStringList> rows;
    const auto add = [&](const QString &name, const GroupFigures &figures, Money round) {
        rows.push_back({name, format.number(figures.customers), rounded(figures.frequency, format),
                        figures.orderValue ? format.money(Money{std::llround(*figures.orderValue)})
                                           : QString(),
                        rounded(figures.tenure, format), rounded(figures.recency, format),
                        format.percent(Ratio(std::llround(figures.revenueShare * 1000), 1000), 1),
                        format.money(round)});
    };
    for (const CareGroup &group : map.groups)
        add(group.name, group.figures, group.cost.round);
    add(words.say(QT_TRANSLATE_NOOP("Words", "Whole shop")), map.shop, map.everyone);
    printTable({words.say(QT_TRANSLATE_NOOP("Words", "Group")),
                words.say(QT_TRANSLATE_NOOP("Words", "Customers")),
                words.say(QT_TRANSLATE_NOOP("Words", "Purchases each")),
                words.say(QT_TRANSLATE_NOOP("Words", "Per order")),
                words.say(QT_TRANSLATE_NOOP("Words", "Days with the shop")),
                words.say(QT_TRANSLATE_NOOP("Words", "Days since last")),
                words.say(QT_TRANSLATE_NOOP("Words", "Share of revenue")),
                words.say(QT_TRANSLATE_NOOP("Words", "Cost of a round"))},
               rows, {1, 2, 3, 4, 5, 6, 7});
}

QJsonObject jsonOf(const BudgetSpread &spread, const CareMap &map, Money budget)
{
    QJsonArray shares;
    for (std::size_t i = 0; i < spread.shares.size(); ++i) {
        const BudgetShare &share = spread.shares[i];
        shares.append(QJsonObject{{"key"_L1, map.groups[i].key},
                                  {"rank"_L1, share.rank},
                                  {"planned"_L1, qint64(share.planned)},
                                  {"messages"_L1, qint64(share.messages)},
                                  {"cost"_L1, qint64(share.cost.minor)},
                                  {"revenue_per_message"_L1, share.revenuePerMessage}});
    }
    return {{"budget"_L1, qint64(budget.minor)},
            {"spent"_L1, qint64(spread.spent.minor)},
            {"left"_L1, qint64(spread.left.minor)},
            {"tiers"_L1, shares}};
}

void printBudget(const BudgetSpread &spread, const CareMap &map, const Session &session,
                 const ShopSettings &settings)
{
    const Words &words = session.words();
    const Formatter format = session.formatter(settings);
    std::vector<QStringList> rows;
    for (std::size_t i = 0; i < spread.shares.size(); ++i) {
        const BudgetShare &share = spread.shares[i];
        rows.push_back({map.groups[i].name, format.number(share.planned),
                        format.number(share.messages), format.money(share.cost),
                        format.money(Money{std::llround(share.revenuePerMessage)})});
    }
    printLine({});
    printTable({words.say(QT_TRANSLATE_NOOP("Words", "Tier")),
                words.say(QT_TRANSLATE_NOOP("Words", "Planned messages a month")),
                words.say(QT_TRANSLATE_NOOP("Words", "Paid by the budget")),
                words.say(QT_TRANSLATE_NOOP("Words", "Cost")),
                words.say(QT_TRANSLATE_NOOP("Words", "A month's spending behind a message"))},
               rows, {1, 2, 3, 4});
}

} // namespace

ExitStatus runCareMap(Session &session)
{
    const Call &call = session.call();
    std::optional<Money> budget;
    if (call.has(u"budget"_s)) {
        bool isNumber = false;
        budget = Money{call.value(u"budget"_s).toLongLong(&isNumber)};
        if (!isNumber || budget->minor < 0) {
            return session.wrongCall(session.words().say(
                QT_TRANSLATE_NOOP("Words", "--budget needs an amount of money from 0.")));
        }
    }
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    Result<CareMap> map =
        careMapAt(*snapshot, session.asOf(), session.language(), session.control());
    if (!map)
        return session.fail(map.error());
    if (call.has(u"trails"_s)) {
        if (const Result<void> added =
                addTrails(*map, *snapshot, session.asOf(), session.control());
            !added)
            return session.fail(added.error());
    }
    const BudgetSpread spread = spreadOverTiers(budget.value_or(Money()), *map);
    if (!call.json) {
        printCareMap(*map, session, snapshot->settings);
        if (budget)
            printBudget(spread, *map, session, snapshot->settings);
        return ExitStatus::Done;
    }
    QJsonArray groups;
    for (const CareGroup &group : map->groups)
        groups.append(jsonOf(group));
    QJsonObject answer{{"as_of"_L1, session.asOf().toString(Qt::ISODate)},
                       {"groups"_L1, groups},
                       {"shop"_L1, jsonOf(map->shop)},
                       {"everyone"_L1, qint64(map->everyone.minor)},
                       {"left_out"_L1, qint64(map->leftOut.minor)}};
    if (budget)
        answer.insert("budget"_L1, jsonOf(spread, *map, *budget));
    printJson(answer);
    return ExitStatus::Done;
}

} // namespace kq::cli
