// SPDX-License-Identifier: GPL-3.0-or-later
// record TARGET: a profile of a running process.
#include "base/byte_count.h"
#include "command.h"
#include "inspector/memory_sampler.h"
#include "inspector/profile_recorder.h"
#include "inspector/recording.h"
#include "target_lookup.h"
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

void drawProgress(const RecordProgress& progress, double duration)
{
    char line[160];
    switch (progress.stage) {
    case RecordProgress::Stage::Connecting:
    case RecordProgress::Stage::Starting:
        std::snprintf(line, sizeof line, "connecting");
        break;
    case RecordProgress::Stage::Recording:
        std::snprintf(line, sizeof line, "recording: %.0f of %.0f s", progress.seconds, duration);
        break;
    case RecordProgress::Stage::Stopping:
        if (progress.objectsTotal > 0)
            std::snprintf(line, sizeof line, "the process builds its snapshot: %llu %%",
                          static_cast<unsigned long long>(progress.objectsDone * 100 / progress.objectsTotal));
        else
            std::snprintf(line, sizeof line, "stopping");
        break;
    case RecordProgress::Stage::Receiving:
        std::snprintf(line, sizeof line, "receiving: %s", formatBytes(progress.bytes).c_str());
        break;
    }
    std::fprintf(stderr, "\r%s\x1b[K", line);
    std::fflush(stderr);
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
        request.file = fileName(found.target, request.kind);
        request.replacesFile = !m_output.empty();
        write(session, found.target, request.kind, record(session, loop, request, duration));
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

    [[nodiscard]] std::string fileName(const InspectorTarget& target, RecordKind kind) const
    {
        if (!m_output.empty())
            return m_output;
        std::string time = isoTime(nowMs()).substr(0, 19);
        std::erase(time, ':');
        std::erase(time, '-');
        const std::string who = target.pid() > 0 ? std::to_string(target.pid()) : std::to_string(target.address.port);
        return "profile-" + who + "-" + time + ending(kind);
    }

    static RecordOutcome record(Session& session, EventLoop& loop, const RecordRequest& request, double duration)
    {
        ProfileRecorder recorder(request);
        std::optional<RecordOutcome> outcome;
        const bool draws = session.showsProgress();
        QObject::connect(&recorder, &ProfileRecorder::progressed, &recorder, [&](const RecordProgress& progress) {
            if (draws)
                drawProgress(progress, duration);
        });
        QObject::connect(&recorder, &ProfileRecorder::finished, &recorder, [&](const RecordOutcome& end) {
            outcome = end;
            loop.quit();
        });
        const auto erase = [&] {
            if (draws)
                std::fputs("\r\x1b[K", stderr);
        };
        recorder.start();
        try {
            if (!outcome)
                loop.run();
        } catch (const CommandFailure&) {
            recorder.cancel(); // removes the file
            erase();
            throw;
        }
        erase();
        return std::move(*outcome);
    }

    static void write(Session& session, const InspectorTarget& target, RecordKind kind, const RecordOutcome& outcome)
    {
        if (outcome.error) {
            CommandFailure failure = targetFailure(*outcome.error);
            if (!outcome.file.empty())
                failure.hint = "What arrived, " + formatBytes(outcome.bytes) + ", is kept in " +
                               escapedForTerminal(outcome.file) + "; it is incomplete.";
            throw failure;
        }
        if (outcome.targetEnds)
            session.note("the process wanted to exit: the recording ended early.");
        switch (session.options().format()) {
        case OutputFormat::Json: {
            JsonWriter json(session.out());
            json.beginObject();
            json.field("file", outcome.file);
            json.field("kind", kind == RecordKind::Cpu                  ? "cpu"
                               : kind == RecordKind::AllocationSampling ? "heap"
                                                                        : "timeline");
            json.field("bytes", outcome.bytes);
            json.key("seconds");
            json.real(outcome.seconds, 3);
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
            csv.text(outcome.file);
            csv.number(outcome.bytes);
            csv.real(outcome.seconds, 3);
            csv.endRow();
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
