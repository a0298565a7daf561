// SPDX-License-Identifier: GPL-3.0-or-later
// capture TARGET: a heap snapshot of a running process.
#include "base/byte_count.h"
#include "command.h"
#include "inspector/memory_sampler.h"
#include "inspector/pre_flight.h"
#include "inspector/recording.h"
#include "inspector/snapshot_capture.h"
#include "target_lookup.h"
#include "terminal_text.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <filesystem>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "capture",
    "take a heap snapshot of a running process",
    "Takes a heap snapshot of a running Node.js process or Chrome page and writes it to disk as it\n"
    "arrives. The process stands still meanwhile, and needs several times the size of its heap:\n"
    "--pre-flight says how much, and asks.",
    "Examples:\n"
    "  heapsight-cli capture 4711 -o before.heapsnapshot\n"
    "  heapsight-cli capture localhost:9229 --gc --pre-flight\n"
    "\n"
    "TARGET is the number of a process, host:port (:port on this machine) or a ws:// URL;\n"
    "\"heapsight-cli targets\" lists them. A process without an inspector needs --open.\n"
    "\n"
    "If the snapshot may need more memory than there is, it is not taken without --yes. What\n"
    "arrived before a loss is kept as FILE.part. After an interrupt the file is removed, but\n"
    "the process stands still until V8 is done: nothing can stop that.",
};

std::string durationText(double seconds)
{
    char text[32];
    if (seconds < 10)
        std::snprintf(text, sizeof text, "%.1f s", seconds);
    else if (seconds < 120)
        std::snprintf(text, sizeof text, "%.0f s", seconds);
    else
        std::snprintf(text, sizeof text, "%.0f min", seconds / 60);
    return text;
}

std::string flightText(const PreFlight& flight, uint64_t heapUsed)
{
    std::string text = "The heap has " + formatBytes(heapUsed) + ". The process will stand still for " +
                       durationText(flight.secondsLow) + " to " + durationText(flight.secondsHigh) + ", need up to " +
                       formatBytes(flight.processBytes) + " more memory";
    if (flight.memoryRoom)
        text +=
            " (" + formatBytes(*flight.memoryRoom) + (flight.isContainerLimit ? " left in its container)" : " free)");
    text += ", and the file up to " + formatBytes(flight.fileBytes);
    if (flight.diskRoom)
        text += " (" + formatBytes(*flight.diskRoom) + " free)";
    return text + ".";
}

void drawProgress(const CaptureProgress& progress)
{
    std::string line;
    switch (progress.stage) {
    case CaptureProgress::Stage::Connecting:
        line = "connecting";
        break;
    case CaptureProgress::Stage::Collecting:
        line = "collecting garbage";
        break;
    case CaptureProgress::Stage::Building:
        line = "the process builds its snapshot";
        if (progress.objectsTotal > 0)
            line += ": " + std::to_string(progress.objectsDone * 100 / progress.objectsTotal) + " %";
        break;
    case CaptureProgress::Stage::Receiving:
        line = "receiving: " + formatBytes(progress.bytes);
        break;
    }
    std::fprintf(stderr, "\r%s\x1b[K", line.c_str());
    std::fflush(stderr);
}

class CaptureCommand : public Command {
public:
    CaptureCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return {}; }
    CommonGroups commonGroups() const override { return CommonGroups::Progress; }

    ExitStatus run(Session& session) override
    {
        EventLoop loop(session);
        const FoundTarget found = findTarget(session, loop, m_target);
        const auto used = static_cast<uint64_t>(std::max<int64_t>(0, found.sample.at(MemoryField::HeapUsed)));
        CaptureRequest request;
        request.address = found.target.address;
        request.worker = found.worker;
        request.file = fileName(found.target);
        request.replacesFile = !m_output.empty();
        request.collectGarbage = m_gc;
        askBefore(session, preFlight(used, found.target.pid(), request.file), used);
        write(session, found.target, take(session, loop, request));
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        m_target.add(options);
        options.text("-o,--output", m_output, "FILE",
                     "The snapshot; an older one is replaced. Default:\nheap-PID-TIME.heapsnapshot here");
        options.flag("--gc", m_gc, "Collect garbage first");
        options.flag("--pre-flight", m_preFlight, "Say what it will cost, and ask");
    }

private:
    [[nodiscard]] std::string fileName(const InspectorTarget& target) const
    {
        if (!m_output.empty())
            return m_output;
        std::string time = isoTime(nowMs()).substr(0, 19);
        std::erase(time, ':');
        std::erase(time, '-');
        const std::string who = target.pid() > 0 ? std::to_string(target.pid()) : std::to_string(target.address.port);
        return "heap-" + who + "-" + time + ".heapsnapshot";
    }

    void askBefore(Session& session, const PreFlight& flight, uint64_t used) const
    {
        const std::string text = flightText(flight, used);
        const bool fits = flight.fitsMemory() && flight.fitsDisk();
        if (m_preFlight || !fits)
            session.note(text);
        if (m_target.yes || (fits && !m_preFlight))
            return;
        const bool isAsked = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
        if (confirm(fits ? "Take it?" : "It may not fit. Take it all the same?"))
            return;
        if (isAsked)
            throw CommandFailure{ExitStatus::Interrupted, "no snapshot was taken."};
        throw CommandFailure{fits ? ExitStatus::Usage : ExitStatus::Memory,
                             fits ? "no snapshot was taken: nobody to ask." : "no snapshot was taken: it may not fit.",
                             "Add --yes to take it."};
    }

    static CaptureOutcome take(Session& session, EventLoop& loop, const CaptureRequest& request)
    {
        SnapshotCapture capture(request);
        std::optional<CaptureOutcome> outcome;
        const bool draws = session.showsProgress();
        QObject::connect(&capture, &SnapshotCapture::progressed, &capture, [&](const CaptureProgress& progress) {
            if (draws)
                drawProgress(progress);
        });
        QObject::connect(&capture, &SnapshotCapture::finished, &capture, [&](const CaptureOutcome& end) {
            outcome = end;
            loop.quit();
        });
        const auto erase = [&] {
            if (draws)
                std::fputs("\r\x1b[K", stderr);
        };
        capture.start();
        try {
            if (!outcome)
                loop.run();
        } catch (const CommandFailure&) {
            capture.cancel(); // removes the file
            erase();
            throw;
        }
        erase();
        return std::move(*outcome);
    }

    static void write(Session& session, const InspectorTarget& target, const CaptureOutcome& outcome)
    {
        if (outcome.error) {
            CommandFailure failure = targetFailure(*outcome.error);
            if (!outcome.file.empty())
                failure.hint = "What arrived, " + formatBytes(outcome.bytes) + ", is kept in " +
                               escapedForTerminal(outcome.file) + "; it is incomplete.";
            throw failure;
        }
        switch (session.options().format()) {
        case OutputFormat::Json: {
            JsonWriter json(session.out());
            json.beginObject();
            json.field("file", outcome.file);
            json.field("bytes", outcome.bytes);
            json.key("seconds");
            json.real(outcome.seconds, 3);
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
        case OutputFormat::Table:
            session.out().append(escapedForTerminal(outcome.file) + ": " + formatBytes(outcome.bytes) +
                                 ", the process stood still for about " + durationText(outcome.seconds) + "\n");
            break;
        }
    }

    TargetOptions m_target;
    std::string m_output;
    bool m_gc = false;
    bool m_preFlight = false;
};

} // namespace

std::unique_ptr<Command> makeCaptureCommand()
{
    return std::make_unique<CaptureCommand>();
}

} // namespace heapsight::cli
