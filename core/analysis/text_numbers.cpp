// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/text_numbers.h"

#include <functional>

namespace heapsight {

namespace {

uint32_t hashOf(std::string_view text)
{
    const uint64_t hash = std::hash<std::string_view>()(text);
    return static_cast<uint32_t>(hash ^ (hash >> 32));
}

} // namespace

size_t TextNumbers::slotOf(std::string_view sought, uint32_t hash) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = hash & mask;
    while (m_slots[slot].number != 0 && (m_slots[slot].hash != hash || text(m_slots[slot].number - 1) != sought))
        slot = (slot + 1) & mask;
    return slot;
}

uint32_t TextNumbers::number(uint32_t stringId)
{
    const std::string_view text = m_strings->at(stringId);
    const uint32_t hash = hashOf(text);
    Slot& slot = m_slots[slotOf(text, hash)];
    if (slot.number == 0) {
        m_stringOf.push_back(stringId);
        slot = {hash, count()};
    }
    const uint32_t number = slot.number - 1;
    m_numberOf[stringId] = number + 1;
    if (size_t{count()} * 2 > m_slots.size())
        grow();
    return number;
}

void TextNumbers::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    const size_t mask = m_slots.size() - 1;
    for (const Slot& entry : old) {
        if (entry.number == 0)
            continue;
        size_t slot = entry.hash & mask;
        while (m_slots[slot].number != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = entry;
    }
}

std::optional<uint32_t> TextNumbers::find(std::string_view text) const
{
    const Slot& slot = m_slots[slotOf(text, hashOf(text))];
    if (slot.number == 0)
        return std::nullopt;
    return slot.number - 1;
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
