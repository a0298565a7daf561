// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a running target, in words. GUI thread.
#pragma once

#include "inspector/growth.h"
#include "inspector/pre_flight.h"
#include "inspector/snapshot_capture.h"

#include <QString>

namespace heapsight {

class LiveSession;

// "attached", "blocked: no answer for 3 s", "lost: the process was killed or crashed, waiting for it".
[[nodiscard]] QString liveStateText(const LiveSession& session);
// For the side bar: the state if there is something to say, else the latest number.
[[nodiscard]] QString liveStatusLine(const LiveSession& session);
// "+38 MB per hour"
[[nodiscard]] QString slopeText(double bytesPerHour);
// "growing steadily", "saw-tooth, flat", …
[[nodiscard]] QString verdictText(const Growth& growth);
// "12 s", "8 h 40 min", "3 days"
[[nodiscard]] QString durationText(double seconds);
[[nodiscard]] QString captureProgressText(const CaptureProgress& progress);
// What a snapshot will cost, as lines.
[[nodiscard]] QString preFlightText(const PreFlight& flight, uint64_t heapUsed);
[[nodiscard]] QString eventText(const TargetEvent& event);

} // namespace heapsight
