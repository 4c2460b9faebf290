#include "ui/theme/theme_controller.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QStyleHints>
#include <QToolTip>

namespace kq {

namespace {

ColourScheme systemScheme()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark)
        return ColourScheme::Dark;
    if (QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Light)
        return ColourScheme::Light;
#endif
    const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark ? ColourScheme::Dark : ColourScheme::Light;
}

} // namespace

ThemeController::ThemeController(QApplication &, ThemeChoice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_system(systemScheme())
{
    QApplication::setFont(windowFont(QApplication::font()));
    QApplication::setStyle(new Style); // the application takes it
    QApplication::setWindowIcon(programIcon());
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        m_system = systemScheme();
        apply();
    });
#endif
    apply();
}

void ThemeController::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

const Colours &ThemeController::theme() const
{
    switch (m_choice) {
    case ThemeChoice::System:
        return Colours::of(m_system);
    case ThemeChoice::Light:
        return Colours::light();
    case ThemeChoice::Dark:
        return Colours::dark();
    }
    Q_UNREACHABLE();
    return Colours::light();
}

void ThemeController::apply()
{
    const QPalette palette = theme().palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_EMIT changed();
}

} // namespace kq
