// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/path_text.h"

#include "analysis/object_names.h"
#include "analysis/path_node_role.h"
#include "base/byte_count.h"

#include <algorithm>
#include <string_view>

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

bool isName(const Phrase& phrase, std::string_view name)
{
    return phrase.kind == Phrase::Kind::Name && phrase.name == name;
}

bool isNothing(const Phrase& phrase)
{
    return phrase.isEmpty() || isName(phrase, {});
}

bool isSame(const Phrase& a, const Phrase& b)
{
    return a.kind == b.kind && a.number == b.number && std::string_view(a.words) == b.words && a.name == b.name &&
           std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(), isSame);
}

// "a → b × 3": equal neighbours counted, the middle of long lists left out.
Phrase joinTokens(std::vector<Phrase>&& tokens)
{
    std::vector<Phrase> parts;
    for (size_t i = 0; i < tokens.size();) {
        size_t next = i + 1;
        while (next < tokens.size() && isSame(tokens[next], tokens[i]))
            ++next;
        if (next - i == 1)
            parts.push_back(std::move(tokens[i]));
        else
            parts.push_back(joined(" × ", {std::move(tokens[i]), countOf(next - i)}));
        i = next;
    }
    if (parts.size() > kMostTokens) {
        const auto half = static_cast<ptrdiff_t>(kMostTokens / 2);
        parts.erase(parts.begin() + half, parts.end() - half);
        parts.insert(parts.begin() + half, nameOf("…"));
    }
    return joined(" → ", std::move(parts));
}

// Whether another language, or another way to write numbers, makes a difference.
bool isToBeTranslated(const Phrase& phrase)
{
    switch (phrase.kind) {
    case Phrase::Kind::Words:
        return !phrase.isEmpty();
    case Phrase::Kind::Joined:
        return std::any_of(phrase.parts.begin(), phrase.parts.end(), isToBeTranslated);
    case Phrase::Kind::Name:
        return false;
    default:
        return true;
    }
}

} // namespace

Phrase withEnd(Phrase what, std::string end)
{
    return joined("", {std::move(what), nameOf(std::move(end))});
}

std::string takeEnglish(Phrase&& text, Phrase& phrase)
{
    if (text.kind == Phrase::Kind::Name)
        return std::move(text.name);
    std::string plain = english(text);
    if (isToBeTranslated(text))
        phrase = std::move(text);
    return plain;
}

Phrase PathText::edge(const PathRow& row) const
{
    const bool isOne = row.objects == 1 && row.edge != PathRow::kNone;
    switch (row.hold.kind) {
    case HoldKind::None:
        return {};
    case HoldKind::Name: {
        std::string text(shortened(m_snapshot.strings().at(row.hold.name)));
        if (row.hold.second != Hold::kNoName)
            text += '.' + shortened(m_snapshot.strings().at(row.hold.second));
        return nameOf(std::move(text));
    }
    case HoldKind::Key:
        return isOne ? nameOf(shortened(m_snapshot.labelText(EdgeIndex(row.edge))))
                     : words(TRANSLATABLE("LeakText", "[key]"));
    case HoldKind::MapKey:
        return words(TRANSLATABLE("LeakText", "[map key]"));
    case HoldKind::MapValue:
        return words(TRANSLATABLE("LeakText", "[value]"));
    case HoldKind::WeakMapValue:
        return words(TRANSLATABLE("LeakText", "WeakMap value"));
    case HoldKind::Local:
        return words(TRANSLATABLE("LeakText", "local variable"));
    case HoldKind::Awaited:
        return words(TRANSLATABLE("LeakText", "awaited by"));
    case HoldKind::List:
        return words(TRANSLATABLE("LeakText", "(list)"));
    case HoldKind::Internal:
        return nameOf(internalText(m_snapshot.strings().at(row.hold.name)));
    case HoldKind::Elements:
        break;
    }
    if (m_snapshot.kind(NodeIndex(row.node)) == NodeKind::Synthetic)
        return {};
    if (isOne && m_snapshot.edgeColumn()[row.edge].code() == EdgeCode::Element)
        return nameOf('[' + m_snapshot.labelText(EdgeIndex(row.edge)) + ']');
    return nameOf("[*]");
}

Phrase PathText::label(const PathRow& row) const
{
    if (row.parent == PathRow::kNone)
        return nameOf("(GC roots)");
    if (row.isModule)
        return moduleName(*m_basis.moduleScope(row.node));
    if (row.objects == 1) {
        const NodeKind kind = m_snapshot.kind(NodeIndex(row.node));
        Phrase what = describe(row.node);
        if (kind == NodeKind::Synthetic || kind == NodeKind::Closure || isName(what, "global"))
            return what;
        return withEnd(std::move(what), " @" + std::to_string(m_snapshot.id(NodeIndex(row.node)).value));
    }
    const std::string count = " × " + formatCount(row.objects);
    if (row.isMixed && isPlainObject(m_snapshot, NodeIndex(row.node)))
        return nameOf("Object" + count);
    if (isAnyString(m_snapshot.kind(NodeIndex(row.node))) || row.isMixed)
        return nameOf(std::string(m_analysis.className(NodeIndex(row.node))) + count);
    return withEnd(describe(row.node), count);
}

Phrase PathText::describe(uint32_t node) const
{
    const NodeIndex n(node);
    const NodeKind kind = m_snapshot.kind(n);
    if (kind == NodeKind::Closure)
        return describeFunction(node);
    if (kind == NodeKind::Synthetic)
        return nameOf(std::string(m_snapshot.name(n)));
    if (kind == NodeKind::String)
        return nameOf('"' + shortened(m_snapshot.name(n)) + '"');
    const std::string_view name = m_analysis.className(n);
    // Generators are instances of their function: the class says no more than the function's name.
    if (kind == NodeKind::Object && internalTarget(m_snapshot, n, "parameters_and_registers").isValid())
        if (const NodeIndex function = internalTarget(m_snapshot, n, "function"); function.isValid())
            return words(TRANSLATABLE("LeakText", "suspended %1"), {describeFunction(function.value)});
    if (const ModuleScope* module = m_basis.moduleScope(node))
        return moduleName(*module);
    if (isContext(m_snapshot, n))
        return words(TRANSLATABLE("LeakText", "scope"));
    return nameOf(std::string(withoutEndBlanks(name)));
}

Phrase PathText::describeFunction(uint32_t node) const
{
    const NodeIndex function(node);
    if (const std::string_view name = m_snapshot.name(function); !name.empty())
        return nameOf(shortened(name) + "()");
    if (!m_snapshot.places().placeOf(function).isValid())
        if (const NodeIndex context = internalTarget(m_snapshot, function, "context"); context.isValid())
            if (const NodeIndex extension = internalTarget(m_snapshot, context, "extension");
                extension.isValid() && m_snapshot.name(extension) == "Promise")
                return words(TRANSLATABLE("LeakText", "resolve function of a Promise"));
    return words(TRANSLATABLE("LeakText", "(anonymous function)"));
}

Phrase PathText::moduleName(const ModuleScope& scope) const
{
    const std::string_view script = m_analysis.scriptNames().name(scope.scriptId);
    if (script.empty())
        return words(TRANSLATABLE("LeakText", "module scope"));
    std::string text = shortLocation({scope.scriptId, 1, 1, std::string(script)});
    return words(TRANSLATABLE("LeakText", "module scope of %1"), {nameOf(text.substr(0, text.rfind(':')))});
}

Phrase PathText::plumbingName(uint32_t node) const
{
    const NodeIndex n(node);
    if (isContext(m_snapshot, n))
        return words(TRANSLATABLE("LeakText", "scope"));
    if (isBoundFunction(m_snapshot, n))
        return words(TRANSLATABLE("LeakText", "bound function"));
    switch (m_snapshot.kind(n)) {
    case NodeKind::Closure:
        return words(TRANSLATABLE("LeakText", "engine function"));
    case NodeKind::Code:
        return words(TRANSLATABLE("LeakText", "compiled code"));
    case NodeKind::ObjectShape:
        return words(TRANSLATABLE("LeakText", "object shape"));
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
            return nameOf(shortened(edgeName(m_snapshot, edge)));
    }
    std::string_view name = m_snapshot.name(n);
    if (name.starts_with("system / "))
        name.remove_prefix(9);
    return name.empty() ? words(TRANSLATABLE("LeakText", "internal array")) : nameOf(shortened(name));
}

PathText::Folded PathText::folded(const PathRow& row)
{
    if (row.isModule)
        return foldedAboveModule(row.node);
    Folded result;
    std::vector<Phrase> parts;
    if (row.from != PathRow::kNone) {
        std::vector<Phrase> tokens;
        uint32_t node = m_tree.parent(row.node);
        for (; node != row.from && node != m_snapshot.root().value && m_stepsLeft != 0; node = m_tree.parent(node)) {
            --m_stepsLeft;
            tokens.push_back(plumbingName(node));
        }
        std::reverse(tokens.begin(), tokens.end());
        std::erase_if(tokens, isNothing);
        result.steps = static_cast<uint32_t>(tokens.size());
        if (!tokens.empty())
            parts.push_back(joinTokens(std::move(tokens)));
    }
    const auto add = [&](Phrase text) {
        parts.push_back(std::move(text));
        result.steps = std::max(result.steps, 1U);
    };
    if (row.hold.kind == HoldKind::WeakMapValue)
        add(weakMapText(row.node));
    if (row.objects > row.entries && row.runEdge != PathRow::kNone)
        add(words(TRANSLATABLE("LeakText", "linked by %1"), {nameOf(m_snapshot.labelText(EdgeIndex(row.runEdge)))}));
    result.text = joined(TRANSLATABLE("LeakText", ", "), std::move(parts));
    return result;
}

// What must be let go before the module's scope is: its dominators. The closures that happen to keep it
// are bystanders.
PathText::Folded PathText::foldedAboveModule(uint32_t context) const
{
    std::vector<Phrase> tokens;
    const DominatorTree& dominators = m_analysis.dominators();
    NodeIndex node = dominators.immediateDominator(NodeIndex(context));
    for (; node != m_snapshot.root() && tokens.size() < 64; node = dominators.immediateDominator(node))
        if (!isPlumbing(m_snapshot, node) && !isContext(m_snapshot, node) && !isPlainObject(m_snapshot, node))
            tokens.push_back(describe(node.value));
    std::reverse(tokens.begin(), tokens.end());
    const auto steps = static_cast<uint32_t>(tokens.size());
    std::erase_if(tokens, isNothing);
    return {steps, joinTokens(std::move(tokens))};
}

// The map's half of an entry retains nothing by itself, but it is the half people look for.
Phrase PathText::weakMapText(uint32_t value) const
{
    for (const RetainerWord word : m_analysis.reverseEdges().retainers(value)) {
        if (word.code() != RetainerCode::Bypassed || m_snapshot.kind(NodeIndex(word.source())) != NodeKind::Array)
            continue;
        const uint32_t map = m_basis.holder(word.source());
        const std::string name = variableName(map);
        return words(TRANSLATABLE("LeakText", "entry of %1"),
                     {withEnd(describe(map), (name.empty() ? "" : ' ' + name) + " @" +
                                                 std::to_string(m_snapshot.id(NodeIndex(map)).value))});
    }
    return words(TRANSLATABLE("LeakText", "entry of a WeakMap"));
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
