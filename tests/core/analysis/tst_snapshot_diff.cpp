// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/id_order.h"
#include "analysis/snapshot_diff.h"
#include "base/parallel.h"
#include "open_snapshot.h"
#include "support/graph_text.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>
#include <unordered_map>

using namespace heapsight;
using test::GraphSketch;
using test::TextGraph;

namespace {

using Analysis = std::shared_ptr<const SnapshotAnalysis>;

Analysis analysed(const std::shared_ptr<const HeapSnapshot>& snapshot)
{
    auto computed = SnapshotAnalysis::compute(snapshot, {}, {});
    if (!computed)
        throw std::runtime_error(computed.error().detail);
    return *computed;
}

struct Pair {
    Pair(std::string_view baseText, std::string_view targetText)
        : base(test::graphFromText(baseText)),
          target(test::graphFromText(targetText)),
          diff(*SnapshotDiff::compute(analysed(base.snapshot), analysed(target.snapshot), {}))
    {}

    [[nodiscard]] const DiffRow& row(std::string_view key) const
    {
        const auto found = std::ranges::find(diff->rows(), key, &DiffRow::key);
        if (found == diff->rows().end())
            throw std::invalid_argument("no row " + std::string(key));
        return *found;
    }
    [[nodiscard]] QString keys(bool devToolsOnly = false) const
    {
        QStringList keys;
        for (const DiffRow& row : diff->rows())
            if (!devToolsOnly || row.isInDevTools())
                keys << QString::fromStdString(row.key);
        return keys.join(u' ');
    }
    // "new+bytes deleted-bytes", then what grew.
    [[nodiscard]] QString counts(std::string_view key) const
    {
        const DiffRow& r = row(key);
        return QStringLiteral("%1+%2 %3-%4 grown %5 by %6, retained %7")
            .arg(r.newCount)
            .arg(r.allocSize)
            .arg(r.deletedCount)
            .arg(r.freedSize)
            .arg(r.grownCount)
            .arg(r.grownSize)
            .arg(r.retainedGrownCount);
    }
    [[nodiscard]] QString objects(std::string_view key, bool changedOnly = true) const
    {
        QStringList words;
        for (const DiffObject& object : diff->objects(row(key), changedOnly)) {
            if (object.member == DiffMember::New)
                words << u'+' + QString::fromStdString(target.word(object.target));
            else if (object.member == DiffMember::Deleted)
                words << u'-' + QString::fromStdString(base.word(object.base));
            else
                words << QString::fromStdString(base.word(object.base) + '=' + target.word(object.target));
        }
        return words.join(u' ');
    }
    [[nodiscard]] QString newNodes() const
    {
        QStringList words;
        for (uint32_t n = 0; n < target.snapshot->nodeCount(); ++n)
            if (diff->newNodes().test(n))
                words << QString::fromStdString(target.word(NodeIndex(n)));
        return words.join(u' ');
    }

    TextGraph base;
    TextGraph target;
    std::shared_ptr<const SnapshotDiff> diff;
};

// Nodes with shuffled ids under one root, `classes` different names; every id that `ids` gives twice
// would be a damaged file.
GraphSketch flatHeap(const std::vector<uint32_t>& ids, uint32_t classes, uint64_t size)
{
    GraphSketch sketch;
    const uint32_t holder = sketch.addNode("Holder");
    sketch.addEdge(0, holder);
    for (const uint32_t id : ids) {
        const uint32_t node = sketch.addNode("C" + std::to_string(id % classes), NodeKind::Object, size + id % 7);
        sketch.setId(node, id);
        sketch.addEdge(holder, node);
    }
    return sketch;
}

std::vector<uint32_t> shuffledIds(uint32_t first, uint32_t last, std::mt19937& random)
{
    std::vector<uint32_t> ids;
    for (uint32_t id = first; id < last; id += 2)
        ids.push_back(id);
    std::shuffle(ids.begin(), ids.end(), random);
    return ids;
}

class TestSnapshotDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newDeletedAndGrown()
    {
        const Pair pair(R"heap(
            root > A > x1; A > x2; A > x3; A: id=3
            x1: name=X size=10 id=11; x2: name=X size=10 id=13; x3: name=X size=10 id=15
        )heap",
                        R"heap(
            root > A > x4; A > x2; A > x3 > p; A: id=3
            x2: name=X size=10 id=13; x3: name=X size=25 id=15; x4: name=X size=7 id=17; p: id=19
        )heap");
        QVERIFY(pair.diff->sameProcess());
        QCOMPARE(pair.keys(), u",A ,X ,p");
        QCOMPARE(pair.keys(true), u",X ,p");
        QCOMPARE(pair.counts(",X"), u"1+7 1-10 grown 1 by 15, retained 1");
        QCOMPARE(pair.counts(",A"), u"0+0 0-0 grown 0 by 0, retained 1");
        QCOMPARE(pair.counts(",p"), u"1+1 0-0 grown 0 by 0, retained 0");
        const DiffRow& x = pair.row(",X");
        QCOMPARE(x.baseCount, 3U);
        QCOMPARE(x.targetCount, 3U);
        QCOMPARE(x.baseShallow, 30U);
        QCOMPARE(x.targetShallow, 42U);
        QCOMPARE(x.retainedDelta(), 13);
        QCOMPARE(x.countDelta(), 0);
        QCOMPARE(x.sizeDelta(), -3);
        QCOMPARE(pair.objects(",X"), u"+x4 -x1 x3=x3");
        QCOMPARE(pair.objects(",X", false), u"+x4 -x1 x2=x2 x3=x3");
        QCOMPARE(pair.objects(",A"), u"A=A"); // retains more
        QCOMPARE(pair.newNodes(), u"x4 p");
        QCOMPARE(pair.diff->inBase(pair.target.node("x3")), pair.base.node("x3"));
        QCOMPARE(pair.diff->inTarget(pair.base.node("x3")), pair.target.node("x3"));
        QVERIFY(!pair.diff->inBase(pair.target.node("x4")).isValid());
        QVERIFY(!pair.diff->inTarget(pair.base.node("x1")).isValid());
    }

    void shrunk()
    {
        const Pair pair("root > A > x; x: name=X size=40", "root > A > x; x: name=X size=25");
        QCOMPARE(pair.counts(",X"), u"0+0 0-0 grown 0 by -15, retained 0");
        QCOMPARE(pair.keys(true), u"");
    }

    void classChanged()
    {
        const Pair pair("root > A > B > x; A > y; x: name=X size=5", "root > A > B > x; A > y; x: name=Y size=5");
        QCOMPARE(pair.counts(",X"), u"0+0 1-5 grown 0 by 0, retained 0");
        QCOMPARE(pair.counts(",Y"), u"1+5 0-0 grown 0 by 0, retained 0");
        QCOMPARE(pair.objects(",X"), u"-x");
        QCOMPARE(pair.objects(",Y"), u"+x");
        QCOMPARE(pair.newNodes(), u""); // the object was there
    }

    // An array with a single owner is counted to it and is in no class any more.
    void sizeMovedToOwner()
    {
        const Pair pair("root > A > store; root > B > store; store: type=array size=16",
                        "root > A > store; root > B; B -weak-> store; store: type=array size=16");
        QCOMPARE(pair.counts(",(array)"), u"0+0 1-16 grown 0 by 0, retained 0");
        QCOMPARE(pair.counts(",A"), u"0+0 0-0 grown 1 by 16, retained 1");
        QCOMPARE(pair.row(",(array)").targetCount, 0U);
    }

    // The target's shapes name the plain objects of both: one {a} alone makes no shape.
    void shapesOfTheTarget()
    {
        const Pair pair("root > U > o1; o1: name=Object; o1 -property:a-> v; U > v",
                        "root > U > o1; o1: name=Object; o1 -property:a-> v; U > v;"
                        "U > o2; o2: name=Object; o2 -property:a-> v");
        QCOMPARE(pair.counts(",{a}"), u"1+1 0-0 grown 0 by 0, retained 0");
        QCOMPARE(pair.row(",{a}").baseCount, 1U);
        const auto base = pair.base.node("o1");
        QCOMPARE(pair.diff->baseClasses().at(pair.diff->baseClasses().classOf(base)).name, std::string("{a}"));
    }

    void placesTellClassesApart()
    {
        const Pair pair("root > A > x; x: name=X place=5:10:3", "root > A > x; A > y; x: name=X place=5:10:3;"
                                                                "y: name=X place=5:20:3");
        QCOMPARE(pair.keys(), u",A 5,10,3,X 5,20,3,X");
        QCOMPARE(pair.row("5,20,3,X").newCount, 1U);
        QVERIFY(!pair.row("5,20,3,X").baseClass.isValid());
    }

    void differentProcesses()
    {
        const Pair pair(R"heap(
            root > A > x; A > y; A > z; x: name=X place=5:10:3 size=10; y: name=X place=5:10:3 size=10; z: name=Gone
        )heap",
                        R"heap(
            root > Q > R > S > T; R > x; x: name=X place=7:12:3 size=35
        )heap");
        QVERIFY(!pair.diff->sameProcess());
        QCOMPARE(pair.keys(), u",A ,Gone ,Q ,R ,S ,T 7,12,3,X");
        QCOMPARE(pair.counts("7,12,3,X"), u"0+15 1-0 grown 0 by 0, retained 0"); // net: one less, 15 B more
        QCOMPARE(pair.counts(",Gone"), u"0+0 1-1 grown 0 by 0, retained 0");
        QCOMPARE(pair.counts(",Q"), u"1+1 0-0 grown 0 by 0, retained 0");
        QCOMPARE(pair.objects("7,12,3,X"), u"");
        QVERIFY(!pair.diff->inBase(pair.target.node("x")).isValid());
        QCOMPARE(pair.newNodes(), u"root Q R S T x");
    }

    void nothingInCommon()
    {
        const Pair pair("root > A; A: id=11; root: id=1", "root > A; A: id=13; root: id=1");
        QVERIFY(!pair.diff->sameProcess());
        QCOMPARE(pair.keys(true), u"");
    }

    void idOrder()
    {
        std::mt19937 random(7);
        for (const uint32_t greatest : {3U, 5000U, 4'000'000U, 0xffffffffU}) {
            std::vector<uint32_t> ids(10'000);
            for (uint32_t& id : ids)
                id = std::uniform_int_distribution<uint32_t>(0, greatest)(random);
            std::vector<uint32_t> expected(ids.size());
            for (uint32_t i = 0; i < expected.size(); ++i)
                expected[i] = i;
            std::ranges::stable_sort(expected, {}, [&](uint32_t i) { return ids[i]; });
            const IdOrder order = orderById(ids, {});
            QVERIFY(std::ranges::equal(order.nodes.span(), expected));
            for (size_t i = 0; i < ids.size(); ++i)
                QCOMPARE(order.ids[i], ids[order.nodes[i]]);
        }
        QVERIFY(orderById(std::span<const uint32_t>(), {}).nodes.empty());
    }

    // Ascending but for a few, as V8 writes them: single strays, both too small and too great, and runs of them.
    void nearlyOrderedIds()
    {
        std::mt19937 random(11);
        for (const uint32_t strays : {0U, 1U, 20U, 500U, 3000U}) {
            std::vector<uint32_t> ids(40'000);
            for (uint32_t i = 0; i < ids.size(); ++i)
                ids[i] = i * 2 / 3; // some twice
            for (uint32_t i = 0; i < strays; ++i)
                ids[random() % ids.size()] = random() % 100'000;
            std::rotate(ids.begin() + 100, ids.begin() + 200, ids.begin() + 220);
            std::vector<uint32_t> expected(ids.size());
            for (uint32_t i = 0; i < expected.size(); ++i)
                expected[i] = i;
            std::ranges::stable_sort(expected, {}, [&](uint32_t i) { return ids[i]; });
            const IdOrder order = orderById(ids, {});
            QVERIFY(std::ranges::equal(order.nodes.span(), expected));
            for (size_t i = 0; i < ids.size(); ++i)
                QCOMPARE(order.ids[i], ids[order.nodes[i]]);
        }
    }

    // Several pieces, both ways round, against a plain recount.
    void manyObjects()
    {
        std::mt19937 random(3);
        const auto small = shuffledIds(5, 620'001, random);
        const auto large = shuffledIds(400'001, 1'800'001, random);
        const Analysis a = analysed(flatHeap(small, 50, 10).build());
        const Analysis b = analysed(flatHeap(large, 50, 11).build());
        for (const auto& [base, target] : {std::pair(a, b), std::pair(b, a)}) {
            const auto reference = recount(*base, *target);
            for (const unsigned threads : {1U, 2U, 7U}) {
                setThreadLimit(threads);
                const auto diff = SnapshotDiff::compute(base, target, {});
                QVERIFY(diff && (*diff)->sameProcess());
                uint64_t added = 0;
                for (const DiffRow& row : (*diff)->rows()) {
                    added += row.newCount;
                    const auto& counts = reference.at(row.name);
                    QCOMPARE(row.newCount, counts.added);
                    QCOMPARE(row.deletedCount, counts.deleted);
                    QCOMPARE(row.grownSize, counts.grownSize);
                }
                QCOMPARE((*diff)->newNodes().count(), added);
            }
        }
        setThreadLimit(0);
    }

    // Every id twice, in both files: nothing sensible can be said, but the sums still hold.
    void repeatedIds()
    {
        const Pair pair("root > A; A > x; A > y; A > z; x: name=X id=7; y: name=X id=7; z: name=X id=7",
                        "root > A; A > x; A > y; x: name=X id=7; y: name=X id=7");
        QCOMPARE(pair.counts(",X"), u"0+0 1-1 grown 0 by 0, retained 0");
        QCOMPARE(pair.objects(",X"), u"-z");
    }

    void cancelled()
    {
        const Analysis heap = analysed(test::graphFromText("root > A > B").snapshot);
        std::stop_source source;
        source.request_stop();
        const auto diff = SnapshotDiff::compute(heap, heap, {source.get_token(), nullptr});
        QVERIFY(!diff);
        QCOMPARE(diff.error().code, ErrorCode::Cancelled);
    }

    void progress()
    {
        Progress progress;
        progress.expectOnly({Phase::Compare});
        const Analysis heap = analysed(test::graphFromText("root > A > B").snapshot);
        QVERIFY(SnapshotDiff::compute(heap, heap, {{}, &progress}));
        QCOMPARE(progress.fraction(), 1.0);
    }

    // Two runs of one program, alike to the last object but for the order of a few: most ids agree by chance.
    void twoRunsOfOneProgram()
    {
        const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
        if (node.isEmpty())
            QSKIP("no node program on this machine");
        QTemporaryDir folder;
        const QByteArray program = "const v8 = require('v8'); const keep = [];"
                                   "for (let i = 0; i < 2000; ++i) keep.push({ a: i, b: 'x' + i });"
                                   "globalThis.keep = keep; v8.writeHeapSnapshot(process.argv[1]);"
                                   "for (let i = 0; i < 500; ++i) keep.push({ a: i, b: 'y' + i });"
                                   "v8.writeHeapSnapshot(process.argv[2]);";
        std::vector<Analysis> snapshots;
        for (const char* run : {"a", "b"}) {
            const QString first = folder.filePath(QString::fromLatin1(run) + QStringLiteral("1.heapsnapshot"));
            const QString second = folder.filePath(QString::fromLatin1(run) + QStringLiteral("2.heapsnapshot"));
            QCOMPARE(QProcess::execute(node, {QStringLiteral("-e"), QString::fromUtf8(program), first, second}), 0);
            for (const QString& file : {first, second}) {
                const auto opened = openSnapshot(file.toStdString(), {}, {});
                QVERIFY(opened);
                snapshots.push_back(opened->analysis);
            }
        }
        const auto isSame = [&](size_t base, size_t target) {
            return (*SnapshotDiff::compute(snapshots[base], snapshots[target], {}))->sameProcess();
        };
        QVERIFY(isSame(0, 1));
        QVERIFY(isSame(2, 3));
        QVERIFY(isSame(1, 0));
        QVERIFY(!isSame(0, 2));
        QVERIFY(!isSame(0, 3));
        QVERIFY(!isSame(1, 3));
        QVERIFY(!isSame(3, 0));
    }

private:
    struct Counts {
        uint32_t added = 0;
        uint32_t deleted = 0;
        int64_t grownSize = 0;
    };
    static std::map<std::string, Counts> recount(const SnapshotAnalysis& base, const SnapshotAnalysis& target)
    {
        std::map<std::string, Counts> counts;
        std::unordered_map<uint32_t, NodeIndex> inBase;
        for (uint32_t n = 0; n < base.snapshot().nodeCount(); ++n)
            inBase[base.snapshot().id(NodeIndex(n)).value] = NodeIndex(n);
        for (uint32_t n = 0; n < target.snapshot().nodeCount(); ++n) {
            const NodeIndex node(n);
            const auto found = inBase.find(target.snapshot().id(node).value);
            Counts& row = counts[std::string(target.className(node))];
            if (found == inBase.end()) {
                ++row.added;
                continue;
            }
            row.grownSize += static_cast<int64_t>(target.shallow(node) - base.shallow(found->second));
            inBase.erase(found);
        }
        for (const auto& [id, node] : inBase)
            ++counts[std::string(base.className(node))].deleted;
        return counts;
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestSnapshotDiff)
#include "tst_snapshot_diff.moc"
