// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on a large snapshot, as a person meets it: when the first table and the retained sizes
// are there, how long a frame takes while the instances of the largest class are scrolled, alone and
// while another snapshot loads, and how long each view takes to appear.
//   QT_QPA_PLATFORM=offscreen bench_frames FILE [SECOND]     (SECOND: loaded while scrolling; may be FILE's copy)
#include "models/class_model.h"
#include "pages/banner.h"
#include "pages/classes_page.h"
#include "pages/detail_pane.h"
#include "pages/dominators_page.h"
#include "pages/paths_tab.h"
#include "pages/picture_tab.h"
#include "pages/retainers_pane.h"
#include "picture/picture_view.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/treemap_view.h"
#include "window/main_window.h"
#include "window/page_tabs.h"
#include "window/search_box.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace heapsight;

namespace {

double milliseconds(const QElapsedTimer& clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

// Until `isDone`; returns the time from now and, in `blocked`, the longest stretch without an event.
double wait(const std::function<bool()>& isDone, double* blocked = nullptr)
{
    QElapsedTimer clock;
    QElapsedTimer sinceTick;
    clock.start();
    sinceTick.start();
    double longest = 0;
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        longest = std::max(longest, milliseconds(sinceTick));
        sinceTick.restart();
    }
    if (blocked)
        *blocked = longest;
    return milliseconds(clock);
}

void print(const char* what, double ms)
{
    std::printf("%-44s %9.1f ms\n", what, ms);
    std::fflush(stdout);
}

void printFrames(const char* what, std::vector<double>& frames)
{
    if (frames.empty())
        return;
    std::sort(frames.begin(), frames.end());
    const auto at = [&](double share) { return frames[size_t(double(frames.size() - 1) * share)]; };
    std::printf("%-44s %zu frames: median %.1f, 99th percentile %.1f, longest %.1f ms\n", what, frames.size(), at(0.5),
                at(0.99), frames.back());
    std::fflush(stdout);
}

// One frame: the view is moved, everything that is due happens, and it is painted.
double frame(CopyableTreeView& table, int value)
{
    QElapsedTimer clock;
    clock.start();
    table.verticalScrollBar()->setValue(value);
    QCoreApplication::processEvents();
    table.viewport()->repaint();
    return milliseconds(clock);
}

// Up and down in steps of a wheel's turn, of a page, and in leaps.
void scroll(CopyableTreeView& table, std::vector<double>& frames, const std::function<bool(size_t)>& goesOn)
{
    const int last = table.verticalScrollBar()->maximum();
    int value = 0;
    int direction = 1;
    for (size_t step = 0; goesOn(step); ++step) {
        const int stride = step % 50 == 49 ? last / 7 : step % 10 == 9 ? 30 : 3;
        value += direction * stride;
        if (value >= last || value <= 0)
            direction = -direction;
        value = std::clamp(value, 0, last);
        frames.push_back(frame(table, value));
    }
}

uint64_t peakBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').front().toULongLong() * 1024;
    return 0;
}

void printMemory(const char* what)
{
    std::printf("%-44s %9.2f GiB\n", what, double(peakBytes()) / double(1U << 30));
}

// The largest class is opened and wholly shown.
QModelIndex openLargest(ClassesPage& page, const SnapshotAnalysis& analysis)
{
    const auto& rows = analysis.classRows();
    const auto largest = std::max_element(rows.begin(), rows.end(),
                                          [](const ClassRow& a, const ClassRow& b) { return a.count < b.count; });
    std::printf("class %s: %u instances of %u nodes\n", std::string(analysis.classes().at(largest->id).name).c_str(),
                largest->count, analysis.snapshot().nodeCount());
    auto& model = static_cast<ClassModel&>(*page.table()->model());
    const QPersistentModelIndex row = model.indexOf(largest->id);
    double blocked = 0;
    page.table()->expand(row);
    const double opened = wait(
        [&] {
            const QModelIndex first = model.index(0, 0, row);
            return first.isValid() && !first.data(LoadingRole).toBool();
        },
        &blocked);
    print("class opened", opened);
    print("  the longest stretch without an event", blocked);
    QElapsedTimer clock;
    clock.start();
    model.loadMore(model.index(model.rowCount(row) - 1, 0, row), largest->count);
    page.table()->viewport()->repaint();
    print("all its instances shown", milliseconds(clock));
    return row;
}

// Paths and picture of a class, and what would be freed without the innermost holder that is one object.
// False: there is none.
bool measureRetainers(MainWindow& window, Document* document, ClassId chosen)
{
    const auto idle = [&] { return window.jobs().jobs().empty(); };
    std::printf("class %s\n", std::string(document->analysis()->classes().at(chosen).name).c_str());
    RetainersPane& retainers = *window.details()->retainers();
    window.selection().select(Selection::ofClass(document, chosen));
    print("paths of the class", wait([&] { return idle() && retainers.pathTree()->model()->rowCount() > 0; }));
    QElapsedTimer clock;
    clock.start();
    retainers.setTab(RetainersPane::Tab::Picture);
    wait([&] { return retainers.pictureTab()->picture()->picture() != nullptr; });
    print("picture of the class", milliseconds(clock));
    retainers.setTab(RetainersPane::Tab::Paths);
    const QAbstractItemModel& paths = *retainers.pathTree()->model();
    QModelIndex holder = paths.index(0, 0);
    while (paths.rowCount(holder) > 0)
        holder = paths.index(0, 0, holder);
    QAction& remove = *retainers.pathsTab()->removeAction();
    for (; holder.isValid(); holder = holder.parent()) {
        retainers.pathTree()->setCurrentIndex(holder);
        QCoreApplication::processEvents();
        if (remove.isEnabled())
            break;
    }
    if (!holder.isValid())
        return false;
    clock.start();
    remove.trigger();
    wait([&] { return !retainers.pathsTab()->whatIfBanner()->isHidden(); });
    print("what if its holder were gone", milliseconds(clock));
    return true;
}

void measureViews(MainWindow& window)
{
    Document* document = window.documents().current();
    const auto idle = [&] { return window.jobs().jobs().empty(); };
    auto* dominators = window.findChild<DominatorsPage*>();
    window.pages()->setCurrentWidget(dominators);
    print("dominators: tree", wait(idle));
    dominators->setView(DominatorsPage::View::Treemap);
    print("dominators: treemap", wait([&] { return dominators->treemap()->isReady(); }));
    window.pages()->setCurrentWidget(window.classesPage());

    bool found = false;
    const auto connection = QObject::connect(window.searchBox(), &SearchBox::resultsChanged, &window,
                                             [&] { found = found || window.searchBox()->hasHits(); });
    window.searchBox()->setFocus();
    window.searchBox()->setText(QStringLiteral("e1"));
    print("search \"e1\" (a quarter second of it waiting)", wait([&] { return found; }));
    QObject::disconnect(connection);
    window.searchBox()->clear();

    // What retains the classes with the greatest retained sizes, until one hangs on an object that can be taken away.
    const SnapshotAnalysis& analysis = *document->analysis();
    std::vector<ClassRow> rows(analysis.classRows().begin(), analysis.classRows().end());
    std::erase_if(rows, [&](const ClassRow& row) { return analysis.classes().at(row.id).name.starts_with("("); });
    std::sort(rows.begin(), rows.end(), [](const ClassRow& a, const ClassRow& b) { return a.retained > b.retained; });
    rows.resize(std::min<size_t>(rows.size(), 10));
    for (const ClassRow& row : rows)
        if (measureRetainers(window, document, row.id))
            return;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_frames FILE [SECOND]\n");
        return 2;
    }
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    MainWindow window;
    window.resize(1440, 900);
    window.show();
    QCoreApplication::processEvents();

    QElapsedTimer clock;
    clock.start();
    window.openFiles({QString::fromLocal8Bit(argv[1])});
    CopyableTreeView& table = *window.classesPage()->table();
    Document* document = window.documents().current();
    double blocked = 0;
    wait([&] { return table.model()->rowCount() > 0 || document->state() == Document::State::Failed; }, &blocked);
    table.viewport()->repaint();
    print("first table", milliseconds(clock));
    wait([&] { return document->state() != Document::State::Loading; }, &blocked);
    print("retained sizes", milliseconds(clock));
    print("  the longest stretch without an event", blocked);
    if (!document->isReady()) {
        std::fprintf(stderr, "%s\n", document->error().detail.c_str());
        return 3;
    }
    wait([&] { return window.jobs().jobs().empty(); });
    printMemory("peak memory after loading");

    openLargest(*window.classesPage(), *document->analysis());
    std::vector<double> frames;
    scroll(table, frames, [](size_t step) { return step < 2000; });
    printFrames("scrolling the instances", frames);
    if (argc > 2) {
        frames.clear();
        const Document* second = window.documents().open(QString::fromLocal8Bit(argv[2]));
        scroll(table, frames, [&](size_t) { return second->state() == Document::State::Loading; });
        printFrames("scrolling while a snapshot loads", frames);
        printMemory("peak memory with both");
        window.documents().close(const_cast<Document*>(second));
        wait([&] { return window.jobs().jobs().empty(); });
    }
    measureViews(window);
    printMemory("peak memory of all");
    return 0;
}
