// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/node_kind.h"

#include <array>
#include <cstddef>

namespace heapsight {

namespace {

constexpr std::array<std::string_view, 16> kNodeKindNames{"hidden",
                                                          "array",
                                                          "string",
                                                          "object",
                                                          "code",
                                                          "closure",
                                                          "regexp",
                                                          "number",
                                                          "native",
                                                          "synthetic",
                                                          "concatenated string",
                                                          "sliced string",
                                                          "symbol",
                                                          "bigint",
                                                          "object shape",
                                                          "wasm object"};

constexpr std::array<std::string_view, 7> kEdgeKindNames{"context", "element",  "property", "internal",
                                                         "hidden",  "shortcut", "weak"};

} // namespace

std::optional<NodeKind> nodeKindFromName(std::string_view name)
{
    for (size_t i = 0; i < kNodeKindNames.size(); ++i)
        if (kNodeKindNames[i] == name)
            return static_cast<NodeKind>(i);
    return std::nullopt;
}

std::optional<EdgeKind> edgeKindFromName(std::string_view name)
{
    for (size_t i = 0; i < kEdgeKindNames.size(); ++i)
        if (kEdgeKindNames[i] == name)
            return static_cast<EdgeKind>(i);
    return std::nullopt;
}

std::string_view nodeKindName(NodeKind kind)
{
    const auto i = static_cast<size_t>(kind);
    return i < kNodeKindNames.size() ? kNodeKindNames[i] : std::string_view();
}

std::string_view edgeKindName(EdgeKind kind)
{
    const auto i = static_cast<size_t>(kind);
    return i < kEdgeKindNames.size() ? kEdgeKindNames[i] : std::string_view();
}

} // namespace heapsight
