// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/populations.h"

#include "analysis/path_node_role.h"
#include "base/parallel.h"

#include <algorithm>

namespace heapsight {

namespace {

// Nodes of `a` that are in `b` as well, and which: node of b + 1.
Column<uint32_t> counterparts(size_t nodes, const IdOrder& a, const IdOrder& b)
{
    Column<uint32_t> result(nodes);
    for (size_t i = 0, j = 0; i < a.ids.size() && j < b.ids.size();) {
        if (a.ids[i] < b.ids[j]) {
            ++i;
        } else if (b.ids[j] < a.ids[i]) {
            ++j;
        } else {
            result[a.nodes[i++]] = b.nodes[j++] + 1;
        }
    }
    return result;
}

constexpr uint32_t kNewEntries = 4; // that many alike under new names are no fields

} // namespace

Populations::Populations(uint32_t snapshots) : m_count(snapshots) {}

size_t Populations::KeyHash::operator()(const PopulationKey& key) const noexcept
{
    uint64_t h = key.holder * 0x9e3779b97f4a7c15ULL;
    h = (h ^ (h >> 31) ^ key.label) * 0xbf58476d1ce4e5b9ULL;
    h = (h ^ (h >> 29) ^ key.classNumber) * 0x94d049bb133111ebULL;
    return static_cast<size_t>(h ^ (h >> 32));
}

bool Populations::isEngineClass(std::string_view name)
{
    for (const std::string_view engine : {"(compiled code)", "(object shape)", "(number)", "(symbol)", "(system)",
                                          "(synthetic)", "(array)", "(code)", "(shape)", "(hidden)"})
        if (name == engine)
            return true;
    return name.starts_with("system / ") && !name.starts_with("system / Context") &&
           name != "system / JSArrayBufferData" && name != "system / ExternalStringData";
}

bool Populations::holderIsOld(uint32_t g) const
{
    return (m_groups[g].holderKey & PopulationKey::kHolderKind) != PopulationKey::kGroupHolder;
}

std::string Populations::labelText(uint32_t g) const
{
    switch (m_groups[g].label) {
    case HoldLabel::kElements:
        return "[*]";
    case HoldLabel::kWeakMapValue:
        return "WeakMap value";
    case HoldLabel::kNone:
        return {};
    default:
        return m_pool.text(m_groups[g].label);
    }
}

uint32_t Populations::find(const PopulationKey& key) const
{
    const auto found = m_groupByKey.find(key);
    return found != m_groupByKey.end() ? found->second : PopulationGroup::kNone;
}

uint32_t Populations::intern(const PopulationKey& key, uint32_t example)
{
    const auto [known, isNew] = m_groupByKey.try_emplace(key, groupCount());
    if (isNew) {
        PopulationGroup& group = m_groups.emplace_back();
        group.holderKey = key.holder;
        group.label = key.label;
        group.classNumber = key.classNumber;
        group.example = example;
    }
    return known->second;
}

SnapshotIndex SnapshotIndex::of(const HeapSnapshot& snapshot, const JobContext& job)
{
    SnapshotIndex index;
    index.byId = orderById(snapshot.idColumn(), job);
    index.dictionaries = dictionaryObjects(snapshot);
    return index;
}

Result<void> Populations::addEnds(const SnapshotAnalysis& first, SnapshotIndex firstIndex,
                                  std::shared_ptr<const SnapshotAnalysis> last, SnapshotIndex lastIndex,
                                  const JobContext& job)
{
    m_last = std::move(last);
    m_lastById = std::move(lastIndex.byId);
    m_dictionaries = std::move(lastIndex.dictionaries);
    const HeapSnapshot& now = m_last->snapshot();
    const HeapSnapshot& before = first.snapshot();
    const Column<uint32_t> inLast = counterparts(before.nodeCount(), firstIndex.byId, m_lastById);
    m_birth.resize(now.nodeCount());
    m_birth.fill(static_cast<uint16_t>(m_count - 1));
    for (uint32_t n = 0; n < before.nodeCount(); ++n)
        if (inLast[n] != 0)
            m_birth[inLast[n] - 1] = 0;
    addGrownDictionaries(before, inLast);
    for (uint32_t n = 0; n < before.nodeCount(); ++n)
        if (inLast[n] != 0) {
            if (m_dictionaries.test(inLast[n] - 1))
                firstIndex.dictionaries.set(n);
            else
                firstIndex.dictionaries.reset(n);
        }
    for (uint32_t n = 0; n < now.nodeCount(); ++n)
        if (isSyntheticNode(now, n)) // these get new ids in every file
            m_birth[n] = 0;

    Result<HolderTree> lastTree;
    Result<HolderTree> firstTree;
    parallelInvoke([&] { lastTree = HolderTree::compute(*m_last, m_dictionaries, job); },
                   [&] { firstTree = HolderTree::compute(first, firstIndex.dictionaries, job); });
    if (!lastTree)
        return tl::unexpected(lastTree.error());
    if (!firstTree)
        return tl::unexpected(firstTree.error());
    m_tree = std::move(*lastTree);

    PopulationPass pass(m_pool, *m_last, m_tree);
    PopulationPass firstPass(m_pool, first, *firstTree);
    parallelInvoke([&] { pass.prepare(true); }, [&] { firstPass.prepare(false); });
    BitColumn isOld(now.nodeCount());
    for (uint32_t n = 0; n < now.nodeCount(); ++n)
        if (m_birth[n] == 0)
            isOld.set(n);
    m_isHolder = BitColumn(now.nodeCount());
    m_groupOf.resize(m_tree.size());
    const auto enter = [&](uint32_t p) { // a member that is in no run, or heads it
        if (m_groupOf[p] != PopulationGroup::kNone)
            return;
        m_groupOf[p] = intern(pass.keyOf(p, m_groupOf, isOld), p);
        m_isHolder.set(m_tree.node(m_tree.parent(p)));
    };
    // What is new makes groups; runs that begin with something old as well.
    for (uint32_t p = 1; p < m_tree.size(); ++p) {
        if (isOld.test(m_tree.node(p)))
            continue;
        enter(pass.representative(p));
        m_groupOf[p] = m_groupOf[pass.representative(p)];
    }
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "suspects");
    // What is old belongs to them where it is held alike.
    for (uint32_t p = 1; p < m_tree.size(); ++p) {
        if (m_groupOf[p] != PopulationGroup::kNone)
            continue;
        const uint32_t holder = m_tree.node(m_tree.parent(p));
        if (pass.representative(p) != p)
            m_groupOf[p] = m_groupOf[pass.representative(p)];
        else if (m_isHolder.test(holder) || isSyntheticNode(now, holder)) // those are told by their name
            m_groupOf[p] = find(pass.keyOf(p, m_groupOf, isOld));
    }
    for (const auto& [whole, part] : pass.partnerPositions())
        if (m_groupOf[whole] != 0 && m_groupOf[part] != 0 && m_groupOf[whole] != m_groupOf[part])
            m_partners.emplace_back(m_groupOf[whole], m_groupOf[part]);
    std::sort(m_partners.begin(), m_partners.end());
    m_partners.erase(std::unique(m_partners.begin(), m_partners.end()), m_partners.end());
    m_representative = pass.takeRepresentatives();
    m_classOf = pass.takeClasses();

    findTexts();
    const size_t figures = size_t{groupCount()} * m_count;
    m_counts.resize(figures);
    m_born.resize(figures);
    m_gone.resize(figures);
    m_bytes.resize(figures);
    m_bornBytes.resize(figures);
    findGrown(first, inLast);
    return count(0, first, *firstTree, firstPass, firstIndex.byId, inLast, job);
}

Result<void> Populations::addBetween(uint32_t index, const SnapshotAnalysis& snapshot, const JobContext& job)
{
    const HeapSnapshot& heap = snapshot.snapshot();
    auto [order, dictionaries] = SnapshotIndex::of(heap, job);
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "suspects");
    const Column<uint32_t> inLast = counterparts(heap.nodeCount(), order, m_lastById);
    for (uint32_t n = 0; n < heap.nodeCount(); ++n) {
        if (inLast[n] == 0)
            continue;
        if (m_dictionaries.test(inLast[n] - 1))
            dictionaries.set(n);
        else
            dictionaries.reset(n);
        uint16_t& birth = m_birth[inLast[n] - 1];
        birth = std::min(birth, static_cast<uint16_t>(index));
        if (const auto grown = m_grownByNode.find(inLast[n] - 1); grown != m_grownByNode.end())
            m_grown[grown->second - 1].bytes[index] = snapshot.shallow(NodeIndex(n));
    }
    const auto tree = HolderTree::compute(snapshot, dictionaries, job);
    if (!tree)
        return tl::unexpected(tree.error());
    noteGone(index, order);
    PopulationPass pass(m_pool, snapshot, *tree);
    pass.prepare(false);
    return count(index, snapshot, *tree, pass, order, inLast, job);
}

// Members and bytes of the groups in a snapshot that is not the last.
Result<void> Populations::count(uint32_t index, const SnapshotAnalysis& snapshot, const HolderTree& tree,
                                PopulationPass& pass, const IdOrder& order, const Column<uint32_t>& inLast,
                                const JobContext& job)
{
    const HeapSnapshot& heap = snapshot.snapshot();
    BitColumn isOld(heap.nodeCount());
    for (uint32_t n = 0; n < heap.nodeCount(); ++n)
        if (inLast[n] != 0 && m_birth[inLast[n] - 1] == 0)
            isOld.set(n);
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "suspects");
    Column<uint32_t> groupOf(tree.size());
    Column<uint32_t> aboveOf(tree.size());
    const auto isPiece = [&](uint32_t p) { return m_isTexts[groupOf[p]] != 0 && pass.representative(p) != p; };
    for (uint32_t p = 1; p < tree.size(); ++p) {
        const uint32_t parent = tree.parent(p);
        const uint32_t holder = tree.node(parent);
        if (pass.representative(p) != p) {
            groupOf[p] = groupOf[pass.representative(p)];
        } else {
            const bool mayBelong = isSyntheticNode(heap, holder) ? true
                                   : isOld.test(holder)          ? m_isHolder.test(inLast[holder] - 1)
                                                                 : groupOf[parent] != PopulationGroup::kNone;
            if (mayBelong)
                groupOf[p] = find(pass.keyOf(p, groupOf, isOld));
        }
        aboveOf[p] = groupOf[p] != PopulationGroup::kNone ? groupOf[p] : aboveOf[parent];
        if (groupOf[p] != PopulationGroup::kNone && !isPiece(p))
            ++m_counts[at(groupOf[p], index)];
        m_bytes[at(aboveOf[p], index)] += snapshot.shallow(NodeIndex(tree.node(p)));
    }
    m_before.clear();
    for (size_t i = 0; i < order.nodes.size(); ++i) {
        const uint32_t position = tree.position(order.nodes[i]);
        if (position != HolderTree::kNowhere && groupOf[position] != PopulationGroup::kNone && !isPiece(position))
            m_before.push_back({order.ids[i], groupOf[position]});
    }
    return {};
}

void Populations::noteGone(uint32_t step, const IdOrder& now)
{
    size_t j = 0;
    for (const Member& member : m_before) {
        while (j < now.ids.size() && now.ids[j] < member.id)
            ++j;
        if (j == now.ids.size() || now.ids[j] != member.id)
            ++m_gone[at(member.group, step)];
    }
}

// One text that grows is told by its pieces.
void Populations::findTexts()
{
    constexpr uint32_t kFewestTexts = 3;
    const uint32_t texts = m_pool.add("(string)");
    std::vector<uint32_t> heads(groupCount());
    for (uint32_t p = 1; p < m_tree.size(); ++p)
        if (m_representative[p] == p && m_classOf[p] == texts)
            ++heads[m_groupOf[p]];
    m_isTexts.assign(groupCount(), 0);
    for (uint32_t g = 1; g < groupCount(); ++g)
        m_isTexts[g] = heads[g] >= kFewestTexts ? 1 : 0;
}

// Objects with few properties that gained several things of one class under names of their own.
void Populations::addGrownDictionaries(const HeapSnapshot& before, const Column<uint32_t>& inLast)
{
    const auto firstEdges = before.firstEdges();
    const auto edgesNow = m_last->snapshot().firstEdges();
    for (uint32_t n = 0; n < before.nodeCount(); ++n) {
        if (inLast[n] == 0)
            continue;
        const uint32_t now = inLast[n] - 1;
        const uint32_t edgesBefore = firstEdges[n + 1] - firstEdges[n];
        if (edgesNow[now + 1] - edgesNow[now] >= edgesBefore + kNewEntries && gainsEntries(now))
            m_dictionaries.set(now);
    }
}

bool Populations::gainsEntries(uint32_t node) const
{
    const HeapSnapshot& snapshot = m_last->snapshot();
    if (m_dictionaries.test(node) || !mayBeDictionary(snapshot, node))
        return false;
    std::unordered_map<std::string_view, uint32_t> classes;
    for (uint32_t e = snapshot.firstEdges()[node]; e < snapshot.firstEdges()[node + 1]; ++e) {
        const NodeIndex target(snapshot.edgeColumn()[e].target());
        const NodeKind kind = snapshot.kind(target);
        if (snapshot.edgeColumn()[e].code() != EdgeCode::Property || m_birth[target.value] == 0 ||
            (kind != NodeKind::Object && kind != NodeKind::Native))
            continue;
        const std::string_view name = snapshot.name(target);
        if (!name.starts_with("system / ") && ++classes[name] >= kNewEntries)
            return true;
    }
    return false;
}

void Populations::findGrown(const SnapshotAnalysis& first, const Column<uint32_t>& inLast)
{
    for (uint32_t n = 0; n < inLast.size(); ++n) {
        if (inLast[n] == 0)
            continue;
        const uint64_t before = first.shallow(NodeIndex(n));
        const uint64_t after = m_last->shallow(NodeIndex(inLast[n] - 1));
        if (after < before + kOwnGrowth || isSyntheticNode(first.snapshot(), n))
            continue;
        Grown& grown = m_grown.emplace_back();
        grown.node = inLast[n] - 1;
        grown.bytes.resize(m_count);
        grown.bytes.front() = before;
        grown.bytes.back() = after;
        m_grownByNode.emplace(grown.node, static_cast<uint32_t>(m_grown.size()));
    }
}

void Populations::finish()
{
    noteGone(m_count - 1, m_lastById);
    m_before = {};
    m_aboveOf.resize(m_tree.size());
    const uint32_t last = m_count - 1;
    std::vector<uint32_t> lastHolder(groupCount(), HolderTree::kNowhere); // of a folded member; children stand together
    for (uint32_t p = 1; p < m_tree.size(); ++p) {
        const uint32_t parent = m_tree.parent(p);
        const uint32_t g = m_groupOf[p];
        m_aboveOf[p] = g != PopulationGroup::kNone ? g : m_aboveOf[parent];
        const uint32_t node = m_tree.node(p);
        const uint64_t bytes = m_last->shallow(NodeIndex(node));
        const uint32_t birth = m_birth[node];
        m_bytes[at(m_aboveOf[p], last)] += bytes;
        if (birth != 0)
            m_bornBytes[at(m_aboveOf[p], birth)] += bytes;
        const bool isPeer = m_representative[p] != p;
        if (g == PopulationGroup::kNone || (isPeer && m_isTexts[g] != 0))
            continue;
        PopulationGroup& group = m_groups[g];
        ++m_counts[at(g, last)];
        ++(isPeer ? group.folded : group.unfolded);
        if (isPeer && lastHolder[g] != parent) {
            lastHolder[g] = parent;
            ++group.links;
        }
        if (birth == 0)
            continue;
        ++m_born[at(g, birth)];
        ++group.newMembers;
        if (!isPeer) {
            ++group.votes;
            group.votesForOld += m_birth[m_tree.node(parent)] == 0 ? 1U : 0U;
        }
    }
    for (uint32_t g = 1; g < groupCount(); ++g)
        m_groups[g].above = m_aboveOf[m_tree.parent(m_groups[g].example)];
}

} // namespace heapsight
