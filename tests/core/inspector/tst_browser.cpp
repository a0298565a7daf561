// SPDX-License-Identifier: GPL-3.0-or-later
// A page of a real Chromium without a window: found, watched by its own metrics, a snapshot of it taken.
#include "graph/heap_snapshot.h"
#include "inspector/snapshot_capture.h"
#include "inspector/target_monitor.h"
#include "io/snapshot_reader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace heapsight;

namespace {

constexpr int kWaitMs = 120'000;
constexpr int kLeaked = 1234;

} // namespace

class TestBrowser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void watchesAPage();
    void takesASnapshotOfIt();

private:
    QTemporaryDir m_folder;
    QProcess m_browser;
    InspectorTarget m_target;
};

void TestBrowser::initTestCase()
{
    const QString program = QStandardPaths::findExecutable("chromium");
    if (program.isEmpty())
        QSKIP("chromium is not installed");
    QFile page(m_folder.filePath("page.html"));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write("<title>leaky page</title><div id=a><p>one<p>two</div><script>class Leaky {}; window.kept = [];"
               "for (let i = 0; i < 1234; ++i) kept.push(new Leaky());"
               "addEventListener('click', () => {}); setInterval(() => { kept.length; }, 50);</script>");
    page.close();
    QStringList options{"--headless=new",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + m_folder.filePath("profile")};
    if (geteuid() == 0)
        options << "--no-sandbox";
    m_browser.setReadChannel(QProcess::StandardError);
    m_browser.start(program, options + QStringList{"file://" + page.fileName()});
    const QRegularExpression listening("DevTools listening on ws://127\\.0\\.0\\.1:(\\d+)/");
    QString output;
    QRegularExpressionMatch match;
    while (!match.hasMatch() && m_browser.waitForReadyRead(kWaitMs)) {
        output += QString::fromUtf8(m_browser.readAllStandardError());
        match = listening.match(output);
    }
    if (!match.hasMatch())
        QSKIP("chromium does not start here");
    TargetDiscovery discovery;
    const TargetAddress place{"127.0.0.1", match.captured(1).toUShort(), {}};
    // The page is there a moment after the port.
    QVERIFY(QTest::qWaitFor(
        [&] {
            std::optional<Result<TargetDiscovery::Targets>> found;
            discovery.findAt(place, [&](Result<TargetDiscovery::Targets> targets) { found = std::move(targets); });
            if (!QTest::qWaitFor([&] { return found.has_value(); }, kWaitMs) || !*found)
                return false;
            for (const InspectorTarget& target : **found) {
                if (target.type == "page" && target.title == "leaky page")
                    m_target = target;
            }
            return m_target.type == "page";
        },
        kWaitMs));
}

void TestBrowser::cleanupTestCase()
{
    if (m_browser.state() == QProcess::NotRunning)
        return;
    m_browser.terminate();
    if (!m_browser.waitForFinished(10'000)) {
        m_browser.kill();
        m_browser.waitForFinished();
    }
}

void TestBrowser::watchesAPage()
{
    QVERIFY(!m_target.isNode());
    QVERIFY(m_target.version.find("Chrom") != std::string::npos || m_target.version.find("Headless") == 0);
    MonitorOptions options;
    options.intervalMs = 100;
    TargetMonitor monitor(options);
    std::vector<HeapSample> samples;
    std::optional<TargetIdentity> identity;
    connect(&monitor, &TargetMonitor::sampled, &monitor, [&](const HeapSample& sample) { samples.push_back(sample); });
    connect(&monitor, &TargetMonitor::attached, &monitor,
            [&](const InspectorTarget&, const TargetIdentity& who) { identity = who; });
    monitor.start(m_target);
    QVERIFY(QTest::qWaitFor([&] { return samples.size() >= 4 && identity; }, kWaitMs));
    QVERIFY(!identity->isNode);
    const HeapSample& sample = samples.back();
    QVERIFY(sample.at(MemoryField::HeapUsed) > 100'000);
    QVERIFY(sample.at(MemoryField::HeapTotal) >= sample.at(MemoryField::HeapUsed));
    QCOMPARE(sample.at(MemoryField::Rss), HeapSample::kUnknown); // a page is no process
    QVERIFY(sample.domNodes >= 7);
    QVERIFY(sample.domListeners >= 1);
    QVERIFY(sample.loopBusy >= 0 && sample.loopBusy <= 1);
}

void TestBrowser::takesASnapshotOfIt()
{
    SnapshotCapture capture(
        CaptureRequest{{m_target.address, m_folder.filePath("page.heapsnapshot").toStdString()}, true});
    std::optional<CaptureOutcome> outcome;
    connect(&capture, &SnapshotCapture::finished, &capture, [&](const CaptureOutcome& end) { outcome = end; });
    capture.start();
    QVERIFY(QTest::qWaitFor([&] { return outcome.has_value(); }, kWaitMs));
    QVERIFY2(!outcome->error, outcome->error ? outcome->error->detail.c_str() : "");
    const auto snapshot = readSnapshot(outcome->file, JobContext{});
    QVERIFY(snapshot);
    int leaked = 0;
    for (uint32_t i = 0; i < (*snapshot)->nodeCount(); ++i)
        leaked += (*snapshot)->kind(NodeIndex(i)) == NodeKind::Object && (*snapshot)->name(NodeIndex(i)) == "Leaky";
    QVERIFY2(leaked >= kLeaked && leaked <= kLeaked + 1, std::to_string(leaked).c_str()); // and the prototype
}

QTEST_GUILESS_MAIN(TestBrowser)
#include "tst_browser.moc"
