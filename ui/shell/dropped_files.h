#pragma once

#include <QStringList>

class QMimeData;

namespace kq {

/// The files and folders of this machine that are dragged; empty where there are none.
QStringList draggedPaths(const QMimeData &data);

/// The files that are meant: of a folder the spreadsheets that lie in it, by name.
QStringList filesMeantBy(const QStringList &paths);

} // namespace kq
