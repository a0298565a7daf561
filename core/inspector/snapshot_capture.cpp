// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/snapshot_capture.h"

#include <algorithm>

namespace heapsight {

SnapshotCapture::SnapshotCapture(CaptureRequest request, QObject* parent)
    : QObject(parent),
      m_request(std::move(request)),
      m_connection({[this] { begin(); },
                    [this](std::string_view method, std::string_view params, std::string_view worker) {
                        if (worker.empty() && method == "NodeRuntime.waitingForDisconnect") {
                            fail({ErrorCode::Disconnected, "the process has ended", kNoOffset, {}});
                            m_connection.close(); // it is not held, now or later
                            return;
                        }
                        if (worker.empty() && m_workers.take(method, params))
                            return;
                        if (worker == m_session)
                            take(method, params);
                    },
                    [this](const Error& error) { fail(error); }},
                   this)
{}

SnapshotCapture::~SnapshotCapture() = default;

void SnapshotCapture::start()
{
    auto file = PartFile::create(m_request.file, m_request.replacesFile);
    if (!file) {
        fail(file.error());
        return;
    }
    m_file.emplace(std::move(*file));
    m_connection.open(m_request.address);
}

void SnapshotCapture::cancel()
{
    fail({ErrorCode::Cancelled, {}, kNoOffset, {}}, false);
}

void SnapshotCapture::begin()
{
    if (m_request.keepsConnection)
        m_connection.call("NodeRuntime.notifyWhenWaitingForDisconnect", {{QStringLiteral("enabled"), true}}, nullptr,
                          0);
    if (!m_request.worker) {
        collect();
        return;
    }
    WorkerSessions::enable(m_connection, [this] {
        const WorkerThread* worker = m_workers.find(*m_request.worker);
        if (!worker) {
            fail({ErrorCode::NotFound, "the worker thread has ended", kNoOffset, m_request.worker->title});
            return;
        }
        m_session = worker->session;
        collect();
    });
}

void SnapshotCapture::collect()
{
    if (m_hasEnded)
        return;
    if (!m_request.collectGarbage) {
        ask();
        return;
    }
    m_progress.stage = CaptureProgress::Stage::Collecting;
    Q_EMIT progressed(m_progress);
    m_connection.call(
        "HeapProfiler.collectGarbage", {}, [this](const Result<std::string_view>&) { ask(); }, 0, m_session);
}

void SnapshotCapture::ask()
{
    if (m_hasEnded)
        return;
    m_hasAsked = true;
    m_clock.start();
    m_progress.stage = CaptureProgress::Stage::Building;
    Q_EMIT progressed(m_progress);
    m_connection.call(
        "HeapProfiler.takeHeapSnapshot", {{QStringLiteral("reportProgress"), true}},
        [this](const Result<std::string_view>& reply) { complete(reply); }, 0, m_session);
}

void SnapshotCapture::take(std::string_view method, std::string_view params)
{
    if (!m_hasAsked || m_hasEnded)
        return;
    if (method == "HeapProfiler.addHeapSnapshotChunk") {
        const auto chunk = m_chunk.read(params, "chunk");
        const auto written = chunk ? m_file->write(*chunk) : tl::unexpected<Error>(chunk.error());
        if (!written) {
            fail(written.error());
            return;
        }
        m_progress.stage = CaptureProgress::Stage::Receiving;
        m_progress.bytes = m_file->size();
        Q_EMIT progressed(m_progress);
    } else if (method == "HeapProfiler.reportHeapSnapshotProgress") {
        const auto body = JsonBody::parse(params);
        if (!body)
            return;
        m_progress.objectsTotal = static_cast<uint64_t>(std::max<int64_t>(0, body->integer("/total").value_or(0)));
        m_progress.objectsDone = std::min(
            m_progress.objectsTotal, static_cast<uint64_t>(std::max<int64_t>(0, body->integer("/done").value_or(0))));
        Q_EMIT progressed(m_progress);
    }
}

void SnapshotCapture::complete(const Result<std::string_view>& reply)
{
    if (m_hasEnded)
        return;
    if (!reply) {
        if (reply.error().code != ErrorCode::Disconnected) // closed() tells that one
            fail(reply.error());
        return;
    }
    if (m_file->lastByte() != '}') {
        fail({ErrorCode::Protocol, "the target said it was done before the snapshot was complete", kNoOffset,
              m_request.address.hostAndPort()});
        return;
    }
    if (const auto finished = m_file->finish(); !finished) {
        fail(finished.error());
        return;
    }
    end({std::nullopt, m_file->path(), m_file->size(), static_cast<double>(m_clock.elapsed()) / 1000});
}

void SnapshotCapture::fail(Error error, bool keepsPart)
{
    if (m_hasEnded)
        return;
    CaptureOutcome outcome;
    outcome.error = std::move(error);
    if (m_file && !keepsPart) {
        m_file->discard();
    } else if (m_file && m_file->keep()) {
        outcome.file = m_file->partPath();
        outcome.bytes = m_file->size();
    }
    end(std::move(outcome));
}

void SnapshotCapture::end(CaptureOutcome outcome)
{
    m_hasEnded = true;
    if (outcome.error || !m_request.keepsConnection)
        m_connection.close();
    Q_EMIT finished(outcome);
}

} // namespace heapsight
