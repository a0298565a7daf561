// SPDX-License-Identifier: GPL-3.0-or-later
// compare BASE TARGET: DevTools' Comparison, and checks on it for scripts.
#include "command.h"
#include "compare_report.h"
#include "growth_check.h"

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "compare",
    "two snapshots: what is new, what is gone, what grew",
    "Compares two snapshots class by class, with the numbers of Chrome DevTools'\n"
    "Comparison: take one before and one after the load that makes memory grow, and the\n"
    "leak is among the first rows.",
    "Examples:\n"
    "  heapsight-cli compare before.heapsnapshot after.heapsnapshot\n"
    "  heapsight-cli compare before.heapsnapshot after.heapsnapshot --fail-on Session:+100 \\\n"
    "      --fail-on total:+10MB        exit status 1 if either grew that much: for CI\n"
    "\n"
    "Columns:\n"
    "  name           class, as \"classes\" lists it\n"
    "  newCount       objects only the second file has\n"
    "  deletedCount   objects only the first file has\n"
    "  countDelta     new less deleted\n"
    "  allocSize      shallow bytes of the new ones\n"
    "  freedSize      shallow bytes of the deleted ones\n"
    "  sizeDelta      allocated less freed\n"
    "  retainedDelta  how much the class retains more than before\n"
    "  location       where the constructor stands, if the file tells\n"
    "with --grown also, and rows that have nothing else:\n"
    "  grownCount     objects in both files that are larger in the second\n"
    "  grownSize      bytes all objects in both files grew by together\n"
    "\n"
    "Objects are matched by V8's ids, which hold within one process. If the files are of two\n"
    "processes, this is said, and new and deleted are the differences of the classes' totals.",
};

class CompareCommand : public Command {
public:
    CompareCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return CompareReport::sortColumns(m_grown); }

    ExitStatus run(Session& session) override;

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("BASE", m_base, "The earlier snapshot, or - for standard input");
        options.required("TARGET", m_target, "The later snapshot, or -");
        options.flag("--grown", m_grown, "Also objects in both files that changed size");
        options.list("--fail-on", m_failOn, "CHECK",
                     "CLASS:+N or total:+SIZE: exit status 1 if the\nclass has at least N objects more, or all memory\n"
                     "grew by at least SIZE (e.g. 10MB). May be\nrepeated");
    }

private:
    std::string m_base;
    std::string m_target;
    bool m_grown = false;
    std::vector<std::string> m_failOn;
};

ExitStatus CompareCommand::run(Session& session)
{
    std::vector<GrowthCheck> checks;
    for (const std::string& text : m_failOn)
        checks.push_back(GrowthCheck::parse(text));
    const auto diff = CompareReport::compare(session, m_base, m_target);
    CompareReport report(diff, m_grown);
    report.arrange(session);
    switch (session.options().format()) {
    case OutputFormat::Json: {
        JsonWriter json(session.out());
        json.beginObject();
        report.writeJsonFields(json, m_base, m_target);
        json.endObject();
        json.endDocument();
        break;
    }
    case OutputFormat::Csv:
        report.writeCsv(session);
        break;
    case OutputFormat::Table:
        report.print(session);
        break;
    }
    session.out().flush(); // the result stands before the verdict

    ExitStatus status = ExitStatus::Done;
    for (const GrowthCheck& check : checks) {
        if (const auto found = check.violation(*diff)) {
            printMessage(*found);
            status = ExitStatus::CheckFailed;
        }
        if (const auto doubt = check.doubt(*diff))
            session.warn(*doubt);
    }
    return status;
}

} // namespace

std::unique_ptr<Command> makeCompareCommand()
{
    return std::make_unique<CompareCommand>();
}

} // namespace heapsight::cli
