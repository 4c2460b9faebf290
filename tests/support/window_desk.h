#pragma once

#include "core/shop/shop.h"
#include "tests/support/fake_dialogs.h"
#include "tests/support/told_window.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/page_context.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QUndoStack>

#include <memory>

namespace kq {

/// A new shop without customers in a temporary folder, and all that a window would give to a part
/// of it. One lives as long as a test function; it speaks English on a light screen.
struct WindowDesk {
    static QDate today() { return QDate(2026, 11, 21); }

    QTemporaryDir folder;
    std::unique_ptr<Shop> shop;
    Jobs jobs;
    ToldWindow told;
    FakeDialogs dialogs;
    ShopEvents events;
    QUndoStack undo;
    ThemeController theme{*qobject_cast<QApplication *>(QCoreApplication::instance()),
                          ThemeChoice::Light};
    LanguageController language{Language::English};

    WindowDesk()
    {
        Result<std::unique_ptr<Shop>> made =
            Shop::create(folder.filePath(QStringLiteral("shop.khachquen")), ShopSettings{});
        if (!made)
            qFatal("no shop");
        shop = std::move(*made);
    }

    [[nodiscard]] PageContext context()
    {
        return {*shop,  jobs, told,  dialogs,  told,
                events, undo, theme, language, [] { return today(); }};
    }
    /// The path of a file in the desk's folder, written anew.
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }
    /// As the wizard would, with all that it guesses.
    void import(const QByteArray &csv, const QString &source = {}) const
    {
        ImportRequest request;
        request.file = write(QStringLiteral("file.csv"), csv);
        request.source = source;
        Unwatched control;
        if (!shop->importFile(request, QDateTime(today(), QTime(9, 0)), control))
            qFatal("no import");
    }
};

} // namespace kq
