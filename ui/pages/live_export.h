// SPDX-License-Identifier: GPL-3.0-or-later
// Saving what the Live page shows. Each function asks for a file and returns an empty text, or why it
// could not be written.
#pragma once

#include <QString>

class QSettings;
class QWidget;

namespace heapsight {

class LiveSession;
class MemoryChart;

[[nodiscard]] QString saveRecordingOf(const LiveSession& session, QWidget* parent, QSettings& settings, bool asCsv);
[[nodiscard]] QString savePictureOf(MemoryChart& chart, const QString& title, QWidget* parent, QSettings& settings);

// Without asking; for the two above and for tests.
[[nodiscard]] bool writeRecordingFile(const LiveSession& session, const QString& path, bool asCsv);
[[nodiscard]] bool writePictureFile(MemoryChart& chart, const QString& path); // ".svg", else PNG

} // namespace heapsight
