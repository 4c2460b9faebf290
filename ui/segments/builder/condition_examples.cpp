#include "ui/segments/builder/condition_examples.h"

#include <QCoreApplication>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

class ExampleWords {
    Q_DECLARE_TR_FUNCTIONS(kq::ExampleWords)
};

} // namespace

QString exampleOf(Field field)
{
    switch (field) {
    case Field::Name:
        return ExampleWords::tr("Everybody called Lan");
    case Field::Email:
        return ExampleWords::tr("Has an address at gmail.com");
    case Field::Address:
        return ExampleWords::tr("Lives in Lê Lợi street");
    case Field::Note:
        return ExampleWords::tr("The note speaks of a gift");
    case Field::Code:
        return ExampleWords::tr("Codes that begin with KH");
    case Field::Phone:
        return ExampleWords::tr("Has no phone number yet");
    case Field::Gender:
        return ExampleWords::tr("Women");
    case Field::Area:
        return ExampleWords::tr("Lives in Hà Nội or Bắc Ninh");
    case Field::Source:
        return ExampleWords::tr("Came from Shopee");
    case Field::Tier:
        return ExampleWords::tr("Loyal customers");
    case Field::App:
        return ExampleWords::tr("Has the app on an iPhone");
    case Field::PhoneKind:
        return ExampleWords::tr("The number is wrong");
    case Field::Tags:
        return ExampleWords::tr("Has the tag VIP");
    case Field::Birthday:
        return ExampleWords::tr("Birthday within the next 7 days");
    case Field::RegisteredOn:
        return ExampleWords::tr("Registered in the last 30 days");
    case Field::Age:
        return ExampleWords::tr("Between 25 and 40 years old");
    case Field::DoNotContact:
        return ExampleWords::tr("Must not be written to");
    case Field::ConsentZalo:
        return ExampleWords::tr("Never asked about Zalo messages");
    case Field::ConsentSms:
        return ExampleWords::tr("Agreed to SMS");
    case Field::ConsentEmail:
        return ExampleWords::tr("Refused emails");
    case Field::ConsentPhone:
        return ExampleWords::tr("Agreed to calls");
    case Field::RecencyScore:
        return ExampleWords::tr("Among the fifth that bought last");
    case Field::FrequencyScore:
        return ExampleWords::tr("Among the fifth that buys most often");
    case Field::MonetaryScore:
        return ExampleWords::tr("Among the fifth that spends most");
    case Field::Attribute:
        return {};
    }
    Q_UNREACHABLE();
    return {};
}

QString exampleOf(Metric metric)
{
    switch (metric) {
    case Metric::Count:
        return ExampleWords::tr("Bought more than 5 times");
    case Metric::Total:
        return ExampleWords::tr("Spent at least 2 million");
    case Metric::Average:
        return ExampleWords::tr("Spends more per order than most");
    case Metric::Largest:
        return ExampleWords::tr("One order over 5 million");
    case Metric::Smallest:
        return ExampleWords::tr("Never bought for less than 100 thousand");
    case Metric::Quantity:
        return ExampleWords::tr("Bought at least 10 pieces");
    case Metric::FirstDate:
        return ExampleWords::tr("New in the last 30 days");
    case Metric::LastDate:
        return ExampleWords::tr("Has not bought in the last 60 days");
    case Metric::DaysSinceLast:
        return ExampleWords::tr("Silent for more than 90 days");
    case Metric::DaysSinceFirst:
        return ExampleWords::tr("A customer for at least a year");
    case Metric::Tenure:
        return ExampleWords::tr("A year between the first and the last purchase");
    case Metric::ActiveMonths:
        return ExampleWords::tr("Bought in at least 5 different months");
    case Metric::Products:
        return ExampleWords::tr("Bought at least 3 different products");
    case Metric::DiscountedPercent:
        return ExampleWords::tr("Buys in sales only");
    case Metric::OverdueRatio:
        return ExampleWords::tr("Silent twice as long as usual");
    }
    Q_UNREACHABLE();
    return {};
}

QString exampleOf(ContactMetric metric)
{
    switch (metric) {
    case ContactMetric::Count:
        return ExampleWords::tr("Got more than 3 messages this month");
    case ContactMetric::LastDate:
        return ExampleWords::tr("Got a message in the last week");
    case ContactMetric::DaysSinceLast:
        return ExampleWords::tr("No message for 30 days");
    }
    Q_UNREACHABLE();
    return {};
}

QString seedWordsOf(Field field)
{
    switch (field) {
    case Field::Phone:
        return u"sdt dien thoai"_s;
    case Field::Area:
        return u"tinh thanh pho"_s;
    case Field::Source:
        return u"shopee tiktok"_s;
    case Field::Tier:
        return u"nhom gia tri"_s;
    case Field::App:
        return u"app ung dung"_s;
    case Field::Tags:
        return u"the khach hang tag"_s;
    case Field::RegisteredOn:
        return u"ngay tao"_s;
    case Field::DoNotContact:
        return u"cam nhan"_s;
    case Field::Name:
    case Field::Email:
    case Field::Address:
    case Field::Note:
    case Field::Code:
    case Field::Gender:
    case Field::PhoneKind:
    case Field::Birthday:
    case Field::Age:
    case Field::ConsentZalo:
    case Field::ConsentSms:
    case Field::ConsentEmail:
    case Field::ConsentPhone:
    case Field::RecencyScore:
    case Field::FrequencyScore:
    case Field::MonetaryScore:
    case Field::Attribute:
        return {};
    }
    Q_UNREACHABLE();
    return {};
}

QString seedWordsOf(Metric metric)
{
    switch (metric) {
    case Metric::Count:
        return u"tan suat frequency so don hang number of orders"_s;
    case Metric::Total:
        return u"chi tieu doanh so"_s;
    case Metric::Average:
        return u"gia tri don hang aov"_s;
    case Metric::FirstDate:
        return u"don hang dau tien first order"_s;
    case Metric::LastDate:
        return u"don hang cuoi last order"_s;
    case Metric::DaysSinceLast:
        return u"recency"_s;
    case Metric::Tenure:
        return u"vong doi tenure"_s;
    case Metric::OverdueRatio:
        return u"chu ky mua sap mat"_s;
    case Metric::Largest:
    case Metric::Smallest:
    case Metric::Quantity:
    case Metric::DaysSinceFirst:
    case Metric::ActiveMonths:
    case Metric::Products:
    case Metric::DiscountedPercent:
        return {};
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
