// SPDX-License-Identifier: GPL-3.0-or-later
// Classes as DevTools names and separates them (devtools-semantics §7): constructor names, "(string)",
// "(array)", inferred shapes "{a, b}" for plain objects; objects with a constructor location are told
// apart by it. Immutable; any thread may read.
#pragma once

#include "base/column.h"
#include "base/job.h"
#include "base/result.h"
#include "graph/heap_snapshot.h"

#include <string>
#include <vector>

namespace heapsight {

// Shapes of plain objects in DevTools' order of preference: "{theme, pageSize}".
struct InterfaceShape {
    std::string name;
    std::vector<std::string> properties;
};
[[nodiscard]] Result<std::vector<InterfaceShape>> inferInterfaces(const HeapSnapshot& snapshot, const JobContext& job);

class PlainObjects; // plain_objects.h

struct ClassInfo {
    std::string name;
    PlaceId place; // place of the constructor, none() if the class is not told apart by one
};

class ClassTable {
    friend struct IndexAccess;

public:
    // O(N + property edges of plain objects). `shapes`: those of this snapshot (inferInterfaces) or, for
    // a comparison, those of the other. Errors: Cancelled.
    [[nodiscard]] static Result<ClassTable> compute(const HeapSnapshot& snapshot,
                                                    const std::vector<InterfaceShape>& shapes, const JobContext& job);

    // The same when the plain objects of `snapshot` are scanned already.
    [[nodiscard]] static Result<ClassTable> compute(const HeapSnapshot& snapshot,
                                                    const std::vector<InterfaceShape>& shapes,
                                                    const PlainObjects& plain, const JobContext& job);

    [[nodiscard]] ClassTable clone() const;

    [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(m_classes.size()); }
    [[nodiscard]] const ClassInfo& at(ClassId id) const { return m_classes[id.value]; }
    [[nodiscard]] ClassId classOf(NodeIndex n) const { return ClassId(m_classOf[n.value]); }
    [[nodiscard]] std::span<const uint32_t> classColumn() const { return m_classOf.span(); }
    // "scriptId,line,column,Name" or ",Name": the same class has the same key in every snapshot of one process.
    [[nodiscard]] std::string key(const HeapSnapshot& snapshot, ClassId id) const;
    [[nodiscard]] std::vector<ClassId> findByName(std::string_view name) const; // several if places differ
    [[nodiscard]] uint64_t memoryBytes() const;

private:
    std::vector<ClassInfo> m_classes;
    Column<uint32_t> m_classOf;
};

} // namespace heapsight
