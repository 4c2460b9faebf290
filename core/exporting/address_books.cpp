#include "core/exporting/address_books.h"

#include "core/exporting/clean_cells.h"
#include "core/text/names.h"

#include <QHash>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView googleHeader =
    u"First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,"
    u"Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,"
    u"Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,"
    u"E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,"
    u"Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,"
    u"Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,"
    u"Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,"
    u"Custom Field 1 - Label,Custom Field 1 - Value";

constexpr QStringView outlookHeader =
    u"Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,"
    u"Business Street,Business Street 2,Business Street 3,Business City,Business State,"
    u"Business Postal Code,Business Country/Region,Home Street,Home Street 2,Home Street 3,"
    u"Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other Street 2,"
    u"Other Street 3,Other City,Other State,Other Postal Code,Other Country/Region,"
    u"Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,"
    u"Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,"
    u"Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,Account,Anniversary,"
    u"Assistant's Name,Billing Information,Birthday,Business Address PO Box,Categories,Children,"
    u"Directory Server,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,"
    u"E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,"
    u"E-mail 3 Display Name,Gender,Government ID Number,Hobby,Home Address PO Box,Initials,"
    u"Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,"
    u"Office Location,Organizational ID Number,Other Address PO Box,Priority,Private,"
    u"Profession,Referred By,Sensitivity,Spouse,User 1,User 2,User 3,User 4,Web Page";

/// Between values of one field, also between their labels.
const QString &betweenValues()
{
    static const QString separator = u" ::: "_s;
    return separator;
}

struct BookColumn {
    CellRule rule = CellRule::Words;
    std::function<QString(const Contact &)> cell;
};

/// The columns of @p header, those that @p filled names with their content, the others empty.
std::vector<ListColumn> columnsOf(QStringView header, const QHash<QString, BookColumn> &filled)
{
    std::vector<ListColumn> columns;
    for (const QStringView name : header.split(u',')) {
        const BookColumn column = filled.value(name.toString());
        columns.push_back({name.toString(), column.cell, column.rule, 0, 12});
    }
    return columns;
}

QString cleanStreet(const Contact &contact)
{
    return cleanWords(contact.street);
}

QString cleanArea(const Contact &contact)
{
    return cleanWords(contact.area);
}

QString wholeAddress(const Contact &contact)
{
    return cleanWords(fullAddress(contact.street, contact.area));
}

template <QString BookName::*part>
QString namePart(const Contact &contact)
{
    return bookNameOf(contact.name).*part;
}

QStringList cleanTags(const Contact &contact)
{
    QStringList tags;
    for (const QString &tag : contact.tags)
        tags.append(cleanWords(tag));
    return tags;
}

QString googleLabels(const Contact &contact)
{
    QStringList labels{u"* myContacts"_s};
    labels.append(cleanTags(contact));
    return labels.join(betweenValues());
}

QString googlePhoneLabels(const Contact &contact)
{
    QStringList labels;
    for (const Phone &phone : contact.phones)
        labels.append(phone.kind == PhoneKind::Mobile ? u"Mobile"_s : u"Home"_s);
    return labels.join(betweenValues());
}

QString googlePhones(const Contact &contact)
{
    QStringList numbers;
    for (const Phone &phone : contact.phones)
        numbers.append(phone.number);
    return numbers.join(betweenValues());
}

QString googleEmailLabels(const Contact &contact)
{
    return QStringList(contact.emails.size(), u"Other"_s).join(betweenValues());
}

QString googleBirthday(const Contact &contact)
{
    if (!contact.birthday)
        return {};
    if (contact.birthday->year != 0)
        return isoBirthday(*contact.birthday);
    return u"--%1-%2"_s.arg(contact.birthday->month, 2, 10, QLatin1Char('0'))
        .arg(contact.birthday->day, 2, 10, QLatin1Char('0'));
}

QString firstNumber(const Contact &contact, PhoneKind kind)
{
    for (const Phone &phone : contact.phones) {
        if (phone.kind == kind)
            return phone.number;
    }
    return {};
}

QString outlookGender(const Contact &contact)
{
    if (!contact.gender || *contact.gender == Gender::Other)
        return u"Unspecified"_s;
    return *contact.gender == Gender::Male ? u"Male"_s : u"Female"_s;
}

void addOutlookEmails(QHash<QString, BookColumn> &filled)
{
    for (const auto &[index, prefix] :
         {std::pair<qsizetype, QString>{0, u"E-mail"_s}, {1, u"E-mail 2"_s}, {2, u"E-mail 3"_s}}) {
        filled.insert(prefix + u" Address"_s, {CellRule::Words, [i = index](const Contact &c) {
                                                   return c.emails.value(i);
                                               }});
        filled.insert(prefix + u" Type"_s, {CellRule::Words, [i = index](const Contact &c) {
                                                return c.emails.size() > i ? u"SMTP"_s : QString();
                                            }});
        filled.insert(prefix + u" Display Name"_s,
                      {CellRule::Words, [i = index](const Contact &c) {
                           return c.emails.size() > i ? cleanWords(c.name) : QString();
                       }});
    }
}

} // namespace

BookName bookNameOf(const QString &name)
{
    const QString clean = cleanWords(name);
    if (isBusinessName(clean))
        return {{}, {}, {}, clean};
    const NameParts parts = nameParts(clean);
    if (parts.given.isEmpty()) // nothing that looks like a name: kept whole
        return {{}, {}, clean, {}};
    return {cleanWords(parts.family), cleanWords(parts.middle), cleanWords(parts.given), {}};
}

GoogleContacts::GoogleContacts(const ListOptions &options)
{
    const QString country = options.country;
    m_columns = columnsOf(
        googleHeader,
        {{u"First Name"_s, {CellRule::Words, namePart<&BookName::given>}},
         {u"Middle Name"_s, {CellRule::Words, namePart<&BookName::middle>}},
         {u"Last Name"_s, {CellRule::Words, namePart<&BookName::family>}},
         {u"Organization Name"_s, {CellRule::Words, namePart<&BookName::business>}},
         // The whole name in the order in which Vietnamese read it.
         {u"File As"_s, {CellRule::Words, [](const Contact &c) { return cleanWords(c.name); }}},
         {u"Birthday"_s, {CellRule::Date, googleBirthday}},
         {u"Labels"_s, {CellRule::Words, googleLabels}},
         {u"E-mail 1 - Label"_s, {CellRule::Words, googleEmailLabels}},
         {u"E-mail 1 - Value"_s,
          {CellRule::Words, [](const Contact &c) { return c.emails.join(betweenValues()); }}},
         {u"Phone 1 - Label"_s, {CellRule::Words, googlePhoneLabels}},
         {u"Phone 1 - Value"_s, {CellRule::Phones, googlePhones}},
         {u"Address 1 - Formatted"_s, {CellRule::Words, wholeAddress}},
         {u"Address 1 - Street"_s, {CellRule::Words, cleanStreet}},
         {u"Address 1 - Region"_s, {CellRule::Words, cleanArea}},
         {u"Address 1 - Postal Code"_s,
          {CellRule::Words, [](const Contact &c) { return postalCode(c.street); }}},
         {u"Address 1 - Country"_s, {CellRule::CountryCode, [country](const Contact &c) {
                                         return c.street.isEmpty() && c.area.isEmpty() ? QString()
                                                                                       : country;
                                     }}}});
}

OutlookContacts::OutlookContacts()
{
    QHash<QString, BookColumn> filled{
        {u"First Name"_s, {CellRule::Words, namePart<&BookName::given>}},
        {u"Middle Name"_s, {CellRule::Words, namePart<&BookName::middle>}},
        {u"Last Name"_s, {CellRule::Words, namePart<&BookName::family>}},
        {u"Company"_s, {CellRule::Words, namePart<&BookName::business>}},
        {u"Home Street"_s, {CellRule::Words, cleanStreet}},
        {u"Home State"_s, {CellRule::Words, cleanArea}},
        {u"Home Postal Code"_s,
         {CellRule::Words, [](const Contact &c) { return postalCode(c.street); }}},
        {u"Mobile Phone"_s,
         {CellRule::Phone, [](const Contact &c) { return firstNumber(c, PhoneKind::Mobile); }}},
        {u"Home Phone"_s,
         {CellRule::Phone, [](const Contact &c) { return firstNumber(c, PhoneKind::Fixed); }}},
        {u"Birthday"_s,
         {CellRule::Date,
          [](const Contact &c) { return c.birthday ? isoBirthday(*c.birthday) : QString(); }}},
        {u"Categories"_s,
         {CellRule::Words, [](const Contact &c) { return cleanTags(c).join(u';'); }}},
        {u"Gender"_s, {CellRule::Words, outlookGender}}};
    addOutlookEmails(filled);
    m_columns = columnsOf(outlookHeader, filled);
}

} // namespace kq
