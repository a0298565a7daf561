// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the lab's snapshots: the contract's fields, and the numbers of DevTools.
#include "cli_process.h"
#include "support/lab.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <limits>
#include <map>

using namespace heapsight;
using namespace heapsight::test;

namespace {

const QStringList kObjectFields{"class", "distance", "id", "name", "retained", "shallow", "type"};
const QStringList kLocationFields{"column", "line", "script", "scriptId"};

QString fileOf(const char* name)
{
    return QString::fromStdString(lab::folder()) + QLatin1String("/") + QLatin1String(name);
}

QString before()
{
    return fileOf("programs/cache-map/1.heapsnapshot.gz");
}

QString after()
{
    return fileOf("programs/cache-map/3.heapsnapshot.gz");
}

lab::Expected expectedAfter()
{
    return lab::readExpected(fileOf("programs/cache-map/3.expected.json.gz").toStdString());
}

// "name|count|self|retained|distance" per class, sorted
QStringList sortedRows(const lab::Expected& expected)
{
    QStringList rows;
    for (const lab::ClassRow& row : expected.classes) {
        const bool isShown = row.distance >= 0 && row.distance < 100'000'000;
        rows << QString::fromStdString(row.name) +
                    QStringLiteral("|%1|%2|%3|").arg(row.count).arg(row.self).arg(row.retained) +
                    (isShown ? QString::number(row.distance) : QString());
    }
    rows.sort();
    return rows;
}

qint64 integer(const QJsonValue& value)
{
    return value.toInteger(-1);
}

} // namespace

class TestCliNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void summary();
    void classesMatchEverywhere_data();
    void classesMatchEverywhere();
    void classesCsvMatchesJson();
    void nodes();
    void nodesJsonMatchesCsv();
    void edges();
    void objects();
    void compareMatchesEverywhere_data();
    void compareMatchesEverywhere();
    void compareGrown();
    void compareFailOn();
    void sortFilterLimit();
    void standardInput();
    void rawSizes();
    void threadsDoNotMatter();
};

void TestCliNumbers::initTestCase()
{
    if (lab::folder().empty())
        QSKIP("the lab is not there (environment variable HEAPSIGHT_LAB)");
}

void TestCliNumbers::summary()
{
    const lab::Expected expected = expectedAfter();
    const QJsonObject document = runJson({"summary", after()});
    QCOMPARE(document.keys(),
             QStringList({"complete", "edges", "extraNativeBytes", "file", "format", "maxJsObjectId", "nodes",
                          "peakRssBytes", "statistics", "strings", "timings", "totalSize", "warnings"}));
    QCOMPARE(document["file"].toString(), after());
    QCOMPARE(document["format"].toString(), QString("heapsnapshot"));
    QCOMPARE(integer(document["nodes"]), qint64{expected.nodeCount});
    QCOMPARE(integer(document["edges"]), qint64{expected.edgeCount});
    QCOMPARE(integer(document["totalSize"]), static_cast<qint64>(expected.totalSize));
    QCOMPARE(integer(document["extraNativeBytes"]), static_cast<qint64>(expected.extraNativeBytes));
    QCOMPARE(integer(document["maxJsObjectId"]), qint64{expected.maxJsObjectId});
    QVERIFY(document["complete"].toBool());
    QVERIFY(document["warnings"].isArray());
    QVERIFY(integer(document["peakRssBytes"]) > 1'000'000);
    QVERIFY(document["timings"]["total"].toDouble() > 0);
    QVERIFY(document["timings"]["read"].isDouble() && document["timings"]["dominators"].isDouble());
    const QJsonObject statistics = document["statistics"].toObject();
    QCOMPARE(statistics.keys(), QStringList({"native", "total", "v8heap"}));
    QCOMPARE(fieldsOf(statistics["native"]), QStringList({"total", "typedArrays"}));
    QCOMPARE(fieldsOf(statistics["v8heap"]), QStringList({"code", "jsArrays", "strings", "system", "total"}));
    QCOMPARE(integer(statistics["total"]), static_cast<qint64>(expected.statistics.total));
    QCOMPARE(integer(statistics["native"]["total"]), static_cast<qint64>(expected.statistics.nativeTotal));
    QCOMPARE(integer(statistics["native"]["typedArrays"]), static_cast<qint64>(expected.statistics.typedArrays));
    QCOMPARE(integer(statistics["v8heap"]["total"]), static_cast<qint64>(expected.statistics.v8Total));
    QCOMPARE(integer(statistics["v8heap"]["code"]), static_cast<qint64>(expected.statistics.code));
    QCOMPARE(integer(statistics["v8heap"]["jsArrays"]), static_cast<qint64>(expected.statistics.jsArrays));
    QCOMPARE(integer(statistics["v8heap"]["strings"]), static_cast<qint64>(expected.statistics.strings));
    QCOMPARE(integer(statistics["v8heap"]["system"]), static_cast<qint64>(expected.statistics.system));
}

void TestCliNumbers::classesMatchEverywhere_data()
{
    QTest::addColumn<QString>("snapshot");
    QTest::addColumn<QString>("expected");
    for (const lab::SnapshotFile& file : lab::snapshotFiles())
        QTest::newRow(file.name.c_str()) << QString::fromStdString(file.snapshot)
                                         << QString::fromStdString(file.expected);
}

void TestCliNumbers::classesMatchEverywhere()
{
    QFETCH(QString, snapshot);
    QFETCH(QString, expected);
    const CliResult run = runCli({"classes", snapshot, "--json", "--quiet"});
    QCOMPARE(run.status, 0);
    const QJsonObject document = QJsonDocument::fromJson(run.output).object();
    QCOMPARE(document.keys(), QStringList{"classes"});
    QStringList rows;
    qint64 previous = std::numeric_limits<qint64>::max();
    for (const QJsonValue& row : document["classes"].toArray()) {
        QCOMPARE(fieldsOf(row), QStringList({"count", "distance", "location", "name", "retained", "shallow"}));
        if (!row["location"].isNull())
            QCOMPARE(fieldsOf(row["location"]), kLocationFields);
        QVERIFY(integer(row["retained"]) <= previous);
        previous = integer(row["retained"]);
        rows << row["name"].toString() +
                    QStringLiteral("|%1|%2|%3|")
                        .arg(integer(row["count"]))
                        .arg(integer(row["shallow"]))
                        .arg(integer(row["retained"])) +
                    (row["distance"].isNull() ? QString() : QString::number(integer(row["distance"])));
    }
    rows.sort();
    QCOMPARE(rows, sortedRows(lab::readExpected(expected.toStdString())));
}

void TestCliNumbers::classesCsvMatchesJson()
{
    const QJsonArray classes = runJson({"classes", after()})["classes"].toArray();
    const auto rows = parseCsv(runCli({"classes", after(), "--csv"}).output);
    QCOMPARE(rows.size(), static_cast<size_t>(classes.size()) + 1);
    QCOMPARE(rows[0], QStringList({"name", "count", "shallow", "retained", "distance", "script_id", "line", "column",
                                   "script"}));
    for (qsizetype i = 0; i < classes.size(); ++i) {
        const QStringList& row = rows[static_cast<size_t>(i) + 1];
        const QJsonValue location = classes[i]["location"];
        QCOMPARE(row[0], classes[i]["name"].toString());
        QCOMPARE(row[3].toLongLong(), integer(classes[i]["retained"]));
        QCOMPARE(row[6], location.isNull() ? QString() : QString::number(integer(location["line"])));
        QCOMPARE(row[8], location["script"].toString());
    }
}

void TestCliNumbers::nodes()
{
    const lab::Expected expected = expectedAfter();
    const CliResult run = runCli({"nodes", after(), "--csv"});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.errors, QByteArray());
    const auto rows = parseCsv(run.output);
    QCOMPARE(rows.size(), size_t{expected.nodeCount} + 1);
    QCOMPARE(rows[0], QStringList({"id", "type", "name", "class", "shallow", "retained", "distance", "dominator_id",
                                   "detached", "script", "line", "column"}));
    for (size_t n = 0; n < expected.nodeCount; ++n) {
        const QStringList& row = rows[n + 1];
        const int32_t classRow = expected.nodes.classRow[n];
        if (row[0].toUInt() != expected.nodes.id[n] || row[4].toULongLong() != expected.nodes.self[n] ||
            row[5].toULongLong() != expected.nodes.retained[n] || row[6].toInt() != expected.nodes.distance[n] ||
            row[7].toUInt() != expected.nodes.id[expected.nodes.dominator[n]] ||
            (classRow >= 0 && row[3].toStdString() != expected.classes[static_cast<size_t>(classRow)].name))
            QFAIL(qPrintable(QStringLiteral("node %1: ").arg(n) + row.join(QLatin1Char(','))));
    }
    for (const lab::Detail& detail : expected.detail) {
        const QStringList& row = rows[size_t{detail.ordinal} + 1];
        QCOMPARE(row[1].toStdString(), detail.kind);
        QCOMPARE(lab::cut(row[2].toStdString(), 200), detail.name);
        QCOMPARE(row[3].toStdString(), detail.className);
    }
}

void TestCliNumbers::nodesJsonMatchesCsv()
{
    const auto rows = parseCsv(runCli({"nodes", after(), "--csv"}).output);
    const QJsonObject document = runJson({"nodes", after()});
    QStringList names = rows[0];
    names.sort();
    QCOMPARE(document.keys(), names);
    for (qsizetype column = 0; column < rows[0].size(); ++column) {
        const QJsonArray values = document[rows[0][column]].toArray();
        QCOMPARE(values.size(), static_cast<qsizetype>(rows.size()) - 1);
        for (qsizetype i = 0; i < values.size(); i += 101) {
            const QJsonValue value = values[i];
            const QString text = value.isDouble() ? QString::number(integer(value))
                                 : value.isBool() ? QString(value.toBool() ? "true" : "false")
                                                  : value.toString();
            QCOMPARE(text, rows[static_cast<size_t>(i) + 1][column]);
        }
    }
}

void TestCliNumbers::edges()
{
    const lab::Expected expected = expectedAfter();
    const auto rows = parseCsv(runCli({"edges", after(), "--csv"}).output);
    QCOMPARE(rows.size(), size_t{expected.edgeCount} + 1);
    QCOMPARE(rows[0], QStringList({"from_id", "type", "name", "to_id"}));
    std::map<uint32_t, std::vector<QStringList>> byTarget;
    for (size_t i = 1; i < rows.size(); ++i)
        byTarget[rows[i][3].toUInt()].push_back(rows[i]);
    for (const lab::Detail& detail : expected.detail) {
        for (const lab::RetainerRow& retainer : detail.retainers) {
            const QStringList wanted{QString::number(retainer.fromId), QString::fromStdString(retainer.edgeKind),
                                     QString::fromStdString(retainer.edge), QString::number(detail.id)};
            const auto& found = byTarget[detail.id];
            QVERIFY2(std::find(found.begin(), found.end(), wanted) != found.end(), qPrintable(wanted.join(' ')));
        }
    }
    const QJsonObject document = runJson({"edges", after()});
    QCOMPARE(document.keys(), QStringList({"from_id", "name", "to_id", "type"}));
    QCOMPARE(document["to_id"].toArray().size(), qsizetype{expected.edgeCount});
}

void TestCliNumbers::objects()
{
    const QJsonArray objects = runJson({"objects", after(), "--class", "UserProfile"})["objects"].toArray();
    QCOMPARE(objects.size(), 3200);
    QCOMPARE(fieldsOf(objects[0]), kObjectFields);
    qint64 shallow = 0;
    for (const QJsonValue& object : objects) {
        QCOMPARE(object["class"].toString(), QString("UserProfile"));
        QCOMPARE(object["type"].toString(), QString("object"));
        shallow += integer(object["shallow"]);
    }
    QCOMPARE(shallow, qint64{3200 * 56});
}

void TestCliNumbers::compareMatchesEverywhere_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QStringList>("expected");
    for (const lab::ComparisonFile& file : lab::comparisonFiles())
        for (const lab::ComparisonPair& pair : lab::readComparison(file)) {
            QStringList rows;
            for (const lab::ComparisonRow& row : pair.rows)
                rows << QString::fromStdString(row.name) + QStringLiteral("|%1|%2|%3|%4|%5|%6")
                                                               .arg(row.addedCount)
                                                               .arg(row.removedCount)
                                                               .arg(row.countDelta)
                                                               .arg(row.addedSize)
                                                               .arg(row.removedSize)
                                                               .arg(row.sizeDelta);
            rows.sort();
            QTest::newRow((pair.base + " " + pair.target).c_str())
                << QString::fromStdString(pair.base) << QString::fromStdString(pair.target) << rows;
        }
}

void TestCliNumbers::compareMatchesEverywhere()
{
    QFETCH(QString, base);
    QFETCH(QString, target);
    QFETCH(QStringList, expected);
    const CliResult run = runCli({"compare", base, target, "--json", "--quiet"});
    QCOMPARE(run.status, 0);
    const QJsonObject document = QJsonDocument::fromJson(run.output).object();
    QCOMPARE(document.keys(), QStringList({"base", "classes", "sameProcess", "target"}));
    QVERIFY(document["sameProcess"].toBool());
    QStringList rows;
    qint64 previous = std::numeric_limits<qint64>::max();
    for (const QJsonValue& row : document["classes"].toArray()) {
        QCOMPARE(fieldsOf(row), QStringList({"allocSize", "countDelta", "deletedCount", "freedSize", "location", "name",
                                             "newCount", "retainedDelta", "sizeDelta"}));
        QVERIFY(row["sizeDelta"].toInteger() <= previous);
        previous = row["sizeDelta"].toInteger();
        rows << row["name"].toString() + QStringLiteral("|%1|%2|%3|%4|%5|%6")
                                             .arg(integer(row["newCount"]))
                                             .arg(integer(row["deletedCount"]))
                                             .arg(row["countDelta"].toInteger())
                                             .arg(integer(row["allocSize"]))
                                             .arg(integer(row["freedSize"]))
                                             .arg(row["sizeDelta"].toInteger());
    }
    rows.sort();
    QCOMPARE(rows, expected);
}

void TestCliNumbers::compareGrown()
{
    const QJsonArray plain = runJson({"compare", before(), after()})["classes"].toArray();
    const QJsonArray grown = runJson({"compare", before(), after(), "--grown"})["classes"].toArray();
    QVERIFY(grown.size() >= plain.size());
    QVERIFY(grown[0].toObject().contains("grownCount") && grown[0].toObject().contains("grownSize"));
    // The cache is one Map in both files, and its table grew.
    bool isMapFound = false;
    for (const QJsonValue& row : grown)
        isMapFound |=
            row["name"].toString() == "Map" && integer(row["grownCount"]) >= 1 && integer(row["grownSize"]) > 10'000;
    QVERIFY(isMapFound);
}

void TestCliNumbers::compareFailOn()
{
    QCOMPARE(runCli({"compare", before(), after(), "--fail-on", "UserProfile:+3001"}).status, 0);
    const CliResult found = runCli({"compare", before(), after(), "--json", "--fail-on", "UserProfile:+3000"});
    QCOMPARE(found.status, 1);
    QVERIFY(QJsonDocument::fromJson(found.output).isObject());
    QVERIFY(found.errors.contains("UserProfile:+3000"));
    QCOMPARE(runCli({"compare", before(), after(), "--fail-on", "total:+1MB"}).status, 1);
    QCOMPARE(runCli({"compare", before(), after(), "--fail-on", "total:+100MB"}).status, 0);
    QCOMPARE(runCli({"compare", before(), after(), "--fail-on", "total:+100MB", "--fail-on", "UserProfile:+1"}).status,
             1);
    QCOMPARE(runCli({"compare", after(), before(), "--fail-on", "UserProfile:+1"}).status, 0);
    const CliResult unknown = runCli({"compare", before(), after(), "--fail-on", "NoSuchClass:+1"});
    QCOMPARE(unknown.status, 0);
    QVERIFY(unknown.errors.contains("NoSuchClass"));
}

void TestCliNumbers::sortFilterLimit()
{
    const auto names = [](const QStringList& arguments) {
        QStringList result;
        for (const QJsonValue& row : runJson(QStringList{"classes", after()} + arguments)["classes"].toArray())
            result << row["name"].toString();
        return result;
    };
    QCOMPARE(names({"--sort", "count", "--limit", "1"}), QStringList{"(compiled code)"});
    QCOMPARE(names({"--sort", "count:desc", "--limit", "0"}).size(), 186);
    QCOMPARE(names({"--filter", "userprof"}), QStringList{"UserProfile"});
    QCOMPARE(names({"--filter", "/^UserP.*e$/"}), QStringList{"UserProfile"});
    QCOMPARE(names({"--filter", "no such class"}), QStringList());
    const QStringList byName = names({"--sort", "name:asc"});
    QVERIFY(byName.indexOf("Array") < byName.indexOf("Map"));
    // The shortest distance first; rows without one last, whichever way it goes.
    for (const char* order : {"distance:asc", "distance:desc"}) {
        const QJsonArray rows = runJson({"classes", after(), "--sort", order})["classes"].toArray();
        QVERIFY(!rows.first()["distance"].isNull());
    }
    // 50 rows for people unless told; all for programs.
    QVERIFY(runCli({"classes", after()}).output.contains("136 more classes"));
    QCOMPARE(runCli({"classes", after(), "--limit", "0"}).output.count('\n'), 186 + 3);
    QCOMPARE(parseCsv(runCli({"nodes", after(), "--csv", "--limit", "3"}).output).size(), size_t{4});
    const auto largest = parseCsv(
        runCli({"nodes", after(), "--csv", "--sort", "retained", "--filter", "global", "--limit", "1"}).output);
    QCOMPARE(largest[1][2], QString("global"));
    const auto edges = parseCsv(runCli({"edges", after(), "--csv", "--sort", "to_id:desc", "--limit", "2"}).output);
    QVERIFY(edges[1][3].toUInt() >= edges[2][3].toUInt());
}

void TestCliNumbers::standardInput()
{
    const CliResult piped = runShell("zcat \"$1\" | \"$CLI\" classes - --json", {after()});
    QCOMPARE(piped.status, 0);
    QCOMPARE(QJsonDocument::fromJson(piped.output).object(), runJson({"classes", after()}));
    QCOMPARE(runShell("\"$CLI\" classes - --json <\"$1\"", {after()}).output, piped.output);
    const CliResult compared = runShell("\"$CLI\" compare \"$1\" - --json <\"$2\"", {before(), after()});
    QCOMPARE(QJsonDocument::fromJson(compared.output)["classes"], runJson({"compare", before(), after()})["classes"]);
}

void TestCliNumbers::rawSizes()
{
    const auto arrays = [](const QStringList& arguments) {
        for (const QJsonValue& row : runJson(QStringList{"classes", after()} + arguments)["classes"].toArray())
            if (row["name"].toString() == "(array)")
                return integer(row["shallow"]);
        return qint64{-1};
    };
    QVERIFY(arrays({"--raw-sizes"}) > arrays({}));
    QCOMPARE(runJson({"summary", after(), "--raw-sizes"})["totalSize"], runJson({"summary", after()})["totalSize"]);
}

void TestCliNumbers::threadsDoNotMatter()
{
    const QByteArray one = runCli({"nodes", after(), "--csv", "--threads", "1"}).output;
    QVERIFY(one.size() > 1'000'000);
    QVERIFY(runCli({"nodes", after(), "--csv", "--threads", "2"}).output == one);
    QVERIFY(runCli({"nodes", after(), "--csv", "--threads", "7"}).output == one);
}

QTEST_GUILESS_MAIN(TestCliNumbers)
#include "tst_cli_numbers.moc"
