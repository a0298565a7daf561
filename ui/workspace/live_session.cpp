// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/live_session.h"

#include "inspector/memory_sampler.h"
#include "text/format.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace heapsight {

namespace {

// Of the target's or the user's: no part of it may lead out of the folder.
QString fileStem(const QString& title)
{
    QString stem;
    for (const QChar c : QFileInfo(title).completeBaseName().left(40)) {
        const bool isPlain = (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
                             (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || c.isDigit() || c == QLatin1Char('-') ||
                             c == QLatin1Char('_');
        if (isPlain && c != QLatin1Char('-'))
            stem += c;
        else if (!stem.isEmpty() && !stem.endsWith(QLatin1Char('-')))
            stem += QLatin1Char('-');
    }
    if (stem.endsWith(QLatin1Char('-')))
        stem.chop(1);
    return stem.isEmpty() ? QStringLiteral("heap") : stem;
}

} // namespace

InspectorThread::InspectorThread() : m_thread(std::make_unique<QThread>()), m_context(new QObject)
{
    m_thread->setObjectName(QStringLiteral("inspector"));
    m_context->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_context, &QObject::deleteLater);
    m_thread->start();
}

InspectorThread::~InspectorThread()
{
    m_thread->quit();
    m_thread->wait();
}

void InspectorThread::post(std::function<void()> work) const
{
    QMetaObject::invokeMethod(m_context, std::move(work), Qt::QueuedConnection);
}

LiveSession::LiveSession(InspectorThread& thread, const InspectorTarget& target, std::optional<WorkerThread> worker,
                         QObject* parent)
    : QObject(parent), m_thread(&thread), m_target(target), m_worker(std::move(worker))
{
    MonitorOptions options;
    options.worker = m_worker;
    options.listsWorkers = !m_worker && target.isNode();
    m_monitor = new TargetMonitor(options);
    m_monitor->moveToThread(thread.context()->thread());
    connect(m_monitor, &TargetMonitor::sampled, this, qOverload<const HeapSample&>(&LiveSession::take));
    connect(m_monitor, &TargetMonitor::happened, this, qOverload<const TargetEvent&>(&LiveSession::take));
    connect(m_monitor, &TargetMonitor::statusChanged, this, [this](const MonitorStatus& status) {
        if (!m_coming.empty()) // they were before it
            refresh();
        m_status = status;
        Q_EMIT statusChanged();
    });
    connect(m_monitor, &TargetMonitor::attached, this,
            [this](const InspectorTarget& attached, const TargetIdentity& identity) {
                m_target = attached;
                m_identity = identity;
                Q_EMIT statusChanged();
            });
    connect(m_monitor, &TargetMonitor::workersChanged, this, [this](const std::vector<WorkerThread>& workers) {
        m_workers = workers;
        Q_EMIT workersChanged();
    });
    thread.post([monitor = m_monitor, context = thread.context(), target] {
        monitor->setParent(context);
        monitor->start(target);
    });
}

LiveSession::LiveSession(Recording recording, const QString& file, QObject* parent)
    : QObject(parent), m_events(std::move(recording.events)), m_file(file)
{
    m_status.state = MonitorState::Exited;
    for (const HeapSample& sample : recording.samples)
        m_samples.append(sample);
    for (const TargetEvent& event : m_events) {
        if (event.kind == TargetEventKind::Snapshot)
            m_snapshots.push_back({event.timeMs, QString::fromStdString(event.text), {}});
    }
}

LiveSession::~LiveSession()
{
    if (m_capture) {
        m_capture->disconnect(this);
        m_thread->post([capture = m_capture] {
            capture->cancel();
            capture->deleteLater();
        });
    }
    for (QObject* connected : m_kept)
        m_thread->post([connected] { connected->deleteLater(); });
    if (m_monitor) {
        m_monitor->disconnect(this);
        m_thread->post([monitor = m_monitor] {
            monitor->stop();
            monitor->deleteLater();
        });
    }
}

QString LiveSession::title() const
{
    if (isRecording())
        return QFileInfo(m_file).fileName();
    if (m_worker)
        return displayText(m_worker->title.empty() ? m_worker->url : m_worker->title, 80);
    const std::string name = m_target.name();
    return displayText(name.empty() ? m_target.address.hostAndPort() : name, 80);
}

QString LiveSession::detail() const
{
    if (isRecording())
        return tr("recording");
    QStringList parts;
    if (m_worker)
        parts << tr("thread of %1")
                     .arg(m_target.pid() > 0 ? QString::number(m_target.pid())
                                             : QString::fromStdString(m_target.address.hostAndPort()));
    else
        parts << (m_target.pid() > 0 ? tr("process %1").arg(m_target.pid())
                                     : QString::fromStdString(m_target.address.hostAndPort()));
    if (const std::string version = m_target.nodeVersion(); !version.empty() && !m_worker)
        parts << tr("Node.js %1").arg(displayText(version, 20));
    return parts.join(QStringLiteral(" · "));
}

bool LiveSession::isAttached() const
{
    return m_status.state == MonitorState::Attached || m_status.state == MonitorState::Blocked;
}

uint64_t LiveSession::heapUsed() const
{
    if (m_samples.isEmpty())
        return 0;
    const int64_t used = m_samples.values(MemoryField::HeapUsed)[m_samples.size() - 1];
    return used > 0 ? static_cast<uint64_t>(used) : 0;
}

void LiveSession::setIntervalMs(int milliseconds)
{
    m_intervalMs = milliseconds;
    if (m_monitor)
        m_thread->post([monitor = m_monitor, milliseconds] { monitor->setInterval(milliseconds); });
}

void LiveSession::collectGarbage()
{
    if (m_monitor)
        m_thread->post([monitor = m_monitor] { monitor->collectGarbage(); });
}

void LiveSession::addNote(const QString& text)
{
    take(TargetEvent{nowMs(), TargetEventKind::Note, text.toStdString()});
}

void LiveSession::setAlertLimits(const AlertLimits& limits)
{
    m_alerts.setLimits(limits);
    checkLimits();
}

void LiveSession::setAsksSpaces(bool asks)
{
    m_asksSpaces = asks;
    if (m_monitor)
        m_thread->post([monitor = m_monitor, asks] { monitor->setAsksSpaces(asks); });
}

bool LiveSession::canPeek(const QString& file) const
{
    return m_status.state == MonitorState::Attached &&
           std::any_of(m_snapshots.begin(), m_snapshots.end(), [&](const TakenSnapshot& snapshot) {
               return snapshot.file == file && snapshot.address == m_target.address;
           });
}

void LiveSession::take(const HeapSample& sample)
{
    m_coming.push_back(sample);
    m_pace.request();
}

void LiveSession::refresh()
{
    for (const HeapSample& sample : std::exchange(m_coming, {})) {
        m_samples.append(sample);
        checkLimits();
    }
    for (const TargetEvent& event : std::exchange(m_comingCollections, {}))
        add(event);
    Q_EMIT refreshed();
}

void LiveSession::take(const TargetEvent& event)
{
    if (event.kind == TargetEventKind::GarbageCollection) // its mark would stand ahead of the line it is of
        m_comingCollections.push_back(event);
    else
        add(event);
    m_pace.request();
}

void LiveSession::add(const TargetEvent& event)
{
    const auto later = [](int64_t timeMs, const TargetEvent& other) { return timeMs < other.timeMs; };
    m_events.insert(std::upper_bound(m_events.begin(), m_events.end(), event.timeMs, later), event);
    Q_EMIT happened(event);
}

void LiveSession::checkLimits()
{
    if (isRecording())
        return;
    const QStringList raised = m_alerts.check(m_samples, heapLimit(), m_target.pid());
    for (const QString& text : raised)
        take(TargetEvent{nowMs(), TargetEventKind::Alert, text.toStdString()});
    if (!raised.isEmpty() && m_alerts.limits().takesSnapshot)
        takeSnapshotInTime();
}

// Unless the snapshot itself could end the process.
void LiveSession::takeSnapshotInTime()
{
    if (!isAttached() || isTakingSnapshot())
        return;
    const QString& folder = m_alerts.limits().folder;
    const PreFlight flight = preFlight(heapUsed(), m_target.pid(),
                                       QFile::encodeName(QDir(folder).filePath(QStringLiteral("x"))).toStdString());
    if (flight.fitsMemory() && flight.fitsDisk())
        takeSnapshot(folder, false);
    else
        addNote(flight.fitsMemory() ? tr("no snapshot by itself: the disk is too full")
                                    : tr("no snapshot by itself: it could take more memory than there is"));
}

void LiveSession::takeSnapshot(const QString& folder, bool collectGarbage)
{
    if (m_capture || !m_thread)
        return;
    CaptureRequest request;
    request.address = m_target.address;
    request.worker = m_worker;
    request.collectGarbage = collectGarbage;
    request.keepsConnection = true;
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString stem = QDir(folder).filePath(fileStem(title()) + QLatin1Char('-') + time);
    QString file = stem + QStringLiteral(".heapsnapshot");
    for (int number = 2; QFileInfo::exists(file); ++number)
        file = stem + QStringLiteral("-%1.heapsnapshot").arg(number);
    request.file = QFile::encodeName(file).toStdString();

    m_captured = m_target.address;
    m_captureProgress = {};
    m_capture = new SnapshotCapture(request);
    m_capture->moveToThread(m_thread->context()->thread());
    connect(m_capture, &SnapshotCapture::progressed, this, [this](const CaptureProgress& progress) {
        m_captureProgress = progress;
        Q_EMIT captureChanged();
    });
    connect(m_capture, &SnapshotCapture::finished, this, [this](const CaptureOutcome& outcome) {
        SnapshotCapture* capture = std::exchange(m_capture, nullptr);
        // As long as its connection lives the objects keep their ids.
        const bool isKept = outcome.isConnectionKept;
        if (isKept)
            keep(capture);
        m_thread->post([capture, isKept, monitor = m_monitor] {
            monitor->setSnapshotRuns(false);
            if (!isKept)
                capture->deleteLater();
        });
        if (!outcome.error) {
            const QString taken = QFile::decodeName(QByteArray::fromStdString(outcome.file));
            m_snapshots.push_back({nowMs(), taken, m_captured});
            take(TargetEvent{m_snapshots.back().timeMs, TargetEventKind::Snapshot, taken.toStdString(),
                             outcome.seconds});
        }
        Q_EMIT captureChanged();
        Q_EMIT captureFinished(outcome);
    });
    m_thread->post([capture = m_capture, monitor = m_monitor, context = m_thread->context()] {
        capture->setParent(context);
        monitor->setSnapshotRuns(true);
        capture->start();
    });
    Q_EMIT captureChanged();
}

void LiveSession::cancelSnapshot()
{
    if (m_capture)
        m_thread->post([capture = m_capture] { capture->cancel(); });
}

} // namespace heapsight
