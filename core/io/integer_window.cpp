// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/integer_window.h"

#include "io/digit_scan.h"
#include "io/punctuation.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>

namespace heapsight {

static_assert(kFrontPadding >= kDigitScanFront);

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Characters a number must be followed by.
bool endsToken(char c)
{
    return isSpace(c) || c == ',' || c == ']';
}

struct Token {
    uint64_t value = 0;
    size_t end = 0;
    const char* error = nullptr;
    bool cut = false; // the text ends within or right behind it
};

Token readToken(const WindowText& text, size_t at)
{
    Token token;
    const size_t limit = std::min(text.size, at + kTokenLimit);
    size_t i = at;
    bool tooLarge = false;
    for (; i < limit && isDigit(text.data[i]); ++i) {
        const auto digit = static_cast<uint64_t>(text.data[i] - '0');
        if (token.value > (UINT64_MAX - digit) / 10)
            tooLarge = true;
        token.value = token.value * 10 + digit;
    }
    token.end = i;
    if (i == text.size && text.atTextEnd)
        token.cut = true;
    else if (i < limit && !endsToken(text.data[i]))
        token.error =
            i == at ? (text.data[i] == '-' ? "a negative number" : "not a number") : "not a plain non-negative integer";
    else if (i == limit || tooLarge)
        token.error = "the number is too large";
    else if (text.data[at] == '0' && i - at > 1)
        token.error = "a number with leading zeros";
    return token;
}

// Position behind the token that the window before began.
size_t skipForeignToken(const WindowText& text)
{
    size_t at = text.begin;
    if (text.startsInside) {
        while (at < text.end && !endsToken(text.data[at]))
            ++at;
    }
    return at;
}

template <class OnNumber> WindowResult scanWindow(const WindowText& text, OnNumber&& onNumber)
{
    const auto failed = [](size_t at, const char* error) { return WindowResult{true, at, error}; };
    Item last = Item::None;
    for (size_t at = skipForeignToken(text); at < text.end;) {
        const char c = text.data[at];
        if (isSpace(c)) {
            ++at;
        } else if (c == ',') {
            if (last == Item::Comma)
                return failed(at, "an empty item");
            last = Item::Comma;
            ++at;
        } else if (c == ']') {
            break;
        } else {
            const Token token = readToken(text, at);
            if (token.cut)
                break;
            if (token.error || last == Item::Number)
                return failed(at, token.error ? token.error : "a comma is missing");
            last = Item::Number;
            onNumber(token.value, at);
            at = token.end;
        }
    }
    return {};
}

} // namespace

struct IntegerConverter::Parser {
    simdjson::ondemand::parser simd;
};

IntegerConverter::IntegerConverter() : m_parser(std::make_unique<Parser>()) {}
IntegerConverter::~IntegerConverter() = default;

WindowEdges findEdges(const WindowText& text)
{
    WindowEdges edges;
    const char* const data = text.data;
    size_t begin = skipForeignToken(text);
    size_t end = text.end;
    const Punctuation punctuation = findPunctuation(data + begin, end - begin);
    edges.closed = punctuation.closed;
    if (edges.closed)
        end = edges.closedAt = begin + punctuation.end;
    edges.commas = punctuation.commas;
    while (begin < end && isSpace(data[begin]))
        ++begin;
    if (begin == end)
        return edges;
    while (isSpace(data[end - 1]))
        --end;
    edges.firstAt = begin;
    edges.first = data[begin] == ',' ? Item::Comma : Item::Number;
    edges.last = data[end - 1] == ',' ? Item::Comma : Item::Number;
    return edges;
}

WindowResult IntegerConverter::convert(const WindowText& text, const WindowEdges& edges)
{
    m_count = 0;
    if (edges.first == Item::None || convertFast(text, edges))
        return {};
    const WindowResult result = scanIntegers(text, m_numbers);
    m_count = m_numbers.size();
    return result;
}

// Trims the window to [first number, last number] and lets digit_scan read it or, put between brackets in
// place, simdjson. False if anything is unusual, malformed included: the plain scan then decides.
bool IntegerConverter::convertFast(const WindowText& text, const WindowEdges& edges)
{
    char* const data = text.data;
    size_t begin = edges.firstAt;
    size_t end = edges.closed ? edges.closedAt : text.end;
    if (edges.first == Item::Comma)
        ++begin;
    while (begin < end && isSpace(data[begin]))
        ++begin;
    const auto dropSpaces = [&] {
        while (end > begin && isSpace(data[end - 1]))
            --end;
    };
    dropSpaces();
    if (end > begin && data[end - 1] == ',') {
        --end;
        dropSpaces();
    }
    if (begin == end)
        return false;
    const size_t tokenLimit = std::min(text.size, end + kTokenLimit);
    while (end < tokenLimit && !endsToken(data[end]))
        ++end;
    if (end == tokenLimit)
        return false;

    if (m_numbers.size() < digitScanRoom(end - begin))
        m_numbers.resize(digitScanRoom(end - begin));
    if (const auto count = scanDigits(data + begin, end - begin, m_numbers.data())) {
        m_count = *count;
        return true;
    }
    const char before = std::exchange(data[begin - 1], '[');
    const char behind = std::exchange(data[end], ']');
    const size_t length = end - begin + 2;
    const bool good = [&] {
        const simdjson::padded_string_view view(data + begin - 1, length, length + simdjson::SIMDJSON_PADDING);
        simdjson::ondemand::document document;
        simdjson::ondemand::array array;
        if (m_parser->simd.iterate(view).get(document) || document.get_array().get(array))
            return false;
        uint64_t* next = m_numbers.data();
        for (auto item : array) {
            if (item.get_uint64().get(*next))
                return false;
            ++next;
        }
        m_count = static_cast<size_t>(next - m_numbers.data());
        return true;
    }();
    data[begin - 1] = before;
    data[end] = behind;
    return good;
}

WindowResult scanIntegers(const WindowText& text, std::vector<uint64_t>& numbers)
{
    numbers.clear();
    return scanWindow(text, [&](uint64_t value, size_t) { numbers.push_back(value); });
}

size_t positionOfNumber(const WindowText& text, size_t index)
{
    size_t position = text.begin;
    size_t seen = 0;
    scanWindow(text, [&](uint64_t, size_t at) {
        if (seen++ == index)
            position = at;
    });
    return position;
}

} // namespace heapsight
