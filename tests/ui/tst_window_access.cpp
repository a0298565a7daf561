// SPDX-License-Identifier: GPL-3.0-or-later
// The window without a mouse and without sight: every control has a name, everything can be reached by
// keyboard, and light and dark both can be read.
#include "painting/palette_colors.h"
#include "widgets/column_header_view.h"
#include "window/theme.h"
#include "window/workspace_view.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSplitter>

using namespace heapsight;
using namespace heapsight::test;

class TestWindowAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useSettingsIn(m_settings); }
    void everyControlHasAName();
    void everyKeyMeansOneThing();
    void worksByKeyboardAlone();
    void namesAreNeverMarkup();
    void lightAndDarkCanBeRead_data();
    void lightAndDarkCanBeRead();
    void layoutIsKept();

private:
    QTemporaryDir m_settings;
};

namespace {

QString nameOf(const QWidget* widget)
{
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget); button && !button->text().isEmpty())
        return button->text();
    return widget->accessibleName();
}

} // namespace

void TestWindowAccess::everyControlHasAName()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    const auto check = [&window] {
        QStringList nameless;
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !qobject_cast<const QTabBar*>(widget) &&
                !qobject_cast<const QTabWidget*>(widget) && nameOf(widget).isEmpty() && !widget->focusProxy())
                nameless.append(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') +
                                widget->objectName());
        }
        return nameless;
    };
    QCOMPARE(check(), QStringList());
    window.openFiles(
        {labFile("programs/cache-map/1.heapsnapshot.gz"), labFile("programs/cache-map/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    QCOMPARE(check(), QStringList());
    window.pages()->setCurrentWidget(window.classesPage());
    QCOMPARE(check(), QStringList());
}

// Of two commands with one key neither would run.
void TestWindowAccess::everyKeyMeansOneThing()
{
    MainWindow window({QStringLiteral("a"), QStringLiteral("b")});
    QHash<QString, QString> everywhere;
    for (const QAction* action : window.findChildren<QAction*>())
        for (const QKeySequence& key : action->shortcuts()) {
            if (key.isEmpty() || action->shortcutContext() != Qt::WindowShortcut)
                continue;
            const QString keys = key.toString();
            QVERIFY2(!everywhere.contains(keys),
                     qPrintable(QStringLiteral("%1: %2 and %3").arg(keys, everywhere[keys], action->text())));
            everywhere.insert(keys, action->text());
        }
    QVERIFY(everywhere.size() > 30);
    for (const QAction* action : window.findChildren<QAction*>()) // of one table, while that has the focus
        for (const QKeySequence& key : action->shortcuts())
            if (action->shortcutContext() != Qt::WindowShortcut)
                QVERIFY2(!everywhere.contains(key.toString()), qPrintable(key.toString()));
    for (const QAction* page : window.pages()->pageActions())
        QVERIFY2(!page->shortcut().isEmpty(), qPrintable(page->text()));
}

void TestWindowAccess::worksByKeyboardAlone()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.openFiles(
        {labFile("programs/cache-map/1.heapsnapshot.gz"), labFile("programs/cache-map/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));

    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(window.pages()->currentWidget(), window.classesPage());
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window.pages()->currentWidget(), window.comparePage());
    press(Qt::Key_F, Qt::ControlModifier);
    auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(edit);
    QTest::keyClicks(edit, QStringLiteral("userprofile"));
    CopyableTreeView* table = window.comparePage()->table();
    QVERIFY(waitFor([&] { return table->model()->rowCount() == 1; }));
    press(Qt::Key_Return); // from the filter to the table
    QCOMPARE(QApplication::focusWidget(), table);
    press(Qt::Key_Home);
    QVERIFY(waitFor([&] { return window.selection().current().kind == Selection::Kind::Class; }));
    RetainersPane* retainers = window.details()->retainers();
    QVERIFY(waitFor([&] { return retainers->pathTree()->currentIndex().isValid(); }));
    press(Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), retainers->pathTree());
    press(Qt::Key_Return);
    QCOMPARE(window.selection().current().kind, Selection::Kind::Object);
    press(Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), window.details()->object()->fields());
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window.selection().current().kind, Selection::Kind::Class);
    press(Qt::Key_Escape);
    QCOMPARE(window.selection().current().kind, Selection::Kind::None);

    // Tab alone comes round too, through every kind of pane that shows something.
    table->setFocus();
    press(Qt::Key_End);
    press(Qt::Key_Home);
    QVERIFY(waitFor([&] { return retainers->pathTree()->currentIndex().isValid(); }));
    table->setFocus();
    QSet<const QWidget*> reached;
    for (int step = 0; step < 60; ++step) {
        press(Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    QVERIFY(reached.contains(table));
    QVERIFY(reached.contains(edit));
    QVERIFY(std::any_of(reached.begin(), reached.end(),
                        [&](const QWidget* widget) { return widget && retainers->isAncestorOf(widget); }));
}

void TestWindowAccess::namesAreNeverMarkup()
{
    // A file name and a class that would be markup, were they taken for it.
    const QString path = m_settings.filePath(QStringLiteral("<b>bold<img src=x>.heapsnapshot"));
    QVERIFY(writeChain(path, 20));
    MainWindow window;
    window.show();
    window.openFiles({path});
    QVERIFY(waitUntilReady(window));
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->text().contains(QLatin1Char('<')))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    const QString tip = window.documents().index(0).data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(QLatin1String("<img")));
}

void TestWindowAccess::lightAndDarkCanBeRead_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << QStringLiteral("light");
    QTest::newRow("dark") << QStringLiteral("dark");
}

void TestWindowAccess::lightAndDarkCanBeRead()
{
    HEAPSIGHT_NEED_LAB();
    QFETCH(const QString, theme);
    qputenv("HEAPSIGHT_THEME", theme.toLatin1());
    MainWindow window;
    qunsetenv("HEAPSIGHT_THEME");
    window.resize(1200, 800);
    window.show();
    window.openFiles(
        {labFile("programs/cache-map/1.heapsnapshot.gz"), labFile("programs/cache-map/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    const bool wantsDark = theme == QLatin1String("dark");
    QCOMPARE(isDark(window.palette()), wantsDark);

    const QImage shot = window.grab().toImage();
    const QPoint inTable = window.comparePage()->table()->viewport()->mapTo(&window, QPoint(3, 3));
    QCOMPARE(shot.pixelColor(inTable * shot.devicePixelRatio()).lightnessF() < 0.5, wantsDark);
    const QPalette palette = window.palette();
    QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) > 7);
    QVERIFY(contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) > 7);
    QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) > 7);
    QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Window)) > 4.5);
    applyTheme(Theme::System);
}

void TestWindowAccess::layoutIsKept()
{
    HEAPSIGHT_NEED_LAB();
    const QString file = labFile("programs/cache-map/1.heapsnapshot.gz");
    const auto tableOf = [](MainWindow& window, const char* name) {
        return window.findChild<CopyableTreeView*>(QLatin1String(name));
    };
    const QStringList tables{QStringLiteral("classes"),     QStringLiteral("compare"),  QStringLiteral("dominators"),
                             QStringLiteral("containment"), QStringLiteral("strings"),  QStringLiteral("fields"),
                             QStringLiteral("paths"),       QStringLiteral("retainers")};
    QList<int> sizes;
    QSettings().clear(); // columns that the windows before had hidden
    {
        MainWindow window;
        window.resize(1111, 777);
        window.show();
        window.openFiles({file});
        QVERIFY(waitUntilReady(window));
        for (const QString& name : tables) {
            CopyableTreeView* table = window.findChild<CopyableTreeView*>(name);
            QVERIFY2(table && table->model(), qPrintable(name));
            ColumnHeaderView& header = *table->columnHeader();
            const int last = header.count() - 1;
            header.resizeSection(last, 133);
            header.setSectionHidden(last - 1, true);
            table->sortByColumn(last, Qt::AscendingOrder);
        }
        for (QSplitter* splitter : window.findChildren<QSplitter*>()) {
            if (splitter->isVisible() && splitter->count() == 2)
                splitter->setSizes({splitter->width() / 3, splitter->width() * 2 / 3});
            if (splitter->isVisible())
                sizes += splitter->sizes();
        }
        window.actions().showWorkspace->setChecked(false);
        window.close();
    }
    MainWindow again;
    again.show();
    again.openFiles({file});
    QVERIFY(waitUntilReady(again));
    QCOMPARE(again.size(), QSize(1111, 777));
    QVERIFY(!again.workspaceView()->isVisible());
    again.actions().showWorkspace->setChecked(true);
    QCoreApplication::processEvents();
    for (const QString& name : tables) {
        const ColumnHeaderView& header = *tableOf(again, qPrintable(name))->columnHeader();
        const int last = header.count() - 1;
        QVERIFY2(header.isSectionHidden(last - 1), qPrintable(name));
        const QString width = QStringLiteral("%1: %2").arg(name).arg(header.sectionSize(last));
        QVERIFY2(header.sectionSize(last) == 133, qPrintable(width));
        QVERIFY2(header.sortIndicatorSection() == last, qPrintable(name));
        QVERIFY2(header.sortIndicatorOrder() == Qt::AscendingOrder, qPrintable(name));
    }
    QList<int> now;
    for (const QSplitter* splitter : again.findChildren<QSplitter*>())
        if (splitter->isVisible())
            now += splitter->sizes();
    QCOMPARE(now, sizes);
}

QTEST_MAIN(TestWindowAccess)
#include "tst_window_access.moc"
