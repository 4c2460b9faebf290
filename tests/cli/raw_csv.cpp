#include "cli/raw_csv.h"

namespace kq::test {

using namespace Qt::StringLiterals;

QStringList cellsOf(const QString &line)
{
    QStringList cells{QString()};
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            cells.append(QString());
        else
            cells.last().append(c);
    }
    return cells;
}

QList<QStringList> recordsOf(QByteArray content)
{
    QList<QStringList> records;
    for (const QByteArray &line : content.replace("\r", "").split('\n')) {
        if (!line.isEmpty())
            records.append(cellsOf(QString::fromUtf8(line)));
    }
    return records;
}

qint64 millionths(const QString &text)
{
    const bool negative = text.startsWith(u'-');
    const QStringList parts = text.mid(negative ? 1 : 0).split(u'.');
    const QString fraction = parts.value(1).leftJustified(6, u'0', true);
    const qint64 value = parts[0].toLongLong() * 1'000'000 + fraction.toLongLong();
    return negative ? -value : value;
}

} // namespace kq::test
