#pragma once

#include "bench/figures.h"

#include <QApplication>
#include <QEvent>
#include <QMetaEnum>
#include <QString>

#include <algorithm>
#include <vector>

namespace kq::bench {

/// One event of the GUI thread.
struct Handled {
    QString step;
    QString event;
    QString receiver;
    double milliseconds = 0;
};

/// Times every event that is not handled inside another.
class TimedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isInside || m_step.isEmpty())
            return QApplication::notify(receiver, event);
        m_isInside = true;
        const QString name =
            QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type()));
        const QString whose = QString::fromLatin1(receiver->metaObject()->className());
        const Stopwatch watch;
        const bool isDone = QApplication::notify(receiver, event);
        m_handled.push_back({m_step, name, whose, watch.milliseconds()});
        m_isInside = false;
        return isDone;
    }
    /// What is done from now on; an empty step is not timed.
    void begin(const QString &step) { m_step = step; }

    /// Prints how many events there were, how many took over 16 ms, and the longest ones.
    void print(const QString &name, std::int64_t customers)
    {
        std::sort(m_handled.begin(), m_handled.end(), [](const Handled &a, const Handled &b) {
            return a.milliseconds > b.milliseconds;
        });
        constexpr double frame = 16;
        constexpr std::size_t shown = 8;
        Figure(name)
            .with(QStringLiteral("customers"), customers)
            .with(QStringLiteral("events"), static_cast<std::int64_t>(m_handled.size()))
            .with(QStringLiteral("over_16_ms"),
                  static_cast<std::int64_t>(
                      std::count_if(m_handled.begin(), m_handled.end(),
                                    [](const Handled &one) { return one.milliseconds > frame; })))
            .print();
        for (std::size_t i = 0; i < std::min(shown, m_handled.size()); ++i) {
            Figure(QStringLiteral("longest_event"))
                .with(QStringLiteral("ms"), m_handled[i].milliseconds)
                .with(QStringLiteral("step"), m_handled[i].step)
                .with(QStringLiteral("event"), m_handled[i].event)
                .with(QStringLiteral("receiver"), m_handled[i].receiver)
                .print();
        }
    }

private:
    QString m_step;
    bool m_isInside = false;
    std::vector<Handled> m_handled;
};

} // namespace kq::bench
