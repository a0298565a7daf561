// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/path_node_role.h"

#include <algorithm>

namespace heapsight {

namespace {
constexpr std::string_view kSystem = "system / ";
} // namespace

bool isContext(const HeapSnapshot& snapshot, NodeIndex node)
{
    const std::string_view name = snapshot.name(node);
    constexpr std::string_view kContext = "system / Context";
    return name.starts_with(kContext) && (name.size() == kContext.size() || name[kContext.size()] == ' ');
}

bool isModuleContext(const HeapSnapshot& snapshot, NodeIndex context)
{
    if (!isContext(snapshot, context))
        return false;
    const NodeIndex previous = internalTarget(snapshot, context, "previous");
    return !previous.isValid() || !isContext(snapshot, previous);
}

bool isPlainObject(const HeapSnapshot& snapshot, NodeIndex node)
{
    return snapshot.kind(node) == NodeKind::Object && snapshot.name(node) == "Object";
}

bool isAnyString(NodeKind kind)
{
    return kind == NodeKind::String || kind == NodeKind::ConcatenatedString || kind == NodeKind::SlicedString;
}

bool isCaptureRoot(const HeapSnapshot& snapshot, NodeIndex node)
{
    const std::string_view name = snapshot.name(node);
    return name == "(Stack roots)" || name == "(Handle scope)" || name == "C++ native stack roots";
}

bool isConsoleHandle(const HeapSnapshot& snapshot, uint32_t edge)
{
    return edgeName(snapshot, edge).ends_with("/ DevTools console");
}

bool isOwnScript(std::string_view script)
{
    constexpr std::string_view kForeign[] = {"node:", "internal/", "extensions::", "chrome-extension://", "native "};
    return !script.empty() && std::none_of(std::begin(kForeign), std::end(kForeign),
                                           [&](std::string_view prefix) { return script.starts_with(prefix); });
}

bool isEngineNode(const HeapSnapshot& snapshot, NodeIndex node)
{
    switch (snapshot.kind(node)) {
    case NodeKind::Synthetic:
    case NodeKind::Hidden:
    case NodeKind::Code:
    case NodeKind::ObjectShape:
        return true;
    case NodeKind::String: // their names are texts of the program
    case NodeKind::ConcatenatedString:
    case NodeKind::SlicedString:
        return false;
    default:
        return snapshot.name(node).starts_with(kSystem) && !isContext(snapshot, node);
    }
}

bool isPlumbing(const HeapSnapshot& snapshot, NodeIndex node)
{
    const NodeKind kind = snapshot.kind(node);
    if (kind == NodeKind::Synthetic)
        return snapshot.name(node) == "(GC roots)";
    return kind == NodeKind::Array || isEngineNode(snapshot, node);
}

std::string_view moduleName(const HeapSnapshot& snapshot, NodeIndex node)
{
    if (snapshot.kind(node) != NodeKind::Object || snapshot.name(node) != "Module")
        return {};
    const EdgeRange range = snapshot.edges(node);
    for (uint32_t e = range.begin; e < range.end; ++e)
        if (snapshot.edgeColumn()[e].code() == EdgeCode::Property && edgeName(snapshot, e) == "filename") {
            const NodeIndex text(snapshot.edgeColumn()[e].target());
            return isAnyString(snapshot.kind(text)) ? snapshot.name(text) : std::string_view();
        }
    return {};
}

bool isBoundFunction(const HeapSnapshot& snapshot, NodeIndex node)
{
    return snapshot.kind(node) == NodeKind::Closure && internalTarget(snapshot, node, "bound_function").isValid();
}

bool isSourceTextModule(const HeapSnapshot& snapshot, NodeIndex node)
{
    return snapshot.kind(node) == NodeKind::Hidden && snapshot.name(node) == "system / SourceTextModule";
}

NodeIndex internalTarget(const HeapSnapshot& snapshot, NodeIndex node, std::string_view name)
{
    const EdgeRange range = snapshot.edges(node);
    for (uint32_t e = range.begin; e < range.end; ++e)
        if (snapshot.edgeColumn()[e].code() == EdgeCode::Internal &&
            snapshot.strings().at(snapshot.edgeLabels()[e]) == name)
            return NodeIndex(snapshot.edgeColumn()[e].target());
    return NodeIndex::none();
}

std::string_view edgeName(const HeapSnapshot& snapshot, uint32_t edge)
{
    const EdgeLabel label = snapshot.label(EdgeIndex(edge));
    return label.isIndex ? std::string_view() : snapshot.strings().at(label.value);
}

bool isNumbered(const HeapSnapshot& snapshot, uint32_t edge)
{
    const std::string_view name = edgeName(snapshot, edge);
    return std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
           (!name.empty() || snapshot.label(EdgeIndex(edge)).isIndex);
}

int edgeStrength(const HeapSnapshot& snapshot, uint32_t edge)
{
    switch (snapshot.edgeColumn()[edge].code()) {
    case EdgeCode::Property:
        return edgeName(snapshot, edge) == "__proto__" ? 2 : 5;
    case EdgeCode::Context:
        return 5;
    case EdgeCode::Element:
        return 4;
    case EdgeCode::Special:
        return 3;
    case EdgeCode::Internal:
        return isNumbered(snapshot, edge) ? 1 : 2;
    default:
        return 0;
    }
}

} // namespace heapsight
