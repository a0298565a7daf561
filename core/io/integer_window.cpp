// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/integer_window.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>

namespace heapsight {

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

struct Scan {
    WindowResult result;

    void item(Item kind, size_t at)
    {
        if (result.first == Item::None) {
            result.first = kind;
            result.firstAt = at;
        }
        result.last = kind;
    }
    void error(size_t at, const char* text)
    {
        result.failed = true;
        result.errorAt = at;
        result.error = text;
    }
};

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
    Scan scan;
    for (size_t at = skipForeignToken(text); at < text.end;) {
        const char c = text.data[at];
        if (isSpace(c)) {
            ++at;
        } else if (c == ',') {
            if (scan.result.last == Item::Comma) {
                scan.error(at, "an empty item");
                break;
            }
            scan.item(Item::Comma, at++);
        } else if (c == ']') {
            scan.result.closed = true;
            scan.result.closedAt = at;
            break;
        } else {
            const Token token = readToken(text, at);
            if (token.cut)
                break;
            if (token.error || scan.result.last == Item::Number) {
                scan.error(at, token.error ? token.error : "a comma is missing");
                break;
            }
            scan.item(Item::Number, at);
            onNumber(token.value, at);
            at = token.end;
        }
    }
    return scan.result;
}

} // namespace

struct IntegerConverter::Parser {
    simdjson::ondemand::parser simd;
};

IntegerConverter::IntegerConverter() : m_parser(std::make_unique<Parser>()) {}
IntegerConverter::~IntegerConverter() = default;

WindowResult IntegerConverter::convert(const WindowText& text)
{
    WindowResult result;
    m_count = 0;
    if (convertFast(text, result))
        return result;
    result = scanIntegers(text, m_numbers);
    m_count = m_numbers.size();
    return result;
}

// Trims the window to [first number, last number], puts it between brackets in place and lets simdjson
// read it. False if anything is unusual, malformed included: the plain scan then decides.
bool IntegerConverter::convertFast(const WindowText& text, WindowResult& result)
{
    char* const data = text.data;
    size_t begin = skipForeignToken(text);
    size_t end = text.end;
    if (const void* closed = begin < end ? std::memchr(data + begin, ']', end - begin) : nullptr) {
        end = static_cast<size_t>(static_cast<const char*>(closed) - data);
        result.closed = true;
        result.closedAt = end;
    }
    while (begin < end && isSpace(data[begin]))
        ++begin;
    if (begin == end)
        return true; // nothing here
    result.firstAt = begin;
    result.first = Item::Number;
    if (data[begin] == ',') {
        result.first = Item::Comma;
        do
            ++begin;
        while (begin < end && isSpace(data[begin]));
    }
    while (end > begin && isSpace(data[end - 1]))
        --end;
    result.last = Item::Number;
    if (end > begin && data[end - 1] == ',') {
        result.last = Item::Comma;
        do
            --end;
        while (end > begin && isSpace(data[end - 1]));
    }
    if (begin == end)
        return false;
    const size_t tokenLimit = std::min(text.size, end + kTokenLimit);
    while (end < tokenLimit && !endsToken(data[end]))
        ++end;
    if (end == tokenLimit)
        return false;

    const char before = std::exchange(data[begin - 1], '[');
    const char behind = std::exchange(data[end], ']');
    if (m_numbers.size() < (end - begin) / 2 + 1)
        m_numbers.resize((end - begin) / 2 + 1);
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
