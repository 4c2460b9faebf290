#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace kq::test {

/// The records of a CSV file whose cells hold no line breaks, taken apart without the product.
QList<QStringList> recordsOf(QByteArray content);
/// The cells of one of its lines.
QStringList cellsOf(const QString &line);
/// A decimal as millionths, by its digits.
qint64 millionths(const QString &text);

} // namespace kq::test
