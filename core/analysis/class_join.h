// SPDX-License-Identifier: GPL-3.0-or-later
// Which class of one snapshot is which class of another.
#pragma once

#include "analysis/class_table.h"
#include "analysis/snapshot_analysis.h"

#include <string>
#include <vector>

namespace heapsight {

struct JoinedClass {
    std::string key; // the target's, or the base's if only the base has the class
    ClassId base;    // none(): only the target has it
    ClassId target;  // none(): only the base has it
};

// Every class of either side once, ascending by key. Within one process classes are the same if their
// keys are. Script ids mean nothing across processes: there the script's name and the position decide;
// what is left over (the program was edited in between) is paired by name, in order of position.
// O(classes · log classes).
[[nodiscard]] std::vector<JoinedClass> joinClasses(const SnapshotAnalysis& base, const ClassTable& baseClasses,
                                                   const SnapshotAnalysis& target, bool isOneProcess);

} // namespace heapsight
