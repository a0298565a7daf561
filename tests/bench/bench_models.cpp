// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for in the table of classes: opening the class with the most instances, and
// sorting it by every column, in a real view. Also the longest time the window stood still meanwhile. Then
// what the other views make in their jobs.
//   QT_QPA_PLATFORM=offscreen bench_models FILE [ROUNDS]
#include "analysis/big_drops.h"
#include "analysis/string_texts.h"
#include "models/class_model.h"
#include "models/dominator_rows.h"
#include "open_snapshot.h"
#include "painting/treemap_painting.h"
#include "widgets/copyable_tree_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QImage>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <limits>

using namespace heapsight;

namespace {

constexpr int kDefaultRounds = 7;

struct Waited {
    double whole = std::numeric_limits<double>::max(); // ms until the rows were painted
    double blocked = 0;                                // ms, the longest stretch without an event
};

// From `start` until `isDone` and painted, while a timer ticks to see how long the event loop stood still.
Waited measure(CopyableTreeView& view, const std::function<void()>& start, const std::function<bool()>& isDone)
{
    Waited waited;
    QElapsedTimer clock;
    QElapsedTimer sinceTick;
    clock.start();
    sinceTick.start();
    start();
    const auto tick = [&] {
        waited.blocked = std::max(waited.blocked, double(sinceTick.nsecsElapsed()) / 1e6);
        sinceTick.restart();
    };
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        tick();
    }
    view.viewport()->repaint();
    tick();
    waited.whole = double(clock.nsecsElapsed()) / 1e6;
    return waited;
}

void keepBest(Waited& best, const Waited& waited)
{
    if (waited.whole < best.whole)
        best = waited;
}

void measureJob(const char* what, int rounds, const std::function<size_t()>& work)
{
    double best = std::numeric_limits<double>::max();
    size_t made = 0;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        made = work();
        best = std::min(best, double(clock.nsecsElapsed()) / 1e6);
    }
    std::printf("%-28s %9.1f   made %zu\n", what, best, made);
}

void measureViews(const std::shared_ptr<const SnapshotAnalysis>& analysis, int rounds)
{
    const NodeIndex root = analysis->snapshot().root();
    measureJob("rows of the dominator tree", rounds, [&] {
        auto table = std::make_shared<ObjectTable>(ObjectTable{analysis, {Figure::Name}});
        return size_t{DominatedRows(table, root).size()};
    });
    measureJob("big drops", rounds, [&] { return bigDrops(*analysis, 0, {})->size(); });
    TreemapPicture picture{analysis, {}, {}};
    measureJob("treemap: layout", rounds, [&] {
        picture.layout = *treemapLayout(*analysis, root, QSizeF(1200, 700), {}, {});
        return picture.layout.tiles.size();
    });
    measureJob("treemap: drawing", rounds, [&] {
        QImage image(1200, 700, QImage::Format_RGB32);
        QPainter painter(&image);
        paintTreemap(painter, picture, QPalette(), QFont());
        return size_t{1};
    });
    measureJob("texts and their copies", std::min(rounds, 3),
               [&] { return (*StringTexts::compute(*analysis, {}))->rows().size(); });
}

void print(const char* what, const Waited& best)
{
    std::printf("%-28s %9.1f %9.1f\n", what, best.whole, best.blocked);
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_models FILE [ROUNDS]\n");
        return 2;
    }
    auto opened = openSnapshot(argv[1], AnalysisOptions{}, JobContext{});
    if (!opened) {
        std::fprintf(stderr, "%s\n", opened.error().detail.c_str());
        return 3;
    }
    const auto analysis = opened->analysis;
    static_cast<void>(analysis->scriptNames());
    const auto& rows = analysis->classRows();
    const auto largest = std::max_element(rows.begin(), rows.end(),
                                          [](const ClassRow& a, const ClassRow& b) { return a.count < b.count; });
    if (largest == rows.end())
        return 3;
    std::printf("class %s: %u instances of %u nodes\n", std::string(analysis->classes().at(largest->id).name).c_str(),
                largest->count, analysis->snapshot().nodeCount());
    std::printf("%-28s %9s %9s\n", "best of all rounds, ms", "whole", "blocked");

    JobRunner jobs;
    CopyableTreeView view;
    ClassModel model(&jobs);
    view.setModel(&model);
    view.resize(1200, 800);
    view.show();
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : kDefaultRounds;
    Waited expand;
    std::vector<Waited> sorts(ClassModel::ColumnCount_);
    for (int round = 0; round < rounds; ++round) {
        model.setAnalysis(analysis);
        model.sort(ClassModel::Retained, Qt::DescendingOrder);
        const QModelIndex row = model.indexOf(largest->id);
        keepBest(expand, measure(
                             view, [&] { view.expand(row); },
                             [&] {
                                 const QModelIndex first = model.index(0, 0, row);
                                 return first.isValid() && !first.data(LoadingRole).toBool();
                             }));
        for (const int column :
             {int(ClassModel::Name), int(ClassModel::Distance), int(ClassModel::Shallow), int(ClassModel::Retained)})
            keepBest(sorts[size_t(column)], measure(
                                                view, [&] { view.sortByColumn(column, Qt::AscendingOrder); },
                                                [&] { return !model.isSorting(); }));
    }
    print("expand", expand);
    print("sort by name", sorts[ClassModel::Name]);
    print("sort by distance", sorts[ClassModel::Distance]);
    print("sort by shallow size", sorts[ClassModel::Shallow]);
    print("sort by retained size", sorts[ClassModel::Retained]);
    jobs.waitForWorkers();
    measureViews(analysis, rounds);
    return 0;
}
