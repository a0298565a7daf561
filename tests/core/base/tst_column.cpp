// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/column.h"
#include "base/result.h"

#include <QtTest>

using namespace heapsight;

class TestColumn : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newItemsAreZero_data();
    void newItemsAreZero();
    void shrinkingAndGrowingAgainGivesZeros();
    void movedFromIsEmpty();
    void limitThrowsAndLeavesNothingAccounted();
    void impossibleSizeThrows();
    void bitsCountOnlyTheirOwn();
};

void TestColumn::newItemsAreZero_data()
{
    QTest::addColumn<size_t>("before");
    QTest::addColumn<size_t>("after");
    const size_t huge = (size_t{2} << 20) / sizeof(uint32_t);
    QTest::newRow("small") << size_t{10} << size_t{1000};
    QTest::newRow("heap block to mapping") << size_t{1000} << huge * 3 + 1;
    QTest::newRow("mapping to mapping") << huge << huge * 2 + 7;
    QTest::newRow("mapping to heap block") << huge * 2 << size_t{100};
    QTest::newRow("from nothing") << size_t{0} << huge + 1;
}

void TestColumn::newItemsAreZero()
{
    QFETCH(size_t, before);
    QFETCH(size_t, after);
    Column<uint32_t> column(before);
    for (size_t i = 0; i < before; ++i)
        column[i] = static_cast<uint32_t>(i + 1);
    column.resize(after);
    QCOMPARE(column.size(), after);
    for (size_t i = 0; i < after; ++i)
        QCOMPARE(column[i], i < before ? static_cast<uint32_t>(i + 1) : 0U);
}

void TestColumn::shrinkingAndGrowingAgainGivesZeros()
{
    const size_t items = (size_t{3} << 20);
    Column<uint8_t> column(items);
    column.fill(7);
    column.resize(items - 5);
    column.resize(items);
    for (size_t i = 0; i < items; ++i)
        QCOMPARE(int(column[i]), i < items - 5 ? 7 : 0);
}

void TestColumn::movedFromIsEmpty()
{
    const uint64_t before = columnBytesInUse();
    {
        Column<uint64_t> a(100);
        a[5] = 42;
        Column<uint64_t> b(std::move(a));
        QCOMPARE(a.size(), size_t{0});
        QCOMPARE(b[5], uint64_t{42});
        Column<uint64_t> c(10);
        c = std::move(b);
        QCOMPARE(c.size(), size_t{100});
        QCOMPARE(columnBytesInUse(), before + 800);
    }
    QCOMPARE(columnBytesInUse(), before);
}

void TestColumn::limitThrowsAndLeavesNothingAccounted()
{
    const uint64_t before = columnBytesInUse();
    setMemoryLimit(before + 1'000'000);
    bool thrown = false;
    try {
        Column<uint64_t> tooLarge(1'000'000);
    } catch (const std::bad_alloc&) {
        thrown = true;
    }
    Column<uint64_t> fits(1000);
    const auto result = guarded([]() -> Result<int> {
        Column<uint64_t> tooLarge(1'000'000);
        return 1;
    });
    setMemoryLimit(0);
    QVERIFY(thrown);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::OutOfMemory);
    QCOMPARE(columnBytesInUse(), before + 8000);
}

void TestColumn::impossibleSizeThrows()
{
    QVERIFY_EXCEPTION_THROWN(Column<uint64_t>(SIZE_MAX / 4), std::bad_alloc);
}

void TestColumn::bitsCountOnlyTheirOwn()
{
    for (size_t bits : {1U, 63U, 64U, 65U, 1000U}) {
        BitColumn column(bits);
        QCOMPARE(column.count(), uint64_t{0});
        column.set(bits - 1);
        QVERIFY(column.test(bits - 1));
        QCOMPARE(column.count(), uint64_t{1});
        column.setAll();
        QCOMPARE(column.count(), uint64_t{bits});
        column.reset(0);
        QCOMPARE(column.count(), uint64_t{bits - 1});
    }
}

QTEST_GUILESS_MAIN(TestColumn)
#include "tst_column.moc"
