#include "app/cli/commands.h"
#include "core/shop/tier_figures.h"
#include "core/shop/time_travel.h"

#include <cmath>
#include <map>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray jsonOf(const std::vector<TierFigures> &tiers)
{
    QJsonArray array;
    for (const TierFigures &tier : tiers) {
        array.append(QJsonObject{{"key"_L1, tier.key},
                                 {"name"_L1, tier.name},
                                 {"customers"_L1, qint64(tier.customers)},
                                 {"share"_L1, tier.share},
                                 {"revenue"_L1, qint64(tier.revenue.minor)},
                                 {"revenue_share"_L1, tier.revenueShare},
                                 {"not_yet"_L1, qint64(tier.notYet)}});
    }
    return array;
}

double shareOf(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// One entry a day, its tiers as `tiers` has them, and the segments beside them.
QJsonArray jsonOf(const ShopHistory &history, std::int64_t everyone)
{
    QJsonArray array;
    for (std::size_t day = 0; day < history.days.size(); ++day) {
        const Money ofAll = history.revenue[day];
        QJsonArray tiers;
        QJsonArray segments;
        for (const GroupHistory &group : history.groups) {
            const std::int64_t customers = group.customers[day];
            const Money revenue = group.revenue[day];
            QJsonObject object{{"name"_L1, group.name},
                               {"customers"_L1, qint64(customers)},
                               {"share"_L1, shareOf(customers, everyone)},
                               {"revenue"_L1, qint64(revenue.minor)},
                               {"revenue_share"_L1, shareOf(revenue.minor, ofAll.minor)},
                               {"not_yet"_L1, qint64(group.notYet[day])}};
            if (group.kind == GroupKind::Tier) {
                object.insert("key"_L1, group.key);
                tiers.append(object);
            } else {
                object.insert("id"_L1, qint64(group.segment.value));
                segments.append(object);
            }
        }
        array.append(QJsonObject{{"date"_L1, history.days[day].toString(Qt::ISODate)},
                                 {"tiers"_L1, tiers},
                                 {"segments"_L1, segments}});
    }
    return array;
}

/// How many of @p movers for which cause.
QJsonObject causesOf(const std::vector<Mover> &movers)
{
    std::map<MoveCause, qint64> counts;
    for (const Mover &mover : movers)
        ++counts[mover.cause];
    QJsonObject causes;
    for (const auto &[cause, count] : counts)
        causes.insert(keyOf(cause), count);
    return causes;
}

QJsonObject jsonOf(const Movement &migration)
{
    QJsonObject matrix;
    for (std::size_t from = 0; from < migration.keys.size(); ++from) {
        QJsonObject row;
        for (std::size_t to = 0; to < migration.keys.size(); ++to)
            row.insert(migration.keys[to], qint64(migration.matrix[from][to]));
        matrix.insert(migration.keys[from], row);
    }
    std::vector<Mover> rose = migration.movers;
    std::vector<Mover> fell = migration.movers;
    std::erase_if(rose, [](const Mover &mover) { return !mover.rose(); });
    std::erase_if(fell, [](const Mover &mover) { return mover.rose(); });
    return {{"from"_L1, migration.from.toString(Qt::ISODate)},
            {"to"_L1, migration.to.toString(Qt::ISODate)},
            {"matrix"_L1, matrix},
            {"came"_L1, causesOf(migration.newcomers)},
            {"moved_up"_L1, causesOf(rose)},
            {"moved_down"_L1, causesOf(fell)}};
}

/// A share in thousandths is exact enough for people.
Ratio ratioOf(double share)
{
    return {std::llround(share * 1000), 1000};
}

void printTiers(const std::vector<TierFigures> &tiers, const Session &session,
                const ShopSettings &settings)
{
    const Words &words = session.words();
    const Formatter format = session.formatter(settings);
    std::vector<QStringList> rows;
    rows.reserve(tiers.size());
    for (const TierFigures &tier : tiers) {
        rows.push_back({tier.name, format.number(tier.customers),
                        format.percent(ratioOf(tier.share), 1), format.money(tier.revenue),
                        format.percent(ratioOf(tier.revenueShare), 1)});
    }
    printTable({words.say(QT_TRANSLATE_NOOP("Words", "Tier")),
                words.say(QT_TRANSLATE_NOOP("Words", "Customers")),
                words.say(QT_TRANSLATE_NOOP("Words", "Share of customers")),
                words.say(QT_TRANSLATE_NOOP("Words", "Revenue")),
                words.say(QT_TRANSLATE_NOOP("Words", "Share of revenue"))},
               rows, {1, 2, 3, 4});
}

} // namespace

ExitStatus runTiers(Session &session)
{
    const Call &call = session.call();
    int months = 0;
    QDate from;
    if (call.has(u"history"_s)) {
        bool isNumber = false;
        months = call.value(u"history"_s).toInt(&isNumber);
        if (!isNumber || months < 1 || months > 1200) {
            return session.wrongCall(session.words().say(
                QT_TRANSLATE_NOOP("Words", "--history needs a number of months from 1.")));
        }
    }
    if (call.has(u"migration"_s)) {
        from = QDate::fromString(call.value(u"migration"_s), u"yyyy-MM-dd"_s);
        if (!from.isValid()) {
            return session.wrongCall(session.words().say(
                QT_TRANSLATE_NOOP("Words", "--migration needs a day like 2026-01-31.")));
        }
    }
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    const Result<std::vector<TierFigures>> tiers =
        tiersAt(*snapshot, session.asOf(), session.language(), session.control());
    if (!tiers)
        return session.fail(tiers.error());
    if (!call.json) {
        printTiers(*tiers, session, snapshot->settings);
        return ExitStatus::Done;
    }
    QJsonObject answer{{"as_of"_L1, session.asOf().toString(Qt::ISODate)},
                       {"tiers"_L1, jsonOf(*tiers)}};
    if (months > 0) {
        const Result<ShopHistory> history =
            shopHistory(*snapshot, session.asOf(), months, session.language(), session.control());
        if (!history)
            return session.fail(history.error());
        answer.insert("history"_L1,
                      jsonOf(*history, static_cast<std::int64_t>(snapshot->profiles->size())));
    }
    if (from.isValid()) {
        const Result<Movement> migration =
            tierMovement(*snapshot, from, session.asOf(), session.control());
        if (!migration)
            return session.fail(migration.error());
        answer.insert("migration"_L1, jsonOf(*migration));
    }
    printJson(answer);
    return ExitStatus::Done;
}

} // namespace kq::cli
