// SPDX-License-Identifier: GPL-3.0-or-later
// One window of a flat integer array: text → numbers. digit_scan converts what V8 writes, simdjson what else
// is well formed, and a plain scan does the rest and finds the exact place of an error. All accept the
// same texts (fuzz_integers compares them). One converter per thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace heapsight {

// A token that is longer cannot be a 64-bit number; so much text must follow a window.
inline constexpr size_t kTokenLimit = 32;
// Writable bytes in front of and behind a window's text (padding of the SIMD readers).
inline constexpr size_t kFrontPadding = 16;
inline constexpr size_t kBackPadding = 72;

struct WindowText {
    char* data = nullptr;      // with the paddings above around [0, size)
    size_t size = 0;           // bytes read, those behind `end` only complete the last number
    size_t begin = 0;          // numbers that start in [begin, end) are this window's
    size_t end = 0;            // ≤ size
    bool startsInside = false; // [begin] continues a token of the window before
    bool atTextEnd = false;    // nothing follows [0, size): a token that touches the end may be cut
};

enum class Item : uint8_t { None, Number, Comma };

// How a window joins its neighbours; found without converting anything.
struct WindowEdges {
    Item first = Item::None;
    Item last = Item::None;
    size_t firstAt = 0;  // position of the first item
    uint64_t commas = 0; // in the window: the index of a number is the count of commas before it
    bool closed = false; // the array's ']' stands at closedAt
    size_t closedAt = 0;
};
[[nodiscard]] WindowEdges findEdges(const WindowText& text);

struct WindowResult {
    bool failed = false; // malformed at errorAt; numbers before it are valid
    size_t errorAt = 0;
    const char* error = "";
};

class IntegerConverter {
public:
    IntegerConverter();
    ~IntegerConverter();
    IntegerConverter(const IntegerConverter&) = delete;
    IntegerConverter& operator=(const IntegerConverter&) = delete;

    // Fills numbers(). O(window).
    [[nodiscard]] WindowResult convert(const WindowText& text, const WindowEdges& edges);
    [[nodiscard]] std::span<const uint64_t> numbers() const { return {m_numbers.data(), m_count}; }

private:
    bool convertFast(const WindowText& text, const WindowEdges& edges);

    struct Parser;
    std::unique_ptr<Parser> m_parser;
    std::vector<uint64_t> m_numbers; // never shrinks: clearing it for each window would cost a pass
    size_t m_count = 0;
};

// The plain scan, also the reference of the tests. Calls nothing, keeps no state.
[[nodiscard]] WindowResult scanIntegers(const WindowText& text, std::vector<uint64_t>& numbers);
// Position of number `index` of the window, for error messages.
[[nodiscard]] size_t positionOfNumber(const WindowText& text, size_t index);

} // namespace heapsight
