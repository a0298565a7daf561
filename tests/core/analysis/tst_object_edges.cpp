// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/name_reader.h"
#include "analysis/object_edges.h"
#include "analysis/object_names.h"
#include "support/graph_text.h"

#include <QTest>

using namespace heapsight;
using test::TextGraph;

namespace {

struct Heap {
    explicit Heap(std::string_view text) : graph(test::graphFromText(text))
    {
        auto computed = SnapshotAnalysis::compute(graph.snapshot, {}, {});
        if (!computed)
            throw std::runtime_error(computed.error().detail);
        analysis = *computed;
    }

    [[nodiscard]] QString fields(std::string_view word) const
    {
        QStringList rows;
        for (const EdgeRow& row : fieldsOf(*analysis, graph.node(word)))
            rows << QString::fromStdString(graph.snapshot->labelText(row.edge) + '=' + graph.word(row.node));
        return rows.join(u' ');
    }
    [[nodiscard]] QString retainers(std::string_view word, const IgnoredRetainers* ignored = nullptr) const
    {
        QStringList rows;
        for (const EdgeRow& row : retainersOf(*analysis, graph.node(word), ignored)) {
            const int32_t distance =
                ignored ? ignored->distance(*analysis, row) : retainerDistance(*analysis, row.node);
            rows << QString::fromStdString(graph.word(row.node) + '.' + graph.snapshot->labelText(row.edge) + ':' +
                                           std::to_string(distance));
        }
        return rows.join(u' ');
    }
    [[nodiscard]] std::shared_ptr<const IgnoredRetainers> ignore(const std::vector<std::string_view>& words) const
    {
        std::vector<NodeIndex> nodes;
        for (const std::string_view word : words)
            nodes.push_back(graph.node(word));
        return *IgnoredRetainers::compute(*analysis, nodes, {});
    }

    TextGraph graph;
    std::shared_ptr<const SnapshotAnalysis> analysis;
};

class TestObjectEdges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsByName()
    {
        const Heap heap(R"heap(
            root > A
            A -property:__proto__-> P; A -element:9-> E9; A -element:10-> E10; A -property:b-> B
            A -hidden:1-> H; A -weak:w-> W; A -property:a-> Small; A -internal:a-> Large > Part
            A -property:B-> Upper; A -shortcut:2-> S; A -property:""-> Empty
        )heap");
        QCOMPARE(heap.fields("A"), u"=Empty B=Upper a=Large a=Small b=B w=W 1=H 10=E10 2=S 9=E9 __proto__=P");
        QCOMPARE(heap.fields("Part"), u"");
    }

    void equalFieldsKeepTheirOrder()
    {
        const Heap heap("root > A; A -property:x-> Z; A -property:x-> Y; A -property:x-> X");
        QCOMPARE(heap.fields("A"), u"x=Z x=Y x=X");
    }

    // JavaScript compares UTF-16 units: a pair of surrogates comes before U+E000.
    void fieldsByUnits()
    {
        const Heap heap("root > A; A -property:\uE000-> Private; A -property:\U0001F600-> Face;"
                        "A -property:commonprefix\uFFFD-> Last; A -property:commonprefix\U0001F600-> First;"
                        "A -property:common-> Prefix; A -property:\u00E9-> Accent");
        QCOMPARE(heap.fields("A"), u"common=Prefix commonprefix\U0001F600=First commonprefix\uFFFD=Last "
                                   u"\u00E9=Accent \U0001F600=Face \uE000=Private");
    }

    void retainersByDistance()
    {
        const Heap heap(R"heap(
            root > U > b > T; U > a > T; U -weak-> T; root -property:direct-> T
            a > far > T; U > Far > T; T -property:self-> T
        )heap");
        // T is a user root itself, hence at distance 1.
        QCOMPARE(heap.retainers("T"), u"T.self:1 Far.T:2 a.T:2 b.T:2 far.T:3");
        QCOMPARE(heap.retainers("U"), u"");
    }

    void laterEdgesFirst()
    {
        const Heap heap(R"heap(
            root > U; U > one; U > two; one: name=X; two: name=X
            one -property:p-> T; one -property:q-> T; two -property:r-> T; two -property:s-> T
        )heap");
        QCOMPARE(heap.retainers("T"), u"two.s:2 two.r:2 one.q:2 one.p:2");
    }

    void retainersByDisplayName()
    {
        const Heap heap(R"heap(
            root > U; U > plain; U > text; U > z; U > string
            plain: name=Object; plain -property:m-> T
            string: type="concatenated string" name="(concatenated string)"
            string -internal:first-> left; left: type=string name=k
            string -internal:second-> T
            text: name=a; text > T; z > T
            T: type=string name=ey
        )heap");
        QCOMPARE(heap.retainers("T"), u"text.T:2 string.second:2 z.T:2 plain.m:2"); // a, key, z, {m}
    }

    void unreachableRetainersComeLast()
    {
        const Heap heap("root > U > A > T; T: name=t; island > T; island > island");
        QCOMPARE(heap.retainers("T"), u"A.T:2 island.T:200000000");
    }

    void ignoredRetainer()
    {
        const Heap heap("root > U > A > B > T; U > C > D > E > T; B > B");
        QCOMPARE(heap.retainers("T"), u"B.T:3 E.T:4");
        const auto ignored = heap.ignore({"A"});
        QVERIFY(ignored->isIgnored(heap.graph.node("A")));
        QVERIFY(!ignored->isIgnored(heap.graph.node("B")));
        QCOMPARE(heap.retainers("T", ignored.get()), u"E.T:4 B.T:200000003");
        QCOMPARE(heap.retainers("B", ignored.get()), u"A.B:200000002 B.B:200000003");
    }

    void ignoredUserRootStillCounts()
    {
        const Heap heap("root > U > A > T");
        const auto ignored = heap.ignore({"U"});
        QCOMPARE(heap.retainers("T", ignored.get()), u"A.T:2");
    }

    void nothingIgnored()
    {
        const Heap heap("root > U > A > T; U > B > T");
        const auto ignored = heap.ignore({});
        QCOMPARE(heap.retainers("T", ignored.get()), heap.retainers("T"));
    }

    // A value in a WeakMap lives by key and table together: cut one off, and the other does not hold it.
    void ignoredWeakMap()
    {
        const Heap heap(R"heap(
            root > U > K; U > X > M
            K: id=101; M: id=103 type=array; V: id=105
            M -internal:"1 / part of key (K @101) -> value (V @105) pair in WeakMap (table @103)"-> V
            K -internal:"2 / part of key (K @101) -> value (V @105) pair in WeakMap (table @103)"-> V
            K -property:other-> V2
        )heap");
        const auto distances = [&](const std::shared_ptr<const IgnoredRetainers>& ignored) {
            QStringList rows;
            for (const EdgeRow& row : retainersOf(*heap.analysis, heap.graph.node("V"), ignored.get()))
                rows << QString::fromStdString(heap.graph.word(row.node) + ':' +
                                               std::to_string(ignored->distance(*heap.analysis, row)));
            return rows.join(u' ');
        };
        QCOMPARE(distances(heap.ignore({"U"})), u"K:2 M:3"); // roots cannot be cut off
        QCOMPARE(distances(heap.ignore({"X"})), u"K:200000000 M:200000000");
        QCOMPARE(heap.retainers("V2", heap.ignore({"X"}).get()), u"K.other:2");
    }

    void chainOfDominators()
    {
        const Heap heap("root > U > A > B > C; A > C");
        QStringList words;
        for (const NodeIndex node : dominatorChain(*heap.analysis, heap.graph.node("C")))
            words << QString::fromStdString(heap.graph.word(node));
        QCOMPARE(words.join(u' '), u"A U root");
        QVERIFY(dominatorChain(*heap.analysis, heap.analysis->snapshot().root()).empty());
    }

    // s += "x", a hundred thousand times: every joined string holds the same "x".
    void longChainOfJoinedStrings()
    {
        constexpr uint32_t kLinks = 100'000;
        test::GraphSketch sketch;
        const uint32_t x = sketch.addNode("x", NodeKind::String);
        uint32_t last = sketch.addNode("start", NodeKind::String);
        for (uint32_t i = 0; i < kLinks; ++i) {
            const uint32_t joined = sketch.addNode("(concatenated string)", NodeKind::ConcatenatedString);
            sketch.addEdge(joined, last, EdgeKind::Internal, "first");
            sketch.addEdge(joined, x, EdgeKind::Internal, "second");
            last = joined;
        }
        sketch.addEdge(0, last);
        const auto heap = sketch.build();
        NameReader reader(*heap);
        QCOMPARE(reader.read(NodeIndex(last)).size(), size_t{1024});
        QCOMPARE(reader.read(NodeIndex(3 + 9)), std::string_view("startxxxxxxxxxx"));
        for (uint32_t node = 0; node < heap->nodeCount(); node += 997)
            QCOMPARE(std::string(reader.read(NodeIndex(node))), displayName(*heap, NodeIndex(node)));
        const auto analysis = SnapshotAnalysis::compute(heap, {}, {});
        QVERIFY(analysis);
        const auto rows = retainersOf(**analysis, NodeIndex(x));
        QCOMPARE(rows.size(), size_t{kLinks});
        QCOMPARE(rows.front().node, NodeIndex(last));
    }

    void joinedWithItself()
    {
        const Heap heap(R"heap(
            root > S; S: type="concatenated string"; S -internal:first-> S; S -internal:second-> E
            E: type="concatenated string"; E -internal:first-> S
            root > F; F: type="concatenated string"; F -internal:first-> F2; F -internal:second-> F
            F2: type=string name=ab
        )heap");
        NameReader reader(*heap.graph.snapshot);
        QCOMPARE(reader.read(heap.graph.node("S")), std::string_view());
        QCOMPARE(reader.read(heap.graph.node("E")), std::string_view());
        QVERIFY(reader.read(heap.graph.node("F")).starts_with("ab"));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestObjectEdges)
#include "tst_object_edges.moc"
