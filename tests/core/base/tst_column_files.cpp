// SPDX-License-Identifier: GPL-3.0-or-later
// Columns in files: the same numbers, no memory counted, no file left behind.
#include "base/column.h"
#include "base/column_copy.h"
#include "base/column_files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace heapsight;

namespace {

constexpr size_t kItems = 1'000'000; // 4 MB
constexpr uint64_t kHugePage = uint64_t{2} << 20;

class TestColumnFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void largeColumnsAreInFiles()
    {
        const QTemporaryDir folder;
        const uint64_t memory = columnBytesInUse();
        QCOMPARE(columnFileBytes(), uint64_t{0});
        Column<uint32_t> column;
        {
            const auto files = ColumnFiles::in(folder.path().toStdString());
            QVERIFY(files);
            column.resize(kItems);
            QCOMPARE(columnBytesInUse(), memory);
            QCOMPARE(columnFileBytes(), 2 * kHugePage); // whole huge pages
            const Column<uint32_t> small(1000);
            QCOMPARE(columnBytesInUse(), memory + 4000);
        }
        // It stays when the wish for it has gone; new ones are in memory.
        const Column<uint32_t> later(kItems);
        QCOMPARE(columnBytesInUse(), memory + 4 * kItems);
        for (size_t i = 0; i < kItems; ++i) {
            QCOMPARE(column[i], 0U);
            column[i] = static_cast<uint32_t>(i);
        }
        QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
        const Column<uint32_t> copy = copyOf(column);
        QCOMPARE(copy[kItems - 1], static_cast<uint32_t>(kItems - 1));
        column.release();
        QCOMPARE(columnFileBytes(), uint64_t{0});
    }

    void growAndShrink()
    {
        const QTemporaryDir folder;
        const uint64_t memory = columnBytesInUse();
        Column<uint32_t> column(10);
        column[9] = 9;
        const auto files = ColumnFiles::in(folder.path().toStdString());
        column.resize(kItems); // from memory to a file
        QCOMPARE(column[9], 9U);
        QCOMPARE(columnBytesInUse(), memory);
        column[kItems - 1] = 7;
        column.resize(2 * kItems);
        QCOMPARE(column[kItems - 1], 7U);
        QCOMPARE(column[2 * kItems - 1], 0U);
        QCOMPARE(columnFileBytes(), 4 * kHugePage);
        column[600'000] = 6;
        column.resize(600'000); // in place
        QCOMPARE(columnFileBytes(), 2 * kHugePage);
        column.resize(600'001);
        QCOMPARE(column[600'000], 0U);
        column.resize(100); // back to memory
        QCOMPARE(column[9], 9U);
        QCOMPARE(columnFileBytes(), uint64_t{0});
        QCOMPARE(columnBytesInUse(), memory + 400);
    }

    void memoryLimitCountsMemoryOnly()
    {
        const QTemporaryDir folder;
        setMemoryLimit(columnBytesInUse() + 2'000'000);
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, Column<uint32_t>{kItems});
        {
            const auto files = ColumnFiles::in(folder.path().toStdString());
            const Column<uint32_t> column(kItems);
            QCOMPARE(column.size(), kItems);
            // More than any disk has.
            QVERIFY_THROWS_EXCEPTION(std::bad_alloc, Column<uint64_t>{size_t{1} << 56});
        }
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, Column<uint32_t>{kItems});
        setMemoryLimit(0);
    }

    void needsAFolder()
    {
        const auto files = ColumnFiles::in("/proc");
        QVERIFY(!files);
        QCOMPARE(files.error().code, ErrorCode::CannotWrite);
        const Column<uint32_t> column(kItems);
        QCOMPARE(columnFileBytes(), uint64_t{0});
    }

    void borrowedColumnsReadOnly()
    {
        const auto owner = std::make_shared<std::vector<uint32_t>>(std::initializer_list<uint32_t>{1, 2, 3});
        const std::weak_ptr<void> alive = owner;
        auto column = Column<uint32_t>::borrowed({owner->data(), owner->size()}, owner);
        const uint64_t memory = columnBytesInUse();
        QVERIFY(column.isBorrowed() && column.size() == 3 && column.byteCount() == 12);
        QCOMPARE(std::as_const(column).data(), std::as_const(*owner).data());
        Column<uint32_t> moved = std::move(column);
        QVERIFY(moved.isBorrowed() && column.empty() && !column.isBorrowed());
        moved.resize(4); // a copy of its own
        QVERIFY(!moved.isBorrowed());
        QCOMPARE(columnBytesInUse(), memory + 16);
        moved[0] = 9;
        QCOMPARE(owner->front(), 1U);
        QCOMPARE(moved[2], 3U);
        QCOMPARE(moved[3], 0U);
        auto again = Column<uint32_t>::borrowed({owner->data(), 2}, owner);
        QCOMPARE(alive.use_count(), 2L);
        again.release();
        QCOMPARE(alive.use_count(), 1L);
        QVERIFY(Column<uint32_t>::borrowed({}, owner).empty());
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestColumnFiles)
#include "tst_column_files.moc"
