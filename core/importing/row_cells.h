#pragma once

#include "core/base/decimal.h"
#include "core/base/moment.h"
#include "core/base/money.h"
#include "core/domain/customer.h"
#include "core/domain/order.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

/// One row of a file after every cell was read as what its column means. Nothing behind this is
/// parsed again. Empty texts and empty optionals are empty cells or columns that the file lacks.
namespace kq {

/// Who a row is about.
struct PersonCells {
    QString code;
    QString name; ///< empty for a word for walk-in
    bool walkInWord = false;
    std::vector<Phone> phones; ///< without those that are nobody's; invalid ones identify nobody
    QStringList emails;        ///< without those that a platform invented

    [[nodiscard]] bool hasPhone() const; ///< one that identifies
    /// Whether an order that says this is nobody's (contract.md §4, "Walk-in").
    [[nodiscard]] bool isWalkIn() const;
    /// Whether there is nothing to know the person by the next time.
    [[nodiscard]] bool isUnidentified() const;
};

/// Opening figures as a row gives them.
struct OpeningCells {
    std::optional<std::int64_t> count;
    std::optional<Money> total;
    std::optional<QDate> firstOn;
    std::optional<QDate> lastOn;

    [[nodiscard]] bool areGiven() const { return count || total || firstOn || lastOn; }
    /// Puts the filled cells of @p later over its own.
    void takeFrom(const OpeningCells &later);
};

/// A row of a customer list.
struct CustomerCells {
    PersonCells person;
    QString address;
    QString area;
    QString areaOfAddress; ///< the province of the address, where the list has no column of areas
    std::optional<Gender> gender;
    std::optional<Birthday> birthday;
    std::optional<QDate> registeredOn;
    QStringList tags;
    QString app;
    QString note;
    std::optional<Consent> consentZalo;
    std::optional<Consent> consentSms;
    std::optional<Consent> consentEmail;
    std::optional<Consent> consentPhone;
    std::optional<bool> doNotContact;
    OpeningCells opening;
    std::vector<std::pair<std::size_t, QString>> attributes; ///< position of the column and value
};

/// The order that a row is about.
struct OrderCells {
    QString code;
    PersonCells person;
    std::optional<Moment> placedAt;
    std::optional<int> placedTime; ///< second of the day, from a column of its own
    std::optional<OrderStatus> status;
    QString area;
    QString channel;
    QString branch;
    std::optional<Money> discount; ///< 0 or more
    std::optional<Money> refund;   ///< 0 or more
    std::optional<Money> total;    ///< before the refund

    /// Takes from @p later what this has not: the first non-empty cell counts.
    void fillFrom(const OrderCells &later);
    /// Gives the date the time of day that stands beside it. A date that has a time keeps it, but
    /// for midnight: programs write that where they mean the day alone.
    void joinTime();
};

/// The order line of a row.
struct LineCells {
    bool present = false; ///< whether any of its cells is filled
    QString productCode;
    QString productName;
    QString category;
    Quantity quantity;
    Money amount;
};

struct RowCells {
    CustomerCells customer;
    OrderCells order;
    LineCells line;
};

} // namespace kq
