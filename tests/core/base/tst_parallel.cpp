// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/job.h"
#include "base/parallel.h"

#include <QtTest>

#include <atomic>
#include <numeric>
#include <random>
#include <stdexcept>

using namespace heapsight;

class TestParallel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { setThreadLimit(0); }
    void everyItemOnce_data();
    void everyItemOnce();
    void exceptionsArriveAfterAllPiecesEnded();
    void invokeRunsBoth();
    void workersAreAtMostTheLimit();
    void sortIsTheSameForAnyThreadCount();
    void progressIsWeightedAndBounded();
};

void TestParallel::everyItemOnce_data()
{
    QTest::addColumn<uint>("threads");
    for (uint threads : {1U, 2U, 7U})
        QTest::addRow("%u", threads) << threads;
}

void TestParallel::everyItemOnce()
{
    QFETCH(uint, threads);
    setThreadLimit(threads);
    for (size_t count : {0U, 1U, 999U, 1000U, 1001U}) {
        std::vector<std::atomic<int>> seen(count);
        parallelChunks(count, 10, [&](size_t begin, size_t end) {
            QVERIFY(end - begin <= 10);
            QCOMPARE(begin % 10, size_t{0});
            for (size_t i = begin; i < end; ++i)
                ++seen[i];
        });
        for (const auto& times : seen)
            QCOMPARE(times.load(), 1);
    }
}

void TestParallel::exceptionsArriveAfterAllPiecesEnded()
{
    setThreadLimit(3);
    std::atomic<int> running{0};
    bool thrown = false;
    try {
        parallelWorkers(3, [&](unsigned worker) {
            ++running;
            if (worker == 1) {
                --running;
                throw std::runtime_error("one");
            }
            QTest::qSleep(5);
            --running;
        });
    } catch (const std::runtime_error&) {
        thrown = true;
        QCOMPARE(running.load(), 0);
    }
    QVERIFY(thrown);
}

void TestParallel::invokeRunsBoth()
{
    for (unsigned threads : {1U, 2U}) {
        setThreadLimit(threads);
        int first = 0;
        int second = 0;
        parallelInvoke([&] { first = 1; }, [&] { second = 2; });
        QCOMPARE(first + second, 3);
    }
}

void TestParallel::workersAreAtMostTheLimit()
{
    setThreadLimit(2);
    std::atomic<unsigned> count{0};
    parallelWorkers(10, [&](unsigned) { ++count; });
    QCOMPARE(count.load(), 2U);
}

void TestParallel::sortIsTheSameForAnyThreadCount()
{
    std::vector<uint32_t> keys(100'000);
    std::mt19937 random(1);
    for (auto& key : keys)
        key = static_cast<uint32_t>(random() % 1000);
    std::vector<uint32_t> expected(keys.size());
    std::iota(expected.begin(), expected.end(), 0U);
    std::stable_sort(expected.begin(), expected.end(), [&](uint32_t a, uint32_t b) { return keys[a] < keys[b]; });
    for (unsigned threads : {1U, 2U, 7U}) {
        setThreadLimit(threads);
        std::vector<uint32_t> order(keys.size());
        std::iota(order.begin(), order.end(), 0U);
        parallelSort(order, [&](uint32_t a, uint32_t b) { return keys[a] != keys[b] ? keys[a] < keys[b] : a < b; });
        QVERIFY(order == expected);
    }
}

void TestParallel::progressIsWeightedAndBounded()
{
    Progress progress;
    QCOMPARE(progress.fraction(), 0.0);
    progress.begin(Phase::ReadNodes, 100);
    progress.advance(Phase::ReadNodes, 50);
    const double half = progress.fraction();
    QVERIFY(half > 0 && half < 0.5);
    progress.advance(Phase::ReadNodes, 1000); // more than announced
    const double read = progress.fraction();
    QVERIFY(read > half && read < 0.5);
    for (int phase = 0; phase <= static_cast<int>(Phase::Retained); ++phase)
        progress.finish(static_cast<Phase>(phase));
    QCOMPARE(progress.fraction(), 1.0);

    Progress paths;
    paths.expectOnly({Phase::Paths});
    paths.begin(Phase::Paths, 4);
    paths.advance(Phase::Paths, 1);
    QCOMPARE(paths.fraction(), 0.25);
    QCOMPARE(paths.current(), Phase::Paths);
}

QTEST_GUILESS_MAIN(TestParallel)
#include "tst_parallel.moc"
