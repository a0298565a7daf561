// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/live_list.h"

#include "inspector/inspector_opener.h"
#include "inspector/worker_lookup.h"
#include "text/format.h"
#include "text/live_text.h"

#include <QPointer>
#include <QThread>

#include <algorithm>

namespace heapsight {

namespace {

// Brings `done` back to the owner's thread; drops it if the owner is gone.
template <class T> std::function<void(const T&)> delivered(QObject* owner, std::function<void(const T&)> done)
{
    return [owner = QPointer<QObject>(owner), done = std::move(done),
            application = QCoreApplication::instance()](const T& value) {
        // The pointer is looked at in the owner's thread only.
        QMetaObject::invokeMethod(
            application,
            [owner, done, value] {
                if (owner)
                    done(value);
            },
            Qt::QueuedConnection);
    };
}

} // namespace

LiveList::LiveList(QObject* parent) : QAbstractListModel(parent), m_discovery(new TargetDiscovery)
{
    m_discovery->moveToThread(m_thread.context()->thread());
    m_thread.post([discovery = m_discovery, context = m_thread.context()] { discovery->setParent(context); });
}

LiveList::~LiveList()
{
    m_sessions.clear();
}

LiveSession* LiveList::attach(const InspectorTarget& target, const std::optional<WorkerThread>& worker)
{
    for (const auto& session : m_sessions) {
        const bool isSameWorker = session->worker().has_value() == worker.has_value() &&
                                  (!worker || session->worker()->title == worker->title);
        if (session->target().address == target.address && isSameWorker && !session->isRecording()) {
            setCurrent(session.get());
            return session.get();
        }
    }
    return add(std::make_unique<LiveSession>(m_thread, target, worker));
}

LiveSession* LiveList::open(Recording recording, const QString& file)
{
    return add(std::make_unique<LiveSession>(std::move(recording), file));
}

LiveSession* LiveList::add(std::unique_ptr<LiveSession> added)
{
    LiveSession* session = added.get();
    beginInsertRows({}, count(), count());
    m_sessions.push_back(std::move(added));
    endInsertRows();
    const auto changed = [this, session] {
        const QModelIndex row = index(rowOf(session));
        Q_EMIT dataChanged(row, row);
    };
    connect(session, &LiveSession::refreshed, this, changed);
    connect(session, &LiveSession::statusChanged, this, changed);
    connect(session, &LiveSession::captureChanged, this, changed);
    Q_EMIT sessionAdded(session);
    setCurrent(session);
    return session;
}

void LiveList::detach(LiveSession* session)
{
    const int row = rowOf(session);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    const std::unique_ptr<LiveSession> closing = std::move(m_sessions[static_cast<size_t>(row)]);
    m_sessions.erase(m_sessions.begin() + row);
    endRemoveRows();
    if (m_current == session)
        setCurrent(at(std::min(row, count() - 1)));
    Q_EMIT sessionClosing(session);
}

LiveSession* LiveList::at(int row) const
{
    return row >= 0 && row < count() ? m_sessions[static_cast<size_t>(row)].get() : nullptr;
}

int LiveList::rowOf(const LiveSession* session) const
{
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
                                    [session](const auto& candidate) { return candidate.get() == session; });
    return found == m_sessions.end() ? -1 : static_cast<int>(found - m_sessions.begin());
}

void LiveList::setCurrent(LiveSession* session)
{
    if (m_current == session)
        return;
    m_current = session;
    Q_EMIT currentChanged();
}

void LiveList::findAll(QObject* owner, std::function<void(const Targets&)> done)
{
    m_thread.post([discovery = m_discovery, done = delivered(owner, std::move(done))] { discovery->findAll(done); });
}

void LiveList::resolve(QObject* owner, const TargetName& name, std::function<void(const Result<InspectorTarget>&)> done)
{
    m_thread.post(
        [discovery = m_discovery, name, done = delivered(owner, std::move(done))] { discovery->resolve(name, done); });
}

void LiveList::openInspectorOf(QObject* owner, int pid, std::function<void(const Result<InspectorTarget>&)> done)
{
    m_thread.post([discovery = m_discovery, pid, done = delivered(owner, std::move(done))] {
        openInspector(*discovery, pid, done);
    });
}

void LiveList::findWorkers(QObject* owner, const TargetAddress& address,
                           std::function<void(const std::vector<WorkerThread>&)> done)
{
    m_thread.post([discovery = m_discovery, address, done = delivered(owner, std::move(done))] {
        heapsight::findWorkers(discovery, address, [done](Result<std::vector<WorkerThread>> workers) {
            done(workers ? *workers : std::vector<WorkerThread>());
        });
    });
}

const LiveSession* LiveList::sessionToPeek(const QString& file) const
{
    const auto found =
        std::find_if(m_sessions.begin(), m_sessions.end(), [&](const auto& session) { return session->canPeek(file); });
    return found == m_sessions.end() ? nullptr : found->get();
}

void LiveList::peek(QObject* owner, const LiveSession& session, uint64_t objectId,
                    std::function<void(const PeekOutcome&)> done)
{
    auto* peek = new ObjectPeek({session.target().address, objectId, session.worker(), true});
    peek->moveToThread(m_thread.context()->thread());
    at(rowOf(&session))->keep(peek);
    m_thread.post([context = m_thread.context(), peek, done = delivered(owner, std::move(done))] {
        peek->setParent(context);
        connect(peek, &ObjectPeek::finished, peek, done);
        peek->start();
    });
}

int LiveList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LiveList::data(const QModelIndex& index, int role) const
{
    const LiveSession* session = index.isValid() ? at(index.row()) : nullptr;
    if (!session)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return session->title();
    case DetailRole:
        return session->detail();
    case StatusRole:
        return liveStatusLine(*session);
    case IsTroubleRole:
        return !session->isRecording() && !session->isTakingSnapshot() &&
               session->status().state != MonitorState::Attached && session->status().state != MonitorState::Connecting;
    case TrendRole: {
        constexpr size_t kPoints = 60;
        const SampleSeries& samples = session->samples();
        QList<double> trend;
        const size_t first = samples.size() > kPoints ? samples.size() - kPoints : 0;
        const auto used = samples.values(MemoryField::HeapUsed).subspan(first);
        const int64_t highest = used.empty() ? 0 : *std::max_element(used.begin(), used.end());
        for (const int64_t value : used)
            trend << (highest > 0 ? static_cast<double>(std::max<int64_t>(value, 0)) / static_cast<double>(highest)
                                  : 0);
        return QVariant::fromValue(trend);
    }
    case Qt::ToolTipRole:
        return toolTipText(session->title() + QLatin1Char('\n') + session->detail() + QLatin1Char('\n') +
                           displayText(session->target().url));
    case Qt::AccessibleTextRole:
        return QString(session->title() + QStringLiteral(", ") + session->detail() + QStringLiteral(", ") +
                       liveStatusLine(*session));
    default:
        return {};
    }
}

} // namespace heapsight
