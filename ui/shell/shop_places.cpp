#include "ui/shell/shop_places.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace kq {

using namespace Qt::StringLiterals;

QString shopSuffix()
{
    return u".khachquen"_s;
}

QString shopFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QDir folder(documents.isEmpty() ? QDir::homePath() : documents);
    folder.mkpath(u"Khách Quen"_s);
    return folder.filePath(u"Khách Quen"_s);
}

QString freeShopPath(const QString &folder, const QString &name)
{
    const QDir place(folder);
    QString path = place.filePath(name + shopSuffix());
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = place.filePath(name + u' ' + QString::number(number) + shopSuffix());
    return path;
}

QString shopFileName(const QString &path)
{
    return QFileInfo(path).completeBaseName();
}

} // namespace kq
