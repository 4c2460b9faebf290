#include "ui/imports/wizard/column_letters.h"

namespace kq {

namespace {

constexpr int lettersInAlphabet = 26;

} // namespace

QString lettersOf(qsizetype position)
{
    QString letters;
    for (qsizetype left = position + 1; left > 0; left = (left - 1) / lettersInAlphabet)
        letters.prepend(QChar(u'A' + static_cast<char16_t>((left - 1) % lettersInAlphabet)));
    return letters;
}

QString lettersOfNameless(const QString &header)
{
    bool isNumber = false;
    const int number = QStringView(header).mid(1).toInt(&isNumber);
    return header.startsWith(u'#') && isNumber && number > 0 ? lettersOf(number - 1) : QString();
}

} // namespace kq
