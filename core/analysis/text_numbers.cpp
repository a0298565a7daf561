// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/text_numbers.h"

namespace heapsight {

uint32_t TextNumbers::number(uint32_t stringId)
{
    const auto [entry, isNew] = m_byText.try_emplace(m_strings->at(stringId), count());
    if (isNew)
        m_stringOf.push_back(stringId);
    m_numberOf[stringId] = entry->second + 1;
    return entry->second;
}

std::optional<uint32_t> TextNumbers::find(std::string_view text) const
{
    const auto found = m_byText.find(text);
    if (found == m_byText.end())
        return std::nullopt;
    return found->second;
}

BitColumn stringsWithText(const StringTable& strings, std::string_view text)
{
    BitColumn matches(strings.size());
    for (uint32_t id = 0; id < strings.size(); ++id)
        if (strings.at(id) == text)
            matches.set(id);
    return matches;
}

} // namespace heapsight
