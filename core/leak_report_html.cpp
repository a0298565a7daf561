// SPDX-License-Identifier: GPL-3.0-or-later
#include "leak_report_html.h"

#include "analysis/suspects/leak_text.h"
#include "analysis/suspects/trend_bars.h"
#include "base/byte_count.h"
#include "html_writer.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace heapsight {

namespace {

constexpr std::string_view kStyle = R"(
:root{color-scheme:light dark;--bg:#f5f6f8;--card:#fff;--text:#1f2328;--dim:#656d76;--line:#d5d9e0;--grow:#b2540a;--bar:#82868d;--leak:#c4352b;--here:#fdebd8}
@media(prefers-color-scheme:dark){:root{--bg:#1c1e22;--card:#24272e;--text:#e3e5e8;--dim:#9aa1aa;--line:#3a3e46;--grow:#f0a35e;--bar:#8d9096;--leak:#f07067;--here:#4a3520}}
body{font:15px/1.5 system-ui,sans-serif;background:var(--bg);color:var(--text);max-width:1100px;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}h3{font-size:1.05rem;margin:0;flex:1;min-width:14rem;overflow-wrap:anywhere}
.dim{color:var(--dim)}.group{margin-left:1.2rem}.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:1rem;margin:1rem 0}
.head{display:flex;gap:1rem;align-items:center;flex-wrap:wrap}.badge{border-radius:1em;padding:.1em .7em;font-weight:600;border:1px solid}
.high{color:var(--leak)}.medium{color:var(--grow)}.low{color:var(--dim)}.growth{color:var(--grow);font-weight:600}
.path{display:flex;flex-wrap:wrap;gap:.3em;padding:0;margin:.6em 0;list-style:none;font-size:.93em}
.path li{border:1px solid var(--line);border-radius:5px;padding:.05em .5em;overflow-wrap:anywhere}.path li+li::before{content:"› ";color:var(--dim)}
.path .here{background:var(--here);font-weight:600}.path .leaked{font-weight:600}
p{margin:.4em 0;overflow-wrap:anywhere}.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;background:var(--card);border:1px solid var(--line)}
th,td{text-align:right;padding:.25em .6em;border-bottom:1px solid var(--line);vertical-align:top}th{font-weight:600}
th:first-child,td:first-child{text-align:left;overflow-wrap:anywhere}table.texts td{text-align:left}
svg rect{fill:var(--bar)}svg .part{fill:var(--leak)}svg text{fill:var(--dim);font-size:12px}svg line{stroke:var(--line)}
@media print{body{max-width:none;margin:0}.card{break-inside:avoid}}
)";

constexpr size_t kShownShares = 30;
constexpr size_t kMostBars = 24;

class HtmlReport : HtmlWriter {
public:
    HtmlReport(const LeakReport& report, TextWriter& out) : HtmlWriter(out), m_report(report) {}

    void write()
    {
        m_out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                     "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        text(englishSentence(verdictText(m_report)));
        m_out.append("</title><style>");
        m_out.append(kStyle);
        m_out.append("</style></head><body>\n<h1>");
        text(englishSentence(verdictText(m_report)));
        m_out.append("</h1>\n");
        paragraph(english(coverageText(m_report)), "dim");
        if (const std::string times = englishSentence(timesText(m_report)); !times.empty())
            paragraph(times + ".", "dim");
        if (const std::string advice = english(adviceText(m_report)); !advice.empty())
            paragraph(advice, "dim");
        if (m_report.verdict == LeakVerdict::CannotTell)
            paragraph(fileName(m_report.snapshots[m_report.strangerIndex].source) + " is of another process than " +
                      fileName(m_report.snapshots.front().source) + ".");
        for (const SuspectGroup& group : suspectGroups(m_report)) {
            const bool isTitled = group.suspects.size() > 1;
            if (isTitled) {
                heading(english(groupText(m_report, group)));
                m_out.append("<div class=\"group\">\n");
            }
            for (const size_t i : group.suspects)
                writeSuspect(m_report.suspects[i]);
            if (isTitled)
                m_out.append("</div>\n");
        }
        writeChecked();
        writeSnapshots();
        writeHolders();
        writeGrowth();
        writeShares("Bytes by npm package", m_report.packages);
        writeShares("Bytes by source file", m_report.files);
        paragraph(
            "Bytes belong to the script of their constructor, else to that of the nearest function or module that "
            "dominates them. Written by heapsight from the heap snapshots named above.",
            "dim");
        m_out.append("</body></html>\n");
    }

private:
    static std::string fileName(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

    // Bars that do not begin at zero have a gap near their foot.
    void bars(const std::vector<uint64_t>& values)
    {
        constexpr uint64_t kHeight = 28;
        const TrendBars trend = trendBars(values, kMostBars);
        if (trend.heights.size() < 2)
            return;
        const uint64_t width = trend.heights.size() > 8 ? 6 : 20;
        openPicture("how it grew", trend.heights.size() * (width + 3), kHeight);
        for (size_t i = 0; i < trend.heights.size(); ++i) {
            const auto height = std::max<uint64_t>(1, static_cast<uint64_t>(trend.heights[i] * kHeight));
            const uint64_t x = i * (width + 3);
            if (trend.isCut && height > 6) {
                rectangle(x, kHeight - height, width, height - 5);
                rectangle(x, kHeight - 3, width, 3);
            } else {
                rectangle(x, kHeight - height, width, height);
            }
        }
        m_out.append("</svg>");
    }

    void location(const SourceLocation& at, std::string_view before)
    {
        paragraph(std::string(before) + at.script + ":" + std::to_string(at.line),
                  before == "at " ? std::string_view() : std::string_view("dim"));
    }

    void writePath(const Suspect& s)
    {
        m_out.append("<ol class=\"path\">");
        for (const PathStep& step : s.path) {
            m_out.append(step.isHolder ? "<li class=\"here\">" : step.isLeaked ? "<li class=\"leaked\">" : "<li>");
            if (!step.edge.empty())
                text(step.edge + ": ");
            text(step.name);
            if (step.objects > 1)
                text(" × " + formatCount(step.objects));
            m_out.append(step.isHolder ? " ◀ accumulates here</li>" : "</li>");
        }
        m_out.append("</ol>\n");
    }

    void writeSuspect(const Suspect& s)
    {
        m_out.append("<div class=\"card\"><div class=\"head\"><span class=\"badge ");
        m_out.append(confidenceName(s.confidence));
        m_out.append("\">");
        m_out.append(confidenceName(s.confidence));
        m_out.append("</span><h3>");
        text(englishSentence(suspectTitle(s)));
        m_out.append("</h3>");
        bars(s.isOwnStorage ? s.heldBytes : s.population);
        m_out.append("<span class=\"growth\">");
        text(english(joined(" · ", {suspectGrowth(s), suspectRate(m_report, s)})));
        m_out.append("</span></div>\n");
        writePath(s);
        paragraph(englishSentence(suspectExplanation(s, true)));
        paragraph(englishSentence(patternName(s.pattern)) + ": " + english(suspectNumbers(s)), "dim");
        if (s.location)
            location(*s.location, "at ");
        for (const SourceLocation& other : s.locations)
            location(other, "also ");
        if (!s.location && !s.scriptOfHolder.empty())
            paragraph("in " + s.scriptOfHolder);
        m_out.append("<p><b>Usual fix</b> ");
        text(english(suspectFix(s)));
        m_out.append("</p></div>\n");
    }

    void writeChecked()
    {
        if (m_report.checked.empty())
            return;
        heading("Checked, not leaking");
        openTable({}, "texts");
        for (const CheckedHolder& checked : m_report.checked)
            row({checked.name + ": " + checked.className, english(checkedText(checked))});
        closeTable();
    }

    // What all suspects hold, of the whole heap, in every snapshot.
    void writeHeapPicture()
    {
        constexpr uint64_t kHeight = 120;
        constexpr uint64_t kFoot = 18;
        const size_t count = m_report.snapshots.size();
        uint64_t most = 1;
        for (const SnapshotFacts& facts : m_report.snapshots)
            most = std::max(most, facts.totalSize);
        if (count < 2 || count > 60)
            return;
        const uint64_t width = count > 12 ? 14 : 60;
        openPicture("size of the heap in every snapshot, and what the suspects hold of it", count * (width + 8),
                    kHeight + kFoot);
        for (size_t i = 0; i < count; ++i) {
            uint64_t suspected = 0;
            for (const Suspect& s : m_report.suspects)
                if (s.confidence != Confidence::Low && i < s.heldBytes.size())
                    suspected += s.heldBytes[i];
            const auto heightOf = [most](uint64_t bytes) {
                return static_cast<uint64_t>(static_cast<double>(bytes) / static_cast<double>(most) * kHeight);
            };
            const uint64_t all = heightOf(m_report.snapshots[i].totalSize);
            const uint64_t part = std::min(all, heightOf(suspected));
            rectangle(i * (width + 8), kHeight - all, width, all);
            if (part != 0)
                rectangle(i * (width + 8), kHeight - part, width, part, "part");
            m_out.append("<text x=\"");
            m_out.appendNumber(i * (width + 8));
            m_out.append("\" y=\"");
            m_out.appendNumber(kHeight + kFoot - 4);
            m_out.append("\">");
            m_out.appendNumber(i + 1);
            m_out.append("</text>");
        }
        m_out.append("</svg>\n");
        paragraph("Size of the heap in every snapshot; in colour what the suspects of high and medium confidence hold.",
                  "dim");
    }

    void writeSnapshots()
    {
        heading("Snapshots");
        const bool hasTimes = !m_report.times.seconds.empty();
        std::vector<std::string> head{"File", "Objects", "Size"};
        if (hasTimes)
            head.emplace_back("After the first");
        openTable(head);
        for (size_t i = 0; i < m_report.snapshots.size(); ++i) {
            const SnapshotFacts& facts = m_report.snapshots[i];
            std::vector<std::string> cells{fileName(facts.source), formatCount(facts.objects),
                                           formatBytes(facts.totalSize)};
            if (hasTimes)
                cells.push_back(formatCount(static_cast<uint64_t>(m_report.times.seconds[i] + 0.5)) + " s");
            row(cells);
        }
        closeTable();
        const SnapshotOrigin& origin = m_report.origin;
        if (!origin.version.empty())
            paragraph("Node.js " + origin.version + (origin.engine.empty() ? "" : ", V8 " + origin.engine) +
                          (origin.platform.empty() ? "" : ", " + origin.platform) +
                          (origin.program.empty() ? "" : ", running " + origin.program),
                      "dim");
        else if (!origin.program.empty())
            paragraph("The page " + origin.program, "dim");
        writeHeapPicture();
    }

    void writeHolders()
    {
        if (m_report.holders.empty())
            return;
        heading("Holders by growth");
        openTable({"Holder", "Holds", "Objects", "Per step", "Bytes", "Per step", "In every step"});
        for (const HolderTrend& holder : m_report.holders) {
            const std::string name =
                holder.name.empty() ? holder.className : holder.name + " (" + holder.className + ")";
            row({name + (holder.holders > 1 ? " × " + formatCount(holder.holders) : ""), holder.itemClass,
                 holder.itemClass.empty() ? "" : english(arrows(holder.count)),
                 holder.itemClass.empty() ? "" : average(holder.count, false), english(arrows(holder.bytes, true)),
                 average(holder.bytes, true), holder.growsInEveryStep ? "yes" : ""});
        }
        closeTable();
    }

    static Phrase arrows(const std::vector<uint64_t>& values, bool areBytes = false)
    {
        std::vector<Phrase> parts;
        for (size_t i = 0; i < values.size(); ++i)
            if (values.size() <= 8 || i < 3 || i + 4 > values.size())
                parts.push_back(areBytes ? bytesOf(values[i]) : countOf(values[i]));
            else if (i == 3)
                parts.push_back(nameOf("…"));
        return joined(" → ", std::move(parts));
    }

    static std::string average(const std::vector<uint64_t>& values, bool areBytes)
    {
        if (values.size() < 2)
            return {};
        const int64_t growth =
            static_cast<int64_t>(values.back() - values.front()) / static_cast<int64_t>(values.size() - 1);
        return areBytes ? formatByteDelta(growth) : deltaText(growth);
    }

    static std::string deltaText(int64_t delta)
    {
        return delta == 0  ? std::string("0")
               : delta > 0 ? "+" + formatCount(static_cast<uint64_t>(delta))
                           : "\u2212" + formatCount(static_cast<uint64_t>(-delta));
    }

    void writeGrowth()
    {
        if (m_report.growth.empty())
            return;
        const bool isOne = m_report.snapshots.size() == 1;
        heading(isOne ? "Classes" : "Comparison by class, the first snapshot with the last");
        if (isOne)
            openTable({"Class", "Objects", "Shallow size", "Retained size"});
        else
            openTable({"Class", "Objects", "Change", "Per step", "Shallow change", "Retained", "Retained change",
                       "In every step"});
        for (const GrowthRow& growth : m_report.growth) {
            if (isOne)
                row({growth.name, formatCount(growth.count.back()), formatBytes(growth.shallow.back()),
                     formatBytes(growth.retained.back())});
            else
                row({growth.name, formatCount(growth.count.back()),
                     deltaText(static_cast<int64_t>(growth.count.back() - growth.count.front())),
                     average(growth.count, false),
                     formatByteDelta(static_cast<int64_t>(growth.shallow.back() - growth.shallow.front())),
                     formatBytes(growth.retained.back()),
                     formatByteDelta(static_cast<int64_t>(growth.retained.back() - growth.retained.front())),
                     growth.growsInEveryStep ? "yes" : ""});
        }
        closeTable();
    }

    void writeShares(std::string_view title, const std::vector<ScriptShare>& shares)
    {
        if (shares.empty())
            return;
        heading(title);
        openTable({"", "Bytes", "Growth"});
        for (const ScriptShare& share : std::span(shares).first(std::min(kShownShares, shares.size())))
            row({english(shareName(share)), formatBytes(share.bytes.back()),
                 m_report.snapshots.size() == 1
                     ? ""
                     : formatByteDelta(static_cast<int64_t>(share.bytes.back() - share.bytes.front()))});
        if (shares.size() > kShownShares)
            row({formatCount(shares.size() - kShownShares) + " more", "", ""});
        closeTable();
    }

    const LeakReport& m_report;
};

} // namespace

void writeLeakReport(const LeakReport& report, TextWriter& out)
{
    HtmlReport(report, out).write();
}

Result<bool> writeLeakReportFile(const LeakReport& report, const std::string& path)
{
    std::FILE* file = std::fopen(path.c_str(), "wb");
    const auto failed = [&] {
        auto error = fail(ErrorCode::CannotWrite, std::strerror(errno));
        error.value().source = path;
        return error;
    };
    if (!file)
        return failed();
    bool isWritten = false;
    {
        TextWriter out([file](std::string_view block) {
            return std::fwrite(block.data(), 1, block.size(), file) == block.size();
        });
        writeLeakReport(report, out);
        isWritten = out.flush();
    }
    isWritten = std::fclose(file) == 0 && isWritten;
    if (!isWritten)
        return failed();
    return true;
}

} // namespace heapsight
