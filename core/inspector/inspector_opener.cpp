// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspector_opener.h"

#include <QTimer>

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

extern "C" { // glibc 2.36 forgets to say so
#include <sys/pidfd.h>
}

namespace heapsight {

namespace {

constexpr int kPollMs = 20;
constexpr int kPolls = 100;

Error errorOf(int pid, ErrorCode code, std::string detail)
{
    return {code, std::move(detail), kNoOffset, "process " + std::to_string(pid)};
}

bool listensOn(const NodeProcess& process, uint16_t port)
{
    return std::any_of(process.ports.begin(), process.ports.end(),
                       [port](const ListeningPort& listening) { return listening.port == port; });
}

// Node knows no other port and says so on its standard error only, where nobody looks.
std::optional<NodeProcess> ownerOfPort(uint16_t port)
{
    for (NodeProcess& process : listNodeProcesses()) {
        if (!process.isElsewhere && listensOn(process, port))
            return std::move(process);
    }
    return std::nullopt;
}

struct Waiting {
    TargetDiscovery& discovery;
    int pid;
    uint64_t startTicks;
    size_t portsBefore;
    std::function<void(Result<InspectorTarget>)> done;
    int polls = 0;
};

void poll(const std::shared_ptr<Waiting>& waiting)
{
    const auto process = nodeProcess(waiting->pid);
    if (!process || process->startTicks != waiting->startTicks) {
        waiting->done(tl::unexpected<Error>(errorOf(waiting->pid, ErrorCode::NotFound, "the process has ended")));
        return;
    }
    if (process->ports.size() > waiting->portsBefore) {
        waiting->discovery.resolve({waiting->pid, {}}, waiting->done);
        return;
    }
    if (++waiting->polls >= kPolls) {
        waiting->done(tl::unexpected<Error>(
            errorOf(waiting->pid, ErrorCode::BadArgument,
                    "it got SIGUSR1 and opened no inspector: the program handles this signal itself, or port " +
                        std::to_string(process->inspectorPort()) + " is taken; start it with --inspect instead")));
        return;
    }
    QTimer::singleShot(kPollMs, &waiting->discovery, [waiting] { poll(waiting); });
}

} // namespace

std::optional<Error> obstacleToOpening(const NodeProcess& process)
{
    const auto error = [&](std::string detail) {
        return errorOf(process.pid, ErrorCode::BadArgument, std::move(detail));
    };
    if (process.isOtherUsers)
        return error("it belongs to another user; only that user or root may open its inspector");
    if (process.isElsewhere)
        return error("it runs in a container, where its inspector would not be reachable from here; "
                     "start it with --inspect=0.0.0.0:9229 and publish the port");
    if (!process.survivesSigusr1)
        return error("it has only just started, and the signal would end it; try again");
    const uint16_t port = process.inspectorPort();
    if (port == 0 || listensOn(process, port))
        return std::nullopt;
    if (const auto owner = ownerOfPort(port))
        return error("its inspector would use port " + std::to_string(port) + ", which process " +
                     std::to_string(owner->pid) +
                     " has; end that one, or start this one with --inspect-port=127.0.0.1:0");
    return std::nullopt;
}

void openInspector(TargetDiscovery& discovery, int pid, std::function<void(Result<InspectorTarget>)> done)
{
    // The descriptor names this process even if its number is given to another one meanwhile.
    const int descriptor = pidfd_open(pid, 0);
    bool isNode = false;
    const auto process = nodeProcess(pid, &isNode);
    std::optional<Error> error;
    if (descriptor < 0 || !process)
        error = errorOf(pid, ErrorCode::NotFound, "there is no such process");
    else if (!isNode)
        error = errorOf(pid, ErrorCode::BadArgument, "this is no Node.js process");
    else
        error = obstacleToOpening(*process);
    if (!error && pidfd_send_signal(descriptor, SIGUSR1, nullptr, 0) != 0)
        error = errorOf(pid, errno == EPERM ? ErrorCode::BadArgument : ErrorCode::NotFound,
                        errno == EPERM ? "the signal may not be sent to it" : "the process has ended");
    if (descriptor >= 0)
        close(descriptor);
    if (error) {
        done(tl::unexpected<Error>(std::move(*error)));
        return;
    }
    poll(std::make_shared<Waiting>(
        Waiting{discovery, pid, process->startTicks, process->ports.size(), std::move(done)}));
}

} // namespace heapsight
