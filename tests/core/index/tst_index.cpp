// SPDX-License-Identifier: GPL-3.0-or-later
// What is written to an index comes back, and nothing that was damaged, cut, changed or made up does.
#include "base/parallel.h"
#include "index/snapshot_index.h"
#include "io/snapshot_reader.h"
#include "open_snapshot.h"
#include "support/analysis_text.h"
#include "support/graph_text.h"
#include "support/lab.h"
#include "support/snapshot_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <cstring>
#include <vector>

using namespace heapsight;
using namespace heapsight::test;

namespace {

using Analysis = std::shared_ptr<const SnapshotAnalysis>;
// In memory, aligned as a mapping is.
using Words = std::vector<uint64_t>;

const IndexKey kKey{1234, 5678, 9, 10, 0, 0};

Analysis analysisOf(const std::shared_ptr<const HeapSnapshot>& snapshot, AnalysisOptions options = {})
{
    return SnapshotAnalysis::compute(snapshot, options, {}).value();
}

Analysis smallAnalysis()
{
    return analysisOf(readSnapshotFromMemory(smallText(), {}).value());
}

QByteArray indexOf(const SnapshotAnalysis& analysis)
{
    QTemporaryFile file;
    if (!file.open() || !writeIndex(file.handle(), kKey, analysis, {}))
        return {};
    file.seek(0);
    return file.readAll();
}

// An index in memory that can be tampered with.
class Bytes {
public:
    explicit Bytes(const QByteArray& bytes)
        : m_words(std::make_shared<Words>(static_cast<size_t>(bytes.size()) / 8 + 1)),
          m_size(static_cast<size_t>(bytes.size()))
    {
        std::memcpy(data(), bytes.data(), m_size);
    }
    [[nodiscard]] char* data() const { return reinterpret_cast<char*>(m_words->data()); }
    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] auto open(const IndexKey& key = kKey) const { return IndexFile::over({data(), m_size}, key); }
    // Its first `size` bytes. They live as long as the analysis.
    [[nodiscard]] Result<Analysis> read(IndexScope scope = IndexScope::Everything, size_t size = SIZE_MAX) const
    {
        return IndexFile::over({data(), std::min(size, m_size)}, kKey)
            .and_then([&](auto index) { return readIndex(index, scope, "memory", {}); })
            .map([words = m_words](const Analysis& analysis) {
                return Analysis(analysis.get(), [analysis, words](auto*) {});
            });
    }

private:
    std::shared_ptr<Words> m_words;
    size_t m_size;
};

Result<Analysis> readBytes(const QByteArray& bytes, IndexScope scope = IndexScope::Everything)
{
    return Bytes(bytes).read(scope);
}

class TestIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack_data();
    void everythingComesBack();
    void columnsStayInTheIndex();
    void rowsNeedNoColumns();
    void everyTruncationIsRefused();
    void everyFlippedByteIsRefused();
    void otherVersionsAndFilesAreRefused();
    void resealedNonsenseNeverCrashes();
    void writingStopsWhenAsked();
    void theLab();
};

void TestIndex::everythingComesBack_data()
{
    QTest::addColumn<Analysis>("analysis");
    QTest::newRow("timeline") << smallAnalysis();
    QTest::newRow("raw sizes") << analysisOf(readSnapshotFromMemory(smallText(), {}).value(), {true});
    QTest::newRow("ring") << analysisOf(readSnapshotFromMemory(ringText(5000), {}).value());
    QTest::newRow("large sizes, odd types, page-owned nodes, WeakMaps, WeakMap halves")
        << analysisOf(graphFromText(R"text(
               root > dom > d1 > d2; root > w > a; w -strange-> b; a > d2
               dom: type=synthetic name="(Document DOM trees)"
               w: name=Window size=5000000000; b: type="new kind" size=4294967295
               d1: type=native; d2: type=native detachedness=2
               a: place=5:10:3; b: place=5:10:3; w: trace=4
               key -internal:"1 / part of key (key @7) -> value (v @9) pair in WeakMap (table @11)"-> v
               table -internal:"1 / part of key (key @7) -> value (v @9) pair in WeakMap (table @11)"-> v
               w > key; w > table; w > s; s: type=string name="text"
           )text")
                          .snapshot);
    QTest::newRow("one node") << analysisOf(GraphSketch().build());
    QTest::newRow("cut") << analysisOf(
        readSnapshotFromMemory(smallText().substr(0, smallText().size() - 60), {}).value());
}

void TestIndex::everythingComesBack()
{
    QFETCH(Analysis, analysis);
    const QByteArray bytes = indexOf(*analysis);
    QVERIFY(bytes.size() > 4096);
    const auto read = readBytes(bytes);
    QVERIFY2(read, read ? "" : read.error().detail.c_str());
    QCOMPARE(textOf(**read), textOf(*analysis));
    QCOMPARE((*read)->snapshot().info().source, std::string("memory"));
    QCOMPARE(indexOf(**read), bytes);
}

void TestIndex::columnsStayInTheIndex()
{
    const Analysis analysis = analysisOf(readSnapshotFromMemory(ringText(100'000), {}).value());
    const QByteArray bytes = indexOf(*analysis);
    const uint64_t before = columnBytesInUse();
    const auto read = readBytes(bytes);
    QVERIFY(read);
    QVERIFY(columnBytesInUse() - before < 4096);
}

void TestIndex::rowsNeedNoColumns()
{
    const Analysis analysis = analysisOf(readSnapshotFromMemory(ringText(200'000), {}).value());
    QByteArray bytes = indexOf(*analysis);
    bytes[8192] = static_cast<char>(bytes[8192] ^ 1); // of the first column
    QVERIFY(!readBytes(bytes));
    const auto read = readBytes(bytes, IndexScope::Rows);
    QVERIFY(read);
    QCOMPARE((*read)->classRows().size(), analysis->classRows().size());
    QCOMPARE((*read)->statistics().total, analysis->statistics().total);
    QCOMPARE((*read)->classes().at(ClassId(0)).name, analysis->classes().at(ClassId(0)).name);
}

void TestIndex::everyTruncationIsRefused()
{
    const QByteArray whole = indexOf(*smallAnalysis());
    const Bytes bytes(whole);
    for (size_t size = 0; size < bytes.size(); ++size)
        for (const IndexScope scope : {IndexScope::Everything, IndexScope::Rows})
            if (bytes.read(scope, size))
                QFAIL(qPrintable(QStringLiteral("cut at %1").arg(size)));
    QVERIFY(!readBytes(whole + '\0'));
    QVERIFY(bytes.read());
}

void TestIndex::everyFlippedByteIsRefused()
{
    const Bytes bytes(indexOf(*smallAnalysis()));
    const std::string expected = textOf(**bytes.read());
    int accepted = 0;
    for (size_t at = 0; at < bytes.size(); ++at) {
        char& byte = bytes.data()[at];
        byte = static_cast<char>(byte ^ 0x10);
        if (const auto read = bytes.read()) {
            ++accepted;
            if (at >= 4096 || textOf(**read) != expected)
                QFAIL(qPrintable(QStringLiteral("byte %1 flipped").arg(at)));
        }
        byte = static_cast<char>(byte ^ 0x10);
    }
    QVERIFY(accepted < 4096 - 1024); // what the header's page has left over
}

void TestIndex::otherVersionsAndFilesAreRefused()
{
    const Bytes bytes(indexOf(*smallAnalysis()));
    QVERIFY(bytes.open());
    for (const IndexKey& key :
         {IndexKey{1235, 5678, 9, 10, 0, 0}, IndexKey{1234, 5679, 9, 10, 0, 0}, IndexKey{1234, 5678, 8, 10, 0, 0},
          IndexKey{1234, 5678, 9, 11, 0, 0}, IndexKey{1234, 5678, 9, 10, 1, 0}}) {
        const auto other = bytes.open(key);
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::BadLayout);
    }
    bytes.data()[8] = static_cast<char>(kIndexVersion + 1); // behind the magic
    const auto later = bytes.open();
    QVERIFY(!later);
    QVERIFY2(later.error().detail.find("version") != std::string::npos, later.error().detail.c_str());
}

// Somebody who can compute hashes: numbers that point anywhere are found out, or do no harm.
void TestIndex::resealedNonsenseNeverCrashes()
{
    const QByteArray whole = indexOf(*smallAnalysis());
    const Bytes bytes(whole);
    int refused = 0;
    int used = 0;
    for (size_t at = 0; at + 4 <= bytes.size(); at += 4) {
        for (const uint32_t value : {0xffffffffU, 0x00000100U}) {
            // Sections are padded to pages; what is there is never read.
            if (at > 4096 && at % 4096 > 512 && at + 8192 < bytes.size())
                continue;
            std::memcpy(bytes.data() + at, &value, sizeof value);
            if (resealIndex({bytes.data(), bytes.size()})) {
                const auto read = bytes.read();
                read ? ++used : ++refused;
                if (read)
                    QVERIFY(!textOf(**read).empty());
            }
            std::memcpy(bytes.data(), whole.data(), bytes.size());
        }
    }
    QVERIFY(refused > 500);
    QVERIFY(used > 100); // sizes, distances, texts
}

void TestIndex::writingStopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    QTemporaryFile file;
    QVERIFY(file.open());
    const auto written = writeIndex(file.handle(), kKey, *smallAnalysis(), JobContext{stop.get_token()});
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    const int readOnly = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const auto refused = writeIndex(readOnly, kKey, *smallAnalysis(), {});
    ::close(readOnly);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::CannotWrite);
}

void TestIndex::theLab()
{
    const auto files = lab::snapshotFiles();
    if (files.empty())
        QSKIP("no lab");
    QTemporaryDir folder;
    IndexCacheSettings settings;
    settings.leastDocument = 0;
    const IndexCache cache(settings, folder.filePath("index").toStdString());
    for (const lab::SnapshotFile& file : files) {
        const auto fresh = openSnapshot(file.snapshot, {}, {}, {&cache}).value();
        QVERIFY2(!fresh.isFromIndex && fresh.indexKey, file.name.c_str());
        QVERIFY(storeIndex(fresh, cache, {}));
        const auto again = openSnapshot(file.snapshot, {}, {}, {&cache}).value();
        QVERIFY2(again.isFromIndex && !again.indexKey, file.name.c_str());
        if (textOf(*again.analysis) != textOf(*fresh.analysis))
            QFAIL(file.name.c_str());
        QCOMPARE(again.analysis->snapshot().info().source, file.snapshot);
    }
    QCOMPARE(cache.usage().entries, files.size());
}

} // namespace

QTEST_GUILESS_MAIN(TestIndex)
#include "tst_index.moc"
