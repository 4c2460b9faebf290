#pragma once

#include "support/dice.h"
#include "support/test_shop.h"

#include <QStringList>

#include <cstddef>
#include <cstdint>

namespace kq::test {

/// A small shop full of what goes wrong: ties, empty values, orders on one day, leap days, month
/// ends, orders long after the others, customers without any, walk-ins, opening figures, texts that
/// differ in tone marks alone, amounts beyond what doubles hold. The same for the same seed.
TestShop randomShop(std::uint64_t seed);

/// Adds copies of the shop's customers, with their orders, until it has @p size of them.
void grow(TestShop &shop, std::size_t size, Dice &dice);

/// A day on which calendars go wrong, or any near the random shop's orders.
QDate randomDay(Dice &dice);

/// Words of which random shops and random conditions are made, so that they meet.
struct Vocabulary {
    static QStringList names();
    static QStringList addresses();
    static QStringList emails();
    static QStringList codes();
    static QStringList areas();
    static QStringList apps();
    static QStringList tags();
    static QStringList sources();
    static QStringList channels();
    static QStringList branches();
    static QStringList productCodes();
    static QStringList productNames();
    static QStringList categories();
    static QStringList choices();
};

} // namespace kq::test
