#include "core/wording/condition_words.h"

#include "core/domain/keys.h"
#include "core/text/fold.h"

namespace kq {

using namespace Qt::StringLiterals;

namespace {

const char *sourceFor(Field value)
{
    switch (value) {
    case Field::Name:
        return QT_TRANSLATE_NOOP("Words", "Name");
    case Field::Email:
        return QT_TRANSLATE_NOOP("Words", "Email");
    case Field::Address:
        return QT_TRANSLATE_NOOP("Words", "Address");
    case Field::Note:
        return QT_TRANSLATE_NOOP("Words", "Note");
    case Field::Code:
        return QT_TRANSLATE_NOOP("Words", "Customer code");
    case Field::Phone:
        return QT_TRANSLATE_NOOP("Words", "Phone");
    case Field::Gender:
        return QT_TRANSLATE_NOOP("Words", "Gender");
    case Field::Area:
        return QT_TRANSLATE_NOOP("Words", "Area");
    case Field::Source:
        return QT_TRANSLATE_NOOP("Words", "Source");
    case Field::Tier:
        return QT_TRANSLATE_NOOP("Words", "Tier");
    case Field::App:
        return QT_TRANSLATE_NOOP("Words", "Installed app");
    case Field::PhoneKind:
        return QT_TRANSLATE_NOOP("Words", "Kind of phone");
    case Field::Tags:
        return QT_TRANSLATE_NOOP("Words", "Tags");
    case Field::Birthday:
        return QT_TRANSLATE_NOOP("Words", "Birthday");
    case Field::RegisteredOn:
        return QT_TRANSLATE_NOOP("Words", "Registration date");
    case Field::Age:
        return QT_TRANSLATE_NOOP("Words", "Age");
    case Field::DoNotContact:
        return QT_TRANSLATE_NOOP("Words", "Do not contact");
    case Field::ConsentZalo:
        return QT_TRANSLATE_NOOP("Words", "Consent to Zalo messages");
    case Field::ConsentSms:
        return QT_TRANSLATE_NOOP("Words", "Consent to SMS");
    case Field::ConsentEmail:
        return QT_TRANSLATE_NOOP("Words", "Consent to email");
    case Field::ConsentPhone:
        return QT_TRANSLATE_NOOP("Words", "Consent to calls");
    case Field::RecencyScore:
        return QT_TRANSLATE_NOOP("Words", "Recency score (1 to 5)");
    case Field::FrequencyScore:
        return QT_TRANSLATE_NOOP("Words", "Frequency score (1 to 5)");
    case Field::MonetaryScore:
        return QT_TRANSLATE_NOOP("Words", "Spend score (1 to 5)");
    case Field::Attribute:
        return QT_TRANSLATE_NOOP("Words", "Own attribute");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(Metric value)
{
    switch (value) {
    case Metric::Count:
        return QT_TRANSLATE_NOOP("Words", "Number of purchases");
    case Metric::Total:
        return QT_TRANSLATE_NOOP("Words", "Total spend");
    case Metric::Average:
        return QT_TRANSLATE_NOOP("Words", "Average order");
    case Metric::Largest:
        return QT_TRANSLATE_NOOP("Words", "Largest order");
    case Metric::Smallest:
        return QT_TRANSLATE_NOOP("Words", "Smallest order");
    case Metric::Quantity:
        return QT_TRANSLATE_NOOP("Words", "Pieces bought");
    case Metric::FirstDate:
        return QT_TRANSLATE_NOOP("Words", "First purchase");
    case Metric::LastDate:
        return QT_TRANSLATE_NOOP("Words", "Last purchase");
    case Metric::DaysSinceLast:
        return QT_TRANSLATE_NOOP("Words", "Days since last purchase");
    case Metric::DaysSinceFirst:
        return QT_TRANSLATE_NOOP("Words", "Days since first purchase");
    case Metric::Tenure:
        return QT_TRANSLATE_NOOP("Words", "Days with the shop");
    case Metric::ActiveMonths:
        return QT_TRANSLATE_NOOP("Words", "Months with a purchase");
    case Metric::Products:
        return QT_TRANSLATE_NOOP("Words", "Different products");
    case Metric::DiscountedPercent:
        return QT_TRANSLATE_NOOP("Words", "Discounted orders (%)");
    case Metric::OverdueRatio:
        return QT_TRANSLATE_NOOP("Words", "Overdue against own rhythm (times)");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(ContactMetric value)
{
    switch (value) {
    case ContactMetric::Count:
        return QT_TRANSLATE_NOOP("Words", "Messages sent");
    case ContactMetric::LastDate:
        return QT_TRANSLATE_NOOP("Words", "Last message");
    case ContactMetric::DaysSinceLast:
        return QT_TRANSLATE_NOOP("Words", "Days since last message");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(Theme value)
{
    switch (value) {
    case Theme::Customer:
        return QT_TRANSLATE_NOOP("Words", "About the customer");
    case Theme::Bought:
        return QT_TRANSLATE_NOOP("Words", "What they bought");
    case Theme::HowMuch:
        return QT_TRANSLATE_NOOP("Words", "How often and how much");
    case Theme::When:
        return QT_TRANSLATE_NOOP("Words", "When they bought");
    case Theme::TierAndScore:
        return QT_TRANSLATE_NOOP("Words", "Tier and score");
    case Theme::Segments:
        return QT_TRANSLATE_NOOP("Words", "Other segments");
    case Theme::Messages:
        return QT_TRANSLATE_NOOP("Words", "Messages");
    case Theme::OwnAttributes:
        return QT_TRANSLATE_NOOP("Words", "Own attributes");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(TextOp value)
{
    switch (value) {
    case TextOp::Is:
        return QT_TRANSLATE_NOOP("Words", "is");
    case TextOp::IsNot:
        return QT_TRANSLATE_NOOP("Words", "is not");
    case TextOp::Contains:
        return QT_TRANSLATE_NOOP("Words", "contains");
    case TextOp::NotContains:
        return QT_TRANSLATE_NOOP("Words", "does not contain");
    case TextOp::StartsWith:
        return QT_TRANSLATE_NOOP("Words", "starts with");
    case TextOp::NotStartsWith:
        return QT_TRANSLATE_NOOP("Words", "does not start with");
    case TextOp::EndsWith:
        return QT_TRANSLATE_NOOP("Words", "ends with");
    case TextOp::IsAnyOf:
        return QT_TRANSLATE_NOOP("Words", "is any of");
    case TextOp::IsNoneOf:
        return QT_TRANSLATE_NOOP("Words", "is none of");
    case TextOp::IsEmpty:
        return QT_TRANSLATE_NOOP("Words", "is empty");
    case TextOp::IsNotEmpty:
        return QT_TRANSLATE_NOOP("Words", "is not empty");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(NumberOp value)
{
    switch (value) {
    case NumberOp::Equals:
        return QT_TRANSLATE_NOOP("Words", "equals");
    case NumberOp::NotEquals:
        return QT_TRANSLATE_NOOP("Words", "does not equal");
    case NumberOp::GreaterThan:
        return QT_TRANSLATE_NOOP("Words", "more than");
    case NumberOp::AtLeast:
        return QT_TRANSLATE_NOOP("Words", "at least");
    case NumberOp::LessThan:
        return QT_TRANSLATE_NOOP("Words", "less than");
    case NumberOp::AtMost:
        return QT_TRANSLATE_NOOP("Words", "at most");
    case NumberOp::Between:
        return QT_TRANSLATE_NOOP("Words", "between");
    case NumberOp::NotBetween:
        return QT_TRANSLATE_NOOP("Words", "not between");
    case NumberOp::IsEmpty:
        return QT_TRANSLATE_NOOP("Words", "is empty");
    case NumberOp::IsNotEmpty:
        return QT_TRANSLATE_NOOP("Words", "is not empty");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(DateOp value)
{
    switch (value) {
    case DateOp::On:
        return QT_TRANSLATE_NOOP("Words", "on");
    case DateOp::NotOn:
        return QT_TRANSLATE_NOOP("Words", "not on");
    case DateOp::Before:
        return QT_TRANSLATE_NOOP("Words", "before");
    case DateOp::After:
        return QT_TRANSLATE_NOOP("Words", "after");
    case DateOp::OnOrBefore:
        return QT_TRANSLATE_NOOP("Words", "on or before");
    case DateOp::OnOrAfter:
        return QT_TRANSLATE_NOOP("Words", "on or after");
    case DateOp::Between:
        return QT_TRANSLATE_NOOP("Words", "from … to");
    case DateOp::WithinLast:
        return QT_TRANSLATE_NOOP("Words", "in the last");
    case DateOp::NotWithinLast:
        return QT_TRANSLATE_NOOP("Words", "not in the last");
    case DateOp::InThis:
        return QT_TRANSLATE_NOOP("Words", "in this");
    case DateOp::InPrevious:
        return QT_TRANSLATE_NOOP("Words", "in the previous");
    case DateOp::AnniversaryWithinNext:
        return QT_TRANSLATE_NOOP("Words", "anniversary within the next");
    case DateOp::AnniversaryInMonth:
        return QT_TRANSLATE_NOOP("Words", "anniversary in month");
    case DateOp::IsEmpty:
        return QT_TRANSLATE_NOOP("Words", "is empty");
    case DateOp::IsNotEmpty:
        return QT_TRANSLATE_NOOP("Words", "is not empty");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(ChoiceOp value)
{
    switch (value) {
    case ChoiceOp::IsAnyOf:
        return QT_TRANSLATE_NOOP("Words", "is any of");
    case ChoiceOp::IsNoneOf:
        return QT_TRANSLATE_NOOP("Words", "is none of");
    case ChoiceOp::IsEmpty:
        return QT_TRANSLATE_NOOP("Words", "is empty");
    case ChoiceOp::IsNotEmpty:
        return QT_TRANSLATE_NOOP("Words", "is not empty");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(TagsOp value)
{
    switch (value) {
    case TagsOp::HasAnyOf:
        return QT_TRANSLATE_NOOP("Words", "has any of");
    case TagsOp::HasAllOf:
        return QT_TRANSLATE_NOOP("Words", "has all of");
    case TagsOp::HasNoneOf:
        return QT_TRANSLATE_NOOP("Words", "has none of");
    case TagsOp::IsEmpty:
        return QT_TRANSLATE_NOOP("Words", "is empty");
    case TagsOp::IsNotEmpty:
        return QT_TRANSLATE_NOOP("Words", "is not empty");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(YesNoOp value)
{
    switch (value) {
    case YesNoOp::Is:
        return QT_TRANSLATE_NOOP("Words", "is");
    case YesNoOp::IsEmpty:
        return QT_TRANSLATE_NOOP("Words", "is empty");
    case YesNoOp::IsNotEmpty:
        return QT_TRANSLATE_NOOP("Words", "is not empty");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(RankOp value)
{
    switch (value) {
    case RankOp::TopPercent:
        return QT_TRANSLATE_NOOP("Words", "among the top (%)");
    case RankOp::BottomPercent:
        return QT_TRANSLATE_NOOP("Words", "among the bottom (%)");
    case RankOp::TopCount:
        return QT_TRANSLATE_NOOP("Words", "among the first");
    case RankOp::BottomCount:
        return QT_TRANSLATE_NOOP("Words", "among the last");
    case RankOp::TopShare:
        return QT_TRANSLATE_NOOP("Words", "those who together bring (%)");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(SegmentOp value)
{
    switch (value) {
    case SegmentOp::IsMember:
        return QT_TRANSLATE_NOOP("Words", "is in");
    case SegmentOp::IsNotMember:
        return QT_TRANSLATE_NOOP("Words", "is not in");
    case SegmentOp::EnteredWithin:
        return QT_TRANSLATE_NOOP("Words", "entered within");
    case SegmentOp::LeftWithin:
        return QT_TRANSLATE_NOOP("Words", "left within");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(TierMove value)
{
    switch (value) {
    case TierMove::Up:
        return QT_TRANSLATE_NOOP("Words", "moved up within");
    case TierMove::Down:
        return QT_TRANSLATE_NOOP("Words", "moved down within");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(Match value)
{
    switch (value) {
    case Match::All:
        return QT_TRANSLATE_NOOP("Words", "all of");
    case Match::Any:
        return QT_TRANSLATE_NOOP("Words", "any of");
    case Match::None:
        return QT_TRANSLATE_NOOP("Words", "none of");
    case Match::AtLeast:
        return QT_TRANSLATE_NOOP("Words", "at least …");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(TimeUnit value)
{
    switch (value) {
    case TimeUnit::Days:
        return QT_TRANSLATE_NOOP("Words", "days");
    case TimeUnit::Weeks:
        return QT_TRANSLATE_NOOP("Words", "weeks");
    case TimeUnit::Months:
        return QT_TRANSLATE_NOOP("Words", "months");
    case TimeUnit::Years:
        return QT_TRANSLATE_NOOP("Words", "years");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(CalendarPeriod value)
{
    switch (value) {
    case CalendarPeriod::Week:
        return QT_TRANSLATE_NOOP("Words", "week");
    case CalendarPeriod::Month:
        return QT_TRANSLATE_NOOP("Words", "month");
    case CalendarPeriod::Quarter:
        return QT_TRANSLATE_NOOP("Words", "quarter");
    case CalendarPeriod::Year:
        return QT_TRANSLATE_NOOP("Words", "year");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(OrderStatus value)
{
    switch (value) {
    case OrderStatus::Completed:
        return QT_TRANSLATE_NOOP("Words", "completed");
    case OrderStatus::Open:
        return QT_TRANSLATE_NOOP("Words", "open");
    case OrderStatus::Cancelled:
        return QT_TRANSLATE_NOOP("Words", "cancelled");
    case OrderStatus::Returned:
        return QT_TRANSLATE_NOOP("Words", "returned");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(Gender value)
{
    switch (value) {
    case Gender::Male:
        return QT_TRANSLATE_NOOP("Words", "male");
    case Gender::Female:
        return QT_TRANSLATE_NOOP("Words", "female");
    case Gender::Other:
        return QT_TRANSLATE_NOOP("Words", "other");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(PhoneKind value)
{
    switch (value) {
    case PhoneKind::Mobile:
        return QT_TRANSLATE_NOOP("Words", "mobile");
    case PhoneKind::Fixed:
        return QT_TRANSLATE_NOOP("Words", "fixed line");
    case PhoneKind::Invalid:
        return QT_TRANSLATE_NOOP("Words", "wrong number");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(Consent value)
{
    switch (value) {
    case Consent::Granted:
        return QT_TRANSLATE_NOOP("Words", "granted");
    case Consent::Refused:
        return QT_TRANSLATE_NOOP("Words", "refused");
    case Consent::Unknown:
        return QT_TRANSLATE_NOOP("Words", "not asked yet");
    }
    Q_UNREACHABLE();
    return "";
}

template <class Enum>
QString nameOfKey(const QString &key, const Words &words)
{
    const std::optional<Enum> value = fromKey<Enum>(key);
    return value ? words.say(sourceFor(*value)) : key;
}

} // namespace

QString nameOf(Field field, const Words &words)
{
    return words.say(sourceFor(field));
}

QString nameOf(Metric metric, const Words &words)
{
    return words.say(sourceFor(metric));
}

QString nameOf(ContactMetric metric, const Words &words)
{
    return words.say(sourceFor(metric));
}

QString nameOf(Theme theme, const Words &words)
{
    return words.say(sourceFor(theme));
}

QString nameOf(TextOp op, const Words &words)
{
    return words.say(sourceFor(op));
}

QString nameOf(NumberOp op, const Words &words)
{
    return words.say(sourceFor(op));
}

QString nameOf(DateOp op, const Words &words)
{
    return words.say(sourceFor(op));
}

QString nameOf(ChoiceOp op, const Words &words)
{
    return words.say(sourceFor(op));
}

QString nameOf(TagsOp op, const Words &words)
{
    return words.say(sourceFor(op));
}

QString nameOf(YesNoOp op, const Words &words)
{
    return words.say(sourceFor(op));
}

QString nameOf(RankOp op, const Words &words)
{
    return words.say(sourceFor(op));
}

QString nameOf(SegmentOp op, const Words &words)
{
    return words.say(sourceFor(op));
}

QString nameOf(TierMove move, const Words &words)
{
    return words.say(sourceFor(move));
}

QString nameOf(Match match, const Words &words)
{
    return words.say(sourceFor(match));
}

QString nameOf(TimeUnit unit, const Words &words)
{
    return words.say(sourceFor(unit));
}

QString nameOf(CalendarPeriod period, const Words &words)
{
    return words.say(sourceFor(period));
}

QString nameOf(OrderStatus status, const Words &words)
{
    return words.say(sourceFor(status));
}

QString nameOf(MessageChannel channel, const Words &words)
{
    switch (channel) {
    case MessageChannel::Zalo:
        return u"Zalo"_s;
    case MessageChannel::Sms:
        return u"SMS"_s;
    case MessageChannel::Email:
        return words.say(QT_TRANSLATE_NOOP("Words", "email"));
    case MessageChannel::Phone:
        return words.say(QT_TRANSLATE_NOOP("Words", "phone call"));
    }
    Q_UNREACHABLE();
    return {};
}

QString nameOfMessageChannel(const QString &key, const Words &words)
{
    const auto channel = fromKey<MessageChannel>(folded(key));
    return channel ? nameOf(*channel, words) : key;
}

QString nameOfChoice(Field field, const QString &key, const Words &words)
{
    if (field == Field::Gender)
        return nameOfKey<Gender>(key, words);
    if (field == Field::PhoneKind)
        return nameOfKey<PhoneKind>(key, words);
    if (field == Field::ConsentZalo || field == Field::ConsentSms || field == Field::ConsentEmail ||
        field == Field::ConsentPhone)
        return nameOfKey<Consent>(key, words);
    return key;
}

} // namespace kq
