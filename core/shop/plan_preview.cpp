#include "core/shop/plan_preview.h"

#include "core/care/person_values.h"
#include "core/exporting/reach.h"
#include "core/shop/care_groups.h"
#include "core/shop/own_values.h"
#include "core/text/names.h"

namespace kq {

namespace {

/// One customer and what their texts are filled with.
struct Reader {
    const ProfileLayers &profiles;
    std::size_t place;
    QString currency;
    MessageValues values;
};

TextPreview previewOf(const QString &text, const Reader &reader, MessageStyle style, SmsLabel label)
{
    TextPreview preview;
    const OwnValues own(reader.profiles, reader.currency, style);
    preview.message =
        filled(text, reader.values, style, own.placeholders(), own.at(reader.place)).message;
    preview.letters = letterCount(preview.message.text);
    preview.asWritten = smsLength(preview.message.text, label);
    preview.plain = smsLength(plainLetters(preview.message.text), label);
    return preview;
}

} // namespace

Result<PlanPreview> previewPlan(const CarePlan &plan, CustomerId customer, const Snapshot &snapshot,
                                QDate asOf)
{
    const std::optional<std::size_t> place = snapshot.profiles->indexOf(customer);
    if (!place)
        return Error{ErrorCode::UnknownCustomer, {}, {}, QString::number(customer.value)};
    const EvaluationContext context = snapshot.at(asOf);
    Reader reader{*snapshot.profiles, *place, snapshot.settings.currency,
                  PersonValues(context).of(*place)};
    reader.values.insert(snapshot.messages.values.begin(), snapshot.messages.values.end());
    const SmsLabel label = plan.smsIsAdvertising ? SmsLabel::Advertising : SmsLabel::None;

    PlanPreview preview;
    preview.customer = customer;
    preview.name = snapshot.profiles->nameAt(*place);
    preview.zalo = previewOf(plan.zalo, reader, MessageStyle::Vietnamese, SmsLabel::None);
    preview.sms = previewOf(plan.sms, reader, MessageStyle::PlainVietnamese, label);
    preview.english =
        previewOf(plan.messageInEnglish, reader, MessageStyle::English, SmsLabel::None);
    return preview;
}

Result<std::vector<CustomerId>> previewPeople(const GroupRef &group, MessageChannel channel,
                                              std::size_t most, const Snapshot &snapshot,
                                              QDate asOf, JobControl &control)
{
    const Result<CustomerSet> members = membersOf(group, snapshot, asOf, control);
    if (!members)
        return members.error();
    std::vector<CustomerId> people;
    const ProfileLayers &profiles = *snapshot.profiles;
    members->forEach([&](std::size_t customer) {
        if (people.size() < most && !exclusionOf(profiles, customer, channel))
            people.push_back(profiles.idAt(customer));
    });
    return people;
}

} // namespace kq
