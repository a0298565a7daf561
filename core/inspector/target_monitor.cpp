// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/target_monitor.h"

#include "inspector/growth.h"

#include <algorithm>
#include <utility>

namespace heapsight {

namespace {

constexpr int kShortestIntervalMs = 100;
constexpr int kLongestIntervalMs = 60'000;
constexpr int kBlockedAfterMs = 1000;
constexpr int kSilenceCheckMs = 10'000; // is it still there? Its inspector answers HTTP even while it is blocked
constexpr int kSearchMs = 1000;

} // namespace

TargetMonitor::TargetMonitor(MonitorOptions options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_discovery(this),
      m_connection({[this] { begin(); },
                    [this](std::string_view method, std::string_view params, std::string_view worker) {
                        if (!worker.empty())
                            return;
                        if (method == "NodeRuntime.waitingForDisconnect")
                            letGo();
                        else if (m_workers.take(method, params) && m_options.listsWorkers)
                            Q_EMIT workersChanged(m_workers.workers());
                    },
                    [this](const Error& error) { lose(error); }},
                   this),
      m_sampler(m_connection),
      m_timer(this),
      m_search(this)
{
    m_sampler.setAsksSpaces(m_options.asksSpaces);
    m_timer.setTimerType(Qt::PreciseTimer);
    setInterval(m_options.intervalMs);
    connect(&m_timer, &QTimer::timeout, this, &TargetMonitor::tick);
    m_search.setInterval(kSearchMs);
    connect(&m_search, &QTimer::timeout, this, &TargetMonitor::search);
}

TargetMonitor::~TargetMonitor() = default;

void TargetMonitor::start(const InspectorTarget& target)
{
    m_target = target;
    setState(MonitorState::Connecting);
    connectToTarget();
}

void TargetMonitor::setInterval(int milliseconds)
{
    m_options.intervalMs = std::clamp(milliseconds, kShortestIntervalMs, kLongestIntervalMs);
    m_timer.setInterval(m_options.intervalMs);
}

void TargetMonitor::stop()
{
    m_timer.stop();
    m_search.stop();
    m_connection.close();
}

void TargetMonitor::connectToTarget()
{
    m_session.clear();
    m_workers.clear();
    m_sampler.reset();
    m_wantsExit = false;
    m_asked.invalidate();
    m_connection.open(m_target.address);
}

void TargetMonitor::begin()
{
    m_connection.call("NodeRuntime.notifyWhenWaitingForDisconnect", {{QStringLiteral("enabled"), true}}, nullptr,
                      0); // browsers do not know it, and do not wait for us either
    if (!m_options.worker && !m_options.listsWorkers) {
        identify();
        return;
    }
    WorkerSessions::enable(m_connection, [this] {
        if (m_options.worker) {
            const WorkerThread* worker = m_workers.find(*m_options.worker);
            if (!worker) {
                lose({ErrorCode::NotFound, "the worker thread has ended", kNoOffset, m_options.worker->title});
                return;
            }
            m_session = worker->session;
        }
        identify();
    });
}

void TargetMonitor::identify()
{
    // The first point on the chart is what people wait for: the sample is asked for at the same time.
    m_sampler.identify(m_session, [this](const Result<TargetIdentity>& identity) {
        if (!identity)
            return;
        TargetIdentity known = *identity;
        // V8 counts its young generation on top (48 MB and more), but the old one alone is what runs full.
        const auto oldSpace = m_target.process ? oldSpaceLimit(*m_target.process) : std::nullopt;
        if (oldSpace && (known.heapLimit == 0 || *oldSpace < known.heapLimit))
            known.heapLimit = *oldSpace;
        m_watch = watchProcess(m_target.pid(), m_target.process ? m_target.process->startTicks : 0, known.heapLimit);
        Q_EMIT attached(m_target, known);
    });
    ask();
    m_timer.start();
}

void TargetMonitor::tick()
{
    if (!m_connection.isOpen())
        return;
    if (m_asked.isValid())
        checkSilence();
    else
        ask();
}

void TargetMonitor::ask()
{
    m_asked.start();
    m_probed.start();
    m_sampler.sample(m_session, [this](const Result<HeapSample>& sample) {
        const qint64 waited = m_asked.isValid() ? m_asked.elapsed() : 0;
        m_asked.invalidate();
        if (!sample) {
            // A broken connection is told by closed(); a worker that ended only here.
            if (m_connection.isOpen())
                lose(sample.error());
            return;
        }
        if (waited >= kBlockedAfterMs) {
            report(TargetEventKind::Blocked, m_snapshotRuns ? "a snapshot was taken" : "no answer",
                   static_cast<double>(waited) / 1000);
            m_startsAnew = true;
        }
        take(*sample);
    });
}

void TargetMonitor::take(const HeapSample& answered)
{
    HeapSample sample = answered;
    m_wasAttached = true;
    setState(MonitorState::Attached);
    sample.startsAnew = std::exchange(m_startsAnew, false);
    const int64_t used = sample.at(MemoryField::HeapUsed);
    if (const int64_t before = m_last ? m_last->at(MemoryField::HeapUsed) : -1; isCollection(before, used))
        report(TargetEventKind::GarbageCollection, {}, 0, before - used);
    m_last = sample;
    Q_EMIT sampled(sample);
}

void TargetMonitor::checkSilence()
{
    if (m_asked.elapsed() < std::max(kBlockedAfterMs, m_options.intervalMs))
        return;
    setState(MonitorState::Blocked, m_snapshotRuns ? "a snapshot is being taken" : "");
    if (m_probed.elapsed() < kSilenceCheckMs)
        return;
    m_probed.start();
    m_discovery.findAt(m_target.address, [this](const Result<TargetDiscovery::Targets>& targets) {
        if (!targets && targets.error().code != ErrorCode::Protocol && m_asked.isValid() && m_connection.isOpen())
            lose(targets.error());
    });
}

// The process is ready to exit and waits for us alone.
void TargetMonitor::letGo()
{
    m_wantsExit = true;
    lose({ErrorCode::Disconnected, "the process has ended", kNoOffset, m_target.address.hostAndPort()});
}

void TargetMonitor::lose(const Error& error)
{
    m_connection.close();
    m_timer.stop();
    const bool wasSilent = m_asked.isValid() && m_asked.elapsed() >= kBlockedAfterMs / 2;
    m_asked.invalidate();
    if (!m_wasAttached) {
        setState(MonitorState::Failed, error.detail);
        return;
    }
    const auto last = std::exchange(m_last, std::nullopt);
    m_startsAnew = true;
    if (m_wantsExit) {
        report(TargetEventKind::Exit, "the process has ended");
        setState(MonitorState::Exited);
        if (m_options.follows)
            m_search.start();
        return;
    }
    // A killed process is still there for a moment after its sockets are closed.
    setState(MonitorState::Lost, error.detail);
    constexpr int kMomentMs = 200;
    QTimer::singleShot(kMomentMs, this, [=, this, detail = error.detail] { explainLoss(detail, last, wasSilent); });
}

void TargetMonitor::explainLoss(const std::string& detail, const std::optional<HeapSample>& last, bool wasSilent)
{
    if (m_state != MonitorState::Lost)
        return;
    const LossCause cause = lossCause(m_watch, last, wasSilent);
    const std::string text = cause == LossCause::Connection ? detail : lossText(cause, m_watch, last);
    report(TargetEventKind::Lost, text);
    setState(MonitorState::Lost, text);
    if (m_options.follows)
        m_search.start();
}

void TargetMonitor::search()
{
    if (m_isSearching)
        return;
    m_isSearching = true;
    TargetAddress place = m_target.address;
    place.path.clear();
    m_discovery.findAt(place, [this](Result<TargetDiscovery::Targets> targets) {
        if (targets) {
            for (InspectorTarget& candidate : *targets) {
                if (candidate.type == m_target.type &&
                    (candidate.url == m_target.url || candidate.title == m_target.title)) {
                    found(std::move(candidate));
                    return;
                }
            }
        }
        if (!m_target.process) {
            m_isSearching = false;
            return;
        }
        m_discovery.findAll([this](const TargetDiscovery::Targets& all) {
            for (const InspectorTarget& candidate : all) {
                if (candidate.access == TargetAccess::Open && isSameProgram(candidate)) {
                    found(candidate);
                    return;
                }
            }
            m_isSearching = false;
        });
    });
}

bool TargetMonitor::isSameProgram(const InspectorTarget& candidate) const
{
    if (!m_target.process || !candidate.process)
        return false;
    return candidate.process->script() == m_target.process->script() &&
           candidate.process->folder == m_target.process->folder &&
           candidate.process->arguments == m_target.process->arguments;
}

void TargetMonitor::found(InspectorTarget target)
{
    m_isSearching = false;
    if (m_state != MonitorState::Lost && m_state != MonitorState::Exited)
        return;
    m_search.stop();
    const auto attach = [this](InspectorTarget next) {
        const bool isSame = next.process && m_target.process && next.pid() == m_target.pid() &&
                            next.process->startTicks == m_target.process->startTicks;
        report(TargetEventKind::Back, isSame         ? "the connection is back"
                                      : next.process ? "restarted as process " + std::to_string(next.pid())
                                                     : "a target answers at the same address");
        m_target = std::move(next);
        m_wasAttached = true;
        connectToTarget();
    };
    if (target.process || !m_target.process) {
        attach(std::move(target));
        return;
    }
    // At the same address on this machine: which process is it now?
    m_discovery.findAll([attach, target](const TargetDiscovery::Targets& all) {
        for (const InspectorTarget& candidate : all) {
            if (candidate.address.port == target.address.port && candidate.address.path == target.address.path) {
                attach(candidate);
                return;
            }
        }
        attach(target);
    });
}

void TargetMonitor::collectGarbage()
{
    m_connection.call("HeapProfiler.collectGarbage", {}, nullptr, 0, m_session);
}

void TargetMonitor::setState(MonitorState state, std::string detail)
{
    if (state == m_state && state == MonitorState::Attached)
        return;
    m_state = state;
    Q_EMIT statusChanged({state, std::move(detail)});
}

void TargetMonitor::report(TargetEventKind kind, std::string text, double seconds, int64_t bytes)
{
    Q_EMIT happened({nowMs(), kind, std::move(text), seconds, bytes});
}

} // namespace heapsight
