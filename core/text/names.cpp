#include "core/text/names.h"

#include "core/text/fold.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace kq {

namespace {

template <std::size_t size>
bool contains(const std::array<QStringView, size> &words, QStringView word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Forms of address that stand before a name. Compared with their tone marks: `Bá`, `Chí`, `Chu`
/// and `Ánh` are names, the titles are `Bà`, `Chị`, `Chú` and `Anh`.
bool isTitle(const QString &word)
{
    static constexpr auto titles = std::to_array<QStringView>(
        {u"anh", u"a",  u"chị", u"chi", u"c",  u"cô",    u"chú",   u"bác",  u"ông",
         u"ong", u"bà", u"em",  u"e",   u"mr", u"mrs",   u"ms",    u"miss", u"dr",
         u"bs",  u"ts", u"ths", u"gs",  u"kh", u"khách", u"khach", u"mẹ",   u"anh/chị"});
    const QString bare = word.endsWith(u'.') ? word.chopped(1) : word;
    return contains(titles, bare.normalized(QString::NormalizationForm_C).toLower());
}

QString withoutBrackets(QStringView text)
{
    QString result;
    int depth = 0;
    for (const QChar c : text) {
        if (c == u'(' || c == u'[')
            ++depth;
        else if ((c == u')' || c == u']') && depth > 0)
            --depth;
        else if (depth == 0)
            result.append(c);
    }
    return result;
}

bool hasDigit(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// The words of a name without titles before it, remarks and numbers.
QStringList nameWords(QStringView fullName)
{
    QString bare = withoutBrackets(fullName);
    // `Lan - Quận 3`, `Lan, 0912…`: the name stands before the remark.
    for (const QStringView cut : {QStringView(u" - "), QStringView(u","), QStringView(u"/")}) {
        const qsizetype at = bare.indexOf(cut);
        if (at > 0)
            bare.truncate(at);
    }
    QStringList words = bare.simplified().split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) {
        return hasDigit(word) ||
               std::none_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    });
    while (words.size() > 1 && isTitle(words.front()))
        words.removeFirst();
    return words;
}

} // namespace

NameParts nameParts(QStringView fullName)
{
    if (isBusinessName(fullName))
        return {};
    QStringList words = nameWords(fullName);
    NameParts parts;
    if (words.isEmpty())
        return parts;
    parts.given = words.takeLast();
    if (!words.isEmpty())
        parts.family = words.takeFirst();
    parts.middle = words.join(u' ');
    return parts;
}

QString givenName(QStringView fullName)
{
    return nameParts(fullName).given;
}

bool isBusinessName(QStringView name)
{
    static constexpr auto words = std::to_array<QStringView>(
        {u"tnhh",  u"cty",     u"ctcp", u"hkd",     u"htx",  u"dntn", u"shop",
         u"store", u"ltd",     u"ltd.", u"llc",     u"inc",  u"inc.", u"corp",
         u"corp.", u"company", u"jsc",  u"co.,ltd", u"co.,", u"gmbh", u"spa"});
    static constexpr auto phrases = std::to_array<QStringView>(
        {u"cong ty",   u"cua hang",  u"dai ly",     u"sieu thi",      u"tap hoa",      u"nha hang",
         u"khach san", u"tiem ",     u"quan an",    u"quan cafe",     u"quan ca phe",  u"truong ",
         u"benh vien", u"nha thuoc", u"hop tac xa", u"ho kinh doanh", u"doanh nghiep", u"co so ",
         u"xuong ",    u"van phong", u"chi nhanh",  u"ngan hang",     u"tap doan"});
    const QString text = folded(name);
    if (std::any_of(phrases.begin(), phrases.end(),
                    [&](QStringView phrase) { return text.startsWith(phrase); }))
        return true;
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    return parts.size() > 1 && std::any_of(parts.begin(), parts.end(), [](const QString &part) {
               return contains(words, part);
           });
}

QString plainLetters(QStringView text)
{
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_D);
    QString plain;
    plain.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Other_Format)
            continue;
        switch (c.unicode()) {
        case u'đ':
            plain.append(u'd');
            break;
        case u'Đ':
        case u'Ð': // eth, which old keyboards typed for it
            plain.append(u'D');
            break;
        case u'‘':
        case u'’':
            plain.append(u'\'');
            break;
        case u'“':
        case u'”':
        case u'„':
        case u'«':
        case u'»':
            plain.append(u'"');
            break;
        case u'…':
            plain.append(u"...");
            break;
        case u'₫':
            plain.append(u'd');
            break;
        case u'×':
            plain.append(u'x');
            break;
        case u'·':
        case u'•':
            plain.append(u'-');
            break;
        default:
            if (c.category() == QChar::Punctuation_Dash)
                plain.append(u'-');
            else
                plain.append(c.isSpace() && c != u'\n' ? QChar(u' ') : c);
        }
    }
    return plain;
}

} // namespace kq
