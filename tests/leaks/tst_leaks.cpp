// SPDX-License-Identifier: GPL-3.0-or-later
// Programs run by a real node: each leak must be the first suspect, with three snapshots and with two; what
// only looks like a leak must not be called one. To judge by another node set HEAPSIGHT_NODE, and
// HEAPSIGHT_LEAKS_OUT to another folder.
#include "analysis/suspects/leak_report.h"
#include "analysis/suspects/leak_text.h"
#include "io/snapshot_reader.h"
#include "support/node_program.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtTest/QtTest>

#include <algorithm>
#include <memory>

using namespace heapsight;

namespace {

constexpr int kRunMs = 120'000;
constexpr int kAtOnce = 3; // they wait for the disk and for themselves

struct Program {
    const char* name;
    LeakPattern pattern;
    const char* className; // "" = it does not leak
    const char* holder;
    uint64_t items; // new ones in each step; 0 = none to count
    uint32_t line;  // of the constructor or function, 0 = the file has none
};
// Between two snapshots what only Node keeps is doubtful: what the program keeps beside it comes first.
constexpr Program kOpenPortsOfPair{"open-ports", LeakPattern::GrowingArray, "MessageChannel", "channels", 120, 0};
constexpr Program kPrograms[] = {
    {"static-set", LeakPattern::GrowingSet, "Token", "Registry.issued", 400, 2},
    {"linked-history", LeakPattern::LinkedList, "Entry", "journal", 500, 2},
    {"abort-listeners", LeakPattern::AbortSignalListeners, "Download", "shutdown", 300, 9},
    {"weakmap-keys", LeakPattern::GrowingArray, "Ticket", "handled", 300, 4},
    {"carried-context", LeakPattern::AsyncLocalStorage, "RequestContext", "pool", 200, 5},
    {"kept-errors", LeakPattern::Errors, "ValidationError", "report.failures", 250, 2},
    {"compiled-templates", LeakPattern::CompiledFunctions, "Function", "templates", 150, 0},
    {"buffer-parts", LeakPattern::Buffers, "Buffer", "headers", 120, 0},
    {"race-forever", LeakPattern::PendingPromises, "Reply", "closing", 600, 3},
    {"scope-chain", LeakPattern::SharedContextChain, "{text, method}", "current", 300, 6},
    {"growing-text", LeakPattern::GrowingString, "(concatenated string)", "transcript", 0, 0},
    {"plain-numbers", LeakPattern::OwnStorage, "Array", "meter.samples", 0, 2},
    {"waiting-generators", LeakPattern::GrowingArray, "walk", "cursors", 300, 4},
    {"private-cache", LeakPattern::GrowingMap, "Thumbnail", "app.services.thumbnails.#made", 200, 6},
    {"open-ports", LeakPattern::NativeHandles, "MessagePort", "", 120, 0},
    {"copied-state", LeakPattern::GrowingArray, "Notice", "state.notices", 200, 2},
    {"user-lists", LeakPattern::GrowingArray, "Order", "users[*].orders", 400, 2},
    {"process-listeners", LeakPattern::EventListeners, "Plugin", "_events.SIGUSR2", 150, 4},
    {"lock-waiters", LeakPattern::PendingPromises, "Upload", "lock.waiters", 200, 6},
    {"heartbeat-timers", LeakPattern::Timers, "DeviceSession", "timerListMap", 180, 3},
    {"store-subscribers", LeakPattern::Closures, "{rows}", "listeners", 200, 5},
    {"log-tokens", LeakPattern::SlicedStrings, "(sliced string)", "seen", 150, 0},
    {"stuck-pipeline", LeakPattern::Buffers, "Buffer", "archive.sink", 80, 4},
    {"unfinished-iterator", LeakPattern::PendingPromises, "subscribe", "updates.waiting", 220, 5},
    {"job-results", LeakPattern::GrowingDictionary, "Job", "queue.completed", 300, 3},
    {"dataloader", LeakPattern::GrowingMap, "User", "users._cache", 400, 3},
    {"latency-columns", LeakPattern::OwnStorage, "Float64Array", "stats.latency.values", 0, 3},
    {"registered-targets", LeakPattern::FinalizationRegistry, "TextureSettings", "cleanup", 200, 9},
    {"generated-modules", LeakPattern::ModuleCache, "Module", "Module._cache", 0, 0},
    {"vm-contexts", LeakPattern::Realms, "{<symbol node:contextify:context>, <symbol node:host_defined_option_symbol>}",
     "sandboxes", 12, 0},
    {"idle-sockets", LeakPattern::NativeHandles, "Peer", "", 80, 8},
    {"locale-catalogs", LeakPattern::GrowingDictionary, "Message", "catalogs[*]", 300, 3},
    {"rendered-pages", LeakPattern::GrowingDictionary, "Rendered", "pages", 12, 3},
    {"route-trie", LeakPattern::GrowingMap, "TrieNode", "router.root.children", 400, 3},
    {"audit-lines", LeakPattern::GrowingArray, "(concatenated string)", "audit.lines", 400, 3},
    {"kept-connection", LeakPattern::EventListeners, "RequestLog", "Socket._events.close", 100, 9},
    {"tenant-models", LeakPattern::Closures, "Function", "connection.models", 80, 5},
    {"lru-order", LeakPattern::LinkedList, "CacheEntry", "pages.newest", 0, 3},
    {"mixed-events", LeakPattern::GrowingArray, "Paid", "ledger.entries", 252, 4},
    {"keyed-by-object", LeakPattern::GrowingMap, "Peer", "roles", 300, 2},
    {"hourly-windows", LeakPattern::GrowingDictionary, "Visit", "limiter.windows", 12, 2},
    {"undo-plain", LeakPattern::LinkedList, "{previous, action}", "editor.undo", 300, 0},
    {"exported-members", LeakPattern::GrowingMap, "Member", "members", 300, 1},
    {"full-cache", LeakPattern::Unknown, "", "", 0, 0},
    {"lazy-catalogs", LeakPattern::Unknown, "", "", 0, 0},
    {"filling-cache", LeakPattern::Unknown, "", "", 0, 0},
    {"one-time-load", LeakPattern::Unknown, "", "", 0, 0},
    {"busy-queue", LeakPattern::Unknown, "", "", 0, 0},
    {"short-timers", LeakPattern::Unknown, "", "", 0, 0},
    {"warm-up", LeakPattern::Unknown, "", "", 0, 0},
    {"sessions-expire", LeakPattern::Unknown, "", "", 0, 0},
    {"fresh-code", LeakPattern::Unknown, "", "", 0, 0},
    {"lazy-modules", LeakPattern::Unknown, "", "", 0, 0},
    {"watched-console", LeakPattern::Unknown, "", "", 0, 0},
};

QString sources()
{
    return qEnvironmentVariable("HEAPSIGHT_LEAKS");
}

QString folderOf(const Program& program)
{
    return qEnvironmentVariable("HEAPSIGHT_LEAKS_OUT") + QLatin1Char('/') + QLatin1String(program.name);
}

QString snapshotOf(const Program& program, int number)
{
    return folderOf(program) + QStringLiteral("/%1.heapsnapshot").arg(number);
}

bool isUpToDate(const Program& program)
{
    const QFileInfo last(snapshotOf(program, 3));
    const QFileInfo source(sources() + "/programs/" + program.name + ".js");
    return last.exists() && last.lastModified() > source.lastModified() &&
           last.lastModified() > QFileInfo(sources() + "/run.js").lastModified();
}

std::shared_ptr<const SnapshotAnalysis> analyse(const QString& path)
{
    const auto snapshot = readSnapshot(path.toStdString(), {});
    return snapshot ? SnapshotAnalysis::compute(*snapshot, {}, {}).value_or(nullptr) : nullptr;
}

QString describe(const LeakReport& report)
{
    std::string words = english(verdictText(report));
    for (const Suspect& s : report.suspects)
        words += "\n  " + std::string(confidenceName(s.confidence)) + " " + englishSentence(suspectTitle(s)) + ", " +
                 english(suspectNumbers(s));
    return QString::fromStdString(words);
}

class TestLeaks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verdict_data();
    void verdict();
};

// All programs, a few at a time.
void TestLeaks::initTestCase()
{
    const QString node = qEnvironmentVariable("HEAPSIGHT_NODE");
    if (node.isEmpty() || !QFileInfo(node).isExecutable())
        QSKIP("there is no node to run the programs with");
    std::vector<const Program*> waiting;
    for (const Program& program : kPrograms)
        if (!isUpToDate(program))
            waiting.push_back(&program);
    std::vector<std::unique_ptr<QProcess>> running;
    for (size_t next = 0; next < waiting.size() || !running.empty();) {
        while (next < waiting.size() && running.size() < kAtOnce) {
            const Program& program = *waiting[next++];
            QDir(folderOf(program)).removeRecursively();
            auto& process = running.emplace_back(std::make_unique<QProcess>());
            process->setProcessChannelMode(QProcess::MergedChannels);
            process->start(node, {"--expose-gc", sources() + "/run.js", program.name, folderOf(program)});
        }
        QVERIFY2(running.front()->waitForFinished(kRunMs), "a program did not end");
        QVERIFY2(running.front()->exitCode() == 0, running.front()->readAll().constData());
        running.erase(running.begin());
    }
}

void TestLeaks::verdict_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(kPrograms)); ++i)
        QTest::addRow("%s", kPrograms[i].name) << i;
}

void checkLeak(const LeakReport& report, const Program& program)
{
    const bool isPair = report.snapshots.size() == 2;
    QVERIFY(!report.suspects.empty());
    const Suspect& first = report.suspects.front();
    QCOMPARE(first.className, std::string(program.className));
    QCOMPARE(patternCode(first.pattern), patternCode(program.pattern));
    QVERIFY(first.holderName.find(program.holder) != std::string::npos);
    if (!isPair) {
        QCOMPARE(first.confidence, Confidence::High);
        if (program.items != 0)
            for (const uint64_t items : first.newItems)
                QCOMPARE(items, program.items);
    }
    QCOMPARE(first.location ? first.location->line : 0U, program.line);
    if (first.location)
        QVERIFY(first.location->script.ends_with(std::string(program.name) + ".js") ||
                first.location->script.ends_with(std::string(program.name) + ".mjs"));
}

void TestLeaks::verdict()
{
    QFETCH(int, index);
    const Program& program = kPrograms[index];
    if (program.name == std::string_view("vm-contexts") && test::NodeProgram::majorVersion() < 20)
        QSKIP("Node.js 18 keeps contexts otherwise; the leak is found and named by its wrapper");
    const auto first = analyse(snapshotOf(program, 1));
    const auto second = analyse(snapshotOf(program, 2));
    const auto third = analyse(snapshotOf(program, 3));
    QVERIFY(first && second && third);
    for (const auto& snapshots : {std::vector{first, second, third}, std::vector{first, third}}) {
        const auto report = findLeaks(snapshots, {});
        QVERIFY(report);
        if (*program.className != '\0')
            checkLeak(**report, snapshots.size() == 2 && program.name == std::string_view(kOpenPortsOfPair.name)
                                    ? kOpenPortsOfPair
                                    : program);
        else if ((*report)->count(Confidence::High) + (*report)->count(Confidence::Medium) != 0)
            QTest::qFail("a leak was found where there is none", __FILE__, __LINE__);
        if (QTest::currentTestFailed()) {
            qWarning("%zu snapshots: %s", snapshots.size(), qPrintable(describe(**report)));
            return;
        }
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestLeaks)
#include "tst_leaks.moc"
