// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/worker_sessions.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr size_t kMostWorkers = 1000;

} // namespace

void WorkerSessions::enable(CdpConnection& connection, std::function<void()> done)
{
    connection.call("NodeWorker.enable", {{QStringLiteral("waitForDebuggerOnStart"), false}},
                    [done = std::move(done)](const Result<std::string_view>&) { done(); });
}

bool WorkerSessions::take(std::string_view method, std::string_view params)
{
    const bool isNew = method == "NodeWorker.attachedToWorker";
    if (!isNew && method != "NodeWorker.detachedFromWorker")
        return false;
    const auto body = JsonBody::parse(params);
    if (!body)
        return false;
    const std::string session = body->text("/sessionId");
    std::erase_if(m_workers, [&](const WorkerThread& worker) { return worker.session == session; });
    if (isNew && m_workers.size() < kMostWorkers)
        m_workers.push_back({session, body->text("/workerInfo/title"), body->text("/workerInfo/url"),
                             body->text("/workerInfo/workerId")});
    return true;
}

const WorkerThread* WorkerSessions::find(const WorkerThread& worker) const
{
    // Numbers are given out per connection; titles have the thread's own number in them.
    const WorkerThread* best = nullptr;
    for (const WorkerThread& candidate : m_workers) {
        if (candidate.title != worker.title || candidate.url != worker.url)
            continue;
        if (candidate.id == worker.id)
            return &candidate;
        best = &candidate;
    }
    return best;
}

} // namespace heapsight
