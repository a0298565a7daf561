// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/string_table.h"

#include <algorithm>

namespace heapsight {

std::optional<StringId> StringTable::find(std::string_view text) const
{
    for (uint32_t i = 0; i < m_count; ++i)
        if (at(i) == text)
            return StringId(i);
    return std::nullopt;
}

StringId StringTable::append(std::string_view text)
{
    if (m_used + text.size() > m_text.size())
        m_text.resize(std::max<size_t>(m_used + text.size(), m_text.size() + m_text.size() / 2 + 4096));
    if (m_count == m_ends.size())
        m_ends.resize(m_ends.size() + m_ends.size() / 2 + 512);
    if (!text.empty())
        std::memcpy(m_text.data() + m_used, text.data(), text.size());
    m_used += text.size();
    m_ends[m_count] = m_used;
    return StringId(m_count++);
}

void StringTable::reserve(uint32_t strings, uint64_t bytes)
{
    if (strings > m_ends.size())
        m_ends.resize(strings);
    if (bytes > m_text.size())
        m_text.resize(bytes);
}

void StringTable::shrinkToFit()
{
    m_text.resize(m_used);
    m_ends.resize(m_count);
}

} // namespace heapsight
