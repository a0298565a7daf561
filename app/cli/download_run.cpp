// SPDX-License-Identifier: GPL-3.0-or-later
#include "download_run.h"

#include "base/byte_count.h"
#include "inspector/memory_sampler.h"
#include "inspector/recording.h"
#include "terminal_text.h"

#include <cstdio>

namespace heapsight::cli {

void drawLine(const std::string& text)
{
    std::fprintf(stderr, "\r%s\x1b[K", text.c_str());
    std::fflush(stderr);
}

std::string defaultFileStem(const char* stem, const InspectorTarget& target)
{
    std::string time = isoTime(nowMs()).substr(0, 19);
    std::erase(time, ':');
    std::erase(time, '-');
    const std::string who = target.pid() > 0 ? std::to_string(target.pid()) : std::to_string(target.address.port);
    return std::string(stem) + "-" + who + "-" + time;
}

CommandFailure downloadFailure(const DownloadOutcome& outcome)
{
    CommandFailure failure = targetFailure(*outcome.error);
    if (!outcome.file.empty())
        failure.hint = "What arrived, " + formatBytes(outcome.bytes) + ", is kept in " +
                       escapedForTerminal(outcome.file) + "; it is incomplete.";
    return failure;
}

void writeDownload(JsonWriter& json, const DownloadOutcome& outcome, double seconds)
{
    json.field("file", outcome.file);
    json.field("bytes", outcome.bytes);
    json.key("seconds");
    json.real(seconds, 3);
}

void writeDownload(CsvWriter& csv, const DownloadOutcome& outcome, double seconds)
{
    csv.text(outcome.file);
    csv.number(outcome.bytes);
    csv.real(seconds, 3);
    csv.endRow();
}

} // namespace heapsight::cli
