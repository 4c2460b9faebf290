#include "ui/campaigns/campaign_words.h"

#include <QCoreApplication>

#include <cmath>

namespace kq {

namespace {

struct CampaignWords {
    Q_DECLARE_TR_FUNCTIONS(kq::CampaignWords)
};

Money rounded(double minor)
{
    return {std::llround(minor)};
}

/// An amount that may be below 0, with its sign.
QString signedMoney(double minor, const Formatter &format)
{
    const Money amount = rounded(minor);
    return amount.minor > 0 ? u'+' + format.money(amount) : format.money(amount);
}

/// How sure the difference is, in one sentence.
QString verdict(const CampaignFigures &figures, Money cost, const Formatter &format)
{
    const Difference &revenue = figures.effect->revenue;
    if (!revenue.isProven()) {
        return CampaignWords::
            tr("Too few to tell: the difference may be chance. With 95% confidence it lies between "
               "%1 and %2 a person, so it may as well be nothing.")
                .arg(signedMoney(revenue.low, format), signedMoney(revenue.high, format));
    }
    if (revenue.value < 0) {
        return CampaignWords::tr("Those who got the message bought less than those who did not, by "
                                 "%1 to %2 a person. Look at the text and at when it was sent.")
            .arg(format.money(rounded(-revenue.high)), format.money(rounded(-revenue.low)));
    }
    const auto people = static_cast<double>(figures.contacted.people);
    return CampaignWords::tr("Thanks to this message you took in about %1 more (with 95% "
                             "confidence between %2 and %3). The message cost %4.")
        .arg(format.money(figures.extraRevenue), format.money(rounded(revenue.low * people)),
             format.money(rounded(revenue.high * people)), format.money(cost));
}

} // namespace

QString groupTitle(const ExportRecord &list)
{
    if (!list.groupName.isEmpty())
        return list.groupName;
    return list.purpose.isEmpty() ? CampaignWords::tr("A condition without a name") : list.purpose;
}

QStringList effectSentences(const CampaignFigures &figures, Money cost, const Formatter &format)
{
    QStringList sentences;
    if (figures.to < figures.from)
        return {CampaignWords::tr("On that day the messages had not gone out yet.")};
    if (figures.contacted.people == 0)
        return {CampaignWords::tr("Nobody of this list is in the shop any more.")};
    if (figures.contacted.orders + figures.heldOut.orders == 0)
        sentences.append(CampaignWords::tr("Nobody has bought in this window yet. Import your next "
                                           "orders and look again."));
    if (figures.heldOut.people == 0) {
        sentences.append(CampaignWords::tr(
            "Nobody was held out, so there is nobody to compare with: these people may have "
            "bought anyway. Next time hold out one in ten."));
        return sentences;
    }
    if (!figures.effect) {
        sentences.append(
            CampaignWords::tr("Too few to tell. It takes at least %1 people in each group, and so "
                              "many buyers that %2 or more could be expected in the smaller one.")
                .arg(format.number(fewestPeople), format.number(fewestExpectedBuyers)));
        return sentences;
    }
    sentences.append(verdict(figures, cost, format));
    return sentences;
}

} // namespace kq
