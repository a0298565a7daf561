// SPDX-License-Identifier: GPL-3.0-or-later
// Which objects a command counts: all of them, or one of DevTools' filters (devtools-semantics §9, §14).
// The options --only, --allocated-after and --allocated-before.
#pragma once

#include "analysis/object_filter.h"
#include "option_set.h"
#include "session.h"

#include <optional>
#include <string>

namespace heapsight::cli {

class ObjectChoice {
public:
    void addOptions(OptionSet& options);
    [[nodiscard]] bool isAll() const { return m_only.empty() && m_after.empty() && m_before.empty(); }

    // The nodes that were chosen; null: all. Reads the snapshots that --allocated-… names.
    // Throws CommandFailure: Usage before anything is read, or for a context that `analysis` does not have.
    [[nodiscard]] std::optional<BitColumn> nodes(Session& session, const SnapshotAnalysis& analysis) const;
    // For before the file is read. Throws CommandFailure (Usage).
    void check() const;

private:
    [[nodiscard]] ObjectFilter filter(Session& session, const SnapshotAnalysis& analysis) const;

    std::string m_only;
    std::string m_after;
    std::string m_before;
};

} // namespace heapsight::cli
