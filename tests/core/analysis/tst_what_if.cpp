// SPDX-License-Identifier: GPL-3.0-or-later
// What-if against its definition: cut the edges out of the graph itself and analyse that.
#include "analysis/merged_paths.h"
#include "analysis/what_if.h"
#include "open_snapshot.h"
#include "support/digraphs.h"
#include "support/graph_text.h"
#include "support/lab.h"

#include <QtTest/QtTest>

#include <random>

using namespace heapsight;
using namespace heapsight::test;

namespace {

using Edge = std::pair<uint32_t, uint32_t>;

struct Graph {
    uint32_t nodes = 0;
    std::vector<Edge> edges;

    [[nodiscard]] std::shared_ptr<const SnapshotAnalysis> analyse() const
    {
        GraphSketch sketch;
        for (uint32_t node = 1; node < nodes; ++node)
            sketch.addNode("n", NodeKind::Object, node);
        for (const auto& [from, to] : edges)
            sketch.addEdge(from, to, EdgeKind::Element, std::to_string(to));
        auto analysis = SnapshotAnalysis::compute(sketch.build(), {.rawSizes = true}, {});
        return analysis ? *analysis : nullptr;
    }

    [[nodiscard]] std::vector<bool> reached(const std::vector<Cut>& cuts, uint32_t without) const
    {
        std::vector<bool> seen(nodes);
        std::vector<uint32_t> stack;
        if (without != 0) {
            seen[0] = true;
            stack.push_back(0);
        }
        while (!stack.empty()) {
            const uint32_t node = stack.back();
            stack.pop_back();
            for (const auto& [from, to] : edges) {
                const bool isCut = std::any_of(cuts.begin(), cuts.end(), [&, f = from, t = to](const Cut& cut) {
                    return cut.to.value == t && (!cut.from.isValid() || cut.from.value == f);
                });
                if (from != node || seen[to] || isCut || to == without)
                    continue;
                seen[to] = true;
                stack.push_back(to);
            }
        }
        return seen;
    }
};

} // namespace

class TestWhatIf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Freed: what the root reached before and not after. Retained: what is no longer reached without the node.
    void agreesWithTheDefinition()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 400; ++round) {
            Graph graph;
            graph.nodes = 2 + static_cast<uint32_t>(random() % 14);
            const uint32_t edgeCount = static_cast<uint32_t>(random() % (3 * graph.nodes));
            for (uint32_t i = 0; i < edgeCount; ++i)
                graph.edges.emplace_back(random() % graph.nodes, random() % graph.nodes);
            std::vector<Cut> cuts;
            for (uint32_t i = 0; i <= random() % 3; ++i) {
                const Cut edge = graph.edges.empty() || random() % 3 == 0
                                     ? Cut{NodeIndex::none(), NodeIndex(random() % graph.nodes)}
                                     : Cut{NodeIndex(graph.edges[random() % graph.edges.size()].first),
                                           NodeIndex(graph.edges[random() % graph.edges.size()].second)};
                cuts.push_back(edge);
            }
            const auto whole = graph.analyse();
            QVERIFY(whole);
            const auto result = WhatIf::compute(*whole, cuts, {});
            QVERIFY(result);
            const WhatIf& whatIf = **result;
            const std::vector<bool> before = graph.reached({}, UINT32_MAX);
            const std::vector<bool> after = graph.reached(cuts, UINT32_MAX);
            uint64_t bytes = 0;
            for (uint32_t node = 0; node < graph.nodes; ++node) {
                QCOMPARE(whatIf.freed.test(node), bool(before[node] && !after[node]));
                bytes += before[node] && !after[node] ? node : 0;
                if (!after[node] || node == 0)
                    continue;
                const std::vector<bool> without = graph.reached(cuts, node);
                uint64_t retained = 0;
                for (uint32_t other = 0; other < graph.nodes; ++other)
                    retained += after[other] && !without[other] ? other : 0;
                if (!std::any_of(before.begin(), before.end(), [](bool reached) { return !reached; }))
                    QCOMPARE(whatIf.analysis->retained(NodeIndex(node)), retained);
            }
            QCOMPARE(whatIf.freedBytes, bytes);
            QCOMPARE(whatIf.analysis->totalSize(), whole->totalSize());
        }
    }

    void cuttingAnEntryOfAWeakMapFreesItsValue()
    {
        const std::string pair = "\"2 / part of key (Key @5) -> value (Value @9) pair in WeakMap (table @7)\"";
        const TextGraph graph = graphFromText("root > global > key; root > global > table; key -internal:" + pair +
                                              "-> value; table -internal:" + pair + "-> value");
        const auto whole = SnapshotAnalysis::compute(graph.snapshot, {}, {});
        QVERIFY(whole);
        for (const char* half : {"key", "table"}) {
            const auto result = WhatIf::compute(**whole, {{graph.node(half), graph.node("value")}}, {});
            QVERIFY(result);
            QVERIFY2((*result)->freed.test(graph.node("value").value), half);
            QCOMPARE((*result)->freedObjects, uint64_t{1});
        }
    }

    // Cutting what holds the leak of the lab frees the leaked objects; the paths say that nothing holds them.
    void freesTheLeakOfTheLab()
    {
        if (lab::folder().empty())
            QSKIP("the lab (HEAPSIGHT_LAB) is not here");
        const auto opened = openSnapshot(lab::folder() + "/programs/sessions/2.heapsnapshot.gz", {}, {});
        QVERIFY(opened);
        const SnapshotAnalysis& whole = *opened->analysis;
        const ClassId session = whole.classes().findByName("Session").front();
        const std::vector<uint32_t> nodes = classInstances(whole.classes(), whole.shallowSizes(), session);
        const auto paths = mergedPaths(whole, nodes, {});
        QVERIFY(paths);
        const PathNode* holder = (*paths)->root.get();
        while (!holder->accumulates)
            holder = holder->children.front().get();
        const auto result = WhatIf::compute(whole, {{NodeIndex::none(), holder->node}}, {});
        QVERIFY(result);
        // Exactly what the Map retains goes, and no more.
        QCOMPARE((*result)->freedBytes, whole.retained(holder->node));
        const auto after = mergedPaths(*(*result)->analysis, nodes, {});
        QVERIFY(after);
        QCOMPARE((*after)->unreachable, holder->heldOnlyHere);
        QCOMPARE((*after)->objects, uint64_t{1100});
    }

    void canBeCancelled()
    {
        const TextGraph graph = graphFromText("root > A > B");
        const auto whole = SnapshotAnalysis::compute(graph.snapshot, {}, {});
        std::stop_source stop;
        stop.request_stop();
        const auto result =
            WhatIf::compute(**whole, {{NodeIndex::none(), graph.node("B")}}, {stop.get_token(), nullptr});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_what_if.moc"
