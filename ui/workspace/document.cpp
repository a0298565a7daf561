// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/document.h"

#include "open_snapshot.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace heapsight {

namespace {
const QString kLoadKey = QStringLiteral("load");
}

Document::Document(const QString& path, JobRunner& jobs, QObject* parent) : QObject(parent), m_path(path), m_jobs(&jobs)
{}

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
    m_analysis.reset();
    m_earlyClasses.reset();
    ++m_load;
    m_state = State::Loading; // before anybody is told that a job has begun
    m_clock.start();
    m_job = m_jobs->run<OpenedSnapshot>(
        this, kLoadKey, tr("Loading %1").arg(fileName()),
        [path = QFile::encodeName(m_path).toStdString(), options = m_options, load = m_load,
         document = QPointer(this)](const JobContext& job) {
            const auto onClasses = [&](std::shared_ptr<const EarlyClasses> classes) {
                // Only carried along here; looked at where documents live and die.
                const auto show = [document, load, classes = std::move(classes)] {
                    if (document)
                        document->showEarly(load, classes);
                };
                QMetaObject::invokeMethod(QCoreApplication::instance(), show, Qt::QueuedConnection);
            };
            auto opened = openSnapshot(path, options, job, onClasses);
            if (opened)
                static_cast<void>(opened->analysis->scriptNames()); // made once: not when the first table is painted
            return opened;
        },
        [this](Result<OpenedSnapshot> result) { finish(std::move(result)); });
    setState(State::Loading);
}

void Document::reload()
{
    if (m_jobs)
        m_jobs->drop(this, kLoadKey);
    m_job = 0;
    load();
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

void Document::finish(Result<OpenedSnapshot> result)
{
    m_job = 0;
    m_earlyClasses.reset();
    m_loadMilliseconds = m_clock.elapsed();
    if (result) {
        m_analysis = std::move(result->analysis);
        setState(State::Ready);
        return;
    }
    m_error = std::move(result.error());
    if (m_error.source.empty())
        m_error.source = m_path.toStdString();
    setState(m_error.code == ErrorCode::Cancelled ? State::Cancelled : State::Failed);
}

void Document::showEarly(int load, std::shared_ptr<const EarlyClasses> classes)
{
    if (m_state != State::Loading || load != m_load)
        return;
    m_earlyClasses = std::move(classes);
    Q_EMIT stateChanged();
}

void Document::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace heapsight
