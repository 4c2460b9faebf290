#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <ctime>
#include <vector>

namespace kq::bench {

class Stopwatch {
public:
    Stopwatch() { m_timer.start(); }
    [[nodiscard]] double milliseconds() const
    {
        return static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
    }

private:
    QElapsedTimer m_timer;
};

/// One measured figure: a line of JSON on standard output.
class Figure {
public:
    explicit Figure(const QString &name);
    Figure &with(const QString &key, const QString &value);
    Figure &with(const QString &key, std::int64_t value);
    Figure &with(const QString &key, double value);
    void print() const;

private:
    QJsonObject m_values;
};

/// The processor's time alone, for machines that have other work at the same time.
class ProcessorWatch {
public:
    [[nodiscard]] double milliseconds() const
    {
        return 1000.0 * static_cast<double>(std::clock() - m_start) / CLOCKS_PER_SEC;
    }

private:
    std::clock_t m_start = std::clock();
};

/// Of at least one value.
double median(std::vector<double> values);

/// The most memory that the program has held; 0 where the system does not tell.
double peakMegabytes();

} // namespace kq::bench
