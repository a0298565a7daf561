// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of a profile: one row per function, told apart by name, script, line and column. Rows
// are numbered from 0 in the order of their first appearance.
// Thread rule: immutable once its profile is made; any thread may read.
#pragma once

#include "graph/string_table.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heapsight {

inline constexpr uint32_t kNoFrame = 0xffffffffU;

// Whose code a function is; decides the colour of its rectangle.
enum class FrameOrigin : uint8_t {
    OwnCode,  // neither of the others
    Package,  // inside a node_modules folder; FrameTable::package() names it
    NodeCore, // Node's own JavaScript: "node:fs", and "fs.js", "internal/…" of old versions
    Native,   // built-in functions and C++: no script at all
    Engine,   // no function: (root), (program), (idle), (garbage collector), …
    WebAssembly,
    Count_
};
[[nodiscard]] std::string_view frameOriginKey(FrameOrigin origin); // "own", "package", "node", …: for JSON

struct FrameKey {            // what a file says about a function
    std::string_view name;   // as in the file: empty for an anonymous function
    std::string_view script; // URL or path; empty: none
    uint32_t line = 0;       // 1-based, 0 = unknown
    uint32_t column = 0;     // 1-based, 0 = unknown
    friend bool operator==(const FrameKey&, const FrameKey&) = default;
};

class FrameTable {
public:
    [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(m_rows.size()); }

    [[nodiscard]] FrameKey key(uint32_t frame) const;
    [[nodiscard]] std::string_view name(uint32_t frame) const { return text(m_rows[frame].name); } // may be empty
    // The name to show: "(anonymous)" for an empty one.
    [[nodiscard]] std::string_view shownName(uint32_t frame) const;
    [[nodiscard]] std::string_view script(uint32_t frame) const { return text(m_rows[frame].script); }
    [[nodiscard]] uint32_t line(uint32_t frame) const { return m_rows[frame].line; }     // 1-based, 0 = unknown
    [[nodiscard]] uint32_t column(uint32_t frame) const { return m_rows[frame].column; } // 1-based, 0 = unknown
    [[nodiscard]] FrameOrigin origin(uint32_t frame) const { return m_rows[frame].origin; }
    // "express", "@scope/name"; "(node)", "(native)", "(engine)", "(wasm)", "(own code)" for the others.
    [[nodiscard]] std::string_view package(uint32_t frame) const { return text(m_rows[frame].package); }
    // Equal numbers mean equal texts; for grouping. Below textCount().
    [[nodiscard]] uint32_t scriptId(uint32_t frame) const { return m_rows[frame].script; }
    [[nodiscard]] uint32_t packageId(uint32_t frame) const { return m_rows[frame].package; }
    [[nodiscard]] uint32_t nameId(uint32_t frame) const { return m_rows[frame].name; }
    [[nodiscard]] std::string_view text(uint32_t id) const { return m_texts.at(id); }
    [[nodiscard]] uint32_t textCount() const { return m_texts.size(); }
    // "script:line:column", parts that are unknown left out; empty without a script.
    [[nodiscard]] std::string place(uint32_t frame) const;

    // The row of this function, made if there is none. Amortised O(length). Throws std::bad_alloc.
    uint32_t add(const FrameKey& key);
    // The row, or kNoFrame. O(length).
    [[nodiscard]] uint32_t find(const FrameKey& key) const;
    [[nodiscard]] uint64_t memoryBytes() const;

private:
    struct Row {
        uint32_t name = 0;
        uint32_t script = 0;
        uint32_t package = 0;
        uint32_t line = 0;
        uint32_t column = 0;
        FrameOrigin origin = FrameOrigin::OwnCode;
    };
    [[nodiscard]] uint32_t intern(std::string_view text);

    std::vector<Row> m_rows;
    StringTable m_texts;
    std::unordered_multimap<size_t, uint32_t> m_textOf; // hash → text
    std::unordered_multimap<size_t, uint32_t> m_rowOf;  // hash → row
};

struct FrameSource {
    FrameOrigin origin = FrameOrigin::OwnCode;
    std::string_view package; // part of the script's name; empty unless origin is Package
};
// By the rules of Node's module loader and of V8's pseudo functions: the last "node_modules/" of the path
// decides (so that pnpm's and Yarn's stores give the package itself), scopes belong to the name, both
// kinds of slashes count. O(length).
[[nodiscard]] FrameSource classifyFrame(std::string_view name, std::string_view script);

} // namespace heapsight
