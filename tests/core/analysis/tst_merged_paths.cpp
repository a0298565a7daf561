// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/merged_paths.h"
#include "support/graph_sketch.h"
#include "support/print_paths.h"

#include <QtTest/QtTest>

using namespace heapsight;
using heapsight::test::GraphSketch;

namespace {

// A heap as Node writes it: the root holds "(GC roots)" and, by a shortcut, the global object.
struct Heap {
    GraphSketch sketch;
    uint32_t gcRoots = sketch.addNode("(GC roots)", NodeKind::Synthetic, 0);
    uint32_t global = sketch.addNode("global");
    Heap()
    {
        sketch.addEdge(0, gcRoots, EdgeKind::Element, "1");
        sketch.addEdge(0, global, EdgeKind::Shortcut, "2");
    }
    uint32_t held(uint32_t by, std::string_view label, std::string_view name, NodeKind kind = NodeKind::Object,
                  EdgeKind edge = EdgeKind::Property)
    {
        const uint32_t node = sketch.addNode(name, kind);
        sketch.addEdge(by, node, edge, label);
        return node;
    }
    uint32_t internal(uint32_t by, std::string_view label, std::string_view name, NodeKind kind = NodeKind::Object)
    {
        return held(by, label, name, kind, EdgeKind::Internal);
    }
    // A function of /app/a.js that runs in `context`.
    uint32_t function(uint32_t context, std::string_view name, uint32_t line)
    {
        const uint32_t closure = sketch.addNode(name, NodeKind::Closure);
        const uint32_t info = internal(closure, "shared", name, NodeKind::Code);
        internal(info, "script", "/app/a.js", NodeKind::Code);
        sketch.addEdge(closure, context, EdgeKind::Internal, "context");
        sketch.setPlace(closure, {7, line, 0});
        return closure;
    }
    uint32_t moduleContext()
    {
        const uint32_t context = sketch.addNode("system / Context");
        internal(context, "previous", "system / NativeContext", NodeKind::Hidden);
        return context;
    }
    [[nodiscard]] std::shared_ptr<const MergedPaths> paths(const std::vector<uint32_t>& set) const
    {
        const auto analysis = SnapshotAnalysis::compute(sketch.build(), {}, {});
        auto result = mergedPaths(**analysis, set, {});
        return result ? *result : nullptr;
    }
};

const PathNode& only(const PathNode& row)
{
    if (row.children.size() != 1)
        throw std::runtime_error(row.label + ": " + std::to_string(row.children.size()) + " children");
    return *row.children.front();
}

size_t depthOf(const PathNode& row)
{
    size_t deepest = 0;
    for (const auto& child : row.children)
        deepest = std::max(deepest, depthOf(*child));
    return deepest + 1;
}

} // namespace

class TestMergedPaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoElseHoldsTheObjectsIsTold()
    {
        Heap heap;
        const uint32_t cache = heap.held(heap.global, "cache", "Cache");
        const uint32_t audit = heap.held(heap.global, "audit", "Audit");
        const uint32_t entries = heap.internal(cache, "elements", "(object elements)", NodeKind::Array);
        std::vector<uint32_t> set;
        for (int i = 0; i < 30; ++i)
            set.push_back(heap.held(entries, std::to_string(i), "Entry", NodeKind::Object, EdgeKind::Internal));
        for (int i = 0; i < 3; ++i)
            heap.sketch.addEdge(audit, set[static_cast<size_t>(i)], EdgeKind::Property, "seen" + std::to_string(i));
        heap.sketch.addEdge(set[5], set[4]); // held by what the cache alone holds: no other holder
        const auto paths = heap.paths(set);
        const PathNode& row = only(only(*paths->root));
        QCOMPARE(row.className, std::string("Cache"));
        QVERIFY(row.accumulates);
        QCOMPARE(row.count, uint64_t{30});
        QCOMPARE(row.heldOnlyHere, uint64_t{27});
        QCOMPARE(row.heldElsewhere(), uint64_t{3});
        QCOMPARE(row.otherHolders.size(), size_t{1});
        QCOMPARE(row.otherHolders[0].node, NodeIndex(audit));
        QCOMPARE(row.otherHolders[0].objects, uint64_t{3});
        QCOMPARE(row.otherHolders[0].label, "Audit @" + std::to_string(2 * audit + 1));
        QCOMPARE(paths->root->heldElsewhere(), uint64_t{0});
    }

    void severalOtherHoldersOfAKindAreOne()
    {
        Heap heap;
        const uint32_t cache = heap.held(heap.global, "cache", "Cache");
        const uint32_t module = heap.moduleContext();
        std::vector<uint32_t> set;
        for (int i = 0; i < 20; ++i)
            set.push_back(heap.held(cache, std::to_string(i), "Entry", NodeKind::Object, EdgeKind::Element));
        for (size_t i = 0; i < 4; ++i) {
            const uint32_t reader = heap.held(heap.global, "reader" + std::to_string(i), "Reader");
            const uint32_t context = heap.internal(reader, "context", "system / Context");
            heap.sketch.addEdge(context, module, EdgeKind::Internal, "previous");
            heap.sketch.addEdge(context, set[i], EdgeKind::Context, "entry");
        }
        const auto paths = heap.paths(set);
        const PathNode* row = paths->root->children.front().get();
        while (!row->accumulates)
            row = row->children.front().get();
        QCOMPARE(row->className, std::string("Cache"));
        QCOMPARE(row->heldElsewhere(), uint64_t{4});
        QCOMPARE(row->otherHolders.size(), size_t{1});
        QCOMPARE(row->otherHolders[0].objects, uint64_t{4});
        QVERIFY2(QByteArray::fromStdString(row->otherHolders[0].label).startsWith("Reader × 4"),
                 row->otherHolders[0].label.c_str());
    }

    void elementsOfAHubAreOneRow()
    {
        Heap heap;
        const uint32_t list = heap.held(heap.global, "all", "Array");
        std::vector<uint32_t> set;
        for (uint32_t i = 0; i < 100'000; ++i)
            set.push_back(heap.held(list, std::to_string(i), "Item", NodeKind::Object, EdgeKind::Element));
        const auto paths = heap.paths(set);
        const PathNode& array = only(only(*paths->root));
        QCOMPARE(array.edge, std::string("all"));
        QVERIFY(array.accumulates);
        const PathNode& items = only(array);
        QCOMPARE(items.edge, std::string("[*]"));
        QCOMPARE(items.objects, uint64_t{100'000});
        QCOMPARE(items.retained, uint64_t{100'000});
        QVERIFY(items.isTarget && items.children.empty());
    }

    void aListIsOneRow()
    {
        Heap heap;
        std::vector<uint32_t> set;
        uint32_t last = heap.global;
        for (uint32_t i = 0; i < 1'000'000; ++i)
            set.push_back(last = heap.held(last, i == 0 ? "head" : "next", "Link"));
        const auto paths = heap.paths(set);
        const PathNode& links = only(only(*paths->root));
        QCOMPARE(links.edge, std::string("head"));
        QCOMPARE(links.objects, uint64_t{1'000'000});
        QCOMPARE(links.retained, uint64_t{1'000'000}); // each byte once, although each retains the rest
        QCOMPARE(links.foldedText, std::string("linked by next"));
        QVERIFY(links.accumulates && links.children.empty());
    }

    void chainsThatNeverRepeatEndSomewhere()
    {
        Heap heap;
        uint32_t last = heap.global;
        for (uint32_t i = 0; i < 100'000; ++i)
            last = heap.held(last, "f" + std::to_string(i % 7), "Class" + std::to_string(i % 11));
        const auto paths = heap.paths({last});
        QCOMPARE(paths->root->count, uint64_t{1});
        QVERIFY(depthOf(*paths->root) <= 100);
    }

    void closuresThatHoldTheirPredecessor() // the shared scope of a replaced object: period of three steps
    {
        Heap heap;
        uint32_t holder = heap.global;
        std::vector<uint32_t> set;
        for (int i = 0; i < 500; ++i) {
            const uint32_t thing = heap.held(holder, i == 0 ? "theThing" : "originalThing", "Thing", NodeKind::Object,
                                             i == 0 ? EdgeKind::Property : EdgeKind::Context);
            const uint32_t method = heap.held(thing, "someMethod", "someMethod", NodeKind::Closure);
            holder = heap.internal(method, "context", "system / Context");
            set.push_back(thing);
        }
        const auto paths = heap.paths(set);
        QVERIFY(depthOf(*paths->root) <= 8);
        QCOMPARE(paths->root->count, uint64_t{500});
        QVERIFY(test::printPaths(*paths).find("originalThing  Thing × 499") != std::string::npos);
    }

    void collectionExplainsWhatABystanderAlsoHolds()
    {
        Heap heap;
        const uint32_t recent = heap.held(heap.global, "recent", "Array");
        const uint32_t app = heap.held(heap.global, "app", "App");
        const uint32_t store = heap.held(app, "store", "Store");
        const uint32_t sessions = heap.held(store, "sessions", "Array");
        std::vector<uint32_t> set;
        for (uint32_t i = 0; i < 200; ++i)
            set.push_back(heap.held(sessions, std::to_string(i), "Session", NodeKind::Object, EdgeKind::Element));
        for (uint32_t i = 190; i < 200; ++i)
            heap.sketch.addEdge(recent, set[i], EdgeKind::Element, std::to_string(i - 190));
        const auto paths = heap.paths(set);
        const PathNode& held = only(only(only(only(*paths->root))));
        QCOMPARE(held.edge, std::string("sessions"));
        QCOMPARE(held.count, uint64_t{200});
        QVERIFY(held.accumulates);
    }

    void objectsThatHoldEachOther()
    {
        Heap heap;
        const uint32_t a = heap.held(heap.global, "a", "Array");
        const uint32_t b = heap.held(heap.global, "b", "Array");
        std::vector<uint32_t> as;
        std::vector<uint32_t> bs;
        for (uint32_t i = 0; i < 40; ++i) {
            as.push_back(heap.held(a, std::to_string(i), "Array", NodeKind::Object, EdgeKind::Element));
            bs.push_back(heap.held(b, std::to_string(i), "Array", NodeKind::Object, EdgeKind::Element));
        }
        for (const uint32_t x : as)
            for (const uint32_t y : bs) {
                heap.sketch.addEdge(x, y, EdgeKind::Element, std::to_string(y));
                heap.sketch.addEdge(y, x, EdgeKind::Element, std::to_string(x));
            }
        std::vector<uint32_t> set = as;
        set.insert(set.end(), bs.begin(), bs.end());
        const auto paths = heap.paths(set);
        QCOMPARE(paths->root->count, uint64_t{80});
        QCOMPARE(paths->unreachable, uint64_t{0});
    }

    void dictionaryKeys()
    {
        Heap heap;
        const uint32_t table = heap.held(heap.global, "table", "Object");
        std::vector<uint32_t> set;
        for (int i = 0; i < 40; ++i)
            set.push_back(heap.held(table, "key" + std::to_string(i), "Entry"));
        const auto all = heap.paths(set);
        QCOMPARE(only(only(only(*all->root))).edge, std::string("[key]"));
        const auto one = heap.paths({set[7]});
        QCOMPARE(only(only(only(*one->root))).edge, std::string("key7"));
    }

    void nameOfAVariableIsNotLostInAStore()
    {
        Heap heap;
        const uint32_t owner = heap.held(heap.global, "owner", "Owner");
        const uint32_t store = heap.held(owner, "cache", "", NodeKind::Array);
        const std::vector<uint32_t> set{heap.internal(store, "0", "Item"), heap.internal(store, "1", "Item")};
        const auto paths = heap.paths(set);
        const PathNode& items = only(only(only(*paths->root)));
        QCOMPARE(items.edge, std::string("cache"));
        QCOMPARE(items.folded, 1U);
        QCOMPARE(items.objects, uint64_t{2});
    }

    void mapKeysAndValues()
    {
        Heap heap;
        const uint32_t map = heap.held(heap.global, "map", "Map");
        const uint32_t table = heap.internal(map, "table", "", NodeKind::Array);
        heap.sketch.setSize(table, 16 + 8 * (3 + 7 * 2)); // two buckets, four entries from index 5 on
        const uint32_t key = heap.internal(table, "5", "Key");
        const uint32_t value = heap.internal(table, "6", "Value");
        const auto paths = heap.paths({key, value});
        const PathNode& held = only(only(*paths->root));
        QCOMPARE(held.children.size(), size_t{2});
        QCOMPARE(held.children[0]->edge, std::string("[map key]"));
        QCOMPARE(held.children[1]->edge, std::string("[value]"));
    }

    void moduleVariableWhoeverKeepsTheScope()
    {
        Heap heap;
        const uint32_t scope = heap.moduleContext();
        const uint32_t process = heap.held(heap.global, "process", "process");
        const uint32_t listener = heap.function(scope, "onSignal", 3);
        heap.sketch.addEdge(process, listener, EdgeKind::Property, "onsig");
        const uint32_t inner = heap.sketch.addNode("system / Context");
        heap.sketch.addEdge(inner, scope, EdgeKind::Internal, "previous");
        heap.sketch.addEdge(heap.global, heap.function(inner, "other", 9), EdgeKind::Property, "other");
        const uint32_t cache = heap.held(scope, "cache", "Cache", NodeKind::Object, EdgeKind::Context);
        const auto paths = heap.paths({cache});
        const PathNode& module = only(*paths->root);
        QCOMPARE(module.label, std::string("module scope of a.js"));
        QCOMPARE(shortLocation(*module.location), std::string("a.js:1"));
        QCOMPARE(only(module).edge, std::string("cache"));
        // The window translates what is heapsight's own, and nothing else.
        QCOMPARE(module.labelPhrase.words, std::string_view("module scope of %1"));
        QCOMPARE(english(module.labelPhrase), module.label);
        QVERIFY(only(module).edgePhrase.isEmpty());
        QVERIFY(only(module).labelPhrase.isEmpty());
    }

    void globalIsNotExplainedByAScriptInIt()
    {
        Heap heap;
        const uint32_t handles =
            heap.held(heap.gcRoots, "1", "(Global handles)", NodeKind::Synthetic, EdgeKind::Element);
        const uint32_t realm = heap.internal(handles, "1", "system / NativeContext", NodeKind::Hidden);
        const uint32_t window = heap.internal(realm, "global_object", "Window");
        const uint32_t scope = heap.sketch.addNode("system / Context");
        heap.sketch.addEdge(scope, realm, EdgeKind::Internal, "previous");
        heap.sketch.addEdge(window, heap.function(scope, "onLoad", 2), EdgeKind::Property, "onLoad");
        const uint32_t cache = heap.held(window, "cache", "Cache");
        const auto paths = heap.paths({cache});
        const PathNode& root = only(*paths->root);
        QCOMPARE(root.label, std::string("(Global handles)"));
        QCOMPARE(only(root).className, std::string("Window"));
        QCOMPARE(only(only(root)).edge, std::string("cache"));
    }

    void aRealmWithoutAnAddressHasOneBlank()
    {
        Heap heap;
        const uint32_t realm = heap.held(heap.global, "realm", "global / ");
        const auto paths = heap.paths({heap.held(realm, "cache", "Cache")});
        QCOMPARE(only(*paths->root).label, std::string("global"));
        QCOMPARE(only(only(*paths->root)).label, "global / @" + std::to_string(2 * realm + 1));
    }

    void functionScopesFoldIntoTheFunction()
    {
        Heap heap;
        const uint32_t module = heap.moduleContext();
        const uint32_t outer = heap.sketch.addNode("system / Context");
        heap.sketch.addEdge(outer, module, EdgeKind::Internal, "previous");
        const uint32_t inner = heap.sketch.addNode("system / Context");
        heap.sketch.addEdge(inner, outer, EdgeKind::Internal, "previous");
        const uint32_t callback = heap.function(inner, "callback", 11);
        heap.sketch.addEdge(heap.global, callback, EdgeKind::Property, "cb");
        const uint32_t payload = heap.held(outer, "payload", "Payload", NodeKind::Object, EdgeKind::Context);
        const auto paths = heap.paths({payload});
        const PathNode& function = only(only(*paths->root));
        QCOMPARE(function.label, std::string("callback()"));
        QCOMPARE(shortLocation(*function.location), std::string("a.js:12"));
        QCOMPARE(only(function).edge, std::string("payload"));
        QCOMPARE(only(function).foldedText, std::string("scope × 2"));
    }

    void reactionsOfAPromise()
    {
        Heap heap;
        uint32_t last = heap.held(heap.global, "ready", "Promise");
        for (int i = 0; i < 12; ++i)
            last =
                heap.internal(last, i == 0 ? "reactions_or_result" : "0", "system / PromiseReaction", NodeKind::Hidden);
        const uint32_t waiting = heap.internal(last, "1", "Waiter");
        const auto paths = heap.paths({waiting});
        const PathNode& row = only(only(only(*paths->root)));
        QCOMPARE(row.edge, std::string("awaited by"));
        QCOMPARE(row.foldedText, std::string("PromiseReaction × 12"));
        QCOMPARE(row.folded, 12U);
        QCOMPARE(row.edgePhrase.words, std::string_view("awaited by"));
        QCOMPARE(english(row.foldedPhrase), row.foldedText); // its number is written as the locale does it
    }

    void valueOfAWeakMapIsKeptByItsKey()
    {
        Heap heap;
        const uint32_t key = heap.held(heap.global, "key", "Key");
        const uint32_t map = heap.held(heap.global, "meta", "WeakMap");
        const uint32_t table = heap.internal(map, "table", "", NodeKind::Array);
        const uint32_t value = heap.sketch.addNode("Value");
        const auto id = [](uint32_t node) { return '@' + std::to_string(2 * node + 1); };
        const std::string pair = "2 / part of key (Key " + id(key) + ") -> value (Value " + id(value) +
                                 ") pair in WeakMap (table " + id(table) + ")";
        heap.sketch.addEdge(key, value, EdgeKind::Internal, pair);
        heap.sketch.addEdge(table, value, EdgeKind::Internal, pair);
        const auto paths = heap.paths({value});
        const PathNode& holder = only(only(*paths->root));
        QCOMPARE(holder.edge, std::string("key"));
        QCOMPARE(only(holder).edge, std::string("WeakMap value"));
        QCOMPARE(only(holder).foldedText, "entry of WeakMap meta " + id(map));
        QCOMPARE(english(only(holder).foldedPhrase), only(holder).foldedText);
    }

    void weaklyHeldObjectsAreToldApart()
    {
        Heap heap;
        const uint32_t kept = heap.held(heap.global, "kept", "Item");
        const uint32_t dropped = heap.held(heap.global, "1", "Item", NodeKind::Object, EdgeKind::Weak);
        const auto paths = heap.paths({kept, dropped});
        QCOMPARE(paths->unreachable, uint64_t{1});
        QCOMPARE(paths->root->count, uint64_t{2});
        QCOMPARE(paths->root->children.size(), size_t{2});
        QVERIFY(test::printPaths(*paths).find("only weakly held") != std::string::npos);
    }

    void whatOnlyTheRunningStackHoldsIsAnArtefact()
    {
        Heap heap;
        const uint32_t stack = heap.held(heap.gcRoots, "7", "(Stack roots)", NodeKind::Synthetic, EdgeKind::Element);
        const uint32_t local = heap.held(stack, "3", "Local", NodeKind::Object, EdgeKind::Element);
        const uint32_t both = heap.held(stack, "4", "Both", NodeKind::Object, EdgeKind::Element);
        const uint32_t far = heap.held(heap.held(heap.global, "a", "A"), "b", "B");
        heap.sketch.addEdge(far, both, EdgeKind::Property, "both");
        const auto onStack = heap.paths({local});
        QCOMPARE(only(*onStack->root).label, std::string("(Stack roots)"));
        QVERIFY(only(*onStack->root).artefact);
        QVERIFY(only(only(*onStack->root)).artefact);
        const auto alsoHeld = heap.paths({both});
        QCOMPARE(only(*alsoHeld->root).label, std::string("global"));
        QVERIFY(!only(only(only(only(*alsoHeld->root)))).artefact);
    }

    void doublyLinkedListIsOneRow()
    {
        Heap heap;
        const uint32_t list = heap.held(heap.global, "list", "TimersList");
        std::vector<uint32_t> timers;
        for (int i = 0; i < 100; ++i)
            timers.push_back(heap.sketch.addNode("Timeout"));
        for (size_t i = 0; i < timers.size(); ++i) {
            heap.sketch.addEdge(timers[i], i + 1 < timers.size() ? timers[i + 1] : list, EdgeKind::Property,
                                "_idleNext");
            heap.sketch.addEdge(timers[i], i > 0 ? timers[i - 1] : list, EdgeKind::Property, "_idlePrev");
        }
        heap.sketch.addEdge(list, timers.front(), EdgeKind::Property, "_idleNext");
        heap.sketch.addEdge(list, timers.back(), EdgeKind::Property, "_idlePrev");
        const auto paths = heap.paths(timers);
        const PathNode& row = only(only(only(*paths->root)));
        QCOMPARE(row.edge, std::string("(list)"));
        QCOMPARE(row.objects, uint64_t{100});
        QVERIFY(row.accumulates);
    }

    void manyKeysOfManyObjectsBecomeOneRow()
    {
        Heap heap;
        const uint32_t list = heap.held(heap.global, "list", "Array");
        std::vector<uint32_t> set;
        for (uint32_t i = 0; i < 60; ++i) {
            const uint32_t holder = heap.held(list, std::to_string(i), "Holder", NodeKind::Object, EdgeKind::Element);
            set.push_back(heap.held(holder, "only" + std::to_string(i), "Entry"));
        }
        const auto paths = heap.paths(set);
        const PathNode& entries = only(only(only(only(*paths->root))));
        QCOMPARE(entries.edge, std::string("[key]"));
        QCOMPARE(entries.objects, uint64_t{60});
    }

    void cancelledAtOnce()
    {
        Heap heap;
        const auto analysis = SnapshotAnalysis::compute(heap.sketch.build(), {}, {});
        std::stop_source stop;
        stop.request_stop();
        const auto paths = mergedPaths(**analysis, {heap.global}, JobContext{stop.get_token()});
        QVERIFY(!paths);
        QCOMPARE(paths.error().code, ErrorCode::Cancelled);
        QVERIFY(mergedPaths(**analysis, {heap.global}, {})); // nothing half-made was kept
    }

    void emptySet()
    {
        const auto paths = Heap().paths({});
        QCOMPARE(paths->objects, uint64_t{0});
        QVERIFY(paths->root->children.empty());
    }
};

QTEST_GUILESS_MAIN(TestMergedPaths)
#include "tst_merged_paths.moc"
