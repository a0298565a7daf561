// SPDX-License-Identifier: GPL-3.0-or-later
// cache: how much the indexes of snapshots take, and away with them.
#include "base/byte_count.h"
#include "command.h"
#include "terminal_text.h"

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "cache",
    "the indexes kept of large snapshots, so that they open at once the next time",
    "Large snapshots are kept as an index in your cache folder, so that the next look at\n"
    "one takes a moment instead of seconds. Shows how much that takes; removes it; says\n"
    "how much it may take from now on, for the window too. An index holds what the\n"
    "snapshot holds, and only you can read it. --no-cache leaves it alone for one run.",
    "Examples:\n"
    "  heapsight-cli cache\n"
    "  heapsight-cli cache --clear\n"
    "  heapsight-cli cache --most 4GB\n"
    "  heapsight-cli cache --disable --clear\n"
    "\n"
    "When the indexes take more than they may, the one that was not used for the longest time goes\n"
    "first. An index belongs to one state of a file: when the file changes it is made anew.",
};

class CacheCommand : public Command {
public:
    CacheCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return {}; }
    CommonGroups commonGroups() const override { return CommonGroups::Format; }
    ExitStatus run(Session& session) override;

protected:
    void addOptions(OptionSet& options) override
    {
        options.flag("--clear", m_clear, "Remove all indexes");
        options.text("--most", m_most, "SIZE", "What all indexes together may take from now on, e.g. 4GB");
        options.flag("--enable", m_enable, "Keep indexes from now on (the default)");
        options.flag("--disable", m_disable, "Keep and use no indexes from now on");
    }

private:
    void changeSettings() const;

    bool m_clear = false;
    std::string m_most;
    bool m_enable = false;
    bool m_disable = false;
};

void CacheCommand::changeSettings() const
{
    IndexCacheSettings settings = readCacheSettings();
    if (m_enable && m_disable)
        failUsage("--enable and --disable contradict each other.");
    if (!m_most.empty()) {
        const auto bytes = parseSize(m_most);
        if (!bytes)
            failUsage("--most " + m_most + ": write a size like 500MB or 4GiB.");
        settings.mostBytes = *bytes;
    }
    if (m_enable || m_disable)
        settings.isEnabled = m_enable;
    if (settings == readCacheSettings())
        return;
    if (const auto written = writeCacheSettings(settings); !written)
        throw failureOf(written.error());
}

ExitStatus CacheCommand::run(Session& session)
{
    changeSettings();
    const IndexCache cache;
    const IndexCache::Usage before = cache.usage();
    if (m_clear)
        if (const auto cleared = cache.clear(); !cleared)
            throw failureOf(cleared.error());
    const IndexCache::Usage usage = m_clear ? cache.usage() : before;
    const IndexCacheSettings& settings = cache.settings();
    switch (session.options().format()) {
    case OutputFormat::Json: {
        JsonWriter json(session.out());
        json.beginObject();
        json.field("folder", cache.folder());
        json.field("enabled", settings.isEnabled);
        json.field("entries", usage.entries);
        json.field("bytes", usage.bytes);
        json.field("mostBytes", settings.mostBytes);
        json.field("leastSnapshotBytes", settings.leastDocument);
        json.field("removedEntries", before.entries - usage.entries);
        json.endObject();
        json.endDocument();
        break;
    }
    case OutputFormat::Csv: {
        CsvWriter csv(session.out());
        csv.header({"folder", "enabled", "entries", "bytes", "mostBytes", "leastSnapshotBytes", "removedEntries"});
        csv.text(cache.folder());
        csv.text(settings.isEnabled ? "true" : "false");
        for (const uint64_t number :
             {usage.entries, usage.bytes, settings.mostBytes, settings.leastDocument, before.entries - usage.entries})
            csv.number(number);
        csv.endRow();
        break;
    }
    case OutputFormat::Table: {
        TextWriter& out = session.out();
        if (m_clear)
            out.append("Removed " + formatCount(before.entries) + (before.entries == 1 ? " index" : " indexes") + " (" +
                       formatBytes(before.bytes) + ").\n");
        out.append(formatCount(usage.entries) + (usage.entries == 1 ? " index" : " indexes") + ", " +
                   formatBytes(usage.bytes) + " of at most " + formatBytes(settings.mostBytes) + ", in " +
                   escapedForTerminal(cache.folder()) + "\n");
        out.append(settings.isEnabled ? "Kept of snapshots of " + formatBytes(settings.leastDocument) + " and more.\n"
                                      : "Switched off: none is kept or used.\n");
        break;
    }
    }
    return ExitStatus::Done;
}

} // namespace

std::unique_ptr<Command> makeCacheCommand()
{
    return std::make_unique<CacheCommand>();
}

} // namespace heapsight::cli
