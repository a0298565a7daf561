// SPDX-License-Identifier: GPL-3.0-or-later
// record TARGET: a profile of a running process.
#include "base/byte_count.h"
#include "command.h"
#include "download_run.h"
#include "inspector/profile_recorder.h"
#include "terminal_text.h"

#include <cstdio>

namespace heapsight::cli {

namespace {

constexpr double kShortest = 0.1;
constexpr double kLongest = 7 * 24 * 3600;

constexpr CommandHelp kHelp{
    "record",
    "record a profile of a running process",
    "Records what a running Node.js process or Chrome page does for a while: where its time goes\n"
    "(--cpu), which functions allocate what is alive (--heap), or every allocation over time\n"
    "(--timeline), which \"profile\", \"flame\" and the window then show.",
    "Examples:\n"
    "  heapsight-cli record 4711 --heap --duration 60 -o server.heapprofile\n"
    "  heapsight-cli record localhost:9229 --cpu --duration 10\n"
    "  heapsight-cli record :9229 --timeline --stacks --duration 5 -o short.heaptimeline\n"
    "\n"
    "TARGET is the number of a process, host:port (:port on this machine) or a ws:// URL;\n"
    "\"heapsight-cli targets\" lists them. A process without an inspector needs --open.\n"
    "\n"
    "--cpu and --heap cost the process little. --timeline ends with a heap snapshot, for\n"
    "which the process stands still as for \"capture\"; with --stacks allocating becomes many times\n"
    "slower (an allocation loop 40 times): not for production.\n"
    "A process that wants to exit is let go: what was recorded until then is saved. After an\n"
    "interrupt nothing is kept.",
};

const char* ending(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Cpu:
        return ".cpuprofile";
    case RecordKind::AllocationSampling:
        return ".heapprofile";
    case RecordKind::AllocationTimeline:
        break;
    }
    return ".heaptimeline";
}

std::string progressLine(const RecordProgress& progress, double duration)
{
    char line[160];
    switch (progress.stage) {
    case RecordProgress::Stage::Connecting:
    case RecordProgress::Stage::Starting:
        return "connecting";
    case RecordProgress::Stage::Recording:
        std::snprintf(line, sizeof line, "recording: %.0f of %.0f s", progress.seconds, duration);
        return line;
    case RecordProgress::Stage::Stopping:
        if (progress.objectsTotal == 0)
            return "stopping";
        return "the process builds its snapshot: " +
               std::to_string(progress.objectsDone * 100 / progress.objectsTotal) + " %";
    case RecordProgress::Stage::Receiving:
        break;
    }
    return "receiving: " + formatBytes(progress.bytes);
}

class RecordCommand : public Command {
public:
    RecordCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return {}; }
    CommonGroups commonGroups() const override { return CommonGroups::Progress; }

    ExitStatus run(Session& session) override
    {
        RecordRequest request = requestOf();
        const double duration = secondsOf(m_duration, "--duration", kShortest, kLongest);
        request.durationMs = static_cast<int>(duration * 1000);
        EventLoop loop(session);
        const FoundTarget found = findTarget(session, loop, m_target);
        request.address = found.target.address;
        request.worker = found.worker;
        request.file = m_output.empty() ? defaultFileStem("profile", found.target) + ending(request.kind) : m_output;
        request.replacesFile = !m_output.empty();
        ProfileRecorder recorder(request);
        const auto outcome = runDownload<RecordOutcome, RecordProgress>(
            session, loop, recorder, [&](const RecordProgress& progress) { return progressLine(progress, duration); });
        write(session, found.target, request.kind, outcome);
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        m_target.add(options);
        options.flag("--cpu", m_cpu, "Where the time goes");
        options.flag("--heap", m_heap, "Which functions allocate: samples, cheap");
        options.flag("--timeline", m_timeline, "What is allocated when, down to every object");
        options.text("--duration", m_duration, "SECONDS", "How long; 0.1 to a week", true);
        options.text("-o,--output", m_output, "FILE",
                     "The profile; an older one is replaced. Default:\nprofile-PID-TIME.cpuprofile (.heapprofile,\n"
                     ".heaptimeline) here");
        options.number("--interval", m_interval, 1, 1'000'000'000,
                       "Between two samples: microseconds with --cpu\n(default: 1000), bytes with --heap (32768)");
        options.flag("--include-dead", m_includeDead, "With --heap: also what was collected meanwhile");
        options.flag("--stacks", m_stacks, "With --timeline: who allocated; makes the process\nmany times slower");
    }

private:
    [[nodiscard]] RecordRequest requestOf() const
    {
        if (static_cast<int>(m_cpu) + static_cast<int>(m_heap) + static_cast<int>(m_timeline) != 1)
            failUsage("one of --cpu, --heap and --timeline is needed.");
        RecordRequest request;
        request.kind = m_cpu    ? RecordKind::Cpu
                       : m_heap ? RecordKind::AllocationSampling
                                : RecordKind::AllocationTimeline;
        if (m_includeDead && !m_heap)
            failUsage("--include-dead goes with --heap.");
        if (m_stacks && !m_timeline)
            failUsage("--stacks goes with --timeline.");
        if (m_interval && m_timeline)
            failUsage("--interval goes with --cpu or --heap.");
        request.interval = m_interval.value_or(0);
        request.includesDead = m_includeDead;
        request.withStacks = m_stacks;
        return request;
    }

    static void write(Session& session, const InspectorTarget& target, RecordKind kind, const RecordOutcome& outcome)
    {
        if (outcome.error)
            throw downloadFailure(outcome);
        if (outcome.targetEnds)
            session.note("the process wanted to exit: the recording ended early.");
        switch (session.options().format()) {
        case OutputFormat::Json: {
            JsonWriter json(session.out());
            json.beginObject();
            writeDownload(json, outcome, outcome.seconds);
            json.field("kind", kind == RecordKind::Cpu                  ? "cpu"
                               : kind == RecordKind::AllocationSampling ? "heap"
                                                                        : "timeline");
            json.field("targetEnded", outcome.targetEnds);
            json.key("pid");
            target.pid() > 0 ? json.number(target.pid()) : json.null();
            json.endObject();
            json.endDocument();
            break;
        }
        case OutputFormat::Csv: {
            CsvWriter csv(session.out());
            csv.header({"file", "bytes", "seconds"});
            writeDownload(csv, outcome, outcome.seconds);
            break;
        }
        case OutputFormat::Table: {
            char seconds[32];
            std::snprintf(seconds, sizeof seconds, "%.1f s", outcome.seconds);
            session.out().append(escapedForTerminal(outcome.file) + ": " + formatBytes(outcome.bytes) + ", " + seconds +
                                 " recorded\n");
            break;
        }
        }
    }

    TargetOptions m_target;
    bool m_cpu = false;
    bool m_heap = false;
    bool m_timeline = false;
    std::string m_duration;
    std::string m_output;
    std::optional<uint32_t> m_interval;
    bool m_includeDead = false;
    bool m_stacks = false;
};

} // namespace

std::unique_ptr<Command> makeRecordCommand()
{
    return std::make_unique<RecordCommand>();
}

} // namespace heapsight::cli
