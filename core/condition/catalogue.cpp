#include "core/condition/catalogue.h"

#include <algorithm>
#include <array>

namespace kq {

namespace {

/// The words of an enum, for a choice with fixed keys.
template <class Enum>
struct FixedKeys {
    static constexpr auto words = [] {
        std::array<const char *, KeyTable<Enum>::entries.size()> keys{};
        for (std::size_t i = 0; i < keys.size(); ++i)
            keys[i] = KeyTable<Enum>::entries[i].second;
        return keys;
    }();
    static constexpr std::span<const char *const> span{words};
};

constexpr std::span<const char *const> open;
constexpr auto genders = FixedKeys<Gender>::span;
constexpr auto phoneKinds = FixedKeys<PhoneKind>::span;
constexpr auto consents = FixedKeys<Consent>::span;

using T = ValueType;

constexpr std::array fields{
    FieldEntry{Field::Name, "name", T::Text, Unit::None, Theme::Customer, false, open},
    FieldEntry{Field::Email, "email", T::Text, Unit::None, Theme::Customer, false, open},
    FieldEntry{Field::Address, "address", T::Text, Unit::None, Theme::Customer, false, open},
    FieldEntry{Field::Note, "note", T::Text, Unit::None, Theme::Customer, false, open},
    FieldEntry{Field::Code, "code", T::Text, Unit::None, Theme::Customer, false, open},
    FieldEntry{Field::Phone, "phone", T::Text, Unit::None, Theme::Customer, false, open},
    FieldEntry{Field::Gender, "gender", T::Choice, Unit::None, Theme::Customer, false, genders},
    FieldEntry{Field::Area, "area", T::Choice, Unit::None, Theme::Customer, false, open},
    FieldEntry{Field::Source, "source", T::Choice, Unit::None, Theme::Customer, false, open},
    FieldEntry{Field::Tier, "tier", T::Choice, Unit::None, Theme::TierAndScore, false, open},
    FieldEntry{Field::App, "app", T::Choice, Unit::None, Theme::Customer, false, open},
    FieldEntry{Field::PhoneKind, "phone_kind", T::Choice, Unit::None, Theme::Customer, false,
               phoneKinds},
    FieldEntry{Field::Tags, "tags", T::Tags, Unit::None, Theme::Customer, false, open},
    FieldEntry{Field::Birthday, "birthday", T::Date, Unit::None, Theme::Customer, false, open},
    FieldEntry{Field::RegisteredOn, "registered_on", T::Date, Unit::None, Theme::Customer, false,
               open},
    FieldEntry{Field::Age, "age", T::Number, Unit::Years, Theme::Customer, false, open},
    FieldEntry{Field::DoNotContact, "do_not_contact", T::YesNo, Unit::None, Theme::Messages, true,
               open},
    FieldEntry{Field::ConsentZalo, "consent_zalo", T::Choice, Unit::None, Theme::Messages, true,
               consents},
    FieldEntry{Field::ConsentSms, "consent_sms", T::Choice, Unit::None, Theme::Messages, true,
               consents},
    FieldEntry{Field::ConsentEmail, "consent_email", T::Choice, Unit::None, Theme::Messages, true,
               consents},
    FieldEntry{Field::ConsentPhone, "consent_phone", T::Choice, Unit::None, Theme::Messages, true,
               consents},
    FieldEntry{Field::RecencyScore, "recency_score", T::Number, Unit::Score, Theme::TierAndScore,
               false, open},
    FieldEntry{Field::FrequencyScore, "frequency_score", T::Number, Unit::Score,
               Theme::TierAndScore, false, open},
    FieldEntry{Field::MonetaryScore, "monetary_score", T::Number, Unit::Score, Theme::TierAndScore,
               false, open},
};

constexpr std::array metrics{
    MetricEntry{Metric::Count, "count", T::Number, Unit::Orders, Theme::HowMuch, true, true},
    MetricEntry{Metric::Total, "total", T::Money, Unit::None, Theme::HowMuch, true, true},
    MetricEntry{Metric::Average, "average", T::Money, Unit::None, Theme::HowMuch, false, true},
    MetricEntry{Metric::Largest, "largest", T::Money, Unit::None, Theme::HowMuch, false, true},
    MetricEntry{Metric::Smallest, "smallest", T::Money, Unit::None, Theme::HowMuch, false, true},
    MetricEntry{Metric::Quantity, "quantity", T::Number, Unit::Pieces, Theme::Bought, true, true},
    MetricEntry{Metric::FirstDate, "first_date", T::Date, Unit::None, Theme::When, false, false},
    MetricEntry{Metric::LastDate, "last_date", T::Date, Unit::None, Theme::When, false, false},
    MetricEntry{Metric::DaysSinceLast, "days_since_last", T::Number, Unit::Days, Theme::When, false,
                true},
    MetricEntry{Metric::DaysSinceFirst, "days_since_first", T::Number, Unit::Days, Theme::When,
                false, true},
    MetricEntry{Metric::Tenure, "tenure", T::Number, Unit::Days, Theme::When, false, true},
    MetricEntry{Metric::ActiveMonths, "active_months", T::Number, Unit::Months, Theme::When, true,
                true},
    MetricEntry{Metric::Products, "products", T::Number, Unit::Products, Theme::Bought, true, true},
    MetricEntry{Metric::DiscountedPercent, "discounted_percent", T::Number, Unit::Percent,
                Theme::Bought, false, true},
    MetricEntry{Metric::OverdueRatio, "overdue_ratio", T::Number, Unit::Ratio, Theme::When, false,
                true},
};

constexpr std::array contacts{
    ContactMetricEntry{ContactMetric::Count, "count", T::Number, Unit::Messages},
    ContactMetricEntry{ContactMetric::LastDate, "last_date", T::Date, Unit::None},
    ContactMetricEntry{ContactMetric::DaysSinceLast, "days_since_last", T::Number, Unit::Days},
};

template <class Entries>
auto *findByKey(const Entries &entries, QStringView key)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto &entry) {
        return key == QLatin1String(entry.key);
    });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

std::span<const FieldEntry> customerFields()
{
    return fields;
}

std::span<const MetricEntry> orderMetrics()
{
    return metrics;
}

std::span<const ContactMetricEntry> contactMetrics()
{
    return contacts;
}

// The tables follow the order of the enums; a test holds them to it.

const FieldEntry &entryOf(Field field)
{
    return fields.at(static_cast<std::size_t>(field));
}

const MetricEntry &entryOf(Metric metric)
{
    return metrics.at(static_cast<std::size_t>(metric));
}

const ContactMetricEntry &entryOf(ContactMetric metric)
{
    return contacts.at(static_cast<std::size_t>(metric));
}

const FieldEntry *findField(QStringView key)
{
    return findByKey(fields, key);
}

const MetricEntry *findMetric(QStringView key)
{
    return findByKey(metrics, key);
}

const ContactMetricEntry *findContactMetric(QStringView key)
{
    return findByKey(contacts, key);
}

} // namespace kq
