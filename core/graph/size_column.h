// SPDX-License-Identifier: GPL-3.0-or-later
// A size in bytes per node: 4 bytes each, and a side table for the few of 4 GiB and more (large
// ArrayBuffers; DevTools wraps there). Reading is safe from any thread; set() from one at a time,
// except that different nodes may be set concurrently as long as all values are below 4 GiB.
#pragma once

#include "base/column.h"

#include <cstdint>
#include <unordered_map>

namespace heapsight {

class SizeColumn {
    friend struct IndexAccess;

public:
    static constexpr uint32_t kLarge = 0xffffffffU; // "look in the side table"

    SizeColumn() = default;
    explicit SizeColumn(size_t nodes) : m_small(nodes) {}

    [[nodiscard]] uint64_t at(uint32_t node) const
    {
        const uint32_t size = m_small[node];
        return size != kLarge ? size : m_large.at(node);
    }
    void set(uint32_t node, uint64_t size)
    {
        if (m_small[node] == kLarge)
            m_large.erase(node);
        if (size < kLarge) {
            m_small[node] = static_cast<uint32_t>(size);
        } else {
            m_small[node] = kLarge;
            m_large[node] = size;
        }
    }
    // For who fills a new column with nothing but sizes below kLarge, several threads at once.
    [[nodiscard]] uint32_t* small() { return m_small.data(); }
    [[nodiscard]] bool isZero(uint32_t node) const { return m_small[node] == 0; }
    // Where the sweep will look, for prefetching.
    [[nodiscard]] const void* address(uint32_t node) const { return m_small.data() + node; }
    [[nodiscard]] size_t size() const { return m_small.size(); }
    [[nodiscard]] SizeColumn clone() const
    {
        SizeColumn copy(m_small.size());
        if (!m_small.empty())
            std::memcpy(copy.m_small.data(), m_small.data(), m_small.byteCount());
        copy.m_large = m_large;
        return copy;
    }
    [[nodiscard]] uint64_t memoryBytes() const { return m_small.byteCount() + m_large.size() * 48; }

private:
    Column<uint32_t> m_small;
    std::unordered_map<uint32_t, uint64_t> m_large;
};

} // namespace heapsight
