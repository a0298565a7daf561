// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/live_text.h"

#include "text/format.h"
#include "workspace/live_session.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>

namespace heapsight {

namespace {

struct LiveText {
    Q_DECLARE_TR_FUNCTIONS(heapsight)
};

QString technical(const std::string& text)
{
    return displayText(text, 200);
}

} // namespace

QString liveStateText(const LiveSession& session)
{
    if (session.isRecording())
        return LiveText::tr("recording");
    const QString detail = technical(session.status().detail);
    switch (session.status().state) {
    case MonitorState::Connecting:
        return LiveText::tr("connecting…");
    case MonitorState::Attached:
        return LiveText::tr("attached");
    case MonitorState::Blocked:
        return detail.isEmpty() ? LiveText::tr("no answer: its event loop is blocked, or the process is stopped")
                                : detail;
    case MonitorState::Lost:
        return LiveText::tr("connection lost: %1; looking for it again").arg(detail);
    case MonitorState::Exited:
        return LiveText::tr("the process has ended; waiting for it to start again");
    case MonitorState::Failed:
        return LiveText::tr("cannot attach: %1").arg(detail);
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
    return LiveText::tr("heapUsed %1").arg(bytesText(session.heapUsed()));
}

QString slopeText(double bytesPerHour)
{
    return LiveText::tr("%1 per hour").arg(byteDeltaText(static_cast<int64_t>(std::llround(bytesPerHour))));
}

QString verdictText(const Growth& growth)
{
    switch (growth.verdict) {
    case GrowthVerdict::TooEarly:
        return LiveText::tr("waiting for garbage collections over a minute");
    case GrowthVerdict::Flat:
        return LiveText::tr("saw-tooth, flat");
    case GrowthVerdict::Growing:
        return LiveText::tr("growing steadily");
    case GrowthVerdict::UnderLoad:
        return LiveText::tr("grows only under load");
    case GrowthVerdict::OutsideHeap:
        return LiveText::tr("memory outside the JavaScript heap grows");
    case GrowthVerdict::Shrinking:
        return LiveText::tr("shrinking");
    }
    return {};
}

QString durationText(double seconds)
{
    const QLocale locale;
    if (seconds < 9.95)
        return LiveText::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    if (seconds < 90)
        return LiveText::tr("%1 s").arg(locale.toString(std::round(seconds), 'f', 0));
    const auto minutes = static_cast<int64_t>(std::llround(seconds / 60));
    if (minutes < 120)
        return LiveText::tr("%1 min").arg(minutes);
    constexpr int64_t kDay = int64_t{24} * 60;
    if (minutes < 2 * kDay)
        return LiveText::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return LiveText::tr("%1 days").arg(locale.toString(minutes / kDay));
}

QString captureProgressText(const CaptureProgress& progress)
{
    switch (progress.stage) {
    case CaptureProgress::Stage::Connecting:
        return LiveText::tr("snapshot: connecting");
    case CaptureProgress::Stage::Collecting:
        return LiveText::tr("snapshot: collecting garbage");
    case CaptureProgress::Stage::Building:
        if (progress.objectsTotal == 0)
            return LiveText::tr("snapshot: the process walks its heap");
        return LiveText::tr("snapshot: the process builds it, %1")
            .arg(percentText(static_cast<double>(progress.objectsDone) / static_cast<double>(progress.objectsTotal)));
    case CaptureProgress::Stage::Receiving:
        return LiveText::tr("snapshot: receiving, %1").arg(bytesText(progress.bytes));
    }
    return {};
}

QString preFlightText(const PreFlight& flight, uint64_t heapUsed)
{
    QStringList lines;
    lines << LiveText::tr("The heap has %1.").arg(bytesText(heapUsed));
    lines << LiveText::tr("The process will stand still for about %1 to %2.")
                 .arg(durationText(flight.secondsLow), durationText(flight.secondsHigh));
    QString memory = LiveText::tr("It will need up to %1 more memory").arg(bytesText(flight.processBytes));
    if (flight.memoryRoom)
        memory +=
            (flight.isContainerLimit ? LiveText::tr(" (%1 left in its container)") : LiveText::tr(" (%1 are free)"))
                .arg(bytesText(*flight.memoryRoom));
    lines << LiveText::tr("%1.", "sentence").arg(memory);
    QString disk = LiveText::tr("The file will have up to %1").arg(bytesText(flight.fileBytes));
    if (flight.diskRoom)
        disk += LiveText::tr(" (%1 are free)").arg(bytesText(*flight.diskRoom));
    lines << LiveText::tr("%1.", "sentence").arg(disk);
    if (!flight.fitsMemory())
        lines << LiveText::tr("This may not fit: the process could be killed for it.");
    if (!flight.fitsDisk())
        lines << LiveText::tr("The disk may be too full for it.");
    return lines.join(QLatin1Char('\n'));
}

QString eventText(const TargetEvent& event)
{
    const QString text = technical(event.text);
    switch (event.kind) {
    case TargetEventKind::GarbageCollection:
        return LiveText::tr("garbage collection: heapUsed fell by %1")
            .arg(bytesText(static_cast<uint64_t>(event.bytes)));
    case TargetEventKind::Blocked:
        return LiveText::tr("no answer for %1 (%2)").arg(durationText(event.seconds), text);
    case TargetEventKind::Lost:
        return LiveText::tr("connection lost: %1").arg(text);
    case TargetEventKind::Back:
        return LiveText::tr("attached again: %1").arg(text);
    case TargetEventKind::Exit:
        return LiveText::tr("the process has ended");
    case TargetEventKind::Snapshot:
        return LiveText::tr("snapshot %1").arg(QFileInfo(text).fileName());
    case TargetEventKind::Note:
        return text;
    case TargetEventKind::Alert:
        return LiveText::tr("alert: %1").arg(text);
    }
    return {};
}

} // namespace heapsight
