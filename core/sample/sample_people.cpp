#include "core/sample/sample_people.h"

#include "core/sample/sample_random.h"
#include "core/sample/sample_words.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfHistory = 3 * 365;

/// How somebody buys. The shares add up to 100.
struct Habit {
    int share;        ///< percent of all people
    int orders;       ///< about how many, at most
    int gapDays;      ///< about how long between two
    int items;        ///< about how many a time
    int dearPercent;  ///< how often one of the dear goods is among them
    int discounted;   ///< percent of orders with a discount
    int quietPercent; ///< how many of these people have stopped coming
};

constexpr Habit habits[] = {
    {8, 40, 24, 4, 22, 10, 10},  // every month, large baskets
    {10, 14, 34, 4, 25, 15, 15}, // often, large baskets
    {18, 12, 38, 1, 3, 20, 25},  // often, small baskets
    {14, 5, 60, 2, 5, 90, 45},   // only on sale
    {30, 2, 50, 2, 10, 25, 55},  // one to three purchases
    {15, 1, 1, 1, 8, 30, 75},    // once
    {5, 0, 1, 1, 0, 0, 100},     // registered, never bought
};

const Habit &drawHabit(SampleRandom &random)
{
    int left = random.between(1, 100);
    for (const Habit &habit : habits) {
        left -= habit.share;
        if (left <= 0)
            return habit;
    }
    return habits[0];
}

SampleOrder drawOrder(SampleRandom &random, const Habit &habit, QDate day, SampleSource source)
{
    SampleOrder order;
    order.source = source;
    order.placedAt =
        Moment::of(day, QTime(random.between(8, 21), random.between(0, 59), random.between(0, 59)));
    const int fate = random.between(1, 100);
    if (fate <= 3)
        order.status = OrderStatus::Cancelled;
    else if (fate <= (source == SampleSource::Shopee ? 8 : 5))
        order.status = OrderStatus::Returned;
    if (random.chance(habit.discounted))
        order.discountPercent = 5 * random.between(1, 6);
    const int lines = std::max(1, random.around(habit.items));
    const auto products = static_cast<int>(sampleProducts().size());
    for (int i = 0; i < lines; ++i) {
        int product = random.between(0, products - 1);
        const bool dear = sampleProducts()[static_cast<std::size_t>(product)].price > 300'000;
        if (dear && !random.chance(habit.dearPercent * 3))
            product = random.between(0, 3); // diapers and wipes, what most people come for
        order.lines.push_back({product, random.chance(80) ? 1 : random.between(2, 4)});
    }
    return order;
}

void drawOrders(SampleRandom &random, const Habit &habit, QDate today, SamplePerson &person)
{
    const int wanted = habit.orders <= 1 ? habit.orders : std::max(1, random.around(habit.orders));
    if (wanted == 0) {
        person.registeredOn = today.addDays(-random.between(1, 500));
        return;
    }
    const int gap = std::max(7, random.around(habit.gapDays));
    // Whoever has stopped coming did so some time ago; the others were here within one gap or two.
    const int silence = random.chance(habit.quietPercent) ? random.between(150, daysOfHistory - 200)
                                                          : random.between(0, gap + gap / 2);
    QDate day = today.addDays(-silence);
    const QDate earliest = today.addDays(-daysOfHistory);
    const SampleSource usual = random.chance(62)   ? SampleSource::Till
                               : random.chance(65) ? SampleSource::Shopee
                                                   : SampleSource::Website;
    for (int i = 0; i < wanted && day >= earliest; ++i) {
        const SampleSource source =
            random.chance(85) ? usual : static_cast<SampleSource>(random.between(0, 2));
        person.orders.push_back(drawOrder(random, habit, day, source));
        day = day.addDays(-std::max(2, random.around(gap)));
    }
    std::reverse(person.orders.begin(), person.orders.end());
    person.registeredOn = person.orders.front().placedAt.date().addDays(-random.between(0, 3));
}

QString drawPhone(SampleRandom &random)
{
    static constexpr const char *prefixes[] = {"090", "091", "093", "097", "098", "086",
                                               "032", "033", "038", "070", "079", "085"};
    QString phone = QString::fromLatin1(random.pick(std::span(prefixes)));
    for (int i = 0; i < 7; ++i)
        phone += QString::number(random.between(0, 9));
    return phone;
}

void drawIdentity(SampleRandom &random, QDate today, SamplePerson &person)
{
    person.gender = random.chance(80) ? Gender::Female : Gender::Male;
    const auto names = person.gender == Gender::Female ? sampleWomensNames() : sampleMensNames();
    person.name = QString::fromUtf8(random.pick(sampleFamilyNames())) + u' ' +
                  QString::fromUtf8(random.pick(names));
    if (random.chance(97))
        person.phone = drawPhone(random);
    if (random.chance(30)) {
        person.email =
            u"khach"_s + QString::number(random.between(1000, 999'999)) + u"@example.com"_s;
    }
    // Two draws, the smaller one taken: the first areas of the list are the most frequent.
    const auto areas = static_cast<int>(sampleAreas().size());
    const int area = std::min(random.between(0, areas - 1), random.between(0, areas - 1));
    person.area = QString::fromUtf8(sampleAreas()[static_cast<std::size_t>(area)]);
    person.address = QString::number(random.between(1, 300)) + u' ' +
                     QString::fromUtf8(random.pick(sampleStreets()));
    if (random.chance(70)) {
        const QDate born = today.addYears(-random.between(22, 45)).addDays(-random.between(0, 364));
        person.birthday = Birthday{born.year(), born.month(), born.day()};
    }
    if (random.chance(7))
        person.tags.append(u"khách sỉ"_s);
    if (random.chance(10))
        person.tags.append(u"VIP"_s);
    if (random.chance(3))
        person.tags.append(u"khiếu nại"_s);
    person.refusesMessages = random.chance(4);
}

} // namespace

std::vector<SamplePerson> samplePeople(int count, QDate today, std::uint64_t seed)
{
    SampleRandom random(seed);
    std::vector<SamplePerson> people;
    people.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        SamplePerson person;
        drawIdentity(random, today, person);
        drawOrders(random, drawHabit(random), today, person);
        const bool boughtAtTill =
            std::any_of(person.orders.begin(), person.orders.end(), [](const SampleOrder &order) {
                return order.source == SampleSource::Till;
            });
        person.inTillList = person.orders.empty() || boughtAtTill;
        people.push_back(std::move(person));
    }
    return people;
}

} // namespace kq
