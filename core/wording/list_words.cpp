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
            words.say(QT_TRANSLATE_NOOP("Words", "Does not want messages"))};
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

} // namespace kq
