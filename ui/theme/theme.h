#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>

class QLabel;
class QPushButton;

namespace kq {

enum class ColourScheme { Light, Dark };

/// The colours of one scheme. Every text colour reaches 4.5 : 1 on window and card; tests/ui/theme
/// measures it.
struct Colours {
    ColourScheme scheme = ColourScheme::Light;
    QColor window;
    QColor card;
    QColor text;
    QColor secondText;
    QColor line;
    QColor accent;   ///< primary action, selection
    QColor onAccent; ///< text on accent
    QColor good;
    QColor warning;
    QColor bad;
    std::array<QColor, 5> tiers; ///< from the lowest tier to the highest, by falling lightness

    static const Colours &light();
    static const Colours &dark();
    static const Colours &of(ColourScheme scheme);
    /// The theme behind a palette that palette() made: how a widget that paints itself follows a
    /// change of theme without being told.
    static const Colours &of(const QPalette &palette);

    [[nodiscard]] QPalette palette() const;

    /// The colour of the tier at @p position of @p count, 0 being the first of the list (the most
    /// valuable). A shop may have more or fewer than five tiers: colours in between are mixed.
    [[nodiscard]] QColor tier(int position, int count = 5) const;
    /// Perceptually even ramp for values from 0 to 1: lightness rises steadily, so that it reads in
    /// grey too.
    [[nodiscard]] QColor ramp(double value) const;
    /// A thin outline that lets a mark of @p fill be seen on a card with 3 : 1 or more.
    [[nodiscard]] QColor outline(const QColor &fill) const;
    /// Black or white, whichever reads better on @p fill.
    [[nodiscard]] QColor textOn(const QColor &fill) const;
};

/// @p share of @p b in @p a, from 0 to 1.
QColor mixed(const QColor &a, const QColor &b, double share);
/// Contrast ratio of two opaque colours, from 1 to 21 (WCAG 2.1).
double contrast(const QColor &a, const QColor &b);

/// Distances in pixels: everything lies on a grid of 4.
namespace space {
constexpr int labelToField = 4;
constexpr int tight = 8;
constexpr int betweenFields = 12;
constexpr int insideCard = 16;
constexpr int betweenCards = 16;
constexpr int pageMargin = 24;
constexpr int section = 32;
} // namespace space

/// Heights and widths in pixels.
namespace measure {
constexpr int control = 32; ///< buttons, fields, rows of tables
constexpr int listEntry = 40;
constexpr int cardRadius = 8;
constexpr int fieldRadius = 6;
constexpr int icon = 20;
constexpr int rail = 200;
constexpr int narrowRail = 56;
constexpr int narrowWindow = 1100; ///< below it the rail shows icons only
} // namespace measure

enum class TextRole { Note, Body, Section, PageTitle, KeyFigure };

/// The application's font in the size and weight of a role.
QFont fontFor(TextRole role);

/// Gives a label the font of a role; notes get the second text colour.
void setTextRole(QLabel *label, TextRole role);
/// Second text colour, whatever the font.
void setQuiet(QLabel *label);

/// The one primary button of a page or dialog: filled with the accent.
void setPrimary(QPushButton *button);
/// A button without frame.
void setQuiet(QPushButton *button);
/// A button that does what cannot be taken back.
void setDangerous(QPushButton *button);

} // namespace kq
