// SPDX-License-Identifier: GPL-3.0-or-later
// Would somebody find the leak? Merged paths of what each program of the lab really leaked.
#include "analysis/merged_paths.h"
#include "base/parallel.h"
#include "io/snapshot_reader.h"
#include "support/lab.h"
#include "support/print_paths.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

#include <unordered_set>

using namespace heapsight;

namespace {

struct Program {
    const char* name;
    const char* container;    // edge of the row where the objects must be seen to accumulate
    const char* containerTop; // the row the path must start with
};
constexpr Program kPrograms[] = {
    {"cache-map", "cache", "module scope of program.js"},
    {"closure-context", "auditTrail", "module scope of program.js"},
    {"global-growth", "requestHistory", "global"},
    {"listeners", "_events.change", "module scope of program.js"},
    {"pending-promises", "acks", "module scope of program.js"},
    {"queue-array", "backlog", "module scope of program.js"},
    {"sessions", "sessions", "module scope of program.js"},
    {"sliced-strings", "titles", "module scope of program.js"},
    {"stream-buffers", "<symbol kBufferedValue>", "module scope of program.js"},
    {"timers", "(list)", "module scope of node:timers"},
};

std::shared_ptr<const HeapSnapshot> read(const std::string& path)
{
    const auto snapshot = readSnapshot(path, {});
    return snapshot ? *snapshot : nullptr;
}

std::vector<uint32_t> newOfClass(const SnapshotAnalysis& analysis, const HeapSnapshot& base, std::string_view name)
{
    const std::unordered_set<uint32_t> old(base.idColumn().begin(), base.idColumn().end());
    std::vector<uint32_t> nodes;
    for (uint32_t n = 0; n < analysis.snapshot().nodeCount(); ++n)
        if (analysis.className(NodeIndex(n)) == name && !analysis.shallowSizes().isZero(n) &&
            !old.contains(analysis.snapshot().id(NodeIndex(n)).value))
            nodes.push_back(n);
    return nodes;
}

// The branch with most objects, from the row below the root down to the set.
std::vector<const PathNode*> mainBranch(const MergedPaths& paths)
{
    std::vector<const PathNode*> branch;
    const PathNode* row = paths.root.get();
    while (!row->children.empty()) {
        const auto most = std::max_element(row->children.begin(), row->children.end(),
                                           [](const auto& a, const auto& b) { return a->count < b->count; });
        row = most->get();
        branch.push_back(row);
    }
    return branch;
}

void checkSums(const PathNode& row)
{
    uint64_t count = 0;
    uint64_t retained = 0;
    for (const auto& child : row.children) {
        QCOMPARE(child->parent, &row);
        count += child->count;
        retained += child->retained;
        checkSums(*child);
    }
    QVERIFY(count <= row.count);
    QVERIFY(retained <= row.retained);
    if (!row.isTarget && !row.children.empty()) // "further branches" have none
        QCOMPARE(count, row.count);
}

} // namespace

class TestMergedPathsLab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (lab::folder().empty())
            QSKIP("HEAPSIGHT_LAB names no folder with real snapshots");
    }

    void leakIsFound_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < std::size(kPrograms); ++i)
            QTest::newRow(kPrograms[i].name) << static_cast<int>(i);
    }
    void leakIsFound()
    {
        QFETCH(int, index);
        const Program& program = kPrograms[index];
        const std::string folder = lab::folder() + "/programs/" + program.name + "/";
        QFile file(QString::fromStdString(folder + "truth.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject truth = QJsonDocument::fromJson(file.readAll()).object();
        const int last = truth["snapshots"].toInt();
        const auto snapshot = read(folder + std::to_string(last) + ".heapsnapshot.gz");
        const auto base = read(folder + std::to_string(last - 1) + ".heapsnapshot.gz");
        QVERIFY(snapshot && base);
        const auto analysis = SnapshotAnalysis::compute(snapshot, {}, {});
        QVERIFY(analysis);
        const auto set = newOfClass(**analysis, *base, truth["leakedClass"].toString().toStdString());
        const auto result = mergedPaths(**analysis, set, {});
        QVERIFY(result);
        const MergedPaths& paths = **result;
        const std::string text = test::printPaths(paths);
        QCOMPARE(paths.objects, set.size());
        QCOMPARE(paths.unreachable, uint64_t{0});
        checkSums(*paths.root);

        const auto branch = mainBranch(paths);
        QVERIFY(!branch.empty());
        QCOMPARE(branch.front()->label, std::string(program.containerTop));
        std::string onPath;
        for (const PathNode* row : branch)
            onPath += row->edge + '|' + row->foldedText + '|';
        for (const auto& name : truth["retainerNames"].toArray())
            QVERIFY2(onPath.find(name.toString().toStdString()) != std::string::npos,
                     (name.toString().toStdString() + " is not on\n" + text).c_str());
        const auto container =
            std::find_if(branch.begin(), branch.end(), [](const PathNode* row) { return row->accumulates; });
        QVERIFY2(container != branch.end(), text.c_str());
        QCOMPARE((*container)->edge, std::string(program.container));
        QCOMPARE((*container)->count, static_cast<uint64_t>(truth["leakedCountPerStep"].toInt()));
        QVERIFY(branch.back()->isTarget);
        QCOMPARE(branch.back()->objects, static_cast<uint64_t>(truth["leakedCountPerStep"].toInt()));
    }

    // Every class of every writer's file: sound trees, the same ones whatever the number of threads.
    void anyClassOfAnyWriter()
    {
        for (const auto& file : lab::snapshotFiles()) {
            if (!file.name.starts_with("versions/"))
                continue;
            const auto snapshot = read(file.snapshot);
            QVERIFY(snapshot);
            const auto analysis = SnapshotAnalysis::compute(snapshot, {}, {});
            QVERIFY(analysis);
            for (const char* name : {"Function", "(string)", "Object", "system / Context", "(compiled code)", "Map"}) {
                std::vector<uint32_t> set;
                for (uint32_t n = 0; n < snapshot->nodeCount(); ++n)
                    if ((*analysis)->className(NodeIndex(n)) == name)
                        set.push_back(n);
                const auto paths = mergedPaths(**analysis, set, {});
                QVERIFY(paths);
                QCOMPARE((*paths)->root->count, uint64_t{set.size()});
                checkSums(*(*paths)->root);
                setThreadLimit(1);
                const auto again = mergedPaths(**analysis, set, {});
                setThreadLimit(0);
                QCOMPARE(test::printPaths(**again), test::printPaths(**paths));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestMergedPathsLab)
#include "tst_merged_paths_lab.moc"
