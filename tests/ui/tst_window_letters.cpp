// SPDX-License-Identifier: GPL-3.0-or-later
// Alt and a letter, in every language: each command of a menu has one, none means two things in one place, and none is
// to be seen where it is not underlined.
#include "pages/allocations_page.h"
#include "pages/leak_hunt_panel.h"
#include "pages/limits_dialog.h"
#include "pages/live_marks.h"
#include "pages/live_page.h"
#include "pages/profile_page.h"
#include "pages/record_panel.h"
#include "pages/start_page.h"
#include "text/mnemonic.h"
#include "window/command_palette.h"
#include "window/live_controller.h"
#include "window/profile_controller.h"
#include "window/recent_menu.h"
#include "window/search_box.h"
#include "window/settings_dialog.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>
#include <QToolButton>
#include <QTranslator>

using namespace heapsight;
using namespace heapsight::test;

namespace {

void addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QString();
    QTest::newRow("German") << QStringLiteral(":/i18n/heapsight_de.qm");
    QTest::newRow("Simplified Chinese") << QStringLiteral(":/i18n/heapsight_zh_CN.qm");
}

// The language of this row; the translator takes itself out at the end.
bool speaks(QTranslator& translator)
{
    QFETCH(const QString, language);
    return language.isEmpty() || (translator.load(language) && QCoreApplication::installTranslator(&translator));
}

// "Alt+P: &Pause and &Profile" for every letter that stands in two of the texts.
QStringList doubled(const QStringList& texts)
{
    QHash<QString, QString> letters;
    QStringList found;
    for (const QString& text : texts) {
        const QString letter = QKeySequence::mnemonic(text).toString();
        if (letter.isEmpty())
            continue;
        if (letters.contains(letter))
            found << QStringLiteral("%1: %2 and %3").arg(letter, letters[letter], text);
        letters.insert(letter, text);
    }
    return found;
}

QStringList textsOf(const QList<QAction*>& actions)
{
    QStringList texts;
    for (const QAction* action : actions)
        texts << action->text();
    return texts;
}

// What a letter can reach in the window of `place`: buttons, tabs and fields, as far as they are to be seen, and
// those of the pane `turned`, which are seen one after the other.
QStringList textsIn(const QWidget& place, const QWidget* turned = nullptr)
{
    QStringList texts;
    for (const QWidget* widget : place.findChildren<QWidget*>()) {
        const bool isTurned = turned && turned->isVisible() && turned->isAncestorOf(widget);
        if (widget->window() != place.window() || (!widget->isVisible() && !isTurned))
            continue;
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            texts << button->text();
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                texts << tabs->tabText(tab);
        } else if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy()) {
            texts << label->text();
        }
    }
    return texts;
}

QStringList textsWithMenus(const MainWindow& window, const QWidget* turned = nullptr)
{
    return textsOf(window.menuBar()->actions()) + textsIn(window, turned);
}

// Of a minute, in which so many snapshots were taken.
Recording recordingWith(int snapshots)
{
    constexpr int64_t kStart = 1'700'000'000'000;
    Recording recording;
    for (int64_t i = 0; i < 60; ++i) {
        HeapSample sample;
        sample.timeMs = kStart + i * 1000;
        sample.bytes = {200'000'000, 150'000'000, 50'000'000, 1'000'000, 10'000};
        recording.samples.push_back(sample);
    }
    for (int i = 0; i < snapshots; ++i) {
        TargetEvent event;
        event.timeMs = kStart + i * 1000;
        event.kind = TargetEventKind::Snapshot;
        event.text = std::to_string(i + 1) + ".heapsnapshot";
        recording.events.push_back(event);
    }
    return recording;
}

} // namespace

class TestWindowLetters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useSettingsIn(m_settings); }
    void everyCommandHasAMnemonic_data() { addLanguages(); }
    void everyCommandHasAMnemonic();
    void lettersOfContextMenus_data() { addLanguages(); }
    void lettersOfContextMenus();
    void noneIsSeenWithoutItsLine_data() { addLanguages(); }
    void noneIsSeenWithoutItsLine();
    void everyLetterMeansOneThing_data() { addLanguages(); }
    void everyLetterMeansOneThing();
    void lettersOfTheStartPage_data() { addLanguages(); }
    void lettersOfTheStartPage();
    void lettersOfAProgram_data() { addLanguages(); }
    void lettersOfAProgram();
    void lettersOfDialogs_data() { addLanguages(); }
    void lettersOfDialogs();

private:
    QTemporaryDir m_settings;
};

void TestWindowLetters::everyCommandHasAMnemonic()
{
    QTranslator translator;
    QVERIFY(speaks(translator));
    const MainWindow window({QStringLiteral("a"), QStringLiteral("b")});
    int menus = 0;
    for (const QMenu* menu : window.findChildren<QMenu*>()) {
        if (qobject_cast<const RecentMenu*>(menu)) // names of files
            continue;
        QStringList texts;
        for (const QAction* action : menu->actions()) {
            if (action->isSeparator() || !action->isVisible())
                continue;
            QVERIFY2(!QKeySequence::mnemonic(action->text()).isEmpty(), qPrintable(action->text()));
            texts << action->text();
        }
        QCOMPARE(doubled(texts), QStringList());
        menus += texts.isEmpty() ? 0 : 1;
    }
    QVERIFY(menus >= 7); // File, View, Theme, Snapshot, Live, Go, Help
    QCOMPARE(doubled(textsOf(window.menuBar()->actions())), QStringList());
}

void TestWindowLetters::lettersOfContextMenus()
{
    QTranslator translator;
    QVERIFY(speaks(translator));
    const MainWindow window;
    int menus = 0;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->contextMenuPolicy() != Qt::ActionsContextMenu)
            continue;
        const QStringList twice = doubled(textsOf(widget->actions()));
        QVERIFY2(twice.isEmpty(),
                 qPrintable(widget->accessibleName() + QLatin1Char('\n') + twice.join(QLatin1Char('\n'))));
        ++menus;
    }
    QVERIFY(menus > 10);
    // What the flame graph offers, in a menu that is made when it is wanted.
    const auto ofProfile = window.profiles().page()->findChildren<QAction*>(Qt::FindDirectChildrenOnly);
    QVERIFY(ofProfile.size() >= 12);
    QCOMPARE(doubled(textsOf(ofProfile)), QStringList());
}

void TestWindowLetters::noneIsSeenWithoutItsLine()
{
    QTranslator translator;
    QVERIFY(speaks(translator));
    MainWindow window;
    static const QRegularExpression letter(QStringLiteral("\\([A-Z]\\)")); // what is left of Chinese "(&S)"
    for (const QToolButton* button : window.findChildren<QToolButton*>())
        QVERIFY2(!letter.match(button->text()).hasMatch(), qPrintable(button->text()));
    for (const QAction* action : window.actions().toolBar->actions())
        QVERIFY2(!letter.match(action->iconText()).hasMatch(), qPrintable(action->iconText()));

    const CommandPalette palette(window.menuBar());
    const QString file = withoutMnemonic(window.menuBar()->actions().constFirst()->text());
    const QString first = palette.list()->item(0)->text();
    QVERIFY2(first.startsWith(file + QStringLiteral(" › ") + withoutMnemonic(window.actions().open->text())),
             qPrintable(first));
    for (int row = 0; row < palette.list()->count(); ++row)
        QVERIFY2(!palette.list()->item(row)->text().contains(QLatin1Char('&')),
                 qPrintable(palette.list()->item(row)->text()));
}

// Of the menus and of whatever is to be seen beside them.
void TestWindowLetters::everyLetterMeansOneThing()
{
    HEAPSIGHT_NEED_LAB();
    QTranslator translator;
    QVERIFY(speaks(translator));
    MainWindow window;
    window.show();
    window.openFiles(
        {labFile("programs/cache-map/1.heapsnapshot.gz"), labFile("programs/cache-map/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    Document* target = window.documents().target();
    for (uint32_t n = 0; n < target->analysis()->snapshot().nodeCount(); ++n)
        if (target->analysis()->snapshot().kind(NodeIndex(n)) == NodeKind::String) { // it has a text, too
            window.selection().select(Selection::ofObject(target, NodeIndex(n)));
            break;
        }
    // Lies over every page while something is looked for.
    const auto* matchCase = window.searchBox()->panel()->findChild<QToolButton*>(QStringLiteral("matchCase"));
    QVERIFY(matchCase);
    const auto twice = [&] { return doubled(textsWithMenus(window, window.details()) << matchCase->text()); };
    for (int page = 0; page < window.pages()->count(); ++page) {
        window.pages()->setCurrentIndex(page);
        QVERIFY(waitUntilReady(window));
        QVERIFY2(twice().isEmpty(),
                 qPrintable(window.pages()->tabText(page) + QLatin1Char('\n') + twice().join(QLatin1Char('\n'))));
    }
    window.openFiles({labFile("versions/node20.heaptimeline.gz")});
    QVERIFY(waitUntilReady(window));
    window.pages()->setCurrentWidget(window.allocationsPage());
    QVERIFY(waitUntilReady(window));
    QCOMPARE(twice(), QStringList());
    window.openFiles({labFile("profiles/node20.cpuprofile")});
    const ProfilePage& profile = *window.profiles().page();
    QVERIFY(waitFor([&] { return profile.isVisible() && profile.shown() && window.jobs().jobs().empty(); }));
    QCOMPARE(doubled(textsWithMenus(window)), QStringList());
}

void TestWindowLetters::lettersOfTheStartPage()
{
    QTranslator translator;
    QVERIFY(speaks(translator));
    MainWindow window({QStringLiteral("a"), QStringLiteral("b")});
    window.show();
    QVERIFY(window.startPage()->isVisible());
    const QStringList texts = textsWithMenus(window);
    QVERIFY(texts.filter(QStringLiteral("&")).size() >= window.menuBar()->actions().size() + 5);
    QCOMPARE(doubled(texts), QStringList());
}

// Every step of a leak hunt, with every kind of profile offered above it.
void TestWindowLetters::lettersOfAProgram()
{
    QTranslator translator;
    QVERIFY(speaks(translator));
    MainWindow window;
    window.show();
    LivePage& page = *window.live().page();
    LeakHuntPanel& hunt = *page.hunt();
    for (int taken = 0; taken <= 2; ++taken) {
        LiveSession* session = window.live().list().open(recordingWith(taken), QStringLiteral("minute.heaprecording"));
        session->setProperty("leakHuntStart", qulonglong(0)); // the hunt began before the first of them
        hunt.setSession(session);
        hunt.show();
        page.findChild<LiveMarks*>()->selectLatestPair();
        window.recordPanel()->show();
        QVERIFY(page.isVisible() && hunt.isVisible());
        QCOMPARE(hunt.taken(), taken);
        for (const RecordKind kind :
             {RecordKind::AllocationSampling, RecordKind::AllocationTimeline, RecordKind::Cpu}) {
            window.recordPanel()->setKind(kind);
            QCOMPARE(doubled(textsWithMenus(window)), QStringList());
        }
    }
}

void TestWindowLetters::lettersOfDialogs()
{
    QTranslator translator;
    QVERIFY(speaks(translator));
    QSettings settings;
    SettingsDialog dialog(settings, QStringLiteral("theme"));
    dialog.show();
    auto* pages = dialog.findChild<QTabWidget*>();
    QVERIFY(pages && pages->count() == 3);
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        QCOMPARE(doubled(textsIn(dialog)), QStringList());
    }
    for (const uint64_t limit : {uint64_t{0}, uint64_t{4'300'000'000}}) {
        LimitsDialog limits(AlertLimits(), limit, limit, QStringLiteral("folder"));
        limits.show();
        QVERIFY(textsIn(limits).filter(QStringLiteral("&")).size() >= 5);
        QCOMPARE(doubled(textsIn(limits)), QStringList());
    }
}

QTEST_MAIN(TestWindowLetters)
#include "tst_window_letters.moc"
