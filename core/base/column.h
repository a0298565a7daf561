// SPDX-License-Identifier: GPL-3.0-or-later
// Column<T>: one large, zero-initialised array of plain numbers, the storage of every per-node and
// per-edge figure. Its pages come straight from the system, aligned for huge pages (measured: the
// largest single gain of a load), are touched only when written and go back when it is destroyed.
// Throws std::bad_alloc when memory cannot be had or the process-wide limit would be passed.
// A column may also borrow its items from a read-only mapping (an index file): same reads, no copy.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <type_traits>
#include <utility>

namespace heapsight {

struct IndexAccess; // index/index_access.h: names every column, to write them to an index and back

namespace detail {
[[nodiscard]] void* allocateZeroed(size_t bytes); // bytes > 0; throws std::bad_alloc
void releaseBlock(void* block, size_t bytes) noexcept;
[[nodiscard]] void* resizeBlock(void* block, size_t oldBytes, size_t newBytes); // new part is zero
} // namespace detail

// Bytes all columns of the process may hold together; 0 = no limit (the default). Passing it makes
// allocations throw std::bad_alloc, which jobs report as ErrorCode::OutOfMemory.
void setMemoryLimit(uint64_t bytes);
[[nodiscard]] uint64_t memoryLimit();
[[nodiscard]] uint64_t columnBytesInUse();

template <class T> class Column {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    Column() = default;
    explicit Column(size_t size) { resize(size); }
    Column(Column&& other) noexcept
        : m_data(std::exchange(other.m_data, nullptr)),
          m_size(std::exchange(other.m_size, 0)),
          m_owner(std::move(other.m_owner))
    {}
    Column& operator=(Column&& other) noexcept
    {
        if (this != &other) {
            release();
            m_data = std::exchange(other.m_data, nullptr);
            m_size = std::exchange(other.m_size, 0);
            m_owner = std::move(other.m_owner);
        }
        return *this;
    }
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;
    ~Column() { release(); }

    // Items that stay where they are for as long as `owner` lives. They may be in memory that cannot be
    // written: only const access is allowed until resize() or release().
    // NOLINTNEXTLINE(performance-unnecessary-value-param): it is moved, which the check does not see in a template
    [[nodiscard]] static Column borrowed(std::span<const T> items, std::shared_ptr<const void> owner)
    {
        Column column;
        if (items.empty())
            return column;
        column.m_data = const_cast<T*>(items.data());
        column.m_size = items.size();
        column.m_owner = std::move(owner);
        return column;
    }
    [[nodiscard]] bool isBorrowed() const { return m_owner != nullptr; }

    // Keeps the common prefix; new items are zero. May move the block.
    void resize(size_t size)
    {
        if (size == m_size)
            return;
        if (size == 0) {
            release();
            return;
        }
        if (size > SIZE_MAX / sizeof(T))
            throw std::bad_alloc();
        if (m_owner) {
            Column own(size);
            std::memcpy(own.m_data, m_data, (size < m_size ? size : m_size) * sizeof(T));
            *this = std::move(own);
            return;
        }
        m_data = static_cast<T*>(m_data ? detail::resizeBlock(m_data, m_size * sizeof(T), size * sizeof(T))
                                        : detail::allocateZeroed(size * sizeof(T)));
        m_size = size;
    }
    void release() noexcept
    {
        if (m_data && !m_owner)
            detail::releaseBlock(m_data, m_size * sizeof(T));
        m_owner.reset();
        m_data = nullptr;
        m_size = 0;
    }
    void fill(T value)
    {
        for (size_t i = 0; i < m_size; ++i)
            m_data[i] = value;
    }

    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] uint64_t byteCount() const { return m_size * sizeof(T); }
    [[nodiscard]] T* data() { return m_data; }
    [[nodiscard]] const T* data() const { return m_data; }
    [[nodiscard]] T& operator[](size_t i) { return m_data[i]; }
    [[nodiscard]] const T& operator[](size_t i) const { return m_data[i]; }
    [[nodiscard]] T* begin() { return m_data; }
    [[nodiscard]] T* end() { return m_data + m_size; }
    [[nodiscard]] const T* begin() const { return m_data; }
    [[nodiscard]] const T* end() const { return m_data + m_size; }
    [[nodiscard]] std::span<const T> span() const { return {m_data, m_size}; }
    [[nodiscard]] std::span<T> span() { return {m_data, m_size}; }

private:
    T* m_data = nullptr;
    size_t m_size = 0;
    std::shared_ptr<const void> m_owner; // null: the items are this column's own
};

// One bit per node. set() is not safe against concurrent set() calls on neighbouring bits.
class BitColumn {
    friend struct IndexAccess;

public:
    BitColumn() = default;
    explicit BitColumn(size_t bits) : m_words((bits + 63) / 64), m_bits(bits) {}
    [[nodiscard]] size_t size() const { return m_bits; }
    [[nodiscard]] bool empty() const { return m_bits == 0; }
    [[nodiscard]] bool test(size_t i) const { return (m_words[i >> 6] >> (i & 63)) & 1U; }
    void set(size_t i) { m_words[i >> 6] |= uint64_t{1} << (i & 63); }
    void reset(size_t i) { m_words[i >> 6] &= ~(uint64_t{1} << (i & 63)); }
    void setAllOf(const BitColumn& other) // of the same size
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    void setAll()
    {
        for (uint64_t& word : m_words)
            word = ~uint64_t{0};
    }
    [[nodiscard]] uint64_t count() const; // set bits among the first size()
    [[nodiscard]] BitColumn clone() const;

private:
    Column<uint64_t> m_words;
    size_t m_bits = 0;
};

} // namespace heapsight
