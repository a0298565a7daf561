// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/picture_graph.h"

#include "models/object_rows.h"
#include "models/path_model.h"
#include "text/format.h"
#include "text/leak_text.h"

#include <QCoreApplication>
#include <queue>

#include <algorithm>
#include <unordered_set>

namespace heapsight {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heapsight::Picture)
};

constexpr uint32_t kFirstChildren = 5; // of one box
constexpr uint32_t kFirstRetainers = 4;
constexpr uint32_t kFirstFields = 7;
constexpr int kChainLevels = 8; // of first retainers up to a root

// Whether the rows after the shown ones deserve a box: one more is shown itself instead of "… 1 more".
uint32_t shownOf(size_t children, uint32_t wanted)
{
    return children <= size_t{wanted} + 1 ? static_cast<uint32_t>(children) : wanted;
}

uint32_t wantedAt(const PictureExpansion& expansion, quint64 key, uint32_t first)
{
    const auto at = expansion.find(key);
    return at == expansion.end() ? first : at->second;
}

QString joinLines(std::initializer_list<QString> lines)
{
    QStringList shown;
    for (const QString& line : lines)
        if (!line.isEmpty())
            shown << line;
    return shown.join(QLatin1Char('\n'));
}

PictureNode moreNode(int parent, bool isAbove, quint64 key, const QString& detail, size_t left)
{
    PictureNode more;
    more.kind = PictureNode::Kind::More;
    more.parent = parent;
    more.isAbove = isAbove;
    more.expandKey = key;
    more.title = Words::tr("… %1 more").arg(countText(left));
    more.detail = detail;
    more.toolTip = joinLines(
        {more.title, detail,
         key != 0 ? Words::tr("Click to show some of them") : Words::tr("There is no room for more in this picture")});
    return more;
}

// The label of the engine, "UserProfile × 1 500", with the number grouped as the language does it.
QString labelText(const PathNode& row)
{
    NameParts parts;
    splitPathLabel(phraseText(row.labelPhrase, row.label, 120), parts);
    QStringList words{parts.name, parts.id, parts.detail};
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

// --- Paths ----------------------------------------------------------------------------------------

QString countAndBytes(uint64_t count, uint64_t bytes)
{
    return count == 1 ? Words::tr("1 object, %1").arg(bytesText(bytes))
                      : Words::tr("%1 objects, %2").arg(countText(count), bytesText(bytes));
}

PictureNode pathNode(const PathNode& row, int parent, uint64_t total)
{
    PictureNode node;
    node.edge = phraseText(row.edgePhrase, row.edge, 80);
    node.title = labelText(row);
    node.detail = countAndBytes(row.count, row.retained);
    node.place = locationText(row.location);
    node.object = row.node;
    node.parent = parent;
    node.share = total > 0 ? static_cast<double>(row.retained) / static_cast<double>(total) : 0;
    using Kind = PictureNode::Kind;
    node.kind = !row.parent       ? Kind::Root
                : row.accumulates ? Kind::Accumulation
                : row.artefact    ? Kind::Artefact
                : row.isTarget    ? Kind::Target
                                  : Kind::Thing;
    node.toolTip = joinLines(
        {node.edge, node.title,
         (row.count == 1 ? Words::tr("%1 object below, retaining %2") : Words::tr("%1 objects below, retaining %2"))
             .arg(countText(row.count), bytesText(row.retained)),
         row.accumulates ? Words::tr("The objects accumulate here") : QString(),
         row.foldedText.empty() ? QString() : Words::tr("through %1").arg(phraseText(row.foldedPhrase, row.foldedText)),
         node.place});
    return node;
}

// Rows are known by their place among their siblings, from the root down: the same in a repeated search.
quint64 childKey(quint64 parent, size_t child)
{
    const quint64 key = (parent ^ (child + 1)) * 0x9e3779b97f4a7c15ULL;
    return key ^ (key >> 29);
}

struct WaitingPath {
    uint64_t weight = 0;
    int index = 0;
    const PathNode* row = nullptr;
    quint64 key = 0;
    bool operator<(const WaitingPath& other) const
    {
        return std::tie(weight, other.index) < std::tie(other.weight, index);
    }
};

} // namespace

PictureGraph pathsPicture(const MergedPaths& paths, const PictureExpansion& expansion)
{
    PictureGraph graph;
    if (!paths.root)
        return graph;
    size_t budget = kFirstPictureNodes;
    for (const auto& [key, count] : expansion)
        budget += count;
    budget = std::min(budget, kMostPictureNodes);
    std::priority_queue<WaitingPath> waiting;
    graph.nodes.push_back(pathNode(*paths.root, -1, paths.retained));
    waiting.push({paths.root->retained, 0, paths.root.get(), 1});
    uint64_t heaviest = 0;
    while (!waiting.empty()) {
        const WaitingPath at = waiting.top();
        waiting.pop();
        const auto& children = at.row->children;
        const size_t room = budget > graph.nodes.size() ? budget - graph.nodes.size() : 0;
        const size_t shown =
            std::min<size_t>(shownOf(children.size(), wantedAt(expansion, at.key, kFirstChildren)), room);
        for (size_t i = 0; i < shown; ++i) {
            const PathNode& child = *children[i];
            const auto index = static_cast<int>(graph.nodes.size());
            graph.nodes.push_back(pathNode(child, at.index, paths.retained));
            if (child.accumulates && child.count >= heaviest) {
                heaviest = child.count;
                graph.focus = index;
            }
            waiting.push({child.retained, index, &child, childKey(at.key, i)});
        }
        if (shown < children.size()) {
            uint64_t count = 0;
            uint64_t bytes = 0;
            for (size_t i = shown; i < children.size(); ++i) {
                count += children[i]->count;
                bytes += children[i]->retained;
            }
            const bool hasRoom = graph.nodes.size() + 1 < kMostPictureNodes;
            graph.nodes.push_back(
                moreNode(at.index, false, hasRoom ? at.key : 0, countAndBytes(count, bytes), children.size() - shown));
        }
    }
    return graph;
}

// --- Neighbourhood --------------------------------------------------------------------------------

namespace {

class Neighbourhood {
public:
    Neighbourhood(const SnapshotAnalysis& analysis, const PictureExpansion& expansion)
        : m_analysis(analysis), m_expansion(expansion)
    {}

    PictureGraph make(NodeIndex object)
    {
        add(object, -1, false, {}).kind = PictureNode::Kind::Center;
        addFields(0, object);
        int at = 0;
        for (int level = 0; level < kChainLevels && at >= 0; ++level)
            at = addRetainers(at, level == 0 || isOpened(retainersKey(m_graph.nodes[static_cast<size_t>(at)].object)));
        // What somebody opened elsewhere, as deep as they went.
        for (size_t i = 1; i < m_graph.nodes.size() && hasRoom(); ++i) {
            const PictureNode node = m_graph.nodes[i];
            if (node.kind == PictureNode::Kind::More || node.isRepeat)
                continue;
            if (!node.isAbove && isOpened(fieldsKey(node.object)))
                addFields(static_cast<int>(i), node.object);
        }
        return std::move(m_graph);
    }

    [[nodiscard]] static quint64 fieldsKey(NodeIndex node) { return (quint64{node.value} << 2) | 1; }
    [[nodiscard]] static quint64 retainersKey(NodeIndex node) { return (quint64{node.value} << 2) | 2; }

private:
    [[nodiscard]] bool isOpened(quint64 key) const { return m_expansion.count(key) != 0; }
    [[nodiscard]] bool hasRoom() const { return m_graph.nodes.size() < kMostPictureNodes; }

    PictureNode& add(NodeIndex object, int parent, bool isAbove, const QString& edge)
    {
        PictureNode node;
        const NameParts parts = objectParts(m_analysis, object);
        node.edge = edge;
        node.title = parts.name + QLatin1Char(' ') + parts.id;
        node.detail = Words::tr("retains %1").arg(bytesText(m_analysis.retained(object)));
        node.place = locationText(m_analysis.location(object));
        if (!parts.detail.isEmpty())
            node.detail += QStringLiteral(" · ") + parts.detail;
        node.toolTip = joinLines({edge, objectDescription(m_analysis, object)});
        node.object = object;
        node.parent = parent;
        node.isAbove = isAbove;
        node.isRepeat = !m_shown.insert(object.value).second;
        if (node.isRepeat)
            node.toolTip += QLatin1Char('\n') + Words::tr("Stands in this picture already");
        node.share = m_analysis.totalSize() > 0 ? static_cast<double>(m_analysis.retained(object)) /
                                                      static_cast<double>(m_analysis.totalSize())
                                                : 0;
        if (object == m_analysis.snapshot().root())
            node.kind = PictureNode::Kind::Root;
        return m_graph.nodes.emplace_back(std::move(node));
    }

    void addMore(int parent, bool isAbove, quint64 key, size_t left)
    {
        m_graph.nodes.push_back(moreNode(parent, isAbove, hasRoom() ? key : 0,
                                         isAbove ? Words::tr("retainers") : Words::tr("fields"), left));
    }

    void addFields(int parent, NodeIndex object)
    {
        std::vector<EdgeRow> fields = fieldsOf(m_analysis, object);
        std::stable_sort(fields.begin(), fields.end(), [this](const EdgeRow& a, const EdgeRow& b) {
            return m_analysis.retained(a.node) > m_analysis.retained(b.node);
        });
        const quint64 key = fieldsKey(object);
        const uint32_t shown = shownOf(fields.size(), wantedAt(m_expansion, key, kFirstFields));
        for (uint32_t i = 0; i < shown && hasRoom(); ++i)
            add(fields[i].node, parent, false, edgeText(m_analysis.snapshot(), fields[i].edge));
        if (shown < fields.size())
            addMore(parent, false, key, fields.size() - shown);
    }

    // Index of the box of the first retainer, -1 where the way up ends.
    int addRetainers(int parent, bool several)
    {
        const NodeIndex object = m_graph.nodes[static_cast<size_t>(parent)].object;
        const std::vector<EdgeRow> rows = retainersOf(m_analysis, object);
        const quint64 key = retainersKey(object);
        const uint32_t wanted = several ? wantedAt(m_expansion, key, kFirstRetainers) : 1;
        const uint32_t shown = shownOf(rows.size(), wanted);
        int first = -1;
        for (uint32_t i = 0; i < shown && hasRoom(); ++i) {
            const auto index = static_cast<int>(m_graph.nodes.size());
            const PictureNode& node = add(rows[i].node, parent, true, edgeText(m_analysis.snapshot(), rows[i].edge));
            if (i == 0 && !node.isRepeat && node.kind != PictureNode::Kind::Root)
                first = index;
        }
        if (shown < rows.size())
            addMore(parent, true, key, rows.size() - shown);
        return first;
    }

    const SnapshotAnalysis& m_analysis;
    const PictureExpansion& m_expansion;
    PictureGraph m_graph;
    std::unordered_set<uint32_t> m_shown;
};

} // namespace

PictureGraph neighbourhoodPicture(const SnapshotAnalysis& analysis, NodeIndex object, const PictureExpansion& expansion)
{
    return Neighbourhood(analysis, expansion).make(object);
}

} // namespace heapsight
