// SPDX-License-Identifier: GPL-3.0-or-later
// flame FILE: flame graphs as files, and the formats other tools read.
#include "command.h"
#include "flame_svg.h"
#include "io/folded_stacks.h"
#include "io/output_file.h"
#include "io/speedscope_writer.h"
#include "profile_files.h"
#include "terminal_text.h"

#include <filesystem>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "flame",
    "a flame graph of a profile as SVG, and other formats",
    "Draws a profile as a flame graph: every rectangle is a function, as wide as what it and\n"
    "everything it called took; callees stand on their caller. FILE is whatever \"profile\" reads.",
    "Examples:\n"
    "  heapsight-cli flame server.cpuprofile --svg flame.svg --exclude '(idle)'\n"
    "  heapsight-cli flame after.heapprofile --base before.heapprofile --svg change.svg\n"
    "  heapsight-cli flame server.cpuprofile --folded - | sort | head\n"
    "\n"
    "The SVG needs no network and runs no script; a pointer on a rectangle shows numbers and place.\n"
    "With --base, what grew is red and what shrank blue; stacks of both profiles are drawn.\n"
    "--folded writes one stack a line with its weight, --speedscope a JSON file for speedscope.\n"
    "OUT may be - for standard output.",
};

class FlameCommand : public Command {
public:
    FlameCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return {}; }
    CommonGroups commonGroups() const override { return CommonGroups::Progress; }

    ExitStatus run(Session& session) override
    {
        checkOptions();
        const JobContext job{session.stopToken(), nullptr};
        std::shared_ptr<const ProfileDiff> diff;
        if (!m_base.empty()) {
            const FlameTree base = m_profile.read(session, m_base);
            const FlameTree target = m_profile.read(session, m_file);
            diff = valueOrFail(ProfileDiff::between(base, target, {m_normalize, false}, job));
        }
        const FlameTree tree = diff          ? diff->tree(DiffWidth::Larger)
                               : m_timeOrder ? m_profile.readInTimeOrder(session, m_file)
                                             : shaped(m_profile.read(session, m_file), job);
        const std::string title = titleText();
        if (!m_svg.empty()) {
            FlameSvgOptions options;
            options.title = title;
            options.width = m_width.value_or(1200);
            options.isIcicle = m_icicle;
            options.diff = diff.get();
            write(session, m_svg, [&](TextWriter& out) { writeFlameSvg(tree, options, out); });
        }
        if (!m_folded.empty())
            write(session, m_folded, [&](TextWriter& out) { writeFoldedStacks(tree, out); });
        if (!m_speedscope.empty())
            write(session, m_speedscope, [&](TextWriter& out) { writeSpeedscope(tree, title, out); });
        report(session, tree);
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Profile, or - for standard input");
        options.text("--svg", m_svg, "OUT", "Draw the flame graph");
        options.text("--folded", m_folded, "OUT", "Write folded stacks");
        options.text("--speedscope", m_speedscope, "OUT", "Write a file for speedscope");
        options.text("--base", m_base, "FILE", "Colour what changed since this profile");
        options.flag("--normalize", m_normalize, "Scale the base to the same total first");
        options.flag("--inverted", m_inverted, "Bottom up: on the functions, who called them");
        options.flag("--time-order", m_timeOrder, "What ran when, instead of the sum (CPU)");
        options.flag("--icicle", m_icicle, "The root on top");
        options.number("--width", m_width, 200, 20'000, "Pixels; default: 1200");
        m_profile.add(options);
    }

private:
    void checkOptions() const
    {
        if (m_svg.empty() && m_folded.empty() && m_speedscope.empty())
            failUsage("nothing to write: --svg, --folded or --speedscope is missing.");
        const int onOutput = (m_svg == "-") + (m_folded == "-") + (m_speedscope == "-");
        if (onOutput > 1)
            failUsage("Only one of the files can be standard output.");
        if (!m_base.empty() && (m_inverted || m_timeOrder))
            failUsage("--base goes with neither --inverted nor --time-order.");
        if (m_inverted && m_timeOrder)
            failUsage("--inverted and --time-order exclude each other.");
        if (m_base == "-" && m_file == "-")
            failUsage("Only one of the two files can be standard input.");
        for (const std::string* out : {&m_svg, &m_folded, &m_speedscope}) {
            std::error_code error;
            if (std::filesystem::equivalent(m_file, *out, error) || std::filesystem::equivalent(m_base, *out, error))
                failUsage("a profile would be overwritten: the output needs a name of its own.");
        }
    }

    [[nodiscard]] FlameTree shaped(FlameTree tree, const JobContext& job) const
    {
        if (m_inverted)
            tree = valueOrFail(inverted(tree, job));
        return valueOrFail(leftHeavy(tree, job));
    }

    [[nodiscard]] std::string titleText() const
    {
        const auto name = [](const std::string& file) { return std::filesystem::path(file).filename().string(); };
        std::string title = name(m_file);
        if (!m_base.empty())
            title = name(m_base) + " \u2192 " + title;
        title += ": " + m_profile.shownMeasure;
        return m_inverted ? title + ", bottom up" : m_timeOrder ? title + ", in order of time" : title;
    }

    template <class Write> void write(Session& session, const std::string& path, Write&& content)
    {
        session.checkInterrupted();
        if (path == "-") {
            content(session.out());
            return;
        }
        OutputFile file = valueOrFail(OutputFile::create(path));
        {
            TextWriter out(file.sink());
            content(out);
        }
        if (auto done = file.commit(); !done)
            throw failureOf(done.error());
        m_written.push_back(path);
    }

    void report(Session& session, const FlameTree& tree) const
    {
        const bool hasResult = m_svg == "-" || m_folded == "-" || m_speedscope == "-";
        if (hasResult)
            return;
        switch (session.options().format()) {
        case OutputFormat::Json: {
            JsonWriter json(session.out());
            json.beginObject();
            json.field("file", m_file);
            json.field("kind", m_profile.shownKind);
            json.field("measure", m_profile.shownMeasure);
            json.field("unit", profileUnitKey(tree.unit()));
            json.field("total", tree.total(0));
            json.field("nodes", tree.nodeCount());
            json.key("written");
            json.beginArray();
            for (const std::string& path : m_written)
                json.text(path);
            json.endArray();
            json.endObject();
            json.endDocument();
            break;
        }
        case OutputFormat::Csv: {
            CsvWriter csv(session.out());
            csv.header({"file", "written"});
            for (const std::string& path : m_written) {
                csv.text(m_file);
                csv.text(path);
                csv.endRow();
            }
            break;
        }
        case OutputFormat::Table:
            for (const std::string& path : m_written)
                session.out().append(escapedForTerminal(path) + " was written.\n");
            break;
        }
    }

    std::string m_file;
    std::string m_svg;
    std::string m_folded;
    std::string m_speedscope;
    std::string m_base;
    bool m_normalize = false;
    bool m_inverted = false;
    bool m_timeOrder = false;
    bool m_icicle = false;
    std::optional<uint32_t> m_width;
    ProfileOptions m_profile;
    std::vector<std::string> m_written;
};

} // namespace

std::unique_ptr<Command> makeFlameCommand()
{
    return std::make_unique<FlameCommand>();
}

} // namespace heapsight::cli
