#include "core/base/overloaded.h"
#include "core/wording/condition_words.h"
#include "core/wording/test_phrases.h"

#include <array>
#include <cstddef>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

/// Collects the parts of a filter, each with its values in the sentence's place for them.
class Parts {
public:
    explicit Parts(const SentenceContext &context)
        : m_context(context)
    {}

    void add(const char *pattern, const QString &values)
    {
        m_parts.append(m_context.words.say(pattern).arg(values));
    }
    void addAny(const char *pattern, const std::optional<QStringList> &values, bool isQuoted)
    {
        if (values)
            add(pattern, anyOf(isQuoted ? quoted(*values) : *values, m_context.words));
    }
    [[nodiscard]] QString text() const { return m_parts.join(u"; "_s); }

private:
    const SentenceContext &m_context;
    QStringList m_parts;
};

} // namespace

QString weekdayName(int day, const Words &words)
{
    static constexpr std::array<const char *, 7> names{
        QT_TRANSLATE_NOOP("Words", "Monday"),    QT_TRANSLATE_NOOP("Words", "Tuesday"),
        QT_TRANSLATE_NOOP("Words", "Wednesday"), QT_TRANSLATE_NOOP("Words", "Thursday"),
        QT_TRANSLATE_NOOP("Words", "Friday"),    QT_TRANSLATE_NOOP("Words", "Saturday"),
        QT_TRANSLATE_NOOP("Words", "Sunday")};
    return day >= 1 && day <= 7 ? words.say(names[static_cast<std::size_t>(day - 1)]) : QString();
}

QString monthName(int month, const Words &words)
{
    static constexpr std::array<const char *, 12> names{
        QT_TRANSLATE_NOOP("Words", "January"),   QT_TRANSLATE_NOOP("Words", "February"),
        QT_TRANSLATE_NOOP("Words", "March"),     QT_TRANSLATE_NOOP("Words", "April"),
        QT_TRANSLATE_NOOP("Words", "May"),       QT_TRANSLATE_NOOP("Words", "June"),
        QT_TRANSLATE_NOOP("Words", "July"),      QT_TRANSLATE_NOOP("Words", "August"),
        QT_TRANSLATE_NOOP("Words", "September"), QT_TRANSLATE_NOOP("Words", "October"),
        QT_TRANSLATE_NOOP("Words", "November"),  QT_TRANSLATE_NOOP("Words", "December")};
    return month >= 1 && month <= 12 ? words.say(names[static_cast<std::size_t>(month - 1)])
                                     : QString();
}

QString phraseFor(const OrderFilter &where, const SentenceContext &context)
{
    const Words &words = context.words;
    Parts parts(context);
    if (where.placed)
        parts.add(QT_TRANSLATE_NOOP("Words", "placed %1"), phraseFor(*where.placed, context));
    if (where.status) {
        QStringList names;
        for (const OrderStatus status : *where.status)
            names.append(nameOf(status, words));
        parts.add(QT_TRANSLATE_NOOP("Words", "that are %1"), anyOf(names, words));
    }
    parts.addAny(QT_TRANSLATE_NOOP("Words", "with the product %1"), where.product, true);
    parts.addAny(QT_TRANSLATE_NOOP("Words", "with goods of %1"), where.category, true);
    parts.addAny(QT_TRANSLATE_NOOP("Words", "delivered to %1"), where.area, false);
    parts.addAny(QT_TRANSLATE_NOOP("Words", "sold through %1"), where.channel, false);
    parts.addAny(QT_TRANSLATE_NOOP("Words", "of the branch %1"), where.branch, false);
    parts.addAny(QT_TRANSLATE_NOOP("Words", "from the source %1"), where.source, false);
    if (where.discounted) {
        parts.add(*where.discounted ? QT_TRANSLATE_NOOP("Words", "with a discount%1")
                                    : QT_TRANSLATE_NOOP("Words", "without a discount%1"),
                  {});
    }
    if (where.total) {
        parts.add(QT_TRANSLATE_NOOP("Words", "whose order total %1"),
                  phraseFor(*where.total, NumberKind::Money, context));
    }
    if (where.weekday) {
        QStringList days;
        for (const int day : *where.weekday)
            days.append(weekdayName(day, words));
        parts.add(QT_TRANSLATE_NOOP("Words", "placed on a %1"), anyOf(days, words));
    }
    if (where.hours) {
        const auto clock = [](int hour, const QString &minutes) {
            return QString(QString::number(hour) + u':' + minutes);
        };
        parts.add(
            QT_TRANSLATE_NOOP("Words", "placed between %1"),
            words.say(QT_TRANSLATE_NOOP("Words", "%1 and %2"))
                .arg(clock(where.hours->first, u"00"_s), clock(where.hours->second, u"59"_s)));
    }
    return parts.text();
}

QString phraseFor(const ContactFilter &where, const SentenceContext &context)
{
    Parts parts(context);
    if (where.placed)
        parts.add(QT_TRANSLATE_NOOP("Words", "sent %1"), phraseFor(*where.placed, context));
    if (where.channel) {
        QStringList names;
        for (const QString &key : *where.channel)
            names.append(nameOfMessageChannel(key, context.words));
        parts.add(QT_TRANSLATE_NOOP("Words", "by %1"), anyOf(names, context.words));
    }
    return parts.text();
}

QString nounOf(Field field, const Words &words)
{
    switch (field) {
    case Field::Name:
        return words.say(QT_TRANSLATE_NOOP("Words", "name"));
    case Field::Email:
        return words.say(QT_TRANSLATE_NOOP("Words", "email"));
    case Field::Address:
        return words.say(QT_TRANSLATE_NOOP("Words", "address"));
    case Field::Note:
        return words.say(QT_TRANSLATE_NOOP("Words", "note"));
    case Field::Code:
        return words.say(QT_TRANSLATE_NOOP("Words", "customer code"));
    case Field::Phone:
        return words.say(QT_TRANSLATE_NOOP("Words", "phone"));
    case Field::Gender:
        return words.say(QT_TRANSLATE_NOOP("Words", "gender"));
    case Field::Area:
        return words.say(QT_TRANSLATE_NOOP("Words", "area"));
    case Field::Source:
        return words.say(QT_TRANSLATE_NOOP("Words", "source"));
    case Field::Tier:
        return words.say(QT_TRANSLATE_NOOP("Words", "tier"));
    case Field::App:
        return words.say(QT_TRANSLATE_NOOP("Words", "installed app"));
    case Field::PhoneKind:
        return words.say(QT_TRANSLATE_NOOP("Words", "kind of phone"));
    case Field::Tags:
        return words.say(QT_TRANSLATE_NOOP("Words", "tags"));
    case Field::Birthday:
        return words.say(QT_TRANSLATE_NOOP("Words", "birthday"));
    case Field::RegisteredOn:
        return words.say(QT_TRANSLATE_NOOP("Words", "registration date"));
    case Field::Age:
        return words.say(QT_TRANSLATE_NOOP("Words", "age"));
    case Field::DoNotContact:
        return words.say(QT_TRANSLATE_NOOP("Words", "do-not-contact mark"));
    case Field::ConsentZalo:
        return words.say(QT_TRANSLATE_NOOP("Words", "answer about Zalo messages"));
    case Field::ConsentSms:
        return words.say(QT_TRANSLATE_NOOP("Words", "answer about SMS"));
    case Field::ConsentEmail:
        return words.say(QT_TRANSLATE_NOOP("Words", "answer about emails"));
    case Field::ConsentPhone:
        return words.say(QT_TRANSLATE_NOOP("Words", "answer about calls"));
    case Field::RecencyScore:
        return words.say(QT_TRANSLATE_NOOP("Words", "recency score (1 to 5)"));
    case Field::FrequencyScore:
        return words.say(QT_TRANSLATE_NOOP("Words", "frequency score (1 to 5)"));
    case Field::MonetaryScore:
        return words.say(QT_TRANSLATE_NOOP("Words", "spend score (1 to 5)"));
    case Field::Attribute:
        return words.say(QT_TRANSLATE_NOOP("Words", "own attribute"));
    }
    Q_UNREACHABLE();
    return {};
}

QString nounOf(Metric metric, const OrderFilter &where, const Words &words)
{
    const bool isPurchase = !where.status.has_value();
    switch (metric) {
    case Metric::Count:
        return words.say(isPurchase ? QT_TRANSLATE_NOOP("Words", "number of purchases")
                                    : QT_TRANSLATE_NOOP("Words", "number of orders"));
    case Metric::Total:
        return words.say(isPurchase ? QT_TRANSLATE_NOOP("Words", "total spend")
                                    : QT_TRANSLATE_NOOP("Words", "total of the orders"));
    case Metric::Average:
        return words.say(QT_TRANSLATE_NOOP("Words", "average order"));
    case Metric::Largest:
        return words.say(QT_TRANSLATE_NOOP("Words", "largest order"));
    case Metric::Smallest:
        return words.say(QT_TRANSLATE_NOOP("Words", "smallest order"));
    case Metric::Quantity:
        return words.say(QT_TRANSLATE_NOOP("Words", "number of pieces"));
    case Metric::FirstDate:
        return words.say(isPurchase ? QT_TRANSLATE_NOOP("Words", "first purchase")
                                    : QT_TRANSLATE_NOOP("Words", "first order"));
    case Metric::LastDate:
        return words.say(isPurchase ? QT_TRANSLATE_NOOP("Words", "last purchase")
                                    : QT_TRANSLATE_NOOP("Words", "last order"));
    case Metric::DaysSinceLast:
        return words.say(isPurchase
                             ? QT_TRANSLATE_NOOP("Words", "number of days since the last purchase")
                             : QT_TRANSLATE_NOOP("Words", "number of days since the last order"));
    case Metric::DaysSinceFirst:
        return words.say(isPurchase
                             ? QT_TRANSLATE_NOOP("Words", "number of days since the first purchase")
                             : QT_TRANSLATE_NOOP("Words", "number of days since the first order"));
    case Metric::Tenure:
        return words.say(QT_TRANSLATE_NOOP("Words", "number of days with the shop"));
    case Metric::ActiveMonths:
        return words.say(isPurchase ? QT_TRANSLATE_NOOP("Words", "number of months with a purchase")
                                    : QT_TRANSLATE_NOOP("Words", "number of months with an order"));
    case Metric::Products:
        return words.say(QT_TRANSLATE_NOOP("Words", "number of different products"));
    case Metric::DiscountedPercent:
        return words.say(QT_TRANSLATE_NOOP("Words", "part of orders with a discount"));
    case Metric::OverdueRatio:
        return words.say(
            QT_TRANSLATE_NOOP("Words", "time since the last purchase, in usual gaps,"));
    }
    Q_UNREACHABLE();
    return {};
}

QString nounOf(ContactMetric metric, const Words &words)
{
    switch (metric) {
    case ContactMetric::Count:
        return words.say(QT_TRANSLATE_NOOP("Words", "number of messages sent to them"));
    case ContactMetric::LastDate:
        return words.say(QT_TRANSLATE_NOOP("Words", "last message"));
    case ContactMetric::DaysSinceLast:
        return words.say(QT_TRANSLATE_NOOP("Words", "number of days since the last message"));
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
