#include "core/wording/overview_words.h"

#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

/// Whether those who bring most of the revenue still come as usual; empty where nothing tells.
QString lateness(const ShopFigures &figures, const Formatter &format, const Words &words)
{
    if (figures.slipping > 0) {
        return words
            .say(QT_TRANSLATE_N_NOOP(
                     "Words", "%1 of them are later than usual: about %2 %3 a year at stake."),
                 static_cast<int>(figures.slipping))
            .arg(format.number(figures.slipping), format.shortMoney(figures.atStake),
                 format.currencySign());
    }
    if (!figures.hasOrders)
        return {};
    if (figures.revenueOfYear.minor == 0)
        return words.say(QT_TRANSLATE_NOOP("Words", "Nobody has bought in the last 12 months."));
    return words.say(
        QT_TRANSLATE_NOOP("Words", "None of them shows signs of slipping away at the moment."));
}

} // namespace

QString overviewSentence(const ShopFigures &figures, const Formatter &format, const Words &words)
{
    if (figures.buyers == 0) {
        return words
            .say(QT_TRANSLATE_N_NOOP("Words", "None of your %1 customers has bought anything yet."),
                 static_cast<int>(figures.present()))
            .arg(format.number(figures.present()));
    }
    if (figures.revenue.minor <= 0) {
        return words
            .say(QT_TRANSLATE_N_NOOP("Words", "%1 of your %2 customers have bought, but nothing "
                                              "says for how much. Import the file once more and "
                                              "choose the column with the total of an order."),
                 static_cast<int>(figures.buyers))
            .arg(format.number(figures.buyers), format.number(figures.present()));
    }
    const Ratio share(std::llround(figures.topShare * 1000), 1000);
    const QString main =
        words
            .say(QT_TRANSLATE_N_NOOP("Words", "%1 of your %2 customers bring %3 of revenue."),
                 static_cast<int>(figures.topCustomers))
            .arg(format.number(figures.topCustomers), format.number(figures.present()),
                 format.percent(share));
    return QString(main + u' ' + lateness(figures, format, words)).trimmed();
}

QStringList overviewHints(const ShopFigures &figures, const Formatter &format, const Words &words)
{
    QStringList hints;
    if (!figures.hasOrders && figures.buyers > 0) {
        hints << words.say(QT_TRANSLATE_NOOP(
            "Words", "This file has no single orders, so tiers are only a first guess. Add the "
                     "invoice file to see who buys regularly and who is slipping."));
    }
    if (!figures.hasOrders && figures.buyers == 0) {
        hints << words.say(QT_TRANSLATE_NOOP(
            "Words", "There are no orders yet. Add the file of orders or invoices to see who buys, "
                     "how often and for how much."));
    }
    if (figures.walkInPurchases > 0) {
        hints << words
                     .say(QT_TRANSLATE_N_NOOP("Words", "%1 walk-in sales without a name: part of "
                                                       "revenue, no one's purchases."),
                          static_cast<int>(figures.walkInPurchases))
                     .arg(format.number(figures.walkInPurchases));
    }
    if (figures.notYet > 0) {
        hints << words
                     .say(QT_TRANSLATE_N_NOOP("Words", "%1 of today's customers came later and are "
                                                       "not counted here."),
                          static_cast<int>(figures.notYet))
                     .arg(format.number(figures.notYet));
    }
    return hints;
}

QString revenueOfYearTitle(const ShopFigures &figures, const Words &words)
{
    return figures.walkInRevenueOfYear.minor == 0
               ? words.say(QT_TRANSLATE_NOOP("Words", "revenue in 12 months"))
               : words.say(QT_TRANSLATE_NOOP("Words", "revenue in 12 months, walk-ins included"));
}

QString careAction(const QString &templateKey, const Words &words)
{
    if (templateKey == "birthday_7_days"_L1)
        return words.say(QT_TRANSLATE_NOOP("Words", "Wish them a happy birthday"));
    if (templateKey == "unhappy"_L1)
        return words.say(QT_TRANSLATE_NOOP("Words", "Call, listen and settle what went wrong"));
    if (templateKey == "due_again"_L1)
        return words.say(QT_TRANSLATE_NOOP("Words", "Remind them: it is time to buy again"));
    if (templateKey == "good_gone_quiet"_L1)
        return words.say(QT_TRANSLATE_NOOP("Words", "Win them back before they are gone"));
    if (templateKey == "bought_once"_L1)
        return words.say(QT_TRANSLATE_NOOP("Words", "Invite them to a second purchase"));
    if (templateKey == "new_30_days"_L1)
        return words.say(QT_TRANSLATE_NOOP("Words", "Thank them and ask whether they are pleased"));
    if (templateKey == "potential"_L1)
        return words.say(QT_TRANSLATE_NOOP("Words", "Ask what they think and invite them back"));
    if (templateKey == "never_bought"_L1)
        return words.say(QT_TRANSLATE_NOOP("Words", "Invite them to a first purchase"));
    return {};
}

QString importSentence(const ImportRecord &record, const Formatter &format, const Words &words)
{
    const auto count = [&](const char *source, std::int64_t n) {
        return words.say(source, static_cast<int>(n)).arg(format.number(n));
    };
    QStringList changes;
    const auto add = [&](const char *source, std::int64_t n) {
        if (n > 0)
            changes << count(source, n);
    };
    add(QT_TRANSLATE_N_NOOP("Words", "%1 customers added"), record.customersAdded);
    add(QT_TRANSLATE_N_NOOP("Words", "%1 customers updated"), record.customersUpdated);
    add(QT_TRANSLATE_N_NOOP("Words", "%1 duplicates merged"), record.customersMerged);
    add(QT_TRANSLATE_N_NOOP("Words", "%1 orders added"), record.ordersAdded);
    add(QT_TRANSLATE_N_NOOP("Words", "%1 orders updated"), record.ordersUpdated);
    add(QT_TRANSLATE_N_NOOP("Words", "%1 rows could not be read"), record.rejected);
    if (changes.isEmpty())
        changes << words.say(QT_TRANSLATE_NOOP("Words", "nothing was new"));
    return words.say(QT_TRANSLATE_NOOP("Words", "%1, imported on %2: %3."))
        .arg(record.file, format.date(record.importedAt.date()), changes.join(u", "_s));
}

} // namespace kq
