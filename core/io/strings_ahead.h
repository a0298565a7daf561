// SPDX-License-Identifier: GPL-3.0-or-later
// V8 writes "strings" last. To read them beside the numbers, which come first, they are looked for from
// the end of the document: the bytes of their key cannot stand inside a string, where a quote is escaped.
// Whoever walks through the document decides whether what was found is the section it comes to.
#pragma once

#include "graph/special_edges.h"
#include "io/string_section.h"

#include <optional>
#include <utility>

namespace heapsight {

class StringsAhead {
public:
    // Finds and reads them; nothing if there are none written as V8 does. Any thread. O(bytes from there on).
    void read(ByteSource& source, const JobContext& job);

    [[nodiscard]] uint64_t offset() const { return m_offset; } // of their '['; kNoOffset: not found
    // What is special among those found: nothing if there are none, or a job was cancelled. Once.
    [[nodiscard]] std::optional<SpecialNames> takeNames() { return std::exchange(m_names, std::nullopt); }
    // Those found, as readStrings() would read them; once.
    [[nodiscard]] Result<StringsEnd> take(StringTable& strings);

private:
    uint64_t m_offset = kNoOffset;
    StringTable m_strings;
    std::optional<SpecialNames> m_names;
    Result<StringsEnd> m_end;
};

} // namespace heapsight
