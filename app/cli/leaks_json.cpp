// SPDX-License-Identifier: GPL-3.0-or-later
#include "leaks_json.h"

#include "analysis/suspects/leak_text.h"
#include "leaks_figures.h"
#include "report_table.h"

namespace heapsight::cli {

namespace {

std::string_view verdictCode(LeakVerdict verdict)
{
    switch (verdict) {
    case LeakVerdict::Leak:
        return "leak";
    case LeakVerdict::Maybe:
        return "doubtful";
    case LeakVerdict::Clean:
        return "clean";
    case LeakVerdict::OneSnapshot:
        return "one-snapshot";
    case LeakVerdict::CannotTell:
        break;
    }
    return "cannot-tell";
}

// What a step brought, on average.
int64_t slope(const std::vector<uint64_t>& values)
{
    return values.size() < 2
               ? 0
               : static_cast<int64_t>(values.back() - values.front()) / static_cast<int64_t>(values.size() - 1);
}

int64_t perHour(uint64_t difference, double hours)
{
    return static_cast<int64_t>(static_cast<double>(static_cast<int64_t>(difference)) / hours);
}

class LeaksJson {
public:
    LeaksJson(JsonWriter& json, const LeakReport& report) : m_json(json), m_report(report) {}

    void write(std::span<const uint32_t> suspects) const;

private:
    void writeNumbers(std::string_view name, const std::vector<uint64_t>& values) const;
    void writePath(const Suspect& suspect) const;
    void writeSuspect(uint32_t index) const;
    void writeHolders() const;
    void writeShares(std::string_view name, const std::vector<ScriptShare>& shares) const;

    JsonWriter& m_json;
    const LeakReport& m_report;
};

void LeaksJson::writeNumbers(std::string_view name, const std::vector<uint64_t>& values) const
{
    m_json.key(name);
    m_json.beginArray();
    for (const uint64_t value : values)
        m_json.number(value);
    m_json.endArray();
}

void LeaksJson::writePath(const Suspect& suspect) const
{
    m_json.key("path");
    m_json.beginArray();
    for (const PathStep& step : suspect.path) {
        m_json.beginObject();
        m_json.field("edge", step.edge);
        m_json.field("name", step.name);
        m_json.field("class", step.className);
        m_json.field("id", m_report.last->snapshot().id(step.node).value);
        m_json.field("count", step.objects);
        m_json.field("accumulates", step.isHolder);
        m_json.field("folded", step.folded);
        m_json.key("location");
        writeJsonLocation(m_json, step.location);
        m_json.endObject();
    }
    m_json.endArray();
}

void LeaksJson::writeSuspect(uint32_t index) const
{
    const Suspect& s = m_report.suspects[index];
    m_json.beginObject();
    m_json.field("rank", index + 1);
    m_json.field("confidence", confidenceName(s.confidence));
    m_json.field("pattern", patternCode(s.pattern));
    m_json.field("class", s.className);
    m_json.key("holder");
    m_json.beginObject();
    m_json.field("id", m_report.last->snapshot().id(s.holder).value);
    m_json.field("name", s.holderName);
    m_json.field("class", s.holderClass);
    m_json.field("count", s.holders);
    m_json.field("script", s.scriptOfHolder);
    m_json.endObject();
    writePath(s);
    m_json.field("newCount", newObjects(s));
    writeNumbers("newCountPerStep", s.newCount);
    m_json.field("retained", retainedBy(s));
    writeNumbers("retainedPerStep", s.newBytes);
    m_json.field("explanation", englishSentence(suspectExplanation(s)));
    m_json.field("fix", english(suspectFix(s)));
    m_json.key("location");
    writeJsonLocation(m_json, s.location);
    m_json.field("title", englishSentence(suspectTitle(s)));
    m_json.field("itemClass", s.itemClass);
    m_json.field("itemClasses", s.itemClasses);
    writeNumbers("population", s.population);
    writeNumbers("newItemsPerStep", s.newItems);
    writeNumbers("goneItemsPerStep", s.goneItems);
    writeNumbers("heldBytes", s.heldBytes);
    if (const double hours = m_report.times.hours(); hours > 0)
        m_json.field("bytesPerHour", perHour(retainedBy(s), hours));
    m_json.key("contents");
    m_json.beginArray();
    for (const ClassShare& share : s.contents) {
        m_json.beginObject();
        m_json.field("class", share.name);
        m_json.field("count", share.count);
        m_json.field("shallow", share.bytes);
        m_json.endObject();
    }
    m_json.endArray();
    m_json.key("alsoHeldBy");
    m_json.beginArray();
    for (const std::string& holder : s.alsoHeldBy)
        m_json.text(holder);
    m_json.endArray();
    m_json.key("locations");
    m_json.beginArray();
    for (const SourceLocation& location : s.locations)
        writeJsonLocation(m_json, location);
    m_json.endArray();
    m_json.endObject();
}

// Every holder that grew, suspect or not.
void LeaksJson::writeHolders() const
{
    const double hours = m_report.times.hours();
    m_json.key("holders");
    m_json.beginArray();
    for (const HolderTrend& holder : m_report.holders) {
        m_json.beginObject();
        m_json.field("name", holder.name);
        m_json.field("class", holder.className);
        m_json.field("id", m_report.last->snapshot().id(holder.holder).value);
        m_json.field("holders", holder.holders);
        m_json.field("itemClass", holder.itemClass);
        writeNumbers("count", holder.count);
        writeNumbers("newItemsPerStep", holder.newItems);
        writeNumbers("bytes", holder.bytes);
        m_json.field("growsInEveryStep", holder.growsInEveryStep);
        m_json.field("countPerStep", slope(holder.count));
        m_json.field("bytesPerStep", slope(holder.bytes));
        if (hours > 0)
            m_json.field("bytesPerHour", perHour(holder.bytes.back() - holder.bytes.front(), hours));
        if (holder.suspect >= 0)
            m_json.field("suspect", static_cast<uint32_t>(holder.suspect + 1));
        m_json.endObject();
    }
    m_json.endArray();
}

void LeaksJson::writeShares(std::string_view name, const std::vector<ScriptShare>& shares) const
{
    m_json.key(name);
    m_json.beginArray();
    for (const ScriptShare& share : shares) {
        m_json.beginObject();
        m_json.field("name", share.name);
        m_json.field("bytes", share.bytes.back());
        m_json.field("growth", static_cast<int64_t>(share.bytes.back() - share.bytes.front()));
        m_json.endObject();
    }
    m_json.endArray();
}

void LeaksJson::write(std::span<const uint32_t> suspects) const
{
    const double hours = m_report.times.hours();
    m_json.beginObject();
    m_json.key("snapshots");
    m_json.beginArray();
    for (size_t i = 0; i < m_report.snapshots.size(); ++i) {
        const SnapshotFacts& facts = m_report.snapshots[i];
        m_json.beginObject();
        m_json.field("file", facts.source);
        m_json.field("totalSize", facts.totalSize);
        m_json.field("nodes", facts.objects);
        if (i < m_report.times.seconds.size())
            m_json.field("seconds", static_cast<uint64_t>(m_report.times.seconds[i] + 0.5));
        m_json.endObject();
    }
    m_json.endArray();
    if (hours > 0)
        m_json.field("timesFrom", m_report.times.source == SnapshotTimes::Source::Names ? "names" : "files");
    m_json.key("suspects");
    m_json.beginArray();
    for (const uint32_t row : suspects)
        writeSuspect(row);
    m_json.endArray();
    m_json.field("verdict", english(verdictText(m_report)));
    m_json.field("verdictCode", verdictCode(m_report.verdict));
    m_json.key("checked");
    m_json.beginObject();
    m_json.field("classes", m_report.classesChecked);
    m_json.field("holders", m_report.holdersChecked);
    m_json.key("notLeaking");
    m_json.beginArray();
    for (const CheckedHolder& checked : m_report.checked) {
        m_json.beginObject();
        m_json.field("holder", checked.name);
        m_json.field("class", checked.className);
        writeNumbers("population", checked.population);
        m_json.field("why", english(checkedText(checked)));
        m_json.endObject();
    }
    m_json.endArray();
    m_json.endObject();
    m_json.key("growth");
    m_json.beginArray();
    for (const GrowthRow& row : m_report.growth) {
        m_json.beginObject();
        m_json.field("class", row.name);
        writeNumbers("count", row.count);
        writeNumbers("shallow", row.shallow);
        writeNumbers("retained", row.retained);
        m_json.field("growsInEveryStep", row.growsInEveryStep);
        m_json.field("countPerStep", slope(row.count));
        m_json.field("retainedPerStep", slope(row.retained));
        if (hours > 0)
            m_json.field("retainedPerHour", perHour(row.retained.back() - row.retained.front(), hours));
        m_json.endObject();
    }
    m_json.endArray();
    writeHolders();
    writeShares("packages", m_report.packages);
    writeShares("files", m_report.files);
    m_json.endObject();
}

} // namespace

void writeLeaksJson(JsonWriter& json, const LeakReport& report, std::span<const uint32_t> suspects)
{
    LeaksJson(json, report).write(suspects);
}

} // namespace heapsight::cli
