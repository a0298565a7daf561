// SPDX-License-Identifier: GPL-3.0-or-later
// The set's explanation (ExplanationTree) → rows (PathRowBuilder) → what is worth showing (path_summary)
// → words (PathText).
#include "analysis/merged_paths.h"

#include "analysis/other_holders.h"
#include "analysis/path_node_role.h"
#include "analysis/path_summary.h"
#include "analysis/path_text.h"
#include "base/byte_count.h"

#include <queue>

#include <algorithm>
#include <tuple>

namespace heapsight {

namespace {

constexpr size_t kMostRows = 4096;    // shown in all, the heaviest first
constexpr size_t kMostChildren = 100; // shown below one row; the rest become one row

// The set in preorder of the dominator tree: what a node dominates is a run of it.
class DominatedSet {
public:
    DominatedSet(const SnapshotAnalysis& analysis, const std::vector<uint32_t>& nodes)
        : m_analysis(analysis), m_entries(nodes.size())
    {
        for (size_t i = 0; i < nodes.size(); ++i)
            m_entries[i] = (uint64_t{analysis.dominators().position(NodeIndex(nodes[i]))} << 32) | i;
        std::sort(m_entries.begin(), m_entries.end());
    }

    // Bytes each node of the set adds: its retained size, nothing if another of the set dominates it.
    [[nodiscard]] std::vector<uint64_t> weights(const std::vector<uint32_t>& nodes) const
    {
        std::vector<uint64_t> weights(nodes.size(), 0);
        uint64_t coveredTo = 0;
        for (const uint64_t entry : m_entries) {
            const uint64_t position = entry >> 32;
            const NodeIndex node(nodes[static_cast<uint32_t>(entry)]);
            if (position < coveredTo)
                continue;
            weights[static_cast<uint32_t>(entry)] = m_analysis.retained(node);
            coveredTo = position + m_analysis.dominators().subtreeSize(node);
        }
        return weights;
    }

    // Nodes of the set that `node` dominates. O(log n).
    [[nodiscard]] uint64_t countBelow(NodeIndex node) const
    {
        const uint64_t begin = m_analysis.dominators().position(node);
        const uint64_t end = begin + m_analysis.dominators().subtreeSize(node);
        return static_cast<uint64_t>(std::lower_bound(m_entries.begin(), m_entries.end(), end << 32) -
                                     std::lower_bound(m_entries.begin(), m_entries.end(), begin << 32));
    }

private:
    const SnapshotAnalysis& m_analysis;
    std::vector<uint64_t> m_entries; // position in the high half, index in the low one; ascending
};

// Rows of the shown tree, the heaviest first until the budget is spent.
class TreeMaker {
public:
    TreeMaker(const SnapshotAnalysis& analysis, const PathBasis& basis, const DominatedSet& set,
              const std::vector<PathRow>& rows, PathText& text)
        : m_analysis(analysis), m_basis(basis), m_set(set), m_rows(rows), m_text(text)
    {}

    // Rows that accumulate and are one object are added to `holders`.
    std::unique_ptr<PathNode> make(std::vector<PathNode*>& holders)
    {
        std::unique_ptr<PathNode> root = makeNode(0, nullptr);
        m_waiting.push({root->retained, root->count, 0, root.get()});
        while (!m_waiting.empty()) {
            const Waiting next = m_waiting.top();
            m_waiting.pop();
            addChildren(next);
        }
        for (const uint32_t row : accumulationRows(m_rows))
            if (const auto shown = m_shown.find(row); shown != m_shown.end()) {
                shown->second->accumulates = true;
                if (shown->second->heldElsewhere() > 0)
                    holders.push_back(shown->second);
            }
        return root;
    }

private:
    struct Waiting {
        uint64_t retained = 0;
        uint64_t count = 0;
        uint32_t row = 0;
        PathNode* node = nullptr;
        bool operator<(const Waiting& other) const
        {
            return std::tuple(retained, count, other.row) < std::tuple(other.retained, other.count, row);
        }
    };

    std::unique_ptr<PathNode> makeNode(uint32_t index, PathNode* parent)
    {
        const PathRow& row = m_rows[index];
        auto node = std::make_unique<PathNode>();
        node->edge = takeEnglish(m_text.edge(row), node->edgePhrase);
        node->label = takeEnglish(m_text.label(row), node->labelPhrase);
        node->className = m_analysis.className(NodeIndex(row.node));
        node->node = NodeIndex(row.node);
        node->edgeInto = EdgeIndex(row.edge);
        node->objects = row.objects;
        node->count = row.count;
        node->retained = row.retained;
        node->heldOnlyHere =
            row.objects == 1 && !row.isUnheld ? std::min(row.count, m_set.countBelow(node->node)) : row.count;
        node->isTarget = row.targets != 0;
        node->parent = parent;
        if (row.isUnheld) {
            node->foldedText = takeEnglish(words(TRANSLATABLE("LeakText", "only weakly held: nothing keeps it alive")),
                                           node->foldedPhrase);
            node->folded = 1;
        } else {
            PathText::Folded folded = m_text.folded(row);
            node->folded = folded.steps;
            node->foldedText = takeEnglish(std::move(folded.text), node->foldedPhrase);
            node->artefact = (parent && parent->artefact) || m_basis.isArtefact(row.node) ||
                             isCaptureRoot(m_analysis.snapshot(), NodeIndex(row.node));
        }
        node->location = m_text.location(row);
        m_shown.emplace(index, node.get());
        return node;
    }

    void addChildren(const Waiting& at)
    {
        const std::vector<uint32_t>& children = m_rows[at.row].children;
        const size_t room = m_shown.size() < kMostRows ? kMostRows - m_shown.size() : 0;
        const size_t shown = std::min({children.size(), kMostChildren, room});
        for (size_t i = 0; i < shown; ++i) {
            at.node->children.push_back(makeNode(children[i], at.node));
            if (!m_rows[children[i]].children.empty())
                m_waiting.push({m_rows[children[i]].retained, m_rows[children[i]].count, children[i],
                                at.node->children.back().get()});
        }
        if (shown < children.size())
            addRest(*at.node, std::span(children).subspan(shown));
    }

    void addRest(PathNode& parent, std::span<const uint32_t> rows)
    {
        auto rest = std::make_unique<PathNode>();
        rest->label = takeEnglish(words(rows.size() == 1 ? TRANSLATABLE("LeakText", "%1 further branch")
                                                         : TRANSLATABLE("LeakText", "%1 further branches"),
                                        {countOf(rows.size())}),
                                  rest->labelPhrase);
        rest->node = NodeIndex(m_rows[rows.front()].node);
        rest->className = m_analysis.className(rest->node);
        rest->parent = &parent;
        rest->artefact = parent.artefact;
        for (const uint32_t row : rows) {
            rest->objects += m_rows[row].objects;
            rest->count += m_rows[row].count;
            rest->retained += m_rows[row].retained;
        }
        rest->heldOnlyHere = rest->count;
        parent.children.push_back(std::move(rest));
    }

    const SnapshotAnalysis& m_analysis;
    const PathBasis& m_basis;
    const DominatedSet& m_set;
    const std::vector<PathRow>& m_rows;
    PathText& m_text;
    std::priority_queue<Waiting> m_waiting;
    std::unordered_map<uint32_t, PathNode*> m_shown;
};

Result<std::shared_ptr<const MergedPaths>> makePaths(const SnapshotAnalysis& analysis,
                                                     const std::vector<uint32_t>& nodes, const JobContext& job)
{
    const auto made = analysis.pathBasis(job);
    if (!made)
        return tl::unexpected(made.error());
    const PathBasis& basis = **made;
    const DominatedSet set(analysis, nodes);
    ExplanationTree tree(analysis, basis);
    PathRowBuilder builder(analysis, basis, tree);
    auto rows = builder.build(nodes, set.weights(nodes), job);
    if (!rows)
        return tl::unexpected(rows.error());
    summarizeRows(analysis, *rows);
    auto paths = std::make_shared<MergedPaths>();
    paths->objects = nodes.size();
    paths->retained = rows->front().retained;
    for (const uint32_t node : nodes)
        paths->unreachable += basis.isReached(node) ? 0U : 1U;
    PathText text(analysis, basis, tree, builder);
    std::vector<PathNode*> holders;
    paths->root = TreeMaker(analysis, basis, set, *rows, text).make(holders);
    OtherHolderFinder finder(analysis, basis, tree, text);
    for (PathNode* holder : holders) {
        auto others = finder.find(nodes, holder->node, job);
        if (!others)
            return tl::unexpected(others.error());
        holder->otherHolders = std::move(*others);
    }
    return paths;
}

} // namespace

Result<std::shared_ptr<const MergedPaths>> mergedPaths(const SnapshotAnalysis& analysis,
                                                       const std::vector<uint32_t>& nodes, const JobContext& job)
{
    return guarded([&] { return makePaths(analysis, nodes, job); });
}

} // namespace heapsight
