// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is for: two real snapshots side by side with DevTools' numbers, a click on the class
// that leaks, and the way to what holds it.
#include "models/class_model.h"
#include "models/compare_model.h"
#include "models/compare_pairs.h"
#include "models/path_model.h"
#include "pages/banner.h"
#include "pages/compare_sides.h"
#include "pages/compare_trees.h"
#include "pages/table_selection.h"
#include "painting/palette_colors.h"
#include "support/graph_text.h"
#include "widgets/filter_bar.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QScrollBar>

using namespace heapsight;
using namespace heapsight::test;

class TestWindowCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useSettingsIn(m_settings); }
    void comparesTwoFilesAsDevToolsDoes_data();
    void comparesTwoFilesAsDevToolsDoes();
    void leadsFromTheClassToWhatHoldsIt();
    void followsOneSelection();
    void showsTheClassesOfOneFile();
    void saysWhenTheSidesAreSwapped();
    void followsThreeSnapshots();
    void showsTwoLinkedTrees();
    void showsBothSidesOfAField();
    void saysWhenTheProcessesDiffer();

private:
    QTemporaryDir m_settings;
};

namespace {

CompareModel& modelOf(const ComparePage& page)
{
    return *qobject_cast<CompareModel*>(page.table()->model());
}

QModelIndex rowWithKey(CompareModel& model, const std::string& key)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (const DiffRow* entry = model.rowAt(index); entry && entry->key == key)
            return index;
    }
    return {};
}

QString bannerText(const QWidget& page)
{
    const auto* banner = page.findChild<Banner*>();
    return banner && banner->isVisibleTo(&page) ? banner->text() : QString();
}

} // namespace

void TestWindowCompare::comparesTwoFilesAsDevToolsDoes_data()
{
    QTest::addColumn<QString>("program");
    for (const char* program : {"programs/cache-map", "programs/sessions"})
        QTest::addRow("%s", program) << QString::fromLatin1(program);
}

void TestWindowCompare::comparesTwoFilesAsDevToolsDoes()
{
    HEAPSIGHT_NEED_LAB();
    QFETCH(const QString, program);
    for (const lab::ComparisonFile& file : lab::comparisonFiles()) {
        if (QString::fromStdString(file.name) != program)
            continue;
        const auto pairs = lab::readComparison(file);
        QVERIFY(!pairs.empty());
        const lab::ComparisonPair& pair = pairs.front();
        MainWindow window;
        window.show();
        window.openFiles({QString::fromStdString(pair.base), QString::fromStdString(pair.target)});
        QCOMPARE(window.pages()->currentWidget(), window.comparePage());
        QVERIFY(waitUntilReady(window));
        QCOMPARE(shownMessage(*window.comparePage()), QString());

        CompareModel& model = modelOf(*window.comparePage());
        uint32_t changed = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            changed += model.rowAt(model.index(row, 0))->isInDevTools() ? 1 : 0;
        QCOMPARE(changed, static_cast<uint32_t>(pair.rows.size()));
        for (const lab::ComparisonRow& expected : pair.rows) {
            const QModelIndex row = rowWithKey(model, expected.key);
            QVERIFY2(row.isValid(), expected.key.c_str());
            QCOMPARE(number(row, CompareModel::New), qint64{expected.addedCount});
            QCOMPARE(std::abs(number(row, CompareModel::Deleted)), qint64{expected.removedCount});
            QCOMPARE(number(row, CompareModel::CountDelta), expected.countDelta);
            QCOMPARE(number(row, CompareModel::AllocSize), static_cast<qint64>(expected.addedSize));
            QCOMPARE(std::abs(number(row, CompareModel::FreedSize)), static_cast<qint64>(expected.removedSize));
            QCOMPARE(number(row, CompareModel::SizeDelta), expected.sizeDelta);
        }
        QCOMPARE(bannerText(*window.comparePage()), QString());
        return;
    }
    QFAIL("the lab has no comparison of this program");
}

void TestWindowCompare::leadsFromTheClassToWhatHoldsIt()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(
        {labFile("programs/cache-map/1.heapsnapshot.gz"), labFile("programs/cache-map/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    CompareModel& model = modelOf(*window.comparePage());
    const QModelIndex leaking = findRow(model, QStringLiteral("UserProfile"));
    QVERIFY(leaking.isValid());
    QCOMPARE(number(leaking, CompareModel::BaseCount), 200);
    QCOMPARE(number(leaking, CompareModel::TargetCount), 1700);
    QCOMPARE(number(leaking, CompareModel::New), 1500);

    // A click on the class: the paths of its new objects, and the cursor where they accumulate.
    clickRow(*window.comparePage()->table(), leaking);
    RetainersPane& retainers = *window.details()->retainers();
    QVERIFY(waitFor([&] { return retainers.pathTree()->model()->rowCount() > 0; }));
    QCOMPARE(retainers.tab(), RetainersPane::Tab::Paths);
    const auto& paths = *qobject_cast<PathModel*>(retainers.pathTree()->model());
    QCOMPARE(paths.paths()->objects, uint64_t{1500});
    const QModelIndex holder = findBelow(paths, [&paths](const QModelIndex& index) {
        const PathNode* node = paths.nodeAt(index);
        return node && node->accumulates && node->edge == "cache" && node->className == "Map";
    });
    QVERIFY(holder.isValid());
    QCOMPARE(paths.nodeAt(holder)->count, uint64_t{1500});
    const NodeIndex holderNode = paths.nodeAt(holder)->node;
    QCOMPARE(number(holder, PathModel::Objects), 1500);

    // The cursor stands there, and the object pane shows it.
    ObjectPane& object = *window.details()->object();
    QVERIFY(waitFor([&] { return object.object().isValid(); }));
    QCOMPARE(retainers.pathTree()->currentIndex().siblingAtColumn(0), QModelIndex(holder));
    QCOMPARE(object.object().node, holderNode);
    QVERIFY(object.fields()->model()->rowCount() > 0);

    // One new object: its retainers down to the root, its fields.
    CopyableTreeView& table = *window.comparePage()->table();
    table.expand(leaking);
    QVERIFY(waitFor([&] { return model.rowCount(leaking) > 0 && objectAt(model.index(0, 0, leaking)).isValid(); }));
    const QModelIndex instance = model.index(0, 0, leaking);
    clickRow(table, instance);
    QVERIFY(waitFor([&] { return object.object() == objectAt(instance); }));
    QCOMPARE(retainers.tab(), RetainersPane::Tab::Retainers);
    const QAbstractItemModel& tree = *retainers.retainerTree()->model();
    QVERIFY(tree.rowCount() > 0);
    const QModelIndex map = findBelow(tree, [](const QModelIndex& index) {
        return index.data(NamePartsRole).value<NameParts>().name == QLatin1String("Map");
    });
    QVERIFY(map.isValid());
    QCOMPARE(objectAt(map).node, holderNode);
    QVERIFY(retainers.retainerTree()->isExpanded(map.parent()));
    const QAbstractItemModel& fields = *object.fields()->model();
    const QModelIndex settings = findRow(fields, QStringLiteral("{theme}"));
    QVERIFY(settings.isValid());
    QCOMPARE(settings.data(EdgeRole).toString(), QStringLiteral("settings"));
}

void TestWindowCompare::followsOneSelection()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(
        {labFile("programs/cache-map/1.heapsnapshot.gz"), labFile("programs/cache-map/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    CompareModel& model = modelOf(*window.comparePage());
    CopyableTreeView& table = *window.comparePage()->table();
    const Actions& actions = window.actions();
    QVERIFY(!actions.back->isEnabled());

    const auto select = [&](const char* name) {
        clickRow(table, findRow(model, QString::fromLatin1(name)));
        return waitFor([&] {
            const Selection& selection = window.selection().current();
            return selection.kind == Selection::Kind::Class &&
                   selection.document->analysis()->classes().at(selection.classId).name == name;
        });
    };
    QVERIFY(select("UserProfile"));
    QVERIFY(select("Array"));
    const Selection array = window.selection().current();
    QVERIFY(actions.back->isEnabled());
    actions.back->trigger();
    QCOMPARE(table.currentIndex().data(NamePartsRole).value<NameParts>().name, QStringLiteral("UserProfile"));
    QVERIFY(actions.forward->isEnabled());
    actions.forward->trigger();
    QVERIFY(window.selection().current() == array);

    // Enter on an object of the paths selects it for the whole window.
    RetainersPane& retainers = *window.details()->retainers();
    QVERIFY(waitFor([&] { return retainers.pathTree()->currentIndex().isValid(); }));
    const ObjectRef chosen = objectAt(retainers.pathTree()->currentIndex());
    QVERIFY(chosen.isValid());
    retainers.pathTree()->setFocus();
    QTest::keyClick(retainers.pathTree(), Qt::Key_Return);
    QCOMPARE(window.selection().current().kind, Selection::Kind::Object);
    QCOMPARE(window.selection().current().node, chosen.node);
    QCOMPARE(window.details()->object()->object(), chosen);

    actions.clearSelection->trigger();
    QCOMPARE(window.selection().current().kind, Selection::Kind::None);
    QVERIFY(!window.details()->object()->object().isValid());
    QVERIFY(shownMessage(retainers).contains(QLatin1String("Nothing is selected")));

    // Closing a side ends the comparison and everything that was selected in it.
    actions.back->trigger();
    window.documents().close(window.documents().target());
    QCOMPARE(window.selection().current().kind, Selection::Kind::None);
    QVERIFY(shownMessage(*window.comparePage()).contains(QLatin1String("Nothing to compare yet")));
}

void TestWindowCompare::showsTheClassesOfOneFile()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("programs/cache-map/1.heapsnapshot.gz")});
    QCOMPARE(window.pages()->currentWidget(), window.classesPage());
    QVERIFY(waitUntilReady(window));
    const auto expected = lab::readExpected(labFile("programs/cache-map/1.expected.json.gz").toStdString());
    auto& model = *qobject_cast<ClassModel*>(window.classesPage()->table()->model());
    QCOMPARE(model.topRowsShown(), static_cast<uint32_t>(expected.classes.size()));
    QCOMPARE(model.totals().objects, [&] {
        uint64_t sum = 0;
        for (const lab::ClassRow& row : expected.classes)
            sum += row.count;
        return sum;
    }());
    for (const lab::ClassRow& row : expected.classes) {
        const auto& analysis = *window.documents().current()->analysis();
        ClassId id;
        for (const ClassRow& candidate : analysis.classRows()) {
            if (analysis.classes().key(analysis.snapshot(), candidate.id) == row.key)
                id = candidate.id;
        }
        QVERIFY2(id.isValid(), row.key.c_str());
        const QModelIndex index = model.indexOf(id);
        QVERIFY2(index.isValid(), row.key.c_str());
        QCOMPARE(number(index, ClassModel::Count), qint64{row.count});
        QCOMPARE(number(index, ClassModel::Shallow), static_cast<qint64>(row.self));
        QCOMPARE(number(index, ClassModel::Retained), static_cast<qint64>(row.retained));
    }
}

void TestWindowCompare::followsThreeSnapshots()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    const auto file = [](int number) {
        return labFile(qPrintable(QStringLiteral("programs/sessions/%1.heapsnapshot.gz").arg(number)));
    };
    window.openFiles({file(1), file(2)});
    QVERIFY(waitUntilReady(window));
    ComparePage& page = *window.comparePage();
    CompareModel& model = modelOf(page);
    QVERIFY(!model.trends());
    QVERIFY(page.table()->isColumnHidden(CompareModel::Trend));

    window.openFiles({file(3)});
    window.pages()->setCurrentWidget(&page);
    QVERIFY(waitFor([&] { return model.trends() != nullptr; }));
    QVERIFY(!page.table()->isColumnHidden(CompareModel::Trend));
    const QModelIndex session = findRow(model, QStringLiteral("Session"));
    const QModelIndex trend = session.siblingAtColumn(CompareModel::Trend);
    QCOMPARE(trend.data(TrendRole).value<QList<double>>(), (QList<double>{6400, 70400, 134400}));
    QCOMPARE(number(session, CompareModel::Trend), qint64{128000});
    QVERIFY(trend.data(Qt::ToolTipRole).toString().contains(QStringLiteral("grew at every step")));

    // The sparkline is drawn, in the colour of what grows.
    page.table()->scrollTo(session);
    const QImage image = page.table()->viewport()->grab(page.table()->visualRect(trend)).toImage();
    const QColor growing = semanticColors(page.table()->palette()).growing;
    bool hasLine = false;
    for (int y = 0; y < image.height() && !hasLine; ++y)
        for (int x = 0; x < image.width() && !hasLine; ++x)
            hasLine = image.pixelColor(x, y) == growing;
    QVERIFY(hasLine);

    auto* filter = page.findChild<FilterBar*>();
    filter->setCurrentChip(QStringLiteral("trend"));
    QVERIFY(findRow(model, QStringLiteral("Session")).isValid());
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto values = model.index(row, CompareModel::Trend).data(TrendRole).value<QList<double>>();
        QCOMPARE(values.size(), qsizetype{3});
        QVERIFY(values[0] < values[1] && values[1] < values[2]);
    }

    // Base and target are chosen above the table: the first with the third.
    QComboBox& target = *page.sides()->target();
    QCOMPARE(target.count(), 3);
    QCOMPARE(target.currentIndex(), 1);
    Q_EMIT target.activated(2);
    QVERIFY(waitUntilReady(window));
    QCOMPARE(window.documents().target(), window.documents().at(2));
    const QModelIndex both = findRow(model, QStringLiteral("Session"));
    QCOMPARE(number(both, CompareModel::BaseCount), 100);
    QCOMPARE(number(both, CompareModel::TargetCount), 2100);
    QVERIFY(model.trends()); // of the same three

    window.documents().close(window.documents().at(1));
    QVERIFY(waitFor([&] { return !model.trends(); }));
    QCOMPARE(filter->currentChip(), QStringLiteral("all"));
}

void TestWindowCompare::showsTwoLinkedTrees()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("programs/sessions/1.heapsnapshot.gz"), labFile("programs/sessions/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    ComparePage& page = *window.comparePage();
    page.setShowsTrees(true);
    CopyableTreeView& base = *page.trees()->base();
    CopyableTreeView& target = *page.trees()->target();
    QVERIFY(base.isVisible() && target.isVisible());
    QCOMPARE(page.table(), &target);
    QVERIFY(base.isColumnHidden(CompareModel::TargetCount) && !base.isColumnHidden(CompareModel::BaseCount));
    QVERIFY(target.isColumnHidden(CompareModel::BaseCount) && !target.isColumnHidden(CompareModel::TargetCount));

    // A click on the left selects on both sides, and for the whole window.
    const QModelIndex session = findRow(modelOf(page), QStringLiteral("Session"));
    clickRow(base, session);
    QVERIFY(target.selectionModel()->isSelected(session));
    QVERIFY(number(session, CompareModel::BaseRetained) >= 6400); // of 100 sessions
    QVERIFY(!session.siblingAtColumn(CompareModel::BaseRetained).data().toString().isEmpty());
    QVERIFY(waitFor([&] { return window.selection().current().kind == Selection::Kind::Class; }));
    QCOMPARE(window.selection().current().scope, Selection::Scope::New);
    // Opened on one side, open on both; closed again on the other.
    base.expand(session);
    QVERIFY(target.isExpanded(session));
    QVERIFY(waitFor([&] { return modelOf(page).rowCount(session) > 100; }));
    target.verticalScrollBar()->setValue(40);
    QCOMPARE(base.verticalScrollBar()->value(), 40);
    base.verticalScrollBar()->setValue(0);
    QCOMPARE(target.verticalScrollBar()->value(), 0);
    target.collapse(session);
    QVERIFY(!base.isExpanded(session));
    page.setShowsTrees(false);
    QVERIFY(!base.isVisible() && page.table()->isVisible());
}

// An object that is in both opens to its fields in both.
void TestWindowCompare::showsBothSidesOfAField()
{
    const TextGraph before = graphFromText(
        "root > global > app; app: id=11; app -property:cache-> C; C: id=13; app -property:old-> O; O: id=15;"
        "app -property:now-> P; P: id=17");
    const TextGraph after = graphFromText(
        "root > global > app; app: id=11; app -property:cache-> C; C: id=13 size=5; app -property:fresh-> F; F: id=21;"
        "app -property:now-> Q; Q: id=23; C > D; D: id=25");
    const auto base = SnapshotAnalysis::compute(before.snapshot, {}, {});
    const auto target = SnapshotAnalysis::compute(after.snapshot, {}, {});
    const auto diff = SnapshotDiff::compute(*base, *target, {});
    QVERIFY(diff);
    const std::vector<FieldPair> pairs = fieldPairs(**diff, before.node("app"), after.node("app"));
    QCOMPARE(pairs.size(), size_t{4});
    const ComparePairRows rows(CompareTable::make(*diff), pairs, nullptr);
    std::map<QString, NameParts> byEdge;
    for (uint32_t row = 0; row < rows.size(); ++row) {
        const auto parts = rows.cell(row, CompareModel::Name, NamePartsRole).value<NameParts>();
        byEdge[parts.edge] = parts;
    }
    QCOMPARE(byEdge[QStringLiteral("cache")].mark, RowMark::Grew);
    QCOMPARE(byEdge[QStringLiteral("fresh")].mark, RowMark::New);
    QCOMPARE(byEdge[QStringLiteral("old")].mark, RowMark::Gone);
    QCOMPARE(byEdge[QStringLiteral("now")].mark, RowMark::New);
    QCOMPARE(byEdge[QStringLiteral("now")].note, QStringLiteral("was @17"));
}

void TestWindowCompare::saysWhenTheSidesAreSwapped()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(
        {labFile("programs/cache-map/3.heapsnapshot.gz"), labFile("programs/cache-map/1.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    QVERIFY(bannerText(*window.comparePage()).contains(QLatin1String("was taken after the target")));
    window.actions().swapSides->trigger();
    QVERIFY(waitUntilReady(window));
    QCOMPARE(bannerText(*window.comparePage()), QString());
    CompareModel& model = modelOf(*window.comparePage());
    QCOMPARE(number(findRow(model, QStringLiteral("UserProfile")), CompareModel::New), 3000);
}

void TestWindowCompare::saysWhenTheProcessesDiffer()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("programs/cache-map/1.heapsnapshot.gz"), labFile("programs/timers/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    QVERIFY(bannerText(*window.comparePage()).contains(QLatin1String("different processes")));
    QVERIFY(modelOf(*window.comparePage()).rowCount() > 0);
}

QTEST_MAIN(TestWindowCompare)
#include "tst_window_compare.moc"
