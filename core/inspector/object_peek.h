// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at an object of a snapshot in the process that the snapshot was taken of: what it is now, or that
// it is gone. V8 searches its whole heap for the object (about 0.3 s for 50 MB, the program stands still
// meanwhile), so this is for single objects a person asks for. A connection of its own; no getter of the
// program is called, and the object is released again before the connection ends.
// Thread rule: lives in one thread with an event loop; signals may be connected across threads.
#pragma once

#include "inspector/cdp_connection.h"
#include "inspector/worker_sessions.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace heapsight {

struct PeekRequest {
    TargetAddress address{}; // with its path
    uint64_t objectId = 0;   // of the snapshot
    std::optional<WorkerThread> worker{};
    bool keepsConnection = false; // until this object goes: see CaptureRequest
};

struct PeekedProperty {
    std::string name{};
    std::string value{};     // for people, at most kLongestPeekText bytes of the target's text
    std::string type{};      // "string", "number", "object", "function", …; "accessor": not called
    bool isInternal = false; // [[Prototype]], [[Entries]] …
};

struct PeekOutcome {
    std::optional<Error> error{}; // Disconnected, Timeout, Protocol, NotFound (the worker thread)
    bool isGone = false;          // collected since, or nothing that V8 hands out
    std::string description{};    // "Session", "Map(3)", "function handle() …"
    std::vector<PeekedProperty> properties{};
    bool isCut = false; // there are more properties than kMostPeeked
};

inline constexpr size_t kMostPeeked = 500;
inline constexpr size_t kLongestPeekText = 2000;

// The properties in the reply of Runtime.getProperties, own ones first, in the target's order. Protocol
// if it is no such reply. Pure, any thread.
[[nodiscard]] Result<PeekOutcome> parsePeekedProperties(std::string_view reply);

class ObjectPeek : public QObject {
    Q_OBJECT
public:
    explicit ObjectPeek(PeekRequest request, QObject* parent = nullptr);
    ~ObjectPeek() override;

    void start(); // finished() follows, within a minute

Q_SIGNALS:
    void finished(const heapsight::PeekOutcome& outcome); // once

private:
    void begin();
    void search();
    void listProperties(const std::string& handle);
    void release();
    void end(PeekOutcome outcome);

    PeekRequest m_request;
    CdpConnection m_connection;
    WorkerSessions m_workers;
    std::string m_session; // of the worker
    PeekOutcome m_outcome;
    bool m_hasEnded = false;
};

} // namespace heapsight
