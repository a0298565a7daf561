// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the inspector of a running Node process with SIGUSR1, as `node inspect -p PID` does. It stays
// open until the process ends. Thread rule: lives in one thread with an event loop.
#pragma once

#include "inspector/node_process.h"
#include "inspector/target_discovery.h"

#include <QObject>

#include <functional>

namespace heapsight {

// May the signal be sent? Null if so; otherwise what would go wrong, without sending anything:
// the process would die of it, the port is taken, it is not ours.
[[nodiscard]] std::optional<Error> obstacleToOpening(const NodeProcess& process);

// Sends the signal and waits up to two seconds for the port. BadArgument (obstacleToOpening, or the
// program handles the signal itself), NotFound, Disconnected. `discovery` must outlive the call.
void openInspector(TargetDiscovery& discovery, int pid, std::function<void(Result<InspectorTarget>)> done);

} // namespace heapsight
