// SPDX-License-Identifier: GPL-3.0-or-later
// The reader on damaged, contradictory and hostile files: an error with the exact place, or a snapshot
// that says what is missing.
#include "base/column.h"
#include "base/parallel.h"
#include "io/snapshot_reader.h"
#include "support/packed.h"
#include "support/snapshot_text.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

using namespace heapsight;
using namespace heapsight::test;

namespace {

using Snapshot = std::shared_ptr<const HeapSnapshot>;

// JSON with ' for ".
std::string json(std::string_view text)
{
    std::string result(text);
    std::replace(result.begin(), result.end(), '\'', '"');
    return result;
}

Result<Snapshot> read(std::string_view text, size_t window = 64)
{
    return readSnapshotFromMemory(text, JobContext{}, {window});
}

bool hasWarning(const Snapshot& snapshot, WarningCode code)
{
    const auto& warnings = snapshot->info().warnings;
    return std::any_of(warnings.begin(), warnings.end(), [&](const auto& w) { return w.code == code; });
}

struct MemoryLimit {
    explicit MemoryLimit(uint64_t bytes) { setMemoryLimit(bytes); }
    MemoryLimit(const MemoryLimit&) = delete;
    MemoryLimit& operator=(const MemoryLimit&) = delete;
    ~MemoryLimit() { setMemoryLimit(0); }
};

// Number `index` of a section of the small document, replaced; and where it then stands in the text.
struct Edited {
    std::string text;
    uint64_t offset = 0;
};
Edited withNumber(std::string_view section, size_t index, const std::string& number)
{
    Document document = smallDocument();
    std::string& value = valueOf(document, section);
    size_t at = 1;
    for (; index > 0; --index)
        at = value.find(',', at) + 1;
    const size_t end = value.find_first_of(",]", at);
    value.replace(at, end - at, number);
    const std::string head = '"' + std::string(section) + "\":";
    Edited edited{toText(document), 0};
    edited.offset = edited.text.find(head) + head.size() + at;
    return edited;
}

} // namespace

class TestDamagedSnapshots : public QObject {
    Q_OBJECT

private:
    static void expectError(const Result<Snapshot>& snapshot, ErrorCode code, uint64_t offset)
    {
        QVERIFY(!snapshot);
        QVERIFY2(snapshot.error().code == code, snapshot.error().detail.c_str());
        QVERIFY2(snapshot.error().offset == offset,
                 (snapshot.error().detail + " @" + std::to_string(snapshot.error().offset) + ", expected @" +
                  std::to_string(offset))
                     .c_str());
    }

private Q_SLOTS:
    void init() { setThreadLimit(0); }

    // Every byte at which a file may be cut.
    void readsOrRefusesEachPrefix()
    {
        const std::string text = smallText();
        const size_t edgesEnd = text.find("\"trace_function_infos\"") - 2;
        for (size_t size = 0; size < text.size(); ++size) {
            const auto snapshot = read(std::string_view(text).substr(0, size));
            const std::string place = "cut at " + std::to_string(size);
            if (size >= edgesEnd) {
                QVERIFY2(snapshot, (place + ": " + (snapshot ? "" : snapshot.error().detail)).c_str());
                QVERIFY2(!(*snapshot)->info().complete, place.c_str());
                QVERIFY2(!(*snapshot)->info().warnings.empty(), place.c_str());
                QCOMPARE((*snapshot)->nodeCount(), 9U);
                QCOMPARE((*snapshot)->selfSize(NodeIndex(4)), uint64_t{40});
            } else {
                QVERIFY2(!snapshot, place.c_str());
                const Error& error = snapshot.error();
                QVERIFY2(error.code == ErrorCode::Truncated || (size == 0 && error.code == ErrorCode::NotASnapshot),
                         (place + ": " + error.detail).c_str());
                QVERIFY2(error.offset == size,
                         (place + ": " + error.detail + " @" + std::to_string(error.offset)).c_str());
            }
        }
    }

    void saysWhereAFileIsCut()
    {
        const std::string text = smallText();
        const auto cutBehind = [&](std::string_view what) {
            return read(std::string_view(text).substr(0, text.find(what) + what.size()));
        };
        const auto inStrings = cutBehind("\"(GC roo");
        QVERIFY(inStrings);
        QVERIFY(hasWarning(*inStrings, WarningCode::TruncatedStrings));
        QCOMPARE((*inStrings)->name(NodeIndex(8)), std::string_view("(name lost)"));
        QCOMPARE((*inStrings)->info().warnings[0].offset, uint64_t{text.find("(GC roo") + 7});
        const auto inLocations = cutBehind("\"locations\":[21");
        QVERIFY(inLocations);
        QVERIFY(hasWarning(*inLocations, WarningCode::TruncatedSection));
        QVERIFY(hasWarning(*inLocations, WarningCode::TruncatedStrings));
        const auto inTree = cutBehind("\"trace_tree\":[1,0,7");
        QVERIFY(inTree);
        QVERIFY(!(*inTree)->info().hasTraces);
        QVERIFY(hasWarning(*inTree, WarningCode::TruncatedSection));
    }

    void cutCompressedFilesAreReadAsFarAsTheyGo()
    {
        const std::string packed = gzipped(ringText(2000));
        const auto inEdges =
            readSnapshotFromMemory(std::string_view(packed).substr(0, packed.size() / 2), JobContext{});
        QVERIFY(!inEdges);
        QCOMPARE(inEdges.error().code, ErrorCode::Truncated);
        const auto inTrailer =
            readSnapshotFromMemory(std::string_view(packed).substr(0, packed.size() - 4), JobContext{});
        QVERIFY(inTrailer);
        QVERIFY(hasWarning(*inTrailer, WarningCode::TruncatedSection));
    }

    void refusesDamagedCompression()
    {
        std::string packed = gzipped(ringText(2000));
        for (size_t i = 0; i < 40; ++i)
            packed[packed.size() / 2 + i] = static_cast<char>(packed[packed.size() / 2 + i] ^ 0x55);
        const auto damaged = readSnapshotFromMemory(packed, JobContext{});
        QVERIFY(!damaged);
        packed = gzipped(smallText());
        packed[packed.size() - 8] = static_cast<char>(packed[packed.size() - 8] ^ 1); // the checksum
        const auto wrongSum = readSnapshotFromMemory(packed, JobContext{});
        QVERIFY(!wrongSum);
        QCOMPARE(wrongSum.error().code, ErrorCode::CannotRead);
        packed = zstdPacked(ringText(2000));
        for (size_t i = 0; i < 40; ++i)
            packed[packed.size() / 2 + i] = static_cast<char>(packed[packed.size() / 2 + i] ^ 0x55);
        QVERIFY(!readSnapshotFromMemory(packed, JobContext{}));
    }

    void findsBadNumbers_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("code");
        const auto row = [](const char* section, int index, const char* number, ErrorCode code) {
            QTest::addRow("%s %d %s", section, index, number)
                << QString::fromLatin1(section) << index << QString::fromUtf8(number) << static_cast<int>(code);
        };
        for (const char* number : {"-1", "1.5", "1e3", "01", "00", "+1", "0x1", "18446744073709551616",
                                   "99999999999999999999999999999999999999999999999999", "", "null", "true", "\"1\"",
                                   "[]", "{}", "1 2", "1:2",
                                   "\xc2\xa0"
                                   "1",
                                   "NaN"})
            for (const int index : {0, 20, 62})
                row("nodes", index, number, ErrorCode::BadNumber);
        row("nodes", 8, "4294967296", ErrorCode::BadNumber);            // name
        row("nodes", 9, "4294967296", ErrorCode::BadNumber);            // id
        row("nodes", 18, "4294967296", ErrorCode::BadNumber);           // edge_count
        row("nodes", 19, "18446744073709551615", ErrorCode::BadNumber); // trace_node_id
        row("nodes", 21, "15", ErrorCode::IndexOutOfRange);             // type
        row("edges", 3, "7", ErrorCode::IndexOutOfRange);               // type
        row("edges", 4, "4294967296", ErrorCode::BadNumber);            // name_or_index
        row("edges", 5, "15", ErrorCode::IndexOutOfRange);              // to_node, no multiple of 7
        row("edges", 5, "63", ErrorCode::IndexOutOfRange);              // to_node, behind the last
        row("edges", 35, "18446744073709551615", ErrorCode::IndexOutOfRange);
        row("edges", 35, "-7", ErrorCode::BadNumber);
    }
    void findsBadNumbers()
    {
        QFETCH(QString, section);
        QFETCH(int, index);
        QFETCH(QString, number);
        QFETCH(int, code);
        const Edited edited = withNumber(section.toStdString(), static_cast<size_t>(index), number.toStdString());
        // Nothing stands where the number should be: the comma or bracket behind it is what is wrong.
        uint64_t offset = edited.offset;
        if (number == QLatin1String("1 2"))
            offset += 2;
        for (const unsigned threads : {1U, 2U, 7U}) {
            setThreadLimit(threads);
            for (const size_t window : {16, 17, 64, 65536})
                expectError(read(edited.text, window), static_cast<ErrorCode>(code), offset);
        }
    }

    void namesAreCheckedAgainstTheStrings()
    {
        const auto name = withNumber("nodes", 15, "9999"); // node 2
        expectError(read(name.text), ErrorCode::IndexOutOfRange, name.offset);
        const auto label = withNumber("edges", 10, "9999"); // edge 3, a property
        expectError(read(label.text), ErrorCode::IndexOutOfRange, label.offset);
        const auto number = withNumber("edges", 1, "9999"); // edge 0, an element
        QVERIFY(read(number.text));
    }

    void countsThatLie_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("count");
        QTest::addColumn<int>("code");
        const auto row = [](const char* key, const char* count, ErrorCode code) {
            QTest::addRow("%s %s", key, count) << QByteArray(key) << QByteArray(count) << static_cast<int>(code);
        };
        for (const char* key : {"node_count", "edge_count"}) {
            row(key, "0", ErrorCode::CountMismatch);
            row(key, "8", ErrorCode::CountMismatch);
            row(key, "10", ErrorCode::CountMismatch);
            row(key, "14", ErrorCode::CountMismatch);
            row(key, "1000000", ErrorCode::CountMismatch);
            row(key, "400000000", ErrorCode::CountMismatch);
            row(key, "4294967296", ErrorCode::TooLarge);
            row(key, "18446744073709551615", ErrorCode::TooLarge);
            row(key, "-1", ErrorCode::BadNumber);
            row(key, "1.5", ErrorCode::BadNumber);
            row(key, "\"9\"", ErrorCode::BadNumber);
        }
    }
    void countsThatLie()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, count);
        QFETCH(int, code);
        const MemoryLimit limit(uint64_t{64} << 20);
        Document document = smallDocument();
        std::string& header = valueOf(document, "snapshot");
        const std::string head = '"' + key.toStdString() + "\":";
        const size_t at = header.find(head) + head.size();
        header.replace(at, header.find_first_of(",}", at) - at, count.toStdString());
        for (const size_t window : {16, 65536}) {
            const auto snapshot = read(toText(document), window);
            QVERIFY(!snapshot);
            QVERIFY2(snapshot.error().code == static_cast<ErrorCode>(code), snapshot.error().detail.c_str());
            QVERIFY2(snapshot.error().offset != kNoOffset, snapshot.error().detail.c_str());
        }
    }

    void edgeCountsOfNodesMustAddUp()
    {
        const auto snapshot = read(withNumber("nodes", 4, "3").text);
        QVERIFY(!snapshot);
        QCOMPARE(snapshot.error().code, ErrorCode::CountMismatch);
    }

    void duplicateIdsAreAWarning()
    {
        const auto snapshot = read(withNumber("nodes", 16, "7").text);
        QVERIFY(snapshot);
        QVERIFY(hasWarning(*snapshot, WarningCode::DuplicateIds));
    }

    void oddLocationsAreDropped()
    {
        for (const char* index : {"22", "63", "18446744073709551615"}) {
            const auto snapshot = read(withNumber("locations", 0, index).text);
            QVERIFY(snapshot);
            QVERIFY(hasWarning(*snapshot, WarningCode::BadLocations));
            QVERIFY(!(*snapshot)->places().find(NodeIndex(3)));
            QVERIFY((*snapshot)->places().find(NodeIndex(4)));
        }
        const auto edited = withNumber("locations", 5, "-2");
        const auto snapshot = read(edited.text);
        QVERIFY(snapshot);
        QVERIFY((*snapshot)->info().complete);
        QCOMPARE((*snapshot)->places().placeCount(), 0U);
        QCOMPARE((*snapshot)->info().warnings[0].offset, edited.offset);
    }

    void contradictoryTracesAreDropped()
    {
        for (const char* tree :
             {"[1,0,7,568,[2,9,0,0,[]]]", "[1,0,7,568,[1,1,0,0,[]]]", "[1,0,7,568]", "[1,0,7,[],568]", "[1,0,7,-5,[]]",
              "[1,0,7,5,[],2,0,1,1,[]]", "[1,0,7,5,[],]", "[1,0,4294967296,99999999999999999999,[]]",
              "[4294967296,0,1,1,[]]", "null", "[[1,0,7,568,[]]]", "[1,0,7,568,[,]]", "[1 0,7,568,[]]"}) {
            Document document = smallDocument();
            valueOf(document, "trace_tree") = tree;
            const auto snapshot = read(toText(document));
            QVERIFY2(snapshot, tree);
            QVERIFY2(!(*snapshot)->info().hasTraces, tree);
            QVERIFY2((*snapshot)->info().traceNodes.empty(), tree);
            QVERIFY2(hasWarning(*snapshot, WarningCode::BadTraces), tree);
            QCOMPARE((*snapshot)->nodeCount(), 9U);
        }
        const auto badName = read(withNumber("trace_function_infos", 7, "9999").text);
        QVERIFY(badName);
        QVERIFY(hasWarning(*badName, WarningCode::BadTraces));
    }

    void keysAppearOnce()
    {
        for (const char* key : {"snapshot", "nodes", "edges", "strings", "locations"}) {
            Document document = smallDocument();
            document.push_back({key, valueOf(document, key)});
            const auto snapshot = read(toText(document));
            QVERIFY(!snapshot);
            QCOMPARE(snapshot.error().code, ErrorCode::BadLayout);
        }
    }

    void missingSections()
    {
        for (const char* key : {"snapshot", "nodes", "edges"}) {
            Document document = smallDocument();
            std::erase_if(document, [&](const DocumentSection& section) { return section.key == key; });
            const auto snapshot = read(toText(document));
            QVERIFY(!snapshot);
            QCOMPARE(snapshot.error().code, ErrorCode::NotASnapshot);
        }
        Document document = smallDocument();
        document.pop_back();
        const auto snapshot = read(toText(document));
        QVERIFY(snapshot);
        QVERIFY(!(*snapshot)->info().complete);
        QVERIFY(hasWarning(*snapshot, WarningCode::MissingSection));
        for (const char* key : {"trace_function_infos", "trace_tree", "samples", "locations"}) {
            Document some = smallDocument();
            std::erase_if(some, [&](const DocumentSection& section) { return section.key == key; });
            QVERIFY2(read(toText(some)), key);
        }
    }

    void saysWhatOtherFilesAre_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* text, const char* words) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(words);
        };
        row("", "empty");
        row(" \n", "empty");
        row("<!DOCTYPE html>", "HTML");
        row("[]", "array");
        row("hello", "JSON");
        row("{}", "snapshot");
        row("{'nodes':[{'id':1}],'startTime':1,'endTime':2,'samples':[1],'timeDeltas':[3]}", "CPU profile");
        row("{'nodes':[{'id':1}],'startTime':1,'endTime':2,'sampl", "CPU profile");
        row("{'head':{'callFrame':{}},'samples':[]}", "heap profile");
        row("{'traceEvents':[]}", "trace");
        row("{'snapshot':1,'nodes':[]}", "object");
    }
    void saysWhatOtherFilesAre()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, words);
        const auto snapshot = read(json(text.toStdString()));
        QVERIFY(!snapshot);
        QVERIFY2(snapshot.error().code == ErrorCode::NotASnapshot, snapshot.error().detail.c_str());
        QVERIFY2(snapshot.error().detail.find(words.toStdString()) != std::string::npos,
                 snapshot.error().detail.c_str());
    }

    void refusesWhatIsNoJson()
    {
        for (const char* text : {"{'a' 1}", "{'a':}", "{'a':1 'b':2}", "{'a':1,}", "{a:1}", "{'a':,'b':1}",
                                 "{'a':1;'b':2}", "{,'a':1}", "{'a':]}"}) {
            const auto snapshot = read(json(text));
            QVERIFY2(!snapshot, text);
            QVERIFY2(snapshot.error().code == ErrorCode::NotASnapshot, text);
            QVERIFY2(snapshot.error().offset != kNoOffset, text);
        }
        for (const char* strings : {"[1]", "[\"a\" \"b\"]", "[\"a\",]", "[\"\\x\"]", "[\"\\u12g4\"]", "{}", "\"\""}) {
            Document document = smallDocument();
            valueOf(document, "strings") = strings;
            const auto snapshot = read(toText(document));
            QVERIFY2(!snapshot, strings);
            QCOMPARE(snapshot.error().code, ErrorCode::NotASnapshot);
            QVERIFY(snapshot.error().offset != kNoOffset);
        }
    }

    void trailingDataIsAWarning()
    {
        const auto snapshot = read(smallText() + "\n{\"more\":1}");
        QVERIFY(snapshot);
        QVERIFY((*snapshot)->info().complete);
        QVERIFY(hasWarning(*snapshot, WarningCode::TrailingData));
        QCOMPARE((*snapshot)->info().warnings[0].offset, uint64_t{smallText().size() + 1});
    }

    void refusesPathsThatAreNoFiles()
    {
        const auto missing = readSnapshot("/nonexistent/a.heapsnapshot", JobContext{});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::CannotOpen);
        QCOMPARE(missing.error().source, std::string("/nonexistent/a.heapsnapshot"));
        const auto folder = readSnapshot("/tmp", JobContext{});
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, ErrorCode::CannotOpen);
        const auto endless = readSnapshot("/dev/zero", JobContext{});
        QVERIFY(!endless);
        QCOMPARE(endless.error().code, ErrorCode::NotASnapshot);
    }

    // Less than a megabyte of compressed data that would make gigabytes of columns, strings or places.
    void bombsRunAgainstTheMemoryLimit_data()
    {
        QTest::addColumn<QByteArray>("section");
        QTest::addColumn<QByteArray>("unit");
        QTest::newRow("nodes") << QByteArray("nodes") << QByteArray(",0,0,0,0,0,0,0");
        QTest::newRow("edges") << QByteArray("edges") << QByteArray(",0,0,0");
        QTest::newRow("strings") << QByteArray("strings") << QByteArray(",\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"");
        QTest::newRow("one string") << QByteArray("strings") << QByteArray("aaaaaaaaaaaaaaaaaaaaaaaaa\\n");
        QTest::newRow("samples") << QByteArray("samples") << QByteArray(",0,0");
        QTest::newRow("trace tree") << QByteArray("trace_tree") << QByteArray(",1,0,0,0,[]");
        QTest::newRow("deep tree") << QByteArray("trace_tree") << QByteArray("[1,0,0,0,");
    }
    void bombsRunAgainstTheMemoryLimit()
    {
        QFETCH(QByteArray, section);
        QFETCH(QByteArray, unit);
        SnapshotStyle style;
        style.hasCounts = false;
        Document document = smallDocument(style);
        std::string& value = valueOf(document, section.toStdString());
        value = "\x01"; // the place of the bomb
        const std::string text = toText(document);
        const size_t at = text.find('\x01');
        std::string start = unit.startsWith(',') ? unit.mid(1).toStdString() : std::string();
        if (section == "strings")
            start = unit.startsWith(',') ? start : "\"";
        else if (unit.startsWith('['))
            start.clear();
        const std::string parent = section == "trace_tree" && !unit.startsWith('[') ? "[1,0,0,0," : "";
        const std::string head = text.substr(0, at) + parent + (unit.startsWith('[') ? "" : "[") + start;
        const std::string tail = (section == "nodes" || section == "edges" ? "]" : "") + text.substr(at + 1);
        const std::string bomb = gzippedRepeat(head, unit.toStdString(), uint64_t{64} << 20, tail);
        QVERIFY2(bomb.size() < (2U << 20), std::to_string(bomb.size()).c_str());
        const MemoryLimit limit(uint64_t{16} << 20);
        const auto snapshot = readSnapshotFromMemory(bomb, JobContext{});
        QVERIFY(!snapshot);
        QVERIFY2(snapshot.error().code == ErrorCode::OutOfMemory, snapshot.error().detail.c_str());
    }

    void cancelStopsEveryPhase()
    {
        const std::string text = ringText(20000);
        std::stop_source stopped;
        stopped.request_stop();
        for (const std::string& document : {text, gzipped(text), zstdPacked(text)}) {
            const auto snapshot = readSnapshotFromMemory(document, JobContext{stopped.get_token(), nullptr});
            QVERIFY(!snapshot);
            QCOMPARE(snapshot.error().code, ErrorCode::Cancelled);
        }
        // Endless work: white space, nesting, strings, numbers of a bomb. Each would take many seconds.
        const std::string header = "{\"snapshot\":" + valueOf(*std::make_unique<Document>(smallDocument()), "snapshot");
        for (const std::string& start :
             {header + ",\"nodes\":[", header + ",\"unknown\":[", header + ",\"strings\":[\"", std::string("{")}) {
            const std::string bomb = gzippedRepeat(start, "                ", uint64_t{8} << 30, "");
            std::stop_source source;
            QElapsedTimer sinceStop;
            std::jthread canceller([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
                sinceStop.start();
                source.request_stop();
            });
            const auto snapshot = readSnapshotFromMemory(bomb, JobContext{source.get_token(), nullptr});
            canceller.join();
            QVERIFY(!snapshot);
            QCOMPARE(snapshot.error().code, ErrorCode::Cancelled);
            QVERIFY2(sinceStop.elapsed() < 5000, "reading went on long after the cancel");
        }
    }

    void cancelStopsWaitingForAPipe()
    {
        QTemporaryDir folder;
        const std::string pipe = folder.filePath(QStringLiteral("pipe")).toStdString();
        QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
        std::stop_source source;
        std::jthread canceller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            source.request_stop();
        });
        const auto snapshot = readSnapshot(pipe, JobContext{source.get_token(), nullptr});
        QVERIFY(!snapshot);
        QCOMPARE(snapshot.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestDamagedSnapshots)
#include "tst_damaged_snapshots.moc"
