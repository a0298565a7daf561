// SPDX-License-Identifier: GPL-3.0-or-later
// The retainers pane on real snapshots: from an object to the roots, past retainers that are ignored.
#include "analysis/edge_names.h"
#include "graph/weak_map_name.h"
#include "models/path_model.h"
#include "models/retainers_model.h"
#include "pages/banner.h"
#include "pages/path_copy.h"
#include "pages/paths_tab.h"
#include "pages/retainer_tree_tab.h"
#include "pages/table_selection.h"
#include "text/format.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace heapsight;
using namespace heapsight::test;

class TestWindowRetainers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useSettingsIn(m_settings); }
    void ignoresRetainersAndRestoresThem();
    void showsTheLargestOfAClass();
    void copiesAPathAsText();
    void saysWhatACutWouldFree();
    void marksWhatIsHeldElsewhere();
    void leadsToAllOfAWeakMapEntry();

private:
    QTemporaryDir m_settings;
};

namespace {

const QString kSessions = QStringLiteral("programs/sessions/2.heapsnapshot.gz");

struct Opened {
    MainWindow window;
    RetainersPane* pane = window.details()->retainers();

    explicit Opened(const QString& file)
    {
        window.show();
        window.openFiles({labFile(file.toLatin1().constData())});
        opened = waitUntilReady(window);
    }
    bool opened = false;
    [[nodiscard]] std::shared_ptr<const SnapshotAnalysis> analysis()
    {
        return window.documents().current()->analysis();
    }
    [[nodiscard]] NodeIndex firstOf(const char* className)
    {
        const std::vector<ClassId> found = analysis()->classes().findByName(className);
        for (uint32_t node = 0; node < analysis()->snapshot().nodeCount(); ++node) {
            if (!found.empty() && analysis()->classOf(NodeIndex(node)) == found.front())
                return NodeIndex(node);
        }
        return {};
    }
    void select(NodeIndex node) { window.selection().select(Selection::ofObject(window.documents().current(), node)); }
};

// Names from the top row down while there is a first child that is open.
QStringList openNames(const CopyableTreeView& tree)
{
    QStringList names;
    for (QModelIndex row = tree.model()->index(0, 0); row.isValid(); row = tree.model()->index(0, 0, row)) {
        names << row.data(NamePartsRole).value<NameParts>().name;
        if (!tree.isExpanded(row))
            break;
    }
    return names;
}

} // namespace

void TestWindowRetainers::ignoresRetainersAndRestoresThem()
{
    HEAPSIGHT_NEED_LAB();
    Opened heap(kSessions);
    QVERIFY(heap.opened);
    heap.select(heap.firstOf("Session"));
    RetainerTreeTab& tab = *heap.pane->retainersTab();
    CopyableTreeView& tree = *tab.tree();
    QAbstractItemModelTester tester(tree.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(heap.pane->tab(), RetainersPane::Tab::Retainers);
    QVERIFY(waitFor([&] { return openNames(tree).contains(QStringLiteral("SessionStore")); }));
    QVERIFY(openNames(tree).contains(QStringLiteral("Map")));
    QVERIFY(!tab.banner()->isVisible());

    // The store is the only thing that holds the Map of sessions: without it there is no way to a root.
    const QModelIndex store = findBelow(*tree.model(), [](const QModelIndex& row) {
        return row.data(NamePartsRole).value<NameParts>().name == QStringLiteral("SessionStore");
    });
    const NodeIndex storeNode = objectAt(store).node;
    tree.setFocus();
    tree.setCurrentIndex(store);
    QTest::keyClick(&tree, Qt::Key_Delete);
    QCOMPARE(tab.ignored(), std::vector<NodeIndex>{storeNode});
    QVERIFY(waitFor([&] { return tab.banner()->text().contains(QStringLiteral("would be freed")); }));
    QVERIFY2(tab.banner()->text().contains(QStringLiteral("SessionStore @")), qPrintable(tab.banner()->text()));
    const QModelIndex table = tree.model()->index(0, 0);
    QVERIFY2(table.data().toString().contains(QStringLiteral("no longer leads to a root")),
             qPrintable(table.data().toString()));

    // It stays ignored for the other objects of the snapshot, and comes back at once when restored.
    heap.select(heap.firstOf("Map"));
    heap.select(heap.firstOf("Session"));
    QCOMPARE(tab.ignored(), std::vector<NodeIndex>{storeNode});
    QVERIFY(waitFor([&] { return tab.banner()->isVisible(); }));
    tree.setFocus();
    QTest::keyClick(&tree, Qt::Key_Delete, Qt::ShiftModifier);
    QVERIFY(tab.ignored().empty());
    QVERIFY(waitFor([&] { return openNames(tree).contains(QStringLiteral("SessionStore")); }));
    QVERIFY(!tab.banner()->isVisible());
}

void TestWindowRetainers::showsTheLargestOfAClass()
{
    HEAPSIGHT_NEED_LAB();
    Opened heap(kSessions);
    QVERIFY(heap.opened);
    const ClassId maps = heap.analysis()->classOf(heap.firstOf("Map"));
    heap.window.selection().select(Selection::ofClass(heap.window.documents().current(), maps));
    QCOMPARE(heap.pane->tab(), RetainersPane::Tab::Paths);
    heap.pane->setTab(RetainersPane::Tab::Retainers);
    QVERIFY(shownMessage(*heap.pane).startsWith(QStringLiteral("Retainers are shown for one object")));
    auto* action = heap.pane->retainersTab()->findChild<QAction*>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(action);
    action->trigger();
    QVERIFY(waitFor([&] { return heap.window.selection().current().kind == Selection::Kind::Object; }));
    const NodeIndex chosen = heap.window.selection().current().node;
    for (uint32_t node = 0; node < heap.analysis()->snapshot().nodeCount(); ++node) {
        if (heap.analysis()->classOf(NodeIndex(node)) == maps)
            QVERIFY(heap.analysis()->retained(NodeIndex(node)) <= heap.analysis()->retained(chosen));
    }
}

void TestWindowRetainers::copiesAPathAsText()
{
    HEAPSIGHT_NEED_LAB();
    Opened heap(kSessions);
    QVERIFY(heap.opened);
    const ClassId sessions = heap.analysis()->classOf(heap.firstOf("Session"));
    heap.window.selection().select(Selection::ofClass(heap.window.documents().current(), sessions));
    CopyableTreeView& tree = *heap.pane->pathTree();
    QVERIFY(waitFor([&] { return tree.currentIndex().isValid(); }));
    tree.setFocus();
    QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString text = QGuiApplication::clipboard()->text();
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY2(lines.size() >= 3, qPrintable(text));
    QVERIFY2(lines.front().startsWith(QStringLiteral("(GC roots)")), qPrintable(text));
    QVERIFY2(lines.back().contains(QStringLiteral("sessions")), qPrintable(text));
    QVERIFY2(lines.back().startsWith(QString(2 * (lines.size() - 1), QLatin1Char(' '))), qPrintable(text));
    QVERIFY2(lines.back().contains(QStringLiteral("objects 1")), qPrintable(text));
}

void TestWindowRetainers::saysWhatACutWouldFree()
{
    HEAPSIGHT_NEED_LAB();
    Opened heap(kSessions);
    QVERIFY(heap.opened);
    const ClassId sessions = heap.analysis()->classOf(heap.firstOf("Session"));
    heap.window.selection().select(Selection::ofClass(heap.window.documents().current(), sessions));
    PathsTab& tab = *heap.pane->pathsTab();
    CopyableTreeView& tree = *tab.tree();
    QVERIFY(waitFor([&] { return tree.currentIndex().isValid(); }));
    const auto& model = *qobject_cast<PathModel*>(tree.model());
    const PathNode& holder = *model.nodeAt(tree.currentIndex().siblingAtColumn(0));
    QVERIFY(holder.accumulates);
    const NodeIndex map = holder.node;
    const uint64_t retained = heap.analysis()->retained(map);
    QVERIFY(!tab.whatIfBanner()->isVisible());

    tree.setFocus();
    QTest::keyClick(&tree, Qt::Key_Delete);
    QVERIFY(waitFor([&] { return tab.whatIfBanner()->isVisible(); }));
    const QString text = tab.whatIfBanner()->text();
    QVERIFY2(text.contains(bytesText(retained)), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Session × %1").arg(countText(1100))), qPrintable(text));
    QCOMPARE(model.paths()->unreachable, uint64_t{1100});
    QVERIFY(heap.pane->pathsTab()->detail().contains(countText(1100)));

    // Undone, the paths are the old ones; then the reference alone, which comes to the same.
    tree.setFocus();
    QTest::keyClick(&tree, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(waitFor([&] { return model.paths() && model.paths()->unreachable == 0; }));
    QVERIFY(!tab.whatIfBanner()->isVisible());
    QVERIFY(waitFor([&] { return tree.currentIndex().isValid(); }));
    QCOMPARE(objectAt(tree.currentIndex()).node, map);
    QVERIFY(tab.cutAction()->isEnabled());
    tab.cutAction()->trigger();
    QVERIFY(waitFor([&] { return tab.whatIfBanner()->isVisible(); }));
    QVERIFY2(tab.whatIfBanner()->text().contains(bytesText(retained)), qPrintable(tab.whatIfBanner()->text()));
    // Another class of the snapshot is looked at under the same supposition; another snapshot is not.
    heap.select(heap.firstOf("SessionStore"));
    heap.pane->setTab(RetainersPane::Tab::Paths);
    QVERIFY(waitFor([&] { return tab.whatIfBanner()->isVisible(); }));
}

void TestWindowRetainers::marksWhatIsHeldElsewhere()
{
    auto paths = std::make_shared<MergedPaths>();
    paths->objects = 30;
    paths->root = std::make_unique<PathNode>();
    paths->root->count = paths->root->heldOnlyHere = 30;
    paths->root->label = "(GC roots)";
    auto cache = std::make_unique<PathNode>();
    cache->label = "Cache @5";
    cache->objects = 1;
    cache->count = 30;
    cache->heldOnlyHere = 27;
    cache->accumulates = true;
    cache->parent = paths->root.get();
    paths->root->children.push_back(std::move(cache));
    PathModel model;
    model.setPaths(paths, nullptr);
    const QModelIndex root = model.index(0, 0);
    model.fetchMore(root);
    const auto parts = model.index(0, 0, root).data(NamePartsRole).value<NameParts>();
    QCOMPARE(parts.badge, QStringLiteral("accumulates here"));
    QCOMPARE(parts.note, QStringLiteral("3 also held elsewhere"));
    QCOMPARE(root.data(NamePartsRole).value<NameParts>().note, QString());
}

void TestWindowRetainers::leadsToAllOfAWeakMapEntry()
{
    HEAPSIGHT_NEED_LAB();
    Opened heap(QStringLiteral("versions/node16/1.heapsnapshot.gz"));
    QVERIFY(heap.opened);
    const HeapSnapshot& snapshot = heap.analysis()->snapshot();
    std::optional<WeakMapName> entry;
    NodeIndex value;
    for (uint32_t n = 0; n < snapshot.nodeCount() && !entry; ++n) {
        const EdgeRange edges = snapshot.edges(NodeIndex(n));
        for (uint32_t e = edges.begin; e < edges.end && !entry; ++e) {
            const EdgeName name = edgeName(snapshot, EdgeIndex(e));
            entry = name.isNumber ? std::nullopt : parseWeakMapName(name.text);
            value = snapshot.target(EdgeIndex(e));
        }
    }
    QVERIFY(entry);
    QAction& entryObjects = *heap.window.actions().entryObjects;
    QVERIFY(!entryObjects.isVisible());

    const auto pointAtEntry = [&] {
        heap.select(value);
        CopyableTreeView& tree = *heap.pane->retainersTab()->tree();
        heap.pane->setTab(RetainersPane::Tab::Retainers);
        QModelIndex row;
        const bool found = waitFor([&] {
            row = findBelow(
                *tree.model(),
                [](const QModelIndex& at) { return at.data().toString().contains(QLatin1String("part of key")); }, {},
                1);
            return row.isValid();
        });
        tree.setCurrentIndex(row);
        return found;
    };
    const uint64_t ids[] = {entry->key.id, entry->value.id, entry->tableId};
    for (int i = 0; i < 3; ++i) {
        QVERIFY(pointAtEntry());
        QVERIFY(entryObjects.isVisible());
        const QList<QAction*> choices = entryObjects.menu()->actions();
        QCOMPARE(choices.size(), 3);
        const QString id = QLatin1Char('@') + QString::number(ids[i]);
        QVERIFY2(choices[i]->text().contains(id), qPrintable(choices[i]->text()));
        choices[i]->trigger();
        QCOMPARE(uint64_t{snapshot.id(heap.window.selection().current().node).value}, ids[i]);
    }
    // No entry, no menu.
    heap.select(heap.firstOf("Array"));
    CopyableTreeView& tree = *heap.pane->retainersTab()->tree();
    QVERIFY(waitFor([&] { return tree.model()->rowCount() > 0; }));
    tree.setCurrentIndex(tree.model()->index(0, 0));
    QVERIFY(!entryObjects.isVisible());
}

QTEST_MAIN(TestWindowRetainers)
#include "tst_window_retainers.moc"
