#pragma once

#include <QString>
#include <QStringList>

namespace kq {

/// What a customer is called in lists and titles: the name, else the first code, else words that
/// say that there is none.
QString calledName(const QString &name, const QStringList &codes = {});

} // namespace kq
