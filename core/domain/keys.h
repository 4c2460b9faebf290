#pragma once

#include "core/base/language.h"
#include "core/domain/change_step.h"
#include "core/domain/customer.h"
#include "core/domain/import_record.h"
#include "core/domain/message_channel.h"
#include "core/domain/order.h"

#include <QLatin1String>
#include <QStringView>

#include <array>
#include <optional>
#include <utility>

namespace kq {

/// The stable words of an enum, as they stand in files, JSON and on the command line: one table for
/// each enum, written once, read in both directions. Specialised below and by other rooms for
/// their own enums.
template <class Enum>
struct KeyTable;

/// The word of an enumerator.
template <class Enum>
QLatin1String keyOf(Enum value)
{
    for (const auto &[enumerator, key] : KeyTable<Enum>::entries) {
        if (enumerator == value)
            return QLatin1String(key);
    }
    Q_UNREACHABLE();
    return {};
}

/// The enumerator of a word, compared letter by letter; empty where there is none.
template <class Enum>
std::optional<Enum> fromKey(QStringView word)
{
    for (const auto &[enumerator, key] : KeyTable<Enum>::entries) {
        if (word == QLatin1String(key))
            return enumerator;
    }
    return std::nullopt;
}

/// All words of an enum, joined by blanks: what an error says was expected.
template <class Enum>
QString allKeys()
{
    QString words;
    for (const auto &[enumerator, key] : KeyTable<Enum>::entries) {
        if (!words.isEmpty())
            words += u' ';
        words += QLatin1String(key);
    }
    return words;
}

template <class Enum, std::size_t size>
using KeyEntries = std::array<std::pair<Enum, const char *>, size>;

template <>
struct KeyTable<Language> {
    static constexpr KeyEntries<Language, 2> entries{
        {{Language::Vietnamese, "vi"}, {Language::English, "en"}}};
};

template <>
struct KeyTable<Gender> {
    static constexpr KeyEntries<Gender, 3> entries{
        {{Gender::Male, "male"}, {Gender::Female, "female"}, {Gender::Other, "other"}}};
};

template <>
struct KeyTable<PhoneKind> {
    static constexpr KeyEntries<PhoneKind, 3> entries{{{PhoneKind::Mobile, "mobile"},
                                                       {PhoneKind::Fixed, "fixed"},
                                                       {PhoneKind::Invalid, "invalid"}}};
};

template <>
struct KeyTable<Consent> {
    static constexpr KeyEntries<Consent, 3> entries{{{Consent::Granted, "granted"},
                                                     {Consent::Refused, "refused"},
                                                     {Consent::Unknown, "unknown"}}};
};

template <>
struct KeyTable<OrderStatus> {
    static constexpr KeyEntries<OrderStatus, 4> entries{{{OrderStatus::Completed, "completed"},
                                                         {OrderStatus::Open, "open"},
                                                         {OrderStatus::Cancelled, "cancelled"},
                                                         {OrderStatus::Returned, "returned"}}};
};

template <>
struct KeyTable<ImportKind> {
    static constexpr KeyEntries<ImportKind, 4> entries{{{ImportKind::Customers, "customers"},
                                                        {ImportKind::Orders, "orders"},
                                                        {ImportKind::OrderLines, "order-lines"},
                                                        {ImportKind::Flat, "flat"}}};
};

template <>
struct KeyTable<StepKind> {
    static constexpr KeyEntries<StepKind, 3> entries{
        {{StepKind::Import, "import"}, {StepKind::Merge, "merge"}, {StepKind::Edit, "edit"}}};
};

template <>
struct KeyTable<MessageChannel> {
    static constexpr KeyEntries<MessageChannel, 4> entries{{{MessageChannel::Zalo, "zalo"},
                                                            {MessageChannel::Sms, "sms"},
                                                            {MessageChannel::Email, "email"},
                                                            {MessageChannel::Phone, "phone"}}};
};

} // namespace kq
