#pragma once

#include "core/base/language.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/care/message_type.h"
#include "core/domain/keys.h"

#include <QDate>
#include <QString>

#include <array>
#include <cstdint>
#include <map>
#include <optional>

namespace kq {

/// Keys: `tier` `segment`.
enum class GroupKind { Tier, Segment };

template <>
struct KeyTable<GroupKind> {
    static constexpr KeyEntries<GroupKind, 2> entries{
        {{GroupKind::Tier, "tier"}, {GroupKind::Segment, "segment"}}};
};

/// A group of customers that has a plan.
struct GroupRef {
    GroupKind kind = GroupKind::Tier;
    QString key; ///< of the tier; of a segment its id as text

    friend bool operator==(const GroupRef &, const GroupRef &) = default;
    friend bool operator<(const GroupRef &a, const GroupRef &b)
    {
        return a.kind != b.kind ? a.kind < b.kind : a.key < b.key;
    }
};

/// What to do for a group of customers (words.md §3), in one language.
struct CarePlan {
    QString goal;
    QString offer;
    QString channel; ///< in words
    QString rhythm;  ///< in words
    QString zalo;    ///< message text with placeholders, Vietnamese
    QString sms;     ///< likewise, plain letters
    QString messageInEnglish;
    bool smsIsAdvertising = true; ///< carries the label; see message_length.h
    bool sending = true;          ///< false: nothing is sent to this group unless the owner says so
    MessageType message = MessageType::Zns; ///< by which the cost is worked out
    int roundsPerYear = 0;                  ///< messages to each person, at most
    QString owner;                          ///< who sees to it
    QDate nextDate;                         ///< of the next round; may be invalid
    std::optional<Money> monthlyBudget;
    QString note;

    friend bool operator==(const CarePlan &, const CarePlan &) = default;
};

/// The highest budget of a month, in minor units, of a plan as of all messages together.
inline constexpr std::int64_t highestBudget = 1'000'000'000'000;

/// One part of a plan that can be edited.
enum class PlanField {
    Goal,
    Offer,
    Channel,
    Rhythm,
    Zalo,
    Sms,
    MessageInEnglish,
    SmsPurpose, ///< `advertising` `care`
    Sending,    ///< `yes` `no`
    Message,    ///< a key of MessageType
    RoundsPerYear,
    Owner,
    NextDate, ///< `2026-12-31`, or empty
    Budget,   ///< a month, minor units, or empty
    Note,
};

template <>
struct KeyTable<PlanField> {
    static constexpr KeyEntries<PlanField, 15> entries{
        {{PlanField::Goal, "goal"},
         {PlanField::Offer, "offer"},
         {PlanField::Channel, "channel"},
         {PlanField::Rhythm, "rhythm"},
         {PlanField::Zalo, "zalo"},
         {PlanField::Sms, "sms"},
         {PlanField::MessageInEnglish, "message_en"},
         {PlanField::SmsPurpose, "sms_purpose"},
         {PlanField::Sending, "sending"},
         {PlanField::Message, "message"},
         {PlanField::RoundsPerYear, "rounds_per_year"},
         {PlanField::Owner, "owner"},
         {PlanField::NextDate, "next_date"},
         {PlanField::Budget, "budget"},
         {PlanField::Note, "note"}}};
};

/// What the owner changed of a plan: the canonical text of each field that is not the original.
/// Fields that the program brings in two languages follow the window until they are changed.
using PlanEdits = std::map<PlanField, QString>;

/// The plans that were changed.
using PlanBook = std::map<GroupRef, PlanEdits>;

/// The plan that a new shop starts with for a tier key or the key of a classic group; an empty one,
/// which sends nothing, for any other.
CarePlan originalPlan(QStringView key, Language language);

/// Whether originalPlan() has words for @p key.
bool hasOriginalPlan(QStringView key);

/// @p plan with what the owner changed.
CarePlan edited(CarePlan plan, const PlanEdits &edits);

/// The text of one field, as PlanEdits keep it.
QString fieldText(const CarePlan &plan, PlanField field);

/// @p text in the form in which PlanEdits keep it.
/// Errors: UnknownWord, OutOfRange (`place`: the field's key; `expected`: what was expected there),
/// UnknownPlaceholder (`found`: the word) for a message text.
Result<QString> checkedFieldText(PlanField field, const QString &text);

} // namespace kq
