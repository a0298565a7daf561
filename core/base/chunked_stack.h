// SPDX-License-Identifier: GPL-3.0-or-later
// A stack that may become millions of items deep. It grows by chunks of huge pages and never moves an item:
// a std::vector copies and touches 200 MB for the deepest path of a 1.2 GB snapshot. The first items have a
// place of their own: a huge page for each of very many small graphs is more work than all else for them.
#pragma once

#include "base/column.h"

#include <array>
#include <bit>
#include <cstddef>
#include <vector>

namespace heapsight {

template <class T> class ChunkedStack {
public:
    [[nodiscard]] bool empty() const { return m_size == 0; }
    void push(const T& item) // throws std::bad_alloc
    {
        if (m_size < kFirst) {
            m_first[m_size++] = item;
            return;
        }
        const size_t chunk = (m_size - kFirst) / kChunk;
        if (chunk == m_chunks.size())
            m_chunks.emplace_back(kChunk);
        m_chunks[chunk][(m_size - kFirst) % kChunk] = item;
        ++m_size;
    }
    T pop() // only if it is not empty
    {
        --m_size;
        if (m_size < kFirst)
            return m_first[m_size];
        return m_chunks[(m_size - kFirst) / kChunk][(m_size - kFirst) % kChunk];
    }

private:
    static constexpr size_t kChunk = std::bit_floor((size_t{2} << 20) / sizeof(T));

    static constexpr size_t kFirst = 64;

    std::array<T, kFirst> m_first;
    std::vector<Column<T>> m_chunks;
    size_t m_size = 0;
};

} // namespace heapsight
