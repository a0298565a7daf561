// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/frame_table.h"

#include "base/memory_guard.h"

#include <functional>

namespace heapsight {

namespace {

size_t hashOf(const FrameKey& key)
{
    const std::hash<std::string_view> text;
    size_t hash = text(key.name) * 1099511628211U ^ text(key.script);
    hash = (hash ^ key.line) * 0x9e3779b97f4a7c15U;
    return (hash ^ (hash >> 29U) ^ key.column) * 0xbf58476d1ce4e5b9U;
}

std::string_view shownPackage(const FrameSource& source)
{
    switch (source.origin) {
    case FrameOrigin::Package:
        return source.package;
    case FrameOrigin::NodeCore:
        return "(node)";
    case FrameOrigin::Native:
        return "(native)";
    case FrameOrigin::Engine:
        return "(engine)";
    case FrameOrigin::WebAssembly:
        return "(wasm)";
    case FrameOrigin::OwnCode:
    case FrameOrigin::Count_:
        break;
    }
    return "(own code)";
}

bool isSlash(char c)
{
    return c == '/' || c == '\\';
}

// Position behind the last "node_modules/", or npos.
size_t behindModulesFolder(std::string_view script)
{
    constexpr std::string_view kFolder = "node_modules";
    for (size_t at = script.rfind(kFolder); at != std::string_view::npos; at = script.rfind(kFolder, at - 1)) {
        const size_t end = at + kFolder.size();
        const bool startsPart = at == 0 || isSlash(script[at - 1]) || script[at - 1] == '~';
        if (startsPart && end < script.size() && isSlash(script[end]))
            return end + 1;
        if (at == 0)
            break;
    }
    return std::string_view::npos;
}

std::string_view packageOf(std::string_view path) // behind "node_modules/"
{
    const auto partEnd = [&](size_t from) {
        size_t end = from;
        while (end < path.size() && !isSlash(path[end]))
            ++end;
        return end;
    };
    size_t end = partEnd(0);
    if (!path.empty() && path.front() == '@' && end < path.size())
        end = partEnd(end + 1);
    return path.substr(0, end);
}

bool isNodeCore(std::string_view script)
{
    if (script.starts_with("node:"))
        return true;
    // Before Node 16: "internal/timers.js", "fs.js", "_http_server.js": relative, no folder, no scheme.
    if (script.starts_with("internal/") && (script.ends_with(".js") || script.find('.') == std::string_view::npos))
        return true;
    return script.ends_with(".js") && script.find_first_of("/\\:") == std::string_view::npos;
}

bool isPseudoFunction(std::string_view name)
{
    return name == "(root)" || name == "(program)" || name == "(idle)" || name == "(garbage collector)" ||
           name == "(unresolved function)" || name == "(V8 API)" || name == "(BYTECODE_COMPILER)" ||
           name == "(COMPILER)" || name == "(EXTERNAL)" || name == "(GC)" || name == "(IDLE)" || name == "(PARSER)" ||
           name == "(EXTERNAL_API)" || name == "(JS)" || name == "(OTHER)" || name == "(deopt)";
}

} // namespace

std::string_view frameOriginKey(FrameOrigin origin)
{
    switch (origin) {
    case FrameOrigin::OwnCode:
        return "own";
    case FrameOrigin::Package:
        return "package";
    case FrameOrigin::NodeCore:
        return "node";
    case FrameOrigin::Native:
        return "native";
    case FrameOrigin::Engine:
        return "engine";
    case FrameOrigin::WebAssembly:
        return "wasm";
    case FrameOrigin::Count_:
        break;
    }
    return "";
}

FrameSource classifyFrame(std::string_view name, std::string_view script)
{
    if (script.empty()) {
        const bool isFunction = !isPseudoFunction(name);
        return {isFunction ? FrameOrigin::Native : FrameOrigin::Engine, {}};
    }
    if (script.starts_with("wasm:"))
        return {FrameOrigin::WebAssembly, {}};
    if (const size_t at = behindModulesFolder(script); at != std::string_view::npos)
        if (const std::string_view package = packageOf(script.substr(at)); !package.empty())
            return {FrameOrigin::Package, package};
    if (isNodeCore(script))
        return {FrameOrigin::NodeCore, {}};
    if (script.starts_with("native ") || script.starts_with("extensions::"))
        return {FrameOrigin::Native, {}};
    return {FrameOrigin::OwnCode, {}};
}

FrameKey FrameTable::key(uint32_t frame) const
{
    const Row& row = m_rows[frame];
    return {text(row.name), text(row.script), row.line, row.column};
}

std::string_view FrameTable::shownName(uint32_t frame) const
{
    const std::string_view text = name(frame);
    return text.empty() ? std::string_view("(anonymous)") : text;
}

std::string FrameTable::place(uint32_t frame) const
{
    std::string place(script(frame));
    if (place.empty() || line(frame) == 0)
        return place;
    place.append(":").append(std::to_string(line(frame)));
    if (column(frame) != 0)
        place.append(":").append(std::to_string(column(frame)));
    return place;
}

uint32_t FrameTable::intern(std::string_view text)
{
    const size_t hash = std::hash<std::string_view>()(text);
    const auto [first, last] = m_textOf.equal_range(hash);
    for (auto it = first; it != last; ++it)
        if (m_texts.at(it->second) == text)
            return it->second;
    const uint32_t id = m_texts.append(text).value;
    m_textOf.emplace(hash, id);
    return id;
}

uint32_t FrameTable::find(const FrameKey& wanted) const
{
    const auto [first, last] = m_rowOf.equal_range(hashOf(wanted));
    for (auto it = first; it != last; ++it)
        if (key(it->second) == wanted)
            return it->second;
    return kNoFrame;
}

uint32_t FrameTable::add(const FrameKey& wanted)
{
    if (const uint32_t known = find(wanted); known != kNoFrame)
        return known;
    const FrameSource source = classifyFrame(wanted.name, wanted.script);
    Row row;
    row.name = intern(wanted.name);
    row.script = intern(wanted.script);
    row.package = intern(shownPackage(source));
    row.line = wanted.line;
    row.column = wanted.column;
    row.origin = source.origin;
    const uint32_t frame = size();
    appendGuarded(m_rows, row);
    m_rowOf.emplace(hashOf(wanted), frame);
    return frame;
}

uint64_t FrameTable::memoryBytes() const
{
    constexpr uint64_t kPerEntry = 40; // a node of the hash table and its bucket
    return m_rows.capacity() * sizeof(Row) + m_texts.memoryBytes() + (m_rowOf.size() + m_textOf.size()) * kPerEntry;
}

} // namespace heapsight
