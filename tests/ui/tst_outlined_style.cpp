// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen of fields, tabs, frames, headers and of the focus on light and dark palettes and in high contrast.
#include "painting/palette_colors.h"
#include "widgets/allocation_bars.h"
#include "window/outlined_style.h"
#include "window/theme.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace heapsight;

namespace {

QPalette blackPalette()
{
    QPalette palette(Qt::white, Qt::black, Qt::white, Qt::gray, Qt::gray, Qt::white, Qt::white, Qt::black, Qt::black);
    palette.setColor(QPalette::PlaceholderText, Qt::white);
    palette.setColor(QPalette::Highlight, Qt::yellow);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Disabled, QPalette::Text, Qt::gray);
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

double contrastAt(const QImage& image, int x, int y, const QPalette& palette)
{
    return contrast(image.pixelColor(x, y), palette.color(QPalette::Window));
}

// Of a frame in a page below tabs, this far below the page's upper side: rows that are seen, from the line of the tabs
// to some way into the frame.
int seenRows(int distance)
{
    QTabWidget tabs;
    tabs.setPalette(blackPalette());
    tabs.setDocumentMode(true);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, distance, 0, 0);
    auto* frame = new QFrame(page);
    frame->setFrameShape(QFrame::StyledPanel);
    column->addWidget(frame);
    tabs.addTab(page, QStringLiteral("page"));
    tabs.resize(400, 200);
    tabs.show();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QImage image = tabs.grab().toImage();
    const int top = tabs.tabBar()->geometry().top() + 4;
    int rows = 0;
    for (int y = top; y < 100; ++y)
        rows += contrastAt(image, 300, y, blackPalette()) >= 3 ? 1 : 0; // right of the tab
    const bool hasSides =
        contrastAt(image, 0, 100, blackPalette()) >= 3 && contrastAt(image, 399, 100, blackPalette()) >= 3;
    return hasSides && contrastAt(image, 200, 199, blackPalette()) >= 3 ? rows : -1;
}

} // namespace

class TestOutlinedStyle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new OutlinedStyle); }

    void fieldsHaveAnOutlineOnBlack()
    {
        QLineEdit edit;
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
        const QStyle& style = *QApplication::style();
        for (const QPalette& palette : {lightPalette(), darkPalette(), blackPalette()}) {
            QStyleOptionFrame field;
            prepare(field, palette, QStyle::State_Enabled | QStyle::State_HasFocus);
            field.lineWidth = 1;
            const QImage focused = painted(
                field, [&](QPainter& painter) { style.drawPrimitive(QStyle::PE_PanelLineEdit, &field, &painter); });
            QVERIFY(contrastAt(focused, 100, 0, palette) >= 3);
            if (!isDark(palette))
                continue; // a selected tab is white there
            QStyleOptionTab tab;
            const auto tabWith = [&](QStyle::State state) {
                prepare(tab, palette, QStyle::State_Enabled | state);
                return painted(
                    tab, [&](QPainter& painter) { style.drawControl(QStyle::CE_TabBarTabShape, &tab, &painter); });
            };
            QVERIFY(contrastAt(tabWith(QStyle::State_Selected), 100, 1, palette) >= 3);
            QVERIFY(contrastAt(tabWith(QStyle::State_None), 100, 1, palette) < 3);
        }
    }

    void theFocusHasOneColour()
    {
        QCOMPARE(focusColor(lightPalette()), lightPalette().color(QPalette::Link));
        QCOMPARE(focusColor(darkPalette()), darkPalette().color(QPalette::Link));
        QPalette black = blackPalette();
        QCOMPARE(focusColor(black), QColor(Qt::yellow));
        black.setColor(QPalette::Link, Qt::cyan);
        black.setColor(QPalette::Highlight, Qt::black); // would not be seen
        QCOMPARE(focusColor(black), QColor(Qt::cyan));
        // Not only the style draws it.
        AllocationBars bars;
        bars.setPalette(blackPalette());
        bars.resize(400, 200);
        bars.setBars({{0, 10, 100, 50}, {10, 20, 100, 50}, {20, 30, 100, 50}});
        bars.setRange(BarRange{1, 1});
        const QImage image = bars.grab().toImage();
        const QRectF chosen = bars.barRect(1);
        int yellow = 0;
        for (int x = qFloor(chosen.left()) - 1; x <= qCeil(chosen.left()) + 1; ++x)
            yellow += image.pixelColor(x, int(chosen.top()) + 2) == QColor(Qt::yellow) ? 1 : 0;
        QCOMPARE(yellow, 1);
    }

    void toolButtonsShowTheFocusOfTheKeyboard()
    {
        const QStyle& style = *QApplication::style();
        const QToolButton widget; // Fusion's line inside is drawn for one only
        for (const QPalette& palette : {lightPalette(), darkPalette(), blackPalette()}) {
            const auto buttonWith = [&](QStyle::State state) {
                QStyleOptionToolButton button;
                prepare(button, palette, QStyle::State_Enabled | QStyle::State_AutoRaise | state);
                button.subControls = QStyle::SC_ToolButton;
                return painted(button, [&](QPainter& painter) {
                    style.drawComplexControl(QStyle::CC_ToolButton, &button, &painter, &widget);
                });
            };
            const QStyle::State byKey = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
            const QColor window = palette.color(QPalette::Window);
            for (const QStyle::State state : {byKey, byKey | QStyle::State_On}) {
                const QImage focused = buttonWith(state);
                QCOMPARE(focused.pixelColor(100, 0), focusColor(palette));
                QCOMPARE(focused.pixelColor(0, 15), focusColor(palette));
            }
            QCOMPARE(buttonWith(byKey).pixelColor(100, 3), window);
            QCOMPARE(buttonWith(QStyle::State_HasFocus).pixelColor(100, 0), window); // by a click
        }
    }

    void framesHaveEdgesInHighContrast()
    {
        const QStyle& style = *QApplication::style();
        const auto edgeOfFrame = [&](const QPalette& palette, QStyle::State state) {
            QStyleOptionFrame frame;
            prepare(frame, palette, QStyle::State_Enabled | state);
            const QImage image =
                painted(frame, [&](QPainter& painter) { style.drawPrimitive(QStyle::PE_Frame, &frame, &painter); });
            return contrastAt(image, 0, 15, palette);
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
        QVERIFY(contrastAt(image, handle.center().x(), handle.top(), blackPalette()) >= 3);
    }

    void headersEndInALineInHighContrast()
    {
        const QStyle& style = *QApplication::style();
        for (const QStyle::ControlElement element : {QStyle::CE_HeaderSection, QStyle::CE_HeaderEmptyArea}) {
            QStyleOptionHeader header;
            prepare(header, blackPalette(), QStyle::State_Enabled | QStyle::State_Horizontal);
            const QImage image =
                painted(header, [&](QPainter& painter) { style.drawControl(element, &header, &painter); });
            QVERIFY(contrastAt(image, 100, 29, blackPalette()) >= 3);
            QVERIFY(contrastAt(image, 100, 28, blackPalette()) < 3);
            // Where a column is dragged.
            QCOMPARE(contrastAt(image, 199, 10, blackPalette()) >= 3, element == QStyle::CE_HeaderSection);
        }
    }

    void tabsWithoutABaseLineAreClosedInHighContrast()
    {
        const QStyle& style = *QApplication::style();
        QStyleOptionTab tab;
        prepare(tab, blackPalette(), QStyle::State_Enabled);
        tab.position = QStyleOptionTab::OnlyOneTab;
        QTabBar bar;
        for (const bool hasBase : {true, false}) {
            bar.setDrawBase(hasBase);
            const QImage image = painted(
                tab, [&](QPainter& painter) { style.drawControl(QStyle::CE_TabBarTabShape, &tab, &painter, &bar); });
            QCOMPARE(contrastAt(image, 100, 29, blackPalette()) >= 3, !hasBase);
        }
    }

    void tabsHaveEdgesInHighContrast()
    {
        const QStyle& style = *QApplication::style();
        QStyleOptionTab tab;
        prepare(tab, blackPalette(), QStyle::State_Enabled);
        tab.position = QStyleOptionTab::OnlyOneTab;
        const auto seen = [&](int x, int y) {
            const QImage image =
                painted(tab, [&](QPainter& painter) { style.drawControl(QStyle::CE_TabBarTabShape, &tab, &painter); });
            return contrastAt(image, x, y, blackPalette()) >= 3;
        };
        QVERIFY(seen(100, 2) && seen(0, 15) && seen(199, 15));
        QVERIFY(!seen(100, 29)); // open to the page
        tab.shape = QTabBar::RoundedSouth;
        QVERIFY(seen(100, 27) && seen(0, 15) && seen(199, 15));
        QVERIFY(!seen(100, 0));
        tab.shape = QTabBar::RoundedWest;
        QVERIFY(seen(2, 15) && seen(100, 0) && seen(100, 29));
        QVERIFY(!seen(199, 15));
        tab.shape = QTabBar::RoundedEast;
        QVERIFY(seen(197, 15) && seen(100, 0) && seen(100, 29));
        QVERIFY(!seen(0, 15));
    }

    void pagesHaveALineOnDark()
    {
        const QStyle& style = *QApplication::style();
        constexpr double kSeen = 2; // as Fusion's on the light palette
        for (const QPalette& palette : {darkPalette(), blackPalette()}) {
            QStyleOptionTabWidgetFrame box;
            prepare(box, palette, QStyle::State_Enabled);
            const QImage image = painted(
                box, [&](QPainter& painter) { style.drawPrimitive(QStyle::PE_FrameTabWidget, &box, &painter); });
            for (const QPoint side : {QPoint(100, 0), QPoint(100, 29), QPoint(0, 15), QPoint(199, 15)})
                QVERIFY(contrastAt(image, side.x(), side.y(), palette) >= kSeen);
            QStyleOptionTabBarBase base;
            prepare(base, palette, QStyle::State_Enabled);
            base.rect.setHeight(2);
            const QImage line = painted(
                base, [&](QPainter& painter) { style.drawPrimitive(QStyle::PE_FrameTabBarBase, &base, &painter); });
            const bool isFirst = contrastAt(line, 100, 0, palette) >= kSeen;
            QVERIFY(isFirst != (contrastAt(line, 100, 1, palette) >= kSeen)); // one
        }
    }

    void whereLinesMeetThereIsOne()
    {
        QCOMPARE(seenRows(0), 1);  // the tabs' line is the frame's
        QCOMPARE(seenRows(20), 2); // it has one of its own
    }

    void whereNothingCanBeTypedTheHintIsDim()
    {
        QApplication::setPalette(blackPalette()); // the system's
        applyTheme(Theme::System);
        QLineEdit edit;
        QCOMPARE(edit.palette().color(QPalette::PlaceholderText), QColor(Qt::white));
        edit.setEnabled(false);
        QCOMPARE(edit.palette().color(QPalette::PlaceholderText), QColor(Qt::gray));
    }
};

QTEST_MAIN(TestOutlinedStyle)
#include "tst_outlined_style.moc"
