// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/populations.h"

#include "analysis/path_node_role.h"
#include "base/parallel.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr uint64_t kOldHolder = uint64_t{1} << 62;   // low bits: id
constexpr uint64_t kNamedHolder = uint64_t{2} << 62; // low bits: number of the name
constexpr uint64_t kGroupHolder = uint64_t{3} << 62; // low bits: group
constexpr uint64_t kHolderKind = uint64_t{3} << 62;
constexpr uint32_t kLongestPeriod = 4; // steps after which a run may repeat itself

enum ClassFlags : uint8_t { kIsText = 1, kMakesRuns = 2 };

std::string_view groupedName(std::string_view name)
{
    if (name.starts_with('{')) // inferred names change between snapshots
        return "Object";
    if (name == "(concatenated string)")
        return "(string)";
    if (name.starts_with("system / Context"))
        return "system / Context";
    return name;
}

uint8_t flagsOf(std::string_view name)
{
    if (name == "(string)")
        return kIsText;
    for (const std::string_view structural :
         {"Object", "Array", "Map", "Set", "Function", "(closure)", "system / Context", "Promise", "(sliced string)"})
        if (name == structural)
            return 0;
    return kMakesRuns;
}

bool isSynthetic(const HeapSnapshot& snapshot, uint32_t node)
{
    return snapshot.kind(NodeIndex(node)) == NodeKind::Synthetic;
}

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

} // namespace

// One snapshot on its way through: classes, runs, and to which group each position belongs.
class Populations::Pass {
public:
    Pass(Populations& all, const SnapshotAnalysis& analysis, const HolderTree& tree)
        : m_all(all),
          m_analysis(analysis),
          m_snapshot(analysis.snapshot()),
          m_tree(tree),
          m_strings(m_snapshot.strings(), all.m_pool),
          m_classOf(tree.size()),
          m_flags(tree.size()),
          m_representative(tree.size())
    {
        std::vector<uint32_t> numbers;
        std::vector<uint8_t> flags;
        for (uint32_t c = 0; c < analysis.classes().size(); ++c) {
            const std::string_view name = groupedName(analysis.classes().at(ClassId(c)).name);
            numbers.push_back(all.m_pool.add(name));
            flags.push_back(flagsOf(name));
        }
        for (uint32_t p = 0; p < tree.size(); ++p) {
            const ClassId id = analysis.classOf(NodeIndex(tree.node(p)));
            m_classOf[p] = numbers[id.value];
            m_flags[p] = flags[id.value];
        }
    }

    // Runs: which position each one is folded into, itself if none. Ancestors come first.
    void fold(bool notePartners)
    {
        for (uint32_t p = 1; p < m_tree.size(); ++p) {
            m_representative[p] = p;
            const uint32_t parent = m_tree.parent(p);
            if (parent == 0)
                continue;
            if (m_classOf[parent] == m_classOf[p] && (m_flags[p] != 0 || m_tree.label(parent) == m_tree.label(p))) {
                m_representative[p] = m_representative[parent];
                continue;
            }
            uint32_t ancestor = parent;
            for (uint32_t steps = 2; steps <= kLongestPeriod; ++steps) {
                ancestor = m_tree.parent(ancestor);
                if (ancestor == 0)
                    break;
                if (!isLike(ancestor, p) || !isLike(m_tree.parent(ancestor), parent))
                    continue;
                m_representative[p] = m_representative[ancestor];
                if (notePartners)
                    notePartnersBetween(p, ancestor);
                break;
            }
        }
    }

    [[nodiscard]] Key keyOf(uint32_t position, const Column<uint32_t>& groupOf, const BitColumn& isOld)
    {
        const uint32_t label = m_tree.label(position);
        return {holderKey(m_tree.parent(position), groupOf, isOld),
                label < HoldLabel::kFirstSpecial ? m_strings.of(label) : label, m_classOf[position]};
    }

    [[nodiscard]] uint32_t representative(uint32_t position) const { return m_representative[position]; }
    [[nodiscard]] const std::vector<std::pair<uint32_t, uint32_t>>& partnerPositions() const { return m_partners; }
    [[nodiscard]] Column<uint32_t>&& takeClasses() { return std::move(m_classOf); }
    [[nodiscard]] Column<uint32_t>&& takeRepresentatives() { return std::move(m_representative); }

private:
    [[nodiscard]] bool isLike(uint32_t a, uint32_t b) const
    {
        return m_classOf[a] == m_classOf[b] && m_tree.label(a) == m_tree.label(b);
    }

    void notePartnersBetween(uint32_t position, uint32_t ancestor)
    {
        const uint32_t whole = m_representative[position];
        for (uint32_t at = m_tree.parent(position); at != ancestor; at = m_tree.parent(at)) {
            const std::pair pair(whole, m_representative[at]);
            if (m_partners.empty() || m_partners.back() != pair)
                m_partners.push_back(pair);
        }
    }

    [[nodiscard]] uint64_t holderKey(uint32_t position, const Column<uint32_t>& groupOf, const BitColumn& isOld)
    {
        const uint32_t node = m_tree.node(position);
        if (isSynthetic(m_snapshot, node))
            return kNamedHolder | m_strings.of(m_snapshot.nameId(NodeIndex(node)).value);
        if (isOld.test(node))
            return kOldHolder | m_snapshot.id(NodeIndex(node)).value;
        return kGroupHolder | groupOf[position];
    }

    Populations& m_all;
    const SnapshotAnalysis& m_analysis;
    const HeapSnapshot& m_snapshot;
    const HolderTree& m_tree;
    PooledStrings m_strings;
    Column<uint32_t> m_classOf;
    Column<uint8_t> m_flags;
    Column<uint32_t> m_representative;
    std::vector<std::pair<uint32_t, uint32_t>> m_partners; // positions
};

Populations::Populations(uint32_t snapshots) : m_count(snapshots) {}

size_t Populations::KeyHash::operator()(const Key& key) const noexcept
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
    return (m_groups[g].holderKey & kHolderKind) != kGroupHolder;
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

uint32_t Populations::find(const Key& key) const
{
    const auto found = m_groupByKey.find(key);
    return found != m_groupByKey.end() ? found->second : PopulationGroup::kNone;
}

uint32_t Populations::intern(const Key& key, uint32_t example)
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

Result<void> Populations::addEnds(const SnapshotAnalysis& first, std::shared_ptr<const SnapshotAnalysis> last,
                                  const JobContext& job)
{
    m_last = std::move(last);
    const HeapSnapshot& now = m_last->snapshot();
    const HeapSnapshot& before = first.snapshot();
    m_lastById = orderById(now.idColumn(), job);
    const IdOrder firstById = orderById(before.idColumn(), job);
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "suspects");
    const Column<uint32_t> inLast = counterparts(before.nodeCount(), firstById, m_lastById);
    m_dictionaries = dictionaryObjects(now);
    BitColumn firstDictionaries = dictionaryObjects(before);
    m_birth.resize(now.nodeCount());
    m_birth.fill(static_cast<uint16_t>(m_count - 1));
    for (uint32_t n = 0; n < before.nodeCount(); ++n)
        if (inLast[n] != 0) {
            m_birth[inLast[n] - 1] = 0;
            if (m_dictionaries.test(inLast[n] - 1))
                firstDictionaries.set(n);
            else
                firstDictionaries.reset(n);
        }
    for (uint32_t n = 0; n < now.nodeCount(); ++n)
        if (isSynthetic(now, n)) // these get new ids in every file
            m_birth[n] = 0;

    Result<HolderTree> lastTree;
    Result<HolderTree> firstTree;
    parallelInvoke([&] { lastTree = HolderTree::compute(*m_last, m_dictionaries, job); },
                   [&] { firstTree = HolderTree::compute(first, firstDictionaries, job); });
    if (!lastTree)
        return tl::unexpected(lastTree.error());
    if (!firstTree)
        return tl::unexpected(firstTree.error());
    m_tree = std::move(*lastTree);

    Pass pass(*this, *m_last, m_tree);
    pass.fold(true);
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
        if (pass.representative(p) != p)
            m_groupOf[p] = m_groupOf[pass.representative(p)];
        else if (m_isHolder.test(m_tree.node(m_tree.parent(p))))
            m_groupOf[p] = find(pass.keyOf(p, m_groupOf, isOld));
    }
    for (const auto& [whole, part] : pass.partnerPositions())
        if (m_groupOf[whole] != 0 && m_groupOf[part] != 0 && m_groupOf[whole] != m_groupOf[part])
            m_partners.emplace_back(m_groupOf[whole], m_groupOf[part]);
    std::sort(m_partners.begin(), m_partners.end());
    m_partners.erase(std::unique(m_partners.begin(), m_partners.end()), m_partners.end());
    m_representative = pass.takeRepresentatives();
    m_classOf = pass.takeClasses();

    const size_t figures = size_t{groupCount()} * m_count;
    m_counts.resize(figures);
    m_born.resize(figures);
    m_gone.resize(figures);
    m_bytes.resize(figures);
    m_bornBytes.resize(figures);
    findGrown(first, inLast);
    return count(0, first, *firstTree, firstById, inLast, job);
}

Result<void> Populations::addBetween(uint32_t index, const SnapshotAnalysis& snapshot, const JobContext& job)
{
    const HeapSnapshot& heap = snapshot.snapshot();
    const IdOrder order = orderById(heap.idColumn(), job);
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "suspects");
    const Column<uint32_t> inLast = counterparts(heap.nodeCount(), order, m_lastById);
    BitColumn dictionaries = dictionaryObjects(heap);
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
    return count(index, snapshot, *tree, order, inLast, job);
}

// Members and bytes of the groups in a snapshot that is not the last.
Result<void> Populations::count(uint32_t index, const SnapshotAnalysis& snapshot, const HolderTree& tree,
                                const IdOrder& order, const Column<uint32_t>& inLast, const JobContext& job)
{
    Pass pass(*this, snapshot, tree);
    pass.fold(false);
    const HeapSnapshot& heap = snapshot.snapshot();
    BitColumn isOld(heap.nodeCount());
    for (uint32_t n = 0; n < heap.nodeCount(); ++n)
        if (inLast[n] != 0 && m_birth[inLast[n] - 1] == 0)
            isOld.set(n);
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "suspects");
    Column<uint32_t> groupOf(tree.size());
    Column<uint32_t> aboveOf(tree.size());
    for (uint32_t p = 1; p < tree.size(); ++p) {
        const uint32_t parent = tree.parent(p);
        const uint32_t holder = tree.node(parent);
        if (pass.representative(p) != p) {
            groupOf[p] = groupOf[pass.representative(p)];
        } else {
            const bool mayBelong = isSynthetic(heap, holder) ? true
                                   : isOld.test(holder)      ? m_isHolder.test(inLast[holder] - 1)
                                                             : groupOf[parent] != PopulationGroup::kNone;
            if (mayBelong)
                groupOf[p] = find(pass.keyOf(p, groupOf, isOld));
        }
        aboveOf[p] = groupOf[p] != PopulationGroup::kNone ? groupOf[p] : aboveOf[parent];
        if (groupOf[p] != PopulationGroup::kNone)
            ++m_counts[at(groupOf[p], index)];
        m_bytes[at(aboveOf[p], index)] += snapshot.shallow(NodeIndex(tree.node(p)));
    }
    m_before.clear();
    for (size_t i = 0; i < order.nodes.size(); ++i) {
        const uint32_t position = tree.position(order.nodes[i]);
        if (position != HolderTree::kNowhere && groupOf[position] != PopulationGroup::kNone)
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

void Populations::findGrown(const SnapshotAnalysis& first, const Column<uint32_t>& inLast)
{
    for (uint32_t n = 0; n < inLast.size(); ++n) {
        if (inLast[n] == 0)
            continue;
        const uint64_t before = first.shallow(NodeIndex(n));
        const uint64_t after = m_last->shallow(NodeIndex(inLast[n] - 1));
        if (after < before + kOwnGrowth || isSynthetic(first.snapshot(), n))
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
        if (g == PopulationGroup::kNone)
            continue;
        PopulationGroup& group = m_groups[g];
        ++m_counts[at(g, last)];
        const bool isPeer = m_representative[p] != p;
        ++(isPeer ? group.folded : group.unfolded);
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
