// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a picture of every view of the window, light and dark, without a display: for the guide, and for
// looking at. Not a test; see packaging/screenshots.
//   screenshots [--contrast] OUT BASE TARGET [more snapshots of the process] [profiles and allocation timelines]
// Two profiles of a kind are shown as a comparison, too. --contrast: on a system with a palette of high contrast.
// LANGUAGE=de or zh_CN and QT_SCALE_FACTOR=2 work as they do for the program.
#include "pages/allocations_page.h"
#include "pages/dominators_page.h"
#include "pages/leak_hunt_panel.h"
#include "pages/limits_dialog.h"
#include "pages/live_bar.h"
#include "pages/live_page.h"
#include "pages/object_pane.h"
#include "pages/peek_pane.h"
#include "pages/profile_page.h"
#include "pages/record_panel.h"
#include "pages/snapshot_dialog.h"
#include "support/node_program.h"
#include "text/translations.h"
#include "widgets/allocation_bars.h"
#include "widgets/filter_bar.h"
#include "widgets/flame_view.h"
#include "widgets/memory_legend.h"
#include "window/command_palette.h"
#include "window/guide_window.h"
#include "window/live_controller.h"
#include "window/page_tabs.h"
#include "window/profile_controller.h"
#include "window/search_box.h"
#include "window/settings_dialog.h"
#include "window/theme.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QMenuBar>
#include <QPushButton>
#include <QStatusBar>

#include <cstdio>

using namespace heapsight;
using namespace heapsight::test;

namespace {

constexpr QSize kSize{1440, 900};

// "classes" of ClassesPage, in every language.
QString fileName(const QWidget& page)
{
    return QString::fromLatin1(page.metaObject()->className())
        .section(QLatin1String("::"), -1)
        .remove(QLatin1String("Page"))
        .toLower();
}

QPalette highContrast()
{
    QPalette palette(Qt::white, Qt::black, Qt::white, Qt::gray, Qt::gray, Qt::white, Qt::white, Qt::black, Qt::black);
    palette.setColor(QPalette::AlternateBase, Qt::black);
    palette.setColor(QPalette::Highlight, Qt::yellow);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Link, Qt::cyan);
    palette.setColor(QPalette::PlaceholderText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, Qt::black);
    palette.setColor(QPalette::ToolTipText, Qt::white);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, Qt::gray);
    return palette;
}

class Photographer {
public:
    Photographer(const QString& folder, Theme theme) : m_folder(folder), m_theme(theme) {}

    bool take(QWidget& widget, const QString& name)
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // of what changed last
        const QString path =
            QStringLiteral("%1/%2-%3.png")
                .arg(m_folder, name, m_theme == Theme::System ? QStringLiteral("contrast") : themeName(m_theme));
        if (!widget.grab().save(path)) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
            return false;
        }
        std::printf("%s\n", qPrintable(path));
        return true;
    }

private:
    QString m_folder;
    Theme m_theme;
};

void settle(MainWindow& window)
{
    waitUntilReady(window);
    QTest::qWait(250); // rows count as selected once the cursor rests on them
    waitUntilReady(window);
}

// What is behind buttons: other forms of the same views.
bool takeForms(Photographer& photographer, MainWindow& window, Document* target)
{
    auto* dominators = window.findChild<DominatorsPage*>();
    window.pages()->setCurrentWidget(dominators);
    dominators->setView(DominatorsPage::View::Treemap);
    settle(window);
    QTest::qWait(300);
    bool good = photographer.take(window, QStringLiteral("dominators-treemap"));
    dominators->setView(DominatorsPage::View::Grouped);
    settle(window);
    good = photographer.take(window, QStringLiteral("dominators-classes")) && good;
    dominators->setView(DominatorsPage::View::Tree);

    window.pages()->setCurrentWidget(window.comparePage());
    window.comparePage()->setShowsTrees(true);
    settle(window);
    good = photographer.take(window, QStringLiteral("compare-trees")) && good;
    window.comparePage()->setShowsTrees(false);
    RetainersPane& retainers = *window.details()->retainers();
    retainers.setTab(RetainersPane::Tab::Picture);
    settle(window);
    QTest::qWait(300);
    good = photographer.take(window, QStringLiteral("picture")) && good;

    window.pages()->setCurrentWidget(window.classesPage());
    const auto classes = target->analysis()->classes().findByName("Session");
    const SnapshotAnalysis& analysis = *target->analysis();
    uint32_t object = analysis.snapshot().root().value;
    for (uint32_t n = 0; n < analysis.snapshot().nodeCount() && !classes.empty(); ++n)
        if (analysis.classOf(NodeIndex(n)) == classes.front() && analysis.shallow(NodeIndex(n)) > 0) {
            object = n;
            break;
        }
    window.selection().select(Selection::ofObject(target, NodeIndex(object)));
    retainers.setTab(RetainersPane::Tab::Retainers);
    settle(window);
    good = photographer.take(window, QStringLiteral("object")) && good;
    return good;
}

bool isTimeline(const QString& file)
{
    return file.contains(QLatin1String(".heaptimeline"));
}

bool isProfile(const QString& file)
{
    return file.contains(QLatin1String(".cpuprofile")) || file.contains(QLatin1String(".heapprofile"));
}

// Heaviest function of own code, else the heaviest.
uint32_t nodeToShow(const FlameTree& tree)
{
    uint32_t best = FlameTree::root();
    for (const bool isOwn : {true, false}) {
        for (uint32_t node = 1; node < tree.nodeCount(); ++node)
            if ((!isOwn || tree.frames().origin(tree.frame(node)) == FrameOrigin::OwnCode) && tree.depth(node) > 2 &&
                (best == FlameTree::root() || tree.total(node) > tree.total(best)))
                best = node;
        if (best != FlameTree::root())
            break;
    }
    return best;
}

bool takeProfiles(Photographer& photographer, const QStringList& files)
{
    bool good = true;
    for (const QString& file : files) {
        MainWindow window;
        window.resize(kSize);
        window.show();
        window.openFiles({file});
        settle(window);
        QString name = QFileInfo(file).fileName();
        name.replace(QLatin1Char('.'), QLatin1Char('-'));
        if (isTimeline(file)) {
            window.pages()->setCurrentWidget(window.allocationsPage());
            settle(window);
            good = photographer.take(window, QStringLiteral("allocations-") + name) && good;
            AllocationBars* bars = window.allocationsPage()->bars();
            if (!bars->bars().empty()) {
                QTest::mousePress(bars, Qt::LeftButton, {}, bars->barRect(1).center().toPoint());
                QTest::mouseMove(bars, bars->barRect(4).center().toPoint());
                QTest::mouseRelease(bars, Qt::LeftButton, {}, bars->barRect(4).center().toPoint());
                settle(window);
                good = photographer.take(window, QStringLiteral("allocations-time-") + name) && good;
            }
            window.pages()->setCurrentWidget(window.classesPage());
            settle(window);
            clickRow(*window.classesPage()->table(), window.classesPage()->table()->model()->index(0, 0));
            settle(window);
            good = photographer.take(window, QStringLiteral("allocated-by-") + name) && good;
            window.profiles().show(*window.documents().current());
            settle(window);
        }
        ProfilePage& page = *window.profiles().page();
        if (!page.flame()->content())
            continue;
        page.flame()->setCurrent(nodeToShow(page.flame()->content()->tree));
        page.chooseFunction(page.flame()->content()->tree.frame(page.flame()->current()));
        settle(window);
        good = photographer.take(window, QStringLiteral("flame-") + name) && good;
        for (const char* view : {"bottomUp", "topDown", "packages"}) {
            page.setView(QLatin1String(view));
            settle(window);
            good = photographer.take(window, QStringLiteral("profile-%1-%2").arg(QLatin1String(view), name)) && good;
        }
        page.setView(QStringLiteral("flame"));
        QComboBox* orders = page.orders();
        if (const int timed = orders->findData(static_cast<int>(FlameOrder::Time)); timed >= 0) {
            orders->setCurrentIndex(timed);
            Q_EMIT orders->activated(timed);
            settle(window);
            good = photographer.take(window, QStringLiteral("flame-time-") + name) && good;
            orders->setCurrentIndex(0);
            Q_EMIT orders->activated(0);
        }
        page.filter()->setText(QStringLiteral("re"));
        settle(window);
        good = photographer.take(window, QStringLiteral("flame-search-") + name) && good;
    }
    for (const char* ending : {".cpuprofile", ".heapprofile"}) {
        const QStringList pair = files.filter(QLatin1String(ending));
        if (pair.size() < 2)
            continue;
        MainWindow window;
        window.resize(kSize);
        window.show();
        window.openFiles(pair.mid(0, 2));
        settle(window);
        good = photographer.take(window, QStringLiteral("flame-difference")) && good;
        window.profiles().page()->setView(QStringLiteral("bottomUp"));
        settle(window);
        good = photographer.take(window, QStringLiteral("profile-difference")) && good;
        break;
    }
    return good;
}

// A program that runs, as long as there is a node to run it.
bool takeLive(Photographer& photographer)
{
    if (!NodeProgram::isInstalled())
        return true;
    NodeProgram node(QStringLiteral(
        "class Session { constructor(i) { this.user = 'user' + i; this.visits = i; this.tags = new Set([i]); } };"
        "globalThis.held = [];"
        "setInterval(() => { for (let i = 0; i < 400; ++i) held.push(new Session(i)); const t = Date.now();"
        "let waste = []; while (Date.now() - t < 15) waste = [...waste.slice(0, 99), Math.random()]; }, 50);"));
    MainWindow window;
    window.resize(kSize);
    window.show();
    window.live().attach(node.pid());
    LiveList& list = window.live().list();
    if (!waitFor([&] { return list.current() && list.current()->isAttached(); }))
        return false;
    LiveSession& session = *list.current();
    LivePage& page = *window.live().page();
    session.setIntervalMs(100);
    const auto sample = [&session](size_t more) {
        const size_t wanted = session.samples().size() + more;
        return waitFor([&session, wanted] { return session.samples().size() >= wanted; });
    };
    bool good = sample(60) && photographer.take(window, QStringLiteral("live"));
    page.legend()->spaces()->click();
    good = sample(40) && photographer.take(window, QStringLiteral("live-spaces")) && good;
    page.legend()->spaces()->click();
    Q_EMIT page.bar()->huntWanted();
    good = photographer.take(window, QStringLiteral("live-hunt")) && good;
    page.hunt()->hide();
    for (const RecordKind kind : {RecordKind::Cpu, RecordKind::AllocationTimeline}) {
        window.recordPanel()->show();
        window.recordPanel()->setKind(kind);
        good = photographer.take(window, kind == RecordKind::Cpu ? QStringLiteral("live-record-cpu")
                                                                 : QStringLiteral("live-record-timeline")) &&
               good;
    }
    window.recordPanel()->hide();
    LimitsDialog limits(session.alertLimits(), session.heapLimit(), 2'000'000'000, QDir::homePath(), &window);
    limits.show();
    good = photographer.take(limits, QStringLiteral("live-limits")) && good;
    limits.hide();
    QSettings settings;
    SnapshotDialog snapshot(session, settings, &window);
    snapshot.show();
    good = photographer.take(snapshot, QStringLiteral("live-snapshot")) && good;
    snapshot.hide();
    const QTemporaryDir folder;
    session.takeSnapshot(folder.path(), false);
    if (!waitFor([&] { return !session.isTakingSnapshot() && window.documents().count() == 1; }) ||
        !waitUntilReady(window))
        return false;
    const auto analysis = window.documents().current()->analysis();
    if (!analysis)
        return false;
    const auto classes = analysis->classes().findByName("Session");
    uint32_t object = 0;
    for (uint32_t n = 0; n < analysis->snapshot().nodeCount() && !classes.empty(); ++n)
        if (analysis->classOf(NodeIndex(n)) == classes.front())
            object = n; // the youngest
    window.pages()->setCurrentWidget(window.classesPage());
    window.selection().select(Selection::ofObject(window.documents().current(), NodeIndex(object)));
    settle(window);
    ObjectPane& pane = *window.details()->object();
    pane.setTab(ObjectPane::Tab::Now);
    pane.peek()->button()->click();
    good = waitFor([&] { return pane.peek()->button()->isEnabled(); }) && good;
    return photographer.take(window, QStringLiteral("object-now")) && good;
}

bool takeAll(const QString& folder, Theme theme, const QStringList& given)
{
    QStringList files;
    QStringList profiles;
    for (const QString& file : given)
        (isProfile(file) || isTimeline(file) ? profiles : files) << file;
    qputenv("HEAPSIGHT_THEME", themeName(theme).toLatin1());
    applyTheme(theme);
    Photographer photographer(folder, theme);
    MainWindow window(files.mid(0, 2));
    window.resize(kSize);
    window.show();
    bool good = photographer.take(window, QStringLiteral("start"));
    good = takeLive(photographer) && good;
    good = takeProfiles(photographer, profiles) && good;
    if (files.isEmpty())
        return good;
    window.openFiles(files);
    settle(window);
    Document* target = window.documents().target();
    if (!target || !target->isReady()) {
        std::fprintf(stderr, "two snapshots are needed\n");
        return false;
    }
    window.documents().setCurrent(target);
    // What a person would click: the class that retains most more than before.
    window.pages()->setCurrentWidget(window.comparePage());
    QAbstractItemModel& rows = *window.comparePage()->table()->model();
    QModelIndex grown = findRow(rows, QStringLiteral("Session"));
    if (!grown.isValid())
        grown = rows.index(0, 0);
    clickRow(*window.comparePage()->table(), grown);
    settle(window);
    for (int page = 0; page < window.pages()->count(); ++page) {
        window.pages()->setCurrentIndex(page);
        settle(window);
        const QWidget* shown = window.pages()->widget(page);
        const bool isEmpty = shown == window.live().page(); // "live" is of a program
        good = photographer.take(window, fileName(*shown) + QLatin1String(isEmpty ? "-empty" : "")) && good;
    }
    good = takeForms(photographer, window, target) && good;
    window.pages()->setCurrentWidget(window.classesPage());
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return false;
    window.searchBox()->setFocus();
    window.searchBox()->setText(QStringLiteral("session"));
    QTest::qWait(400);
    settle(window);
    good = photographer.take(window, QStringLiteral("search")) && good;
    window.searchBox()->clear();
    QSettings settings;
    SettingsDialog dialog(settings, QStringLiteral("window/theme"), &window);
    dialog.show();
    good = photographer.take(dialog, QStringLiteral("settings")) && good;
    GuideWindow guide;
    guide.setAttribute(Qt::WA_DeleteOnClose, false);
    guide.show();
    good = photographer.take(guide, QStringLiteral("guide")) && good;
    auto* palette = new CommandPalette(window.menuBar(), &window);
    palette->show();
    good = photographer.take(*palette, QStringLiteral("commands")) && good;
    palette->close();
    return good;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    installTranslations(app);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool isContrast = arguments.removeAll(QStringLiteral("--contrast")) > 0;
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: screenshots [--contrast] OUT BASE TARGET [FILE…]\n");
        return 2;
    }
    if (isContrast) {
        QApplication::setStyle(QStringLiteral("Fusion"));
        QApplication::setPalette(highContrast());
    }
    const QTemporaryDir settings;
    useSettingsIn(settings);
    if (!QDir().mkpath(arguments.front()))
        return 1;
    bool good = true;
    const QList<Theme> themes = isContrast ? QList{Theme::System} : QList{Theme::Light, Theme::Dark};
    for (const Theme theme : themes)
        good = takeAll(arguments.front(), theme, arguments.mid(1)) && good;
    return good ? 0 : 1;
}
