// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles as files: totals against sums made by another JSON reader, old and odd forms, and damaged ones.
#include "io/folded_stacks.h"
#include "io/profile_reader.h"
#include "io/speedscope_writer.h"
#include "profile/allocation_profile.h"
#include "profile/cpu_profile.h"
#include "support/flame_trees.h"
#include "support/lab.h"
#include "support/packed.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace heapsight;
using namespace heapsight::test;
using What = ProfileMeasure::What;
using Code = ProfileWarning::Code;

namespace {

std::shared_ptr<const Profile> read(std::string_view text, size_t window = 256 * 1024)
{
    auto profile = readProfileFromMemory(text, {}, {window});
    if (!profile)
        throw std::runtime_error(profile.error().detail + " at " + std::to_string(profile.error().offset));
    return *profile;
}

Error errorOf(std::string_view text)
{
    auto profile = readProfileFromMemory(text, {});
    return profile ? Error{ErrorCode::NotFound, "no error", 0, {}} : profile.error();
}

bool warns(const Profile& profile, Code code)
{
    return std::ranges::any_of(profile.warnings, [&](const ProfileWarning& warning) { return warning.code == code; });
}

QString text(const Profile& profile, What what)
{
    return QString::fromStdString(textOf(profile.tree(*profile.find(what))));
}

QByteArray labFile(const char* name)
{
    QFile file(QString::fromStdString(lab::folder()) + "/profiles/" + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

uint64_t sumOf(const std::vector<uint64_t>& weights)
{
    uint64_t sum = 0;
    for (const uint64_t weight : weights)
        sum += weight;
    return sum;
}

constexpr const char* kFrame =
    R"("callFrame":{"functionName":"%","scriptId":"1","url":"","lineNumber":0,"columnNumber":0})";

// {"id":1,"callFrame":{…name…},…more…}
std::string node(uint32_t id, const char* name, const std::string& more = {})
{
    std::string frame = kFrame;
    frame.replace(frame.find('%'), 1, name);
    return "{\"id\":" + std::to_string(id) + "," + frame + (more.empty() ? "" : "," + more) + "}";
}

const std::string kNodes = "\"nodes\":[" + node(1, "(root)", "\"hitCount\":0,\"children\":[2,4]") + "," +
                           node(2, "a", "\"hitCount\":2,\"children\":[3]") + "," + node(3, "b", "\"hitCount\":1") +
                           "," + node(4, "c", "\"hitCount\":1") + "]";

} // namespace

class TestProfileReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cpuProfileOfNode();
    void heapProfileOfNode();
    void timesByHand();
    void timesThatGoBackwards();
    void timesThatAreLong();
    void listsOfDifferentLength();
    void noTimes();
    void noSamples();
    void oldHeadForm();
    void parentsInsteadOfChildren();
    void nodesInAnyOrder();
    void keysInAnyOrder();
    void insideAReply();
    void equalSiblingsJoin();
    void timeOrder();
    void timeOrderOfSomeFunctions();
    void timeOrderIsBounded();
    void ranges();
    void ordinals();
    void cycles();
    void strangeIds();
    void deepTrees();
    void damaged_data();
    void damaged();
    void truncatedAnywhere();
    void windowsMakeNoDifference();
    void oddTexts();
    void foldedStacks();
    void foldedRoundTrip();
    void foldedWithBadLines();
    void speedscope();
    void compressed();
    void detection();
};

void TestProfileReader::cpuProfileOfNode()
{
    const QByteArray bytes = labFile("node20.cpuprofile");
    if (bytes.isEmpty())
        QSKIP("no lab");
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    QMap<int, qint64> timeOf;
    QMap<int, qint64> countOf;
    QMap<int, QString> nameOf;
    const QJsonArray samples = json["samples"].toArray();
    const QJsonArray deltas = json["timeDeltas"].toArray();
    qint64 now = static_cast<qint64>(json["startTime"].toDouble());
    for (int i = 0; i < samples.size(); ++i) {
        now += deltas[i].toInt();
        const qint64 next = i + 1 < samples.size() ? now + deltas[i + 1].toInt()
                                                   : std::max(now, static_cast<qint64>(json["endTime"].toDouble()));
        timeOf[samples[i].toInt()] += next - now;
        countOf[samples[i].toInt()] += 1;
    }
    qint64 time = 0;
    for (const qint64 part : timeOf)
        time += part;
    const auto profile = read({bytes.constData(), static_cast<size_t>(bytes.size())});
    QCOMPARE(profile->kind, ProfileKind::Cpu);
    QVERIFY(profile->complete);
    QCOMPARE(profile->fileBytes, static_cast<uint64_t>(bytes.size()));
    QCOMPARE(sumOf(profile->find(What::Time)->self), static_cast<uint64_t>(time));
    QCOMPARE(sumOf(profile->find(What::Samples)->self), static_cast<uint64_t>(samples.size()));
    QCOMPARE(profile->cpu->sampleCount, static_cast<uint64_t>(samples.size()));
    QCOMPARE(profile->cpu->totalUs(), static_cast<uint64_t>(time));
    // Per function.
    QMap<QString, qint64> expected;
    for (const QJsonValue& value : json["nodes"].toArray())
        expected[value["callFrame"]["functionName"].toString() + value["callFrame"]["url"].toString()] +=
            timeOf.value(value["id"].toInt());
    QMap<QString, qint64> found;
    const FlameTree tree = profile->tree();
    QCOMPARE(tree.unit(), ProfileUnit::Microseconds);
    for (uint32_t i = 0; i < tree.nodeCount(); ++i)
        found[QString::fromStdString(std::string(tree.frames().name(tree.frame(i))) +
                                     std::string(tree.frames().script(tree.frame(i))))] +=
            static_cast<qint64>(tree.self(i));
    QVERIFY(found == expected);
}

void TestProfileReader::heapProfileOfNode()
{
    const QByteArray bytes = labFile("node20.heapprofile");
    if (bytes.isEmpty())
        QSKIP("no lab");
    const auto profile = read({bytes.constData(), static_cast<size_t>(bytes.size())});
    QCOMPARE(profile->kind, ProfileKind::AllocationSampling);
    QCOMPARE(text(*profile, What::Size), QStringLiteral("(root) 0/524512\n"
                                                        "  (anonymous) 0/524512\n"
                                                        "    executeUserEntryPoint 0/524512\n"
                                                        "      resolveMainPath 0/524512\n"
                                                        "        Module._findPath 0/524512\n"
                                                        "          resolve 524512/524512\n"));
    const FlameTree tree = profile->tree();
    QCOMPARE(tree.frames().place(tree.frame(5)), "node:path:1217:10"); // 1-based here
    QCOMPARE(profile->allocations->sizes, std::vector<uint64_t>{524512});
    QCOMPARE(profile->allocations->nodes, std::vector<uint32_t>{5});
}

void TestProfileReader::timesByHand()
{
    const auto profile = read("{" + kNodes + R"(,"startTime":1000,"endTime":1100,
        "samples":[2,3,3,4,2],"timeDeltas":[10,20,5,0,30]})");
    // At 1010, 1030, 1035, 1035, 1065; until 1100.
    QCOMPARE(text(*profile, What::Time), QStringLiteral("(root) 0/90\n  a 55/60\n    b 5/5\n  c 30/30\n"));
    QCOMPARE(text(*profile, What::Samples), QStringLiteral("(root) 0/5\n  a 2/4\n    b 2/2\n  c 1/1\n"));
    QCOMPARE(profile->cpu->firstSampleUs, 1010);
    QCOMPARE(profile->cpu->nodes.size(), size_t{4}); // the second b has no length
    QVERIFY(profile->warnings.empty());
}

void TestProfileReader::timesThatGoBackwards()
{
    const auto profile = read("{" + kNodes + R"(,"startTime":1000,"endTime":1050,
        "samples":[2,3,4],"timeDeltas":[20,-10,20]})");
    // a at 1020, b at 1010, c at 1030.
    QVERIFY(warns(*profile, Code::TimesDisordered));
    QCOMPARE(text(*profile, What::Time), QStringLiteral("(root) 0/40\n  a 10/20\n    b 10/10\n  c 20/20\n"));
    QCOMPARE(profile->cpu->firstSampleUs, 1010);
    // Before the start is not backwards.
    QVERIFY(!warns(*read("{" + kNodes + R"(,"startTime":1000,"samples":[2,3],"timeDeltas":[-20,5]})"),
                   Code::TimesDisordered));
}

void TestProfileReader::timesThatAreLong()
{
    const auto profile = read("{" + kNodes + R"(,"startTime":0,"endTime":20000000000,
        "samples":[2,3,4],"timeDeltas":[0,10000000000,1]})");
    QCOMPARE(
        text(*profile, What::Time),
        QStringLiteral("(root) 0/20000000000\n  a 10000000000/10000000001\n    b 1/1\n  c 9999999999/9999999999\n"));
    QCOMPARE(profile->cpu->totalUs(), 20000000000U);
}

void TestProfileReader::listsOfDifferentLength()
{
    const auto profile = read("{" + kNodes + R"(,"startTime":0,"endTime":50,"samples":[2,3,4],"timeDeltas":[10,10]})");
    QVERIFY(warns(*profile, Code::CountMismatch));
    QCOMPARE(text(*profile, What::Time), QStringLiteral("(root) 0/40\n  a 10/40\n    b 30/30\n  c 0/0\n"));
}

void TestProfileReader::noTimes()
{
    const auto profile = read("{" + kNodes + R"(,"startTime":0,"endTime":101,"samples":[2,3,4]})");
    QVERIFY(warns(*profile, Code::NoTimes));
    QVERIFY(profile->find(What::Time)->isEstimated);
    QCOMPARE(sumOf(profile->find(What::Time)->self), 101U);
    QVERIFY(!profile->cpu);
}

void TestProfileReader::noSamples()
{
    const auto profile = read("{" + kNodes + "}");
    QVERIFY(!profile->find(What::Time));
    QCOMPARE(profile->tree().unit(), ProfileUnit::Samples);
    QCOMPARE(text(*profile, What::Samples), QStringLiteral("(root) 0/4\n  a 2/3\n    b 1/1\n  c 1/1\n"));
    QCOMPARE(timeOrderTree(*profile, {}).error().code, ErrorCode::NotFound);
}

void TestProfileReader::oldHeadForm()
{
    const auto profile = read(R"j({"head":{"functionName":"(root)","url":"","lineNumber":0,"hitCount":0,"id":1,
        "children":[{"functionName":"f","scriptId":"9","url":"/x.js","lineNumber":7,"columnNumber":3,"hitCount":3,
        "callUID":5,"children":[],"id":2}]},"startTime":5.5,"endTime":5.502,"samples":[2,2,1],
        "timestamps":[5500500,5501000,5501500]})j");
    QCOMPARE(profile->kind, ProfileKind::Cpu);
    QCOMPARE(text(*profile, What::Time), QStringLiteral("(root) 500/1500\n  f 1000/1000\n"));
    QCOMPARE(profile->frames->place(profile->shape->frame[1]), "/x.js:7:3"); // 1-based in such files
    QCOMPARE(profile->cpu->startTimeUs, 5500000);
}

void TestProfileReader::parentsInsteadOfChildren()
{
    const auto profile = read("{\"nodes\":[" + node(1, "(root)") + "," + node(3, "b", "\"parent\":2") + "," +
                              node(2, "a", "\"parent\":1") + "],\"samples\":[3,2]}");
    QCOMPARE(text(*profile, What::Samples), QStringLiteral("(root) 0/2\n  a 1/2\n    b 1/1\n"));
}

void TestProfileReader::nodesInAnyOrder()
{
    const auto profile = read("{\"nodes\":[" + node(900, "b", "\"hitCount\":1") + "," +
                              node(4000000000, "a", "\"hitCount\":2,\"children\":[900]") + "," +
                              node(7, "(root)", "\"children\":[4000000000]") + "]}");
    QCOMPARE(text(*profile, What::Samples), QStringLiteral("(root) 0/3\n  a 2/3\n    b 1/1\n"));
    QVERIFY(profile->warnings.empty());
}

void TestProfileReader::keysInAnyOrder()
{
    const auto profile = read(R"( {"samples":[2,3],"x":{"nodes":[1]},"timeDeltas":[1,2],"endTime":9,)" + kNodes +
                              ",\"startTime\":0}\n ");
    QCOMPARE(text(*profile, What::Time), QStringLiteral("(root) 0/8\n  a 2/8\n    b 6/6\n  c 0/0\n"));
    QVERIFY(profile->warnings.empty());
}

void TestProfileReader::insideAReply()
{
    QCOMPARE(sumOf(read("{\"id\":4,\"result\":{\"profile\":{" + kNodes + "}}}")->measures[0].self), 4U);
}

void TestProfileReader::equalSiblingsJoin()
{
    const auto profile = read("{\"nodes\":[" + node(1, "(root)", "\"children\":[2,3]") + "," +
                              node(2, "a", "\"hitCount\":1,\"children\":[4]") + "," + node(3, "a", "\"hitCount\":2") +
                              "," + node(4, "b", "\"hitCount\":4") + "],\"samples\":[2,3,4]}");
    QCOMPARE(text(*profile, What::Samples), QStringLiteral("(root) 0/3\n  a 2/3\n    b 1/1\n"));
}

void TestProfileReader::timeOrder()
{
    const auto profile = read("{" + kNodes + R"(,"startTime":0,"endTime":60,
        "samples":[2,3,2,4,3],"timeDeltas":[0,10,10,10,10]})");
    const FlameTree tree = timeOrderTree(*profile, {}).value();
    QCOMPARE(QString::fromStdString(textOf(tree)), QStringLiteral("(root) 0/60\n"
                                                                  "  a 20/30\n"
                                                                  "    b 10/10\n"
                                                                  "  c 10/10\n"
                                                                  "  a 0/20\n"
                                                                  "    b 20/20\n"));
    QCOMPARE(std::vector<uint64_t>(tree.starts().begin(), tree.starts().end()),
             (std::vector<uint64_t>{0, 0, 10, 30, 40, 40}));
    const FlameTree part = timeOrderTree(*profile, {}, {15, 35}).value();
    QCOMPARE(QString::fromStdString(textOf(part)), QStringLiteral("(root) 0/20\n"
                                                                  "  a 10/15\n"
                                                                  "    b 5/5\n"
                                                                  "  c 5/5\n"));
}

void TestProfileReader::timeOrderOfSomeFunctions()
{
    const auto profile = read("{" + kNodes + R"(,"startTime":0,"endTime":60,
        "samples":[2,3,2,4,3],"timeDeltas":[0,10,10,10,10]})");
    const FlameTree whole = profile->tree(*profile->find(What::Time));
    using Kind = FlameStep::Kind;
    const auto timed = [&](Kind kind, const char* function) {
        const FlameStep step{kind, whole.frames().find({function, {}, 1, 1}), function, {}};
        const NarrowedTree kept = narrowedWithNodes(whole, {&step, 1}, {}).value();
        return timeOrderTree(*profile, {}, {}, 1000, &kept).value();
    };
    const auto startsOf = [](const FlameTree& tree) {
        return std::vector<uint64_t>(tree.starts().begin(), tree.starts().end());
    };
    // What is left stands where it ran; the rest of the time belongs to nobody.
    const FlameTree focused = timed(Kind::Focus, "b");
    QCOMPARE(QString::fromStdString(textOf(focused)), QStringLiteral("(root) 30/60\n  b 10/10\n  b 20/20\n"));
    QCOMPARE(startsOf(focused), (std::vector<uint64_t>{0, 10, 40}));
    QCOMPARE(QString::fromStdString(textOf(timed(Kind::KeepMatching, "b"))),
             QStringLiteral("(root) 30/60\n  a 0/10\n    b 10/10\n  a 0/20\n    b 20/20\n"));
    const FlameTree excluded = timed(Kind::Exclude, "a");
    QCOMPARE(QString::fromStdString(textOf(excluded)), QStringLiteral("(root) 50/60\n  c 10/10\n"));
    QCOMPARE(startsOf(excluded), (std::vector<uint64_t>{0, 30}));
    QCOMPARE(QString::fromStdString(textOf(timed(Kind::MergeIntoCaller, "b"))),
             QStringLiteral("(root) 0/60\n  a 30/30\n  c 10/10\n  a 20/20\n"));
    QCOMPARE(QString::fromStdString(textOf(timed(Kind::DropMatching, "/./"))), QStringLiteral("(root) 60/60\n"));
}

void TestProfileReader::timeOrderIsBounded()
{
    std::string samples;
    std::string deltas;
    for (int i = 0; i < 20'000; ++i) {
        samples += (i ? "," : "") + std::to_string(2 + i * 7 % 3);
        deltas += std::string(i ? "," : "") + "3";
    }
    const auto profile = read("{" + kNodes + ",\"startTime\":0,\"endTime\":60003,\"samples\":[" + samples +
                              "],\"timeDeltas\":[" + deltas + "]}");
    const FlameTree all = timeOrderTree(*profile, {}).value();
    const FlameTree bounded = timeOrderTree(*profile, {}, {}, 1000).value();
    QVERIFY(all.nodeCount() > 10'000);
    QVERIFY(bounded.nodeCount() <= 1000);
    QCOMPARE(all.total(0), 60'000U);
    QCOMPARE(bounded.total(0), 60'000U);
}

void TestProfileReader::ranges()
{
    const auto profile = read("{" + kNodes + R"(,"startTime":0,"endTime":60,
        "samples":[2,3,2,4,3],"timeDeltas":[0,10,10,10,10]})");
    QCOMPARE(QString::fromStdString(textOf(treeOfRange(*profile, {15, 35}, {}).value())),
             QStringLiteral("(root) 0/20\n  a 10/15\n    b 5/5\n  c 5/5\n"));
    QCOMPARE(treeOfRange(*profile, {}, {})->total(0), 60U);
}

void TestProfileReader::ordinals()
{
    const auto profile =
        read(R"({"head":)" +
             node(1, "(root)", R"("selfSize":0,"children":[)" + node(2, "a", R"("selfSize":50,"children":[])") + "]") +
             R"(,"samples":[{"size":30,"nodeId":2,"ordinal":9},{"size":20,"nodeId":2,"ordinal":4}]})");
    QCOMPARE(profile->allocations->ordinals, (std::vector<uint64_t>{4, 9}));
    QCOMPARE(treeOfOrdinals(*profile, 0, 8, {})->total(0), 20U);
    QCOMPARE(treeOfOrdinals(*profile, 9, 9, {})->total(0), 30U);
    QCOMPARE(treeOfOrdinals(*profile, 0, ~0ULL, {})->total(0), profile->tree().total(0));
}

void TestProfileReader::cycles()
{
    const auto profile =
        read("{\"nodes\":[" + node(1, "(root)", "\"children\":[2]") + "," + node(2, "a", "\"hitCount\":1") + "," +
             node(3, "b", "\"hitCount\":2,\"children\":[4]") + "," + node(4, "c", "\"hitCount\":4,\"children\":[3]") +
             "," + node(5, "d", "\"hitCount\":8,\"children\":[5]") + "]}");
    QVERIFY(warns(*profile, Code::NodeCycle));
    QCOMPARE(text(*profile, What::Samples), QStringLiteral("(root) 0/15\n  a 1/1\n  b 2/6\n    c 4/4\n  d 8/8\n"));
}

void TestProfileReader::strangeIds()
{
    const auto profile =
        read("{\"nodes\":[" + node(1, "(root)", "\"children\":[2,77]") + "," + node(2, "a", "\"children\":[3]") + "," +
             node(2, "twin", "\"children\":[3]") + "," + node(3, "b") + "],\"samples\":[2,99,3]}");
    QVERIFY(warns(*profile, Code::DuplicateIds));
    QVERIFY(warns(*profile, Code::UnknownNode));
    QVERIFY(warns(*profile, Code::TwoParents));
    QCOMPARE(text(*profile, What::Samples), QStringLiteral("(root) 1/3\n  a 1/2\n    b 1/1\n  twin 0/0\n"));
}

void TestProfileReader::deepTrees()
{
    constexpr int kDepth = 200'000;
    std::string nested = "{\"head\":";
    std::string list = "{\"nodes\":[" + node(0, "(root)", "\"children\":[1]");
    std::string folded;
    for (int i = 1; i <= kDepth; ++i) {
        nested += "{\"id\":" + std::to_string(i) + ",\"selfSize\":" + (i == kDepth ? "5" : "0") + ",\"children\":[";
        list += "," + node(i, i % 2 ? "f" : "g",
                           i == kDepth ? "\"hitCount\":5" : "\"children\":[" + std::to_string(i + 1) + "]");
        folded += i == 1 ? "f" : ";f";
    }
    for (int i = 0; i < kDepth; ++i)
        nested += "]}";
    const auto heap = read(nested + "}");
    QCOMPARE(heap->tree().total(0), 5U);
    const auto cpu = read(list + "]}");
    QCOMPARE(cpu->tree().total(0), 5U);
    QCOMPARE(cpu->shape->deepest, static_cast<uint32_t>(kDepth));
    QCOMPARE(read(folded + " 5\n")->shape->deepest, static_cast<uint32_t>(kDepth));
    // Brackets without end, and without anything in them.
    QCOMPARE(errorOf("{\"head\":" + std::string(100'000, '[')).code, ErrorCode::Truncated);
    QCOMPARE(errorOf("{\"x\":" + std::string(100'000, '{')).code, ErrorCode::Truncated);
    QCOMPARE(errorOf("{\"nodes\":" + std::string(100'000, '[')).code, ErrorCode::Truncated);
}

void TestProfileReader::damaged_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("code");
    QTest::addColumn<qint64>("offset"); // -1: none asked for
    const auto row = [](const char* name, const std::string& document, ErrorCode code, qint64 offset = -1) {
        QTest::newRow(name) << QByteArray::fromStdString(document) << static_cast<int>(code) << offset;
    };
    row("empty", "", ErrorCode::NotAProfile, 0);
    row("blank", " \n ", ErrorCode::NotAProfile);
    row("empty object", "{}", ErrorCode::NotAProfile);
    row("array", "[1,2]", ErrorCode::NotAProfile);
    row("prose", "It was a dark and stormy night.\n", ErrorCode::NotAProfile, 0);
    row("snapshot", R"({"snapshot":{"meta":{}}})", ErrorCode::NotAProfile, 12);
    row("trace", R"({"traceEvents":[]})", ErrorCode::NotAProfile);
    row("nodes of a snapshot", R"({"nodes":[1,2,3]})", ErrorCode::NotAProfile, 10);
    row("nodes that are text", R"({"nodes":"many"})", ErrorCode::NotAProfile);
    row("no nodes", R"({"nodes":[],"samples":[]})", ErrorCode::NotAProfile);
    row("id that is text", R"({"nodes":[{"id":"x"}]})", ErrorCode::BadNumber);
    row("id that is negative", R"({"nodes":[{"id":-1}]})", ErrorCode::BadNumber);
    row("id that is huge", R"({"nodes":[{"id":99999999999999999999}]})", ErrorCode::BadNumber);
    row("children that are text", R"({"nodes":[{"id":1,"children":["x"]}]})", ErrorCode::BadNumber);
    row("children that are an object", R"({"nodes":[{"id":1,"children":{}}]})", ErrorCode::NotAProfile);
    row("frame that is a list", R"({"nodes":[{"id":1,"callFrame":[]}]})", ErrorCode::NotAProfile);
    row("missing comma", R"({"nodes":[{"id":1} {"id":2}]})", ErrorCode::NotAProfile);
    // The parser refuses these before it begins.
    row("control characters", "{\"nodes\":[" + node(1, "\x01(root)") + "]}", ErrorCode::NotAProfile, 9);
    row("control characters later", "{\"nodes\":[" + node(1, "(root)") + "," + node(2, "\x01") + "]}",
        ErrorCode::NotAProfile);
    row("samples that are text", "{" + kNodes + R"(,"samples":["2"]})", ErrorCode::BadNumber);
    row("deltas that are text", "{" + kNodes + R"(,"samples":[2],"timeDeltas":["2"]})", ErrorCode::BadNumber);
    row("deltas that are huge", "{" + kNodes + R"(,"samples":[2],"timeDeltas":[1e300]})", ErrorCode::BadNumber);
    row("no colon", R"({"nodes" [1]})", ErrorCode::NotAProfile, 9);
    row("no key", R"({1:2})", ErrorCode::NotAProfile, 1);
    row("no comma", R"({"a":1 "b":2})", ErrorCode::NotAProfile, 7);
    row("head that is a list", R"({"head":[]})", ErrorCode::NotAProfile);
    row("child that is a number", R"({"head":{"id":1,"children":[7]}})", ErrorCode::NotAProfile, 28);
    row("id of the head", R"({"head":{"id":true}})", ErrorCode::BadNumber);
    row("sample without a node", R"({"head":{"id":1,"selfSize":1},"samples":[{"size":1}]})", ErrorCode::BadNumber);
    row("negative size", R"({"head":{"id":1,"selfSize":1},"samples":[{"size":-1,"nodeId":1}]})", ErrorCode::BadNumber);
}

void TestProfileReader::damaged()
{
    QFETCH(const QByteArray, document);
    QFETCH(const int, code);
    QFETCH(const qint64, offset);
    for (const size_t window : {size_t{1}, size_t{16}, size_t{65536}}) {
        const auto profile =
            readProfileFromMemory({document.constData(), static_cast<size_t>(document.size())}, {}, {window}, "x");
        QVERIFY(!profile);
        QVERIFY2(static_cast<int>(profile.error().code) == code, profile.error().detail.c_str());
        QVERIFY(!profile.error().detail.empty());
        QCOMPARE(profile.error().source, "x");
        if (offset >= 0)
            QCOMPARE(profile.error().offset, static_cast<uint64_t>(offset));
    }
}

void TestProfileReader::truncatedAnywhere()
{
    const std::string cpu = "{" + kNodes + R"(,"startTime":0,"endTime":60,"samples":[2,3,2],"timeDeltas":[0,10,10]})";
    const std::string heap =
        R"({"head":)" +
        node(1, "(root)", R"("selfSize":1,"children":[)" + node(2, "a", R"("selfSize":50,"children":[])") + "]") +
        R"(,"samples":[{"size":30,"nodeId":2,"ordinal":9}]})";
    for (const std::string& document : {cpu, heap})
        for (size_t size = 1; size < document.size(); ++size) {
            const auto profile = readProfileFromMemory(std::string_view(document).substr(0, size), {});
            if (profile) {
                QVERIFY(!(*profile)->complete);
                QVERIFY(warns(**profile, Code::Truncated));
            } else {
                QVERIFY2(profile.error().code == ErrorCode::Truncated,
                         (std::to_string(size) + ": " + profile.error().detail).c_str());
            }
        }
}

void TestProfileReader::windowsMakeNoDifference()
{
    std::string document = "{" + kNodes + ",\"samples\":[2";
    std::string deltas = "5";
    for (int i = 0; i < 3000; ++i) {
        document += (i % 5 == 0 ? " ,\n" : ",") + std::to_string(1 + i % 4);
        deltas += "," + std::to_string(i % 11);
    }
    document += "],\"timeDeltas\":[" + deltas + "],\"startTime\":0,\"endTime\":99999}";
    const QString expected = text(*read(document), What::Time);
    for (const size_t window : {1, 2, 3, 7, 64, 1000})
        QCOMPARE(text(*read(document, window), What::Time), expected);
}

void TestProfileReader::oddTexts()
{
    const auto profile =
        read("{\"nodes\":[" + node(1, "(root)", "\"children\":[2,3,4]") + "," +
             node(2, "quote\\\"]},{[\\\\", "\"hitCount\":1") + "," + node(3, "lone \\ud800 half", "\"hitCount\":1") +
             "," + node(4, "bad \xff byte", "\"hitCount\":1") + "]}");
    QCOMPARE(text(*profile, What::Samples), QStringLiteral("(root) 0/3\n"
                                                           "  quote\"]},{[\\ 1/1\n"
                                                           "  lone \ufffd half 1/1\n"
                                                           "  bad \ufffd byte 1/1\n"));
    QVERIFY(warns(*profile, Code::TextReplaced));
}

void TestProfileReader::foldedStacks()
{
    const auto profile = read("# a comment\n\nmain;read (node:fs:12:3);(idle) 2\r\nmain;f /x.js:7 3.6\n"
                              "main;g (1) 4\nmain;operator (a b) 5\n");
    QCOMPARE(profile->kind, ProfileKind::Folded);
    QCOMPARE(text(*profile, What::Weight), QStringLiteral("(root) 0/15\n"
                                                          "  main 0/15\n"
                                                          "    read 0/2\n"
                                                          "      (idle) 2/2\n"
                                                          "    f 4/4\n"
                                                          "    g (1) 4/4\n"
                                                          "    operator (a b) 5/5\n"));
    QCOMPARE(profile->frames->place(profile->shape->frame[2]), "node:fs:12:3");
    QCOMPARE(profile->frames->place(profile->shape->frame[4]), "/x.js:7");
    QCOMPARE(profile->frames->origin(profile->shape->frame[2]), FrameOrigin::NodeCore);
}

void TestProfileReader::foldedRoundTrip()
{
    const QByteArray bytes = labFile("node20.cpuprofile");
    std::vector<FlameTree> trees;
    for (uint32_t seed = 0; seed < 20; ++seed)
        trees.push_back(randomTree(seed, 200, 9));
    if (!bytes.isEmpty())
        trees.push_back(read({bytes.constData(), static_cast<size_t>(bytes.size())})->tree());
    for (const FlameTree& tree : trees) {
        std::string written;
        {
            TextWriter out([&](std::string_view block) { return written.append(block), true; });
            writeFoldedStacks(tree, out);
        }
        std::string again;
        {
            TextWriter out([&](std::string_view block) { return again.append(block), true; });
            writeFoldedStacks(read(written)->tree(), out);
        }
        QCOMPARE(QString::fromStdString(again), QString::fromStdString(written));
    }
}

void TestProfileReader::foldedWithBadLines()
{
    const auto profile = read("a;b 2\nwhat is this\na -3\n 5\na 1\n");
    QCOMPARE(profile->tree().total(0), 3U);
    QCOMPARE(profile->warnings.size(), size_t{1});
    QCOMPARE(profile->warnings[0].code, Code::BadLine);
    QCOMPARE(profile->warnings[0].offset, 6U);
}

void TestProfileReader::speedscope()
{
    std::string written;
    {
        TextWriter out([&](std::string_view block) { return written.append(block), true; });
        writeSpeedscope(treeOf("a;b \"x\" 3\na 2\nc 4\n"), "t", out);
    }
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(written)).object();
    const QJsonArray frames = json["shared"]["frames"].toArray();
    const QJsonObject profile = json["profiles"].toArray()[0].toObject();
    QCOMPARE(profile["type"].toString(), QStringLiteral("sampled"));
    QCOMPARE(profile["endValue"].toInt(), 9);
    QCOMPARE(profile["unit"].toString(), QStringLiteral("none"));
    QMap<QString, int> stacks;
    for (int i = 0; i < profile["samples"].toArray().size(); ++i) {
        QStringList names;
        for (const QJsonValue& frame : profile["samples"].toArray()[i].toArray())
            names << frames[frame.toInt()].toObject()["name"].toString();
        stacks[names.join(QLatin1Char(';'))] = profile["weights"].toArray()[i].toInt();
    }
    QCOMPARE(stacks, (QMap<QString, int>{{"a;b \"x\"", 3}, {"a", 2}, {"c", 4}}));

    const auto cpu = read("{" + kNodes + R"(,"startTime":0,"endTime":60,
        "samples":[2,3,2,4,3],"timeDeltas":[0,10,10,10,10]})");
    written.clear();
    {
        TextWriter out([&](std::string_view block) { return written.append(block), true; });
        writeSpeedscope(timeOrderTree(*cpu, {}).value(), "t", out);
    }
    const QJsonObject timed =
        QJsonDocument::fromJson(QByteArray::fromStdString(written)).object()["profiles"].toArray()[0].toObject();
    QCOMPARE(timed["type"].toString(), QStringLiteral("evented"));
    int last = 0;
    QStringList open;
    for (const QJsonValue& event : timed["events"].toArray()) {
        QVERIFY(event["at"].toInt() >= last);
        last = event["at"].toInt();
        const QString frame = QString::number(event["frame"].toInt());
        if (event["type"].toString() == QLatin1String("O")) {
            open << frame;
        } else {
            QVERIFY(!open.isEmpty());
            QCOMPARE(open.takeLast(), frame);
        }
    }
    QVERIFY(open.isEmpty());
    QCOMPARE(last, 60);
}

void TestProfileReader::compressed()
{
    const std::string document = "{" + kNodes + "}";
    QCOMPARE(sumOf(read(gzipped(document))->measures[0].self), 4U);
    QCOMPARE(sumOf(read(zstdPacked(document))->measures[0].self), 4U);
}

void TestProfileReader::detection()
{
    QTemporaryDir folder;
    const auto kindOf = [&](const std::string& content) {
        const QString path = folder.filePath(QStringLiteral("misleading.heapsnapshot"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), static_cast<qint64>(content.size())) < 0)
            return ProfileFileKind::Unknown;
        file.close();
        return detectProfileFile(path.toStdString(), {}).value();
    };
    QCOMPARE(kindOf("{" + kNodes + "}"), ProfileFileKind::CpuProfile);
    QCOMPARE(kindOf(gzipped("{" + kNodes + "}")), ProfileFileKind::CpuProfile);
    QCOMPARE(kindOf(R"(  {"head":{"callFrame":{},"selfSize":0,"id":1}})"), ProfileFileKind::HeapProfile);
    QCOMPARE(kindOf(R"j({"head":{"functionName":"(root)","hitCount":0}})j"), ProfileFileKind::CpuProfile);
    QCOMPARE(kindOf(R"({"snapshot":{"meta":{}},"nodes":[1]})"), ProfileFileKind::Snapshot);
    QCOMPARE(kindOf("{\"nodes\":[" + node(1, "snapshot") + "]}"), ProfileFileKind::CpuProfile); // a function's name
    QCOMPARE(kindOf("\n# x\na;b 3\n"), ProfileFileKind::Folded);
    QCOMPARE(kindOf("hello\n"), ProfileFileKind::Unknown);
    QCOMPARE(kindOf(""), ProfileFileKind::Unknown);
    QVERIFY(!detectProfileFile(folder.filePath("none").toStdString(), {}));
}

QTEST_GUILESS_MAIN(TestProfileReader)
#include "tst_profile_reader.moc"
