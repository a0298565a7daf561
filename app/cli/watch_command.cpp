// SPDX-License-Identifier: GPL-3.0-or-later
// watch TARGET: the memory of a running process, line by line.
#include "base/byte_count.h"
#include "command.h"
#include "inspector/recording.h"
#include "inspector/target_monitor.h"
#include "target_lookup.h"
#include "terminal_text.h"

#include <ctime>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "watch",
    "the memory of a running process, until it ends or you interrupt",
    "Prints the memory of a running Node.js process or Chrome page, one line a sample.",
    "Examples:\n"
    "  heapsight-cli watch 4711\n"
    "  heapsight-cli watch localhost:9229 --json --interval 10 --follow >memory.jsonl\n"
    "\n"
    "TARGET is the number of a process, host:port (:port on this machine) or a ws:// URL;\n"
    "\"heapsight-cli targets\" lists them. A process without an inspector needs --open.\n"
    "\n"
    "Columns, as process.memoryUsage() has them:\n"
    "  rss           all memory of the process\n"
    "  heapTotal     what V8 has reserved for JavaScript objects\n"
    "  heapUsed      what JavaScript objects take, garbage included\n"
    "  external      memory of C++ objects that belong to JavaScript objects\n"
    "  arrayBuffers  of which ArrayBuffers and Buffers\n"
    "\n"
    "Events stand between the samples: gc (heapUsed fell), blocked (no answer for some seconds),\n"
    "lost, back, exit. The process can end at any time: watching does not hold it. If it ends by\n"
    "itself the exit status is 0, if the connection breaks it is 5; with --follow watch waits for\n"
    "the program to be started again. --json writes one document a line; the window opens such files.",
};

constexpr double kShortestInterval = 0.1;
constexpr double kLongestInterval = 60;

std::string clockText(int64_t timeMs)
{
    const std::time_t seconds = timeMs / 1000;
    std::tm parts{};
    localtime_r(&seconds, &parts);
    char text[16];
    const size_t length = std::strftime(text, sizeof text, "%H:%M:%S", &parts);
    return {text, length};
}

std::string padded(const std::string& text, size_t width)
{
    const size_t shown = displayWidth(text);
    return shown < width ? std::string(width - shown, ' ') + text : text;
}

class WatchCommand : public Command {
public:
    WatchCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return {}; }
    CommonGroups commonGroups() const override { return CommonGroups::Format; }

    ExitStatus run(Session& session) override
    {
        MonitorOptions options;
        options.intervalMs =
            static_cast<int>(secondsOf(m_interval, "--interval", kShortestInterval, kLongestInterval) * 1000);
        constexpr double kYear = 366.0 * 24 * 3600;
        const double duration = m_duration.empty() ? 0 : secondsOf(m_duration, "--duration", kShortestInterval, kYear);
        options.follows = m_follow;
        EventLoop loop(session);
        const FoundTarget found = findTarget(session, loop, m_target);
        options.worker = found.worker;
        TargetMonitor monitor(options);
        std::optional<CommandFailure> failure;
        writeHeader(session);
        const auto endOfLine = [&] {
            if (!session.out().flush())
                loop.quit(); // the reader has gone
        };
        QObject::connect(&monitor, &TargetMonitor::sampled, &monitor, [&](const HeapSample& sample) {
            writeSample(session, sample);
            endOfLine();
        });
        QObject::connect(&monitor, &TargetMonitor::happened, &monitor, [&](const TargetEvent& event) {
            writeEvent(session, event);
            endOfLine();
            if (m_follow)
                return;
            if (event.kind == TargetEventKind::Lost)
                failure = CommandFailure{ExitStatus::Target,
                                         m_target.target + ": the connection is lost: " + event.text + ".",
                                         "--follow waits for the program to be started again."};
            if (event.kind == TargetEventKind::Lost || event.kind == TargetEventKind::Exit)
                loop.quit();
        });
        QObject::connect(&monitor, &TargetMonitor::statusChanged, &monitor, [&](const MonitorStatus& status) {
            if (status.state != MonitorState::Failed)
                return;
            failure = CommandFailure{ExitStatus::Target, m_target.target + ": " + status.detail + "."};
            loop.quit();
        });
        QTimer end;
        if (duration > 0) {
            end.setSingleShot(true);
            QObject::connect(&end, &QTimer::timeout, &monitor, [&] { loop.quit(); });
            end.start(std::chrono::milliseconds(static_cast<int64_t>(duration * 1000)));
        }
        monitor.start(found.target);
        loop.run();
        monitor.stop();
        if (failure)
            throw CommandFailure(*failure);
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        m_target.add(options);
        options.text("--interval", m_interval, "SECONDS", "Between two samples, 0.1 to 60; default: 1");
        options.text("--duration", m_duration, "SECONDS", "End after this time; default: never");
        options.flag("--follow", m_follow, "Go on when the program is started again");
    }

private:
    void writeHeader(Session& session)
    {
        if (session.options().format() == OutputFormat::Csv) {
            CsvWriter csv(session.out());
            writeRecordingCsvHeader(csv);
        } else if (session.options().format() == OutputFormat::Table) {
            std::string line = "time    ";
            for (const std::string_view name : kMemoryFieldNames)
                line += padded(std::string(name), kColumn);
            session.out().append(line + "\n");
        }
        session.out().flush();
    }

    void writeSample(Session& session, const HeapSample& sample)
    {
        switch (session.options().format()) {
        case OutputFormat::Json:
            writeSampleLine(session.out(), sample);
            break;
        case OutputFormat::Csv: {
            CsvWriter csv(session.out());
            writeSampleRow(csv, sample);
            break;
        }
        case OutputFormat::Table: {
            std::string line = clockText(sample.timeMs);
            for (const int64_t bytes : sample.bytes)
                line += padded(bytes < 0 ? "" : formatBytes(static_cast<uint64_t>(bytes)), kColumn);
            session.out().append(line + "\n");
            break;
        }
        }
    }

    void writeEvent(Session& session, const TargetEvent& event)
    {
        switch (session.options().format()) {
        case OutputFormat::Json:
            writeEventLine(session.out(), event);
            break;
        case OutputFormat::Csv: {
            CsvWriter csv(session.out());
            writeEventRow(csv, event);
            break;
        }
        case OutputFormat::Table: {
            std::string line = clockText(event.timeMs) + "  " + std::string(eventName(event.kind));
            if (event.kind == TargetEventKind::GarbageCollection)
                line += ": heapUsed fell by " + formatBytes(static_cast<uint64_t>(event.bytes));
            else if (!event.text.empty())
                line += ": " + escapedForTerminal(event.text);
            if (event.seconds > 0) {
                char text[32];
                std::snprintf(text, sizeof text, " for %.1f s", event.seconds);
                line += text;
            }
            session.out().append(line + "\n");
            break;
        }
        }
    }

    static constexpr size_t kColumn = 14;

    TargetOptions m_target;
    std::string m_interval = "1";
    std::string m_duration;
    bool m_follow = false;
};

} // namespace

std::unique_ptr<Command> makeWatchCommand()
{
    return std::make_unique<WatchCommand>();
}

} // namespace heapsight::cli
