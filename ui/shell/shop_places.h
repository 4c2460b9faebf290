#pragma once

#include <QString>

namespace kq {

/// The ending of shop files, with its dot.
QString shopSuffix();

/// Where new shop files go: "Khách Quen" in the person's documents. Made where it does not exist.
QString shopFolder();

/// A path in @p folder for a shop of this name that no file has yet.
QString freeShopPath(const QString &folder, const QString &name);

/// What the window calls a shop file: its name without folder and ending.
QString shopFileName(const QString &path);

} // namespace kq
