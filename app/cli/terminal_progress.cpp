// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal_progress.h"

#include "exit_status.h"
#include "terminal_text.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace heapsight::cli {

namespace {

constexpr int kPollMs = 100;
// After a stop request the work ends within 100 ms. What does not (a read from a silent pipe) holds
// nothing that needs care, so the process just ends.
constexpr int kGraceMs = 1000;
constexpr size_t kBarColumns = 20;

sigset_t endingSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action {};
        if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN)
            continue; // "nohup", or a background job of a shell
        sigaddset(&set, signal);
    }
    return set;
}

void writeError(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

size_t errorColumns()
{
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace

void blockSignals()
{
    const sigset_t set = endingSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

TerminalProgress::TerminalProgress(std::stop_source stop, bool draws, bool atOnce)
    : m_stop(std::move(stop)), m_draws(draws), m_atOnce(atOnce)
{
    const sigset_t set = endingSignals();
    m_signals = signalfd(-1, &set, SFD_CLOEXEC);
    m_wake = eventfd(0, EFD_CLOEXEC);
    m_thread = std::jthread([this](const std::stop_token& ending) { run(ending); });
}

TerminalProgress::~TerminalProgress()
{
    m_thread.request_stop();
    eventfd_write(m_wake, 1);
    m_thread.join();
    erase();
    close(m_signals);
    close(m_wake);
}

void TerminalProgress::show(std::vector<std::shared_ptr<Progress>> jobs, std::string label)
{
    const bool isNothing = jobs.empty();
    {
        const std::lock_guard lock(m_mutex);
        m_jobs = std::move(jobs);
        m_label = std::move(label);
    }
    if (isNothing)
        erase();
    else if (m_draws && m_atOnce)
        draw();
}

void TerminalProgress::run(const std::stop_token& ending)
{
    while (!ending.stop_requested()) {
        pollfd sources[] = {{m_signals, POLLIN, 0}, {m_wake, POLLIN, 0}};
        const int ready = poll(sources, 2, m_draws ? kPollMs : -1);
        if (ready > 0 && (sources[0].revents & POLLIN)) {
            interrupted();
            return;
        }
        if (ready == 0)
            draw();
    }
}

void TerminalProgress::interrupted()
{
    m_stop.request_stop();
    pollfd wake{m_wake, POLLIN, 0};
    if (poll(&wake, 1, kGraceMs) == 0) {
        erase();
        _exit(static_cast<int>(ExitStatus::Interrupted));
    }
}

void TerminalProgress::draw()
{
    const std::lock_guard lock(m_mutex);
    if (m_jobs.empty())
        return;
    double sum = 0;
    for (const auto& job : m_jobs)
        sum += job->fraction();
    const double fraction = std::clamp(sum / static_cast<double>(m_jobs.size()), 0.0, 1.0);
    const auto filled = static_cast<size_t>(fraction * static_cast<double>(kBarColumns));
    std::string line = "[" + std::string(filled, '#') + std::string(kBarColumns - filled, '.') + "] ";
    line += std::to_string(static_cast<int>(fraction * 100)) + " %  ";
    line += std::string(phaseName(m_jobs.front()->current())) + "  " + m_label;
    writeError("\r" + fitted(line, errorColumns() - 1) + "\x1b[K");
    m_isDrawn = true;
}

void TerminalProgress::erase()
{
    const std::lock_guard lock(m_mutex);
    if (m_isDrawn)
        writeError("\r\x1b[K");
    m_isDrawn = false;
}

} // namespace heapsight::cli
