// SPDX-License-Identifier: GPL-3.0-or-later
// An inspector that does what real ones do not: drops connections, answers garbage, with wrong ids, or
// not at all. Scripts are functions from a request to the texts that go back.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>

namespace heapsight::test {

class FakeCdpServer : public QObject {
public:
    // Gets each request; sends with socket->sendTextMessage().
    using Script = std::function<void(QWebSocket* socket, const QJsonObject& request)>;

    explicit FakeCdpServer(Script script)
        : m_server(QStringLiteral("fake"), QWebSocketServer::NonSecureMode), m_script(std::move(script))
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            QWebSocket* socket = m_server.nextPendingConnection();
            socket->setParent(this);
            origin = socket->origin();
            connect(socket, &QWebSocket::textMessageReceived, this, [this, socket](const QString& text) {
                const QJsonObject request = QJsonDocument::fromJson(text.toUtf8()).object();
                methods << request[QStringLiteral("method")].toString();
                m_script(socket, request);
            });
            connect(socket, &QWebSocket::disconnected, this, [this] { ++disconnections; });
        });
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    static void reply(QWebSocket* socket, const QJsonObject& request, const QJsonObject& result)
    {
        send(socket, {{QStringLiteral("id"), request[QStringLiteral("id")]}, {QStringLiteral("result"), result}});
    }
    static void event(QWebSocket* socket, const char* method, const QJsonObject& params)
    {
        send(socket, {{QStringLiteral("method"), QLatin1String(method)}, {QStringLiteral("params"), params}});
    }
    static void send(QWebSocket* socket, const QJsonObject& message)
    {
        socket->sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
    }

    QStringList methods;
    QString origin;
    int disconnections = 0;

private:
    QWebSocketServer m_server;
    Script m_script;
};

} // namespace heapsight::test
