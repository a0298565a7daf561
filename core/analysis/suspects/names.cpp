// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/names.h"

#include "analysis/path_node_role.h"

#include <algorithm>
#include <vector>

namespace heapsight {

namespace {

constexpr uint32_t kMostSteps = 64;
constexpr size_t kMostNames = 5;
constexpr const char* kElement = "[*]";
constexpr size_t kLongestName = 60; // bytes

std::string shortened(std::string_view text)
{
    size_t end = std::min(text.size(), kLongestName);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

} // namespace

std::string variablePath(const SnapshotAnalysis& analysis, const HolderTree& tree, uint32_t position, bool isAcross)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    std::vector<std::string> names; // from the inside out
    const auto add = [&](std::string name) {
        if (names.empty() || names.back() != name) // runs
            names.push_back(std::move(name));
    };
    for (uint32_t step = 0; step < kMostSteps && position != 0; ++step) {
        const NodeIndex node(tree.node(position));
        const NodeIndex parent(tree.node(tree.parent(position)));
        if (isAcross && step == 0) {
            add(kElement);
        } else if (tree.isNamed(position)) {
            const std::string_view name = snapshot.strings().at(tree.label(position));
            // A class is known by its own name, not by the class that extends it.
            const bool isParentClass = name == "__proto__" && snapshot.kind(node) == NodeKind::Closure &&
                                       !snapshot.name(node).empty() && !names.empty();
            // What Node's C++ side keeps for an open handle: its class says more than Node's own symbol.
            const bool isHandle = name == "<symbol owner_symbol>" && !names.empty();
            add(shortened(isParentClass ? snapshot.name(node) : isHandle ? analysis.className(node) : name));
            if (isParentClass || isHandle || isContext(snapshot, parent) || isSourceTextModule(snapshot, parent) ||
                snapshot.name(parent).starts_with("global") ||
                (name == "exports" && !moduleName(snapshot, parent).empty()))
                break;
        } else if (tree.label(position) == HoldLabel::kElements) {
            add(kElement);
        } else if (names.size() > 1 && snapshot.kind(node) == NodeKind::Closure) {
            break; // what comes above is the function's, not the variable's
        }
        position = tree.parent(position);
    }
    while (!names.empty() && names.back() == kElement && names.size() > (isAcross ? 1U : 0U))
        names.pop_back();
    const auto proper = static_cast<size_t>(
        std::count_if(names.begin(), names.end(), [](const std::string& name) { return name != kElement; }));
    std::string text;
    size_t seen = 0;
    for (size_t i = names.size(); i-- > 0;) {
        const bool isElement = names[i] == kElement;
        seen += isElement ? 0U : 1U;
        if (proper > kMostNames && seen > 1 && seen + kMostNames <= proper + 1) { // between the first and the last few
            if (!text.ends_with("…"))
                text += ".…";
            continue;
        }
        if (!text.empty() && !isElement)
            text += '.';
        text += names[i];
    }
    return text;
}

std::string_view holdLabelText(const HeapSnapshot& snapshot, uint32_t label)
{
    return label < HoldLabel::kFirstSpecial    ? snapshot.strings().at(label)
           : label == HoldLabel::kElements     ? std::string_view("[*]")
           : label == HoldLabel::kWeakMapValue ? std::string_view("WeakMap value")
                                               : std::string_view();
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

std::string_view scriptAbove(const SnapshotAnalysis& analysis, const PathBasis& basis, const HolderTree& tree,
                             uint32_t position)
{
    if (const ModuleScope* scope = moduleAbove(basis, tree, position))
        return analysis.scriptNames().name(scope->scriptId);
    for (uint32_t step = 0; step < kMostSteps && position != 0; ++step) {
        const std::string_view module = moduleName(analysis.snapshot(), NodeIndex(tree.node(position)));
        if (!module.empty())
            return module;
        position = tree.parent(position);
    }
    return {};
}

} // namespace heapsight
