#include "ui/jobs/jobs.h"

#include <QThread>

#include <algorithm>

namespace kq {

namespace {

/// A long import must leave room for live counts, also on a machine with two cores.
constexpr int leastThreads = 4;

} // namespace

Jobs::Jobs(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(std::max(leastThreads, QThread::idealThreadCount()));
}

Jobs::~Jobs()
{
    stopAll();
    m_pool.waitForDone();
}

void Jobs::stopAll()
{
    const std::vector<Job *> jobs = m_running;
    for (Job *job : jobs)
        job->stop();
}

Job *Jobs::adopt(const QString &title, const StopFlag &stop, QFutureWatcherBase *watcher)
{
    auto *job = new Job(title, stop, watcher, this);
    m_running.push_back(job);
    Q_EMIT started(job);
    return job;
}

void Jobs::end(Job *job)
{
    std::erase(m_running, job);
    Q_EMIT job->finished();
    Q_EMIT finished(job);
    job->deleteLater();
    if (m_running.empty())
        Q_EMIT idle();
}

} // namespace kq
