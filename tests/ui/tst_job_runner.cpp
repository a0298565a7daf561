// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"
#include "jobs/job_status_widget.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <stdexcept>
#include <thread>

using namespace heapsight;

namespace {

const QString kKey = QStringLiteral("key");

Result<int> untilStopped(const JobContext& job)
{
    while (!job.cancelled())
        std::this_thread::yield();
    return fail(ErrorCode::Cancelled, {});
}

} // namespace

class TestJobRunner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversInThisThread()
    {
        JobRunner runner;
        QObject owner;
        int got = 0;
        QThread* thread = nullptr;
        runner.run<int>(
            &owner, kKey, {}, [](const JobContext&) -> Result<int> { return 42; },
            [&](Result<int> result) {
                got = result.value();
                thread = QThread::currentThread();
            });
        QVERIFY(runner.isRunning(&owner, kKey));
        QTRY_COMPARE(got, 42);
        QCOMPARE(thread, QThread::currentThread());
        QVERIFY(!runner.isRunning(&owner, kKey));
    }

    void movesResultsThatCannotBeCopied()
    {
        JobRunner runner;
        QObject owner;
        std::unique_ptr<int> got;
        runner.run<std::unique_ptr<int>>(
            &owner, kKey, {},
            [](const JobContext&) -> Result<std::unique_ptr<int>> { return std::make_unique<int>(7); },
            [&](Result<std::unique_ptr<int>> result) { got = std::move(*result); });
        QTRY_VERIFY(got);
        QCOMPARE(*got, 7);
    }

    void theLatestWins()
    {
        JobRunner runner;
        QObject owner;
        QObject other;
        QStringList got;
        runner.run<int>(&owner, kKey, {}, untilStopped,
                        [&](Result<int>) { got << QStringLiteral("first"); }); // stopped by the second
        runner.run<int>(
            &owner, kKey, {}, [](const JobContext&) -> Result<int> { return 2; },
            [&](Result<int>) { got << QStringLiteral("second"); });
        runner.run<int>(
            &other, kKey, {}, [](const JobContext&) -> Result<int> { return 3; },
            [&](Result<int>) { got << QStringLiteral("other"); }); // the same key of another owner
        QSignalSpy idle(&runner, &JobRunner::idle);
        QVERIFY(idle.wait());
        got.sort();
        QCOMPARE(got, (QStringList{QStringLiteral("other"), QStringLiteral("second")}));
    }

    void aResultThatIsAlreadyQueuedIsDroppedToo()
    {
        JobRunner runner;
        QObject owner;
        int calls = 0;
        runner.run<int>(
            &owner, kKey, {}, [](const JobContext&) -> Result<int> { return 1; }, [&](Result<int>) { ++calls; });
        runner.waitForWorkers();
        runner.drop(&owner, kKey);
        QSignalSpy idle(&runner, &JobRunner::idle);
        QVERIFY(idle.wait());
        QCOMPARE(calls, 0);
    }

    void cancelReportsCancelled()
    {
        JobRunner runner;
        QObject owner;
        std::optional<ErrorCode> got;
        const JobId id = runner.run<int>(&owner, kKey, QStringLiteral("Loading"), untilStopped,
                                         [&](Result<int> result) { got = result.error().code; });
        QCOMPARE(runner.jobs().size(), size_t{1});
        QCOMPARE(runner.jobs().front().title, QStringLiteral("Loading"));
        runner.cancel(id);
        QVERIFY(runner.jobs().front().stopping);
        QTRY_VERIFY(got.has_value());
        QCOMPARE(*got, ErrorCode::Cancelled);
        QVERIFY(runner.jobs().empty());
    }

    void anOwnerTakesItsJobsWithIt()
    {
        JobRunner runner;
        auto owner = std::make_unique<QObject>();
        auto data = std::make_shared<int>(1);
        const std::weak_ptr<int> watch = data;
        bool called = false;
        runner.run<std::shared_ptr<int>>(
            owner.get(), kKey, {},
            [data = std::move(data)](const JobContext& job) -> Result<std::shared_ptr<int>> {
                while (!job.cancelled())
                    std::this_thread::yield();
                return data;
            },
            [&](const Result<std::shared_ptr<int>>&) { called = true; });
        owner.reset();
        QSignalSpy idle(&runner, &JobRunner::idle);
        QVERIFY(idle.wait());
        QVERIFY(!called);
        QVERIFY(watch.expired());
    }

    void theDestructorStopsAndWaits()
    {
        QObject owner;
        std::atomic<int> ended = 0;
        bool called = false;
        auto data = std::make_shared<int>(1);
        const std::weak_ptr<int> watch = data;
        {
            JobRunner runner;
            for (int i = 0; i < 8; ++i) // more than the pool has threads
                runner.run<int>(
                    &owner, QString::number(i), {},
                    [&ended, data](const JobContext& job) {
                        auto result = untilStopped(job);
                        ++ended;
                        return result;
                    },
                    [&called, data](Result<int>) { called = true; });
            data.reset();
            QTest::qWait(1);
        }
        const int atEnd = ended;
        QCoreApplication::processEvents();
        QCOMPARE(ended.load(), atEnd); // nothing ran on
        QVERIFY(!called);
        QVERIFY(watch.expired());
    }

    void exceptionsBecomeErrors()
    {
        JobRunner runner;
        QObject owner;
        std::vector<ErrorCode> got;
        const auto collect = [&](Result<int> result) { got.push_back(result.error().code); };
        runner.run<int>(
            &owner, QStringLiteral("a"), {}, [](const JobContext&) -> Result<int> { throw std::bad_alloc(); }, collect);
        runner.run<int>(
            &owner, QStringLiteral("b"), {}, [](const JobContext&) -> Result<int> { throw std::length_error("x"); },
            collect);
        QTRY_COMPARE(got.size(), size_t{2});
        QCOMPARE(got, (std::vector{ErrorCode::OutOfMemory, ErrorCode::OutOfMemory}));
    }

    void progressIsPolledOnlyWhileJobsRun()
    {
        JobRunner runner;
        QObject owner;
        QSignalSpy progressed(&runner, &JobRunner::progressed);
        std::atomic<bool> goOn = false;
        bool done = false;
        runner.run<int>(
            &owner, kKey, QStringLiteral("Loading"),
            [&](const JobContext& job) -> Result<int> {
                job.progress->expectOnly({Phase::Dominators});
                job.begin(Phase::Dominators, 4);
                job.advance(Phase::Dominators, 2);
                while (!goOn)
                    std::this_thread::yield();
                return 1;
            },
            [&](Result<int>) { done = true; });
        QVERIFY(progressed.wait());
        QTRY_COMPARE(runner.jobs().front().phase, Phase::Dominators);
        QCOMPARE(runner.jobs().front().fraction, 0.5);
        goOn = true;
        QTRY_VERIFY(done);
        progressed.clear();
        QTest::qWait(120);
        QCOMPARE(progressed.count(), 0);
    }

    void theRunnerMayBeDestroyedByADelivery()
    {
        QObject owner;
        auto* runner = new JobRunner;
        const QPointer<JobRunner> watch(runner);
        runner->run<int>(
            &owner, kKey, {}, [](const JobContext&) -> Result<int> { return 1; },
            [runner](Result<int>) { delete runner; });
        QTRY_VERIFY(!watch);
    }

    void theWidgetShowsAndCancelsTheOldest()
    {
        JobRunner runner;
        JobStatusWidget widget(&runner);
        QVERIFY(widget.isHidden());
        QObject owner;
        std::vector<QString> cancelled;
        for (const QString& name : {QStringLiteral("a.heapsnapshot"), QStringLiteral("<b>.heapsnapshot")})
            runner.run<int>(&owner, name, QStringLiteral("Loading ") + name, untilStopped,
                            [&cancelled, name](Result<int>) { cancelled.push_back(name); });
        QVERIFY(!widget.isHidden());
        const auto* text = widget.findChild<QLabel*>();
        QCOMPARE(text->text(), QStringLiteral("Loading a.heapsnapshot: reading objects (and 1 more)"));
        QCOMPARE(text->textFormat(), Qt::PlainText);
        auto* button = widget.findChild<QPushButton*>();
        button->click();
        QTRY_COMPARE(cancelled.size(), size_t{1});
        QCOMPARE(cancelled.front(), QStringLiteral("a.heapsnapshot"));
        QTRY_COMPARE(text->text(), QStringLiteral("Loading <b>.heapsnapshot: reading objects"));
        button->click();
        QTRY_VERIFY(widget.isHidden());
    }
};

QTEST_MAIN(TestJobRunner)
#include "tst_job_runner.moc"
