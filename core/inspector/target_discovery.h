// SPDX-License-Identifier: GPL-3.0-or-later
// What can be attached to: inspector endpoints of this machine's Node processes and on the usual
// ports, Node processes without an inspector, and what listens at an address the user names.
// A port that turned out to be the program's own is not asked again while that process lives, so that
// a list that is always on screen does not fill the log of somebody's server.
// Thread rule: lives in one thread with an event loop. Looking into /proc takes some milliseconds there.
#pragma once

#include "inspector/node_process.h"
#include "inspector/target_address.h"

#include <QObject>

#include <functional>
#include <memory>
#include <set>
#include <tuple>

class QNetworkAccessManager;

namespace heapsight {

enum class TargetAccess : uint8_t {
    Open,      // an inspector listens
    Closed,    // a Node process without one: SIGUSR1 opens it
    OtherUser, // a Node process of another user
    Elsewhere, // a Node process in a container: its loopback is not ours
};

struct WorkerThread {
    std::string session{}; // valid within one connection
    std::string title{};   // "Worker 1" or what the program named it
    std::string url{};
    std::string id{};
};

struct InspectorTarget {
    TargetAccess access = TargetAccess::Open;
    TargetAddress address{}; // with the path of this target; the port SIGUSR1 would open if it is Closed
    std::string id{};
    std::string type{};    // "node", "page", "webview", …
    std::string title{};   // untrusted text
    std::string url{};     // untrusted text
    std::string version{}; // "node.js/v20.20.2", "Chrome/…", empty if it is not known
    std::optional<NodeProcess> process{};
    std::vector<WorkerThread> workers{};

    [[nodiscard]] int pid() const { return process ? process->pid : 0; }
    [[nodiscard]] bool isNode() const { return process.has_value() || type == "node"; }
    // A name for people: the script, else the title.
    [[nodiscard]] std::string name() const;
    // "20.20.2", empty if it is no Node or not known.
    [[nodiscard]] std::string nodeVersion() const;
};

class TargetDiscovery : public QObject {
    Q_OBJECT
public:
    using Targets = std::vector<InspectorTarget>;

    explicit TargetDiscovery(QObject* parent = nullptr);
    ~TargetDiscovery() override;

    // Everything on this machine, parents before their children. Never fails: what cannot be seen is not
    // there. A second call while one runs joins it.
    void findAll(std::function<void(Targets)> done);
    // What listens at an address. Disconnected, Timeout, Protocol (no inspector); never empty.
    void findAt(const TargetAddress& address, std::function<void(Result<Targets>)> done);
    // The target a person named: a process with an open inspector, or the first one at an address.
    // NotFound, BadArgument (names a process that cannot be attached to, with why), and findAt()'s.
    void resolve(const TargetName& name, std::function<void(Result<InspectorTarget>)> done);

private:
    struct Search;
    void get(const TargetAddress& address, const char* path, int timeoutMs,
             std::function<void(Result<std::string>)> done);
    void ask(const TargetAddress& address, int timeoutMs, std::function<void(Result<Targets>)> done);
    void addPorts(Search& search, size_t owner, std::set<uint16_t>& ports) const;
    void start(const std::shared_ptr<Search>& search);
    void finish(const std::shared_ptr<Search>& search);

    QNetworkAccessManager* m_network;
    std::vector<std::function<void(Targets)>> m_waiting;
    std::set<std::tuple<int, uint64_t, uint16_t>> m_othersPorts; // of which process: no inspectors
};

} // namespace heapsight
