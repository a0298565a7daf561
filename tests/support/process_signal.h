// SPDX-License-Identifier: GPL-3.0-or-later
// Signals to a process that a test started. Header only: for Qt tests.
#pragma once

#include <QProcess>

#include <sys/types.h>

#include <csignal>

namespace heapsight::test {

// False, and nothing is sent, when the process has ended: QProcess says 0 then, and kill(0) means every process of the
// caller's group, the test run itself among them.
inline bool sendSignal(const QProcess& process, int signal)
{
    const auto pid = static_cast<pid_t>(process.processId());
    return pid > 0 && ::kill(pid, signal) == 0;
}

} // namespace heapsight::test
