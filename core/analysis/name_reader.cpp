// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/name_reader.h"

#include "analysis/object_names.h"

#include <algorithm>
#include <random>

namespace heapsight {

namespace {

constexpr std::string_view kPlainObject = "Object";

// UTF-16 units of a UTF-8 text, counted up to `limit`.
uint32_t utf16Units(std::string_view text, uint32_t limit)
{
    uint32_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xc0U) != 0x80U; // starts a character
        units += byte >= 0xf0U;           // which takes a surrogate pair
        if (units >= limit)
            return limit;
    }
    return units;
}

} // namespace

NodeNumbers::NodeNumbers() : m_slots(1024)
{
    // Unpredictable, so that no file can be made whose nodes all collide.
    std::random_device device;
    m_multiplier = ((uint64_t{device()} << 32) | device()) | 1;
}

size_t NodeNumbers::slotOf(uint32_t node) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = (node * m_multiplier >> 32) & mask;
    while (m_slots[slot].number != 0 && m_slots[slot].node != node)
        slot = (slot + 1) & mask;
    return slot;
}

std::pair<uint32_t, bool> NodeNumbers::of(uint32_t node)
{
    Slot& slot = m_slots[slotOf(node)];
    if (slot.number != 0)
        return {slot.number - 1, false};
    slot = {node, ++m_count};
    if (size_t{m_count} * 2 > m_slots.size())
        grow();
    return {m_count - 1, true};
}

void NodeNumbers::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    for (const Slot& entry : old)
        if (entry.number != 0)
            m_slots[slotOf(entry.node)] = entry;
}

NameReader::NameReader(const HeapSnapshot& snapshot) : m_snapshot(snapshot) {}

bool NameReader::isRaw(NodeIndex node) const
{
    const NodeKind kind = m_snapshot.kind(node);
    return kind != NodeKind::ConcatenatedString && (kind != NodeKind::Object || m_snapshot.name(node) != kPlainObject);
}

std::string_view NameReader::read(NodeIndex node)
{
    if (isJoined(node))
        return joinedText(textNumber(node));
    if (isRaw(node))
        return m_snapshot.name(node);
    m_plainName = displayName(m_snapshot, node);
    return m_plainName;
}

uint32_t NameReader::textNumber(NodeIndex joined)
{
    const Part part = partOf(joined.value);
    measure(part & ~kJoinedBit);
    return furthestDown(part);
}

// Gives joined strings an entry, empty at first.
NameReader::Part NameReader::partOf(uint32_t node)
{
    if (!isJoined(NodeIndex(node)))
        return node;
    const auto [index, isNew] = m_indexOf.of(node);
    if (isNew) {
        Joined& joined = m_joined.emplace_back();
        joined.node = node;
        joined.same = index | kJoinedBit;
    }
    return index | kJoinedBit;
}

uint32_t NameReader::unitsOf(Part part) const
{
    if (part & kJoinedBit)
        return m_joined[part & ~kJoinedBit].units;
    return utf16Units(m_snapshot.name(NodeIndex(part)), kEnough);
}

NameReader::Part NameReader::furthestDown(Part part) const
{
    return part & kJoinedBit ? m_joined[part & ~kJoinedBit].same : part;
}

// As displayName() does: node 0 stands for a half that is missing.
void NameReader::findHalves(uint32_t index)
{
    uint32_t first = 0;
    uint32_t second = 0;
    const EdgeRange range = m_snapshot.edges(NodeIndex(m_joined[index].node));
    for (uint32_t e = range.begin; e < range.end && (first == 0 || second == 0); ++e) {
        if (m_snapshot.edgeColumn()[e].code() != EdgeCode::Internal)
            continue;
        const std::string_view label = m_snapshot.strings().at(m_snapshot.edgeLabels()[e]);
        if (label == "first")
            first = m_snapshot.edgeColumn()[e].target();
        else if (label == "second")
            second = m_snapshot.edgeColumn()[e].target();
    }
    const Part firstPart = partOf(first);
    const Part secondPart = partOf(second);
    m_joined[index].first = firstPart;
    m_joined[index].second = secondPart;
}

// Measures an entry and everything below it that is not measured yet. An entry is met twice: the first
// time its halves go before it; one that is met again before that is its own part, in a damaged file.
void NameReader::measure(uint32_t index)
{
    m_stack.assign(1, index);
    while (!m_stack.empty()) {
        const uint32_t top = m_stack.back();
        if (m_joined[top].isMeasured) {
            m_stack.pop_back();
            continue;
        }
        if (!m_joined[top].isOpen) {
            m_joined[top].isOpen = true;
            findHalves(top);
            for (const Part half : {m_joined[top].second, m_joined[top].first})
                if ((half & kJoinedBit) && !m_joined[half & ~kJoinedBit].isOpen)
                    m_stack.push_back(half & ~kJoinedBit);
            continue;
        }
        Joined& joined = m_joined[top];
        const uint32_t first = unitsOf(joined.first);
        const uint32_t second = first < kEnough ? unitsOf(joined.second) : 0;
        if (second == 0)
            joined.same = furthestDown(joined.first);
        else if (first == 0)
            joined.same = furthestDown(joined.second);
        joined.units = std::min(kEnough, first + second);
        joined.isMeasured = true;
        m_stack.pop_back();
    }
}

// Leaves from left to right until there is enough text. Every entry on the way adds text of both its
// halves, so the walk is as short as the text; in a cycle the step limit ends it.
void NameReader::findLeaves(Part part, std::vector<uint32_t>& leaves)
{
    constexpr uint32_t kMaxSteps = 4 * kEnough;
    uint32_t units = 0;
    leaves.clear();
    m_stack.assign(1, part);
    for (uint32_t step = 0; !m_stack.empty() && units < kEnough && step < kMaxSteps; ++step) {
        const Part top = furthestDown(m_stack.back());
        m_stack.pop_back();
        if (top & kJoinedBit) {
            m_stack.push_back(m_joined[top & ~kJoinedBit].second);
            m_stack.push_back(m_joined[top & ~kJoinedBit].first);
            continue;
        }
        units += utf16Units(m_snapshot.name(NodeIndex(top)), kEnough);
        leaves.push_back(top);
    }
}

void NameReader::join(Part part, std::string& text)
{
    findLeaves(part, m_leaves);
    text.clear();
    for (const uint32_t leaf : m_leaves)
        text += m_snapshot.name(NodeIndex(leaf));
}

void NameReader::pieces(NodeIndex joined, std::vector<uint32_t>& leaves)
{
    findLeaves(textNumber(joined), leaves);
}

const std::string& NameReader::joinedText(Part part)
{
    constexpr size_t kMaxTextBytes = size_t{16} * 1024 * 1024;
    constexpr uint32_t kShort = kEnough / 8; // made anew as fast as found, and only long ones are asked for often
    if (unitsOf(part) <= kShort) {
        join(part, m_shortText);
        return m_shortText;
    }
    if (const auto known = m_texts.find(part); known != m_texts.end())
        return known->second;
    if (m_textBytes > kMaxTextBytes) {
        m_texts.clear();
        m_textBytes = 0;
    }
    std::string& text = m_texts[part];
    join(part, text);
    m_textBytes += text.size() + sizeof text;
    return text;
}

} // namespace heapsight
