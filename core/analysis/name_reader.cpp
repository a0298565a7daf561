// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/name_reader.h"

#include "analysis/object_names.h"

#include <algorithm>

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

NameReader::NameReader(const HeapSnapshot& snapshot) : m_snapshot(snapshot) {}

bool NameReader::isJoined(uint32_t node) const
{
    return m_snapshot.kind(NodeIndex(node)) == NodeKind::ConcatenatedString;
}

bool NameReader::isRaw(NodeIndex node) const
{
    const NodeKind kind = m_snapshot.kind(node);
    return kind != NodeKind::ConcatenatedString && (kind != NodeKind::Object || m_snapshot.name(node) != kPlainObject);
}

std::string_view NameReader::read(NodeIndex node)
{
    if (isJoined(node.value)) {
        measure(node.value);
        join(node.value);
        return m_text;
    }
    if (isRaw(node))
        return m_snapshot.name(node);
    m_text = displayName(m_snapshot, node);
    return m_text;
}

// Finds both halves as displayName() does: node 0 stands for one that is missing.
NameReader::Joined& NameReader::enter(uint32_t node)
{
    const auto [entry, isNew] = m_joined.try_emplace(node);
    Joined& joined = entry->second;
    if (!isNew)
        return joined;
    joined.representative = node;
    const EdgeRange range = m_snapshot.edges(NodeIndex(node));
    for (uint32_t e = range.begin; e < range.end && (joined.first == 0 || joined.second == 0); ++e) {
        if (m_snapshot.edgeColumn()[e].code() != EdgeCode::Internal)
            continue;
        const std::string_view label = m_snapshot.strings().at(m_snapshot.edgeLabels()[e]);
        if (label == "first")
            joined.first = m_snapshot.edgeColumn()[e].target();
        else if (label == "second")
            joined.second = m_snapshot.edgeColumn()[e].target();
    }
    return joined;
}

uint32_t NameReader::unitsOf(uint32_t node) const
{
    if (isJoined(node))
        return m_joined.at(node).units; // 0 while it is being measured: only in files with cycles
    return utf16Units(m_snapshot.name(NodeIndex(node)), kEnough);
}

uint32_t NameReader::representativeOf(uint32_t node) const
{
    return isJoined(node) ? m_joined.at(node).representative : node;
}

// Fills m_joined for the node and everything below it that has no entry yet.
void NameReader::measure(uint32_t node)
{
    m_stack.assign(1, node);
    while (!m_stack.empty()) {
        const uint32_t top = m_stack.back();
        const bool isKnown = m_joined.contains(top);
        Joined& joined = enter(top);
        if (joined.isDone) {
            m_stack.pop_back();
            continue;
        }
        if (!isKnown) { // halves first
            const uint32_t first = joined.first;
            const uint32_t second = joined.second;
            for (const uint32_t half : {second, first})
                if (isJoined(half) && !m_joined.contains(half))
                    m_stack.push_back(half);
            continue;
        }
        const uint32_t first = unitsOf(joined.first);
        const uint32_t second = first < kEnough ? unitsOf(joined.second) : 0;
        joined.units = std::min(kEnough, first + second);
        if (second == 0)
            joined.representative = representativeOf(joined.first);
        else if (first == 0)
            joined.representative = representativeOf(joined.second);
        joined.isDone = true;
        m_stack.pop_back();
    }
}

// Leaves from left to right until there is enough text. Every joined string entered adds text of both
// its halves, so the walk is as short as the text; in a cycle the step limit ends it.
void NameReader::join(uint32_t node)
{
    constexpr uint32_t kMaxSteps = 4 * kEnough;
    m_text.clear();
    uint32_t units = 0;
    m_stack.assign(1, node);
    for (uint32_t step = 0; !m_stack.empty() && units < kEnough && step < kMaxSteps; ++step) {
        const uint32_t top = representativeOf(m_stack.back());
        m_stack.pop_back();
        if (!isJoined(top)) {
            const std::string_view part = m_snapshot.name(NodeIndex(top));
            units += utf16Units(part, kEnough);
            m_text += part;
            continue;
        }
        const Joined& joined = m_joined.at(top);
        m_stack.push_back(joined.second);
        m_stack.push_back(joined.first);
    }
}

} // namespace heapsight
