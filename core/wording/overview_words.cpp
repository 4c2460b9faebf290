#include "core/wording/overview_words.h"

#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

QString overviewSentence(const ShopFigures &figures, const Formatter &format, const Words &words)
{
    if (figures.buyers == 0) {
        return words
            .say(QT_TRANSLATE_N_NOOP("Words", "None of your %1 customers has bought anything yet."),
                 static_cast<int>(figures.customers))
            .arg(format.number(figures.customers));
    }
    const Ratio share(std::llround(figures.topShare * 1000), 1000);
    const QString main =
        words
            .say(QT_TRANSLATE_N_NOOP("Words", "%1 of your %2 customers bring %3 of revenue."),
                 static_cast<int>(figures.topCustomers))
            .arg(format.number(figures.topCustomers), format.number(figures.customers),
                 format.percent(share));
    const QString late =
        figures.slipping == 0
            ? words.say(QT_TRANSLATE_NOOP("Words", "None of them is later than usual."))
            : words
                  .say(
                      QT_TRANSLATE_N_NOOP(
                          "Words", "%1 of them are later than usual: about %2 %3 a year at stake."),
                      static_cast<int>(figures.slipping))
                  .arg(format.number(figures.slipping), format.shortMoney(figures.atStake),
                       format.currencySign());
    return main + u' ' + late;
}

QStringList overviewHints(const ShopFigures &figures, const Formatter &format, const Words &words)
{
    QStringList hints;
    if (!figures.hasOrders && figures.buyers > 0) {
        hints << words.say(QT_TRANSLATE_NOOP(
            "Words", "This file has no single orders, so tiers are only a first guess. Add the "
                     "invoice file to see who buys regularly and who is slipping."));
    }
    if (figures.walkInPurchases > 0) {
        hints << words
                     .say(QT_TRANSLATE_N_NOOP("Words", "%1 walk-in sales without a name: part of "
                                                       "revenue, no one's purchases."),
                          static_cast<int>(figures.walkInPurchases))
                     .arg(format.number(figures.walkInPurchases));
    }
    return hints;
}

} // namespace kq
