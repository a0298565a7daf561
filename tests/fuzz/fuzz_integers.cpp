// SPDX-License-Identifier: GPL-3.0-or-later
// The windows of integer_section against a plain reading of the whole text: numbers, ends and the
// places of errors must be the same. First byte: the window size; the rest follows an opening bracket.
#include "base/parallel.h"
#include "io/byte_source.h"
#include "io/integer_section.h"

#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

using namespace heapsight;

namespace {

struct Outcome {
    std::vector<uint64_t> numbers;
    bool failed = false;
    bool isCut = false;
    uint64_t offset = 0; // of the error, or behind ']', or the end

    friend bool operator==(const Outcome& a, const Outcome& b)
    {
        // Windows before an error have handed over their numbers or not, as it happens.
        return a.failed == b.failed && a.isCut == b.isCut && a.offset == b.offset &&
               (a.failed || a.numbers == b.numbers);
    }
};

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// A number in canonical form that fits 64 bits.
bool readNumber(std::string_view token, uint64_t& number)
{
    if (token.empty() || token.size() > 20 || (token.size() > 1 && token[0] == '0'))
        return false;
    __extension__ unsigned __int128 value = 0;
    for (const char c : token) {
        if (!isDigit(c))
            return false;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    number = static_cast<uint64_t>(value);
    return value <= std::numeric_limits<uint64_t>::max();
}

Outcome readPlainly(std::string_view text)
{
    Outcome outcome;
    bool hasNumber = false; // the last item is a number
    bool hasComma = false;
    for (size_t at = 1; at < text.size();) {
        const char c = text[at];
        if (isSpace(c)) {
            ++at;
            continue;
        }
        outcome.offset = at;
        if (c == ']') {
            outcome.failed = hasComma;
            outcome.offset += !outcome.failed;
            return outcome;
        }
        if (c == ',') {
            if (!hasNumber) {
                outcome.failed = true;
                return outcome;
            }
            hasNumber = false;
            hasComma = true;
            ++at;
            continue;
        }
        size_t end = at;
        while (end < text.size() && !isSpace(text[end]) && text[end] != ',' && text[end] != ']')
            ++end;
        size_t digits = at;
        while (digits < text.size() && isDigit(text[digits]))
            ++digits;
        uint64_t number = 0;
        if (digits == text.size() && digits - at <= 32)
            break; // perhaps only a part of a number
        if (hasNumber || !readNumber(text.substr(at, end - at), number)) {
            outcome.failed = true;
            return outcome;
        }
        outcome.numbers.push_back(number);
        hasNumber = true;
        hasComma = false;
        at = end;
    }
    outcome.isCut = true;
    outcome.offset = text.size();
    return outcome;
}

class Collect : public NumberSink {
public:
    explicit Collect(std::vector<uint64_t>& numbers) : m_numbers(numbers) {}
    std::optional<NumberError> take(uint64_t first, std::span<const uint64_t> numbers) override
    {
        if (first != m_numbers.size())
            std::abort();
        m_numbers.insert(m_numbers.end(), numbers.begin(), numbers.end());
        return std::nullopt;
    }

private:
    std::vector<uint64_t>& m_numbers;
};

Outcome readInWindows(std::string_view text, size_t window)
{
    const JobContext job;
    Outcome outcome;
    auto source = openByteSource(text, job);
    if (!source)
        std::abort();
    Collect sink(outcome.numbers);
    IntegerSection section;
    section.name = "fuzz";
    section.begin = 1;
    section.maxNumbers = std::numeric_limits<uint64_t>::max();
    section.windowBytes = window;
    section.inOrder = true;
    const auto end = readIntegerSection(**source, section, sink, job);
    outcome.failed = !end;
    outcome.isCut = end && end->isCut;
    outcome.offset = end ? end->offset : end.error().offset;
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    setThreadLimit(1 + data[0] % 2);
    std::string text = "[";
    text.append(reinterpret_cast<const char*>(data) + 1, size - 1);
    const Outcome expected = readPlainly(text);
    for (const size_t window : {size_t{16} + data[0], size_t{65536}}) {
        const Outcome actual = readInWindows(text, window);
        if (actual == expected)
            continue;
        std::fprintf(stderr, "window %zu: failed %d/%d cut %d/%d offset %llu/%llu numbers %zu/%zu\n", window,
                     actual.failed, expected.failed, actual.isCut, expected.isCut,
                     static_cast<unsigned long long>(actual.offset), static_cast<unsigned long long>(expected.offset),
                     actual.numbers.size(), expected.numbers.size());
        std::abort();
    }
    return 0;
}
