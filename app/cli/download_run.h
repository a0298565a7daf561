// SPDX-License-Identifier: GPL-3.0-or-later
// What "capture" and "record" share: waiting for what comes from the target, and telling how it ended.
#pragma once

#include "inspector/target_download.h"
#include "target_lookup.h"

#include <functional>
#include <string>

namespace heapsight::cli {

// Writes over the line on standard error; an empty text erases it.
void drawLine(const std::string& text);

// Starts the download and waits for its end; lineOf(progress) is shown on a line where there is a terminal for
// it. Throws CommandFailure (Interrupted) with the file removed.
template <class Outcome, class Progress, class Download>
[[nodiscard]] Outcome runDownload(Session& session, EventLoop& loop, Download& download,
                                  const std::function<std::string(const Progress&)>& lineOf)
{
    std::optional<Outcome> outcome;
    const bool draws = session.showsProgress();
    const auto progressed =
        QObject::connect(&download, &Download::progressed, &download, [&](const Progress& progress) {
            if (draws)
                drawLine(lineOf(progress));
        });
    const auto finished = QObject::connect(&download, &Download::finished, &download, [&](const Outcome& end) {
        outcome = end;
        loop.quit();
    });
    const auto leave = [&] {
        QObject::disconnect(progressed);
        QObject::disconnect(finished);
        if (draws)
            drawLine({});
    };
    download.start();
    try {
        if (!outcome)
            loop.run();
    } catch (const CommandFailure&) {
        download.cancel(); // removes the file
        leave();
        if (outcome->error) // else it was complete by then
            throw;
    }
    leave();
    return std::move(*outcome);
}

// "heap-4711-20261127T140500" for the stem "heap", the process (or the port where that is not known) and now.
[[nodiscard]] std::string defaultFileStem(const char* stem, const InspectorTarget& target);
// With what is kept of the file, if anything.
[[nodiscard]] CommandFailure downloadFailure(const DownloadOutcome& outcome);
// The fields "file", "bytes" and "seconds" of an object that is open.
void writeDownload(JsonWriter& json, const DownloadOutcome& outcome, double seconds);
void writeDownload(CsvWriter& csv, const DownloadOutcome& outcome, double seconds); // a row

} // namespace heapsight::cli
