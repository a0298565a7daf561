// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/names.h"

#include "analysis/path_node_role.h"

#include <algorithm>
#include <vector>

namespace heapsight {

namespace {

constexpr uint32_t kMostSteps = 64;
constexpr size_t kMostNames = 4;
constexpr size_t kLongestName = 60; // bytes

std::string shortened(std::string_view text)
{
    size_t end = std::min(text.size(), kLongestName);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

} // namespace

std::string variablePath(const SnapshotAnalysis& analysis, const HolderTree& tree, uint32_t position)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    std::vector<std::string> names;
    for (uint32_t step = 0; step < kMostSteps && position != 0; ++step) {
        const NodeIndex parent(tree.node(tree.parent(position)));
        if (tree.isNamed(position)) {
            std::string name = shortened(snapshot.strings().at(tree.label(position)));
            if (names.empty() || names.back() != name) // runs
                names.push_back(std::move(name));
            if (isContext(snapshot, parent) || snapshot.name(parent).starts_with("global"))
                break;
        } else if (tree.label(position) == HoldLabel::kElements) {
            if (names.empty() || names.back() != "[*]")
                names.emplace_back("[*]");
        } else if (names.size() > 1 && snapshot.kind(NodeIndex(tree.node(position))) == NodeKind::Closure) {
            break; // what comes above is the function's, not the variable's
        }
        position = tree.parent(position);
    }
    while (!names.empty() && names.back() == "[*]")
        names.pop_back();
    std::string text;
    const size_t shown = std::min(names.size(), kMostNames);
    for (size_t i = shown; i-- > 0;) {
        if (!text.empty() && names[i] != "[*]")
            text += '.';
        text += names[i];
    }
    return text;
}

const ModuleScope* moduleAbove(const PathBasis& basis, const HolderTree& tree, uint32_t position)
{
    for (uint32_t step = 0; step < kMostSteps && position != 0; ++step) {
        if (const ModuleScope* scope = basis.moduleScope(tree.node(position)))
            return scope;
        position = tree.parent(position);
    }
    return nullptr;
}

} // namespace heapsight
