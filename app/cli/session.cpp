// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "base/column.h"
#include "base/parallel.h"
#include "terminal_text.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace heapsight::cli {

namespace {

TextFilter filterOf(const CommonOptions& options)
{
    auto filter = TextFilter::parse(options.filter);
    if (!filter)
        failUsage("--filter " + options.filter + ": " + filter.error().detail);
    return std::move(*filter);
}

bool drawsProgress(const CommonOptions& options)
{
    if (options.quiet || options.progress == "never")
        return false;
    return options.progress == "always" || isatty(STDERR_FILENO) == 1;
}

TextWriter::Sink stoppableSink(std::stop_token stop, int* error)
{
    return [write = fileSink(STDOUT_FILENO, error), stop = std::move(stop)](std::string_view block) {
        return !stop.stop_requested() && write(block);
    };
}

} // namespace

void printMessage(const std::string& text)
{
    const std::string line = "heapsight-cli: " + escapedForTerminal(text) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

Session::Session(const CommonOptions& options)
    : m_options(options),
      m_filter(filterOf(options)),
      m_out(stoppableSink(m_stop.get_token(), &m_writeError)),
      m_progress(m_stop, drawsProgress(options), options.progress == "always")
{
    setThreadLimit(options.threads);
    if (!options.maxMemory.empty()) {
        const auto bytes = parseSize(options.maxMemory);
        if (!bytes || *bytes == 0)
            failUsage("--max-memory " + options.maxMemory + ": write a size like 500MB or 2GiB.");
        setMemoryLimit(*bytes);
    }
}

OpenedSnapshot Session::open(const std::string& path)
{
    const JobContext job = startJob(fileText(path));
    auto opened = openSnapshot(path, AnalysisOptions{m_options.rawSizes}, job);
    if (!opened)
        throw failureOf(opened.error());
    for (const SnapshotWarning& warning : opened->analysis->snapshot().info().warnings) {
        std::string text = fileText(path) + ": " + warningText(warning);
        if (warning.offset != kNoOffset)
            text += ", at byte " + std::to_string(warning.offset);
        warn(text);
    }
    return std::move(*opened);
}

JobContext Session::startJob(const std::string& label, std::initializer_list<Phase> phases)
{
    m_job = std::make_shared<Progress>();
    if (phases.size() > 0)
        m_job->expectOnly(phases);
    m_progress.show(m_job, label);
    return {m_stop.get_token(), m_job.get()};
}

void Session::checkInterrupted() const
{
    if (interrupted())
        throw CommandFailure{ExitStatus::Interrupted, {}};
}

void Session::warn(const std::string& sentence)
{
    if (m_options.quiet)
        return;
    finishJobs();
    printMessage("warning: " + sentence);
}

void Session::finishOutput()
{
    const bool written = m_out.flush();
    checkInterrupted();
    if (written || m_writeError == EPIPE)
        return;
    throw CommandFailure{ExitStatus::BadFile,
                         std::string("standard output cannot be written: ") + std::strerror(m_writeError) + "."};
}

} // namespace heapsight::cli
