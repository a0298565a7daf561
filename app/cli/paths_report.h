// SPDX-License-Identifier: GPL-3.0-or-later
// A tree of merged paths as "paths" and "overview" write it.
#pragma once

#include "analysis/merged_paths.h"
#include "path_rows.h"

namespace heapsight::cli {

class PathsReport {
public:
    // `onlyNew`: the objects are those an earlier snapshot does not have. Session must outlive this.
    PathsReport(Session& session, std::shared_ptr<const SnapshotAnalysis> analysis,
                std::shared_ptr<const MergedPaths> paths, bool onlyNew)
        : m_session(session), m_analysis(std::move(analysis)), m_paths(std::move(paths)), m_onlyNew(onlyNew)
    {}

    void arrange();                               // applies --sort and --filter
    void writeJsonFields(JsonWriter& json) const; // "objects", "retained", "unreachable", "tree"
    void writeCsv() const;
    void print() const;

private:
    template <class Enter, class Leave> void walk(Enter&& enter, Leave&& leave) const;

    Session& m_session;
    std::shared_ptr<const SnapshotAnalysis> m_analysis;
    std::shared_ptr<const MergedPaths> m_paths;
    bool m_onlyNew;
    PathSelection m_selection;
};

} // namespace heapsight::cli
