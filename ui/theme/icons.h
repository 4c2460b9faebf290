#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace kq {

/// The program's own line icons (resources/icons), drawn in one colour.
enum class Icon {
    Overview,
    Customers,
    Segments,
    CareMap,
    Analysis,
    Campaigns,
    Imports,
    Settings,
    Plus,
    Search,
    Close,
    Undo,
    Redo,
    Export,
    Folder,
    Warning,
    Info,
    Check,
    ChevronDown,
    ChevronUp,
    ChevronLeft,
    ChevronRight,
    Calendar,
    Stop,
    More,
    Trash,
    Copy,
    Edit,
    Phone,
    Tag,
    Table,
    Gift,
    Grip,
    Shop,
    Tiers,
    History,
};

/// An icon that follows the application's palette: text colour, selected text colour in selections,
/// faint when disabled. Give the control that shows it a text or an accessible name.
QIcon lineIcon(Icon which);

/// The icon as a picture of @p size logical pixels in one colour, for widgets that paint
/// themselves.
QPixmap iconPixmap(Icon which, int size, const QColor &colour, double pixelRatio);

/// The program's own icon, in its colours.
QIcon programIcon();

} // namespace kq
