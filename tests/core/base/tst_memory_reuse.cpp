// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/chunked_stack.h"
#include "base/column.h"
#include "base/memory_reuse.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace heapsight;

namespace {

constexpr size_t kLarge = size_t{32} << 20;

Column<uint8_t> filled(size_t size)
{
    Column<uint8_t> column(size);
    column.fill(0xff);
    return column;
}

bool isZero(const Column<uint8_t>& column)
{
    return std::all_of(column.begin(), column.end(), [](uint8_t byte) { return byte == 0; });
}

} // namespace

class TestMemoryReuse : public QObject {
    Q_OBJECT

private slots:
    void droppedColumnsServeAgain();
    void piecesOfOne();
    void nothingIsKeptWithoutAUser();
    void nothingIsKeptUnderALimit();
    void smallOnesAreNotKept();
    void stackOfChunks();
};

void TestMemoryReuse::droppedColumnsServeAgain()
{
    const uint64_t before = columnBytesInUse();
    const MemoryReuse reuse;
    auto first = filled(kLarge);
    const uint8_t* const place = first.data();
    first.release();
    QCOMPARE(columnBytesInUse(), before);
    const Column<uint8_t> second(kLarge);
    QCOMPARE(second.data(), place);
    QVERIFY(isZero(second));
    QCOMPARE(columnBytesInUse(), before + kLarge);
}

void TestMemoryReuse::piecesOfOne()
{
    const MemoryReuse reuse;
    auto whole = filled(2 * kLarge);
    const uint8_t* const begin = whole.data();
    const uint8_t* const end = whole.end();
    whole.release();
    Column<uint8_t> a = filled(kLarge - 100);
    Column<uint8_t> b = filled(kLarge);
    for (const Column<uint8_t>* column : {&a, &b})
        QVERIFY(column->data() >= begin && column->end() <= end);
    QVERIFY(a.end() <= b.begin() || b.end() <= a.begin());
    a.release();
    b.release();
    QVERIFY(isZero(Column<uint8_t>(kLarge)));
    QVERIFY(!detail::takeKept(kLarge / 4)); // too little of what is there
}

void TestMemoryReuse::nothingIsKeptWithoutAUser()
{
    std::optional<MemoryReuse> first(std::in_place);
    std::optional<MemoryReuse> second(std::in_place);
    filled(kLarge).release();
    first.reset();
    void* kept = detail::takeKept(kLarge); // the second one is still there
    QVERIFY(kept);
    QVERIFY(detail::keepForReuse(kept, kLarge));
    second.reset();
    QVERIFY(!detail::takeKept(kLarge));
    filled(kLarge).release();
    QVERIFY(!detail::takeKept(kLarge));
}

void TestMemoryReuse::nothingIsKeptUnderALimit()
{
    const MemoryReuse reuse;
    setMemoryLimit(uint64_t{1} << 40);
    filled(kLarge).release();
    setMemoryLimit(0);
    QVERIFY(!detail::takeKept(kLarge));
}

void TestMemoryReuse::smallOnesAreNotKept()
{
    const MemoryReuse reuse;
    filled(size_t{4} << 20).release();
    QVERIFY(!detail::takeKept(size_t{2} << 20));
}

void TestMemoryReuse::stackOfChunks()
{
    constexpr uint64_t kItems = 3 * (uint64_t{2} << 20) / sizeof(uint64_t); // three chunks
    ChunkedStack<uint64_t> stack;
    for (int round = 0; round < 2; ++round) {
        QVERIFY(stack.empty());
        for (uint64_t i = 0; i < kItems; ++i)
            stack.push(i);
        for (uint64_t i = kItems; i-- > 0;)
            QCOMPARE(stack.pop(), i);
    }
    QVERIFY(stack.empty());
}

QTEST_GUILESS_MAIN(TestMemoryReuse)
#include "tst_memory_reuse.moc"
