#include "core/exporting/clean_cells.h"

#include "core/sheet/csv_writer.h"
#include "core/text/fold.h"

#include <QDate>
#include <QRegularExpression>

namespace kq {

using namespace Qt::StringLiterals;

QString cleanWords(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        const bool isControl = c.category() == QChar::Other_Control;
        clean.append(isControl ? u' ' : c);
    }
    clean = clean.simplified();
    qsizetype start = 0;
    while (start < clean.size() &&
           (looksLikeFormula(QStringView(clean).mid(start)) || clean.at(start).isSpace()))
        ++start;
    return clean.mid(start);
}

QString cutToBytes(const QString &text, int bytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return text;
    qsizetype end = bytes;
    while (end > 0 && (static_cast<unsigned char>(utf8.at(end)) & 0xC0) == 0x80)
        --end;
    utf8.truncate(end);
    return QString::fromUtf8(utf8).trimmed();
}

QString shortName(const QString &name, int characters)
{
    QString rest = name;
    while (rest.size() > characters) {
        const qsizetype blank = rest.indexOf(u' ');
        if (blank < 0)
            return rest.left(characters);
        rest = rest.mid(blank + 1);
    }
    return rest;
}

QString withoutPlus(const QString &e164)
{
    return e164.startsWith(u'+') ? e164.mid(1) : e164;
}

QString fullAddress(const QString &street, const QString &area)
{
    if (street.isEmpty() || area.isEmpty())
        return street + area;
    if (folded(street).contains(folded(area)))
        return street;
    return street + u", "_s + area;
}

QString postalCode(QStringView address)
{
    static const QRegularExpression atEnd(u"(?:^|[\\s,])([0-9]{5,6})\\s*$"_s);
    return atEnd.match(address).captured(1);
}

QString isoBirthday(const Birthday &birthday)
{
    const QDate day(birthday.year, birthday.month, birthday.day);
    return birthday.year != 0 && day.isValid() ? day.toString(Qt::ISODate) : QString();
}

} // namespace kq
