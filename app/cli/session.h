// SPDX-License-Identifier: GPL-3.0-or-later
// One run of one command: its options, standard output, the stop request, progress and messages.
#pragma once

#include "analysis/object_search.h"
#include "common_options.h"
#include "error_text.h"
#include "io/csv_writer.h"
#include "io/json_report.h"
#include "open_snapshot.h"
#include "terminal_progress.h"

#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace heapsight::cli {

class Session {
public:
    explicit Session(const CommonOptions& options); // throws CommandFailure (Usage)

    [[nodiscard]] const CommonOptions& options() const { return m_options; }
    [[nodiscard]] TextWriter& out() { return m_out; }
    [[nodiscard]] const TextFilter& filter() const { return m_filter; }

    // Loads and analyses a file, or takes it from its index; its warnings go to standard error. Throws
    // CommandFailure. Commands that show no more than class rows ask for IndexScope::Rows.
    [[nodiscard]] OpenedSnapshot open(const std::string& path, IndexScope scope = IndexScope::Everything);

    // Both, at the same time where that pays. Errors as open(), the first file's first.
    [[nodiscard]] std::pair<OpenedSnapshot, OpenedSnapshot> openBoth(const std::string& first,
                                                                     const std::string& second);

    // Starts a piece of work that standard error shows as `label`; `phases` empty: a whole load.
    [[nodiscard]] JobContext startJob(const std::string& label, std::initializer_list<Phase> phases = {});
    // Ends what startJob() shows. Call before writing the result.
    void finishJobs() { m_progress.show({}, {}); }
    [[nodiscard]] bool interrupted() const { return m_stop.stop_requested(); }
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    [[nodiscard]] bool showsProgress() const; // a line on standard error while work goes on
    // Throws CommandFailure (Interrupted) after a stop request; for loops that write.
    void checkInterrupted() const;

    void warn(const std::string& sentence); // not with --quiet
    void note(const std::string& sentence); // the same, where nothing is wrong
    // Hands what is left to standard output. Throws CommandFailure unless all was written or the reader
    // of a pipe has gone.
    void finishOutput();

private:
    void warnOf(const std::string& path, const OpenedSnapshot& opened);
    [[nodiscard]] OpenWays ways(IndexScope scope) const;
    // Writes the index beside the command's own work; the destructor waits for it.
    void keepIndex(const OpenedSnapshot& opened);

    CommonOptions m_options;
    TextFilter m_filter;
    std::stop_source m_stop;
    int m_writeError = 0;
    TextWriter m_out;
    std::vector<std::shared_ptr<Progress>> m_jobs; // jobs hold plain pointers
    TerminalProgress m_progress;
    std::optional<IndexCache> m_cache;
    std::vector<std::jthread> m_indexWriters; // last: they use the others
};

// A message on standard error: "heapsight-cli: …".
void printMessage(const std::string& text);

} // namespace heapsight::cli
