// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot that is closed leaves nothing behind: not in columns, not in the process.
#include "base/column.h"
#include "base/column_files.h"
#include "base/process_memory.h"
#include "open_snapshot.h"
#include "support/snapshot_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heapsight;

namespace {

class TestMemoryReturns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenTimes_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("in memory") << 0;
        QTest::newRow("on the disk") << 1;
        QTest::newRow("from the index") << 2;
    }

    void tenTimes()
    {
        QFETCH(int, way);
        const QTemporaryDir folder;
        qputenv("XDG_CACHE_HOME", folder.filePath("cache").toUtf8());
        QFile file(folder.filePath("ring"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(test::ringText(300'000)));
        file.close();
        IndexCacheSettings settings;
        settings.leastDocument = 0;
        const IndexCache cache(settings);
        OpenWays ways;
        ways.outOfCore = way == 1 ? OutOfCore::Always : OutOfCore::Never;
        ways.cache = way == 2 ? &cache : nullptr;

        const uint64_t columns = columnBytesInUse();
        uint64_t size = 0;
        uint64_t resident = 0;
        for (int round = 0; round < 10; ++round) {
            {
                const auto opened = openSnapshot(file.fileName().toStdString(), {}, {}, ways).value();
                size = opened.analysis->memoryBytes();
                if (opened.indexKey)
                    QVERIFY(storeIndex(opened, cache, {}));
                QCOMPARE(opened.isFromIndex, way == 2 && round > 0);
                QCOMPARE(opened.analysis->snapshot().nodeCount(), 300'000U);
            }
            returnFreeMemory();
            QCOMPARE(columnBytesInUse(), columns);
            QCOMPARE(columnFileBytes(), uint64_t{0});
            if (round == 2)
                resident = residentBytes();
        }
        QVERIFY(size > 10'000'000);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("the sanitizer keeps what was freed");
#endif
        const uint64_t now = residentBytes();
        QVERIFY2(now < resident + size / 4, qPrintable(QString("%1 after 3, %2 after 10").arg(resident).arg(now)));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestMemoryReturns)
#include "tst_memory_returns.moc"
