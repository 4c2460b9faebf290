#pragma once

#include "core/base/id.h"
#include "core/base/money.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// Keys: `male` `female` `other`; empty in a customer where it is not known.
enum class Gender { Male, Female, Other };

/// Keys: `mobile` `fixed` `invalid`.
enum class PhoneKind { Mobile, Fixed, Invalid };

/// Whether a person agreed to messages on one channel. Keys: `granted` `refused` `unknown`.
enum class Consent { Unknown, Granted, Refused };

/// Day of birth; a year of 0 means that the file gave day and month alone.
struct Birthday {
    int year = 0;
    int month = 1;
    int day = 1;

    friend auto operator<=>(const Birthday &, const Birthday &) = default;
};

/// A telephone number that belongs to a customer.
struct Phone {
    QString number; ///< E.164 (`+84912345678`); as written where @p kind is Invalid
    PhoneKind kind = PhoneKind::Invalid;

    friend bool operator==(const Phone &, const Phone &) = default;
};

/// A customer's number in one source.
struct CustomerCode {
    SourceId source;
    QString code;

    friend bool operator==(const CustomerCode &, const CustomerCode &) = default;
};

/// Consent of one person on the four channels.
struct Consents {
    Consent zalo = Consent::Unknown;
    Consent sms = Consent::Unknown;
    Consent email = Consent::Unknown;
    Consent phone = Consent::Unknown;

    friend bool operator==(const Consents &, const Consents &) = default;
};

/// What a till told of a customer's purchases instead of the orders themselves (contract.md §4,
/// "Opening figures"). One record a source.
struct OpeningFigures {
    SourceId source;
    std::int64_t count = 0;       ///< purchases; at least 1
    std::optional<Money> total;   ///< empty where the file had no total
    std::optional<QDate> firstOn; ///< first purchase
    QDate lastOn;                 ///< last purchase; the import's day where it was missing

    friend bool operator==(const OpeningFigures &, const OpeningFigures &) = default;
};

/// The value of one of the shop's own attributes, as text in its type's stable form.
struct AttributeValue {
    QString attribute;
    QString value;

    friend bool operator==(const AttributeValue &, const AttributeValue &) = default;
};

/// One person or business after duplicates are merged. An empty text means not known.
struct Customer {
    CustomerId id;
    QString name;
    QString address;
    QString area; ///< as written
    QString app;
    QString note;
    std::optional<Gender> gender;
    std::optional<Birthday> birthday;
    std::optional<QDate> registeredOn;
    bool doNotContact = false;
    Consents consents;
    std::vector<CustomerCode> codes; ///< in the order in which they came; likewise below
    std::vector<Phone> phones;
    QStringList emails;
    QStringList tags;
    std::vector<SourceId> sources;
    std::vector<OpeningFigures> openingFigures;
    std::vector<AttributeValue> attributes;

    friend bool operator==(const Customer &, const Customer &) = default;
};

} // namespace kq
