// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/path_rows.h"

#include "analysis/path_node_role.h"

#include <algorithm>
#include <bit>
#include <set>

namespace heapsight {

namespace {

constexpr uint32_t kDictionaryFields = 30; // with that many properties an object is a dictionary
constexpr uint32_t kDeepestRow = 96;       // whatever lies deeper joins the row at that depth
constexpr uint32_t kLongestPeriod = 4;     // steps after which a chain may repeat itself

// What rows are merged by: the kind of thing in the high half, its number in the low one.
enum class GroupKind : uint64_t { Class, PlainObject, Text, FunctionAtPlace, FunctionByName, Single };
constexpr uint64_t makeGroup(GroupKind kind, uint32_t value)
{
    return (static_cast<uint64_t>(kind) << 32) | value;
}
constexpr GroupKind groupKind(uint64_t group)
{
    return static_cast<GroupKind>(group >> 32);
}

} // namespace

size_t PathRowBuilder::RowKeyHash::operator()(const RowKey& key) const noexcept
{
    uint64_t h = (uint64_t{key.parent} << 32) ^ key.group;
    for (const uint64_t part :
         {uint64_t{key.hold.name}, uint64_t{key.hold.second}, static_cast<uint64_t>(key.hold.kind)})
        h = (h ^ part) * 0x9e3779b97f4a7c15ULL + (h >> 29);
    return static_cast<size_t>(h ^ (h >> 32));
}

PathRowBuilder::PathRowBuilder(const SnapshotAnalysis& analysis, const PathBasis& basis, ExplanationTree& tree)
    : m_analysis(analysis), m_snapshot(analysis.snapshot()), m_basis(basis), m_tree(tree)
{}

Result<std::vector<PathRow>> PathRowBuilder::build(const std::vector<uint32_t>& nodes,
                                                   const std::vector<uint64_t>& weights, const JobContext& job)
{
    const uint32_t nodeCount = m_snapshot.nodeCount();
    const uint32_t root = m_snapshot.root().value;
    m_edgeInto.resize(nodeCount);
    m_weight.resize(nodeCount);
    m_isTarget = BitColumn(nodeCount);
    PathRow& top = m_rows.emplace_back();
    top.node = root;
    top.objects = top.entries = 1;
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (i % kItemsPerCheck == 0 && job.cancelled())
            return fail(ErrorCode::Cancelled, "paths");
        m_isTarget.set(nodes[i]);
        m_oldestTarget = std::min(m_oldestTarget, m_snapshot.id(NodeIndex(nodes[i])).value);
        m_weight[nodes[i]] = weights[i];
        if (m_basis.isReached(nodes[i]))
            m_tree.explain(nodes[i]);
        else
            placeUnheld(nodes[i], weights[i]);
    }
    if (m_isTarget.test(root)) {
        m_rows[0].targets = m_rows[0].count = 1;
        m_rows[0].retained = m_weight[root];
    }
    // Scopes of modules hang under the root whatever holds them, and no edge of the root leads there.
    for (const uint32_t scope : m_basis.sortedModuleScopes())
        if (m_tree.isExplained(scope))
            place({root, 0, root, {}}, scope, PathRow::kNone, {});
    const std::set<uint32_t> withoutEdge(m_tree.withoutEdge().begin(), m_tree.withoutEdge().end());
    for (const uint32_t node : withoutEdge)
        if (m_tree.parent(node) == root)
            place({root, 0, root, {}}, node, PathRow::kNone, {});
    m_stack.push_back({root, 0, root, {}});
    for (uint32_t untilCheck = kItemsPerCheck; !m_stack.empty();) {
        if (--untilCheck == 0) {
            if (job.cancelled())
                return fail(ErrorCode::Cancelled, "paths");
            untilCheck = kItemsPerCheck;
        }
        const Item item = m_stack.back();
        m_stack.pop_back();
        expand(item);
    }
    return std::move(m_rows);
}

// Marks, for each node that `node` explains, the edge that says most about it. True if `node` is used
// as a dictionary.
bool PathRowBuilder::chooseEdges(uint32_t node)
{
    const EdgeRange range = m_snapshot.edges(NodeIndex(node));
    uint32_t properties = 0;
    for (uint32_t e = range.begin; e < range.end; ++e) {
        const EdgeWord word = m_snapshot.edgeColumn()[e];
        properties += word.code() == EdgeCode::Property ? 1U : 0U;
        const uint32_t target = word.target();
        if (!m_tree.isExplained(target) || target == node || m_tree.parent(target) != node ||
            !isRetaining(m_snapshot, node, e))
            continue;
        uint32_t& known = m_edgeInto[target];
        if (known == 0 || edgeStrength(m_snapshot, e) > edgeStrength(m_snapshot, known - 1))
            known = e + 1;
    }
    const std::string_view name = m_snapshot.name(NodeIndex(node));
    return properties >= kDictionaryFields && m_snapshot.kind(NodeIndex(node)) == NodeKind::Object &&
           !name.starts_with("system / ") && !name.starts_with("global") && !name.starts_with("Window");
}

void PathRowBuilder::expand(const Item& item)
{
    const bool isDictionary = chooseEdges(item.node);
    const TableLayout table = tableLayout(item);
    const EdgeRange range = m_snapshot.edges(NodeIndex(item.node));
    for (uint32_t e = range.begin; e < range.end; ++e) {
        const uint32_t target = m_snapshot.edgeColumn()[e].target();
        if (m_edgeInto[target] == e + 1)
            place(item, target, e, combine(item.carried, holdOf(item, e, isDictionary, table), item.node));
    }
}

void PathRowBuilder::place(const Item& item, uint32_t child, uint32_t edge, const Hold& hold)
{
    const bool isModule = m_basis.moduleScope(child) != nullptr;
    if (isModule && edge != PathRow::kNone)
        return; // a module's scope stands under the root, whatever points at it
    if (edge != PathRow::kNone && !m_isTarget.test(child) && isFolded(child, edge, hold)) {
        m_stack.push_back({child, item.row, item.from, hold});
        return;
    }
    bool isRun = false;
    const uint32_t row =
        isModule ? childRow(0, {}, makeGroup(GroupKind::Single, child)) : rowFor(item.row, hold, groupOf(child), isRun);
    m_rows[row].isModule = isModule;
    addMember(row, item, child, edge, isRun);
    m_stack.push_back({child, row, child, {}});
}

Hold PathRowBuilder::holdOf(const Item& item, uint32_t edge, bool isDictionary, const TableLayout& table) const
{
    if (const ExportedVariable* variable = m_basis.exported(item.node))
        return {HoldKind::Name, variable->name};
    const uint32_t label = m_snapshot.edgeLabels()[edge];
    if (m_snapshot.name(NodeIndex(item.node)) == "system / PromiseReaction")
        return {HoldKind::Awaited};
    switch (m_snapshot.edgeColumn()[edge].code()) {
    case EdgeCode::Property:
        return isDictionary ? Hold{HoldKind::Key} : Hold{HoldKind::Name, label};
    case EdgeCode::Context:
        return {HoldKind::Name, label};
    case EdgeCode::Shortcut:
        return {};
    case EdgeCode::Special:
        return m_snapshot.special(EdgeIndex(edge))->role == SpecialRole::WeakMapKeyHalf ? Hold{HoldKind::WeakMapValue}
                                                                                        : Hold{HoldKind::Elements};
    case EdgeCode::Internal:
        break;
    default:
        return {HoldKind::Elements};
    }
    if (!isNumbered(m_snapshot, edge))
        return {HoldKind::Internal, label};
    if (item.carried.kind == HoldKind::Internal &&
        m_snapshot.strings().at(item.carried.name) == "parameters_and_registers")
        return {HoldKind::Local};
    if (table.width != 0) {
        uint64_t index = 0;
        for (const char c : edgeName(m_snapshot, edge).substr(0, 9))
            index = index * 10 + static_cast<uint64_t>(c - '0');
        if (index >= table.first && table.width == 3 && (index - table.first) % 3 == 0)
            return {HoldKind::MapKey};
        if (index >= table.first)
            return {HoldKind::MapValue};
    }
    return {HoldKind::Elements};
}

// V8's ordered hash table: 3 counts, B buckets (a power of two), then 2 B entries of key, value and
// chain link, in a Set of key and link. Its length follows from its size.
PathRowBuilder::TableLayout PathRowBuilder::tableLayout(const Item& item) const
{
    if (item.carried.kind != HoldKind::Internal || m_snapshot.kind(NodeIndex(item.node)) != NodeKind::Array ||
        m_snapshot.strings().at(item.carried.name) != "table")
        return {};
    const uint64_t size = m_snapshot.selfSize(NodeIndex(item.node));
    for (const uint64_t slot : {uint64_t{8}, uint64_t{4}}) {           // bytes; 4 with compressed pointers
        const uint64_t length = size / slot < 5 ? 0 : size / slot - 5; // map, length, 3 counts
        for (const uint64_t width : {uint64_t{3}, uint64_t{2}}) {
            const uint64_t buckets = length / (2 * width + 1);
            if (size % slot == 0 && buckets != 0 && buckets * (2 * width + 1) == length && std::has_single_bit(buckets))
                return {3 + buckets, width};
        }
    }
    return {};
}

// A name is never lost: what a developer called it says more than the plumbing behind it.
Hold PathRowBuilder::combine(const Hold& carried, const Hold& hold, uint32_t node) const
{
    switch (carried.kind) {
    case HoldKind::None:
        return hold;
    case HoldKind::Name:
        if (hold.kind == HoldKind::Name && isPlainObject(m_snapshot, NodeIndex(node)))
            return {HoldKind::Name, carried.name, hold.name};
        return carried;
    case HoldKind::Internal:
        return hold;
    case HoldKind::Awaited:
        return carried;
    default:
        return hold.kind == HoldKind::Name ? hold : carried;
    }
}

// True for nodes that stand between things people know.
bool PathRowBuilder::isFolded(uint32_t child, uint32_t edge, const Hold& hold) const
{
    const NodeIndex node(child);
    if (isPlumbing(m_snapshot, node) || isContext(m_snapshot, node) || isBoundFunction(m_snapshot, node))
        return true;
    if (isPlainObject(m_snapshot, node))
        return edgeName(m_snapshot, edge) == "_events"; // the listeners of an EventEmitter
    if (hold.kind != HoldKind::Internal && hold.kind != HoldKind::Elements && hold.kind != HoldKind::Awaited)
        return false;
    const EdgeCode code = m_snapshot.edgeColumn()[edge].code();
    if (code == EdgeCode::Element)
        return false;
    if (m_snapshot.kind(node) == NodeKind::Closure) // made by the engine for await and promises
        return m_snapshot.name(node).empty() && !m_snapshot.places().placeOf(node).isValid();
    return m_snapshot.name(node) == "Promise";
}

uint64_t PathRowBuilder::groupOf(uint32_t node) const
{
    const NodeIndex n(node);
    const NodeKind kind = m_snapshot.kind(n);
    if (kind == NodeKind::Synthetic)
        return makeGroup(GroupKind::FunctionByName, m_snapshot.nameId(n).value);
    if (isAnyString(kind))
        return makeGroup(GroupKind::Text, 0);
    if (isPlainObject(m_snapshot, n))
        return makeGroup(GroupKind::PlainObject, 0);
    if (kind == NodeKind::Closure) {
        const PlaceId place = m_snapshot.places().placeOf(n);
        return place.isValid() ? makeGroup(GroupKind::FunctionAtPlace, place.value)
                               : makeGroup(GroupKind::FunctionByName, m_snapshot.nameId(n).value);
    }
    return makeGroup(GroupKind::Class, m_analysis.classOf(n).value);
}

// Classes whose objects, when one holds the next, make a list or a tree rather than a structure.
bool PathRowBuilder::isChainGroup(uint64_t group) const
{
    if (groupKind(group) == GroupKind::Text)
        return true;
    if (groupKind(group) != GroupKind::Class)
        return false;
    const std::string& name = m_analysis.classes().at(ClassId(static_cast<uint32_t>(group))).name;
    return name != "Array" && name != "Map" && name != "Set" && name != "Promise";
}

uint32_t PathRowBuilder::rowFor(uint32_t parent, const Hold& hold, uint64_t group, bool& isRun)
{
    isRun = true;
    const PathRow& above = m_rows[parent];
    if (above.depth >= kDeepestRow)
        return parent;
    if (parent != 0 && !above.isModule && above.group == group && (above.hold == hold || isChainGroup(group)))
        return parent;
    uint32_t ancestor = parent;
    for (uint32_t steps = 2; steps <= kLongestPeriod && m_rows[ancestor].parent != PathRow::kNone; ++steps) {
        ancestor = m_rows[ancestor].parent;
        const PathRow& row = m_rows[ancestor];
        if (ancestor == 0 || row.isModule || row.parent == PathRow::kNone)
            break;
        const PathRow& over = m_rows[row.parent];
        if (row.group == group && row.hold == hold && over.group == above.group && over.hold == above.hold)
            return ancestor;
    }
    isRun = false;
    return childRow(parent, hold, group);
}

uint32_t PathRowBuilder::childRow(uint32_t parent, const Hold& hold, uint64_t group)
{
    const RowKey key{parent, hold, group};
    if (m_lastRow != PathRow::kNone && key == m_lastKey)
        return m_lastRow;
    const auto [known, isNew] = m_rowOf.try_emplace(key, static_cast<uint32_t>(m_rows.size()));
    if (isNew) {
        const uint32_t depth = m_rows[parent].depth + 1;
        PathRow& row = m_rows.emplace_back();
        row.parent = parent;
        row.hold = hold;
        row.group = group;
        row.depth = depth;
    }
    m_lastKey = key;
    m_lastRow = known->second;
    return m_lastRow;
}

void PathRowBuilder::addMember(uint32_t index, const Item& item, uint32_t child, uint32_t edge, bool isRun)
{
    PathRow& row = m_rows[index];
    if (row.objects == 0) {
        row.node = child;
        row.edge = edge;
        row.from = item.from;
    } else if (!row.isMixed) {
        row.isMixed = m_analysis.classOf(NodeIndex(child)) != m_analysis.classOf(NodeIndex(row.node));
    }
    ++row.objects;
    row.entries += isRun ? 0U : 1U;
    if (isRun && row.runEdge == PathRow::kNone)
        row.runEdge = edge;
    row.older += m_snapshot.id(NodeIndex(child)).value < m_oldestTarget ? 1U : 0U;
    if (m_isTarget.test(child)) {
        ++row.targets;
        ++row.count;
        row.retained += m_weight[child];
    }
}

void PathRowBuilder::placeUnheld(uint32_t node, uint64_t weight)
{
    const uint32_t row = childRow(0, {HoldKind::None, Hold::kNoName, 0}, groupOf(node));
    PathRow& unheld = m_rows[row];
    unheld.isUnheld = true;
    if (unheld.objects == 0)
        unheld.node = node;
    ++unheld.objects;
    ++unheld.entries;
    ++unheld.targets;
    ++unheld.count;
    unheld.retained += weight;
}

} // namespace heapsight
