#pragma once

#include "core/shop/snapshot.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <set>

namespace kq {

/// By what a word is found whose case does not matter.
QString titleKey(const QString &title);

/// The shop's own words to choose from, each list in the order of the alphabet. Made off the GUI
/// thread: a shop may have tens of thousands of products.
struct ShopVocabulary {
    QStringList areas; ///< of customers and of orders; a province once, however it is written
    QStringList otherNewProvinces; ///< since July 2025, those that `areas` does not name
    QStringList otherOldProvinces; ///< before July 2025, likewise
    QStringList channels;
    QStringList branches;
    QStringList sources;
    QStringList apps;
    QStringList tags;
    QStringList products; ///< by name, by code where there is none
    QStringList categories;
    QHash<QString, QString> productsByTitle; ///< the products by titleKey()
    bool hasOrders = false;
    bool hasDiscounts = false; ///< whether any order has one
    bool hasMessages = false;  ///< whether any list has recorded one
    std::set<Field> unknown;   ///< of the fields that files may lack, those nobody has a value in

    static std::shared_ptr<const ShopVocabulary> of(const Snapshot &snapshot);
};

} // namespace kq
