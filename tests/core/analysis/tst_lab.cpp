// SPDX-License-Identifier: GPL-3.0-or-later
// Exactness: every number of every snapshot in the lab against what Chrome DevTools says about it.
#include "analysis/snapshot_analysis.h"
#include "base/parallel.h"
#include "open_snapshot.h"
#include "support/lab.h"

#include <QTest>

#include <map>
#include <sstream>

using namespace heapsight;

namespace {

using Analysis = std::shared_ptr<const SnapshotAnalysis>;

// "" or, for the first difference, what differs and both values.
class Differences {
public:
    template <class Actual, class Expected>
    void compare(const std::string& what, const Actual& actual, const Expected& expected)
    {
        if (!m_first.empty() || actual == expected)
            return;
        std::ostringstream text;
        text << what << ": is " << actual << ", DevTools says " << expected;
        m_first = text.str();
    }
    [[nodiscard]] const std::string& first() const { return m_first; }

private:
    std::string m_first;
};

Analysis open(const std::string& path, Differences& differences)
{
    auto opened = openSnapshot(path, {}, {});
    differences.compare(path, opened ? std::string("open") : opened.error().detail, "open");
    return opened ? opened->analysis : nullptr;
}

void compareHead(const SnapshotAnalysis& analysis, const lab::Expected& expected, Differences& differences)
{
    const HeapSnapshot& heap = analysis.snapshot();
    differences.compare("nodes", heap.nodeCount(), expected.nodeCount);
    differences.compare("edges", heap.edgeCount(), expected.edgeCount);
    differences.compare("extra native bytes", heap.info().extraNativeBytes, expected.extraNativeBytes);
    differences.compare("greatest odd id", heap.maxJsObjectId(), expected.maxJsObjectId);
    differences.compare("total size", analysis.totalSize(), expected.totalSize);
    differences.compare("retained by the root", analysis.retained(heap.root()),
                        expected.totalSize - expected.extraNativeBytes);
    differences.compare("complete", heap.info().complete, true);
}

void compareStatistics(const MemoryStatistics& is, const lab::Statistics& expected, Differences& differences)
{
    differences.compare("statistics: total", is.total, expected.total);
    differences.compare("statistics: native", is.nativeTotal, expected.nativeTotal);
    differences.compare("statistics: typed arrays", is.typedArrays, expected.typedArrays);
    differences.compare("statistics: V8 heap", is.v8Total, expected.v8Total);
    differences.compare("statistics: code", is.code, expected.code);
    differences.compare("statistics: arrays", is.jsArrays, expected.jsArrays);
    differences.compare("statistics: strings", is.strings, expected.strings);
    differences.compare("statistics: system", is.system, expected.system);
}

void compareInterfaces(const std::vector<InterfaceShape>& shapes, const std::vector<std::string>& expected,
                       Differences& differences)
{
    for (size_t i = 0; i < std::min(shapes.size(), expected.size()); ++i)
        differences.compare("interface " + std::to_string(i), shapes[i].name, expected[i]);
    differences.compare("interfaces", shapes.size(), expected.size());
}

void compareClasses(const SnapshotAnalysis& analysis, const lab::Expected& expected, Differences& differences)
{
    std::map<std::string, const ClassRow*> rows;
    for (const ClassRow& row : analysis.classRows()) {
        const std::string key = analysis.classes().key(analysis.snapshot(), row.id);
        differences.compare("rows of class " + key, rows.emplace(key, &row).second ? 1 : 2, 1);
    }
    for (const lab::ClassRow& wanted : expected.classes) {
        const std::string what = "class " + wanted.key;
        const auto found = rows.find(wanted.key);
        differences.compare(what, found != rows.end() ? "there" : "missing", std::string("there"));
        if (found == rows.end())
            return;
        const ClassRow& row = *found->second;
        differences.compare(what + ": name", analysis.classes().at(row.id).name, wanted.name);
        differences.compare(what + ": count", row.count, wanted.count);
        differences.compare(what + ": shallow size", row.shallow, wanted.self);
        differences.compare(what + ": retained size", row.retained, wanted.retained);
        differences.compare(what + ": distance", row.distance, wanted.distance);
    }
    differences.compare("classes", rows.size(), expected.classes.size());
}

void compareNodes(const SnapshotAnalysis& analysis, const lab::Expected& expected, Differences& differences)
{
    const lab::Nodes& nodes = expected.nodes;
    std::vector<std::string> keys;
    for (uint32_t i = 0; i < analysis.classes().size(); ++i)
        keys.push_back(analysis.classes().key(analysis.snapshot(), ClassId(i)));
    const std::string noClass;
    uint32_t withoutDistance = 0;
    for (uint32_t i = 0; i < expected.nodeCount && differences.first().empty(); ++i) {
        const NodeIndex n(i);
        const std::string what = "node " + std::to_string(i) + " @" + std::to_string(nodes.id[i]);
        differences.compare(what + ": id", analysis.snapshot().id(n).value, nodes.id[i]);
        differences.compare(what + ": shallow size", analysis.shallow(n), nodes.self[i]);
        differences.compare(what + ": dominator", analysis.dominators().immediateDominator(n).value,
                            nodes.dominator[i]);
        differences.compare(what + ": retained size", analysis.retained(n), nodes.retained[i]);
        differences.compare(what + ": distance", analysis.distance(n), nodes.distance[i]);
        const bool isCounted = nodes.classRow[i] >= 0;
        differences.compare(what + ": is counted", analysis.shallow(n) != 0, isCounted);
        if (isCounted)
            differences.compare(what + ": class", keys[analysis.classOf(n).value],
                                expected.classes[static_cast<size_t>(nodes.classRow[i])].key);
        withoutDistance += analysis.distance(n) == kNoDistance;
    }
    differences.compare("nodes without distance", withoutDistance, expected.nodesWithoutDistance);
}

// Empty if both analyses hold the same numbers, else which do not.
std::string firstUnequalColumn(const SnapshotAnalysis& a, const SnapshotAnalysis& b)
{
    const auto equalRow = [](const ClassRow& x, const ClassRow& y) {
        return x.id == y.id && x.count == y.count && x.shallow == y.shallow && x.retained == y.retained &&
               x.distance == y.distance;
    };
    const auto equalClass = [](const ClassInfo& x, const ClassInfo& y) {
        return x.name == y.name && x.place == y.place;
    };
    if (!std::ranges::equal(a.snapshot().idColumn(), b.snapshot().idColumn()))
        return "ids";
    if (!std::ranges::equal(a.snapshot().edgeLabels(), b.snapshot().edgeLabels()))
        return "edge labels";
    if (!std::ranges::equal(a.reverseEdges().wordColumn(), b.reverseEdges().wordColumn(), {}, &RetainerWord::bits,
                            &RetainerWord::bits))
        return "reverse edges";
    if (!std::ranges::equal(a.dominators().dominatorColumn(), b.dominators().dominatorColumn()))
        return "dominators";
    if (!std::ranges::equal(a.dominators().preorder(), b.dominators().preorder()))
        return "dominator preorder";
    if (!std::ranges::equal(a.retainedColumn(), b.retainedColumn()))
        return "retained sizes";
    if (!std::ranges::equal(a.distanceColumn(), b.distanceColumn()))
        return "distances";
    for (uint32_t n = 0; n < a.snapshot().nodeCount(); ++n)
        if (a.shallow(NodeIndex(n)) != b.shallow(NodeIndex(n)))
            return "shallow sizes";
    if (!std::ranges::equal(a.classes().classColumn(), b.classes().classColumn()))
        return "classes";
    for (uint32_t i = 0; i < a.classes().size(); ++i)
        if (!equalClass(a.classes().at(ClassId(i)), b.classes().at(ClassId(i))))
            return "class names";
    if (!std::ranges::equal(a.classRows(), b.classRows(), equalRow))
        return "class rows";
    return {};
}

class TestLab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (lab::folder().empty())
            QSKIP("no lab: set HEAPSIGHT_LAB to the folder of snapshots with expected numbers");
    }

    void everyNumber_data()
    {
        QTest::addColumn<QString>("snapshot");
        QTest::addColumn<QString>("expected");
        for (const lab::SnapshotFile& file : lab::snapshotFiles())
            QTest::newRow(file.name.c_str())
                << QString::fromStdString(file.snapshot) << QString::fromStdString(file.expected);
    }
    void everyNumber()
    {
        QFETCH(QString, snapshot);
        QFETCH(QString, expected);
        Differences differences;
        const lab::Expected numbers = lab::readExpected(expected.toStdString());
        if (const Analysis analysis = open(snapshot.toStdString(), differences)) {
            compareHead(*analysis, numbers, differences);
            if (differences.first().empty()) // else the columns may be shorter than expected
                compareNodes(*analysis, numbers, differences);
            compareStatistics(analysis->statistics(), numbers.statistics, differences);
            compareInterfaces(analysis->interfaces(), numbers.interfaces, differences);
            compareClasses(*analysis, numbers, differences);
        }
        QVERIFY2(differences.first().empty(), differences.first().c_str());
    }

    // Shapes of another snapshot of the process name the objects as its own would.
    void shapesOfAnotherSnapshot()
    {
        const std::string folder = lab::folder() + "/programs/cache-map/";
        Differences differences;
        const Analysis first = open(folder + "1.heapsnapshot.gz", differences);
        const Analysis last = open(folder + "3.heapsnapshot.gz", differences);
        QVERIFY2(differences.first().empty(), differences.first().c_str());
        const auto renamed = ClassTable::compute(first->snapshot(), last->interfaces(), {});
        QVERIFY(renamed);
        const auto own = ClassTable::compute(first->snapshot(), first->interfaces(), {});
        QVERIFY(own);
        QVERIFY(std::ranges::equal(own->classColumn(), first->classes().classColumn()));
        // {theme} is a shape of the last snapshot only; the first one has no such objects at all.
        for (uint32_t i = 0; i < renamed->size(); ++i) {
            const std::string& name = renamed->at(ClassId(i)).name;
            if (!name.starts_with('{'))
                continue;
            const bool isKnown = std::ranges::any_of(last->interfaces(), [&](const auto& s) { return s.name == name; });
            QVERIFY2(isKnown, name.c_str());
        }
    }

    void threadCounts_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* name : {"programs/cache-map/3", "programs/pending-promises/2", "versions/chromium156/2",
                                 "versions/node24/1", "versions/internals-node20/1"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void threadCounts()
    {
        QFETCH(QString, file);
        const std::string path = lab::folder() + '/' + file.toStdString() + ".heapsnapshot.gz";
        Differences differences;
        setThreadLimit(1);
        const Analysis alone = open(path, differences);
        setThreadLimit(2);
        const Analysis two = open(path, differences);
        setThreadLimit(7);
        const Analysis seven = open(path, differences);
        setThreadLimit(0);
        QVERIFY2(differences.first().empty(), differences.first().c_str());
        QCOMPARE(firstUnequalColumn(*alone, *two), std::string());
        QCOMPARE(firstUnequalColumn(*alone, *seven), std::string());
    }

    // DevTools cannot open this file; what must hold in every snapshot holds here too.
    void timeline()
    {
        Differences differences;
        const Analysis analysis = open(lab::folder() + "/versions/node20.heaptimeline.gz", differences);
        QVERIFY2(differences.first().empty(), differences.first().c_str());
        const HeapSnapshot& heap = analysis->snapshot();
        QCOMPARE(heap.info().format, SnapshotFormat::HeapTimeline);
        std::vector<uint64_t> retained(heap.nodeCount());
        uint64_t total = 0;
        for (uint32_t n = 0; n < heap.nodeCount(); ++n) {
            total += analysis->shallow(NodeIndex(n));
            retained[n] += analysis->shallow(NodeIndex(n));
            if (NodeIndex(n) != heap.root())
                retained[analysis->dominators().immediateDominator(NodeIndex(n)).value] +=
                    analysis->retained(NodeIndex(n));
        }
        QVERIFY(std::ranges::equal(retained, analysis->retainedColumn()));
        QCOMPARE(analysis->totalSize(), total);
        uint64_t inRows = 0;
        for (const ClassRow& row : analysis->classRows())
            inRows += row.shallow;
        QCOMPARE(inRows, total);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestLab)
#include "tst_lab.moc"
