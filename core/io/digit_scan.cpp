// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/digit_scan.h"

#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace heapsight {

#ifdef __SSE2__

namespace {

constexpr size_t kBlock = 64;

// One bit per character of a block, the first character lowest.
struct BlockMasks {
    uint64_t digits = 0;
    uint64_t zeros = 0;
    uint64_t commas = 0;
    uint64_t spaces = 0;
};

uint64_t bitsOf(__m128i bytes, unsigned quarter)
{
    return static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(bytes))) << (16 * quarter);
}

BlockMasks classify(const char* text)
{
    BlockMasks masks;
    for (unsigned quarter = 0; quarter < 4; ++quarter) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + 16 * size_t{quarter}));
        const auto equals = [bytes](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
        const __m128i values = _mm_sub_epi8(bytes, _mm_set1_epi8('0'));
        const __m128i isDigit = _mm_cmpeq_epi8(_mm_min_epu8(values, _mm_set1_epi8(9)), values);
        const __m128i isSpace =
            _mm_or_si128(_mm_or_si128(equals('\n'), equals(' ')), _mm_or_si128(equals('\r'), equals('\t')));
        masks.digits |= bitsOf(isDigit, quarter);
        masks.zeros |= bitsOf(equals('0'), quarter);
        masks.commas |= bitsOf(equals(','), quarter);
        masks.spaces |= bitsOf(isSpace, quarter);
    }
    return masks;
}

// What one block leaves to the next.
struct Carry {
    uint64_t digit = 0;       // 1: the last character was a digit
    uint64_t leadingZero = 0; // 1: it was a number's first digit, and a zero
    uint64_t afterComma = 0;  // 1: the last item was a comma, only spaces since
    uint64_t afterNumber = 0; // the same of a number
};

// The first character after each of `marks` that is no space; a mark stands at the first that may be one.
// Adding carries a mark through a run of spaces. Marks that leave the block are put into `out`.
uint64_t skipSpaces(uint64_t marks, uint64_t spaces, uint64_t& out)
{
    uint64_t sum = 0;
    out |= static_cast<uint64_t>(__builtin_add_overflow(spaces, marks & spaces, &sum));
    return (sum & ~spaces) | (marks & ~spaces);
}

// Numbers and commas take turns, and nothing else stands between them.
bool isListed(const BlockMasks& masks, uint64_t numberStarts, uint64_t numberEnds, Carry& carry)
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
uint64_t upToEightDigits(const char* end, size_t length)
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

} // namespace

static_assert(std::endian::native == std::endian::little, "upToEightDigits() reads the first digit as the lowest byte");

std::optional<size_t> scanDigits(const char* text, size_t size, uint64_t* numbers)
{
    if (size == 0 || static_cast<unsigned char>(text[0] - '0') > 9)
        return std::nullopt;
    uint64_t* next = numbers;
    Carry carry;
    size_t start = 0; // in the text, of the number that has not ended yet
    // The last block is read from a copy with spaces behind it and, in front of it, what may still belong
    // to its first number.
    char tail[kDigitScanFront + kBlock];
    for (size_t at = 0; at <= size; at += kBlock) {
        const char* block = text + at;
        if (at + kBlock > size) {
            std::memset(tail, ' ', sizeof tail);
            std::memcpy(tail, block - kDigitScanFront, kDigitScanFront + size - at);
            block = tail + kDigitScanFront;
        }
        const BlockMasks masks = classify(block);
        const uint64_t shifted = masks.digits << 1 | carry.digit;
        uint64_t starts = masks.digits & ~shifted;
        const uint64_t numberEnds = ~masks.digits & shifted; // one past the last digit
        if (!isListed(masks, starts, numberEnds, carry))
            return std::nullopt;
        const auto takeStart = [&] {
            start = at + static_cast<size_t>(std::countr_zero(starts)); // of no meaning if there is none
            starts &= starts - 1;
        };
        if (carry.digit == 0)
            takeStart();
        carry.digit = masks.digits >> 63;
        for (uint64_t ends = numberEnds; ends != 0; ends &= ends - 1) {
            const auto end = static_cast<size_t>(std::countr_zero(ends));
            const size_t length = at + end - start;
            if (length <= 8) [[likely]] {
                *next++ = upToEightDigits(block + end, length);
            } else if (length <= 16) {
                const uint64_t upper = upToEightDigits(block + end - 8, length - 8);
                *next++ = upper * 100'000'000 + upToEightDigits(block + end, 8);
            } else {
                return std::nullopt;
            }
            takeStart();
        }
    }
    if (carry.afterComma != 0)
        return std::nullopt;
    return static_cast<size_t>(next - numbers);
}

#else

std::optional<size_t> scanDigits(const char*, size_t, uint64_t*)
{
    return std::nullopt;
}

#endif

} // namespace heapsight
