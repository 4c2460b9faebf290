#include "ui/jobs/job.h"

namespace kq {

Job::Job(QString title, StopFlag stop, QFutureWatcherBase *watcher, QObject *parent)
    : QObject(parent)
    , m_title(std::move(title))
    , m_stop(std::move(stop))
    , m_watcher(watcher)
{
    m_watcher->setParent(this);
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this, &Job::progressed);
    connect(m_watcher, &QFutureWatcherBase::progressRangeChanged, this, &Job::progressed);
}

double Job::progress() const
{
    const int range = m_watcher->progressMaximum();
    return range > 0 ? static_cast<double>(m_watcher->progressValue()) / range : -1;
}

void Job::stop()
{
    m_stop->store(true);
    Q_EMIT progressed();
}

} // namespace kq
