// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/population_pass.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr uint32_t kLongestPeriod = 4; // steps after which a run may repeat itself
constexpr uint32_t kAhead = 24;        // steps between asking for a line and using it

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

// A list of one's own class, or a joined text. What is made of others is no list because it holds its like.
bool makesRuns(std::string_view name)
{
    for (const std::string_view structural :
         {"Object", "Array", "Map", "Set", "Function", "(closure)", "system / Context", "Promise", "(sliced string)"})
        if (name == structural)
            return false;
    return true;
}

} // namespace

bool isSyntheticNode(const HeapSnapshot& snapshot, uint32_t node)
{
    const NodeKind kind = snapshot.kind(NodeIndex(node));
    return kind == NodeKind::Synthetic ||
           (kind == NodeKind::Native && snapshot.name(NodeIndex(node)).starts_with("Node / "));
}

PopulationPass::PopulationPass(TextPool& pool, const SnapshotAnalysis& analysis, const HolderTree& tree)
    : m_analysis(analysis), m_snapshot(analysis.snapshot()), m_tree(tree), m_strings(m_snapshot.strings(), pool)
{
    for (uint32_t c = 0; c < analysis.classes().size(); ++c) {
        const std::string_view name = groupedName(analysis.classes().at(ClassId(c)).name);
        const uint32_t number = pool.add(name);
        m_numbers.push_back(number);
        m_makesRuns.resize(std::max<size_t>(m_makesRuns.size(), size_t{number} + 1));
        m_makesRuns[number] = makesRuns(name) ? 1 : 0;
    }
}

void PopulationPass::readClasses()
{
    m_classOf.resize(m_tree.size());
    const ClassTable& classes = m_analysis.classes();
    for (uint32_t n = 0; n < m_snapshot.nodeCount(); ++n) {
        if (n + kAhead < m_snapshot.nodeCount())
            if (const uint32_t later = m_tree.position(n + kAhead); later != HolderTree::kNowhere)
                prefetchForWriting(m_classOf.data() + later);
        if (const uint32_t p = m_tree.position(n); p != HolderTree::kNowhere)
            m_classOf[p] = m_numbers[classes.classOf(NodeIndex(n)).value];
    }
}

// Positions that hold one of their own class by the name they are held by themselves.
BitColumn PopulationPass::continued() const
{
    BitColumn bits(m_tree.size());
    for (uint32_t p = 1; p < m_tree.size(); ++p)
        if (m_tree.label(p) < HoldLabel::kFirstSpecial && isLike(p, m_tree.parent(p)))
            bits.set(m_tree.parent(p));
    return bits;
}

// A list whose first element hangs at a variable or field of another name: of a list that grows at its head every
// snapshot has another first one.
bool PopulationPass::isSecondOfRun(uint32_t position, const BitColumn& continues) const
{
    const uint32_t parent = m_tree.parent(position);
    return continues.test(position) && m_tree.label(parent) < HoldLabel::kFirstSpecial &&
           m_classOf[parent] == m_classOf[position];
}

void PopulationPass::prepare(bool notePartners)
{
    readClasses();
    const BitColumn continues = continued();
    m_representative.resize(m_tree.size());
    for (uint32_t p = 1; p < m_tree.size(); ++p) {
        m_representative[p] = p;
        const uint32_t parent = m_tree.parent(p);
        if (parent == 0)
            continue;
        if (m_classOf[parent] == m_classOf[p] &&
            (m_makesRuns[m_classOf[p]] != 0 || m_tree.label(parent) == m_tree.label(p) ||
             isSecondOfRun(p, continues))) {
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

PopulationKey PopulationPass::keyOf(uint32_t position, const Column<uint32_t>& groupOf, const BitColumn& isOld)
{
    const uint32_t label = m_tree.label(position);
    return {holderKey(m_tree.parent(position), groupOf, isOld),
            label < HoldLabel::kFirstSpecial ? m_strings.of(label) : label, m_classOf[position]};
}

void PopulationPass::notePartnersBetween(uint32_t position, uint32_t ancestor)
{
    const uint32_t whole = m_representative[position];
    for (uint32_t at = m_tree.parent(position); at != ancestor; at = m_tree.parent(at)) {
        const std::pair pair(whole, m_representative[at]);
        if (m_partners.empty() || m_partners.back() != pair)
            m_partners.push_back(pair);
    }
}

uint64_t PopulationPass::holderKey(uint32_t position, const Column<uint32_t>& groupOf, const BitColumn& isOld)
{
    const uint32_t node = m_tree.node(position);
    if (isSyntheticNode(m_snapshot, node))
        return PopulationKey::kNamedHolder | m_strings.of(m_snapshot.nameId(NodeIndex(node)).value);
    if (isOld.test(node))
        return PopulationKey::kOldHolder | m_snapshot.id(NodeIndex(node)).value;
    return PopulationKey::kGroupHolder | groupOf[position];
}

} // namespace heapsight
