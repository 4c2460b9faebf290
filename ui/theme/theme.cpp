#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kq {

namespace {

const Colours lightTheme{
    .scheme = ColourScheme::Light,
    .window = QColor(0xF7F6F3),
    .card = QColor(0xFFFFFF),
    .text = QColor(0x1F2328),
    .secondText = QColor(0x5F6B76),
    .line = QColor(0xE3E1DB),
    .accent = QColor(0x0B6E5F),
    .onAccent = QColor(0xFFFFFF),
    .good = QColor(0x2A7330),
    .warning = QColor(0x965900),
    .bad = QColor(0xB3261E),
    .tiers = {QColor(0xB8BDC4), QColor(0xE3B23C), QColor(0x6FA8A0), QColor(0x2F7F86),
              QColor(0x17455C)},
};

const Colours darkTheme{
    .scheme = ColourScheme::Dark,
    .window = QColor(0x1B1C1E),
    .card = QColor(0x242629),
    .text = QColor(0xE9EAEC),
    .secondText = QColor(0xA3ABB4),
    .line = QColor(0x36393E),
    .accent = QColor(0x3FB8A3),
    .onAccent = QColor(0x0A211D),
    .good = QColor(0x7BC47F),
    .warning = QColor(0xF0B35A),
    .bad = QColor(0xF28B82),
    .tiers = {QColor(0xD6DADF), QColor(0xEFC96A), QColor(0x8FC1B9), QColor(0x55A3A9),
              QColor(0x437F9C)},
};

/// One channel of a colour given in linear light.
int gammaEncoded(double linear)
{
    const double value = std::clamp(linear, 0.0, 1.0);
    const double encoded =
        value <= 0.0031308 ? 12.92 * value : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
    return static_cast<int>(std::lround(encoded * 255));
}

/// A colour of the OKLab space by lightness (0 to 1), chroma and hue (degrees). In that space equal
/// steps look equal, which is what makes the ramp even.
QColor fromOkLch(double lightness, double chroma, double hue)
{
    const double angle = hue * std::numbers::pi / 180;
    const double a = chroma * std::cos(angle);
    const double b = chroma * std::sin(angle);
    const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return {gammaEncoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            gammaEncoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            gammaEncoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

double luminance(const QColor &colour)
{
    const auto linear = [](float encoded) {
        const double value = static_cast<double>(encoded);
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// Sizes relative to the body text, which follows the system's font size.
double sizeOf(TextRole role)
{
    switch (role) {
    case TextRole::Note:
        return 12.0 / 13;
    case TextRole::Body:
        return 1;
    case TextRole::Section:
        return 15.0 / 13;
    case TextRole::PageTitle:
        return 20.0 / 13;
    case TextRole::KeyFigure:
        return 28.0 / 13;
    }
    Q_UNREACHABLE();
    return 1;
}

bool isBold(TextRole role)
{
    return role == TextRole::Section || role == TextRole::PageTitle || role == TextRole::KeyFigure;
}

} // namespace

const Colours &Colours::light()
{
    return lightTheme;
}

const Colours &Colours::dark()
{
    return darkTheme;
}

const Colours &Colours::of(ColourScheme scheme)
{
    return scheme == ColourScheme::Dark ? darkTheme : lightTheme;
}

const Colours &Colours::of(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkTheme : lightTheme;
}

QPalette Colours::palette() const
{
    QPalette made;
    const auto set = [&made](QPalette::ColorRole role, const QColor &colour) {
        made.setColor(role, colour);
    };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, card);
    set(QPalette::AlternateBase, mixed(card, window, 0.6));
    set(QPalette::Text, text);
    set(QPalette::Button, card);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, bad);
    set(QPalette::PlaceholderText, secondText);
    set(QPalette::Highlight, accent);
    set(QPalette::HighlightedText, onAccent);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::ToolTipBase, card);
    set(QPalette::ToolTipText, text);
    set(QPalette::Light, card);
    set(QPalette::Midlight, mixed(line, card, 0.5));
    set(QPalette::Mid, line);
    set(QPalette::Dark, mixed(line, text, 0.3));
    set(QPalette::Shadow, mixed(line, text, 0.6));
    const QColor faint = mixed(secondText, card, 0.35);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        made.setColor(QPalette::Disabled, role, faint);
    made.setColor(QPalette::Disabled, QPalette::Highlight, line);
    made.setColor(QPalette::Disabled, QPalette::HighlightedText, secondText);
    return made;
}

QColor Colours::tier(int position, int count) const
{
    const int top = static_cast<int>(tiers.size()) - 1;
    if (count <= 1)
        return tiers.back();
    const double height = 1 - std::clamp(static_cast<double>(position) / (count - 1), 0.0, 1.0);
    const double place = height * top;
    const int below = std::min(static_cast<int>(place), top - 1);
    return mixed(tiers[static_cast<std::size_t>(below)], tiers[static_cast<std::size_t>(below) + 1],
                 place - below);
}

QColor Colours::ramp(double value) const
{
    const double at = std::clamp(value, 0.0, 1.0);
    const double from = scheme == ColourScheme::Dark ? 0.42 : 0.32;
    return fromOkLch(from + at * (0.9 - from), 0.11 + 0.04 * at, 300 - 195 * at);
}

QColor Colours::outline(const QColor &fill) const
{
    QColor found = fill;
    for (double share = 0; share < 1 && contrast(found, card) < 3; share += 0.05)
        found = mixed(fill, text, share);
    return found;
}

QColor Colours::textOn(const QColor &fill) const
{
    return contrast(fill, Qt::white) >= contrast(fill, QColor(Qt::black)) ? QColor(Qt::white)
                                                                          : QColor(Qt::black);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()),
            part(a.alpha(), b.alpha())};
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QFont fontFor(TextRole role)
{
    QFont font = QGuiApplication::font();
    const int body = font.pixelSize() > 0 ? font.pixelSize() : 13;
    font.setPixelSize(static_cast<int>(std::lround(body * sizeOf(role))));
    font.setBold(isBold(role));
    return font;
}

void setTextRole(QLabel *label, TextRole role)
{
    label->setFont(fontFor(role));
    if (role == TextRole::Note)
        setQuiet(label);
}

void setQuiet(QLabel *label)
{
    label->setForegroundRole(QPalette::PlaceholderText);
}

void setPrimary(QPushButton *button)
{
    button->setDefault(true); // outside a dialog this changes the look alone
}

void setQuiet(QPushButton *button)
{
    button->setFlat(true);
}

void setDangerous(QPushButton *button)
{
    button->setProperty("kqDangerous", true);
}

} // namespace kq
