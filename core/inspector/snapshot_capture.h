// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a heap snapshot of a running target and writes it to disk as it arrives: our memory stays flat
// however large it is. A connection of its own, so that cancelling is closing it (V8 then still
// finishes: the target stands still until it has, and nothing can change that). There is no timeout
// once the snapshot was asked for: a large heap takes minutes.
// Thread rule: lives in one thread with an event loop; signals may be connected across threads.
#pragma once

#include "inspector/cdp_connection.h"
#include "inspector/part_file.h"
#include "inspector/worker_sessions.h"

#include <QElapsedTimer>
#include <QObject>

#include <optional>

namespace heapsight {

struct CaptureRequest {
    TargetAddress address{}; // with its path
    std::string file{};      // full name of the file to make
    bool replacesFile = false;
    bool collectGarbage = false;          // before it; a snapshot collects once itself
    std::optional<WorkerThread> worker{}; // of this worker thread, not of the target itself
    // The connection stays open after success, until this object goes or the process wants to exit: V8 gives
    // all objects new ids whenever any connection to its inspector ends, and the next snapshot could not be
    // compared with this one.
    bool keepsConnection = false;
};

struct CaptureProgress {
    enum class Stage : uint8_t { Connecting, Collecting, Building, Receiving };
    Stage stage = Stage::Connecting;
    uint64_t objectsDone = 0; // of Building; V8 says nothing during the first seconds
    uint64_t objectsTotal = 0;
    uint64_t bytes = 0; // of Receiving
};

struct CaptureOutcome {
    std::optional<Error> error{}; // Cancelled, Disconnected, Timeout, Protocol, CannotWrite, NotFound
    std::string file{};           // the snapshot, or the part that arrived before the error; may be empty
    uint64_t bytes = 0;
    double seconds = 0; // from asking for the snapshot to its end: about how long the target stood still
};

class SnapshotCapture : public QObject {
    Q_OBJECT
public:
    explicit SnapshotCapture(CaptureRequest request, QObject* parent = nullptr);
    ~SnapshotCapture() override;

    void start();
    void cancel(); // finished() with Cancelled follows at once; what arrived is removed

Q_SIGNALS:
    void progressed(const heapsight::CaptureProgress& progress);
    void finished(const heapsight::CaptureOutcome& outcome); // once

private:
    void begin();
    void collect();
    void ask();
    void take(std::string_view method, std::string_view params);
    void complete(const Result<std::string_view>& reply);
    void fail(Error error, bool keepsPart = true);
    void end(CaptureOutcome outcome);

    CaptureRequest m_request;
    CdpConnection m_connection;
    WorkerSessions m_workers;
    std::string m_session; // of the worker
    CdpTextField m_chunk;
    std::optional<PartFile> m_file;
    CaptureProgress m_progress;
    QElapsedTimer m_clock;
    bool m_hasAsked = false;
    bool m_hasEnded = false;
};

} // namespace heapsight
