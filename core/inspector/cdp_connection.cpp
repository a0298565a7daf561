// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/cdp_connection.h"

#include <QJsonDocument>
#include <QNetworkProxy>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

#include <utility>
#include <vector>

namespace heapsight {

namespace {

// Node sends frames of 137 kB, Chrome of about 1 MB; replies of ours are small.
constexpr quint64 kLargestMessage = 32 * 1024 * 1024;
constexpr qint64 kFrameHeader = 64;

} // namespace

CdpConnection::CdpConnection(Handlers handlers, QObject* parent) : QObject(parent), m_handlers(std::move(handlers)) {}

CdpConnection::~CdpConnection()
{
    close();
}

void CdpConnection::open(const TargetAddress& address, int timeoutMs)
{
    close();
    m_isClosing = false;
    m_source = address.hostAndPort();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this); // empty: no Origin header
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setMaxAllowedIncomingMessageSize(kLargestMessage);
    m_socket->setMaxAllowedIncomingFrameSize(kLargestMessage);
    // What we do not keep up with waits in the target's memory, not in ours. A frame must fit in whole.
    m_socket->setReadBufferSize(static_cast<qint64>(kLargestMessage) + kFrameHeader);
    connect(m_socket, &QWebSocket::connected, this, [this] {
        m_isOpen = true;
        if (m_handlers.opened)
            m_handlers.opened();
    });
    connect(m_socket, &QWebSocket::textMessageReceived, this, &CdpConnection::receive);
    connect(m_socket, &QWebSocket::disconnected, this, [this] {
        lose({ErrorCode::Disconnected, "the target closed the connection", kNoOffset, m_source});
    });
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            [this](QAbstractSocket::SocketError) {
                lose({ErrorCode::Disconnected, m_socket->errorString().toStdString(), kNoOffset, m_source});
            });
    QTimer::singleShot(timeoutMs, m_socket, [this] {
        if (!m_isOpen)
            lose({ErrorCode::Timeout, "no answer to the connection", kNoOffset, m_source});
    });
    m_socket->open(QUrl(QString::fromStdString(address.webSocketUrl())));
}

void CdpConnection::close()
{
    m_isClosing = true;
    m_isOpen = false;
    m_pending.clear();
    if (QWebSocket* socket = std::exchange(m_socket, nullptr)) {
        socket->disconnect(this);
        // The target must not wait for a farewell: it may be about to exit.
        socket->abort();
        socket->deleteLater();
    }
}

void CdpConnection::lose(Error error)
{
    if (m_isClosing)
        return;
    m_isClosing = true;
    auto pending = std::exchange(m_pending, {});
    close();
    for (const auto& [id, call] : pending) {
        if (call.reply)
            call.reply(tl::unexpected<Error>(error));
    }
    if (m_handlers.closed)
        m_handlers.closed(error);
}

void CdpConnection::call(const char* method, const QJsonObject& params, ReplyHandler reply, int timeoutMs,
                         const std::string& worker)
{
    const int64_t id = ++m_lastId;
    if (!m_isOpen) {
        if (reply)
            reply(fail(ErrorCode::Disconnected, "not connected"));
        return;
    }
    QJsonObject message{{QStringLiteral("id"), static_cast<qint64>(id)},
                        {QStringLiteral("method"), QLatin1String(method)}};
    if (!params.isEmpty())
        message.insert(QStringLiteral("params"), params);
    m_pending.emplace(id, Pending{std::move(reply), worker});
    QByteArray text = QJsonDocument(message).toJson(QJsonDocument::Compact);
    if (!worker.empty()) {
        const QJsonObject wrapped{
            {QStringLiteral("id"), static_cast<qint64>(++m_lastId)}, // its reply says nothing new
            {QStringLiteral("method"), QStringLiteral("NodeWorker.sendMessageToWorker")},
            {QStringLiteral("params"), QJsonObject{{QStringLiteral("sessionId"), QString::fromStdString(worker)},
                                                   {QStringLiteral("message"), QString::fromUtf8(text)}}}};
        text = QJsonDocument(wrapped).toJson(QJsonDocument::Compact);
    }
    m_socket->sendTextMessage(QString::fromUtf8(text));
    if (timeoutMs > 0) {
        QTimer::singleShot(timeoutMs, this, [this, id, name = std::string(method)] {
            answer(id, fail(ErrorCode::Timeout, "no answer to " + name));
        });
    }
}

void CdpConnection::answer(int64_t id, const Result<std::string_view>& body)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    const ReplyHandler reply = std::move(found->second.reply);
    m_pending.erase(found);
    if (reply)
        reply(body);
}

void CdpConnection::failCallsOf(const std::string& worker)
{
    std::vector<int64_t> ids;
    for (const auto& [id, call] : m_pending) {
        if (!worker.empty() && call.worker == worker)
            ids.push_back(id);
    }
    for (const int64_t id : ids)
        answer(id, fail(ErrorCode::Disconnected, "the worker thread has ended"));
}

void CdpConnection::receive(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    dispatch(m_parser, {utf8.constData(), static_cast<size_t>(utf8.size())}, {});
}

void CdpConnection::dispatch(CdpParser& parser, std::string_view text, std::string_view worker)
{
    const Result<CdpMessage> message = parser.parse(text);
    if (!message) {
        lose({ErrorCode::Protocol, "the answer is no inspector's: " + message.error().detail, kNoOffset, m_source});
        return;
    }
    switch (message->kind) {
    case CdpMessage::Kind::Result:
    case CdpMessage::Kind::Failure: {
        // A worker answers its own calls only, and so does the target.
        const auto found = m_pending.find(message->id);
        if (found == m_pending.end() || found->second.worker != worker)
            return;
        if (message->kind == CdpMessage::Kind::Result) {
            answer(message->id, message->body);
            return;
        }
        const auto body = JsonBody::parse(message->body);
        answer(message->id, fail(ErrorCode::Protocol, body ? body->text("/message") : std::string()));
        return;
    }
    case CdpMessage::Kind::Event:
        if (worker.empty() && message->method == "NodeWorker.receivedMessageFromWorker") {
            const auto body = JsonBody::parse(message->body);
            if (body)
                dispatch(m_workerParser, body->text("/message"), body->text("/sessionId"));
            return;
        }
        if (worker.empty() && message->method == "NodeWorker.detachedFromWorker") {
            if (const auto body = JsonBody::parse(message->body))
                failCallsOf(body->text("/sessionId"));
        }
        if (m_handlers.event)
            m_handlers.event(message->method, message->body, worker);
        return;
    }
}

} // namespace heapsight
