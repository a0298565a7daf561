// SPDX-License-Identifier: GPL-3.0-or-later
// summary FILE: what kind of file, how much of what, how long it took.
#include "base/byte_count.h"
#include "command.h"
#include "estimate_report.h"
#include "quick_report.h"
#include "terminal_text.h"

#include <sys/resource.h>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "summary",
    "what a snapshot holds: objects, bytes by kind, warnings, load times",
    "Tells what a snapshot holds: how many objects and bytes, how they divide into\n"
    "code, strings, arrays and native memory (DevTools' Statistics), what was odd about\n"
    "the file, and how long loading took.",
    "Examples:\n"
    "  heapsight-cli summary server.heapsnapshot\n"
    "  heapsight-cli summary huge.heapsnapshot --estimate\n"
    "\n"
    "Numbers:\n"
    "  total size   what DevTools writes beside the snapshot's name\n"
    "  native       memory outside V8's heap; typed arrays are part of it\n"
    "  V8 heap      the rest; code, strings, JS arrays and system objects are parts of it\n"
    "  complete     no: the file was cut off, the warnings say what is missing\n"
    "\n"
    "There are no rows here: --limit and --sort change nothing, --filter picks lines of the\n"
    "CSV form by their name.",
};

uint64_t peakRssBytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<uint64_t>(usage.ru_maxrss) * 1024;
}

std::string_view formatName(SnapshotFormat format)
{
    return format == SnapshotFormat::HeapTimeline ? "heaptimeline" : "heapsnapshot";
}

struct Timing {
    const char* name;
    double seconds;
};

std::vector<Timing> timingsOf(const OpenedSnapshot& opened)
{
    const AnalysisTimings& t = opened.analysis->timings();
    return {{"read", opened.readSeconds}, {"link", t.link},
            {"dominators", t.dominators}, {"distances", t.distances},
            {"sizes", t.sizes},           {"classes", t.classes},
            {"retained", t.retained},     {"total", opened.totalSeconds}};
}

class SummaryCommand : public Command {
public:
    SummaryCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override
    {
        return {{"field", ColumnStyle::Text}, {"value", ColumnStyle::Text}};
    }

    ExitStatus run(Session& session) override
    {
        if (m_estimate) {
            reportEstimate(session, m_file);
            return ExitStatus::Done;
        }
        if (m_quick) {
            reportQuickTotals(session, m_file);
            return ExitStatus::Done;
        }
        const OpenedSnapshot opened = session.open(m_file, IndexScope::Rows);
        session.finishJobs();
        switch (session.options().format()) {
        case OutputFormat::Json:
            writeJson(session, opened);
            break;
        case OutputFormat::Csv:
            writeCsv(session, opened);
            break;
        case OutputFormat::Table:
            print(session, opened);
            break;
        }
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Snapshot, or - for standard input");
        options.flag("--estimate", m_estimate,
                     "Only say, from the file's header, how much memory\nand time opening it will take");
        options.flag("--quick", m_quick,
                     "Only nodes and their own bytes by type: one pass\nover part of the file, in constant memory");
    }

private:
    void writeJson(Session& session, const OpenedSnapshot& opened) const;
    void writeCsv(Session& session, const OpenedSnapshot& opened) const;
    void print(Session& session, const OpenedSnapshot& opened) const;

    std::string m_file;
    bool m_estimate = false;
    bool m_quick = false;
};

void SummaryCommand::writeJson(Session& session, const OpenedSnapshot& opened) const
{
    const HeapSnapshot& snapshot = opened.analysis->snapshot();
    const MemoryStatistics& statistics = opened.analysis->statistics();
    JsonWriter json(session.out());
    json.beginObject();
    json.field("file", m_file);
    json.field("format", formatName(snapshot.info().format));
    json.field("nodes", snapshot.nodeCount());
    json.field("edges", snapshot.edgeCount());
    json.field("strings", snapshot.strings().size());
    json.field("totalSize", opened.analysis->totalSize());
    json.field("extraNativeBytes", snapshot.info().extraNativeBytes);
    json.field("maxJsObjectId", snapshot.maxJsObjectId());
    json.key("statistics");
    json.beginObject();
    json.field("total", statistics.total);
    json.key("native");
    json.beginObject();
    json.field("total", statistics.nativeTotal);
    json.field("typedArrays", statistics.typedArrays);
    json.endObject();
    json.key("v8heap");
    json.beginObject();
    json.field("total", statistics.v8Total);
    json.field("code", statistics.code);
    json.field("jsArrays", statistics.jsArrays);
    json.field("strings", statistics.strings);
    json.field("system", statistics.system);
    json.endObject();
    json.endObject();
    json.key("warnings");
    json.beginArray();
    for (const SnapshotWarning& warning : snapshot.info().warnings) {
        json.beginObject();
        json.field("code", warningCodeName(warning.code));
        json.field("message", warningText(warning));
        json.key("offset");
        warning.offset != kNoOffset ? json.number(warning.offset) : json.null();
        json.endObject();
    }
    json.endArray();
    json.field("complete", snapshot.info().complete);
    json.key("timings");
    json.beginObject();
    for (const Timing& timing : timingsOf(opened)) {
        json.key(timing.name);
        json.real(timing.seconds, 6);
    }
    json.endObject();
    json.field("peakRssBytes", peakRssBytes());
    json.endObject();
    json.endDocument();
}

void SummaryCommand::writeCsv(Session& session, const OpenedSnapshot& opened) const
{
    const HeapSnapshot& snapshot = opened.analysis->snapshot();
    const MemoryStatistics& statistics = opened.analysis->statistics();
    CsvWriter csv(session.out());
    csv.header({"field", "value"});
    const auto row = [&](std::string_view field, auto value) {
        if (!session.filter().isEmpty() && !session.filter().matches(field))
            return;
        csv.text(field);
        if constexpr (std::integral<decltype(value)>)
            csv.number(value);
        else if constexpr (std::floating_point<decltype(value)>)
            csv.real(value, 6);
        else
            writeCsvText(csv, value, escapesCsv());
        csv.endRow();
    };
    row("file", std::string_view(m_file));
    row("format", formatName(snapshot.info().format));
    row("nodes", snapshot.nodeCount());
    row("edges", snapshot.edgeCount());
    row("strings", snapshot.strings().size());
    row("totalSize", opened.analysis->totalSize());
    row("extraNativeBytes", snapshot.info().extraNativeBytes);
    row("maxJsObjectId", snapshot.maxJsObjectId());
    row("statistics.total", statistics.total);
    row("statistics.native.total", statistics.nativeTotal);
    row("statistics.native.typedArrays", statistics.typedArrays);
    row("statistics.v8heap.total", statistics.v8Total);
    row("statistics.v8heap.code", statistics.code);
    row("statistics.v8heap.jsArrays", statistics.jsArrays);
    row("statistics.v8heap.strings", statistics.strings);
    row("statistics.v8heap.system", statistics.system);
    row("warnings", snapshot.info().warnings.size());
    row("complete", std::string_view(snapshot.info().complete ? "true" : "false"));
    for (const Timing& timing : timingsOf(opened))
        row("timings." + std::string(timing.name), timing.seconds);
    row("peakRssBytes", peakRssBytes());
}

void SummaryCommand::print(Session& session, const OpenedSnapshot& opened) const
{
    const SnapshotAnalysis& analysis = *opened.analysis;
    const HeapSnapshot& snapshot = analysis.snapshot();
    const MemoryStatistics& statistics = analysis.statistics();
    TextWriter& out = session.out();
    constexpr size_t kNameColumns = 22;
    const auto line = [&](std::string name, const std::string& value, const std::string& note = {}) {
        name.resize(std::max(name.size(), kNameColumns), ' ');
        constexpr size_t kValueColumns = 14;
        const size_t width = displayWidth(value);
        out.append("  " + name + std::string(width < kValueColumns ? kValueColumns - width : 0, ' ') + value +
                   (note.empty() ? "" : "  " + note) + "\n");
    };
    const auto bytes = [&](const std::string& name, uint64_t value) {
        const std::string share = formatShare(value, statistics.total);
        line(name, formatBytes(value), std::string(share.size() < 7 ? 7 - share.size() : 0, ' ') + share);
    };
    uint64_t objects = 0;
    for (const ClassRow& row : analysis.classRows())
        objects += row.count;

    out.append(escapedForTerminal(fileText(m_file)) + (snapshot.info().format == SnapshotFormat::HeapTimeline
                                                           ? ": allocation timeline\n"
                                                           : ": heap snapshot\n"));
    line("Total size", formatBytes(analysis.totalSize()), formatCount(analysis.totalSize()) + " bytes");
    line("Objects", formatCount(objects), "in " + formatCount(analysis.classRows().size()) + " classes");
    line("Nodes", formatCount(snapshot.nodeCount()), "objects and V8's own parts of them");
    line("References", formatCount(snapshot.edgeCount()));
    line("Strings", formatCount(snapshot.strings().size()), "names and texts in the file");
    line("Complete", snapshot.info().complete ? "yes" : "no");
    out.append("\nBytes by kind\n");
    bytes("Code", statistics.code);
    bytes("Strings", statistics.strings);
    bytes("JS arrays", statistics.jsArrays);
    bytes("Typed arrays", statistics.typedArrays);
    bytes("System objects", statistics.system);
    bytes("Other JS objects", statistics.otherJs());
    bytes("Other native memory", statistics.otherNative());
    bytes("Total", statistics.total);
    out.append("\nLoading\n");
    for (const Timing& timing : timingsOf(opened)) {
        char text[32];
        std::snprintf(text, sizeof text, "%.3f s", timing.seconds);
        line(timing.name, text);
    }
    line("peak memory", formatBytes(peakRssBytes()));
}

} // namespace

std::unique_ptr<Command> makeSummaryCommand()
{
    return std::make_unique<SummaryCommand>();
}

} // namespace heapsight::cli
