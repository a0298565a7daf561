// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for texts, so that passes over all objects compare integers: strings of a snapshot that
// have the same text (files may repeat one) get the same number. Numbers are dense, in order of the
// first request. For one thread at a time; the string table must outlive it.
#pragma once

#include "base/column.h"
#include "graph/string_table.h"

#include <optional>
#include <string_view>
#include <vector>

namespace heapsight {

class TextNumbers {
public:
    TextNumbers() = default;
    explicit TextNumbers(const StringTable& strings) : m_strings(&strings), m_numberOf(strings.size()), m_slots(1024) {}

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
    struct Slot { // of a hash table with open addressing
        uint32_t hash = 0;
        uint32_t number = 0; // + 1, 0 = free
    };

    [[nodiscard]] uint32_t number(uint32_t stringId);
    [[nodiscard]] size_t slotOf(std::string_view text, uint32_t hash) const; // where it is or would be
    void grow();

    const StringTable* m_strings = nullptr;
    Column<uint32_t> m_numberOf;                      // string → number + 1, 0 = never asked for
    std::vector<uint32_t> m_stringOf;                 // number → the first string with it
    std::vector<Slot> m_slots = std::vector<Slot>(1); // a power of two, at most half full
};

// One bit per string: those with exactly this text. O(strings).
[[nodiscard]] BitColumn stringsWithText(const StringTable& strings, std::string_view text);

} // namespace heapsight
