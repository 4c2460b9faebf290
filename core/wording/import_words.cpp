#include "core/wording/import_words.h"

#include "core/importing/default_source.h"
#include "core/text/format.h"

namespace kq {

namespace {

const char *sourceFor(RejectReason reason)
{
    switch (reason) {
    case RejectReason::MissingOrderCode:
        return QT_TRANSLATE_NOOP("Words", "The order has no code. Fill it in.");
    case RejectReason::MissingDate:
        return QT_TRANSLATE_NOOP("Words", "The order has no date. Fill it in.");
    case RejectReason::UnreadableDate:
        return QT_TRANSLATE_NOOP("Words", "This is no date. Write it like 31/12/2026.");
    case RejectReason::UnreadableNumber:
        return QT_TRANSLATE_NOOP("Words", "This is no number.");
    case RejectReason::UnreadableMoney:
        return QT_TRANSLATE_NOOP("Words", "This is no amount of money.");
    case RejectReason::UnknownStatus:
        return QT_TRANSLATE_NOOP("Words", "This status is not known. Say in the import whether it "
                                          "means completed, open, cancelled or returned.");
    case RejectReason::UnknownOrder:
        return QT_TRANSLATE_NOOP("Words",
                                 "There is no order with this code. Import the orders first.");
    case RejectReason::NothingToIdentify:
        return QT_TRANSLATE_NOOP("Words", "The row has no code, phone, e-mail or name.");
    case RejectReason::NumberTooLarge:
        return QT_TRANSLATE_NOOP("Words", "This number is too large to be right.");
    case RejectReason::UnreadableWord:
        return QT_TRANSLATE_NOOP("Words", "This word is not known here. Write yes or no.");
    case RejectReason::UnreadableTime:
        return QT_TRANSLATE_NOOP("Words", "This is no time of day. Write it like 14:30.");
    case RejectReason::ErasedPerson:
        return QT_TRANSLATE_NOOP("Words", "This person was erased and is not brought back.");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(ImportField field)
{
    switch (field) {
    case ImportField::Ignore:
        return QT_TRANSLATE_NOOP("Words", "Do not import");
    case ImportField::Code:
    case ImportField::CustomerCode:
        return QT_TRANSLATE_NOOP("Words", "Customer code");
    case ImportField::Name:
    case ImportField::CustomerName:
        return QT_TRANSLATE_NOOP("Words", "Customer name");
    case ImportField::Phone:
    case ImportField::CustomerPhone:
        return QT_TRANSLATE_NOOP("Words", "Phone");
    case ImportField::Email:
    case ImportField::CustomerEmail:
        return QT_TRANSLATE_NOOP("Words", "Email");
    case ImportField::Address:
        return QT_TRANSLATE_NOOP("Words", "Address");
    case ImportField::Area:
        return QT_TRANSLATE_NOOP("Words", "Area");
    case ImportField::Gender:
        return QT_TRANSLATE_NOOP("Words", "Gender");
    case ImportField::Birthday:
        return QT_TRANSLATE_NOOP("Words", "Birthday");
    case ImportField::RegisteredOn:
        return QT_TRANSLATE_NOOP("Words", "Registration date");
    case ImportField::Tags:
        return QT_TRANSLATE_NOOP("Words", "Tags");
    case ImportField::App:
        return QT_TRANSLATE_NOOP("Words", "Installed app");
    case ImportField::Note:
        return QT_TRANSLATE_NOOP("Words", "Note");
    case ImportField::ConsentZalo:
        return QT_TRANSLATE_NOOP("Words", "Consent to Zalo messages");
    case ImportField::ConsentSms:
        return QT_TRANSLATE_NOOP("Words", "Consent to SMS");
    case ImportField::ConsentEmail:
        return QT_TRANSLATE_NOOP("Words", "Consent to email");
    case ImportField::ConsentPhone:
        return QT_TRANSLATE_NOOP("Words", "Consent to calls");
    case ImportField::DoNotContact:
        return QT_TRANSLATE_NOOP("Words", "Do not contact");
    case ImportField::Attribute:
        return QT_TRANSLATE_NOOP("Words", "Own attribute");
    case ImportField::OrdersCount:
        return QT_TRANSLATE_NOOP("Words", "Number of purchases so far");
    case ImportField::OrdersTotal:
        return QT_TRANSLATE_NOOP("Words", "Total spend so far");
    case ImportField::FirstOrderOn:
        return QT_TRANSLATE_NOOP("Words", "First purchase");
    case ImportField::LastOrderOn:
        return QT_TRANSLATE_NOOP("Words", "Last purchase");
    case ImportField::OrderCode:
        return QT_TRANSLATE_NOOP("Words", "Order code");
    case ImportField::PlacedAt:
        return QT_TRANSLATE_NOOP("Words", "Order date");
    case ImportField::PlacedTime:
        return QT_TRANSLATE_NOOP("Words", "Order time of day");
    case ImportField::Status:
        return QT_TRANSLATE_NOOP("Words", "Status");
    case ImportField::Channel:
        return QT_TRANSLATE_NOOP("Words", "Sales channel");
    case ImportField::Branch:
        return QT_TRANSLATE_NOOP("Words", "Branch");
    case ImportField::Discount:
        return QT_TRANSLATE_NOOP("Words", "Discount");
    case ImportField::Refund:
        return QT_TRANSLATE_NOOP("Words", "Refund");
    case ImportField::Total:
        return QT_TRANSLATE_NOOP("Words", "Order total (paid)");
    case ImportField::ProductCode:
        return QT_TRANSLATE_NOOP("Words", "Product code");
    case ImportField::ProductName:
        return QT_TRANSLATE_NOOP("Words", "Product name");
    case ImportField::Category:
        return QT_TRANSLATE_NOOP("Words", "Category");
    case ImportField::Quantity:
        return QT_TRANSLATE_NOOP("Words", "Quantity");
    case ImportField::UnitPrice:
        return QT_TRANSLATE_NOOP("Words", "Unit price");
    case ImportField::Amount:
        return QT_TRANSLATE_NOOP("Words", "Line amount");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Customers:
        return QT_TRANSLATE_NOOP("Words", "Customers");
    case ImportKind::Orders:
        return QT_TRANSLATE_NOOP("Words", "Orders");
    case ImportKind::OrderLines:
        return QT_TRANSLATE_NOOP("Words", "Order lines");
    case ImportKind::Flat:
        return QT_TRANSLATE_NOOP("Words", "Orders with their lines");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(AttributeType type)
{
    switch (type) {
    case AttributeType::Text:
        return QT_TRANSLATE_NOOP("Words", "Text");
    case AttributeType::Number:
        return QT_TRANSLATE_NOOP("Words", "Number");
    case AttributeType::Money:
        return QT_TRANSLATE_NOOP("Words", "Money");
    case AttributeType::Date:
        return QT_TRANSLATE_NOOP("Words", "Date");
    case AttributeType::YesNo:
        return QT_TRANSLATE_NOOP("Words", "Yes or no");
    case AttributeType::Choice:
        return QT_TRANSLATE_NOOP("Words", "Choice");
    }
    Q_UNREACHABLE();
    return "";
}

} // namespace

QString sentenceFor(RejectReason reason, const Words &words)
{
    return words.say(sourceFor(reason));
}

QString sentenceFor(const SharedPhone &shared, const Words &words)
{
    return words
        .say(QT_TRANSLATE_NOOP("Words", "Under %1 the file names several people: %2. Is it the "
                                        "shop's own number? Then enter it in the settings."))
        .arg(phoneForPeople(shared.phone), shared.names.join(QStringLiteral(", ")));
}

QString nameOf(ImportField field, const Words &words)
{
    return words.say(sourceFor(field));
}

QString nameOf(ImportKind kind, const Words &words)
{
    return words.say(sourceFor(kind));
}

QString nameOf(AttributeType type, const Words &words)
{
    return words.say(sourceFor(type));
}

QString nameOfSource(const QString &source, const Words &words)
{
    const bool isNameless = source.compare(defaultSource, Qt::CaseInsensitive) == 0;
    return isNameless ? words.say(QT_TRANSLATE_NOOP("Words", "Your shop")) : source;
}

QString nameOf(const ImportRecord &import)
{
    return import.sheet.isEmpty() ? import.file : QString(import.file % u" · " % import.sheet);
}

} // namespace kq
