// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison of two snapshots as "compare" and "overview" write it.
#pragma once

#include "analysis/snapshot_diff.h"
#include "report_table.h"

namespace heapsight::cli {

class CompareReport {
public:
    // `grown`: also objects in both files that changed size, and classes that only have such.
    CompareReport(std::shared_ptr<const SnapshotDiff> diff, bool grown);

    // Both files must stay named as the user named them. Says on standard error when the files are not
    // of one process. Throws CommandFailure.
    [[nodiscard]] static std::shared_ptr<const SnapshotDiff> compare(Session& session, const std::string& base,
                                                                     const std::string& target);
    [[nodiscard]] static std::vector<SortColumn> sortColumns(bool grown);

    void arrange(Session& session) { m_table.arrange(session, {"sizeDelta", true}); }
    void arrange(Session& session, size_t limit) { m_table.arrange(session, {"sizeDelta", true}, limit); }
    void writeJsonFields(JsonWriter& json, const std::string& base, const std::string& target) const;
    void writeCsv(Session& session) const { m_table.writeCsv(session); }
    void print(Session& session) const; // table and totals

private:
    using Rows = std::vector<const DiffRow*>;
    static std::vector<ReportColumn> columnsOf(std::shared_ptr<const SnapshotDiff> diff,
                                               std::shared_ptr<const Rows> rows, bool grown);
    static std::shared_ptr<const Rows> rowsOf(const SnapshotDiff& diff, bool grown);

    std::shared_ptr<const SnapshotDiff> m_diff;
    std::shared_ptr<const Rows> m_rows;
    ReportTable m_table;
};

} // namespace heapsight::cli
