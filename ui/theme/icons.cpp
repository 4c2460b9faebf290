#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QLatin1String fileOf(Icon which)
{
    switch (which) {
    case Icon::Overview:
        return "overview"_L1;
    case Icon::Customers:
        return "customers"_L1;
    case Icon::Segments:
        return "segments"_L1;
    case Icon::CareMap:
        return "care-map"_L1;
    case Icon::Analysis:
        return "analysis"_L1;
    case Icon::Campaigns:
        return "campaigns"_L1;
    case Icon::Imports:
        return "imports"_L1;
    case Icon::Settings:
        return "settings"_L1;
    case Icon::Tiers:
        return "tiers"_L1;
    case Icon::History:
        return "history"_L1;
    case Icon::Plus:
        return "plus"_L1;
    case Icon::Search:
        return "search"_L1;
    case Icon::Close:
        return "close"_L1;
    case Icon::Undo:
        return "undo"_L1;
    case Icon::Redo:
        return "redo"_L1;
    case Icon::Export:
        return "export"_L1;
    case Icon::Folder:
        return "folder"_L1;
    case Icon::Warning:
        return "warning"_L1;
    case Icon::Info:
        return "info"_L1;
    case Icon::Check:
        return "check"_L1;
    case Icon::ChevronDown:
        return "chevron-down"_L1;
    case Icon::ChevronUp:
        return "chevron-up"_L1;
    case Icon::ChevronLeft:
        return "chevron-left"_L1;
    case Icon::ChevronRight:
        return "chevron-right"_L1;
    case Icon::Calendar:
        return "calendar"_L1;
    case Icon::Stop:
        return "stop"_L1;
    case Icon::More:
        return "more"_L1;
    case Icon::Trash:
        return "trash"_L1;
    case Icon::Copy:
        return "copy"_L1;
    case Icon::Edit:
        return "edit"_L1;
    case Icon::Phone:
        return "phone"_L1;
    case Icon::Tag:
        return "tag"_L1;
    case Icon::Table:
        return "table"_L1;
    case Icon::Gift:
        return "gift"_L1;
    case Icon::Grip:
        return "grip"_L1;
    case Icon::Shop:
        return "shop"_L1;
    }
    Q_UNREACHABLE();
    return {};
}

QColor colourOf(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Normal:
    case QIcon::Active:
        return palette.color(QPalette::Text);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::Text);
    }
    Q_UNREACHABLE();
    return {};
}

/// Asks for its colour at each painting, so that icons of menus and buttons change with the theme.
class PaletteIconEngine final : public QIconEngine {
public:
    explicit PaletteIconEngine(Icon which)
        : m_icon(which)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = std::min(rect.width(), rect.height());
        const double ratio = painter->device()->devicePixelRatio();
        QRect place(0, 0, size, size);
        place.moveCenter(rect.center());
        painter->drawPixmap(place, iconPixmap(m_icon, size, colourOf(mode), ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_icon, std::min(size.width(), size.height()), colourOf(mode), 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = std::min(size.width(), size.height());
        return iconPixmap(m_icon, static_cast<int>(std::lround(side / scale)), colourOf(mode),
                          scale);
    }
    [[nodiscard]] QIconEngine *clone() const override { return new PaletteIconEngine(m_icon); }

private:
    Icon m_icon;
};

} // namespace

QIcon lineIcon(Icon which)
{
    return QIcon(new PaletteIconEngine(which)); // the QIcon takes the engine
}

QPixmap iconPixmap(Icon which, int size, const QColor &colour, double pixelRatio)
{
    const QString key =
        u"kq-%1-%2-%3-%4"_s.arg(fileOf(which)).arg(size).arg(colour.rgba()).arg(pixelRatio);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    QFile file(u":/icons/"_s + fileOf(which) + u".svg"_s);
    QByteArray drawing = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    drawing.replace("currentColor", colour.name().toLatin1());
    const int pixels = std::max(1, static_cast<int>(std::lround(size * pixelRatio)));
    picture = QPixmap(pixels, pixels);
    picture.fill(Qt::transparent);
    QSvgRenderer renderer(drawing);
    QPainter painter(&picture);
    renderer.render(&painter);
    painter.end();
    picture.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, picture);
    return picture;
}

QIcon programIcon()
{
    return QIcon(u":/icons/khachquen.svg"_s);
}

} // namespace kq
