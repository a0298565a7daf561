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
#include <vector>

namespace heapsight {

class NameReader {
public:
    explicit NameReader(const HeapSnapshot& snapshot);

    // Valid until the next call. O(length) amortised.
    [[nodiscard]] std::string_view read(NodeIndex node);
    // True if read() only hands out the node's raw name: neither a plain object nor a joined string.
    [[nodiscard]] bool isRaw(NodeIndex node) const;

private:
    struct Joined {
        uint32_t units = 0;          // UTF-16 units of the text, at most kEnough
        uint32_t representative = 0; // node with the same display text, as far down as possible
        uint32_t first = 0;
        uint32_t second = 0;
        bool isDone = false;
    };
    static constexpr uint32_t kEnough = 1024; // DevTools joins no further once it has as many units

    [[nodiscard]] bool isJoined(uint32_t node) const;
    Joined& enter(uint32_t node);
    [[nodiscard]] uint32_t unitsOf(uint32_t node) const;
    [[nodiscard]] uint32_t representativeOf(uint32_t node) const;
    void measure(uint32_t node);
    void join(uint32_t node);

    const HeapSnapshot& m_snapshot;
    std::unordered_map<uint32_t, Joined> m_joined;
    std::vector<uint32_t> m_stack;
    std::string m_text;
};

} // namespace heapsight
