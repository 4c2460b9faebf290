#pragma once

#include "ui/theme/theme.h"

#include <QObject>

class QApplication;

namespace kq {

enum class ThemeChoice { System, Light, Dark };

/// Dresses the application: style, palette and font; and changes between light and dark while it
/// runs. One a program, made before the first widget and handed to whoever needs it.
class ThemeController : public QObject {
    Q_OBJECT
public:
    /// There is one application; it is asked for to say that it must be there already.
    ThemeController(QApplication &application, ThemeChoice choice, QObject *parent = nullptr);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    [[nodiscard]] const Colours &theme() const;

Q_SIGNALS:
    /// After every widget has its new palette.
    void changed();

private:
    void apply();

    ThemeChoice m_choice;
    ColourScheme m_system; ///< what the system asks for
};

} // namespace kq
