// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_shapes.h"

#include "graph/snapshot_builder.h"

#include <cmath>
#include <cstdlib>
#include <random>

namespace heapsight::bench {

namespace {

using Adjacency = std::vector<std::vector<uint32_t>>;

Adjacency edgesOf(Shape shape, uint32_t n)
{
    Adjacency edges(n);
    switch (shape) {
    case Shape::List:
        for (uint32_t i = 0; i + 1 < n; ++i)
            edges[i] = {i + 1};
        break;
    case Shape::Clique:
        for (auto& row : edges)
            for (uint32_t t = 1; t < n; ++t)
                row.push_back(t);
        break;
    case Shape::Star:
        for (uint32_t t = 1; t < n; ++t)
            edges[0].push_back(t);
        break;
    case Shape::Ladder:
        for (uint32_t i = 0; i < n; ++i) {
            if (i + 2 < n)
                edges[i].push_back(i + 2);
            if (i % 2 == 0 && i + 1 < n)
                edges[i].push_back(i + 1);
        }
        break;
    case Shape::RandomGraph: {
        std::mt19937 random(7);
        for (uint32_t i = 0; i < n; ++i) {
            for (int k = 0; k < 3; ++k)
                edges[i].push_back(static_cast<uint32_t>(random() % (n - 1)) + 1);
            if (i + 1 < n)
                edges[i].push_back(i + 1);
        }
        break;
    }
    case Shape::ChainWithLeaves: {
        const uint32_t chain = n / 2;
        for (uint32_t i = 0; i + 1 < chain; ++i)
            edges[i] = {i + 1};
        for (uint32_t leaf = chain; leaf < n; ++leaf) {
            edges[chain - 1].push_back(leaf);
            edges[0].push_back(leaf);
        }
        break;
    }
    }
    return edges;
}

} // namespace

std::string shapeName(Shape shape)
{
    switch (shape) {
    case Shape::List:
        return "list";
    case Shape::Clique:
        return "clique";
    case Shape::Star:
        return "star";
    case Shape::Ladder:
        return "ladder";
    case Shape::RandomGraph:
        return "random";
    case Shape::ChainWithLeaves:
        return "chain with leaves";
    }
    return {};
}

std::shared_ptr<const HeapSnapshot> makeShape(Shape shape, uint32_t nodes)
{
    const uint32_t n = shape == Shape::Clique ? static_cast<uint32_t>(std::sqrt(nodes)) : nodes;
    const Adjacency edges = edgesOf(shape, n);
    size_t edgeCount = 0;
    for (const auto& row : edges)
        edgeCount += row.size();

    SnapshotColumns columns;
    columns.strings.append("node");
    columns.kinds.resize(n);
    columns.kinds.fill(static_cast<uint8_t>(NodeKind::Object));
    columns.names.resize(n);
    columns.ids.resize(n);
    columns.selfSizes = SizeColumn(n);
    columns.firstEdges.resize(size_t{n} + 1);
    columns.edges.resize(edgeCount);
    columns.edgeLabels.resize(edgeCount);
    columns.info.hasDetachedness = true;
    size_t next = 0;
    for (uint32_t node = 0; node < n; ++node) {
        columns.ids[node] = node * 2 + 1;
        columns.selfSizes.set(node, 16);
        columns.firstEdges[node] = static_cast<uint32_t>(edges[node].size());
        for (uint32_t target : edges[node])
            columns.edges[next++] = EdgeWord::make(target, EdgeCode::Element);
    }
    auto snapshot = buildSnapshot(std::move(columns), JobContext{});
    if (!snapshot)
        std::abort();
    return *snapshot;
}

} // namespace heapsight::bench
