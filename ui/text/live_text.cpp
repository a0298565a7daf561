// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/live_text.h"

#include "text/format.h"
#include "workspace/live_session.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>

namespace heapsight {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("heapsight", text);
}

QString technical(const std::string& text)
{
    return displayText(text, 200);
}

} // namespace

QString liveStateText(const LiveSession& session)
{
    if (session.isRecording())
        return tr("recording");
    const QString detail = technical(session.status().detail);
    switch (session.status().state) {
    case MonitorState::Connecting:
        return tr("connecting…");
    case MonitorState::Attached:
        return tr("attached");
    case MonitorState::Blocked:
        return detail.isEmpty() ? tr("no answer: its event loop is blocked, or the process is stopped") : detail;
    case MonitorState::Lost:
        return tr("connection lost: %1; looking for it again").arg(detail);
    case MonitorState::Exited:
        return tr("the process has ended; waiting for it to start again");
    case MonitorState::Failed:
        return tr("cannot attach: %1").arg(detail);
    }
    return {};
}

QString liveStatusLine(const LiveSession& session)
{
    if (session.isTakingSnapshot())
        return captureProgressText(session.captureProgress());
    const bool isFine = session.status().state == MonitorState::Attached || session.isRecording();
    if (!isFine || session.heapUsed() == 0)
        return liveStateText(session);
    return tr("heapUsed %1").arg(bytesText(session.heapUsed()));
}

QString slopeText(double bytesPerHour)
{
    return tr("%1 per hour").arg(byteDeltaText(static_cast<int64_t>(std::llround(bytesPerHour))));
}

QString verdictText(const Growth& growth)
{
    switch (growth.verdict) {
    case GrowthVerdict::TooEarly:
        return tr("waiting for a few garbage collections");
    case GrowthVerdict::Flat:
        return tr("saw-tooth, flat");
    case GrowthVerdict::Growing:
        return tr("growing steadily");
    case GrowthVerdict::OutsideHeap:
        return tr("memory outside the JavaScript heap grows");
    case GrowthVerdict::Shrinking:
        return tr("shrinking");
    }
    return {};
}

QString durationText(double seconds)
{
    const QLocale locale;
    if (seconds < 9.95)
        return tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    if (seconds < 90)
        return tr("%1 s").arg(locale.toString(std::round(seconds), 'f', 0));
    const auto minutes = static_cast<int64_t>(std::llround(seconds / 60));
    if (minutes < 120)
        return tr("%1 min").arg(minutes);
    constexpr int64_t kDay = 24 * 60;
    if (minutes < 2 * kDay)
        return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return tr("%1 days").arg(locale.toString(minutes / kDay));
}

QString captureProgressText(const CaptureProgress& progress)
{
    switch (progress.stage) {
    case CaptureProgress::Stage::Connecting:
        return tr("snapshot: connecting");
    case CaptureProgress::Stage::Collecting:
        return tr("snapshot: collecting garbage");
    case CaptureProgress::Stage::Building:
        if (progress.objectsTotal == 0)
            return tr("snapshot: the process walks its heap");
        return tr("snapshot: the process builds it, %1")
            .arg(percentText(static_cast<double>(progress.objectsDone) / static_cast<double>(progress.objectsTotal)));
    case CaptureProgress::Stage::Receiving:
        return tr("snapshot: receiving, %1").arg(bytesText(progress.bytes));
    }
    return {};
}

QString preFlightText(const PreFlight& flight, uint64_t heapUsed)
{
    QStringList lines;
    lines << tr("The heap has %1.").arg(bytesText(heapUsed));
    lines << tr("The process will stand still for about %1 to %2.")
                 .arg(durationText(flight.secondsLow), durationText(flight.secondsHigh));
    QString memory = tr("It will need up to %1 more memory").arg(bytesText(flight.processBytes));
    if (flight.memoryRoom)
        memory += (flight.isContainerLimit ? tr(" (%1 left in its container)") : tr(" (%1 are free)"))
                      .arg(bytesText(*flight.memoryRoom));
    lines << memory + QLatin1Char('.');
    QString disk = tr("The file will have up to %1").arg(bytesText(flight.fileBytes));
    if (flight.diskRoom)
        disk += tr(" (%1 are free)").arg(bytesText(*flight.diskRoom));
    lines << disk + QLatin1Char('.');
    if (!flight.fitsMemory())
        lines << tr("This may not fit: the process could be killed for it.");
    if (!flight.fitsDisk())
        lines << tr("The disk may be too full for it.");
    return lines.join(QLatin1Char('\n'));
}

QString eventText(const TargetEvent& event)
{
    const QString text = technical(event.text);
    switch (event.kind) {
    case TargetEventKind::GarbageCollection:
        return tr("garbage collection: heapUsed fell by %1").arg(bytesText(static_cast<uint64_t>(event.bytes)));
    case TargetEventKind::Blocked:
        return tr("no answer for %1 (%2)").arg(durationText(event.seconds), text);
    case TargetEventKind::Lost:
        return tr("connection lost: %1").arg(text);
    case TargetEventKind::Back:
        return tr("attached again: %1").arg(text);
    case TargetEventKind::Exit:
        return tr("the process has ended");
    case TargetEventKind::Snapshot:
        return tr("snapshot %1").arg(QFileInfo(text).fileName());
    case TargetEventKind::Note:
        return text;
    case TargetEventKind::Alert:
        return tr("alert: %1").arg(text);
    }
    return {};
}

} // namespace heapsight
