// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and names of profiles as the window shows them. Thread rule: any thread, pure.
#pragma once

#include "profile/profile.h"

#include <QString>

namespace heapsight {

// "0 µs", "350 µs", "1.2 ms", "45 ms", "3.4 s", "12 min"
[[nodiscard]] QString shortTimeText(double microseconds);
// "1.2 MB", "3.4 ms", "120 samples", "7 objects", "1 204".
[[nodiscard]] QString weightText(uint64_t weight, ProfileUnit unit);
// "1 234 567 bytes", "3 412 µs", …: for tool tips.
[[nodiscard]] QString exactWeightText(uint64_t weight, ProfileUnit unit);
// "+1.2 MB", "−3.4 ms", "0 B".
[[nodiscard]] QString weightDeltaText(int64_t delta, ProfileUnit unit);
// "12 %" of `whole`; empty if that is 0.
[[nodiscard]] QString shareText(uint64_t part, uint64_t whole);
// What is counted: "time", "bytes", "samples", "objects", "weight".
[[nodiscard]] QString unitName(ProfileUnit unit);
// "CPU profile", "allocation sampling", …; and with its weight: "CPU profile · 12.5 s".
[[nodiscard]] QString profileKindText(ProfileKind kind);
[[nodiscard]] QString profileSummary(const Profile& profile); // O(nodes)
// "Time", "Live bytes", "Allocated objects", …
[[nodiscard]] QString measureText(const ProfileMeasure& measure);
[[nodiscard]] QString profileWarningText(const ProfileWarning& warning);
[[nodiscard]] QString originText(FrameOrigin origin); // "own code", "Node.js", "native", …
// "(anonymous)", "handler"; plain text.
[[nodiscard]] QString frameName(const FrameTable& frames, uint32_t frame);
// "6 functions and what is outside of any": for tables with a row that is no function.
[[nodiscard]] QString andOutsideText(const QString& functions);
// "server.js:41", empty without a script; and the whole of it, with its column.
[[nodiscard]] QString framePlace(const FrameTable& frames, uint32_t frame);
[[nodiscard]] QString wholeFramePlace(const FrameTable& frames, uint32_t frame);
// "express", "own code", "Node.js", …
[[nodiscard]] QString packageText(const FrameTable& frames, uint32_t frame);

} // namespace heapsight
