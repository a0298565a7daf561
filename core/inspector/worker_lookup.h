// SPDX-License-Identifier: GPL-3.0-or-later
// The worker threads of a Node process, asked for once. V8 lists them only to whoever is attached, so this
// attaches for a moment; Node writes "Debugger attached." to the program's standard error for it, so it is
// done when a person asks, not by the way.
#pragma once

#include "inspector/target_discovery.h"

#include <functional>

class QObject;

namespace heapsight {

// `done` once, in this thread (which needs an event loop), unless `owner` is gone by then. At most five
// seconds. Disconnected, Timeout, Protocol.
void findWorkers(QObject* owner, const TargetAddress& address,
                 std::function<void(Result<std::vector<WorkerThread>>)> done);

} // namespace heapsight
