// SPDX-License-Identifier: GPL-3.0-or-later
// How long one picture of the flame graph takes, laid out and painted: 200 000 functions on stacks, zoomed,
// scrolled, hovered and searched. Without a display: QT_QPA_PLATFORM=offscreen bench_flame [NODES]
#include "painting/palette_colors.h"
#include "profile/flame_tree_builder.h"
#include "profile/flame_tree_steps.h"
#include "widgets/flame_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>
#include <vector>

using namespace heapsight;

namespace {

constexpr QSize kSize{1600, 1000};
constexpr int kPictures = 300;

FlameTree makeTree(uint32_t nodes)
{
    std::mt19937 random(7);
    auto table = std::make_shared<FrameTable>();
    FlameTreeBuilder builder(table->add({"(root)", {}, 0, 0}));
    std::vector<uint32_t> frames;
    for (uint32_t i = 0; i < 4000; ++i)
        frames.push_back(table->add({"function_number_" + std::to_string(i),
                                     "/srv/app/node_modules/package" + std::to_string(i % 30) + "/index.js", i, 1}));
    while (builder.nodeCount() < nodes) {
        const uint32_t parent = random() % 4 != 0 ? builder.nodeCount() - 1 : random() % builder.nodeCount();
        builder.child(parent, frames[random() % frames.size()]);
    }
    const FlameTreeBuilder::Finished made = builder.finish();
    std::vector<uint64_t> self(made.shape->nodeCount());
    for (uint64_t& weight : self)
        weight = random() % 1000;
    return FlameTree(made.shape, std::move(table), std::move(self), ProfileUnit::Microseconds);
}

class Times {
public:
    explicit Times(const char* what) : m_what(what) {}
    template <class Change> void measure(FlameView& view, Change&& change)
    {
        QElapsedTimer clock;
        clock.start();
        const double cpu = cpuMs();
        change();
        view.viewport()->repaint();
        m_cpu.push_back(cpuMs() - cpu);
        m_ms.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    ~Times()
    {
        print("processor time", m_cpu);
        print("by the clock", m_ms);
    }

private:
    static double cpuMs() // of this thread: a busy machine does not count
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    void print(const char* kind, std::vector<double>& ms) const
    {
        std::sort(ms.begin(), ms.end());
        const auto at = [&ms](double share) { return ms[static_cast<size_t>(share * double(ms.size() - 1))]; };
        std::printf("%-22s %-14s median %5.1f ms, 99 %% within %5.1f ms, most %5.1f ms\n", m_what, kind, at(0.5),
                    at(0.99), ms.back());
    }

    const char* m_what;
    std::vector<double> m_ms;
    std::vector<double> m_cpu;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const uint32_t nodes = argc > 1 ? static_cast<uint32_t>(std::atoi(argv[1])) : 200'000;
    auto content = std::make_shared<FlameContent>();
    auto ordered = leftHeavy(makeTree(nodes), {});
    if (!ordered)
        return 1;
    content->tree = std::move(*ordered);
    content->title = QStringLiteral("all");
    for (uint32_t frame = 0; frame < content->tree.frames().size(); ++frame)
        content->colors.push_back(
            static_cast<uint8_t>(frame % (static_cast<uint32_t>(FrameColor::FirstPackage) + kPackageHues)));
    FlameView view;
    view.setPalette(lightPalette());
    view.resize(kSize);
    view.setContent(content);
    view.show();
    QCoreApplication::processEvents();
    std::printf("%u functions on stacks up to %u deep\n", content->tree.nodeCount(), content->tree.deepest());
    std::mt19937 random(3);
    size_t most = 0;
    {
        Times times("zoom");
        for (int i = 0; i < kPictures; ++i) {
            // Mostly wide ones, as a person would choose.
            const FlameRect& rect = view.rects()[random() % view.rects().size()];
            times.measure(view, [&] { view.zoomTo(i % 3 == 0 ? FlameTree::root() : rect.node); });
            most = std::max(most, view.rects().size());
        }
    }
    view.zoomTo(FlameTree::root());
    {
        Times times("scroll by a step");
        QScrollBar* bar = view.verticalScrollBar();
        for (int i = 0; i < kPictures; ++i)
            times.measure(view, [&] {
                bar->setValue((bar->value() + 60) % std::max(1, bar->maximum()));
                most = std::max(most, view.rects().size());
            });
        bar->setValue(0);
    }
    {
        Times times("move the mouse");
        for (int i = 0; i < kPictures; ++i)
            times.measure(view, [&] {
                const QPointF at(random() % kSize.width(), random() % kSize.height());
                QMouseEvent move(QEvent::MouseMove, at, at, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
                QCoreApplication::sendEvent(view.viewport(), &move);
            });
    }
    {
        Times times("search");
        for (int i = 0; i < kPictures; ++i)
            times.measure(view, [&] {
                std::vector<uint8_t> frames(content->tree.frames().size());
                for (uint8_t& frame : frames)
                    frame = random() % 10 == 0 ? 1 : 0;
                view.setMatches(std::move(frames));
            });
        view.setMatches({});
    }
    {
        Times times("make the window wider");
        for (int i = 0; i < kPictures; ++i)
            times.measure(view, [&] { view.resize(kSize.width() - i, kSize.height()); });
    }
    std::printf("at most %zu rectangles in sight\n", most);
    return 0;
}
