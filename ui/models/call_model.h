// SPDX-License-Identifier: GPL-3.0-or-later
// CallModel: who calls a function, or whom it calls, and how much of its weight is theirs.
#pragma once

#include "models/tree_window_model.h"
#include "profile/profile_tables.h"

namespace heapsight {

class CallModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int { Name, Weight, Share, ColumnCount_ };

    // `title`: of the first column, "Callers".
    explicit CallModel(const QString& title, QObject* parent = nullptr);
    // `whole`: what shares are of. Null `tree`: empty.
    void setCalls(std::shared_ptr<const FlameTree> tree, std::vector<CallerCallee::Row> rows, uint64_t whole);
    [[nodiscard]] uint32_t frameAt(const QModelIndex& index) const; // kNoFrame: none, or the root
};

} // namespace heapsight
