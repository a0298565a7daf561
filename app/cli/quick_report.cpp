// SPDX-License-Identifier: GPL-3.0-or-later
#include "quick_report.h"

#include "base/byte_count.h"
#include "io/quick_totals.h"
#include "report_table.h"
#include "terminal_text.h"

namespace heapsight::cli {

void reportQuickTotals(Session& session, const std::string& path)
{
    const JobContext job = session.startJob("adding up", {Phase::ReadNodes});
    const QuickTotals totals = valueOrFail(quickTotals(path, job));
    session.finishJobs();
    switch (session.options().format()) {
    case OutputFormat::Json: {
        JsonWriter json(session.out());
        json.beginObject();
        json.field("file", path);
        json.field("nodes", totals.nodes);
        json.field("edges", totals.edges);
        json.field("selfSize", totals.bytes);
        json.key("types");
        json.beginArray();
        for (const QuickTotals::Row& row : totals.rows) {
            json.beginObject();
            json.field("type", row.kind);
            json.field("count", row.nodes);
            json.field("selfSize", row.bytes);
            json.endObject();
        }
        json.endArray();
        json.endObject();
        json.endDocument();
        break;
    }
    case OutputFormat::Csv: {
        CsvWriter csv(session.out());
        csv.header({"type", "count", "selfSize"});
        for (const QuickTotals::Row& row : totals.rows) {
            writeCsvText(csv, row.kind, escapesCsv());
            csv.number(row.nodes);
            csv.number(row.bytes);
            csv.endRow();
        }
        break;
    }
    case OutputFormat::Table: {
        TextWriter& out = session.out();
        out.append(escapedForTerminal(fileText(path)) + ": " + formatCount(totals.nodes) + " nodes, " +
                   formatBytes(totals.bytes) + " (types only; the references were not read)\n");
        const auto padded = [](const std::string& text, size_t columns) {
            const size_t width = displayWidth(text);
            return std::string(width < columns ? columns - width : 0, ' ') + text;
        };
        for (const QuickTotals::Row& row : totals.rows)
            out.append(padded(formatBytes(row.bytes), 12) + padded(formatCount(row.nodes), 14) + "  " +
                       escapedForTerminal(row.kind) + "\n");
        break;
    }
    }
}

} // namespace heapsight::cli
