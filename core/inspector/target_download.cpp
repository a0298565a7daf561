// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/target_download.h"

#include <algorithm>
#include <utility>

namespace heapsight {

TargetDownload::TargetDownload(DownloadRequest request, QObject* parent)
    : QObject(parent),
      m_target(std::move(request)),
      m_connection({[this] { open(); },
                    [this](std::string_view method, std::string_view params, std::string_view worker) {
                        if (worker.empty() && method == "NodeRuntime.waitingForDisconnect") {
                            m_isAwaited = true;
                            if (!m_hasEnded) {
                                letGo();
                                return;
                            }
                            m_connection.close(); // it was only kept
                            Q_EMIT keptConnectionEnded();
                            return;
                        }
                        if (worker.empty() && m_workers.take(method, params))
                            return;
                        if (worker == m_session && !m_hasEnded)
                            take(method, params);
                    },
                    [this](const Error& error) {
                        if (m_hasEnded)
                            Q_EMIT keptConnectionEnded();
                        else
                            fail(error);
                    }},
                   this)
{}

TargetDownload::~TargetDownload() = default;

void TargetDownload::start()
{
    auto file = PartFile::create(m_target.file, m_target.replacesFile);
    if (!file) {
        fail(file.error());
        return;
    }
    m_file.emplace(std::move(*file));
    m_connection.open(m_target.address);
}

void TargetDownload::cancel()
{
    fail({ErrorCode::Cancelled, {}, kNoOffset, {}}, false);
}

void TargetDownload::open()
{
    // Only Node knows this; others end without waiting.
    m_connection.call("NodeRuntime.notifyWhenWaitingForDisconnect", {{QStringLiteral("enabled"), true}}, nullptr, 0);
    if (!m_target.worker) {
        begin();
        return;
    }
    WorkerSessions::enable(m_connection, [this] {
        if (m_hasEnded)
            return;
        const WorkerThread* worker = m_workers.find(*m_target.worker);
        if (!worker) {
            fail({ErrorCode::NotFound, "the worker thread has ended", kNoOffset, m_target.worker->title});
            return;
        }
        m_session = worker->session;
        begin();
    });
}

void TargetDownload::call(const char* method, const QJsonObject& params, std::function<void(std::string_view)> done,
                          bool mayTakeLong)
{
    if (m_hasEnded)
        return;
    m_connection.call(
        method, params,
        [this, done = std::move(done)](const Result<std::string_view>& reply) {
            if (m_hasEnded)
                return;
            if (reply)
                done(*reply);
            else if (reply.error().code != ErrorCode::Disconnected) // closed() tells that one
                fail(reply.error());
        },
        mayTakeLong ? 0 : CdpConnection::kCallTimeoutMs, m_session);
}

void TargetDownload::tryCall(const char* method, const QJsonObject& params, std::function<void()> done)
{
    m_connection.call(
        method, params,
        [this, done = std::move(done)](const Result<std::string_view>&) {
            if (!m_hasEnded && done)
                done();
        },
        0, m_session);
}

bool TargetDownload::takeSnapshotEvent(std::string_view method, std::string_view params, DownloadProgress& progress)
{
    if (method == "HeapProfiler.addHeapSnapshotChunk") {
        const auto chunk = m_chunk.read(params, "chunk");
        if (!chunk)
            fail(chunk.error());
        else if (write(*chunk))
            progress.bytes = m_file->size();
        return true;
    }
    if (method != "HeapProfiler.reportHeapSnapshotProgress")
        return false;
    if (const auto body = JsonBody::parse(params)) {
        const auto number = [&](const char* at) {
            return static_cast<uint64_t>(std::max<int64_t>(0, body->integer(at).value_or(0)));
        };
        progress.objectsTotal = number("/total");
        progress.objectsDone = std::min(progress.objectsTotal, number("/done"));
    }
    return true;
}

bool TargetDownload::write(std::string_view text)
{
    if (const auto written = m_file->write(text); !written) {
        fail(written.error());
        return false;
    }
    return true;
}

void TargetDownload::complete()
{
    if (m_file->lastByte() != '}') {
        fail({ErrorCode::Protocol, "the target said it was done before everything had arrived", kNoOffset,
              m_target.address.hostAndPort()});
        return;
    }
    if (const auto finished = m_file->finish(); !finished) {
        fail(finished.error());
        return;
    }
    end({std::nullopt, m_file->path(), m_file->size()});
}

void TargetDownload::fail(Error error, bool keepsPart)
{
    if (m_hasEnded)
        return;
    DownloadOutcome outcome;
    outcome.error = std::move(error);
    if (m_file && !keepsPart) {
        m_file->discard();
    } else if (m_file && m_file->keep()) {
        outcome.file = m_file->partPath();
        outcome.bytes = m_file->size();
    }
    end(std::move(outcome));
}

void TargetDownload::end(DownloadOutcome outcome)
{
    m_hasEnded = true;
    outcome.isConnectionKept =
        m_target.keepsConnection && !m_isAwaited && m_connection.isOpen() && (!outcome.error || abandon());
    if (!outcome.isConnectionKept)
        m_connection.close();
    deliver(std::move(outcome));
}

} // namespace heapsight
