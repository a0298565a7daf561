// SPDX-License-Identifier: GPL-3.0-or-later
// Samples and events as lines of text: what `heapsight-cli watch --json` prints and the window saves
// and reopens. One JSON object a line, in the order of time:
//   {"time":"2026-01-31T12:00:00.000Z","rss":…,"heapTotal":…,"heapUsed":…,"external":…,"arrayBuffers":…}
//   {"time":"…","event":"gc","freed":…}   also blocked, lost, back, exit, snapshot, note, alert
// What is not known is left out. Pure functions, any thread.
#pragma once

#include "base/result.h"
#include "inspector/heap_sample.h"
#include "io/csv_writer.h"
#include "io/json_report.h"

#include <string>
#include <vector>

namespace heapsight {

[[nodiscard]] std::string isoTime(int64_t timeMs); // "2026-01-31T12:00:00.000Z"
[[nodiscard]] std::string_view eventName(TargetEventKind kind);

void writeSampleLine(TextWriter& out, const HeapSample& sample);
void writeEventLine(TextWriter& out, const TargetEvent& event);

// The same as rows: time,rss,heapTotal,heapUsed,external,arrayBuffers,event,detail
void writeRecordingCsvHeader(CsvWriter& csv);
void writeSampleRow(CsvWriter& csv, const HeapSample& sample);
void writeEventRow(CsvWriter& csv, const TargetEvent& event);

struct Recording {
    std::vector<HeapSample> samples;
    std::vector<TargetEvent> events;
    bool isCut = false; // the last line was incomplete: the writer was interrupted
};

// CannotOpen, CannotRead, BadNumber with the line's offset; lines that are neither sample nor event of
// a kind known here are skipped.
[[nodiscard]] Result<Recording> readRecording(const std::string& path);

} // namespace heapsight
