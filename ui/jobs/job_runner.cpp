// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"

#include <algorithm>
#include <stdexcept>

namespace heapsight {

namespace {
constexpr int kPollMs = 50;
}

// Shared with the worker: whoever lets go last frees the closure and its data.
struct JobRunner::Job {
    JobId id = 0;
    QPointer<QObject> owner;
    const QObject* ownerAddress = nullptr; // to tell owners apart while they are being destroyed
    QString key;
    QString title;
    std::stop_source stop;
    Progress progress;
    Delivery cancelled;
    bool dropped = false;  // superseded or the owner is gone: nothing is delivered
    bool stopping = false; // a person cancelled it
};

JobRunner::JobRunner(QObject* parent) : QObject(parent)
{
    // Loads use several threads of their own; more jobs at a time than this would only compete.
    m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &JobRunner::progressed);
}

JobRunner::~JobRunner()
{
    for (const std::shared_ptr<Job>& job : m_jobs)
        stop(*job, true);
    m_pool.clear();
    m_pool.waitForDone();
}

JobId JobRunner::start(QObject* owner, const QString& key, const QString& title,
                       std::function<Delivery(const JobContext&)> work, Delivery cancelled)
{
    Q_ASSERT(owner);
    drop(owner, key);
    auto job = std::make_shared<Job>();
    job->id = ++m_lastId;
    job->owner = owner;
    job->ownerAddress = owner;
    job->key = key;
    job->title = title;
    job->cancelled = std::move(cancelled);
    m_jobs.push_back(job);
    connect(owner, &QObject::destroyed, this, &JobRunner::dropAll, Qt::UniqueConnection);

    // The destructor waits for the pool, so `this` outlives every worker; calls still queued then are
    // thrown away by QObject, together with the results they hold.
    m_pool.start([this, job, work = std::move(work)]() mutable {
        const JobContext context{job->stop.get_token(), &job->progress};
        Delivery delivery;
        if (!context.cancelled())
            delivery = work(context);
        work = nullptr; // data of the closure goes here, not when the GUI thread finds time
        QMetaObject::invokeMethod(
            this, [this, id = job->id, delivery = std::move(delivery)] { finish(id, delivery); }, Qt::QueuedConnection);
    });
    if (!title.isEmpty()) {
        m_poll.start();
        Q_EMIT jobsChanged();
    }
    return job->id;
}

void JobRunner::finish(JobId id, const Delivery& delivery)
{
    const auto at = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const auto& job) { return job->id == id; });
    if (at == m_jobs.end())
        return;
    const std::shared_ptr<Job> job = *at;
    m_jobs.erase(at);
    const bool noTitles = std::none_of(m_jobs.begin(), m_jobs.end(), [](const auto& j) { return !j->title.isEmpty(); });
    if (noTitles)
        m_poll.stop();

    const QPointer<JobRunner> alive(this); // done may close the window
    if (!job->title.isEmpty())
        Q_EMIT jobsChanged();
    if (!job->dropped && job->owner) {
        if (job->stopping)
            job->cancelled();
        else if (delivery)
            delivery();
    }
    if (alive && m_jobs.empty())
        Q_EMIT idle();
}

void JobRunner::stop(Job& job, bool dropped)
{
    job.dropped = job.dropped || dropped;
    job.stopping = true;
    job.stop.request_stop();
}

void JobRunner::cancel(JobId id)
{
    for (const std::shared_ptr<Job>& job : m_jobs)
        if (job->id == id)
            stop(*job, false);
    Q_EMIT jobsChanged();
}

void JobRunner::drop(const QObject* owner, const QString& key)
{
    for (const std::shared_ptr<Job>& job : m_jobs)
        if (job->ownerAddress == owner && job->key == key)
            stop(*job, true);
}

void JobRunner::dropAll(const QObject* owner)
{
    for (const std::shared_ptr<Job>& job : m_jobs)
        if (job->ownerAddress == owner)
            stop(*job, true);
}

bool JobRunner::isRunning(const QObject* owner, const QString& key) const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(), [&](const auto& job) {
        return job->ownerAddress == owner && job->key == key && !job->stopping;
    });
}

std::vector<RunningJob> JobRunner::jobs() const
{
    std::vector<RunningJob> list;
    for (const std::shared_ptr<Job>& job : m_jobs)
        if (!job->title.isEmpty() && !job->dropped)
            list.push_back({job->id, job->title, job->progress.current(), job->progress.fraction(), job->stopping});
    return list;
}

void JobRunner::waitForWorkers()
{
    m_pool.waitForDone();
}

Error detail::errorOfCurrentException()
{
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return {ErrorCode::OutOfMemory, "memory could not be had", kNoOffset, {}};
    } catch (const std::length_error&) {
        return {ErrorCode::OutOfMemory, "a list grew beyond what memory can hold", kNoOffset, {}};
    } catch (const std::exception& error) {
        return {ErrorCode::BadArgument, error.what(), kNoOffset, {}};
    } catch (...) {
        return {ErrorCode::BadArgument, "unknown exception", kNoOffset, {}};
    }
}

} // namespace heapsight
