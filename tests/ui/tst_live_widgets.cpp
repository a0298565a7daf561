// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the live page without a program to watch.
#include "pages/live_bar.h"
#include "painting/palette_colors.h"
#include "text/format.h"
#include "widgets/chart_axes.h"
#include "widgets/growth_bar.h"
#include "widgets/memory_chart.h"
#include "widgets/paced_refresh.h"
#include "window/outlined_style.h"
#include "workspace/live_session.h"

#include <QAction>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QGraphicsTextItem>
#include <QLineEdit>
#include <QLineSeries>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>
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

QPalette blackPalette()
{
    QPalette palette(Qt::white, Qt::black, Qt::white, Qt::gray, Qt::gray, Qt::white, Qt::white, Qt::black, Qt::black);
    palette.setColor(QPalette::PlaceholderText, Qt::white);
    return palette;
}

void prepare(QStyleOption& option, const QPalette& palette, QStyle::State state)
{
    option.rect = QRect(0, 0, 200, 30);
    option.palette = palette;
    option.state = state;
}

template <class Paint> QImage painted(const QStyleOption& option, Paint&& paint)
{
    QImage image(option.rect.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(option.palette.color(QPalette::Window));
    QPainter painter(&image);
    paint(painter);
    painter.end();
    return image;
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

    void fieldsHaveAnOutlineOnBlack()
    {
        QLineEdit edit;
        OutlinedStyle style;
        edit.setStyle(&style);
        edit.setPalette(blackPalette());
        edit.resize(200, 30);
        const QImage dark = edit.grab().toImage();
        QVERIFY(contrast(dark.pixelColor(100, 0), Qt::black) > 3);
        QVERIFY(contrast(dark.pixelColor(0, 15), Qt::black) > 3);
        QCOMPARE(dark.pixelColor(100, 10), QColor(Qt::black));
        edit.setPalette(lightPalette()); // as Fusion draws it
        QVERIFY(edit.grab().toImage().pixelColor(100, 0) != lightPalette().color(QPalette::PlaceholderText));
    }

    void focusAndSelectedTabAreSeen()
    {
        const OutlinedStyle outlined;
        const QStyle& style = outlined;
        for (const QPalette& palette : {lightPalette(), darkPalette(), blackPalette()}) {
            const QColor window = palette.color(QPalette::Window);
            QStyleOptionFrame field;
            prepare(field, palette, QStyle::State_Enabled | QStyle::State_HasFocus);
            field.lineWidth = 1;
            const QImage focused = painted(
                field, [&](QPainter& painter) { style.drawPrimitive(QStyle::PE_PanelLineEdit, &field, &painter); });
            QVERIFY(contrast(focused.pixelColor(100, 0), window) >= 3);
            if (!isDark(palette))
                continue; // a selected tab is white there
            QStyleOptionTab tab;
            const auto tabWith = [&](QStyle::State state) {
                prepare(tab, palette, QStyle::State_Enabled | state);
                return painted(
                    tab, [&](QPainter& painter) { style.drawControl(QStyle::CE_TabBarTabShape, &tab, &painter); });
            };
            QVERIFY(contrast(tabWith(QStyle::State_Selected).pixelColor(100, 1), window) >= 3);
            QVERIFY(contrast(tabWith(QStyle::State_None).pixelColor(100, 1), window) < 3);
        }
    }

    void framesHaveEdgesInHighContrast()
    {
        const OutlinedStyle outlined;
        const QStyle& style = outlined;
        const auto edgeOfFrame = [&](const QPalette& palette, QStyle::State state) {
            QStyleOptionFrame frame;
            prepare(frame, palette, QStyle::State_Enabled | state);
            const QImage image =
                painted(frame, [&](QPainter& painter) { style.drawPrimitive(QStyle::PE_Frame, &frame, &painter); });
            return contrast(image.pixelColor(0, 15), palette.color(QPalette::Window));
        };
        QVERIFY(edgeOfFrame(blackPalette(), QStyle::State_None) >= 3);
        QVERIFY(edgeOfFrame(darkPalette(), QStyle::State_None) < 3);
        QVERIFY(edgeOfFrame(darkPalette(), QStyle::State_Raised) >= 3); // lies over others
        QStyleOptionSlider bar;
        prepare(bar, blackPalette(), QStyle::State_Enabled);
        bar.rect = QRect(0, 0, 16, 200);
        bar.orientation = Qt::Vertical;
        bar.maximum = 100;
        bar.pageStep = 50;
        bar.subControls = QStyle::SC_All;
        const QImage image =
            painted(bar, [&](QPainter& painter) { style.drawComplexControl(QStyle::CC_ScrollBar, &bar, &painter); });
        const QRect handle = style.subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider);
        QVERIFY(handle.height() > 20 && handle.height() < 150);
        QVERIFY(contrast(image.pixelColor(handle.center().x(), handle.top()), Qt::black) >= 3);
    }
};

QTEST_MAIN(TestLiveWidgets)
#include "tst_live_widgets.moc"
