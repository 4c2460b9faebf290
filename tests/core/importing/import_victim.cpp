#include "core/importing/import_file.h"
#include "core/store/shop_file.h"

#include <QCoreApplication>

// Imports a file into a shop, for a test that kills it meanwhile.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() != 3)
        return 2;
    const kq::Result<kq::ShopFile> shop = kq::ShopFile::open(words[1]);
    if (!shop)
        return 1;
    kq::Result<kq::Connection> db = shop->connect();
    if (!db)
        return 1;
    kq::Unwatched control;
    kq::ImportRequest request;
    request.file = words[2];
    const QDateTime now(QDate(2026, 11, 21), QTime(9, 0));
    return kq::importFile(*db, request, {}, now, control) ? 0 : 1;
}
