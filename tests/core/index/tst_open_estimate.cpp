// SPDX-License-Identifier: GPL-3.0-or-later
// What a header alone tells, and what is done about snapshots that will not fit.
#include "base/column.h"
#include "base/column_files.h"
#include "open_estimate.h"
#include "open_snapshot.h"
#include "support/packed.h"
#include "support/snapshot_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace heapsight;
using namespace heapsight::test;

namespace {

// A header that announces `nodes` and `edges`, and nothing behind it.
std::string headerOnly(uint64_t nodes, uint64_t edges)
{
    std::string text = smallText();
    text.resize(text.find("\"nodes\":"));
    const auto set = [&](const std::string& key, uint64_t value) {
        const size_t at = text.find(key) + key.size();
        text.replace(at, text.find_first_of(",}", at) - at, std::to_string(value));
    };
    set("\"node_count\":", nodes);
    set("\"edge_count\":", edges);
    return text;
}

class TestOpenEstimate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CACHE_HOME", m_folder.filePath("cache").toUtf8()); }
    void cleanup() { setMemoryLimit(0); }
    void fromTheHeader();
    void withoutCounts();
    void countsThatCannotBe();
    void tooManyForThisProgram();
    void compressed();
    void whatCannotBeLookedAt();
    void refusedBeforeMemoryIsSpent();
    void onTheDiskWhereItDoesNotFit();
    void noRoomAnywhere();

private:
    [[nodiscard]] std::string write(const QString& name, std::string_view text) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.data(), static_cast<qint64>(text.size()));
        return file.fileName().toStdString();
    }
    // A sparse file of this size that begins with the text.
    [[nodiscard]] std::string writeLarge(std::string_view text, qint64 bytes) const
    {
        const std::string path = write("large", text);
        QFile::resize(QString::fromStdString(path), bytes);
        return path;
    }

    QTemporaryDir m_folder;
};

void TestOpenEstimate::fromTheHeader()
{
    const auto estimate = estimateOpening(writeLarge(headerOnly(15'000'000, 50'000'000), 1'240'000'000), {});
    QVERIFY(estimate);
    QCOMPARE(estimate->fileBytes, uint64_t{1'240'000'000});
    QCOMPARE(estimate->nodes, std::optional<uint64_t>(15'000'000));
    QCOMPARE(estimate->edges, std::optional<uint64_t>(50'000'000));
    QVERIFY(!estimate->isCompressed);
    // A file of these counts was measured: 1.5 GB when open, 1.7 GB at most.
    QVERIFY(estimate->openBytes > 1'400'000'000 && estimate->openBytes < 1'700'000'000);
    QVERIFY(estimate->openBytes < estimate->peakBytes && estimate->peakBytes < 2'000'000'000);
    QVERIFY(estimate->seconds > 0);
    const auto twice = estimateOpening(writeLarge(headerOnly(30'000'000, 100'000'000), 2'480'000'000), {});
    QVERIFY(twice->peakBytes > estimate->peakBytes * 19 / 10 && twice->peakBytes < estimate->peakBytes * 2);
}

void TestOpenEstimate::withoutCounts()
{
    SnapshotStyle style;
    style.hasCounts = false;
    const auto estimate = estimateOpening(write("a", smallText(style)), {});
    QVERIFY(estimate && !estimate->nodes && !estimate->edges);
    QVERIFY(estimate->peakBytes > 0);
    // Another order of sections: guessed from the size.
    const auto other = estimateOpening(write("b", "{\"strings\":[],\"snapshot\":{}}"), {});
    QVERIFY(other && !other->nodes);
}

void TestOpenEstimate::countsThatCannotBe()
{
    const auto estimate = estimateOpening(write("a", headerOnly(400'000'000, 4'000'000'000)), {});
    QVERIFY(estimate && !estimate->nodes && !estimate->edges); // in a file of a kilobyte
    QVERIFY(estimate->peakBytes < 100'000'000);
}

void TestOpenEstimate::tooManyForThisProgram()
{
    for (const auto& [nodes, edges] : {std::pair<uint64_t, uint64_t>{(1ULL << 29) + 1, 9}, {9, 1ULL << 32}}) {
        const std::string path = writeLarge(headerOnly(nodes, edges), 40'000'000'000);
        const auto estimate = estimateOpening(path, {});
        QVERIFY(!estimate);
        QCOMPARE(estimate.error().code, ErrorCode::TooLarge);
        const uint64_t before = columnBytesInUse();
        const auto opened = openSnapshot(path, {}, {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::TooLarge);
        QVERIFY2(opened.error().detail.find(std::to_string(std::max(nodes, edges))) != std::string::npos,
                 opened.error().detail.c_str());
        QCOMPARE(columnBytesInUse(), before);
    }
}

void TestOpenEstimate::compressed()
{
    const auto estimate = estimateOpening(write("a.gz", gzipped(ringText(20'000))), {});
    QVERIFY(estimate && estimate->isCompressed);
    QCOMPARE(estimate->nodes, std::optional<uint64_t>(20'000));
}

void TestOpenEstimate::whatCannotBeLookedAt()
{
    QCOMPARE(estimateOpening("-", {}).error().code, ErrorCode::NotFound);
    QCOMPARE(estimateOpening("/dev/null", {}).error().code, ErrorCode::NotFound);
    QCOMPARE(estimateOpening("/nowhere/at/all", {}).error().code, ErrorCode::CannotOpen);
    QCOMPARE(estimateOpening(m_folder.path().toStdString(), {}).error().code, ErrorCode::CannotOpen);
}

void TestOpenEstimate::refusedBeforeMemoryIsSpent()
{
    const std::string path = write("ring", ringText(100'000));
    setMemoryLimit(columnBytesInUse() + 5'000'000);
    const auto opened = openSnapshot(path, {}, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::OutOfMemory);
    QVERIFY2(opened.error().detail.starts_with("loading takes about"), opened.error().detail.c_str());
    QCOMPARE(opened.error().source, path);
}

void TestOpenEstimate::onTheDiskWhereItDoesNotFit()
{
    const std::string path = write("ring", ringText(300'000));
    const auto open = [&](OutOfCore wanted) {
        return openSnapshot(path, {}, {}, {nullptr, IndexScope::Everything, wanted}).value();
    };
    const auto inMemory = open(OutOfCore::Auto);
    QVERIFY(!inMemory.isOutOfCore);
    const auto isTheSame = [&](const SnapshotAnalysis& other) {
        const SnapshotAnalysis& a = *inMemory.analysis;
        return std::ranges::equal(a.retainedColumn(), other.retainedColumn()) &&
               std::ranges::equal(a.distanceColumn(), other.distanceColumn()) &&
               std::ranges::equal(a.dominators().dominatorColumn(), other.dominators().dominatorColumn()) &&
               std::ranges::equal(a.snapshot().nameColumn(), other.snapshot().nameColumn()) &&
               a.classRows().size() == other.classRows().size();
    };
    const auto always = open(OutOfCore::Always);
    QVERIFY(always.isOutOfCore && columnFileBytes() > 10'000'000);
    QVERIFY(isTheSame(*always.analysis));
    // A limit of half of what the columns take.
    setMemoryLimit(columnBytesInUse() + inMemory.analysis->memoryBytes() / 2);
    const auto limited = open(OutOfCore::Auto);
    QVERIFY(limited.isOutOfCore);
    QVERIFY(isTheSame(*limited.analysis));
}

void TestOpenEstimate::noRoomAnywhere()
{
    // More than any disk has: 2^29 nodes announced, in a file that could hold them.
    const std::string path = writeLarge(headerOnly(1ULL << 29, 4'000'000'000), 15'000'000'000'000);
    const auto opened = openSnapshot(path, {}, {}, {nullptr, IndexScope::Everything, OutOfCore::Auto});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::OutOfMemory);
    QVERIFY2(opened.error().detail.find("of disk in") != std::string::npos, opened.error().detail.c_str());
    QCOMPARE(columnFileBytes(), uint64_t{0});
    qputenv("XDG_CACHE_HOME", "/proc/nothing");
    const auto nowhere = openSnapshot(path, {}, {}, {nullptr, IndexScope::Everything, OutOfCore::Always});
    qputenv("XDG_CACHE_HOME", m_folder.filePath("cache").toUtf8());
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::CannotWrite);
}

} // namespace

QTEST_GUILESS_MAIN(TestOpenEstimate)
#include "tst_open_estimate.moc"
