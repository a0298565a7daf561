// SPDX-License-Identifier: GPL-3.0-or-later
// A redacted copy says nothing of the program's texts and gives the same numbers.
#include "analysis/duplicate_groups.h"
#include "analysis/object_names.h"
#include "analysis/snapshot_diff.h"
#include "base/parallel.h"
#include "open_snapshot.h"
#include "redacted_copy.h"
#include "support/lab.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace heapsight;

namespace {

std::shared_ptr<const SnapshotAnalysis> open(const std::string& path)
{
    auto opened = openSnapshot(path, {}, {});
    if (!opened)
        throw std::runtime_error(opened.error().detail + " " + path);
    return opened->analysis;
}

// What strings of the program hold, and nothing else does.
bool isContent(const HeapSnapshot& snapshot, NodeIndex node)
{
    const NodeKind kind = snapshot.kind(node);
    return kind == NodeKind::String || kind == NodeKind::RegExp;
}

// True if texts are equal in one snapshot exactly where they are equal in the other: what is a duplicate
// there is one here, in one piece or joined of parts.
bool hasSameDuplicates(const SnapshotAnalysis& a, const SnapshotAnalysis& b)
{
    const auto was = DuplicateGroups::find(a, {});
    const auto is = DuplicateGroups::find(b, {});
    if (!was || !is || was->groupCount() != is->groupCount())
        return false;
    for (uint32_t n = 0; n < a.snapshot().nodeCount(); ++n)
        if (was->groupOf(n) != is->groupOf(n))
            return false;
    return true;
}

} // namespace

class TestRedactedCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameNumbers_data();
    void givesTheSameNumbers();
    void copiesOfOneKeyCompare();
    void secretsAreGone();
    void joinedTextsStayEqual();
    void whatCannotBeDone();

private:
    [[nodiscard]] std::string file(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    QTemporaryDir m_folder;
};

void TestRedactedCopy::givesTheSameNumbers_data()
{
    QTest::addColumn<QString>("path");
    for (const lab::SnapshotFile& snapshot : lab::snapshotFiles())
        QTest::newRow(snapshot.name.c_str()) << QString::fromStdString(snapshot.snapshot);
    if (lab::snapshotFiles().empty())
        QTest::newRow("no lab") << QString();
}

void TestRedactedCopy::givesTheSameNumbers()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the lab (HEAPSIGHT_LAB) is not here");
    const std::string copy = file("copy.heapsnapshot");
    const auto report = writeRedactedCopy(path.toStdString(), copy, RedactionKey::fromText("key"), {});
    QVERIFY2(report, report ? "" : report.error().detail.c_str());
    const auto before = open(path.toStdString());
    const auto after = open(copy);
    const HeapSnapshot& a = before->snapshot();
    const HeapSnapshot& b = after->snapshot();
    QCOMPARE(b.nodeCount(), a.nodeCount());
    QCOMPARE(b.edgeCount(), a.edgeCount());
    QVERIFY(b.info().complete);
    QVERIFY(report->replaced > 0 && report->replaced < report->strings);
    QVERIFY(std::ranges::equal(after->retainedColumn(), before->retainedColumn()));
    QVERIFY(std::ranges::equal(after->distanceColumn(), before->distanceColumn()));
    QVERIFY(std::ranges::equal(b.idColumn(), a.idColumn()));
    QCOMPARE(after->totalSize(), before->totalSize());
    QCOMPARE(after->statistics().strings, before->statistics().strings);
    QCOMPARE(after->statistics().v8Total, before->statistics().v8Total);
    QCOMPARE(after->classRows().size(), before->classRows().size());
    for (uint32_t n = 0; n < a.nodeCount(); ++n) {
        const NodeIndex node(n);
        if (after->className(node) != before->className(node) || after->shallow(node) != before->shallow(node) ||
            (!isContent(a, node) && b.name(node) != a.name(node)) ||
            (isContent(a, node) && utf16Length(b.name(node)) != utf16Length(a.name(node))))
            QFAIL(qPrintable(QStringLiteral("node %1 differs").arg(n)));
    }
    for (uint32_t e = 0; e < a.edgeCount(); ++e)
        if (b.labelText(EdgeIndex(e)) != a.labelText(EdgeIndex(e)))
            QFAIL(qPrintable(QStringLiteral("edge %1 differs").arg(e)));
    for (const ClassRow& row : before->classRows()) {
        const auto was = before->location(row.id);
        const auto is = after->location(row.id);
        QCOMPARE(is ? is->script : "none", was ? was->script : "none");
    }
    QVERIFY(hasSameDuplicates(*before, *after));
}

void TestRedactedCopy::copiesOfOneKeyCompare()
{
    if (lab::folder().empty())
        QSKIP("the lab (HEAPSIGHT_LAB) is not here");
    const std::string folder = lab::folder() + "/programs/sessions/";
    const RedactionKey key = RedactionKey::random();
    QVERIFY(writeRedactedCopy(folder + "1.heapsnapshot.gz", file("a.heapsnapshot"), key, {}));
    QVERIFY(writeRedactedCopy(folder + "2.heapsnapshot.gz", file("b.heapsnapshot"), key, {}));
    const auto diff = SnapshotDiff::compute(open(folder + "1.heapsnapshot.gz"), open(folder + "2.heapsnapshot.gz"), {});
    const auto copies = SnapshotDiff::compute(open(file("a.heapsnapshot")), open(file("b.heapsnapshot")), {});
    QVERIFY(diff && copies);
    QVERIFY((*copies)->sameProcess());
    QCOMPARE((*copies)->rows().size(), (*diff)->rows().size());
    for (size_t i = 0; i < (*diff)->rows().size(); ++i) {
        QCOMPARE((*copies)->rows()[i].name, (*diff)->rows()[i].name);
        QCOMPARE((*copies)->rows()[i].newCount, (*diff)->rows()[i].newCount);
        QCOMPARE((*copies)->rows()[i].sizeDelta(), (*diff)->rows()[i].sizeDelta());
        QCOMPARE((*copies)->rows()[i].retainedDelta(), (*diff)->rows()[i].retainedDelta());
    }
}

void TestRedactedCopy::secretsAreGone()
{
    const QByteArray document =
        R"({"snapshot":{"meta":{"node_fields":["type","name","id","self_size","edge_count"],)"
        R"("node_types":[["hidden","array","string","object","code","closure","regexp","number","native","synthetic"],)"
        R"("string","number","number","number"],"edge_fields":["type","name_or_index","to_node"],)"
        R"("edge_types":[["context","element","property","internal","hidden","shortcut","weak"],"string_or_number",)"
        R"("node"]},"node_count":6,"edge_count":5},)"
        R"x("strings":["","password","hunter2 \"\\ \u00e4","Account","\ud83d\ude00!","x","(GC roots)"],)x"
        R"("nodes":[9,6,1,0,1, 3,3,3,32,4, 2,2,5,24,0, 2,1,7,16,0, 6,4,9,8,0, 2,5,11,8,0],)"
        R"("edges":[2,3,5, 2,1,10, 2,3,15, 2,1,20, 1,0,25], "later":[1,{"a":"]"}]})";
    QFile source(QString::fromStdString(file("small.heapsnapshot")));
    QVERIFY(source.open(QIODevice::WriteOnly) && source.write(document) == document.size());
    source.close();
    const auto report =
        writeRedactedCopy(file("small.heapsnapshot"), file("out.heapsnapshot"), RedactionKey::random(), {});
    QVERIFY2(report, report ? "" : report.error().detail.c_str());
    QCOMPARE(report->strings, uint64_t{7});
    QCOMPARE(report->replaced, uint64_t{3}); // the password, the expression, "x"
    QFile copy(QString::fromStdString(file("out.heapsnapshot")));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    const QByteArray text = copy.readAll();
    for (const char* secret : {"hunter2", "\xf0\x9f\x98\x80", "\"x\""})
        QVERIFY2(!text.contains(secret), secret);
    for (const char* name : {"password", "Account", "(GC roots)", "\"later\":[1,{\"a\":\"]\"}]}"})
        QVERIFY2(text.contains(name), name); // a property's name stays although a string has the same text
    const auto analysis = open(file("out.heapsnapshot"));
    QCOMPARE(utf16Length(analysis->snapshot().name(NodeIndex(2))), size_t{12});
    QCOMPARE(utf16Length(analysis->snapshot().name(NodeIndex(4))), size_t{3});
    QCOMPARE(utf16Length(analysis->snapshot().name(NodeIndex(5))), size_t{1});
}

// "user=anna" in one piece, joined in two ways, and inside a longer one; "key" is a property's name, too.
void TestRedactedCopy::joinedTextsStayEqual()
{
    const QByteArray document =
        R"({"snapshot":{"meta":{"node_fields":["type","name","id","self_size","edge_count"],)"
        R"("node_types":[["hidden","array","string","object","code","closure","regexp","number","native","synthetic",)"
        R"("concatenated string"],"string","number","number","number"],"edge_fields":["type","name_or_index","to_node"],)"
        R"("edge_types":[["context","element","property","internal","hidden","shortcut","weak"],"string_or_number",)"
        R"("node"]},"node_count":15,"edge_count":22},)"
        R"x("strings":["","first","second","user=","anna","user=anna","user","=anna","key","ke","y","!","(concatenated string)"],)x"
        R"("nodes":[9,0,1,0,14, 2,3,3,16,0, 2,4,5,16,0, 2,5,7,24,0, 10,12,9,32,2, 2,6,11,16,0, 2,7,13,16,0,)"
        R"(10,12,15,32,2, 2,9,17,16,0, 2,10,19,16,0, 10,12,21,32,2, 2,8,23,16,0, 10,12,25,32,2, 2,11,27,16,0,)"
        R"(2,4,29,16,0],)"
        R"("edges":[1,0,5, 1,1,10, 1,2,15, 1,3,20, 1,4,25, 1,5,30, 1,6,35, 1,7,40, 1,8,45, 1,9,50, 2,8,55, 1,11,60,)"
        R"(1,12,65, 1,13,70, 3,1,5, 3,2,10, 3,1,25, 3,2,30, 3,1,40, 3,2,45, 3,1,20, 3,2,65]})";
    QFile source(QString::fromStdString(file("joined.heapsnapshot")));
    QVERIFY(source.open(QIODevice::WriteOnly) && source.write(document) == document.size());
    source.close();
    const auto report =
        writeRedactedCopy(file("joined.heapsnapshot"), file("out.heapsnapshot"), RedactionKey::random(), {});
    QVERIFY2(report, report ? "" : report.error().detail.c_str());
    const auto before = open(file("joined.heapsnapshot"));
    const auto after = open(file("out.heapsnapshot"));
    const auto groups = DuplicateGroups::find(*before, {});
    QVERIFY(groups);
    QCOMPARE(groups->groupOf(4), groups->groupOf(3)); // the file is as it should be
    QCOMPARE(groups->groupOf(7), groups->groupOf(3));
    QCOMPARE(groups->groupOf(11), groups->groupOf(10));
    QCOMPARE(groups->groupOf(14), groups->groupOf(2));
    QVERIFY(groups->groupOf(12) != groups->groupOf(3));
    QVERIFY(hasSameDuplicates(*before, *after));
    QCOMPARE(utf16Length(displayName(after->snapshot(), NodeIndex(3))), size_t{9});
    QFile copy(QString::fromStdString(file("out.heapsnapshot")));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    const QByteArray text = copy.readAll();
    for (const char* secret : {"user", "anna", "\"=anna\"", "\"!\""})
        QVERIFY2(!text.contains(secret), secret);
    for (const char* name : {"\"key\"", "\"ke\"", "\"y\""}) // of the name "key", which stays
        QVERIFY2(text.contains(name), name);
}

void TestRedactedCopy::whatCannotBeDone()
{
    const auto codeOf = [&](const std::string& from, const std::string& to, const JobContext& job = {}) {
        const auto report = writeRedactedCopy(from, to, RedactionKey::random(), job);
        return report ? -1 : static_cast<int>(report.error().code);
    };
    QCOMPARE(codeOf(file("nothing"), file("out")), static_cast<int>(ErrorCode::CannotOpen));
    QCOMPARE(codeOf(file("small.heapsnapshot"), file("no/folder")), static_cast<int>(ErrorCode::CannotWrite));
    QFile whole(QString::fromStdString(file("small.heapsnapshot")));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray text = whole.readAll();
    for (const qsizetype length : {qsizetype{0}, text.size() / 2, text.size() - 40, text.indexOf("hunter2") + 3}) {
        QFile cut(QString::fromStdString(file("cut.heapsnapshot")));
        QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write(text.left(length)) == length);
        cut.close();
        QVERIFY(codeOf(file("cut.heapsnapshot"), file("cut-out")) >= 0);
    }
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(codeOf(file("small.heapsnapshot"), file("stopped"), JobContext{stop.get_token(), nullptr}),
             static_cast<int>(ErrorCode::Cancelled));
    for (const QString& name : QDir(m_folder.path()).entryList(QDir::Files))
        QVERIFY2(!name.contains(QLatin1String(".part")) && name != QLatin1String("cut-out") &&
                     name != QLatin1String("stopped"),
                 qPrintable(name));
}

QTEST_GUILESS_MAIN(TestRedactedCopy)
#include "tst_redacted_copy.moc"
