#include "core/care/message_length.h"

#include <QString>
#include <QTextBoundaryFinder>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelUnits = 38; ///< 160 - 122 = 306 - 268 = 459 - 421
constexpr int plainAlone = 160;
constexpr int plainPart = 153;
constexpr int markedAlone = 70;
constexpr int markedPart = 67;

/// Units of a sign in the plain alphabet (3GPP TS 23.038, §6.2.1); 0 where it is not in it. Letters
/// with marks count as marked, also the few that the alphabet has, because senders in Vietnam bill
/// any tone mark as Unicode.
int plainUnits(QChar sign)
{
    static const QString extended = u"\f^{}\\[~]|€"_s;
    static const QString others = u"\n\r£¥¤§¿¡ΔΦΓΛΩΠΨΣΘΞ"_s;
    if (extended.contains(sign))
        return 2;
    const bool isPrintable = sign >= u' ' && sign <= u'~' && sign != u'`';
    return isPrintable || others.contains(sign) ? 1 : 0;
}

/// Units in plain letters; -1 where a sign is not among them.
int plainLength(QStringView text)
{
    int units = 0;
    for (const QChar sign : text) {
        const int more = plainUnits(sign);
        if (more == 0)
            return -1;
        units += more;
    }
    return units;
}

} // namespace

int smsRoom(int parts, bool isPlain, SmsLabel label)
{
    const int alone = isPlain ? plainAlone : markedAlone;
    const int each = isPlain ? plainPart : markedPart;
    const int all = parts == 1 ? alone : parts * each;
    return all - (label == SmsLabel::Advertising ? labelUnits : 0);
}

SmsLength smsLength(QStringView text, SmsLabel label)
{
    const int plain = plainLength(text);
    SmsLength length;
    length.isPlain = plain >= 0;
    length.units = length.isPlain ? plain : static_cast<int>(text.size());
    if (text.isEmpty())
        return length;
    length.parts = 1;
    while (smsRoom(length.parts, length.isPlain, label) < length.units)
        ++length.parts;
    length.room = smsRoom(length.parts, length.isPlain, label) - length.units;
    return length;
}

int letterCount(QStringView text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.toString());
    int letters = 0;
    while (finder.toNextBoundary() >= 0)
        ++letters;
    return letters;
}

} // namespace kq
