// SPDX-License-Identifier: GPL-3.0-or-later
// The texts in memory: strings of equal text together, and what the copies waste. Immutable once made;
// any thread may read.
#pragma once

#include "analysis/duplicate_groups.h"

#include <memory>
#include <vector>

namespace heapsight {

struct StringText {
    uint32_t node = 0; // the first string with it in the file
    uint32_t count = 1;
    uint64_t shallow = 0;
    uint64_t retained = 0; // of the strings together
    uint64_t wasted = 0;   // shallow sizes of all but the largest copy
};

class StringTexts {
public:
    // Equal as DuplicateGroups has it: slices and flattened joins stand alone. Strings of size 0 are
    // left out. O(N + text of distinct strings), expected. Errors: Cancelled, OutOfMemory.
    [[nodiscard]] static Result<std::shared_ptr<const StringTexts>> compute(const SnapshotAnalysis& analysis,
                                                                            const JobContext& job);

    [[nodiscard]] const std::vector<StringText>& rows() const { return m_rows; } // in file order
    // The strings with the text of a row, in file order. O(N) where there are several.
    [[nodiscard]] std::vector<uint32_t> members(const StringText& row) const;
    [[nodiscard]] uint64_t stringCount() const { return m_strings; }
    [[nodiscard]] uint64_t wasted() const { return m_wasted; }
    [[nodiscard]] uint64_t shallow() const { return m_shallow; }

private:
    StringTexts() = default;

    DuplicateGroups m_groups;
    uint32_t m_nodeCount = 0;
    std::vector<StringText> m_rows;
    uint64_t m_strings = 0;
    uint64_t m_wasted = 0;
    uint64_t m_shallow = 0;
};

} // namespace heapsight
