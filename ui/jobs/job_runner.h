// SPDX-License-Identifier: GPL-3.0-or-later
// Long work off the GUI thread: a pool of its own, newest request per (owner, key) wins, results come
// back in the GUI thread or not at all.
//
// Thread rule: lives in and is called from one thread (the GUI's); only `work` runs elsewhere.
//  - run() with the same owner and key stops the older job; its result is dropped, done is not called.
//  - An owner that is destroyed takes its jobs with it: they are stopped and their results freed.
//  - cancel(id) stops a job that a person no longer wants: done is called with ErrorCode::Cancelled.
//  - The destructor stops every job and waits for it; no done is called any more.
//  - std::bad_alloc (and length_error) in `work` becomes ErrorCode::OutOfMemory.
// Progress is polled with one 50 ms timer that only runs while titled jobs run.
#pragma once

#include "base/job.h"
#include "base/result.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace heapsight {

using JobId = quint64; // never 0, never used twice

struct RunningJob {
    JobId id = 0;
    QString title; // "Loading after.heapsnapshot"; jobs without a title are not listed
    Phase phase = Phase::ReadNodes;
    double fraction = 0; // 0..1
    bool stopping = false;
};

class JobRunner : public QObject {
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    // `work` runs in the pool and must own (shared_ptr) what it reads. `done` is called in this thread.
    template <class T>
    JobId run(QObject* owner, const QString& key, const QString& title,
              std::function<Result<T>(const JobContext&)> work, std::function<void(Result<T>)> done);

    void cancel(JobId id);                               // done(Cancelled) follows
    void drop(const QObject* owner, const QString& key); // stops; done is not called
    void dropAll(const QObject* owner);
    [[nodiscard]] bool isRunning(const QObject* owner, const QString& key) const;
    [[nodiscard]] std::vector<RunningJob> jobs() const; // titled ones, oldest first
    // Until the pool is idle; deliveries still come through the event loop. For tests and shutdown.
    void waitForWorkers();

Q_SIGNALS:
    void jobsChanged(); // a titled job began or ended
    void progressed();  // every 50 ms while titled jobs run
    void idle();        // the last job, titled or not, was delivered or dropped

private:
    struct Job;                             // job_runner.cpp
    using Delivery = std::function<void()>; // calls done; runs in this thread

    // Type-erased: `work` returns what delivers its result; `cancelled` delivers ErrorCode::Cancelled.
    JobId start(QObject* owner, const QString& key, const QString& title,
                std::function<Delivery(const JobContext&)> work, Delivery cancelled);
    void finish(JobId id, const Delivery& delivery);
    void stop(Job& job, bool dropped);

    QThreadPool m_pool;
    QTimer m_poll;
    std::vector<std::shared_ptr<Job>> m_jobs;
    JobId m_lastId = 0;
};

namespace detail {
[[nodiscard]] Error errorOfCurrentException(); // only inside a catch block
}

template <class T>
JobId JobRunner::run(QObject* owner, const QString& key, const QString& title,
                     std::function<Result<T>(const JobContext&)> work, std::function<void(Result<T>)> done)
{
    auto sharedDone = std::make_shared<std::function<void(Result<T>)>>(std::move(done));
    auto guardedWork = [work = std::move(work), sharedDone](const JobContext& job) -> Delivery {
        auto result = std::make_shared<Result<T>>(tl::unexpect, Error{});
        try {
            *result = work(job);
        } catch (...) {
            *result = tl::unexpected<Error>(detail::errorOfCurrentException());
        }
        return [sharedDone, result] { (*sharedDone)(std::move(*result)); };
    };
    Delivery cancelled = [sharedDone] { (*sharedDone)(fail(ErrorCode::Cancelled, {})); };
    return start(owner, key, title, std::move(guardedWork), std::move(cancelled));
}

} // namespace heapsight
