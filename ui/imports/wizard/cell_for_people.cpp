#include "ui/imports/wizard/cell_for_people.h"

#include <QRegularExpression>

namespace kq {

using namespace Qt::StringLiterals;

QString cellForPeople(const QString &text)
{
    static const QRegularExpression dateTime(
        u"\\A(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)\\z"_s);
    const QRegularExpressionMatch match = dateTime.match(text);
    if (!match.hasMatch())
        return text;
    const QString time = match.captured(2);
    return time == u"00:00:00" ? match.captured(1) : QString(match.captured(1) + u' ' + time);
}

} // namespace kq
