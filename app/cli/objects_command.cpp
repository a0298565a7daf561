// SPDX-License-Identifier: GPL-3.0-or-later
// objects FILE --class NAME: the instances of a class.
#include "base/byte_count.h"
#include "command.h"
#include "lookup.h"
#include "object_choice.h"
#include "object_fields.h"
#include "terminal_text.h"

#include <algorithm>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "objects",
    "the objects of one class",
    "Lists the objects of a class, those that retain most first.",
    "Example:\n"
    "  heapsight-cli objects server.heapsnapshot --class Session --limit 10\n"
    "  heapsight-cli objects server.heapsnapshot --class '(string)' --filter '/^https?:/'\n"
    "\n"
    "Columns:\n"
    "  id        V8's number for the object; the same object has it in every snapshot of a process\n"
    "  name      as DevTools shows it: strings by their text, plain objects by their properties\n"
    "  class     its class; classes of one name from several places are listed together\n"
    "  type      V8's kind of node: object, closure, string, array, native …\n"
    "  shallow   bytes of the object itself\n"
    "  retained  bytes that would be freed with it\n"
    "  distance  steps from the roots of your program; none for V8's own",
};

class ObjectsCommand : public Command {
public:
    ObjectsCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return objectSortColumns(); }

    ExitStatus run(Session& session) override
    {
        m_choice.check();
        const OpenedSnapshot opened = session.open(m_file);
        const SnapshotAnalysis& analysis = *opened.analysis;
        const std::optional<BitColumn> chosen = m_choice.nodes(session, analysis);
        session.finishJobs();
        std::vector<uint32_t> nodes;
        for (ClassId id : classesNamed(analysis, m_class)) {
            const auto members =
                classInstances(analysis.classes(), analysis.shallowSizes(), id, chosen ? &*chosen : nullptr);
            nodes.insert(nodes.end(), members.begin(), members.end());
        }
        std::sort(nodes.begin(), nodes.end());

        ReportTable table(objectColumns(opened.analysis, [&](uint32_t row) { return NodeIndex(nodes[row]); }),
                          static_cast<uint32_t>(nodes.size()));
        table.arrange(session, {"retained", true});
        switch (session.options().format()) {
        case OutputFormat::Json: {
            JsonWriter json(session.out());
            json.beginObject();
            json.key("objects");
            table.writeJson(json);
            json.endObject();
            json.endDocument();
            break;
        }
        case OutputFormat::Csv:
            table.writeCsv(session);
            break;
        case OutputFormat::Table: {
            table.printTable(session, "objects");
            uint64_t shallow = 0;
            for (uint32_t node : nodes)
                shallow += analysis.shallow(NodeIndex(node));
            session.out().append("\n" + escapedForTerminal(m_class) + ": " + formatCount(nodes.size()) + " objects, " +
                                 formatBytes(shallow) + " shallow\n");
            break;
        }
        }
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Snapshot, or - for standard input");
        options.text("--class", m_class, "NAME", "Name of the class, exactly as \"classes\" lists it", true);
        m_choice.addOptions(options);
    }

private:
    std::string m_file;
    std::string m_class;
    ObjectChoice m_choice;
};

} // namespace

std::unique_ptr<Command> makeObjectsCommand()
{
    return std::make_unique<ObjectsCommand>();
}

} // namespace heapsight::cli
