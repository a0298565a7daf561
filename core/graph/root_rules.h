// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a target of a root edge a user root (devtools-semantics §3). The builder warns when a
// file has none, the analyses start from them; both ask here.
#pragma once

#include "graph/node_kind.h"

#include <string_view>

namespace heapsight {

inline constexpr std::string_view kDocumentDomTrees = "(Document DOM trees)";

// `kind` and `name` of a node some root edge (of any type) points to.
[[nodiscard]] constexpr bool isUserRoot(NodeKind kind, std::string_view name)
{
    return kind != NodeKind::Synthetic || name == kDocumentDomTrees;
}

} // namespace heapsight
