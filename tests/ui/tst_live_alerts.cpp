// SPDX-License-Identifier: GPL-3.0-or-later
// When a running program is warned about, and the desktop's message of it.
#include "desktop/desktop_notice.h"
#include "workspace/live_alerts.h"

#include <QDBusConnection>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace heapsight;

namespace {

constexpr int64_t kStart = 1'700'000'000'000;

HeapSample sampleAt(int64_t timeMs, int64_t used)
{
    HeapSample sample;
    sample.timeMs = timeMs;
    sample.bytes = {used * 3, used * 2, used, 1'000'000, 10'000};
    return sample;
}

} // namespace

// The service that shows messages, as far as it is called.
class Notifications : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList shown;
public Q_SLOTS:
    uint Notify(const QString& program, uint, const QString&, const QString& title, const QString& body,
                const QStringList&, const QVariantMap&, int)
    {
        shown << program << title << body;
        return 1;
    }
};

class TestLiveAlerts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void absoluteLimit();
    void shareOfHeapLimit();
    void growthByDefault();
    void remembered();
    void desktopMessage();

private:
    QProcess m_bus;
};

void TestLiveAlerts::initTestCase()
{
    // A bus of its own: nobody's desktop is disturbed.
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
        return;
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    if (m_bus.waitForReadyRead(30'000))
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

void TestLiveAlerts::cleanupTestCase()
{
    if (m_bus.state() == QProcess::NotRunning)
        return;
    m_bus.terminate();
    m_bus.waitForFinished();
}

void TestLiveAlerts::absoluteLimit()
{
    LiveAlerts alerts;
    AlertLimits limits;
    limits.heapUsed = 100'000'000;
    alerts.setLimits(limits);
    SampleSeries samples;
    QVERIFY(alerts.check(samples, 0, 0).isEmpty());
    const auto at = [&](int64_t second, int64_t used) {
        samples.append(sampleAt(kStart + second * 1000, used));
        return alerts.check(samples, 0, 0);
    };
    QVERIFY(at(0, 99'000'000).isEmpty());
    QCOMPARE(at(1, 101'000'000).size(), 1);
    QVERIFY(at(2, 120'000'000).isEmpty()); // told once
    QVERIFY(at(3, 95'000'000).isEmpty());
    QVERIFY(at(4, 101'000'000).isEmpty()); // it swings about the limit
    QVERIFY(at(5, 80'000'000).isEmpty());
    QCOMPARE(at(6, 101'000'000).size(), 1); // again
}

void TestLiveAlerts::shareOfHeapLimit()
{
    LiveAlerts alerts;
    SampleSeries samples;
    samples.append(sampleAt(kStart, 57'000'000));
    QVERIFY(alerts.check(samples, 64'000'000, 0).isEmpty());
    QVERIFY(alerts.check(samples, 0, 0).isEmpty()); // not known
    samples.append(sampleAt(kStart + 1000, 58'000'000));
    QCOMPARE(alerts.check(samples, 64'000'000, 0).size(), 1); // 90 %
}

void TestLiveAlerts::growthByDefault()
{
    // 50 MB within an hour, after garbage collections, with its certainty.
    const auto raisedBy = [](double perHour) {
        LiveAlerts alerts;
        SampleSeries samples;
        QStringList raised;
        for (int64_t i = 0; i < 3600; ++i) {
            const auto level = static_cast<int64_t>(50e6 + perHour * static_cast<double>(i) / 3600);
            samples.append(sampleAt(kStart + i * 1000, level + i % 20 * 1'000'000));
            raised += alerts.check(samples, 0, 0);
        }
        return raised.size();
    };
    QCOMPARE(raisedBy(60e6), 1);
    QCOMPARE(raisedBy(40e6), 0);
    QCOMPARE(raisedBy(-60e6), 0);
}

void TestLiveAlerts::remembered()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AlertLimits limits = AlertLimits::load(settings);
    QCOMPARE(limits.growthPerHour, uint64_t{50'000'000});
    QCOMPARE(limits.percentOfContainer, 90);
    QVERIFY(!limits.takesSnapshot);
    limits.heapUsed = 7'000'000'000;
    limits.percentOfContainer = 0;
    limits.takesSnapshot = true;
    limits.save(settings);
    limits = AlertLimits::load(settings);
    QCOMPARE(limits.heapUsed, uint64_t{7'000'000'000});
    QCOMPARE(limits.percentOfContainer, 0);
    QVERIFY(limits.takesSnapshot);
    settings.setValue(QStringLiteral("live/alerts/percentOfLimit"), 4000);
    QCOMPARE(AlertLimits::load(settings).percentOfLimit, 100);
}

void TestLiveAlerts::desktopMessage()
{
    if (m_bus.state() != QProcess::Running)
        QSKIP("there is no D-Bus here");
    showDesktopNotice(QStringLiteral("nobody"), QStringLiteral("listens")); // and nothing happens
    QDBusConnection desktop = QDBusConnection::connectToBus(QString::fromLatin1(qgetenv("DBUS_SESSION_BUS_ADDRESS")),
                                                            QStringLiteral("desktop"));
    QVERIFY(desktop.isConnected());
    Notifications notifications;
    QVERIFY(desktop.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &notifications,
                                   QDBusConnection::ExportAllSlots));
    QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.Notifications")));
    showDesktopNotice(QStringLiteral("server.js"), QStringLiteral("heapUsed is above <b>1 GB</b>"));
    QVERIFY(QTest::qWaitFor([&] { return notifications.shown.size() == 3; }, 30'000));
    QCOMPARE(notifications.shown, QStringList({QStringLiteral("heapsight"), QStringLiteral("server.js"),
                                               QStringLiteral("heapUsed is above &lt;b&gt;1 GB&lt;/b&gt;")}));
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
}

QTEST_GUILESS_MAIN(TestLiveAlerts)
#include "tst_live_alerts.moc"
