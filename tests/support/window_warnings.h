#pragma once

#include <QRegularExpression>

namespace kq {

/// For QTest::failOnWarning() in tests that show windows: every warning, except that the platform
/// plugin without a screen says of each window what it cannot do with it.
inline QRegularExpression everyWarning()
{
    return QRegularExpression(QStringLiteral("^(?!This plugin does not support )"));
}

} // namespace kq
