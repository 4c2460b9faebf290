#pragma once

#include "core/condition/funnel.h"
#include "core/text/format.h"

#include <QWidget>

class QLabel;

namespace kq {

/// How many remain after a condition, and below it how many it keeps alone.
class NodeCount : public QWidget {
    Q_OBJECT
public:
    explicit NodeCount(QWidget *parent = nullptr);

    void show(const FunnelStep &step, const Formatter &format);
    /// Greyed until the next figures.
    void setPending();

    /// Whether the lower figure is written; of all conditions together it is the upper one again.
    void setShowsAlone(bool showsAlone);

    static constexpr int width = 76;

private:
    QLabel *m_remaining;
    QLabel *m_alone;
};

} // namespace kq
