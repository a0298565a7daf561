// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the classes long before the dominators are: how many objects each has and how large
// they are themselves. For a first table while the rest of a large snapshot is being worked out.
#pragma once

#include "analysis/class_table.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace heapsight {

struct EarlyClass {
    std::string name;
    uint32_t count = 0;
    uint64_t shallow = 0;
};

// Immutable; any thread may read.
struct EarlyClasses {
    std::vector<EarlyClass> classes; // those that ClassRow will be made of, in no particular order
    uint64_t totalSize = 0;          // SnapshotAnalysis::totalSize(), to be
};

// Called once in the course of a load (again if an index fails behind its rows), by a thread of the load, which waits
// for it.
using EarlyClassesListener = std::function<void(std::shared_ptr<const EarlyClasses>)>;

// O(N), one sweep, on all threads.
[[nodiscard]] EarlyClasses countEarly(const HeapSnapshot& snapshot, const ClassTable& classes,
                                      const SizeColumn& shallow);

} // namespace heapsight
