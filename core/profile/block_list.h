// SPDX-License-Identifier: GPL-3.0-or-later
// A list of numbers whose length is not known beforehand: grows by blocks, so that a list of hundreds of
// millions is never copied and never takes twice its size. Throws std::bad_alloc.
#pragma once

#include "base/memory_guard.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace heapsight {

template <class T> class BlockList {
public:
    static constexpr size_t kBlockItems = size_t{1} << 16U;

    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] T& operator[](size_t i) { return m_blocks[i / kBlockItems][i % kBlockItems]; }
    [[nodiscard]] const T& operator[](size_t i) const { return m_blocks[i / kBlockItems][i % kBlockItems]; }
    void push_back(T item)
    {
        if (m_size == m_blocks.size() * kBlockItems) {
            requireMemory(kBlockItems * sizeof(T));
            m_blocks.push_back(std::make_unique<T[]>(kBlockItems));
        }
        (*this)[m_size++] = item;
    }
    void truncate(size_t size) // to at most size()
    {
        m_size = size;
        m_blocks.resize((size + kBlockItems - 1) / kBlockItems);
    }

private:
    std::vector<std::unique_ptr<T[]>> m_blocks;
    size_t m_size = 0;
};

} // namespace heapsight
