// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/document.h"

#include "open_snapshot.h"
#include "profile/allocation_timeline.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace heapsight {

namespace {
const QString kLoadKey = QStringLiteral("load");
const QString kEstimateKey = QStringLiteral("estimate");
const QString kTotalsKey = QStringLiteral("totals");
const QString kIndexKey = QStringLiteral("index");
} // namespace

struct Document::Loaded {
    OpenedSnapshot opened;
    std::shared_ptr<const AllocationTimeline> timeline;
};

Document::Document(const QString& path, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_path(path), m_loadOnDisk(new QAction(tr("Work on the &Disk"), this)), m_jobs(&jobs)
{
    connect(m_loadOnDisk, &QAction::triggered, this, &Document::loadOnDisk);
}

Document::~Document()
{
    if (m_jobs)
        m_jobs->dropAll(this);
}

void Document::load()
{
    if (m_job || !m_jobs)
        return;
    m_error = {};
    m_estimate.reset();
    m_totals.reset();
    m_analysis.reset();
    m_earlyClasses.reset();
    ++m_load;
    m_timeline.reset();
    setScope({});
    m_state = State::Loading; // before anybody is told that a job has begun
    m_clock.start();
    m_job = m_jobs->run<Loaded>(
        this, kLoadKey, tr("Loading %1").arg(fileName()),
        [path = QFile::encodeName(m_path).toStdString(), options = m_options, load = m_load, document = QPointer(this),
         outOfCore = m_isOnDisk ? OutOfCore::Always : OutOfCore::Never](const JobContext& job) -> Result<Loaded> {
            const auto onClasses = [&](std::shared_ptr<const EarlyClasses> classes) {
                // Only carried along here; looked at where documents live and die.
                const auto show = [document, load, classes = std::move(classes)] {
                    if (document)
                        document->showEarly(load, classes);
                };
                QMetaObject::invokeMethod(QCoreApplication::instance(), show, Qt::QueuedConnection);
            };
            const IndexCache cache;
            auto opened = openSnapshot(path, options, job, {&cache, IndexScope::Everything, outOfCore, onClasses});
            if (!opened)
                return tl::unexpected(std::move(opened.error()));
            Loaded loaded{std::move(*opened), nullptr};
            const auto& analysis = loaded.opened.analysis;
            static_cast<void>(analysis->scriptNames()); // made once: not when the first table is painted
            if (AllocationTimeline::isIn(analysis->snapshot().info())) {
                // A timeline that cannot be made is no reason not to show the snapshot.
                if (auto timeline = AllocationTimeline::of(analysis, job))
                    loaded.timeline = std::move(*timeline);
            }
            return loaded;
        },
        [this](Result<Loaded> result) { finish(std::move(result)); });
    m_jobs->run<OpenEstimate>(
        this, kEstimateKey, {},
        [path = QFile::encodeName(m_path).toStdString()](const JobContext& job) { return estimateOpening(path, job); },
        [this](Result<OpenEstimate> estimate) {
            if (estimate)
                m_estimate = *estimate;
        });
    setState(State::Loading);
}

void Document::reload()
{
    if (m_jobs)
        m_jobs->drop(this, kLoadKey);
    m_job = 0;
    load();
}

void Document::loadOnDisk()
{
    m_isOnDisk = true;
    reload();
}

QAction* Document::loadOnDiskAction() const
{
    return m_state == State::Failed && m_error.code == ErrorCode::OutOfMemory && !m_isOnDisk ? m_loadOnDisk : nullptr;
}

void Document::cancel()
{
    if (m_job && m_jobs)
        m_jobs->cancel(m_job);
}

QString Document::fileName() const
{
    return QFileInfo(m_path).fileName();
}

void Document::setLabel(const QString& label)
{
    constexpr int kLongest = 120;
    const QString wanted = label.simplified().left(kLongest);
    const QString kept = wanted == fileName() ? QString() : wanted;
    if (kept == m_label)
        return;
    m_label = kept;
    Q_EMIT labelChanged();
}

void Document::setScope(const ObjectScope& scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    Q_EMIT scopeChanged();
}

uint64_t Document::memoryBytes() const
{
    return m_analysis ? m_analysis->memoryBytes() : 0;
}

QString Document::shortName() const
{
    if (!m_label.isEmpty())
        return m_label;
    QString name = fileName();
    for (const char* ending : {".gz", ".zst", ".heapsnapshot", ".heaptimeline"}) {
        if (name.size() > static_cast<qsizetype>(qstrlen(ending)) && name.endsWith(QLatin1String(ending)))
            name.chop(static_cast<qsizetype>(qstrlen(ending)));
    }
    return name;
}

double Document::fraction() const
{
    if (m_jobs) {
        for (const RunningJob& job : m_jobs->jobs()) {
            if (job.id == m_job)
                return job.fraction;
        }
    }
    return 0;
}

Phase Document::phase() const
{
    if (m_jobs) {
        for (const RunningJob& job : m_jobs->jobs()) {
            if (job.id == m_job)
                return job.phase;
        }
    }
    return Phase::ReadNodes;
}

void Document::finish(Result<Loaded> result)
{
    m_job = 0;
    m_earlyClasses.reset();
    m_loadMilliseconds = m_clock.elapsed();
    if (result) {
        m_analysis = result->opened.analysis;
        m_timeline = std::move(result->timeline);
        keepIndex(result->opened);
        setState(State::Ready); // may be the end of this document
        return;
    }
    m_error = std::move(result.error());
    if (m_error.source.empty())
        m_error.source = m_path.toStdString();
    if (m_error.code == ErrorCode::OutOfMemory)
        sumUp();
    setState(m_error.code == ErrorCode::Cancelled ? State::Cancelled : State::Failed);
}

void Document::showEarly(int load, std::shared_ptr<const EarlyClasses> classes)
{
    if (m_state != State::Loading || load != m_load)
        return;
    m_earlyClasses = std::move(classes);
    Q_EMIT stateChanged();
}

void Document::sumUp()
{
    if (!m_jobs)
        return;
    m_jobs->run<QuickTotals>(
        this, kTotalsKey, {},
        [path = QFile::encodeName(m_path).toStdString()](const JobContext& job) { return quickTotals(path, job); },
        [this](Result<QuickTotals> totals) {
            if (!totals || m_state != State::Failed)
                return;
            m_totals = std::move(*totals);
            Q_EMIT stateChanged();
        });
}

// Beside whatever is done next. Nobody is told of a failure: then the file is read again next time.
void Document::keepIndex(const OpenedSnapshot& opened)
{
    if (!opened.indexKey || !m_jobs)
        return;
    m_jobs->run<bool>(
        this, kIndexKey, {},
        [opened](const JobContext& job) -> Result<bool> { return storeIndex(opened, IndexCache(), job).has_value(); },
        [](const Result<bool>&) {});
}

void Document::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace heapsight
