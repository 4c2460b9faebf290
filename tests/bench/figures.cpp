#include "bench/figures.h"

#include <QJsonDocument>
#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace kq::bench {

using namespace Qt::StringLiterals;

Figure::Figure(const QString &name)
{
    with(u"figure"_s, name);
}

Figure &Figure::with(const QString &key, const QString &value)
{
    m_values.insert(key, value);
    return *this;
}

Figure &Figure::with(const QString &key, std::int64_t value)
{
    m_values.insert(key, static_cast<qint64>(value));
    return *this;
}

Figure &Figure::with(const QString &key, double value)
{
    m_values.insert(key, std::round(value * 1000) / 1000);
    return *this;
}

void Figure::print() const
{
    std::puts(QJsonDocument(m_values).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double peakMegabytes()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
#ifdef Q_OS_MACOS
    const double bytes = 1;
#else
    const double bytes = 1024;
#endif
    return static_cast<double>(usage.ru_maxrss) * bytes / 1e6;
#else
    return 0;
#endif
}

} // namespace kq::bench
