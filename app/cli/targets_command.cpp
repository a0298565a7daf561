// SPDX-License-Identifier: GPL-3.0-or-later
// targets: the running programs that can be attached to.
#include "command.h"
#include "event_loop.h"
#include "inspector/target_discovery.h"
#include "inspector/worker_lookup.h"

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "targets",
    "running programs on this machine that capture and watch can attach to",
    "Lists the inspectors of this machine (Node.js processes, and what listens on the ports\n"
    "9222 and 9229 to 9240), and the Node.js processes that have none. With --workers each Node.js\n"
    "inspector is asked for its worker threads: that attaches to it for a moment, and Node.js writes\n"
    "\"Debugger attached.\" to the program's standard error.",
    "Examples:\n"
    "  heapsight-cli targets\n"
    "  heapsight-cli targets --json --filter server.js\n"
    "  heapsight-cli targets --workers\n"
    "\n"
    "Columns:\n"
    "  pid        number of the process; a child stands below its parent, a worker thread below its\n"
    "             process. JSON rows of worker threads have their name as \"worker\": --worker takes it\n"
    "  title      script of a Node.js process, title of a page\n"
    "  url        what the inspector says it runs\n"
    "  inspector  whether one is open. \"no\": capture and watch open it with --open. In JSON\n"
    "             \"access\" says more: open, closed, other-user or elsewhere (a container)\n"
    "  rss        memory of the process\n"
    "  node       version of Node.js\n"
    "  address    where the inspector listens, or would",
};

const char* accessName(TargetAccess access)
{
    switch (access) {
    case TargetAccess::Open:
        return "open";
    case TargetAccess::Closed:
        return "closed";
    case TargetAccess::OtherUser:
        return "other-user";
    case TargetAccess::Elsewhere:
        return "elsewhere";
    }
    return "";
}

// The name of a worker thread; empty for processes and pages.
std::string workerOf(const InspectorTarget& target)
{
    return target.type == "worker" && !target.workers.empty() ? target.workers.front().title : std::string();
}

std::vector<ReportColumn> columnsOf(const std::vector<InspectorTarget>* targets)
{
    const auto at = [targets](uint32_t row) -> const InspectorTarget& { return (*targets)[row]; };
    const auto textOrNothing = [](std::string text) { return text.empty() ? Cell() : Cell(std::move(text)); };
    const auto number = [](uint64_t value) { return value == 0 ? Cell() : Cell(value); };
    return {
        {"", "Process", ColumnStyle::Text,
         [=](uint32_t r) {
             return textOrNothing(at(r).process && workerOf(at(r)).empty() ? std::to_string(at(r).pid()) : "");
         }},
        {"pid", "", ColumnStyle::Id, [=](uint32_t r) { return number(static_cast<uint64_t>(at(r).pid())); }},
        {"title", "Title", ColumnStyle::Text,
         [=](uint32_t r) { return Cell(workerOf(at(r)).empty() ? at(r).name() : workerOf(at(r))); }, true},
        {"url", "", ColumnStyle::Text, [=](uint32_t r) { return textOrNothing(at(r).url); }, true},
        {"inspector", "Inspector", ColumnStyle::Flag,
         [=](uint32_t r) { return Cell(at(r).access == TargetAccess::Open); }},
        {"rss", "Memory", ColumnStyle::Bytes,
         [=](uint32_t r) { return number(at(r).process && workerOf(at(r)).empty() ? at(r).process->rss : 0); }},
        {"node", "Node.js", ColumnStyle::Text, [=](uint32_t r) { return textOrNothing(at(r).nodeVersion()); }},
        {"type", "", ColumnStyle::Text, [=](uint32_t r) { return Cell(at(r).type); }},
        {"access", "", ColumnStyle::Text, [=](uint32_t r) { return Cell(std::string(accessName(at(r).access))); }},
        {"address", "Address", ColumnStyle::Text,
         [=](uint32_t r) {
             const bool isKnown = at(r).access == TargetAccess::Open;
             return isKnown ? Cell(at(r).address.hostAndPort()) : Cell();
         }},
        {"webSocketUrl", "", ColumnStyle::Text,
         [=](uint32_t r) { return at(r).access == TargetAccess::Open ? Cell(at(r).address.webSocketUrl()) : Cell(); }},
        {"parentPid", "", ColumnStyle::Id,
         [=](uint32_t r) { return number(at(r).process ? static_cast<uint64_t>(at(r).process->parentPid) : 0); }},
        {"worker", "", ColumnStyle::Text, [=](uint32_t r) { return textOrNothing(workerOf(at(r))); }},
    };
}

class TargetsCommand : public Command {
public:
    TargetsCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return ReportTable::sortColumns(columnsOf(nullptr)); }
    CommonGroups commonGroups() const override { return CommonGroups::Rows; }

    ExitStatus run(Session& session) override
    {
        EventLoop loop(session);
        TargetDiscovery discovery;
        std::vector<InspectorTarget> targets;
        discovery.findAll([&](std::vector<InspectorTarget> found) {
            targets = std::move(found);
            loop.quit();
        });
        loop.run();
        if (m_workers)
            addWorkers(loop, targets);
        ReportTable table(columnsOf(&targets), static_cast<uint32_t>(targets.size()));
        table.arrange(session, {}); // families stay together unless told
        switch (session.options().format()) {
        case OutputFormat::Json: {
            JsonWriter json(session.out());
            json.beginObject();
            json.key("targets");
            table.writeJson(json);
            json.endObject();
            json.endDocument();
            break;
        }
        case OutputFormat::Csv:
            table.writeCsv(session);
            break;
        case OutputFormat::Table:
            table.printTable(session, "targets");
            if (targets.empty())
                session.out().append("\nNo Node.js process runs here, and no inspector listens.\n"
                                     "Start one with: node --inspect server.js\n");
            break;
        }
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override { options.flag("--workers", m_workers, "List worker threads, too"); }

private:
    // Each worker thread as a target of its own, behind its process.
    static void addWorkers(EventLoop& loop, std::vector<InspectorTarget>& targets)
    {
        std::vector<std::vector<WorkerThread>> found(targets.size());
        QObject owner;
        size_t waitingFor = 0;
        for (size_t i = 0; i < targets.size(); ++i) {
            if (targets[i].access != TargetAccess::Open || targets[i].type != "node")
                continue;
            ++waitingFor;
            findWorkers(&owner, targets[i].address, [&, i](Result<std::vector<WorkerThread>> workers) {
                if (workers)
                    found[i] = std::move(*workers);
                if (--waitingFor == 0)
                    loop.quit();
            });
        }
        if (waitingFor > 0)
            loop.run();
        std::vector<InspectorTarget> all;
        for (size_t i = 0; i < targets.size(); ++i) {
            all.push_back(targets[i]);
            for (WorkerThread& worker : found[i]) {
                InspectorTarget thread = targets[i];
                thread.type = "worker";
                thread.url = worker.url;
                thread.workers = {std::move(worker)};
                all.push_back(std::move(thread));
            }
        }
        targets = std::move(all);
    }

    bool m_workers = false;
};

} // namespace

std::unique_ptr<Command> makeTargetsCommand()
{
    return std::make_unique<TargetsCommand>();
}

} // namespace heapsight::cli
