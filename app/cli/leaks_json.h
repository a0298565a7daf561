// SPDX-License-Identifier: GPL-3.0-or-later
// The report of "leaks" as JSON.
#pragma once

#include "analysis/suspects/leak_report.h"
#include "io/json_report.h"

#include <span>

namespace heapsight::cli {

// `suspects`: which of the report's are written, in this order.
void writeLeaksJson(JsonWriter& json, const LeakReport& report, std::span<const uint32_t> suspects);

} // namespace heapsight::cli
