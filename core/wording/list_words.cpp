#include "core/wording/list_words.h"

namespace kq {

namespace {

const char *sourceFor(ExclusionReason reason)
{
    switch (reason) {
    case ExclusionReason::NoAddress:
        return QT_TRANSLATE_NOOP("Words", "No phone or email");
    case ExclusionReason::InvalidAddress:
        return QT_TRANSLATE_NOOP("Words", "Number of the wrong kind");
    case ExclusionReason::OptedOut:
        return QT_TRANSLATE_NOOP("Words", "Opted out");
    case ExclusionReason::DoNotContact:
        return QT_TRANSLATE_NOOP("Words", "Do not contact");
    case ExclusionReason::ContactedRecently:
        return QT_TRANSLATE_NOOP("Words", "Contacted too recently");
    case ExclusionReason::DuplicateAddress:
        return QT_TRANSLATE_NOOP("Words", "Same address as somebody else");
    case ExclusionReason::Restricted:
        return QT_TRANSLATE_NOOP("Words", "Use of their data is restricted");
    case ExclusionReason::TextIncomplete:
        return QT_TRANSLATE_NOOP("Words", "The text asks for what is not known of them");
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

const char *sourceFor(PeopleColumn column)
{
    switch (column) {
    case PeopleColumn::Name:
        return QT_TRANSLATE_NOOP("Words", "Name");
    case PeopleColumn::Address:
        return QT_TRANSLATE_NOOP("Words", "Phone or email");
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

QString suffixOf(ListFormat format)
{
    switch (format) {
    case ListFormat::Xlsx:
    case ListFormat::CallSheet:
        return QStringLiteral("xlsx");
    case ListFormat::CallPaper:
        return QStringLiteral("pdf");
    case ListFormat::VCard:
        return QStringLiteral("vcf");
    case ListFormat::Csv:
    case ListFormat::Google:
    case ListFormat::Mailchimp:
    case ListFormat::Meta:
    case ListFormat::GoogleAds:
    case ListFormat::Outlook:
    case ListFormat::Zns:
    case ListFormat::Sms:
        return QStringLiteral("csv");
    }
    Q_UNREACHABLE();
    return {};
}

QString nameOf(ExclusionReason reason, const Words &words)
{
    return words.say(sourceFor(reason));
}

QString nameOf(PeopleColumn column, const Words &words)
{
    return words.say(sourceFor(column));
}

QString nameOf(AnswerKind kind, const Words &words)
{
    return words.say(sourceFor(kind));
}

} // namespace kq
