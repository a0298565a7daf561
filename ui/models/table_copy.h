// SPDX-License-Identifier: GPL-3.0-or-later
// What a table has open, frozen: every row of every opened branch in the table's order, whether it was
// scrolled to or not. Cheap to make, so that writing millions of rows can run in a job while the table
// goes on.
#pragma once

#include "models/row_order.h"

#include <QStringList>

#include <string>
#include <unordered_map>
#include <vector>

namespace heapsight {

struct TableCopy {
    struct Branch {
        std::shared_ptr<const RowList> rows;
        RowOrder order;
        int sortColumn = -1;
        Qt::SortOrder sortOrder = Qt::AscendingOrder;
        std::unordered_map<uint32_t, size_t> opened; // child number → branch
    };
    std::vector<Branch> branches; // the first: the top
    std::vector<int> columns;     // that are written, in their order
    QStringList columnIds;

    [[nodiscard]] uint64_t rowCount() const;
};

// CSV with exact numbers: level, then the columns; the rows below an opened one follow it. Any thread.
// Returns the rows written. Errors: CannotWrite, Cancelled, OutOfMemory. Progress: kWritePhase.
[[nodiscard]] Result<uint64_t> writeCsv(TableCopy table, const std::string& path, const JobContext& job);

} // namespace heapsight
