// SPDX-License-Identifier: GPL-3.0-or-later
// Converts four numbers at once: the eight bytes before each number's end fill one vector, what stands in
// front of the digits is masked out, and two multiply-adds and one multiplication make the values
// (measured: a third of the time of one number after the other). The compiler gets the instruction set by
// attribute, function by function, so nothing here runs on a processor that has it not.
#include "io/digit_blocks.h"

#ifdef __SSE2__

#include <cpuid.h>
#include <immintrin.h>

#define HEAPSIGHT_AVX2 gnu::target("avx2,bmi,bmi2,lzcnt,popcnt")

namespace heapsight::digits {

namespace {

[[HEAPSIGHT_AVX2]] inline uint64_t bitsOf(__m256i low, __m256i high)
{
    return static_cast<uint32_t>(_mm256_movemask_epi8(low)) |
           static_cast<uint64_t>(static_cast<uint32_t>(_mm256_movemask_epi8(high))) << 32;
}

[[HEAPSIGHT_AVX2]] inline __m256i areDigits(__m256i bytes)
{
    const __m256i values = _mm256_sub_epi8(bytes, _mm256_set1_epi8('0'));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(values, _mm256_set1_epi8(9)), values);
}

// By the low four bits of a byte: the white space that has them, or something without those bits.
[[HEAPSIGHT_AVX2]] inline __m256i areSpaces(__m256i bytes)
{
    const __m256i spaces =
        _mm256_broadcastsi128_si256(_mm_setr_epi8(' ', 0, 0, 0, 0, 0, 0, 0, 0, '\t', '\n', 0, 0, '\r', 0, 0));
    return _mm256_cmpeq_epi8(_mm256_shuffle_epi8(spaces, bytes), bytes);
}

[[HEAPSIGHT_AVX2]] inline BlockMasks classify(const char* text)
{
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + 32));
    const __m256i zero = _mm256_set1_epi8('0');
    const __m256i comma = _mm256_set1_epi8(',');
    return {
        bitsOf(areDigits(low), areDigits(high)), bitsOf(_mm256_cmpeq_epi8(low, zero), _mm256_cmpeq_epi8(high, zero)),
        bitsOf(_mm256_cmpeq_epi8(low, comma), _mm256_cmpeq_epi8(high, comma)), bitsOf(areSpaces(low), areSpaces(high))};
}

// The eight bytes before each of the two lowest ends, which are taken out; without an end those of the block.
[[HEAPSIGHT_AVX2]] inline __m128i takeTwo(const char* block, uint64_t& ends)
{
    const char* const first = block + _tzcnt_u64(ends) - 8;
    ends = _blsr_u64(ends);
    const char* const second = block + _tzcnt_u64(ends) - 8;
    ends = _blsr_u64(ends);
    const __m128i low = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(first));
    // One instruction loads and joins.
    return _mm_castps_si128(_mm_loadh_pi(_mm_castsi128_ps(low), reinterpret_cast<const __m64*>(second)));
}

// Four numbers of up to eight digits, each at the end of its eight bytes. With the last digit first, what stands
// in front of the digits is all that is not below the lowest foreign byte: one subtraction finds it.
[[HEAPSIGHT_AVX2]] inline __m256i valuesOf(__m256i texts)
{
    const __m256i reversed = _mm256_broadcastsi128_si256(_mm_set_epi64x(0x08090a0b0c0d0e0f, 0x0001020304050607));
    const __m256i values = _mm256_shuffle_epi8(_mm256_sub_epi8(texts, _mm256_set1_epi8('0')), reversed);
    // Digits are 0 to 9 now; commas and white space, the only others here, are below.
    const __m256i foreign = _mm256_cmpgt_epi8(_mm256_setzero_si256(), values);
    const __m256i below = _mm256_andnot_si256(foreign, _mm256_add_epi64(foreign, _mm256_set1_epi64x(-1)));
    const __m256i own = _mm256_and_si256(below, values);
    const __m256i pairs = _mm256_maddubs_epi16(own, _mm256_set1_epi16(1 | 10 << 8));
    const __m256i fours = _mm256_madd_epi16(pairs, _mm256_set1_epi32(1 | 100 << 16));
    // lower + 10^4 upper, of lower + 2^32 upper
    constexpr int64_t kTooMuch = (int64_t{1} << 32) - 10'000;
    const __m256i tooMuch = _mm256_mul_epu32(_mm256_srli_epi64(fours, 32), _mm256_set1_epi64x(kTooMuch));
    return _mm256_sub_epi64(fours, tooMuch);
}

// Whether a number that ends in the block or begins in it has more than eight digits there.
inline bool hasLongNumber(uint64_t digits, size_t before)
{
    uint64_t runs = digits & digits << 1; // last digit of every run of two or more,
    runs &= runs << 2;                    // of four or more,
    runs &= runs << 4;                    // of eight or more
    return (runs & digits << 8) != 0 || before + static_cast<size_t>(std::countr_one(digits)) > 8;
}

} // namespace

namespace {

// The one instruction set of these that not every compiler has a name for (Clang 14).
bool hasLzcnt()
{
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    return __get_cpuid(0x80000001, &a, &b, &c, &d) != 0 && (c & bit_LZCNT) != 0;
}

} // namespace

bool canUseAvx2()
{
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
           __builtin_cpu_supports("popcnt") && hasLzcnt();
}

[[HEAPSIGHT_AVX2]] std::optional<size_t> scanWithAvx2(const char* text, size_t size, uint64_t* numbers)
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
        uint64_t ends = ~masks.digits & shifted; // one past the last digit
        if (!isListed(masks, starts, ends, carry))
            return std::nullopt;
        // What stands in front of the text is not known, so lengths decide in the first block.
        if (at == 0 || hasLongNumber(masks.digits, before)) {
            next = convertOneByOne(block, before, starts, ends, next);
            if (!next)
                return std::nullopt;
        } else {
            uint64_t* const blockEnd = next + _mm_popcnt_u64(ends);
            for (; ends != 0; next += 4) {
                const __m128i firstTwo = takeTwo(block, ends);
                const __m256i texts = _mm256_set_m128i(takeTwo(block, ends), firstTwo);
                _mm256_storeu_si256(reinterpret_cast<__m256i*>(next), valuesOf(texts));
            }
            next = blockEnd;
        }
        before = digitsAtEnd(masks.digits, before);
        carry.digit = masks.digits >> 63;
    }
    if (carry.afterComma != 0)
        return std::nullopt;
    return static_cast<size_t>(next - numbers);
}

} // namespace heapsight::digits

#endif
