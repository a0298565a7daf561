// SPDX-License-Identifier: GPL-3.0-or-later
// Exactness of the views: every recorded row of DevTools' Retainers, object fields, filters, duplicate
// strings, native contexts and Comparison.
#include "analysis/name_reader.h"
#include "analysis/object_edges.h"
#include "analysis/object_filter.h"
#include "analysis/object_names.h"
#include "analysis/snapshot_diff.h"
#include "base/parallel.h"
#include "open_snapshot.h"
#include "support/lab.h"

#include <QTest>

#include <map>
#include <sstream>

using namespace heapsight;

namespace {

using Analysis = std::shared_ptr<const SnapshotAnalysis>;
using Lines = std::vector<std::string>;

// Snapshots stay open for the rows that come next: comparisons use each several times.
Analysis open(const std::string& path)
{
    static std::map<std::string, Analysis> known;
    if (known.size() > 3 && !known.contains(path))
        known.clear();
    Analysis& analysis = known[path];
    if (!analysis)
        if (auto opened = openSnapshot(path, {}, {}))
            analysis = opened->analysis;
    return analysis;
}

template <class... Parts> std::string line(const Parts&... parts)
{
    std::ostringstream text;
    ((text << parts << " | "), ...);
    return text.str();
}

// "" or the first line that differs.
std::string difference(const std::string& what, const Lines& actual, const Lines& expected)
{
    for (size_t i = 0; i < std::max(actual.size(), expected.size()); ++i) {
        const std::string is = i < actual.size() ? actual[i] : "nothing";
        const std::string wanted = i < expected.size() ? expected[i] : "nothing";
        if (is != wanted)
            return what + ", row " + std::to_string(i) + ": is " + is + ", DevTools says " + wanted;
    }
    return {};
}

constexpr size_t kRecordedRows = 40;
constexpr size_t kNameUnits = 120;

// The folders in the lab's files were given other names after DevTools had read them: in the snapshots string
// by string, in the numbers in the finished texts. Hence three small differences to allow for:
// - a path joined from two strings kept its old first part;
// - the name of a plain object ends elsewhere if a path in it became shorter;
// - paths that were different became equal (asRecorded() below).
std::string recordedName(std::string name)
{
    constexpr std::string_view kOld = "/tmp/";
    constexpr std::string_view kNew = "/srv/";
    for (size_t at = name.find(kOld); at != std::string::npos; at = name.find(kOld))
        name.replace(at, kOld.size(), kNew);
    if (const size_t at = name.find(kNew); at != std::string::npos && name.starts_with('{'))
        name.resize(at + kNew.size());
    return name;
}

std::string nameOf(const HeapSnapshot& heap, NodeIndex node, size_t units)
{
    return recordedName(lab::cut(displayName(heap, node), units));
}

Lines describe(const SnapshotAnalysis& analysis, const lab::Detail& at)
{
    const HeapSnapshot& heap = analysis.snapshot();
    const NodeIndex node(at.ordinal);
    const auto fields = fieldsOf(analysis, node);
    const auto retainers = retainersOf(analysis, node);
    Lines lines{line(heap.id(node).value, heap.kindName(node), nameOf(heap, node, 200), analysis.className(node),
                     retainers.size(), fields.size())};
    for (size_t i = 0; i < std::min(retainers.size(), kRecordedRows); ++i) {
        const EdgeRow& row = retainers[i];
        lines.push_back(line("from", heap.labelText(row.edge), heap.edgeKindText(row.edge), heap.id(row.node).value,
                             nameOf(heap, row.node, kNameUnits), analysis.distance(row.node)));
    }
    for (size_t i = 0; i < std::min(fields.size(), kRecordedRows); ++i) {
        const EdgeRow& row = fields[i];
        lines.push_back(line("to", heap.labelText(row.edge), heap.edgeKindText(row.edge), heap.id(row.node).value,
                             nameOf(heap, row.node, kNameUnits), analysis.shallow(row.node),
                             analysis.retained(row.node), analysis.distance(row.node)));
    }
    return lines;
}

Lines describe(const lab::Detail& detail)
{
    Lines lines{line(detail.id, detail.kind, recordedName(detail.name), detail.className, detail.retainerTotal,
                     detail.edgeTotal)};
    for (const lab::RetainerRow& row : detail.retainers)
        lines.push_back(line("from", row.edge, row.edgeKind, row.fromId, recordedName(row.fromName), row.distance));
    for (const lab::FieldRow& row : detail.edges)
        lines.push_back(line("to", row.edge, row.edgeKind, row.toId, recordedName(row.toName), row.self, row.retained,
                             row.distance));
    return lines;
}

Result<BitColumn> membersOf(const SnapshotAnalysis& analysis, FilterKind kind)
{
    ObjectFilter filter;
    filter.kind = kind;
    return matchingNodes(analysis, filter, {});
}

Lines describeMembers(const SnapshotAnalysis& analysis, const BitColumn& members, size_t top)
{
    auto rows = classHistogram({.classes = analysis.classes(),
                                .shallow = analysis.shallowSizes(),
                                .dominators = analysis.dominators(),
                                .retained = analysis.retainedColumn(),
                                .distances = analysis.distanceColumn(),
                                .filter = &members},
                               {});
    if (!rows)
        return {rows.error().detail};
    uint64_t count = 0;
    uint64_t self = 0;
    std::vector<std::pair<std::string, ClassRow>> keyed;
    for (const ClassRow& row : *rows) {
        count += row.count;
        self += row.shallow;
        keyed.emplace_back(analysis.classes().key(analysis.snapshot(), row.id), row);
    }
    std::ranges::sort(keyed, [](const auto& a, const auto& b) {
        return std::pair(b.second.retained, a.first) < std::pair(a.second.retained, b.first);
    });
    Lines lines{line(rows->size(), count, self)};
    for (size_t i = 0; i < std::min(keyed.size(), top); ++i)
        lines.push_back(line(keyed[i].first, keyed[i].second.count, keyed[i].second.shallow, keyed[i].second.retained));
    return lines;
}

Lines describe(const lab::Filter& filter)
{
    Lines lines{line(filter.classes, filter.count, filter.self)};
    for (const lab::FilterRow& row : filter.top)
        lines.push_back(line(row.key, row.count, row.self, row.retained));
    return lines;
}

// Strings whose texts became equal by the new names of folders still have two entries in the file.
std::vector<DuplicateStrings> asRecorded(const SnapshotAnalysis& analysis, const std::vector<DuplicateStrings>& groups)
{
    std::vector<DuplicateStrings> recorded;
    for (const DuplicateStrings& group : groups) {
        std::map<uint32_t, DuplicateStrings> byEntry;
        for (const uint32_t node : group.nodes) {
            const bool isFlat = analysis.snapshot().kind(NodeIndex(node)) == NodeKind::String;
            const bool isPath = group.value.starts_with("/srv/app");
            DuplicateStrings& part = byEntry[isFlat && isPath ? analysis.snapshot().nameColumn()[node] : 0];
            part.value = group.value;
            part.nodes.push_back(node);
            part.shallow += analysis.shallow(NodeIndex(node));
            part.retained += analysis.retained(NodeIndex(node));
        }
        for (auto& [entry, part] : byEntry)
            if (part.nodes.size() > 1)
                recorded.push_back(std::move(part));
    }
    std::ranges::stable_sort(recorded, std::ranges::greater(), &DuplicateStrings::retained);
    return recorded;
}

BitColumn nodesOf(const SnapshotAnalysis& analysis, const std::vector<DuplicateStrings>& groups)
{
    BitColumn nodes(analysis.snapshot().nodeCount());
    for (const DuplicateStrings& group : groups)
        for (const uint32_t node : group.nodes)
            nodes.set(node);
    return nodes;
}

Lines describeGroups(const std::vector<DuplicateStrings>& groups, size_t top)
{
    Lines lines{line(groups.size())};
    for (size_t i = 0; i < std::min(groups.size(), top); ++i)
        lines.push_back(line(recordedName(lab::cut(groups[i].value, kNameUnits)), groups[i].nodes.size(),
                             groups[i].shallow, groups[i].retained));
    return lines;
}

Lines describe(const lab::DuplicateStrings& duplicates)
{
    Lines lines{line(duplicates.groups)};
    for (const lab::DuplicateStrings::Group& group : duplicates.top)
        lines.push_back(line(recordedName(group.value), group.count, group.self, group.retained));
    return lines;
}

Lines describeContexts(const SnapshotAnalysis& analysis)
{
    const auto contexts = nativeContexts(analysis, {});
    if (!contexts)
        return {contexts.error().detail};
    Lines lines{line(contexts->shared, contexts->none)};
    for (const NativeContexts::Row& row : contexts->contexts)
        lines.push_back(line(analysis.snapshot().id(row.node).value, analysis.snapshot().name(row.node), row.attributed,
                             analysis.retained(row.node), analysis.shallow(row.node)));
    return lines;
}

Lines describeContexts(const lab::Expected& expected)
{
    Lines lines{line(expected.sharedContextSize, expected.noContextSize)};
    for (const lab::NativeContext& row : expected.nativeContexts)
        lines.push_back(line(row.id, row.name, row.attributed, row.retained, row.self));
    return lines;
}

Lines describe(const SnapshotDiff& diff, bool all)
{
    Lines lines;
    for (const DiffRow& row : diff.rows()) {
        if (!all && !row.isInDevTools())
            continue;
        lines.push_back(line(row.key, row.name, row.newCount, row.deletedCount, row.countDelta(), row.allocSize,
                             row.freedSize, row.sizeDelta()));
        if (all)
            lines.back() += line(row.baseCount, row.targetCount, row.baseRetained, row.targetRetained, row.grownCount,
                                 row.grownSize, row.retainedGrownCount);
    }
    std::ranges::sort(lines);
    return lines;
}

Lines describe(const lab::ComparisonPair& pair)
{
    Lines lines;
    for (const lab::ComparisonRow& row : pair.rows)
        lines.push_back(line(row.key, row.name, row.addedCount, row.removedCount, row.countDelta, row.addedSize,
                             row.removedSize, row.sizeDelta));
    std::ranges::sort(lines);
    return lines;
}

// The totals of a comparison against the tables of classes of both sides.
std::string checkTotals(const SnapshotDiff& diff)
{
    uint64_t baseShallow = 0;
    uint64_t targetShallow = 0;
    for (const DiffRow& row : diff.rows()) {
        baseShallow += row.baseShallow;
        targetShallow += row.targetShallow;
        if (row.countDelta() != int64_t{row.targetCount} - int64_t{row.baseCount})
            return row.key + ": new - deleted is not the difference of the counts";
        const auto change = static_cast<int64_t>(row.targetShallow - row.baseShallow);
        if (row.sizeDelta() + row.grownSize != change)
            return row.key + ": new - deleted + grown is not the difference of the sizes";
    }
    if (baseShallow != diff.base().retained(diff.base().snapshot().root()))
        return "rows do not add up to the base";
    if (targetShallow != diff.target().retained(diff.target().snapshot().root()))
        return "rows do not add up to the target";
    return {};
}

// Each row's objects against its counts.
std::string checkObjects(const SnapshotDiff& diff)
{
    for (const DiffRow& row : diff.rows()) {
        uint32_t added = 0;
        uint32_t deleted = 0;
        uint32_t survived = 0;
        uint32_t grown = 0;
        for (const DiffObject& object : diff.objects(row, false)) {
            added += object.member == DiffMember::New;
            deleted += object.member == DiffMember::Deleted;
            survived += object.member == DiffMember::Survived;
            grown += object.member == DiffMember::Survived &&
                     diff.target().shallow(object.target) > diff.base().shallow(object.base);
        }
        if (added != row.newCount || deleted != row.deletedCount || survived + added != row.targetCount ||
            grown != row.grownCount)
            return row.key + ": objects do not add up to the counts";
    }
    return {};
}

// All views of one pair of snapshots in one list of lines.
Lines everything(const std::string& basePath, const std::string& targetPath)
{
    const auto base = openSnapshot(basePath, {}, {});
    const auto target = openSnapshot(targetPath, {}, {});
    if (!base || !target)
        return {"cannot be opened"};
    const auto diff = SnapshotDiff::compute(base->analysis, target->analysis, {});
    if (!diff)
        return {diff.error().detail};
    Lines lines = describe(**diff, true);
    lines.push_back(line((*diff)->newNodes().count()));
    const SnapshotAnalysis& analysis = *target->analysis;
    const auto inContexts = membersOf(analysis, FilterKind::RetainedByContexts);
    const auto duplicated = membersOf(analysis, FilterKind::DuplicatedStrings);
    const auto groups = duplicateStrings(analysis, {});
    if (!inContexts || !duplicated || !groups)
        return {"no filters"};
    for (const Lines& more :
         {describeMembers(analysis, *inContexts, 1000), describeMembers(analysis, *duplicated, 1000),
          describeGroups(*groups, 1000), describeContexts(analysis)})
        lines.insert(lines.end(), more.begin(), more.end());
    return lines;
}

std::string snapshotOf(const std::string& name)
{
    return lab::folder() + '/' + name + ".heapsnapshot.gz";
}

class TestLabViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (lab::folder().empty())
            QSKIP("no lab: set HEAPSIGHT_LAB to the folder of snapshots with expected numbers");
    }

    void everyView_data()
    {
        QTest::addColumn<QString>("snapshot");
        QTest::addColumn<QString>("expected");
        for (const lab::SnapshotFile& file : lab::snapshotFiles())
            QTest::newRow(file.name.c_str())
                << QString::fromStdString(file.snapshot) << QString::fromStdString(file.expected);
    }
    void everyView()
    {
        QFETCH(QString, snapshot);
        QFETCH(QString, expected);
        const Analysis analysis = open(snapshot.toStdString());
        QVERIFY(analysis);
        const lab::Expected numbers = lab::readExpected(expected.toStdString());
        QVERIFY(!numbers.detail.empty());
        for (const lab::Detail& detail : numbers.detail) {
            const std::string text =
                difference("object @" + std::to_string(detail.id), describe(*analysis, detail), describe(detail));
            QVERIFY2(text.empty(), text.c_str());
        }
        const auto inContexts = membersOf(*analysis, FilterKind::RetainedByContexts);
        const auto duplicated = membersOf(*analysis, FilterKind::DuplicatedStrings);
        const auto groups = duplicateStrings(*analysis, {});
        QVERIFY(inContexts && duplicated && groups);
        const BitColumn inGroups = nodesOf(*analysis, *groups);
        for (uint32_t n = 0; n < analysis->snapshot().nodeCount(); ++n)
            QCOMPARE(duplicated->test(n), inGroups.test(n));
        const auto recorded = asRecorded(*analysis, *groups);
        const std::vector<std::string> texts{
            difference("retained by contexts",
                       describeMembers(*analysis, *inContexts, numbers.retainedByContexts.top.size()),
                       describe(numbers.retainedByContexts)),
            difference("duplicated strings",
                       describeMembers(*analysis, nodesOf(*analysis, recorded), numbers.duplicatedStrings.top.size()),
                       describe(numbers.duplicatedStrings)),
            difference("groups of strings", describeGroups(recorded, numbers.duplicates.top.size()),
                       describe(numbers.duplicates)),
            difference("native contexts", describeContexts(*analysis), describeContexts(numbers))};
        for (const std::string& text : texts)
            QVERIFY2(text.empty(), text.c_str());
    }

    void namesReadInARow_data() { everyView_data(); }
    void namesReadInARow()
    {
        QFETCH(QString, snapshot);
        const Analysis analysis = open(snapshot.toStdString());
        QVERIFY(analysis);
        const HeapSnapshot& heap = analysis->snapshot();
        NameReader reader(heap);
        for (uint32_t n = 0; n < heap.nodeCount(); ++n)
            if (reader.read(NodeIndex(n)) != displayName(heap, NodeIndex(n)))
                QFAIL(line("node", n, reader.read(NodeIndex(n)), displayName(heap, NodeIndex(n))).c_str());
    }

    void comparisons_data()
    {
        QTest::addColumn<QString>("name");
        for (const lab::ComparisonFile& file : lab::comparisonFiles())
            QTest::newRow(file.name.c_str()) << QString::fromStdString(file.name);
    }
    void comparisons()
    {
        QFETCH(QString, name);
        const auto files = lab::comparisonFiles();
        const auto file = std::ranges::find(files, name.toStdString(), &lab::ComparisonFile::name);
        QVERIFY(file != files.end());
        const auto pairs = lab::readComparison(*file);
        QVERIFY(!pairs.empty());
        for (const lab::ComparisonPair& pair : pairs) {
            const Analysis base = open(pair.base);
            const Analysis target = open(pair.target);
            QVERIFY(base && target);
            const auto diff = SnapshotDiff::compute(base, target, {});
            QVERIFY(diff);
            QVERIFY((*diff)->sameProcess());
            for (const std::string& text :
                 {difference(pair.base + " to " + pair.target, describe(**diff, false), describe(pair)),
                  checkTotals(**diff), checkObjects(**diff)})
                QVERIFY2(text.empty(), text.c_str());
        }
    }

    void comparedWithItself()
    {
        const Analysis first = open(snapshotOf("programs/listeners/1"));
        const auto again = openSnapshot(snapshotOf("programs/listeners/1"), {}, {});
        QVERIFY(first && again);
        const auto diff = SnapshotDiff::compute(first, again->analysis, {});
        QVERIFY(diff);
        QVERIFY((*diff)->sameProcess());
        QCOMPARE((*diff)->newNodes().count(), 0U);
        QCOMPARE(describe(**diff, false).size(), 0U);
    }

    void differentProcesses_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("target");
        QTest::newRow("programs") << "programs/cache-map/1"
                                  << "programs/timers/2";
        QTest::newRow("similar programs") << "programs/sessions/1"
                                          << "programs/listeners/1";
        QTest::newRow("small first") << "programs/queue-array/1"
                                     << "programs/pending-promises/3";
        QTest::newRow("large first") << "programs/pending-promises/3"
                                     << "programs/closure-context/1";
        QTest::newRow("versions") << "versions/node24/1"
                                  << "programs/cache-map/1";
        QTest::newRow("old versions") << "versions/node16/1"
                                      << "versions/node24/1";
        QTest::newRow("options") << "versions/internals-node20/1"
                                 << "programs/cache-map/1";
        QTest::newRow("browser") << "versions/chromium156/1"
                                 << "programs/cache-map/1";
    }
    void differentProcesses()
    {
        QFETCH(QString, base);
        QFETCH(QString, target);
        const Analysis before = open(snapshotOf(base.toStdString()));
        const Analysis after = open(snapshotOf(target.toStdString()));
        QVERIFY(before && after);
        const auto diff = SnapshotDiff::compute(before, after, {});
        QVERIFY(diff);
        QVERIFY(!(*diff)->sameProcess());
        QCOMPARE((*diff)->newNodes().count(), uint64_t{after->snapshot().nodeCount()});
        const std::string text = checkTotals(**diff);
        QVERIFY2(text.empty(), text.c_str());
    }

    void anyNumberOfThreads()
    {
        const std::string base = snapshotOf("programs/cache-map/1");
        const std::string target = snapshotOf("programs/cache-map/3");
        setThreadLimit(1);
        const Lines one = everything(base, target);
        for (const unsigned threads : {2U, 7U}) {
            setThreadLimit(threads);
            const std::string text = difference(std::to_string(threads) + " threads", everything(base, target), one);
            QVERIFY2(text.empty(), text.c_str());
        }
        setThreadLimit(0);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestLabViews)
#include "tst_lab_views.moc"
