#pragma once

#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"
#include "core/condition/metric_column.h"
#include "core/domain/customer.h"
#include "core/exporting/reach.h"
#include "core/sheet/sheet_value.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// What a list may say of one person. An empty text means not known.
struct Contact {
    CustomerId id;
    QString name;
    QString phone;             ///< E.164, the one that the list is for; else the first that works
    std::vector<Phone> phones; ///< those that can be dialled, @p phone first
    QStringList emails;        ///< the one that the list is for first
    QString street;            ///< the address as kept
    QString area;
    QString code;
    QStringList tags;
    std::optional<Gender> gender;
    std::optional<Birthday> birthday;
    std::int64_t purchases = 0;
    Money spend;
    QDate lastPurchase;   ///< invalid without one
    QString message;      ///< the text for this person; empty where the list has none
    int messageParts = 0; ///< of an SMS with that text
    QString voucher;      ///< the code that this person gets; empty where the list has none
    std::vector<SheetValue> attributes; ///< of AttributeCells; none where the list has none

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// Reads one person after another from the columns.
class ContactReader {
public:
    /// Works out what everybody bought up to the as-of date, for a list on @p channel that needs
    /// @p need. @p context outlives the reader. Errors: Cancelled.
    static Result<ContactReader> of(const EvaluationContext &context, MessageChannel channel,
                                    AddressNeed need, JobControl &control);

    /// The person at a place of the columns.
    [[nodiscard]] Contact at(std::size_t place) const;

private:
    ContactReader(const ProfileLayers &profiles, MessageChannel channel, AddressNeed need)
        : m_profiles(&profiles)
        , m_channel(channel)
        , m_need(need)
    {}
    void addAddresses(std::size_t place, Contact &contact) const;

    const ProfileLayers *m_profiles;
    MessageChannel m_channel;
    AddressNeed m_need;
    MetricColumn m_purchases;
    MetricColumn m_spend;
    MetricColumn m_last;
};

} // namespace kq
