// SPDX-License-Identifier: GPL-3.0-or-later
// Loading is something a person can stop, close and pile up at any moment, and what fails says why.
#include "base/column_files.h"
#include "models/class_model.h"
#include "models/early_class_model.h"
#include "pages/early_classes_view.h"
#include "pages/start_page.h"
#include "window_fixture.h"
#include "workspace/document.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QUrl>

using namespace heapsight;
using namespace heapsight::test;

class TestWindowLoading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startsWithWhatCanBeDone();
    void showsClassesBeforeRetainedSizes();
    void cancelStopsALoadAndSaysSo();
    void cancelInTheStatusBarStopsALoad();
    void windowClosesWhileLoading();
    void documentClosesWhileLoading();
    void moreOpenWhileOthersLoad();
    void sameFileOpensOnce();
    void brokenFileIsExplained_data();
    void brokenFileIsExplained();
    void brokenFileInAComparison();
    void filesCanBeDropped();
    void opensWhatACutFileStillShows();
    void opensAgainFromTheIndex();
    void worksOnTheDiskWhenAsked();

private:
    [[nodiscard]] QString write(const char* name, const QByteArray& content) const;

    QTemporaryDir m_folder;
    QString m_large; // long enough to be caught loading
    QString m_small;
};

void TestWindowLoading::initTestCase()
{
    useSettingsIn(m_folder);
    m_large = m_folder.filePath(QStringLiteral("large.heapsnapshot"));
    m_small = m_folder.filePath(QStringLiteral("small.heapsnapshot"));
    QVERIFY(writeChain(m_large, 600'000));
    QVERIFY(QFileInfo(m_large).size() > 20'000'000);
    QVERIFY(writeChain(m_small, 100));
}

QString TestWindowLoading::write(const char* name, const QByteArray& content) const
{
    const QString path = m_folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

void TestWindowLoading::startsWithWhatCanBeDone()
{
    MainWindow window;
    window.show();
    QStringList texts;
    for (const QPushButton* button : window.centralWidget()->findChildren<QPushButton*>()) {
        if (button->isVisible())
            texts.append(button->text());
    }
    QCOMPARE(texts, QStringList({QStringLiteral("&Open…"), QStringLiteral("&Compare…"), QStringLiteral("&Attach…"),
                                 QStringLiteral("&Watch a Folder…")}));

    MainWindow withDemo({m_small, m_large});
    withDemo.show();
    QVERIFY(withDemo.actions().demo->isVisible());
    withDemo.actions().demo->trigger();
    QCOMPARE(withDemo.documents().count(), 2);
    QCOMPARE(withDemo.pages()->currentWidget(), withDemo.comparePage());
}

void TestWindowLoading::showsClassesBeforeRetainedSizes()
{
    MainWindow window;
    window.show();
    window.openFiles({m_large});
    const auto* view = window.classesPage()->findChild<EarlyClassesView*>();
    QVERIFY(!view->isVisible());
    int times = 0;
    uint64_t objects = 0;
    QString retained;
    connect(&window.documents(), &DocumentList::documentChanged, &window, [&](const Document* document) {
        if (!document->earlyClasses() || !view->isVisible())
            return;
        ++times;
        for (const EarlyClass& of : view->model()->classes()->classes)
            objects += of.count;
        retained = view->model()->index(0, ClassModel::Retained).data().toString();
    });
    QVERIFY(waitUntilReady(window));
    QCOMPARE(times, 1);
    QCOMPARE(retained, QStringLiteral("…"));
    uint64_t expected = 0;
    for (const ClassRow& row : window.documents().current()->analysis()->classRows())
        expected += row.count;
    QCOMPARE(objects, expected);
    QVERIFY(!view->isVisible());
    QVERIFY(window.classesPage()->table()->isVisible());
}

void TestWindowLoading::cancelStopsALoadAndSaysSo()
{
    MainWindow window;
    window.show();
    window.openFiles({m_large});
    Document* document = window.documents().current();
    QCOMPARE(document->state(), Document::State::Loading);
    QVERIFY(shownMessage(*window.classesPage()).startsWith(QLatin1String("Loading large.heapsnapshot")));
    window.actions().cancelLoading->trigger();
    QVERIFY(waitFor([&] { return document->state() != Document::State::Loading; }));
    QCOMPARE(document->state(), Document::State::Cancelled);
    QVERIFY(shownMessage(*window.classesPage()).contains(QLatin1String("was cancelled")));

    window.actions().reload->trigger();
    QCOMPARE(document->state(), Document::State::Loading);
    QVERIFY(waitUntilReady(window));
    QCOMPARE(document->state(), Document::State::Ready);
    QCOMPARE(shownMessage(*window.classesPage()), QString());
}

void TestWindowLoading::cancelInTheStatusBarStopsALoad()
{
    MainWindow window;
    window.show();
    window.openFiles({m_large});
    QPushButton* cancel = nullptr;
    QVERIFY(waitFor([&] {
        for (QPushButton* button : window.findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text().contains(QLatin1String("Cancel")))
                cancel = button;
        }
        return cancel != nullptr;
    }));
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(waitFor([&] { return window.documents().current()->state() != Document::State::Loading; }));
    QCOMPARE(window.documents().current()->state(), Document::State::Cancelled);
}

void TestWindowLoading::windowClosesWhileLoading()
{
    for (const int waitMs : {0, 5, 50, 200}) {
        auto window = std::make_unique<MainWindow>();
        window->show();
        window->openFiles({m_large, m_small});
        QTest::qWait(waitMs);
        window->close();
        window.reset();
    }
    QCoreApplication::processEvents(); // what the jobs left behind must not find the window
}

void TestWindowLoading::documentClosesWhileLoading()
{
    MainWindow window;
    window.show();
    window.openFiles({m_large, m_small});
    window.documents().close(window.documents().find(m_large));
    QCOMPARE(window.documents().count(), 1);
    QVERIFY(waitUntilReady(window));
    QCOMPARE(window.documents().current()->path(), QFileInfo(m_small).canonicalFilePath());
    QVERIFY(window.documents().current()->isReady());
    QCOMPARE(window.documents().base(), nullptr);
    QVERIFY(shownMessage(*window.comparePage()).isEmpty() || window.pages()->currentWidget() == window.comparePage());

    window.documents().close(window.documents().current());
    QCOMPARE(window.documents().count(), 0);
    QVERIFY(!window.pages()->isVisible()); // the start page is back
}

void TestWindowLoading::moreOpenWhileOthersLoad()
{
    MainWindow window;
    window.show();
    const QString third = m_folder.filePath(QStringLiteral("third.heapsnapshot"));
    QVERIFY(writeChain(third, 1000));
    window.openFiles({m_large, m_small});
    QCOMPARE(window.documents().at(0)->state(), Document::State::Loading);
    window.openFiles({third});
    QCOMPARE(window.documents().count(), 3);
    QVERIFY(waitUntilReady(window));
    for (int row = 0; row < 3; ++row)
        QVERIFY(window.documents().at(row)->isReady());
    // The pair stays what it was; the third is what is looked at.
    QCOMPARE(window.documents().base()->path(), QFileInfo(m_large).canonicalFilePath());
    QCOMPARE(window.documents().target()->path(), QFileInfo(m_small).canonicalFilePath());
    QCOMPARE(window.documents().current()->path(), QFileInfo(third).canonicalFilePath());
    QCOMPARE(window.pages()->currentWidget(), window.classesPage());
    window.actions().useAsTarget->trigger();
    QCOMPARE(window.documents().target(), window.documents().current());
    QVERIFY(waitUntilReady(window));
    window.actions().useAsBase->trigger(); // already the target: the two change places
    QCOMPARE(window.documents().base(), window.documents().current());
    QCOMPARE(window.documents().target()->path(), QFileInfo(m_large).canonicalFilePath());
}

void TestWindowLoading::sameFileOpensOnce()
{
    MainWindow window;
    window.show();
    window.openFiles({m_small, m_large});
    window.openFiles({m_folder.path() + QStringLiteral("/./small.heapsnapshot")});
    QCOMPARE(window.documents().count(), 2);
    QCOMPARE(window.documents().current()->path(), QFileInfo(m_small).canonicalFilePath());
}

void TestWindowLoading::brokenFileIsExplained_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("offset"); // digits that must be in the message, may be empty
    QFile whole(m_small);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray good = whole.readAll();
    const qsizetype edges = good.indexOf("\"edges\":[");
    QByteArray badNumber = good;
    const qsizetype digit = good.indexOf(",2,2,", edges);
    badNumber.replace(digit + 1, 1, "x");
    QTest::newRow("no JSON") << QByteArray("hello, this is no snapshot") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("cut inside the edges") << good.left(edges + 40) << QString::number(edges + 40);
    QTest::newRow("no number") << badNumber << QString::number(digit + 1);
}

void TestWindowLoading::brokenFileIsExplained()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, offset);
    const QString path = write("broken.heapsnapshot", content);
    MainWindow window;
    window.show();
    window.openFiles({path});
    QVERIFY(waitUntilReady(window));
    QCOMPARE(window.documents().current()->state(), Document::State::Failed);
    const QString message = shownMessage(*window.classesPage());
    QVERIFY2(message.contains(QLatin1String("broken.heapsnapshot")), qPrintable(message));
    QString digits = message;
    digits.remove(QRegularExpression(QStringLiteral("[^0-9]+")));
    QVERIFY2(digits.contains(offset), qPrintable(message));

    // Mended on disk and opened again, it loads.
    QFile::remove(path);
    QVERIFY(QFile::copy(m_small, path));
    window.openFiles({path});
    QVERIFY(waitUntilReady(window));
    QVERIFY(window.documents().current()->isReady());
}

void TestWindowLoading::brokenFileInAComparison()
{
    const QString path = write("no.heapsnapshot", "[]");
    MainWindow window;
    window.show();
    window.openFiles({m_small, path});
    QVERIFY(waitUntilReady(window));
    QVERIFY(shownMessage(*window.comparePage()).contains(QLatin1String("no.heapsnapshot")));
    // The good one can still be looked at.
    window.pages()->setCurrentWidget(window.classesPage());
    QVERIFY(shownMessage(*window.classesPage()).contains(QLatin1String("no.heapsnapshot")));
    window.documents().setCurrent(window.documents().base());
    QCOMPARE(shownMessage(*window.classesPage()), QString());
}

void TestWindowLoading::filesCanBeDropped()
{
    MainWindow window;
    window.show();
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(m_small), QUrl::fromLocalFile(m_large), QUrl(QStringLiteral("https://a.example/x"))});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
    QCOMPARE(window.documents().count(), 2);
    QCOMPARE(window.pages()->currentWidget(), window.comparePage());
    QVERIFY(waitUntilReady(window));
    QVERIFY(window.comparePage()->table()->model()->rowCount() > 0);

    // They are offered again the next time.
    MainWindow later;
    later.show();
    const auto* recent = later.findChild<StartPage*>()->findChild<QListWidget*>();
    QVERIFY(recent && recent->isVisible());
    QVERIFY(recent->count() >= 2);
}

void TestWindowLoading::opensWhatACutFileStillShows()
{
    QFile whole(m_small);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QByteArray content = whole.readAll();
    content.truncate(content.lastIndexOf("\"next\"") + 3);
    const QString path = write("cut.heapsnapshot", content);
    MainWindow window;
    window.show();
    window.openFiles({path});
    QVERIFY(waitUntilReady(window));
    QVERIFY(window.documents().current()->isReady());
    const auto* model = qobject_cast<ClassModel*>(window.classesPage()->table()->model());
    QCOMPARE(model->totals().objects, uint64_t{99});
    bool isSaid = false;
    for (const QLabel* label : window.classesPage()->findChildren<QLabel*>())
        isSaid = isSaid || (label->isVisible() && label->text().startsWith(QLatin1String("cut.heapsnapshot: ")));
    QVERIFY(isSaid);
}

void TestWindowLoading::opensAgainFromTheIndex()
{
    IndexCacheSettings settings;
    settings.leastDocument = 0;
    QVERIFY(writeCacheSettings(settings));
    const auto rows = [this](bool expectIndex) {
        MainWindow window;
        window.openFiles({m_large});
        const uint64_t before = columnBytesInUse();
        const bool ready = waitUntilReady(window) && window.documents().current()->isReady();
        const bool isIndexed = ready && columnBytesInUse() - before < 1'000'000; // its columns lie in the index
        QStringList texts;
        if (ready && isIndexed == expectIndex && waitFor([] { return IndexCache().usage().entries == 1; })) {
            for (const ClassRow& row : window.documents().current()->analysis()->classRows())
                texts.append(QStringLiteral("%1 %2").arg(row.count).arg(row.retained));
        }
        return texts;
    };
    const QStringList fromFile = rows(false);
    QVERIFY(!fromFile.isEmpty());
    QCOMPARE(rows(true), fromFile);
    QVERIFY(IndexCache().clear());
    settings.isEnabled = false;
    QVERIFY(writeCacheSettings(settings));
}

void TestWindowLoading::worksOnTheDiskWhenAsked()
{
    MainWindow window;
    window.show();
    setMemoryLimit(columnBytesInUse() + 10'000'000);
    window.openFiles({m_large});
    QVERIFY(waitUntilReady(window));
    Document* document = window.documents().current();
    QCOMPARE(document->state(), Document::State::Failed);
    QCOMPARE(document->error().code, ErrorCode::OutOfMemory);
    auto* message = window.classesPage()->findChild<MessageView*>();
    QVERIFY2(message->text().contains(QLatin1String("loading takes about")), qPrintable(message->text()));
    QVERIFY(waitFor([message] { return message->text().contains(QLatin1String("object: ")); })); // its nodes, by type
    const auto buttons = message->findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 1);
    QVERIFY(buttons.constFirst()->isVisible());
    QCOMPARE(buttons.constFirst()->text(), QStringLiteral("Work on the &Disk"));
    buttons.constFirst()->click();
    QVERIFY(waitUntilReady(window));
    setMemoryLimit(0);
    QVERIFY2(document->isReady(), document->error().detail.c_str());
    QVERIFY(columnFileBytes() > 10'000'000);
    window.documents().close(document);
    QVERIFY(waitFor([] { return columnFileBytes() == 0; }));
}

QTEST_MAIN(TestWindowLoading)
#include "tst_window_loading.moc"
