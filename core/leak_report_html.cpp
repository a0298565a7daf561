// SPDX-License-Identifier: GPL-3.0-or-later
#include "leak_report_html.h"

#include "analysis/suspects/leak_text.h"
#include "base/byte_count.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace heapsight {

namespace {

constexpr std::string_view kStyle = R"(
:root{color-scheme:light dark;--bg:#f5f6f8;--card:#fff;--text:#1f2328;--dim:#656d76;--line:#d5d9e0;--grow:#b2540a;--bar:#82868d;--leak:#c4352b}
@media(prefers-color-scheme:dark){:root{--bg:#1c1e22;--card:#24272e;--text:#e3e5e8;--dim:#9aa1aa;--line:#3a3e46;--grow:#f0a35e;--bar:#8d9096;--leak:#f07067}}
body{font:15px/1.5 system-ui,sans-serif;background:var(--bg);color:var(--text);max-width:1100px;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}h3{font-size:1.05rem;margin:0;flex:1}
.dim{color:var(--dim)}.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:1rem;margin:1rem 0}
.head{display:flex;gap:1rem;align-items:center;flex-wrap:wrap}.badge{border-radius:1em;padding:.1em .7em;font-weight:600;border:1px solid}
.high{color:var(--leak)}.medium{color:var(--grow)}.low{color:var(--dim)}.growth{color:var(--grow);font-weight:600}
.path{font-size:.95em;overflow-wrap:anywhere}.path b{font-weight:600}p{margin:.4em 0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;background:var(--card)}
th,td{text-align:right;padding:.25em .6em;border-bottom:1px solid var(--line)}th:first-child,td:first-child{text-align:left;overflow-wrap:anywhere}
svg rect{fill:var(--bar)}
)";

class HtmlReport {
public:
    HtmlReport(const LeakReport& report, TextWriter& out) : m_report(report), m_out(out) {}

    void write()
    {
        m_out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                     "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        text(verdictText(m_report));
        m_out.append("</title><style>");
        m_out.append(kStyle);
        m_out.append("</style></head><body>\n<h1>");
        std::string verdict = verdictText(m_report);
        verdict.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(verdict.front())));
        text(verdict);
        m_out.append("</h1>\n");
        paragraph(coverageText(m_report), "dim");
        if (const std::string advice = adviceText(m_report); !advice.empty())
            paragraph(advice, "dim");
        for (const Suspect& suspect : m_report.suspects)
            writeSuspect(suspect);
        writeChecked();
        writeSnapshots();
        writeGrowth();
        writeShares("Bytes by npm package", m_report.packages);
        writeShares("Bytes by source file", m_report.files);
        m_out.append("</body></html>\n");
    }

private:
    void text(std::string_view words)
    {
        for (size_t i = 0; i < words.size();) {
            const DecodedCharacter c = decodeUtf8(words, i);
            if (c.codePoint == '<')
                m_out.append("&lt;");
            else if (c.codePoint == '>')
                m_out.append("&gt;");
            else if (c.codePoint == '&')
                m_out.append("&amp;");
            else if (c.codePoint == '"')
                m_out.append("&quot;");
            else if (c.codePoint == '\'')
                m_out.append("&#39;");
            else if (isInvisible(c.codePoint))
                m_out.append("\xEF\xBF\xBD");
            else
                m_out.append(words.substr(i, c.length));
            i += c.length;
        }
    }
    // Control characters, and those that turn the direction of what follows.
    static bool isInvisible(char32_t c)
    {
        return c == kInvalidCodePoint || c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) ||
               (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0xfeff;
    }

    void paragraph(std::string_view words, std::string_view cssClass = {})
    {
        m_out.append(cssClass.empty() ? "<p>" : "<p class=\"");
        if (!cssClass.empty()) {
            m_out.append(cssClass);
            m_out.append("\">");
        }
        text(words);
        m_out.append("</p>\n");
    }

    void bars(const std::vector<uint64_t>& values)
    {
        const uint64_t most = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
        if (values.size() < 2 || most == 0)
            return;
        const size_t width = values.size() > 12 ? 6 : 20;
        m_out.append("<svg role=\"img\" aria-label=\"trend\" height=\"28\" width=\"");
        m_out.appendNumber(values.size() * (width + 3));
        m_out.append("\">");
        for (size_t i = 0; i < values.size(); ++i) {
            const auto height = std::max<uint64_t>(
                1, static_cast<uint64_t>(static_cast<double>(values[i]) / static_cast<double>(most) * 28));
            m_out.append("<rect x=\"");
            m_out.appendNumber(i * (width + 3));
            m_out.append("\" y=\"");
            m_out.appendNumber(28 - height);
            m_out.append("\" width=\"");
            m_out.appendNumber(width);
            m_out.append("\" height=\"");
            m_out.appendNumber(height);
            m_out.append("\"/>");
        }
        m_out.append("</svg>");
    }

    void writeSuspect(const Suspect& s)
    {
        m_out.append("<div class=\"card\"><div class=\"head\"><span class=\"badge ");
        m_out.append(confidenceName(s.confidence));
        m_out.append("\">");
        m_out.append(confidenceName(s.confidence));
        m_out.append("</span><h3>");
        text(suspectTitle(s));
        m_out.append("</h3>");
        bars(s.isOwnStorage ? s.heldBytes : s.population);
        m_out.append("<span class=\"growth\">");
        text(suspectGrowth(s));
        m_out.append("</span></div>\n<p class=\"path\">");
        for (size_t i = 0; i < s.path.size(); ++i) {
            const PathStep& step = s.path[i];
            m_out.append(i == 0 ? "" : " › ");
            m_out.append(step.isHolder ? "<b>" : "");
            if (!step.edge.empty()) {
                text(step.edge);
                m_out.append(": ");
            }
            text(step.name);
            if (step.objects > 1)
                text(" × " + formatCount(step.objects));
            m_out.append(step.isHolder ? " ◀ accumulates here</b>" : "");
        }
        m_out.append("</p>\n");
        paragraph(suspectExplanation(s));
        paragraph(std::string(patternName(s.pattern)) + ": " + suspectNumbers(s), "dim");
        if (s.location)
            paragraph("at " + s.location->script + ":" + std::to_string(s.location->line));
        for (const SourceLocation& location : s.locations)
            paragraph("also " + location.script + ":" + std::to_string(location.line), "dim");
        m_out.append("<p><b>Usual fix</b> ");
        text(suspectFix(s));
        m_out.append("</p></div>\n");
    }

    void heading(std::string_view words)
    {
        m_out.append("<h2>");
        text(words);
        m_out.append("</h2>\n");
    }

    void row(const std::vector<std::string>& cells, bool isHead = false)
    {
        m_out.append("<tr>");
        for (const std::string& cell : cells) {
            m_out.append(isHead ? "<th>" : "<td>");
            text(cell);
            m_out.append(isHead ? "</th>" : "</td>");
        }
        m_out.append("</tr>\n");
    }

    void writeChecked()
    {
        if (m_report.checked.empty())
            return;
        heading("Checked, not leaking");
        m_out.append("<table>");
        for (const CheckedHolder& checked : m_report.checked)
            row({checked.name + ": " + checked.className, checkedText(checked)});
        m_out.append("</table>\n");
    }

    void writeSnapshots()
    {
        heading("Snapshots");
        m_out.append("<table>");
        row({"File", "Objects", "Size"}, true);
        for (const SnapshotFacts& facts : m_report.snapshots)
            row({facts.source.substr(facts.source.find_last_of("/\\") + 1), formatCount(facts.objects),
                 formatBytes(facts.totalSize)});
        m_out.append("</table>\n");
    }

    void writeGrowth()
    {
        if (m_report.growth.empty())
            return;
        heading("Classes by growth");
        m_out.append("<table>");
        row({"Class", "Objects", "Change", "Size change", "Retained change", "In every step"}, true);
        for (const GrowthRow& growth : m_report.growth)
            row({growth.name, formatCount(growth.count.back()), delta(growth.count),
                 formatByteDelta(static_cast<int64_t>(growth.shallow.back() - growth.shallow.front())),
                 formatByteDelta(static_cast<int64_t>(growth.retained.back() - growth.retained.front())),
                 growth.growsInEveryStep ? "yes" : ""});
        m_out.append("</table>\n");
    }

    static std::string delta(const std::vector<uint64_t>& values)
    {
        return values.back() >= values.front() ? "+" + formatCount(values.back() - values.front())
                                               : "\u2212" + formatCount(values.front() - values.back());
    }

    void writeShares(std::string_view title, const std::vector<ScriptShare>& shares)
    {
        constexpr size_t kShown = 30;
        if (shares.empty())
            return;
        heading(title);
        m_out.append("<table>");
        row({"", "Bytes", "Growth"}, true);
        for (const ScriptShare& share : std::span(shares).first(std::min(kShown, shares.size())))
            row({share.name.empty()      ? "(cannot be attributed)"
                 : share.name == "node:" ? "(Node.js itself)"
                                         : share.name,
                 formatBytes(share.bytes.back()),
                 formatByteDelta(static_cast<int64_t>(share.bytes.back() - share.bytes.front()))});
        m_out.append("</table>\n");
    }

    const LeakReport& m_report;
    TextWriter& m_out;
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
