// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the live page without a program to watch.
#include "pages/live_bar.h"
#include "pages/live_page.h"
#include "painting/palette_colors.h"
#include "text/format.h"
#include "widgets/chart_axes.h"
#include "widgets/growth_bar.h"
#include "widgets/memory_chart.h"
#include "widgets/memory_legend.h"
#include "workspace/live_list.h"
#include "workspace/paced_refresh.h"

#include <QAction>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QGraphicsLayout>
#include <QGraphicsTextItem>
#include <QLabel>
#include <QLineSeries>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace heapsight;

namespace {

// What the chart's axes really show.
QStringList shownLabels(const QChartView& view, const QString& unit)
{
    QStringList labels;
    for (QGraphicsItem* item : view.scene()->items()) {
        const auto* text = qgraphicsitem_cast<QGraphicsTextItem*>(item);
        if (text && text->isVisible() && text->toPlainText().contains(unit))
            labels << text->toPlainText();
    }
    return labels;
}

// Each with a value of its own, in megabytes.
HeapSample sampleNumber(int number)
{
    HeapSample sample;
    sample.timeMs = 1'700'000'000'000 + number * 100;
    sample.bytes = {400'000'000, 300'000'000, (100 + number) * 1'000'000, 1'000'000, 10'000};
    return sample;
}

} // namespace

class TestLiveWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsOnceForManyRequests()
    {
        int drawn = 0;
        PacedRefresh pace([&drawn] { ++drawn; }, nullptr);
        for (int i = 0; i < 1000; ++i)
            pace.request();
        QCOMPARE(drawn, 0); // never in the middle of what asks for it
        QVERIFY(QTest::qWaitFor([&] { return !pace.isPending(); }, 60'000));
        QCOMPARE(drawn, 1);
        for (int i = 0; i < 1000; ++i)
            pace.request();
        QVERIFY(QTest::qWaitFor([&] { return !pace.isPending(); }, 60'000));
        QCOMPARE(drawn, 2);
    }

    void leavesTimeForOthersWhenDrawingIsSlow()
    {
        constexpr int kSlowMs = 400;
        PacedRefresh pace([] { QThread::msleep(kSlowMs); }, nullptr);
        QCOMPARE(pace.pauseMs(), 500);
        pace.request();
        QVERIFY(QTest::qWaitFor([&] { return pace.pauseMs() >= 2 * kSlowMs; }, 60'000));
    }

    void allShowTheSameSample()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        QAction attach(nullptr);
        QAction take(nullptr);
        LiveList list;
        LivePage page(list, settings, &attach, &take);
        page.resize(1200, 800);
        page.show();
        Recording recording;
        int number = 0;
        for (; number < 50; ++number)
            recording.samples.push_back(sampleNumber(number));
        LiveSession* session = list.open(std::move(recording), QStringLiteral("quick.heaprecording"));
        const auto inLegend = [&page] {
            for (const QCheckBox* box : page.legend()->findChildren<QCheckBox*>())
                if (box->text().startsWith(QStringLiteral("heapUsed")))
                    return box->text();
            return QString();
        };
        const auto shown = [&] { // wherever it is shown
            const QString text = QStringLiteral("heapUsed ") + bytesText(session->heapUsed());
            const bool isSame = inLegend() == text && page.chart()->to() == session->samples().lastTime() &&
                                list.index(0).data(LiveList::StatusRole).toString() == text;
            return isSame ? text : QString();
        };
        QVERIFY(page.chart()->isFollowing());
        QCOMPARE(shown(), QStringLiteral("heapUsed ") + bytesText(149'000'000));
        const QSignalSpy refreshed(session, &LiveSession::refreshed);
        QElapsedTimer clock;
        clock.start();
        QStringList seen;
        for (; number < 150; ++number) { // faster than they are drawn
            session->take(sampleNumber(number));
            QVERIFY(!shown().isEmpty());
            QTest::qWait(15);
            QVERIFY(!shown().isEmpty());
            if (!seen.contains(shown()))
                seen << shown();
        }
        QVERIFY(seen.size() >= 2);
        QVERIFY(refreshed.count() <= clock.elapsed() / 500 + 2);
        QVERIFY(QTest::qWaitFor([&] { return !session->isRefreshPending(); }, 60'000));
        QCOMPARE(shown(), QStringLiteral("heapUsed ") + bytesText(249'000'000));
        QCOMPARE(session->samples().size(), size_t(150));
        page.hide(); // and when it is looked at again
        session->take(sampleNumber(number));
        QVERIFY(QTest::qWaitFor([&] { return !session->isRefreshPending(); }, 60'000));
        page.show();
        QCOMPARE(shown(), QStringLiteral("heapUsed ") + bytesText(250'000'000));
        // No mark stands ahead of the line.
        session->take(TargetEvent{sampleNumber(number).timeMs + 1, TargetEventKind::GarbageCollection});
        QVERIFY(session->events().empty());
        session->take(sampleNumber(++number));
        QVERIFY(QTest::qWaitFor([&] { return !session->isRefreshPending(); }, 60'000));
        QCOMPARE(session->events().size(), size_t(1));
        QVERIFY(session->events().front().timeMs < session->samples().lastTime());
        // The one under the pointer stays in the legend.
        Q_EMIT page.chart()->hovered(3);
        session->take(sampleNumber(++number));
        QVERIFY(QTest::qWaitFor([&] { return !session->isRefreshPending(); }, 60'000));
        QCOMPARE(inLegend(), QStringLiteral("heapUsed ") + exactBytesText(103'000'000));
        Q_EMIT page.chart()->hovered(std::nullopt);
        QCOMPARE(shown(), QStringLiteral("heapUsed ") + bytesText(252'000'000));
    }

    void labelsStayWhenTheRangeGrows()
    {
        QChartView view(new QChart);
        auto* time = new QCategoryAxis(&view);
        auto* bytes = new QCategoryAxis(&view);
        addChartAxes(*view.chart(), time, bytes);
        auto* line = new QLineSeries(view.chart());
        view.chart()->addSeries(line);
        line->attachAxis(time);
        line->attachAxis(bytes);
        view.resize(900, 500);
        view.show();
        view.chart()->setPlotArea(QRectF(80, 10, 800, 450));
        constexpr qint64 kFrom = 1'700'000'000'000;
        for (const double highest : {9e6, 11.1e6, 48e6, 106e6, 104e6}) {
            setTimeRange(*time, kFrom, kFrom + 60'000, 800);
            setByteRange(*bytes, highest, 450);
            view.chart()->layout()->activate();
            QVERIFY(bytes->max() > highest);
            QVERIFY(bytes->count() >= 3);
            const QStringList shown = shownLabels(view, QStringLiteral("MB"));
            QVERIFY2(shown.size() == bytes->count(), qPrintable(shown.join(QLatin1Char(' '))));
            for (const QString& label : bytes->categoriesLabels())
                QVERIFY(bytes->endValue(label) > 0 && bytes->endValue(label) <= bytes->max());
        }
        // Nothing is laid out and stroked anew for what stays.
        int changes = 0;
        connect(bytes, &QCategoryAxis::categoriesChanged, this, [&changes] { ++changes; });
        connect(bytes, &QCategoryAxis::rangeChanged, this, [&changes] { ++changes; });
        setByteRange(*bytes, 104e6, 450);
        QCOMPARE(changes, 0);
    }

    void axesFollowTheSize()
    {
        Recording recording;
        for (int64_t i = 0; i < 60; ++i) {
            HeapSample sample;
            sample.timeMs = 1'700'000'000'000 + i * 1000;
            sample.bytes = {104'000'000, 60'000'000, 40'000'000, 1'000'000, 10'000};
            recording.samples.push_back(sample);
        }
        const LiveSession session(std::move(recording), QStringLiteral("minute.heaprecording"));
        MemoryChart chart;
        chart.resize(900, 400);
        chart.show();
        chart.setSession(&session);
        for (const int height : {600, 420, 440, 600}) { // the ticks of 420 are those of 440
            chart.resize(900, height);
            chart.refresh();
            int found = 0;
            for (QGraphicsItem* item : chart.scene()->items()) {
                const auto* text = qgraphicsitem_cast<QGraphicsTextItem*>(item);
                if (!text || !text->isVisible() || !text->toPlainText().startsWith(QStringLiteral("100")))
                    continue;
                ++found;
                const double y = chart.positionOf(session.samples().firstTime(), 100'000'000).y();
                const double middle = text->sceneBoundingRect().center().y();
                QVERIFY2(std::abs(middle - y) < 6, qPrintable(QStringLiteral("%1 at %2").arg(middle).arg(y)));
            }
            QCOMPARE(found, 1);
        }
    }

    void growthIsOrange()
    {
        GrowthBar bar;
        Growth growth;
        growth.verdict = GrowthVerdict::OutsideHeap;
        growth.rss = Slope{.perHour = 50e6, .halfWidth = 1e6, .points = 100};
        growth.heapTotal = Slope{.perHour = 40e6, .halfWidth = 1e6, .points = 100};
        growth.rest = Slope{.perHour = 10e6, .halfWidth = 1e6, .points = 100};
        const auto color = [&bar] { return bar.rateLabel()->palette().color(bar.rateLabel()->foregroundRole()); };
        bar.setGrowth(growth, 0);
        QCOMPARE(color(), semanticColors(bar.palette()).growing);
        QVERIFY(color() != bar.palette().color(QPalette::Text));
        QCOMPARE(bar.where(),
                 QStringLiteral("JavaScript heap %1, outside the heap %2").arg(percentText(0.8), percentText(0.2)));
        growth.verdict = GrowthVerdict::Flat;
        bar.setGrowth(growth, 0);
        QCOMPARE(color(), bar.palette().color(QPalette::Text));
        // On a narrow page its cells stand in several lines.
        QVERIFY(bar.minimumSizeHint().width() < 400);
        QVERIFY(bar.heightForWidth(400) > bar.heightForWidth(4000));
    }

    void theChosenSpanIsBold()
    {
        QAction take(nullptr);
        QMenu menu;
        LiveBar bar(&take, &menu);
        bar.showRange(true, 15 * 60'000);
        QStringList bold;
        for (const QToolButton* button : bar.findChildren<QToolButton*>())
            if (button->isCheckable() && button->font().bold())
                bold << button->text();
        QCOMPARE(bold, QStringList{QStringLiteral("15 min")});
        bar.showRange(false, 15 * 60'000);
        for (const QToolButton* button : bar.findChildren<QToolButton*>())
            QVERIFY(!button->font().bold());
        QVERIFY(bar.heightForWidth(300) > bar.heightForWidth(3000));
        QVERIFY(bar.minimumSizeHint().width() < 400);
    }
};

QTEST_MAIN(TestLiveWidgets)
#include "tst_live_widgets.moc"
