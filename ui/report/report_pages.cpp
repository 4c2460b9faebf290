#include "ui/report/report_pages.h"

#include "core/wording/overview_words.h"
#include "core/wording/plan_words.h"
#include "ui/charts/care_pictures.h"
#include "ui/charts/segment_colours.h"
#include "ui/report/paper.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr double monthsHeight = 230;
constexpr double mapHeight = 420;
constexpr double pictureHeight = 130;
constexpr double weekHeight = 190;
constexpr double leastWeekHeight = 162; ///< in less its seven rows of numbers would overlap
constexpr double betweenParts = 14;
constexpr std::array<double, 5> pictureHeights{1, 0.9, 0.8, 0.7, 0.6}; ///< parts of the full ones
constexpr std::size_t slippingPrinted = 25;
constexpr std::size_t sellersPrinted = 6;
constexpr std::size_t fewSellersPrinted = 4; ///< where the page is full
constexpr double fullPage = 0.9;             ///< below this part of the full pictures
constexpr std::size_t pairsPrinted = 3;

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

void ReportPages::printSparing(Paper &paper, const std::function<void(Paper &, double)> &print)
{
    paper.startPage();
    const auto pagesWith = [&](double height) {
        return paper.pagesOf([&](Paper &draft) { print(draft, height); });
    };
    const int fewest = pagesWith(pictureHeights.back());
    const auto *const height =
        std::find_if(pictureHeights.begin(), pictureHeights.end(),
                     [&](double tried) { return pagesWith(tried) == fewest; });
    print(paper, *height);
}

void ReportPages::printOverview(Paper &paper) const
{
    printSparing(paper, [this](Paper &part, double height) {
        printHead(part);
        part.keepTogether([this](Paper &tiers) { printTiers(tiers); });
        printMonths(part, height);
        part.keepTogether([this](Paper &slipping) { printSlipping(slipping); });
    });
}

void ReportPages::printHead(Paper &paper) const
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
        {{m_format.number(shop.present()),
          m_words.say(QT_TRANSLATE_N_NOOP("Words", "customers"), static_cast<int>(shop.present()))},
         {amount(m_format.shortMoney(shop.revenueOfYear)), revenueOfYearTitle(shop, m_words)},
         {shop.purchases == 0
              ? u"–"_s
              : amount(m_format.shortMoney(Ratio(shop.revenue.minor, shop.purchases))),
          m_words.say(QT_TRANSLATE_NOOP("Words", "average order so far"))},
         {m_format.number(shop.slipping),
          m_words.say(QT_TRANSLATE_N_NOOP("Words", "customers slipping away"),
                      static_cast<int>(shop.slipping))}});
    paper.gap(betweenParts);
}

void ReportPages::printMonths(Paper &paper, double height) const
{
    if (!m_figures.shop.hasOrders)
        return;
    ColumnChartData chart;
    for (const MonthRevenue &month : m_figures.shop.months) {
        chart.columns.push_back({QString::number(month.month.month()), m_format.month(month.month),
                                 static_cast<double>(month.revenue.minor),
                                 m_format.money(month.revenue)});
        const QString cut = openMonth(month.month, m_figures.asOf, m_format, m_words);
        chart.columns.back().isOpen = !cut.isEmpty();
        if (!cut.isEmpty())
            chart.openTitle = cut;
    }
    chart.valueTitle = m_words.say(QT_TRANSLATE_NOOP("Words", "Revenue"));
    chart.axisText = [this](double value) {
        return m_format.shortMoney(Money{std::llround(value)});
    };
    paper.gap(betweenParts / 2);
    paper.keepTogether([&](Paper &part) {
        part.heading(m_words.say(QT_TRANSLATE_NOOP("Words", "Revenue by month")));
        part.drawing(monthsHeight * height,
                     [&](const ChartCanvas &canvas) { drawColumns(chart, canvas); });
    });
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
        {m_words.say(QT_TRANSLATE_NOOP("Words", "Revenue so far")), 2.2, false}};
    const double mostCustomers = largest(m_figures.tiers, &TierFigures::presentShare);
    const double mostRevenue = largest(m_figures.tiers, &TierFigures::revenueShare);
    const auto count = static_cast<int>(m_figures.tiers.size());
    for (std::size_t i = 0; i < m_figures.tiers.size(); ++i) {
        const TierFigures &tier = m_figures.tiers[i];
        const std::int64_t change = i < m_figures.tiersBefore.size()
                                        ? tier.present() - m_figures.tiersBefore[i].present()
                                        : 0;
        const QString sign = change > 0 ? u"+"_s : QString();
        PaperRow row;
        row.mark = Colours::light().tier(static_cast<int>(i), count);
        row.cells = {
            {tier.name, {}},
            {QString(m_format.number(tier.present()) + u" · "_s + share(tier.presentShare)),
             tier.presentShare / mostCustomers},
            {change == 0 ? u"–"_s : QString(sign + m_format.number(change)), {}},
            {QString(m_format.shortMoney(tier.revenue) + u' ' + m_format.currencySign() + u" · "_s +
                     share(tier.revenueShare)),
             tier.revenueShare / mostRevenue}};
        table.rows.push_back(std::move(row));
    }
    if (m_figures.shop.notYet > 0) {
        PaperRow row;
        row.mark = Colours::light().secondText;
        row.cells = {{m_words.say(QT_TRANSLATE_NOOP("Words", "Not yet customers")), {}},
                     {m_format.number(m_figures.shop.notYet), {}},
                     {u"–"_s, {}},
                     {u"–"_s, {}}};
        table.rows.push_back(std::move(row));
    }
    paper.table(table);
    paper.note(m_words.say(QT_TRANSLATE_NOOP(
        "Words", "Revenue is that of the customers' purchases up to the day; walk-in sales stand "
                 "apart.")));
}

void ReportPages::printSlipping(Paper &paper) const
{
    const std::vector<SlippingCustomer> &all = m_figures.slipping;
    if (all.empty())
        return;
    paper.gap(betweenParts);
    paper.heading(m_words.say(QT_TRANSLATE_NOOP("Words", "Slipping away")));
    paper.note(m_words.say(QT_TRANSLATE_NOOP(
        "Words", "Of the customers who bring 80% of revenue: those who have been silent for 1.5 to "
                 "4 times their own usual gap. The most at stake stands first.")));
    PaperTable table;
    table.columns = {{m_words.say(QT_TRANSLATE_NOOP("Words", "Name")), 1.9, false},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Phone")), 1.4, false},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Tier")), 1.3, false},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Bought in 12 months")), 1.3, true},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Days since last purchase")), 1, true},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Against own rhythm")), 1, true}};
    for (std::size_t i = 0; i < std::min(all.size(), slippingPrinted); ++i) {
        const SlippingCustomer &customer = all[i];
        PaperRow row;
        row.cells = {{customer.name, {}},
                     {phoneForPeople(customer.phone), {}},
                     {customer.tier, {}},
                     {m_format.money(customer.spentInYear), {}},
                     {m_format.number(customer.daysSinceLast), {}},
                     {QString(m_format.number(thousandths(customer.overdue), 1) + u'×'), {}}};
        table.rows.push_back(std::move(row));
    }
    paper.table(table);
    if (all.size() > slippingPrinted) {
        const auto more = static_cast<std::int64_t>(all.size() - slippingPrinted);
        paper.note(m_words
                       .say(QT_TRANSLATE_N_NOOP("Words", "And %1 more, whom the program lists."),
                            static_cast<int>(more))
                       .arg(m_format.number(more)));
    }
}

void ReportPages::printCareMap(Paper &paper) const
{
    paper.startPage();
    paper.title(m_words.say(QT_TRANSLATE_NOOP("Words", "Care map")));
    paper.note(
        m_words.say(QT_TRANSLATE_NOOP("Words", "How often and for how much each group buys")));
    const CareMap &map = m_figures.careMap;
    const BubbleMapData picture =
        careMapPicture(map, BubbleSize::Customers, BubbleTrails::Show, m_format, m_words);
    paper.drawing(mapHeight,
                  [&](const ChartCanvas &canvas) { BubbleDrawing::draw(picture, canvas); });
    paper.note(m_words.say(QT_TRANSLATE_NOOP(
        "Words", "The trails show where each group stood 12, 6 and 3 months ago.")));
    PaperTable table;
    table.columns = {{m_words.say(QT_TRANSLATE_NOOP("Words", "Group")), 1.8, false},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Customers")), 1, true},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Purchases each")), 1, true},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Average order")), 1.3, true},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Days with the shop")), 1, true},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Days since last purchase")), 1, true},
                     {m_words.say(QT_TRANSLATE_NOOP("Words", "Share of revenue so far")), 1, true}};
    const auto add = [&](const QString &name, const GroupFigures &figures, const QColor &mark) {
        PaperRow row;
        row.mark = mark;
        row.cells = {{name, {}},
                     {m_format.number(figures.present()), {}},
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
            group.kind == GroupKind::Tier ? Colours::light().tier(tier++, tiers)
                                          : colourOf(group.colour, Colours::light()));
    }
    add(m_words.say(QT_TRANSLATE_NOOP("Words", "Whole shop")), map.shop, {});
    paper.table(table);
}

void ReportPages::printGroup(const GroupStudy &study, const PlanPreview *reader, Paper &paper) const
{
    const CareGroup &group = study.group;
    printSparing(paper, [&](Paper &part, double height) {
        printGroupHead(group, part);
        printFactors(group, part);
        printPlan(group, reader, part);
        if (group.figures.buyers == 0)
            return;
        printMoves(study, part, height);
        printSpreads(study, part, height);
        printWeek(study, part, height);
        printSellers(study, part, height < fullPage ? fewSellersPrinted : sellersPrinted);
        printPairs(study, part);
    });
}

void ReportPages::printGroupHead(const CareGroup &group, Paper &paper) const
{
    paper.title(group.name);
    if (!group.line.isEmpty())
        paper.paragraph(group.line);
    paper.gap(betweenParts / 2);
    paper.figures({{m_format.number(group.figures.present()),
                    m_words.say(QT_TRANSLATE_N_NOOP("Words", "customers"),
                                static_cast<int>(group.figures.present()))},
                   {share(group.figures.presentShare),
                    m_words.say(QT_TRANSLATE_NOOP("Words", "of all customers"))},
                   {share(group.figures.revenueShare),
                    m_words.say(QT_TRANSLATE_NOOP("Words", "of revenue so far"))}});
    paper.gap(betweenParts / 2);
}

namespace {

std::function<void(const ChartCanvas &)> columnsOf(ColumnChartData data)
{
    return [data = std::move(data)](const ChartCanvas &canvas) { drawColumns(data, canvas); };
}

bool hasTimes(const WeekHours &week)
{
    return std::any_of(week.orders.begin(), week.orders.end(), [](const auto &day) {
        return std::any_of(day.begin(), day.end(), [](std::int64_t orders) { return orders > 0; });
    });
}

} // namespace

void ReportPages::printMoves(const GroupStudy &study, Paper &paper, double height) const
{
    ColumnChartData bought = revenuePicture(study.months, m_figures.asOf, m_format, m_words);
    bought.openTitle.clear(); // the small picture has no room for it; the day is below the column
    paper.gap(betweenParts / 2);
    paper.keepTogether([&](Paper &part) {
        part.heading(m_words.say(QT_TRANSLATE_NOOP("Words", "How the group moves")));
        part.drawings(
            pictureHeight * height,
            {{m_words.say(QT_TRANSLATE_NOOP("Words", "Customers in the group, last 12 months")),
              columnsOf(sizePicture(study.sizes, m_format, m_words))},
             {m_words.say(QT_TRANSLATE_NOOP("Words", "What today's members bought each month")),
              columnsOf(bought)}});
    });
}

void ReportPages::printSpreads(const GroupStudy &study, Paper &paper, double height) const
{
    const auto spread = [&](const Spread &values, SpreadOf what) {
        ColumnChartData data = spreadPicture(values, what, m_format, m_words);
        data.besideTitle.clear(); // the note above the pictures says it once
        return columnsOf(std::move(data));
    };
    paper.keepTogether([&](Paper &part) {
        part.heading(m_words.say(QT_TRANSLATE_NOOP("Words", "How its people spread")));
        part.note(m_words.say(QT_TRANSLATE_NOOP(
            "Words",
            "Share of the group's buyers; the line across a column is that of all buyers.")));
        part.drawings(pictureHeight * height,
                      {{m_words.say(QT_TRANSLATE_NOOP("Words", "How many purchases each made")),
                        spread(study.spreads.frequency, SpreadOf::Purchases)},
                       {m_words.say(QT_TRANSLATE_NOOP("Words", "What an order of each comes to")),
                        spread(study.spreads.orderValue, SpreadOf::Money)}});
    });
    paper.drawings(pictureHeight * height,
                   {{m_words.say(QT_TRANSLATE_NOOP("Words", "How many days each has stayed")),
                     spread(study.spreads.tenure, SpreadOf::Days)},
                    {m_words.say(QT_TRANSLATE_NOOP("Words", "How many days since each bought")),
                     spread(study.spreads.recency, SpreadOf::Days)}});
}

void ReportPages::printWeek(const GroupStudy &study, Paper &paper, double height) const
{
    if (!hasTimes(study.week))
        return;
    const HeatMapData week = weekPicture(study.week, m_format, m_words);
    paper.drawings(std::max(weekHeight * height, leastWeekHeight),
                   {{m_words.say(QT_TRANSLATE_NOOP("Words", "When they buy")),
                     [&week](const ChartCanvas &canvas) { drawHeatMap(week, canvas); }}});
}

void ReportPages::printSellers(const GroupStudy &study, Paper &paper, std::size_t most) const
{
    const auto print = [&](const char *heading, const char *what,
                           const std::vector<SoldShare> &shares) {
        if (shares.empty())
            return;
        PaperTable table;
        table.columns = {{m_words.say(what), 2.4, false},
                         {m_words.say(QT_TRANSLATE_NOOP("Words", "Purchases")), 1, true},
                         {m_words.say(QT_TRANSLATE_NOOP("Words", "Revenue so far")), 1.3, true},
                         {m_words.say(QT_TRANSLATE_NOOP("Words", "Share here")), 1, true},
                         {m_words.say(QT_TRANSLATE_NOOP("Words", "Share in the shop")), 1, true}};
        for (const SoldShare &sold : std::span(shares).first(std::min(shares.size(), most))) {
            const QString name = sold.name.isEmpty()
                                     ? m_words.say(QT_TRANSLATE_NOOP("Words", "Not known"))
                                     : sold.name;
            table.rows.push_back({{{name, {}},
                                   {m_format.number(sold.purchases), {}},
                                   {m_format.money(sold.revenue), {}},
                                   {share(sold.share), {}},
                                   {share(sold.shopShare), {}}},
                                  {}});
        }
        paper.keepTogether([&](Paper &part) {
            part.heading(m_words.say(heading));
            part.table(table);
        });
    };
    print(QT_TRANSLATE_NOOP("Words", "What they buy most"), QT_TRANSLATE_NOOP("Words", "Product"),
          study.sellers.products);
    print(QT_TRANSLATE_NOOP("Words", "Where they buy"), QT_TRANSLATE_NOOP("Words", "Sales channel"),
          study.sellers.channels);
}

void ReportPages::printPairs(const GroupStudy &study, Paper &paper) const
{
    const auto print = [&](const char *heading, const char *first, const char *second,
                           const std::vector<ProductPair> &pairs) {
        if (pairs.empty())
            return;
        PaperTable table;
        table.columns = {
            {m_words.say(first), 2, false},
            {m_words.say(second), 2, false},
            {m_words.say(QT_TRANSLATE_NOOP("Words", "Times")), 0.8, true},
            {m_words.say(QT_TRANSLATE_NOOP("Words", "Of those who take the first")), 1.1, true},
            {m_words.say(QT_TRANSLATE_NOOP("Words", "Against chance")), 1, true}};
        for (const ProductPair &pair :
             std::span(pairs).first(std::min(pairs.size(), pairsPrinted))) {
            table.rows.push_back(
                {{{pair.first, {}},
                  {pair.second, {}},
                  {m_format.number(pair.count), {}},
                  {share(pair.confidence), {}},
                  {m_words.say(QT_TRANSLATE_NOOP("Words", "%1 times"))
                       .arg(m_format.number(Ratio(std::llround(pair.lift * 10), 10), 1)),
                   {}}},
                 {}});
        }
        paper.keepTogether([&](Paper &part) {
            part.heading(m_words.say(heading));
            part.table(table);
        });
    };
    print(QT_TRANSLATE_NOOP("Words", "Bought together: offer the second with the first"),
          QT_TRANSLATE_NOOP("Words", "Who buys"), QT_TRANSLATE_NOOP("Words", "also takes"),
          study.pairs.together);
    print(QT_TRANSLATE_NOOP("Words", "Bought next: remind of the second after the first"),
          QT_TRANSLATE_NOOP("Words", "After"), QT_TRANSLATE_NOOP("Words", "comes"),
          study.pairs.next);
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

/// What a text could not be filled with: "{uu_dai} the offer".
QString ReportPages::missingIn(const FilledMessage &message) const
{
    QStringList missing;
    for (const Placeholder placeholder : message.missing)
        missing << u'{' + keyOf(placeholder) + u"} "_s + nameOf(placeholder, m_words);
    return missing.join(u" · "_s);
}

void ReportPages::printPlan(const CareGroup &group, const PlanPreview *reader, Paper &paper) const
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
        const bool isVietnamese = m_words.language() == Language::Vietnamese;
        const QString &script = isVietnamese ? plan.zalo : plan.messageInEnglish;
        if (reader && !script.isEmpty()) {
            const TextPreview &text = isVietnamese ? reader->zalo : reader->english;
            facts.push_back({m_words.say(QT_TRANSLATE_NOOP("Words", "Script, as %1 reads it"))
                                 .arg(reader->name),
                             text.message.text});
            add(QT_TRANSLATE_NOOP("Words", "Still to be filled in"), missingIn(text.message));
        } else {
            add(QT_TRANSLATE_NOOP("Words", "Script"), script);
        }
        add(QT_TRANSLATE_NOOP("Words", "Next round"),
            plan.nextDate.isValid() ? m_format.date(plan.nextDate) : QString());
        add(QT_TRANSLATE_NOOP("Words", "Who sees to it"), plan.owner);
        add(QT_TRANSLATE_NOOP("Words", "Budget a month"),
            plan.monthlyBudget ? m_format.money(*plan.monthlyBudget) : QString());
        add(QT_TRANSLATE_NOOP("Words", "Note"), plan.note);
    }
    add(QT_TRANSLATE_NOOP("Words", "Cost of a round"),
        sending ? m_words
                      .say(QT_TRANSLATE_N_NOOP(
                               "Words", "%1 for one message (%3) to each of %2 customers who can "
                                        "be reached"),
                           static_cast<int>(group.cost.reachable))
                      .arg(cost, reachable, nameOf(group.cost.message, m_words))
                : m_words.say(QT_TRANSLATE_NOOP("Words", "Nothing is sent: %1 saved each round"))
                      .arg(cost));
    paper.facts(facts);
}

} // namespace kq
