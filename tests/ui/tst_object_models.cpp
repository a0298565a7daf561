// SPDX-License-Identifier: GPL-3.0-or-later
// Classes, comparison, paths, retainers and fields on small graphs.
#include "models/class_model.h"
#include "models/compare_model.h"
#include "models/fields_model.h"
#include "models/object_rows.h"
#include "models/path_model.h"
#include "models/retainers_model.h"
#include "models/string_model.h"
#include "support/graph_text.h"
#include "text/format.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace heapsight;

namespace {

using Analysis = std::shared_ptr<const SnapshotAnalysis>;
constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

struct Sample {
    Analysis analysis;
    test::TextGraph graph;
    [[nodiscard]] NodeIndex node(std::string_view word) const { return graph.node(word); }
    [[nodiscard]] ObjectRef object(std::string_view word) const { return {analysis, node(word)}; }
};

Sample sample(std::string_view text)
{
    Sample result;
    result.graph = test::graphFromText(text);
    auto analysis = SnapshotAnalysis::compute(result.graph.snapshot, {}, JobContext{});
    if (analysis)
        result.analysis = std::move(*analysis);
    return result;
}

// Three users in a cache; u1 knows the app, which holds the cache: a cycle.
constexpr std::string_view kShop = R"(
    root > app
    app -property:cache-> cache
    cache -element:1-> u1; cache -element:2-> u2; cache -element:3-> u3
    u1 -property:owner-> app
    u2 -internal:map-> secret
    app: name=App size=100
    cache: name=Cache size=50
    u1: name=User size=10; u2: name=User size=20; u3: name=User size=30
    secret: name="<b>bold</b>" size=5
)";

QString name(const QModelIndex& index)
{
    return index.siblingAtColumn(0).data().toString();
}

qint64 figure(const QModelIndex& index, int column)
{
    return index.siblingAtColumn(column).data(SortRole).toLongLong();
}

QModelIndex rowOf(const QAbstractItemModel& model, const QString& start, const QModelIndex& parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row)
        if (name(model.index(row, 0, parent)).startsWith(start))
            return model.index(row, 0, parent);
    return {};
}

// Opens everything once, so that the tester has something to look at; returns the number of rows.
int openAll(QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    int count = 0;
    while (model.canFetchMore(parent))
        model.fetchMore(parent);
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        for (int column = 0; column < model.columnCount(); ++column)
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                                   int(SortRole), int(FractionRole), int(NodeRole), int(NamePartsRole)})
                static_cast<void>(index.siblingAtColumn(column).data(role));
        count += 1 + (depth < 6 ? openAll(model, index, depth + 1) : 0);
    }
    return count;
}

TextFilter filter(std::string_view pattern)
{
    return TextFilter::parse(pattern).value();
}

} // namespace

class TestObjectModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void classes()
    {
        const Sample shop = sample(kShop);
        QVERIFY(shop.analysis);
        ClassModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setAnalysis(shop.analysis);
        QCOMPARE(model.rowCount(), int(shop.analysis->classRows().size()));
        for (int row = 1; row < model.rowCount(); ++row) // retained size descending to start with
            QVERIFY(figure(model.index(row - 1, 0), ClassModel::Retained) >=
                    figure(model.index(row, 0), ClassModel::Retained));
        const QModelIndex users = rowOf(model, QStringLiteral("User"));
        QVERIFY(users.isValid());
        QCOMPARE(figure(users, ClassModel::Count), 3);
        QCOMPARE(figure(users, ClassModel::Shallow), 60);
        QCOMPARE(name(users), QStringLiteral("User × 3"));
        QCOMPARE(users.data(KindRole).toInt(), int(RowKind::Class));
        QVERIFY(!users.data(NodeRole).isValid());
        QVERIFY(model.classAt(users));
        QCOMPARE(model.instances(users).size(), size_t{3});
        const double fraction = users.siblingAtColumn(ClassModel::Shallow).data(FractionRole).toDouble();
        QCOMPARE(fraction, 60.0 / double(shop.analysis->totalSize()));

        model.fetchMore(users);
        QCOMPARE(model.rowCount(users), 3);
        QCOMPARE(figure(model.index(0, 0, users), ClassModel::Retained), 30);
        QCOMPARE(model.index(0, 0, users).data(NodeRole).value<ObjectRef>(), shop.object("u3"));
        QVERIFY(!model.classAt(model.index(0, 0, users)));
        QVERIFY(model.totalsText().contains(QStringLiteral("215")));
        openAll(model);
    }

    void fieldsMarkCycles()
    {
        const Sample shop = sample(kShop);
        FieldsModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setObject(shop.object("u1"));
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex app = model.index(0, 0);
        QCOMPARE(app.data(EdgeRole).toString(), QStringLiteral("owner"));
        model.fetchMore(app);
        const QModelIndex cache = model.index(0, 0, app);
        model.fetchMore(cache);
        QCOMPARE(model.rowCount(cache), 3);
        QCOMPARE(model.index(0, 0, cache).data(EdgeRole).toString(), QStringLiteral("[1]"));
        const QModelIndex again = model.index(0, 0, cache);
        QVERIFY(name(again).contains(QStringLiteral("already on this path")));
        QVERIFY(!model.hasChildren(again));
        QVERIFY(!model.canFetchMore(again));
        const QModelIndex u2 = model.index(1, 0, cache);
        QVERIFY(model.hasChildren(u2));
        model.fetchMore(u2);
        const auto parts = model.index(0, 0, u2).data(NamePartsRole).value<NameParts>();
        QVERIFY(parts.dimEdge); // an internal edge
        QCOMPARE(parts.name, QStringLiteral("<b>bold</b>"));
        QVERIFY(!model.index(0, 0, u2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
        openAll(model);
        model.sort(FieldsModel::Shallow, Qt::DescendingOrder);
        model.sort(FieldsModel::Name, Qt::DescendingOrder);
        QVERIFY(name(model.index(0, 0, cache)).startsWith(QStringLiteral("[3]")));
        model.setObject({});
        QCOMPARE(model.rowCount(), 0);
    }

    void retainersLeadToTheRoot()
    {
        const Sample shop = sample(kShop);
        RetainersModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setObject(shop.object("secret"));
        const QModelIndexList chain = model.openChain();
        QStringList names;
        for (const QModelIndex& index : chain)
            names << index.data(NamePartsRole).value<NameParts>().name;
        QCOMPARE(names, (QStringList{QStringLiteral("User"), QStringLiteral("Cache")}));
        // The app is a user root: the chain ends there, and its own retainers are users again.
        const QModelIndex app = model.index(0, 0, chain.back());
        QCOMPARE(app.data(NodeRole).value<ObjectRef>(), shop.object("app"));
        QCOMPARE(figure(app, RetainersModel::Distance), 1);
        model.fetchMore(app);
        QCOMPARE(model.rowCount(app), 1); // u1.owner; the root's own edge is no retainer
        openAll(model);
        model.setObject(shop.object("u1"));
        QCOMPARE(model.rowCount(), 1);
    }

    void ignoredRetainersAreMarked()
    {
        const Sample shop = sample(kShop);
        auto ignored = IgnoredRetainers::compute(*shop.analysis, {shop.node("cache")}, JobContext{});
        QVERIFY(ignored);
        RetainersModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setObject(shop.object("u2"));
        model.setIgnored(*ignored);
        QVERIFY(name(model.index(0, 0)).contains(QStringLiteral("ignored")));
        QVERIFY(!model.hasChildren(model.index(0, 0)));
        QVERIFY(model.openChain().isEmpty());
        model.setIgnored(nullptr);
        QVERIFY(model.hasChildren(model.index(0, 0)));
    }

    void classFilters()
    {
        const Sample shop = sample(kShop);
        JobRunner jobs;
        ClassModel model(&jobs);
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setAnalysis(shop.analysis);
        model.setTextFilter(filter("uSE"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.totals().objects, 3U);
        QCOMPARE(model.totals().shallow, 60U);
        QVERIFY(model.totalsText().contains(QStringLiteral("1 of ")));
        model.setTextFilter(filter("/^(App|Cache)$/"));
        QCOMPARE(model.rowCount(), 2);
        model.setTextFilter({});
        QCOMPARE(model.rowCount(), int(shop.analysis->classRows().size()));

        auto bits = std::make_shared<BitColumn>(shop.analysis->snapshot().nodeCount());
        bits->set(shop.node("u1").value);
        bits->set(shop.node("u3").value);
        model.setNodeFilter(bits);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(figure(model.index(0, 0), ClassModel::Count), 2);
        model.fetchMore(model.index(0, 0));
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
        model.setNodeFilter(nullptr);
        QCOMPARE(model.rowCount(), int(shop.analysis->classRows().size()));
        model.setNodeFilter(bits); // then other content before the job is done
        model.setAnalysis(nullptr);
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 0);
    }

    void revealsObjects()
    {
        const Sample shop = sample(kShop);
        ClassModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setAnalysis(shop.analysis);
        for (const char* word : {"u1", "u2", "u3", "secret", "app"}) {
            const QModelIndex index = model.revealObject(shop.node(word));
            QVERIFY2(index.isValid(), word);
            QCOMPARE(index.data(NodeRole).value<ObjectRef>(), shop.object(word));
        }
        QVERIFY(!model.revealObject(NodeIndex()).isValid());
    }

    void everySortOrder()
    {
        const Sample shop = sample(kShop);
        ClassModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setAnalysis(shop.analysis);
        const int all = openAll(model);
        for (int column = 0; column < ClassModel::ColumnCount_; ++column)
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                model.sort(column, order);
                QCOMPARE(openAll(model), all);
                for (int row = 1; row < model.rowCount() && column != ClassModel::Name; ++row) {
                    const qint64 above = figure(model.index(row - 1, 0), column);
                    const qint64 below = figure(model.index(row, 0), column);
                    QVERIFY(order == Qt::AscendingOrder ? above <= below : above >= below);
                }
            }
    }

    void comparison()
    {
        const Sample before = sample(kShop);
        // u1 grew, u3 is gone, two more users, a new class.
        const Sample after = sample(R"(
            root > app
            app -property:cache-> cache
            cache -element:1-> u1; cache -element:2-> u2; cache -element:3-> u3
            u1 -property:owner-> app
            u2 -internal:map-> secret
            cache > v1; cache > v2; cache > fresh
            app: name=App size=100
            cache: name=Cache size=50
            u1: name=User size=15; u2: name=User size=20; u3: name=User size=30 id=1001
            secret: name="<b>bold</b>" size=5
            v1: name=User size=7; v2: name=User size=8; fresh: name=Fresh size=9
        )");
        QVERIFY(before.analysis && after.analysis);
        auto diff = SnapshotDiff::compute(before.analysis, after.analysis, JobContext{});
        QVERIFY(diff);
        QVERIFY((*diff)->sameProcess());
        CompareModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setSideTitles(QStringLiteral("A before"), QStringLiteral("B after"));
        QCOMPARE(model.headerData(CompareModel::BaseCount, Qt::Horizontal, ColumnGroupRole).toString(),
                 QStringLiteral("A before"));
        model.setDiff(*diff);
        const QModelIndex users = rowOf(model, QStringLiteral("User"));
        QVERIFY(users.isValid());
        const DiffRow* const row = model.rowAt(users);
        QVERIFY(row);
        QCOMPARE(figure(users, CompareModel::BaseCount), 3);
        QCOMPARE(figure(users, CompareModel::TargetCount), 5);
        QCOMPARE(figure(users, CompareModel::New), 3);
        QCOMPARE(figure(users, CompareModel::Deleted), 1);
        QCOMPARE(users.siblingAtColumn(CompareModel::New).data().toString(), QStringLiteral("+3"));
        QCOMPARE(users.siblingAtColumn(CompareModel::Deleted).data().toString(), QChar(0x2212) + QStringLiteral("1"));
        QCOMPARE(figure(users, CompareModel::AllocSize), 45);
        QCOMPARE(figure(users, CompareModel::FreedSize), 30);
        QCOMPARE(figure(users, CompareModel::SizeDelta), 15);
        QCOMPARE(figure(users, CompareModel::Grown), 5);
        QCOMPARE(users.siblingAtColumn(CompareModel::SizeDelta).data(FractionRole).toDouble(), 1.0);

        model.fetchMore(users);
        std::map<QString, int> marks;
        for (int i = 0; i < model.rowCount(users); ++i) {
            const QModelIndex object = model.index(i, 0, users);
            const auto mark = static_cast<RowMark>(object.data(MarkRole).toInt());
            ++marks[markWord(mark)];
            const auto reference = object.data(NodeRole).value<ObjectRef>();
            QCOMPARE(reference.analysis, mark == RowMark::Gone ? before.analysis : after.analysis);
            QVERIFY(object.data(Qt::AccessibleTextRole).toString().startsWith(markWord(mark)));
        }
        QCOMPARE(marks, (std::map<QString, int>{
                            {QStringLiteral("gone"), 1}, {QStringLiteral("grew"), 1}, {QStringLiteral("new"), 3}}));

        const CompareModel::Selection selection = model.selectionAt(users);
        QCOMPARE(selection.nodes.size(), size_t{3});
        QCOMPARE(selection.analysis, after.analysis);
        QCOMPARE(model.selectionAt(model.index(0, 0, users)).nodes.size(), size_t{1});
        openAll(model);

        model.setRowFilter(CompareModel::RowFilter::New);
        QCOMPARE(model.rowCount(), 2); // User, Fresh
        model.setRowFilter(CompareModel::RowFilter::Gone);
        QCOMPARE(model.rowCount(), 1);
        model.setRowFilter(CompareModel::RowFilter::Grew);
        QVERIFY(rowOf(model, QStringLiteral("User")).isValid());
        QVERIFY(!rowOf(model, QStringLiteral("Fresh")).isValid());
        model.setRowFilter(CompareModel::RowFilter::All);
        const int changed = model.rowCount();
        model.setShowUnchanged(true);
        QVERIFY(model.rowCount() > changed);
        int64_t survivors = 0;
        for (const DiffRow& each : (*diff)->rows())
            survivors += each.grownSize;
        QVERIFY(survivors > 0);
        QVERIFY(model.totalsText().endsWith(QStringLiteral(" · %1 in survivors").arg(byteDeltaText(survivors))));
        QCOMPARE(model.rowCount(), int((*diff)->rows().size()));
        model.setTextFilter(filter("fresh"));
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.totalsText().startsWith(QStringLiteral("1 of ")));
        model.setTextFilter({});
        const int all = openAll(model);
        for (int column = 0; column < CompareModel::ColumnCount_; ++column)
            for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
                model.sort(column, order);
                QCOMPARE(openAll(model), all);
            }
        model.setDiff(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.totalsText().isEmpty());
    }

    void paths()
    {
        const Sample shop = sample(kShop);
        std::vector<uint32_t> users;
        for (const char* word : {"u1", "u2", "u3"})
            users.push_back(shop.node(word).value);
        auto paths = mergedPaths(*shop.analysis, users, JobContext{});
        QVERIFY(paths);
        PathModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setPaths(*paths, shop.analysis);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(figure(model.index(0, 0), PathModel::Objects), 3);
        QCOMPARE(model.nodeAt(model.index(0, 0)), (*paths)->root.get());
        const QModelIndexList branch = model.heaviestBranch();
        QVERIFY(branch.size() >= 2);
        for (qsizetype i = 1; i < branch.size(); ++i)
            QCOMPARE(branch.at(i).parent(), branch.at(i - 1));
        openAll(model);
        model.sort(PathModel::Name, Qt::AscendingOrder);
        model.sort(PathModel::Retained, Qt::DescendingOrder);
        model.setPaths(nullptr, nullptr);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.heaviestBranch().isEmpty());
    }

    void whatHasNoNameIsNamedByItsClass()
    {
        const Sample heap = sample("root > f; root > h; root > n; root > o; f: type=closure name=\"\";"
                                   "h: type=hidden name=\"\"; n: type=native name=\"\"; o: name=Thing");
        const auto text = [&](NodeIndex node) { return nameText(*heap.analysis, node, 80); };
        QCOMPARE(text(heap.analysis->snapshot().root()), QStringLiteral("(root)"));
        QCOMPARE(text(heap.node("f")), QStringLiteral("(anonymous function)"));
        QCOMPARE(text(heap.node("h")), QStringLiteral("(system)"));
        QCOMPARE(text(heap.node("n")), QStringLiteral("(native)")); // its class has no name either
        QCOMPARE(text(heap.node("o")), QStringLiteral("Thing"));
    }

    // V8 writes 1024 characters of a string: the Length of one that long is a least.
    void lengthsOfCutStrings()
    {
        const auto leaf = [](const std::string& word, size_t length) {
            return word + ": size=20 type=string name=" + std::string(length, 'x') + ';';
        };
        const Sample heap = sample("root > below; root > exact; root > above;" + leaf("below", 1023) +
                                   leaf("exact", 1024) + leaf("above", 1025));
        auto texts = StringTexts::compute(*heap.analysis, JobContext{});
        QVERIFY(texts.has_value());
        StringModel model;
        model.setTexts(heap.analysis, *texts);
        const auto length = [&](const char* word, int role) {
            for (int row = 0; row < model.rowCount(); ++row) {
                const QModelIndex index = model.index(row, StringModel::Length);
                if (model.stringAt(index).node == heap.node(word))
                    return index.data(role).toString();
            }
            return QString();
        };
        QCOMPARE(length("below", Qt::DisplayRole), countText(1023));
        QCOMPARE(length("exact", Qt::DisplayRole), countText(1024) + QLatin1Char('+'));
        QCOMPARE(length("above", Qt::DisplayRole), countText(1025)); // told to write more, V8 cut nothing here
        QVERIFY(length("below", Qt::ToolTipRole).isEmpty());
        QVERIFY(length("exact", Qt::ToolTipRole).contains(countText(1024)));
        QVERIFY(length("above", Qt::ToolTipRole).isEmpty());
    }

    void pathLabelsAreTakenApart()
    {
        auto paths = std::make_shared<MergedPaths>();
        paths->objects = 1'500;
        paths->retained = 1'000;
        paths->root = std::make_unique<PathNode>();
        paths->root->label = "(GC roots)";
        const auto add = [&](PathNode& parent, std::string edge, std::string label) -> PathNode& {
            parent.children.push_back(std::make_unique<PathNode>());
            PathNode& node = *parent.children.back();
            node.parent = &parent;
            node.edge = std::move(edge);
            node.label = std::move(label);
            return node;
        };
        PathNode& artefact = add(*paths->root, "", "(Stack roots)");
        artefact.artefact = true;
        PathNode& map = add(*paths->root, "cache", "Map @99847");
        map.accumulates = true;
        map.foldedText = "table";
        PathNode& users = add(map, "[value]", "scope × 1\u202f500");
        users.labelPhrase = joined("", {words("scope"), nameOf(" × 1\u202f500")});

        PathModel model;
        model.setPaths(paths, nullptr);
        const QModelIndexList branch = model.heaviestBranch();
        QCOMPARE(branch.size(), 2); // past the artefact, to where they accumulate
        const auto parts = branch.back().data(NamePartsRole).value<NameParts>();
        QCOMPARE(parts.edge, QStringLiteral("cache"));
        QCOMPARE(parts.name, QStringLiteral("Map"));
        QCOMPARE(parts.id, QStringLiteral("@99847"));
        QVERIFY(!parts.badge.isEmpty());
        QVERIFY(parts.note.contains(QStringLiteral("table")));
        model.fetchMore(branch.back());
        const auto below = model.index(0, 0, branch.back()).data(NamePartsRole).value<NameParts>();
        QCOMPARE(below.name, QStringLiteral("scope"));
        QCOMPARE(below.detail, QStringLiteral("× 1\u202f500"));
    }
};

QTEST_GUILESS_MAIN(TestObjectModels)
#include "tst_object_models.moc"
