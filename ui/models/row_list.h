// SPDX-License-Identifier: GPL-3.0-or-later
// RowList: the children of one opened row, the unit TreeWindowModel is made of. Immutable once made, so
// that sorting and opening can run in a job while the view shows the old order.
// Thread rule: any thread may call everything; cells are made anew from what never changes.
#pragma once

#include "base/job.h"
#include "base/result.h"

#include <QVariant>

#include <cstdint>
#include <memory>
#include <span>

namespace heapsight {

// 16 bytes: 1 M rows sort in place of 16 MB. Order: key in the wanted direction, then tie and row ascending.
struct SortEntry {
    int64_t key = 0;
    uint32_t tie = 0;
    uint32_t row = 0; // set by the caller of sortEntries()
};

class RowList {
public:
    RowList() = default;
    RowList(const RowList&) = delete;
    RowList& operator=(const RowList&) = delete;
    virtual ~RowList() = default;

    [[nodiscard]] virtual uint32_t size() const = 0;
    // row < size(). Cheap: called for what is on the screen, again and again.
    [[nodiscard]] virtual QVariant cell(uint32_t row, int column, int role) const = 0;

    // Fills key and tie of every entry; entry.row says which row it is.
    virtual void sortEntries(int column, Qt::SortOrder order, std::span<SortEntry> entries,
                             const JobContext& job) const = 0;

    [[nodiscard]] virtual bool canOpen(uint32_t row) const { return static_cast<void>(row), false; }
    // The children of a row with canOpen(). Errors: Cancelled.
    [[nodiscard]] virtual Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext& job) const;
    // Rough number of elementary steps of open(); above TreeWindowModel::kJobSteps it runs in a job.
    [[nodiscard]] virtual uint64_t openCost(uint32_t row) const { return static_cast<void>(row), 0; }
};

} // namespace heapsight
