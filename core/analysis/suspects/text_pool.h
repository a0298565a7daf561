// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of several snapshots as numbers: the same text has the same number, whatever file it came from.
// For one thread at a time. Expected O(length) per text.
#pragma once

#include "base/column.h"
#include "graph/heap_snapshot.h"

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace heapsight {

class TextPool {
public:
    [[nodiscard]] uint32_t add(std::string_view text)
    {
        if (const auto found = m_numbers.find(text); found != m_numbers.end())
            return found->second;
        const auto number = static_cast<uint32_t>(m_texts.size());
        m_texts.emplace_back(text);
        m_numbers.emplace(m_texts.back(), number);
        return number;
    }
    [[nodiscard]] const std::string& text(uint32_t number) const { return m_texts[number]; }

private:
    std::deque<std::string> m_texts; // do not move
    std::unordered_map<std::string_view, uint32_t> m_numbers;
};

// Numbers of one snapshot's strings; each string is looked up once.
class PooledStrings {
public:
    PooledStrings(const StringTable& strings, TextPool& pool)
        : m_strings(strings), m_pool(pool), m_numbers(strings.size())
    {}
    [[nodiscard]] uint32_t of(uint32_t stringId)
    {
        if (m_numbers[stringId] == 0)
            m_numbers[stringId] = m_pool.add(m_strings.at(stringId)) + 1;
        return m_numbers[stringId] - 1;
    }

private:
    const StringTable& m_strings;
    TextPool& m_pool;
    Column<uint32_t> m_numbers; // + 1
};

} // namespace heapsight
