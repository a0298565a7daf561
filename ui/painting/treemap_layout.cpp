// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/treemap_layout.h"

#include "painting/squarify.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace heapsight {

namespace {

class Builder {
public:
    Builder(const SnapshotAnalysis& analysis, const TreemapMetrics& metrics, const JobContext& job)
        : m_analysis(analysis), m_metrics(metrics), m_job(job)
    {}

    Result<TreemapLayout> build(NodeIndex top, QSizeF size)
    {
        TreemapLayout layout;
        layout.size = size;
        const uint64_t weight = m_analysis.retained(top);
        if (weight == 0 || size.width() < 1 || size.height() < 1)
            return layout;
        TreemapTile& whole = m_tiles.emplace_back();
        whole.node = top;
        whole.weight = weight;
        whole.rect = QRectF(QPointF(), size);
        // Breadth first: where there are too many tiles, the innermost are left out.
        for (uint32_t tile = 0; tile < m_tiles.size() && m_tiles.size() < m_metrics.mostTiles; ++tile) {
            if (m_job.cancelled())
                return fail(ErrorCode::Cancelled, {});
            fill(tile);
        }
        layout.tiles = std::move(m_tiles);
        return layout;
    }

private:
    [[nodiscard]] QRectF inside(const TreemapTile& tile) const
    {
        if (tile.depth == 0) // its name stands elsewhere
            return tile.rect;
        const qreal p = m_metrics.padding;
        return tile.rect.adjusted(p, m_metrics.titleHeight, -p, -p);
    }

    [[nodiscard]] bool showsInside(const TreemapTile& tile) const
    {
        const QRectF area = inside(tile);
        const qreal least = tile.depth == 0 ? 1 : m_metrics.leastInside;
        return tile.kind == TreemapTile::Kind::Object && tile.depth < m_metrics.levels && area.width() >= least &&
               area.height() >= least && m_analysis.dominators().subtreeSize(tile.node) > 1;
    }

    void fill(uint32_t index)
    {
        const TreemapTile parent = m_tiles[index];
        if (!showsInside(parent))
            return;
        const QRectF area = inside(parent);
        const double scale = area.width() * area.height() / double(parent.weight);
        collect(parent, m_metrics.leastArea / scale);
        std::vector<QRectF> rects = place(area);
        // What would be thinner than a pixel is put together, or left out if even that is too little.
        uint64_t hidden = 0;
        while (takeSlivers(parent.node, rects, m_metrics.leastArea / scale, hidden))
            rects = place(area);
        m_tiles[index].hidden = hidden;
        m_tiles[index].firstChild = static_cast<uint32_t>(m_tiles.size());
        m_tiles[index].childCount = static_cast<uint32_t>(m_parts.size());
        for (size_t i = 0; i < m_parts.size(); ++i) {
            m_parts[i].rect = rects[i];
            m_parts[i].parent = index;
            m_parts[i].depth = static_cast<uint8_t>(parent.depth + 1);
            m_tiles.push_back(m_parts[i]);
        }
    }

    // Objects of at least `least` bytes one by one, the others by class or as one, and the parent's own bytes.
    void collect(const TreemapTile& parent, double least)
    {
        m_parts.clear();
        m_smallByClass.clear();
        TreemapTile rest;
        rest.kind = TreemapTile::Kind::Rest;
        rest.node = parent.node;
        rest.objects = 0;
        uint64_t below = 0;
        m_analysis.dominators().forEachChild(parent.node, [&](NodeIndex child) {
            const uint64_t weight = m_analysis.retained(child);
            below += weight;
            if (weight != 0 && double(weight) >= least) {
                TreemapTile& part = m_parts.emplace_back();
                part.node = child;
                part.weight = weight;
            } else {
                Small& small = m_smallByClass[m_analysis.classOf(child).value];
                small.weight += weight;
                ++small.objects;
            }
        });
        for (const auto& [classId, small] : m_smallByClass) {
            if (double(small.weight) < least) {
                rest.weight += small.weight;
                rest.objects += small.objects;
                continue;
            }
            TreemapTile& part = m_parts.emplace_back();
            part.kind = TreemapTile::Kind::Class;
            part.node = parent.node;
            part.classId = ClassId(classId);
            part.objects = small.objects;
            part.weight = small.weight;
        }
        if (rest.weight > 0)
            m_parts.push_back(rest);
        if (parent.weight > below) {
            TreemapTile& itself = m_parts.emplace_back();
            itself.kind = TreemapTile::Kind::Itself;
            itself.node = parent.node;
            itself.weight = parent.weight - below;
        }
        sortParts();
        if (m_parts.size() > m_metrics.mostTiles) {
            const auto first = m_parts.begin() + static_cast<std::ptrdiff_t>(m_metrics.mostTiles);
            const TreemapTile others = restOf(parent.node, std::vector<TreemapTile>(first, m_parts.end()));
            m_parts.erase(first, m_parts.end());
            m_parts.push_back(others);
            sortParts();
        }
    }

    void sortParts()
    {
        std::sort(m_parts.begin(), m_parts.end(), [](const TreemapTile& a, const TreemapTile& b) {
            return a.weight != b.weight ? a.weight > b.weight
                                        : std::tie(a.node, a.classId) < std::tie(b.node, b.classId);
        });
    }

    [[nodiscard]] TreemapTile restOf(NodeIndex parent, const std::vector<TreemapTile>& parts) const
    {
        TreemapTile rest;
        rest.kind = TreemapTile::Kind::Rest;
        rest.node = parent;
        rest.objects = 0;
        for (const TreemapTile& part : parts) {
            rest.weight += part.weight;
            rest.objects += part.kind == TreemapTile::Kind::Itself ? 0 : part.objects;
        }
        return rest;
    }

    // Takes tiles that are too thin out of m_parts; false if there are none. Every call takes some out or
    // turns the last of them into the rest, which the next call hides.
    bool takeSlivers(NodeIndex parent, const std::vector<QRectF>& rects, double least, uint64_t& hidden)
    {
        std::vector<TreemapTile> kept;
        std::vector<TreemapTile> slivers;
        bool hasThinObject = false;
        for (size_t i = 0; i < m_parts.size(); ++i) {
            const bool isRest = m_parts[i].kind == TreemapTile::Kind::Rest;
            const bool isThin = rects[i].width() < 1 || rects[i].height() < 1;
            hasThinObject = hasThinObject || (isThin && !isRest);
            (isThin || isRest ? slivers : kept).push_back(m_parts[i]);
        }
        const bool isThinRest = !hasThinObject && std::any_of(rects.begin(), rects.end(), [](const QRectF& rect) {
            return rect.width() < 1 || rect.height() < 1;
        });
        if (!hasThinObject && !isThinRest)
            return false;
        const TreemapTile rest = restOf(parent, slivers);
        m_parts = std::move(kept);
        if (isThinRest || double(rest.weight) < least) {
            hidden += rest.weight;
        } else {
            m_parts.push_back(rest);
            sortParts();
        }
        return !m_parts.empty();
    }

    [[nodiscard]] std::vector<QRectF> place(const QRectF& area) const
    {
        std::vector<double> weights;
        weights.reserve(m_parts.size());
        for (const TreemapTile& part : m_parts)
            weights.push_back(double(part.weight));
        return squarified(weights, area);
    }

    const SnapshotAnalysis& m_analysis;
    const TreemapMetrics& m_metrics;
    const JobContext& m_job;
    std::vector<TreemapTile> m_tiles;
    std::vector<TreemapTile> m_parts; // children of the tile at hand
    struct Small {
        uint64_t weight = 0;
        uint32_t objects = 0;
    };
    std::unordered_map<uint32_t, Small> m_smallByClass; // of its children
};

} // namespace

int TreemapLayout::tileAt(QPointF point) const
{
    if (tiles.empty() || !tiles.front().rect.contains(point))
        return -1;
    uint32_t at = 0;
    for (bool isDeeper = true; isDeeper;) {
        isDeeper = false;
        const TreemapTile& tile = tiles[at];
        for (uint32_t child = tile.firstChild; child < tile.firstChild + tile.childCount; ++child)
            if (tiles[child].rect.contains(point)) {
                at = child;
                isDeeper = true;
                break;
            }
    }
    return static_cast<int>(at);
}

Result<TreemapLayout> treemapLayout(const SnapshotAnalysis& analysis, NodeIndex top, QSizeF size,
                                    const TreemapMetrics& metrics, const JobContext& job)
{
    return Builder(analysis, metrics, job).build(top, size);
}

} // namespace heapsight
