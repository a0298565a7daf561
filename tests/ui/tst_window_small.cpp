// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a small screen: 960 × 540 is 1920 × 1080 at 200 %.
#include "pages/live_page.h"
#include "pages/peek_pane.h"
#include "widgets/donut_view.h"
#include "widgets/elided_label.h"
#include "widgets/filter_bar.h"
#include "widgets/flow_layout.h"
#include "window/live_controller.h"
#include "window/profile_controller.h"
#include "window_fixture.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTranslator>

using namespace heapsight;
using namespace heapsight::test;

namespace {

constexpr QSize kScreen(960, 540);

// What takes the room, outermost first.
QString tooLarge(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const QSize least = widget->minimumSizeHint().expandedTo(widget->minimumSize());
        if (widget->isVisible() && (least.width() > kScreen.width() * 3 / 4 || least.height() > kScreen.height() / 2))
            found << QStringLiteral("%1 %2x%3")
                         .arg(QLatin1String(widget->metaObject()->className()))
                         .arg(least.width())
                         .arg(least.height());
    }
    return found.join(QLatin1String(", "));
}

Recording recordingOfAMinute()
{
    Recording recording;
    for (int64_t i = 0; i < 60; ++i) {
        HeapSample sample;
        sample.timeMs = 1'700'000'000'000 + i * 1000;
        sample.bytes = {200'000'000, 150'000'000, 50'000'000 + (i % 10) * 1'000'000, 1'000'000, 10'000};
        sample.loopBusy = 0.4;
        sample.cpu = 0.005;
        recording.samples.push_back(sample);
    }
    return recording;
}

} // namespace

class TestWindowSmall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useSettingsIn(m_settings);
        QFont font = QApplication::font();
        font.setPointSizeF(9);
        QApplication::setFont(font);
    }

    void fitsASmallScreen_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QString();
        QTest::newRow("German") << QStringLiteral(":/i18n/heapsight_de.qm");
        QTest::newRow("Simplified Chinese") << QStringLiteral(":/i18n/heapsight_zh_CN.qm");
    }

    void fitsASmallScreen()
    {
        QFETCH(const QString, language);
        QTranslator translator; // takes itself out at the end
        if (!language.isEmpty())
            QVERIFY(translator.load(language) && QCoreApplication::installTranslator(&translator));
        const QFont before = QApplication::font();
        const auto restore = qScopeGuard([&before] { QApplication::setFont(before); });
        if (language.contains(QLatin1String("zh"))) { // its lines are higher; where it is not installed nothing changes
            QFont chinese(QStringLiteral("Noto Sans CJK SC"));
            chinese.setPointSizeF(before.pointSizeF());
            QApplication::setFont(chinese);
        }
        const QTemporaryDir folder;
        QStringList files;
        for (const char* name : {"before-the-load-test-of-monday.heapsnapshot", "after-the-load-test.heapsnapshot"}) {
            files << folder.filePath(QLatin1String(name));
            QVERIFY(writeChain(files.back(), 20'000));
        }
        MainWindow window;
        window.resize(kScreen);
        window.show();
        const auto fits = [&window](const QString& what) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            const QSize least = window.minimumSizeHint();
            const bool good = window.size() == kScreen && least.boundedTo(kScreen) == least;
            if (!good)
                qWarning("%s: needs %d x %d, is %d x %d: %s", qPrintable(what), least.width(), least.height(),
                         window.width(), window.height(), qPrintable(tooLarge(window)));
            return good;
        };
        QVERIFY(fits(QStringLiteral("start")));
        window.openFiles(files);
        QVERIFY(fits(QStringLiteral("loading")));
        QVERIFY(waitUntilReady(window));
        window.live().list().open(recordingOfAMinute(), QStringLiteral("minute.heaprecording"));
        for (int page = 0; page < window.pages()->count(); ++page) {
            window.pages()->setCurrentIndex(page);
            QVERIFY(waitUntilReady(window));
            QVERIFY(fits(window.pages()->tabText(page)));
        }
        window.pages()->setCurrentWidget(window.classesPage());
        Document* document = window.documents().current();
        window.selection().select(Selection::ofClass(document, document->analysis()->classOf(NodeIndex(5))));
        QVERIFY(waitUntilReady(window));
        QVERIFY(fits(QStringLiteral("paths")));
        ObjectPane& pane = *window.details()->object();
        pane.peek()->setPeeker({[](const ObjectRef&) { return QStringLiteral("server.js"); }, {}});
        window.selection().select(Selection::ofObject(document, NodeIndex(5)));
        pane.setTab(ObjectPane::Tab::Now);
        QVERIFY(waitUntilReady(window));
        QVERIFY(pane.peek()->isVisible());
        QVERIFY(fits(QStringLiteral("now")));
    }

    void titlesAndFieldsStayReadable()
    {
        FilterBar bar(QStringLiteral("Filter"));
        bar.addChip(QStringLiteral("all"), QStringLiteral("All of them"));
        bar.setStatus(QString(200, QLatin1Char('x')));
        bar.resize(420, 40);
        bar.show();
        QCoreApplication::processEvents();
        auto* edit = bar.findChild<QLineEdit*>();
        QVERIFY(edit->width() >= 12 * edit->fontMetrics().averageCharWidth());
        QVERIFY(bar.minimumSizeHint().width() <= 420); // a long status yields
    }

    void nothingHiddenTakesRoomInAFlow()
    {
        QWidget parent;
        auto* flow = new FlowLayout(10, &parent);
        QList<QLabel*> labels;
        for (int i = 0; i < 3; ++i) {
            labels << new QLabel(QStringLiteral("label"), &parent);
            flow->addWidget(labels.back());
        }
        parent.resize(600, 100);
        parent.show();
        QCoreApplication::processEvents();
        const int second = labels[1]->x();
        QVERIFY(labels[2]->x() > second);
        labels[1]->hide();
        flow->setGeometry(parent.rect());
        QCOMPARE(labels[2]->x(), second);
        auto* first = new QLabel(QStringLiteral("first"), &parent);
        flow->insertWidget(0, first);
        first->show();
        flow->setGeometry(parent.rect());
        QCOMPARE(first->x(), 0);
        QVERIFY(labels[0]->x() > first->width());
        // Narrow: every item on a line of its own, and the height says so.
        const int height = labels[0]->sizeHint().height();
        QVERIFY(flow->heightForWidth(1) >= 3 * height);
        labels[1]->show();
        QCOMPARE(flow->heightForWidth(1), 4 * height + 3 * 10);
        flow->setLineSpacing(4);
        QCOMPARE(flow->heightForWidth(1), 4 * height + 3 * 4);
        flow->setHanging(3); // within the widget: nothing is placed left of it
        flow->setGeometry(parent.rect().adjusted(10, 0, 0, 0));
        QCOMPARE(first->x(), 7);
    }

    void aShortTextNeedsNoMoreThanItself()
    {
        ElidedLabel label;
        label.setText(QStringLiteral("i"));
        QCOMPARE(label.minimumSizeHint(), label.QLabel::minimumSizeHint());
        label.setText(QString(100, QLatin1Char('n')));
        const int few = label.minimumSizeHint().width();
        label.setLeastCharacters(14);
        QVERIFY(label.minimumSizeHint().width() > few);
        QVERIFY(label.minimumSizeHint().width() < label.QLabel::minimumSizeHint().width());
    }

    void labelsOfASmallDonutDoNotOverlap()
    {
        DonutView donut;
        std::vector<DonutView::Part> parts;
        for (int i = 0; i < 12; ++i)
            parts.push_back({QStringLiteral("part"), QStringLiteral("part"), 1000});
        donut.resize(1200, 1200);
        donut.show();
        donut.setParts(QStringLiteral("Parts"), parts);
        QVERIFY(waitFor([&] { return donut.labelCount() == 12; }));
        donut.resize(220, 150);
        QVERIFY(waitFor([&] { return donut.labelCount() == 0; }));
        donut.resize(1200, 1200);
        QVERIFY(waitFor([&] { return donut.labelCount() == 12; }));
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestWindowSmall)
#include "tst_window_small.moc"
