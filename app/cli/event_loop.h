// SPDX-License-Identifier: GPL-3.0-or-later
// The event loop that commands with a running target work in. It ends when the command says so, or at
// once when the user interrupts.
#pragma once

#include "session.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace heapsight::cli {

class EventLoop {
public:
    explicit EventLoop(Session& session);

    // Until quit(). Throws CommandFailure (Interrupted).
    void run();
    void quit() { m_loop.quit(); }

private:
    struct Application {
        Application();
        int count = 1;
        char name[14] = "heapsight-cli";
        char* arguments[2] = {name, nullptr};
        QCoreApplication application;
    };
    Session& m_session;
    Application m_application;
    QEventLoop m_loop;
};

} // namespace heapsight::cli
