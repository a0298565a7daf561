// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/worker_lookup.h"

#include "inspector/worker_sessions.h"

#include <QTimer>

#include <utility>

namespace heapsight {

namespace {

constexpr int kPatienceMs = 5000;

class Lookup : public QObject {
public:
    using Done = std::function<void(Result<std::vector<WorkerThread>>)>;

    Lookup(QObject* owner, const TargetAddress& address, Done done)
        : QObject(owner),
          m_done(std::move(done)),
          m_connection({[this] { WorkerSessions::enable(m_connection, [this] { end(m_workers.workers()); }); },
                        [this](std::string_view method, std::string_view params, std::string_view worker) {
                            if (worker.empty())
                                (void)m_workers.take(method, params);
                        },
                        [this](const Error& error) { end(tl::unexpected<Error>(error)); }},
                       this)
    {
        QTimer::singleShot(kPatienceMs, this,
                           [this] { end(fail(ErrorCode::Timeout, "it does not tell its worker threads")); });
        m_connection.open(address, kPatienceMs);
    }

private:
    void end(Result<std::vector<WorkerThread>> workers)
    {
        if (std::exchange(m_hasEnded, true))
            return;
        m_connection.close();
        m_done(std::move(workers));
        deleteLater();
    }

    Done m_done;
    WorkerSessions m_workers;
    CdpConnection m_connection;
    bool m_hasEnded = false;
};

} // namespace

void findWorkers(QObject* owner, const TargetAddress& address,
                 std::function<void(Result<std::vector<WorkerThread>>)> done)
{
    new Lookup(owner, address, std::move(done)); // deletes itself
}

} // namespace heapsight
