// SPDX-License-Identifier: GPL-3.0-or-later
// Errors, warnings and phases of the engine in words: what happened, where (byte offset), what to do.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "graph/snapshot_info.h"

#include <QString>

namespace heapsight {

struct ErrorText {
    QString summary;                   // one sentence: "after.heapsnapshot is not a heap snapshot."
    QString detail;                    // technical, with the byte offset; may be empty
    QString advice;                    // what to do; may be empty
    [[nodiscard]] QString all() const; // plain text, the parts as lines
};

// All parts are plain text: file names and details are untrusted, show them with Qt::PlainText.
[[nodiscard]] ErrorText errorText(const Error& error);
// One sentence for the banner of a snapshot that was read with a warning.
[[nodiscard]] QString warningText(const SnapshotWarning& warning);
// "dominators", "reading strings": what a job does now.
[[nodiscard]] QString phaseText(Phase phase);

} // namespace heapsight
