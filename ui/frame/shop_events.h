#pragma once

#include <QObject>

namespace kq {

/// Tells that something in the open shop has changed. Whoever changes the shop (an import, an undo,
/// a saved segment, a setting) calls announce(); the window then refreshes the page in view at once
/// and every other page when it is next shown.
class ShopEvents : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void announce() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
};

} // namespace kq
