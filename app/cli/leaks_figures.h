// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a suspect that all forms of the report of "leaks" give.
#pragma once

#include "analysis/suspects/leak_report.h"
#include "analysis/suspects/leak_words.h"

namespace heapsight::cli {

// What the steps added and is still there; of one snapshot all that the suspect holds.
[[nodiscard]] inline uint64_t retainedBy(const Suspect& suspect)
{
    return suspect.newBytes.empty() ? suspect.share : total(suspect.newBytes);
}

[[nodiscard]] inline uint64_t newObjects(const Suspect& suspect)
{
    return suspect.newCount.empty() ? suspect.population.front() : total(suspect.newCount);
}

} // namespace heapsight::cli
