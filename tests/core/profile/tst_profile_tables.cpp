// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and differences: by hand, and random trees against plain sums.
#include "profile/profile_diff.h"
#include "profile/profile_tables.h"
#include "support/flame_trees.h"

#include <QTest>

#include <map>
#include <set>

using namespace heapsight;
using namespace heapsight::test;

namespace {

std::vector<ProfileRow> rowsOf(const FlameTree& tree, ProfileGrouping grouping)
{
    return profileRows(tree, grouping, {}).value();
}

QString textOfRows(const FlameTree& tree, ProfileGrouping grouping)
{
    QStringList lines;
    for (const ProfileRow& row : rowsOf(tree, grouping)) {
        const std::string_view name = profileRowName(tree, grouping, row);
        lines << QStringLiteral("%1 %2/%3 %4")
                     .arg(QString::fromUtf8(name.data(), static_cast<int>(name.size())))
                     .arg(row.self)
                     .arg(row.total)
                     .arg(row.stacks);
    }
    return lines.join(QLatin1Char('\n'));
}

QString textOfCallers(CallerTree& callers, std::span<const uint32_t> rows, int depth = 0)
{
    QString text;
    const std::vector<uint32_t> list(rows.begin(), rows.end()); // callers() makes rows
    for (const uint32_t row : list) {
        const CallerTree::Row data = callers.row(row);
        const std::string name(callers.tree().frames().shownName(data.frame));
        text += QString(depth, QLatin1Char(' ')) + QString::fromStdString(name) +
                QStringLiteral(" %1/%2\n").arg(data.self).arg(data.total);
        const auto next = callers.callers(row);
        if (data.hasCallers != !next.empty())
            return QStringLiteral("hasCallers is wrong");
        text += textOfCallers(callers, next, depth + 1);
    }
    return text;
}

} // namespace

class TestProfileTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void functions();
    void filesAndPackages();
    void origins_data();
    void origins();
    void sumsOfRandomTrees();
    void callersByHand();
    void callersOfRandomTrees();
    void callersAndCalleesByHand();
    void callersAndCalleesAddUp();
    void differenceByHand();
    void differenceOfRandomTrees();
    void differenceNormalised();
    void differenceWithoutLines();
    void differenceOfUnits();
};

void TestProfileTables::functions()
{
    const FlameTree tree = treeOf("a;b 3\na 2\na;b;a 4\nc 1\n");
    // a is on one stack twice: its total counts that stack once.
    QCOMPARE(textOfRows(tree, ProfileGrouping::Function), QStringLiteral("a 6/9 2\nb 3/7 1\nc 1/1 1"));
    std::vector<uint64_t> self;
    for (uint32_t node = 0; node < tree.nodeCount(); ++node)
        self.push_back(node == FlameTree::root() ? 5 : tree.self(node));
    QCOMPARE(textOfRows(tree.withWeights(self, tree.unit()), ProfileGrouping::Function),
             QStringLiteral("a 6/9 2\n(outside of any function) 5/5 1\nb 3/7 1\nc 1/1 1"));
}

void TestProfileTables::filesAndPackages()
{
    const FlameTree tree = treeOf("run (/app/main.js:1:1);get (/app/node_modules/@s/p/i.js:5:1);push 3\n"
                                  "run (/app/main.js:1:1);own (/app/main.js:9:1) 4\n"
                                  "(idle) 5\n");
    QCOMPARE(textOfRows(tree, ProfileGrouping::File),
             QStringLiteral("(native) 8/8 2\n/app/main.js 4/7 2\n/app/node_modules/@s/p/i.js 0/3 1"));
    QCOMPARE(textOfRows(tree, ProfileGrouping::Package),
             QStringLiteral("(engine) 5/5 1\n(own code) 4/7 2\n(native) 3/3 1\n@s/p 0/3 1"));
    QCOMPARE(textOfRows(tree, ProfileGrouping::Origin),
             QStringLiteral("engine 5/5 1\nown 4/7 2\nnative 3/3 1\npackage 0/3 1"));
}

void TestProfileTables::origins_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("package");
    const auto row = [](const char* name, const char* script, const char* origin, const char* package) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(name), QLatin1String(script))))
            << QString::fromLatin1(name) << QString::fromLatin1(script) << QString::fromLatin1(origin)
            << QString::fromLatin1(package);
    };
    row("f", "/srv/app/index.js", "own", "(own code)");
    row("f", "file:///srv/app/index.mjs", "own", "(own code)");
    row("f", "evalmachine.<anonymous>", "own", "(own code)");
    row("f", "[eval]", "own", "(own code)");
    row("f", "node:internal/modules/cjs/loader", "node", "(node)");
    row("f", "internal/timers.js", "node", "(node)");
    row("f", "events.js", "node", "(node)");
    row("forEach", "", "native", "(native)");
    row("", "", "native", "(native)");
    row("(garbage collector)", "", "engine", "(engine)");
    row("(root)", "", "engine", "(engine)");
    row("f", "wasm://wasm/8a2f", "wasm", "(wasm)");
    row("f", "/a/node_modules/express/lib/router/index.js", "package", "express");
    row("f", "file:///a/node_modules/@scope/name/x.js", "package", "@scope/name");
    row("f", "C:\\a\\node_modules\\lodash\\lodash.js", "package", "lodash");
    row("f", "/a/node_modules/a/node_modules/b/index.js", "package", "b");
    row("f", "/a/node_modules/.pnpm/debug@4.3.4/node_modules/debug/src/node.js", "package", "debug");
    row("f", "/a/node_modules/.pnpm/@s+p@1.0.0/node_modules/@s/p/i.js", "package", "@s/p");
    row("f", "/a/.yarn/cache/chalk-npm-4.1.2-ba8b.zip/node_modules/chalk/source/index.js", "package", "chalk");
    row("f", "webpack:///./node_modules/react/index.js", "package", "react");
    row("f", "node_modules/x/y.js", "package", "x");
    row("f", "/a/my_node_modules/x/y.js", "own", "(own code)");
    row("f", "/a/node_modules/", "own", "(own code)");
    row("f", "/a/node_modules/@scope", "package", "@scope");
}

void TestProfileTables::origins()
{
    QFETCH(const QString, name);
    QFETCH(const QString, script);
    FrameTable frames;
    const std::string nameText = name.toStdString();
    const std::string scriptText = script.toStdString();
    const uint32_t frame = frames.add({nameText, scriptText, 1, 1});
    QTEST(QString::fromStdString(std::string(frameOriginKey(frames.origin(frame)))), "origin");
    QTEST(QString::fromStdString(std::string(frames.package(frame))), "package");
}

void TestProfileTables::sumsOfRandomTrees()
{
    for (uint32_t seed = 0; seed < 60; ++seed) {
        const FlameTree tree = randomTree(seed, 300, 9);
        for (const auto grouping :
             {ProfileGrouping::Function, ProfileGrouping::File, ProfileGrouping::Package, ProfileGrouping::Origin}) {
            uint64_t sum = 0;
            for (const ProfileRow& row : rowsOf(tree, grouping)) {
                sum += row.self;
                // Plainly: the weight of all stacks on which the group is.
                uint64_t total = 0;
                for (uint32_t node = 0; node < tree.nodeCount(); ++node) {
                    bool isOn = false;
                    for (uint32_t at = node; at != 0 && !isOn; at = tree.parent(at)) {
                        const FrameTable& frames = tree.frames();
                        const uint32_t frame = tree.frame(at);
                        const uint32_t key = grouping == ProfileGrouping::Function ? frame
                                             : grouping == ProfileGrouping::File   ? frames.scriptId(frame)
                                             : grouping == ProfileGrouping::Package
                                                 ? frames.packageId(frame)
                                                 : static_cast<uint32_t>(frames.origin(frame));
                        isOn = key == row.key;
                    }
                    total += isOn ? tree.self(node) : 0;
                }
                if (row.key != 0 && grouping == ProfileGrouping::Function) // the root's own row apart
                    QCOMPARE(row.total, total);
                QVERIFY(row.self <= row.total);
            }
            QCOMPARE(sum, tree.total(0));
        }
    }
}

void TestProfileTables::callersByHand()
{
    const FlameTree tree = treeOf("a;f 1\nb;f 2\nb;c;f 4\nb 8\nf;f 16\n");
    CallerTree callers(tree);
    QCOMPARE(textOfCallers(callers, callers.topRows()), QStringLiteral("f 23/23\n"
                                                                       " f 16/0\n"
                                                                       " c 4/4\n"
                                                                       "  b 4/4\n"
                                                                       " b 2/2\n"
                                                                       " a 1/1\n"
                                                                       "b 8/14\n"
                                                                       "c 0/4\n"
                                                                       " b 0/4\n"
                                                                       "a 0/1\n"));
}

void TestProfileTables::callersOfRandomTrees()
{
    for (uint32_t seed = 0; seed < 30; ++seed) {
        const FlameTree tree = randomTree(seed, 200, 6);
        CallerTree callers(tree);
        uint64_t sum = 0;
        const std::vector<uint32_t> top(callers.topRows().begin(), callers.topRows().end());
        for (const uint32_t row : top) {
            sum += callers.row(row).self;
            uint64_t below = 0;
            const auto list = callers.callers(row);
            for (const uint32_t caller : list)
                below += callers.row(caller).self;
            QVERIFY(below <= callers.row(row).self);
        }
        QCOMPARE(sum, tree.total(0));
    }
}

void TestProfileTables::callersAndCalleesByHand()
{
    const FlameTree tree = treeOf("a;f 1\nb;f;x 2\nb;f;x;f;y 4\nb;f;f 8\nb 16\n");
    uint32_t frame = 0;
    while (tree.frames().name(frame) != "f")
        ++frame;
    const CallerCallee result = callersAndCallees(tree, frame, {}).value();
    QCOMPARE(result.total, 15U);
    QCOMPARE(result.self, 9U);
    QCOMPARE(result.callers.size(), size_t{2});
    QCOMPARE(tree.frames().name(result.callers[0].frame), "b");
    QCOMPARE(result.callers[0].weight, 14U);
    QCOMPARE(result.callees.size(), size_t{2});
    QCOMPARE(tree.frames().name(result.callees[0].frame), "y"); // called by the inner f, not by x
    QCOMPARE(result.callees[0].weight, 4U);
    QCOMPARE(result.callees[1].weight, 2U);
}

void TestProfileTables::callersAndCalleesAddUp()
{
    for (uint32_t seed = 0; seed < 60; ++seed) {
        const FlameTree tree = randomTree(seed, 300, 7);
        for (const ProfileRow& row : rowsOf(tree, ProfileGrouping::Function)) {
            if (row.key == tree.frame(0))
                continue;
            const CallerCallee result = callersAndCallees(tree, row.key, {}).value();
            QCOMPARE(result.self, row.self);
            QCOMPARE(result.total, row.total);
            uint64_t callers = 0;
            for (const auto& caller : result.callers)
                callers += caller.weight;
            uint64_t callees = 0;
            for (const auto& callee : result.callees) {
                QVERIFY(callee.frame != row.key);
                callees += callee.weight;
            }
            QCOMPARE(callers, result.total);
            QCOMPARE(callees + result.self, result.total);
        }
    }
}

void TestProfileTables::differenceByHand()
{
    const FlameTree base = treeOf("a;b 10\na;c 5\nd 1\n");
    const FlameTree target = treeOf("a;b 4\ne 9\na;c 5\n");
    const auto diff = ProfileDiff::between(base, target, {}, {}).value();
    QStringList lines;
    for (const ProfileDiff::Row& row : diff->rows())
        lines << QStringLiteral("%1 %2 %3")
                     .arg(QString::fromStdString(std::string(diff->target().frames().name(row.frame))))
                     .arg(row.selfDelta())
                     .arg(row.totalDelta());
    QCOMPARE(lines.join(QLatin1Char('\n')), QStringLiteral("e 9 9\nb -6 -6\nd -1 -1\na 0 -6\nc 0 0"));
    QCOMPARE(QString::fromStdString(textOf(diff->tree(DiffWidth::Larger))), QStringLiteral("(root) 0/25\n"
                                                                                           "  a 0/15\n"
                                                                                           "    b 10/10\n"
                                                                                           "    c 5/5\n"
                                                                                           "  e 9/9\n"
                                                                                           "  d 1/1\n"));
    QCOMPARE(diff->change(0), (18.0 - 16.0) / 18.0);
    QCOMPARE(diff->change(4), 1.0);  // e is new
    QCOMPARE(diff->change(5), -1.0); // d is gone
}

void TestProfileTables::differenceOfRandomTrees()
{
    for (uint32_t seed = 0; seed < 40; ++seed) {
        const FlameTree base = randomTree(seed, 200, 6);
        const FlameTree target = randomTree(seed + 1000, 200, 6);
        const auto diff = ProfileDiff::between(base, target, {}, {}).value();
        QCOMPARE(diff->base().total(0), base.total(0));
        QCOMPARE(diff->target().total(0), target.total(0));
        QVERIFY(diff->tree(DiffWidth::Larger).total(0) >= std::max(base.total(0), target.total(0)));
        int64_t sum = 0;
        for (const ProfileDiff::Row& row : diff->rows())
            sum += row.selfDelta();
        QCOMPARE(sum, static_cast<int64_t>(target.total(0)) - static_cast<int64_t>(base.total(0)));
        const auto none = ProfileDiff::between(target, target, {}, {}).value();
        for (uint32_t node = 0; node < none->target().nodeCount(); ++node)
            QCOMPARE(none->totalDelta(node), 0);
    }
}

void TestProfileTables::differenceNormalised()
{
    const FlameTree base = treeOf("a;b 10\na;c 7\nd 3\n");
    const FlameTree target = treeOf("a;b 30\na;c 21\nd 9\n");
    const auto diff = ProfileDiff::between(base, target, {true, false}, {}).value();
    QCOMPARE(diff->scale(), 3.0);
    for (uint32_t node = 0; node < diff->target().nodeCount(); ++node)
        QCOMPARE(diff->totalDelta(node), 0);
    for (uint32_t seed = 0; seed < 20; ++seed) {
        const FlameTree other = randomTree(seed, 100, 6);
        if (other.total(0) > 0)
            QCOMPARE(ProfileDiff::between(other, target, {true, false}, {}).value()->base().total(0), 60U);
    }
}

void TestProfileTables::differenceWithoutLines()
{
    const FlameTree base = treeOf("f (/a.js:1:1) 10\n");
    const FlameTree target = treeOf("f (/a.js:7:1) 12\n");
    QCOMPARE(ProfileDiff::between(base, target, {}, {}).value()->rows().size(), size_t{2});
    const auto diff = ProfileDiff::between(base, target, {false, true}, {}).value();
    QCOMPARE(diff->rows().size(), size_t{1});
    QCOMPARE(diff->rows()[0].selfDelta(), 2);
    QCOMPARE(diff->target().frames().line(diff->rows()[0].frame), 7U);
}

void TestProfileTables::differenceOfUnits()
{
    const FlameTree tree = treeOf("a 1\n");
    const FlameTree bytes = tree.withWeights({0, 1}, ProfileUnit::Bytes);
    QCOMPARE(ProfileDiff::between(tree, bytes, {}, {}).error().code, ErrorCode::BadArgument);
}

QTEST_GUILESS_MAIN(TestProfileTables)
#include "tst_profile_tables.moc"
