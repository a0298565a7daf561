// SPDX-License-Identifier: GPL-3.0-or-later
// profile FILE: the functions, files, packages or stacks that a profile charges most to.
#include "command.h"
#include "profile/profile_diff.h"
#include "profile/profile_tables.h"
#include "profile/weight_text.h"
#include "profile_files.h"

#include <array>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "profile",
    "who takes the time, who allocates the memory: tables of a profile",
    "Lists what a profile charges to functions, files, npm packages or whole stacks. FILE is a\n"
    ".cpuprofile, a .heapprofile, a snapshot recorded with allocation stacks (.heaptimeline) or\n"
    "folded stacks.",
    "Examples:\n"
    "  heapsight-cli profile server.heapprofile --top 20\n"
    "  heapsight-cli profile server.cpuprofile --by package --exclude '(idle)'\n"
    "  heapsight-cli profile after.cpuprofile --base before.cpuprofile --normalize\n"
    "\n"
    "Columns:\n"
    "  name      function, script, package, or the stack from the outermost function inwards\n"
    "  self      charged to it alone: bytes, microseconds, samples or objects\n"
    "  total     with everything it called; a recursive function counts once\n"
    "  stacks    different stacks it is on\n"
    "  package   npm package, (own code), (node), (native) or (engine)\n"
    "  location  where the function stands; line and column count from 1\n"
    "with --base, of the base and of FILE:\n"
    "  baseSelf, self, selfDelta, baseTotal, total, totalDelta\n"
    "\n"
    "A .heapprofile estimates what was alive at its end, from samples; a .heaptimeline counts all\n"
    "allocations, or with --measure liveSize what is left of them.",
};

enum class By : uint8_t { Function, File, Package, Stack };

struct Row { // of one profile, or of two
    std::string name;
    std::string package{};
    uint32_t frame = kNoFrame;
    uint64_t self = 0, total = 0;
    uint64_t baseSelf = 0, baseTotal = 0;
    uint64_t stacks = 0;
};

struct Rows {
    std::vector<Row> rows;
    FlameTree tree; // for frames and the whole
};

Cell locationOf(const FrameTable& frames, uint32_t frame)
{
    if (frame == kNoFrame || frames.script(frame).empty())
        return {};
    return SourceLocation{0, frames.line(frame), frames.column(frame), std::string(frames.script(frame))};
}

std::string stackText(const FlameTree& tree, uint32_t node)
{
    const std::vector<uint32_t> stack = tree.stack(node);
    std::string text;
    for (size_t i = stack.size(); i-- > 0;)
        text.append(text.empty() ? "" : ";").append(tree.frames().shownName(stack[i]));
    return text.empty() ? std::string(kOutsideName) : text;
}

ProfileGrouping groupingOf(By by)
{
    return by == By::File      ? ProfileGrouping::File
           : by == By::Package ? ProfileGrouping::Package
                               : ProfileGrouping::Function;
}

std::vector<Row> stackRows(const FlameTree& tree, const FlameTree* base)
{
    std::vector<Row> rows;
    for (uint32_t node = 0; node < tree.nodeCount(); ++node) {
        Row row;
        row.self = tree.self(node);
        row.baseSelf = base ? base->self(node) : 0;
        if (row.self == 0 && row.baseSelf == 0)
            continue;
        row.name = stackText(tree, node);
        row.frame = tree.frame(node);
        row.package = tree.frames().package(row.frame);
        row.total = tree.total(node);
        row.baseTotal = base ? base->total(node) : 0;
        row.stacks = 1;
        rows.push_back(std::move(row));
    }
    return rows;
}

Row rowOf(const FlameTree& tree, ProfileGrouping grouping, const ProfileRow& from)
{
    Row row;
    row.name = profileRowName(tree, grouping, from);
    if (grouping == ProfileGrouping::Function) {
        row.frame = from.frame;
        row.package = tree.frames().package(from.frame);
    }
    row.stacks = from.stacks;
    return row;
}

std::vector<Row> groupRows(const FlameTree& tree, const FlameTree* base, ProfileGrouping grouping,
                           const JobContext& job)
{
    std::vector<Row> rows;
    std::vector<uint32_t> rowOfKey(std::max(tree.frames().size(), tree.frames().textCount()), kNoFrame);
    const auto add = [&](const FlameTree& from, bool isBase) {
        for (const ProfileRow& group : valueOrFail(profileRows(from, grouping, job))) {
            if (group.total == 0)
                continue;
            if (rowOfKey[group.key] == kNoFrame) {
                rowOfKey[group.key] = static_cast<uint32_t>(rows.size());
                rows.push_back(rowOf(from, grouping, group));
            }
            Row& row = rows[rowOfKey[group.key]];
            (isBase ? row.baseSelf : row.self) = group.self;
            (isBase ? row.baseTotal : row.total) = group.total;
        }
    };
    add(tree, false);
    if (base)
        add(*base, true);
    return rows;
}

class ProfileTable {
public:
    ProfileTable(bool hasBase, By by, Rows rows) : m_hasBase(hasBase), m_by(by), m_rows(std::move(rows)) {}

    [[nodiscard]] std::vector<ReportColumn> columns() const
    {
        std::vector<ReportColumn> list;
        if (m_hasBase) {
            addDelta(list, "selfDelta", "self \u0394", &Row::self, &Row::baseSelf);
            addWeight(list, "self", "self", &Row::self);
            addWeight(list, "baseSelf", "", &Row::baseSelf);
            addDelta(list, "totalDelta", "total \u0394", &Row::total, &Row::baseTotal);
            addWeight(list, "total", "total", &Row::total);
            addWeight(list, "baseTotal", "", &Row::baseTotal);
        } else {
            addWeight(list, "self", "self", &Row::self);
            addShare(list, "%", &Row::self);
            addWeight(list, "total", "total", &Row::total);
            addShare(list, "%", &Row::total);
        }
        list.push_back(
            {"name", nameTitle(), ColumnStyle::Text, [this](uint32_t i) { return Cell(row(i).name); }, true});
        list.push_back({"stacks", "", ColumnStyle::Count, [this](uint32_t i) { return Cell(row(i).stacks); }});
        const bool hasPlaces = m_by == By::Function || m_by == By::Stack;
        list.push_back({"package", hasPlaces ? "package" : "", ColumnStyle::Text,
                        [this](uint32_t i) { return row(i).package.empty() ? Cell() : Cell(row(i).package); }, true,
                        true});
        list.push_back({"location", hasPlaces ? "location" : "", ColumnStyle::Location,
                        [this](uint32_t i) { return locationOf(m_rows.tree.frames(), row(i).frame); }, true, true});
        return list;
    }
    [[nodiscard]] uint32_t rowCount() const { return static_cast<uint32_t>(m_rows.rows.size()); }

private:
    using Member = uint64_t Row::*;

    [[nodiscard]] const Row& row(uint32_t i) const { return m_rows.rows[i]; }
    [[nodiscard]] std::string nameTitle() const
    {
        return m_by == By::File ? "file" : m_by == By::Package ? "package" : m_by == By::Stack ? "stack" : "function";
    }

    // A column of exact numbers for programs, and one with units for people.
    void addWeight(std::vector<ReportColumn>& list, std::string_view key, const char* title, Member member) const
    {
        list.push_back({key, "", ColumnStyle::Count, [this, member](uint32_t i) { return Cell(row(i).*member); }});
        if (*title)
            list.push_back({"", title, ColumnStyle::Share, [this, member](uint32_t i) {
                                return Cell(weightText(row(i).*member, m_rows.tree.unit()));
                            }});
    }
    void addShare(std::vector<ReportColumn>& list, const char* title, Member member) const
    {
        list.push_back({"", title, ColumnStyle::Share, [this, member](uint32_t i) {
                            return Cell(weightShareText(row(i).*member, m_rows.tree.total(0)));
                        }});
    }
    void addDelta(std::vector<ReportColumn>& list, std::string_view key, const char* title, Member after,
                  Member before) const
    {
        const auto delta = [this, after, before](uint32_t i) {
            return static_cast<int64_t>(row(i).*after - row(i).*before);
        };
        list.push_back({key, "", ColumnStyle::CountDelta, [delta](uint32_t i) { return Cell(delta(i)); }});
        list.push_back({"", title, ColumnStyle::Share,
                        [this, delta](uint32_t i) { return Cell(weightDeltaText(delta(i), m_rows.tree.unit())); }});
    }

    bool m_hasBase;
    By m_by;
    Rows m_rows;
};

class ProfileCommand : public Command {
public:
    ProfileCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override
    {
        return ReportTable::sortColumns(ProfileTable(!m_base.empty(), By::Function, {}).columns());
    }

    ExitStatus run(Session& session) override
    {
        const By by = grouping();
        Rows rows = read(session, by);
        const uint64_t total = rows.tree.total(0);
        const ProfileUnit unit = rows.tree.unit();
        const ProfileTable profile(!m_base.empty(), by, std::move(rows));
        ReportTable table(profile.columns(), profile.rowCount());
        const SortOrder order{m_base.empty() ? "self" : "selfDelta", true};
        if (m_top)
            table.arrange(session, order, *m_top);
        else
            table.arrange(session, order);
        switch (session.options().format()) {
        case OutputFormat::Json: {
            JsonWriter json(session.out());
            json.beginObject();
            json.field("file", m_file);
            if (!m_base.empty())
                json.field("base", m_base);
            json.field("kind", m_profile.shownKind);
            json.field("measure", m_profile.shownMeasure);
            json.field("unit", profileUnitKey(unit));
            json.field("by", m_by);
            json.field("total", total);
            if (!m_base.empty())
                json.field("baseTotal", m_baseTotal);
            json.key("rows");
            table.writeJson(json);
            json.endObject();
            json.endDocument();
            break;
        }
        case OutputFormat::Csv:
            table.writeCsv(session);
            break;
        case OutputFormat::Table:
            table.printTable(session, kNouns[static_cast<size_t>(by)]);
            session.out().append("\n" + weightText(total, unit) + " in all (" + m_profile.shownMeasure + ")");
            if (!m_base.empty())
                session.out().append(", base " + weightText(m_baseTotal, unit));
            session.out().append("\n");
            break;
        }
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Profile, or - for standard input");
        options.text("--by", m_by, "WHAT", "function, file, package or stack; default: function");
        options.number("--top", m_top, 1, 1'000'000'000, "Rows to print, as --limit");
        options.text("--base", m_base, "FILE", "What changed since this profile");
        options.flag("--normalize", m_normalize, "Scale the base to the same total first");
        options.flag("--ignore-lines", m_ignoreLines, "Match functions by name and script alone, for\ntwo builds");
        m_profile.add(options);
    }

private:
    static constexpr std::array<const char*, 4> kNouns{"functions", "files", "packages", "stacks"};

    [[nodiscard]] By grouping() const
    {
        constexpr std::array<std::string_view, 4> kNames{"function", "file", "package", "stack"};
        for (size_t i = 0; i < kNames.size(); ++i)
            if (m_by == kNames[i])
                return static_cast<By>(i);
        failUsage("--by " + m_by + ": function, file, package or stack is expected.");
    }

    [[nodiscard]] Rows read(Session& session, By by)
    {
        if (m_base == "-" && m_file == "-")
            failUsage("Only one of the two files can be standard input.");
        if (m_base.empty() && (m_normalize || m_ignoreLines))
            failUsage("--normalize and --ignore-lines compare with --base.");
        const JobContext job{session.stopToken(), nullptr};
        Rows rows;
        if (m_base.empty()) {
            rows.tree = m_profile.read(session, m_file);
            rows.rows =
                by == By::Stack ? stackRows(rows.tree, nullptr) : groupRows(rows.tree, nullptr, groupingOf(by), job);
            return rows;
        }
        const FlameTree base = m_profile.read(session, m_base);
        const FlameTree target = m_profile.read(session, m_file);
        const auto diff = valueOrFail(ProfileDiff::between(base, target, {m_normalize, m_ignoreLines}, job));
        m_baseTotal = diff->base().total(0);
        rows.tree = diff->target();
        rows.rows = by == By::Stack ? stackRows(diff->target(), &diff->base())
                                    : groupRows(diff->target(), &diff->base(), groupingOf(by), job);
        return rows;
    }

    std::string m_file;
    std::string m_by = "function";
    std::optional<uint32_t> m_top;
    std::string m_base;
    bool m_normalize = false;
    bool m_ignoreLines = false;
    ProfileOptions m_profile;
    uint64_t m_baseTotal = 0;
};

} // namespace

std::unique_ptr<Command> makeProfileCommand()
{
    return std::make_unique<ProfileCommand>();
}

} // namespace heapsight::cli
