#pragma once

namespace kq {

/// Customer fields of contract.md §2. Keys, types and units: condition/catalogue.h.
enum class Field {
    Name,
    Email,
    Address,
    Note,
    Code,
    Phone,
    Gender,
    Area,
    Source,
    Tier,
    App,
    PhoneKind,
    Tags,
    Birthday,
    RegisteredOn,
    Age,
    DoNotContact,
    ConsentZalo,
    ConsentSms,
    ConsentEmail,
    ConsentPhone,
    RecencyScore,
    FrequencyScore,
    MonetaryScore,
    Attribute,
};

/// Metrics over the orders that a filter keeps.
enum class Metric {
    Count,
    Total,
    Average,
    Largest,
    Smallest,
    Quantity,
    FirstDate,
    LastDate,
    DaysSinceLast,
    DaysSinceFirst,
    Tenure,
    ActiveMonths,
    Products,
    DiscountedPercent,
    OverdueRatio,
};

/// Metrics over the messages that exported lists have recorded.
enum class ContactMetric { Count, LastDate, DaysSinceLast };

} // namespace kq
