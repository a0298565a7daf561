// SPDX-License-Identifier: GPL-3.0-or-later
// redact FILE -o OUT: a copy without the texts the program worked with.
#include "base/byte_count.h"
#include "command.h"
#include "redacted_copy.h"
#include "terminal_text.h"

#include <filesystem>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "redact",
    "a copy of a snapshot without the texts in it, to show to others",
    "Writes a copy of the snapshot in which every text that only strings and regular\n"
    "expressions hold is replaced by another of the same length. Names of properties,\n"
    "variables, classes, functions and script files stay, so the copy shows the same\n"
    "numbers and the same paths. Read what is left before you share it: names can tell\n"
    "something too.",
    "Examples:\n"
    "  heapsight-cli redact server.heapsnapshot -o shared.heapsnapshot\n"
    "  heapsight-cli redact before.heapsnapshot -o a.heapsnapshot --key 'long secret'\n"
    "  heapsight-cli redact after.heapsnapshot -o b.heapsnapshot --key 'long secret'\n"
    "\n"
    "Copies of several snapshots made with one --key can be compared with each other. The key must\n"
    "be hard to guess, for with it likely texts can be tried. Without --key a random one is used and\n"
    "forgotten. A compressed file gives a plain copy; the output appears once it is complete.\n"
    "There are no rows here: --limit, --sort and --filter change nothing.",
};

class RedactCommand : public Command {
public:
    RedactCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return {}; }

    ExitStatus run(Session& session) override
    {
        std::error_code error;
        if (std::filesystem::equivalent(m_file, m_output, error))
            failUsage("-o names the snapshot itself: the copy needs a name of its own.");
        const JobContext job = session.startJob("redacting");
        const RedactionKey key = m_key.empty() ? RedactionKey::random() : RedactionKey::fromText(m_key);
        const auto report = valueOrFail(writeRedactedCopy(m_file, m_output, key, job));
        session.finishJobs();
        switch (session.options().format()) {
        case OutputFormat::Json: {
            JsonWriter json(session.out());
            json.beginObject();
            json.field("file", m_file);
            json.field("output", m_output);
            json.field("strings", report.strings);
            json.field("replaced", report.replaced);
            json.endObject();
            json.endDocument();
            break;
        }
        case OutputFormat::Csv: {
            CsvWriter csv(session.out());
            csv.header({"file", "output", "strings", "replaced"});
            csv.text(m_file);
            csv.text(m_output);
            csv.number(report.strings);
            csv.number(report.replaced);
            csv.endRow();
            break;
        }
        case OutputFormat::Table:
            session.out().append(escapedForTerminal(m_output) + ": " + formatCount(report.replaced) + " of " +
                                 formatCount(report.strings) + " texts were replaced.\n");
            break;
        }
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Snapshot");
        options.text("-o,--output", m_output, "OUT", "Where to write the copy", true);
        options.text("--key", m_key, "TEXT", "Same texts get the same replacement in all copies with this key");
    }

private:
    std::string m_file;
    std::string m_output;
    std::string m_key;
};

} // namespace

std::unique_ptr<Command> makeRedactCommand()
{
    return std::make_unique<RedactCommand>();
}

} // namespace heapsight::cli
