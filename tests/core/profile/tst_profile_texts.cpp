// SPDX-License-Identifier: GPL-3.0-or-later
// Weights as text, and the record beside a timeline.
#include "profile/allocation_record.h"
#include "profile/weight_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heapsight;

class TestProfileTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void weights();
    void record();
    void recordThatIsNone_data();
    void recordThatIsNone();
};

void TestProfileTexts::weights()
{
    const auto text = [](uint64_t weight, ProfileUnit unit) {
        return QString::fromStdString(weightText(weight, unit));
    };
    QCOMPARE(text(0, ProfileUnit::Microseconds), QString("0 \u00b5s"));
    QCOMPARE(text(999, ProfileUnit::Microseconds), QString("999 \u00b5s"));
    QCOMPARE(text(1234, ProfileUnit::Microseconds), QString("1.23 ms"));
    QCOMPARE(text(45'678, ProfileUnit::Microseconds), QString("45.7 ms"));
    QCOMPARE(text(999'499, ProfileUnit::Microseconds), QString("999 ms"));
    QCOMPARE(text(999'500, ProfileUnit::Microseconds), QString("1.00 s"));
    QCOMPARE(text(3'600'000'000, ProfileUnit::Microseconds), QString("3600 s"));
    QCOMPARE(text(1500, ProfileUnit::Bytes), QString("1.5 kB"));
    QCOMPARE(text(1, ProfileUnit::Samples), QString("1 sample"));
    QCOMPARE(text(2, ProfileUnit::Objects), QString("2 objects"));
    QCOMPARE(text(7, ProfileUnit::Plain), QString("7"));
    QCOMPARE(QString::fromStdString(weightDeltaText(-1500, ProfileUnit::Bytes)), QString("\u22121.5 kB"));
    QCOMPARE(QString::fromStdString(weightDeltaText(2, ProfileUnit::Samples)), QString("+2 samples"));
    QCOMPARE(QString::fromStdString(weightDeltaText(0, ProfileUnit::Plain)), QString("0"));
    QCOMPARE(weightShareText(1, 3), "33.3 %");
    QCOMPARE(weightShareText(1, 0), "0 %");
}

void TestProfileTexts::record()
{
    QTemporaryDir folder;
    const std::string file = folder.filePath("a.heaptimeline").toStdString();
    QVERIFY(readAllocationRecord(file).empty());
    const std::vector<uint64_t> sizes{5, 0, 123456789012};
    const std::string text = allocationRecordText(sizes);
    QFile record(QString::fromStdString(allocationRecordPath(file)));
    QVERIFY(record.open(QIODevice::WriteOnly));
    record.write(text.data(), static_cast<qint64>(text.size()));
    record.close();
    QCOMPARE(readAllocationRecord(file), sizes);
}

void TestProfileTexts::recordThatIsNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other header") << QByteArray("bucket;bytes\n0,1\n");
    QTest::newRow("text") << QByteArray("bucket,bytes\nzero,one\n");
    QTest::newRow("negative") << QByteArray("bucket,bytes\n0,-1\n");
    QTest::newRow("huge bucket") << QByteArray("bucket,bytes\n99999999999,1\n");
    QTest::newRow("long line") << QByteArray("bucket,bytes\n0,1\n") + QByteArray(500, '1') + "\n";
    QTest::newRow("trailing") << QByteArray("bucket,bytes\n0,1,2\n");
}

void TestProfileTexts::recordThatIsNone()
{
    QFETCH(const QByteArray, content);
    QTemporaryDir folder;
    const std::string file = folder.filePath("a.heaptimeline").toStdString();
    QFile record(QString::fromStdString(allocationRecordPath(file)));
    QVERIFY(record.open(QIODevice::WriteOnly));
    record.write(content);
    record.close();
    QVERIFY(readAllocationRecord(file).empty());
}

QTEST_GUILESS_MAIN(TestProfileTexts)
#include "tst_profile_texts.moc"
