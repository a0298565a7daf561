// SPDX-License-Identifier: GPL-3.0-or-later
// AllocationModel: what functions allocated while a recording ran, and what of it is still there; below each
// function its callers.
#pragma once

#include "analysis/object_search.h"
#include "models/tree_window_model.h"
#include "profile/profile.h"

#include <array>

namespace heapsight {

class AllocationModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int { Name, AllocatedCount, Allocated, LiveCount, Live, Dead, ColumnCount_ };

    explicit AllocationModel(JobRunner* jobs = nullptr, QObject* parent = nullptr);

    // `profile`: AllocationTimeline::profile(); null: empty.
    void setProfile(std::shared_ptr<const Profile> profile);
    // Only what is alive of some objects (AllocationTimeline::allocatedBy()): nothing is known of the dead.
    void setLive(std::shared_ptr<const FlameTree> bySize, std::shared_ptr<const FlameTree> byCount);
    void setTextFilter(const TextFilter& filter);

    [[nodiscard]] uint32_t frameAt(const QModelIndex& index) const; // kNoFrame: none
    [[nodiscard]] QModelIndex indexOfFrame(uint32_t frame);
    [[nodiscard]] QString totalsText() const; // "12 of 48 functions"; what is outside of any is told apart

private:
    void show(std::array<std::shared_ptr<const FlameTree>, 4> trees);

    TextFilter m_filter;
};

} // namespace heapsight
