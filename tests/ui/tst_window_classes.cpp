// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of the Classes page, with DevTools' numbers.
#include "analysis/object_filter.h"
#include "models/class_model.h"
#include "models/path_model.h"
#include "pages/object_filter_box.h"
#include "pages/paths_tab.h"
#include "widgets/filter_bar.h"
#include "window/page_tabs.h"
#include "window_fixture.h"

using namespace heapsight;
using namespace heapsight::test;

class TestWindowClasses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useSettingsIn(m_settings); }
    void filtersObjectsAsDevToolsDoes_data();
    void filtersObjectsAsDevToolsDoes();
    void filtersByTimeOfAllocation();
    void showsPathsOfTheCountedObjectsOnly();
    void showsAnyObjectAmongThoseOfItsClass();
    void explainsKindsOfTheEngine();
    void focusChoosesNothing();

private:
    QTemporaryDir m_settings;
};

namespace {

ClassModel& modelOf(MainWindow& window)
{
    return *qobject_cast<ClassModel*>(window.classesPage()->table()->model());
}

int itemStartingWith(const QComboBox& box, const QString& text)
{
    for (int i = 0; i < box.count(); ++i) {
        if (box.itemText(i).startsWith(text))
            return i;
    }
    return -1;
}

// As a person does: the item is chosen, and the table waited for.
bool choose(MainWindow& window, const QString& text)
{
    ObjectFilterBox& box = *window.classesPage()->objectFilter();
    const int item = itemStartingWith(box, text);
    if (item < 0)
        return false;
    bool changed = item == 0 && box.filter().kind == FilterKind::All;
    const auto connection =
        QObject::connect(&modelOf(window), &TreeWindowModel::topRowsChanged, &window, [&changed] { changed = true; });
    box.setCurrentIndex(item);
    Q_EMIT box.activated(item);
    const bool done = waitFor([&] { return changed && window.jobs().jobs().empty(); });
    QObject::disconnect(connection);
    return done;
}

void compareRows(MainWindow& window, const lab::Filter& expected)
{
    ClassModel& model = modelOf(window);
    QCOMPARE(model.topRowsShown(), expected.classes);
    QCOMPARE(model.totals().objects, uint64_t{expected.count});
    QCOMPARE(model.totals().shallow, expected.self);
    const SnapshotAnalysis& analysis = *model.analysis();
    for (const lab::FilterRow& row : expected.top) {
        bool found = false;
        for (int i = 0; i < model.rowCount() && !found; ++i) {
            const QModelIndex index = model.index(i, 0);
            const auto id = model.classAt(index);
            if (!id || analysis.classes().key(analysis.snapshot(), *id) != row.key)
                continue;
            found = true;
            QCOMPARE(number(index, ClassModel::Count), qint64{row.count});
            QCOMPARE(number(index, ClassModel::Shallow), static_cast<qint64>(row.self));
            QCOMPARE(number(index, ClassModel::Retained), static_cast<qint64>(row.retained));
        }
        QVERIFY2(found, row.key.c_str());
    }
}

} // namespace

void TestWindowClasses::filtersObjectsAsDevToolsDoes_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"programs/sessions/2", "versions/chromium156/1"})
        QTest::addRow("%s", name) << QString::fromLatin1(name);
}

void TestWindowClasses::filtersObjectsAsDevToolsDoes()
{
    HEAPSIGHT_NEED_LAB();
    QFETCH(const QString, name);
    const auto files = lab::snapshotFiles();
    const auto file = std::find_if(files.begin(), files.end(),
                                   [&](const lab::SnapshotFile& entry) { return entry.name == name.toStdString(); });
    if (file == files.end())
        QSKIP("the lab has no such snapshot");
    const lab::Expected expected = lab::readExpected(file->expected);
    MainWindow window;
    window.show();
    window.openFiles({QString::fromStdString(file->snapshot)});
    QVERIFY(waitUntilReady(window));
    ObjectFilterBox& box = *window.classesPage()->objectFilter();
    QCOMPARE(box.currentIndex(), 0);
    const uint64_t all = modelOf(window).totals().objects;
    QCOMPARE(itemStartingWith(box, QStringLiteral("Allocated")), -1); // there is nothing to compare with

    QVERIFY(choose(window, QStringLiteral("Duplicated strings")));
    if (name.startsWith(QLatin1String("versions"))) // folders were renamed in the others: texts became equal
        compareRows(window, expected.duplicatedStrings);
    QVERIFY(choose(window, QStringLiteral("Objects retained by contexts")));
    compareRows(window, expected.retainedByContexts);
    for (const char* text : {"Objects retained by detached DOM", "Objects retained by the console",
                             "Objects retained by event handlers"}) {
        QVERIFY(choose(window, QLatin1String(text)));
        QVERIFY(modelOf(window).totals().objects < all);
    }

    box.findContexts();
    QVERIFY(waitFor([&] { return itemStartingWith(box, QStringLiteral("Of no native context")) > 0; }));
    QVERIFY(choose(window, QStringLiteral("Of no native context")));
    QCOMPARE(modelOf(window).totals().shallow, expected.noContextSize);
    QVERIFY(choose(window, QStringLiteral("Shared between")));
    QCOMPARE(modelOf(window).totals().shallow, expected.sharedContextSize);
    for (const lab::NativeContext& context : expected.nativeContexts) {
        const QString id = QStringLiteral("@%1").arg(context.id);
        QString item;
        for (int i = 0; i < box.count(); ++i) {
            if (box.itemText(i).startsWith(QStringLiteral("Native context")) && box.itemText(i).contains(id))
                item = box.itemText(i);
        }
        QVERIFY2(!item.isEmpty(), qPrintable(id));
        QVERIFY(choose(window, item));
        QCOMPARE(modelOf(window).totals().shallow, context.attributed);
    }
    QVERIFY(choose(window, QStringLiteral("All objects")));
    QCOMPARE(modelOf(window).totals().objects, all);
}

void TestWindowClasses::filtersByTimeOfAllocation()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("programs/sessions/2.heapsnapshot.gz"), labFile("programs/sessions/1.heapsnapshot.gz"),
                      labFile("programs/sessions/3.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    window.documents().setCurrent(window.documents().at(2)); // the third in time sees all ranges
    window.pages()->setCurrentWidget(window.classesPage());
    QVERIFY(waitUntilReady(window));
    const SnapshotAnalysis& analysis = *modelOf(window).analysis();
    uint32_t previous = 0;
    const struct {
        const char* item;
        int row; // of the documents
    } ranges[] = {{"Allocated before 1", 1}, {"Allocated between 1", 0}, {"Allocated between 2", 2}};
    for (const auto& range : ranges) {
        QVERIFY2(choose(window, QLatin1String(range.item)), range.item);
        const uint32_t last = window.documents().at(range.row)->analysis()->snapshot().maxJsObjectId();
        uint64_t expected = 0;
        for (uint32_t node = 0; node < analysis.snapshot().nodeCount(); ++node) {
            const uint32_t id = analysis.snapshot().id(NodeIndex(node)).value;
            expected += id > previous && id <= last && !analysis.shallowSizes().isZero(node) ? 1 : 0;
        }
        QVERIFY(expected > 0);
        QCOMPARE(modelOf(window).totals().objects, expected);
        previous = last;
    }
    // The leak of this program: a thousand sessions a step.
    const QModelIndex sessions = findRow(modelOf(window), QStringLiteral("Session"));
    QVERIFY(sessions.isValid());
    QCOMPARE(number(sessions, ClassModel::Count), 1000);
}

void TestWindowClasses::showsPathsOfTheCountedObjectsOnly()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("programs/sessions/1.heapsnapshot.gz"), labFile("programs/sessions/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    window.pages()->setCurrentWidget(window.classesPage());
    QVERIFY(choose(window, QStringLiteral("Allocated between")));
    const QModelIndex row = findRow(modelOf(window), QStringLiteral("Session"));
    QCOMPARE(number(row, ClassModel::Count), 1000); // of 1 100
    clickRow(*window.classesPage()->table(), row);
    const auto& paths = *qobject_cast<PathModel*>(window.details()->retainers()->pathTree()->model());
    QVERIFY(waitFor([&] { return paths.paths() != nullptr; }));
    QCOMPARE(paths.paths()->objects, uint64_t{1000});
}

void TestWindowClasses::showsAnyObjectAmongThoseOfItsClass()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("programs/sessions/1.heapsnapshot.gz"), labFile("programs/sessions/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    Document* target = window.documents().target();
    const SnapshotAnalysis& analysis = *target->analysis();
    const ClassId id = analysis.classes().findByName("Session").front();
    const auto members = classInstances(analysis.classes(), analysis.shallowSizes(), id);
    const NodeIndex last(members.back()); // far behind the first five hundred
    QVERIFY(members.size() > TreeWindowModel::kWindow);
    // Filters that hide it, another snapshot and another page in front.
    QVERIFY(choose(window, QStringLiteral("Duplicated strings")));
    window.classesPage()->findChild<FilterBar*>()->setText(QStringLiteral("nothing"));
    window.documents().setCurrent(window.documents().base());
    window.pages()->setCurrentWidget(window.comparePage());
    window.selection().select(Selection::ofObject(target, last));
    window.setFocus();
    window.actions().showInClasses->trigger();
    QVERIFY(waitUntilReady(window));
    QCOMPARE(window.pages()->currentWidget(), window.classesPage());
    QCOMPARE(window.documents().current(), target);
    const CopyableTreeView& table = *window.classesPage()->table();
    QVERIFY(waitFor([&] { return table.currentIndex().data(NodeRole).value<ObjectRef>().node == last; }));
    QVERIFY(table.isExpanded(table.currentIndex().parent()));
    QCOMPARE(table.currentIndex().parent().data(NamePartsRole).value<NameParts>().name, QStringLiteral("Session"));
    QVERIFY(table.viewport()->rect().contains(table.visualRect(table.currentIndex())));

    window.actions().closeAll->trigger();
    QCOMPARE(window.documents().count(), 0);
    QVERIFY(!window.actions().showInClasses->isEnabled());
}

void TestWindowClasses::explainsKindsOfTheEngine()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("programs/closure-context/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    ClassModel& model = modelOf(window);
    const auto tipOfFirst = [&](const char* name) {
        const QModelIndex row =
            model.indexOf(window.documents().current()->analysis()->classes().findByName(name).front());
        window.classesPage()->table()->expand(row);
        return waitUntilReady(window) ? model.index(0, 0, row).data(Qt::ToolTipRole).toString() : QString();
    };
    QVERIFY(tipOfFirst("(compiled code)").contains(QStringLiteral("Code that V8 made of functions")));
    QVERIFY(tipOfFirst("system / Context").contains(QStringLiteral("Variables of a function")));
    QVERIFY(!tipOfFirst("Object").contains(QStringLiteral("V8")));
}

void TestWindowClasses::focusChoosesNothing()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("programs/closure-context/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    CopyableTreeView& table = *window.classesPage()->table();
    table.clearFocus();
    table.setFocus(Qt::TabFocusReason);
    QVERIFY(table.hasFocus());
    QVERIFY(!table.currentIndex().isValid());
    QTest::qWait(200); // longer than a row is waited on
    QVERIFY(window.selection().current().kind == Selection::Kind::None);
    QTest::keyClick(&table, Qt::Key_Down); // the first row, not the second
    QVERIFY(waitFor([&] { return window.selection().current().kind == Selection::Kind::Class; }));
    QCOMPARE(window.selection().current().classId, modelOf(window).classAt(table.model()->index(0, 0)).value());
}

QTEST_MAIN(TestWindowClasses)
#include "tst_window_classes.moc"
