// SPDX-License-Identifier: GPL-3.0-or-later
// The search for leaks on small heaps whose growth is known exactly.
#include "analysis/suspects/leak_report.h"
#include "analysis/suspects/leak_text.h"
#include "analysis/suspects/script_shares.h"
#include "leak_report_html.h"
#include "support/graph_sketch.h"

#include <QtTest/QtTest>

#include <set>

using namespace heapsight;
using namespace heapsight::test;

namespace {

// A global object with one array of items, held as "list"; ids stay the same from one snapshot to the next.
struct ListHeap {
    uint32_t firstItem = 0; // number of the oldest item that is still there
    uint32_t nextItem = 0;
    uint64_t itemSize = 64;
    std::string itemClass = "Item";
    std::string variable = "list";
    uint32_t classes = 1;         // with more, items take turns by tens: "Item0", "Item1" …
    bool isKeyedByObject = false; // the list is a Map, its values are objects as well
    bool isExported = false;      // a module exports the list, and nothing else has a name for it
};

// As V8 has it: the module's table of exports, with the name in one slot and the cell of the value in the next, and
// the generator that ran the module's body.
void exportFromModule(GraphSketch& sketch, uint32_t loader, uint32_t value, const std::string& name)
{
    const uint32_t module = sketch.addNode("system / SourceTextModule", NodeKind::Hidden, 64);
    const uint32_t exports = sketch.addNode("", NodeKind::Array, 64);
    const uint32_t text = sketch.addNode(name, NodeKind::String, 24);
    const uint32_t cell = sketch.addNode("system / Cell", NodeKind::Hidden, 16);
    const uint32_t generator = sketch.addNode("Generator", NodeKind::Object, 48);
    const uint32_t scope = sketch.addNode("system / Context", NodeKind::Object, 32);
    const uint32_t body = sketch.addNode("", NodeKind::Closure, 64);
    sketch.setPlace(body, {7, 0, 0});
    sketch.addEdge(loader, module, EdgeKind::Internal, "2");
    sketch.addEdge(module, exports, EdgeKind::Hidden, "0");
    sketch.addEdge(module, generator, EdgeKind::Hidden, "4");
    sketch.addEdge(exports, text, EdgeKind::Internal, "3");
    sketch.addEdge(exports, cell, EdgeKind::Internal, "4");
    sketch.addEdge(cell, value, EdgeKind::Internal, "value");
    sketch.addEdge(generator, body, EdgeKind::Internal, "function");
    sketch.addEdge(generator, scope, EdgeKind::Internal, "context");
}

std::shared_ptr<const SnapshotAnalysis> snapshotOf(const ListHeap& heap)
{
    constexpr uint32_t kFirstItemId = 1001;
    GraphSketch sketch;
    const uint32_t roots = sketch.addNode("(GC roots)", NodeKind::Synthetic, 0);
    const uint32_t global = sketch.addNode("global", NodeKind::Object, 32);
    const uint32_t list = sketch.addNode(heap.isKeyedByObject ? "Map" : "Array", NodeKind::Object, 32);
    sketch.addEdge(0, roots, EdgeKind::Element);
    sketch.addEdge(0, global, EdgeKind::Shortcut, "global");
    sketch.addEdge(roots, global, EdgeKind::Element);
    if (heap.isExported)
        exportFromModule(sketch, global, list, heap.variable);
    else
        sketch.addEdge(global, list, EdgeKind::Property, heap.variable);
    uint32_t table = list;
    if (heap.isKeyedByObject) {
        table = sketch.addNode("", NodeKind::Array, 256);
        sketch.setId(table, 901);
        sketch.addEdge(list, table, EdgeKind::Internal, "table");
    }
    for (uint32_t other = 0; other < 40; ++other) { // so that the process can be told
        const uint32_t node = sketch.addNode("Part" + std::to_string(other), NodeKind::Object, 16);
        sketch.addEdge(global, node, EdgeKind::Property, "part" + std::to_string(other));
    }
    for (uint32_t item = heap.firstItem; item < heap.nextItem; ++item) {
        const std::string name =
            heap.classes == 1 ? heap.itemClass : heap.itemClass + std::to_string(item / 10 % heap.classes);
        const uint32_t node = sketch.addNode(name, NodeKind::Object, heap.itemSize);
        sketch.setId(node, kFirstItemId + 2 * item);
        if (!heap.isKeyedByObject) {
            sketch.addEdge(list, node, EdgeKind::Element, std::to_string(item));
            continue;
        }
        const uint32_t key = sketch.addNode("Key", NodeKind::Object, 16);
        sketch.setId(key, kFirstItemId + 2 * item + 100'000);
        sketch.addEdge(table, key, EdgeKind::Internal, std::to_string(7 + 3 * item));
        sketch.addEdge(table, node, EdgeKind::Internal, std::to_string(8 + 3 * item));
    }
    return SnapshotAnalysis::compute(sketch.build(), {}, {}).value_or(nullptr);
}

std::shared_ptr<const LeakReport> search(const std::vector<ListHeap>& heaps)
{
    std::vector<std::shared_ptr<const SnapshotAnalysis>> snapshots;
    for (const ListHeap& heap : heaps)
        snapshots.push_back(snapshotOf(heap));
    return findLeaks(snapshots, {}).value_or(nullptr);
}

class TestSuspects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growthInEveryStepIsALeak();
    void twoSnapshotsAreNeverHigh();
    void aFullCacheIsNone();
    void growthThatStoppedIsNone();
    void oneStepWithoutGrowthOfManyIsForgiven();
    void fewObjectsAreDoubtful();
    void whatFillsMayLevelOff();
    void membersOfAllClassesCount();
    void keysAndValuesAreOneEntry();
    void exportedVariablesHaveTheirName();
    void contentsAreToldPlainly();
    void manySnapshotsAreReadOneAfterTheOther();
    void namesAreEscapedInTheReport();
    void packagesAreReadFromPaths();
    void holdersHaveTheirTrend();
    void aTableOfTablesIsNoList();
    void everyPatternHasWords();
};

void TestSuspects::growthInEveryStepIsALeak()
{
    const auto report = search({{0, 100}, {0, 160}, {0, 250}});
    QVERIFY(report);
    QCOMPARE(report->verdict, LeakVerdict::Leak);
    QCOMPARE(report->suspects.size(), size_t{1});
    const Suspect& s = report->suspects.front();
    QCOMPARE(s.confidence, Confidence::High);
    QCOMPARE(s.pattern, LeakPattern::GrowingArray);
    QCOMPARE(s.className, std::string("Item"));
    QCOMPARE(s.holderName, std::string("list"));
    QCOMPARE(s.holderClass, std::string("Array"));
    QCOMPARE(s.population, (std::vector<uint64_t>{100, 160, 250}));
    QCOMPARE(s.newItems, (std::vector<uint64_t>{60, 90}));
    QCOMPARE(s.newCount, (std::vector<uint64_t>{60, 90}));
    QCOMPARE(s.newBytes, (std::vector<uint64_t>{60 * 64, 90 * 64}));
    QCOMPARE(s.heldBytes, (std::vector<uint64_t>{100 * 64, 160 * 64, 250 * 64}));
    QCOMPARE(s.goneItems, (std::vector<uint64_t>{0, 0}));
    QCOMPARE(s.objects.size(), size_t{150});
    QCOMPARE(englishSentence(suspectTitle(s)), std::string("Item objects pile up in the Array list"));
}

void TestSuspects::twoSnapshotsAreNeverHigh()
{
    const auto report = search({{0, 100}, {0, 5000}});
    QVERIFY(report);
    QCOMPARE(report->suspects.size(), size_t{1});
    QCOMPARE(report->suspects.front().confidence, Confidence::Medium);
    QVERIFY(!adviceText(*report).isEmpty());
    const auto filled = search({{0, 0}, {0, 5000}}); // an empty list that was filled may be a load
    QVERIFY(filled);
    QCOMPARE(filled->verdict, LeakVerdict::Maybe);
}

void TestSuspects::aFullCacheIsNone()
{
    const auto report = search({{0, 500}, {300, 800}, {600, 1100}});
    QVERIFY(report);
    QCOMPARE(report->verdict, LeakVerdict::Clean);
    QCOMPARE(english(verdictText(*report)), std::string("no leak found"));
    QCOMPARE(report->checked.size(), size_t{1});
    QCOMPARE(report->checked.front().reason, CheckedHolder::Reason::Bounded);
    QCOMPARE(report->checked.front().population, (std::vector<uint64_t>{500, 500, 500}));
}

void TestSuspects::growthThatStoppedIsNone()
{
    const auto report = search({{0, 100}, {0, 3000}, {0, 3000}});
    QVERIFY(report);
    QCOMPARE(report->verdict, LeakVerdict::Clean);
}

void TestSuspects::oneStepWithoutGrowthOfManyIsForgiven()
{
    const auto report = search({{0, 100}, {0, 200}, {0, 300}, {0, 300}, {0, 400}, {0, 500}});
    QVERIFY(report);
    QCOMPARE(report->verdict, LeakVerdict::Leak);
    QCOMPARE(report->suspects.front().newItems, (std::vector<uint64_t>{100, 100, 0, 100, 100}));
}

void TestSuspects::fewObjectsAreDoubtful()
{
    const auto report = search({{0, 100, 400}, {0, 103, 400}, {0, 106, 400}});
    QVERIFY(report);
    QCOMPARE(report->count(Confidence::High), size_t{0});
}

// Less in each step, and half as much in the end: a pool on the way to its limit does that, too.
void TestSuspects::whatFillsMayLevelOff()
{
    const auto report = search({{0, 400}, {0, 800}, {0, 1000}});
    QVERIFY(report);
    QCOMPARE(report->suspects.size(), size_t{1});
    QCOMPARE(report->suspects.front().confidence, Confidence::Medium);
    QVERIFY(english(suspectExplanation(report->suspects.front())).find("may level off") != std::string::npos);
    const auto steady = search({{0, 400}, {0, 800}, {0, 1010}}); // more than half
    QVERIFY(steady);
    QCOMPARE(steady->suspects.front().confidence, Confidence::High);
    const auto pair = search({{0, 400}, {0, 1000}});
    QVERIFY(pair);
    QCOMPARE(pair->suspects.front().confidence, Confidence::Medium);
    QVERIFY(english(suspectExplanation(pair->suspects.front()))
                .ends_with("Two snapshots cannot tell a leak from a cache that still fills: a third, after the same "
                           "load, can."));
    QVERIFY(english(suspectExplanation(pair->suspects.front(), true)).find("third") == std::string::npos);
    QVERIFY(english(adviceText(*pair)).find("a third, after the same load, can.") != std::string::npos);
}

// Four classes, of which only some come in each step.
void TestSuspects::membersOfAllClassesCount()
{
    std::vector<ListHeap> heaps{{0, 40}, {0, 70}, {0, 100}};
    for (ListHeap& heap : heaps)
        heap.classes = 4;
    const auto report = search(heaps);
    QVERIFY(report);
    QCOMPARE(report->suspects.size(), size_t{1});
    const Suspect& s = report->suspects.front();
    QCOMPARE(s.confidence, Confidence::High);
    QCOMPARE(s.population, (std::vector<uint64_t>{40, 70, 100}));
    QCOMPARE(s.newItems, (std::vector<uint64_t>{30, 30}));
    QCOMPARE(s.newCount, (std::vector<uint64_t>{30, 30}));
    QCOMPARE(s.objects.size(), size_t{60});
    QCOMPARE(s.itemClasses, 4U);
    const std::string words = english(suspectExplanation(s));
    QVERIFY(words.find("gained 30 objects of 4 classes (" + s.className + " and others) in each step and lost none") !=
            std::string::npos);
    QCOMPARE(englishSentence(suspectTitle(s)), s.className + " objects and others pile up in the Array list");
}

void TestSuspects::keysAndValuesAreOneEntry()
{
    std::vector<ListHeap> heaps{{0, 60}, {0, 120}, {0, 180}};
    for (ListHeap& heap : heaps) {
        heap.isKeyedByObject = true;
        heap.classes = 3;
    }
    const auto report = search(heaps);
    QVERIFY(report && !report->suspects.empty());
    const Suspect& s = report->suspects.front();
    QCOMPARE(s.pattern, LeakPattern::GrowingMap);
    QCOMPARE(s.itemClass, std::string("Key"));
    QCOMPARE(s.population, (std::vector<uint64_t>{60, 120, 180}));
    QCOMPARE(s.newItems, (std::vector<uint64_t>{60, 60}));
    QCOMPARE(s.itemClasses, 1U);
}

void TestSuspects::exportedVariablesHaveTheirName()
{
    std::vector<ListHeap> heaps{{0, 60}, {0, 120}, {0, 180}};
    for (ListHeap& heap : heaps) {
        heap.isExported = true;
        heap.variable = "backlog";
    }
    const auto report = search(heaps);
    QVERIFY(report && !report->suspects.empty());
    const Suspect& s = report->suspects.front();
    QCOMPARE(s.holderName, std::string("backlog"));
    QCOMPARE(s.holderClass, std::string("Array"));
    QCOMPARE(s.newItems, (std::vector<uint64_t>{60, 60}));
    QVERIFY(s.path.size() >= 4);
    QCOMPARE(s.path[1].name, std::string("module scope"));
    QCOMPARE(s.path[2].edge, std::string("backlog"));
    QVERIFY(s.path[2].isHolder);
}

void TestSuspects::contentsAreToldPlainly()
{
    Suspect s;
    s.pattern = LeakPattern::GrowingSet;
    s.holderName = "seen";
    s.holderClass = "Set";
    s.itemClass = "(string)";
    s.className = "(concatenated string)";
    s.population = {1, 2, 3};
    s.newItems = s.newCount = s.newBytes = {1, 1};
    s.goneItems = {0, 0};
    s.heldBytes = {1, 2, 3};
    QCOMPARE(english(suspectExplanation(s)), std::string("“seen” gained 1 strings in each step and lost none."));
    s.className = s.itemClass = "Upload";
    s.mostlyOf = "system / JSArrayBufferData";
    QVERIFY(english(suspectExplanation(s)).ends_with("Most of the bytes are the contents of buffers."));
    s.evicts = true;
    QVERIFY(english(suspectExplanation(s)).find("cache") != std::string::npos);
    s.pattern = LeakPattern::EngineData;
    QVERIFY(english(suspectExplanation(s)).find("cache") == std::string::npos);
}

void TestSuspects::manySnapshotsAreReadOneAfterTheOther()
{
    std::vector<size_t> asked;
    std::vector<std::weak_ptr<const SnapshotAnalysis>> given(5);
    size_t mostAlive = 0;
    const auto report = findLeaks(5,
                                  [&](size_t index) -> Result<std::shared_ptr<const SnapshotAnalysis>> {
                                      asked.push_back(index);
                                      auto analysis = snapshotOf({0, static_cast<uint32_t>(100 + 50 * index)});
                                      given[index] = analysis;
                                      size_t alive = 0;
                                      for (const auto& one : given)
                                          alive += one.expired() ? 0 : 1;
                                      mostAlive = std::max(mostAlive, alive);
                                      return analysis;
                                  },
                                  {});
    QVERIFY(report);
    QCOMPARE(asked, (std::vector<size_t>{0, 4, 1, 2, 3}));
    QCOMPARE(mostAlive, size_t{2}); // the last, and one more
    QCOMPARE((*report)->suspects.front().newItems, (std::vector<uint64_t>{50, 50, 50, 50}));
}

void TestSuspects::namesAreEscapedInTheReport()
{
    std::vector<ListHeap> heaps{{0, 100}, {0, 200}, {0, 300}};
    for (ListHeap& heap : heaps) {
        heap.itemClass = "<script>alert('x')</script>&\"\xE2\x80\xAE";
        heap.variable = "<img src=x>";
    }
    const auto report = search(heaps);
    QVERIFY(report && !report->suspects.empty());
    std::string page;
    {
        TextWriter out([&](std::string_view block) {
            page += block;
            return true;
        });
        writeLeakReport(*report, out);
    }
    QVERIFY(page.find("<script") == std::string::npos);
    QVERIFY(page.find("<img") == std::string::npos);
    QVERIFY(page.find("\xE2\x80\xAE") == std::string::npos);
    QVERIFY(page.find("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;") != std::string::npos);
}

void TestSuspects::holdersHaveTheirTrend()
{
    const auto report = search({{0, 100}, {0, 160}, {0, 250}});
    QVERIFY(report);
    QCOMPARE(report->holders.size(), size_t{1});
    const HolderTrend& holder = report->holders.front();
    QCOMPARE(holder.name, std::string("list"));
    QCOMPARE(holder.className, std::string("Array"));
    QCOMPARE(holder.itemClass, std::string("Item"));
    QCOMPARE(holder.count, (std::vector<uint64_t>{100, 160, 250}));
    QCOMPARE(holder.bytes, (std::vector<uint64_t>{100 * 64, 160 * 64, 250 * 64}));
    QCOMPARE(holder.newItems, (std::vector<uint64_t>{60, 90}));
    QVERIFY(holder.growsInEveryStep);
    QCOMPARE(holder.suspect, 0);
    const auto churn = search({{0, 500}, {300, 800}, {600, 1100}});
    QVERIFY(churn);
    for (const HolderTrend& row : churn->holders)
        QVERIFY(!row.growsInEveryStep && row.suspect == -1);
}

// Arrays in an array in an array are held alike at every level, but nobody linked them.
void TestSuspects::aTableOfTablesIsNoList()
{
    const auto snapshot = [](uint32_t rows) {
        constexpr uint32_t kColumns = 40;
        constexpr uint32_t kFirstId = 5001;
        GraphSketch sketch;
        const uint32_t roots = sketch.addNode("(GC roots)", NodeKind::Synthetic, 0);
        const uint32_t global = sketch.addNode("global", NodeKind::Object, 32);
        const uint32_t table = sketch.addNode("Array", NodeKind::Object, 32);
        sketch.addEdge(0, roots, EdgeKind::Element);
        sketch.addEdge(0, global, EdgeKind::Shortcut, "global");
        sketch.addEdge(roots, global, EdgeKind::Element);
        sketch.addEdge(global, table, EdgeKind::Property, "table");
        for (uint32_t other = 0; other < 40; ++other)
            sketch.addEdge(global, sketch.addNode("Part" + std::to_string(other), NodeKind::Object, 16),
                           EdgeKind::Property, "part" + std::to_string(other));
        for (uint32_t row = 0; row < rows; ++row) {
            const uint32_t array = sketch.addNode("Array", NodeKind::Object, 32);
            sketch.setId(array, kFirstId + 2 * row * (kColumns + 1));
            sketch.addEdge(table, array, EdgeKind::Element, std::to_string(row));
            for (uint32_t column = 0; column < kColumns; ++column) {
                const uint32_t cell = sketch.addNode("Array", NodeKind::Object, 64);
                sketch.setId(cell, kFirstId + 2 * (row * (kColumns + 1) + column + 1));
                sketch.addEdge(array, cell, EdgeKind::Element, std::to_string(column));
            }
        }
        return SnapshotAnalysis::compute(sketch.build(), {}, {}).value_or(nullptr);
    };
    const auto report = findLeaks({snapshot(20), snapshot(40), snapshot(60)}, {});
    QVERIFY(report);
    QCOMPARE((*report)->suspects.size(), size_t{1});
    QCOMPARE((*report)->suspects.front().pattern, LeakPattern::GrowingArray);
    QCOMPARE((*report)->suspects.front().holderName, std::string("table"));
}

void TestSuspects::packagesAreReadFromPaths()
{
    QCOMPARE(packageOf("/srv/app/node_modules/express/lib/router.js"), std::string_view("express"));
    QCOMPARE(packageOf("/srv/node_modules/a/node_modules/@scope/name/index.js"), std::string_view("@scope/name"));
    QCOMPARE(packageOf("C:\\app\\node_modules\\lru-cache\\index.js"), std::string_view("lru-cache"));
    QCOMPARE(packageOf("/srv/my_node_modules/x.js"), std::string_view());
    QCOMPARE(packageOf("/srv/app/server.js"), std::string_view());
    QCOMPARE(packageOf("node_modules"), std::string_view());
    QCOMPARE(packageOf(""), std::string_view());
}

void TestSuspects::everyPatternHasWords()
{
    std::set<std::string_view> codes;
    for (int p = 0; p <= static_cast<int>(LeakPattern::DetachedDom); ++p) {
        Suspect suspect;
        suspect.pattern = static_cast<LeakPattern>(p);
        suspect.className = suspect.itemClass = "Item";
        suspect.holderClass = "Map";
        suspect.population = {1, 2, 3};
        suspect.newItems = suspect.newCount = suspect.newBytes = {1, 1};
        suspect.goneItems = {0, 0};
        suspect.heldBytes = {1, 2, 3};
        codes.insert(patternCode(suspect.pattern));
        QVERIFY(!english(patternName(suspect.pattern)).empty());
        QVERIFY(english(suspectExplanation(suspect)).ends_with('.'));
        QVERIFY(english(suspectFix(suspect)).ends_with('.'));
        QVERIFY(!english(suspectTitle(suspect)).empty());
    }
    QCOMPARE(codes.size(), static_cast<size_t>(LeakPattern::DetachedDom) + 1);
}

} // namespace

QTEST_GUILESS_MAIN(TestSuspects)
#include "tst_suspects.moc"
