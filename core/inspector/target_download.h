// SPDX-License-Identifier: GPL-3.0-or-later
// What taking a snapshot and recording a profile share: a connection of its own to a target or to one of its
// worker threads, over which a file is made that is written while it arrives. It can be cancelled at once,
// by closing the connection if need be.
// Thread rule: lives in one thread with an event loop.
#pragma once

#include "inspector/cdp_connection.h"
#include "inspector/part_file.h"
#include "inspector/worker_sessions.h"

#include <QObject>

#include <optional>

namespace heapsight {

struct DownloadRequest {
    TargetAddress address{}; // with its path
    std::string file{};      // full name of the file to make
    bool replacesFile = false;
    std::optional<WorkerThread> worker{}; // of this worker thread, not of the target itself
    // The connection stays open at the end, until this object goes or the process wants to exit: V8 gives all
    // objects new ids whenever any connection to its inspector ends, and the next snapshot could not be compared
    // with those before.
    bool keepsConnection = false;
};

struct DownloadProgress {
    uint64_t bytes = 0;                         // written so far
    uint64_t objectsDone = 0, objectsTotal = 0; // of a snapshot; V8 says nothing during the first seconds
};

struct DownloadOutcome {
    std::optional<Error> error{}; // Cancelled, Disconnected, Timeout, Protocol, CannotWrite, NotFound
    std::string file{};           // what was made, or the part that arrived before the error; may be empty
    uint64_t bytes = 0;
    bool isConnectionKept = false; // it ends with the object
};

class TargetDownload : public QObject {
    Q_OBJECT
public:
    ~TargetDownload() override;

    void start();
    void cancel(); // ends with Cancelled at once; what arrived is removed
    [[nodiscard]] bool isConnected() const { return m_connection.isOpen(); }

Q_SIGNALS:
    void keptConnectionEnded(); // after the end: the process was let go, or is lost

protected:
    TargetDownload(DownloadRequest request, QObject* parent);

    // The target (or its worker thread) can be asked.
    virtual void begin() = 0;
    virtual void take(std::string_view method, std::string_view params) = 0;
    // The process wants to exit and waits until the connection is closed.
    virtual void letGo() = 0;
    // It has failed, and the connection is to be kept: what was begun in the target is ended. False if only
    // closing the connection does that.
    virtual bool abandon() = 0;
    // Once, at the end.
    virtual void deliver(DownloadOutcome outcome) = 0;

    // Continues with the reply's body unless it has ended by then; an error ends it. `mayTakeLong`: without a limit
    // of time.
    void call(const char* method, const QJsonObject& params, std::function<void(std::string_view body)> done,
              bool mayTakeLong = false);
    // The same, when it does not matter whether that worked; `done` may be null.
    void tryCall(const char* method, const QJsonObject& params, std::function<void()> done);
    // A chunk of a snapshot is written, its progress counted; an error ends it. False if it is another event.
    bool takeSnapshotEvent(std::string_view method, std::string_view params, DownloadProgress& progress);
    bool write(std::string_view text); // false: it has ended
    void complete();                   // all has arrived: gives the file its name
    void fail(Error error, bool keepsPart = true);
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    [[nodiscard]] uint64_t size() const { return m_file ? m_file->size() : 0; }
    [[nodiscard]] const DownloadRequest& target() const { return m_target; }

private:
    void open();
    void end(DownloadOutcome outcome);

    DownloadRequest m_target;
    CdpConnection m_connection;
    WorkerSessions m_workers;
    std::string m_session; // of the worker
    CdpTextField m_chunk;
    std::optional<PartFile> m_file;
    bool m_isAwaited = false; // the process waits until we let go
    bool m_hasEnded = false;
};

} // namespace heapsight
