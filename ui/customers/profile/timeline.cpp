#include "ui/customers/profile/timeline.h"

#include "core/text/format.h"
#include "core/wording/condition_words.h"
#include "core/wording/snapshot_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

struct Timeline {
    Q_DECLARE_TR_FUNCTIONS(kq::Timeline)
};

/// By the list that it was sent to, or else by what it was for.
QString saidOf(const PersonMessage &message, const Words &words)
{
    const QString channel = nameOf(message.channel, words);
    const QString list = message.groupName.isEmpty() ? message.purpose : message.groupName;
    return list.isEmpty() ? Timeline::tr("Message by %1").arg(channel)
                          : Timeline::tr("Message by %1, list “%2”").arg(channel, list);
}

QString goodsOf(const OrderWithLines &one)
{
    constexpr qsizetype shown = 2;
    QStringList names;
    for (const OrderLine &line : one.lines)
        names.append(line.productName.isEmpty() ? line.productCode : line.productName);
    names.removeAll(QString());
    names.removeDuplicates();
    if (names.size() <= shown)
        return names.join(u", "_s);
    const auto more = static_cast<int>(names.size() - shown);
    return Timeline::tr("%1 and %n more", nullptr, more).arg(names.first(shown).join(u", "_s));
}

TimelineEntry entryOf(const OrderWithLines &one, const Formatter &format, const Words &words)
{
    const Order &order = one.order;
    QStringList parts{order.code.isEmpty() ? Timeline::tr("Order")
                                           : Timeline::tr("Order %1").arg(order.code)};
    if (order.status != OrderStatus::Completed)
        parts.append(nameOf(order.status, words));
    const QString goods = goodsOf(one);
    if (!goods.isEmpty())
        parts.append(goods);
    return {TimelineEntry::What::Order, order.placedAt.date(), parts.join(u" · "_s),
            format.money(order.total)};
}

void addMoves(std::vector<TimelineEntry> &entries, const std::vector<TierAtDay> &path,
              const SnapshotNames &names)
{
    const auto named = [&](const QString &key) {
        return key.isEmpty() ? Timeline::tr("no tier") : names.tierName(key);
    };
    for (std::size_t i = 1; i < path.size(); ++i) {
        entries.push_back(
            {TimelineEntry::What::TierMove,
             path[i].day,
             Timeline::tr("Tier: %1 → %2").arg(named(path[i - 1].tier), named(path[i].tier)),
             {}});
    }
}

} // namespace

std::vector<TimelineEntry> timelineOf(const CustomerDetails &details,
                                      const std::vector<TierAtDay> &path,
                                      const std::shared_ptr<const Snapshot> &snapshot,
                                      Language language)
{
    const Words words(language);
    const Formatter format(language, details.settings.currency);
    std::vector<TimelineEntry> entries;
    if (snapshot)
        addMoves(entries, path, SnapshotNames(*snapshot, language));
    for (const PersonMessage &message : details.messages)
        entries.push_back({TimelineEntry::What::Message, message.on, saidOf(message, words), {}});
    for (const OrderWithLines &one : details.orders)
        entries.push_back(entryOf(one, format, words));
    if (details.customer.registeredOn)
        entries.push_back({TimelineEntry::What::Registered,
                           *details.customer.registeredOn,
                           Timeline::tr("Became a customer"),
                           {}});
    std::stable_sort(entries.begin(), entries.end(),
                     [](const TimelineEntry &a, const TimelineEntry &b) { return a.day > b.day; });
    return entries;
}

} // namespace kq
