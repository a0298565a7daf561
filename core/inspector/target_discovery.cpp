// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/target_discovery.h"

#include "inspector/cdp_message.h"
#include "inspector/target_json.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

#include <algorithm>
#include <map>

namespace heapsight {

namespace {

// An inspector answers from a thread of its own, even while JavaScript runs. A list of everything must not wait
// long for a port that is none; one that was named may be on a machine with more to do than it can.
constexpr int kListTimeoutMs = 2000;
constexpr int kNamedTimeoutMs = 10'000;
constexpr qint64 kLargestAnswer = qint64{4} * 1024 * 1024;
constexpr uint16_t kFirstUsualPort = 9229;
constexpr uint16_t kLastUsualPort = 9240;
constexpr uint16_t kChromePort = 9222;

TargetAccess accessOf(const NodeProcess& process)
{
    return process.isElsewhere    ? TargetAccess::Elsewhere
           : process.isOtherUsers ? TargetAccess::OtherUser
                                  : TargetAccess::Closed;
}

// Whose inspector is it? Only known of this machine's own.
InspectorTarget withProcess(InspectorTarget target)
{
    if (!target.address.isLoopback())
        return target;
    for (NodeProcess& process : listNodeProcesses()) {
        const bool listens = std::any_of(process.ports.begin(), process.ports.end(), [&](const ListeningPort& port) {
            return port.port == target.address.port && port.onLoopback;
        });
        if (listens && !process.isElsewhere) {
            target.process = std::move(process);
            break;
        }
    }
    return target;
}

// Parents first, each followed by its children.
TargetDiscovery::Targets inFamilies(TargetDiscovery::Targets targets)
{
    std::stable_sort(targets.begin(), targets.end(),
                     [](const auto& a, const auto& b) { return a.pid() != 0 && (b.pid() == 0 || a.pid() < b.pid()); });
    std::set<int> pids;
    for (const InspectorTarget& target : targets)
        pids.insert(target.pid());
    std::multimap<int, size_t> childrenOf;
    for (size_t i = 0; i < targets.size(); ++i) {
        const int parent = targets[i].process ? targets[i].process->parentPid : 0;
        childrenOf.emplace(parent > 0 && pids.contains(parent) ? parent : 0, i);
    }
    TargetDiscovery::Targets sorted;
    std::vector<size_t> open; // a stack, last first
    const auto push = [&](int parent) {
        const auto [first, last] = childrenOf.equal_range(parent);
        const size_t from = open.size();
        for (auto child = first; child != last; ++child)
            open.push_back(child->second);
        std::reverse(open.begin() + static_cast<std::ptrdiff_t>(from), open.end());
    };
    push(0);
    std::set<int> walked;
    while (!open.empty()) {
        const size_t next = open.back();
        open.pop_back();
        const int pid = targets[next].pid();
        sorted.push_back(std::move(targets[next]));
        if (pid != 0 && walked.insert(pid).second)
            push(pid);
    }
    return sorted;
}

} // namespace

std::string InspectorTarget::name() const
{
    if (process) {
        const std::string script = process->script();
        if (!script.empty())
            return script;
    }
    return title.empty() ? url : title;
}

std::string InspectorTarget::nodeVersion() const
{
    constexpr std::string_view kNode = "node.js/v";
    return version.starts_with(kNode) ? version.substr(kNode.size()) : std::string();
}

struct TargetDiscovery::Search {
    static constexpr size_t kNobody = std::string::npos;

    void add(uint16_t port, size_t owner)
    {
        places.push_back({"127.0.0.1", port});
        owners.push_back(owner);
    }

    std::vector<NodeProcess> processes;
    int timeoutMs = 0;
    std::function<void(const Targets&)> done;
    std::vector<TargetAddress> places;
    std::vector<size_t> owners; // of places, in processes; or kNobody
    std::vector<Targets> found; // per place
    size_t waitingFor = 0;
};

TargetDiscovery::TargetDiscovery(QObject* parent) : QObject(parent), m_network(new QNetworkAccessManager(this))
{
    m_network->setProxy(QNetworkProxy::NoProxy);
}

TargetDiscovery::~TargetDiscovery() = default;

void TargetDiscovery::get(const TargetAddress& address, const char* path, int timeoutMs,
                          std::function<void(Result<std::string>)> done)
{
    QNetworkRequest request(
        QUrl(QStringLiteral("http://") + QString::fromStdString(address.hostAndPort()) + QLatin1String(path)));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(timeoutMs);
    QNetworkReply* reply = m_network->get(request);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > kLargestAnswer)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this,
            [reply, timeoutMs, done = std::move(done), place = address.hostAndPort()] {
                reply->deleteLater();
                const auto failed = [&](ErrorCode code, std::string detail) {
                    done(tl::unexpected<Error>(Error{code, std::move(detail), kNoOffset, place}));
                };
                const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
                if (status != 0 && status != 200)
                    failed(ErrorCode::Protocol, "HTTP status " + std::to_string(status));
                else if (reply->error() == QNetworkReply::OperationCanceledError)
                    failed(ErrorCode::Timeout, "no answer within " + std::to_string(timeoutMs / 1000) + " s");
                else if (reply->error() != QNetworkReply::NoError)
                    failed(ErrorCode::Disconnected, reply->errorString().toStdString());
                else
                    done(reply->readAll().toStdString());
            });
}

void TargetDiscovery::findAt(const TargetAddress& address, std::function<void(Result<Targets>)> done)
{
    ask(address, kNamedTimeoutMs, std::move(done));
}

void TargetDiscovery::ask(const TargetAddress& address, int timeoutMs, std::function<void(Result<Targets>)> done)
{
    get(address, "/json/version", timeoutMs,
        [this, address, timeoutMs, done = std::move(done)](Result<std::string> version) {
            if (!version) {
                done(tl::unexpected<Error>(version.error()));
                return;
            }
            const auto body = JsonBody::parse(*version);
            const std::string browser = body ? body->text("/Browser") : std::string();
            if (browser.empty()) {
                done(tl::unexpected<Error>(Error{ErrorCode::Protocol, "what listens there is no inspector", kNoOffset,
                                                 address.hostAndPort()}));
                return;
            }
            get(address, "/json/list", timeoutMs, [address, browser, done](Result<std::string> list) {
                auto targets = list ? parseTargetList(address, *list, browser) : tl::unexpected<Error>(list.error());
                if (!targets)
                    targets.error().source = address.hostAndPort();
                done(std::move(targets));
            });
        });
}

void TargetDiscovery::findAll(std::function<void(Targets)> done)
{
    m_waiting.push_back(std::move(done));
    if (m_waiting.size() > 1)
        return;
    auto search = std::make_shared<Search>();
    search->processes = listNodeProcesses();
    search->timeoutMs = kListTimeoutMs;
    search->done = [this](const Targets& targets) {
        const auto waiting = std::move(m_waiting);
        m_waiting.clear();
        for (const auto& waits : waiting)
            waits(targets);
    };
    std::set<uint16_t> ports;
    for (size_t p = 0; p < search->processes.size(); ++p)
        addPorts(*search, p, ports);
    if (ports.insert(kChromePort).second)
        search->add(kChromePort, Search::kNobody);
    for (uint16_t port = kFirstUsualPort; port <= kLastUsualPort; ++port)
        if (ports.insert(port).second)
            search->add(port, Search::kNobody);
    start(search);
}

// The ports of one process at which there may be an inspector.
void TargetDiscovery::addPorts(Search& search, size_t owner, std::set<uint16_t>& ports) const
{
    const NodeProcess& process = search.processes[owner];
    if (process.isElsewhere)
        return;
    for (const ListeningPort& listening : process.ports) {
        if (!listening.onLoopback || !ports.insert(listening.port).second)
            continue;
        if (!m_othersPorts.contains({process.pid, process.startTicks, listening.port}))
            search.add(listening.port, owner);
    }
}

void TargetDiscovery::start(const std::shared_ptr<Search>& search)
{
    search->found.resize(search->places.size());
    search->waitingFor = search->places.size();
    if (search->places.empty()) {
        finish(search);
        return;
    }
    for (size_t i = 0; i < search->places.size(); ++i) {
        ask(search->places[i], search->timeoutMs, [this, search, i](Result<Targets> targets) {
            if (targets) {
                search->found[i] = std::move(*targets);
            } else if (search->owners[i] != Search::kNobody && targets.error().code == ErrorCode::Protocol) {
                const NodeProcess& owner = search->processes[search->owners[i]];
                m_othersPorts.emplace(owner.pid, owner.startTicks, search->places[i].port);
            }
            if (--search->waitingFor == 0)
                finish(search);
        });
    }
}

void TargetDiscovery::finish(const std::shared_ptr<Search>& search)
{
    Targets targets;
    std::set<size_t> opened;
    for (size_t i = 0; i < search->found.size(); ++i) {
        for (InspectorTarget& target : search->found[i]) {
            if (const size_t owner = search->owners[i]; owner != Search::kNobody) {
                target.process = search->processes[owner];
                opened.insert(owner);
            }
            targets.push_back(std::move(target));
        }
    }
    for (size_t p = 0; p < search->processes.size(); ++p) {
        if (opened.contains(p))
            continue;
        InspectorTarget target;
        target.access = accessOf(search->processes[p]);
        target.type = "node";
        target.address = {"127.0.0.1", search->processes[p].inspectorPort()};
        target.process = search->processes[p];
        targets.push_back(std::move(target));
    }
    search->done(inFamilies(std::move(targets)));
}

void TargetDiscovery::resolve(const TargetName& name, std::function<void(Result<InspectorTarget>)> done)
{
    if (name.pid == 0) {
        findAt(name.address, [name, done = std::move(done)](Result<Targets> targets) {
            if (!targets) {
                done(tl::unexpected<Error>(targets.error()));
                return;
            }
            for (InspectorTarget& target : *targets) {
                const bool isMeant = name.address.path.empty() ? target.type == "node" || target.type == "page"
                                                               : target.address.path == name.address.path;
                if (isMeant) {
                    done(withProcess(std::move(target)));
                    return;
                }
            }
            if (name.address.path.empty())
                done(withProcess(std::move(targets->front())));
            else
                done(fail(ErrorCode::NotFound, "this target is no longer there: its process was restarted or ended"));
        });
        return;
    }
    bool isNode = false;
    auto process = nodeProcess(name.pid, &isNode);
    const auto failed = [&](ErrorCode code, const char* detail) {
        done(tl::unexpected<Error>(Error{code, detail, kNoOffset, "process " + std::to_string(name.pid)}));
    };
    if (!process) {
        failed(ErrorCode::NotFound, "there is no such process");
        return;
    }
    if (!isNode) {
        failed(ErrorCode::BadArgument, "this is no Node.js process");
        return;
    }
    auto search = std::make_shared<Search>();
    search->processes.push_back(std::move(*process));
    search->timeoutMs = kNamedTimeoutMs;
    search->done = [name, done = std::move(done)](const Targets& targets) {
        Error error{ErrorCode::NotFound, "the process has just ended", kNoOffset,
                    "process " + std::to_string(name.pid)};
        for (const InspectorTarget& target : targets) {
            if (target.pid() != name.pid)
                continue;
            switch (target.access) {
            case TargetAccess::Open:
                done(target);
                return;
            case TargetAccess::Closed:
                error.code = ErrorCode::BadArgument;
                error.detail = "no inspector is open in it";
                break;
            case TargetAccess::OtherUser:
                error.code = ErrorCode::BadArgument;
                error.detail = "it belongs to another user";
                break;
            case TargetAccess::Elsewhere:
                error.code = ErrorCode::BadArgument;
                error.detail = "it runs in a container: publish its inspector's port and name that as host:port";
                break;
            }
        }
        done(tl::unexpected<Error>(std::move(error)));
    };
    std::set<uint16_t> ports;
    addPorts(*search, 0, ports);
    start(search);
}

} // namespace heapsight
