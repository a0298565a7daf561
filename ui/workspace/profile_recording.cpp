// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/profile_recording.h"

#include "text/format.h"
#include "text/live_text.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <utility>

namespace heapsight {

namespace {

QString ending(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Cpu:
        return QStringLiteral(".cpuprofile");
    case RecordKind::AllocationSampling:
        return QStringLiteral(".heapprofile");
    case RecordKind::AllocationTimeline:
        break;
    }
    return QStringLiteral(".heaptimeline");
}

// "server-20261127-140500.cpuprofile", with a number where there is one already.
QString newFile(const QString& folder, const QString& title, RecordKind kind)
{
    QString stem = title;
    stem.replace(QRegularExpression(QStringLiteral("[^\\w.-]+")), QStringLiteral("-"));
    stem = stem.left(60) + QLatin1Char('-') + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString file = QDir(folder).filePath(stem + ending(kind));
    for (int number = 2; QFileInfo::exists(file); ++number)
        file = QDir(folder).filePath(stem + QStringLiteral("-%1").arg(number) + ending(kind));
    return file;
}

} // namespace

ProfileRecording::ProfileRecording(LiveSession& session, const QString& folder, RecordRequest request)
    : QObject(&session), m_session(session), m_thread(session.inspectorThread()), m_kind(request.kind)
{
    request.address = session.target().address;
    request.worker = session.worker();
    request.keepsConnection = true;
    request.file = QFile::encodeName(newFile(folder, session.title(), m_kind)).toStdString();
    m_recorder = new ProfileRecorder(request);
    m_recorder->moveToThread(m_thread->context()->thread());
    connect(m_recorder, &ProfileRecorder::started, this,
            [this] { m_session.addNote(tr("%1 begins").arg(recordKindText(m_kind))); });
    connect(m_recorder, &ProfileRecorder::progressed, this, [this](const RecordProgress& progress) {
        m_progress = progress;
        Q_EMIT changed();
    });
    connect(m_recorder, &ProfileRecorder::finished, this, [this](const RecordOutcome& outcome) {
        ProfileRecorder* recorder = std::exchange(m_recorder, nullptr);
        // As long as its connection lives the objects keep their ids.
        if (outcome.isConnectionKept)
            m_session.keep(recorder);
        else
            m_thread->post([recorder] { recorder->deleteLater(); });
        if (!outcome.error)
            m_session.addNote(tr("%1 ends").arg(recordKindText(m_kind)));
        Q_EMIT changed();
        Q_EMIT finished(outcome);
    });
    m_thread->post([recorder = m_recorder, context = m_thread->context()] {
        recorder->setParent(context);
        recorder->start();
    });
}

ProfileRecording::~ProfileRecording()
{
    if (!m_recorder)
        return;
    m_recorder->disconnect(this);
    m_thread->post([recorder = m_recorder] {
        recorder->cancel();
        recorder->deleteLater();
    });
}

void ProfileRecording::stop()
{
    if (m_recorder)
        m_thread->post([recorder = m_recorder] { recorder->stop(); });
}

void ProfileRecording::cancel()
{
    if (m_recorder)
        m_thread->post([recorder = m_recorder] { recorder->cancel(); });
}

QString recordKindText(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Cpu:
        return ProfileRecording::tr("CPU profile");
    case RecordKind::AllocationSampling:
        return ProfileRecording::tr("Allocation sampling");
    case RecordKind::AllocationTimeline:
        break;
    }
    return ProfileRecording::tr("Allocation timeline");
}

QString recordProgressText(RecordKind kind, const RecordProgress& progress)
{
    using Stage = RecordProgress::Stage;
    switch (progress.stage) {
    case Stage::Connecting:
        return ProfileRecording::tr("connecting");
    case Stage::Starting:
        return ProfileRecording::tr("starting");
    case Stage::Recording: {
        const QString text = ProfileRecording::tr("recording for %1").arg(durationText(progress.seconds));
        return kind == RecordKind::AllocationTimeline
                   ? text + ProfileRecording::tr(", %1 new and still live in %2 objects")
                                .arg(bytesText(progress.liveBytes), countText(progress.liveCount))
                   : text;
    }
    case Stage::Stopping:
        return progress.objectsTotal > 0 ? ProfileRecording::tr("the process walks its heap: %1")
                                               .arg(percentText(static_cast<double>(progress.objectsDone) /
                                                                static_cast<double>(progress.objectsTotal)))
                                         : ProfileRecording::tr("stopping");
    case Stage::Receiving:
        return ProfileRecording::tr("saving, %1 so far").arg(bytesText(progress.bytes));
    }
    return {};
}

} // namespace heapsight
