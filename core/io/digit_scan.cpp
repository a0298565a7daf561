// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/digit_scan.h"

#include "io/digit_blocks.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace heapsight {

#ifdef __SSE2__

namespace digits {

namespace {

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

} // namespace

std::optional<size_t> scanWithSse2(const char* text, size_t size, uint64_t* numbers)
{
    uint64_t* next = numbers;
    Carry carry;
    size_t before = 0; // digits in front of the block that belong to a number not ended yet
    LastBlock last;
    for (size_t at = 0; at <= size; at += kBlock) {
        const char* const block = at + kBlock > size ? last.copy(text, at, size) : text + at;
        const BlockMasks masks = classify(block);
        const uint64_t shifted = masks.digits << 1 | carry.digit;
        const uint64_t starts = masks.digits & ~shifted;
        const uint64_t ends = ~masks.digits & shifted; // one past the last digit
        if (!isListed(masks, starts, ends, carry))
            return std::nullopt;
        next = convertOneByOne(block, before, starts, ends, next);
        if (!next)
            return std::nullopt;
        before = digitsAtEnd(masks.digits, before);
        carry.digit = masks.digits >> 63;
    }
    if (carry.afterComma != 0)
        return std::nullopt;
    return static_cast<size_t>(next - numbers);
}

} // namespace digits

std::optional<size_t> scanDigits(const char* text, size_t size, uint64_t* numbers)
{
    if (size == 0 || static_cast<unsigned char>(text[0] - '0') > 9)
        return std::nullopt;
    static const bool hasAvx2 = digits::canUseAvx2();
    return hasAvx2 ? digits::scanWithAvx2(text, size, numbers) : digits::scanWithSse2(text, size, numbers);
}

#else

std::optional<size_t> scanDigits(const char*, size_t, uint64_t*)
{
    return std::nullopt;
}

#endif

} // namespace heapsight
