// SPDX-License-Identifier: GPL-3.0-or-later
// What a node is to somebody who reads a path: a thing they know, or plumbing of the engine. The one
// place with names that V8 and Node give their objects.
#pragma once

#include "graph/heap_snapshot.h"

#include <string_view>

namespace heapsight {

// "system / Context", in newer V8 "system / Context / scope @n".
[[nodiscard]] bool isContext(const HeapSnapshot& snapshot, NodeIndex node);
// A context with no other around it but the realm's own: the scope of a module or script.
[[nodiscard]] bool isModuleContext(const HeapSnapshot& snapshot, NodeIndex context);
[[nodiscard]] bool isPlainObject(const HeapSnapshot& snapshot, NodeIndex node);
[[nodiscard]] bool isAnyString(NodeKind kind);
// Synthetic roots that hold things only while the snapshot is taken.
[[nodiscard]] bool isCaptureRoot(const HeapSnapshot& snapshot, NodeIndex node);
// A handle of "(Global handles)" that keeps what was printed to an attached console.
[[nodiscard]] bool isConsoleHandle(const HeapSnapshot& snapshot, uint32_t edge);
// A script that is neither Node's own nor the engine's nor without a name.
[[nodiscard]] bool isOwnScript(std::string_view script);
// Objects nobody wrote: compiled code, shapes, synthetic roots, "system / …".
[[nodiscard]] bool isEngineNode(const HeapSnapshot& snapshot, NodeIndex node);
// Engine nodes and internal arrays that stand between two things people know.
[[nodiscard]] bool isPlumbing(const HeapSnapshot& snapshot, NodeIndex node);
// Path or URL of a module of the CommonJS loader, "" for everything else. O(edges of the node).
[[nodiscard]] std::string_view moduleName(const HeapSnapshot& snapshot, NodeIndex node);
[[nodiscard]] bool isBoundFunction(const HeapSnapshot& snapshot, NodeIndex node);

// What V8 keeps of a module of the language itself (import, export), beside the module's scope.
[[nodiscard]] bool isSourceTextModule(const HeapSnapshot& snapshot, NodeIndex node);
// Target of the internal edge with that name, none() without one. O(edges of the node).
[[nodiscard]] NodeIndex internalTarget(const HeapSnapshot& snapshot, NodeIndex node, std::string_view name);
// Text of an edge's name, "" for edges that carry a number.
[[nodiscard]] std::string_view edgeName(const HeapSnapshot& snapshot, uint32_t edge);
// True for numbers and names that are only digits.
[[nodiscard]] bool isNumbered(const HeapSnapshot& snapshot, uint32_t edge);

// Which of several edges from the same holder says most: the greater, 0 for those that say nothing. O(1).
[[nodiscard]] int edgeStrength(const HeapSnapshot& snapshot, uint32_t edge);

} // namespace heapsight
