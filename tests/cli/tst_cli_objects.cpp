// SPDX-License-Identifier: GPL-3.0-or-later
// Objects, trees and texts of the lab's snapshots: the contract's fields, and the numbers of DevTools.
#include "cli_process.h"
#include "support/lab.h"

#include <QTest>

#include <limits>
#include <map>

using namespace heapsight;
using namespace heapsight::test;

namespace {

const QStringList kObjectFields{"class", "distance", "id", "name", "retained", "shallow", "type"};

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

qint64 integer(const QJsonValue& value)
{
    return value.toInteger(-1);
}

// Every object of the tree below `node`, itself included.
template <class Visit> void forEachNode(const QJsonObject& node, Visit&& visit)
{
    visit(node);
    for (const QJsonValue& child : node.value("children").toArray())
        forEachNode(child.toObject(), visit);
}

} // namespace

class TestCliObjects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void objectMatchesDetail();
    void retainersOpenDownToARoot();
    void dominatorsAddUp();
    void pathsFindTheCache();
    void pathsOfObjects();
    void strings();
    void filteredClassesMatchTheLab();
    void objectsAllocatedBetweenSnapshots();
    void wrongChoicesAreRefused();
    void overview();
};

void TestCliObjects::initTestCase()
{
    if (lab::folder().empty())
        QSKIP("the lab is not there (environment variable HEAPSIGHT_LAB)");
}

void TestCliObjects::objectMatchesDetail()
{
    const lab::Expected expected = expectedAfter();
    size_t checked = 0;
    for (size_t i = 0; i < expected.detail.size(); i += 12) {
        const lab::Detail& detail = expected.detail[i];
        const QJsonObject document = runJson({"object", after(), QString::number(detail.id)});
        QCOMPARE(document.keys(), QStringList({"class", "detached", "distance", "dominator", "edges", "id", "location",
                                               "name", "retained", "retainers", "shallow", "type"}));
        QCOMPARE(lab::cut(document["name"].toString().toStdString(), 200), detail.name);
        const uint32_t dominator = expected.nodes.dominator[detail.ordinal];
        if (dominator == detail.ordinal) {
            QVERIFY(document["dominator"].isNull());
        } else {
            QCOMPARE(fieldsOf(document["dominator"]), kObjectFields);
            QCOMPARE(integer(document["dominator"]["id"]), qint64{expected.nodes.id[dominator]});
        }
        const QJsonArray retainers = document["retainers"].toArray();
        QCOMPARE(retainers.size(), qsizetype{detail.retainerTotal});
        for (size_t r = 0; r < detail.retainers.size(); ++r) {
            const QJsonValue row = retainers[static_cast<qsizetype>(r)];
            QCOMPARE(fieldsOf(row), QStringList({"from", "name", "type"}));
            QCOMPARE(fieldsOf(row["from"]), kObjectFields);
            QCOMPARE(integer(row["from"]["id"]), qint64{detail.retainers[r].fromId});
            QCOMPARE(row["name"].toString().toStdString(), detail.retainers[r].edge);
            QCOMPARE(row["type"].toString().toStdString(), detail.retainers[r].edgeKind);
        }
        const QJsonArray edges = document["edges"].toArray();
        QCOMPARE(edges.size(), qsizetype{detail.edgeTotal});
        for (size_t e = 0; e < detail.edges.size(); ++e) {
            const QJsonValue row = edges[static_cast<qsizetype>(e)];
            QCOMPARE(fieldsOf(row), QStringList({"name", "to", "type"}));
            QCOMPARE(integer(row["to"]["id"]), qint64{detail.edges[e].toId});
            QCOMPARE(row["name"].toString().toStdString(), detail.edges[e].edge);
        }
        ++checked;
    }
    QVERIFY(checked > 10);
}

void TestCliObjects::retainersOpenDownToARoot()
{
    const QJsonObject document = runJson({"retainers", after(), "@127143"});
    QVERIFY(document.contains("retainers") && document.contains("omitted"));
    QJsonObject row = document;
    int depth = 0;
    while (row["retainers"].isArray() && !row["retainers"].toArray().isEmpty()) {
        row = row["retainers"].toArray()[0].toObject();
        QCOMPARE(fieldsOf(row["from"]), kObjectFields);
        ++depth;
    }
    QVERIFY(depth >= 3);
    QVERIFY(integer(row["from"].toObject()["distance"]) <= 1 || row["cycle"].toBool());
    // With --depth every row is opened that far, and no further.
    const QJsonObject shallow = runJson({"retainers", after(), "127143", "--depth", "2"});
    for (const QJsonValue& first : shallow["retainers"].toArray())
        for (const QJsonValue& second : first["retainers"].toArray())
            QVERIFY(second["retainers"].isNull());
}

void TestCliObjects::dominatorsAddUp()
{
    const QJsonObject root = runJson({"dominators", after(), "--depth", "3"});
    QCOMPARE(integer(root["id"]), qint64{1});
    QCOMPARE(integer(root["retained"]),
             static_cast<qint64>(expectedAfter().totalSize - expectedAfter().extraNativeBytes));
    int rows = 0;
    forEachNode(root, [&](const QJsonObject& node) {
        if (!node["children"].isArray())
            return;
        qint64 sum = integer(node["shallow"]);
        qint64 previous = std::numeric_limits<qint64>::max();
        for (const QJsonValue& child : node["children"].toArray()) {
            QVERIFY(integer(child["retained"]) <= previous);
            previous = integer(child["retained"]);
            sum += previous;
        }
        QCOMPARE(sum, integer(node["retained"]));
        ++rows;
    });
    QVERIFY(rows > 1000);
    QCOMPARE(integer(runJson({"dominators", after(), "@99847", "--limit", "1"})["id"]), qint64{99847});
}

void TestCliObjects::pathsFindTheCache()
{
    const QJsonObject all = runJson({"paths", after(), "--class", "UserProfile"});
    QVERIFY(all.contains("objects") && all.contains("retained") && all.contains("tree"));
    QCOMPARE(integer(all["objects"]), qint64{3200});
    const QJsonObject fresh = runJson({"paths", after(), "--class", "UserProfile", "--base", before()});
    QCOMPARE(integer(fresh["objects"]), qint64{3000});
    bool isCacheFound = false;
    int marked = 0;
    forEachNode(fresh["tree"].toObject(), [&](const QJsonObject& node) {
        for (const char* field :
             {"label", "edge", "id", "class", "count", "retained", "folded", "accumulates", "location", "children"})
            QVERIFY2(node.contains(QLatin1String(field)), field);
        marked += node["accumulates"].toBool() ? 1 : 0;
        isCacheFound |=
            node["edge"].toString() == "cache" && node["accumulates"].toBool() && integer(node["count"]) == 3000;
    });
    QVERIFY(isCacheFound);
    QCOMPARE(marked, 1);
}

void TestCliObjects::pathsOfObjects()
{
    QCOMPARE(integer(runJson({"paths", after(), "--id", "127143", "--id", "@123963"})["objects"]), qint64{2});
    // Two classes are named Server: that of node:net and that of node:http.
    QCOMPARE(integer(runJson({"paths", after(), "--class", "UserProfile", "--class", "Server"})["objects"]),
             qint64{3202});
    const auto rows = parseCsv(runCli({"paths", after(), "--id", "127143", "--csv"}).output);
    QVERIFY(rows.size() > 2);
    QCOMPARE(rows[1][0], QString("0"));
}

void TestCliObjects::strings()
{
    const lab::Expected expected = expectedAfter();
    const QJsonArray duplicates = runJson({"strings", after(), "--duplicates"})["strings"].toArray();
    QCOMPARE(duplicates.size(), qsizetype{expected.duplicates.groups});
    QCOMPARE(fieldsOf(duplicates[0]), QStringList({"count", "ids", "retained", "shallow", "value"}));
    std::map<std::string, QJsonValue> byValue;
    for (const QJsonValue& row : duplicates) {
        QCOMPARE(row["ids"].toArray().size(), integer(row["count"]));
        byValue[lab::cut(row["value"].toString().toStdString(), 120)] = row;
    }
    for (const auto& group : expected.duplicates.top) {
        const QJsonValue row = byValue[group.value];
        QCOMPARE(integer(row["count"]), qint64{group.count});
        QCOMPARE(integer(row["shallow"]), static_cast<qint64>(group.self));
        QCOMPARE(integer(row["retained"]), static_cast<qint64>(group.retained));
    }
    const QJsonArray all = runJson({"strings", after()})["strings"].toArray();
    qint64 shallow = 0;
    for (const QJsonValue& row : all)
        shallow += integer(row["shallow"]);
    qint64 wanted = 0; // classes that DevTools makes of the three kinds of strings
    for (const lab::ClassRow& row : expected.classes)
        if (row.name == "(string)" || row.name == "(concatenated string)" || row.name == "(sliced string)")
            wanted += static_cast<qint64>(row.self);
    QCOMPARE(shallow, wanted);
}

void TestCliObjects::filteredClassesMatchTheLab()
{
    // A file whose paths were not changed after its numbers were taken: they may make strings equal.
    const QString file = fileOf("versions/node24/1.heapsnapshot.gz");
    const lab::Expected expected = lab::readExpected(fileOf("versions/node24/1.expected.json.gz").toStdString());
    const auto check = [&](const char* which, const lab::Filter& filter) {
        const QJsonArray rows = runJson({"classes", file, "--only", which})["classes"].toArray();
        qint64 count = 0;
        qint64 self = 0;
        for (const QJsonValue& row : rows) {
            count += integer(row["count"]);
            self += integer(row["shallow"]);
        }
        QCOMPARE(rows.size(), qsizetype(filter.classes));
        QCOMPARE(count, qint64(filter.count));
        QCOMPARE(self, qint64(filter.self));
    };
    check("contexts", expected.retainedByContexts);
    check("duplicated-strings", expected.duplicatedStrings);
}

// The objects made between two snapshots, by two ways: the comparison's new objects, the range of ids.
void TestCliObjects::objectsAllocatedBetweenSnapshots()
{
    const auto countOf = [](const QJsonArray& rows, const QString& name) {
        qint64 count = 0;
        for (const QJsonValue& row : rows)
            count += row["name"].toString() == name ? integer(row["count"]) : 0;
        return count;
    };
    const QJsonArray all = runJson({"classes", after()})["classes"].toArray();
    const QJsonArray made = runJson({"classes", after(), "--allocated-after", before()})["classes"].toArray();
    const QJsonArray older = runJson({"classes", after(), "--allocated-before", before()})["classes"].toArray();
    const QJsonArray changes = runJson({"compare", before(), after()})["classes"].toArray();
    qint64 newOnes = 0;
    for (const QJsonValue& row : changes)
        newOnes += row["name"].toString() == "UserProfile" ? integer(row["newCount"]) : 0;
    QVERIFY(newOnes > 0);
    QCOMPARE(countOf(made, "UserProfile"), newOnes);
    QCOMPARE(countOf(made, "UserProfile") + countOf(older, "UserProfile"), countOf(all, "UserProfile"));

    const QJsonArray objects =
        runJson({"objects", after(), "--class", "UserProfile", "--allocated-after", before()})["objects"].toArray();
    QCOMPARE(qint64(objects.size()), newOnes);
    // An id in place of the snapshot whose greatest one it is.
    const QString last = "@" + QString::number(integer(runJson({"summary", before()})["maxJsObjectId"]));
    QCOMPARE(runJson({"classes", after(), "--allocated-after", last})["classes"].toArray(), made);
}

void TestCliObjects::wrongChoicesAreRefused()
{
    const auto refused = [](const QStringList& options, const char* text) {
        const CliResult run = runCli(QStringList{"classes", after()} + options);
        QCOMPARE(run.status, 2);
        QVERIFY2(run.errors.contains(text), run.errors);
        QVERIFY(run.output.isEmpty());
    };
    refused({"--only", "nonsense"}, "duplicated-strings, detached-dom");
    refused({"--only", "console", "--allocated-after", before()}, "exclude each other");
    refused({"--only", "@1"}, "no native context");
    refused({"--only", "@4000000000"}, "has no object");
    refused({"--allocated-before", "@x"}, "no object id");
    QCOMPARE(runCli({"classes", after(), "--allocated-after", "/nowhere.heapsnapshot"}).status, 3);
}

void TestCliObjects::overview()
{
    const QJsonObject two = runJson({"overview", before(), after()});
    QCOMPARE(two["class"].toString(), QString("UserProfile"));
    QCOMPARE(integer(two["objects"]), qint64{3000});
    QVERIFY(two["classes"].toArray().size() > 10);
    const CliResult text = runCli({"overview", before(), after()});
    QCOMPARE(text.status, 0);
    QVERIFY(text.output.contains("accumulates here"));
    QVERIFY(runCli({"overview", after()}).output.contains("186 classes"));
}

QTEST_GUILESS_MAIN(TestCliObjects)
#include "tst_cli_objects.moc"
