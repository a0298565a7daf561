// SPDX-License-Identifier: GPL-3.0-or-later
#include "leaks_report.h"

#include "analysis/suspects/leak_text.h"
#include "base/byte_count.h"
#include "terminal_text.h"

#include <numeric>

namespace heapsight::cli {

namespace {

uint64_t sum(const std::vector<uint64_t>& values)
{
    return std::accumulate(values.begin(), values.end(), uint64_t{0});
}

void writeNumbers(JsonWriter& json, std::string_view name, const std::vector<uint64_t>& values)
{
    json.key(name);
    json.beginArray();
    for (const uint64_t value : values)
        json.number(value);
    json.endArray();
}

uint64_t retainedBy(const Suspect& suspect)
{
    return suspect.newBytes.empty() ? suspect.share : sum(suspect.newBytes);
}

uint64_t newObjects(const Suspect& suspect)
{
    return suspect.newCount.empty() ? suspect.population.front() : sum(suspect.newCount);
}

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

// Lines of at most `width` columns, the later ones indented.
void printWrapped(TextWriter& out, const std::string& text, const std::string& indent)
{
    const size_t width = std::max<size_t>(outputColumns(), 40);
    std::string line = indent;
    size_t begin = 0;
    while (begin < text.size()) {
        size_t end = text.find(' ', begin);
        end = end == std::string::npos ? text.size() : end;
        const std::string word = text.substr(begin, end - begin);
        if (line.size() > indent.size() && displayWidth(line) + displayWidth(word) + 1 > width) {
            out.append(line + "\n");
            line = indent;
        }
        line += (line.size() > indent.size() ? " " : "") + word;
        begin = end + 1;
    }
    out.append(line + "\n");
}

std::string pathText(const Suspect& suspect)
{
    std::string text;
    for (const PathStep& step : suspect.path) {
        text += text.empty() ? "" : " › ";
        if (!step.edge.empty())
            text += step.edge + ": ";
        text += step.name;
        if (step.objects > 1)
            text += " × " + formatCount(step.objects);
        if (step.isHolder)
            text += " ◀ accumulates here";
    }
    return text;
}

} // namespace

LeaksReport::LeaksReport(Session& session, std::shared_ptr<const LeakReport> report)
    : m_session(session),
      m_report(std::move(report)),
      m_table(columns(), static_cast<uint32_t>(m_report->suspects.size()))
{}

std::vector<ReportColumn> LeaksReport::columns() const
{
    const auto suspect = [report = m_report.get()](uint32_t row) -> const Suspect& { return report->suspects[row]; };
    const auto text = [&](std::string_view key, std::function<std::string(const Suspect&)> of, bool isFiltered) {
        return ReportColumn{
            key, {}, ColumnStyle::Text, [suspect, of](uint32_t row) -> Cell { return of(suspect(row)); }, isFiltered};
    };
    const auto number = [&](std::string_view key, ColumnStyle style, std::function<uint64_t(const Suspect&)> of) {
        return ReportColumn{key, {}, style, [suspect, of](uint32_t row) -> Cell { return of(suspect(row)); }};
    };
    return {
        {"rank", {}, ColumnStyle::Count, [](uint32_t row) -> Cell { return uint64_t{row} + 1; }},
        text(
            "confidence", [](const Suspect& s) { return std::string(confidenceName(s.confidence)); }, false),
        text(
            "pattern", [](const Suspect& s) { return std::string(patternCode(s.pattern)); }, true),
        text(
            "class", [](const Suspect& s) { return s.className; }, true),
        text(
            "holder", [](const Suspect& s) { return s.holderName; }, true),
        text(
            "holderClass", [](const Suspect& s) { return s.holderClass; }, true),
        number("newCount", ColumnStyle::Count, newObjects),
        number("retained", ColumnStyle::Bytes, retainedBy),
        text(
            "explanation", [](const Suspect& s) { return englishSentence(suspectExplanation(s)); }, true),
        {"location",
         {},
         ColumnStyle::Location,
         [suspect](uint32_t row) { return locationCell(suspect(row).location); }},
    };
}

std::vector<SortColumn> LeaksReport::sortColumns()
{
    return {{"rank", ColumnStyle::Text},        {"confidence", ColumnStyle::Text}, {"pattern", ColumnStyle::Text},
            {"class", ColumnStyle::Text},       {"holder", ColumnStyle::Text},     {"holderClass", ColumnStyle::Text},
            {"newCount", ColumnStyle::Count},   {"retained", ColumnStyle::Bytes},  {"explanation", ColumnStyle::Text},
            {"location", ColumnStyle::Location}};
}

void LeaksReport::arrange()
{
    m_table.arrange(m_session, {"rank", false});
}

void LeaksReport::writePath(JsonWriter& json, const Suspect& suspect) const
{
    json.key("path");
    json.beginArray();
    for (const PathStep& step : suspect.path) {
        json.beginObject();
        json.field("edge", step.edge);
        json.field("name", step.name);
        json.field("class", step.className);
        json.field("id", m_report->last->snapshot().id(step.node).value);
        json.field("count", step.objects);
        json.field("accumulates", step.isHolder);
        json.field("folded", step.folded);
        json.key("location");
        writeJsonLocation(json, step.location);
        json.endObject();
    }
    json.endArray();
}

void LeaksReport::writeSuspect(JsonWriter& json, uint32_t index) const
{
    const Suspect& s = m_report->suspects[index];
    json.beginObject();
    json.field("rank", index + 1);
    json.field("confidence", confidenceName(s.confidence));
    json.field("pattern", patternCode(s.pattern));
    json.field("class", s.className);
    json.key("holder");
    json.beginObject();
    json.field("id", m_report->last->snapshot().id(s.holder).value);
    json.field("name", s.holderName);
    json.field("class", s.holderClass);
    json.field("count", s.holders);
    json.field("script", s.scriptOfHolder);
    json.endObject();
    writePath(json, s);
    json.field("newCount", newObjects(s));
    writeNumbers(json, "newCountPerStep", s.newCount);
    json.field("retained", retainedBy(s));
    writeNumbers(json, "retainedPerStep", s.newBytes);
    json.field("explanation", englishSentence(suspectExplanation(s)));
    json.field("fix", english(suspectFix(s)));
    json.key("location");
    writeJsonLocation(json, s.location);
    json.field("title", englishSentence(suspectTitle(s)));
    json.field("itemClass", s.itemClass);
    json.field("itemClasses", s.itemClasses);
    writeNumbers(json, "population", s.population);
    writeNumbers(json, "newItemsPerStep", s.newItems);
    writeNumbers(json, "goneItemsPerStep", s.goneItems);
    writeNumbers(json, "heldBytes", s.heldBytes);
    if (const double hours = m_report->times.hours(); hours > 0)
        json.field("bytesPerHour", perHour(retainedBy(s), hours));
    json.key("contents");
    json.beginArray();
    for (const ClassShare& share : s.contents) {
        json.beginObject();
        json.field("class", share.name);
        json.field("count", share.count);
        json.field("shallow", share.bytes);
        json.endObject();
    }
    json.endArray();
    json.key("alsoHeldBy");
    json.beginArray();
    for (const std::string& holder : s.alsoHeldBy)
        json.text(holder);
    json.endArray();
    json.key("locations");
    json.beginArray();
    for (const SourceLocation& location : s.locations)
        writeJsonLocation(json, location);
    json.endArray();
    json.endObject();
}

// Every holder that grew, suspect or not.
void LeaksReport::writeHolders(JsonWriter& json) const
{
    const double hours = m_report->times.hours();
    json.key("holders");
    json.beginArray();
    for (const HolderTrend& holder : m_report->holders) {
        json.beginObject();
        json.field("name", holder.name);
        json.field("class", holder.className);
        json.field("id", m_report->last->snapshot().id(holder.holder).value);
        json.field("holders", holder.holders);
        json.field("itemClass", holder.itemClass);
        writeNumbers(json, "count", holder.count);
        writeNumbers(json, "newItemsPerStep", holder.newItems);
        writeNumbers(json, "bytes", holder.bytes);
        json.field("growsInEveryStep", holder.growsInEveryStep);
        json.field("countPerStep", slope(holder.count));
        json.field("bytesPerStep", slope(holder.bytes));
        if (hours > 0)
            json.field("bytesPerHour", perHour(holder.bytes.back() - holder.bytes.front(), hours));
        if (holder.suspect >= 0)
            json.field("suspect", static_cast<uint32_t>(holder.suspect + 1));
        json.endObject();
    }
    json.endArray();
}

void LeaksReport::writeShares(JsonWriter& json, std::string_view name, const std::vector<ScriptShare>& shares)
{
    json.key(name);
    json.beginArray();
    for (const ScriptShare& share : shares) {
        json.beginObject();
        json.field("name", share.name);
        json.field("bytes", share.bytes.back());
        json.field("growth", static_cast<int64_t>(share.bytes.back() - share.bytes.front()));
        json.endObject();
    }
    json.endArray();
}

void LeaksReport::writeJson() const
{
    const double hours = m_report->times.hours();
    JsonWriter json(m_session.out());
    json.beginObject();
    json.key("snapshots");
    json.beginArray();
    for (size_t i = 0; i < m_report->snapshots.size(); ++i) {
        const SnapshotFacts& facts = m_report->snapshots[i];
        json.beginObject();
        json.field("file", facts.source);
        json.field("totalSize", facts.totalSize);
        json.field("nodes", facts.objects);
        if (i < m_report->times.seconds.size())
            json.field("seconds", static_cast<uint64_t>(m_report->times.seconds[i] + 0.5));
        json.endObject();
    }
    json.endArray();
    if (hours > 0)
        json.field("timesFrom", m_report->times.source == SnapshotTimes::Source::Names ? "names" : "files");
    json.key("suspects");
    json.beginArray();
    for (const uint32_t row : m_table.rows())
        writeSuspect(json, row);
    json.endArray();
    json.field("verdict", english(verdictText(*m_report)));
    json.field("verdictCode", verdictCode(m_report->verdict));
    json.key("checked");
    json.beginObject();
    json.field("classes", m_report->classesChecked);
    json.field("holders", m_report->holdersChecked);
    json.key("notLeaking");
    json.beginArray();
    for (const CheckedHolder& checked : m_report->checked) {
        json.beginObject();
        json.field("holder", checked.name);
        json.field("class", checked.className);
        writeNumbers(json, "population", checked.population);
        json.field("why", english(checkedText(checked)));
        json.endObject();
    }
    json.endArray();
    json.endObject();
    json.key("growth");
    json.beginArray();
    for (const GrowthRow& row : m_report->growth) {
        json.beginObject();
        json.field("class", row.name);
        writeNumbers(json, "count", row.count);
        writeNumbers(json, "shallow", row.shallow);
        writeNumbers(json, "retained", row.retained);
        json.field("growsInEveryStep", row.growsInEveryStep);
        json.field("countPerStep", slope(row.count));
        json.field("retainedPerStep", slope(row.retained));
        if (hours > 0)
            json.field("retainedPerHour", perHour(row.retained.back() - row.retained.front(), hours));
        json.endObject();
    }
    json.endArray();
    writeHolders(json);
    writeShares(json, "packages", m_report->packages);
    writeShares(json, "files", m_report->files);
    json.endObject();
    json.endDocument();
}

void LeaksReport::writeCsv() const
{
    m_table.writeCsv(m_session);
}

void LeaksReport::printSuspect(uint32_t index) const
{
    const Suspect& s = m_report->suspects[index];
    TextWriter& out = m_session.out();
    const std::string indent = "   ";
    printWrapped(out,
                 formatCount(index + 1) + ". [" + std::string(confidenceName(s.confidence)) + "] " +
                     escapedForTerminal(englishSentence(suspectTitle(s))) + "   " +
                     english(joined(" · ", {suspectGrowth(s), suspectRate(*m_report, s)})),
                 "");
    printWrapped(out, escapedForTerminal(englishSentence(suspectExplanation(s, true))), indent);
    printWrapped(out, escapedForTerminal(pathText(s)), indent);
    printWrapped(out, englishSentence(patternName(s.pattern)) + ": " + english(suspectNumbers(s)), indent);
    if (s.location)
        printWrapped(out, "at " + escapedForTerminal(s.location->script) + ":" + std::to_string(s.location->line),
                     indent);
    else if (!s.scriptOfHolder.empty())
        printWrapped(out, "in " + escapedForTerminal(s.scriptOfHolder), indent);
    printWrapped(out, "Usual fix: " + english(suspectFix(s)), indent);
    out.append("\n");
}

// The packages and files that grew most: whose code it is.
void LeaksReport::printShares() const
{
    constexpr size_t kShown = 5;
    constexpr int64_t kWorthNaming = 1024;
    const bool isOne = m_report->snapshots.size() == 1;
    const auto print = [&](std::string_view title, const std::vector<ScriptShare>& shares) {
        std::string lines;
        size_t shown = 0;
        for (const ScriptShare& share : shares) {
            const auto growth = static_cast<int64_t>(share.bytes.back() - share.bytes.front());
            if (shown == kShown || (!isOne && growth < kWorthNaming))
                break;
            ++shown;
            lines += "   " + escapedForTerminal(english(shareName(share))) + ": " +
                     (isOne ? "" : formatByteDelta(growth) + ", now ") + formatBytes(share.bytes.back()) + "\n";
        }
        if (!lines.empty())
            m_session.out().append(std::string(title) + (isOne ? "" : ", by growth") + ":\n" + lines + "\n");
    };
    print("Packages", m_report->packages);
    print("Source files", m_report->files);
}

void LeaksReport::print() const
{
    TextWriter& out = m_session.out();
    out.append(englishSentence(verdictText(*m_report)) + "  (" + english(coverageText(*m_report)) + ")\n");
    if (const Phrase times = timesText(*m_report); !times.isEmpty())
        out.append(englishSentence(times) + ".\n");
    if (m_report->verdict == LeakVerdict::CannotTell)
        out.append(escapedForTerminal(m_report->snapshots[m_report->strangerIndex].source) +
                   " is of another process than " + escapedForTerminal(m_report->snapshots.front().source) + ".\n");
    out.append("\n");
    for (const uint32_t row : m_table.rows())
        printSuspect(row);
    if (m_table.rows().size() < m_table.matchingRows())
        out.append("… " + formatCount(m_table.matchingRows() - m_table.rows().size()) +
                   " more (--limit 0 shows all)\n\n");
    if (!m_report->checked.empty() && m_session.filter().isEmpty()) {
        out.append("Checked, not leaking:\n");
        for (const CheckedHolder& checked : m_report->checked)
            printWrapped(out,
                         escapedForTerminal(checked.name) + ": " + escapedForTerminal(checked.className) + "  " +
                             english(checkedText(checked)),
                         "   ");
        out.append("\n");
    }
    if (m_session.filter().isEmpty())
        printShares();
    if (const std::string advice = english(adviceText(*m_report)); !advice.empty())
        printWrapped(out, advice, "");
}

} // namespace heapsight::cli
