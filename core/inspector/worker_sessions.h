// SPDX-License-Identifier: GPL-3.0-or-later
// The worker threads of a Node process, as one connection sees them. V8's inspector lists them only to
// whoever is attached; their sessions hold for that connection. One thread.
#pragma once

#include "inspector/cdp_connection.h"
#include "inspector/target_discovery.h"

namespace heapsight {

class WorkerSessions {
public:
    // Asks for the workers there are and those that start later. `done` when the first are known.
    static void enable(CdpConnection& connection, std::function<void()> done);
    // True if the event was about workers (they may have changed).
    bool take(std::string_view method, std::string_view params);
    void clear() { m_workers.clear(); }

    [[nodiscard]] const std::vector<WorkerThread>& workers() const { return m_workers; }
    // The one that another connection saw as `worker`; null if it has ended.
    [[nodiscard]] const WorkerThread* find(const WorkerThread& worker) const;

private:
    std::vector<WorkerThread> m_workers;
};

} // namespace heapsight
