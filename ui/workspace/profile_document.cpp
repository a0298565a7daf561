// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/profile_document.h"

#include <QFile>
#include <QFileInfo>

namespace heapsight {

namespace {
const QString kLoadKey = QStringLiteral("load");
constexpr int kLongestLabel = 120;
} // namespace

ProfileDocument::ProfileDocument(const QString& path, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_path(path), m_jobs(&jobs)
{}

ProfileDocument::ProfileDocument(const QString& path, ProfilePointer profile, const QString& label, QObject* parent)
    : QObject(parent), m_path(path), m_label(label), m_state(State::Ready), m_profile(std::move(profile))
{}

ProfileDocument::~ProfileDocument()
{
    if (m_jobs)
        m_jobs->dropAll(this);
}

void ProfileDocument::load()
{
    if (m_job || !m_jobs)
        return;
    m_error = {};
    m_profile.reset();
    m_state = State::Loading; // before anybody is told that a job has begun
    m_job = m_jobs->run<ProfilePointer>(
        this, kLoadKey, tr("Loading %1").arg(fileName()),
        [path = QFile::encodeName(m_path).toStdString()](const JobContext& job) {
            if (job.progress)
                job.progress->expectOnly({Phase::ReadNodes});
            return guarded([&] { return readProfile(path, job); });
        },
        [this](Result<ProfilePointer> result) { finish(std::move(result)); });
    setState(State::Loading);
}

void ProfileDocument::reload()
{
    if (m_jobs)
        m_jobs->drop(this, kLoadKey);
    m_job = 0;
    load();
}

void ProfileDocument::cancel()
{
    if (m_job && m_jobs)
        m_jobs->cancel(m_job);
}

QString ProfileDocument::fileName() const
{
    return QFileInfo(m_path).fileName();
}

void ProfileDocument::setLabel(const QString& label)
{
    const QString wanted = label.simplified().left(kLongestLabel);
    const QString kept = wanted == fileName() ? QString() : wanted;
    if (kept == m_label)
        return;
    m_label = kept;
    Q_EMIT labelChanged();
}

double ProfileDocument::fraction() const
{
    if (m_jobs) {
        for (const RunningJob& job : m_jobs->jobs()) {
            if (job.id == m_job)
                return job.fraction;
        }
    }
    return 0;
}

void ProfileDocument::finish(Result<ProfilePointer> result)
{
    m_job = 0;
    if (result) {
        m_profile = std::move(*result);
        setState(State::Ready);
        return;
    }
    m_error = std::move(result.error());
    if (m_error.source.empty())
        m_error.source = m_path.toStdString();
    setState(m_error.code == ErrorCode::Cancelled ? State::Cancelled : State::Failed);
}

void ProfileDocument::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace heapsight
