// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a heap snapshot of a running target and writes it to disk as it arrives: our memory stays flat
// however large it is. After cancelling V8 still finishes: the target stands still until it has, and
// nothing can change that. There is no timeout once the snapshot was asked for: a large heap takes minutes.
// Thread rule: lives in one thread with an event loop; signals may be connected across threads.
#pragma once

#include "inspector/target_download.h"

#include <QElapsedTimer>

namespace heapsight {

struct CaptureRequest : DownloadRequest {
    bool collectGarbage = false; // before it; a snapshot collects once itself
};

struct CaptureProgress : DownloadProgress {
    enum class Stage : uint8_t { Connecting, Collecting, Building, Receiving };
    Stage stage = Stage::Connecting; // objects are of Building, bytes of Receiving
};

struct CaptureOutcome : DownloadOutcome {
    double seconds = 0; // from asking for the snapshot to its end: about how long the target stood still
};

class SnapshotCapture : public TargetDownload {
    Q_OBJECT
public:
    explicit SnapshotCapture(const CaptureRequest& request, QObject* parent = nullptr);
    ~SnapshotCapture() override;

Q_SIGNALS:
    void progressed(const heapsight::CaptureProgress& progress);
    void finished(const heapsight::CaptureOutcome& outcome); // once

private:
    void begin() override;
    void take(std::string_view method, std::string_view params) override;
    void letGo() override;
    bool abandon() override;
    void deliver(DownloadOutcome outcome) override;
    void ask();

    bool m_collectsGarbage;
    CaptureProgress m_progress;
    QElapsedTimer m_clock;
    double m_seconds = 0;
};

} // namespace heapsight
