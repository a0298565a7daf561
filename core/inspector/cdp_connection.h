// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to one inspector target: calls with replies, events, sessions of worker threads.
// Sends no Origin header (Chrome refuses any, Node needs none) and never asks for more than its owner
// calls. Replies with an unknown id and events nobody waits for are dropped.
// Thread rule: lives in one thread with an event loop; handlers are called there. They may close the
// connection, not delete it.
#pragma once

#include "inspector/cdp_message.h"
#include "inspector/target_address.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <map>
#include <memory>

class QWebSocket;

namespace heapsight {

class CdpConnection : public QObject {
    Q_OBJECT
public:
    // JSON object of the reply; holds during the call only.
    using ReplyHandler = std::function<void(const Result<std::string_view>& body)>;
    struct Handlers {
        std::function<void()> opened{};
        // `worker` is the session of a worker thread, empty for the target itself.
        std::function<void(std::string_view method, std::string_view params, std::string_view worker)> event{};
        // Once, after every pending call was failed with the same error. Not after close().
        std::function<void(const Error& error)> closed{};
    };

    static constexpr int kConnectTimeoutMs = 10'000;
    static constexpr int kCallTimeoutMs = 10'000;

    explicit CdpConnection(Handlers handlers, QObject* parent = nullptr);
    ~CdpConnection() override;

    void open(const TargetAddress& address, int timeoutMs = kConnectTimeoutMs);
    void close(); // pending calls are forgotten
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    // timeoutMs 0: waits as long as the connection lasts (a snapshot may take minutes).
    void call(const char* method, const QJsonObject& params, ReplyHandler reply, int timeoutMs = kCallTimeoutMs,
              const std::string& worker = {});

private:
    void receive(const QString& text);
    void dispatch(CdpParser& parser, std::string_view text, std::string_view worker);
    void answer(int64_t id, const Result<std::string_view>& body);
    void failCallsOf(const std::string& worker);
    void lose(Error error);

    Handlers m_handlers;
    QWebSocket* m_socket = nullptr;
    CdpParser m_parser;
    CdpParser m_workerParser;
    struct Pending {
        ReplyHandler reply;
        std::string worker;
    };
    std::map<int64_t, Pending> m_pending;
    std::string m_source;
    int64_t m_lastId = 0;
    bool m_isOpen = false;
    bool m_isClosing = false;
};

} // namespace heapsight
