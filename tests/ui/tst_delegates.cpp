// SPDX-License-Identifier: GPL-3.0-or-later
// Delegates painted into images, light and dark; asserted on where colours are, not on whole pictures.
#include "models/roles.h"
#include "painting/cell_painting.h"
#include "painting/cost_bar_delegate.h"
#include "painting/object_delegate.h"
#include "painting/palette_colors.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyleFactory>
#include <QTest>

using namespace heapsight;

namespace {

constexpr int kWidth = 300;
constexpr int kHeight = 24;

struct Painted {
    QImage image;
    [[nodiscard]] int count(const QColor& color, int left = 0, int right = kWidth) const
    {
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = left; x < right; ++x)
                pixels += image.pixelColor(x, y) == color ? 1 : 0;
        return pixels;
    }
    // Text is smoothed: few of its pixels have the pure colour.
    [[nodiscard]] int near(const QColor& color) const
    {
        constexpr int kReach = 60;
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                pixels += std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
                                      std::abs(pixel.blue() - color.blue()) <
                                  kReach
                              ? 1
                              : 0;
            }
        return pixels;
    }
    [[nodiscard]] int firstColumnOtherThan(const QColor& color) const
    {
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                if (image.pixelColor(x, y) != color)
                    return x;
        return image.width();
    }
};

Painted paint(const QAbstractItemDelegate& delegate, const QModelIndex& index, const QPalette& palette,
              QStyle::State state = QStyle::State_Enabled | QStyle::State_Active)
{
    Painted result{QImage(kWidth, kHeight, QImage::Format_RGB32)};
    result.image.fill(palette.color(QPalette::Base));
    QPainter painter(&result.image);
    painter.setPen(Qt::magenta);
    painter.setBrush(Qt::cyan);
    const QTransform transform = painter.transform();
    QStyleOptionViewItem option;
    option.rect = result.image.rect();
    option.palette = palette;
    option.state = state;
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    delegate.paint(&painter, option, index);
    // The painter is given back as it was.
    if (painter.pen().color() != QColor(Qt::magenta) || painter.brush().color() != QColor(Qt::cyan) ||
        painter.transform() != transform || painter.testRenderHint(QPainter::Antialiasing))
        qFatal("the delegate left its painter changed");
    return result;
}

} // namespace

class TestDelegates : public QObject {
    Q_OBJECT

    QStandardItemModel m_model;

    QModelIndex cell(const QString& text, const QVariant& fraction = {}, RowMark mark = RowMark::None)
    {
        auto* item = new QStandardItem(text);
        item->setData(fraction, FractionRole);
        item->setData(int(mark), MarkRole);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_model.setItem(0, 0, item);
        return item->index();
    }
    QModelIndex nameCell(const NameParts& parts)
    {
        auto* item = new QStandardItem(parts.plainText());
        item->setData(QVariant::fromValue(parts), NamePartsRole);
        m_model.setItem(0, 0, item);
        return item->index();
    }

    static QList<QPalette> palettes() { return {lightPalette(), darkPalette()}; }

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion"))); }

    void barsAreAsLongAsTheirShare()
    {
        const CostBarDelegate delegate;
        for (const QPalette& palette : palettes()) {
            const QColor bar = semanticColors(palette).bar;
            const Painted half = paint(delegate, cell({}, 0.5), palette);
            QVERIFY(half.count(bar, kWidth / 2 + 4, kWidth - 4) > (kWidth / 2 - 8) * 10);
            QCOMPARE(half.count(bar, 0, kWidth / 2 - 4), 0);
            QCOMPARE(half.image.pixelColor(kWidth - 20, 0), palette.color(QPalette::Base)); // a margin above
            QCOMPARE(paint(delegate, cell({}), palette).count(bar), 0);
            QCOMPARE(paint(delegate, cell({}, 0.0), palette).count(bar), 0);
            QCOMPARE(paint(delegate, cell({}, std::numeric_limits<double>::quiet_NaN()), palette).count(bar), 0);
            const Painted more = paint(delegate, cell({}, 7.0), palette); // never outside its cell
            QVERIFY(more.count(bar) <= kWidth * kHeight);
            // What shrinks is an outline: the middle stays free.
            const Painted shrinking = paint(delegate, cell({}, -1.0), palette);
            QCOMPARE(shrinking.image.pixelColor(kWidth / 2, kHeight / 2), palette.color(QPalette::Base));
        }
    }

    void digitsAreOnTheRightInTheirColour()
    {
        const CostBarDelegate delegate;
        for (const QPalette& palette : palettes()) {
            const SemanticColors colors = semanticColors(palette);
            const Painted plain = paint(delegate, cell(QStringLiteral("374 kB")), palette);
            QVERIFY(plain.firstColumnOtherThan(palette.color(QPalette::Base)) > kWidth / 2);
            QVERIFY(plain.near(palette.color(QPalette::Text)) > 10);
            const Painted grew = paint(delegate, cell(QStringLiteral("+433 kB"), {}, RowMark::Grew), palette);
            QVERIFY(grew.near(colors.growing) > 10);
            const Painted gone = paint(delegate, cell(QStringLiteral("-430"), {}, RowMark::Gone), palette);
            QVERIFY(gone.near(colors.gone) > 3);
            QCOMPARE(gone.count(colors.growing), 0);
        }
    }

    void selectionComesFromTheStyle()
    {
        const CostBarDelegate numbers;
        const ObjectDelegate names;
        for (const QPalette& palette : palettes()) {
            const QStyle::State state = QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Selected;
            const QColor highlight = palette.color(QPalette::Highlight);
            QVERIFY(paint(numbers, cell(QStringLiteral("1")), palette, state).count(highlight) > kWidth * kHeight / 2);
            NameParts parts;
            parts.name = QStringLiteral("Map");
            QVERIFY(paint(names, nameCell(parts), palette, state).count(highlight) > kWidth * kHeight / 2);
        }
    }

    void namePartsHaveTheirColours()
    {
        const ObjectDelegate delegate;
        NameParts parts;
        parts.edge = QStringLiteral("cache");
        parts.name = QStringLiteral("Map");
        parts.bold = true;
        parts.id = QStringLiteral("@99847");
        parts.badge = QStringLiteral("HHH");
        for (const QPalette& palette : palettes()) {
            const SemanticColors colors = semanticColors(palette);
            const Painted image = paint(delegate, nameCell(parts), palette);
            QVERIFY(image.near(colors.accent) > 5);
            QVERIFY(image.near(palette.color(QPalette::Text)) > 5);
            QVERIFY(image.near(colors.growing) > 5);            // text and frame of the badge
            QVERIFY(image.count(colors.growingBackground) > 5); // its filling
            NameParts marked;
            marked.name = QStringLiteral("x");
            marked.mark = RowMark::New;
            QVERIFY(paint(delegate, nameCell(marked), palette).near(colors.growing) > 3);
        }
    }

    // Rows with a mark and without stand below each other: their names begin at one place.
    void namesOfMarkedRowsDoNotJump()
    {
        const ObjectDelegate delegate;
        QStyleOptionViewItem option;
        option.font = QApplication::font();
        option.fontMetrics = QFontMetrics(option.font);
        option.rect = QRect(0, 0, kWidth, kHeight);
        NameParts parts;
        parts.name = QStringLiteral("Map");
        const auto width = [&] { return delegate.sizeHint(option, nameCell(parts)).width(); };
        const int alone = width();
        parts.keepsMarkRoom = true;
        const int unmarked = width();
        QVERIFY(unmarked > alone);
        for (const RowMark mark : {RowMark::New, RowMark::Gone, RowMark::Grew, RowMark::Shrank}) {
            parts.mark = mark;
            QCOMPARE(width(), unmarked);
        }
    }

    void markupIsShownAsItIs()
    {
        const ObjectDelegate delegate;
        NameParts parts;
        parts.name = QStringLiteral("<font color=red>H</font>");
        const Painted image = paint(delegate, nameCell(parts), lightPalette());
        for (int y = 0; y < kHeight; ++y)
            for (int x = 0; x < kWidth; ++x)
                QVERIFY(image.image.pixelColor(x, y) != QColor(Qt::red));
        const QFontMetrics metrics(QApplication::font());
        QStyleOptionViewItem option;
        option.font = QApplication::font();
        option.fontMetrics = metrics;
        option.rect = QRect(0, 0, kWidth, kHeight);
        QVERIFY(delegate.sizeHint(option, nameCell(parts)).width() >= metrics.horizontalAdvance(parts.name));
    }

    void longNamesAreElidedAndKeepTheId()
    {
        const ObjectDelegate delegate;
        NameParts parts;
        parts.name = QString(500, QLatin1Char('l'));
        parts.badge = QStringLiteral("HHH");
        parts.location = QStringLiteral("somewhere.js:12");
        const Painted image = paint(delegate, nameCell(parts), lightPalette());
        QVERIFY(image.count(semanticColors(lightPalette()).growingBackground) > 5); // still to be seen
        NameParts huge = parts;
        huge.edge = QString(500, QLatin1Char('e'));
        huge.name.clear();
        paint(delegate, nameCell(huge), lightPalette());
        QStandardItem* plain = new QStandardItem(QStringLiteral("plain")); // a model without parts
        m_model.setItem(0, 0, plain);
        QVERIFY(paint(delegate, plain->index(), lightPalette()).near(lightPalette().color(QPalette::Text)) > 3);
    }

    void coloursAreReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
        const auto make = [](const QColor& base, const QColor& text) {
            QPalette palette(lightPalette());
            palette.setColor(QPalette::Base, base);
            palette.setColor(QPalette::Text, text);
            return palette;
        };
        QTest::newRow("high contrast black") << make(Qt::black, Qt::yellow);
        QTest::newRow("high contrast white") << make(Qt::white, Qt::black);
        QTest::newRow("orange desk") << make(QColor(0xb4, 0x54, 0x0a), Qt::white);
        QTest::newRow("grey") << make(QColor(0x80, 0x80, 0x80), Qt::black);
    }
    void coloursAreReadable()
    {
        QFETCH(QPalette, palette);
        const SemanticColors colors = semanticColors(palette);
        const QColor base = palette.color(QPalette::Base);
        for (const QColor& color : {colors.growing, colors.gone, colors.dim, colors.accent, colors.leak, colors.good})
            QVERIFY2(contrast(color, base) >= 3, qPrintable(color.name()));
        QVERIFY(contrast(colors.bar, palette.color(QPalette::Text)) >= 3);
        QVERIFY(contrast(colors.growingBackground, colors.growing) >= 3);
        QCOMPARE(colors.dark, isDark(palette));
    }

    void selectedRowsAreReadable()
    {
        QPalette yellow = darkPalette(); // as systems of high contrast select
        yellow.setColor(QPalette::Base, Qt::black);
        yellow.setColor(QPalette::Highlight, Qt::yellow);
        yellow.setColor(QPalette::HighlightedText, Qt::black);
        for (const QPalette& palette : {lightPalette(), darkPalette(), yellow}) {
            QStyleOptionViewItem option;
            option.palette = palette;
            option.state = QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Selected;
            const CellColors colors = cellColors(option);
            QVERIFY(contrast(colors.text, colors.background) >= 4.5);
            QVERIFY(contrast(colors.semantic.bar, colors.text) >= 3);
            QVERIFY(contrast(colors.semantic.growingBackground, colors.semantic.growing) >= 3);
            QVERIFY(contrast(colors.semantic.dim, colors.background) >= 3);
        }
    }

    void contrastIsWcag()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(isDark(darkPalette()));
        QVERIFY(!isDark(lightPalette()));
    }
};

QTEST_MAIN(TestDelegates)
#include "tst_delegates.moc"
