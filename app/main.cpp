#include "app/pages.h"
#include "core/sample/sample_shop.h"
#include "ui/frame/language_controller.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shop_places.h"
#include "ui/shell/system_dialogs.h"
#include "ui/shell/window_settings.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QLocale>
#include <QSettings>

namespace {

using namespace Qt::StringLiterals;

/// Until one is chosen: Vietnamese, unless the system speaks English.
kq::Language systemLanguage()
{
    return QLocale::system().language() == QLocale::English ? kq::Language::English
                                                            : kq::Language::Vietnamese;
}

/// The files to open or import. Where the command line asks for help or the version, or is not
/// understood, that is said and the program ends.
QStringList filesOf(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "Program", "Who your customers are, and what care each group deserves."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QCoreApplication::translate("Program", "files"),
        QCoreApplication::translate(
            "Program", "A shop file to open, or spreadsheets to import into the shop."),
        QCoreApplication::translate("Program", "[files…]"));
    parser.process(application);
    return parser.positionalArguments();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"KhachQuen"_s);
    QCoreApplication::setApplicationName(u"KhachQuen"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(KQ_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Khách Quen"_s);
    QGuiApplication::setDesktopFileName(u"khachquen"_s);

    QSettings stored;
    const kq::WindowSettings settings = kq::loadWindowSettings(stored, systemLanguage());
    kq::LanguageController language(settings.language);
    const QStringList files = filesOf(application);
    kq::ThemeController theme(application, settings.theme);
    const QString shopFolder = kq::shopFolder();
    kq::SystemDialogs dialogs(shopFolder);
    kq::MainWindow window(
        {theme, language, dialogs, kq::pageFactories(), [] { return QDate::currentDate(); },
         [](const QString &path, kq::Language chosen, kq::JobControl &control) {
             return kq::makeSampleShop(path, chosen, QDateTime::currentDateTime(), control);
         },
         shopFolder,
         [&stored](const kq::WindowSettings &changed) {
             kq::storeWindowSettings(changed, stored);
         }},
        settings);
    window.show();

    if (!files.isEmpty())
        window.takeFiles(files);
    else if (!settings.recentShops.isEmpty())
        window.openShop(settings.recentShops.front());
    return QApplication::exec();
}
