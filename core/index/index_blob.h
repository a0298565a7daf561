// SPDX-License-Identifier: GPL-3.0-or-later
// The small things of an index in one run of bytes: numbers in this machine's order, texts and lists
// behind their length. The reader believes nothing: what does not fit ends the reading.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace heapsight {

class BlobWriter {
public:
    template <class T> void value(const T& item)
    {
        static_assert(std::is_arithmetic_v<T> || std::is_enum_v<T>);
        m_bytes.append(reinterpret_cast<const char*>(&item), sizeof item);
    }
    void text(std::string_view text)
    {
        value(uint64_t{text.size()});
        m_bytes.append(text);
    }
    template <class T, class Visit> void each(const std::vector<T>& items, Visit&& visit)
    {
        value(uint64_t{items.size()});
        for (const T& item : items)
            visit(item);
    }
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

class BlobReader {
public:
    explicit BlobReader(std::string_view bytes) : m_rest(bytes) {}

    template <class T> void value(T& item)
    {
        static_assert(std::is_arithmetic_v<T> || std::is_enum_v<T>);
        if constexpr (std::is_same_v<T, bool>) {
            uint8_t byte = 0; // any other byte in a bool would be undefined behaviour
            value(byte);
            m_failed |= byte > 1;
            item = byte == 1;
        } else {
            if (m_rest.size() < sizeof item) {
                m_failed = true;
                m_rest = {};
                return;
            }
            std::memcpy(&item, m_rest.data(), sizeof item);
            m_rest.remove_prefix(sizeof item);
        }
    }
    void text(std::string& text)
    {
        const uint64_t size = count();
        text.assign(m_rest.substr(0, static_cast<size_t>(size)));
        m_rest.remove_prefix(static_cast<size_t>(size));
    }
    // Grows with what is really there: a count that lies ends at the end of the bytes.
    template <class T, class Visit> void each(std::vector<T>& items, Visit&& visit)
    {
        const uint64_t size = count();
        items.clear();
        for (uint64_t i = 0; i < size && !m_failed; ++i)
            visit(items.emplace_back());
    }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

private:
    // Every item takes a byte at least.
    uint64_t count()
    {
        uint64_t size = 0;
        value(size);
        if (size > m_rest.size()) {
            m_failed = true;
            m_rest = {};
            return 0;
        }
        return size;
    }

    std::string_view m_rest;
    bool m_failed = false;
};

} // namespace heapsight
