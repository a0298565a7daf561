// SPDX-License-Identifier: GPL-3.0-or-later
// The suspects of "leaks" as JSON, CSV and text for people.
#pragma once

#include "analysis/suspects/leak_report.h"
#include "report_table.h"

namespace heapsight::cli {

class LeaksReport {
public:
    LeaksReport(Session& session, std::shared_ptr<const LeakReport> report);

    [[nodiscard]] static std::vector<SortColumn> sortColumns();

    void arrange(); // --filter, --sort, --limit
    void writeJson() const;
    void writeCsv() const;
    void print() const;

private:
    void printSuspect(uint32_t index) const;
    void printShares() const;
    [[nodiscard]] std::vector<ReportColumn> columns() const;

    Session& m_session;
    std::shared_ptr<const LeakReport> m_report;
    ReportTable m_table;
};

} // namespace heapsight::cli
