// SPDX-License-Identifier: GPL-3.0-or-later
// The live page after long: what a week of samples at one a second costs, in memory and for each further
// second of watching. With a target also how soon it is on the chart after the program was started.
//   QT_QPA_PLATFORM=offscreen bench_live [TARGET]     (process number, host:port or ws:// URL)
#include "base/process_memory.h"
#include "pages/live_page.h"
#include "widgets/memory_chart.h"
#include "window/live_controller.h"
#include "window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace heapsight;

namespace {

constexpr int64_t kWeek = int64_t{7} * 24 * 3600; // samples
constexpr int kSeconds = 60;

double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

bool wait(const std::function<bool()>& isDone, int timeoutMs = 30'000)
{
    QElapsedTimer clock;
    clock.start();
    QTimer tick; // so that it sleeps between events, but not for ever
    tick.start(10);
    while (!isDone() && clock.elapsed() < timeoutMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return isDone();
}

// A saw-tooth of ten minutes on a slow rise, as a server under load shows it.
Recording makeWeek()
{
    Recording recording;
    recording.samples.reserve(kWeek);
    for (int64_t i = 0; i < kWeek; ++i) {
        HeapSample sample;
        sample.timeMs = 1'700'000'000'000 + i * 1000;
        sample.bytes = {300'000'000, 150'000'000, 50'000'000 + (i % 600) * 100'000 + i * 50, 1'000'000, 10'000};
        recording.samples.push_back(sample);
    }
    return recording;
}

// What the window does each second for a session that is looked at: its page is brought up to date and drawn.
void measureSeconds(const char* what, LiveSession& session)
{
    std::vector<double> costs;
    for (int i = 0; i < kSeconds; ++i) {
        wait([&] { return !session.isRefreshPending(); });
        HeapSample next = session.samples().at(session.samples().size() - 1);
        next.timeMs += 1000;
        const double start = processorMs();
        session.take(next);
        wait([&] { return !session.isRefreshPending(); });
        QCoreApplication::processEvents(); // and painted
        costs.push_back(processorMs() - start);
    }
    std::sort(costs.begin(), costs.end());
    std::printf("%-44s median %.1f, longest %.1f ms of processor time\n", what, costs[costs.size() / 2], costs.back());
    std::fflush(stdout);
}

// Looks at a program at ten samples a second: how many come, and how long the window stands still at most.
// Load the machine meanwhile to see whether it keeps up.
void watch(LiveSession& session)
{
    constexpr int kIntervalMs = 100;
    constexpr int kWatchMs = 20'000;
    constexpr int kTickMs = 20;
    session.setIntervalMs(kIntervalMs);
    const size_t before = session.samples().size();
    const double start = processorMs();
    QElapsedTimer sinceTick;
    double longest = 0;
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&tick, &QTimer::timeout, &tick, [&] {
        longest = std::max(longest, static_cast<double>(sinceTick.nsecsElapsed()) / 1e6 - kTickMs);
        sinceTick.restart();
    });
    QEventLoop loop;
    QTimer::singleShot(kWatchMs, &loop, &QEventLoop::quit);
    sinceTick.start();
    tick.start(kTickMs);
    loop.exec();
    std::printf("%-44s %zu of %d samples, longest stretch %.0f ms, %.1f %% of a core\n", "ten samples a second",
                session.samples().size() - before, kWatchMs / kIntervalMs, longest,
                (processorMs() - start) / kWatchMs * 100);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    const QApplication app(argc, argv);
    MainWindow window;
    window.resize(1440, 900);
    window.show();
    if (argc > 1) {
        window.live().attach(QString::fromLocal8Bit(argv[1]));
        const auto* list = &window.live().list();
        if (!wait([&] { return list->current() && !list->current()->samples().isEmpty(); })) {
            std::fprintf(stderr, "bench_live: no sample of %s\n", argv[1]);
            return 1;
        }
        wait([&] { return !list->current()->isRefreshPending(); });
        QCoreApplication::processEvents();
        std::printf("%-44s %lld ms\n", "start to the first point on the chart",
                    static_cast<long long>(sinceStart.elapsed()));
        watch(*list->current());
        window.live().list().detach(list->current());
    }

    const uint64_t before = residentBytes();
    QElapsedTimer clock;
    Recording week = makeWeek();
    clock.start();
    LiveSession* session = window.live().list().open(std::move(week), QStringLiteral("week.heaprecording"));
    const LivePage* page = window.live().page();
    wait([&] { return !session->isRefreshPending(); });
    std::printf("%-44s %lld ms\n", "a week opened", static_cast<long long>(clock.elapsed()));
    std::printf("%-44s %.1f MB\n", "memory it takes", static_cast<double>(residentBytes() - before) / 1e6);
    page->chart()->setSpan(0);
    measureSeconds("a further second, the week in sight", *session);
    page->chart()->setSpan(int64_t{5} * 60 * 1000);
    measureSeconds("a further second, five minutes in sight", *session);
    return 0;
}
