#include "core/wording/list_words.h"

namespace kq {

namespace {

/// Which address was looked for, in the words of a shop.
enum class Looked { Phone, Email, Either };

Looked lookedFor(std::optional<MessageChannel> channel)
{
    if (!channel)
        return Looked::Either;
    return *channel == MessageChannel::Email ? Looked::Email : Looked::Phone;
}

const char *sourceForNoAddress(Looked looked)
{
    switch (looked) {
    case Looked::Phone:
        return QT_TRANSLATE_NOOP("Words", "No phone number");
    case Looked::Email:
        return QT_TRANSLATE_NOOP("Words", "No email");
    case Looked::Either:
        return QT_TRANSLATE_NOOP("Words", "No phone or email");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceForInvalidAddress(Looked looked)
{
    switch (looked) {
    case Looked::Phone:
        return QT_TRANSLATE_NOOP("Words", "Wrong phone number");
    case Looked::Email:
        return QT_TRANSLATE_NOOP("Words", "Email that the receiver does not take");
    case Looked::Either:
        return QT_TRANSLATE_NOOP("Words", "Wrong phone number or email");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceForDuplicate(Looked looked)
{
    switch (looked) {
    case Looked::Phone:
        return QT_TRANSLATE_NOOP("Words", "Same number as somebody else");
    case Looked::Email:
        return QT_TRANSLATE_NOOP("Words", "Same email as somebody else");
    case Looked::Either:
        return QT_TRANSLATE_NOOP("Words", "Same address as somebody else");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(ExclusionReason reason, Looked looked)
{
    switch (reason) {
    case ExclusionReason::NoAddress:
        return sourceForNoAddress(looked);
    case ExclusionReason::InvalidAddress:
        return sourceForInvalidAddress(looked);
    case ExclusionReason::WrongKind:
        return QT_TRANSLATE_NOOP("Words", "Landline, which takes no messages");
    case ExclusionReason::OptedOut:
        return QT_TRANSLATE_NOOP("Words", "Opted out");
    case ExclusionReason::DoNotContact:
        return QT_TRANSLATE_NOOP("Words", "Do not contact");
    case ExclusionReason::ContactedRecently:
        return QT_TRANSLATE_NOOP("Words", "Contacted too recently");
    case ExclusionReason::OverTheCap:
        return QT_TRANSLATE_NOOP("Words", "Has had enough messages");
    case ExclusionReason::DuplicateAddress:
        return sourceForDuplicate(looked);
    case ExclusionReason::Restricted:
        return QT_TRANSLATE_NOOP("Words", "Use of their data is restricted");
    case ExclusionReason::NotAsked:
        return QT_TRANSLATE_NOOP("Words", "Never asked about messages");
    case ExclusionReason::TextIncomplete:
        return QT_TRANSLATE_NOOP("Words", "Lacks what the text asks for");
    case ExclusionReason::Gone:
        return QT_TRANSLATE_NOOP("Words", "No longer in the shop");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(ListFormat format)
{
    switch (format) {
    case ListFormat::Csv:
        return QT_TRANSLATE_NOOP("Words", "CSV, for every spreadsheet program");
    case ListFormat::Xlsx:
        return QT_TRANSLATE_NOOP("Words", "Excel (.xlsx)");
    case ListFormat::VCard:
        return QT_TRANSLATE_NOOP("Words", "Contacts for a phone (vCard)");
    case ListFormat::Google:
        return QT_TRANSLATE_NOOP("Words", "Google Contacts");
    case ListFormat::Mailchimp:
        return QT_TRANSLATE_NOOP("Words", "Mailchimp");
    case ListFormat::Meta:
        return QT_TRANSLATE_NOOP("Words", "Facebook and Instagram ads (Meta)");
    case ListFormat::GoogleAds:
        return QT_TRANSLATE_NOOP("Words", "Google Ads");
    case ListFormat::Outlook:
        return QT_TRANSLATE_NOOP("Words", "Outlook contacts");
    case ListFormat::Zns:
        return QT_TRANSLATE_NOOP("Words", "Zalo ZNS campaign");
    case ListFormat::Sms:
        return QT_TRANSLATE_NOOP("Words", "SMS sender");
    case ListFormat::CallSheet:
        return QT_TRANSLATE_NOOP("Words", "Call sheet for staff (Excel)");
    case ListFormat::CallPaper:
        return QT_TRANSLATE_NOOP("Words", "Call sheet to print (PDF)");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(PeopleColumn column, MessageChannel channel)
{
    switch (column) {
    case PeopleColumn::Name:
        return QT_TRANSLATE_NOOP("Words", "Name");
    case PeopleColumn::Address:
        return channel == MessageChannel::Email ? QT_TRANSLATE_NOOP("Words", "Email")
                                                : QT_TRANSLATE_NOOP("Words", "Phone");
    case PeopleColumn::Area:
        return QT_TRANSLATE_NOOP("Words", "Area");
    case PeopleColumn::Tags:
        return QT_TRANSLATE_NOOP("Words", "Tags");
    case PeopleColumn::Purchases:
        return QT_TRANSLATE_NOOP("Words", "Number of purchases");
    case PeopleColumn::Spend:
        return QT_TRANSLATE_NOOP("Words", "Total spend");
    case PeopleColumn::LastPurchase:
        return QT_TRANSLATE_NOOP("Words", "Last purchase");
    case PeopleColumn::Code:
        return QT_TRANSLATE_NOOP("Words", "Customer code");
    case PeopleColumn::Birthday:
        return QT_TRANSLATE_NOOP("Words", "Birthday");
    case PeopleColumn::Street:
        return QT_TRANSLATE_NOOP("Words", "Address");
    case PeopleColumn::Message:
        return QT_TRANSLATE_NOOP("Words", "What to say");
    case PeopleColumn::Voucher:
        return QT_TRANSLATE_NOOP("Words", "Voucher code");
    case PeopleColumn::Attributes:
        return QT_TRANSLATE_NOOP("Words", "Own attributes");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(AnswerKind kind)
{
    switch (kind) {
    case AnswerKind::Delivered:
        return QT_TRANSLATE_NOOP("Words", "Delivered");
    case AnswerKind::Failed:
        return QT_TRANSLATE_NOOP("Words", "Not delivered");
    case AnswerKind::Clicked:
        return QT_TRANSLATE_NOOP("Words", "Clicked");
    case AnswerKind::Called:
        return QT_TRANSLATE_NOOP("Words", "Called");
    case AnswerKind::NoAnswer:
        return QT_TRANSLATE_NOOP("Words", "No answer");
    case AnswerKind::CallBack:
        return QT_TRANSLATE_NOOP("Words", "Call back");
    case AnswerKind::OptedOut:
        return QT_TRANSLATE_NOOP("Words", "Opted out");
    case AnswerKind::Note:
        return QT_TRANSLATE_NOOP("Words", "Notes");
    }
    Q_UNREACHABLE();
    return "";
}

} // namespace

ListHeaders listHeaders(const Words &words)
{
    return {words.say(QT_TRANSLATE_NOOP("Words", "Customers")),
            words.say(QT_TRANSLATE_NOOP("Words", "Name")),
            words.say(QT_TRANSLATE_NOOP("Words", "Phone")),
            words.say(QT_TRANSLATE_NOOP("Words", "Email")),
            words.say(QT_TRANSLATE_NOOP("Words", "Area")),
            words.say(QT_TRANSLATE_NOOP("Words", "Tags")),
            words.say(QT_TRANSLATE_NOOP("Words", "Number of purchases")),
            words.say(QT_TRANSLATE_NOOP("Words", "Total spend")),
            words.say(QT_TRANSLATE_NOOP("Words", "Last purchase")),
            words.say(QT_TRANSLATE_NOOP("Words", "What to say")),
            words.say(QT_TRANSLATE_NOOP("Words", "Called")),
            words.say(QT_TRANSLATE_NOOP("Words", "No answer")),
            words.say(QT_TRANSLATE_NOOP("Words", "Call back")),
            words.say(QT_TRANSLATE_NOOP("Words", "Notes")),
            words.say(QT_TRANSLATE_NOOP("Words", "Does not want messages")),
            words.say(QT_TRANSLATE_NOOP("Words", "Customer code")),
            words.say(QT_TRANSLATE_NOOP("Words", "Birthday")),
            words.say(QT_TRANSLATE_NOOP("Words", "Address")),
            words.say(QT_TRANSLATE_NOOP("Words", "Voucher code")),
            words.say(QT_TRANSLATE_NOOP("Words", "Call sheet")),
            words.say(QT_TRANSLATE_NOOP("Words", "Yes")),
            words.say(QT_TRANSLATE_NOOP("Words", "No"))};
}

QString nameOf(ListFormat format, const Words &words)
{
    return words.say(sourceFor(format));
}

QString nameOf(ExclusionReason reason, std::optional<MessageChannel> channel, const Words &words)
{
    return words.say(sourceFor(reason, lookedFor(channel)));
}

QString nameOf(PeopleColumn column, MessageChannel channel, const Words &words)
{
    return words.say(sourceFor(column, channel));
}

QString nameOf(AnswerKind kind, const Words &words)
{
    return words.say(sourceFor(kind));
}

} // namespace kq
