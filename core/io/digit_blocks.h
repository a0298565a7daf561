// SPDX-License-Identifier: GPL-3.0-or-later
// What the ways to scan digits share (digit_scan.h): sixty-four characters as bit masks, the grammar of a
// list of numbers checked on them, and one number from the eight bytes before its end. All of it is
// inlined by force, so that each way gets it for its own instruction set.
#pragma once

#include "io/digit_scan.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

namespace heapsight::digits {

static_assert(std::endian::native == std::endian::little, "upToEightDigits() reads the first digit as the lowest byte");

inline constexpr size_t kBlock = 64;
inline constexpr size_t kFront = kDigitScanFront;

// One bit per character of a block, the first character lowest.
struct BlockMasks {
    uint64_t digits = 0;
    uint64_t zeros = 0;
    uint64_t commas = 0;
    uint64_t spaces = 0;
};

// What one block leaves to the next.
struct Carry {
    uint64_t digit = 0;       // 1: the last character was a digit
    uint64_t leadingZero = 0; // 1: it was a number's first digit, and a zero
    uint64_t afterComma = 0;  // 1: the last item was a comma, only spaces since
    uint64_t afterNumber = 0; // the same of a number
};

// The first character after each of `marks` that is no space; a mark stands at the first that may be one.
// Adding carries a mark through a run of spaces. Marks that leave the block are put into `out`.
[[gnu::always_inline]] inline uint64_t skipSpaces(uint64_t marks, uint64_t spaces, uint64_t& out)
{
    uint64_t sum = 0;
    out |= static_cast<uint64_t>(__builtin_add_overflow(spaces, marks & spaces, &sum));
    return (sum & ~spaces) | (marks & ~spaces);
}

// Numbers and commas take turns, and nothing else stands between them.
[[gnu::always_inline]] inline bool isListed(const BlockMasks& masks, uint64_t numberStarts, uint64_t numberEnds,
                                            Carry& carry)
{
    const uint64_t afterCommas = masks.commas << 1 | carry.afterComma;
    carry.afterComma = masks.commas >> 63;
    const uint64_t items = skipSpaces(afterCommas, masks.spaces, carry.afterComma);
    const uint64_t afterNumbers = numberEnds | carry.afterNumber;
    carry.afterNumber = 0;
    const uint64_t separators = skipSpaces(afterNumbers, masks.spaces, carry.afterNumber);

    const uint64_t leadingZeros = numberStarts & masks.zeros;
    const uint64_t zeroThenDigit = (leadingZeros << 1 | carry.leadingZero) & masks.digits;
    carry.leadingZero = leadingZeros >> 63;

    const uint64_t others = ~(masks.digits | masks.commas | masks.spaces);
    return ((items & ~masks.digits) | (separators & ~masks.commas) | zeroThenDigit | others) == 0;
}

// The decimal number whose `length` (1 to 8) digits end in front of `end`; bytes before them are ignored.
[[gnu::always_inline]] inline uint64_t upToEightDigits(const char* end, size_t length)
{
    uint64_t digits = 0;
    std::memcpy(&digits, end - 8, 8);
    digits &= 0x0f0f0f0f0f0f0f0f & (~uint64_t{0} << (64 - 8 * length)); // what stands before counts as zeros
    digits = digits * 10 + (digits >> 8);                               // pairs
    constexpr uint64_t kPairs = 0x000000ff000000ff;
    constexpr uint64_t kUpper = 100 + (uint64_t{1'000'000} << 32);
    constexpr uint64_t kLower = 1 + (uint64_t{10'000} << 32);
    return ((digits & kPairs) * kUpper + ((digits >> 16) & kPairs) * kLower) >> 32;
}

// The numbers that end in a block, one after the other. The first one has `before` digits in front of the
// block; the bits of `starts` are the first digits of the others. Null if one is too long.
[[gnu::always_inline]] inline uint64_t* convertOneByOne(const char* block, size_t before, uint64_t starts,
                                                        uint64_t ends, uint64_t* next)
{
    for (; ends != 0; ends &= ends - 1) {
        const auto end = static_cast<size_t>(std::countr_zero(ends));
        size_t length = end + before;
        if (before == 0) {
            length -= static_cast<size_t>(std::countr_zero(starts));
            starts &= starts - 1;
        }
        before = 0;
        if (length <= 8) [[likely]] {
            *next++ = upToEightDigits(block + end, length);
        } else if (length <= 16) {
            const uint64_t upper = upToEightDigits(block + end - 8, length - 8);
            *next++ = upper * 100'000'000 + upToEightDigits(block + end, 8);
        } else {
            return nullptr;
        }
    }
    return next;
}

// How many digits stand at the end of a block, those in front of it included if it is nothing but digits.
[[gnu::always_inline]] inline size_t digitsAtEnd(uint64_t digits, size_t before)
{
    return ~digits == 0 ? before + kBlock : static_cast<size_t>(std::countl_one(digits));
}

// The last block of a text is read from a copy with spaces behind it and, in front of it, what may still
// belong to its first number.
struct LastBlock {
    char bytes[kFront + kBlock];

    [[gnu::always_inline]] const char* copy(const char* text, size_t at, size_t size)
    {
        std::memset(bytes, ' ', sizeof bytes);
        std::memcpy(bytes, text + at - kFront, kFront + size - at);
        return bytes + kFront;
    }
};

#ifdef __SSE2__
// scanDigits() with 32 bytes at a time and four numbers at a time. Only where canUseAvx2() holds.
[[nodiscard]] bool canUseAvx2();
[[nodiscard]] std::optional<size_t> scanWithAvx2(const char* text, size_t size, uint64_t* numbers);
// What every processor of the architecture can do.
[[nodiscard]] std::optional<size_t> scanWithSse2(const char* text, size_t size, uint64_t* numbers);
#endif

} // namespace heapsight::digits
