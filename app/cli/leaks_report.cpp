// SPDX-License-Identifier: GPL-3.0-or-later
#include "leaks_report.h"

#include "analysis/suspects/leak_text.h"
#include "base/byte_count.h"
#include "leaks_figures.h"
#include "leaks_json.h"
#include "terminal_text.h"

#include <algorithm>

namespace heapsight::cli {

namespace {

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

void LeaksReport::writeJson() const
{
    JsonWriter json(m_session.out());
    writeLeaksJson(json, *m_report, m_table.rows());
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
