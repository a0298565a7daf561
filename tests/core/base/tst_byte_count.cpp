// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/byte_count.h"

#include <QtTest>

using namespace heapsight;

class TestByteCount : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizes_data();
    void sizes();
    void deltas();
    void counts();
};

void TestByteCount::sizes_data()
{
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << quint64{0} << "0 B";
    QTest::newRow("largest in bytes") << quint64{999} << "999 B";
    QTest::newRow("a thousand") << quint64{1000} << "1.0 kB";
    QTest::newRow("rounds to one decimal") << quint64{99'949} << "99.9 kB";
    QTest::newRow("no 100.0") << quint64{99'950} << "100 kB";
    QTest::newRow("whole from 100 on") << quint64{123'456} << "123 kB";
    QTest::newRow("no 1000 kB") << quint64{999'600} << "1.0 MB";
    QTest::newRow("gigabytes") << quint64{4'120'000'000} << "4.1 GB";
    QTest::newRow("greatest") << std::numeric_limits<quint64>::max() << "18.4 EB";
}

void TestByteCount::sizes()
{
    QFETCH(quint64, bytes);
    QTEST(QString::fromStdString(formatBytes(bytes)), "text");
}

void TestByteCount::deltas()
{
    QCOMPARE(QString::fromStdString(formatByteDelta(0)), QString("0 B"));
    QCOMPARE(QString::fromStdString(formatByteDelta(84'000)), QString("+84.0 kB"));
    QCOMPARE(QString::fromStdString(formatByteDelta(-12)), QString("\u2212") + "12 B");
    QCOMPARE(QString::fromStdString(formatByteDelta(std::numeric_limits<int64_t>::min())),
             QString("\u2212") + "9.2 EB");
}

void TestByteCount::counts()
{
    QCOMPARE(QString::fromStdString(formatCount(0)), QString("0"));
    QCOMPARE(QString::fromStdString(formatCount(999)), QString("999"));
    QCOMPARE(QString::fromStdString(formatCount(1000)), QString("1\u202f000"));
    QCOMPARE(QString::fromStdString(formatCount(1234567)), QString("1\u202f234\u202f567"));
}

QTEST_GUILESS_MAIN(TestByteCount)
#include "tst_byte_count.moc"
