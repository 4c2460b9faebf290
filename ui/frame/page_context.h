#pragma once

#include <QDate>

#include <functional>

class QUndoStack;

namespace kq {

class Dialogs;
class Jobs;
class LanguageController;
class Navigator;
class Notices;
class Shop;
class ShopEvents;
class ThemeController;

/// What every page is given in its constructor. All of it outlives the page.
struct PageContext {
    Shop &shop;
    Jobs &jobs;
    Navigator &navigator;
    Dialogs &dialogs;
    Notices &notices;
    ShopEvents &events;
    QUndoStack &undo; ///< edits of definitions; imports have their own undo
    ThemeController &theme;
    LanguageController &language;
    std::function<QDate()> today; ///< never ask the system's clock in another way
};

} // namespace kq
