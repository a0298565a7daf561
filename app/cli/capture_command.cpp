// SPDX-License-Identifier: GPL-3.0-or-later
// capture TARGET: a heap snapshot of a running process.
#include "base/byte_count.h"
#include "command.h"
#include "download_run.h"
#include "inspector/pre_flight.h"
#include "inspector/snapshot_capture.h"
#include "terminal_text.h"

#include <QTimer>

#include <unistd.h>

#include <cstdio>
#include <memory>
#include <vector>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "capture",
    "take a heap snapshot of a running process",
    "Takes a heap snapshot of a running Node.js process or Chrome page and writes it to disk as it\n"
    "arrives. The process stands still meanwhile, and needs several times the size of its heap:\n"
    "--pre-flight says how much, and asks.\n"
    "\n"
    "With --count it takes several, for \"leaks\" or \"compare\". V8 gives all objects new numbers\n"
    "whenever something that was attached leaves: only snapshots of one run of \"capture\" can be\n"
    "compared object by object, those of two runs only by their totals.",
    "Examples:\n"
    "  heapsight-cli capture 4711 -o before.heapsnapshot\n"
    "  heapsight-cli capture localhost:9229 --gc --pre-flight\n"
    "  heapsight-cli capture 4711 --count 3 --every 60 -o leak.heapsnapshot\n"
    "  heapsight-cli leaks leak-?.heapsnapshot\n"
    "\n"
    "TARGET is the number of a process, host:port (:port on this machine) or a ws:// URL;\n"
    "\"heapsight-cli targets\" lists them. A process without an inspector needs --open.\n"
    "\n"
    "If the snapshot may need more memory than there is, it is not taken without --yes. What\n"
    "arrived before a loss is kept as FILE.part. After an interrupt the file is removed, but\n"
    "the process stands still until V8 is done: nothing can stop that. Snapshots that were\n"
    "complete by then stay.",
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

std::string progressLine(const CaptureProgress& progress)
{
    switch (progress.stage) {
    case CaptureProgress::Stage::Connecting:
        return "connecting";
    case CaptureProgress::Stage::Collecting:
        return "collecting garbage";
    case CaptureProgress::Stage::Building:
        return "the process builds its snapshot" +
               (progress.objectsTotal > 0
                    ? ": " + std::to_string(progress.objectsDone * 100 / progress.objectsTotal) + " %"
                    : std::string());
    case CaptureProgress::Stage::Receiving:
        break;
    }
    return "receiving: " + formatBytes(progress.bytes);
}

// "heap-02.heapsnapshot" for the second of up to 99: a shell's "*" lists them in their order.
std::string numbered(const std::string& file, uint32_t number, uint32_t count)
{
    const size_t slash = file.rfind('/');
    size_t dot = file.rfind('.');
    if (dot == std::string::npos || dot == 0 || (slash != std::string::npos && dot <= slash + 1))
        dot = file.size();
    std::string digits = std::to_string(number);
    digits.insert(0, std::to_string(count).size() - digits.size(), '0');
    return file.substr(0, dot) + "-" + digits + file.substr(dot);
}

class CaptureCommand : public Command {
public:
    CaptureCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return {}; }
    CommonGroups commonGroups() const override { return CommonGroups::Progress; }

    ExitStatus run(Session& session) override
    {
        if (!m_count && !m_every.empty())
            failUsage("--every goes with --count.");
        m_pause = m_every.empty() ? kDefaultPause : secondsOf(m_every, "--every", 0, kLongestPause);
        EventLoop loop(session);
        const FoundTarget found = findTarget(session, loop, m_target);
        // Their connections must stay open until the last is taken.
        std::vector<std::unique_ptr<SnapshotCapture>> captures;
        std::vector<CaptureOutcome> taken;
        try {
            while (taken.size() < m_count.value_or(1)) {
                if (!taken.empty())
                    pause(session, loop, *captures.back(), taken.size());
                const CaptureRequest request = requestOf(found, taken.size() + 1);
                checkCost(session, found, request.file, taken);
                captures.push_back(std::make_unique<SnapshotCapture>(request));
                const auto outcome =
                    runDownload<CaptureOutcome, CaptureProgress>(session, loop, *captures.back(), progressLine);
                if (outcome.error)
                    throw downloadFailure(outcome);
                taken.push_back(outcome);
            }
        } catch (const CommandFailure&) {
            if (session.interrupted()) { // no result, but what was taken stays
                for (const CaptureOutcome& one : taken)
                    session.note(escapedForTerminal(one.file) + " was complete and stays.");
            } else if (!taken.empty()) {
                write(session, found.target, taken);
                session.finishOutput();
            }
            throw;
        }
        write(session, found.target, taken);
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        m_target.add(options);
        options.text("-o,--output", m_output, "FILE",
                     "The snapshot; an older one is replaced. Default:\nheap-PID-TIME.heapsnapshot here");
        options.flag("--gc", m_gc, "Collect garbage first");
        options.number("--count", m_count, 1, kMostSnapshots,
                       "So many snapshots, FILE-1, FILE-2 …, whose objects\ncan be compared");
        options.text("--every", m_every, "SECONDS", "With --count: the pause between two (default: 30)");
        options.flag("--pre-flight", m_preFlight, "Say what it will cost, and ask");
    }

private:
    [[nodiscard]] CaptureRequest requestOf(const FoundTarget& found, size_t number)
    {
        if (m_file.empty())
            m_file = m_output.empty() ? defaultFileStem("heap", found.target) + ".heapsnapshot" : m_output;
        CaptureRequest request;
        request.address = found.target.address;
        request.worker = found.worker;
        request.file = m_count ? numbered(m_file, static_cast<uint32_t>(number), *m_count) : m_file;
        request.replacesFile = !m_output.empty();
        request.collectGarbage = m_gc;
        request.keepsConnection = m_count.value_or(1) > 1;
        return request;
    }

    // Before the first the user may be asked; a later one that does not fit any more is not taken.
    void checkCost(Session& session, const FoundTarget& found, const std::string& file,
                   const std::vector<CaptureOutcome>& taken) const
    {
        auto used = static_cast<uint64_t>(std::max<int64_t>(0, found.sample.at(MemoryField::HeapUsed)));
        if (!taken.empty()) // as the files have grown
            used = static_cast<uint64_t>(static_cast<double>(used) * static_cast<double>(taken.back().bytes) /
                                         static_cast<double>(taken.front().bytes));
        const PreFlight flight = preFlight(used, found.target.pid(), file);
        const std::string text = flightText(flight, used);
        const bool fits = flight.fitsMemory() && flight.fitsDisk();
        const bool asks = m_preFlight && taken.empty();
        if (asks || !fits)
            session.note(text);
        if (m_target.yes || (fits && !asks))
            return;
        const bool isAsked = taken.empty() && isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
        if (isAsked && confirm(fits ? "Take it?" : "It may not fit. Take it all the same?"))
            return;
        if (isAsked)
            throw CommandFailure{ExitStatus::Interrupted, "no snapshot was taken."};
        const std::string what = taken.empty() ? "no snapshot was taken: " : "no further snapshot was taken: ";
        throw CommandFailure{fits ? ExitStatus::Usage : ExitStatus::Memory,
                             what + (fits ? "nobody to ask." : "it may not fit."), "Add --yes to take it."};
    }

    [[nodiscard]] CommandFailure endedEarly(size_t taken) const
    {
        return {ExitStatus::Target,
                "the process has ended after " + std::to_string(taken) + " of " + std::to_string(*m_count) +
                    " snapshots.",
                {}};
    }

    // Throws CommandFailure: Interrupted, or Target if the process ends meanwhile.
    void pause(Session& session, EventLoop& loop, TargetDownload& latest, size_t taken) const
    {
        bool isLost = !latest.isConnected();
        const auto lost = QObject::connect(&latest, &TargetDownload::keptConnectionEnded, &latest, [&] {
            isLost = true;
            loop.quit();
        });
        QTimer::singleShot(static_cast<int>(m_pause * 1000), &latest, [&] { loop.quit(); });
        if (session.showsProgress()) {
            char seconds[32];
            std::snprintf(seconds, sizeof seconds, "%g", m_pause);
            drawLine(std::to_string(taken) + " of " + std::to_string(*m_count) + " taken; the next after " + seconds +
                     " s");
        }
        if (!isLost)
            loop.run();
        QObject::disconnect(lost);
        if (isLost)
            throw endedEarly(taken);
    }

    static void write(Session& session, const InspectorTarget& target, const std::vector<CaptureOutcome>& taken)
    {
        switch (session.options().format()) {
        case OutputFormat::Json: {
            JsonWriter json(session.out());
            json.beginObject();
            if (taken.size() == 1)
                writeDownload(json, taken.front(), taken.front().seconds);
            json.key("snapshots");
            json.beginArray();
            for (const CaptureOutcome& one : taken) {
                json.beginObject();
                writeDownload(json, one, one.seconds);
                json.endObject();
            }
            json.endArray();
            json.key("pid");
            target.pid() > 0 ? json.number(target.pid()) : json.null();
            json.endObject();
            json.endDocument();
            break;
        }
        case OutputFormat::Csv: {
            CsvWriter csv(session.out());
            csv.header({"file", "bytes", "seconds"});
            for (const CaptureOutcome& one : taken)
                writeDownload(csv, one, one.seconds);
            break;
        }
        case OutputFormat::Table:
            for (const CaptureOutcome& one : taken)
                session.out().append(escapedForTerminal(one.file) + ": " + formatBytes(one.bytes) +
                                     ", the process stood still for about " + durationText(one.seconds) + "\n");
            break;
        }
    }

    static constexpr uint32_t kMostSnapshots = 1000;
    static constexpr double kDefaultPause = 30;
    static constexpr double kLongestPause = 7 * 24 * 3600;

    TargetOptions m_target;
    std::string m_output;
    std::string m_file; // without the number
    bool m_gc = false;
    bool m_preFlight = false;
    std::optional<uint32_t> m_count;
    std::string m_every;
    double m_pause = kDefaultPause;
};

} // namespace

std::unique_ptr<Command> makeCaptureCommand()
{
    return std::make_unique<CaptureCommand>();
}

} // namespace heapsight::cli
