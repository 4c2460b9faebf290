#pragma once

#include <QString>
#include <QStringList>

namespace kq::architecture {

/// What a source tree is compared with.
struct Plan {
    QString root;              ///< holds core/, ui/ and app/
    QStringList windowHeaders; ///< folders of Qt headers that core may not include
};

/// Every breach of the house rules in the C++ files under core/, ui/ and app/, one line each, with
/// file and line number; in the order of the paths. Empty: the house stands.
///
/// The rules: a room includes only itself and rooms of lower floors; ui and app leave core/store
/// alone; core includes nothing with a window; only core/store speaks SQL; core has no singletons,
/// no event loop, no clock and no locale of the machine; project includes are written from the
/// root.
QStringList breaches(const Plan &plan);

/// How many C++ files breaches() reads.
qsizetype filesRead(const Plan &plan);

} // namespace kq::architecture
