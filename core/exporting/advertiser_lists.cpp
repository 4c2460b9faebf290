#include "core/exporting/advertiser_lists.h"

#include "core/exporting/address_books.h"
#include "core/exporting/clean_cells.h"

#include <QCryptographicHash>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int mailchimpBytes = 255; // of a text

QString lowered(const QString &text)
{
    return text.toLower().trimmed();
}

/// Lower case, letters and digits alone.
QString bareLetters(const QString &text)
{
    QString result;
    const QString composed = text.normalized(QString::NormalizationForm_C).toLower();
    for (const QChar c : composed) {
        if (c.isLetterOrNumber() || c.isMark())
            result.append(c);
    }
    return result;
}

/// Lower case, without punctuation, words with one blank between. A sign of punctuation leaves no
/// blank behind: Meta drops it, so that `O'Hara` is hashed as `ohara`.
QString bareWords(const QString &text)
{
    QString result;
    const QString composed = text.normalized(QString::NormalizationForm_C).toLower();
    for (const QChar c : composed) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSpace())
            result.append(c);
    }
    return result.simplified();
}

/// The name by which a person is called; that of a business has none.
QString firstName(const Contact &contact)
{
    return bookNameOf(contact.name).given;
}

QString familyName(const Contact &contact)
{
    return bookNameOf(contact.name).family;
}

QString metaBirthday(const Contact &contact)
{
    return contact.birthday ? isoBirthday(*contact.birthday).remove(u'-') : QString();
}

QString metaGender(const Contact &contact)
{
    if (!contact.gender || *contact.gender == Gender::Other)
        return {};
    return *contact.gender == Gender::Male ? u"m"_s : u"f"_s;
}

/// A column of a list for advertisers: its value, hashed or not.
ListColumn matchColumn(const QString &header, CellRule rule, Hashing hashing,
                       const std::function<QString(const Contact &)> &value)
{
    if (hashing == Hashing::Plain)
        return {header, value, rule};
    return {header, [value](const Contact &c) { return sha256Of(value(c)); }, CellRule::Digest};
}

QString mailchimpBirthday(const Contact &contact)
{
    if (!contact.birthday)
        return {};
    return u"%1/%2"_s.arg(contact.birthday->month, 2, 10, QLatin1Char('0'))
        .arg(contact.birthday->day, 2, 10, QLatin1Char('0'));
}

/// The parts of the address with two blanks between, the country behind them.
QString mailchimpAddress(const Contact &contact, const QString &country)
{
    QStringList parts;
    const QString whole = fullAddress(contact.street, contact.area);
    for (const QString &part : whole.split(u',', Qt::SkipEmptyParts)) {
        if (const QString clean = cleanWords(part); !clean.isEmpty())
            parts.append(clean);
    }
    if (parts.isEmpty())
        return {};
    const QString words = cutToBytes(parts.join(u"  "_s), mailchimpBytes - 4);
    return words + u"  "_s + country;
}

} // namespace

QString sha256Of(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

MailchimpAudience::MailchimpAudience(const ListOptions &options)
{
    const auto words = [](const QString &text) {
        return cutToBytes(cleanWords(text), mailchimpBytes);
    };
    const auto email = [](const Contact &c) { return c.emails.value(0); };
    m_columns = {
        {u"Email Address"_s, email, CellRule::Email},
        {u"First Name"_s,
         [words](const Contact &c) {
             const BookName name = bookNameOf(c.name);
             return words(name.business.isEmpty() ? name.given : name.business);
         }},
        {u"Last Name"_s,
         [words](const Contact &c) {
             const BookName name = bookNameOf(c.name);
             return words(name.middle.isEmpty() ? name.family : name.family + u' ' + name.middle);
         }},
        {u"Address"_s,
         [country = options.country](const Contact &c) { return mailchimpAddress(c, country); }},
        {u"Phone Number"_s, [](const Contact &c) { return c.phone; }, CellRule::Phone},
        {u"Birthday"_s, mailchimpBirthday, CellRule::Date},
        {u"Tags"_s, [words](const Contact &c) {
             QStringList tags;
             for (QString tag : c.tags)
                 tags.append(cleanWords(tag.replace(u',', u' ')));
             return words(tags.join(u","_s));
         }}};
    if (options.withVouchers)
        m_columns.push_back({u"Voucher"_s, [words](const Contact &c) { return words(c.voucher); }});
}

MetaAudience::MetaAudience(const ListOptions &options)
{
    const Hashing hashing = options.hashing;
    const QString country = options.country.toLower();
    m_columns = {matchColumn(u"email"_s, CellRule::Words, hashing,
                             [](const Contact &c) { return lowered(c.emails.value(0)); }),
                 matchColumn(u"phone"_s, CellRule::Phone, hashing,
                             [](const Contact &c) { return withoutPlus(c.phone); }),
                 matchColumn(u"fn"_s, CellRule::Words, hashing,
                             [](const Contact &c) { return bareWords(firstName(c)); }),
                 matchColumn(u"ln"_s, CellRule::Words, hashing,
                             [](const Contact &c) { return bareWords(familyName(c)); }),
                 matchColumn(u"ct"_s, CellRule::Words, hashing,
                             [](const Contact &c) { return bareLetters(c.area); }),
                 matchColumn(u"zip"_s, CellRule::Words, hashing,
                             [](const Contact &c) { return postalCode(c.street); }),
                 matchColumn(u"country"_s, CellRule::CountryCode, hashing,
                             [country = QString(country)](const Contact &) { return country; }),
                 matchColumn(u"dob"_s, CellRule::Date, hashing, metaBirthday),
                 matchColumn(u"gen"_s, CellRule::Words, hashing, metaGender)};
}

GoogleAdsAudience::GoogleAdsAudience(const ListOptions &options)
{
    const Hashing hashing = options.hashing;
    m_columns = {
        matchColumn(u"Email"_s, CellRule::Words, hashing,
                    [](const Contact &c) { return lowered(c.emails.value(0)); }),
        matchColumn(u"Phone"_s, CellRule::Phone, hashing, [](const Contact &c) { return c.phone; }),
        matchColumn(u"First Name"_s, CellRule::Words, hashing,
                    [](const Contact &c) { return lowered(firstName(c)); }),
        matchColumn(u"Last Name"_s, CellRule::Words, hashing,
                    [](const Contact &c) { return lowered(familyName(c)); }),
        // Country and Zip are never hashed.
        {u"Country"_s, [country = options.country](const Contact &) { return country; },
         CellRule::CountryCode},
        {u"Zip"_s, [](const Contact &c) { return postalCode(c.street); }}};
}

} // namespace kq
