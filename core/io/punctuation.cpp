// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/punctuation.h"

#include <algorithm>

#ifdef __SSE2__
#include <immintrin.h>
#endif

namespace heapsight {

namespace {

// Whole blocks in front of the one that has the first ']'; what follows is for the plain loop.
struct Counted {
    uint64_t commas = 0;
    size_t end = 0;
};

#ifdef __SSE2__
constexpr size_t kBlocksPerSum = 255; // so often one byte can be counted up

Counted countBlocksWithSse2(const char* data, size_t size)
{
    const __m128i comma = _mm_set1_epi8(',');
    const __m128i bracket = _mm_set1_epi8(']');
    Counted counted;
    while (counted.end + 16 <= size) {
        __m128i brackets = _mm_setzero_si128();
        __m128i sums = _mm_setzero_si128(); // sixteen counters of a byte
        size_t i = counted.end;
        const size_t stop = std::min(size - 15, i + 16 * kBlocksPerSum);
        for (; i < stop; i += 16) {
            const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(data + i));
            sums = _mm_sub_epi8(sums, _mm_cmpeq_epi8(block, comma));
            brackets = _mm_or_si128(brackets, _mm_cmpeq_epi8(block, bracket));
        }
        if (_mm_movemask_epi8(brackets) != 0) // once in a section: the plain loop finds where
            break;
        const __m128i halves = _mm_sad_epu8(sums, _mm_setzero_si128());
        counted.commas += static_cast<uint64_t>(_mm_cvtsi128_si64(halves));
        counted.commas += static_cast<uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(halves, halves)));
        counted.end = i;
    }
    return counted;
}

[[gnu::target("avx2")]] Counted countBlocksWithAvx2(const char* data, size_t size)
{
    const __m256i comma = _mm256_set1_epi8(',');
    const __m256i bracket = _mm256_set1_epi8(']');
    Counted counted;
    while (counted.end + 32 <= size) {
        __m256i brackets = _mm256_setzero_si256();
        __m256i sums = _mm256_setzero_si256();
        size_t i = counted.end;
        const size_t stop = std::min(size - 31, i + 32 * kBlocksPerSum);
        for (; i < stop; i += 32) {
            const __m256i block = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(data + i));
            sums = _mm256_sub_epi8(sums, _mm256_cmpeq_epi8(block, comma));
            brackets = _mm256_or_si256(brackets, _mm256_cmpeq_epi8(block, bracket));
        }
        if (_mm256_movemask_epi8(brackets) != 0)
            break;
        const __m256i quarters = _mm256_sad_epu8(sums, _mm256_setzero_si256());
        const __m128i halves = _mm_add_epi64(_mm256_castsi256_si128(quarters), _mm256_extracti128_si256(quarters, 1));
        counted.commas += static_cast<uint64_t>(_mm_cvtsi128_si64(halves));
        counted.commas += static_cast<uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(halves, halves)));
        counted.end = i;
    }
    return counted;
}

Counted countBlocks(const char* data, size_t size)
{
    return __builtin_cpu_supports("avx2") ? countBlocksWithAvx2(data, size) : countBlocksWithSse2(data, size);
}
#else
Counted countBlocks(const char*, size_t)
{
    return {};
}
#endif

} // namespace

Punctuation findPunctuation(const char* data, size_t size)
{
    auto [commas, end] = countBlocks(data, size);
    for (; end < size && data[end] != ']'; ++end)
        commas += data[end] == ',';
    return {commas, end, end < size};
}

} // namespace heapsight
