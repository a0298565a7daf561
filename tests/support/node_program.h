// SPDX-License-Identifier: GPL-3.0-or-later
// A real Node.js process for tests of running programs. Header only: for Qt tests.
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

namespace heapsight::test {

// Says "ready" and then does what its text says; is killed at the end.
class NodeProgram {
public:
    explicit NodeProgram(const QString& script, const QStringList& options = {QStringLiteral("--inspect=127.0.0.1:0")})
    {
        start(script, options);
    }
    ~NodeProgram() { kill(); }
    NodeProgram(const NodeProgram&) = delete;
    NodeProgram& operator=(const NodeProgram&) = delete;

    void start(const QString& script, const QStringList& options)
    {
        m_process.start(QStringLiteral("node"),
                        options + QStringList{QStringLiteral("-e"), QStringLiteral("console.log('ready');") + script});
        while (!m_process.readAllStandardOutput().contains("ready") && m_process.waitForReadyRead(30'000)) {
        }
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] QString pid() const { return QString::number(m_process.processId()); }
    [[nodiscard]] QProcess& process() { return m_process; }

    // Of the node that start() takes; 0 if there is none.
    [[nodiscard]] static int majorVersion()
    {
        QProcess node;
        node.start(QStringLiteral("node"), {QStringLiteral("--version")});
        node.waitForFinished();
        return node.readAllStandardOutput().mid(1).split('.').constFirst().toInt(); // "v20.1.0"
    }
    [[nodiscard]] static bool isInstalled()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty();
    }

private:
    QProcess m_process;
};

} // namespace heapsight::test
