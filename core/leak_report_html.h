// SPDX-License-Identifier: GPL-3.0-or-later
// A leak report as one HTML file: no network, no scripts, every name escaped; light and dark. For tickets.
#pragma once

#include "analysis/suspects/leak_report.h"
#include "io/text_writer.h"

namespace heapsight {

// Linear in the report.
void writeLeakReport(const LeakReport& report, TextWriter& out);
// Replaces the file. Errors: CannotWrite.
[[nodiscard]] Result<bool> writeLeakReportFile(const LeakReport& report, const std::string& path);

} // namespace heapsight
