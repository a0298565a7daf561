// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as the window shows them: QLocale digits, sizes divided by 1000 as DevTools does, a real
// minus sign (U+2212). The same rounding as core's formatBytes(), with the user's separators.
// Thread rule: any thread; all functions are pure apart from the default locale.
#pragma once

#include <QLocale>
#include <QString>

#include <cstdint>
#include <string_view>

namespace heapsight {

// "512 B", "4.1 kB", "123 kB", "1.2 MB": one decimal below 100 of a unit.
[[nodiscard]] QString bytesText(uint64_t bytes, const QLocale& locale = QLocale());
// The same of a multiple of `step`, which is 1, 2 or 5 and zeros: "80 MB", "1.5 MB", no decimal that is always 0.
[[nodiscard]] QString byteTickText(uint64_t bytes, uint64_t step, const QLocale& locale = QLocale());
// "+4.1 kB", "−430 B", "0 B".
[[nodiscard]] QString byteDeltaText(int64_t bytes, const QLocale& locale = QLocale());
// "1 234 567 bytes", for tool tips.
[[nodiscard]] QString exactBytesText(uint64_t bytes, const QLocale& locale = QLocale());
// "+1 234 bytes", "−12 bytes".
[[nodiscard]] QString exactByteDeltaText(int64_t bytes, const QLocale& locale = QLocale());
// Digits in groups, separated as the locale does; the C locale groups with a narrow space.
[[nodiscard]] QString countText(uint64_t count, const QLocale& locale = QLocale());
// "+1 236", "−430", "0".
[[nodiscard]] QString countDeltaText(int64_t count, const QLocale& locale = QLocale());
// "15 %", "0.4 %", "< 0.1 %", "0 %"; the fraction is taken as is, NaN gives an empty text.
[[nodiscard]] QString percentText(double fraction, const QLocale& locale = QLocale());
// The number of steps, or "–" for what no root reaches, "system" for what only system roots reach.
[[nodiscard]] QString distanceText(int32_t distance, const QLocale& locale = QLocale());

// UTF-8 of a snapshot as QString. Control characters, line breaks and bidirectional overrides, which
// could disturb a row or pass one name for another, become visible stand-ins; texts longer than `limit`
// characters are cut with "…" (a name can be megabytes).
[[nodiscard]] QString displayText(std::string_view utf8, int limit = 512);
// "before.heapsnapshot → after.heapsnapshot"; with their folders where the names are the same.
[[nodiscard]] QString pairText(const QString& basePath, const QString& targetPath);
// Plain text for a tool tip: Qt would read names that look like tags as markup without this.
[[nodiscard]] QString toolTipText(const QString& plain);
// Cuts the middle: "server/very…/file.js". At most `limit` characters, limit >= 1.
[[nodiscard]] QString elidedMiddle(const QString& text, int limit);

} // namespace heapsight
