// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/script_names.h"
#include "io/snapshot_reader.h"
#include "support/graph_sketch.h"
#include "support/lab.h"

#include <QtTest/QtTest>

using namespace heapsight;
using heapsight::test::GraphSketch;

namespace {

struct Function {
    uint32_t closure;
    uint32_t info;
};

Function addFunction(GraphSketch& sketch, SourcePlace place)
{
    const Function f{sketch.addNode("f", NodeKind::Closure), sketch.addNode("f", NodeKind::Code)};
    sketch.addEdge(0, f.closure, EdgeKind::Element, "1");
    sketch.addEdge(f.closure, f.info, EdgeKind::Internal, "shared");
    sketch.setPlace(f.closure, place);
    return f;
}

std::string nameFor(const GraphSketch& sketch, uint32_t scriptId)
{
    const auto names = ScriptNames::infer(*sketch.build(), {});
    return names ? std::string(names->name(scriptId)) : "failed";
}

} // namespace

class TestScriptNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scriptEdgeOfNewAndOldEngines_data()
    {
        QTest::addColumn<QString>("edge");
        QTest::addColumn<QString>("node");
        QTest::newRow("named by the path") << "script_or_debug_info"
                                           << "/app/server.js";
        QTest::newRow("prefixed") << "script"
                                  << "system / Script / /app/server.js";
    }
    void scriptEdgeOfNewAndOldEngines()
    {
        QFETCH(QString, edge);
        QFETCH(QString, node);
        GraphSketch sketch;
        const Function f = addFunction(sketch, {7, 40, 2});
        sketch.addEdge(f.info, sketch.addNode(node.toStdString(), NodeKind::Code), EdgeKind::Internal,
                       edge.toStdString());
        QCOMPARE(nameFor(sketch, 7), std::string("/app/server.js"));
        QCOMPARE(nameFor(sketch, 8), std::string());
    }

    void debugInfoStandsBetween()
    {
        GraphSketch sketch;
        const Function f = addFunction(sketch, {7, 0, 0});
        const uint32_t debug = sketch.addNode("system / DebugInfo", NodeKind::Hidden);
        sketch.addEdge(f.info, debug, EdgeKind::Internal, "script_or_debug_info");
        sketch.addEdge(debug, f.info, EdgeKind::Hidden, "0");
        sketch.addEdge(debug, sketch.addNode("system / BytecodeArray", NodeKind::Code), EdgeKind::Hidden, "3");
        sketch.addEdge(debug, sketch.addNode("/app/a.js", NodeKind::Code), EdgeKind::Hidden, "1");
        QCOMPARE(nameFor(sketch, 7), std::string("/app/a.js"));
    }

    void mostClosuresDecide()
    {
        GraphSketch sketch;
        const uint32_t a = sketch.addNode("/a.js", NodeKind::Code);
        const uint32_t b = sketch.addNode("/b.js", NodeKind::Code);
        for (const uint32_t script : {b, a, a})
            sketch.addEdge(addFunction(sketch, {3, 0, 0}).info, script, EdgeKind::Internal, "script");
        QCOMPARE(nameFor(sketch, 3), std::string("/a.js"));
    }

    void scriptsWithoutNameStayUnnamed()
    {
        GraphSketch sketch;
        sketch.addEdge(addFunction(sketch, {3, 0, 0}).info, sketch.addNode("system / Script", NodeKind::Code),
                       EdgeKind::Internal, "script");
        QCOMPARE(nameFor(sketch, 3), std::string());
    }

    void shortLocations()
    {
        QCOMPARE(shortLocation({1, 41, 7, "/home/me/app/server.js"}), std::string("server.js:41"));
        QCOMPARE(shortLocation({1, 41, 7, "/home/me/app/server.js"}, true), std::string("server.js:41:7"));
        QCOMPARE(shortLocation({1, 1, 1, "file:///c%23/a.mjs?v=2#x"}), std::string("a.mjs:1"));
        QCOMPARE(shortLocation({1, 1, 1, "/home/c#/a.js"}), std::string("a.js:1"));
        QCOMPARE(shortLocation({1, 9, 1, "node:internal/timers"}), std::string("node:internal/timers:9"));
        QCOMPARE(shortLocation({1, 9, 1, "C:\\app\\a.js"}), std::string("a.js:9"));
        QCOMPARE(shortLocation({1, 9, 1, "https://example.test/"}), std::string("example.test:9"));
        QCOMPARE(shortLocation({12, 41, 7, ""}), std::string("script 12:41"));
    }

    void everyWriterOfTheLab()
    {
        const auto files = lab::snapshotFiles();
        if (files.empty())
            QSKIP("HEAPSIGHT_LAB names no folder with real snapshots");
        for (const auto& file : files) {
            const auto snapshot = readSnapshot(file.snapshot, {});
            QVERIFY2(snapshot, file.name.c_str());
            const auto names = ScriptNames::infer(**snapshot, {});
            QVERIFY(names);
            const SourcePlaces& places = (*snapshot)->places();
            uint32_t closures = 0;
            uint32_t named = 0;
            for (size_t i = 0; i < places.nodes().size(); ++i) {
                if ((*snapshot)->kind(NodeIndex(places.nodes()[i])) != NodeKind::Closure)
                    continue;
                ++closures;
                const SourcePlace& place = places.place(PlaceId(places.placeIds()[i]));
                const SourceLocation location = names->locate(place);
                QCOMPARE(location.line, place.line + 1);
                named += location.script.empty() ? 0U : 1U;
                QVERIFY2(!location.script.starts_with("system /"), location.script.c_str());
            }
            // Functions of the engine itself have no script; in a small file they are more than 1 %.
            QVERIFY2(closures > 50 && closures - named <= std::max(2U, closures / 100),
                     (file.name + ": " + std::to_string(named) + " of " + std::to_string(closures)).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestScriptNames)
#include "tst_script_names.moc"
