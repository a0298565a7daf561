// SPDX-License-Identifier: GPL-3.0-or-later
// The one thread beside the work: every 100 ms it reads the job's progress and draws one line on
// standard error, and it turns SIGINT, SIGTERM and SIGHUP into a stop request. Signals must be blocked
// (blockSignals()) before any other thread starts.
#pragma once

#include "base/job.h"

#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace heapsight::cli {

// Blocks the signals that end the program, except those the caller of the program has it ignore.
void blockSignals();

class TerminalProgress {
public:
    // `draws`: false for a watcher of signals only. `atOnce` draws without waiting for 100 ms.
    TerminalProgress(std::stop_source stop, bool draws, bool atOnce);
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;
    ~TerminalProgress();

    // Shows the mean of `jobs` under `label` from now on; none erases the line and shows nothing.
    void show(std::vector<std::shared_ptr<Progress>> jobs, std::string label);

private:
    void run(const std::stop_token& ending);
    void draw();
    void erase();
    void interrupted();

    std::stop_source m_stop;
    const bool m_draws;
    const bool m_atOnce;
    int m_signals = -1;
    int m_wake = -1;
    std::mutex m_mutex; // guards what follows
    std::vector<std::shared_ptr<Progress>> m_jobs;
    std::string m_label;
    bool m_isDrawn = false;
    std::jthread m_thread; // last: starts when the rest is there
};

} // namespace heapsight::cli
