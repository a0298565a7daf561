// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory_room.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heapsight;

namespace {

constexpr uint64_t kNoLimit = ~uint64_t{0};

// A machine as its files tell it.
class Machine {
public:
    void write(const QString& path, const QByteArray& text) const
    {
        const QString file = m_root.path() + path;
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        if (out.open(QIODevice::WriteOnly))
            out.write(text);
    }
    [[nodiscard]] uint64_t room() const { return systemMemoryRoom(m_root.path().toStdString()); }

private:
    QTemporaryDir m_root;
};

class TestMemoryRoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void machineThatTellsNothing() { QCOMPARE(Machine().room(), kNoLimit); }

    void freeMemory()
    {
        const Machine machine;
        machine.write("/proc/meminfo", "MemTotal: 2000 kB\nMemFree: 10 kB\nMemAvailable:     1000 kB\n");
        QCOMPARE(machine.room(), uint64_t{1'024'000});
    }

    void groupsOfVersion2()
    {
        const Machine machine;
        machine.write("/proc/meminfo", "MemAvailable: 1000000 kB\n");
        machine.write("/proc/self/cgroup", "0::/user/app\n");
        machine.write("/sys/fs/cgroup/user/app/memory.max", "max\n");
        QCOMPARE(machine.room(), uint64_t{1'024'000'000});
        machine.write("/sys/fs/cgroup/user/app/memory.max", "500000\n");
        machine.write("/sys/fs/cgroup/user/app/memory.current", "300000\n");
        QCOMPARE(machine.room(), uint64_t{200'000});
        machine.write("/sys/fs/cgroup/user/app/memory.stat", "anon 200000\ninactive_file 100000\n");
        QCOMPARE(machine.room(), uint64_t{300'000});
        // The group above allows less.
        machine.write("/sys/fs/cgroup/user/memory.max", "350000\n");
        machine.write("/sys/fs/cgroup/user/memory.current", "340000\n");
        QCOMPARE(machine.room(), uint64_t{10'000});
        machine.write("/sys/fs/cgroup/user/memory.current", "400000\n");
        QCOMPARE(machine.room(), uint64_t{0});
    }

    void groupsOfVersion1()
    {
        const Machine machine;
        machine.write("/proc/meminfo", "MemAvailable: 1000000 kB\n");
        machine.write("/proc/self/cgroup", "5:cpu,cpuacct:/a\n4:memory:/a\n0::/\n");
        machine.write("/sys/fs/cgroup/memory/a/memory.limit_in_bytes", "9223372036854771712\n"); // none
        QCOMPARE(machine.room(), uint64_t{1'024'000'000});
        machine.write("/sys/fs/cgroup/memory/a/memory.limit_in_bytes", "5000\n");
        machine.write("/sys/fs/cgroup/memory/a/memory.usage_in_bytes", "4000\n");
        machine.write("/sys/fs/cgroup/memory/a/memory.stat", "inactive_file 7\ntotal_inactive_file 500\n");
        QCOMPARE(machine.room(), uint64_t{1500});
    }

    void thisMachine() { QVERIFY(systemMemoryRoom() > 1'000'000); }
};

} // namespace

QTEST_GUILESS_MAIN(TestMemoryRoom)
#include "tst_memory_room.moc"
