// SPDX-License-Identifier: GPL-3.0-or-later
// Node and edge types of a V8 heap snapshot. The file's enum positions differ between V8 versions, so
// the reader maps them by name (snapshot.meta); names it does not know get numbers from
// kFirstOther on and keep their text in SnapshotInfo.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace heapsight {

enum class NodeKind : uint8_t {
    Hidden,
    Array,
    String,
    Object,
    Code,
    Closure,
    RegExp,
    Number,
    Native,
    Synthetic,
    ConcatenatedString,
    SlicedString,
    Symbol,
    BigInt,
    ObjectShape,
    WasmObject,
    FirstOther, // FirstOther + i is SnapshotInfo::otherNodeKinds[i]
};
inline constexpr uint8_t kMaxNodeKinds = 64; // six bits of the kind column

enum class EdgeKind : uint8_t {
    Context,
    Element,
    Property,
    Internal,
    Hidden,
    Shortcut,
    Weak,
    FirstOther, // FirstOther + i is SnapshotInfo::otherEdgeKinds[i]
};

enum class Detachedness : uint8_t { Unknown, Attached, Detached };

[[nodiscard]] std::optional<NodeKind> nodeKindFromName(std::string_view name);
[[nodiscard]] std::optional<EdgeKind> edgeKindFromName(std::string_view name);
[[nodiscard]] std::string_view nodeKindName(NodeKind kind); // "" for FirstOther and above
[[nodiscard]] std::string_view edgeKindName(EdgeKind kind);

// Element and hidden edges carry a number; all other types (unknown ones too) the name of a string.
[[nodiscard]] constexpr bool hasNumericLabel(EdgeKind kind)
{
    return kind == EdgeKind::Element || kind == EdgeKind::Hidden;
}

} // namespace heapsight
