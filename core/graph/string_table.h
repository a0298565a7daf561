// SPDX-License-Identifier: GPL-3.0-or-later
// All strings of a snapshot in one arena: decoded from JSON to UTF-8, what is no valid text replaced
// by U+FFFD. Any thread may read once it is complete; append() is for the one thread that builds it.
// Views stay valid until the next append().
#pragma once

#include "base/column.h"
#include "base/strong_index.h"

#include <optional>
#include <string_view>

namespace heapsight {

class StringTable {
    friend struct IndexAccess;

public:
    [[nodiscard]] uint32_t size() const { return m_count; }
    [[nodiscard]] std::string_view at(StringId id) const { return at(id.value); }
    [[nodiscard]] std::string_view at(uint32_t id) const
    {
        const uint64_t begin = id == 0 ? 0 : m_ends[id - 1];
        return {m_text.data() + begin, static_cast<size_t>(m_ends[id] - begin)};
    }
    // First string with exactly this text. O(total text); ask once and keep the id.
    [[nodiscard]] std::optional<StringId> find(std::string_view text) const;

    // Adds a string, amortised O(length). Throws std::bad_alloc.
    StringId append(std::string_view text);
    void reserve(uint32_t strings, uint64_t bytes);
    void shrinkToFit();
    [[nodiscard]] uint64_t textBytes() const { return m_used; }
    [[nodiscard]] uint64_t memoryBytes() const { return m_text.byteCount() + m_ends.byteCount(); }

private:
    Column<char> m_text;
    Column<uint64_t> m_ends; // end of string i in m_text
    uint64_t m_used = 0;
    uint32_t m_count = 0;
};

} // namespace heapsight
