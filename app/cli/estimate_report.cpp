// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate_report.h"

#include "base/byte_count.h"
#include "base/user_folders.h"
#include "open_estimate.h"
#include "terminal_text.h"

#include <cstdio>

namespace heapsight::cli {

namespace {

struct Report {
    OpenEstimate estimate;
    uint64_t available = 0;
    uint64_t disk = 0;
    [[nodiscard]] bool fits() const { return estimate.peakBytes <= available; }
};

void writeJson(Session& session, const std::string& path, const Report& report)
{
    const OpenEstimate& e = report.estimate;
    JsonWriter json(session.out());
    json.beginObject();
    json.field("file", path);
    json.field("fileBytes", e.fileBytes);
    json.key("nodes");
    e.nodes ? json.number(*e.nodes) : json.null();
    json.key("edges");
    e.edges ? json.number(*e.edges) : json.null();
    json.field("openBytes", e.openBytes);
    json.field("peakBytes", e.peakBytes);
    json.key("seconds");
    json.real(e.seconds, 3);
    json.field("availableBytes", report.available);
    json.field("diskBytes", report.disk);
    json.field("fits", report.fits());
    json.endObject();
    json.endDocument();
}

void writeCsv(Session& session, const std::string& path, const Report& report)
{
    const OpenEstimate& e = report.estimate;
    CsvWriter csv(session.out());
    csv.header({"file", "fileBytes", "nodes", "edges", "openBytes", "peakBytes", "seconds", "availableBytes",
                "diskBytes", "fits"});
    csv.text(path);
    csv.number(e.fileBytes);
    e.nodes ? csv.number(*e.nodes) : csv.text("");
    e.edges ? csv.number(*e.edges) : csv.text("");
    csv.number(e.openBytes);
    csv.number(e.peakBytes);
    csv.real(e.seconds, 3);
    csv.number(report.available);
    csv.number(report.disk);
    csv.text(report.fits() ? "true" : "false");
    csv.endRow();
}

std::string secondsText(double seconds)
{
    char text[32];
    if (seconds < 90)
        std::snprintf(text, sizeof text, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    else
        std::snprintf(text, sizeof text, "%.0f min", seconds / 60);
    return text;
}

void print(Session& session, const std::string& path, const Report& report)
{
    const OpenEstimate& e = report.estimate;
    TextWriter& out = session.out();
    out.append(escapedForTerminal(path) + ": " + formatBytes(e.fileBytes) +
               (e.isCompressed ? " compressed, so this is a rough guess" : "") + "\n");
    if (e.nodes)
        out.append("  " + formatCount(*e.nodes) + " nodes" +
                   (e.edges ? ", " + formatCount(*e.edges) + " references" : "") + "\n");
    out.append("  takes about " + formatBytes(e.peakBytes) + " of memory to load, " + formatBytes(e.openBytes) +
               " once it is open, and " + secondsText(e.seconds) + "\n");
    out.append("  " + formatBytes(report.available) + " of memory can be had");
    if (report.fits())
        out.append(": it fits\n");
    else if (report.disk >= e.peakBytes)
        out.append(": it does not fit, and will be worked on on the disk, which is slower\n");
    else
        out.append(", and " + formatBytes(report.disk) + " of disk in " + escapedForTerminal(userCacheFolder()) +
                   ": it fits in neither\n");
}

} // namespace

void reportEstimate(Session& session, const std::string& path)
{
    const JobContext job{session.stopToken()};
    auto estimate = estimateOpening(path, job);
    if (!estimate) {
        if (estimate.error().source.empty())
            estimate.error().source = path;
        if (estimate.error().code == ErrorCode::NotFound)
            failUsage("--estimate needs a file: a pipe cannot be looked at beforehand.");
        throw failureOf(estimate.error());
    }
    const Report report{*estimate, availableMemory(), freeDiskBytes(userCacheFolder())};
    switch (session.options().format()) {
    case OutputFormat::Json:
        return writeJson(session, path, report);
    case OutputFormat::Csv:
        return writeCsv(session, path, report);
    case OutputFormat::Table:
        return print(session, path, report);
    }
}

} // namespace heapsight::cli
