// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/path_text.h"

#include "analysis/path_node_role.h"
#include "base/byte_count.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr size_t kLongestText = 48; // bytes of a string's or property's own text
constexpr size_t kMostTokens = 8;

std::string shortened(std::string_view text, size_t limit = kLongestText)
{
    if (text.size() <= limit)
        return std::string(text);
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xc0U) == 0x80U)
        --limit; // never inside a character
    return std::string(text.substr(0, limit)) + "…";
}

// A field of the engine, in words where its name alone says little.
std::string internalText(std::string_view name)
{
    if (name == "reactions_or_result")
        return "result";
    if (const size_t slash = name.find(" / "); slash != std::string_view::npos)
        name.remove_prefix(slash + 3); // "4 / extensions::ScriptContext::v8_context_"
    return shortened(name);
}

// "a → b × 3": equal neighbours counted, the middle of long lists left out.
std::string joinTokens(const std::vector<std::string>& tokens)
{
    std::vector<std::string> parts;
    for (size_t i = 0; i < tokens.size();) {
        size_t next = i + 1;
        while (next < tokens.size() && tokens[next] == tokens[i])
            ++next;
        if (!tokens[i].empty())
            parts.push_back(next - i == 1 ? tokens[i] : tokens[i] + " × " + formatCount(next - i));
        i = next;
    }
    std::string text;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (parts.size() > kMostTokens && i == kMostTokens / 2) {
            text += " → …";
            i = parts.size() - kMostTokens / 2;
        }
        text += (text.empty() ? "" : " → ") + parts[i];
    }
    return text;
}

} // namespace

std::string PathText::edge(const PathRow& row) const
{
    const bool isOne = row.objects == 1 && row.edge != PathRow::kNone;
    switch (row.hold.kind) {
    case HoldKind::None:
        return {};
    case HoldKind::Name: {
        std::string text(shortened(m_snapshot.strings().at(row.hold.name)));
        if (row.hold.second != Hold::kNoName)
            text += '.' + shortened(m_snapshot.strings().at(row.hold.second));
        return text;
    }
    case HoldKind::Key:
        return isOne ? shortened(m_snapshot.labelText(EdgeIndex(row.edge))) : "[key]";
    case HoldKind::MapKey:
        return "[map key]";
    case HoldKind::MapValue:
        return "[value]";
    case HoldKind::WeakMapValue:
        return "WeakMap value";
    case HoldKind::Local:
        return "local variable";
    case HoldKind::Awaited:
        return "awaited by";
    case HoldKind::List:
        return "(list)";
    case HoldKind::Internal:
        return internalText(m_snapshot.strings().at(row.hold.name));
    case HoldKind::Elements:
        break;
    }
    if (m_snapshot.kind(NodeIndex(row.node)) == NodeKind::Synthetic)
        return {};
    if (isOne && m_snapshot.edgeColumn()[row.edge].code() == EdgeCode::Element)
        return '[' + m_snapshot.labelText(EdgeIndex(row.edge)) + ']';
    return "[*]";
}

std::string PathText::label(const PathRow& row) const
{
    if (row.parent == PathRow::kNone)
        return "(GC roots)";
    if (row.isModule)
        return moduleName(*m_basis.moduleScope(row.node));
    if (row.objects == 1) {
        const NodeKind kind = m_snapshot.kind(NodeIndex(row.node));
        const bool needsId = kind != NodeKind::Synthetic && kind != NodeKind::Closure && describe(row.node) != "global";
        return describe(row.node) + (needsId ? " @" + std::to_string(m_snapshot.id(NodeIndex(row.node)).value) : "");
    }
    std::string name;
    if (row.isMixed && isPlainObject(m_snapshot, NodeIndex(row.node)))
        name = "Object";
    else if (isAnyString(m_snapshot.kind(NodeIndex(row.node))) || row.isMixed)
        name = m_analysis.className(NodeIndex(row.node));
    else
        name = describe(row.node);
    return name + " × " + formatCount(row.objects);
}

std::string PathText::describe(uint32_t node) const
{
    const NodeIndex n(node);
    const NodeKind kind = m_snapshot.kind(n);
    if (kind == NodeKind::Closure)
        return describeFunction(node);
    if (kind == NodeKind::Synthetic)
        return std::string(m_snapshot.name(n));
    if (kind == NodeKind::String)
        return '"' + shortened(m_snapshot.name(n)) + '"';
    const std::string_view name = m_analysis.className(n);
    // Generators are instances of their function: the class says no more than the function's name.
    if (kind == NodeKind::Object && internalTarget(m_snapshot, n, "parameters_and_registers").isValid())
        if (const NodeIndex function = internalTarget(m_snapshot, n, "function"); function.isValid())
            return "suspended " + describeFunction(function.value);
    if (const ModuleScope* module = m_basis.moduleScope(node))
        return moduleName(*module);
    if (isContext(m_snapshot, n))
        return "scope";
    return std::string(name);
}

std::string PathText::describeFunction(uint32_t node) const
{
    const NodeIndex function(node);
    if (const std::string_view name = m_snapshot.name(function); !name.empty())
        return shortened(name) + "()";
    if (!m_snapshot.places().placeOf(function).isValid())
        if (const NodeIndex context = internalTarget(m_snapshot, function, "context"); context.isValid())
            if (const NodeIndex extension = internalTarget(m_snapshot, context, "extension");
                extension.isValid() && m_snapshot.name(extension) == "Promise")
                return "resolve function of a Promise";
    return "(anonymous function)";
}

std::string PathText::moduleName(const ModuleScope& scope) const
{
    const std::string_view script = m_analysis.scriptNames().name(scope.scriptId);
    if (script.empty())
        return "module scope";
    std::string text = shortLocation({scope.scriptId, 1, 1, std::string(script)});
    return "module scope of " + text.substr(0, text.rfind(':'));
}

std::string PathText::plumbingName(uint32_t node) const
{
    const NodeIndex n(node);
    if (isContext(m_snapshot, n))
        return "scope";
    if (isBoundFunction(m_snapshot, n))
        return "bound function";
    switch (m_snapshot.kind(n)) {
    case NodeKind::Closure:
        return "engine function";
    case NodeKind::Code:
        return "compiled code";
    case NodeKind::ObjectShape:
        return "object shape";
    case NodeKind::Synthetic:
        return {}; // "(GC roots)" is the first row
    default:
        break;
    }
    const uint32_t edge = m_builder.edgeInto(node);
    if (edge != PathRow::kNone && !isNumbered(m_snapshot, edge) &&
        m_snapshot.edgeKind(EdgeIndex(edge)) != EdgeKind::Shortcut) {
        const std::string_view name = m_snapshot.name(n);
        if (!name.starts_with("system / "))
            return shortened(edgeName(m_snapshot, edge));
    }
    std::string_view name = m_snapshot.name(n);
    if (name.starts_with("system / "))
        name.remove_prefix(9);
    return name.empty() ? "internal array" : shortened(name);
}

PathText::Folded PathText::folded(const PathRow& row)
{
    if (row.isModule)
        return foldedAboveModule(row.node);
    Folded result;
    if (row.from != PathRow::kNone) {
        std::vector<std::string> tokens;
        uint32_t node = m_tree.parent(row.node);
        for (; node != row.from && node != m_snapshot.root().value && m_stepsLeft != 0; node = m_tree.parent(node)) {
            --m_stepsLeft;
            tokens.push_back(plumbingName(node));
        }
        std::reverse(tokens.begin(), tokens.end());
        std::erase(tokens, std::string());
        result.steps = static_cast<uint32_t>(tokens.size());
        result.text = joinTokens(tokens);
    }
    const auto add = [&](const std::string& text) {
        result.text += (result.text.empty() ? "" : ", ") + text;
        result.steps = std::max(result.steps, 1U);
    };
    if (row.hold.kind == HoldKind::WeakMapValue)
        add(weakMapText(row.node));
    if (row.objects > row.entries && row.runEdge != PathRow::kNone)
        add("linked by " + m_snapshot.labelText(EdgeIndex(row.runEdge)));
    return result;
}

// What must be let go before the module's scope is: its dominators. The closures that happen to keep it
// are bystanders.
PathText::Folded PathText::foldedAboveModule(uint32_t context) const
{
    std::vector<std::string> tokens;
    const DominatorTree& dominators = m_analysis.dominators();
    NodeIndex node = dominators.immediateDominator(NodeIndex(context));
    for (; node != m_snapshot.root() && tokens.size() < 64; node = dominators.immediateDominator(node))
        if (!isPlumbing(m_snapshot, node) && !isContext(m_snapshot, node) && !isPlainObject(m_snapshot, node))
            tokens.push_back(describe(node.value));
    std::reverse(tokens.begin(), tokens.end());
    return {static_cast<uint32_t>(tokens.size()), joinTokens(tokens)};
}

// The map's half of an entry retains nothing by itself, but it is the half people look for.
std::string PathText::weakMapText(uint32_t value) const
{
    for (const RetainerWord word : m_analysis.reverseEdges().retainers(value)) {
        if (word.code() != RetainerCode::Bypassed || m_snapshot.kind(NodeIndex(word.source())) != NodeKind::Array)
            continue;
        const uint32_t map = m_basis.holder(word.source());
        const std::string name = variableName(map);
        return "entry of " + describe(map) + (name.empty() ? "" : ' ' + name) + " @" +
               std::to_string(m_snapshot.id(NodeIndex(map)).value);
    }
    return "entry of a WeakMap";
}

// What a scope or object calls a node, "" if the first few that hold it do not name it.
std::string PathText::variableName(uint32_t node) const
{
    const auto retainers = m_analysis.reverseEdges().retainers(node);
    for (const RetainerWord word : retainers.first(std::min<size_t>(retainers.size(), 16))) {
        const EdgeRange range = m_snapshot.edges(NodeIndex(word.source()));
        if (range.size() > 4096) // a table, not a scope
            continue;
        for (uint32_t e = range.begin; e < range.end; ++e) {
            const EdgeWord edge = m_snapshot.edgeColumn()[e];
            if (edge.target() == node && (edge.code() == EdgeCode::Context || edge.code() == EdgeCode::Property))
                return shortened(edgeName(m_snapshot, e));
        }
    }
    return {};
}

std::optional<SourceLocation> PathText::location(const PathRow& row) const
{
    if (row.parent == PathRow::kNone)
        return std::nullopt;
    if (row.isModule) {
        const ModuleScope& scope = *m_basis.moduleScope(row.node);
        return SourceLocation{scope.scriptId, 1, 1, std::string(m_analysis.scriptNames().name(scope.scriptId))};
    }
    const NodeIndex node(row.node);
    if (row.isMixed)
        return std::nullopt;
    if (const auto own = m_analysis.location(node))
        return own;
    const NodeIndex function = internalTarget(m_snapshot, node, "function");
    return function.isValid() ? m_analysis.location(function) : std::nullopt;
}

} // namespace heapsight
