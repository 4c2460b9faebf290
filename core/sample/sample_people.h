#pragma once

#include "core/base/moment.h"
#include "core/domain/customer.h"
#include "core/domain/order.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// The ways in which the sample shop sells, each with a program of its own.
enum class SampleSource { Till, Shopee, Website };

struct SampleLine {
    int product = 0; ///< place in sampleProducts()
    int quantity = 1;
};

struct SampleOrder {
    SampleSource source = SampleSource::Till;
    Moment placedAt;
    OrderStatus status = OrderStatus::Completed;
    int discountPercent = 0;
    std::vector<SampleLine> lines;
};

/// Somebody who buys at the sample shop, under the same or another spelling in each source.
struct SamplePerson {
    QString name;
    QString phone; ///< ten digits; empty for few
    QString email; ///< empty for most
    QString area;
    QString address;
    Gender gender = Gender::Female;
    std::optional<Birthday> birthday;
    QDate registeredOn;
    QStringList tags;
    bool refusesMessages = false;
    bool inTillList = true;          ///< the till's customer list has this person
    std::vector<SampleOrder> orders; ///< by time
};

/// @p count people with three years of orders that end on @p today: some buy every month, some came
/// once, some stopped coming. The same seed gives the same people.
std::vector<SamplePerson> samplePeople(int count, QDate today, std::uint64_t seed);

} // namespace kq
