// SPDX-License-Identifier: GPL-3.0-or-later
// What the views of one snapshot read: dominated objects by class, big drops, texts and their copies,
// whole texts, and what made the file.
#include "analysis/big_drops.h"
#include "analysis/dominator_groups.h"
#include "analysis/object_filter.h"
#include "analysis/object_names.h"
#include "analysis/snapshot_origin.h"
#include "analysis/string_texts.h"
#include "open_snapshot.h"
#include "support/graph_text.h"
#include "support/lab.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace heapsight;
using heapsight::test::graphFromText;
using heapsight::test::GraphSketch;

namespace {

using Analysis = std::shared_ptr<const SnapshotAnalysis>;

Analysis analysisOf(const std::shared_ptr<const HeapSnapshot>& snapshot)
{
    auto analysis = SnapshotAnalysis::compute(snapshot, {}, JobContext{});
    return analysis ? *analysis : nullptr;
}

Analysis openLab(const std::string& name)
{
    auto opened = openSnapshot(lab::folder() + "/" + name, {}, JobContext{});
    return opened ? opened->analysis : nullptr;
}

} // namespace

class TestSnapshotViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bigDropsAreWhereMemoryGathers()
    {
        // app → store → map: nearly all the way down it is the map's; the map's entries are small.
        const auto graph = graphFromText(R"(
            root > app; app > store; store > map
            map -element:1-> a; map -element:2-> b; map -element:3-> c
            app > little
            app: size=10; store: size=10; map: size=10; a: size=100; b: size=100; c: size=90; little: size=20
        )");
        const Analysis analysis = analysisOf(graph.snapshot);
        QVERIFY(analysis);
        auto drops = bigDrops(*analysis, 50, {});
        QVERIFY(drops);
        QCOMPARE(drops->size(), size_t{4}); // a, b and c gather their own bytes, more than 50
        QCOMPARE(graph.word((*drops)[0].node), std::string("map"));
        QCOMPARE((*drops)[0].drop, uint64_t{200}); // 300 retained, 100 the largest in it
        QCOMPARE(graph.word((*drops)[1].node), std::string("a"));
        QCOMPARE((*drops)[1].drop, uint64_t{100});
        QCOMPARE(bigDrops(*analysis, 150, {})->size(), size_t{1});
        QVERIFY(bigDrops(*analysis, 1000, {})->empty());
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(bigDrops(*analysis, 150, JobContext{stop.get_token()})); // too little to ask in between
    }

    void dominatedByClass()
    {
        const auto graph = graphFromText(R"(
            root > x; root > y
            x -property:a-> u1; x -property:b-> u2; y -property:c-> u3; y -property:d-> v
            u1 > leaf
            u1: name=User size=10; u2: name=User size=20; u3: name=User size=30; v: name=View size=25; leaf: size=7
        )");
        const Analysis analysis = analysisOf(graph.snapshot);
        const std::array<uint32_t, 2> both{graph.node("x").value, graph.node("y").value};
        const auto groups = groupDominated(*analysis, both, {});
        QVERIFY(groups);
        QCOMPARE(groups->groups.size(), size_t{2});
        const DominatorGroup& users = groups->groups.front();
        QCOMPARE(analysis->classes().at(users.id).name, std::string("User"));
        QCOMPARE(users.count, 3U);
        QCOMPARE(users.shallow, uint64_t{60});
        QCOMPARE(users.retained, uint64_t{67});
        const auto members = groups->members(users);
        QCOMPARE(std::vector<uint32_t>(members.begin(), members.end()),
                 (std::vector<uint32_t>{graph.node("u1").value, graph.node("u2").value, graph.node("u3").value}));
        QVERIFY(groupDominated(*analysis, std::span<const uint32_t>(), {})->groups.empty());
    }

    void textsAndTheirCopies()
    {
        const auto graph = graphFromText(R"text(
            root > a; root > b; root > c; root > d; root > e
            a: type=string name=hello size=20; b: type=string name=world size=20; c: type=string name=hello size=24
            d: type="sliced string" name="(sliced string)" size=32; e: type=string name=none size=0
        )text");
        const Analysis analysis = analysisOf(graph.snapshot);
        const auto texts = StringTexts::compute(*analysis, {});
        QVERIFY(texts);
        QCOMPARE((*texts)->rows().size(), size_t{3}); // hello, world, the slice; e takes no room
        const StringText& hello = (*texts)->rows().front();
        QCOMPARE(hello.count, 2U);
        QCOMPARE(hello.shallow, uint64_t{44});
        QCOMPARE(hello.wasted, uint64_t{20});
        QCOMPARE((*texts)->members(hello), (std::vector<uint32_t>{graph.node("a").value, graph.node("c").value}));
        QCOMPARE((*texts)->members((*texts)->rows()[1]), (std::vector<uint32_t>{graph.node("b").value}));
        QCOMPARE((*texts)->stringCount(), uint64_t{4});
        QCOMPARE((*texts)->shallow(), uint64_t{96});
        QCOMPARE((*texts)->wasted(), uint64_t{20});
    }

    void wholeTexts()
    {
        GraphSketch sketch;
        const std::string thousand(1000, 'x');
        const uint32_t x = sketch.addNode(thousand, NodeKind::String);
        const uint32_t y = sketch.addNode("yé😀", NodeKind::String);
        const uint32_t cut = sketch.addNode(std::string(1024, 'z'), NodeKind::String);
        const auto join = [&](uint32_t first, uint32_t second) {
            const uint32_t node = sketch.addNode("(concatenated string)", NodeKind::ConcatenatedString);
            sketch.addEdge(node, first, EdgeKind::Internal, "first");
            sketch.addEdge(node, second, EdgeKind::Internal, "second");
            return node;
        };
        const uint32_t two = join(x, x);
        const uint32_t three = join(two, y);
        const uint32_t slice = sketch.addNode("(sliced string)", NodeKind::SlicedString);
        sketch.addEdge(slice, x, EdgeKind::Internal, "parent");
        const uint32_t loop = sketch.addNode("(sliced string)", NodeKind::SlicedString);
        sketch.addEdge(loop, loop, EdgeKind::Internal, "parent");
        const uint32_t object = sketch.addNode("Map");
        for (uint32_t node = 1; node <= object; ++node)
            sketch.addEdge(0, node);
        const auto snapshot = sketch.build();
        const auto whole = [&](uint32_t node, size_t limit = 100'000) {
            return wholeText(*snapshot, NodeIndex(node), limit);
        };
        QCOMPARE(whole(three).text, thousand + thousand + "yé😀"); // longer than a display name
        QCOMPARE(whole(three).units, size_t{2004});
        QVERIFY(!whole(three).isCut && !whole(three).isCutInFile && !whole(three).isOfParent);
        QCOMPARE(whole(three, 1500).text.size(), size_t{1500});
        QVERIFY(whole(three, 1500).isCut);
        QCOMPARE(whole(y, 3).text, std::string("yé")); // a pair is not cut in half
        QVERIFY(whole(y, 3).isCut);
        QVERIFY(!whole(y, 4).isCut);
        QVERIFY(whole(cut).isCutInFile);
        QVERIFY(whole(slice).isOfParent);
        QCOMPARE(whole(slice).text, thousand);
        QVERIFY(whole(loop).text.empty());
        QVERIFY(whole(object).text.empty());
    }

    void storedValues()
    {
        const auto graph = graphFromText(R"(
            root > n; root > s; root > o
            n -internal:map-> o; n -internal:value-> v; s -internal:name-> w; o -internal:value-> v
            n: type=number name="heap number"; s: type=symbol name=symbol
            v: type=string name="-0.5"; w: type=string name=iterator
        )");
        const HeapSnapshot& snapshot = *graph.snapshot;
        QCOMPARE(storedValue(snapshot, graph.node("n")), std::string_view("-0.5"));
        QCOMPARE(storedValue(snapshot, graph.node("s")), std::string_view("iterator"));
        QCOMPARE(storedValue(snapshot, graph.node("o")), std::string_view()); // no number: a field of that name
        QCOMPARE(storedValue(snapshot, graph.node("v")), std::string_view());
    }

    void originOfOthersIsUnknown()
    {
        // Somebody's object of that name is no Node.js.
        const auto graph = graphFromText(R"(
            root > p; p -property:version-> v
            p: name=process; v: type=string name="1.0"
        )");
        QVERIFY(snapshotOrigin(*graph.snapshot).kind == SnapshotOrigin::Kind::Unknown);
    }

    void originInTheLab_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("engine");
        constexpr int kNode = int(SnapshotOrigin::Kind::Node);
        QTest::newRow("node16") << "versions/node16/1.heapsnapshot.gz" << kNode << "v16.20.2"
                                << "9.4.146.26-node.26";
        QTest::newRow("node20") << "programs/sessions/2.heapsnapshot.gz" << kNode << "v20.20.2"
                                << "11.3.244.8-node.38";
        QTest::newRow("node24") << "versions/node24/1.heapsnapshot.gz" << kNode << "v24.21.0"
                                << "13.6.233.17-node.53";
        QTest::newRow("chromium") << "versions/chromium156/1.heapsnapshot.gz" << int(SnapshotOrigin::Kind::Browser)
                                  << ""
                                  << "";
    }

    void originInTheLab()
    {
        if (lab::folder().empty())
            QSKIP("the lab (HEAPSIGHT_LAB) is not here");
        QFETCH(QString, file);
        QFETCH(int, kind);
        QFETCH(QString, version);
        QFETCH(QString, engine);
        const Analysis analysis = openLab(file.toStdString());
        QVERIFY(analysis);
        const SnapshotOrigin origin = snapshotOrigin(analysis->snapshot());
        QCOMPARE(int(origin.kind), kind);
        QCOMPARE(QString::fromStdString(origin.version), version);
        QCOMPARE(QString::fromStdString(origin.engine), engine);
        QVERIFY(!origin.program.empty());
    }

    void sumsInTheLab()
    {
        if (lab::folder().empty())
            QSKIP("the lab (HEAPSIGHT_LAB) is not here");
        const Analysis analysis = openLab("programs/sessions/3.heapsnapshot.gz");
        QVERIFY(analysis);
        // What stands below the root adds up to the root, by class too.
        const NodeIndex root = analysis->snapshot().root();
        const std::array<uint32_t, 1> top{root.value};
        uint64_t grouped = 0;
        const auto groups = groupDominated(*analysis, top, {});
        QVERIFY(groups);
        for (const DominatorGroup& group : groups->groups)
            grouped += group.retained;
        QCOMPARE(grouped + analysis->shallow(root), analysis->retained(root));
        // Copies: the same groups as DevTools' duplicated strings.
        const auto expected = lab::readExpected(lab::folder() + "/programs/sessions/3.expected.json.gz");
        const auto texts = *StringTexts::compute(*analysis, {});
        std::vector<StringText> copies;
        std::copy_if(texts->rows().begin(), texts->rows().end(), std::back_inserter(copies),
                     [](const StringText& text) { return text.count > 1; });
        QCOMPARE(copies.size(), size_t{expected.duplicates.groups});
        std::stable_sort(copies.begin(), copies.end(),
                         [](const StringText& a, const StringText& b) { return a.retained > b.retained; });
        for (size_t i = 0; i < expected.duplicates.top.size(); ++i) {
            QCOMPARE(copies[i].retained, expected.duplicates.top[i].retained);
            QCOMPARE(texts->members(copies[i]).size(), size_t{copies[i].count});
        }
        // The sessions' Map is where the leak gathers.
        const auto drops = *bigDrops(*analysis, 0, {});
        QVERIFY(!drops.empty());
        QVERIFY(std::is_sorted(drops.begin(), drops.end(),
                               [](const BigDrop& a, const BigDrop& b) { return a.drop > b.drop; }));
        const NodeIndex table = drops.front().node;
        QCOMPARE(analysis->className(analysis->dominators().immediateDominator(table)), std::string_view("Map"));
    }
};

QTEST_GUILESS_MAIN(TestSnapshotViews)
#include "tst_snapshot_views.moc"
