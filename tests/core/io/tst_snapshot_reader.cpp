// SPDX-License-Identifier: GPL-3.0-or-later
// The reader on well-formed files: every layout a writer may choose gives the same snapshot.
#include "base/parallel.h"
#include "base/work_count.h"
#include "io/snapshot_reader.h"
#include "support/lab.h"
#include "support/packed.h"
#include "support/snapshot_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

using namespace heapsight;
using namespace heapsight::test;

namespace {

using Snapshot = std::shared_ptr<const HeapSnapshot>;

std::string describe(const Error& error)
{
    return "error " + std::to_string(static_cast<int>(error.code)) + ": " + error.detail + " @" +
           std::to_string(error.offset);
}

// The dump, or the error in words: differences show in the test's output.
std::string outcome(const Result<Snapshot>& snapshot)
{
    return snapshot ? dump(**snapshot) : describe(snapshot.error());
}

std::string readText(std::string_view text, const ReaderOptions& options = {})
{
    return outcome(readSnapshotFromMemory(text, JobContext{}, options));
}

bool hasWarning(const Result<Snapshot>& snapshot, WarningCode code)
{
    const auto& warnings = (*snapshot)->info().warnings;
    return std::any_of(warnings.begin(), warnings.end(), [&](const auto& w) { return w.code == code; });
}

const std::string kExpected = "root 0 native 4096 complete 1 timeline 1 \n"
                              "node 0 synthetic 1 0 0 0  \n"
                              " edge element 1 -> 1 \n"
                              " edge shortcut 2 -> 2 \n"
                              "node 1 synthetic 3 0 0 0 (GC roots) \n"
                              " edge internal 1 / (Builtins) -> 7 \n"
                              "node 2 object 5 24 0 0 global / https://a.example \n"
                              " edge property cache -> 4 \n"
                              " edge property leak -> 3 \n"
                              "node 3 closure 7 64 0 2 leak \n"
                              " place 33 11 6 \n"
                              " edge context caché \"of\" é -> 4 \n"
                              " edge hidden 4294967295 -> 7 \n"
                              "node 4 object 9 40 0 0 Cache \n"
                              " place 33 2 0 \n"
                              " edge element 0 -> 5 \n"
                              " edge property node -> 6 \n"
                              " edge weak 51 -> 2 \n"
                              "node 5 string 11 32 0 0 a\\b \"nodes\":[1,2] \xf0\x9f\x98\x80 \n"
                              "node 6 native 868938080 21474836480 2 0 Detached <div> \n"
                              " edge internal native_part -> 4 \n"
                              "node 7 object shape 13 80 0 0 system / Map \n"
                              "node 8 number 4294967295 12 0 0 heap number \n"
                              " edge internal map -> 7 \n"
                              "sample 0 7 \n"
                              "sample 50123 15 \n"
                              "function 0 (root)  0 0 0 \n"
                              "function 7 leak file:///app/server.js 33 12 7 \n"
                              "trace 1 0 0 7 568 \n"
                              "trace 2 1 0 3 300 \n"
                              "trace 5 1 0 1 10 \n";

} // namespace

class TestSnapshotReader : public QObject {
    Q_OBJECT

private:
    static void compare(const std::string& actual, const std::string& expected)
    {
        QCOMPARE(QString::fromStdString(actual), QString::fromStdString(expected));
    }

    static void expectOrder(const Document& document, const std::vector<size_t>& order)
    {
        Document shuffled;
        for (const size_t i : order)
            shuffled.push_back(document[i]);
        const std::string text = toText(shuffled);
        const std::string actual = readText(text, {256});
        if (actual != kExpected)
            QFAIL((text + "\n" + actual).c_str());
    }

private Q_SLOTS:
    void init() { setThreadLimit(0); }

    void readsASmallFile()
    {
        const auto snapshot = readSnapshotFromMemory(smallText(), JobContext{}, {}, "small");
        compare(outcome(snapshot), kExpected);
        const SnapshotInfo& info = (*snapshot)->info();
        QCOMPARE(info.source, std::string("small"));
        QCOMPARE(info.fileBytes, uint64_t{smallText().size()});
        QVERIFY(info.hasDetachedness);
        QVERIFY(info.hasTraces);
        QCOMPARE(info.warnings.size(), size_t{0});
    }

    void readsKeysInEveryOrder()
    {
        const Document document = smallDocument();
        std::vector<size_t> order(document.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        do
            expectOrder(document, order);
        while (std::next_permutation(order.begin(), order.end()));
    }

    void readsKeysInEveryOrderWithoutCounts()
    {
        SnapshotStyle style;
        style.hasCounts = false;
        const Document document = smallDocument(style);
        std::vector<size_t> order{0, 1, 2, 6, 7}; // snapshot, nodes, edges, locations, strings
        do {
            std::vector<size_t> all = order;
            all.insert(all.begin() + 1, {3, 4, 5});
            expectOrder(document, all);
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void readsCompressedKeysInBadOrder()
    {
        Document document = smallDocument();
        std::reverse(document.begin(), document.end());
        document.insert(document.begin(), {"filler", '"' + std::string(3'000'000, 'x') + '"'});
        compare(readText(gzipped(toText(document))), kExpected);
        compare(readText(zstdPacked(toText(document))), kExpected);
    }

    void readsSwappedAndExtraFields()
    {
        SnapshotStyle style;
        style.nodeFields = {"detachedness", "edge_count", "extra", "self_size", "trace_node_id", "id", "name", "type"};
        style.edgeFields = {"to_node", "weight", "type", "name_or_index"};
        style.locationFields = {"column", "line", "function_id", "script_id", "object_index"};
        for (const size_t window : {16, 64, 65536})
            compare(readText(smallText(style), {window}), kExpected);
    }

    void readsFieldCountsOfEveryParity()
    {
        for (size_t extra = 0; extra <= 10; ++extra) {
            SnapshotStyle style;
            for (size_t i = 0; i < extra; ++i)
                style.nodeFields.insert(style.nodeFields.begin() + static_cast<ptrdiff_t>(i % 3),
                                        "extra" + std::to_string(i));
            compare(readText(smallText(style)), kExpected);
        }
    }

    void namesMissingFields()
    {
        for (const std::string field : {"type", "name", "id", "self_size", "edge_count"}) {
            SnapshotStyle style;
            std::erase(style.nodeFields, field);
            const auto snapshot = readSnapshotFromMemory(smallText(style), JobContext{});
            QVERIFY(!snapshot);
            QCOMPARE(snapshot.error().code, ErrorCode::BadLayout);
            QVERIFY2(snapshot.error().detail.find('"' + field + '"') != std::string::npos,
                     snapshot.error().detail.c_str());
        }
        for (const std::string field : {"type", "name_or_index", "to_node"}) {
            SnapshotStyle style;
            std::erase(style.edgeFields, field);
            const auto snapshot = readSnapshotFromMemory(smallText(style), JobContext{});
            QVERIFY(!snapshot);
            QCOMPARE(snapshot.error().code, ErrorCode::BadLayout);
            QVERIFY2(snapshot.error().detail.find('"' + field + '"') != std::string::npos,
                     snapshot.error().detail.c_str());
        }
    }

    void doesWithoutOptionalFields()
    {
        SnapshotStyle style;
        std::erase(style.nodeFields, "trace_node_id");
        std::erase(style.nodeFields, "detachedness");
        const auto snapshot = readSnapshotFromMemory(smallText(style), JobContext{});
        QVERIFY(snapshot);
        QVERIFY(!(*snapshot)->info().hasDetachedness);
        QCOMPARE((*snapshot)->traceNodeId(NodeIndex(3)), 0U);
        QCOMPARE((*snapshot)->selfSize(NodeIndex(6)), uint64_t{5} << 32);
        QVERIFY(hasWarning(snapshot, WarningCode::OldFormat));
    }

    void acceptsWhiteSpaceEverywhere()
    {
        for (const std::string space : {" ", "\n", "\r\n", "\t \r\n ", "                    \n                    "}) {
            SnapshotStyle style;
            style.comma = space + "," + space;
            style.padding = space;
            Document document = smallDocument(style);
            std::string text = "\xef\xbb\xbf" + space + "{";
            for (const DocumentSection& section : document)
                text += (text.back() == '{' ? "" : ",") + space + '"' + section.key + '"' + space + ":" + space +
                        section.value + space;
            text += "}" + space;
            for (const size_t window : {16, 17, 64, 65536})
                compare(readText(text, {window}), kExpected);
        }
    }

    void skipsUnknownKeys()
    {
        Document document = smallDocument();
        const std::vector<std::string> values{"null",
                                              "-1.5e300",
                                              "\"text \\\" ] } \\\\\"",
                                              "[]",
                                              "{}",
                                              "{\"nodes\":[1,{\"edges\":\"]}\"}]}",
                                              std::string(200000, '[') + std::string(200000, ']')};
        for (size_t i = 0; i < values.size(); ++i)
            document.insert(document.begin() + static_cast<ptrdiff_t>(i), {"unknown" + std::to_string(i), values[i]});
        document.push_back({"scopes", "[0,1,2]"});
        compare(readText(toText(document)), kExpected);
    }

    void acceptsUnknownTypes()
    {
        SnapshotStyle style;
        style.nodeTypes[3] = "hologram";  // was object
        style.edgeTypes[2] = "entangled"; // was property
        Document document = smallDocument();
        Document renamed = document;
        std::string& header = valueOf(renamed, "snapshot");
        const auto swap = [&](std::string_view from, std::string_view to) {
            header.replace(header.find(from), from.size(), to);
        };
        swap("\"object\"", "\"hologram\"");
        swap("\"property\"", "\"entangled\"");
        for (const size_t window : {16, 65536}) {
            const auto snapshot = readSnapshotFromMemory(toText(renamed), JobContext{}, {window});
            QVERIFY2(snapshot, outcome(snapshot).c_str());
            QCOMPARE((*snapshot)->kindName(NodeIndex(4)), std::string_view("hologram"));
            QCOMPARE((*snapshot)->edgeKindText(EdgeIndex(3)), std::string_view("entangled"));
            QCOMPARE((*snapshot)->labelText(EdgeIndex(3)), std::string("cache"));
            QCOMPARE((*snapshot)->target(EdgeIndex(3)).value, 4U);
            QVERIFY(hasWarning(snapshot, WarningCode::UnknownTypes));
        }
    }

    void windowsAndThreadsDoNotMatter()
    {
        for (const uint32_t fields : {7U, 8U}) {
            SnapshotStyle style;
            if (fields == 8)
                style.nodeFields.insert(style.nodeFields.begin() + 2, "extra");
            const std::string text = ringText(600, style);
            setThreadLimit(1);
            const std::string expected = readText(text, {size_t{1} << 20});
            QVERIFY(expected.find("node 599 ") != std::string::npos);
            for (const unsigned threads : {1U, 2U, 7U}) {
                setThreadLimit(threads);
                for (const size_t window : {16, 17, 64, 1000, 65536}) {
                    QVERIFY(readText(text, {window}) == expected);
                    if (window >= 1000)
                        QVERIFY(readText(gzipped(text), {window}) == expected);
                }
            }
        }
    }

    void passesOverLaterStringsOfOtherSections() // they are looked for from the end
    {
        std::string text = toText(smallDocument());
        text.insert(text.find_last_of('}'), ",\"more\":{\"strings\":[\"nobody's\"]}");
        for (const unsigned threads : {1U, 2U}) {
            setThreadLimit(threads);
            compare(readText(text), kExpected);
        }
    }

    // They are looked for while edges are read if the strings are known by then, else in a sweep of its own.
    void findsWeakMapEntriesWhereverStringsStand()
    {
        const std::string pair = " / part of key (k @9) -> value (v @5) pair in WeakMap (table @868938080)\"";
        Document usual = smallDocument();
        std::string& strings = valueOf(usual, "strings");
        for (const std::string name : {"\"native_part\"", "\"map\""}) {
            const size_t at = strings.find(name);
            QVERIFY(at != std::string::npos);
            strings.replace(at, name.size(), '"' + std::to_string(at) + pair);
        }
        Document stringsFirst = usual;
        std::rotate(stringsFirst.begin(), stringsFirst.end() - 1, stringsFirst.end());
        QCOMPARE(stringsFirst[0].key, std::string("strings"));
        std::string decoy = toText(usual);
        decoy.insert(decoy.find_last_of('}'), ",\"more\":{\"strings\":[\"nobody's\"]}");
        for (const std::string& text : {toText(usual), toText(stringsFirst), decoy, gzipped(toText(usual))}) {
            for (const unsigned threads : {1U, 2U}) {
                setThreadLimit(threads);
                for (const size_t window : {16, 17, 20, 64, 256, 65536}) {
                    const uint64_t sweptBefore = WorkCounts::of(Work::SweptByBuilder);
                    const auto snapshot = readSnapshotFromMemory(text, JobContext{}, {window});
                    if (text == toText(usual)) // looked at while they were read, not a second time
                        QCOMPARE(WorkCounts::of(Work::SweptByBuilder), sweptBefore);
                    QVERIFY2(snapshot, outcome(snapshot).c_str());
                    const auto specials = (*snapshot)->specialEdges();
                    QCOMPARE(specials.size(), size_t{2});
                    QCOMPARE(specials[0].edge, 10U);
                    QCOMPARE(specials[0].role, SpecialRole::WeakMapTableHalf);
                    QCOMPARE(specials[1].edge, 11U);
                    QCOMPARE(specials[1].role, SpecialRole::WeakMapKeyHalf);
                    QCOMPARE(specials[1].pair, specials[0].pair);
                }
            }
        }
    }

    void acceptsCountsInAnyNotation()
    {
        Document document = smallDocument();
        std::string& header = valueOf(document, "snapshot");
        const size_t at = header.find("\"node_count\":9");
        header.replace(at, 14, "\"node_count\":9.0e0");
        compare(readText(toText(document)), kExpected);
    }

    void readsARootThatIsNotFirst()
    {
        Document document = smallDocument();
        std::string& header = valueOf(document, "snapshot");
        header.insert(header.size() - 1, ",\"root_index\":14");
        const auto snapshot = readSnapshotFromMemory(toText(document), JobContext{});
        QVERIFY2(snapshot, outcome(snapshot).c_str());
        QCOMPARE((*snapshot)->root().value, 2U);
    }

    void decodesStrings_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("replaced");
        const auto row = [](const char* json, const char* text, int replaced = 0) {
            QTest::newRow(json) << QByteArray(json) << QByteArray(text) << replaced;
        };
        row("plain", "plain");
        row(R"(\"\\\/\b\f\n\r\t)", "\"\\/\b\f\n\r\t");
        row(R"(\u0041\u00e9\u20AC)", "A\u00e9\u20ac");
        row(R"(\uF600)", "\uF600");
        row(R"(\ud83d\ude00!)", "\xf0\x9f\x98\x80!");
        row(R"(\ud83d)", "\xef\xbf\xbd", 1);
        row(R"(\ude00x)", "\xef\xbf\xbdx", 1);
        row(R"(\ud83d\n)", "\xef\xbf\xbd\n", 1);
        row(R"(\ud83dx)", "\xef\xbf\xbdx", 1);
        row(R"(\ud83d\u0041)",
            "\xef\xbf\xbd"
            "A",
            1);
        row(R"(\ud83d\ud83d\ude00)", "\xef\xbf\xbd\xf0\x9f\x98\x80", 1);
        row("raw \xc3\xa9 \xf0\x9f\x98\x80", "raw \xc3\xa9 \xf0\x9f\x98\x80");
        row("\xff", "\xef\xbf\xbd", 1);
        row("\xc3(", "\xef\xbf\xbd(", 1);
        row("\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", 3); // a surrogate in UTF-8
        row("\xc0\x80", "\xef\xbf\xbd\xef\xbf\xbd", 2);                 // overlong
        row("tab\there", "tab\there");
    }
    void decodesStrings()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, text);
        QFETCH(int, replaced);
        Document document = smallDocument();
        std::string& strings = valueOf(document, "strings");
        const std::string old = "Cache";
        strings.replace(strings.find('"' + old + '"') + 1, old.size(), json.toStdString());
        for (const size_t window : {16, 17, 19, 65536}) { // the cursor's buffer is twice as long
            const auto snapshot = readSnapshotFromMemory(toText(document), JobContext{}, {window});
            QVERIFY2(snapshot, outcome(snapshot).c_str());
            const std::string_view name = (*snapshot)->name(NodeIndex(4));
            QCOMPARE(QByteArray(name.data(), static_cast<qsizetype>(name.size())), text);
            QCOMPARE(hasWarning(snapshot, WarningCode::TextReplaced), replaced > 0);
            for (const SnapshotWarning& warning : (*snapshot)->info().warnings) {
                if (warning.code != WarningCode::TextReplaced)
                    continue;
                QCOMPARE(std::stoi(warning.detail), replaced);
                QCOMPARE(warning.offset, uint64_t{toText(document).find(json.toStdString() + '"')} - 1);
            }
        }
    }

    void readsAStringLargerThanABuffer()
    {
        Document document = smallDocument();
        const std::string large(1'000'000, 'y');
        std::string& strings = valueOf(document, "strings");
        strings.replace(strings.find("\"Cache\"") + 1, 5, large + "\\n" + large);
        const auto snapshot = readSnapshotFromMemory(toText(document), JobContext{});
        QVERIFY(snapshot);
        QVERIFY((*snapshot)->name(NodeIndex(4)) == large + "\n" + large);
    }

    void readsADeepTraceTree()
    {
        constexpr uint32_t kLevels = 100'000;
        Document document = smallDocument();
        std::string tree;
        for (uint32_t i = 0; i < kLevels; ++i)
            tree += "[" + std::to_string(i + 1) + ",1,0,8,";
        tree += "[]" + std::string(kLevels, ']');
        valueOf(document, "trace_tree") = tree;
        const auto snapshot = readSnapshotFromMemory(toText(document), JobContext{});
        QVERIFY2(snapshot, outcome(snapshot).c_str());
        const auto& traces = (*snapshot)->info().traceNodes;
        QCOMPARE(traces.size(), size_t{kLevels});
        QCOMPARE(traces.back().id, kLevels);
        QCOMPARE(traces.back().parent, kLevels - 2);
    }

    void readsCompressedFiles()
    {
        const std::string text = smallText();
        const size_t half = text.size() / 2;
        const std::string_view view = text;
        compare(readText(gzipped(text)), kExpected);
        compare(readText(zstdPacked(text)), kExpected);
        compare(readText(gzipped(view.substr(0, half)) + gzipped("") + gzipped(view.substr(half))), kExpected);
        compare(readText(zstdPacked(view.substr(0, half)) + zstdPacked(view.substr(half))), kExpected);
        compare(readText(gzipped(text) + std::string(512, '\0')), kExpected); // padding, as tapes have it
        const auto snapshot = readSnapshotFromMemory(gzipped(text), JobContext{});
        QCOMPARE((*snapshot)->info().fileBytes, uint64_t{text.size()});
    }

    void readsFilesAndPipes()
    {
        QTemporaryDir folder;
        const std::string packed = gzipped(smallText());
        QFile file(folder.filePath(QStringLiteral("named.json")));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(packed.data(), static_cast<qint64>(packed.size()));
        file.close();
        const std::string path = file.fileName().toStdString();
        const auto snapshot = readSnapshot(path, JobContext{});
        compare(outcome(snapshot), kExpected);
        QCOMPARE((*snapshot)->info().source, path);

        const std::string pipe = folder.filePath(QStringLiteral("pipe")).toStdString();
        QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
        std::jthread writer([&] {
            const int fd = open(pipe.c_str(), O_WRONLY);
            for (size_t at = 0; at < packed.size(); at += 100)
                (void)write(fd, packed.data() + at, std::min<size_t>(100, packed.size() - at));
            close(fd);
        });
        compare(outcome(readSnapshot(pipe, JobContext{})), kExpected);
    }

    void publishesProgress()
    {
        Progress progress;
        progress.expectOnly({Phase::ReadNodes, Phase::ReadEdges, Phase::ReadStrings, Phase::ReadRest});
        QVERIFY(readSnapshotFromMemory(ringText(1000), JobContext{{}, &progress}));
        QCOMPARE(progress.fraction(), 1.0);
    }

    void readsTheLab()
    {
        const auto files = lab::snapshotFiles();
        if (files.empty())
            QSKIP("HEAPSIGHT_LAB names no folder with snapshots");
        for (const lab::SnapshotFile& file : files) {
            const auto snapshot = readSnapshot(file.snapshot, JobContext{});
            QVERIFY2(snapshot, (file.name + outcome(snapshot).substr(0, 200)).c_str());
            const lab::Expected expected = lab::readExpected(file.expected);
            QCOMPARE((*snapshot)->nodeCount(), expected.nodeCount);
            QCOMPARE((*snapshot)->edgeCount(), expected.edgeCount);
            QCOMPARE((*snapshot)->info().extraNativeBytes, expected.extraNativeBytes);
            QCOMPARE((*snapshot)->maxJsObjectId(), expected.maxJsObjectId);
            QVERIFY((*snapshot)->info().complete);
            const auto ids = (*snapshot)->idColumn();
            QVERIFY(std::equal(ids.begin(), ids.end(), expected.nodes.id.begin(), expected.nodes.id.end()));
        }
    }

    void readsATimelineWithMoreFunctionsThanDeclared()
    {
        const std::string path = lab::folder() + "/versions/node20.heaptimeline.gz";
        if (lab::folder().empty() || !QFile::exists(QString::fromStdString(path)))
            QSKIP("HEAPSIGHT_LAB names no folder with the timeline");
        const auto snapshot = readSnapshot(path, JobContext{});
        QVERIFY2(snapshot, outcome(snapshot).substr(0, 200).c_str());
        const SnapshotInfo& info = (*snapshot)->info();
        QCOMPARE(info.format, SnapshotFormat::HeapTimeline);
        QCOMPARE(info.traceFunctions.size(), size_t{55});
        QCOMPARE(info.traceNodes.size(), size_t{74});
        QCOMPARE(info.samples.size(), size_t{16});
        QVERIFY(info.hasTraces);
        QVERIFY(hasWarning(snapshot, WarningCode::TraceCountMismatch));
        QCOMPARE((*snapshot)->strings().at(info.traceFunctions[0].name), std::string_view("(root)"));
    }
};

QTEST_GUILESS_MAIN(TestSnapshotReader)
#include "tst_snapshot_reader.moc"
