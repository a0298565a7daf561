// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "base/column.h"
#include "base/memory_reuse.h"
#include "base/parallel.h"
#include "terminal_text.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

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

std::string shortName(const std::string& path)
{
    return path == "-" ? fileText(path) : std::filesystem::path(path).filename().string();
}

// Two loads at once use the second core where one load cannot (decompression, dominators), and hold the
// working memory of both. Large files have enough work for two threads each and fill the memory.
bool loadsTogether(const std::string& first, const std::string& second)
{
    constexpr uint64_t kLargestTogether = 256'000'000;
    std::error_code error;
    const uint64_t a = std::filesystem::file_size(first, error);
    if (error) // a pipe, standard input, or an error that opening will tell
        return false;
    const uint64_t b = std::filesystem::file_size(second, error);
    return !error && a <= kLargestTogether && b <= kLargestTogether;
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
    if (!options.noCache)
        m_cache.emplace();
}

OpenedSnapshot Session::open(const std::string& path, IndexScope scope)
{
    const JobContext job = startJob(shortName(path));
    OpenedSnapshot opened = valueOrFail(openSnapshot(path, AnalysisOptions{m_options.rawSizes}, job, ways(scope)));
    warnOf(path, opened);
    keepIndex(opened);
    return opened;
}

OpenWays Session::ways(IndexScope scope) const
{
    OpenWays ways{m_cache ? &*m_cache : nullptr, scope};
    ways.outOfCore = m_options.outOfCore == "always"  ? OutOfCore::Always
                     : m_options.outOfCore == "never" ? OutOfCore::Never
                                                      : OutOfCore::Auto;
    return ways;
}

void Session::keepIndex(const OpenedSnapshot& opened)
{
    if (m_cache && opened.indexKey)
        m_indexWriters.emplace_back([opened, cache = &*m_cache, stop = m_stop.get_token()] {
            static_cast<void>(storeIndex(opened, *cache, JobContext{stop})); // the result does not depend on it
        });
}

std::pair<OpenedSnapshot, OpenedSnapshot> Session::openBoth(const std::string& first, const std::string& second)
{
    if (first == "-" && second == "-")
        failUsage("Only one of the two files can be standard input.");
    const MemoryReuse reuse; // the second load takes what the first one dropped
    if (threadLimit() < 2 || !loadsTogether(first, second)) {
        OpenedSnapshot a = open(first);
        OpenedSnapshot b = open(second);
        return {std::move(a), std::move(b)};
    }
    m_jobs = {std::make_shared<Progress>(), std::make_shared<Progress>()};
    m_progress.show(m_jobs, shortName(first) + ", " + shortName(second));
    const AnalysisOptions options{m_options.rawSizes};
    const OpenWays way = ways(IndexScope::Everything);
    Result<OpenedSnapshot> a;
    Result<OpenedSnapshot> b;
    parallelInvoke(
        [&] {
            a = openSnapshot(first, options, {m_stop.get_token(), m_jobs[0].get()}, way);
        },
        [&] {
            b = openSnapshot(second, options, {m_stop.get_token(), m_jobs[1].get()}, way);
        });
    std::pair<OpenedSnapshot, OpenedSnapshot> both{valueOrFail(std::move(a)), valueOrFail(std::move(b))};
    warnOf(first, both.first);
    warnOf(second, both.second);
    keepIndex(both.first);
    keepIndex(both.second);
    return both;
}

void Session::warnOf(const std::string& path, const OpenedSnapshot& opened)
{
    if (opened.isOutOfCore && m_options.outOfCore != "always")
        note(fileText(path) + " does not fit in memory and was worked on on the disk, which is slower.");
    for (const SnapshotWarning& warning : opened.analysis->snapshot().info().warnings) {
        std::string text = fileText(path) + ": " + warningText(warning);
        if (warning.offset != kNoOffset)
            text += ", at byte " + std::to_string(warning.offset);
        warn(text);
    }
}

JobContext Session::startJob(const std::string& label, std::initializer_list<Phase> phases)
{
    m_jobs = {std::make_shared<Progress>()};
    if (phases.size() > 0)
        m_jobs.front()->expectOnly(phases);
    m_progress.show(m_jobs, label);
    return {m_stop.get_token(), m_jobs.front().get()};
}

void Session::checkInterrupted() const
{
    if (interrupted())
        throw CommandFailure{ExitStatus::Interrupted};
}

void Session::warn(const std::string& sentence)
{
    if (m_options.quiet)
        return;
    finishJobs();
    printMessage("warning: " + sentence);
}

void Session::note(const std::string& sentence)
{
    if (m_options.quiet)
        return;
    finishJobs();
    printMessage(sentence);
}

bool Session::showsProgress() const
{
    return drawsProgress(m_options);
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
