#include "core/exporting/vcard.h"

#include "core/exporting/address_books.h"
#include "core/exporting/clean_cells.h"

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOctets = 75; // of a line, without its end

QString escaped(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\\' || c == u',' || c == u';')
            result.append(u'\\');
        if (c == u'\n')
            result.append(u"\\n"_s);
        else
            result.append(c);
    }
    return result;
}

/// @p line with its end, broken where it is too long; the lines after the first begin with a blank.
QString foldedLine(const QString &line)
{
    QString result;
    qsizetype octets = 0;
    for (qsizetype i = 0; i < line.size();) {
        const qsizetype units = line.at(i).isHighSurrogate() && i + 1 < line.size() ? 2 : 1;
        const QString character = line.mid(i, units);
        const qsizetype size = character.toUtf8().size();
        if (octets + size > mostOctets) {
            result.append(u"\r\n "_s);
            octets = 1;
        }
        result.append(character);
        octets += size;
        i += units;
    }
    return result + u"\r\n"_s;
}

QString birthdayLine(const Birthday &birthday, VCardVersion version)
{
    if (version == VCardVersion::V3) {
        const QString iso = isoBirthday(birthday);
        return iso.isEmpty() ? QString() : u"BDAY:"_s + iso;
    }
    const QString monthAndDay = u"%1%2"_s.arg(birthday.month, 2, 10, QLatin1Char('0'))
                                    .arg(birthday.day, 2, 10, QLatin1Char('0'));
    const QString year =
        birthday.year == 0 ? u"--"_s : u"%1"_s.arg(birthday.year, 4, 10, QLatin1Char('0'));
    return u"BDAY:"_s + year + monthAndDay;
}

QString phoneLine(const Phone &phone, VCardVersion version)
{
    const bool isMobile = phone.kind == PhoneKind::Mobile;
    if (version == VCardVersion::V3)
        return (isMobile ? u"TEL;TYPE=CELL:"_s : u"TEL;TYPE=VOICE:"_s) + phone.number;
    return (isMobile ? u"TEL;VALUE=uri;TYPE=cell:tel:"_s : u"TEL;VALUE=uri;TYPE=voice:tel:"_s) +
           phone.number;
}

QString emailLine(const QString &email, VCardVersion version)
{
    return (version == VCardVersion::V3 ? u"EMAIL;TYPE=INTERNET:"_s : u"EMAIL:"_s) + escaped(email);
}

QString addressLine(const Contact &contact, VCardVersion version, const QString &country)
{
    const QString street = escaped(cleanWords(contact.street));
    const QString area = escaped(cleanWords(contact.area));
    const QString code = postalCode(contact.street);
    return (version == VCardVersion::V3 ? u"ADR;TYPE=HOME:;;"_s : u"ADR;TYPE=home:;;"_s) + street +
           u";;"_s + area + u';' + code + u';' + escaped(country);
}

QStringList nameLines(const Contact &contact)
{
    const BookName name = bookNameOf(contact.name);
    const QString whole = cleanWords(contact.name);
    // FN may not be empty: who has no name is known by the number.
    QString shown = whole.isEmpty() ? contact.phone : whole;
    if (shown.isEmpty())
        shown = contact.emails.value(0);
    const QString given = name.business.isEmpty() ? name.given : name.business;
    QStringList lines{u"FN:"_s + escaped(shown), u"N:"_s + escaped(name.family) + u';' +
                                                     escaped(given) + u';' + escaped(name.middle) +
                                                     u";;"_s};
    if (!name.business.isEmpty())
        lines.append(u"ORG:"_s + escaped(name.business));
    return lines;
}

} // namespace

QString vCardOf(const Contact &contact, VCardVersion version, const QString &country)
{
    QStringList lines{u"BEGIN:VCARD"_s,
                      version == VCardVersion::V3 ? u"VERSION:3.0"_s : u"VERSION:4.0"_s};
    lines.append(nameLines(contact));
    for (const Phone &phone : contact.phones)
        lines.append(phoneLine(phone, version));
    for (const QString &email : contact.emails)
        lines.append(emailLine(email, version));
    if (!contact.street.isEmpty() || !contact.area.isEmpty())
        lines.append(addressLine(contact, version, country));
    if (contact.birthday)
        lines.append(birthdayLine(*contact.birthday, version));
    if (!contact.tags.isEmpty()) {
        QStringList tags;
        for (const QString &tag : contact.tags)
            tags.append(escaped(cleanWords(tag)));
        lines.append(u"CATEGORIES:"_s + tags.join(u','));
    }
    lines.append(u"END:VCARD"_s);
    QString card;
    for (const QString &line : std::as_const(lines)) {
        if (!line.isEmpty())
            card.append(foldedLine(line));
    }
    return card;
}

VCards::VCards(const ListOptions &options)
{
    m_columns = {{QString(), [version = options.vcard, country = options.country](
                                 const Contact &c) { return vCardOf(c, version, country); }}};
}

} // namespace kq
