// SPDX-License-Identifier: GPL-3.0-or-later
// Allocation timelines against sums made of the same file by another JSON reader, on raw sizes.
#include "analysis/object_count.h"
#include "io/byte_source.h"
#include "open_snapshot.h"
#include "profile/allocation_timeline.h"
#include "support/lab.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTest>

using namespace heapsight;
using What = ProfileMeasure::What;

namespace {

QByteArray unpackedText(const std::string& path)
{
    auto source = openByteSource(path, {});
    QByteArray text;
    std::vector<char> buffer(1 << 20);
    while (source) {
        const auto got = (*source)->read(static_cast<uint64_t>(text.size()), buffer.data(), buffer.size());
        if (!got || *got == 0)
            break;
        text.append(buffer.data(), static_cast<qsizetype>(*got));
    }
    return text;
}

struct Expected { // by what the file says
    QMap<qint64, qint64> liveSizeOfTrace, liveCountOfTrace;
    QMap<QString, qint64> allocatedOf, allocatedCountOf; // function and script
    std::vector<uint64_t> bucketSizes, bucketCounts;
};

} // namespace

class TestAllocationTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void measures();
    void buckets();
    void filters();
    void allocatedBy();
    void countsAreThoseOfTheClasses();
    void stacks();
    void withoutRecording();

private:
    void readExpected(const QJsonObject& json);
    [[nodiscard]] uint64_t objectsOf(const Result<BitColumn>& nodes) const;

    std::string m_path;
    std::shared_ptr<const SnapshotAnalysis> m_analysis;
    std::shared_ptr<const AllocationTimeline> m_timeline;
    Expected m_expected;
};

void TestAllocationTimeline::initTestCase()
{
    m_path = lab::folder() + "/versions/node20.heaptimeline.gz";
    const QByteArray text = unpackedText(m_path);
    if (text.isEmpty())
        QSKIP("no lab");
    readExpected(QJsonDocument::fromJson(text).object());
    AnalysisOptions options;
    options.rawSizes = true;
    m_analysis = openSnapshot(m_path, options, {}).value().analysis;
    m_timeline = AllocationTimeline::of(m_analysis, {}).value();
    QVERIFY(m_timeline->hasStacks());
}

void TestAllocationTimeline::readExpected(const QJsonObject& json)
{
    const QJsonArray strings = json["strings"].toArray();
    const QJsonArray fields = json["snapshot"]["meta"]["node_fields"].toArray();
    const auto field = [&](const char* name) {
        for (int i = 0; i < fields.size(); ++i)
            if (fields[i].toString() == QLatin1String(name))
                return i;
        return -1;
    };
    const int id = field("id");
    const int size = field("self_size");
    const int trace = field("trace_node_id");
    const QJsonArray samples = json["samples"].toArray();
    m_expected.bucketSizes.resize(static_cast<size_t>(samples.size() / 2));
    m_expected.bucketCounts.resize(m_expected.bucketSizes.size());
    const QJsonArray nodes = json["nodes"].toArray();
    for (int at = 0; at < nodes.size(); at += static_cast<int>(fields.size())) {
        m_expected.liveSizeOfTrace[nodes[at + trace].toInt()] += nodes[at + size].toInt();
        const bool isObject = nodes[at + size].toInt() > 0;
        m_expected.liveCountOfTrace[nodes[at + trace].toInt()] += isObject ? 1 : 0;
        for (int i = 0; i < samples.size() && nodes[at + id].toInt() % 2 == 1; i += 2)
            if (samples[i + 1].toInt() >= nodes[at + id].toInt()) {
                m_expected.bucketSizes[static_cast<size_t>(i / 2)] += static_cast<uint64_t>(nodes[at + size].toInt());
                m_expected.bucketCounts[static_cast<size_t>(i / 2)] += isObject ? 1 : 0;
                break;
            }
    }
    const QJsonArray functions = json["trace_function_infos"].toArray();
    std::vector<QJsonArray> open{json["trace_tree"].toArray()};
    while (!open.empty()) {
        const QJsonArray list = open.back();
        open.pop_back();
        for (int i = 0; i < list.size(); i += 5) {
            const int function = list[i + 1].toInt() * 6;
            const QString key = strings[functions[function + 1].toInt()].toString() + QLatin1Char('@') +
                                strings[functions[function + 2].toInt()].toString();
            m_expected.allocatedCountOf[key] += list[i + 2].toInt();
            m_expected.allocatedOf[key] += list[i + 3].toInt();
            open.push_back(list[i + 4].toArray());
        }
    }
}

// Those of these nodes that have a size in the file.
uint64_t TestAllocationTimeline::objectsOf(const Result<BitColumn>& nodes) const
{
    uint64_t count = 0;
    for (uint32_t node = 0; nodes && node < nodes->size(); ++node)
        count += nodes->test(node) && m_analysis->snapshot().selfSize(NodeIndex(node)) > 0 ? 1 : 0;
    return count;
}

void TestAllocationTimeline::measures()
{
    const Profile& profile = *m_timeline->profile();
    const auto byFunction = [&](What what) {
        QMap<QString, qint64> sums;
        const FlameTree tree = profile.tree(*profile.find(what));
        for (uint32_t node = 0; node < tree.nodeCount(); ++node)
            sums[QString::fromStdString(std::string(tree.frames().name(tree.frame(node))) + "@" +
                                        std::string(tree.frames().script(tree.frame(node))))] +=
                static_cast<qint64>(tree.self(node));
        return sums;
    };
    QVERIFY(byFunction(What::AllocatedSize) == m_expected.allocatedOf);
    QVERIFY(byFunction(What::AllocatedCount) == m_expected.allocatedCountOf);
    qint64 liveSize = 0;
    qint64 liveCount = 0;
    for (auto it = m_expected.liveSizeOfTrace.begin(); it != m_expected.liveSizeOfTrace.end(); ++it)
        liveSize += it.key() != 0 ? it.value() : 0;
    for (auto it = m_expected.liveCountOfTrace.begin(); it != m_expected.liveCountOfTrace.end(); ++it)
        liveCount += it.key() != 0 ? it.value() : 0;
    QVERIFY(liveCount > 0);
    QCOMPARE(profile.tree(*profile.find(What::LiveSize)).total(0), static_cast<uint64_t>(liveSize));
    QCOMPARE(profile.tree(*profile.find(What::LiveCount)).total(0), static_cast<uint64_t>(liveCount));
}

void TestAllocationTimeline::buckets()
{
    const auto buckets = m_timeline->buckets();
    QCOMPARE(buckets.size(), m_expected.bucketSizes.size());
    for (size_t i = 0; i < buckets.size(); ++i) {
        QCOMPARE(buckets[i].liveSize, m_expected.bucketSizes[i]);
        QCOMPARE(buckets[i].liveCount, m_expected.bucketCounts[i]);
    }
}

void TestAllocationTimeline::filters()
{
    const auto buckets = m_timeline->buckets();
    const ObjectFilter all = m_timeline->filterOf(0, ~0ULL);
    QCOMPARE(all.minId, 0U);
    QCOMPARE(all.maxId, 0xffffffffU);
    // DevTools' rule: from the bucket that holds the left end to one beyond the right end.
    const ObjectFilter part = m_timeline->filterOf(buckets[2].endUs, buckets[3].endUs);
    QCOMPARE(part.kind, FilterKind::IdRange);
    QCOMPARE(part.minId, buckets[1].lastId);
    QCOMPARE(part.maxId, buckets.size() > 4 ? buckets[4].lastId : 0xffffffffU);
    const auto members = matchingNodes(*m_analysis, part, {}).value();
    uint64_t count = 0;
    for (uint32_t node = 0; node < m_analysis->snapshot().nodeCount(); ++node) {
        const uint32_t id = m_analysis->snapshot().id(NodeIndex(node)).value;
        count += id > part.minId && id <= part.maxId ? 1 : 0;
    }
    QCOMPARE(members.count(), count);
}

void TestAllocationTimeline::allocatedBy()
{
    BitColumn all(m_analysis->snapshot().nodeCount());
    all.setAll();
    const auto by = m_timeline->allocatedBy(all, {}).value();
    QCOMPARE(by.unknownCount, static_cast<uint64_t>(m_expected.liveCountOfTrace[0]));
    QCOMPARE(by.unknownSize, static_cast<uint64_t>(m_expected.liveSizeOfTrace[0]));
    const Profile& profile = *m_timeline->profile();
    QCOMPARE(by.bySize.total(0), profile.tree(*profile.find(What::LiveSize)).total(0));
    // The other way: objects of every stack, of the whole tree, of one function.
    QCOMPARE(objectsOf(m_timeline->objectsOfStack(0, {})), by.byCount.total(0));
    for (uint32_t node = 1; node < by.byCount.nodeCount(); node += 7)
        QCOMPARE(objectsOf(m_timeline->objectsOfStack(node, {})), by.byCount.total(node));
    uint64_t sum = 0;
    for (uint32_t frame = 0; frame < profile.frames->size(); ++frame)
        sum += objectsOf(m_timeline->objectsOfFrame(frame, false, {}));
    QCOMPARE(sum, by.byCount.total(0));
}

// With sizes as the views show them, many nodes have none: their owner has it.
void TestAllocationTimeline::countsAreThoseOfTheClasses()
{
    const std::shared_ptr<const SnapshotAnalysis> analysis = openSnapshot(m_path, {}, {}).value().analysis;
    const auto timeline = AllocationTimeline::of(analysis, {}).value();
    const uint32_t nodes = analysis->snapshot().nodeCount();
    BitColumn all(nodes);
    all.setAll();
    const auto by = timeline->allocatedBy(all, {}).value();
    QCOMPARE(by.byCount.total(0) + by.unknownCount, objectCount(*analysis));
    uint64_t known = 0;
    uint32_t withoutSize = nodes; // one that has a stack
    for (uint32_t node = 0; node < nodes; ++node) {
        if (timeline->stackNode(NodeIndex(node)) == kNoFlameNode)
            continue;
        if (analysis->shallow(NodeIndex(node)) > 0)
            ++known;
        else
            withoutSize = node;
    }
    QCOMPARE(by.byCount.total(0), known);
    QCOMPARE(timeline->profile()->tree(*timeline->profile()->find(What::LiveCount)).total(0), known);
    // Asked for alone, it has a stack all the same.
    QVERIFY(withoutSize < nodes);
    const auto alone = timeline->allocatedBy(std::vector<NodeIndex>{NodeIndex(withoutSize)}, {}).value();
    QCOMPARE(alone.byCount.total(0), uint64_t(1));
}

void TestAllocationTimeline::stacks()
{
    uint32_t known = 0;
    for (uint32_t node = 0; node < m_analysis->snapshot().nodeCount(); ++node) {
        const uint32_t stack = m_timeline->stackNode(NodeIndex(node));
        QCOMPARE(stack == kNoFlameNode, m_analysis->snapshot().traceNodeId(NodeIndex(node)) == 0);
        if (stack == kNoFlameNode)
            continue;
        ++known;
        QCOMPARE(m_timeline->stackOf(NodeIndex(node)).size(), size_t{m_timeline->profile()->shape->depth[stack]});
    }
    QVERIFY(known > 100);
}

void TestAllocationTimeline::withoutRecording()
{
    for (const lab::SnapshotFile& file : lab::snapshotFiles()) {
        const auto opened = openSnapshot(file.snapshot, {}, {}).value();
        if (AllocationTimeline::isIn(opened.analysis->snapshot().info()))
            continue;
        QCOMPARE(AllocationTimeline::of(opened.analysis, {}).error().code, ErrorCode::NotFound);
        return;
    }
}

QTEST_GUILESS_MAIN(TestAllocationTimeline)
#include "tst_allocation_timeline.moc"
