// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is for: two real snapshots side by side with DevTools' numbers, a click on the class
// that leaks, and the way to what holds it.
#include "models/class_model.h"
#include "models/compare_model.h"
#include "models/path_model.h"
#include "pages/banner.h"
#include "pages/table_selection.h"
#include "window_fixture.h"

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
