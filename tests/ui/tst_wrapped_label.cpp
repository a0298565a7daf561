// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wrapped_label.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace heapsight;

namespace {

constexpr int kWidth = 200;
const QString kText = QStringLiteral("Öffnen");

// Rows in which something is drawn in black on white.
int inkRows(const QImage& image)
{
    int rows = 0;
    for (int y = 0; y < image.height(); ++y) {
        bool hasInk = false;
        for (int x = 0; x < image.width() && !hasInk; ++x)
            hasInk = qGray(image.pixel(x, y)) < 200; // what is paler nobody misses
        rows += hasInk ? 1 : 0;
    }
    return rows;
}

int rowsWithRoom(const QFont& font)
{
    QImage image(kWidth, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    painter.drawText(QRect(0, 20, kWidth, 80), Qt::AlignLeft | Qt::AlignTop, kText);
    painter.end();
    return inkRows(image);
}

} // namespace

class TestWrappedLabel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accentsOfTheFirstLineAreWhole_data()
    {
        QTest::addColumn<bool>("isSelectable");
        QTest::addColumn<Qt::Alignment>("alignment");
        QTest::newRow("plain") << false << Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
        QTest::newRow("selectable") << true << Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
        QTest::newRow("selectable, at the top") << true << Qt::Alignment(Qt::AlignLeft | Qt::AlignTop);
    }

    void accentsOfTheFirstLineAreWhole()
    {
        QFETCH(const bool, isSelectable);
        QFETCH(const Qt::Alignment, alignment);
        WrappedLabel label(kText);
        label.setPalette(
            QPalette(Qt::black, Qt::white, Qt::white, Qt::gray, Qt::gray, Qt::black, Qt::white, Qt::white, Qt::white));
        label.setAlignment(alignment);
        if (isSelectable)
            label.setTextInteractionFlags(Qt::TextSelectableByMouse);
        for (const double points : {8.0, 9.0, 10.0, 11.0, 13.0, 16.0})
            for (const bool isBold : {false, true}) {
                QFont font(QStringLiteral("DejaVu Sans")); // whose letters are taller than it says
                font.setPointSizeF(points);
                font.setBold(isBold);
                label.setFont(font);
                label.resize(kWidth, label.heightForWidth(kWidth));
                QCOMPARE(inkRows(label.grab().toImage()), rowsWithRoom(font));
                label.resize(kWidth, label.height() + 7); // with room they are not drawn twice
                QCOMPARE(inkRows(label.grab().toImage()), rowsWithRoom(font));
            }
    }

    void takesNoRoomInVain()
    {
        WrappedLabel label(QString(200, QLatin1Char('x')) + QLatin1Char(' ') + QString(20, QLatin1Char('y')));
        QVERIFY(label.wordWrap());
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(label.contentsMargins().top() <= 1);
        label.setFont(QFont(QStringLiteral("Noto Sans CJK SC"), 9)); // has room of its own
        if (QFontInfo(label.font()).family() == QLatin1String("Noto Sans CJK SC"))
            QCOMPARE(label.contentsMargins(), QMargins());
    }
};

QTEST_MAIN(TestWrappedLabel)
#include "tst_wrapped_label.moc"
