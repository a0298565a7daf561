// SPDX-License-Identifier: GPL-3.0-or-later
// What V8's own kinds of objects are, in a sentence for people who did not make them.
#pragma once

#include "graph/heap_snapshot.h"

#include <QString>

namespace heapsight {

// Empty for what needs no explanation: objects, functions, numbers.
[[nodiscard]] QString kindExplanation(const HeapSnapshot& snapshot, NodeIndex node);

} // namespace heapsight
