// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/snapshot_capture.h"

#include <utility>

namespace heapsight {

SnapshotCapture::SnapshotCapture(const CaptureRequest& request, QObject* parent)
    : TargetDownload(request, parent), m_collectsGarbage(request.collectGarbage)
{}

SnapshotCapture::~SnapshotCapture() = default;

void SnapshotCapture::begin()
{
    if (!m_collectsGarbage) {
        ask();
        return;
    }
    m_progress.stage = CaptureProgress::Stage::Collecting;
    Q_EMIT progressed(m_progress);
    tryCall("HeapProfiler.collectGarbage", {}, [this] { ask(); });
}

void SnapshotCapture::ask()
{
    m_clock.start();
    m_progress.stage = CaptureProgress::Stage::Building;
    Q_EMIT progressed(m_progress);
    call(
        "HeapProfiler.takeHeapSnapshot", {{QStringLiteral("reportProgress"), true}},
        [this](std::string_view) {
            m_seconds = static_cast<double>(m_clock.elapsed()) / 1000;
            complete();
        },
        true);
}

void SnapshotCapture::take(std::string_view method, std::string_view params)
{
    using Stage = CaptureProgress::Stage;
    if (m_progress.stage != Stage::Building && m_progress.stage != Stage::Receiving)
        return;
    if (!takeSnapshotEvent(method, params, m_progress) || hasEnded())
        return;
    if (m_progress.bytes > 0)
        m_progress.stage = Stage::Receiving;
    Q_EMIT progressed(m_progress);
}

void SnapshotCapture::letGo()
{
    fail({ErrorCode::Disconnected, "the process has ended", kNoOffset, {}});
}

bool SnapshotCapture::abandon()
{
    return true; // V8 finishes in any case; what still comes is dropped
}

void SnapshotCapture::deliver(DownloadOutcome outcome)
{
    Q_EMIT finished({std::move(outcome), m_seconds});
}

} // namespace heapsight
