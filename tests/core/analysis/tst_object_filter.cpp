// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/object_filter.h"
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

    // Words of the members, in order of the file.
    [[nodiscard]] QString members(const ObjectFilter& filter) const
    {
        const auto bits = matchingNodes(*analysis, filter, {});
        QStringList words;
        for (uint32_t node = 0; node < graph.snapshot->nodeCount(); ++node)
            if (bits->test(node))
                words << QString::fromStdString(graph.word(NodeIndex(node)));
        return words.join(u' ');
    }
    [[nodiscard]] QString members(FilterKind kind) const
    {
        ObjectFilter filter;
        filter.kind = kind;
        return members(filter);
    }

    TextGraph graph;
    std::shared_ptr<const SnapshotAnalysis> analysis;
};

class TestObjectFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void all() { QCOMPARE(Heap("root > A > B").members(FilterKind::All), u"root A B"); }

    void idRange()
    {
        const Heap heap("root > A > B > C; A: id=7; B: id=8; C: id=10");
        QCOMPARE(heap.members({FilterKind::IdRange, 7, 10, {}}), u"B C");
        QCOMPARE(heap.members({FilterKind::IdRange, 0, 7, {}}), u"root A");
        QCOMPARE(heap.members({FilterKind::IdRange, 10, 0xffffffffU, {}}), u"");
    }

    void retainedByContexts()
    {
        const Heap heap(R"heap(
            root > A > Scope > Kept > Deep; A > Function > Named; A > Native > Realm; A > Other > Free
            A > Shared; Scope > Shared; A -weak-> Weak; Scope > Weak; Lost > Lost
            Scope: name="system / Context"; Function: name="system / Context / handler"
            Native: name="system / NativeContext"; Other: name="system / Contextual"
        )heap");
        QCOMPARE(heap.members(FilterKind::RetainedByContexts), u"Scope Kept Deep Function Named Weak");
    }

    void retainedByDetachedDom()
    {
        const Heap heap(R"heap(
            root > A > div > Data; A > span; A > list > item
            div: type=native detachedness=2; item: detachedness=2
            div > child; child: type=native; child > Inner
        )heap");
        QCOMPARE(heap.members(FilterKind::RetainedByDetachedDom), u"div Data item child Inner");
    }

    void retainedByConsole()
    {
        const Heap heap(R"heap(
            root > Handles; Handles: type=synthetic name="(Global handles)"
            Handles -internal:"3 / DevTools console"-> Logged > Part
            Handles -internal:"4 / DevTools console"-> Both; Handles -internal:"5 / other"-> Both
            Handles -internal:"6 / DevTools console, not"-> Named
            root > A; A -internal:"7 / DevTools console"-> Own
        )heap");
        QCOMPARE(heap.members(FilterKind::RetainedByConsole), u"Logged Part");
    }

    void retainedByEventHandlers()
    {
        const Heap heap(R"heap(
            root > Document; Document > L1; Document > L2; Document > L3; Document > L4; Document > Free
            L1: type=native name=V8EventListener; L2: type=native name=V8EventListener
            L3: type=native name=V8EventListener; L4: type=native name=EventListener
            L1 -element:0-> Owner; L1 -internal:1-> Function; Function -internal:code-> Code; Function > Scope
            L2 -element:1-> Object > Plain; Object > Method > Captured; Method -internal:code-> Code2
            Object > Later; Later -internal:code-> Code3
            L3 -internal:1-> Empty > Nothing; L4 -internal:1-> NoListener
        )heap");
        QCOMPARE(heap.members(FilterKind::RetainedByEventHandlers),
                 u"Function Code Scope Method Captured Code2 Empty Nothing");
    }

    void duplicatedStrings()
    {
        const Heap heap(R"heap(
            root > A; A > s1; A > s2; A > s3; A > c; A > c2; A > flat; A > sliced; A > zero; A > object; A > lone
            s1: type=string name=hello size=20; s2: type=string name=hello size=20; s3: type=string name=other size=20
            c: type="concatenated string" name="(concatenated string)" size=30
            c -internal:first-> hel; c -internal:second-> lo
            hel: type=string name=hel; lo: type=string name=lo
            c2: type="concatenated string" name="(concatenated string)"
            c2 -internal:first-> hel; c2 -internal:second-> hel
            flat: type="concatenated string"; flat -internal:first-> s1; flat -internal:second-> none
            none: type=string name=""
            sliced: type="sliced string" name=hello; zero: type=string name=hello size=0
            object: name=hello; lone: type=string name=lone
        )heap");
        QCOMPARE(heap.members(FilterKind::DuplicatedStrings), u"s1 s2 c");
        const auto groups = duplicateStrings(*heap.analysis, {});
        QVERIFY(groups);
        QCOMPARE(groups->size(), size_t{1});
        QCOMPARE(groups->front().value, std::string("hello"));
        QCOMPARE(groups->front().nodes.size(), size_t{3});
        QCOMPARE(groups->front().shallow, 70U);
        QCOMPARE(groups->front().retained, 20U + 20U + 31U); // the joined one holds "lo"
    }

    void groupsByRetainedSize()
    {
        const Heap heap(R"heap(
            root > A; A > s1; A > s2; A > t1; A > t2; A > u1; A > u2
            s1: type=string name=small size=10; s2: type=string name=small size=10
            t1: type=string name=large size=50; t2: type=string name=large size=50
            u1: type=string name=equal size=10; u2: type=string name=equal size=10
        )heap");
        const auto groups = duplicateStrings(*heap.analysis, {});
        QVERIFY(groups);
        QStringList values;
        for (const DuplicateStrings& group : *groups)
            values << QString::fromStdString(group.value);
        QCOMPARE(values.join(u' '), u"large small equal");
    }

    // Newer V8 marks texts it cut: then length and hash of the whole decide.
    void cutStrings()
    {
        const Heap heap(R"heap(
            root > A; A > a; A > b; A > c; A > d; A > e; A > f
            a: type=string name=long; b: type=string name=long; c: type=string name=long
            d: type=string name=long; e: type=string name=long; f: type=string name=long
            yes: type=number name=bool; yes -internal:value-> true; true: type=string name=true size=0
            no: type=number name=bool; no -internal:value-> false; false: type=string name=false size=0
            n7: type=number name=int; n7 -internal:value-> t7; t7: type=string name=7000 size=0
            n8: type=number name=int; n8 -internal:value-> t8; t8: type=string name=8000 size=0
            a -internal:truncated-> yes; a -internal:length-> n7; a -internal:hash-> n8
            b -internal:truncated-> yes; b -internal:length-> n7; b -internal:hash-> n8
            c -internal:truncated-> yes; c -internal:length-> n7; c -internal:hash-> n7
            d -internal:truncated-> yes; d -internal:length-> n8; d -internal:hash-> n8
            e -internal:truncated-> no; e -internal:length-> n7; e -internal:hash-> n8
        )heap");
        QCOMPARE(heap.members(FilterKind::DuplicatedStrings), u"a b e f");
        QCOMPARE(duplicateStrings(*heap.analysis, {})->size(), size_t{2});
    }

    void nativeContextsOfObjects()
    {
        const Heap heap(R"heap(
            root > C1; root > C2; C1: type=hidden name="system / NativeContext" size=100
            C2: type=hidden name="Detached system / NativeContext / b" size=200
            m1 -internal:map-> mm1 -internal:native_context-> C1; m2 -internal:map-> mm2 -internal:native_context-> C2
            o1 -internal:map-> m1; o2 -internal:map-> m2; root > o1; root > o2
            o1 > own1 > deep1; o2 > own2; own1 > both; own2 > both > behind; o1 > o2
            o1 -weak-> w; o2 > w; o1 -shortcut-> s; root > s; notmap -internal:map-> nm; root > notmap
            o1: size=10; own1: size=20; deep1: size=30; both: size=40; behind: size=50; o2: size=60; own2: size=70
            w: size=80; s: size=90; notmap: size=500
        )heap");
        const auto contexts = nativeContexts(*heap.analysis, {});
        QVERIFY(contexts);
        QCOMPARE(contexts->contexts.size(), size_t{2});
        QCOMPARE(heap.graph.word(contexts->contexts[0].node), std::string("C2"));
        const auto owned = [&](std::string_view word) {
            ObjectFilter filter;
            filter.kind = FilterKind::NativeContext;
            filter.context = heap.graph.node(word);
            return heap.members(filter);
        };
        QCOMPARE(owned("C1"), u"C1 m1 mm1 o1 own1 deep1");
        QCOMPARE(owned("C2"), u"C2 m2 mm2 o2 own2 w");
        QCOMPARE(heap.members(FilterKind::SharedContexts), u"both behind");
        QCOMPARE(heap.members(FilterKind::NoContext), u"root s notmap nm");
        QCOMPARE(contexts->shared, 90U);
        QCOMPARE(contexts->contexts[0].attributed, 200U + 2 + 60 + 70 + 80);
        QCOMPARE(contexts->contexts[1].attributed, 100U + 2 + 10 + 20 + 30);
        QCOMPARE(contexts->none, 90U + 500 + 1);
    }

    void withoutContexts()
    {
        const auto contexts = nativeContexts(*Heap("root > A > B").analysis, {});
        QVERIFY(contexts);
        QVERIFY(contexts->contexts.empty());
        QCOMPARE(contexts->none, 2U);
    }

    void cancelled()
    {
        const Heap heap("root > A > B");
        std::stop_source source;
        source.request_stop();
        const JobContext job{source.get_token(), nullptr};
        for (const auto& error :
             {nativeContexts(*heap.analysis, job).error(), duplicateStrings(*heap.analysis, job).error()})
            QCOMPARE(error.code, ErrorCode::Cancelled);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestObjectFilter)
#include "tst_object_filter.moc"
