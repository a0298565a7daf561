// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/object_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace heapsight {

namespace {

constexpr size_t kMaxJoinedText = 1024; // UTF-16 units after which no further piece is added
constexpr size_t kMaxPlainName = 100;   // UTF-16 units
constexpr size_t kMaxWindowUrl = 40;    // UTF-16 units
constexpr uint32_t kMaxSlices = 64;     // V8 slices flat strings only: one step

constexpr bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

// Byte offset of the `units`-th UTF-16 unit; a pair that would be cut in half stays out.
size_t offsetOfUnit(std::string_view text, size_t units)
{
    size_t offset = 0;
    while (offset < text.size()) {
        size_t next = offset + 1;
        while (next < text.size() && isContinuation(text[next]))
            ++next;
        const size_t width = next - offset == 4 ? 2 : 1;
        if (width > units)
            break;
        units -= width;
        offset = next;
    }
    return offset;
}

struct Halves { // of a concatenated string; DevTools takes node 0 for one that is missing
    uint32_t first = 0;
    uint32_t second = 0;
};

Halves halvesOf(const HeapSnapshot& snapshot, uint32_t node)
{
    Halves halves;
    const EdgeRange range = snapshot.edges(NodeIndex(node));
    for (uint32_t e = range.begin; e < range.end && (halves.first == 0 || halves.second == 0); ++e) {
        const EdgeWord word = snapshot.edgeColumn()[e];
        if (word.code() != EdgeCode::Internal)
            continue;
        const std::string_view label = snapshot.strings().at(snapshot.edgeLabels()[e]);
        if (label == "first")
            halves.first = word.target();
        else if (label == "second")
            halves.second = word.target();
    }
    return halves;
}

// Pieces are added until there are `enough` UTF-16 units; the last is added whole.
std::string joinedText(const HeapSnapshot& snapshot, uint32_t node, size_t enough = kMaxJoinedText)
{
    std::string text;
    size_t length = 0;
    std::vector<uint32_t> pending{node};
    // A damaged file may join a string with itself; a sound one has no more pieces than nodes.
    uint32_t budget = snapshot.nodeCount();
    while (!pending.empty() && length < enough && budget > 0) {
        const uint32_t piece = pending.back();
        pending.pop_back();
        if (snapshot.kind(NodeIndex(piece)) != NodeKind::ConcatenatedString) {
            const std::string_view leaf = snapshot.name(NodeIndex(piece));
            text += leaf;
            length += utf16Length(leaf);
            continue;
        }
        --budget;
        const Halves halves = halvesOf(snapshot, piece);
        pending.push_back(halves.second);
        pending.push_back(halves.first);
    }
    return text;
}

std::optional<NodeIndex> internalTarget(const HeapSnapshot& snapshot, NodeIndex node, std::string_view label)
{
    const EdgeRange range = snapshot.edges(node);
    for (uint32_t e = range.begin; e < range.end; ++e)
        if (snapshot.edgeColumn()[e].code() == EdgeCode::Internal &&
            snapshot.strings().at(snapshot.edgeLabels()[e]) == label)
            return NodeIndex(snapshot.edgeColumn()[e].target());
    return std::nullopt;
}

// The formatted name of a property that a plain object's name may show; none for __proto__ and others.
std::optional<std::string> shownProperty(const HeapSnapshot& snapshot, uint32_t edge)
{
    if (snapshot.edgeColumn()[edge].code() != EdgeCode::Property)
        return std::nullopt;
    const std::string_view name = snapshot.strings().at(snapshot.edgeLabels()[edge]);
    if (name == "__proto__")
        return std::nullopt;
    return formatPropertyName(name);
}

// "{a, b, …, y, z}": properties are taken in turn from the front and the back of the list.
std::string plainObjectName(const HeapSnapshot& snapshot, NodeIndex node)
{
    const EdgeRange range = snapshot.edges(node);
    uint32_t front = range.begin; // next edge to look at from the front
    uint32_t back = range.end;    // one past the next edge from the back
    std::string start = "{";
    std::string end = "}";
    size_t startLength = 1;
    size_t endLength = 1;
    bool fromBack = false;
    while (front < back) {
        const auto property = shownProperty(snapshot, fromBack ? back - 1 : front);
        if (!property) {
            fromBack ? --back : ++front;
            continue;
        }
        const size_t length = utf16Length(*property);
        if (startLength > 1 && startLength + endLength + length > kMaxPlainName)
            break;
        if (fromBack) {
            --back;
            const std::string_view comma = endLength > 1 ? ", " : "";
            end.insert(0, comma).insert(0, *property);
            endLength += comma.size() + length;
        } else {
            ++front;
            const std::string_view comma = startLength > 1 ? ", " : "";
            start.append(comma).append(*property);
            startLength += comma.size() + length;
        }
        fromBack = !fromBack;
    }
    if (front < back)
        start += ", …";
    if (endLength > 1)
        start += ", ";
    return start + end;
}

bool isStringKind(NodeKind kind)
{
    return kind == NodeKind::String || kind == NodeKind::ConcatenatedString;
}

// "Window / https://host/a/long/path" → the URL without scheme, its middle cut out.
std::string shortWindowName(std::string_view name, std::string_view prefix)
{
    std::string_view url = name.substr(prefix.size());
    constexpr std::array<std::string_view, 3> kSchemes{"https://", "http://", "file://"};
    for (const std::string_view scheme : kSchemes) {
        if (url.starts_with(scheme)) {
            url.remove_prefix(scheme.size());
            break;
        }
    }
    const size_t length = utf16Length(url);
    if (length <= kMaxWindowUrl)
        return std::string(prefix) + std::string(url);
    const size_t left = kMaxWindowUrl / 2;
    const size_t right = kMaxWindowUrl - left - 1;
    return std::string(prefix) + std::string(url.substr(0, offsetOfUnit(url, left))) + "…" +
           std::string(url.substr(offsetOfUnit(url, length - right)));
}

} // namespace

std::string displayName(const HeapSnapshot& snapshot, NodeIndex node)
{
    const NodeKind kind = snapshot.kind(node);
    if (kind == NodeKind::ConcatenatedString)
        return joinedText(snapshot, node.value);
    const std::string_view name = snapshot.name(node);
    if (kind == NodeKind::Object && name == "Object")
        return plainObjectName(snapshot, node);
    return std::string(name);
}

std::string_view storedValue(const HeapSnapshot& snapshot, NodeIndex node)
{
    const NodeKind kind = snapshot.kind(node);
    if (kind != NodeKind::Number && kind != NodeKind::Symbol)
        return {};
    const auto value = internalTarget(snapshot, node, kind == NodeKind::Number ? "value" : "name");
    return value && snapshot.kind(*value) == NodeKind::String ? snapshot.name(*value) : std::string_view();
}

WholeText wholeText(const HeapSnapshot& snapshot, NodeIndex node, size_t limit)
{
    WholeText whole;
    NodeIndex text = node;
    for (uint32_t step = 0; snapshot.kind(text) == NodeKind::SlicedString; ++step) {
        const auto parent = internalTarget(snapshot, text, "parent");
        if (!parent || step == kMaxSlices) // a damaged file may slice a string from itself
            return whole;
        whole.isOfParent = true;
        text = *parent;
    }
    switch (snapshot.kind(text)) {
    case NodeKind::String:
    case NodeKind::RegExp:
        whole.text = snapshot.name(text);
        break;
    case NodeKind::ConcatenatedString:
        whole.text = joinedText(snapshot, text.value, limit);
        break;
    default:
        return whole;
    }
    whole.units = utf16Length(whole.text);
    whole.isCutInFile = snapshot.kind(text) == NodeKind::String && whole.units == kWrittenUnits;
    if (whole.units > limit) {
        whole.text.resize(offsetOfUnit(whole.text, limit));
        whole.units = utf16Length(whole.text);
        whole.isCut = true;
    } else if (snapshot.kind(text) == NodeKind::ConcatenatedString && whole.units == limit) {
        whole.isCut = true; // or it ends just there: nobody looked further
    }
    return whole;
}

std::string decoratedName(const HeapSnapshot& snapshot, NodeIndex node)
{
    constexpr std::string_view kWindowPrefix = "Window / ";
    const NodeKind kind = snapshot.kind(node);
    std::string name = displayName(snapshot, node);
    if (isStringKind(kind))
        return '"' + name + '"';
    if (kind == NodeKind::RegExp)
        return '/' + name + '/';
    if (kind == NodeKind::Closure)
        return name.empty() ? "(anonymous function)" : name + "()";
    if (kind == NodeKind::Array)
        return (name.empty() ? "(internal array)" : name) + "[]";
    if (name.starts_with(kWindowPrefix))
        return shortWindowName(name, kWindowPrefix);
    return std::string(withoutEndBlanks(name));
}

std::string_view withoutEndBlanks(std::string_view name)
{
    return name.substr(0, name.find_last_not_of(' ') + 1);
}

std::string formatPropertyName(std::string_view name)
{
    if (name.find_first_of(",'\"{}") == std::string_view::npos)
        return std::string(name);
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string text = "\"";
    for (const char c : name) {
        switch (c) {
        case '"':
            text += "\\\"";
            break;
        case '\\':
            text += "\\\\";
            break;
        case '\b':
            text += "\\b";
            break;
        case '\f':
            text += "\\f";
            break;
        case '\n':
            text += "\\n";
            break;
        case '\r':
            text += "\\r";
            break;
        case '\t':
            text += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                text += "\\u00";
                text += kHex[static_cast<unsigned char>(c) >> 4];
                text += kHex[static_cast<unsigned char>(c) & 0xf];
            } else {
                text += c;
            }
        }
    }
    return text + '"';
}

size_t utf16Length(std::string_view text)
{
    size_t units = 0;
    for (const char c : text)
        units += (isContinuation(c) ? 0U : 1U) + (static_cast<unsigned char>(c) >= 0xf0 ? 1U : 0U);
    return units;
}

int compareAsUtf16(std::string_view a, std::string_view b)
{
    const auto [inA, inB] = std::ranges::mismatch(a, b);
    if (inA == a.end() || inB == b.end())
        return (inA != a.end() ? 1 : 0) - (inB != b.end() ? 1 : 0);
    const auto byteA = static_cast<unsigned char>(*inA);
    const auto byteB = static_cast<unsigned char>(*inB);
    // UTF-8 orders by code point. In UTF-16 what takes four bytes here is a pair of surrogates, and those
    // stand before U+E000 … U+FFFF (first bytes 0xee, 0xef).
    if (byteA >= 0xee && byteB >= 0xee && (byteA >= 0xf0) != (byteB >= 0xf0))
        return byteA >= 0xf0 ? -1 : 1;
    return byteA < byteB ? -1 : 1;
}

} // namespace heapsight
