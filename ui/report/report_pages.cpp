#include "ui/report/report_pages.h"

#include "core/wording/overview_words.h"
#include "ui/charts/column_chart.h"
#include "ui/report/paper.h"

#include <algorithm>
#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr double monthsHeight = 230;
constexpr double betweenParts = 14;

Ratio thousandths(double value)
{
    return {std::llround(value * 1000), 1000};
}

double largest(const std::vector<TierFigures> &tiers, double TierFigures::*share)
{
    double most = 0;
    for (const TierFigures &tier : tiers)
        most = std::max(most, tier.*share);
    return most > 0 ? most : 1;
}

} // namespace

ReportPages::ReportPages(const ReportFigures &figures, Language language)
    : m_figures(figures)
    , m_words(language)
    , m_format(language, figures.settings.currency)
{}

QString ReportPages::title() const
{
    const QString name = m_figures.settings.name;
    return name.isEmpty()
               ? m_words.say(QT_TRANSLATE_NOOP("Words", "The shop's customers"))
               : m_words.say(QT_TRANSLATE_NOOP("Words", "The customers of %1")).arg(name);
}

QString ReportPages::footer() const
{
    const QString day =
        m_words.say(QT_TRANSLATE_NOOP("Words", "As of %1")).arg(m_format.date(m_figures.asOf));
    return title() + u" · "_s + day;
}

QString ReportPages::mean(const std::optional<double> &value) const
{
    return value ? m_format.number(Ratio(std::llround(*value * 10), 10), 1) : u"–"_s;
}

QString ReportPages::money(const std::optional<double> &minorUnits) const
{
    return minorUnits ? m_format.money(Money{std::llround(*minorUnits)}) : u"–"_s;
}

QString ReportPages::share(double value) const
{
    return m_format.percent(thousandths(value), 1);
}

void ReportPages::printOverview(Paper &paper) const
{
    const ShopFigures &shop = m_figures.shop;
    const auto amount = [&](const QString &text) {
        return QString(text + u' ' + m_format.currencySign());
    };
    paper.title(title());
    paper.note(
        m_words.say(QT_TRANSLATE_NOOP("Words", "As of %1")).arg(m_format.date(m_figures.asOf)));
    paper.gap(betweenParts);
    paper.statement(overviewSentence(shop, m_format, m_words));
    for (const QString &hint : overviewHints(shop, m_format, m_words))
        paper.paragraph(hint);
    paper.gap(betweenParts / 2);
    paper.figures(
        {{m_format.number(shop.customers),
          m_words.say(QT_TRANSLATE_N_NOOP("Words", "customers"), static_cast<int>(shop.customers))},
         {amount(m_format.shortMoney(shop.revenueOfYear)),
          m_words.say(QT_TRANSLATE_NOOP("Words", "revenue in 12 months"))},
         {shop.purchases == 0
              ? u"–"_s
              : amount(m_format.shortMoney(Ratio(shop.revenue.minor, shop.purchases))),
          m_words.say(QT_TRANSLATE_NOOP("Words", "average order"))},
         {m_format.number(shop.slipping),
          m_words.say(QT_TRANSLATE_N_NOOP("Words", "customers slipping away"),
                      static_cast<int>(shop.slipping))}});
    paper.gap(betweenParts);
    printTiers(paper);
    printMonths(paper);
}

void ReportPages::printMonths(Paper &paper) const
{
    if (!m_figures.shop.hasOrders)
        return;
    paper.heading(m_words.say(QT_TRANSLATE_NOOP("Words", "Revenue by month")));
    ColumnChartData chart;
    for (const MonthRevenue &month : m_figures.shop.months) {
        chart.columns.push_back({QString::number(month.month.month()), m_format.month(month.month),
                                 static_cast<double>(month.revenue.minor),
                                 m_format.money(month.revenue)});
    }
    chart.axisText = [this](double value) {
        return m_format.shortMoney(Money{std::llround(value)});
    };
    paper.drawing(monthsHeight, [&](const ChartCanvas &canvas) { drawColumns(chart, canvas); });
}

void ReportPages::printTiers(Paper &paper) const
{
    paper.heading(m_words.say(QT_TRANSLATE_NOOP("Words", "The tiers by customers and revenue")));
    PaperTable table;
    table.columns = {
        {m_words.say(QT_TRANSLATE_NOOP("Words", "Tier")), 1.5, false},
        {m_words.say(QT_TRANSLATE_NOOP("Words", "Customers")), 1.7, false},
        {m_words.say(QT_TRANSLATE_NOOP("Words", "Since %1")).arg(m_format.date(m_figures.before)),
         1, true},
        {m_words.say(QT_TRANSLATE_NOOP("Words", "Revenue")), 2.2, false}};
    const double mostCustomers = largest(m_figures.tiers, &TierFigures::share);
    const double mostRevenue = largest(m_figures.tiers, &TierFigures::revenueShare);
    const auto count = static_cast<int>(m_figures.tiers.size());
    for (std::size_t i = 0; i < m_figures.tiers.size(); ++i) {
        const TierFigures &tier = m_figures.tiers[i];
        const std::int64_t change = i < m_figures.tiersBefore.size()
                                        ? tier.customers - m_figures.tiersBefore[i].customers
                                        : 0;
        const QString sign = change > 0 ? u"+"_s : QString();
        PaperRow row;
        row.mark = Colours::light().tier(static_cast<int>(i), count);
        row.cells = {{tier.name, {}},
                     {QString(m_format.number(tier.customers) + u" · "_s + share(tier.share)),
                      tier.share / mostCustomers},
                     {change == 0 ? u"–"_s : QString(sign + m_format.number(change)), {}},
                     {QString(m_format.shortMoney(tier.revenue) + u' ' + m_format.currencySign() +
                              u" · "_s + share(tier.revenueShare)),
                      tier.revenueShare / mostRevenue}};
        table.rows.push_back(std::move(row));
    }
    paper.table(table);
    paper.note(m_words.say(QT_TRANSLATE_NOOP(
        "Words", "Revenue is that of the customers' purchases up to the day; walk-in sales stand "
                 "apart.")));
}

void ReportPages::printCareMap(Paper &paper) const
{
    paper.startPage();
    paper.title(m_words.say(QT_TRANSLATE_NOOP("Words", "Care map")));
    paper.note(
        m_words.say(QT_TRANSLATE_NOOP("Words", "How often and for how much each group buys")));
    const CareMap &map = m_figures.careMap;
    PaperTable table;
    table.columns = {{m_words.say(QT_TRANSLATE_NOOP("Words", "Group")), 1.8, false},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Customers")), 1, true},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Purchases each")), 1, true},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Average order")), 1.3, true},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Days with the shop")), 1, true},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Days since last purchase")), 1, true},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Share of revenue")), 1, true}};
    const auto add = [&](const QString &name, const GroupFigures &figures, const QColor &mark) {
        PaperRow row;
        row.mark = mark;
        row.cells = {{name, {}},
                     {m_format.number(figures.customers), {}},
                     {mean(figures.frequency), {}},
                     {money(figures.orderValue), {}},
                     {mean(figures.tenure), {}},
                     {mean(figures.recency), {}},
                     {share(figures.revenueShare), {}}};
        table.rows.push_back(std::move(row));
    };
    const auto tiers = static_cast<int>(m_figures.tiers.size());
    int tier = 0;
    for (const CareGroup &group : map.groups) {
        add(group.name, group.figures,
            group.kind == GroupKind::Tier ? Colours::light().tier(tier++, tiers) : QColor());
    }
    add(m_words.say(QT_TRANSLATE_NOOP("Words", "Whole shop")), map.shop, {});
    paper.table(table);
}

void ReportPages::printGroup(const CareGroup &group, Paper &paper) const
{
    paper.startPage();
    paper.title(group.name);
    if (!group.line.isEmpty())
        paper.paragraph(group.line);
    paper.gap(betweenParts / 2);
    paper.figures(
        {{m_format.number(group.figures.customers),
          m_words.say(QT_TRANSLATE_N_NOOP("Words", "customers"),
                      static_cast<int>(group.figures.customers))},
         {share(group.figures.share), m_words.say(QT_TRANSLATE_NOOP("Words", "of all customers"))},
         {share(group.figures.revenueShare),
          m_words.say(QT_TRANSLATE_NOOP("Words", "of revenue"))}});
    paper.gap(betweenParts / 2);
    printFactors(group, paper);
    printPlan(group, paper);
}

void ReportPages::printFactors(const CareGroup &group, Paper &paper) const
{
    const GroupFigures &shop = m_figures.careMap.shop;
    paper.heading(m_words.say(QT_TRANSLATE_NOOP("Words", "Beside the whole shop")));
    PaperTable table;
    table.columns = {{{}, 2, false},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "This group")), 1, true},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Whole shop")), 1, true}};
    const auto add = [&](const char *name, const QString &ours, const QString &whole) {
        table.rows.push_back({{{m_words.say(name), {}}, {ours, {}}, {whole, {}}}, {}});
    };
    add(QT_TRANSLATE_NOOP("Words", "Purchases each"), mean(group.figures.frequency),
        mean(shop.frequency));
    add(QT_TRANSLATE_NOOP("Words", "Average order"), money(group.figures.orderValue),
        money(shop.orderValue));
    add(QT_TRANSLATE_NOOP("Words", "Days with the shop"), mean(group.figures.tenure),
        mean(shop.tenure));
    add(QT_TRANSLATE_NOOP("Words", "Days since last purchase"), mean(group.figures.recency),
        mean(shop.recency));
    paper.table(table);
    paper.gap(betweenParts / 2);
}

void ReportPages::printPlan(const CareGroup &group, Paper &paper) const
{
    paper.heading(m_words.say(QT_TRANSLATE_NOOP("Words", "Care plan")));
    const QString cost = m_format.money(group.cost.round);
    const QString reachable = m_format.number(group.cost.reachable);
    std::vector<PaperFact> facts;
    const auto add = [&](const char *term, const QString &text) {
        if (!text.isEmpty())
            facts.push_back({m_words.say(term), text});
    };
    bool sending = true;
    if (group.plan) {
        const CarePlan &plan = *group.plan;
        sending = plan.sending;
        add(QT_TRANSLATE_NOOP("Words", "Goal"), plan.goal);
        add(QT_TRANSLATE_NOOP("Words", "Offer"), plan.offer);
        add(QT_TRANSLATE_NOOP("Words", "Channel"), plan.channel);
        add(QT_TRANSLATE_NOOP("Words", "Rhythm"), plan.rhythm);
        add(QT_TRANSLATE_NOOP("Words", "Script"),
            m_words.language() == Language::Vietnamese ? plan.zalo : plan.messageInEnglish);
    }
    add(QT_TRANSLATE_NOOP("Words", "Cost of a round"),
        sending ? m_words
                      .say(QT_TRANSLATE_N_NOOP("Words", "%1 for one Zalo message to each of %2 "
                                                        "customers who can be reached"),
                           static_cast<int>(group.cost.reachable))
                      .arg(cost, reachable)
                : m_words.say(QT_TRANSLATE_NOOP("Words", "Nothing is sent: %1 saved each round"))
                      .arg(cost));
    paper.facts(facts);
}

} // namespace kq
