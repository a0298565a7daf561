// SPDX-License-Identifier: GPL-3.0-or-later
// Display names of many objects, one after the other. Same text as displayName(); what differs is the
// cost: names that stand in the file are not copied, and joined strings remember what their parts came
// to. (A text built with "+=" is a chain of a million joined strings, each holding the one before:
// walking down from every one of them would be quadratic.)
// One reader per thread.
#pragma once

#include "graph/heap_snapshot.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace heapsight {

// Numbers in order of their first request. Flat: a search asks for half a million strings, and the list nodes
// of std::unordered_map were a fifth of its time.
class NodeNumbers {
public:
    NodeNumbers();
    // The node's number, and whether it is new.
    std::pair<uint32_t, bool> of(uint32_t node);

private:
    struct Slot {
        uint32_t node = 0;
        uint32_t number = 0; // + 1, 0 = free
    };
    [[nodiscard]] size_t slotOf(uint32_t node) const; // where it is or would be
    void grow();

    std::vector<Slot> m_slots; // a power of two, at most half full
    uint32_t m_count = 0;
    uint64_t m_multiplier;
};

class NameReader {
public:
    explicit NameReader(const HeapSnapshot& snapshot);

    // Valid until the next call. O(length) amortised.
    [[nodiscard]] std::string_view read(NodeIndex node);
    // True if read() only hands out the node's raw name: neither a plain object nor a joined string.
    [[nodiscard]] bool isRaw(NodeIndex node) const;
    // Joined strings with the same number have the same display name; once a text is long enough to be
    // cut, whatever is joined to it changes nothing. Not for other nodes.
    [[nodiscard]] uint32_t textNumber(NodeIndex joined);
    // The strings whose texts, one after the other, are the display name of a joined string.
    void pieces(NodeIndex joined, std::vector<uint32_t>& leaves);
    [[nodiscard]] bool isJoined(NodeIndex node) const { return m_snapshot.kind(node) == NodeKind::ConcatenatedString; }

private:
    // A piece of text: a node, or, with kJoinedBit, an entry of m_joined.
    using Part = uint32_t;
    static constexpr Part kJoinedBit = 0x80000000U;
    static_assert(kMaxNodes <= kJoinedBit);
    static constexpr uint32_t kEnough = 1024; // UTF-16 units; DevTools joins no further

    struct Joined {
        uint32_t node = 0;
        uint32_t units = 0; // of the text, at most kEnough; 0 while it is being measured
        Part same = 0;      // the part with the same display name that is furthest down
        Part first = 0;
        Part second = 0;
        bool isOpen = false; // being measured, or measured
        bool isMeasured = false;
    };

    [[nodiscard]] Part partOf(uint32_t node);
    [[nodiscard]] uint32_t unitsOf(Part part) const;
    [[nodiscard]] Part furthestDown(Part part) const;
    void findHalves(uint32_t index);
    void measure(uint32_t index);
    void findLeaves(Part part, std::vector<uint32_t>& leaves);
    void join(Part part, std::string& text);
    [[nodiscard]] const std::string& joinedText(Part part);

    const HeapSnapshot& m_snapshot;
    std::vector<Joined> m_joined;
    NodeNumbers m_indexOf; // node → entry of m_joined
    std::vector<uint32_t> m_stack;
    std::vector<uint32_t> m_leaves;
    std::unordered_map<Part, std::string> m_texts; // a few recent long ones
    size_t m_textBytes = 0;
    std::string m_shortText;
    std::string m_plainName;
};

} // namespace heapsight
