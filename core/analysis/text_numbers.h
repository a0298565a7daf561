// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for texts, so that passes over all objects compare integers: strings of a snapshot that
// have the same text (files may repeat one) get the same number. Numbers are dense, in order of the
// first request. For one thread at a time; the string table must outlive it.
#pragma once

#include "base/column.h"
#include "graph/string_table.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heapsight {

class TextNumbers {
public:
    TextNumbers() = default;
    explicit TextNumbers(const StringTable& strings) : m_strings(&strings), m_numberOf(strings.size()) {}

    // O(1); the first request of a string costs a hash of its text.
    [[nodiscard]] uint32_t of(uint32_t stringId)
    {
        const uint32_t known = m_numberOf[stringId];
        return known != 0 ? known - 1 : number(stringId);
    }
    // Number of a text that was asked for before, by whatever string.
    [[nodiscard]] std::optional<uint32_t> find(std::string_view text) const;
    [[nodiscard]] uint32_t count() const { return static_cast<uint32_t>(m_stringOf.size()); }
    [[nodiscard]] std::string_view text(uint32_t number) const { return m_strings->at(m_stringOf[number]); }

private:
    [[nodiscard]] uint32_t number(uint32_t stringId);

    const StringTable* m_strings = nullptr;
    Column<uint32_t> m_numberOf;      // string → number + 1, 0 = never asked for
    std::vector<uint32_t> m_stringOf; // number → the first string with it
    std::unordered_map<std::string_view, uint32_t> m_byText;
};

// One bit per string: those with exactly this text. O(strings).
[[nodiscard]] BitColumn stringsWithText(const StringTable& strings, std::string_view text);

} // namespace heapsight
